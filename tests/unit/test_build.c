/* Records → events → graph: grouping in time, who contradicts whom, what was reversed, and what an
 * edge says. */
#include "support/built.h"
#include "support/failing_alloc.h"

#include <simpul/graph.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void near_dates_join_and_disagreeing_sources_are_contested(void **state)
{
    (void)state;
    simpul_records *records = records_of(SWITCHED_OFF);
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_count(events), 2);
    const simpul_event *off = event_with(events, "restriction", "2025-08-30/2025-08-31");
    const simpul_event *on = event_with(events, "relief", "2025-09-02");
    assert_int_equal(off->n_claims, 3);
    assert_true(off->is_contested);
    assert_string_equal(off->contested.ptr, "actor | nature");
    assert_int_equal(off->status, SIMPUL_EVENT_REVERSED);
    assert_string_equal(off->reversed_by.ptr, on->id.ptr);
    assert_int_equal(on->status, SIMPUL_EVENT_DONE);
    assert_false(on->is_contested);
    simpul_events_free(events);
    simpul_records_free(records);
}

static void one_source_alone_contradicts_nobody(void **state)
{
    (void)state;
    simpul_records *records = records_of(
        DOCUMENT("aa", "a.txt", "2025-08-31", "a") DOCUMENT("bb", "b.txt", "2025-09-01", "a")
            ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",
                           "asserted", "affirmed", "1", "")
                CLAIM("bb", "agency:pemerintah", "blocks", "feature:siar", "\"2025-08-30\"",
                      "asserted", "affirmed", "1", ""));
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_count(events), 1);
    assert_false(simpul_events_at(events, 0)->is_contested);
    simpul_events_free(events);
    simpul_records_free(records);
}

static void an_unstated_actor_contradicts_nobody(void **state)
{
    (void)state;
    simpul_records *records = records_of(
        DOCUMENT("aa", "a.txt", "2025-08-31", "a") DOCUMENT("bb", "b.txt", "2025-09-01", "b")
            ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",
                           "asserted", "affirmed", "1", ",\"attributes\":{\"actor\":\"unstated\"}")
                CLAIM("bb", "agency:pemerintah", "suspends", "feature:siar", "\"2025-08-30\"",
                      "asserted", "affirmed", "1", ""));
    simpul_events *events = events_of(records);
    assert_false(simpul_events_at(events, 0)->is_contested);
    simpul_events_free(events);
    simpul_records_free(records);
}

static void undated_claims_join_the_only_event_and_no_other(void **state)
{
    (void)state;
    simpul_records *one = records_of(DOCUMENT("aa", "a.txt", "2025-08-31", "a") ENTITIES CLAIM(
        "aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted", "affirmed",
        "1", "") CLAIM("aa", "platform:satu", "suspends", "feature:siar", "null", "planned",
                       "affirmed", "1", ""));
    simpul_records *two = records_of(DOCUMENT("aa", "a.txt", "2025-08-31", "a") ENTITIES CLAIM(
        "aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted", "affirmed",
        "1", "") CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2024-08-30\"",
                       "asserted", "affirmed", "1", "")
                                         CLAIM("aa", "platform:satu", "suspends", "feature:siar",
                                               "null", "planned", "affirmed", "1", ""));
    simpul_events *joined = events_of(one), *apart = events_of(two);
    assert_int_equal(simpul_events_count(joined), 1);
    assert_int_equal(simpul_events_count(apart), 3);
    assert_int_equal(event_with(apart, "restriction", "")->status, SIMPUL_EVENT_PLANNED);
    simpul_events_free(joined);
    simpul_events_free(apart);
    simpul_records_free(one);
    simpul_records_free(two);
}

