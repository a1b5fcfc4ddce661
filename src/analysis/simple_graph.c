/* Builds the simple graph: which edges count, how parallel ones join, what they weigh.
 * Measures nothing. */
#include "analysis/simple_graph.h"

#include "base/alloc.h"
#include "base/error.h"
#include "base/str.h"
#include "base/strmap.h"
#include "base/vec.h"

#include <math.h>
#include <stdlib.h>

typedef enum join_rule { JOIN_COUNT, JOIN_SUM, JOIN_SOURCES, JOIN_CONFIDENCE } join_rule;

typedef struct weight_rule {
    join_rule join;
    const char *name;
    size_t column;  /* of the weight */
    size_t sources; /* column that lists each edge's independent sources, or SIMPUL_NO_COLUMN */
} weight_rule;

typedef struct part { /* one edge of the graph, its ends numbered by id */
    uint32_t source, target, edge;
    double weight;
    simpul_str id;
} part;

typedef smp_vec(part) part_list;

typedef struct named_node {
    simpul_str id;
    uint32_t node;
} named_node;

static int by_id(const void *a, const void *b)
{
    return smp_str_compare(((const named_node *)a)->id, ((const named_node *)b)->id);
}

/* Fills out->nodes; ranks[node] is the number of that node in `out`. */
static simpul_status rank_nodes(smp_simple_graph *out, uint32_t *ranks, const simpul_graph *graph,
                                smp_arena *arena, simpul_error *err)
{
    size_t n = out->n_nodes;
    uint32_t *nodes = smp_arena_array(arena, uint32_t, n);
    named_node *named = smp_alloc_array(n, sizeof *named);
    if (!nodes || !named) {
        smp_free(named);
        return smp_error_memory(err);
    }
    for (size_t i = 0; i < n; i++)
        named[i] = (named_node){simpul_graph_node_id(graph, (uint32_t)i), (uint32_t)i};
    if (n) qsort(named, n, sizeof *named, by_id);
    for (size_t i = 0; i < n; i++) {
        nodes[i] = named[i].node;
        ranks[named[i].node] = (uint32_t)i;
    }
    smp_free(named);
    out->nodes = nodes;
    return SIMPUL_OK;
}

static simpul_status find_weight(weight_rule *rule, const simpul_graph *graph, const char *name,
                                 simpul_error *err)
{
    size_t sources = simpul_graph_find_column(graph, SIMPUL_EDGE, "sources");
    bool has_list = sources != SIMPUL_NO_COLUMN &&
                    simpul_graph_column_type(graph, SIMPUL_EDGE, sources) == SIMPUL_STRING;
    *rule = (weight_rule){JOIN_COUNT, name ? name : "n_sources", SIMPUL_NO_COLUMN,
                          has_list ? sources : SIMPUL_NO_COLUMN};
    simpul_str wanted = smp_str(rule->name);
    if (smp_str_is(wanted, "none")) return SIMPUL_OK;
    rule->column = simpul_graph_find_column(graph, SIMPUL_EDGE, rule->name);
    if (rule->column == SIMPUL_NO_COLUMN) {
        if (!name) return SIMPUL_OK;
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "no edge column '%s' to weigh by, wanted a numeric one or 'none'",
                             name);
    }
    simpul_value_type type = simpul_graph_column_type(graph, SIMPUL_EDGE, rule->column);
    if (type != SIMPUL_INT && type != SIMPUL_DOUBLE)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "edge column '%s' is not numeric, wanted a numeric one to weigh by",
                             rule->name);
    if (smp_str_is(wanted, "n_sources")) rule->join = JOIN_SOURCES;
    else if (smp_str_is(wanted, "confidence")) rule->join = JOIN_CONFIDENCE;
    else rule->join = JOIN_SUM;
    return SIMPUL_OK;
}

static simpul_status edge_weight(double *weight, const simpul_graph *graph, uint32_t edge,
                                 const weight_rule *rule, simpul_error *err)
{
    *weight = 1;
    if (rule->column == SIMPUL_NO_COLUMN) return SIMPUL_OK;
    simpul_value value;
    simpul_str id = simpul_graph_edge_id(graph, edge);
    int shown = id.len > 100 ? 100 : (int)id.len;
    if (!simpul_graph_value(graph, SIMPUL_EDGE, rule->column, edge, &value))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "edge '%.*s' has no '%s', wanted a positive number to weigh by", shown,
                             id.ptr, rule->name);
    *weight = value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
    if (*weight > 0 && isfinite(*weight)) return SIMPUL_OK;
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                         "'%s' of edge '%.*s' is not positive and finite, wanted so to weigh by",
                         rule->name, shown, id.ptr);
}

