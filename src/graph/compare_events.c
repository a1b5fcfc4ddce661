/* Events of two sets of records: which are the same, and what became of them. Finds no events. */
#include "graph/comparison.h"

#include "base/date.h"
#include "base/error.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

typedef struct candidate { /* an old and a new event that may be one */
    uint32_t old, new;
    size_t n_shared;            /* claims; of events that share none, how well they agree */
    simpul_str least, greatest; /* their ids: the same order whichever side is the old one */
} candidate;

typedef smp_vec(candidate) candidates;

typedef struct matching {
    simpul_comparison *comparison;
    uint32_t *new_of, *old_of; /* by event of the other side; SIMPUL_NO_ELEMENT: none */
    size_t n[2];
    candidates found;
} matching;

static const simpul_event *event_at(const matching *match, int side, uint32_t index)
{
    return simpul_events_at(match->comparison->sides[side].events, index);
}

static bool add_candidate(matching *match, uint32_t old, uint32_t new, size_t n_shared)
{
    simpul_str a = event_at(match, 0, old)->id, b = event_at(match, 1, new)->id;
    bool in_order = smp_str_compare(a, b) <= 0;
    candidate one = {old, new, n_shared, in_order ? a : b, in_order ? b : a};
    return smp_vec_push(&match->found, one);
}

static int by_pair(const void *a, const void *b)
{
    const candidate *left = a, *right = b;
    if (left->old != right->old) return left->old < right->old ? -1 : 1;
    return (left->new > right->new) - (left->new < right->new);
}

static int by_sharing(const void *a, const void *b)
{
    const candidate *left = a, *right = b;
    if (left->n_shared != right->n_shared) return left->n_shared > right->n_shared ? -1 : 1;
    int order = smp_str_compare(left->least, right->least);
    return order ? order : smp_str_compare(left->greatest, right->greatest);
}

/* Unites equal pairs, then takes them from the one that shares most. */
static void take_candidates(matching *match)
{
    size_t n = 0;
    candidate *items = match->found.items;
    if (!match->found.n) return;
    qsort(items, match->found.n, sizeof *items, by_pair);
    for (size_t i = 1; i < match->found.n; i++) {
        if (by_pair(&items[i], &items[n]) == 0) items[n].n_shared += items[i].n_shared;
        else items[++n] = items[i];
    }
    match->found.n = n + 1;
    qsort(items, match->found.n, sizeof *items, by_sharing);
    for (size_t i = 0; i < match->found.n; i++) {
        uint32_t old = items[i].old, new = items[i].new;
        bool taken =
            match->new_of[old] != SIMPUL_NO_ELEMENT || match->old_of[new] != SIMPUL_NO_ELEMENT;
        if (taken) continue;
        match->new_of[old] = new;
        match->old_of[new] = old;
    }
    match->found.n = 0;
}

static bool match_by_claims(matching *match)
{
    const smp_comparison_side *old = &match->comparison->sides[0];
    const smp_comparison_side *new = &match->comparison->sides[1];
    for (uint32_t i = 0; i < match->n[1]; i++) {
        const simpul_event *event = event_at(match, 1, i);
        for (size_t k = 0; k < event->n_claims; k++) {
            uint32_t row = new->twin[event->claims[k]];
            if (row == SIMPUL_NO_ELEMENT || old->event_of[row] == SIMPUL_NO_ELEMENT) continue;
            if (!add_candidate(match, old->event_of[row], i, 1)) return false;
        }
    }
    take_candidates(match);
    return true;
}

typedef struct left_event { /* one that shares no claim with the other side */
    const simpul_event *event;
    uint64_t relations; /* of its claims, a bit each */
    uint32_t number;
} left_event;

static uint64_t relations_of(const simpul_records *records, const simpul_event *event)
{
    uint64_t found = 0;
    for (size_t i = 0; i < event->n_claims; i++) {
        simpul_claim_record claim;
        simpul_records_claim(records, event->claims[i], &claim);
        for (size_t bit = 0; bit < simpul_relation_count() && bit < 64; bit++)
            if (smp_str_is(claim.relation, simpul_relation_at(bit)->name))
                found |= UINT64_C(1) << bit;
    }
    return found;
}

static size_t count_bits(uint64_t bits)
{
    size_t n = 0;
    for (; bits; bits &= bits - 1) n++;
    return n;
}

static int by_role(const simpul_participant *a, const simpul_participant *b)
{
    if (a->role != b->role) return a->role < b->role ? -1 : 1;
    return smp_str_compare(a->entity, b->entity);
}