static void an_unknown_year_is_the_documents(void **state)
{
    (void)state;
    simpul_records *records = records_of(DOCUMENT("aa", "a.txt", "2025-08-31", "a") ENTITIES CLAIM(
        "aa", "platform:satu", "suspends", "feature:siar", "\"XXXX-08-30\"", "asserted", "affirmed",
        "1", ""));
    simpul_events *events = events_of(records);
    assert_string_equal(simpul_events_at(events, 0)->date.ptr, "2025-08-30");
    simpul_events_free(events);
    simpul_records_free(records);
}

static void only_denials_make_a_denied_event(void **state)
{
    (void)state;
    simpul_records *records = records_of(DOCUMENT("aa", "a.txt", "2025-08-31", "a") ENTITIES CLAIM(
        "aa", "agency:pemerintah", "blocks", "feature:siar", "null", "asserted", "negated", "1",
        ""));
    simpul_events *events = events_of(records);
    assert_int_equal(simpul_events_at(events, 0)->status, SIMPUL_EVENT_DENIED);
    simpul_events_free(events);
    simpul_records_free(records);
}

/* --- the graph --- */

static simpul_graph *graph_of(const char *lines)
{
    return graph_with(lines, NULL);
}

static void copies_add_documents_but_no_source_and_no_confidence(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(SWITCHED_OFF);
    uint32_t edge = edge_of(graph, "suspends", "affirmed");
    assert_int_equal(cell(graph, SIMPUL_EDGE, "n_claims", edge).as.integer, 2);
    assert_int_equal(cell(graph, SIMPUL_EDGE, "n_documents", edge).as.integer, 2);
    assert_int_equal(cell(graph, SIMPUL_EDGE, "n_sources", edge).as.integer, 1);
    assert_true(cell(graph, SIMPUL_EDGE, "confidence", edge).as.number == 0.5);
    assert_string_equal(cell(graph, SIMPUL_EDGE, "sources", edge).as.string.ptr,
                        "doc:00000000000000aa");
    assert_string_equal(cell(graph, SIMPUL_EDGE, "source_confidences", edge).as.string.ptr, "0.5");
    assert_true(cell(graph, SIMPUL_EDGE, "weight", edge).as.number == 1);
    assert_true(cell(graph, SIMPUL_EDGE, "contested", edge).as.boolean);
    assert_string_equal(cell(graph, SIMPUL_EDGE, "status", edge).as.string.ptr, "reversed");
    assert_string_equal(cell(graph, SIMPUL_EDGE, "date_start", edge).as.string.ptr, "2025-08-30");
    simpul_graph_free(graph);
}

static void independent_sources_raise_confidence(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(
        DOCUMENT("aa", "a.txt", "2025-08-31", "a") DOCUMENT("bb", "b.txt", "2025-09-01", "b")
            ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",
                           "asserted", "affirmed", "1", "")
                CLAIM("bb", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",
                      "asserted", "affirmed", "1", ""));
    uint32_t edge = edge_of(graph, "suspends", "affirmed");
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_int_equal(cell(graph, SIMPUL_EDGE, "n_sources", edge).as.integer, 2);
    assert_true(cell(graph, SIMPUL_EDGE, "confidence", edge).as.number == 0.75);
    assert_string_equal(cell(graph, SIMPUL_EDGE, "sources", edge).as.string.ptr,
                        "doc:00000000000000aa | doc:00000000000000bb");
    assert_string_equal(cell(graph, SIMPUL_EDGE, "source_confidences", edge).as.string.ptr,
                        "0.5 | 0.5");
    simpul_graph_free(graph);
}

static void a_denial_is_an_edge_of_its_own(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(DOCUMENT("aa", "a.txt", "2025-08-31", "a") ENTITIES CLAIM(
        "aa", "agency:pemerintah", "blocks", "feature:siar", "null", "asserted", "negated", "1", "")
                                       CLAIM("aa", "agency:pemerintah", "blocks", "feature:siar",
                                             "null", "planned", "affirmed", "1", ""));
    assert_int_equal(simpul_graph_edge_count(graph), 2);
    assert_string_equal(
        cell(graph, SIMPUL_EDGE, "modality", edge_of(graph, "blocks", "affirmed")).as.string.ptr,
        "planned");
    simpul_graph_free(graph);
}

