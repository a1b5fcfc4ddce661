/* The simple graph that measures are taken of: affirmed edges of an ordered pair joined, loops
 * dropped, nodes in the order of their ids. Knows nothing of igraph. */
#ifndef SMP_SIMPLE_GRAPH_H
#define SMP_SIMPLE_GRAPH_H

#include <simpul/analysis.h>

#include "base/arena.h"

/* How the weights of joined edges make one. */
typedef enum smp_join {
    SMP_JOIN_COUNT,     /* no weight: every edge counts 1 */
    SMP_JOIN_SUM,       /* any other column */
    SMP_JOIN_SOURCES,   /* n_sources: distinct sources of all */
    SMP_JOIN_CONFIDENCE /* 1 − Π(1 − cᵢ), cᵢ the best of source i over all */
} smp_join;

/* Who says an edge. An edge of the graph that names no source has one voice of its own. */
typedef struct smp_voice {
    uint32_t source; /* SMP_NO_SOURCE: unnamed */
    double worth;    /* its confidence, or the sources it stands for */
} smp_voice;

#define SMP_NO_SOURCE UINT32_MAX

/* Arrays live in the arena it was made with. Numbering by id makes every result independent of the
 * order in which the graph's file lists its nodes. */
typedef struct smp_simple_graph {
    size_t n_nodes, n_edges;
    bool is_directed, is_weighted; /* without weights every edge counts 1 */
    const uint32_t *nodes;         /* number here → number in the graph; ids ascend by bytes */
    const uint32_t *sources,
        *targets;          /* sorted by source, then target; undirected: source < target */
    const double *weights; /* positive and finite */
    smp_join join;
    /* Of a directed one whose edges name their sources, unless weights are summed; else NULL. */
    const smp_voice *voices;    /* of each edge, greatest worth first; a named source once */
    const size_t *voices_start; /* edge → its first voice; n_edges + 1 */
    size_t n_sources;
    /* Of an undirected one: two an edge, what it sums; the second SMP_NO_EDGE where it is one. */
    const uint32_t *members;
} smp_simple_graph;

#define SMP_NO_EDGE UINT32_MAX

/* Directed always; see smp_simple_graph_undirected. Errors: SIMPUL_ERR_ARGUMENT (the weight is no
 * numeric edge column, or missing or not positive on an edge), SIMPUL_ERR_SCHEMA (lists of sources
 * and their confidences that do not fit), SIMPUL_ERR_MEMORY. O(m log m). */
simpul_status smp_simple_graph_make(smp_simple_graph *out, const simpul_graph *graph,
                                    const simpul_analysis_options *options, smp_arena *arena,
                                    simpul_error *err);

/* Opposite edges become one, their weights summed (1 where there are no weights). Shares `nodes`.
 */
simpul_status smp_simple_graph_undirected(smp_simple_graph *out, const smp_simple_graph *directed,
                                          smp_arena *arena, simpul_error *err);

/* What voices weigh together without those of one source (SMP_NO_SOURCE: with all); 0: none is
 * left. `voices` as in a simple graph. */
double smp_join_voices(smp_join join, const smp_voice *voices, size_t n, uint32_t without);

#endif
