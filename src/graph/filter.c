/* Which nodes and edges a filter lets through, and a graph of those. Reads no files. */
#include <simpul/filter.h>

#include "base/alloc.h"
#include "base/date.h"
#include "base/error.h"
#include "base/str.h"

#include <string.h>

typedef struct sieve {
    const simpul_graph *graph;
    const simpul_filter *filter;
    bool *node, *edge; /* does it pass? */
    size_t n_nodes, n_edges;
    smp_span window;
    size_t kind, relation, status, contested, start, end, weight; /* columns */
} sieve;

static simpul_status find_column(const simpul_graph *graph, simpul_element element,
                                 const char *name, bool numeric, size_t *column, simpul_error *err)
{
    *column = simpul_graph_find_column(graph, element, name);
    if (*column != SIMPUL_NO_COLUMN) {
        simpul_value_type type = simpul_graph_column_type(graph, element, *column);
        if (!numeric || type == SIMPUL_INT || type == SIMPUL_DOUBLE) return SIMPUL_OK;
    }
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "the graph has no%s %s column '%s'",
                         numeric ? " numeric" : "", element == SIMPUL_NODE ? "node" : "edge", name);
}

/* The days of the window; open ends where it has none. */
static simpul_status read_window(const simpul_filter *filter, smp_span *window, simpul_error *err)
{
    const char *from = filter->from, *to = filter->to;
    smp_span first, last;
    *window = (smp_span){SMP_DAY_OPEN_START, SMP_DAY_OPEN_END, true};
    if (from && (!smp_date_parse(smp_str(from), &first) || !first.has_year))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "from: '%s' found, an EDTF date wanted",
                             from);
    if (to && (!smp_date_parse(smp_str(to), &last) || !last.has_year))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "to: '%s' found, an EDTF date wanted", to);
    if (from) window->first = first.first;
    if (to) window->last = last.last;
    if (window->first > window->last)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "to: '%s' found, a day not before '%s' wanted", to, from);
    return SIMPUL_OK;
}

simpul_status simpul_filter_check(const simpul_filter *filter, simpul_error *err)
{
    smp_span ignored;
    return read_window(filter, &ignored, err);
}

static simpul_status find_columns(sieve *in, simpul_error *err)
{
    const simpul_filter *filter = in->filter;
    const struct {
        bool wanted;
        simpul_element element;
        const char *name;
        bool numeric;
        size_t *column;
    } columns[] = {
        {filter->n_kinds, SIMPUL_NODE, "kind", false, &in->kind},
        {filter->n_relations, SIMPUL_EDGE, "relation", false, &in->relation},
        {filter->n_statuses, SIMPUL_EDGE, "status", false, &in->status},
        {filter->contested, SIMPUL_EDGE, "contested", false, &in->contested},
        {filter->from || filter->to, SIMPUL_EDGE, "date_start", false, &in->start},
        {filter->from || filter->to, SIMPUL_EDGE, "date_end", false, &in->end},
        {filter->has_min_weight, SIMPUL_EDGE, filter->weight ? filter->weight : "weight", true,
         &in->weight},
    };
    simpul_status status = read_window(filter, &in->window, err);
    for (size_t i = 0; i < sizeof columns / sizeof *columns && !status; i++)
        if (columns[i].wanted)
            status = find_column(in->graph, columns[i].element, columns[i].name, columns[i].numeric,
                                 columns[i].column, err);
    return status;
}

static simpul_str text_at(const sieve *in, simpul_element element, size_t column, uint32_t index)
{
    simpul_value value;
    bool there = simpul_graph_value(in->graph, element, column, index, &value);
    return there && value.type == SIMPUL_STRING ? value.as.string : SIMPUL_STR_NONE;
}

/* An end that is missing is open where the other is there. */
static bool is_in_window(const sieve *in, uint32_t edge)
{
    smp_span span;
    smp_day first = SMP_DAY_OPEN_START, last = SMP_DAY_OPEN_END;
    if (!in->filter->from && !in->filter->to) return true;
    simpul_str start = text_at(in, SIMPUL_EDGE, in->start, edge);
    simpul_str end = text_at(in, SIMPUL_EDGE, in->end, edge);
    bool has_start = start.ptr && smp_date_parse(start, &span);
    if (has_start) first = span.first;
    bool has_end = end.ptr && smp_date_parse(end, &span);
    if (has_end) last = span.last;
    return (has_start || has_end) && first <= in->window.last && last >= in->window.first;
}

static bool is_heavy(const sieve *in, uint32_t edge)
{
    simpul_value value;
    if (!in->filter->has_min_weight) return true;
    if (!simpul_graph_value(in->graph, SIMPUL_EDGE, in->weight, edge, &value)) return false;
    double weight = value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
    return weight >= in->filter->min_weight;
}

static bool is_contested(const sieve *in, uint32_t edge)
{
    simpul_value value;
    if (!in->filter->contested) return true;
    return simpul_graph_value(in->graph, SIMPUL_EDGE, in->contested, edge, &value) &&
           value.type == SIMPUL_BOOL && value.as.boolean;
}

