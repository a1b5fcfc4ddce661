/* How many independent sources say something: wire copies and copied passages count once
 * (graph.md, "From claims to events to edges"). */
#ifndef SMP_SOURCES_H
#define SMP_SOURCES_H

#include "graph/dossier.h"

typedef struct smp_source {
    simpul_str name;   /* the smallest id of its documents, those included that only are copies */
    double confidence; /* of its best claim among those counted */
} smp_source;

typedef struct smp_sources {
    const smp_source *items; /* by name; in the arena */
    size_t n;                /* n ≤ n_documents ≤ number of claims */
    size_t n_documents;
    double confidence; /* 1 − Π(1 − cᵢ) over the sources, rounded to 9 digits */
} smp_sources;

/* The independent sources of these claims (indices into dossier->claims, in any order, each once):
 * what is left when claims are joined that come from one group of duplicate documents, or whose
 * evidence lies in one run of 30 words that both documents have. The joins reach as far as the
 * claims given do, so another set may part what this one joins. O(m log m) for m claims and
 * passages. Errors: SIMPUL_ERR_MEMORY. */
simpul_status smp_sources_count(smp_sources *out, const smp_dossier *dossier,
                                const uint32_t *claims, size_t n, smp_arena *arena,
                                simpul_error *err);

/* Have two claims one source, taken by themselves? */
bool smp_sources_are_one(const smp_dossier *dossier, uint32_t a, uint32_t b);

#endif
