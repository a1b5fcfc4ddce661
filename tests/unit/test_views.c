/* Views, days, windows, slices, names and edges of the lexicon: what a build makes of one set of
 * records when it is asked in different ways. */
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <simpul/graph.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DOCUMENT(id, day, text)                                                                    \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000" id "\",\"path\":\"" id                    \
    ".txt\",\"bytes\":500,\"published\":" day ",\"attributes\":{\"text_sha256\":\"" text "\"}}\n"
#define ENTITY(id, type, name, attributes)                                                         \
    "{\"kind\":\"entity\",\"id\":\"" type ":" id "\",\"type\":\"" type "\",\"name\":\"" name       \
    "\",\"attributes\":{" attributes "}}\n"
#define CLAIM(document, subject, relation, object, date, modality, speaker)                        \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000" document "\",\"subject\":\"" subject   \
    "\",\"relation\":\"" relation "\",\"object\":\"" object "\",\"date\":" date                    \
    ",\"modality\":\"" modality "\",\"polarity\":\"affirmed\",\"speaker\":" speaker                \
    ",\"start\":1,\"end\":400,\"rule\":\"uji\",\"confidence\":0.5}\n"

/* A platform switches a feature off on 30 August and on again on 2 September; the ministry had
 * another name then; the officer's post ended on 1 September; a summons stands in the article of
 * 5 September without a date. */
#define STORY                                                                                      \
    DOCUMENT("aa", "\"2025-08-31\"", "a")                                                          \
    DOCUMENT("bb", "\"2025-09-02\"", "b")                                                          \
    DOCUMENT("cc", "\"2025-09-05\"", "c")                                                          \
    ENTITY("satu", "platform", "Satu", "")                                                         \
    ENTITY("siar", "feature", "Siar",                                                              \
           "\"facts\":[{\"object\":\"platform:satu\",\"relation\":"                                \
           "\"part_of\",\"source\":\"siar.example\"}]")                                            \
    ENTITY("dagang", "ministry", "Kementerian Niaga",                                              \
           "\"names\":[{\"name\":\"Kementerian Dagang\",\"to\":\"2025-09-01\"}]")                  \
    ENTITY("ani", "official", "Ani",                                                               \
           "\"offices\":[{\"body\":\"ministry:dagang\",\"from\":\"2024-01-01\","                   \
           "\"role\":\"Menteri\",\"to\":\"2025-09-01\"}]")                                         \
    CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted",         \
          "\"official:ani\"")                                                                      \
    CLAIM("bb", "platform:satu", "restores", "feature:siar", "\"2025-09-02\"", "asserted", "null") \
    CLAIM("cc", "ministry:dagang", "summons", "platform:satu", "null", "planned", "null")          \
    CLAIM("aa", "official:ani", "holds_office_in", "ministry:dagang", "null", "asserted", "null")

static simpul_records *records_of(const char *lines)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (read_lines(&records, lines, "uji.ndjson", &err))
        fail_msg("%s:%zu: %s", err.source, err.line, err.message);
    return records;
}

static simpul_graph *graph_of(const char *lines, const simpul_build_options *options)
{
    simpul_records *records = records_of(lines);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_graph_build(&graph, records, options, &err)) fail_msg("%s", err.message);
    simpul_records_free(records);
    return graph;
}

static void assert_refused(const simpul_build_options *options, const char *message)
{
    simpul_records *records = records_of(STORY);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_build(&graph, records, options, &err), SIMPUL_ERR_ARGUMENT);
    assert_null(graph);
    assert_string_equal(err.message, message);
    simpul_records_free(records);
}

static bool text_at(const simpul_graph *graph, simpul_element element, uint32_t index,
                    const char *column, simpul_str *out)
{
    simpul_value value;
    size_t at = simpul_graph_find_column(graph, element, column);
    bool found = at != SIZE_MAX && simpul_graph_value(graph, element, at, index, &value);
    if (found) *out = value.as.string;
    return found;
}

/* Edges whose column has this text. */
static size_t count_edges(const simpul_graph *graph, const char *column, const char *text)
{
    size_t n = 0;
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        simpul_str found;
        n += text_at(graph, SIMPUL_EDGE, i, column, &found) && found.len == strlen(text) &&
             memcmp(found.ptr, text, found.len) == 0;
    }
    return n;
}

