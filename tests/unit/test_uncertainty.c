/* Ranks without each source: held against building every graph anew without it. Samples of paths,
 * and that threads change nothing. */
#include "support/failing_alloc.h"

#include <simpul/analysis.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <math.h>
#include <stdio.h>

#include <cmocka.h>

enum { N_SOURCES = 14, MOST_EDGES = 160, MOST_SAID = 4, MOST_NODES = 60 };

typedef struct saying {
    unsigned source;
    double confidence;
} saying;

typedef struct plan { /* of a graph, from which any source can be left out */
    unsigned n_nodes, n_edges;
    struct {
        unsigned from, to, n_said;
        bool negated;
        saying said[MOST_SAID];
    } edges[MOST_EDGES];
} plan;

typedef struct generator {
    uint64_t state;
} generator;

static unsigned below(generator *random, unsigned n)
{
    random->state = random->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random->state >> 33) % n);
}

static void make_plan(plan *made, unsigned number, unsigned n_nodes, unsigned n_edges)
{
    generator random = {number * UINT64_C(104729) + 7};
    made->n_nodes = n_nodes;
    made->n_edges = n_edges;
    for (unsigned e = 0; e < n_edges; e++) {
        made->edges[e].from = below(&random, n_nodes);
        made->edges[e].to = below(&random, below(&random, 2) ? n_nodes : 1 + n_nodes / 6);
        made->edges[e].negated = below(&random, 10) == 0;
        made->edges[e].n_said = 1 + below(&random, MOST_SAID) * below(&random, 2);
        for (unsigned i = 0; i < made->edges[e].n_said; i++) {
            unsigned source = (below(&random, 5) + i * N_SOURCES / MOST_SAID) % N_SOURCES;
            made->edges[e].said[i] = (saying){source, 0.125 * (1 + below(&random, 7))};
        }
    }
}

static size_t column(simpul_graph *graph, simpul_element element, const char *name,
                     simpul_value_type type)
{
    size_t at;
    assert_int_equal(simpul_graph_add_column(graph, element, name, type, &at, NULL), 0);
    return at;
}

static void put(simpul_graph *graph, const char *name, uint32_t edge, const char *text)
{
    size_t at = column(graph, SIMPUL_EDGE, name, SIMPUL_STRING);
    assert_int_equal(simpul_graph_set_string(graph, SIMPUL_EDGE, at, edge,
                                             (simpul_str){text, strlen(text)}, NULL),
                     0);
}

static void add_edge(simpul_graph *graph, const plan *from, unsigned e, unsigned without)
{
    char id[16], names[128] = "", numbers[128] = "";
    int n = 0;
    double doubt = 1;
    for (unsigned i = 0; i < from->edges[e].n_said; i++) {
        saying said = from->edges[e].said[i];
        if (said.source == without) continue;
        const char *between = n++ ? " | " : "";
        snprintf(names + strlen(names), sizeof names - strlen(names), "%sdoc:%02u", between,
                 said.source);
        snprintf(numbers + strlen(numbers), sizeof numbers - strlen(numbers), "%s%g", between,
                 said.confidence);
        doubt *= 1 - said.confidence;
    }
    if (!n) return;
    uint32_t edge;
    int length = snprintf(id, sizeof id, "edge:%03u", e);
    assert_int_equal(simpul_graph_add_edge(graph, (simpul_str){id, (size_t)length},
                                           from->edges[e].from, from->edges[e].to, &edge, NULL),
                     0);
    put(graph, "sources", edge, names);
    put(graph, "source_confidences", edge, numbers);
    put(graph, "polarity", edge, from->edges[e].negated ? "negated" : "affirmed");
    size_t n_sources = column(graph, SIMPUL_EDGE, "n_sources", SIMPUL_INT);
    size_t confidence = column(graph, SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE);
    assert_int_equal(simpul_graph_set_int(graph, SIMPUL_EDGE, n_sources, edge, n, NULL), 0);
    assert_int_equal(simpul_graph_set_double(graph, SIMPUL_EDGE, confidence, edge, 1 - doubt, NULL),
                     0);
}

static simpul_graph *graph_without(const plan *from, unsigned source)
{
    char id[16];
    simpul_graph *graph = NULL;
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    for (unsigned i = 0; i < from->n_nodes; i++) {
        int length = snprintf(id, sizeof id, "n%02u", from->n_nodes - 1 - i);
        assert_int_equal(simpul_graph_add_node(graph, (simpul_str){id, (size_t)length}, NULL, NULL),
                         0);
    }
    column(graph, SIMPUL_EDGE, "n_sources", SIMPUL_INT); /* there without an edge, too */
    column(graph, SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE);
    column(graph, SIMPUL_EDGE, "sources", SIMPUL_STRING);
    column(graph, SIMPUL_EDGE, "source_confidences", SIMPUL_STRING);
    for (unsigned e = 0; e < from->n_edges; e++) add_edge(graph, from, e, source);
    return graph;
}

