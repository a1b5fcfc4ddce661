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

/* a says b (doc 0, 1), b says c (doc 0), d says c (doc 2): without doc 0 only d → c is left as
 * strong as before. */
static const plan small = {4,
                           3,
                           {{0, 1, 2, false, {{0, 0.5}, {1, 0.5}}},
                            {1, 2, 1, false, {{0, 0.5}}},
                            {3, 2, 1, false, {{2, 0.5}}}}};

static void hold_rank(const simpul_graph *graph, const char *name, uint32_t node, double rank,
                      double low, double high)
{
    assert_float_equal(cell(graph, name, "_rank", node), rank, 0);
    assert_float_equal(cell(graph, name, "_rank_low", node), low, 0);
    assert_float_equal(cell(graph, name, "_rank_high", node), high, 0);
}

static void a_worked_example(void **state)
{
    (void)state;
    static const char *const names[] = {"strength", "closeness"};
    simpul_graph *graph = graph_without(&small, NOBODY);
    assert_int_equal(simpul_graph_measure_ranks(graph, names, 2, NULL, NULL), 0);
    /* strengths: a 2, b 3, c 2, d 1; without doc 0: 1, 1, 1, 1; without 1: 1, 2, 2, 1; without 2:
     * 2, 3, 1, 0 */
    hold_rank(graph, "strength", 0, 2, 1, 3);
    hold_rank(graph, "strength", 1, 1, 1, 1);
    hold_rank(graph, "strength", 2, 2, 1, 3);
    hold_rank(graph, "strength", 3, 4, 1, 4);
    /* closeness: a 2 / (1/2 + 3/2), b 1, c none, d 1; without doc 0: a 1, b none, d 1; without 1: a
     * 2 / (1 + 2), b 1, d 1; without 2: a 1, b 1, d none */
    hold_rank(graph, "closeness", 0, 1, 1, 3);
    hold_rank(graph, "closeness", 1, 1, 1, 3);
    hold_rank(graph, "closeness", 3, 1, 1, 3);
    assert_true(isnan(cell(graph, "closeness", "_rank", 2)));
    simpul_graph_free(graph);
}

static void hold_refusal(simpul_graph *graph, const char *name, const char *weight,
                         const char *message)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    options.weight = weight;
    assert_int_equal(simpul_graph_measure_ranks(graph, &name, 1, &options, &err),
                     SIMPUL_ERR_ARGUMENT);
    assert_string_equal(err.message, message);
    assert_true(simpul_graph_column_count(graph, SIMPUL_NODE) == 0);
}

static void what_has_no_rank_or_no_sources_is_refused(void **state)
{
    (void)state;
    simpul_graph *graph = graph_without(&small, NOBODY), *bare = NULL;
    size_t weight = column(graph, SIMPUL_EDGE, "n_claims", SIMPUL_INT);
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(simpul_graph_set_int(graph, SIMPUL_EDGE, weight, i, 1, NULL), 0);
    hold_refusal(graph, "community", NULL,
                 "'community' numbers groups, wanted a measure that ranks nodes");
    hold_refusal(graph, "density", NULL,
                 "'density' is a measure of the whole graph, wanted one of nodes");
    hold_refusal(graph, "degree", "n_claims",
                 "'n_claims' does not tell what a source adds to it, wanted n_sources, confidence "
                 "or none to leave sources out");
    assert_int_equal(simpul_graph_new(&bare, NULL), 0);
    hold_refusal(bare, "degree", "none",
                 "edges do not name their sources, wanted the column 'sources' to leave them out");
    column(bare, SIMPUL_EDGE, "sources", SIMPUL_STRING);
    column(bare, SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE);
    hold_refusal(bare, "degree", "confidence",
                 "edges do not name their sources, wanted the column 'sources' and "
                 "'source_confidences' to leave them out");
    simpul_graph_free(graph);
    simpul_graph_free(bare);
}

static void hold_same_columns(const simpul_graph *a, const simpul_graph *b, const char *name,
                              const char *suffix)
{
    for (uint32_t i = 0; i < simpul_graph_node_count(a); i++) {
        double x = cell(a, name, suffix, i), y = cell(b, name, suffix, i);
        if (x != y && !(isnan(x) && isnan(y)))
            fail_msg("%s%s of node %u: %.17g and %.17g", name, suffix, i, x, y);
    }
}

static void threads_change_nothing(void **state)
{
    (void)state;
    static const char *const names[] = {"betweenness", "closeness", "harmonic", "pagerank"};
    static const char *const suffixes[] = {"", "_rank", "_rank_low", "_rank_high"};
    plan made;
    make_plan(&made, 5, MOST_NODES, MOST_EDGES);
    for (size_t n_samples = 0; n_samples < 60; n_samples += 30) {
        simpul_graph *one = graph_without(&made, NOBODY), *many = graph_without(&made, NOBODY);
        simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
        options.n_samples = n_samples;
        assert_int_equal(simpul_graph_measure_ranks(one, names, 4, &options, NULL), 0);
        options.n_threads = 7;
        assert_int_equal(simpul_graph_measure_ranks(many, names, 4, &options, NULL), 0);
        for (size_t k = 0; k < 16; k++) hold_same_columns(one, many, names[k / 4], suffixes[k % 4]);
        for (size_t k = 0; k < 3 && n_samples; k++)
            hold_same_columns(one, many, names[k], "_error");
        simpul_graph_free(one);
        simpul_graph_free(many);
    }
}

