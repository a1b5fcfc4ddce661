/* Measures that are eigenvectors, found by repeated multiplication: eigenvector, pagerank, hub,
 * authority. Without an edge (eigenvector: without a cycle) all but pagerank are undefined. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"
#include "base/error.h"

#include <math.h>
#include <string.h>

enum { MOST_STEPS = 3000, FIRST_STEPS = 8 };

static const double DAMPING = 0.85;
static const double CLOSE =
    1e-12; /* of the largest score, 1: what steps to come may still change */

static void fill(double *values, size_t n, double value)
{
    for (size_t i = 0; i < n; i++) values[i] = value;
}

/* --- pagerank --- */

typedef struct inflow { /* who hands how much of its score on to a node */
    size_t *start;      /* node → its first; n + 1 */
    uint32_t *from;
    double *part; /* of the damped score of `from` */
} inflow;

static size_t ends_of(const smp_simple_graph *graph, size_t edge, uint32_t from[2], uint32_t to[2])
{
    from[0] = to[1] = graph->sources[edge];
    to[0] = from[1] = graph->targets[edge];
    return graph->is_directed ? 1 : 2;
}

static bool make_inflow(inflow *in, const smp_simple_graph *graph, smp_arena *arena)
{
    size_t n = graph->n_nodes, most = graph->n_edges * 2;
    uint32_t from[2], to[2];
    double *out = smp_arena_array(arena, double, n);
    size_t *next = smp_arena_array(arena, size_t, n);
    in->start = smp_arena_array(arena, size_t, n + 1);
    in->from = smp_arena_array(arena, uint32_t, most);
    in->part = smp_arena_array(arena, double, most);
    if (!out || !next || !in->start || !in->from || !in->part) return false;
    for (size_t e = 0; e < graph->n_edges; e++)
        for (size_t k = 0, n_ends = ends_of(graph, e, from, to); k < n_ends; k++) {
            out[from[k]] += graph->weights[e];
            in->start[to[k] + 1]++;
        }
    for (size_t i = 0; i < n; i++) in->start[i + 1] += in->start[i];
    for (size_t i = 0; i < n; i++) next[i] = in->start[i];
    for (size_t e = 0; e < graph->n_edges; e++)
        for (size_t k = 0, n_ends = ends_of(graph, e, from, to); k < n_ends; k++) {
            size_t at = next[to[k]]++;
            in->from[at] = from[k];
            in->part[at] = DAMPING * graph->weights[e] / out[from[k]];
        }
    return true;
}

static double flow_to(const inflow *in, const double *scores, size_t node)
{
    double score = 1;
    for (size_t i = in->start[node]; i < in->start[node + 1]; i++)
        score += scores[in->from[i]] * in->part[i];
    return score;
}

/* Gauss–Seidel steps until none changes a score by more than the last digits. */
static void settle(const inflow *in, double *scores, size_t n)
{
    bool moves = true;
    for (size_t step = 0; step < MOST_STEPS && moves; step++) {
        moves = false;
        for (size_t i = 0; i < n; i++) {
            double score = flow_to(in, scores, i);
            if (fabs(score - scores[i]) > 1e-14 * score) moves = true;
            scores[i] = score;
        }
    }
}

/* Scores of nodes without outgoing edges are spread over all, which only scales what comes out of
 * y = 1 + damping · Pᵀ y (Del Corso, Gulli and Romani 2005): y is found, then its sum made 1. */
static simpul_status pagerank(const smp_measure_input *input, double *values, simpul_error *err)
{
    size_t n = input->simple->n_nodes;
    inflow in;
    double sum = 0, *scores = smp_arena_array(input->arena, double, n);
    if (!scores || !make_inflow(&in, input->simple, input->arena)) return smp_error_memory(err);
    fill(scores, n, 1);
    settle(&in, scores, n);
    /* nodes with the same inflow get the same score to the last bit */
    for (size_t i = 0; i < n; i++) values[i] = flow_to(&in, scores, i);
    for (size_t i = 0; i < n; i++) sum += values[i];
    for (size_t i = 0; i < n; i++) values[i] /= sum;
    return SIMPUL_OK;
}

/* --- eigenvectors --- */

/* to += weight · from, along the edges or against them; undirected: both. */
static void multiply(const smp_simple_graph *graph, bool along, const double *from, double *to)
{
    bool both = !graph->is_directed;
    for (size_t e = 0; e < graph->n_edges; e++) {
        uint32_t source = graph->sources[e], target = graph->targets[e];
        if (along || both) to[target] += graph->weights[e] * from[source];
        if (!along || both) to[source] += graph->weights[e] * from[target];
    }
}

/* Divides by the largest, which it returns. */
static double scale_to_one(double *values, size_t n)
{
    double largest = 0;
    for (size_t i = 0; i < n; i++)
        if (values[i] > largest) largest = values[i];
    for (size_t i = 0; i < n && largest > 0; i++) values[i] /= largest;
    return largest;
}

typedef struct iteration {
    const smp_measure_input *input;
    smp_igraph_score which;
    double *now, *next, *between;
    double shift; /* of the matrix by shift · 1: keeps bipartite graphs from swinging */
} iteration;

static void step(iteration *it)
{
    const smp_simple_graph *graph = it->input->simple;
    size_t n = graph->n_nodes;
    if (it->which == SMP_IGRAPH_EIGENVECTOR) {
        for (size_t i = 0; i < n; i++) it->next[i] = it->shift * it->now[i];
        multiply(graph, true, it->now, it->next);
        return;
    }
    fill(it->between, n, 0);
    fill(it->next, n, 0);
    multiply(graph, it->which == SMP_IGRAPH_AUTHORITY ? false : true, it->now, it->between);
    multiply(graph, it->which == SMP_IGRAPH_AUTHORITY ? true : false, it->between, it->next);
}

