/* Records → dense claims. Groups nothing. */
#include "graph/dossier.h"

#include "base/error.h"
#include "base/str.h"

#include <string.h>

static simpul_status put_ids(smp_dossier *dossier, simpul_error *err)
{
    const simpul_records *records = dossier->records;
    size_t n_documents = simpul_records_count(records, SIMPUL_DOCUMENT);
    size_t n_entities = simpul_records_count(records, SIMPUL_ENTITY);
    dossier->source_of = smp_alloc_array(n_documents, sizeof *dossier->source_of);
    dossier->source_names = smp_alloc_array(n_documents, sizeof *dossier->source_names);
    if (!dossier->source_of || !dossier->source_names) return smp_error_memory(err);
    for (size_t i = 0; i < n_documents; i++) {
        simpul_document_record document;
        char digest[80];
        simpul_records_document(records, i, &document);
        simpul_str text =
            simpul_attribute_string(document.attributes, "text_sha256", digest, sizeof digest);
        uint32_t source = smp_strmap_put(&dossier->source_ids, text.ptr ? text : document.id);
        if (source == SMP_STRMAP_NONE ||
            smp_strmap_put(&dossier->documents, document.id) == SMP_STRMAP_NONE)
            return smp_error_memory(err);
        dossier->source_of[i] = source;
        /* documents come in the order of their ids: the first of a source is its smallest */
        if (!dossier->source_names[source].ptr) dossier->source_names[source] = document.id;
    }
    for (size_t i = 0; i < n_entities; i++) {
        simpul_entity_record entity;
        simpul_records_entity(records, i, &entity);
        if (smp_strmap_put(&dossier->entities, entity.id) == SMP_STRMAP_NONE)
            return smp_error_memory(err);
    }
    return SIMPUL_OK;
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
    claim->source = dossier->source_of[claim->document];
    claim->has_date = r->date.ptr && smp_date_parse(r->date, &claim->span);
    if (claim->has_date && !claim->span.has_year) claim->has_date = complete_year(dossier, claim);
    claim->is_unstated = smp_str_is(
        simpul_attribute_string(r->attributes, "actor", actor, sizeof actor), "unstated");
    return SIMPUL_OK;
}

simpul_status smp_dossier_open(smp_dossier *dossier, const simpul_records *records,
                               simpul_error *err)
{
    memset(dossier, 0, sizeof *dossier);
    dossier->records = records;
    smp_strmap_init(&dossier->entities);
    smp_strmap_init(&dossier->documents);
    smp_strmap_init(&dossier->source_ids);
    simpul_status status = put_ids(dossier, err);
    dossier->n_claims = simpul_records_count(records, SIMPUL_CLAIM);
    if (!status) {
        dossier->claims = smp_alloc_array(dossier->n_claims, sizeof *dossier->claims);
        if (!dossier->claims) status = smp_error_memory(err);
    }
    for (size_t i = 0; i < dossier->n_claims && !status; i++)
        status = fill_claim(dossier, i, &dossier->claims[i], err);
    return status;
}

void smp_dossier_dispose(smp_dossier *dossier)
{
    smp_strmap_dispose(&dossier->entities);
    smp_strmap_dispose(&dossier->documents);
    smp_strmap_dispose(&dossier->source_ids);
    smp_free(dossier->source_of);
    smp_free(dossier->source_names);
    smp_free(dossier->claims);
    memset(dossier, 0, sizeof *dossier);
}
