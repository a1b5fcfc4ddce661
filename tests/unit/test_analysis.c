/* The table of measures, the simple graph, the bridge's manners, layout and looks. */
#include "analysis/igraph_bridge.h"
#include "support/failing_alloc.h"

#include <igraph.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <math.h>
#include <stdio.h>

#include <cmocka.h>

typedef struct tie {
    const char *from, *to, *polarity, *sources;
    int n_sources;
    double confidence;
    const char *confidences; /* of the sources; NULL: not listed */
} tie;

static uint32_t node(simpul_graph *graph, const char *id)
{
    uint32_t index = 0;
    simpul_str name = {id, strlen(id)};
    if (!simpul_graph_find_node(graph, name, &index))
        assert_int_equal(simpul_graph_add_node(graph, name, &index, NULL), 0);
    return index;
}

static void set_text(simpul_graph *graph, simpul_element element, const char *name, uint32_t index,
                     const char *text)
{
    size_t column;
    simpul_str value = {text, text ? strlen(text) : 0};
    assert_int_equal(simpul_graph_add_column(graph, element, name, SIMPUL_STRING, &column, NULL),
                     0);
    assert_int_equal(simpul_graph_set_string(graph, element, column, index, value, NULL), 0);
}

static void add_tie(simpul_graph *graph, const tie *made, size_t number)
{
    char id[16];
    size_t n_sources, confidence;
    uint32_t edge;
    int length = snprintf(id, sizeof id, "edge:%02zu", number);
    uint32_t from = node(graph, made->from), to = node(graph, made->to);
    assert_int_equal(
        simpul_graph_add_edge(graph, (simpul_str){id, (size_t)length}, from, to, &edge, NULL), 0);
    set_text(graph, SIMPUL_EDGE, "polarity", edge, made->polarity);
    if (made->sources) set_text(graph, SIMPUL_EDGE, "sources", edge, made->sources);
    if (made->confidences)
        set_text(graph, SIMPUL_EDGE, "source_confidences", edge, made->confidences);
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "n_sources", SIMPUL_INT, &n_sources, NULL), 0);
    assert_int_equal(
        simpul_graph_set_int(graph, SIMPUL_EDGE, n_sources, edge, made->n_sources, NULL), 0);
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE, &confidence, NULL),
        0);
    assert_int_equal(
        simpul_graph_set_double(graph, SIMPUL_EDGE, confidence, edge, made->confidence, NULL), 0);
}

static simpul_graph *graph_of(const tie *ties, size_t n, bool backwards)
{
    simpul_graph *graph = NULL;
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    for (size_t i = 0; i < n; i++) {
        size_t number = backwards ? n - 1 - i : i;
        add_tie(graph, &ties[number], number);
    }
    return graph;
}

static const tie parallel[] = {
    {"ministry:a", "platform:b", "affirmed", "doc:1 | doc:2", 2, 0.88, "0.7 | 0.6"},
    {"ministry:a", "platform:b", "affirmed", "doc:2 | doc:3", 2, 0.7, "0.5 | 0.4"},
    {"ministry:a", "platform:b", "affirmed", "doc:2", 1, 0.8, "0.8"},
    {"ministry:a", "platform:b", "negated", "doc:4", 1, 0.9, "0.9"},
    {"platform:b", "ministry:a", "affirmed", "doc:1", 1, 0.5, "0.5"},
    {"platform:b", "platform:b", "affirmed", "doc:9", 1, 0.5, "0.5"},
    {"platform:b", "stakeholder:c", "negated", "doc:4", 1, 0.9, "0.9"}};

enum { N_PARALLEL = sizeof parallel / sizeof parallel[0] };

static double value_at(const simpul_graph *graph, const char *column, const char *id)
{
    uint32_t index = 0;
    simpul_value value;
    assert_true(simpul_graph_find_node(graph, (simpul_str){id, strlen(id)}, &index));
    size_t at = simpul_graph_find_column(graph, SIMPUL_NODE, column);
    if (!simpul_graph_value(graph, SIMPUL_NODE, at, index, &value)) return NAN;
    return value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
}

static double strength_of_a(const char *weight, bool negated, simpul_direction direction)
{
    static const char *const strength = "strength";
    simpul_graph *graph = graph_of(parallel, N_PARALLEL, false);
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    options.weight = weight;
    options.direction = direction;
    options.include_negated = negated;
    assert_int_equal(simpul_graph_measure(graph, &strength, 1, &options, NULL), 0);
    double value = value_at(graph, "strength", "ministry:a");
    simpul_graph_free(graph);
    return value;
}

