/* What we ask of igraph, in our own types. The .c file is the only one that includes igraph.h.
 * Each call holds one lock, sets igraph's global handlers and generator and puts back what was
 * there; igraph never prints or aborts. Numbers come back as igraph gives them, not rounded. */
#ifndef SMP_IGRAPH_BRIDGE_H
#define SMP_IGRAPH_BRIDGE_H

#include "analysis/simple_graph.h"

typedef enum smp_igraph_score {
    SMP_IGRAPH_EIGENVECTOR,
    SMP_IGRAPH_HUB,
    SMP_IGRAPH_AUTHORITY,
    SMP_IGRAPH_CORENESS,   /* undirected */
    SMP_IGRAPH_CONSTRAINT, /* undirected */
    SMP_IGRAPH_CLUSTERING, /* undirected, weights unused */
    SMP_IGRAPH_COMPONENT,  /* weak; numbers as igraph gives them */
    SMP_IGRAPH_COMMUNITY   /* undirected; Leiden for modularity; numbers as igraph gives them */
} smp_igraph_score;

typedef enum smp_igraph_number {
    SMP_IGRAPH_DIAMETER,      /* of the longest shortest path, in edges */
    SMP_IGRAPH_RECIPROCITY,   /* directed */
    SMP_IGRAPH_ASSORTATIVITY, /* labels: the kind of each node */
    SMP_IGRAPH_MODULARITY     /* undirected; labels: the community of each node */
} smp_igraph_number;

typedef struct smp_igraph_input {
    const smp_simple_graph *graph; /* at least one node */
    const double *values;          /* of its edges; NULL: every edge counts 1 */
    const double *labels;          /* of its nodes, whole numbers from 0; NULL where unused */
    uint64_t seed;
} smp_igraph_input;

/* One score a node into scores[n_nodes]; NaN where undefined.
 * Errors: SIMPUL_ERR_BACKEND with igraph's reason, SIMPUL_ERR_MEMORY. */
simpul_status smp_igraph_scores(smp_igraph_score which, const smp_igraph_input *input,
                                double *scores, simpul_error *err);

/* One number for the graph; NaN where undefined. Errors: as above. */
simpul_status smp_igraph_measure(smp_igraph_number which, const smp_igraph_input *input,
                                 double *number, simpul_error *err);

/* Fruchterman–Reingold without grid, `n_steps` from the positions in x and y, which it moves.
 * O(n_steps × n²). Errors: as above. */
simpul_status smp_igraph_layout(const smp_igraph_input *input, size_t n_steps, double start_heat,
                                double *x, double *y, simpul_error *err);

#endif
