/* Measures of shortest paths for all nodes at once: betweenness, closeness, harmonic; from all
 * nodes or from sampled ones, on several threads, and again for graphs that differ in a few edges.
 */
#ifndef SMP_PATHS_H
#define SMP_PATHS_H

#include "analysis/path_sums.h"
#include "analysis/variants.h"

enum { SMP_PATH_BATCHES = 20 }; /* of a sample, from whose spread its error is estimated */

typedef struct smp_root_group { /* roots that one search serves, see smp_crowd */
    uint32_t leader;
    bool leads;
    const uint32_t *leaves;
    size_t n;
} smp_root_group;

/* Arrays live in the arena it was made with. */
typedef struct smp_paths {
    smp_arcs network;
    unsigned measures; /* of smp_path_measure */
    bool is_directed;
    size_t n_threads;
    const uint32_t *roots;        /* ends of the paths looked at */
    size_t n_roots;               /* fewer than nodes: a sample */
    const smp_root_group *groups; /* of all roots; of a sample each is its own */
    size_t n_groups;
    smp_path_sums sums;
    double *errors[3]; /* of betweenness, closeness, harmonic: see smp_paths_errors */
} smp_paths;

/* Searches from n_samples nodes drawn by the seed without replacement, or from all (n_samples 0 or
 * at least n). O(samples × (m + n log n)). The result does not depend on the number of threads.
 * Errors: SIMPUL_ERR_LIMIT (see arcs.h, search.h), SIMPUL_ERR_MEMORY. */
simpul_status smp_paths_make(smp_paths *out, const smp_simple_graph *graph, unsigned measures,
                             size_t n_samples, uint64_t seed, size_t n_threads, smp_arena *arena,
                             simpul_error *err);

/* One value a node, not rounded. `sums` NULL: of the graph itself. */
void smp_paths_values(const smp_paths *paths, smp_path_measure measure, const smp_path_sums *sums,
                      double *values);

/* Estimated standard error of each node's value, NaN where there is none; NULL when all roots were
 * searched. */
const double *smp_paths_errors(const smp_paths *paths, smp_path_measure measure);

/* Given the sums of the graph with the variant's changes, which are those that searches of that
 * graph from the same roots would give, but for the last bits of roots that share a search in one
 * graph and not in the other. They last for the call. */
typedef simpul_status smp_paths_use(void *context, size_t variant, const smp_path_sums *sums,
                                    simpul_error *err);

/* Calls `use` for each variant in turn. Each search is mended for the variants that touch its
 * shortest paths. At most 256 MiB for sums at a time, or those of one variant a thread. */
simpul_status smp_paths_vary(const smp_paths *paths, const smp_variants *variants,
                             smp_paths_use *use, void *context, simpul_error *err);

#endif
