/* Positions: each component by Fruchterman–Reingold from a spiral of our own, then packed in rows,
 * so that unconnected parts do not drift apart. Gives no colours or sizes (style.c). */
#include "analysis/igraph_bridge.h"
#include "analysis/measure_entry.h"

#include "base/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double EDGE_LENGTH = 100; /* of a typical edge; igraph works with 1 */
static const double CLEARANCE = 60;    /* between the centres of two nodes, at least */
static const double MARGIN = 120;      /* between two components */
static const double GOLDEN_ANGLE = 2.399963229728653;
static const double PAIR_BUDGET = 4e8; /* pairs of nodes looked at in all steps of one layout */

typedef struct layout_piece { /* one component */
    uint32_t first, n;        /* of the members */
    uint32_t first_edge, n_edges;
    double left, bottom, width, height;
} layout_piece;

typedef struct layout_plan {
    const smp_simple_graph *graph;
    layout_piece *pieces;
    size_t n_pieces;
    uint32_t *members;           /* nodes, by component, then by id */
    uint32_t *sources, *targets; /* edges by component, numbered within it */
    double *x, *y;               /* of the members */
    uint64_t seed;
} layout_plan;

static simpul_status take_room(layout_plan *plan, smp_arena *arena, simpul_error *err)
{
    size_t n = plan->graph->n_nodes, m = plan->graph->n_edges;
    plan->pieces = smp_arena_array(arena, layout_piece, n);
    plan->members = smp_arena_array(arena, uint32_t, n);
    plan->sources = smp_arena_array(arena, uint32_t, m);
    plan->targets = smp_arena_array(arena, uint32_t, m);
    plan->x = smp_arena_array(arena, double, n);
    plan->y = smp_arena_array(arena, double, n);
    bool ok = plan->pieces && plan->members && plan->sources && plan->targets && plan->x && plan->y;
    return ok ? SIMPUL_OK : smp_error_memory(err);
}

/* Deals nodes and edges out to their components. component[node] counts from 1. */
static simpul_status divide(layout_plan *plan, const double *component, smp_arena *arena,
                            simpul_error *err)
{
    const smp_simple_graph *graph = plan->graph;
    uint32_t *local = smp_arena_array(arena, uint32_t, graph->n_nodes);
    if (!local) return smp_error_memory(err);
    for (size_t i = 0; i < graph->n_nodes; i++) {
        size_t at = (size_t)component[i] - 1;
        local[i] = plan->pieces[at].n++;
        if (at + 1 > plan->n_pieces) plan->n_pieces = at + 1;
    }
    for (size_t i = 0; i < graph->n_edges; i++)
        plan->pieces[(size_t)component[graph->sources[i]] - 1].n_edges++;
    for (size_t i = 1; i < plan->n_pieces; i++) {
        plan->pieces[i].first = plan->pieces[i - 1].first + plan->pieces[i - 1].n;
        plan->pieces[i].first_edge = plan->pieces[i - 1].first_edge + plan->pieces[i - 1].n_edges;
        plan->pieces[i - 1].n_edges = 0;
    }
    if (plan->n_pieces) plan->pieces[plan->n_pieces - 1].n_edges = 0;
    for (size_t i = 0; i < graph->n_nodes; i++)
        plan->members[plan->pieces[(size_t)component[i] - 1].first + local[i]] = (uint32_t)i;
    for (size_t i = 0; i < graph->n_edges; i++) {
        layout_piece *home = &plan->pieces[(size_t)component[graph->sources[i]] - 1];
        uint32_t at = home->first_edge + home->n_edges++;
        plan->sources[at] = local[graph->sources[i]];
        plan->targets[at] = local[graph->targets[i]];
    }
    return SIMPUL_OK;
}

static size_t steps_within(double budget, size_t n, size_t most)
{
    double steps = budget / ((double)n * (double)n);
    return steps >= (double)most ? most : steps < 10 ? 10 : (size_t)steps;
}

/* Moves pairs that are too close apart by half of what is missing each; stops when none is left. */
static void spread(double *x, double *y, size_t n)
{
    size_t n_steps = steps_within(PAIR_BUDGET / 4, n, 200);
    bool moved = true;
    for (size_t step = 0; step < n_steps && moved; step++) {
        moved = false;
        for (size_t i = 0; i < n; i++)
            for (size_t j = i + 1; j < n; j++) {
                double dx = x[j] - x[i], dy = y[j] - y[i], d = sqrt(dx * dx + dy * dy);
                if (d >= CLEARANCE) continue;
                /* Two nodes on one spot part sidewards. */
                double push = (CLEARANCE - d) / 2 + 0.01;
                double ux = d > 1e-9 ? dx / d : 1, uy = d > 1e-9 ? dy / d : 0;
                x[i] -= ux * push;
                y[i] -= uy * push;
                x[j] += ux * push;
                y[j] += uy * push;
                moved = true;
            }
    }
}

static void measure_box(layout_piece *piece, const double *x, const double *y)
{
    double left = x[0], right = x[0], bottom = y[0], top = y[0];
    for (size_t i = 1; i < piece->n; i++) {
        left = fmin(left, x[i]);
        right = fmax(right, x[i]);
        bottom = fmin(bottom, y[i]);
        top = fmax(top, y[i]);
    }
    piece->left = left;
    piece->bottom = bottom;
    piece->width = right - left;
    piece->height = top - bottom;
}

