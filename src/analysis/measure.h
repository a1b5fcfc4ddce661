/* One graph made ready for its measures: the simple graphs, and the shortest paths where they are
 * asked for. Runs measures of nodes and writes columns. */
#ifndef SMP_MEASURE_H
#define SMP_MEASURE_H

#include "analysis/measure_entry.h"

typedef struct smp_workplace { /* owns what an input points to */
    smp_arena arena;
    smp_simple_graph directed, undirected;
    smp_paths paths;
    smp_measure_input input;
} smp_workplace;

/* `path_measures` of smp_path_measure. To be closed whatever this returns. */
simpul_status smp_workplace_open(smp_workplace *place, const simpul_graph *graph,
                                 unsigned path_measures, const simpul_analysis_options *options,
                                 simpul_error *err);
void smp_workplace_close(smp_workplace *place);

/* Looks the measures of nodes up; NULL options become the defaults. *path_measures is what they
 * need. Errors: SIMPUL_ERR_ARGUMENT. */
simpul_status smp_measures_look_up(const char *const *names, size_t n_names,
                                   unsigned *path_measures, simpul_error *err);

/* A column of `suffix` behind the measure's name ("" for its own), values as they come from the
 * measure, and where sources were sampled its standard error as NAME_error. */
simpul_status smp_measure_write(simpul_graph *graph, const smp_measure *measure,
                                const smp_measure_input *input, const double *values,
                                simpul_error *err);

/* The column NAME + suffix. */
simpul_status smp_measure_column(simpul_graph *graph, const simpul_measure *about,
                                 const char *suffix, simpul_value_type type, size_t *column,
                                 simpul_error *err);

#endif
