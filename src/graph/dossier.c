/* Records → dense claims, decisions applied. Groups nothing. */
#include "graph/dossier.h"

#include "base/error.h"
#include "base/str.h"
#include "graph/duplicates.h"
#include "records/attributes.h"

#include <string.h>

static simpul_status put_ids(smp_dossier *dossier, simpul_error *err)
{
    const simpul_records *records = dossier->records;
    size_t n_documents = simpul_records_count(records, SIMPUL_DOCUMENT);
    size_t n_entities = simpul_records_count(records, SIMPUL_ENTITY);
    for (size_t i = 0; i < n_documents; i++) {
        simpul_document_record document;
        simpul_records_document(records, i, &document);
        if (smp_strmap_put(&dossier->documents, document.id) == SMP_STRMAP_NONE)
            return smp_error_memory(err);
    }
    for (size_t i = 0; i < n_entities; i++) {
        simpul_entity_record entity;
        simpul_records_entity(records, i, &entity);
        if (smp_strmap_put(&dossier->entities, entity.id) == SMP_STRMAP_NONE)
            return smp_error_memory(err);
    }
    return SIMPUL_OK;
}

static simpul_status group_documents(smp_dossier *dossier, simpul_error *err)
{
    size_t n = simpul_records_count(dossier->records, SIMPUL_DOCUMENT);
    dossier->source_of = smp_alloc_array(n, sizeof *dossier->source_of);
    if (!dossier->source_of) return smp_error_memory(err);
    return smp_duplicates_find(dossier->source_of, dossier->records, err);
}

/* "XXXX-08-30" in the year of its document; false where that has none. */
static bool complete_year(const smp_dossier *dossier, smp_dossier_claim *claim)
{
    simpul_document_record document;
    smp_span published;
    int64_t year, first_year;
    int month, day;
    simpul_records_document(dossier->records, claim->document, &document);
    if (!document.published.ptr || !smp_date_parse(document.published, &published) ||
        !published.has_year || published.first == SMP_DAY_OPEN_START)
        return false;
    smp_day_split(published.first, &year, &month, &day);
    smp_day_split(claim->span.first, &first_year, &month, &day);
    if (day > smp_days_in_month(year, month)) return false; /* 29 February */
    smp_day length = claim->span.last - claim->span.first;
    claim->span.first = smp_day_from(year, month, day);
    claim->span.last = claim->span.first + length;
    claim->span.has_year = true;
    return true;
}

smp_day smp_day_begun(simpul_str date, smp_span span)
{
    smp_span start;
    size_t slash = smp_str_find(date, SIMPUL_STR("/"), 0);
    if (slash == SIZE_MAX) return span.last;
    if (span.first == SMP_DAY_OPEN_START || !smp_date_parse(smp_str_slice(date, 0, slash), &start))
        return span.first;
    return span.first + (start.last - start.first);
}

static bool is_key_digit(char c)
{
    bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return is_letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static simpul_status read_passages(smp_dossier_claim *claim, simpul_origin origin,
                                   simpul_error *err)
{
    simpul_str value = smp_attributes_value(claim->record.attributes, "passages");
    if (!value.ptr) return SIMPUL_OK;
    claim->passages = smp_attributes_quoted(value);
    bool is_whole = claim->passages.ptr && claim->passages.len % SMP_PASSAGE_KEY == 0;
    for (size_t i = 0; i < claim->passages.len && is_whole; i++)
        is_whole = is_key_digit(claim->passages.ptr[i]);
    if (is_whole) return SIMPUL_OK;
    return smp_error_at(err, SIMPUL_ERR_SCHEMA, origin.source, origin.line, 0,
                        "field 'attributes': no passages of %d digits each, which are wanted",
                        SMP_PASSAGE_KEY);
}

/* The entities as decisions have them. */
static void apply_decisions(const smp_dossier *dossier, smp_dossier_claim *claim)
{
    simpul_claim_record *r = &claim->record;
    simpul_str *const ends[] = {&r->subject, &r->object, &r->speaker};
    if (!dossier->decisions.stands_for) return;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        uint32_t row = ends[i]->ptr ? smp_dossier_entity(dossier, *ends[i]) : SMP_STRMAP_NONE;
        if (row != SMP_STRMAP_NONE) *ends[i] = smp_strmap_string(&dossier->entities, row);
    }
    claim->is_left_out = smp_str_equal(r->subject, r->object);
    if (claim->relation->is_symmetric && smp_str_compare(r->object, r->subject) < 0) {
        simpul_str subject = r->subject;
        r->subject = r->object;
        r->object = subject;
    }
}