static void parallel_edges_join_by_their_distinct_sources(void **state)
{
    (void)state;
    /* doc:1, 2, 3 one way and doc:1 the other */
    assert_float_equal(strength_of_a(NULL, false, SIMPUL_DIRECTED), 4, 0);
    assert_float_equal(strength_of_a("n_sources", true, SIMPUL_DIRECTED), 5, 0);
    assert_float_equal(strength_of_a(NULL, false, SIMPUL_UNDIRECTED), 4, 0);
    assert_float_equal(strength_of_a("none", false, SIMPUL_DIRECTED), 2, 0);
    assert_float_equal(strength_of_a("none", false, SIMPUL_UNDIRECTED), 1, 0);
    /* the best of doc:1, 2, 3: 1 - 0.3 * 0.2 * 0.6, and 0.5 the other way */
    assert_float_equal(strength_of_a("confidence", false, SIMPUL_DIRECTED), 1.464, 1e-12);
}

static void edges_without_lists_are_sources_of_their_own(void **state)
{
    (void)state;
    static const char *const strength = "strength";
    tie bare[N_PARALLEL];
    for (size_t i = 0; i < N_PARALLEL; i++) {
        bare[i] = parallel[i];
        bare[i].sources = bare[i].confidences = NULL;
    }
    simpul_graph *graph = graph_of(bare, N_PARALLEL, false);
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    assert_int_equal(simpul_graph_measure(graph, &strength, 1, &options, NULL), 0);
    assert_float_equal(value_at(graph, "strength", "ministry:a"), 2 + 2 + 1 + 1, 0);
    options.weight = "confidence"; /* 1 - 0.12 * 0.3 * 0.2, and 0.5 the other way */
    assert_int_equal(simpul_graph_measure(graph, &strength, 1, &options, NULL), 0);
    assert_float_equal(value_at(graph, "strength", "ministry:a"), 1.4928, 1e-12);
    simpul_graph_free(graph);
}

static void confidences_must_fit_their_sources(void **state)
{
    (void)state;
    static const char *const degree = "degree";
    static const char *const bad[] = {"0.7", "0.7 | 0.6 | 0.5", "0.7 | high", "0.7 | 1.5", NULL};
    for (size_t i = 0; i < 5; i++) {
        tie two[2] = {parallel[4], parallel[0]};
        two[1].confidences = bad[i];
        simpul_graph *graph = graph_of(two, 2, false);
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
        options.weight = "confidence";
        assert_int_equal(simpul_graph_measure(graph, &degree, 1, &options, &err),
                         SIMPUL_ERR_SCHEMA);
        assert_string_equal(err.message, "'source_confidences' of edge 'edge:01' do not fit its "
                                         "'sources', wanted a number from 0 to 1 for each");
        options.weight = "n_sources"; /* looks at the names alone */
        assert_int_equal(simpul_graph_measure(graph, &degree, 1, &options, NULL), 0);
        simpul_graph_free(graph);
    }
}

static void hold_refusal(const char *measure, const char *weight, const char *message)
{
    simpul_graph *graph = graph_of(parallel, N_PARALLEL, false);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    options.weight = weight;
    assert_int_equal(simpul_graph_measure(graph, &measure, 1, &options, &err), SIMPUL_ERR_ARGUMENT);
    assert_string_equal(err.message, message);
    assert_true(simpul_graph_column_count(graph, SIMPUL_NODE) == 0);
    simpul_graph_free(graph);
}

static void what_cannot_be_measured_is_refused_by_name(void **state)
{
    (void)state;
    hold_refusal("fame", NULL, "no measure named 'fame'");
    hold_refusal("density", NULL, "'density' is a measure of the whole graph, wanted one of nodes");
    hold_refusal("degree", "love",
                 "no edge column 'love' to weigh by, wanted a numeric one or 'none'");
    hold_refusal("degree", "polarity",
                 "edge column 'polarity' is not numeric, wanted a numeric one to weigh by");
    double value;
    bool is_defined;
    assert_int_equal(simpul_graph_measure_whole(NULL, "degree", NULL, &value, &is_defined, NULL),
                     SIMPUL_ERR_ARGUMENT);
    assert_false(is_defined);
}