static void a_revoked_regulation_is_not_in_force(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(DOCUMENT("aa", "a.txt", "2023-09-30", "a") ENTITIES CLAIM(
        "aa", "regulation:permendag-31-2023", "revokes", "regulation:permendag-50-2020",
        "\"2023-09-26\"", "asserted", "affirmed", "1", ""));
    uint32_t old, now;
    assert_int_equal(simpul_graph_node_count(graph), 2); /* nobody names the others */
    assert_true(simpul_graph_find_node(graph, SIMPUL_STR("regulation:permendag-50-2020"), &old));
    assert_true(simpul_graph_find_node(graph, SIMPUL_STR("regulation:permendag-31-2023"), &now));
    assert_false(cell(graph, SIMPUL_NODE, "in_force", old).as.boolean);
    assert_true(cell(graph, SIMPUL_NODE, "in_force", now).as.boolean);
    assert_string_equal(cell(graph, SIMPUL_NODE, "form", now).as.string.ptr, "permendag");
    assert_string_equal(cell(graph, SIMPUL_NODE, "number", now).as.string.ptr, "31");
    assert_int_equal(cell(graph, SIMPUL_NODE, "year", now).as.integer, 2023);
    simpul_graph_free(graph);
}

static void an_unknown_view_is_refused(void **state)
{
    (void)state;
    simpul_records *records = records_of(SWITCHED_OFF);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.view = "bintang";
    assert_int_equal(simpul_graph_build(&graph, records, &options, &err), SIMPUL_ERR_ARGUMENT);
    assert_null(graph);
    simpul_records_free(records);
}

static void evidence_is_left_out_as_asked(void **state)
{
    (void)state;
    simpul_records *records = records_of(DOCUMENT("aa", "a.txt", "2025-08-31", "a") ENTITIES CLAIM(
        "aa", "platform:satu", "suspends", "feature:siar", "null", "asserted", "affirmed", "1",
        ",\"quote\":\"Satu mematikan Siar\""));
    for (int level = SIMPUL_EVIDENCE_FULL; level <= SIMPUL_EVIDENCE_NONE; level++) {
        simpul_graph *graph = NULL;
        simpul_value value;
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        options.evidence = (simpul_evidence)level;
        assert_int_equal(simpul_graph_build(&graph, records, &options, &err), SIMPUL_OK);
        size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, "evidence");
        assert_int_equal(simpul_graph_value(graph, SIMPUL_EDGE, column, 0, &value),
                         level == SIMPUL_EVIDENCE_FULL);
        simpul_graph_free(graph);
    }
    simpul_records_free(records);
}

static bool build_all(void *context)
{
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_graph_build(&graph, context, NULL, &err);
    simpul_graph_free(graph);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *records = records_of(SWITCHED_OFF);
    assert_true(failing_alloc_sweep(build_all, records, false) > 20);
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(near_dates_join_and_disagreeing_sources_are_contested),
        cmocka_unit_test(one_source_alone_contradicts_nobody),
        cmocka_unit_test(an_unstated_actor_contradicts_nobody),
        cmocka_unit_test(undated_claims_join_the_only_event_and_no_other),
        cmocka_unit_test(an_unknown_year_is_the_documents),
        cmocka_unit_test(only_denials_make_a_denied_event),
        cmocka_unit_test(copies_add_documents_but_no_source_and_no_confidence),
        cmocka_unit_test(independent_sources_raise_confidence),
        cmocka_unit_test(a_denial_is_an_edge_of_its_own),
        cmocka_unit_test(a_revoked_regulation_is_not_in_force),
        cmocka_unit_test(an_unknown_view_is_refused),
        cmocka_unit_test(evidence_is_left_out_as_asked),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
