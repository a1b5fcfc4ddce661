/* Measures of nodes and of the whole graph, communities and the layout (igraph underneath).
 * One table lists them; results become node columns. */
#ifndef SIMPUL_ANALYSIS_H
#define SIMPUL_ANALYSIS_H

#include <simpul/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One row of the measure table. */
typedef struct simpul_measure {
    const char *name;    /* "betweenness", also the name of the column */
    const char *summary; /* one line, with the source of the definition */
    simpul_value_type type;
    bool of_graph; /* one number for the whole graph, not one a node */
} simpul_measure;

SIMPUL_API size_t simpul_measure_count(void);
SIMPUL_API const simpul_measure *simpul_measure_at(size_t index);
SIMPUL_API const simpul_measure *simpul_measure_find(simpul_str name); /* NULL: none */

typedef enum simpul_direction { SIMPUL_DIRECTED, SIMPUL_UNDIRECTED } simpul_direction;

typedef struct simpul_analysis_options {
    const char *weight; /* an edge column, or "none"; NULL: "n_sources" where it is there */
    simpul_direction direction;
    bool include_negated;
    uint64_t seed;
} simpul_analysis_options;

#define SIMPUL_ANALYSIS_OPTIONS_INIT                                                               \
    {                                                                                              \
        NULL, SIMPUL_DIRECTED, false, 1                                                            \
    }

/* Computes the named node measures and writes them as columns, rounded to 9 significant digits
 * on the simple graph of the affirmed edges: parallel edges become one of joint weight.
 * Undefined values stay missing. Errors: SIMPUL_ERR_ARGUMENT (unknown measure, weight that is no
 * numeric edge column, not positive), SIMPUL_ERR_BACKEND, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status
simpul_graph_measure(simpul_graph *graph, const char *const *names, size_t n_names,
                     const simpul_analysis_options *options, simpul_error *err);

/* One measure of the whole graph. *is_defined is false where it has no value (diameter of nothing).
 */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_measure_whole(
    const simpul_graph *graph, const char *name, const simpul_analysis_options *options,
    double *value, bool *is_defined, simpul_error *err);

/* Writes columns x and y: Fruchterman–Reingold from start positions of our own, rounded to 0.01.
 * The same graph and seed give the same positions on one igraph version and architecture. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_layout(simpul_graph *graph, uint64_t seed,
                                                             simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