static void assert_label(const simpul_graph *graph, const char *id, const char *label)
{
    uint32_t node;
    simpul_str found;
    assert_true(simpul_graph_find_node(graph, (simpul_str){id, strlen(id)}, &node));
    assert_true(text_at(graph, SIMPUL_NODE, node, "label", &found));
    assert_string_equal(found.ptr, label);
}

static bool has_node(const simpul_graph *graph, const char *id)
{
    return simpul_graph_find_node(graph, (simpul_str){id, strlen(id)}, NULL);
}

static void a_suspension_holds_until_it_is_lifted(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    static const struct {
        const char *day;
        size_t n_suspends, n_restores;
    } days[] = {{"2025-08-30", 1, 0}, {"2025-08-31", 1, 0}, {"2025-09-02", 0, 1}};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        options.as_of = days[i].day;
        simpul_graph *graph = graph_of(STORY, &options);
        assert_int_equal(count_edges(graph, "relation", "suspends"), days[i].n_suspends);
        assert_int_equal(count_edges(graph, "relation", "restores"), days[i].n_restores);
        simpul_graph_free(graph);
    }
}

static void of_that_day_nothing_later_is_known(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.as_of = "2025-08-31";
    simpul_graph *graph = graph_of(STORY, &options);
    assert_int_equal(count_edges(graph, "status", "done"), 1);
    assert_int_equal(count_edges(graph, "status", "reversed"), 0);
    simpul_graph_free(graph);
    graph = graph_of(STORY, NULL);
    assert_int_equal(count_edges(graph, "status", "reversed"), 1);
    simpul_graph_free(graph);
}

static void an_end_without_a_date_counts_from_when_it_was_told(void **state)
{
    (void)state;
    static const char lines[] = DOCUMENT("aa", "\"2025-08-31\"", "a")
        DOCUMENT("bb", "\"2025-09-02\"", "b") ENTITY("satu", "platform", "Satu", "") ENTITY(
            "siar", "feature", "Siar", "") CLAIM("aa", "platform:satu", "suspends", "feature:siar",
                                                 "\"2025-08-30\"", "asserted", "null")
            CLAIM("bb", "platform:satu", "restores", "feature:siar", "null", "asserted", "null");
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.as_of = "2025-09-01";
    simpul_graph *graph = graph_of(lines, &options);
    assert_int_equal(count_edges(graph, "relation", "suspends"), 1);
    simpul_graph_free(graph);
    options.as_of = "2025-09-02";
    graph = graph_of(lines, &options);
    assert_int_equal(count_edges(graph, "relation", "suspends"), 0);
    simpul_graph_free(graph);
}

static void offices_and_names_are_of_that_day(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.as_of = "2025-08-31";
    simpul_graph *graph = graph_of(STORY, &options);
    assert_int_equal(count_edges(graph, "relation", "holds_office_in"), 1);
    assert_label(graph, "ministry:dagang", "Kementerian Dagang");
    simpul_graph_free(graph);
    options.names = SIMPUL_NAMES_NOW;
    graph = graph_of(STORY, &options);
    assert_label(graph, "ministry:dagang", "Kementerian Niaga");
    simpul_graph_free(graph);
    options.names = SIMPUL_NAMES_AUTO;
    options.as_of = "2025-09-06";
    graph = graph_of(STORY, &options);
    assert_int_equal(count_edges(graph, "relation", "holds_office_in"), 0);
    assert_label(graph, "ministry:dagang", "Kementerian Niaga");
    simpul_graph_free(graph);
}

static void known_by_hides_what_was_published_later(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    simpul_build_counts counts;
    options.known_by = "2025-09-02";
    options.counts = &counts;
    simpul_graph *graph = graph_of(STORY, &options);
    assert_int_equal(counts.n_hidden, 1);
    assert_int_equal(count_edges(graph, "relation", "restores"), 1);
    assert_int_equal(count_edges(graph, "relation", "summons"), 0);
    simpul_graph_free(graph);
    options.known_by = "2025-08-31";
    graph = graph_of(STORY, &options);
    assert_int_equal(counts.n_hidden, 2);
    assert_int_equal(count_edges(graph, "status", "reversed"), 0);
    simpul_graph_free(graph);
}

