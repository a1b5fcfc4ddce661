/* Measures of shortest paths for all nodes at once: betweenness, closeness, harmonic; from all
 * nodes or from sampled ones, on several threads, and again for graphs that differ in a few edges.
 */
#ifndef SMP_PATHS_H
#define SMP_PATHS_H

#include "analysis/exact_sum.h"
#include "analysis/network.h"
#include "analysis/variants.h"

typedef enum smp_path_measure {
    SMP_BETWEENNESS = 1, /* Freeman 1977, not normalised; undirected: each pair once */
    SMP_CLOSENESS = 2,   /* 1 / mean length to the nodes reached; NaN when none is (Freeman 1978) */
    SMP_HARMONIC = 4     /* mean of 1 / length to all others (Boldi and Vigna 2014) */
} smp_path_measure;

enum { SMP_PATH_BATCHES = 20 }; /* of a sample, from whose spread its error is estimated */

typedef struct smp_path_sums { /* arrays of n_nodes; only those of the measures asked for */
    smp_sum *through;          /* Σ dependencies */
    smp_sum *far;              /* Σ distances, scaled */
    smp_sum *near;             /* Σ 2^32 / distance, scaled */
    uint32_t *reached;         /* roots with a distance */
} smp_path_sums;

/* Arrays live in the arena it was made with. */
typedef struct smp_paths {
    smp_network network;
    unsigned measures; /* of smp_path_measure */
    bool is_directed;
    size_t n_threads;
    const uint32_t *roots; /* ends of the paths looked at */
    size_t n_roots;        /* fewer than nodes: a sample */
    smp_path_sums sums;
    double *errors[3]; /* of betweenness, closeness, harmonic: see smp_paths_errors */
} smp_paths;

/* Searches from n_samples nodes drawn by the seed without replacement, or from all (n_samples 0 or
 * at least n). O(samples × (m + n log n)). The result does not depend on the number of threads.
 * Errors: SIMPUL_ERR_LIMIT (see network.h, search.h), SIMPUL_ERR_MEMORY. */
simpul_status smp_paths_make(smp_paths *out, const smp_simple_graph *graph, unsigned measures,
                             size_t n_samples, uint64_t seed, size_t n_threads, smp_arena *arena,
                             simpul_error *err);

/* One value a node, not rounded. `sums` NULL: of the graph itself. */
void smp_paths_values(const smp_paths *paths, smp_path_measure measure, const smp_path_sums *sums,
                      double *values);

/* Estimated standard error of each node's value, NaN where there is none; NULL when all roots were
 * searched. */
const double *smp_paths_errors(const smp_paths *paths, smp_path_measure measure);

/* Given the sums of the graph with the variant's changes, which are those that a search of that
 * graph from the same roots would give, bit by bit. They last for the call. */
typedef simpul_status smp_paths_use(void *context, size_t variant, const smp_path_sums *sums,
                                    simpul_error *err);

/* Calls `use` for each variant in turn. Each search is mended for the variants that touch its
 * shortest paths. At most 256 MiB for sums at a time, or those of one variant a thread. */
simpul_status smp_paths_vary(const smp_paths *paths, const smp_variants *variants,
                             smp_paths_use *use, void *context, simpul_error *err);

#endif
