/* Candidates as a table, or as lines of decisions that a person edits and gives back. */
#include "candidates.h"

#include "table.h"

#include <stdio.h>
#include <string.h>

enum { N_TABLE_FORMATS = 3 };

const char *candidates_format_name(size_t index)
{
    if (index < N_TABLE_FORMATS) return table_format_name(index);
    return index == N_TABLE_FORMATS ? "decisions" : NULL;
}

static const char *const columns[] = {"reason", "a",           "b",           "name_a",
                                      "name_b", "documents_a", "documents_b", "both"};

static struct cell text_cell(simpul_str text)
{
    return (struct cell){.kind = CELL_TEXT, .text = text};
}

static struct cell cell_of(const void *context, size_t row, size_t column)
{
    const simpul_candidate *one = simpul_candidates_at(context, row);
    switch (column) {
    case 0: return cell_text(simpul_candidate_reason_name(one->reason));
    case 1: return text_cell(one->a);
    case 2: return text_cell(one->b);
    case 3: return text_cell(one->name_a);
    case 4: return text_cell(one->name_b);
    case 5: return cell_integer(one->n_documents_a);
    case 6: return cell_integer(one->n_documents_b);
    default: return cell_integer(one->n_documents_both);
    }
}

static void write_why(const simpul_candidate *one, simpul_sink *out)
{
    char why[1024];
    int length =
        snprintf(why, sizeof why, "%s: %s / %s; documents: %zu, %zu, both %zu",
                 simpul_candidate_reason_name(one->reason), one->name_a.ptr, one->name_b.ptr,
                 one->n_documents_a, one->n_documents_b, one->n_documents_both);
    if (length >= 0 && (size_t)length < sizeof why) json_text(out, view(why));
    else json_text(out, view(simpul_candidate_reason_name(one->reason)));
}

static void write_decision(const simpul_candidate *one, simpul_sink *out)
{
    simpul_sink_text(out, "{\"kind\":\"decision\",\"verdict\":\"same\",\"a\":");
    json_text(out, one->a);
    simpul_sink_text(out, ",\"b\":");
    json_text(out, one->b);
    simpul_sink_text(out, ",\"by\":null,\"why\":");
    write_why(one, out);
    simpul_sink_text(out, "}\n");
}

/* Without any decision the file is still one of records, and `build` takes it. */
static void write_decisions(const simpul_candidates *found, size_t n, simpul_sink *out)
{
    if (!n)
        simpul_sink_text(out,
                         "{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":1}\n");
    for (size_t i = 0; i < n; i++) write_decision(simpul_candidates_at(found, i), out);
}

simpul_status candidates_write(const simpul_records *records, const char *format, simpul_sink *out,
                               size_t *n_pairs, simpul_error *err)
{
    simpul_candidates *found = NULL;
    *n_pairs = 0;
    simpul_status status = simpul_candidates_find(&found, records, err);
    if (status) return status;
    size_t n = simpul_candidates_count(found);
    struct table table = {columns, sizeof columns / sizeof *columns, n, cell_of, found};
    if (strcmp(format, "decisions") != 0) table_write(&table, format, out);
    else write_decisions(found, n, out);
    *n_pairs = n;
    simpul_candidates_free(found);
    return SIMPUL_OK;
}
