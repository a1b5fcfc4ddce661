/* Parts of a small graph by each condition, and what is kept of the attributes. */
#include "support/failing_alloc.h"

#include <simpul/filter.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static simpul_str str(const char *text)
{
    return (simpul_str){text, text ? strlen(text) : 0};
}

static void set_text(simpul_graph *graph, simpul_element element, const char *name, uint32_t index,
                     const char *text)
{
    size_t column;
    assert_int_equal(simpul_graph_add_column(graph, element, name, SIMPUL_STRING, &column, NULL),
                     0);
    assert_int_equal(simpul_graph_set_string(graph, element, column, index, str(text), NULL), 0);
}

/* a-b-c-d in a row, e-f apart, g alone; the edges are ab, bc, cd, ef. */
static simpul_graph *row(void)
{
    static const char *const nodes = "abcdefg";
    static const struct {
        const char *id, *relation, *start, *end;
        int64_t n;
        bool contested;
    } edges[] = {{"ab", "blocks", "2025-08-30", "2025-08-30", 1, true},
                 {"bc", "requests", "2025-09-01", "2025-09-30", 2, false},
                 {"cd", "blocks", NULL, NULL, 3, false},
                 {"ef", "warns", "2024-01-01", NULL, 4, false}};
    simpul_graph *graph = NULL;
    size_t weight, contested;
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    for (uint32_t i = 0; nodes[i]; i++) {
        assert_int_equal(simpul_graph_add_node(graph, (simpul_str){nodes + i, 1}, NULL, NULL), 0);
        set_text(graph, SIMPUL_NODE, "kind", i, i < 3 ? "agency" : "platform");
    }
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "weight", SIMPUL_INT, &weight, NULL), 0);
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "contested", SIMPUL_BOOL, &contested, NULL), 0);
    for (uint32_t i = 0; i < 4; i++) {
        uint32_t from = (uint32_t)(edges[i].id[0] - 'a'), to = (uint32_t)(edges[i].id[1] - 'a');
        assert_int_equal(simpul_graph_add_edge(graph, str(edges[i].id), from, to, NULL, NULL), 0);
        set_text(graph, SIMPUL_EDGE, "relation", i, edges[i].relation);
        set_text(graph, SIMPUL_EDGE, "date_start", i, edges[i].start);
        set_text(graph, SIMPUL_EDGE, "date_end", i, edges[i].end);
        assert_int_equal(simpul_graph_set_int(graph, SIMPUL_EDGE, weight, i, edges[i].n, NULL), 0);
        assert_int_equal(
            simpul_graph_set_bool(graph, SIMPUL_EDGE, contested, i, edges[i].contested, NULL), 0);
    }
    return graph;
}

/* The ids that are left: "a b c | ab bc". */
static void left(const simpul_filter *filter, const char *wanted)
{
    simpul_graph *graph = row(), *part = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    char text[128] = "";
    if (simpul_graph_filter(&part, graph, filter, &err)) fail_msg("%s", err.message);
    for (uint32_t i = 0; i < simpul_graph_node_count(part); i++) {
        strncat(text, simpul_graph_node_id(part, i).ptr, 1);
        strcat(text, " ");
    }
    strcat(text, "|");
    for (uint32_t i = 0; i < simpul_graph_edge_count(part); i++) {
        strcat(text, " ");
        strncat(text, simpul_graph_edge_id(part, i).ptr, 2);
    }
    assert_string_equal(text, wanted);
    simpul_graph_free(part);
    simpul_graph_free(graph);
}

static void each_condition_sifts_alone(void **state)
{
    (void)state;
    const char *agency = "agency", *relations[] = {"blocks", "warns"};
    simpul_filter all = SIMPUL_FILTER_INIT, filter;
    left(&all, "a b c d e f | ab bc cd ef");
    filter = all;
    filter.isolates = true;
    left(&filter, "a b c d e f g | ab bc cd ef");
    filter = all;
    filter.kinds = &agency;
    filter.n_kinds = 1;
    left(&filter, "a b c | ab bc");
    filter = all;
    filter.relations = relations;
    filter.n_relations = 2;
    left(&filter, "a b c d e f | ab cd ef");
    filter = all;
    filter.has_min_weight = true;
    filter.min_weight = 3;
    left(&filter, "c d e f | cd ef");
    filter = all;
    filter.contested = true;
    left(&filter, "a b | ab");
    filter = all;
    filter.largest_component = true;
    left(&filter, "a b c d | ab bc cd");
}

