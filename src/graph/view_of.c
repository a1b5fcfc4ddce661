/* Which view a graph was built as, by the ids of its edges. Builds none. */
#include "graph/builder.h"

#include "base/str.h"

#include <string.h>

static simpul_str text_at(const simpul_graph *graph, simpul_element element, const char *column,
                          uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(graph, element, column);
    bool there = simpul_graph_value(graph, element, found, index, &value);
    return there && value.type == SIMPUL_STRING ? value.as.string : SIMPUL_STR_NONE;
}

/* Does the edge have the id that the view would give it? edges.c says what that is made of. */
static bool is_named_by(const simpul_graph *graph, uint32_t edge, const char *view)
{
    char id[SMP_EDGE_ID];
    const simpul_str parts[] = {smp_str(view),
                                simpul_graph_node_id(graph, simpul_graph_edge_source(graph, edge)),
                                text_at(graph, SIMPUL_EDGE, "relation", edge),
                                simpul_graph_node_id(graph, simpul_graph_edge_target(graph, edge)),
                                text_at(graph, SIMPUL_EDGE, "polarity", edge),
                                text_at(graph, SIMPUL_EDGE, "event_ids", edge),
                                SIMPUL_STR_NONE};
    smp_edge_id(id, parts, strcmp(view, "relations") == 0 ? 5 : 7);
    simpul_str own = text_at(graph, SIMPUL_EDGE, "edge_id", edge);
    return smp_str_is(own.ptr ? own : simpul_graph_edge_id(graph, edge), id);
}

const char *simpul_graph_view(const simpul_graph *graph)
{
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++)
        if (smp_str_is(text_at(graph, SIMPUL_NODE, "kind", i), "event")) return "reified";
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        if (is_named_by(graph, i, "relations")) return "relations";
        if (is_named_by(graph, i, "events")) return "events";
    }
    return NULL;
}