static size_t shared_participants(const simpul_event *a, const simpul_event *b)
{
    size_t i = 0, k = 0, n = 0;
    while (i < a->n_participants && k < b->n_participants) {
        int order = by_role(&a->participants[i], &b->participants[k]);
        n += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    return n;
}

/* How well two events of one family and object agree that share no claim, from 1: in their date
 * first, then in who took part and what was done. The same whichever is the older. */
static size_t agreement_of(const left_event *a, const left_event *b)
{
    size_t n_all = a->event->n_participants + b->event->n_participants;
    size_t n_relations = count_bits(a->relations | b->relations);
    size_t agreement = smp_str_equal(a->event->date, b->event->date) ? 2001 : 1;
    if (n_all) agreement += 2000 * shared_participants(a->event, b->event) / n_all;
    if (n_relations) agreement += 1000 * count_bits(a->relations & b->relations) / n_relations;
    return agreement;
}

static int by_what(const void *a, const void *b)
{
    const simpul_event *left = ((const left_event *)a)->event;
    const simpul_event *right = ((const left_event *)b)->event;
    int order = smp_str_compare(left->family, right->family);
    return order ? order : smp_str_compare(left->object, right->object);
}

static bool dates_meet(const simpul_event *a, const simpul_event *b)
{
    smp_span left, right;
    if (!a->date.ptr || !b->date.ptr) return !a->date.ptr && !b->date.ptr;
    return smp_date_parse(a->date, &left) && smp_date_parse(b->date, &right) &&
           smp_span_near(left, right, 0);
}

/* The events of a side that have no match, by what they are about. */
static left_event *left_over(const matching *match, int side, size_t *n)
{
    const uint32_t *taken = side ? match->old_of : match->new_of;
    left_event *left = smp_alloc_array(match->n[side], sizeof *left);
    *n = 0;
    for (uint32_t i = 0; left && i < match->n[side]; i++)
        if (taken[i] == SIMPUL_NO_ELEMENT) {
            const simpul_event *event = event_at(match, side, i);
            left[(*n)++] =
                (left_event){event, relations_of(match->comparison->sides[side].records, event), i};
        }
    if (left && *n) qsort(left, *n, sizeof *left, by_what);
    return left;
}

static bool match_by_date(matching *match)
{
    size_t n_old, n_new, start = 0;
    left_event *old = left_over(match, 0, &n_old), *new = left_over(match, 1, &n_new);
    bool done = old && new;
    for (size_t i = 0; done && i < n_new; i++) {
        while (start < n_old && by_what(&old[start], &new[i]) < 0) start++;
        for (size_t k = start; done && k < n_old && by_what(&old[k], &new[i]) == 0; k++)
            if (dates_meet(old[k].event, new[i].event))
                done = add_candidate(match, old[k].number, new[i].number,
                                     agreement_of(&old[k], &new[i]));
    }
    smp_free(old);
    smp_free(new);
    if (done) take_candidates(match);
    return done;
}

/* --- changes --- */

/* The claims that are new in what ended the event, else in the event itself. */
static simpul_status find_evidence(const matching *match, int side, uint32_t index,
                                   smp_change *change, simpul_error *err)
{
    const simpul_event *event = event_at(match, side, index);
    simpul_status status = SIMPUL_OK;
    if (change->shown.kind == SIMPUL_CHANGE_REVERSED && event->reversed_by.ptr)
        for (uint32_t i = 0; i < match->n[side] && !status; i++) {
            const simpul_event *later = event_at(match, side, i);
            if (smp_str_equal(later->id, event->reversed_by))
                status = smp_comparison_own_claims(match->comparison, side, later->claims,
                                                   later->n_claims, change, err);
        }
    if (!status && !change->shown.n_claims)
        status = smp_comparison_own_claims(match->comparison, side, event->claims, event->n_claims,
                                           change, err);
    return status;
}

static simpul_status add_change(const matching *match, simpul_change_kind kind, uint32_t old,
                                uint32_t new, simpul_str before, simpul_str after,
                                simpul_error *err)
{
    int side = new != SIMPUL_NO_ELEMENT;
    const simpul_event *event = event_at(match, side, side ? new : old);
    smp_change change = smp_change_new(kind, event->id);
    change.shown.event[0] = old;
    change.shown.event[1] = new;
    change.shown.before = before;
    change.shown.after = after;
    change.urgency = event->date.ptr ? 5 : 4;
    change.weight = (double)event->n_claims;
    simpul_status status = SIMPUL_OK;
    if (side) status = find_evidence(match, 1, new, &change, err);
    if (!status && !change.shown.n_claims && old != SIMPUL_NO_ELEMENT)
        status = find_evidence(match, 0, old, &change, err);
    return status ? status : smp_change_add(match->comparison, &change, err);
}

static simpul_status compare_pair(const matching *match, uint32_t old, uint32_t new,
                                  simpul_error *err)
{
    const simpul_event *was = event_at(match, 0, old), *is = event_at(match, 1, new);
    simpul_status status = SIMPUL_OK;
    simpul_str before = smp_str(simpul_event_status_name(was->status));
    simpul_str after = smp_str(simpul_event_status_name(is->status));
    if (was->status != is->status)
        status =
            add_change(match, smp_change_of_status(before, after), old, new, before, after, err);
    if (!status && smp_change_has_more(is->contested, was->contested))
        status = add_change(match, SIMPUL_CHANGE_CONTESTED, old, new, was->contested, is->contested,
                            err);
    if (!status && smp_change_has_more(was->contested, is->contested))
        status =
            add_change(match, SIMPUL_CHANGE_AGREED, old, new, was->contested, is->contested, err);
    return status;
}

/* Were all the edges of the event's claims there before? Then no new edge tells of it. */
static bool edges_are_there(const matching *match, int side, const simpul_event *event)
{
    const smp_comparison_side *mine = &match->comparison->sides[side];
    const smp_comparison_side *other = &match->comparison->sides[1 - side];
    for (size_t i = 0; i < event->n_claims; i++) {
        uint32_t edge = mine->edge_of[event->claims[i]];
        if (edge == SIMPUL_NO_ELEMENT) return false;
        if (smp_strmap_find(&other->edges, simpul_graph_edge_id(mine->graph, edge)) ==
            SMP_STRMAP_NONE)
            return false;
    }
    return true;
}

/* An event that only one side has: 0 the old one, 1 the new one. */
static simpul_status tell_single(const matching *match, int side, uint32_t index, simpul_error *err)
{
    const simpul_event *event = event_at(match, side, index);
    const simpul_str none = SIMPUL_STR_NONE;
    uint32_t old = side ? SIMPUL_NO_ELEMENT : index, new = side ? index : SIMPUL_NO_ELEMENT;
    simpul_str state = smp_str(simpul_event_status_name(event->status));
    simpul_status status = SIMPUL_OK;
    if (event->contested.ptr)
        status = add_change(match, side ? SIMPUL_CHANGE_CONTESTED : SIMPUL_CHANGE_AGREED, old, new,
                            side ? none : event->contested, side ? event->contested : none, err);
    if (!status && edges_are_there(match, side, event))
        status = add_change(match, side ? SIMPUL_CHANGE_EVENT_ADDED : SIMPUL_CHANGE_EVENT_REMOVED,
                            old, new, side ? none : state, side ? state : none, err);
    return status;
}

static simpul_status tell_all(const matching *match, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t i = 0; i < match->n[1] && !status; i++)
        status = match->old_of[i] == SIMPUL_NO_ELEMENT
                     ? tell_single(match, 1, i, err)
                     : compare_pair(match, match->old_of[i], i, err);
    for (uint32_t i = 0; i < match->n[0] && !status; i++)
        if (match->new_of[i] == SIMPUL_NO_ELEMENT) status = tell_single(match, 0, i, err);
    return status;
}