enum { NOBODY = N_SOURCES, MOST_MEASURES = 24 };

static size_t list_ranked(const char *names[MOST_MEASURES])
{
    size_t n = 0;
    for (size_t i = 0; i < simpul_measure_count(); i++)
        if (simpul_measure_at(i)->is_ranked) names[n++] = simpul_measure_at(i)->name;
    return n;
}

/* NAN where the cell is missing. */
static double cell(const simpul_graph *graph, const char *name, const char *suffix, uint32_t node)
{
    char text[64];
    simpul_value value;
    snprintf(text, sizeof text, "%s%s", name, suffix);
    size_t at = simpul_graph_find_column(graph, SIMPUL_NODE, text);
    assert_true(at != SIMPUL_NO_COLUMN);
    if (!simpul_graph_value(graph, SIMPUL_NODE, at, node, &value)) return NAN;
    return value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
}

/* 1 + how many have more; without a value behind all that have one. */
static double rank_of(const simpul_graph *graph, const char *name, uint32_t node)
{
    double own = cell(graph, name, "", node), rank = 1;
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
        double other = cell(graph, name, "", i);
        rank += isnan(own) ? !isnan(other) : other > own;
    }
    return rank;
}

typedef struct wanted {
    double rank, low, high;
} wanted;

static void widen_by_graph(wanted ranges[MOST_MEASURES][MOST_NODES], simpul_graph *graph,
                           const char *const *names, size_t n,
                           const simpul_analysis_options *options, bool is_first)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_graph_measure(graph, names, n, options, &err)) fail_msg("%s", err.message);
    for (size_t k = 0; k < n; k++)
        for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
            double rank = rank_of(graph, names[k], i);
            wanted *range = &ranges[k][i];
            if (is_first) *range = (wanted){rank, rank, rank};
            range->low = fmin(range->low, rank);
            range->high = fmax(range->high, rank);
        }
    simpul_graph_free(graph);
}

static void hold_ranges(const plan *from, const simpul_analysis_options *options)
{
    const char *names[MOST_MEASURES];
    static wanted ranges[MOST_MEASURES][MOST_NODES];
    size_t n = list_ranked(names);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_graph *graph = graph_without(from, NOBODY);
    if (simpul_graph_measure_ranks(graph, names, n, options, &err)) fail_msg("%s", err.message);
    widen_by_graph(ranges, graph_without(from, NOBODY), names, n, options, true);
    for (unsigned source = 0; source < N_SOURCES; source++)
        widen_by_graph(ranges, graph_without(from, source), names, n, options, false);
    for (size_t k = 0; k < n; k++)
        for (uint32_t i = 0; i < from->n_nodes; i++) {
            double rank = cell(graph, names[k], "_rank", i);
            double low = cell(graph, names[k], "_rank_low", i);
            double high = cell(graph, names[k], "_rank_high", i);
            const wanted *range = &ranges[k][i];
            assert_int_equal(isnan(rank), isnan(cell(graph, names[k], "", i)));
            if (isnan(rank) && isnan(low) && isnan(high)) continue;
            if (rank != range->rank || low != range->low || high != range->high)
                fail_msg("%s of node %u: rank %g, %g to %g; built anew %g, %g to %g", names[k], i,
                         rank, low, high, range->rank, range->low, range->high);
        }
    simpul_graph_free(graph);
}

static void ranks_equal_those_of_graphs_built_without_each_source(void **state)
{
    (void)state;
    static const char *const weights[] = {NULL, "confidence", "none"};
    for (unsigned number = 0; number < 60; number++) {
        plan made;
        generator random = {number + 99};
        unsigned n_nodes = 2 + below(&random, number < 45 ? 14 : MOST_NODES - 2);
        make_plan(&made, number, n_nodes, below(&random, number < 45 ? 40 : MOST_EDGES));
        simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
        options.weight = weights[number % 3];
        options.direction = number % 2 ? SIMPUL_DIRECTED : SIMPUL_UNDIRECTED;
        options.n_threads = 1 + number % 4;
        hold_ranges(&made, &options);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranks_equal_those_of_graphs_built_without_each_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