static bool is_negated(const simpul_graph *graph, size_t polarity, uint32_t edge)
{
    simpul_value value;
    return simpul_graph_value(graph, SIMPUL_EDGE, polarity, edge, &value) &&
           value.type == SIMPUL_STRING && smp_str_is(value.as.string, "negated");
}

static simpul_status gather(part_list *parts, const simpul_graph *graph, const uint32_t *ranks,
                            const weight_rule *rule, bool include_negated, simpul_error *err)
{
    size_t polarity = simpul_graph_find_column(graph, SIMPUL_EDGE, "polarity");
    size_t n_edges = simpul_graph_edge_count(graph);
    if (!smp_vec_reserve(parts, n_edges)) return smp_error_memory(err);
    for (uint32_t edge = 0; edge < n_edges; edge++) {
        uint32_t source = ranks[simpul_graph_edge_source(graph, edge)];
        uint32_t target = ranks[simpul_graph_edge_target(graph, edge)];
        if (source == target || (!include_negated && is_negated(graph, polarity, edge))) continue;
        part made = {source, target, edge, 1, simpul_graph_edge_id(graph, edge)};
        simpul_status status = edge_weight(&made.weight, graph, edge, rule, err);
        if (status) return status;
        parts->items[parts->n++] = made;
    }
    return SIMPUL_OK;
}

static int by_ends(const void *a, const void *b)
{
    const part *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return smp_str_compare(x->id, y->id);
}

static int by_falling_weight(const void *a, const void *b)
{
    const part *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return smp_str_compare(x->id, y->id);
}

/* Adds an edge's sources to those seen; *grew tells whether one of them is new. An edge that lists
 * none counts as a source of its own. */
static bool see_sources(smp_strmap *seen, const simpul_graph *graph, size_t column,
                        const part *edge, bool *grew)
{
    size_t before = seen->n;
    simpul_value value;
    if (!simpul_graph_value(graph, SIMPUL_EDGE, column, edge->edge, &value))
        value.as.string = edge->id;
    simpul_str rest = value.as.string, separator = SIMPUL_STR(" | ");
    for (size_t at = 0; at <= rest.len;) {
        size_t end = smp_str_find(rest, separator, at);
        if (end == SIZE_MAX) end = rest.len;
        if (smp_strmap_put(seen, smp_str_slice(rest, at, end)) == SMP_STRMAP_NONE) return false;
        at = end + separator.len;
    }
    *grew = seen->n > before;
    return true;
}

/* n_sources: as many as are distinct. Confidence: 1 − Π(1 − c) over the edges, the surest first;
 * one that brings no further source adds nothing. */
static bool join_by_sources(double *weight, const simpul_graph *graph, const weight_rule *rule,
                            part *parts, size_t n)
{
    smp_strmap seen;
    smp_strmap_init(&seen);
    double doubt = 1;
    bool has_memory = true;
    qsort(parts, n, sizeof *parts, by_falling_weight);
    for (size_t i = 0; i < n && has_memory; i++) {
        bool grew = false;
        has_memory = see_sources(&seen, graph, rule->sources, &parts[i], &grew);
        if (grew) doubt *= 1 - parts[i].weight;
    }
    *weight = rule->join == JOIN_SOURCES ? (double)seen.n : 1 - doubt;
    smp_strmap_dispose(&seen);
    return has_memory;
}

static bool join_weights(double *weight, const simpul_graph *graph, const weight_rule *rule,
                         part *parts, size_t n)
{
    *weight = parts[0].weight;
    if (n == 1 || rule->join == JOIN_COUNT) return true;
    bool by_sources = rule->join == JOIN_CONFIDENCE ||
                      (rule->join == JOIN_SOURCES && rule->sources != SIMPUL_NO_COLUMN);
    if (by_sources) return join_by_sources(weight, graph, rule, parts, n);
    for (size_t i = 1; i < n; i++) *weight += parts[i].weight;
    return true;
}

