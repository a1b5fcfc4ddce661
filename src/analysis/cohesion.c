/* How tightly a node is held: core, constraint, clustering. All of the undirected sum. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"

static simpul_status score(smp_igraph_score which, const smp_measure_input *input, double *values,
                           simpul_error *err)
{
    const smp_simple_graph *graph = input->undirected;
    smp_igraph_input question = {graph, graph->is_weighted ? graph->weights : NULL, NULL,
                                 input->seed};
    return smp_igraph_scores(which, &question, values, err);
}

static simpul_status core(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_CORENESS, input, values, err);
}

static simpul_status constraint(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_CONSTRAINT, input, values, err);
}

static simpul_status clustering(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_CLUSTERING, input, values, err);
}

const smp_measure smp_measure_core = {
    {"core", "largest k of the k-cores that hold the node (Seidman 1983)", SIMPUL_INT, false},
    core,
    NULL};
const smp_measure smp_measure_constraint = {
    {"constraint", "how far its contacts are one contact (Burt 1992)", SIMPUL_DOUBLE, false},
    constraint,
    NULL};
const smp_measure smp_measure_clustering = {
    {"clustering", "share of its pairs of neighbours that are neighbours (Watts, Strogatz 1998)",
     SIMPUL_DOUBLE, false},
    clustering,
    NULL};
