/* Statements from claims: each is held against the mapping, and what it says becomes a row. */
#include "discourse/mapping.h"
#include "discourse/statements.h"

#include "base/date.h"
#include "base/error.h"
#include "base/number.h"

/* The columns of statements made from claims, in this order. */
enum {
    CELL_ID,
    CELL_TIME,
    CELL_DOCUMENT,
    CELL_POSITION,
    CELL_SOURCE,
    CELL_ORGANIZATION,
    CELL_CONCEPT,
    CELL_AGREEMENT,
    CELL_SPEAKER,
    CELL_RELATION,
    CELL_POLARITY,
    CELL_MODALITY,
    N_CELLS
};

typedef struct claim_reader {
    const simpul_records *records;
    smp_strmap documents, entities; /* id → index in the records */
    simpul_statements *statements;
    simpul_statements_options *options;
    smp_buf concept, shown, id;
} claim_reader;

static bool index_records(claim_reader *reader)
{
    simpul_document_record document;
    simpul_entity_record entity;
    for (size_t i = 0; i < simpul_records_count(reader->records, SIMPUL_DOCUMENT); i++) {
        simpul_records_document(reader->records, i, &document);
        if (smp_strmap_put(&reader->documents, document.id) == SMP_STRMAP_NONE) return false;
    }
    for (size_t i = 0; i < simpul_records_count(reader->records, SIMPUL_ENTITY); i++) {
        simpul_records_entity(reader->records, i, &entity);
        if (smp_strmap_put(&reader->entities, entity.id) == SMP_STRMAP_NONE) return false;
    }
    return true;
}

/* The entity's name; its id where no line declares it. */
static simpul_str name_of(const claim_reader *reader, simpul_str id)
{
    simpul_entity_record entity;
    uint32_t index = smp_strmap_find(&reader->entities, id);
    if (index == SMP_STRMAP_NONE) return id;
    simpul_records_entity(reader->records, index, &entity);
    return entity.name;
}

/* Regulations, features and events take no stand. */
static bool can_act(simpul_str id)
{
    static const char *const cannot[] = {"regulation:", "feature:", "event:"};
    for (size_t i = 0; i < sizeof cannot / sizeof cannot[0]; i++)
        if (smp_str_starts(id, smp_str(cannot[i]))) return false;
    return id.len > 0;
}

static bool first_day(simpul_str date, char out[SMP_DATE_SIZE])
{
    smp_span span;
    if (!date.ptr || !smp_date_parse(date, &span) || !span.has_year) return false;
    if (span.first == SMP_DAY_OPEN_START) return false;
    smp_date_format(out, span.first);
    return true;
}

static simpul_status show(claim_reader *reader, simpul_str value, simpul_str shown,
                          simpul_error *err)
{
    simpul_statements *statements = reader->statements;
    uint32_t id = smp_strmap_put(&statements->values, value);
    uint32_t name = smp_strmap_put(&statements->values, shown);
    if (id == SMP_STRMAP_NONE || name == SMP_STRMAP_NONE) return smp_error_memory(err);
    while (statements->shown.n <= id)
        if (!smp_vec_push(&statements->shown, SIMPUL_STR_NONE)) return smp_error_memory(err);
    statements->shown.items[id] = smp_strmap_string(&statements->values, name);
    return SIMPUL_OK;
}

static simpul_status add(claim_reader *reader, const simpul_claim_record *claim, size_t index,
                         const smp_mapping_row *row, size_t n_before, simpul_str cells[N_CELLS],
                         simpul_error *err)
{
    const simpul_str ends[SMP_N_ENDS] = {claim->subject, claim->object, claim->speaker};
    simpul_str actor = ends[row->actor];
    char agreement[SMP_NUMBER_SIZE];
    if (!can_act(actor)) {
        reader->options->n_without_actor++;
        return SIMPUL_OK;
    }
    smp_buf_clear(&reader->id);
    smp_buf_str(&reader->id, claim->id);
    if (n_before) smp_buf_format(&reader->id, "#%zu", n_before + 1);
    smp_buf_clear(&reader->concept);
    smp_mapping_concept(&reader->concept, row->concept, claim->subject, claim->relation,
                        claim->object);
    smp_buf_clear(&reader->shown);
    smp_mapping_concept(&reader->shown, row->concept, name_of(reader, claim->subject),
                        claim->relation, name_of(reader, claim->object));
    if (reader->id.failed || reader->concept.failed || reader->shown.failed)
        return smp_error_memory(err);
    cells[CELL_ID] = smp_buf_view(&reader->id);
    cells[CELL_ORGANIZATION] = actor;
    cells[CELL_CONCEPT] = smp_buf_view(&reader->concept);
    cells[CELL_AGREEMENT] = (simpul_str){agreement, smp_number_int(agreement, row->agreement)};
    simpul_origin origin = simpul_records_origin(reader->records, SIMPUL_CLAIM, index);
    smp_row_place place = {origin.source, origin.line, NULL};
    simpul_error bad = SIMPUL_ERROR_INIT;
    if (smp_statements_add(reader->statements, cells, &place, reader->options, &bad))
        return smp_statements_bad_row(reader->options, &bad, err);
    simpul_status status = show(reader, actor, name_of(reader, actor), err);
    return status ? status : show(reader, cells[CELL_CONCEPT], smp_buf_view(&reader->shown), err);
}

