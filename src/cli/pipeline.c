/* Gives a graph its measures and looks. */
#include "pipeline.h"

#include "sampling.h"

enum { LAYOUT_SEED = 1 };

static const char *const standard[] = {"degree",      "in_degree", "out_degree",  "strength",
                                       "betweenness", "closeness", "eigenvector", "pagerank",
                                       "component",   "community"};
enum { N_STANDARD = sizeof standard / sizeof *standard };

const char *pipeline_measure_name(size_t index)
{
    return index < N_STANDARD ? standard[index] : NULL;
}

simpul_status pipeline_dress(struct cli *cli, simpul_graph *graph, simpul_error *err)
{
    cli_verbose(cli, "measuring %zu nodes and %zu edges", simpul_graph_node_count(graph),
                simpul_graph_edge_count(graph));
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    options.n_threads = (size_t)cli->common->jobs;
    simpul_status status = simpul_graph_measure(graph, standard, N_STANDARD, &options, err);
    if (!status) say_samples(cli, graph, standard, N_STANDARD, &options);
    if (!status) cli_verbose(cli, "laying the graph out");
    if (!status) status = simpul_graph_layout(graph, LAYOUT_SEED, err);
    return status ? status : simpul_graph_style(graph, NULL, err);
}