static double largest_change(const iteration *it, size_t n)
{
    double change = 0;
    for (size_t i = 0; i < n; i++) {
        double moved = fabs(it->next[i] - it->now[i]);
        if (moved > change) change = moved;
    }
    return change;
}

/* Power iteration. False when it has not come close to its end after all steps, as with two
 * eigenvalues that hardly differ. */
static bool iterate(iteration *it)
{
    size_t n = it->input->simple->n_nodes;
    double before = INFINITY;
    for (size_t i = 0; i < MOST_STEPS; i++) {
        step(it);
        double growth = scale_to_one(it->next, n);
        if (i == FIRST_STEPS && it->which == SMP_IGRAPH_EIGENVECTOR) it->shift = growth / 4;
        double change = largest_change(it, n), ratio = change / before;
        double *swap = it->now;
        it->now = it->next;
        it->next = swap;
        before = change;
        if (change == 0) return true;
        if (i > FIRST_STEPS + 2 && ratio < 1 && change * ratio / (1 - ratio) < CLOSE) return true;
    }
    return false;
}

/* Is there a cycle? Takes away nodes that no edge leads to until none is left, or some stay. */
static simpul_status find_cycle(bool *has_cycle, const smp_measure_input *input, simpul_error *err)
{
    const smp_simple_graph *graph = input->simple;
    size_t n = graph->n_nodes;
    *has_cycle = !graph->is_directed;
    if (*has_cycle) return SIMPUL_OK;
    uint32_t *n_in = smp_arena_array(input->arena, uint32_t, n);
    uint32_t *queue = smp_arena_array(input->arena, uint32_t, n);
    size_t *start = smp_arena_array(input->arena, size_t, n + 1);
    size_t n_queued = 0;
    if (!n_in || !queue || !start) return smp_error_memory(err);
    for (size_t e = 0; e < graph->n_edges; e++) {
        n_in[graph->targets[e]]++;
        start[graph->sources[e] + 1]++;
    }
    for (size_t i = 0; i < n; i++) start[i + 1] += start[i]; /* edges are sorted by source */
    for (uint32_t i = 0; i < n; i++)
        if (!n_in[i]) queue[n_queued++] = i;
    for (size_t i = 0; i < n_queued; i++)
        for (size_t e = start[queue[i]]; e < start[queue[i] + 1]; e++)
            if (--n_in[graph->targets[e]] == 0) queue[n_queued++] = graph->targets[e];
    *has_cycle = n_queued < n;
    return SIMPUL_OK;
}

/* What the iteration cannot settle ARPACK does, without a start of ours. */
static simpul_status ask_igraph(smp_igraph_score which, const smp_measure_input *input,
                                double *values, simpul_error *err)
{
    const smp_simple_graph *graph = input->simple;
    smp_igraph_input question = {graph, graph->is_weighted ? graph->weights : NULL, NULL,
                                 input->seed};
    return smp_igraph_scores(which, &question, values, err);
}

/* The largest score is 1. What is far below that is what is left of the start. */
static simpul_status score(smp_igraph_score which, const smp_measure_input *input, double *values,
                           simpul_error *err)
{
    size_t n = input->simple->n_nodes;
    bool is_defined = input->simple->n_edges > 0;
    simpul_status status = SIMPUL_OK;
    if (is_defined && which == SMP_IGRAPH_EIGENVECTOR) status = find_cycle(&is_defined, input, err);
    if (status) return status;
    fill(values, n, NAN);
    if (!is_defined) return SIMPUL_OK;
    iteration it = {.input = input, .which = which, .shift = 1};
    it.now = smp_arena_array(input->arena, double, n);
    it.next = smp_arena_array(input->arena, double, n);
    it.between = smp_arena_array(input->arena, double, n);
    if (!it.now || !it.next || !it.between) return smp_error_memory(err);
    fill(it.now, n, 1);
    if (iterate(&it)) memcpy(values, it.now, n * sizeof *values);
    else status = ask_igraph(which, input, values, err);
    for (size_t i = 0; i < n && !status; i++)
        if (fabs(values[i]) < 1e-10) values[i] = 0;
    return status;
}

static simpul_status eigenvector(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_EIGENVECTOR, input, values, err);
}

static simpul_status hub(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_HUB, input, values, err);
}

static simpul_status authority(const smp_measure_input *input, double *values, simpul_error *err)
{
    return score(SMP_IGRAPH_AUTHORITY, input, values, err);
}

const smp_measure smp_measure_eigenvector = {
    .about = {"eigenvector", "eigenvector centrality, largest 1 (Bonacich 1972)", SIMPUL_DOUBLE,
              false, true, false},
    .of_nodes = eigenvector};
const smp_measure smp_measure_pagerank = {.about = {"pagerank",
                                                    "PageRank, damping 0.85 (Brin and Page 1998)",
                                                    SIMPUL_DOUBLE, false, true, false},
                                          .of_nodes = pagerank};
const smp_measure smp_measure_hub = {
    .about = {"hub", "hub score, largest 1 (Kleinberg 1999)", SIMPUL_DOUBLE, false, true, false},
    .of_nodes = hub};
const smp_measure smp_measure_authority = {.about = {"authority",
                                                     "authority score, largest 1 (Kleinberg 1999)",
                                                     SIMPUL_DOUBLE, false, true, false},
                                           .of_nodes = authority};
