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
    .about = {"core", "largest k of the k-cores that hold the node (Seidman 1983)", SIMPUL_INT,
              false, true, false},
    .of_nodes = core,
    .of_undirected = true,
    .ignores_weights = true};
const smp_measure smp_measure_constraint = {
    .about = {"constraint", "how far its contacts are one contact (Burt 1992)", SIMPUL_DOUBLE,
              false, true, false},
    .of_nodes = constraint,
    .of_undirected = true};
const smp_measure smp_measure_clustering = {
    .about = {"clustering",
              "share of its pairs of neighbours that are neighbours (Watts, Strogatz 1998)",
              SIMPUL_DOUBLE, false, true, false},
    .of_nodes = clustering,
    .of_undirected = true,
    .ignores_weights = true};
