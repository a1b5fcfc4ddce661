/* The property graph: ids, ends, typed columns with missing values, failure of allocations. */
#include "graph/graph_check.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <math.h>

#include <cmocka.h>

static simpul_graph *two_nodes_one_edge(void)
{
    simpul_graph *graph = NULL;
    assert_int_equal(simpul_graph_new(&graph, NULL), SIMPUL_OK);
    uint32_t a, b, edge;
    assert_int_equal(simpul_graph_add_node(graph, SIMPUL_STR("ministry:komdigi"), &a, NULL), 0);
    assert_int_equal(simpul_graph_add_node(graph, SIMPUL_STR("platform:tiktok"), &b, NULL), 0);
    assert_int_equal(simpul_graph_add_edge(graph, SIMPUL_STR("edge:1"), a, b, &edge, NULL), 0);
    return graph;
}

static void nodes_and_edges_are_found_by_number_and_id(void **state)
{
    (void)state;
    simpul_graph *graph = two_nodes_one_edge();
    uint32_t node = 99;
    assert_int_equal(simpul_graph_node_count(graph), 2);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_true(simpul_graph_find_node(graph, SIMPUL_STR("platform:tiktok"), &node));
    assert_int_equal(node, 1);
    assert_false(simpul_graph_find_node(graph, SIMPUL_STR("platform:tik"), &node));
    assert_string_equal(simpul_graph_node_id(graph, 0).ptr, "ministry:komdigi");
    assert_string_equal(simpul_graph_edge_id(graph, 0).ptr, "edge:1");
    assert_int_equal(simpul_graph_edge_source(graph, 0), 0);
    assert_int_equal(simpul_graph_edge_target(graph, 0), 1);
    assert_true(smp_graph_is_sound(graph));
    simpul_graph_free(graph);
}

static void bad_ids_and_ends_are_refused_and_change_nothing(void **state)
{
    (void)state;
    simpul_graph *graph = two_nodes_one_edge();
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_add_node(graph, SIMPUL_STR("platform:tiktok"), NULL, &err),
                     SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, "node id 'platform:tiktok' is there twice");
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_add_node(graph, SIMPUL_STR(""), NULL, &err), SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, "node has no id, wanted a unique one");
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_add_edge(graph, SIMPUL_STR("edge:2"), 0, 2, NULL, &err),
                     SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, "edge 'edge:2' goes to node number 2, wanted one below 2");
    assert_int_equal(simpul_graph_add_edge(graph, SIMPUL_STR("edge:1"), 1, 0, NULL, NULL),
                     SIMPUL_ERR_SCHEMA);
    assert_int_equal(simpul_graph_add_edge(graph, SIMPUL_STR_NONE, 1, 0, NULL, NULL),
                     SIMPUL_ERR_SCHEMA);
    assert_int_equal(simpul_graph_node_count(graph), 2);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_true(smp_graph_is_sound(graph));
    simpul_graph_free(graph);
}

