/* Says which measures are estimates, and how far off they may be. */
#ifndef CLI_SAMPLING_H
#define CLI_SAMPLING_H

#include "cli.h"

/* After the measures were written to the graph with these options: one message for each that comes
 * from a sample; nothing when all are exact. */
void say_samples(struct cli *cli, const simpul_graph *graph, const char *const *names, size_t n,
                 const simpul_analysis_options *options);

#endif
