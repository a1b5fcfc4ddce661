/* Counting sorts of arcs by tail and by head. Knows no measure. */
#include "analysis/arcs.h"

#include "base/error.h"

#include <math.h>

/* Doubles hold 15 digits and equal lengths may differ in the 11th: beyond this one long edge would
 * swallow short ones. */
static const double WIDEST_RATIO = 1e9;
static const double LARGEST_SUM = 0x1p62; /* of all distances from one node, see exact_sum.h */

typedef struct raw_arc {
    uint32_t tail, head, edge;
} raw_arc;

typedef struct layout {
    uint32_t *tails, *heads, *out_start, *in_start, *in_arcs, *in_tails, *arcs_of_edge;
    double *lengths;
} layout;

static bool take_room(layout *to, size_t n, size_t n_arcs, size_t n_edges, smp_arena *arena)
{
    to->tails = smp_arena_array(arena, uint32_t, n_arcs);
    to->heads = smp_arena_array(arena, uint32_t, n_arcs);
    to->out_start = smp_arena_array(arena, uint32_t, n + 1);
    to->in_start = smp_arena_array(arena, uint32_t, n + 1);
    to->in_arcs = smp_arena_array(arena, uint32_t, n_arcs);
    to->in_tails = smp_arena_array(arena, uint32_t, n_arcs);
    to->arcs_of_edge = smp_arena_array(arena, uint32_t, 2 * n_edges);
    to->lengths = smp_arena_array(arena, double, n_arcs);
    return to->tails && to->heads && to->out_start && to->in_start && to->in_arcs && to->in_tails &&
           to->arcs_of_edge && to->lengths;
}

/* The arcs of edge e: one against its direction, or two. */
static size_t arcs_of(const smp_simple_graph *graph, size_t edge, raw_arc arcs[2])
{
    uint32_t source = graph->sources[edge], target = graph->targets[edge];
    arcs[0] = (raw_arc){target, source, (uint32_t)edge};
    arcs[1] = (raw_arc){source, target, (uint32_t)edge};
    return graph->is_directed ? 1 : 2;
}

/* counts[i + 1] items at i become the start of each. */
static void add_up(uint32_t *counts, size_t n)
{
    for (size_t i = 0; i < n; i++) counts[i + 1] += counts[i];
}

/* Edges come sorted by source, then target, so what is dealt out in their order stays sorted: first
 * by head into `by_head`, then by tail. */
static void deal(layout *to, const smp_simple_graph *graph, raw_arc *by_head, uint32_t *next)
{
    size_t n = graph->n_nodes, n_arcs = 0;
    raw_arc arcs[2];
    for (size_t e = 0; e < graph->n_edges; e++)
        for (size_t k = 0, n_of = arcs_of(graph, e, arcs); k < n_of; k++, n_arcs++) {
            to->out_start[arcs[k].tail + 1]++;
            to->in_start[arcs[k].head + 1]++;
        }
    add_up(to->out_start, n);
    add_up(to->in_start, n);
    for (size_t i = 0; i < n; i++) next[i] = to->in_start[i];
    for (size_t e = 0; e < graph->n_edges; e++)
        for (size_t k = 0, n_of = arcs_of(graph, e, arcs); k < n_of; k++)
            by_head[next[arcs[k].head]++] = arcs[k];
    for (size_t i = 0; i < n; i++) next[i] = to->out_start[i];
    for (size_t i = 0; i < n_arcs; i++) {
        uint32_t arc = next[by_head[i].tail]++;
        to->tails[arc] = by_head[i].tail;
        to->heads[arc] = by_head[i].head;
        uint32_t *of_edge = &to->arcs_of_edge[2 * (size_t)by_head[i].edge];
        of_edge[of_edge[0] != SMP_NO_ARC] = arc;
    }
    for (size_t i = 0; i < n; i++) next[i] = to->in_start[i];
    for (uint32_t arc = 0; arc < n_arcs; arc++) {
        uint32_t at = next[to->heads[arc]]++;
        to->in_arcs[at] = arc;
        to->in_tails[at] = to->tails[arc];
    }
}

static simpul_status measure_lengths(smp_arcs *out, double *lengths, const smp_simple_graph *graph,
                                     simpul_error *err)
{
    double least = INFINITY, most = 0;
    out->scale = 1;
    for (size_t e = 0; e < graph->n_edges && graph->is_weighted; e++) {
        least = fmin(least, graph->weights[e]);
        most = fmax(most, graph->weights[e]);
    }
    if (most > 0) {
        double n = (double)graph->n_nodes, ratio = most / least;
        if (!(ratio <= WIDEST_RATIO) || n * n * 2 * ratio >= LARGEST_SUM)
            return smp_error_set(err, SIMPUL_ERR_LIMIT,
                                 "weights are %.1e times apart, too far to be lengths of paths",
                                 ratio);
        int exponent;
        frexp(most, &exponent);
        out->scale = ldexp(1, exponent - 1);
    }
    for (size_t e = 0; e < graph->n_edges; e++)
        for (size_t k = 0; k < 2; k++) {
            uint32_t arc = out->arcs_of_edge[2 * e + k];
            if (arc == SMP_NO_ARC) continue;
            lengths[arc] = graph->is_weighted ? out->scale / graph->weights[e] : 1;
        }
    return SIMPUL_OK;
}

simpul_status smp_arcs_make(smp_arcs *out, const smp_simple_graph *graph, smp_arena *arena,
                            simpul_error *err)
{
    layout to;
    size_t n = graph->n_nodes;
    if (graph->n_edges >= UINT32_MAX / 2)
        return smp_error_set(err, SIMPUL_ERR_LIMIT, "%zu edges are too many to search paths among",
                             graph->n_edges);
    size_t n_arcs = graph->n_edges * (graph->is_directed ? 1 : 2);
    if (!take_room(&to, n, n_arcs, graph->n_edges, arena)) return smp_error_memory(err);
    for (size_t i = 0; i < 2 * graph->n_edges; i++) to.arcs_of_edge[i] = SMP_NO_ARC;
    smp_mark mark = smp_arena_mark(arena);
    raw_arc *by_head = smp_arena_array(arena, raw_arc, n_arcs);
    uint32_t *next = smp_arena_array(arena, uint32_t, n);
    if (!by_head || !next) return smp_error_memory(err);
    deal(&to, graph, by_head, next);
    smp_arena_rewind(arena, mark);
    *out = (smp_arcs){.n_nodes = n,
                      .n_arcs = n_arcs,
                      .is_weighted = graph->is_weighted,
                      .tails = to.tails,
                      .heads = to.heads,
                      .out_start = to.out_start,
                      .in_start = to.in_start,
                      .in_arcs = to.in_arcs,
                      .in_tails = to.in_tails,
                      .lengths = to.lengths,
                      .arcs_of_edge = to.arcs_of_edge};
    return measure_lengths(out, to.lengths, graph, err);
}
