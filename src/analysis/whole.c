/* Numbers for the whole graph: nodes, edges, density, reciprocity, assortativity.
 * All of the simple graph, so `edges` counts pairs. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"
#include "base/error.h"
#include "base/strmap.h"

#include <math.h>

static simpul_status nodes(const smp_measure_input *input, double *value, simpul_error *err)
{
    (void)err;
    *value = (double)input->simple->n_nodes;
    return SIMPUL_OK;
}

static simpul_status edges(const smp_measure_input *input, double *value, simpul_error *err)
{
    (void)err;
    *value = (double)input->simple->n_edges;
    return SIMPUL_OK;
}

static simpul_status density(const smp_measure_input *input, double *value, simpul_error *err)
{
    (void)err;
    const smp_simple_graph *graph = input->simple;
    double n = (double)graph->n_nodes, pairs = n * (n - 1) / (graph->is_directed ? 1 : 2);
    *value = graph->n_nodes < 2 ? NAN : (double)graph->n_edges / pairs;
    return SIMPUL_OK;
}

static simpul_status reciprocity(const smp_measure_input *input, double *value, simpul_error *err)
{
    *value = NAN;
    if (input->simple->n_edges == 0) return SIMPUL_OK;
    smp_igraph_input question = {input->simple, NULL, NULL, input->seed};
    return smp_igraph_measure(SMP_IGRAPH_RECIPROCITY, &question, value, err);
}

/* A node without a kind is of a kind of its own, shared by all such nodes. */
static simpul_status label_kinds(const smp_measure_input *input, double *labels, simpul_error *err)
{
    smp_strmap kinds;
    smp_strmap_init(&kinds);
    simpul_status status = SIMPUL_OK;
    size_t column = simpul_graph_find_column(input->graph, SIMPUL_NODE, "kind");
    for (size_t i = 0; i < input->simple->n_nodes && !status; i++) {
        simpul_value value;
        bool has_kind = simpul_graph_value(input->graph, SIMPUL_NODE, column,
                                           input->simple->nodes[i], &value) &&
                        value.type == SIMPUL_STRING;
        uint32_t kind = smp_strmap_put(&kinds, has_kind ? value.as.string : SIMPUL_STR(""));
        if (kind == SMP_STRMAP_NONE) status = smp_error_memory(err);
        labels[i] = kind;
    }
    smp_strmap_dispose(&kinds);
    return status;
}

static simpul_status assortativity(const smp_measure_input *input, double *value, simpul_error *err)
{
    *value = NAN;
    bool has_kinds =
        simpul_graph_find_column(input->graph, SIMPUL_NODE, "kind") != SIMPUL_NO_COLUMN;
    if (!has_kinds || input->simple->n_edges == 0) return SIMPUL_OK;
    double *labels = smp_arena_array(input->arena, double, input->simple->n_nodes);
    if (!labels) return smp_error_memory(err);
    simpul_status status = label_kinds(input, labels, err);
    smp_igraph_input question = {input->simple, NULL, labels, input->seed};
    if (!status) status = smp_igraph_measure(SMP_IGRAPH_ASSORTATIVITY, &question, value, err);
    return status;
}

const smp_measure smp_measure_nodes = {
    .about = {"nodes", "number of nodes", SIMPUL_INT, true, false, false}, .of_graph = nodes};
const smp_measure smp_measure_edges = {
    .about = {"edges", "number of edges of the simple graph", SIMPUL_INT, true, false, false},
    .of_graph = edges};
const smp_measure smp_measure_density = {.about = {"density",
                                                   "share of the possible edges that are there",
                                                   SIMPUL_DOUBLE, true, false, false},
                                         .of_graph = density};
const smp_measure smp_measure_reciprocity = {.about = {"reciprocity",
                                                       "share of the edges whose opposite is there",
                                                       SIMPUL_DOUBLE, true, false, false},
                                             .of_graph = reciprocity};
const smp_measure smp_measure_assortativity = {
    .about = {"assortativity", "how far edges stay within a kind of node, -1 to 1 (Newman 2003)",
              SIMPUL_DOUBLE, true, false, false},
    .of_graph = assortativity};
