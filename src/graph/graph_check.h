/* The invariants of a graph, held after each stage in debug builds. Not a check of its contents. */
#ifndef SMP_GRAPH_CHECK_H
#define SMP_GRAPH_CHECK_H

#include <simpul/graph.h>

/* True when the graph is sound: every edge has its ends, counts agree, columns have distinct names
 * and no cells beyond their elements, no present string is absent and no present double is NaN.
 * Linear in elements times columns. */
bool smp_graph_is_sound(const simpul_graph *graph);

#endif
