/* Builds the simple graph: which edges count, how parallel ones join, what they weigh.
 * Measures nothing. */
#include "analysis/simple_graph.h"

#include "analysis/voices.h"
#include "base/alloc.h"
#include "base/error.h"
#include "base/str.h"
#include "base/vec.h"

#include <math.h>
#include <stdlib.h>

typedef struct weight_rule {
    smp_join join;
    const char *name;
    size_t column; /* of the weight */
    smp_voice_columns voices;
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
    *rule = (weight_rule){SMP_JOIN_COUNT, name ? name : "n_sources", SIMPUL_NO_COLUMN,
                          smp_voice_columns_find(graph)};
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
    if (smp_str_is(wanted, "n_sources")) rule->join = SMP_JOIN_SOURCES;
    else if (smp_str_is(wanted, "confidence")) rule->join = SMP_JOIN_CONFIDENCE;
    else rule->join = SMP_JOIN_SUM;
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
    if (rule->join == SMP_JOIN_CONFIDENCE && *weight > 1)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "confidence of edge '%.*s' is above 1, wanted at most that", shown,
                             id.ptr);
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

/* The joint weight of the parts of one edge, and whose voices they are. */
static simpul_status join_weights(double *weight, const simpul_graph *graph,
                                  const weight_rule *rule, const part *parts, size_t n,
                                  smp_voice_list *voices, simpul_error *err)
{
    size_t first = voices->n;
    simpul_status status = SIMPUL_OK;
    *weight = 0;
    if (rule->join == SMP_JOIN_SUM) {
        for (size_t i = 0; i < n; i++) *weight += parts[i].weight;
        return SIMPUL_OK;
    }
    for (size_t i = 0; i < n && !status; i++)
        status = smp_voices_add(voices, graph, &rule->voices, rule->join, parts[i].edge,
                                parts[i].weight, err);
    if (status) return status;
    smp_voices_unite(voices, first);
    *weight = smp_join_voices(rule->join, voices->items + first, voices->n - first, SMP_NO_SOURCE);
    return SIMPUL_OK;
}

static simpul_status join_parts(smp_simple_graph *out, const simpul_graph *graph,
                                const weight_rule *rule, part_list *parts, smp_voice_list *voices,
                                smp_arena *arena, simpul_error *err)
{
    edge_arrays arrays;
    size_t n_edges = 0;
    simpul_status status = SIMPUL_OK;
    if (parts->n) qsort(parts->items, parts->n, sizeof *parts->items, by_ends);
    size_t *starts = smp_arena_array(arena, size_t, parts->n + 1);
    if (!starts || !take_arrays(&arrays, arena, parts->n)) return smp_error_memory(err);
    for (size_t i = 0, end; i < parts->n && !status; i = end) {
        for (end = i + 1; end < parts->n && same_ends(&parts->items[i], &parts->items[end]);) end++;
        arrays.sources[n_edges] = parts->items[i].source;
        arrays.targets[n_edges] = parts->items[i].target;
        status = join_weights(&arrays.weights[n_edges], graph, rule, &parts->items[i], end - i,
                              voices, err);
        starts[++n_edges] = voices->n;
    }
    give_arrays(out, arrays, n_edges);
    out->voices_start = starts;
    return status;
}

static simpul_status keep_voices(smp_simple_graph *out, const smp_voice_list *voices,
                                 smp_arena *arena, simpul_error *err)
{
    smp_voice *kept = smp_arena_array(arena, smp_voice, voices->n);
    if (!kept) return smp_error_memory(err);
    for (size_t i = 0; i < voices->n; i++) kept[i] = voices->items[i];
    out->voices = kept;
    out->n_sources = voices->names.n;
    return SIMPUL_OK;
}

simpul_status smp_simple_graph_make(smp_simple_graph *out, const simpul_graph *graph,
                                    const simpul_analysis_options *options, smp_arena *arena,
                                    simpul_error *err)
{
    weight_rule rule;
    part_list parts = {0};
    smp_voice_list voices;
    *out = (smp_simple_graph){.n_nodes = simpul_graph_node_count(graph), .is_directed = true};
    simpul_status status = find_weight(&rule, graph, options->weight, err);
    if (status) return status;
    out->join = rule.join;
    out->is_weighted = rule.join != SMP_JOIN_COUNT;
    uint32_t *ranks = smp_alloc_array(out->n_nodes, sizeof *ranks);
    if (!ranks) return smp_error_memory(err);
    smp_voices_init(&voices);
    status = rank_nodes(out, ranks, graph, arena, err);
    if (!status) status = gather(&parts, graph, ranks, &rule, options->include_negated, err);
    if (!status) status = join_parts(out, graph, &rule, &parts, &voices, arena, err);
    if (!status && smp_voice_columns_suffice(&rule.voices, rule.join))
        status = keep_voices(out, &voices, arena, err);
    smp_voices_dispose(&voices);
    smp_vec_dispose(&parts);
    smp_free(ranks);
    return status;
}

simpul_status smp_simple_graph_undirected(smp_simple_graph *out, const smp_simple_graph *directed,
                                          smp_arena *arena, simpul_error *err)
{
    *out = *directed;
    out->is_directed = false;
    out->voices = NULL;
    edge_arrays arrays;
    part *parts = smp_alloc_array(directed->n_edges, sizeof *parts);
    uint32_t *members = smp_arena_array(arena, uint32_t, 2 * directed->n_edges);
    if (!parts || !members || !take_arrays(&arrays, arena, directed->n_edges)) {
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
            members[2 * n_edges - 1] = parts[i].edge;
            if (out->is_weighted) arrays.weights[n_edges - 1] += parts[i].weight;
            continue;
        }
        arrays.sources[n_edges] = parts[i].source;
        arrays.targets[n_edges] = parts[i].target;
        members[2 * n_edges] = parts[i].edge;
        members[2 * n_edges + 1] = SMP_NO_EDGE;
        arrays.weights[n_edges++] = parts[i].weight;
    }
    give_arrays(out, arrays, n_edges);
    out->members = members;
    smp_free(parts);
    return SIMPUL_OK;
}