static void cells_are_missing_until_they_are_set_and_again_when_cleared(void **state)
{
    (void)state;
    simpul_graph *graph = two_nodes_one_edge();
    size_t text, whole, real, flag;
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_NODE, "label", SIMPUL_STRING, &text, NULL), 0);
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_NODE, "n", SIMPUL_INT, &whole, NULL), 0);
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_NODE, "w", SIMPUL_DOUBLE, &real, NULL),
                     0);
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_NODE, "b", SIMPUL_BOOL, &flag, NULL), 0);
    assert_int_equal(simpul_graph_column_count(graph, SIMPUL_NODE), 4);
    assert_int_equal(simpul_graph_column_count(graph, SIMPUL_EDGE), 0);
    simpul_value value;
    for (size_t column = 0; column < 4; column++)
        assert_false(simpul_graph_value(graph, SIMPUL_NODE, column, 1, &value));
    assert_int_equal(simpul_graph_set_string(graph, SIMPUL_NODE, text, 1, SIMPUL_STR(""), NULL), 0);
    assert_int_equal(simpul_graph_set_int(graph, SIMPUL_NODE, whole, 1, INT64_MIN, NULL), 0);
    assert_int_equal(simpul_graph_set_double(graph, SIMPUL_NODE, real, 1, INFINITY, NULL), 0);
    assert_int_equal(simpul_graph_set_bool(graph, SIMPUL_NODE, flag, 1, false, NULL), 0);
    for (size_t column = 0; column < 4; column++) {
        assert_true(simpul_graph_value(graph, SIMPUL_NODE, column, 1, &value));
        assert_int_equal(value.type, simpul_graph_column_type(graph, SIMPUL_NODE, column));
        assert_false(simpul_graph_value(graph, SIMPUL_NODE, column, 0, &value));
    }
    assert_true(simpul_graph_value(graph, SIMPUL_NODE, whole, 1, &value));
    assert_true(value.as.integer == INT64_MIN);
    assert_true(smp_graph_is_sound(graph));
    assert_int_equal(simpul_graph_set_string(graph, SIMPUL_NODE, text, 1, SIMPUL_STR_NONE, NULL),
                     0);
    assert_int_equal(simpul_graph_set_double(graph, SIMPUL_NODE, real, 1, NAN, NULL), 0);
    assert_false(simpul_graph_value(graph, SIMPUL_NODE, text, 1, &value));
    assert_false(simpul_graph_value(graph, SIMPUL_NODE, real, 1, &value));
    assert_false(simpul_graph_value(graph, SIMPUL_NODE, SIMPUL_NO_COLUMN, 1, &value));
    simpul_graph_free(graph);
}

static void a_column_keeps_its_type_and_its_case(void **state)
{
    (void)state;
    simpul_graph *graph = two_nodes_one_edge();
    simpul_error err = SIMPUL_ERROR_INIT;
    size_t first, again;
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "weight", SIMPUL_DOUBLE, &first, &err), 0);
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "weight", SIMPUL_DOUBLE, &again, &err), 0);
    assert_int_equal(first, again);
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "weight", SIMPUL_INT, &again, &err),
        SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, "edge column 'weight' is of type double, wanted int");
    assert_true(again == SIMPUL_NO_COLUMN);
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "Weight", SIMPUL_DOUBLE, &again, &err),
        SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, "edge column 'Weight' differs from 'weight' only in case");
    assert_true(simpul_graph_find_column(graph, SIMPUL_EDGE, "weight") == first);
    assert_true(simpul_graph_find_column(graph, SIMPUL_NODE, "weight") == SIMPUL_NO_COLUMN);
    simpul_graph_free(graph);
}

static simpul_status fill(simpul_graph *graph)
{
    char id[16];
    size_t column = 0;
    simpul_status status =
        simpul_graph_add_column(graph, SIMPUL_EDGE, "label", SIMPUL_STRING, &column, NULL);
    for (uint32_t i = 0; i < 40 && !status; i++) {
        id[0] = (char)('A' + i);
        status = simpul_graph_add_node(graph, (simpul_str){id, 1}, NULL, NULL);
        if (!status) status = simpul_graph_add_edge(graph, (simpul_str){id, 1}, i, 0, NULL, NULL);
        if (!status)
            status = simpul_graph_set_string(graph, SIMPUL_EDGE, column, i, SIMPUL_STR("x"), NULL);
    }
    return status;
}

static bool build_under_failure(void *context)
{
    (void)context;
    simpul_graph *graph = NULL;
    simpul_status status = simpul_graph_new(&graph, NULL);
    if (!status) status = fill(graph);
    if (graph) assert_true(smp_graph_is_sound(graph));
    assert_true(status == SIMPUL_OK || status == SIMPUL_ERR_MEMORY);
    simpul_graph_free(graph);
    return status == SIMPUL_OK;
}

static void failing_allocations_are_reported_and_leave_it_sound(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(build_under_failure, NULL, false) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_and_edges_are_found_by_number_and_id),
        cmocka_unit_test(bad_ids_and_ends_are_refused_and_change_nothing),
        cmocka_unit_test(cells_are_missing_until_they_are_set_and_again_when_cleared),
        cmocka_unit_test(a_column_keeps_its_type_and_its_case),
        cmocka_unit_test(failing_allocations_are_reported_and_leave_it_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
