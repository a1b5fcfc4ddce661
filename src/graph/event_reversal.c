/* Which event ended which: a relief the restriction before it, a revocation the issuing of the
 * regulation. The relation table says which relations end which. */
#include "graph/event.h"

#include "base/error.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

typedef struct ending { /* from this day on, nothing that the relation did to the object stands */
    simpul_str object, relation;
    smp_day first;
    uint32_t event;
} ending;

static int by_ended(const void *a, const void *b)
{
    const ending *left = a, *right = b;
    int order = smp_str_compare(left->object, right->object);
    if (!order) order = smp_str_compare(left->relation, right->relation);
    if (order) return order;
    if (left->first != right->first) return left->first < right->first ? -1 : 1;
    return (left->event > right->event) - (left->event < right->event);
}

typedef smp_vec(ending) ending_list;

static bool is_done(const smp_dossier_claim *claim)
{
    return claim->record.modality == SIMPUL_ASSERTED && claim->record.polarity == SIMPUL_AFFIRMED;
}

/* From which day on an event has ended what it ends: of its date, else by when it was first told as
 * done. False when nothing dates it. */
static bool first_day(const simpul_events *events, const smp_dossier *dossier, size_t index,
                      smp_day *day)
{
    const simpul_event *event = &events->items.items[index];
    bool found = events->spans.items[index].has_year;
    *day = events->spans.items[index].first;
    for (size_t k = 0; k < event->n_claims && !events->spans.items[index].has_year; k++) {
        const smp_dossier_claim *claim = &dossier->claims[event->claims[k]];
        smp_span told;
        if (!is_done(claim) || !smp_published(dossier, claim->document, &told)) continue;
        if (!found || told.first < *day) *day = told.first;
        found = true;
    }
    return found;
}

/* The relations of a list one after the other; *rest is what follows. */
static simpul_str next_relation(simpul_str *rest)
{
    size_t comma = smp_str_find(*rest, SIMPUL_STR(","), 0);
    simpul_str name = smp_str_slice(*rest, 0, comma == SIZE_MAX ? rest->len : comma);
    *rest = comma == SIZE_MAX ? SIMPUL_STR_NONE : smp_str_slice(*rest, comma + 1, rest->len);
    return name;
}

/* What an event ends; what several of its claims end is named once. */
static simpul_status list_endings(ending_list *out, const simpul_events *events,
                                  const smp_dossier *dossier, simpul_error *err)
{
    for (size_t i = 0; i < events->items.n; i++) {
        const simpul_event *event = &events->items.items[i];
        const char *last = "";
        smp_day day;
        if (!first_day(events, dossier, i, &day)) continue;
        for (size_t k = 0; k < event->n_claims; k++) {
            const smp_dossier_claim *claim = &dossier->claims[event->claims[k]];
            simpul_str ended = smp_str(claim->relation->reverses);
            if (strcmp(claim->relation->reverses, last) == 0 || !is_done(claim)) continue;
            last = claim->relation->reverses;
            while (ended.len) {
                ending one = {event->object, next_relation(&ended), day, (uint32_t)i};
                if (!smp_vec_push(out, one)) return smp_error_memory(err);
            }
        }
    }
    if (out->n) qsort(out->items, out->n, sizeof *out->items, by_ended);
    return SIMPUL_OK;
}

/* The first ending that is not before `wanted`. */
static size_t lower_bound(const ending_list *endings, const ending *wanted)
{
    size_t low = 0, high = endings->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_ended(&endings->items[middle], wanted) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* The first ending, from the event's first day on, of what it did; NULL: none. */
static const ending *find_ending(const ending_list *endings, const simpul_events *events,
                                 const smp_dossier *dossier, size_t index)
{
    const simpul_event *event = &events->items.items[index];
    const ending *found = NULL;
    for (size_t k = 0; k < event->n_claims; k++) {
        const smp_dossier_claim *claim = &dossier->claims[event->claims[k]];
        ending wanted = {event->object, smp_str(claim->relation->name),
                         events->spans.items[index].first, 0};
        if (!is_done(claim)) continue;
        size_t at = lower_bound(endings, &wanted);
        while (at < endings->n && endings->items[at].event == index) at++;
        const ending *one = endings->items + at;
        if (at == endings->n || !smp_str_equal(one->object, wanted.object) ||
            !smp_str_equal(one->relation, wanted.relation))
            continue;
        bool sooner = !found || one->first < found->first ||
                      (one->first == found->first && one->event < found->event);
        if (sooner) found = one;
    }
    return found;
}

simpul_status smp_events_mark_reversals(simpul_events *events, const smp_dossier *dossier,
                                        simpul_error *err)
{
    ending_list endings = {0};
    simpul_status status = list_endings(&endings, events, dossier, err);
    for (size_t i = 0; i < events->items.n && !status && endings.n; i++) {
        simpul_event *event = &events->items.items[i];
        if (event->status != SIMPUL_EVENT_DONE || !events->spans.items[i].has_year) continue;
        const ending *end = find_ending(&endings, events, dossier, i);
        if (!end) continue;
        event->reversed_by = events->items.items[end->event].id;
        event->status = SIMPUL_EVENT_REVERSED;
    }
    smp_vec_dispose(&endings);
    return status;
}

/* "2025" may be December. */
static bool has_begun(const simpul_events *events, uint32_t event, smp_day day)
{
    return !events->spans.items[event].has_year || events->begun.items[event] <= day;
}

simpul_status smp_events_forget_after(simpul_events *events, const smp_dossier *dossier,
                                      smp_day day, simpul_error *err)
{
    smp_strmap ids; /* in the order of the events */
    smp_strmap_init(&ids);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < events->items.n && !status; i++)
        if (smp_strmap_put(&ids, events->items.items[i].id) == SMP_STRMAP_NONE)
            status = smp_error_memory(err);
    for (size_t i = 0; i < events->items.n && !status; i++) {
        simpul_event *event = &events->items.items[i];
        if (!event->reversed_by.ptr) continue;
        smp_day ended;
        uint32_t end = smp_strmap_find(&ids, event->reversed_by);
        if (first_day(events, dossier, end, &ended) && ended <= day && has_begun(events, end, day))
            continue;
        event->reversed_by = SIMPUL_STR_NONE;
        event->status = SIMPUL_EVENT_DONE;
    }
    smp_strmap_dispose(&ids);
    return status;
}
