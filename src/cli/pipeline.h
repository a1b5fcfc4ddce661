/* From records to a graph that opens drawn: what `run`, `build` and `analyze` share. */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include "cli.h"

const char *view_name(size_t index); /* relations */

/* The measures that every built graph carries as columns; NULL past the end. */
const char *pipeline_measure_name(size_t index);

simpul_status pipeline_build(const simpul_records *records, simpul_evidence evidence,
                             const char *view, simpul_graph **out, simpul_error *err);
/* The standard measures, positions, colours and sizes. */
simpul_status pipeline_dress(struct cli *cli, simpul_graph *graph, simpul_error *err);

#endif
