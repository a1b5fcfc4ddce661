/* Measures of nodes and of the whole graph, communities and the layout (igraph underneath for part
 * of it). One table lists them; results become node columns. */
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
    bool of_graph;   /* one number for the whole graph, not one a node */
    bool is_ranked;  /* its values rank nodes; false: it is of the graph, or numbers groups */
    bool is_sampled; /* large graphs: estimated, see simpul_analysis_options */
} simpul_measure;

SIMPUL_API size_t simpul_measure_count(void);
SIMPUL_API const simpul_measure *simpul_measure_at(size_t index);
SIMPUL_API const simpul_measure *simpul_measure_find(simpul_str name); /* NULL: none */

typedef enum simpul_direction { SIMPUL_DIRECTED, SIMPUL_UNDIRECTED } simpul_direction;

/* Betweenness, closeness and harmonic look at the shortest paths to every node up to so many nodes,
 * and above that to a sample of them of the second size. */
#define SIMPUL_EXACT_NODES     ((size_t)5000)
#define SIMPUL_DEFAULT_SAMPLES ((size_t)1000)

typedef struct simpul_analysis_options {
    const char *weight; /* an edge column, or "none"; NULL: "n_sources" where it is there */
    simpul_direction direction;
    bool include_negated;
    uint64_t seed;    /* of communities and samples */
    bool exact;       /* never sample, whatever the size and n_samples */
    size_t n_samples; /* nodes to search the paths to; 0: by size, as above */
    size_t n_threads; /* 0: one; the result does not depend on it */
} simpul_analysis_options;

#define SIMPUL_ANALYSIS_OPTIONS_INIT                                                               \
    {                                                                                              \
        NULL, SIMPUL_DIRECTED, false, 1, false, 0, 1                                               \
    }

/* How many nodes betweenness, closeness and harmonic search the paths to in a graph of so many:
 * n_nodes when they are exact, else the size of the sample. `options` may be NULL. */
SIMPUL_API size_t simpul_analysis_sample_size(size_t n_nodes,
                                              const simpul_analysis_options *options);

/* Computes the named node measures and writes them as columns, rounded to 9 significant digits, on
 * the simple graph: affirmed edges of one ordered pair joined, loops dropped. Joined edges weigh by
 * n_sources as many as there are distinct names in their column `sources`; by confidence
 * 1 − Π(1 − cᵢ), cᵢ the best that source i has among their `source_confidences` (both lists joined
 * by " | ", in one order); any other column is summed. Where those lists are missing n_sources is
 * summed and every edge is a source of its own. As a length a weight is inverted; lengths compare
 * with a relative tolerance of 1e-10. Undefined values stay missing.
 *
 * Exact betweenness, closeness and harmonic take O(n × (m + n log n)). From k sampled nodes they
 * are estimates (Brandes and Pich 2007): betweenness scaled by n / k, closeness and harmonic means
 * over the sample; the column NAME_error then has the standard error of each, estimated from 20
 * batches of the sample (missing where fewer than two have a value). `options` may be NULL.
 *
 * Errors: SIMPUL_ERR_ARGUMENT (unknown measure; weight that is no numeric edge column, not
 * positive, or a confidence above 1), SIMPUL_ERR_SCHEMA (lists of sources and confidences that do
 * not fit), SIMPUL_ERR_LIMIT (weights more than 1e9 times apart as lengths; more shortest paths
 * between two nodes than a double counts), SIMPUL_ERR_BACKEND, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status
simpul_graph_measure(simpul_graph *graph, const char *const *names, size_t n_names,
                     const simpul_analysis_options *options, simpul_error *err);

/* The same, and each measure again without each independent source in turn (nodes stay, edges lose
 * weight or go): writes the columns NAME_rank, NAME_rank_low and NAME_rank_high, the rank (1 is the
 * greatest value; equal values share the best) and the smallest and the greatest number it has
 * with all sources and with any one left out. Where a source's absence leaves a node without a
 * value it ranks behind all that have one; a node without a value has no rank. Sampled measures
 * keep their sample. Searches and iterations are mended, not made anew.
 * Errors: as above, and SIMPUL_ERR_ARGUMENT for a measure that ranks nothing, a weight other than
 * n_sources, confidence and none, and a graph without the column `sources` (by confidence also
 * `source_confidences`). */
SIMPUL_API SIMPUL_MUST_USE simpul_status
simpul_graph_measure_ranks(simpul_graph *graph, const char *const *names, size_t n_names,
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
