/* References and spans over the whole set: what is named must be declared, what is quoted must be
 * there. */
#include "base/error.h"
#include "records/json_line.h"
#include "records/model.h"

#include <stdio.h>

typedef struct checker {
    simpul_records *records;
    smp_strmap documents, entities; /* declared ids; index → row */
    simpul_read_options *options;
    simpul_error *err;
} checker;

/* The column of a field in a line of a file that can be read again; 0 otherwise. */
static size_t column_of(const char *path, size_t line_number, const char *field)
{
    simpul_source *source = NULL;
    simpul_error ignored = SIMPUL_ERROR_INIT;
    size_t column = 0, number = 0;
    simpul_str line;
    if (!path || simpul_source_open(&source, path, &ignored)) return 0;
    while (!simpul_source_line(source, &line, &number, NULL, &ignored) && line.ptr)
        if (number == line_number) {
            column = smp_json_column(line, smp_str(field), false);
            break;
        }
    simpul_source_close(source);
    return column;
}

/* Tells or returns one violation; *keep says whether the record stays. */
static simpul_status violation(checker *check, smp_row_origin origin, const char *field,
                               simpul_str value, const char *wanted, bool *keep)
{
    simpul_error told = SIMPUL_ERROR_INIT;
    const char *source = origin.source == SMP_STRMAP_NONE
                             ? NULL
                             : smp_strmap_string(&check->records->sources, origin.source).ptr;
    simpul_status status =
        smp_error_at(&told, SIMPUL_ERR_SCHEMA, source, origin.line,
                     column_of(source, origin.line, field), "field '%s': '%.*s' found, %s wanted",
                     field, (int)(value.len < 80 ? value.len : 80), value.ptr, wanted);
    *keep = false;
    if (!check->options || !check->options->keep_going) {
        if (check->err && !check->err->status) *check->err = told;
        return status;
    }
    check->options->n_skipped++;
    if (check->options->warnings.warn)
        check->options->warnings.warn(check->options->warnings.context, &told);
    return SIMPUL_OK;
}

static simpul_status want_document(checker *check, smp_row_origin origin, simpul_str id,
                                   bool has_span, uint64_t end, bool *keep)
{
    uint32_t row = smp_strmap_find(&check->documents, id);
    if (row == SMP_STRMAP_NONE)
        return violation(check, origin, "document", id, "a document that some line declares", keep);
    uint64_t bytes = check->records->documents.items[row].record.bytes;
    if (!has_span || end <= bytes) return SIMPUL_OK;
    char number[32];
    int length = snprintf(number, sizeof number, "%llu", (unsigned long long)end);
    return violation(check, origin, "end", (simpul_str){number, (size_t)length},
                     "an offset within the document's bytes", keep);
}

static simpul_status want_entity(checker *check, smp_row_origin origin, const char *field,
                                 simpul_str id, bool *keep)
{
    if (!id.ptr || !*keep || smp_strmap_find(&check->entities, id) != SMP_STRMAP_NONE)
        return SIMPUL_OK;
    return violation(check, origin, field, id, "an entity that some line declares", keep);
}

static simpul_status check_mentions(checker *check)
{
    simpul_status status = SIMPUL_OK;
    size_t kept = 0;
    smp_mention_row *rows = check->records->mentions.items;
    for (size_t i = 0; i < check->records->mentions.n && !status; i++) {
        bool keep = true;
        const simpul_mention_record *r = &rows[i].record;
        status = want_document(check, rows[i].origin, r->document, true, r->end, &keep);
        if (!status) status = want_entity(check, rows[i].origin, "entity", r->entity, &keep);
        if (keep) rows[kept++] = rows[i];
    }
    if (!status) check->records->mentions.n = kept;
    return status;
}

static simpul_status check_claims(checker *check)
{
    simpul_status status = SIMPUL_OK;
    size_t kept = 0;
    smp_claim_row *rows = check->records->claims.items;
    for (size_t i = 0; i < check->records->claims.n && !status; i++) {
        bool keep = true;
        const simpul_claim_record *r = &rows[i].record;
        smp_row_origin origin = rows[i].origin;
        status = want_document(check, origin, r->document, r->has_span, r->end, &keep);
        if (!status) status = want_entity(check, origin, "subject", r->subject, &keep);
        if (!status) status = want_entity(check, origin, "object", r->object, &keep);
        if (!status) status = want_entity(check, origin, "speaker", r->speaker, &keep);
        if (keep) rows[kept++] = rows[i];
    }
    if (!status) check->records->claims.n = kept;
    return status;
}

static simpul_status check_decisions(checker *check)
{
    simpul_status status = SIMPUL_OK;
    size_t kept = 0;
    smp_decision_row *rows = check->records->decisions.items;
    for (size_t i = 0; i < check->records->decisions.n && !status; i++) {
        bool keep = true;
        const simpul_decision_record *r = &rows[i].record;
        status = want_entity(check, rows[i].origin, "a", r->a, &keep);
        if (!status) status = want_entity(check, rows[i].origin, "b", r->b, &keep);
        if (keep) rows[kept++] = rows[i];
    }
    if (!status) check->records->decisions.n = kept;
    return status;
}

simpul_status simpul_records_check(simpul_records *records, simpul_read_options *options,
                                   simpul_error *err)
{
    checker check = {.records = records, .options = options, .err = err};
    smp_strmap_init(&check.documents);
    smp_strmap_init(&check.entities);
    bool done = true;
    for (size_t i = 0; i < records->documents.n && done; i++)
        done = smp_strmap_put(&check.documents, records->documents.items[i].record.id) !=
               SMP_STRMAP_NONE;
    for (size_t i = 0; i < records->entities.n && done; i++)
        done = smp_strmap_put(&check.entities, records->entities.items[i].record.id) !=
               SMP_STRMAP_NONE;
    simpul_status status = done ? check_mentions(&check) : smp_error_memory(err);
    if (!status) status = check_claims(&check);
    if (!status) status = check_decisions(&check);
    smp_strmap_dispose(&check.documents);
    smp_strmap_dispose(&check.entities);
    return status;
}
