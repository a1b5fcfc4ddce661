/* The simple graph laid out flat for searches of shortest paths: who is one step from whom, and how
 * far. Searches nothing (search.h). */
#ifndef SMP_ARCS_H
#define SMP_ARCS_H

#include "analysis/simple_graph.h"

#define SMP_NO_ARC UINT32_MAX

/* Searches go backwards, from where paths end to where they begin: one search from p tells of every
 * node how far it is to p. So an edge a → b is an arc from b to a; an undirected one is two arcs.
 * Arrays live in the arena it was made with. */
typedef struct smp_arcs {
    size_t n_nodes, n_arcs;
    bool is_weighted;
    const uint32_t *tails, *heads; /* of arcs; sorted by tail, then head */
    const uint32_t *out_start;     /* node → its first arc; n_nodes + 1 */
    const uint32_t *in_start;      /* node → where its arriving arcs begin in in_arcs */
    const uint32_t *in_arcs;       /* arriving arcs, by tail */
    const uint32_t *in_tails;      /* their tails, beside them */
    const double *lengths;         /* scale / weight of its edge; all 1 without weights */
    const uint32_t *arcs_of_edge;  /* two an edge; the second SMP_NO_ARC when directed */
    double scale;                  /* a power of two: the shortest length is above 1/2, at most 1 */
} smp_arcs;

/* Errors: SIMPUL_ERR_LIMIT (more than 2^32 - 2 arcs; weights so far apart that lengths cannot be
 * added up), SIMPUL_ERR_MEMORY. O(n + m log m). */
simpul_status smp_arcs_make(smp_arcs *out, const smp_simple_graph *graph, smp_arena *arena,
                            simpul_error *err);

#endif
