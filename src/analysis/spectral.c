/* Measures that are eigenvectors, found by repeated multiplication: eigenvector, pagerank, hub,
 * authority. Without an edge (eigenvector: without a cycle) all but pagerank are undefined. */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"
#include "base/error.h"

#include <math.h>

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

/* Gauss–Seidel steps until none changes a score by more than the last digits. Of the nodes that
 * something flows to; all others keep 1. */
static void settle(const inflow *in, double *scores, const uint32_t *fed, size_t n_fed)
{
    bool moves = true;
    for (size_t step = 0; step < MOST_STEPS && moves; step++) {
        moves = false;
        for (size_t k = 0; k < n_fed; k++) {
            uint32_t i = fed[k];
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
    size_t n = input->simple->n_nodes, n_fed = 0;
    inflow in;
    double sum = 0, *scores = smp_arena_array(input->arena, double, n);
    uint32_t *fed = smp_arena_array(input->arena, uint32_t, n);
    if (!scores || !fed || !make_inflow(&in, input->simple, input->arena))
        return smp_error_memory(err);
    fill(scores, n, 1);
    for (uint32_t i = 0; i < n; i++)
        if (in.start[i + 1] > in.start[i]) fed[n_fed++] = i;
    settle(&in, scores, fed, n_fed);
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
    smp_simple_graph graph; /* of the nodes that can have a score above 0, numbered anew */
    uint32_t *nodes;        /* what they are in the whole graph */
    smp_igraph_score which;
    double *now, *next, *between;
    double shift; /* of the matrix by shift · 1: keeps bipartite graphs from swinging */
} iteration;

static void step(iteration *it)
{
    size_t n = it->graph.n_nodes;
    if (it->which == SMP_IGRAPH_EIGENVECTOR) {
        for (size_t i = 0; i < n; i++) it->next[i] = it->shift * it->now[i];
        multiply(&it->graph, true, it->now, it->next);
        return;
    }
    bool along = it->which == SMP_IGRAPH_HUB;
    fill(it->between, n, 0);
    fill(it->next, n, 0);
    multiply(&it->graph, along, it->now, it->between);
    multiply(&it->graph, !along, it->between, it->next);
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
    size_t n = it->graph.n_nodes;
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

static void mark_ends(const smp_simple_graph *graph, uint8_t *is_in)
{
    for (size_t e = 0; e < graph->n_edges; e++)
        is_in[graph->sources[e]] = is_in[graph->targets[e]] = 1;
}

/* Marks the nodes that a cycle leads to, or that are on one: takes away nodes that no edge leads to
 * until none is left. All others have no eigenvector centrality. */
static bool mark_behind_cycles(const smp_simple_graph *graph, uint8_t *is_in, smp_arena *arena)
{
    size_t n = graph->n_nodes, n_queued = 0;
    uint32_t *n_before = smp_arena_array(arena, uint32_t, n);
    uint32_t *queue = smp_arena_array(arena, uint32_t, n);
    size_t *start = smp_arena_array(arena, size_t, n + 1);
    if (!n_before || !queue || !start) return false;
    for (size_t e = 0; e < graph->n_edges; e++) {
        n_before[graph->targets[e]]++;
        start[graph->sources[e] + 1]++;
    }
    for (size_t i = 0; i < n; i++) start[i + 1] += start[i]; /* edges are sorted by source */
    for (uint32_t i = 0; i < n; i++)
        if (!n_before[i]) queue[n_queued++] = i;
    for (size_t i = 0; i < n_queued; i++)
        for (size_t e = start[queue[i]]; e < start[queue[i] + 1]; e++)
            if (--n_before[graph->targets[e]] == 0) queue[n_queued++] = graph->targets[e];
    for (size_t i = 0; i < n; i++) is_in[i] = n_before[i] > 0;
    return true;
}

/* it->graph: the part of the graph between marked nodes. */
static bool cut_out(iteration *it, const smp_simple_graph *graph, const uint8_t *is_in,
                    smp_arena *arena)
{
    size_t n = 0, m = 0;
    uint32_t *number = smp_arena_array(arena, uint32_t, graph->n_nodes);
    uint32_t *sources = smp_arena_array(arena, uint32_t, graph->n_edges);
    uint32_t *targets = smp_arena_array(arena, uint32_t, graph->n_edges);
    double *weights = smp_arena_array(arena, double, graph->n_edges);
    it->nodes = smp_arena_array(arena, uint32_t, graph->n_nodes);
    if (!number || !sources || !targets || !weights || !it->nodes) return false;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        if (is_in[i]) number[i] = (uint32_t)n, it->nodes[n++] = i;
    for (size_t e = 0; e < graph->n_edges; e++) {
        if (!is_in[graph->sources[e]] || !is_in[graph->targets[e]]) continue;
        sources[m] = number[graph->sources[e]];
        targets[m] = number[graph->targets[e]];
        weights[m++] = graph->weights[e];
    }
    it->graph = (smp_simple_graph){.n_nodes = n,
                                   .n_edges = m,
                                   .is_directed = graph->is_directed,
                                   .sources = sources,
                                   .targets = targets,
                                   .weights = weights};
    it->now = smp_arena_array(arena, double, n);
    it->next = smp_arena_array(arena, double, n);
    it->between = smp_arena_array(arena, double, n);
    return it->now && it->next && it->between;
}

static simpul_status begin(iteration *it, const smp_measure_input *input, simpul_error *err)
{
    const smp_simple_graph *graph = input->simple;
    uint8_t *is_in = smp_arena_array(input->arena, uint8_t, graph->n_nodes);
    if (!is_in) return smp_error_memory(err);
    bool by_cycles = it->which == SMP_IGRAPH_EIGENVECTOR && graph->is_directed;
    if (!by_cycles) mark_ends(graph, is_in);
    else if (!mark_behind_cycles(graph, is_in, input->arena)) return smp_error_memory(err);
    if (!cut_out(it, graph, is_in, input->arena)) return smp_error_memory(err);
    fill(it->now, it->graph.n_nodes, 1);
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
    iteration it = {.which = which, .shift = 1};
    simpul_status status = begin(&it, input, err);
    if (status) return status;
    fill(values, n, it.graph.n_nodes ? 0 : NAN);
    if (!it.graph.n_nodes) return SIMPUL_OK;
    if (!iterate(&it)) status = ask_igraph(which, input, values, err);
    else
        for (size_t i = 0; i < it.graph.n_nodes; i++) values[it.nodes[i]] = it.now[i];
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
