/* What one row of the measure table is. To add a measure: a file (or an entry in one) that ends in
 * a constant smp_measure, its declaration here, and its line in measure_table.c. */
#ifndef SMP_MEASURE_ENTRY_H
#define SMP_MEASURE_ENTRY_H

#include "analysis/paths.h"
#include "analysis/simple_graph.h"

typedef struct smp_measure_input {
    const simpul_graph *graph;
    const smp_simple_graph *simple;     /* as the options say: directed or not */
    const smp_simple_graph *undirected; /* the same with opposite edges summed */
    const smp_paths *paths;             /* of `simple`; there for measures that name theirs */
    uint64_t seed;
    smp_arena *arena;
} smp_measure_input;

/* Exactly one of the two functions is there, by about.of_graph. Values of nodes stand in the order
 * of the simple graph, which of_nodes never gets empty; NaN is undefined; the caller rounds. */
typedef struct smp_measure {
    simpul_measure about;
    simpul_status (*of_nodes)(const smp_measure_input *input, double *values, simpul_error *err);
    simpul_status (*of_graph)(const smp_measure_input *input, double *value, simpul_error *err);
    unsigned paths;       /* an smp_path_measure, or 0 */
    bool of_undirected;   /* looks at the undirected sum alone */
    bool ignores_weights; /* changes only when an edge goes */
} smp_measure;

/* Errors: SIMPUL_ERR_ARGUMENT (no measure of that name, or one of the other kind). */
simpul_status smp_measure_choose(const smp_measure **out, const char *name, bool of_graph,
                                 simpul_error *err);

extern const smp_measure smp_measure_degree, smp_measure_in_degree, smp_measure_out_degree,
    smp_measure_strength;
extern const smp_measure smp_measure_betweenness, smp_measure_closeness, smp_measure_harmonic,
    smp_measure_diameter;
extern const smp_measure smp_measure_eigenvector, smp_measure_pagerank, smp_measure_hub,
    smp_measure_authority;
extern const smp_measure smp_measure_core, smp_measure_constraint, smp_measure_clustering;
extern const smp_measure smp_measure_component, smp_measure_components, smp_measure_community,
    smp_measure_modularity;
extern const smp_measure smp_measure_nodes, smp_measure_edges, smp_measure_density,
    smp_measure_reciprocity, smp_measure_assortativity;

#endif
