/* From a graph to one that opens drawn: what `run`, `build` and `analyze` share. */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include "cli.h"

/* The measures that every built graph carries as columns; NULL past the end. */
const char *pipeline_measure_name(size_t index);

/* The standard measures, positions, colours and sizes. */
simpul_status pipeline_dress(struct cli *cli, simpul_graph *graph, simpul_error *err);

#endif