static void undated_documents_are_unknown_but_kept_when_asked(void **state)
{
    (void)state;
    static const char lines[] = DOCUMENT("aa", "\"2025-08-31\"", "a") DOCUMENT("bb", "null", "b")
        ENTITY("satu", "platform", "Satu", "") ENTITY("siar", "feature", "Siar", "") CLAIM(
            "aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted", "null")
            CLAIM("bb", "platform:satu", "requests", "feature:siar", "null", "asserted", "null");
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    simpul_build_counts counts;
    options.known_by = "2025-12-31";
    options.counts = &counts;
    simpul_graph *graph = graph_of(lines, &options);
    assert_int_equal(counts.n_hidden_undated, 1);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    simpul_graph_free(graph);
    options.undated = SIMPUL_UNDATED_KEEP;
    graph = graph_of(lines, &options);
    assert_int_equal(counts.n_hidden_undated, 0);
    assert_int_equal(simpul_graph_edge_count(graph), 2);
    simpul_graph_free(graph);
}

static void a_window_has_what_shares_a_day_with_it(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    simpul_build_counts counts;
    options.from = "2025-09";
    options.counts = &counts;
    simpul_graph *graph = graph_of(STORY, &options);
    assert_int_equal(count_edges(graph, "relation", "suspends"), 0);
    assert_int_equal(count_edges(graph, "relation", "restores"), 1);
    assert_int_equal(count_edges(graph, "relation", "summons"), 1); /* by its publication */
    assert_int_equal(counts.n_claims, 4);
    assert_int_equal(counts.n_left_out, 2);
    assert_int_equal(counts.n_left_out_undated, 0);
    assert_false(has_node(graph, "official:ani"));
    simpul_graph_free(graph);
    options.undated = SIMPUL_UNDATED_DROP;
    graph = graph_of(STORY, &options);
    assert_int_equal(count_edges(graph, "relation", "summons"), 0);
    assert_int_equal(counts.n_left_out_undated, 2);
    simpul_graph_free(graph);
    options.undated = SIMPUL_UNDATED_KEEP;
    graph = graph_of(STORY, &options);
    assert_int_equal(count_edges(graph, "relation", "holds_office_in"), 1);
    simpul_graph_free(graph);
}

static void wrong_options_and_empty_windows_are_refused(void **state)
{
    (void)state;
    assert_refused(&(simpul_build_options){.as_of = "2025-13-01"},
                   "as-of: '2025-13-01' found, a date such as 2025-08-30, 2025-08 or 2025 wanted");
    assert_refused(&(simpul_build_options){.known_by = "2025-08/.."},
                   "known-by: '2025-08/..' has no last day, one is wanted");
    assert_refused(&(simpul_build_options){.from = "2025-09-02", .to = "2025-09-01"},
                   "from: '2025-09-02' is after '2025-09-01', so the window is empty");
    assert_refused(&(simpul_build_options){.weight = "berat"},
                   "weight: 'berat' found, n_sources, n_documents, n_claims or confidence wanted");
    assert_refused(&(simpul_build_options){.view = "pandangan"},
                   "view: 'pandangan' found, relations, events or reified wanted");
    assert_refused(&(simpul_build_options){.known_by = "1990"},
                   "known-by: no document is known to have been published by 1990");
    simpul_build_options early = {.to = "1990"};
    simpul_records *records = records_of(STORY);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_build(&graph, records, &early, &err), SIMPUL_ERR_ARGUMENT);
    assert_non_null(strstr(err.message, "2025-08-30"));
    assert_non_null(strstr(err.message, "2025-09-05"));
    simpul_records_free(records);
}

static void events_are_parallel_edges_with_their_own_dates(void **state)
{
    (void)state;
    static const char lines[] =
        DOCUMENT("aa", "\"2023-10-05\"", "a") DOCUMENT("bb", "\"2025-08-31\"", "b")
            ENTITY("satu", "platform", "Satu", "") ENTITY("siar", "feature", "Siar", "")
                CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2023-10-04\"",
                      "asserted", "null") CLAIM("bb", "platform:satu", "suspends", "feature:siar",
                                                "\"2025-08-30\"", "asserted", "null");
    simpul_graph *graph = graph_of(lines, NULL);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    simpul_graph_free(graph);
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.view = "events";
    graph = graph_of(lines, &options);
    assert_int_equal(simpul_graph_edge_count(graph), 2);
    assert_int_equal(count_edges(graph, "date", "2023-10-04"), 1);
    assert_int_equal(count_edges(graph, "date", "2025-08-30"), 1);
    simpul_graph_free(graph);
}