static void windows_take_what_shares_a_day(void **state)
{
    (void)state;
    simpul_filter filter = SIMPUL_FILTER_INIT;
    filter.from = "2025-09-30";
    left(&filter, "b c e f | bc ef"); /* ef has no end */
    filter.to = "2025-09";
    left(&filter, "b c e f | bc ef");
    filter.from = NULL;
    filter.to = "2025-08";
    left(&filter, "a b e f | ab ef");
    filter.from = "2025-08-31";
    filter.to = "2025-08-31";
    left(&filter, "e f | ef");
}

static void neighbourhoods_go_over_what_is_left(void **state)
{
    (void)state;
    const uint32_t a = 0, both[] = {0, 4}, alone = 6;
    const char *blocks = "blocks";
    simpul_filter filter = SIMPUL_FILTER_INIT;
    filter.around = &a;
    filter.n_around = 1;
    left(&filter, "a b | ab");
    filter.n_hops = 2;
    left(&filter, "a b c | ab bc");
    filter.relations = &blocks;
    filter.n_relations = 1;
    left(&filter, "a b | ab");
    filter = (simpul_filter)SIMPUL_FILTER_INIT;
    filter.around = both;
    filter.n_around = 2;
    left(&filter, "a b e f | ab ef");
    filter.around = &alone;
    filter.n_around = 1;
    left(&filter, "g |");
}

static void attributes_stay_as_they_are(void **state)
{
    (void)state;
    simpul_graph *graph = row(), *part = NULL;
    simpul_filter filter = SIMPUL_FILTER_INIT;
    simpul_value value;
    filter.has_min_weight = true;
    filter.min_weight = 4;
    assert_int_equal(simpul_graph_filter(&part, graph, &filter, NULL), SIMPUL_OK);
    assert_int_equal(simpul_graph_column_count(part, SIMPUL_EDGE),
                     simpul_graph_column_count(graph, SIMPUL_EDGE));
    size_t end = simpul_graph_find_column(part, SIMPUL_EDGE, "date_end");
    assert_false(simpul_graph_value(part, SIMPUL_EDGE, end, 0, &value));
    size_t weight = simpul_graph_find_column(part, SIMPUL_EDGE, "weight");
    assert_true(simpul_graph_value(part, SIMPUL_EDGE, weight, 0, &value));
    assert_int_equal(value.as.integer, 4);
    simpul_graph_free(part);
    simpul_graph_free(graph);
}

static void wrong_values_are_refused(void **state)
{
    (void)state;
    simpul_graph *graph = row(), *part = NULL;
    simpul_filter filter = SIMPUL_FILTER_INIT;
    simpul_error err = SIMPUL_ERROR_INIT;
    filter.from = "2025-13";
    assert_int_equal(simpul_filter_check(&filter, &err), SIMPUL_ERR_ARGUMENT);
    filter.from = "2025-09";
    filter.to = "2025-08";
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_filter(&part, graph, &filter, &err), SIMPUL_ERR_ARGUMENT);
    assert_string_equal(err.message, "to: '2025-08' found, a day not before '2025-09' wanted");
    filter = (simpul_filter)SIMPUL_FILTER_INIT;
    filter.has_min_weight = true;
    filter.weight = "relation";
    assert_int_equal(simpul_graph_filter(&part, graph, &filter, NULL), SIMPUL_ERR_ARGUMENT);
    assert_null(part);
    simpul_graph_free(graph);
}

static bool filter_all(void *context)
{
    const uint32_t a = 0;
    simpul_graph *part = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_filter filter = SIMPUL_FILTER_INIT;
    filter.around = &a;
    filter.n_around = 1;
    filter.largest_component = true;
    simpul_status status = simpul_graph_filter(&part, context, &filter, &err);
    simpul_graph_free(part);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_graph *graph = row();
    assert_true(failing_alloc_sweep(filter_all, graph, false) > 10);
    simpul_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_condition_sifts_alone),
        cmocka_unit_test(windows_take_what_shares_a_day),
        cmocka_unit_test(neighbourhoods_go_over_what_is_left),
        cmocka_unit_test(attributes_stay_as_they_are),
        cmocka_unit_test(wrong_values_are_refused),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
