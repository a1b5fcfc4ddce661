/* The list of measures and the one way to run them. Knows no definition of any. */
#include "analysis/measure_entry.h"

#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include "graph/graph_check.h"

#include <assert.h>
#include <math.h>

static const smp_measure *const measures[] = {
    &smp_measure_degree,     &smp_measure_in_degree,     &smp_measure_out_degree,
    &smp_measure_strength,   &smp_measure_betweenness,   &smp_measure_closeness,
    &smp_measure_harmonic,   &smp_measure_eigenvector,   &smp_measure_pagerank,
    &smp_measure_hub,        &smp_measure_authority,     &smp_measure_core,
    &smp_measure_constraint, &smp_measure_clustering,    &smp_measure_component,
    &smp_measure_community,  &smp_measure_nodes,         &smp_measure_edges,
    &smp_measure_density,    &smp_measure_reciprocity,   &smp_measure_components,
    &smp_measure_diameter,   &smp_measure_assortativity, &smp_measure_modularity};

enum { N_MEASURES = sizeof measures / sizeof measures[0] };

size_t simpul_measure_count(void)
{
    return N_MEASURES;
}

const simpul_measure *simpul_measure_at(size_t index)
{
    return index < N_MEASURES ? &measures[index]->about : NULL;
}

static const smp_measure *find(simpul_str name)
{
    for (size_t i = 0; i < N_MEASURES; i++)
        if (smp_str_is(name, measures[i]->about.name)) return measures[i];
    return NULL;
}

const simpul_measure *simpul_measure_find(simpul_str name)
{
    const smp_measure *found = find(name);
    return found ? &found->about : NULL;
}

static simpul_status choose(const smp_measure **out, const char *name, bool of_graph,
                            simpul_error *err)
{
    *out = find(smp_str(name));
    if (!*out)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "no measure named '%.100s'",
                             name ? name : "");
    if ((*out)->about.of_graph != of_graph)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "'%s' is a measure of %s, wanted one of %s",
                             name, of_graph ? "nodes" : "the whole graph",
                             of_graph ? "the whole graph" : "nodes");
    return SIMPUL_OK;
}

typedef struct workplace { /* owns what an input points to */
    smp_arena arena;
    smp_simple_graph directed, undirected;
    smp_measure_input input;
} workplace;

/* The workplace is to be disposed of whatever this returns. */
static simpul_status set_up(workplace *place, const simpul_graph *graph,
                            const simpul_analysis_options *options, simpul_error *err)
{
    smp_arena_init(&place->arena);
    simpul_status status =
        smp_simple_graph_make(&place->directed, graph, options, &place->arena, err);
    if (!status)
        status =
            smp_simple_graph_undirected(&place->undirected, &place->directed, &place->arena, err);
    bool is_directed = options->direction == SIMPUL_DIRECTED;
    place->input = (smp_measure_input){graph, is_directed ? &place->directed : &place->undirected,
                                       &place->undirected, options->seed, &place->arena};
    return status;
}

static simpul_status write_column(simpul_graph *graph, const simpul_measure *about,
                                  const smp_simple_graph *simple, const double *values,
                                  simpul_error *err)
{
    size_t column;
    simpul_status status =
        simpul_graph_add_column(graph, SIMPUL_NODE, about->name, about->type, &column, err);
    for (size_t i = 0; i < simple->n_nodes && !status; i++) {
        uint32_t node = simple->nodes[i];
        if (about->type == SIMPUL_DOUBLE)
            status = simpul_graph_set_double(graph, SIMPUL_NODE, column, node,
                                             smp_number_round9(values[i]), err);
        else if (!isnan(values[i]))
            status = simpul_graph_set_int(graph, SIMPUL_NODE, column, node,
                                          (int64_t)llround(values[i]), err);
    }
    return status;
}

simpul_status simpul_graph_measure(simpul_graph *graph, const char *const *names, size_t n_names,
                                   const simpul_analysis_options *options, simpul_error *err)
{
    static const simpul_analysis_options defaults = SIMPUL_ANALYSIS_OPTIONS_INIT;
    const smp_measure *measure;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < n_names && !status; i++) status = choose(&measure, names[i], false, err);
    if (status) return status;
    workplace place;
    status = set_up(&place, graph, options ? options : &defaults, err);
    for (size_t i = 0; i < n_names && !status; i++) {
        smp_mark mark = smp_arena_mark(&place.arena);
        double *values = smp_arena_array(&place.arena, double, place.directed.n_nodes);
        if (!values) status = smp_error_memory(err);
        if (!status) status = choose(&measure, names[i], false, err);
        if (!status && place.directed.n_nodes)
            status = measure->of_nodes(&place.input, values, err);
        if (!status) status = write_column(graph, &measure->about, place.input.simple, values, err);
        smp_arena_rewind(&place.arena, mark);
    }
    smp_arena_dispose(&place.arena);
    assert(smp_graph_is_sound(graph));
    return status;
}

simpul_status simpul_graph_measure_whole(const simpul_graph *graph, const char *name,
                                         const simpul_analysis_options *options, double *value,
                                         bool *is_defined, simpul_error *err)
{
    static const simpul_analysis_options defaults = SIMPUL_ANALYSIS_OPTIONS_INIT;
    const smp_measure *measure;
    *value = 0;
    *is_defined = false;
    simpul_status status = choose(&measure, name, true, err);
    if (status) return status;
    workplace place;
    double found = NAN;
    status = set_up(&place, graph, options ? options : &defaults, err);
    if (!status) status = measure->of_graph(&place.input, &found, err);
    smp_arena_dispose(&place.arena);
    if (status || isnan(found)) return status;
    *value = smp_number_round9(found);
    *is_defined = true;
    return SIMPUL_OK;
}