static bool edge_passes(const sieve *in, uint32_t edge)
{
    const simpul_filter *filter = in->filter;
    if (filter->n_relations && !smp_str_is_one_of(text_at(in, SIMPUL_EDGE, in->relation, edge),
                                                  filter->relations, filter->n_relations))
        return false;
    if (filter->n_statuses && !smp_str_is_one_of(text_at(in, SIMPUL_EDGE, in->status, edge),
                                                 filter->statuses, filter->n_statuses))
        return false;
    return in->node[simpul_graph_edge_source(in->graph, edge)] &&
           in->node[simpul_graph_edge_target(in->graph, edge)] && is_in_window(in, edge) &&
           is_heavy(in, edge) && is_contested(in, edge);
}

static void sift(sieve *in)
{
    const simpul_filter *filter = in->filter;
    for (uint32_t i = 0; i < in->n_nodes; i++)
        in->node[i] = !filter->n_kinds || smp_str_is_one_of(text_at(in, SIMPUL_NODE, in->kind, i),
                                                            filter->kinds, filter->n_kinds);
    for (uint32_t i = 0; i < in->n_edges; i++) in->edge[i] = edge_passes(in, i);
}

static void drop_loose_edges(sieve *in)
{
    for (uint32_t i = 0; i < in->n_edges; i++)
        in->edge[i] = in->edge[i] && in->node[simpul_graph_edge_source(in->graph, i)] &&
                      in->node[simpul_graph_edge_target(in->graph, i)];
}

/* One step outward is one pass over the edges; it ends early when nothing new is reached. */
static simpul_status keep_around(sieve *in, simpul_error *err)
{
    const simpul_filter *filter = in->filter;
    if (!filter->n_around) return SIMPUL_OK;
    size_t *distance = smp_alloc_array(in->n_nodes, sizeof *distance);
    if (!distance) return smp_error_memory(err);
    for (size_t i = 0; i < in->n_nodes; i++) distance[i] = SIZE_MAX;
    for (size_t i = 0; i < filter->n_around; i++)
        if (in->node[filter->around[i]]) distance[filter->around[i]] = 0;
    bool grows = true;
    for (size_t hop = 0; hop < filter->n_hops && grows; hop++) {
        grows = false;
        for (uint32_t i = 0; i < in->n_edges; i++) {
            if (!in->edge[i]) continue;
            size_t *a = &distance[simpul_graph_edge_source(in->graph, i)];
            size_t *b = &distance[simpul_graph_edge_target(in->graph, i)];
            if (*a == hop && *b == SIZE_MAX) *b = hop + 1, grows = true;
            else if (*b == hop && *a == SIZE_MAX) *a = hop + 1, grows = true;
        }
    }
    for (size_t i = 0; i < in->n_nodes; i++) in->node[i] = in->node[i] && distance[i] != SIZE_MAX;
    smp_free(distance);
    drop_loose_edges(in);
    return SIMPUL_OK;
}

static uint32_t root_of(uint32_t *parent, uint32_t node)
{
    while (parent[node] != node) node = parent[node] = parent[parent[node]];
    return node;
}

static uint32_t largest_root(const sieve *in, uint32_t *parent, size_t *size)
{
    uint32_t best = UINT32_MAX;
    simpul_str least = SIMPUL_STR_NONE; /* smallest id in the best component */
    for (uint32_t i = 0; i < in->n_nodes; i++)
        if (in->node[i]) size[root_of(parent, i)]++;
    for (uint32_t i = 0; i < in->n_nodes; i++) {
        if (!in->node[i]) continue;
        uint32_t root = root_of(parent, i);
        simpul_str id = simpul_graph_node_id(in->graph, i);
        bool larger = best == UINT32_MAX || size[root] > size[best];
        bool as_large = !larger && size[root] == size[best];
        if (!larger && !(as_large && smp_str_compare(id, least) < 0)) continue;
        best = root;
        least = id;
    }
    return best;
}

static simpul_status keep_largest(sieve *in, simpul_error *err)
{
    if (!in->filter->largest_component) return SIMPUL_OK;
    uint32_t *parent = smp_alloc_array(in->n_nodes, sizeof *parent);
    size_t *size = smp_alloc_array(in->n_nodes, sizeof *size);
    simpul_status status = parent && size ? SIMPUL_OK : smp_error_memory(err);
    for (uint32_t i = 0; i < in->n_nodes && !status; i++) {
        parent[i] = i;
        size[i] = 0;
    }
    for (uint32_t i = 0; i < in->n_edges && !status; i++) {
        if (!in->edge[i]) continue;
        uint32_t a = root_of(parent, simpul_graph_edge_source(in->graph, i));
        uint32_t b = root_of(parent, simpul_graph_edge_target(in->graph, i));
        parent[a > b ? a : b] = a > b ? b : a;
    }
    if (!status) {
        uint32_t best = largest_root(in, parent, size);
        for (uint32_t i = 0; i < in->n_nodes; i++)
            in->node[i] = in->node[i] && root_of(parent, i) == best;
        drop_loose_edges(in);
    }
    smp_free(parent);
    smp_free(size);
    return status;
}