static simpul_status fill_claim(const smp_dossier *dossier, size_t index, smp_dossier_claim *claim,
                                simpul_error *err)
{
    char actor[16];
    simpul_records_claim(dossier->records, index, &claim->record);
    const simpul_claim_record *r = &claim->record;
    claim->relation = simpul_relation_find(r->relation);
    claim->document = smp_strmap_find(&dossier->documents, r->document);
    simpul_origin origin = simpul_records_origin(dossier->records, SIMPUL_CLAIM, index);
    if (!claim->relation || claim->document == SMP_STRMAP_NONE ||
        smp_strmap_find(&dossier->entities, r->subject) == SMP_STRMAP_NONE ||
        smp_strmap_find(&dossier->entities, r->object) == SMP_STRMAP_NONE)
        return smp_error_at(err, SIMPUL_ERR_SCHEMA, origin.source, origin.line, 0,
                            "claim '%s' names a document, entity or relation that is not declared",
                            r->id.ptr);
    apply_decisions(dossier, claim);
    claim->source = dossier->source_of[claim->document];
    claim->has_date = r->date.ptr && smp_date_parse(r->date, &claim->span);
    if (claim->has_date && !claim->span.has_year) claim->has_date = complete_year(dossier, claim);
    if (claim->has_date) claim->begun = smp_day_begun(r->date, claim->span);
    claim->is_unstated = smp_str_is(
        simpul_attribute_string(r->attributes, "actor", actor, sizeof actor), "unstated");
    return read_passages(claim, origin, err);
}

simpul_status smp_dossier_open(smp_dossier *dossier, const simpul_records *records,
                               simpul_error *err)
{
    memset(dossier, 0, sizeof *dossier);
    dossier->records = records;
    smp_strmap_init(&dossier->entities);
    smp_strmap_init(&dossier->documents);
    simpul_status status = put_ids(dossier, err);
    if (!status) status = smp_decisions_open(&dossier->decisions, records, &dossier->entities, err);
    if (!status) status = group_documents(dossier, err);
    dossier->n_claims = simpul_records_count(records, SIMPUL_CLAIM);
    if (!status) {
        dossier->claims = smp_alloc_array(dossier->n_claims, sizeof *dossier->claims);
        if (!dossier->claims) status = smp_error_memory(err);
    }
    for (size_t i = 0; i < dossier->n_claims && !status; i++)
        status = fill_claim(dossier, i, &dossier->claims[i], err);
    return status;
}

uint32_t smp_dossier_entity(const smp_dossier *dossier, simpul_str id)
{
    uint32_t row = smp_strmap_find(&dossier->entities, id);
    const uint32_t *stands_for = dossier->decisions.stands_for;
    return row != SMP_STRMAP_NONE && stands_for ? stands_for[row] : row;
}

void smp_dossier_entity_at(const smp_dossier *dossier, uint32_t row, simpul_entity_record *out)
{
    if (dossier->decisions.merged) *out = dossier->decisions.merged[row];
    else simpul_records_entity(dossier->records, row, out);
}

static bool is_one_place(const simpul_mention_record *a, const simpul_mention_record *b)
{
    return a->start == b->start && a->end == b->end && smp_str_equal(a->document, b->document);
}

/* Mentions are sorted by place, so one place's stand together. */
bool smp_dossier_mention(const smp_dossier *dossier, size_t index, uint32_t *entity,
                         uint32_t *document)
{
    simpul_mention_record mention, earlier;
    simpul_records_mention(dossier->records, index, &mention);
    *entity = smp_dossier_entity(dossier, mention.entity);
    *document = smp_strmap_find(&dossier->documents, mention.document);
    if (*entity == SMP_STRMAP_NONE || *document == SMP_STRMAP_NONE) return false;
    if (!dossier->decisions.stands_for) return true;
    while (index-- > 0) {
        simpul_records_mention(dossier->records, index, &earlier);
        if (!is_one_place(&earlier, &mention)) return true;
        if (smp_dossier_entity(dossier, earlier.entity) == *entity) return false;
    }
    return true;
}

bool smp_published(const smp_dossier *dossier, uint32_t document, smp_span *out)
{
    simpul_document_record record;
    simpul_records_document(dossier->records, document, &record);
    return record.published.ptr && smp_date_parse(record.published, out) && out->has_year &&
           out->first != SMP_DAY_OPEN_START && out->last != SMP_DAY_OPEN_END;
}

void smp_dossier_dispose(smp_dossier *dossier)
{
    smp_decisions_dispose(&dossier->decisions);
    smp_strmap_dispose(&dossier->entities);
    smp_strmap_dispose(&dossier->documents);
    smp_free(dossier->source_of);
    smp_free(dossier->claims);
    memset(dossier, 0, sizeof *dossier);
}

simpul_status simpul_decisions_check(const simpul_records *records, simpul_decision_counts *counts,
                                     simpul_error *err)
{
    simpul_decision_counts found = {0, 0};
    smp_dossier dossier;
    simpul_status status = smp_dossier_open(&dossier, records, err);
    found.n_merged = dossier.decisions.n_merged;
    for (size_t i = 0; i < dossier.n_claims && !status; i++)
        found.n_self_claims += dossier.claims[i].is_left_out;
    smp_dossier_dispose(&dossier);
    if (counts) *counts = status ? (simpul_decision_counts){0, 0} : found;
    return status;
}