static bool same_ends(const part *a, const part *b)
{
    return a->source == b->source && a->target == b->target;
}

typedef struct edge_arrays {
    uint32_t *sources, *targets;
    double *weights;
} edge_arrays;

static bool take_arrays(edge_arrays *arrays, smp_arena *arena, size_t n)
{
    arrays->sources = smp_arena_array(arena, uint32_t, n);
    arrays->targets = smp_arena_array(arena, uint32_t, n);
    arrays->weights = smp_arena_array(arena, double, n);
    return arrays->sources && arrays->targets && arrays->weights;
}

static void give_arrays(smp_simple_graph *out, edge_arrays arrays, size_t n)
{
    out->sources = arrays.sources;
    out->targets = arrays.targets;
    out->weights = arrays.weights;
    out->n_edges = n;
}

static simpul_status join_parts(smp_simple_graph *out, const simpul_graph *graph,
                                const weight_rule *rule, part_list *parts, smp_arena *arena,
                                simpul_error *err)
{
    edge_arrays arrays;
    size_t n_edges = 0;
    if (parts->n) qsort(parts->items, parts->n, sizeof *parts->items, by_ends);
    if (!take_arrays(&arrays, arena, parts->n)) return smp_error_memory(err);
    for (size_t i = 0, end; i < parts->n; i = end, n_edges++) {
        for (end = i + 1; end < parts->n && same_ends(&parts->items[i], &parts->items[end]);) end++;
        arrays.sources[n_edges] = parts->items[i].source;
        arrays.targets[n_edges] = parts->items[i].target;
        if (!join_weights(&arrays.weights[n_edges], graph, rule, &parts->items[i], end - i))
            return smp_error_memory(err);
    }
    give_arrays(out, arrays, n_edges);
    return SIMPUL_OK;
}

simpul_status smp_simple_graph_make(smp_simple_graph *out, const simpul_graph *graph,
                                    const simpul_analysis_options *options, smp_arena *arena,
                                    simpul_error *err)
{
    weight_rule rule;
    part_list parts = {0};
    *out = (smp_simple_graph){.n_nodes = simpul_graph_node_count(graph), .is_directed = true};
    simpul_status status = find_weight(&rule, graph, options->weight, err);
    if (status) return status;
    out->is_weighted = rule.join != JOIN_COUNT;
    uint32_t *ranks = smp_alloc_array(out->n_nodes, sizeof *ranks);
    if (!ranks) return smp_error_memory(err);
    status = rank_nodes(out, ranks, graph, arena, err);
    if (!status) status = gather(&parts, graph, ranks, &rule, options->include_negated, err);
    if (!status) status = join_parts(out, graph, &rule, &parts, arena, err);
    smp_vec_dispose(&parts);
    smp_free(ranks);
    return status;
}

simpul_status smp_simple_graph_undirected(smp_simple_graph *out, const smp_simple_graph *directed,
                                          smp_arena *arena, simpul_error *err)
{
    *out = *directed;
    out->is_directed = false;
    edge_arrays arrays;
    part *parts = smp_alloc_array(directed->n_edges, sizeof *parts);
    if (!parts || !take_arrays(&arrays, arena, directed->n_edges)) {
        smp_free(parts);
        return smp_error_memory(err);
    }
    for (size_t i = 0; i < directed->n_edges; i++) {
        uint32_t a = directed->sources[i], b = directed->targets[i];
        /* The id only orders the two edges of a pair; sums of two are the same either way. */
        parts[i] = (part){a < b ? a : b, a < b ? b : a, (uint32_t)i, directed->weights[i],
                          SIMPUL_STR_NONE};
    }
    if (directed->n_edges) qsort(parts, directed->n_edges, sizeof *parts, by_ends);
    size_t n_edges = 0;
    for (size_t i = 0; i < directed->n_edges; i++) {
        if (i && same_ends(&parts[i], &parts[i - 1])) {
            if (out->is_weighted) arrays.weights[n_edges - 1] += parts[i].weight;
            continue;
        }
        arrays.sources[n_edges] = parts[i].source;
        arrays.targets[n_edges] = parts[i].target;
        arrays.weights[n_edges++] = parts[i].weight;
    }
    give_arrays(out, arrays, n_edges);
    smp_free(parts);
    return SIMPUL_OK;
}
