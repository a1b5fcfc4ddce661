/* Groups of claims → events: gives them id, date, participants and status. event_group.c groups;
 * builds no graph. */
#include "graph/event.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/sha256.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

typedef smp_event_entry entry;

static int by_group(const void *a, const void *b)
{
    const entry *left = a, *right = b;
    int order = strcmp(left->claim->relation->family, right->claim->relation->family);
    if (!order) order = smp_str_compare(left->claim->record.object, right->claim->record.object);
    if (order) return order;
    if (left->given != right->given) return left->given < right->given ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

static int by_run(const void *a, const void *b)
{
    const entry *left = a, *right = b;
    if (left->run != right->run) return left->run < right->run ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

static bool same_group(const entry *a, const entry *b)
{
    return a->given == b->given &&
           strcmp(a->claim->relation->family, b->claim->relation->family) == 0 &&
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

simpul_event_status smp_event_status_of(simpul_modality modality)
{
    static const simpul_event_status of_modality[] = {SIMPUL_EVENT_DONE, SIMPUL_EVENT_ALLEGED,
                                                      SIMPUL_EVENT_PLANNED, SIMPUL_EVENT_POSSIBLE};
    return of_modality[modality];
}

static simpul_event_status status_of(const entry *entries, size_t n)
{
    int best = -1;
    for (size_t i = 0; i < n; i++) {
        const simpul_claim_record *r = &entries[i].claim->record;
        if (r->polarity == SIMPUL_NEGATED) continue;
        if (best < 0 || (int)r->modality < best) best = (int)r->modality;
    }
    return best < 0 ? SIMPUL_EVENT_DENIED : smp_event_status_of((simpul_modality)best);
}

static int by_role(const void *a, const void *b)
{
    const simpul_participant *left = a, *right = b;
    if (left->role != right->role) return left->role < right->role ? -1 : 1;
    return smp_str_compare(left->entity, right->entity);
}

static bool set_participants(smp_arena *arena, simpul_event *event, const entry *entries, size_t n)
{
    simpul_participant *list = smp_arena_array(arena, simpul_participant, 3 * n);
    if (!list) return false;
    size_t n_all = 0, n_distinct = 0;
    for (size_t i = 0; i < n; i++) {
        const simpul_claim_record *r = &entries[i].claim->record;
        bool by_rule = smp_str_starts(r->subject, SIMPUL_STR("regulation:"));
        list[n_all++] =
            (simpul_participant){r->subject, by_rule ? SIMPUL_INSTRUMENT : SIMPUL_AGENT};
        list[n_all++] = (simpul_participant){r->object, SIMPUL_TARGET};
        if (r->speaker.ptr) list[n_all++] = (simpul_participant){r->speaker, SIMPUL_SPEAKER};
    }
    qsort(list, n_all, sizeof *list, by_role);
    for (size_t i = 0; i < n_all; i++)
        if (i == 0 || by_role(&list[i], &list[i - 1]) != 0) list[n_distinct++] = list[i];
    for (size_t i = 0; i < n_distinct; i++) {
        list[i].entity = smp_arena_str(arena, list[i].entity);
        if (!list[i].entity.ptr) return false;
    }
    event->participants = list;
    event->n_participants = n_distinct;
    return true;
}

/* The claims are in order of their ids, so the smallest index, which comes first, has the smallest
 * id. */
static bool set_id(simpul_events *events, simpul_event *event, const smp_dossier *dossier,
                   const entry *entries, size_t n)
{
    uint32_t *claims = smp_arena_array(&events->arena, uint32_t, n);
    if (!claims) return false;
    for (size_t i = 0; i < n; i++) claims[i] = entries[i].index;
    event->claims = claims;
    event->n_claims = n;
    char id[6 + SMP_ID_HEX + 1] = "event:";
    const simpul_str parts[] = {event->family, event->object, entries[0].claim->record.id};
    smp_sha256_id(id + 6, parts, 3);
    simpul_str own = smp_str(id);
    if (entries[0].given) own = smp_events_given_id(dossier, entries[0].given - 1);
    event->id = smp_arena_str(&events->arena, own);
    return event->id.ptr != NULL;
}

/* Of several dates the earliest that is sure: "2023-09-26" beside "2023". */
static smp_day begun_of(const entry *entries, size_t n)
{
    smp_day begun = SMP_DAY_OPEN_END;
    for (size_t i = 0; i < n; i++)
        if (entries[i].claim->has_date && entries[i].claim->begun < begun)
            begun = entries[i].claim->begun;
    return begun;
}

/* `entries` in order of their index. */
static simpul_status add_event(simpul_events *events, const smp_dossier *dossier,
                               const entry *entries, size_t n, smp_span span, simpul_error *err)
{
    simpul_event event;
    smp_arena *arena = &events->arena;
    memset(&event, 0, sizeof event);
    event.family = smp_arena_str(arena, smp_str(entries[0].claim->relation->family));
    event.object = smp_arena_str(arena, entries[0].claim->record.object);
    event.status = status_of(entries, n);
    if (span.has_year) event.date = date_of(arena, entries, n, span);
    bool done = event.family.ptr && event.object.ptr && (event.date.ptr || !span.has_year) &&
                set_id(events, &event, dossier, entries, n) &&
                smp_event_contested(&event.contested, arena, dossier, event.claims, n) &&
                set_participants(arena, &event, entries, n);
    event.is_contested = event.contested.ptr != NULL;
    done = done && smp_vec_push(&events->items, event) && smp_vec_push(&events->spans, span) &&
           smp_vec_push(&events->begun, begun_of(entries, n));
    if (!done) return smp_error_memory(err);
    return SIMPUL_OK;
}

/* The earliest to the latest day of dated claims; has_year is false when there are none. */
static smp_span whole_span(const entry *entries, size_t n)
{
    smp_span span = {0, 0, false};
    for (size_t i = 0; i < n; i++) {
        if (!entries[i].claim->has_date) continue;
        smp_span next = entries[i].claim->span;
        if (!span.has_year) span = next;
        if (next.first < span.first) span.first = next.first;
        if (next.last > span.last) span.last = next.last;
    }
    return span;
}

static simpul_status add_group(simpul_events *events, const smp_dossier *dossier, entry *entries,
                               size_t n, simpul_error *err)
{
    smp_span_list spans = {0};
    bool done = entries[0].given ? smp_vec_push(&spans, whole_span(entries, n))
                                 : smp_events_group(entries, n, &spans);
    simpul_status status = done ? SIMPUL_OK : smp_error_memory(err);
    if (!status) qsort(entries, n, sizeof *entries, by_run);
    for (size_t start = 0, end; start < n && !status; start = end) {
        for (end = start + 1; end < n && entries[end].run == entries[start].run; end++) continue;
        status = add_event(events, dossier, entries + start, end - start,
                           spans.items[entries[start].run], err);
    }
    smp_vec_dispose(&spans);
    return status;
}

static simpul_status group_all(simpul_events *events, const smp_dossier *dossier,
                               const uint32_t *given, simpul_error *err)
{
    smp_vec(entry) entries = {0};
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < dossier->n_claims && !status; i++) {
        const smp_dossier_claim *claim = &dossier->claims[i];
        entry one = {.claim = claim, .index = (uint32_t)i, .given = given[i]};
        if (!*claim->relation->family || claim->is_left_out) continue;
        one.is_published = smp_published(dossier, claim->document, &one.published);
        if (!one.is_published) one.published = (smp_span){0, 0, false};
        if (!smp_vec_push(&entries, one)) status = smp_error_memory(err);
    }
    if (entries.n) qsort(entries.items, entries.n, sizeof *entries.items, by_group);
    for (size_t start = 0, end; start < entries.n && !status; start = end) {
        for (end = start + 1; end < entries.n; end++)
            if (!same_group(&entries.items[start], &entries.items[end])) break;
        status = add_group(events, dossier, entries.items + start, end - start, err);
    }
    smp_vec_dispose(&entries);
    return status;
}

simpul_status smp_events_make(simpul_events **out, const smp_dossier *dossier, simpul_error *err)
{
    simpul_events *events = smp_alloc_array(1, sizeof *events);
    uint32_t *given = smp_alloc_array(dossier->n_claims, sizeof *given);
    simpul_status status = events && given ? SIMPUL_OK : smp_error_memory(err);
    *out = NULL;
    if (events) smp_arena_init(&events->arena);
    if (!status) status = smp_events_given(given, &events->n_not_grouped, dossier, err);
    if (!status) status = group_all(events, dossier, given, err);
    if (!status) status = smp_events_mark_reversals(events, dossier, err);
    smp_free(given);
    if (status) simpul_events_free(events);
    else *out = events;
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
    smp_vec_dispose(&events->begun);
    smp_free(events);
}

const char *simpul_event_status_name(simpul_event_status status)
{
    static const char *const names[] = {"planned", "possible", "alleged",
                                        "done",    "denied",   "reversed"};
    return names[status];
}

const char *simpul_role_name(simpul_role role)
{
    static const char *const names[] = {"agent", "target", "instrument", "speaker"};
    return names[role];
}
