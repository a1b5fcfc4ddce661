/* Which claims of one family and object are one event. Groups by time and by what claims share;
 * knows nothing of events beyond their days. */
#include "graph/event.h"

#include "base/disjoint.h"
#include "base/error.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* Dated claims meet within NEAR; what nothing dates is told within a month of the event, or within
 * a year where it is told again and again. A date longer than a month is VAGUE. */
enum { NEAR_DAYS = 3, TOLD_DAYS = 31, RETOLD_DAYS = 366, VAGUE_DAYS = 31 };

typedef enum sort { SORT_DATED, SORT_VAGUE, SORT_UNDATED } sort;

/* What two claims must share to be looked at together. */
typedef struct bond {
    bool actor, relation;
} bond;

typedef struct strand { /* entries that a bond and their days hold together */
    smp_span span;
    uint32_t entry; /* one of them */
} strand;

typedef struct strands {
    smp_vec(strand) items; /* by bond, then by day */
    bond by;
} strands;

typedef struct grouping {
    smp_event_entry *entries;
    size_t n;
    uint32_t *parents; /* a disjoint set */
    uint32_t *number;  /* by first member: the event's number */
    bool *is_placed;   /* with claims that have a surer date */
    bond whole;        /* what one act is known by */
    bool is_once;      /* whoever is said to have done it */
} grouping;

bool smp_is_single_act(const char *family)
{
    return strcmp(family, "restriction") == 0 || strcmp(family, "relief") == 0;
}

static bool is_founded(const char *family)
{
    return strcmp(family, "founding") == 0;
}

/* What is told again for long: of a thing that is done once. */
static bool is_retold(const char *family)
{
    return smp_is_single_act(family) || is_founded(family) || strcmp(family, "deal") == 0;
}

/* A regulation is issued, revised and revoked by whomever the source names, but these are three
 * acts; a thing is founded, switched off or on once, in whatever words. Everything else that two
 * actors do, or one does in two ways, is two acts. */
static void know_family(grouping *in, const char *family)
{
    bool is_instrument = strcmp(family, "instrument") == 0;
    in->is_once = is_instrument || smp_is_single_act(family) || is_founded(family);
    in->whole = (bond){!in->is_once, !in->is_once || is_instrument};
}

static sort sort_of(const smp_event_entry *entry)
{
    const smp_dossier_claim *claim = entry->claim;
    if (!claim->has_date) return SORT_UNDATED;
    bool is_open = claim->span.first == SMP_DAY_OPEN_START || claim->span.last == SMP_DAY_OPEN_END;
    return is_open || claim->span.last - claim->span.first > VAGUE_DAYS ? SORT_VAGUE : SORT_DATED;
}

/* The days of a claim; of an undated one those of its publication. */
static smp_span days_of(const smp_event_entry *entry)
{
    return entry->claim->has_date ? entry->claim->span : entry->published;
}

static int compare_bonds(bond by, const smp_event_entry *a, const smp_event_entry *b)
{
    int order = 0;
    if (by.actor) order = smp_str_compare(a->claim->record.subject, b->claim->record.subject);
    if (!order && by.relation) order = strcmp(a->claim->relation->name, b->claim->relation->name);
    return order;
}

/* --- claims of one sort --- */

typedef struct sorted { /* an entry with what it is sorted by */
    const smp_event_entry *entry;
    bond by;
    uint32_t index;
} sorted;

