/* Measures of shortest paths: betweenness, closeness, harmonic, diameter.
 * A weight is strength, so its inverse is the length of the edge. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"
#include "base/error.h"

#include <math.h>

static simpul_status score(smp_igraph_score which, const smp_measure_input *input, double *values,
                           simpul_error *err)
{
    const smp_simple_graph *graph = input->simple;
    double *lengths = smp_arena_array(input->arena, double, graph->n_edges);
    if (!lengths) return smp_error_memory(err);
    for (size_t i = 0; i < graph->n_edges; i++) lengths[i] = 1 / graph->weights[i];
    smp_igraph_input question = {graph, graph->is_weighted ? lengths : NULL, NULL, input->seed};
    return smp_igraph_scores(which, &question, values, err);
}

static simpul_status betweenness(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_BETWEENNESS, input, values, err);
}

static simpul_status closeness(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_CLOSENESS, input, values, err);
}

static simpul_status harmonic(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_HARMONIC, input, values, err);
}

static simpul_status diameter(const smp_measure_input *input, double *value, simpul_error *err)
{
    *value = NAN;
    if (input->simple->n_nodes == 0) return SIMPUL_OK;
    smp_igraph_input question = {input->simple, NULL, NULL, input->seed};
    return smp_igraph_measure(SMP_IGRAPH_DIAMETER, &question, value, err);
}

const smp_measure smp_measure_betweenness = {
    {"betweenness", "shortest paths through the node, not normalised (Freeman 1977)", SIMPUL_DOUBLE,
     false},
    betweenness,
    NULL};
const smp_measure smp_measure_closeness = {
    {"closeness", "1 / mean length of the shortest paths to the nodes it reaches (Freeman 1978)",
     SIMPUL_DOUBLE, false},
    closeness,
    NULL};
const smp_measure smp_measure_harmonic = {
    {"harmonic", "mean of 1 / length of the shortest paths to all others (Boldi and Vigna 2014)",
     SIMPUL_DOUBLE, false},
    harmonic,
    NULL};
const smp_measure smp_measure_diameter = {
    {"diameter", "edges on the longest of the shortest paths, weights aside", SIMPUL_INT, true},
    NULL,
    diameter};
