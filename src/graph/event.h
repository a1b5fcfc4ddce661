/* Events from a dossier, for the builder; graph.h has the public way. */
#ifndef SMP_EVENT_H
#define SMP_EVENT_H

#include "graph/dossier.h"

simpul_status smp_events_make(simpul_events **out, const smp_dossier *dossier, simpul_error *err);

/* "2025-08-30", "2025-08-30/2025-09-02", "../2026-03-31" of a span in the arena; absent when memory
 * is out. */
simpul_str smp_span_edtf(smp_arena *arena, smp_span span);

#endif
