/* Ranks of nodes by columns of both sides, and who rose or fell. Computes no measure. */
#include "graph/comparison.h"

#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include <stdlib.h>

typedef struct ranked {
    double value;
    uint32_t node;
} ranked;

static int by_value(const void *a, const void *b)
{
    const ranked *left = a, *right = b;
    if (left->value != right->value) return left->value > right->value ? -1 : 1;
    return (left->node > right->node) - (left->node < right->node);
}

static bool number_at(const simpul_graph *graph, size_t column, uint32_t node, double *out)
{
    simpul_value value;
    if (!simpul_graph_value(graph, SIMPUL_NODE, column, node, &value)) return false;
    if (value.type == SIMPUL_INT) *out = (double)value.as.integer;
    else *out = value.as.number;
    return true;
}

/* rank[node] counts from 1, equal values share the best; 0: no value. False: memory is out. */
static bool rank_nodes(const simpul_graph *graph, size_t column, uint32_t *rank)
{
    size_t n_nodes = simpul_graph_node_count(graph), n = 0;
    ranked *all = smp_alloc_array(n_nodes, sizeof *all);
    if (!all) return false;
    for (uint32_t i = 0; i < n_nodes; i++) {
        rank[i] = 0;
        if (number_at(graph, column, i, &all[n].value)) all[n++].node = i;
    }
    if (n) qsort(all, n, sizeof *all, by_value);
    for (size_t i = 0; i < n; i++) {
        bool tied = i && all[i].value >= all[i - 1].value;
        rank[all[i].node] = tied ? rank[all[i - 1].node] : (uint32_t)i + 1;
    }
    smp_free(all);
    return true;
}

static simpul_status want_column(const simpul_graph *graph, const char *measure, size_t *column,
                                 simpul_error *err)
{
    *column = simpul_graph_find_column(graph, SIMPUL_NODE, measure);
    if (*column != SIMPUL_NO_COLUMN) {
        simpul_value_type type = simpul_graph_column_type(graph, SIMPUL_NODE, *column);
        if (type == SIMPUL_INT || type == SIMPUL_DOUBLE) return SIMPUL_OK;
    }
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "no numeric node column '%s' to rank by",
                         measure);
}

static simpul_status tell_jump(simpul_comparison *comparison, const char *measure,
                               const uint32_t nodes[2], const uint32_t ranks[2], simpul_error *err)
{
    char text[2][SMP_NUMBER_SIZE];
    smp_change change = smp_change_new(SIMPUL_CHANGE_RANK,
                                       simpul_graph_node_id(comparison->sides[1].graph, nodes[1]));
    for (int side = 0; side < 2; side++) {
        change.shown.node[side] = nodes[side];
        smp_number_int(text[side], (int64_t)ranks[side]);
    }
    change.shown.before = smp_str(text[0]);
    change.shown.after = smp_str(text[1]);
    change.shown.measure = smp_str(measure);
    change.weight = -(double)(ranks[0] < ranks[1] ? ranks[0] : ranks[1]);
    simpul_status status = smp_comparison_copy(comparison, &change.shown.before, err);
    if (!status) status = smp_comparison_copy(comparison, &change.shown.after, err);
    if (!status) status = smp_comparison_copy(comparison, &change.shown.measure, err);
    return status ? status : smp_change_add(comparison, &change, err);
}

static bool is_jump(const simpul_compare_options *options, uint32_t before, uint32_t after)
{
    uint32_t best = before < after ? before : after, places = before + after - 2 * best;
    return best && places >= options->rank_places && best <= options->rank_top && places;
}

static simpul_status compare_measure(simpul_comparison *comparison, const char *measure,
                                     simpul_error *err)
{
    const smp_comparison_side *sides = comparison->sides;
    size_t columns[2];
    simpul_status status = want_column(sides[0].graph, measure, &columns[0], err);
    if (!status) status = want_column(sides[1].graph, measure, &columns[1], err);
    if (status) return status;
    uint32_t *before = smp_alloc_array(sides[0].n_nodes, sizeof *before);
    uint32_t *after = smp_alloc_array(sides[1].n_nodes, sizeof *after);
    bool done = before && after && rank_nodes(sides[0].graph, columns[0], before) &&
                rank_nodes(sides[1].graph, columns[1], after);
    if (!done) status = smp_error_memory(err);
    for (uint32_t i = 0; i < sides[1].n_nodes && !status; i++) {
        uint32_t old;
        if (!simpul_graph_find_node(sides[0].graph, simpul_graph_node_id(sides[1].graph, i), &old))
            continue;
        if (!is_jump(comparison->options, before[old], after[i])) continue;
        status = tell_jump(comparison, measure, (uint32_t[2]){old, i},
                           (uint32_t[2]){before[old], after[i]}, err);
    }
    smp_free(before);
    smp_free(after);
    return status;
}

simpul_status smp_compare_ranks(simpul_comparison *comparison, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < comparison->options->n_measures && !status; i++)
        status = compare_measure(comparison, comparison->options->measures[i], err);
    return status;
}
