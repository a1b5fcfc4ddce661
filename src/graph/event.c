/* Claims → events: one family, one object, dates that overlap or lie near.
 * Gives them their status and tells what sources disagree on. Builds no graph. */
#include "graph/event.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/sha256.h"
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NEAR_DAYS = 3 };

struct simpul_events {
    smp_arena arena;
    smp_vec(simpul_event) items;
    smp_vec(smp_span) spans; /* of each event; has_year false: undated */
};

typedef struct entry { /* one claim while it is grouped */
    const smp_dossier_claim *claim;
    uint32_t index;
} entry;

static int by_group_and_date(const void *a, const void *b)
{
    const entry *left = a, *right = b;
    int order = strcmp(left->claim->relation->family, right->claim->relation->family);
    if (order) return order;
    order = smp_str_compare(left->claim->record.object, right->claim->record.object);
    if (order) return order;
    if (left->claim->has_date != right->claim->has_date) return left->claim->has_date ? -1 : 1;
    if (left->claim->has_date && left->claim->span.first != right->claim->span.first)
        return left->claim->span.first < right->claim->span.first ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

static bool same_group(const entry *a, const entry *b)
{
    return strcmp(a->claim->relation->family, b->claim->relation->family) == 0 &&
           smp_str_equal(a->claim->record.object, b->claim->record.object);
}

simpul_str smp_span_edtf(smp_arena *arena, smp_span span)
{
    char text[2 * SMP_DATE_SIZE + 1];
    size_t length = smp_date_format(text, span.first);
    if (span.first != span.last) {
        text[length++] = '/';
        length += smp_date_format(text + length, span.last);
    }
    return smp_arena_str(arena, (simpul_str){text, length});
}

/* A whole month or year keeps its short form. */
static simpul_str date_of(smp_arena *arena, const entry *entries, size_t n, smp_span span)
{
    simpul_str first = SIMPUL_STR_NONE;
    for (size_t i = 0; i < n; i++) {
        const smp_dossier_claim *claim = entries[i].claim;
        if (!claim->has_date) continue;
        bool spans_all = claim->span.first == span.first && claim->span.last == span.last;
        bool plain = smp_str_find(claim->record.date, SIMPUL_STR("X"), 0) == SIZE_MAX;
        if (spans_all && plain && (!first.ptr || smp_str_compare(claim->record.date, first) < 0))
            first = claim->record.date;
    }
    return first.ptr ? smp_arena_str(arena, first) : smp_span_edtf(arena, span);
}

static simpul_event_status status_of(const entry *entries, size_t n)
{
    static const simpul_event_status of_modality[] = {SIMPUL_EVENT_DONE, SIMPUL_EVENT_ALLEGED,
                                                      SIMPUL_EVENT_PLANNED, SIMPUL_EVENT_POSSIBLE};
    int best = -1;
    for (size_t i = 0; i < n; i++) {
        const simpul_claim_record *r = &entries[i].claim->record;
        if (r->polarity == SIMPUL_NEGATED) continue;
        if (best < 0 || (int)r->modality < best) best = (int)r->modality;
    }
    return best < 0 ? SIMPUL_EVENT_DENIED : of_modality[best];
}

typedef enum side { SIDE_STATE, SIDE_BUSINESS, SIDE_OTHER } side;

/* Who is meant by an actor when sources disagree: the state, or a business. Two public bodies that
 * one or the other source names are no contradiction. */
static side side_of(simpul_str id)
{
    static const struct {
        const char *start;
        side which;
    } sides[] = {{"ministry:", SIDE_STATE},    {"agency:", SIDE_STATE},
                 {"official:", SIDE_STATE},    {"regulation:", SIDE_STATE},
                 {"platform:", SIDE_BUSINESS}, {"company:", SIDE_BUSINESS}};
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        if (smp_str_starts(id, smp_str(sides[i].start))) return sides[i].which;
    return SIDE_OTHER;
}

typedef struct dispute {
    bool actor, nature, polarity;
} dispute;

/* In these families a thing is done once, so that two actors or two natures exclude one another. */
static bool is_single_act(const char *family)
{
    return strcmp(family, "restriction") == 0 || strcmp(family, "relief") == 0;
}

static void compare(const smp_dossier_claim *a, const smp_dossier_claim *b, dispute *out)
{
    bool denied = a->record.polarity != b->record.polarity;
    if (a->source == b->source) return;
    if (denied) {
        bool same =
            smp_str_equal(a->record.subject, b->record.subject) && a->relation == b->relation;
        out->polarity = out->polarity || same;
        return;
    }
    bool reported = a->record.modality <= SIMPUL_ALLEGED && b->record.modality <= SIMPUL_ALLEGED;
    if (!reported || a->record.polarity == SIMPUL_NEGATED || !is_single_act(a->relation->family))
        return;
    if (!a->is_unstated && !b->is_unstated &&
        side_of(a->record.subject) != side_of(b->record.subject))
        out->actor = true;
    out->nature = out->nature || a->relation != b->relation;
}

static simpul_str contested_of(smp_arena *arena, const entry *entries, size_t n, bool *failed)
{
    dispute found = {false, false, false};
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++) compare(entries[i].claim, entries[k].claim, &found);
    char text[40];
    int length = snprintf(text, sizeof text, "%s%s%s%s%s", found.actor ? "actor" : "",
                          found.actor && found.nature ? " | " : "", found.nature ? "nature" : "",
                          (found.actor || found.nature) && found.polarity ? " | " : "",
                          found.polarity ? "polarity" : "");
    if (length <= 0) return SIMPUL_STR_NONE;
    simpul_str copy = smp_arena_str(arena, smp_str(text));
    *failed = *failed || !copy.ptr;
    return copy;
}