static simpul_status add_claim(claim_reader *reader, size_t index, const smp_mapping_row *rows,
                               size_t n_rows, simpul_error *err)
{
    simpul_claim_record claim;
    simpul_document_record document = {0};
    simpul_records_claim(reader->records, index, &claim);
    uint32_t number = smp_strmap_find(&reader->documents, claim.document);
    if (number != SMP_STRMAP_NONE) simpul_records_document(reader->records, number, &document);
    char day[SMP_DATE_SIZE], position[SMP_NUMBER_SIZE];
    bool has_day = first_day(claim.said_on, day) || first_day(document.published, day);
    simpul_str cells[N_CELLS] = {
        [CELL_TIME] = smp_str(has_day ? day : ""),
        [CELL_DOCUMENT] = claim.document,
        [CELL_POSITION] = {position,
                           smp_number_int(position, claim.has_span ? (int64_t)claim.start : 0)},
        [CELL_SOURCE] = document.publisher.ptr ? document.publisher : SIMPUL_STR(""),
        [CELL_SPEAKER] = claim.speaker.ptr ? claim.speaker : SIMPUL_STR(""),
        [CELL_RELATION] = claim.relation,
        [CELL_POLARITY] = smp_str(simpul_polarity_name(claim.polarity)),
        [CELL_MODALITY] = smp_str(simpul_modality_name(claim.modality)),
    };
    size_t n_found = 0;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < n_rows && !status; i++) {
        if (rows[i].polarity != claim.polarity || !smp_str_is(claim.relation, rows[i].relation))
            continue;
        if (has_day) status = add(reader, &claim, index, &rows[i], n_found, cells, err);
        n_found++;
    }
    if (!n_found) reader->options->n_unmapped++;
    else if (!has_day) reader->options->n_undated++;
    return status;
}

static void dispose(claim_reader *reader)
{
    smp_strmap_dispose(&reader->documents);
    smp_strmap_dispose(&reader->entities);
    smp_buf_dispose(&reader->concept);
    smp_buf_dispose(&reader->shown);
    smp_buf_dispose(&reader->id);
}

simpul_status simpul_statements_from_records(simpul_statements **out, const simpul_records *records,
                                             const simpul_mapping *mapping,
                                             simpul_statements_options *options, simpul_error *err)
{
    static const char *const names[N_CELLS] = {
        [CELL_ID] = "statement_id",        [CELL_TIME] = "time",
        [CELL_DOCUMENT] = "document_id",   [CELL_POSITION] = "start_position",
        [CELL_SOURCE] = "document_source", [CELL_ORGANIZATION] = "organization",
        [CELL_CONCEPT] = "concept",        [CELL_AGREEMENT] = "agreement",
        [CELL_SPEAKER] = "speaker",        [CELL_RELATION] = "relation",
        [CELL_POLARITY] = "polarity",      [CELL_MODALITY] = "modality"};
    simpul_statements_options defaults = SIMPUL_STATEMENTS_OPTIONS_INIT;
    claim_reader reader = {.records = records, .options = options ? options : &defaults};
    simpul_str columns[N_CELLS];
    size_t n_rows;
    const smp_mapping_row *rows = smp_mapping_rows(mapping, &n_rows);
    *out = NULL;
    for (int i = 0; i < N_CELLS; i++) columns[i] = smp_str(names[i]);
    reader.options->n_skipped = reader.options->n_unmapped = 0;
    reader.options->n_undated = reader.options->n_without_actor = 0;
    smp_strmap_init(&reader.documents);
    smp_strmap_init(&reader.entities);
    simpul_status status =
        smp_statements_new(&reader.statements, columns, N_CELLS, reader.options, NULL, err);
    if (!status && !index_records(&reader)) status = smp_error_memory(err);
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM) && !status; i++)
        status = add_claim(&reader, i, rows, n_rows, err);
    if (!status) status = smp_statements_finish(reader.statements, reader.options, err);
    dispose(&reader);
    if (status) simpul_statements_free(reader.statements);
    else *out = reader.statements;
    return status;
}
