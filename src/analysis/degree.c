/* Counting what touches a node: degree, in_degree, out_degree, strength.
 * Counts edges of the simple graph, so distinct partners, not claims. */
#include "analysis/measure_entry.h"

typedef enum side { SIDE_BOTH, SIDE_IN, SIDE_OUT } side;

static void count(const smp_simple_graph *graph, side which, bool by_weight, double *values)
{
    if (!graph->is_directed) which = SIDE_BOTH;
    for (size_t i = 0; i < graph->n_nodes; i++) values[i] = 0;
    for (size_t i = 0; i < graph->n_edges; i++) {
        double worth = by_weight ? graph->weights[i] : 1;
        if (which != SIDE_IN) values[graph->sources[i]] += worth;
        if (which != SIDE_OUT) values[graph->targets[i]] += worth;
    }
}

static simpul_status degree(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    count(input->simple, SIDE_BOTH, false, values);
    return SIMPUL_OK;
}

static simpul_status in_degree(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    count(input->simple, SIDE_IN, false, values);
    return SIMPUL_OK;
}

static simpul_status out_degree(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    count(input->simple, SIDE_OUT, false, values);
    return SIMPUL_OK;
}

static simpul_status strength(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    count(input->simple, SIDE_BOTH, true, values);
    return SIMPUL_OK;
}

const smp_measure smp_measure_degree = {
    .about = {"degree", "number of edges at the node, both ways", SIMPUL_INT, false, true, false},
    .of_nodes = degree,
    .ignores_weights = true};
const smp_measure smp_measure_in_degree = {
    .about = {"in_degree", "number of edges that end at the node", SIMPUL_INT, false, true, false},
    .of_nodes = in_degree,
    .ignores_weights = true};
const smp_measure smp_measure_out_degree = {.about = {"out_degree",
                                                      "number of edges that begin at the node",
                                                      SIMPUL_INT, false, true, false},
                                            .of_nodes = out_degree,
                                            .ignores_weights = true};
const smp_measure smp_measure_strength = {
    .about = {"strength", "sum of the weights of the edges at the node (Barrat et al. 2004)",
              SIMPUL_DOUBLE, false, true, false},
    .of_nodes = strength};