static void the_rule_of_samples_is_as_stated(void **state)
{
    (void)state;
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    assert_int_equal(simpul_analysis_sample_size(5000, NULL), 5000);
    assert_int_equal(simpul_analysis_sample_size(5001, NULL), 1000);
    options.n_samples = 70;
    assert_int_equal(simpul_analysis_sample_size(5001, &options), 70);
    assert_int_equal(simpul_analysis_sample_size(50, &options), 50);
    options.exact = true;
    assert_int_equal(simpul_analysis_sample_size(5001, &options), 5001);
}

/* Over all nodes and some seeds the errors made are as large as the standard errors say. */
static void samples_estimate_what_all_nodes_give(void **state)
{
    (void)state;
    static const char *const names[] = {"betweenness", "closeness", "harmonic"};
    plan made;
    make_plan(&made, 8, MOST_NODES, MOST_EDGES);
    simpul_graph *exact = graph_without(&made, NOBODY), *sampled = graph_without(&made, NOBODY);
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    options.direction = SIMPUL_UNDIRECTED;
    assert_int_equal(simpul_graph_measure(exact, names, 3, &options, NULL), 0);
    double made_error[3] = {0}, said_error[3] = {0};
    options.n_samples = 40;
    for (options.seed = 1; options.seed <= 20; options.seed++) {
        assert_int_equal(simpul_graph_measure(sampled, names, 3, &options, NULL), 0);
        for (size_t k = 0; k < 3; k++)
            for (uint32_t i = 0; i < MOST_NODES; i++) {
                double error = cell(sampled, names[k], "_error", i);
                double off = cell(sampled, names[k], "", i) - cell(exact, names[k], "", i);
                if (isnan(error)) continue;
                made_error[k] += off * off;
                said_error[k] += error * error;
            }
    }
    for (size_t k = 0; k < 3; k++) {
        double ratio = sqrt(made_error[k] / said_error[k]);
        if (!(ratio > 0.6 && ratio < 1.6)) fail_msg("%s: %g times as said", names[k], ratio);
    }
    /* exact values leave no error of an earlier sample behind */
    options.n_samples = 0;
    assert_int_equal(simpul_graph_measure(sampled, names, 3, &options, NULL), 0);
    for (size_t k = 0; k < 3; k++) {
        hold_same_columns(sampled, exact, names[k], "");
        for (uint32_t i = 0; i < MOST_NODES; i++)
            assert_true(isnan(cell(sampled, names[k], "_error", i)));
    }
    simpul_graph_free(exact);
    simpul_graph_free(sampled);
}

static void lengths_too_far_apart_are_refused(void **state)
{
    (void)state;
    static const char *const closeness = "closeness", *const strength = "strength";
    simpul_graph *graph = graph_without(&small, NOBODY);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    size_t weight = column(graph, SIMPUL_EDGE, "w", SIMPUL_DOUBLE);
    static const double weights[] = {1, 1e-3, 1e9};
    options.weight = "w";
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(simpul_graph_set_double(graph, SIMPUL_EDGE, weight, i, weights[i], NULL),
                         0);
    assert_int_equal(simpul_graph_measure(graph, &strength, 1, &options, NULL), 0);
    assert_int_equal(simpul_graph_measure(graph, &closeness, 1, &options, &err), SIMPUL_ERR_LIMIT);
    assert_string_equal(err.message,
                        "weights are 1.0e+12 times apart, too far to be lengths of paths");
    simpul_graph_free(graph);
}

static bool rank_under_failure(void *context)
{
    static const char *const names[] = {"degree", "betweenness", "closeness", "pagerank", "hub"};
    simpul_graph *graph = context;
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    simpul_status status = simpul_graph_measure_ranks(graph, names, 5, &options, NULL);
    options.n_samples = 3;
    options.weight = "confidence";
    if (!status) status = simpul_graph_measure(graph, names, 4, &options, NULL);
    assert_true(status == SIMPUL_OK || status == SIMPUL_ERR_MEMORY);
    return status == SIMPUL_OK;
}

static void failing_allocations_are_reported(void **state)
{
    (void)state;
    simpul_graph *graph = graph_without(&small, NOBODY);
    assert_true(failing_alloc_sweep(rank_under_failure, graph, false) > 20);
    simpul_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_worked_example),
        cmocka_unit_test(ranks_equal_those_of_graphs_built_without_each_source),
        cmocka_unit_test(what_has_no_rank_or_no_sources_is_refused),
        cmocka_unit_test(threads_change_nothing),
        cmocka_unit_test(the_rule_of_samples_is_as_stated),
        cmocka_unit_test(samples_estimate_what_all_nodes_give),
        cmocka_unit_test(lengths_too_far_apart_are_refused),
        cmocka_unit_test(failing_allocations_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
