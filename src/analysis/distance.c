/* The entries of measures of shortest paths: betweenness, closeness, harmonic, diameter. The first
 * three are found together (paths.c). */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"

#include <math.h>

static simpul_status betweenness(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    smp_paths_values(input->paths, SMP_BETWEENNESS, NULL, values);
    return SIMPUL_OK;
}

static simpul_status closeness(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    smp_paths_values(input->paths, SMP_CLOSENESS, NULL, values);
    return SIMPUL_OK;
}

static simpul_status harmonic(const smp_measure_input *input, double *values, simpul_error *err)
{
    (void)err;
    smp_paths_values(input->paths, SMP_HARMONIC, NULL, values);
    return SIMPUL_OK;
}

static simpul_status diameter(const smp_measure_input *input, double *value, simpul_error *err)
{
    *value = NAN;
    if (input->simple->n_nodes == 0) return SIMPUL_OK;
    smp_igraph_input question = {input->simple, NULL, NULL, input->seed};
    return smp_igraph_measure(SMP_IGRAPH_DIAMETER, &question, value, err);
}

const smp_measure smp_measure_betweenness = {
    .about = {"betweenness", "shortest paths through the node, not normalised (Freeman 1977)",
              SIMPUL_DOUBLE, false, true, true},
    .of_nodes = betweenness,
    .paths = SMP_BETWEENNESS};
const smp_measure smp_measure_closeness = {
    .about = {"closeness",
              "1 / mean length of the shortest paths to the nodes it reaches (Freeman 1978)",
              SIMPUL_DOUBLE, false, true, true},
    .of_nodes = closeness,
    .paths = SMP_CLOSENESS};
const smp_measure smp_measure_harmonic = {
    .about = {"harmonic",
              "mean of 1 / length of the shortest paths to all others (Boldi and Vigna 2014)",
              SIMPUL_DOUBLE, false, true, true},
    .of_nodes = harmonic,
    .paths = SMP_HARMONIC};
const smp_measure smp_measure_diameter = {
    .about = {"diameter", "edges on the longest of the shortest paths, weights aside", SIMPUL_INT,
              true, false, false},
    .of_graph = diameter};
