/* Event lines of the records: which claims somebody said belong together. All else about an event
 * is computed from its claims, as for those we group ourselves. */
#include "graph/event.h"

#include "base/error.h"
#include "records/attributes.h"
#include "records/model.h"

simpul_str smp_events_given_id(const smp_dossier *dossier, uint32_t line)
{
    return dossier->records->events.items[line].id;
}

static bool find_claim(const smp_dossier *dossier, simpul_str id, uint32_t *out)
{
    size_t low = 0, high = dossier->n_claims;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = smp_str_compare(dossier->claims[middle].record.id, id);
        if (order == 0) {
            *out = (uint32_t)middle;
            return true;
        }
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

static simpul_status refuse(const smp_dossier *dossier, uint32_t line, simpul_str claim,
                            const char *wanted, simpul_error *err)
{
    simpul_origin origin = simpul_records_origin(dossier->records, SIMPUL_EVENT, line);
    return smp_error_at(err, SIMPUL_ERR_SCHEMA, origin.source, origin.line, 0,
                        "event lists claim '%.*s', %s", (int)(claim.len < 60 ? claim.len : 60),
                        claim.ptr, wanted);
}

static bool same_kind(const smp_dossier_claim *a, const smp_dossier_claim *b)
{
    return smp_str_equal(smp_str(a->relation->family), smp_str(b->relation->family)) &&
           smp_str_equal(a->record.object, b->record.object);
}

static simpul_status read_line(uint32_t *group, size_t *n_not_grouped, const smp_dossier *dossier,
                               uint32_t line, uint32_t number, simpul_error *err)
{
    simpul_str claims = smp_attributes_value(dossier->records->events.items[line].line, "claims"),
               item;
    const smp_dossier_claim *first = NULL;
    size_t at = 0;
    while (claims.len > 1 && claims.ptr[0] == '[' && smp_list_next(claims, &at, &item)) {
        uint32_t claim;
        simpul_str id = item.len > 1 ? smp_str_slice(item, 1, item.len - 1) : item;
        if (!find_claim(dossier, id, &claim)) continue;
        const smp_dossier_claim *found = &dossier->claims[claim];
        if (found->is_left_out) continue;
        if (group[claim] && group[claim] != number)
            return refuse(dossier, line, id, "which another event lists", err);
        if (!*found->relation->family)
            return refuse(dossier, line, id, "whose relation makes no event", err);
        if (first && !same_kind(first, found))
            return refuse(dossier, line, id, "of another family or object than its first", err);
        if (!first) first = found;
        group[claim] = number;
    }
    *n_not_grouped += first == NULL;
    return SIMPUL_OK;
}

simpul_status smp_events_given(uint32_t *group, size_t *n_not_grouped, const smp_dossier *dossier,
                               simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    size_t n = simpul_records_count(dossier->records, SIMPUL_EVENT);
    *n_not_grouped = 0;
    for (uint32_t i = 0, first = 0; i < n && !status; i++) {
        bool is_new = i == 0 || !smp_str_equal(smp_events_given_id(dossier, i),
                                               smp_events_given_id(dossier, first));
        if (is_new)
            first = i; /* lines stand in order of their ids: those of one id are one event */
        status = read_line(group, n_not_grouped, dossier, i, first + 1, err);
    }
    return status;
}