static void weights_must_be_there_and_positive(void **state)
{
    (void)state;
    static const char *const degree = "degree";
    simpul_graph *graph = graph_of(parallel, 2, false);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    size_t column;
    options.weight = "w";
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_EDGE, "w", SIMPUL_DOUBLE, &column, NULL),
                     0);
    assert_int_equal(simpul_graph_set_double(graph, SIMPUL_EDGE, column, 0, 1, NULL), 0);
    assert_int_equal(simpul_graph_measure(graph, &degree, 1, &options, &err), SIMPUL_ERR_ARGUMENT);
    assert_string_equal(err.message,
                        "edge 'edge:01' has no 'w', wanted a positive number to weigh by");
    static const double bad[] = {0, -1, INFINITY};
    for (size_t i = 0; i < 3; i++) {
        err = (simpul_error)SIMPUL_ERROR_INIT;
        assert_int_equal(simpul_graph_set_double(graph, SIMPUL_EDGE, column, 1, bad[i], NULL), 0);
        assert_int_equal(simpul_graph_measure(graph, &degree, 1, &options, &err),
                         SIMPUL_ERR_ARGUMENT);
        assert_string_equal(
            err.message, "'w' of edge 'edge:01' is not positive and finite, wanted so to weigh by");
    }
    simpul_graph_free(graph);
}

static void the_table_names_each_measure_once(void **state)
{
    (void)state;
    assert_int_equal(simpul_measure_count(), 24);
    for (size_t i = 0; i < simpul_measure_count(); i++) {
        const simpul_measure *measure = simpul_measure_at(i);
        simpul_str name = {measure->name, strlen(measure->name)};
        assert_true(strlen(measure->summary) > 10);
        assert_ptr_equal(simpul_measure_find(name), measure);
    }
    assert_null(simpul_measure_at(simpul_measure_count()));
    assert_null(simpul_measure_find(SIMPUL_STR("fame")));
    assert_null(simpul_measure_find(SIMPUL_STR_NONE));
}

static void an_empty_graph_has_no_values_and_fails_nowhere(void **state)
{
    (void)state;
    simpul_graph *graph = NULL;
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    for (size_t i = 0; i < simpul_measure_count(); i++) {
        const simpul_measure *measure = simpul_measure_at(i);
        double value = -1;
        bool is_defined = true;
        if (!measure->of_graph) {
            assert_int_equal(simpul_graph_measure(graph, &measure->name, 1, NULL, NULL), 0);
            continue;
        }
        assert_int_equal(
            simpul_graph_measure_whole(graph, measure->name, NULL, &value, &is_defined, NULL), 0);
        bool counts = strcmp(measure->name, "nodes") == 0 || strcmp(measure->name, "edges") == 0 ||
                      strcmp(measure->name, "components") == 0;
        assert_int_equal(is_defined, counts);
        assert_float_equal(value, 0, 0);
    }
    assert_int_equal(simpul_graph_style(graph, NULL, NULL), 0);
    simpul_graph_free(graph);
}

/* A ring with chords, a star hung to it, and two lone pairs. */
static simpul_graph *larger_graph(bool backwards)
{
    static char names[40][16];
    static tie ties[40];
    size_t n = 0;
    for (int i = 0; i < 40; i++) snprintf(names[i], sizeof names[i], "platform:%02d", i * 7 % 40);
    for (int i = 0; i < 12; i++)
        ties[n++] = (tie){names[i], names[(i + 1) % 12], "affirmed", NULL, 1 + i % 3, 0.5, NULL};
    for (int i = 0; i < 12; i += 3)
        ties[n++] = (tie){names[i], names[(i + 5) % 12], "affirmed", NULL, 1, 0.5, NULL};
    for (int i = 12; i < 24; i++)
        ties[n++] = (tie){names[0], names[i], "affirmed", NULL, 1, 0.5, NULL};
    ties[n++] = (tie){names[30], names[31], "affirmed", NULL, 1, 0.5, NULL};
    ties[n++] = (tie){names[32], names[33], "negated", NULL, 1, 0.5, NULL};
    simpul_graph *graph = graph_of(ties, n, backwards);
    node(graph, names[39]);
    return graph;
}

static void hold_equal_columns(const simpul_graph *a, const simpul_graph *b, const char *name)
{
    size_t n = simpul_graph_node_count(a);
    assert_int_equal(n, simpul_graph_node_count(b));
    for (uint32_t i = 0; i < n; i++) {
        const char *id = simpul_graph_node_id(a, i).ptr;
        double x = value_at(a, name, id), y = value_at(b, name, id);
        if (!(x == y || (isnan(x) && isnan(y))))
            fail_msg("%s of %s: %.17g and %.17g", name, id, x, y);
    }
}

