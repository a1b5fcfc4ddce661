/* Statements from a coded table: its header, then row by row. */
#include "discourse/statements.h"

#include "base/alloc.h"
#include "base/error.h"

static simpul_status read_header(simpul_statements **out, smp_csv *csv,
                                 const simpul_statements_options *options, simpul_error *err)
{
    bool more;
    simpul_status status = smp_csv_next(csv, &more, err);
    if (status) return status;
    if (!more)
        return smp_error_at(err, SIMPUL_ERR_SYNTAX, csv->source, 1, 0,
                            "no header; wanted the names of the columns");
    simpul_str *names = smp_alloc_array(csv->fields.n, sizeof *names);
    if (!names) return smp_error_memory(err);
    for (size_t i = 0; i < csv->fields.n; i++) names[i] = csv->fields.items[i].text;
    status = smp_statements_new(out, names, csv->fields.n, options, csv->source, err);
    smp_free(names);
    return status;
}

static simpul_status add_row(simpul_statements *statements, const smp_csv *csv, simpul_str *cells,
                             const simpul_statements_options *options, simpul_error *err)
{
    size_t n = statements->columns.n;
    const smp_csv_field *fields = csv->fields.items;
    if (csv->fields.n != n) /* at the first field too many, or the last there is */
        return smp_error_at(err, SIMPUL_ERR_SCHEMA, csv->source, fields[0].line,
                            fields[csv->fields.n > n ? n : csv->fields.n - 1].column,
                            "%zu field%s, wanted %zu as in the header", csv->fields.n,
                            csv->fields.n == 1 ? "" : "s", n);
    for (size_t i = 0; i < n; i++) cells[i] = fields[i].text;
    smp_row_place place = {csv->source, fields[0].line, fields};
    return smp_statements_add(statements, cells, &place, options, err);
}

static simpul_status read_rows(simpul_statements *statements, smp_csv *csv, simpul_str *cells,
                               simpul_statements_options *options, simpul_error *err)
{
    for (bool more = true; more;) {
        simpul_error bad = SIMPUL_ERROR_INIT;
        simpul_status status = smp_csv_next(csv, &more, &bad);
        if (!status && more) status = add_row(statements, csv, cells, options, &bad);
        if (status && (status = smp_statements_bad_row(options, &bad, err))) return status;
    }
    return SIMPUL_OK;
}

simpul_status simpul_statements_read(simpul_statements **out, simpul_source *source,
                                     simpul_statements_options *options, simpul_error *err)
{
    simpul_statements_options defaults = SIMPUL_STATEMENTS_OPTIONS_INIT;
    if (!options) options = &defaults;
    simpul_statements *statements = NULL;
    simpul_str *cells = NULL, bytes;
    smp_csv csv = {0};
    *out = NULL;
    options->n_skipped = 0;
    simpul_status status = simpul_source_bytes(source, &bytes, err);
    if (status) return status;
    smp_csv_open(&csv, bytes, simpul_source_name(source));
    status = read_header(&statements, &csv, options, err);
    if (!status) cells = smp_alloc_array(statements->columns.n, sizeof *cells);
    if (!status && !cells) status = smp_error_memory(err);
    if (!status) status = read_rows(statements, &csv, cells, options, err);
    if (!status) status = smp_statements_finish(statements, options, err);
    smp_free(cells);
    smp_csv_dispose(&csv);
    if (status) simpul_statements_free(statements);
    else *out = statements;
    return status;
}