static simpul_status place_piece(layout_plan *plan, layout_piece *piece, simpul_error *err)
{
    double *x = plan->x + piece->first, *y = plan->y + piece->first;
    for (size_t i = 0; i < piece->n; i++) {
        double radius = sqrt((double)i), angle = GOLDEN_ANGLE * (double)i;
        x[i] = radius * cos(angle);
        y[i] = radius * sin(angle);
    }
    simpul_status status = SIMPUL_OK;
    if (piece->n > 2) {
        smp_simple_graph part = {.n_nodes = piece->n,
                                 .n_edges = piece->n_edges,
                                 .sources = plan->sources + piece->first_edge,
                                 .targets = plan->targets + piece->first_edge};
        smp_igraph_input question = {&part, NULL, NULL, plan->seed};
        status = smp_igraph_layout(&question, steps_within(PAIR_BUDGET, piece->n, 500),
                                   sqrt((double)piece->n) / 10, x, y, err);
    }
    for (size_t i = 0; i < piece->n; i++) {
        x[i] *= EDGE_LENGTH;
        y[i] *= EDGE_LENGTH;
    }
    spread(x, y, piece->n);
    measure_box(piece, x, y);
    return status;
}

static int larger_first(const void *a, const void *b)
{
    const layout_piece *x = a, *y = b;
    if (x->n != y->n) return x->n > y->n ? -1 : 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* Rows of components from the top, the largest first, about as wide as high in all. */
static void pack(layout_plan *plan)
{
    double area = 0, widest = 0;
    for (size_t i = 0; i < plan->n_pieces; i++) {
        const layout_piece *piece = &plan->pieces[i];
        area += (piece->width + MARGIN) * (piece->height + MARGIN);
        widest = fmax(widest, piece->width);
    }
    double row_width = fmax(widest, 1.2 * sqrt(area)), left = 0, top = 0, row_height = 0;
    if (plan->n_pieces) qsort(plan->pieces, plan->n_pieces, sizeof *plan->pieces, larger_first);
    for (size_t i = 0; i < plan->n_pieces; i++) {
        const layout_piece *piece = &plan->pieces[i];
        if (left > 0 && left + piece->width > row_width) {
            top -= row_height + MARGIN;
            left = row_height = 0;
        }
        double dx = left - piece->left, dy = top - piece->height - piece->bottom;
        for (uint32_t k = piece->first; k < piece->first + piece->n; k++) {
            plan->x[k] += dx;
            plan->y[k] += dy;
        }
        row_height = fmax(row_height, piece->height);
        left += piece->width + MARGIN;
    }
}

static simpul_status make_plan(layout_plan *plan, const smp_measure_input *input, simpul_error *err)
{
    size_t n = input->simple->n_nodes;
    double *component = smp_arena_array(input->arena, double, n);
    if (!component) return smp_error_memory(err);
    simpul_status status = take_room(plan, input->arena, err);
    if (!status && n) status = smp_measure_component.of_nodes(input, component, err);
    if (!status) status = divide(plan, component, input->arena, err);
    for (size_t i = 0; i < plan->n_pieces && !status; i++)
        status = place_piece(plan, &plan->pieces[i], err);
    if (!status) pack(plan);
    return status;
}

/* To 0.01, and never "-0". */
static double rounded(double value)
{
    return round(value * 100) / 100 + 0.0;
}

static simpul_status write_positions(simpul_graph *graph, const layout_plan *plan,
                                     simpul_error *err)
{
    size_t x, y;
    simpul_status status = simpul_graph_add_column(graph, SIMPUL_NODE, "x", SIMPUL_DOUBLE, &x, err);
    if (!status) status = simpul_graph_add_column(graph, SIMPUL_NODE, "y", SIMPUL_DOUBLE, &y, err);
    for (size_t i = 0; i < plan->graph->n_nodes && !status; i++) {
        uint32_t node = plan->graph->nodes[plan->members[i]];
        status = simpul_graph_set_double(graph, SIMPUL_NODE, x, node, rounded(plan->x[i]), err);
        if (!status)
            status = simpul_graph_set_double(graph, SIMPUL_NODE, y, node, rounded(plan->y[i]), err);
    }
    return status;
}

simpul_status simpul_graph_layout(simpul_graph *graph, uint64_t seed, simpul_error *err)
{
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    options.weight = "none";
    options.include_negated = true; /* a denied tie is drawn, so it pulls */
    smp_arena arena;
    smp_arena_init(&arena);
    smp_simple_graph directed, flat;
    layout_plan plan = {.graph = &flat, .seed = seed};
    simpul_status status = smp_simple_graph_make(&directed, graph, &options, &arena, err);
    if (!status) status = smp_simple_graph_undirected(&flat, &directed, &arena, err);
    smp_measure_input input = {
        .graph = graph, .simple = &flat, .undirected = &flat, .seed = seed, .arena = &arena};
    if (!status) status = make_plan(&plan, &input, err);
    if (!status) status = write_positions(graph, &plan, err);
    smp_arena_dispose(&arena);
    return status;
}
