/* Groups of nodes: component, community, and the whole-graph numbers components and modularity.
 * Groups are numbered from 1 in the order of their smallest id. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"
#include "base/error.h"

#include <math.h>

/* Nodes stand in the order of their ids, so first seen is smallest. Returns how many groups. */
static simpul_status number_groups(const smp_measure_input *input, double *groups, size_t *n_groups,
                                   simpul_error *err)
{
    size_t n = input->simple->n_nodes;
    uint32_t *number_of = smp_arena_array(input->arena, uint32_t, n);
    if (!number_of) return smp_error_memory(err);
    *n_groups = 0;
    for (size_t i = 0; i < n; i++) {
        size_t raw = (size_t)groups[i];
        if (!number_of[raw]) number_of[raw] = (uint32_t)++ * n_groups;
        groups[i] = number_of[raw];
    }
    return SIMPUL_OK;
}

static simpul_status find_components(const smp_measure_input *input, double *groups, size_t *n,
                                     simpul_error *err)
{
    smp_igraph_input question = {input->simple, NULL, NULL, input->seed};
    simpul_status status = smp_igraph_scores(SMP_IGRAPH_COMPONENT, &question, groups, err);
    return status ? status : number_groups(input, groups, n, err);
}

static simpul_status find_communities(const smp_measure_input *input, double *groups,
                                      simpul_error *err)
{
    const smp_simple_graph *graph = input->undirected;
    size_t n_groups;
    smp_igraph_input question = {graph, graph->is_weighted ? graph->weights : NULL, NULL,
                                 input->seed};
    if (graph->n_edges == 0) { /* modularity is undefined; everyone stays alone */
        for (size_t i = 0; i < graph->n_nodes; i++) groups[i] = (double)(i + 1);
        return SIMPUL_OK;
    }
    simpul_status status = smp_igraph_scores(SMP_IGRAPH_COMMUNITY, &question, groups, err);
    return status ? status : number_groups(input, groups, &n_groups, err);
}

static simpul_status component(const smp_measure_input *input, double *values, simpul_error *err)
{
    size_t n_groups;
    return find_components(input, values, &n_groups, err);
}

static simpul_status community(const smp_measure_input *input, double *values, simpul_error *err)
{
    return find_communities(input, values, err);
}

static simpul_status components(const smp_measure_input *input, double *value, simpul_error *err)
{
    size_t n_groups = 0;
    double *groups = smp_arena_array(input->arena, double, input->simple->n_nodes);
    if (!groups) return smp_error_memory(err);
    simpul_status status = SIMPUL_OK;
    if (input->simple->n_nodes) status = find_components(input, groups, &n_groups, err);
    *value = (double)n_groups;
    return status;
}

static simpul_status modularity(const smp_measure_input *input, double *value, simpul_error *err)
{
    const smp_simple_graph *graph = input->undirected;
    *value = NAN;
    if (graph->n_edges == 0) return SIMPUL_OK;
    double *groups = smp_arena_array(input->arena, double, graph->n_nodes);
    if (!groups) return smp_error_memory(err);
    simpul_status status = find_communities(input, groups, err);
    if (status) return status;
    smp_igraph_input question = {graph, graph->is_weighted ? graph->weights : NULL, groups,
                                 input->seed};
    return smp_igraph_measure(SMP_IGRAPH_MODULARITY, &question, value, err);
}

const smp_measure smp_measure_component = {.about = {"component",
                                                     "number of its weakly connected component",
                                                     SIMPUL_INT, false, false, false},
                                           .of_nodes = component};
const smp_measure smp_measure_community = {
    .about = {"community", "number of its community: Leiden on modularity (Traag et al. 2019)",
              SIMPUL_INT, false, false, false},
    .of_nodes = community};
const smp_measure smp_measure_components = {.about = {"components",
                                                      "number of weakly connected components",
                                                      SIMPUL_INT, true, false, false},
                                            .of_graph = components};
const smp_measure smp_measure_modularity = {
    .about = {"modularity", "modularity of the communities, resolution 1 (Newman and Girvan 2004)",
              SIMPUL_DOUBLE, true, false, false},
    .of_graph = modularity};