static void reified_events_are_nodes_with_roles(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.view = "reified";
    simpul_graph *graph = graph_of(STORY, &options);
    assert_int_equal(simpul_graph_node_count(graph), 4 + 3);
    assert_int_equal(count_edges(graph, "role", "agent"), 3);
    assert_int_equal(count_edges(graph, "role", "target"), 3);
    assert_int_equal(count_edges(graph, "role", "speaker"), 1);
    assert_int_equal(count_edges(graph, "relation", "holds_office_in"), 1);
    size_t n_events = 0;
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
        simpul_str kind;
        assert_true(text_at(graph, SIMPUL_NODE, i, "kind", &kind));
        n_events += strcmp(kind.ptr, "event") == 0;
    }
    assert_int_equal(n_events, 3);
    simpul_graph_free(graph);
}

static void the_lexicon_adds_edges_only_when_asked(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    simpul_build_counts counts;
    options.include_lexicon = true;
    options.counts = &counts;
    simpul_graph *graph = graph_of(STORY, &options);
    assert_int_equal(counts.n_lexicon, 1); /* the office is a claim's already */
    assert_int_equal(count_edges(graph, "rule", "lexicon"), 1);
    assert_int_equal(count_edges(graph, "evidence", "siar.example"), 1);
    simpul_graph_free(graph);
    graph = graph_of(STORY, NULL);
    assert_int_equal(count_edges(graph, "rule", "lexicon"), 0);
    simpul_graph_free(graph);
}

static void weight_is_what_was_asked_for(void **state)
{
    (void)state;
    static const char *const names[] = {"n_sources", "n_documents", "n_claims", "confidence"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_string_equal(simpul_weight_name(i), names[i]);
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        options.weight = names[i];
        simpul_graph *graph = graph_of(STORY, &options);
        simpul_value weight, wanted;
        size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, names[i]);
        for (uint32_t edge = 0; edge < simpul_graph_edge_count(graph); edge++) {
            assert_true(simpul_graph_value(graph, SIMPUL_EDGE, column, edge, &wanted));
            assert_true(simpul_graph_value(graph, SIMPUL_EDGE,
                                           simpul_graph_find_column(graph, SIMPUL_EDGE, "weight"),
                                           edge, &weight));
            double number =
                wanted.type == SIMPUL_INT ? (double)wanted.as.integer : wanted.as.number;
            assert_true(weight.as.number == number);
        }
        simpul_graph_free(graph);
    }
}

static void slices_cover_the_time_without_gaps(void **state)
{
    (void)state;
    simpul_records *records = records_of(STORY);
    simpul_slices slices = {0};
    simpul_error err = SIMPUL_ERROR_INIT;
    /* the post holds as of the day of its article, 31 August */
    static const size_t n_claims[] = {1, 1, 0, 1, 0, 0, 1};
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    assert_int_equal(simpul_slices_find(&slices, records, &options, "day", 1, &err), SIMPUL_OK);
    assert_int_equal(slices.n, 7);
    assert_string_equal(slices.items[0].name, "2025-08-30");
    assert_string_equal(slices.items[6].name, "2025-09-05");
    for (size_t i = 0; i < slices.n; i++) assert_int_equal(slices.items[i].n_claims, n_claims[i]);
    simpul_slices_dispose(&slices);
    assert_int_equal(simpul_slices_find(&slices, records, &options, "month", 2, &err), SIMPUL_OK);
    assert_int_equal(slices.n, 2);
    assert_string_equal(slices.items[1].name, "2025-09");
    assert_string_equal(slices.items[1].from, "2025-08-01");
    assert_string_equal(slices.items[1].to, "2025-09-30");
    assert_int_equal(slices.items[1].n_claims, 4);
    simpul_slices_dispose(&slices);
    assert_int_equal(simpul_slices_find(&slices, records, &options, "quarter", 1, &err), SIMPUL_OK);
    assert_int_equal(slices.n, 1);
    assert_string_equal(slices.items[0].name, "2025-Q3");
    simpul_slices_dispose(&slices);
    assert_int_equal(simpul_slices_find(&slices, records, &options, "week", 1, &err), SIMPUL_OK);
    assert_int_equal(slices.n, 2);
    assert_string_equal(slices.items[0].name, "2025-W35");
    simpul_slices_dispose(&slices);
    assert_int_equal(simpul_slices_find(&slices, records, &options, "abad", 1, &err),
                     SIMPUL_ERR_ARGUMENT);
    simpul_records_free(records);
}