static void place_claims(const smp_comparison_side *side)
{
    size_t n = simpul_records_count(side->records, SIMPUL_CLAIM);
    for (size_t i = 0; i < n; i++) side->event_of[i] = SIMPUL_NO_ELEMENT;
    for (size_t i = 0; i < simpul_events_count(side->events); i++) {
        const simpul_event *event = simpul_events_at(side->events, i);
        for (size_t k = 0; k < event->n_claims; k++) side->event_of[event->claims[k]] = (uint32_t)i;
    }
}

simpul_status smp_compare_events(simpul_comparison *comparison, simpul_error *err)
{
    matching match;
    memset(&match, 0, sizeof match);
    match.comparison = comparison;
    for (int side = 0; side < 2; side++) {
        place_claims(&comparison->sides[side]);
        match.n[side] = simpul_events_count(comparison->sides[side].events);
    }
    match.new_of = smp_alloc_array(match.n[0], sizeof *match.new_of);
    match.old_of = smp_alloc_array(match.n[1], sizeof *match.old_of);
    bool done = match.new_of && match.old_of;
    for (size_t i = 0; done && i < match.n[0]; i++) match.new_of[i] = SIMPUL_NO_ELEMENT;
    for (size_t i = 0; done && i < match.n[1]; i++) match.old_of[i] = SIMPUL_NO_ELEMENT;
    done = done && match_by_claims(&match) && match_by_date(&match);
    simpul_status status = done ? tell_all(&match, err) : smp_error_memory(err);
    smp_vec_dispose(&match.found);
    smp_free(match.new_of);
    smp_free(match.old_of);
    return status;
}
