/* Messages about sampled measures. Samples nothing: the library does, and tells by column. */
#include "sampling.h"

#include <inttypes.h>
#include <stdio.h>

static double greatest(const simpul_graph *graph, const char *column)
{
    double found = 0;
    size_t at = simpul_graph_find_column(graph, SIMPUL_NODE, column);
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
        simpul_value value;
        if (simpul_graph_value(graph, SIMPUL_NODE, at, i, &value) && value.type == SIMPUL_DOUBLE &&
            value.as.number > found)
            found = value.as.number;
    }
    return found;
}

void say_samples(struct cli *cli, const simpul_graph *graph, const char *const *names, size_t n,
                 const simpul_analysis_options *options)
{
    size_t n_nodes = simpul_graph_node_count(graph);
    size_t n_samples = simpul_analysis_sample_size(n_nodes, options);
    for (size_t i = 0; i < n && n_samples < n_nodes; i++) {
        char error[64];
        if (!simpul_measure_find(view(names[i]))->is_sampled) continue;
        snprintf(error, sizeof error, "%s_error", names[i]);
        cli_say(cli,
                "%s: estimated from the paths to %zu of %zu nodes, seed %" PRIu64
                "; greatest value %.6g, greatest standard error %.2g (column %s)",
                names[i], n_samples, n_nodes, options->seed, greatest(graph, names[i]),
                greatest(graph, error), error);
    }
}