static void results_do_not_depend_on_the_order_of_nodes_and_edges(void **state)
{
    (void)state;
    simpul_graph *a = larger_graph(false), *b = larger_graph(true);
    for (size_t i = 0; i < simpul_measure_count(); i++) {
        const simpul_measure *measure = simpul_measure_at(i);
        if (measure->of_graph) continue;
        assert_int_equal(simpul_graph_measure(a, &measure->name, 1, NULL, NULL), 0);
        assert_int_equal(simpul_graph_measure(b, &measure->name, 1, NULL, NULL), 0);
        hold_equal_columns(a, b, measure->name);
    }
    assert_int_equal(simpul_graph_style(a, NULL, NULL), 0);
    assert_int_equal(simpul_graph_style(b, NULL, NULL), 0);
    hold_equal_columns(a, b, "size");
    hold_equal_columns(a, b, "x");
    hold_equal_columns(a, b, "y");
    simpul_graph_free(a);
    simpul_graph_free(b);
}

static void positions_are_rounded_and_keep_nodes_apart(void **state)
{
    (void)state;
    simpul_graph *graph = larger_graph(false);
    assert_int_equal(simpul_graph_layout(graph, 1, NULL), 0);
    size_t n = simpul_graph_node_count(graph);
    for (uint32_t i = 0; i < n; i++) {
        const char *id = simpul_graph_node_id(graph, i).ptr;
        double x = value_at(graph, "x", id), y = value_at(graph, "y", id);
        assert_true(round(x * 100) / 100 == x && round(y * 100) / 100 == y);
        for (uint32_t j = 0; j < i; j++) {
            const char *other = simpul_graph_node_id(graph, j).ptr;
            double dx = value_at(graph, "x", other) - x, dy = value_at(graph, "y", other) - y;
            assert_true(dx * dx + dy * dy > 55 * 55);
            assert_true(fabs(dx) < 5000 && fabs(dy) < 5000);
        }
    }
    simpul_graph_free(graph);
}

static const char *text_at(const simpul_graph *graph, simpul_element element, const char *name,
                           uint32_t index)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(graph, element, name);
    assert_true(simpul_graph_value(graph, element, column, index, &value));
    return value.as.string.ptr;
}

static void kinds_have_colours_contested_edges_are_red_and_areas_follow_the_measure(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(parallel, N_PARALLEL, false);
    size_t measure;
    set_text(graph, SIMPUL_NODE, "kind", 0, "ministry");
    set_text(graph, SIMPUL_NODE, "kind", 1, "spaceship");
    set_text(graph, SIMPUL_EDGE, "contested", 1, "actor");
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_NODE, "fame", SIMPUL_INT, &measure, NULL), 0);
    assert_int_equal(simpul_graph_set_int(graph, SIMPUL_NODE, measure, 0, 400, NULL), 0);
    assert_int_equal(simpul_graph_set_int(graph, SIMPUL_NODE, measure, 1, 100, NULL), 0);
    assert_int_equal(simpul_graph_style(graph, "fame", NULL), 0);
    assert_string_equal(text_at(graph, SIMPUL_NODE, "color", 0), "#67BCEB");
    assert_string_equal(text_at(graph, SIMPUL_NODE, "color", 1), "#EEEEEE");
    assert_string_equal(text_at(graph, SIMPUL_EDGE, "color", 0), "#8C8C8C");
    assert_string_equal(text_at(graph, SIMPUL_EDGE, "color", 1), "#D40000");
    assert_float_equal(value_at(graph, "size", "ministry:a"), 40, 0);
    assert_float_equal(value_at(graph, "size", "platform:b"), 25, 0);
    assert_float_equal(value_at(graph, "size", "stakeholder:c"), 10, 0);
    assert_int_equal(simpul_graph_style(graph, "renown", NULL), SIMPUL_ERR_ARGUMENT);
    assert_int_equal(simpul_graph_style(graph, "kind", NULL), SIMPUL_ERR_ARGUMENT);
    simpul_graph_free(graph);
}

