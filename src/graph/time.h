/* The days that a build's options name, and when a claim stands. */
#ifndef SMP_TIME_H
#define SMP_TIME_H

#include "graph/event.h"

typedef struct smp_times {
    bool has_as_of, has_known_by, has_window;
    smp_day as_of, known_by;
    smp_span window; /* open where only one end is given */
} smp_times;

/* Errors: SIMPUL_ERR_ARGUMENT, naming the option. */
simpul_status smp_times_read(smp_times *out, const simpul_build_options *options,
                             simpul_error *err);

/* Which claims a build takes. */
typedef struct smp_selection {
    smp_times times;
    simpul_undated undated;
    bool *takes; /* by claim */
    size_t n_left_out;
    size_t n_undated; /* of those, claims that nothing dates */
    size_t n_vague;   /* of those, claims that may have begun by the day, and may not */
    smp_span seen;    /* from the first to the last day that claims have; see has_year */
} smp_selection;

/* The days of a claim: of its event, its own, or of its document's publication. False when nothing
 * dates it; *dated tells whether more than the publication does. `event` is 1 + its number, 0 none.
 */
bool smp_claim_span(const smp_dossier *dossier, const simpul_events *events, uint32_t claim,
                    uint32_t event, smp_span *out, bool *dated);
/* The day on which it has surely begun, of a claim that something dates. */
smp_day smp_claim_begun(const smp_dossier *dossier, const simpul_events *events, uint32_t claim,
                        uint32_t event);

/* Fills `takes`, which lies in the arena. */
simpul_status smp_select(smp_selection *out, const smp_dossier *dossier,
                         const simpul_events *events, const uint32_t *event_of, smp_arena *arena,
                         simpul_error *err);

/* The records of the documents published by that day, as a finished set of its own. Events and
 * decisions come along. */
simpul_status smp_known_by(simpul_records **out, const simpul_records *records, smp_day day,
                           bool keeps_undated, simpul_build_counts *counts, simpul_error *err);

#endif
