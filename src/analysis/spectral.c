/* Measures that are eigenvectors: eigenvector, pagerank, hub, authority.
 * Without an edge the first and the last two are undefined. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"

#include <math.h>

static simpul_status score(smp_igraph_score which, const smp_measure_input *input, double *values,
                           simpul_error *err)
{
    const smp_simple_graph *graph = input->simple;
    smp_igraph_input question = {graph, graph->is_weighted ? graph->weights : NULL, NULL,
                                 input->seed};
    return smp_igraph_scores(which, &question, values, err);
}

/* The largest score is 1. What the iteration leaves far below that is the noise of its random
 * start, and would differ in every digit between machines. */
static simpul_status score_scaled(smp_igraph_score which, const smp_measure_input *input,
                                  double *values, simpul_error *err)
{
    size_t n = input->simple->n_nodes;
    if (input->simple->n_edges == 0) {
        for (size_t i = 0; i < n; i++) values[i] = NAN;
        return SIMPUL_OK;
    }
    simpul_status status = score(which, input, values, err);
    for (size_t i = 0; i < n && !status; i++)
        if (fabs(values[i]) < 1e-10) values[i] = 0;
    return status;
}

static simpul_status eigenvector(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score_scaled(SMP_IGRAPH_EIGENVECTOR, input, values, err);
}

static simpul_status pagerank(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_PAGERANK, input, values, err);
}

static simpul_status hub(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score_scaled(SMP_IGRAPH_HUB, input, values, err);
}

static simpul_status authority(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score_scaled(SMP_IGRAPH_AUTHORITY, input, values, err);
}

const smp_measure smp_measure_eigenvector = {
    {"eigenvector", "eigenvector centrality, largest 1 (Bonacich 1972)", SIMPUL_DOUBLE, false},
    eigenvector,
    NULL};
const smp_measure smp_measure_pagerank = {
    {"pagerank", "PageRank, damping 0.85 (Brin and Page 1998)", SIMPUL_DOUBLE, false},
    pagerank,
    NULL};
const smp_measure smp_measure_hub = {
    {"hub", "hub score, largest 1 (Kleinberg 1999)", SIMPUL_DOUBLE, false}, hub, NULL};
const smp_measure smp_measure_authority = {
    {"authority", "authority score, largest 1 (Kleinberg 1999)", SIMPUL_DOUBLE, false},
    authority,
    NULL};