/* Undated claims of undated documents come last. */
static int by_bond_and_day(const void *a, const void *b)
{
    const sorted *left = a, *right = b;
    int order = compare_bonds(left->by, left->entry, right->entry);
    bool has_days = left->entry->claim->has_date || left->entry->is_published;
    bool other_has = right->entry->claim->has_date || right->entry->is_published;
    if (order) return order;
    if (has_days != other_has) return has_days ? -1 : 1;
    smp_day first = days_of(left->entry).first, other = days_of(right->entry).first;
    if (first != other) return first < other ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

static bool can_join(const strand *last, const smp_event_entry *entries, const sorted *next,
                     int64_t reach)
{
    const smp_event_entry *before = &entries[last->entry], *entry = next->entry;
    if (compare_bonds(next->by, before, entry) != 0) return false;
    bool has_days = entry->claim->has_date || entry->is_published;
    bool other_has = before->claim->has_date || before->is_published;
    if (has_days != other_has) return false;
    return !has_days || smp_span_near(last->span, days_of(entry), reach);
}

/* Joins the entries of a sort that are not placed yet, where they share the bond and their days are
 * no further apart than `reach`. `out` gets what was held together so. */
static bool join_sort(grouping *in, sort which, bond by, int64_t reach, strands *out)
{
    size_t n = 0;
    sorted *list = smp_alloc_array(in->n, sizeof *list);
    strands own = {.by = by};
    bool done = list != NULL;
    for (uint32_t i = 0; done && i < in->n; i++)
        if (sort_of(&in->entries[i]) == which && !in->is_placed[i])
            list[n++] = (sorted){&in->entries[i], by, i};
    if (done && n) qsort(list, n, sizeof *list, by_bond_and_day);
    for (size_t i = 0; i < n && done; i++) {
        strand *last = own.items.n ? &own.items.items[own.items.n - 1] : NULL;
        smp_span days = days_of(list[i].entry);
        if (!last || !can_join(last, in->entries, &list[i], reach)) {
            done = smp_vec_push(&own.items, ((strand){days, list[i].index}));
            continue;
        }
        smp_disjoint_join(in->parents, last->entry, list[i].index);
        if (days.last > last->span.last) last->span.last = days.last;
    }
    smp_free(list);
    if (out && done) *out = own;
    else smp_vec_dispose(&own.items);
    return done;
}

/* --- claims that nothing dates, or only a year, and those that something dates --- */

static smp_day shift(smp_day day, int64_t by)
{
    return day == SMP_DAY_OPEN_START || day == SMP_DAY_OPEN_END ? day : day + by;
}

/* The days that an event must share with a loose claim. What is told as done is not about a day to
 * come. False: none. */
static bool window_of(const smp_event_entry *entry, bool is_same_act, smp_span *out)
{
    bool is_told = entry->claim->record.modality <= SIMPUL_ALLEGED;
    *out = (smp_span){SMP_DAY_OPEN_START, SMP_DAY_OPEN_END, true};
    if (!entry->claim->has_date && !entry->is_published) return is_same_act;
    int64_t before = NEAR_DAYS, after = NEAR_DAYS;
    if (!entry->claim->has_date && is_same_act) {
        before = is_retold(entry->claim->relation->family) ? RETOLD_DAYS : TOLD_DAYS;
        if (!is_told) after = TOLD_DAYS;
    }
    smp_span days = days_of(entry);
    *out = (smp_span){shift(days.first, -before), shift(days.last, after), true};
    return true;
}

/* The first strand of the entry's bond that does not end before the window. */
static size_t lower_bound(const strands *among, const grouping *in, const smp_event_entry *entry,
                          smp_span window)
{
    size_t low = 0, high = among->items.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const strand *at = &among->items.items[middle];
        int order = compare_bonds(among->by, &in->entries[at->entry], entry);
        if (order < 0 || (order == 0 && at->span.last < window.first)) low = middle + 1;
        else high = middle;
    }
    return low;
}

static const uint32_t no_set = UINT32_MAX, several_sets = UINT32_MAX - 1;

/* The one set that the entry can be of, beside `found`. */
static uint32_t find_set(const grouping *in, const strands *among, const smp_event_entry *entry,
                         bool is_same_act, uint32_t found)
{
    smp_span window;
    if (!window_of(entry, is_same_act, &window)) return found;
    for (size_t i = lower_bound(among, in, entry, window);
         i < among->items.n && found != several_sets; i++) {
        const strand *at = &among->items.items[i];
        if (compare_bonds(among->by, &in->entries[at->entry], entry) != 0) break;
        if (at->span.first > window.last) break;
        uint32_t set = smp_disjoint_find(in->parents, at->entry);
        found = found == no_set || found == set ? set : several_sets;
    }
    return found;
}

/* Places each claim of a sort with the one set of `among` it can be of: [0] by the whole act, [1]
 * by its actor, [2] by its relation. */
static void place_sort(grouping *in, sort which, const strands *among, size_t n_among)
{
    for (uint32_t i = 0; i < in->n; i++) {
        const smp_event_entry *entry = &in->entries[i];
        if (sort_of(entry) != which || in->is_placed[i]) continue;
        uint32_t found = find_set(in, &among[0], entry, true, no_set);
        bool goes_on = found == no_set && which == SORT_UNDATED;
        for (size_t k = 1; goes_on && k < n_among; k++)
            found = find_set(in, &among[k], entry, false, found);
        if (found == no_set || found == several_sets) continue;
        smp_disjoint_join(in->parents, found, i);
        in->is_placed[i] = true;
    }
}

