/* The records of what had been published by a day. A copy, so that nothing computed from it can
 * know of the rest. */
#include "graph/time.h"

#include "base/error.h"
#include "base/str.h"
#include "records/model.h"

#include <string.h>

static bool is_known(const simpul_document_record *document, smp_day day, bool keeps_undated,
                     simpul_build_counts *counts)
{
    smp_span span;
    bool dated = document->published.ptr && smp_date_parse(document->published, &span) &&
                 span.has_year && span.last != SMP_DAY_OPEN_END;
    if (!dated && keeps_undated) return true;
    if (dated && span.last <= day) return true;
    if (dated) counts->n_hidden++;
    else counts->n_hidden_undated++;
    return false;
}

static simpul_status copy_documents(simpul_records *to, smp_strmap *known,
                                    const simpul_records *from, smp_day day, bool keeps_undated,
                                    simpul_build_counts *counts, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < simpul_records_count(from, SIMPUL_DOCUMENT) && !status; i++) {
        simpul_document_record document;
        simpul_records_document(from, i, &document);
        if (!is_known(&document, day, keeps_undated, counts)) continue;
        if (smp_strmap_put(known, document.id) == SMP_STRMAP_NONE) return smp_error_memory(err);
        status = simpul_records_add_document(to, &document, err);
    }
    return status;
}

static simpul_status copy_sayings(simpul_records *to, const smp_strmap *known,
                                  const simpul_records *from, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < simpul_records_count(from, SIMPUL_MENTION) && !status; i++) {
        simpul_mention_record mention;
        simpul_records_mention(from, i, &mention);
        if (smp_strmap_find(known, mention.document) == SMP_STRMAP_NONE) continue;
        status = simpul_records_add_mention(to, &mention, err);
    }
    for (size_t i = 0; i < simpul_records_count(from, SIMPUL_CLAIM) && !status; i++) {
        simpul_claim_record claim;
        simpul_records_claim(from, i, &claim);
        if (smp_strmap_find(known, claim.document) == SMP_STRMAP_NONE) continue;
        status = simpul_records_add_claim(to, &claim, err);
    }
    return status;
}

/* What belongs to no document. */
static simpul_status copy_rest(simpul_records *to, const simpul_records *from, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    simpul_str lexicon = simpul_records_lexicon(from);
    if (lexicon.ptr)
        status = simpul_records_add_header(to, lexicon, simpul_records_generator(from), err);
    for (size_t i = 0; i < simpul_records_count(from, SIMPUL_ENTITY) && !status; i++) {
        simpul_entity_record entity;
        simpul_records_entity(from, i, &entity);
        status = simpul_records_add_entity(to, &entity, err);
    }
    for (size_t i = 0; i < from->events.n && !status; i++)
        status =
            smp_records_add_event(to, from->events.items[i].id, from->events.items[i].line, err);
    for (size_t i = 0; i < from->decisions.n && !status; i++)
        status = simpul_records_add_decision(to, &from->decisions.items[i].record, err);
    return status;
}

simpul_status smp_known_by(simpul_records **out, const simpul_records *records, smp_day day,
                           bool keeps_undated, simpul_build_counts *counts, simpul_error *err)
{
    smp_strmap known;
    smp_strmap_init(&known);
    simpul_status status = simpul_records_new(out, err);
    if (!status) status = copy_documents(*out, &known, records, day, keeps_undated, counts, err);
    if (!status) status = copy_sayings(*out, &known, records, err);
    if (!status) status = copy_rest(*out, records, err);
    if (!status) status = simpul_records_finish(*out, NULL, err);
    smp_strmap_dispose(&known);
    if (status) {
        simpul_records_free(*out);
        *out = NULL;
    }
    return status;
}
