/* Events from a dossier, for the builder; graph.h has the public way. event.c makes them
 * of groups of claims, event_group.c groups, event_given.c reads the groups that records give,
 * event_dispute.c tells what sources disagree on, event_reversal.c which event ended which. */
#ifndef SMP_EVENT_H
#define SMP_EVENT_H

#include "graph/dossier.h"

typedef smp_vec(smp_span) smp_span_list;

struct simpul_events {
    smp_arena arena;
    smp_vec(simpul_event) items;
    smp_span_list spans;    /* of each event; has_year false: undated */
    smp_vec(smp_day) begun; /* the day on which each dated one has surely begun */
    size_t n_not_grouped;   /* event lines without a claim that is there */
};

simpul_status smp_events_make(simpul_events **out, const smp_dossier *dossier, simpul_error *err);

typedef struct smp_event_entry { /* one claim while it is grouped */
    const smp_dossier_claim *claim;
    uint32_t index, given; /* given: as smp_events_given numbers it */
    uint32_t run;          /* which event of its group */
    bool is_published;
    smp_span published;
} smp_event_entry;

/* Numbers the events of one family and object in their `run`, and lists their days: dated ones
 * first, by date. simpul_events_find says what is one event. False when memory is out.
 * O(n log n). */
bool smp_events_group(smp_event_entry *entries, size_t n, smp_span_list *spans);

/* In these families a thing is done once, so that two actors or two natures exclude one another. */
bool smp_is_single_act(const char *family);

/* "actor | nature | polarity", as far as claims of different sources disagree on it; absent when
 * they agree. `claims` are indices into the dossier's. False when memory is out. O(n log n). */
bool smp_event_contested(simpul_str *out, smp_arena *arena, const smp_dossier *dossier,
                         const uint32_t *claims, size_t n);

/* The status of an event of which this is the surest word. */
simpul_event_status smp_event_status_of(simpul_modality modality);

/* Marks every event that is done and dated and that a later one ends. An end that nothing dates
 * counts from the day on which it was first told as done. O(n log n). */
simpul_status smp_events_mark_reversals(simpul_events *events, const smp_dossier *dossier,
                                        simpul_error *err);

/* Takes back the ends that came after the day: what they ended is done, not reversed. */
simpul_status smp_events_forget_after(simpul_events *events, const smp_dossier *dossier,
                                      smp_day day, simpul_error *err);

/* group[claim] = 1 + the number of the event line that lists it, 0: none. */
simpul_status smp_events_given(uint32_t *group, size_t *n_not_grouped, const smp_dossier *dossier,
                               simpul_error *err);
/* The id of such a line. */
simpul_str smp_events_given_id(const smp_dossier *dossier, uint32_t line);

/* "2025-08-30", "2025-08-30/2025-09-02", "../2026-03-31" of a span in the arena; absent when memory
 * is out. */
simpul_str smp_span_edtf(smp_arena *arena, smp_span span);

#endif