/* Dated claims first; a longer date or none joins what they made, where only one fits. */
static bool join_all(grouping *in)
{
    static const bond by_actor = {true, false}, by_relation = {false, true};
    strands dated[3], vague;
    memset(dated, 0, sizeof dated);
    memset(&vague, 0, sizeof vague);
    size_t n = in->is_once ? 1 : 3;
    bool done = join_sort(in, SORT_DATED, in->whole, NEAR_DAYS, &dated[0]);
    if (done && n > 1) done = join_sort(in, SORT_DATED, by_actor, NEAR_DAYS, &dated[1]);
    if (done && n > 1) done = join_sort(in, SORT_DATED, by_relation, NEAR_DAYS, &dated[2]);
    if (done) place_sort(in, SORT_VAGUE, dated, n);
    if (done) place_sort(in, SORT_UNDATED, dated, n);
    if (done) done = join_sort(in, SORT_VAGUE, in->whole, NEAR_DAYS, &vague);
    if (done) place_sort(in, SORT_UNDATED, &vague, 1);
    if (done) done = join_sort(in, SORT_UNDATED, in->whole, TOLD_DAYS, NULL);
    if (done && n > 1) done = join_sort(in, SORT_UNDATED, by_actor, NEAR_DAYS, NULL);
    if (done && n > 1) done = join_sort(in, SORT_UNDATED, by_relation, NEAR_DAYS, NULL);
    for (size_t i = 0; i < 3; i++) smp_vec_dispose(&dated[i].items);
    smp_vec_dispose(&vague.items);
    return done;
}

/* --- the events --- */

typedef struct numbered { /* one event while its number is sought */
    smp_span span;
    sort surest;
    smp_day told; /* when first; of undated ones */
    uint32_t first;
} numbered;

static int by_day(const void *a, const void *b)
{
    const numbered *left = a, *right = b;
    if (left->span.has_year != right->span.has_year) return left->span.has_year ? -1 : 1;
    smp_day day = left->span.has_year ? left->span.first : left->told;
    smp_day other = right->span.has_year ? right->span.first : right->told;
    if (day != other) return day < other ? -1 : 1;
    return (left->first > right->first) - (left->first < right->first);
}

/* The days of an event are those of its surest dates: "2023" adds nothing to "2023-09-26". */
static void take_days(numbered *event, const smp_event_entry *entry)
{
    sort which = sort_of(entry);
    smp_day told = entry->is_published ? entry->published.first : SMP_DAY_OPEN_END;
    if (told < event->told) event->told = told;
    if (which == SORT_UNDATED || which > event->surest) return;
    smp_span days = entry->claim->span;
    if (which < event->surest) event->span = days;
    event->surest = which;
    if (days.first < event->span.first) event->span.first = days.first;
    if (days.last > event->span.last) event->span.last = days.last;
}

static bool number_all(grouping *in, smp_span_list *spans)
{
    smp_vec(numbered) events = {0};
    uint32_t *number = in->number;
    bool done = true;
    for (uint32_t i = 0; i < in->n && done; i++) {
        uint32_t root = smp_disjoint_find(in->parents, i);
        if (root == i) {
            number[i] = (uint32_t)events.n;
            done = smp_vec_push(
                &events,
                ((numbered){.surest = SORT_UNDATED, .told = SMP_DAY_OPEN_END, .first = i}));
        }
        if (done) take_days(&events.items[number[root]], &in->entries[i]);
    }
    if (done && events.n) qsort(events.items, events.n, sizeof *events.items, by_day);
    for (uint32_t i = 0; i < events.n && done; i++) {
        number[events.items[i].first] = i;
        done = smp_vec_push(spans, events.items[i].span);
    }
    for (uint32_t i = 0; i < in->n && done; i++)
        in->entries[i].run = number[smp_disjoint_find(in->parents, i)];
    smp_vec_dispose(&events);
    return done;
}

bool smp_events_group(smp_event_entry *entries, size_t n, smp_span_list *spans)
{
    grouping in = {.entries = entries, .n = n};
    know_family(&in, entries[0].claim->relation->family);
    in.parents = smp_alloc_array(n, sizeof *in.parents);
    in.number = smp_alloc_array(n, sizeof *in.number);
    in.is_placed = smp_alloc_array(n, sizeof *in.is_placed);
    bool done = in.parents && in.number && in.is_placed;
    if (done) smp_disjoint_init(in.parents, n);
    done = done && join_all(&in) && number_all(&in, spans);
    smp_free(in.parents);
    smp_free(in.number);
    smp_free(in.is_placed);
    return done;
}