static simpul_status drop_isolates(sieve *in, simpul_error *err)
{
    if (in->filter->isolates) return SIMPUL_OK;
    bool *has_edge = smp_alloc_array(in->n_nodes, sizeof *has_edge);
    if (!has_edge) return smp_error_memory(err);
    for (uint32_t i = 0; i < in->n_edges; i++) {
        if (!in->edge[i]) continue;
        has_edge[simpul_graph_edge_source(in->graph, i)] = true;
        has_edge[simpul_graph_edge_target(in->graph, i)] = true;
    }
    for (size_t i = 0; i < in->filter->n_around; i++) has_edge[in->filter->around[i]] = true;
    for (size_t i = 0; i < in->n_nodes; i++) in->node[i] = in->node[i] && has_edge[i];
    smp_free(has_edge);
    return SIMPUL_OK;
}

/* --- the graph of what passed --- */

static simpul_status copy_cell(simpul_graph *to, simpul_element element, size_t column,
                               uint32_t index, const simpul_value *value, simpul_error *err)
{
    switch (value->type) {
    case SIMPUL_STRING:
        return simpul_graph_set_string(to, element, column, index, value->as.string, err);
    case SIMPUL_INT:
        return simpul_graph_set_int(to, element, column, index, value->as.integer, err);
    case SIMPUL_DOUBLE:
        return simpul_graph_set_double(to, element, column, index, value->as.number, err);
    case SIMPUL_BOOL:
        return simpul_graph_set_bool(to, element, column, index, value->as.boolean, err);
    }
    return SIMPUL_OK;
}

static simpul_status copy_columns(simpul_graph *to, const simpul_graph *from,
                                  simpul_element element, const uint32_t *new_of, size_t n,
                                  simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < simpul_graph_column_count(from, element) && !status; i++) {
        size_t column;
        status = simpul_graph_add_column(to, element, simpul_graph_column_name(from, element, i),
                                         simpul_graph_column_type(from, element, i), &column, err);
        for (uint32_t k = 0; k < n && !status; k++) {
            simpul_value value;
            if (new_of[k] != UINT32_MAX && simpul_graph_value(from, element, i, k, &value))
                status = copy_cell(to, element, column, new_of[k], &value, err);
        }
    }
    return status;
}

static simpul_status copy_elements(const sieve *in, simpul_graph *to, uint32_t *node_of,
                                   uint32_t *edge_of, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t i = 0; i < in->n_nodes && !status; i++) {
        node_of[i] = UINT32_MAX;
        if (in->node[i])
            status =
                simpul_graph_add_node(to, simpul_graph_node_id(in->graph, i), &node_of[i], err);
    }
    for (uint32_t i = 0; i < in->n_edges && !status; i++) {
        edge_of[i] = UINT32_MAX;
        if (in->edge[i])
            status = simpul_graph_add_edge(to, simpul_graph_edge_id(in->graph, i),
                                           node_of[simpul_graph_edge_source(in->graph, i)],
                                           node_of[simpul_graph_edge_target(in->graph, i)],
                                           &edge_of[i], err);
    }
    return status;
}

static simpul_status copy_rest(const sieve *in, simpul_graph **out, simpul_error *err)
{
    uint32_t *node_of = smp_alloc_array(in->n_nodes, sizeof *node_of);
    uint32_t *edge_of = smp_alloc_array(in->n_edges, sizeof *edge_of);
    simpul_graph *to = NULL;
    simpul_status status = node_of && edge_of ? SIMPUL_OK : smp_error_memory(err);
    if (!status) status = simpul_graph_new(&to, err);
    if (!status) status = copy_elements(in, to, node_of, edge_of, err);
    if (!status) status = copy_columns(to, in->graph, SIMPUL_NODE, node_of, in->n_nodes, err);
    if (!status) status = copy_columns(to, in->graph, SIMPUL_EDGE, edge_of, in->n_edges, err);
    if (status) simpul_graph_free(to);
    else *out = to;
    smp_free(node_of);
    smp_free(edge_of);
    return status;
}

simpul_status simpul_graph_filter(simpul_graph **out, const simpul_graph *graph,
                                  const simpul_filter *filter, simpul_error *err)
{
    sieve in;
    memset(&in, 0, sizeof in);
    *out = NULL;
    in.graph = graph;
    in.filter = filter;
    in.n_nodes = simpul_graph_node_count(graph);
    in.n_edges = simpul_graph_edge_count(graph);
    simpul_status status = find_columns(&in, err);
    if (status) return status;
    in.node = smp_alloc_array(in.n_nodes, sizeof *in.node);
    in.edge = smp_alloc_array(in.n_edges, sizeof *in.edge);
    if (!in.node || !in.edge) status = smp_error_memory(err);
    else sift(&in);
    if (!status) status = keep_around(&in, err);
    if (!status) status = keep_largest(&in, err);
    if (!status) status = drop_isolates(&in, err);
    if (!status) status = copy_rest(&in, out, err);
    smp_free(in.node);
    smp_free(in.edge);
    return status;
}