/* What nothing dates is in every slice or in none, as in builds of them. */
static void slices_count_what_their_graphs_have(void **state)
{
    (void)state;
    static const char lines[] = DOCUMENT("aa", "\"2025-08-31\"", "a") DOCUMENT("bb", "null", "b")
        ENTITY("satu", "platform", "Satu", "") ENTITY("siar", "feature", "Siar", "") CLAIM(
            "aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted", "null")
            CLAIM("aa", "platform:satu", "restores", "feature:siar", "\"2025-10-02\"", "planned",
                  "null") CLAIM("bb", "platform:satu", "requests", "feature:siar", "null",
                                "asserted", "null");
    static const simpul_undated ways[] = {SIMPUL_UNDATED_PUBLISHED, SIMPUL_UNDATED_KEEP};
    simpul_records *records = records_of(lines);
    for (size_t i = 0; i < 2; i++) {
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        simpul_slices slices = {0};
        simpul_error err = SIMPUL_ERROR_INIT;
        options.undated = ways[i];
        assert_int_equal(simpul_slices_find(&slices, records, &options, "month", 1, &err),
                         SIMPUL_OK);
        assert_int_equal(slices.n, 3);
        for (size_t k = 0; k < slices.n; k++) {
            simpul_graph *graph = NULL;
            simpul_build_counts counts = {0};
            options.from = slices.items[k].from;
            options.to = slices.items[k].to;
            options.counts = &counts;
            simpul_status status = simpul_graph_build(&graph, records, &options, &err);
            assert_int_equal(status, slices.items[k].n_claims ? SIMPUL_OK : SIMPUL_ERR_ARGUMENT);
            if (!status)
                assert_int_equal(counts.n_claims - counts.n_left_out, slices.items[k].n_claims);
            simpul_graph_free(graph);
        }
        assert_int_equal(slices.items[1].n_claims, i);
        simpul_slices_dispose(&slices);
    }
    simpul_records_free(records);
}

static bool build_all(void *context)
{
    static const char *const views[] = {"events", "reified"};
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < 2 && !status; i++) {
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        simpul_graph *graph = NULL;
        options.view = views[i];
        options.known_by = options.as_of = "2025-09-05";
        options.include_lexicon = true;
        status = simpul_graph_build(&graph, context, &options, &err);
        simpul_graph_free(graph);
    }
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *records = records_of(STORY);
    assert_true(failing_alloc_sweep(build_all, records, false) > 20);
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_suspension_holds_until_it_is_lifted),
        cmocka_unit_test(of_that_day_nothing_later_is_known),
        cmocka_unit_test(an_end_without_a_date_counts_from_when_it_was_told),
        cmocka_unit_test(offices_and_names_are_of_that_day),
        cmocka_unit_test(known_by_hides_what_was_published_later),
        cmocka_unit_test(undated_documents_are_unknown_but_kept_when_asked),
        cmocka_unit_test(a_window_has_what_shares_a_day_with_it),
        cmocka_unit_test(wrong_options_and_empty_windows_are_refused),
        cmocka_unit_test(events_are_parallel_edges_with_their_own_dates),
        cmocka_unit_test(reified_events_are_nodes_with_roles),
        cmocka_unit_test(the_lexicon_adds_edges_only_when_asked),
        cmocka_unit_test(weight_is_what_was_asked_for),
        cmocka_unit_test(slices_cover_the_time_without_gaps),
        cmocka_unit_test(slices_count_what_their_graphs_have),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