static int by_index(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* The claims are in order of their ids, so the smallest index has the smallest id. */
static bool set_id(simpul_events *events, simpul_event *event, const entry *entries, size_t n)
{
    uint32_t *claims = smp_arena_array(&events->arena, uint32_t, n);
    if (!claims) return false;
    const entry *smallest = &entries[0];
    for (size_t i = 0; i < n; i++) {
        claims[i] = entries[i].index;
        if (entries[i].index < smallest->index) smallest = &entries[i];
    }
    qsort(claims, n, sizeof *claims, by_index);
    event->claims = claims;
    event->n_claims = n;
    char id[6 + SMP_ID_HEX + 1] = "event:";
    const simpul_str parts[] = {event->family, event->object, smallest->claim->record.id};
    smp_sha256_id(id + 6, parts, 3);
    event->id = smp_arena_str(&events->arena, smp_str(id));
    return event->id.ptr != NULL;
}

static simpul_status add_event(simpul_events *events, const entry *entries, size_t n, smp_span span,
                               simpul_error *err)
{
    simpul_event event;
    bool failed = false;
    memset(&event, 0, sizeof event);
    event.family = smp_arena_str(&events->arena, smp_str(entries[0].claim->relation->family));
    event.object = smp_arena_str(&events->arena, entries[0].claim->record.object);
    event.status = status_of(entries, n);
    event.contested = contested_of(&events->arena, entries, n, &failed);
    event.is_contested = event.contested.ptr != NULL;
    if (span.has_year) {
        event.date = date_of(&events->arena, entries, n, span);
        failed = failed || !event.date.ptr;
    }
    if (failed || !event.family.ptr || !event.object.ptr || !set_id(events, &event, entries, n) ||
        !smp_vec_push(&events->items, event) || !smp_vec_push(&events->spans, span))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

/* One group, dated claims first and by date: runs of near dates, and where the undated ones go. */
static simpul_status add_group(simpul_events *events, const entry *entries, size_t n,
                               simpul_error *err)
{
    size_t n_dated = 0, n_runs = 0;
    while (n_dated < n && entries[n_dated].claim->has_date) n_dated++;
    simpul_status status = SIMPUL_OK;
    for (size_t start = 0, end; start < n_dated && !status; start = end) {
        smp_span span = entries[start].claim->span;
        for (end = start + 1; end < n_dated; end++) {
            smp_span next = entries[end].claim->span;
            if (!smp_span_near(span, next, NEAR_DAYS)) break;
            if (next.last > span.last) span.last = next.last;
        }
        n_runs++;
        bool takes_undated = start == 0 && end == n_dated;
        if (takes_undated) end = n;
        status = add_event(events, entries + start, end - start, span, err);
    }
    bool own = n_runs != 1 && n_dated < n;
    if (!status && own)
        status = add_event(events, entries + n_dated, n - n_dated, (smp_span){0, 0, false}, err);
    return status;
}

/* Does an event of the second kind end the first? The relation table says which family ends which.
 */
static bool reverses(const smp_dossier *dossier, const simpul_event *event, simpul_str earlier)
{
    for (size_t i = 0; i < event->n_claims; i++) {
        const smp_dossier_claim *claim = &dossier->claims[event->claims[i]];
        bool done =
            claim->record.modality == SIMPUL_ASSERTED && claim->record.polarity == SIMPUL_AFFIRMED;
        if (done && smp_str_is(earlier, claim->relation->reverses)) return true;
    }
    return false;
}

static void mark_reversals(simpul_events *events, const smp_dossier *dossier)
{
    for (size_t i = 0; i < events->items.n; i++) {
        simpul_event *event = &events->items.items[i];
        const smp_span *span = &events->spans.items[i];
        if (event->status != SIMPUL_EVENT_DONE || !span->has_year) continue;
        smp_day best = SMP_DAY_OPEN_END;
        for (size_t k = 0; k < events->items.n; k++) {
            const simpul_event *other = &events->items.items[k];
            const smp_span *when = &events->spans.items[k];
            bool later = k != i && when->has_year && when->first >= span->first &&
                         when->first < best && smp_str_equal(other->object, event->object);
            if (!later || !reverses(dossier, other, event->family)) continue;
            best = when->first;
            event->reversed_by = other->id;
        }
        if (event->reversed_by.ptr) event->status = SIMPUL_EVENT_REVERSED;
    }
}

simpul_status smp_events_make(simpul_events **out, const smp_dossier *dossier, simpul_error *err)
{
    smp_vec(entry) entries = {0};
    simpul_events *events = smp_alloc_array(1, sizeof *events);
    *out = events;
    if (!events) return smp_error_memory(err);
    smp_arena_init(&events->arena);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < dossier->n_claims && !status; i++) {
        entry one = {&dossier->claims[i], (uint32_t)i};
        bool is_event = one.claim->relation->family[0] != '\0' && !one.claim->is_left_out;
        if (is_event && !smp_vec_push(&entries, one)) status = smp_error_memory(err);
    }
    if (entries.n) qsort(entries.items, entries.n, sizeof *entries.items, by_group_and_date);
    for (size_t start = 0, end; start < entries.n && !status; start = end) {
        for (end = start + 1; end < entries.n; end++)
            if (!same_group(&entries.items[start], &entries.items[end])) break;
        status = add_group(events, entries.items + start, end - start, err);
    }
    smp_vec_dispose(&entries);
    if (!status) mark_reversals(events, dossier);
    if (status) {
        simpul_events_free(events);
        *out = NULL;
    }
    return status;
}

simpul_status simpul_events_find(simpul_events **out, const simpul_records *records,
                                 simpul_error *err)
{
    smp_dossier dossier;
    *out = NULL;
    simpul_status status = smp_dossier_open(&dossier, records, err);
    if (!status) status = smp_events_make(out, &dossier, err);
    smp_dossier_dispose(&dossier);
    return status;
}

size_t simpul_events_count(const simpul_events *events)
{
    return events->items.n;
}

const simpul_event *simpul_events_at(const simpul_events *events, size_t index)
{
    return &events->items.items[index];
}

void simpul_events_free(simpul_events *events)
{
    if (!events) return;
    smp_arena_dispose(&events->arena);
    smp_vec_dispose(&events->items);
    smp_vec_dispose(&events->spans);
    smp_free(events);
}

const char *simpul_event_status_name(simpul_event_status status)
{
    static const char *const names[] = {"planned", "possible", "alleged",
                                        "done",    "denied",   "reversed"};
    return names[status];
}
