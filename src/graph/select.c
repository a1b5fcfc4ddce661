/* Which claims hold on a day or fall into a window. Builds nothing. */
#include "graph/time.h"

#include "base/error.h"
#include "base/str.h"
#include "graph/facts.h"

typedef struct selecting {
    smp_selection *out;
    const smp_dossier *dossier;
    const simpul_events *events;
} selecting;

static bool is_interval(simpul_str date)
{
    return date.ptr && smp_str_find(date, SIMPUL_STR("/"), 0) != SIZE_MAX;
}

static bool is_former(const smp_dossier_claim *claim)
{
    return claim->record.attributes.ptr &&
           smp_str_find(claim->record.attributes, SIMPUL_STR("\"former\":true"), 0) != SIZE_MAX;
}

typedef enum answer { ANSWER_NO, ANSWER_YES, ANSWER_UNKNOWN } answer;

/* Did the person have a post in that body on that day? Unknown where the records tell of none, or
 * only of one whose first day nobody gives. */
static answer holds_office(const smp_dossier *dossier, const smp_dossier_claim *claim, smp_day day)
{
    simpul_entity_record person;
    uint32_t row = smp_dossier_entity(dossier, claim->record.subject);
    smp_dossier_entity_at(dossier, row, &person);
    smp_facts offices = smp_facts_of(person.attributes, "offices");
    answer found = ANSWER_UNKNOWN;
    while (smp_facts_next(&offices)) {
        char buffer[256];
        simpul_str body = simpul_attribute_string(offices.item, "body", buffer, sizeof buffer);
        if (!smp_str_equal(body, claim->record.object)) continue;
        bool is_within = smp_is_within(day, offices.span);
        if (is_within && offices.span.first != SMP_DAY_OPEN_START) return ANSWER_YES;
        if (is_within) return ANSWER_UNKNOWN;
        found = ANSWER_NO;
    }
    return found;
}

/* A relation that makes no event: an interval holds within it, anything else from its day on. */
static bool fact_holds(const selecting *in, uint32_t index, smp_span span, smp_day day)
{
    const smp_dossier_claim *claim = &in->dossier->claims[index];
    bool has_begun = smp_claim_begun(in->dossier, in->events, index, 0) <= day;
    if (smp_str_is(claim->record.relation, "holds_office_in")) {
        answer known = holds_office(in->dossier, claim, day);
        if (known != ANSWER_UNKNOWN) return known == ANSWER_YES;
        if (is_former(claim) && !claim->has_date) return false;
        if (is_former(claim)) return has_begun && day <= span.last;
    }
    if (claim->has_date && is_interval(claim->record.date)) return has_begun && day <= span.last;
    return has_begun;
}

/* Begun, and neither ended by what it says of itself ("../2026-03") nor by another event: of those
 * after the day nothing is known any more. */
static bool event_holds(const selecting *in, uint32_t claim, uint32_t event, smp_span span,
                        smp_day day)
{
    if (smp_claim_begun(in->dossier, in->events, claim, event + 1) > day ||
        (span.first == SMP_DAY_OPEN_START && span.last < day))
        return false;
    return !in->events->items.items[event].reversed_by.ptr;
}

static bool takes(const selecting *in, uint32_t claim, uint32_t event, smp_span span)
{
    const smp_times *times = &in->out->times;
    if (times->has_window && !smp_span_near(span, times->window, 0)) return false;
    if (!times->has_as_of) return true;
    return event ? event_holds(in, claim, event - 1, span, times->as_of)
                 : fact_holds(in, claim, span, times->as_of);
}

/* Left out for its vague date alone: the day may be before it began, or after. */
static bool is_vague(const selecting *in, uint32_t claim, uint32_t event, smp_span span)
{
    const smp_times *times = &in->out->times;
    bool is_there = !times->has_window || smp_span_near(span, times->window, 0);
    return is_there && times->has_as_of && span.first <= times->as_of &&
           smp_claim_begun(in->dossier, in->events, claim, event) > times->as_of;
}

static void widen(smp_span *seen, smp_span span)
{
    smp_day first = span.first == SMP_DAY_OPEN_START ? span.last : span.first;
    smp_day last = span.last == SMP_DAY_OPEN_END ? span.first : span.last;
    if (!seen->has_year) *seen = (smp_span){first, last, true};
    if (first < seen->first) seen->first = first;
    if (last > seen->last) seen->last = last;
}

static void select_claim(selecting *in, uint32_t claim, uint32_t event)
{
    smp_selection *out = in->out;
    smp_span span;
    if (in->dossier->claims[claim].is_left_out) return;
    bool dated, any = smp_claim_span(in->dossier, in->events, claim, event, &span, &dated);
    bool has_selection = out->times.has_as_of || out->times.has_window;
    bool is_undated = !any || (!dated && out->undated != SIMPUL_UNDATED_PUBLISHED);
    if (any && !is_undated) widen(&out->seen, span);
    out->takes[claim] = !has_selection || (is_undated ? out->undated == SIMPUL_UNDATED_KEEP
                                                      : takes(in, claim, event, span));
    if (out->takes[claim]) return;
    out->n_left_out++;
    out->n_undated += is_undated;
    out->n_vague += !is_undated && is_vague(in, claim, event, span);
}

simpul_status smp_select(smp_selection *out, const smp_dossier *dossier,
                         const simpul_events *events, const uint32_t *event_of, smp_arena *arena,
                         simpul_error *err)
{
    selecting in = {out, dossier, events};
    out->takes = smp_arena_array(arena, bool, dossier->n_claims);
    if (!out->takes) return smp_error_memory(err);
    for (size_t i = 0; i < dossier->n_claims; i++) select_claim(&in, (uint32_t)i, event_of[i]);
    return SIMPUL_OK;
}