static void positions_that_are_there_stay(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(parallel, 1, false);
    size_t x, y;
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_NODE, "x", SIMPUL_DOUBLE, &x, NULL), 0);
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_NODE, "y", SIMPUL_DOUBLE, &y, NULL), 0);
    for (uint32_t i = 0; i < 2; i++) {
        assert_int_equal(simpul_graph_set_double(graph, SIMPUL_NODE, x, i, 7 + i, NULL), 0);
        assert_int_equal(simpul_graph_set_double(graph, SIMPUL_NODE, y, i, 9, NULL), 0);
    }
    assert_int_equal(simpul_graph_style(graph, NULL, NULL), 0);
    assert_float_equal(value_at(graph, "x", "platform:b"), 8, 0);
    simpul_graph_free(graph);
}

static void foreign_error_handler(const char *reason, const char *file, int line,
                                  igraph_error_t code)
{
    (void)reason;
    (void)file;
    (void)line;
    (void)code;
    fail_msg("the handler of the program around us was called");
}

static void igraph_is_left_as_it_was_found(void **state)
{
    (void)state;
    igraph_error_handler_t *before = igraph_set_error_handler(foreign_error_handler);
    igraph_rng_t *generator = igraph_rng_default();
    simpul_graph *graph = larger_graph(false);
    static const char *const names[] = {"community", "eigenvector"};
    assert_int_equal(simpul_graph_measure(graph, names, 2, NULL, NULL), 0);
    simpul_graph_free(graph);
    assert_ptr_equal(igraph_rng_default(), generator);
    assert_ptr_equal(igraph_set_error_handler(before), foreign_error_handler);
}

static void an_error_of_igraph_is_passed_on_and_the_next_call_works(void **state)
{
    (void)state;
    static const uint32_t sources[] = {0}, targets[] = {1};
    static const double impossible[] = {-1, 0};
    double scores[2] = {-1, -1}, number;
    simpul_error err = SIMPUL_ERROR_INIT;
    smp_simple_graph pair = {.n_nodes = 2, .n_edges = 1, .sources = sources, .targets = targets};
    smp_igraph_input question = {&pair, NULL, impossible, 1};
    assert_int_equal(smp_igraph_measure(SMP_IGRAPH_MODULARITY, &question, &number, &err),
                     SIMPUL_ERR_BACKEND);
    assert_int_equal(strncmp(err.message, "igraph: ", 8), 0);
    assert_true(strlen(err.message) > 12);
    question.labels = NULL;
    assert_int_equal(smp_igraph_scores(SMP_IGRAPH_CORENESS, &question, scores, NULL), 0);
    assert_float_equal(scores[0], 1, 0);
}

static bool measure_under_failure(void *context)
{
    static const char *const names[] = {"strength",  "betweenness", "community",
                                        "component", "constraint",  "pagerank"};
    simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
    double value;
    bool is_defined;
    simpul_graph *graph = context;
    simpul_status status = simpul_graph_measure(graph, names, 6, &options, NULL);
    if (!status)
        status =
            simpul_graph_measure_whole(graph, "assortativity", NULL, &value, &is_defined, NULL);
    if (!status)
        status = simpul_graph_measure_whole(graph, "modularity", NULL, &value, &is_defined, NULL);
    if (!status) status = simpul_graph_style(graph, NULL, NULL);
    assert_true(status == SIMPUL_OK || status == SIMPUL_ERR_MEMORY);
    return status == SIMPUL_OK;
}

static void failing_allocations_are_reported(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(parallel, N_PARALLEL, false);
    assert_true(failing_alloc_sweep(measure_under_failure, graph, false) > 10);
    simpul_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parallel_edges_join_by_their_distinct_sources),
        cmocka_unit_test(edges_without_lists_are_sources_of_their_own),
        cmocka_unit_test(confidences_must_fit_their_sources),
        cmocka_unit_test(what_cannot_be_measured_is_refused_by_name),
        cmocka_unit_test(weights_must_be_there_and_positive),
        cmocka_unit_test(the_table_names_each_measure_once),
        cmocka_unit_test(an_empty_graph_has_no_values_and_fails_nowhere),
        cmocka_unit_test(results_do_not_depend_on_the_order_of_nodes_and_edges),
        cmocka_unit_test(positions_are_rounded_and_keep_nodes_apart),
        cmocka_unit_test(kinds_have_colours_contested_edges_are_red_and_areas_follow_the_measure),
        cmocka_unit_test(positions_that_are_there_stay),
        cmocka_unit_test(igraph_is_left_as_it_was_found),
        cmocka_unit_test(an_error_of_igraph_is_passed_on_and_the_next_call_works),
        cmocka_unit_test(failing_allocations_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
