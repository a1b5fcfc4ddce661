/* The simple graph that measures are taken of: affirmed edges of an ordered pair joined, loops
 * dropped, nodes in the order of their ids. Knows nothing of igraph. */
#ifndef SMP_SIMPLE_GRAPH_H
#define SMP_SIMPLE_GRAPH_H

#include <simpul/analysis.h>

#include "base/arena.h"

/* Arrays live in the arena it was made with. Numbering by id makes every result independent of the
 * order in which the graph's file lists its nodes. */
typedef struct smp_simple_graph {
    size_t n_nodes, n_edges;
    bool is_directed, is_weighted; /* without weights every edge counts 1 */
    const uint32_t *nodes;         /* number here → number in the graph; ids ascend by bytes */
    const uint32_t *sources,
        *targets;          /* sorted by source, then target; undirected: source < target */
    const double *weights; /* positive and finite */
} smp_simple_graph;

/* Directed always; see smp_simple_graph_undirected. Errors: SIMPUL_ERR_ARGUMENT (the weight is no
 * numeric edge column, or missing or not positive on an edge), SIMPUL_ERR_MEMORY. O(m log m). */
simpul_status smp_simple_graph_make(smp_simple_graph *out, const simpul_graph *graph,
                                    const simpul_analysis_options *options, smp_arena *arena,
                                    simpul_error *err);

/* Opposite edges become one, their weights summed (1 where there are no weights). Shares `nodes`.
 */
simpul_status smp_simple_graph_undirected(smp_simple_graph *out, const smp_simple_graph *directed,
                                          smp_arena *arena, simpul_error *err);

#endif
