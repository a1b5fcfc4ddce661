/* Looks over a whole graph for broken invariants. Repairs and reports nothing. */
#include "graph/graph_check.h"

#include "graph/graph_struct.h"

#include <math.h>
#include <string.h>

static bool ends_are_sound(const simpul_graph *graph)
{
    if (graph->ends.n != graph->edges.n) return false;
    for (size_t i = 0; i < graph->ends.n; i++)
        if (graph->ends.items[i].source >= graph->nodes.n ||
            graph->ends.items[i].target >= graph->nodes.n)
            return false;
    return true;
}

static bool cells_are_sound(const smp_column *column)
{
    for (size_t i = 0; i < column->n_cells; i++) {
        if (!column->present[i]) continue;
        if (column->type == SIMPUL_STRING && !((const simpul_str *)column->cells)[i].ptr)
            return false;
        if (column->type == SIMPUL_DOUBLE && isnan(((const double *)column->cells)[i]))
            return false;
    }
    return true;
}

static bool columns_are_sound(const smp_column *columns, size_t n, size_t n_elements)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++)
            if (strcmp(columns[i].name, columns[j].name) == 0) return false;
        if (columns[i].n_cells > n_elements || !cells_are_sound(&columns[i])) return false;
    }
    return true;
}

bool smp_graph_is_sound(const simpul_graph *graph)
{
    return ends_are_sound(graph) &&
           columns_are_sound(graph->columns[SIMPUL_NODE].items, graph->columns[SIMPUL_NODE].n,
                             graph->nodes.n) &&
           columns_are_sound(graph->columns[SIMPUL_EDGE].items, graph->columns[SIMPUL_EDGE].n,
                             graph->ends.n);
}
