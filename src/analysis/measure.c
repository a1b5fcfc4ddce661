/* Runs measures on the simple graph and writes what they give. Knows no definition of any. */
#include "analysis/measure.h"

#include "base/error.h"
#include "base/number.h"
#include "base/str.h"
#include "graph/graph_check.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>

static const simpul_analysis_options defaults = SIMPUL_ANALYSIS_OPTIONS_INIT;

size_t simpul_analysis_sample_size(size_t n_nodes, const simpul_analysis_options *options)
{
    const simpul_analysis_options *how = options ? options : &defaults;
    size_t wanted = how->n_samples;
    if (how->exact) return n_nodes;
    if (!wanted) wanted = n_nodes > SIMPUL_EXACT_NODES ? SIMPUL_DEFAULT_SAMPLES : n_nodes;
    return wanted < n_nodes ? wanted : n_nodes;
}

simpul_status smp_workplace_open(smp_workplace *place, const simpul_graph *graph,
                                 unsigned path_measures, const simpul_analysis_options *options,
                                 simpul_error *err)
{
    const simpul_analysis_options *how = options ? options : &defaults;
    smp_arena_init(&place->arena);
    simpul_status status = smp_simple_graph_make(&place->directed, graph, how, &place->arena, err);
    if (!status)
        status =
            smp_simple_graph_undirected(&place->undirected, &place->directed, &place->arena, err);
    if (status) return status;
    bool is_directed = how->direction == SIMPUL_DIRECTED;
    const smp_simple_graph *simple = is_directed ? &place->directed : &place->undirected;
    place->input = (smp_measure_input){.graph = graph,
                                       .simple = simple,
                                       .undirected = &place->undirected,
                                       .seed = how->seed,
                                       .arena = &place->arena};
    if (!path_measures) return SIMPUL_OK;
    place->input.paths = &place->paths;
    return smp_paths_make(&place->paths, simple, path_measures,
                          simpul_analysis_sample_size(simple->n_nodes, how), how->seed,
                          how->n_threads, &place->arena, err);
}

void smp_workplace_close(smp_workplace *place)
{
    smp_arena_dispose(&place->arena);
}

simpul_status smp_measures_look_up(const char *const *names, size_t n_names,
                                   unsigned *path_measures, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    const smp_measure *measure;
    *path_measures = 0;
    for (size_t i = 0; i < n_names && !status; i++) {
        status = smp_measure_choose(&measure, names[i], false, err);
        if (!status) *path_measures |= measure->paths;
    }
    return status;
}

simpul_status smp_measure_column(simpul_graph *graph, const simpul_measure *about,
                                 const char *suffix, simpul_value_type type, size_t *column,
                                 simpul_error *err)
{
    char name[64];
    int length = snprintf(name, sizeof name, "%s%s", about->name, suffix);
    assert(length > 0 && (size_t)length < sizeof name);
    (void)length;
    return simpul_graph_add_column(graph, SIMPUL_NODE, name, type, column, err);
}

static simpul_status write_doubles(simpul_graph *graph, const simpul_measure *about,
                                   const char *suffix, const smp_simple_graph *simple,
                                   const double *values, simpul_error *err)
{
    size_t column;
    simpul_status status = smp_measure_column(graph, about, suffix, SIMPUL_DOUBLE, &column, err);
    for (size_t i = 0; i < simple->n_nodes && !status; i++)
        status = simpul_graph_set_double(graph, SIMPUL_NODE, column, simple->nodes[i],
                                         smp_number_round9(values[i]), err);
    return status;
}

/* The standard errors of a sample; where all is exact, those of an earlier one go. */
static simpul_status write_errors(simpul_graph *graph, const smp_measure *measure,
                                  const smp_measure_input *input, simpul_error *err)
{
    char name[64];
    const double *errors = smp_paths_errors(input->paths, measure->paths);
    if (errors) return write_doubles(graph, &measure->about, "_error", input->simple, errors, err);
    snprintf(name, sizeof name, "%s_error", measure->about.name);
    size_t column = simpul_graph_find_column(graph, SIMPUL_NODE, name);
    bool is_there = column != SIMPUL_NO_COLUMN &&
                    simpul_graph_column_type(graph, SIMPUL_NODE, column) == SIMPUL_DOUBLE;
    simpul_status status = SIMPUL_OK;
    for (uint32_t i = 0; i < input->simple->n_nodes && is_there && !status; i++)
        status = simpul_graph_set_double(graph, SIMPUL_NODE, column, i, NAN, err);
    return status;
}

simpul_status smp_measure_write(simpul_graph *graph, const smp_measure *measure,
                                const smp_measure_input *input, const double *values,
                                simpul_error *err)
{
    const simpul_measure *about = &measure->about;
    const smp_simple_graph *simple = input->simple;
    size_t column;
    if (about->type == SIMPUL_DOUBLE) {
        simpul_status status = write_doubles(graph, about, "", simple, values, err);
        return status || !measure->paths ? status : write_errors(graph, measure, input, err);
    }
    simpul_status status = smp_measure_column(graph, about, "", about->type, &column, err);
    for (size_t i = 0; i < simple->n_nodes && !status; i++)
        if (!isnan(values[i]))
            status = simpul_graph_set_int(graph, SIMPUL_NODE, column, simple->nodes[i],
                                          (int64_t)llround(values[i]), err);
    return status;
}

static simpul_status run_one(simpul_graph *graph, const smp_workplace *place, const char *name,
                             simpul_error *err)
{
    const smp_measure_input *input = &place->input;
    const smp_measure *measure;
    double *values = smp_arena_array(input->arena, double, input->simple->n_nodes);
    if (!values) return smp_error_memory(err);
    simpul_status status = smp_measure_choose(&measure, name, false, err);
    if (!status && input->simple->n_nodes) status = measure->of_nodes(input, values, err);
    return status ? status : smp_measure_write(graph, measure, input, values, err);
}

simpul_status simpul_graph_measure(simpul_graph *graph, const char *const *names, size_t n_names,
                                   const simpul_analysis_options *options, simpul_error *err)
{
    unsigned path_measures;
    smp_workplace place;
    simpul_status status = smp_measures_look_up(names, n_names, &path_measures, err);
    if (status) return status;
    status = smp_workplace_open(&place, graph, path_measures, options, err);
    for (size_t i = 0; i < n_names && !status; i++) {
        smp_mark mark = smp_arena_mark(&place.arena);
        status = run_one(graph, &place, names[i], err);
        smp_arena_rewind(&place.arena, mark);
    }
    smp_workplace_close(&place);
    assert(smp_graph_is_sound(graph));
    return status;
}

simpul_status simpul_graph_measure_whole(const simpul_graph *graph, const char *name,
                                         const simpul_analysis_options *options, double *value,
                                         bool *is_defined, simpul_error *err)
{
    const smp_measure *measure;
    smp_workplace place;
    double found = NAN;
    *value = 0;
    *is_defined = false;
    simpul_status status = smp_measure_choose(&measure, name, true, err);
    if (status) return status;
    status = smp_workplace_open(&place, graph, 0, options, err);
    if (!status) status = measure->of_graph(&place.input, &found, err);
    smp_workplace_close(&place);
    if (status || isnan(found)) return status;
    *value = smp_number_round9(found);
    *is_defined = true;
    return SIMPUL_OK;
}
