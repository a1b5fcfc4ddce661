/* The simple graph without each independent source in turn, as the few edges that change. Measures
 * nothing. */
#ifndef SMP_VARIANTS_H
#define SMP_VARIANTS_H

#include "analysis/simple_graph.h"

typedef struct smp_change {
    uint32_t edge;
    double weight; /* never more than before; 0: the edge is gone */
} smp_change;

typedef struct smp_variant {
    const smp_change *changes; /* by edge; at least one */
    size_t n;
    bool loses_edges;
} smp_variant;

/* Each variant once: sources whose absence makes the same graph share one, and where nothing
 * changes there is none. Arrays live in the arena it was made with. */
typedef struct smp_variants {
    const smp_variant *items;
    size_t n;
    size_t most_changes;      /* of one variant */
    const smp_variant *twins; /* items of the undirected sum, number by number; n may be 0 there */
} smp_variants;

/* `directed` with its voices; `undirected` is its sum. Errors: SIMPUL_ERR_MEMORY. */
simpul_status smp_variants_make(smp_variants *out, const smp_simple_graph *directed,
                                const smp_simple_graph *undirected, smp_arena *arena,
                                simpul_error *err);

/* The graph with the changes. Arrays live in the arena. O(m). */
simpul_status smp_variant_apply(smp_simple_graph *out, const smp_simple_graph *graph,
                                const smp_variant *variant, smp_arena *arena, simpul_error *err);

#endif
