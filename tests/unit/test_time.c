/* Time in a build: what held on a day, what was known by a day, windows and slices. */
#include "support/built.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define UNDATED_DOCUMENT                                                                           \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000ee\",\"path\":\"e.txt\",\"bytes\":500}\n"
#define MENTION(document, entity)                                                                  \
    "{\"kind\":\"mention\",\"document\":\"doc:00000000000000" document "\",\"entity\":\"" entity   \
    "\",\"start\":1,\"end\":5}\n"

static simpul_build_options as_of(const char *day)
{
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.as_of = day;
    return options;
}

static simpul_build_options known_by(const char *day)
{
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.known_by = day;
    return options;
}

static simpul_build_options window(const char *from, const char *to)
{
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.from = from;
    options.to = to;
    return options;
}

static bool has_edge(const char *lines, simpul_build_options options, const char *relation)
{
    simpul_graph *graph = graph_with(lines, &options);
    bool found = find_edge(graph, relation, "affirmed") != UINT32_MAX;
    simpul_graph_free(graph);
    return found;
}

static void a_suspension_holds_until_it_is_lifted(void **state)
{
    (void)state;
    assert_true(has_edge(SWITCHED_OFF, as_of("2025-08-30"), "suspends"));
    assert_true(has_edge(SWITCHED_OFF, as_of("2025-09-01"), "suspends"));
    assert_false(has_edge(SWITCHED_OFF, as_of("2025-09-02"), "suspends"));
    assert_false(has_edge(SWITCHED_OFF, as_of("2025-09-01"), "restores"));
    assert_true(has_edge(SWITCHED_OFF, as_of("2025-09-02"), "restores"));
}

static void an_end_without_a_date_counts_from_when_it_was_told(void **state)
{
    (void)state;
    static const char *const lines =
        DOCUMENT("aa", "a.txt", "2025-08-31", "a") DOCUMENT("bb", "b.txt", "2025-09-02", "b")
            ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",
                           "asserted", "affirmed", "1", "")
                CLAIM("bb", "platform:satu", "restores", "feature:siar", "null", "asserted",
                      "affirmed", "1", "");
    assert_true(has_edge(lines, as_of("2025-09-01"), "suspends"));
    assert_false(has_edge(lines, as_of("2025-09-02"), "suspends"));
}

/* Of something known to a year alone nobody can say that it was so in March. */
static void a_vague_date_holds_from_its_last_day(void **state)
{
    (void)state;
    static const struct {
        const char *relation, *date, *last_not, *first;
    } cases[] = {{"suspends", "\"2023\"", "2023-12-30", "2023-12-31"},
                 {"part_of", "\"2023\"", "2023-12-30", "2023-12-31"},
                 {"suspends", "\"2023-10\"", "2023-10-30", "2023-10-31"},
                 {"part_of", "\"2023/2025\"", "2023-12-30", "2023-12-31"},
                 {"suspends", "\"2023-09-26/2023-10-03\"", "2023-09-25", "2023-09-26"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char lines[4096];
        simpul_build_counts counts = {0};
        snprintf(lines, sizeof lines,
                 DOCUMENT("aa", "a.txt", "2026-01-01", "a")
                     ENTITIES CLAIM("aa", "agency:pemerintah", "criticises", "platform:satu",
                                    "\"2020-01-01\"", "asserted", "affirmed", "1", "")
                         CLAIM("aa", "feature:siar", "%s", "platform:satu", "%s", "asserted",
                               "affirmed", "2", ""),
                 cases[i].relation, cases[i].date);
        simpul_build_options before = as_of(cases[i].last_not);
        before.counts = &counts;
        assert_false(has_edge(lines, before, cases[i].relation));
        assert_int_equal(counts.n_left_out_vague, i < 4 ? 1 : 0); /* the last has not begun */
        assert_true(has_edge(lines, as_of(cases[i].first), cases[i].relation));
    }
}

static void a_vague_end_ends_on_its_last_day(void **state)
{
    (void)state;
    static const char *const lines = DOCUMENT("aa", "a.txt", "2026-01-01", "a")
        ENTITIES CLAIM("aa", "agency:pemerintah", "suspends", "feature:siar", "\"2024-05-01\"",
                       "asserted", "affirmed", "1", "")
            CLAIM("aa", "agency:pemerintah", "restores", "feature:siar", "\"2025\"", "asserted",
                  "affirmed", "2", "")
                CLAIM("aa", "agency:pemerintah", "issues", "regulation:permendag-50-2020",
                      "\"2024-05-01\"", "asserted", "affirmed", "3", "")
                    CLAIM("aa", "agency:pemerintah", "revokes", "regulation:permendag-50-2020",
                          "\"2025\"", "asserted", "affirmed", "4", "");
    static const struct {
        const char *day;
        bool holds, is_known, in_force;
    } cases[] = {{"2024-12-31", true, true, true},
                 {"2025-03-01", true, false, false}, /* nobody knows */
                 {"2025-12-31", false, true, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        simpul_build_options options = as_of(cases[i].day);
        simpul_value value;
        simpul_graph *graph = graph_with(lines, &options);
        bool holds = find_edge(graph, "suspends", "affirmed") != UINT32_MAX;
        assert_int_equal(holds, cases[i].holds);
        assert_int_equal(find_edge(graph, "restores", "affirmed") != UINT32_MAX, !holds);
        uint32_t node = 0;
        bool known =
            simpul_graph_find_node(graph, SIMPUL_STR("regulation:permendag-50-2020"), &node) &&
            simpul_graph_value(graph, SIMPUL_NODE,
                               simpul_graph_find_column(graph, SIMPUL_NODE, "in_force"), node,
                               &value);
        assert_int_equal(known, cases[i].is_known);
        if (known) assert_int_equal(value.as.boolean, cases[i].in_force);
        simpul_graph_free(graph);
    }
}

static void a_vague_date_is_in_each_slice_that_it_touches(void **state)
{
    (void)state;
    static const char *const lines = DOCUMENT("aa", "a.txt", "2026-01-01", "a")
        ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2023\"", "asserted",
                       "affirmed", "1", "");
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    simpul_build_counts counts = {0};
    simpul_records *records = records_of(lines);
    simpul_slices slices;
    options.counts = &counts;
    assert_int_equal(simpul_slices_find(&slices, records, &options, "month", 1, NULL), SIMPUL_OK);
    assert_int_equal(slices.n, 12);
    for (size_t i = 0; i < slices.n; i++) assert_int_equal(slices.items[i].n_claims, 1);
    assert_int_equal(counts.n_in_several, 1);
    simpul_slices_dispose(&slices);
    assert_int_equal(simpul_slices_find(&slices, records, &options, "year", 1, NULL), SIMPUL_OK);
    assert_int_equal(counts.n_in_several, 0);
    simpul_slices_dispose(&slices);
    simpul_records_free(records);
}

static void what_comes_later_is_not_known_on_the_day(void **state)
{
    (void)state;
    simpul_build_options options = as_of("2025-09-01");
    simpul_graph *graph = graph_with(SWITCHED_OFF, &options);
    uint32_t edge = edge_of(graph, "suspends", "affirmed");
    assert_string_equal(text_of(graph, SIMPUL_EDGE, "status", edge), "done");
    assert_true(cell(graph, SIMPUL_EDGE, "contested", edge).as.boolean);
    simpul_graph_free(graph);
}

static void a_day_of_nothing_is_refused_with_the_days_there_are(void **state)
{
    (void)state;
    simpul_build_options before = as_of("2025-08-29"), after = window("2030-01-01", NULL);
    assert_string_equal(refusal_of(SWITCHED_OFF, &before),
                        "as-of: nothing held on 2025-08-29; the claims are of days from "
                        "2025-08-30 to 2025-09-02");
    assert_string_equal(refusal_of(SWITCHED_OFF, &after),
                        "from: nothing lies in 2030-01-01/..; the claims are of days from "
                        "2025-08-30 to 2025-09-02");
}

static void what_is_no_date_is_refused_by_its_option(void **state)
{
    (void)state;
    static const char *const no_dates[] = {"2025-13-01", "2025-02-30", "kemarin", "", "XXXX-08-30"};
    for (size_t i = 0; i < sizeof no_dates / sizeof *no_dates; i++) {
        simpul_build_options options[] = {as_of(no_dates[i]), known_by(no_dates[i]),
                                          window(no_dates[i], NULL), window(NULL, no_dates[i])};
        static const char *const starts[] = {"as-of: '", "known-by: '", "from: '", "to: '"};
        for (size_t k = 0; k < 4; k++) {
            simpul_error err = SIMPUL_ERROR_INIT;
            assert_int_equal(simpul_build_options_check(&options[k], &err), SIMPUL_ERR_ARGUMENT);
            assert_memory_equal(err.message, starts[k], strlen(starts[k]));
        }
    }
    simpul_build_options endless = as_of("2025-08-30/..");
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_build_options_check(&endless, &err), SIMPUL_ERR_ARGUMENT);
    assert_non_null(strstr(err.message, "has no last day"));
}

static void a_window_that_ends_before_it_begins_is_refused(void **state)
{
    (void)state;
    simpul_build_options options = window("2025-09-02", "2025-09-01");
    assert_string_equal(refusal_of(SWITCHED_OFF, &options),
                        "from: '2025-09-02' is after '2025-09-01', so the window is empty");
}

static void only_what_was_published_by_then_is_known(void **state)
{
    (void)state;
    simpul_build_counts counts = {0};
    simpul_build_options options = known_by("2025-08-31");
    options.counts = &counts;
    simpul_graph *graph = graph_with(SWITCHED_OFF MENTION("aa", "regulation:permendag-31-2023")
                                         MENTION("bb", "regulation:permendag-50-2020"),
                                     &options);
    uint32_t edge = edge_of(graph, "suspends", "affirmed");
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_int_equal(cell(graph, SIMPUL_EDGE, "n_documents", edge).as.integer, 1);
    assert_false(cell(graph, SIMPUL_EDGE, "contested", edge).as.boolean);
    assert_string_equal(text_of(graph, SIMPUL_EDGE, "status", edge), "done");
    assert_true(has_node(graph, "regulation:permendag-31-2023"));
    assert_false(has_node(graph, "regulation:permendag-50-2020"));
    assert_false(has_node(graph, "agency:pemerintah"));
    assert_int_equal(counts.n_hidden, 3);
    assert_int_equal(counts.n_hidden_undated, 0);
    simpul_graph_free(graph);
}

static void an_undated_document_is_known_only_when_kept(void **state)
{
    (void)state;
    static const char *const lines =
        SWITCHED_OFF UNDATED_DOCUMENT CLAIM("ee", "agency:pemerintah", "warns", "platform:satu",
                                            "null", "asserted", "affirmed", "1", "");
    simpul_build_counts counts = {0};
    simpul_build_options options = known_by("2025-09-30");
    options.counts = &counts;
    assert_false(has_edge(lines, options, "warns"));
    assert_int_equal(counts.n_hidden_undated, 1);
    options.undated = SIMPUL_UNDATED_KEEP;
    assert_true(has_edge(lines, options, "warns"));
    assert_int_equal(counts.n_hidden_undated, 0);
}

static void a_month_of_publication_is_known_at_its_end(void **state)
{
    (void)state;
    static const char *const lines = DOCUMENT("aa", "a.txt", "2025-08", "a") ENTITIES CLAIM(
        "aa", "platform:satu", "suspends", "feature:siar", "null", "asserted", "affirmed", "1", "");
    simpul_build_options early = known_by("2025-08-30");
    assert_string_equal(refusal_of(lines, &early),
                        "known-by: no document is known to have been published by 2025-08-30");
    assert_true(has_edge(lines, known_by("2025-08-31"), "suspends"));
    assert_true(has_edge(lines, known_by("2025-08"), "suspends"));
}

#define DATED(date)                                                                                \
    DOCUMENT("aa", "a.txt", "2025-09-10", "a")                                                     \
    UNDATED_DOCUMENT ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar",             \
                                    "\"2020-05-05\"", "asserted", "affirmed", "1", "")             \
        CLAIM("aa", "agency:pemerintah", "warns", "platform:satu", date, "asserted", "affirmed",   \
              "1", "")

static void a_date_is_all_its_days(void **state)
{
    (void)state;
    static const struct {
        const char *lines, *from, *to;
        bool is_in;
    } cases[] = {
        {DATED("\"2025\""), "2025-03-01", "2025-03-31", true},
        {DATED("\"2025\""), "2026", NULL, false},
        {DATED("\"2025-03/2025-05\""), "2025-05-31", "2025-05-31", true},
        {DATED("\"../2026-03\""), "2026-03-31", NULL, true},
        {DATED("\"../2026-03\""), "2026-04-01", NULL, false},
        {DATED("\"2025-08-30\""), NULL, "2025-08-30", true},
        {DATED("\"XXXX-08-30\""), "2025-08-30", "2025-08-30", true}, /* its document's year */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        simpul_build_options options = window(cases[i].from, cases[i].to);
        options.undated = SIMPUL_UNDATED_DROP;
        simpul_records *records = records_of(cases[i].lines);
        simpul_graph *graph = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_status status = simpul_graph_build(&graph, records, &options, &err);
        bool found = !status && find_edge(graph, "warns", "affirmed") != UINT32_MAX;
        if (found != cases[i].is_in) fail_msg("case %zu", i);
        simpul_graph_free(graph);
        simpul_records_free(records);
    }
}

static void undated_claims_are_of_their_publication_or_kept_or_dropped(void **state)
{
    (void)state;
    static const char *const lines =
        DATED("null") CLAIM("ee", "agency:pemerintah", "requests", "platform:satu",
                            "\"XXXX-08-30\"", "asserted", "affirmed", "1", "");
    simpul_build_counts counts = {0};
    simpul_build_options then = window("2025-09-10", "2025-09-10"), other = window("2020", "2021");
    then.counts = other.counts = &counts;
    assert_true(has_edge(lines, then, "warns"));
    assert_false(has_edge(lines, then, "requests"));
    assert_int_equal(counts.n_left_out, 2);
    assert_int_equal(counts.n_left_out_undated, 1);
    assert_false(has_edge(lines, other, "warns"));
    other.undated = SIMPUL_UNDATED_KEEP;
    assert_true(has_edge(lines, other, "warns"));
    assert_true(has_edge(lines, other, "requests"));
    other.undated = SIMPUL_UNDATED_DROP;
    assert_false(has_edge(lines, other, "warns"));
    assert_int_equal(counts.n_left_out_undated, 2);
}

static void only_who_takes_part_is_in_a_window(void **state)
{
    (void)state;
    simpul_build_options options = window("2025-09-02", "2025-09-02");
    simpul_graph *graph =
        graph_with(SWITCHED_OFF MENTION("cc", "regulation:permendag-31-2023"), &options);
    assert_true(has_node(graph, "platform:satu"));
    assert_false(has_node(graph, "agency:pemerintah"));
    assert_false(has_node(graph, "regulation:permendag-31-2023"));
    simpul_graph_free(graph);
}

#define MINISTER(id, from, to)                                                                     \
    "{\"kind\":\"entity\",\"id\":\"official:" id "\",\"type\":\"official\",\"name\":\"" id         \
    "\",\"attributes\":{\"offices\":[{\"body\":\"agency:pemerintah\"" from                         \
    ",\"role\":\"Menteri\"" to "}]}}\n"
#define SERVES(document, id, more)                                                                 \
    CLAIM(document, "official:" id, "holds_office_in", "agency:pemerintah", "null", "asserted",    \
          "affirmed", "1", more)

static void office_holders_are_those_of_the_day(void **state)
{
    (void)state;
    static const char *const lines = DOCUMENT("aa", "a.txt", "2023-10-05", "a")
        ENTITIES MINISTER("ani", ",\"from\":\"2019\"", ",\"to\":\"2024-10-20\"") MINISTER(
            "budi", "",
            ",\"to\":\"2030\"") "{\"kind\":\"entity\",\"id\":\"official:"
                                "cici\",\"type\":\"official\",\"name\":"
                                "\"cici\"}\n" SERVES("aa", "ani", "") SERVES("aa", "budi", "")
                                    SERVES("aa", "cici", ",\"attributes\":{\"former\":true}");
    static const struct {
        const char *day;
        bool ani, budi;
    } cases[] = {
        {"2021-01-01", true, false}, {"2023-10-05", true, true}, {"2024-12-01", false, true}};
    for (size_t i = 0; i < 3; i++) {
        simpul_build_options options = as_of(cases[i].day);
        simpul_graph *graph = graph_with(lines, &options);
        assert_int_equal(has_node(graph, "official:ani"), cases[i].ani);
        assert_int_equal(has_node(graph, "official:budi"), cases[i].budi);
        assert_false(has_node(graph, "official:cici")); /* former, and nobody says of when */
        simpul_graph_free(graph);
    }
}

/* "true", "false" or "" of regulation 50 on a day. */
static const char *force_on(const char *lines, const char *day)
{
    simpul_build_options options = as_of(day);
    simpul_value value;
    options.undated = SIMPUL_UNDATED_KEEP; /* so that its node is there */
    simpul_graph *graph = graph_with(lines, &options);
    bool known = simpul_graph_value(graph, SIMPUL_NODE,
                                    simpul_graph_find_column(graph, SIMPUL_NODE, "in_force"),
                                    node_with(graph, "regulation:permendag-50-2020"), &value);
    simpul_graph_free(graph);
    return !known ? "" : value.as.boolean ? "true" : "false";
}

#define RULES(attributes, more)                                                                    \
    DOCUMENT("aa", "a.txt", "2023-10-05", "a")                                                     \
    UNDATED_DOCUMENT                                                                               \
    "{\"kind\":\"entity\",\"id\":\"regulation:permendag-50-2020\",\"type\":\"regulation\","        \
    "\"name\":\"Permendag 50\",\"attributes\":{" attributes "}}\n"                                 \
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"     \
    "{\"kind\":\"entity\",\"id\":\"agency:pemerintah\",\"type\":\"agency\",\"name\":\"p\"}"        \
    "\n" CLAIM("ee", "regulation:permendag-50-2020", "regulates", "platform:satu", "null",         \
               "asserted", "affirmed", "1", "") more

static void a_regulation_is_in_force_from_issue_to_revocation(void **state)
{
    (void)state;
    static const char *const revoked =
        RULES("\"issued\":\"2020-05-13\"",
              CLAIM("aa", "agency:pemerintah", "revokes", "regulation:permendag-50-2020",
                    "\"2023-09-26\"", "asserted", "affirmed", "1", ""));
    assert_string_equal(force_on(revoked, "2020-05-12"), "false");
    assert_string_equal(force_on(revoked, "2020-05-13"), "true");
    assert_string_equal(force_on(revoked, "2023-09-25"), "true");
    assert_string_equal(force_on(revoked, "2023-09-26"), "false");
    static const char *const by_year = RULES("", "");
    assert_string_equal(force_on(by_year, "2019-12-31"), "false");
    assert_string_equal(force_on(by_year, "2020-06-01"), ""); /* some day of 2020 */
    assert_string_equal(force_on(by_year, "2020-12-31"), "true");
    static const char *const by_fact = RULES("\"facts\":[{\"relation\":\"revokes\",\"subject\":"
                                             "\"regulation:permendag-31-2023\"}]",
                                             "");
    assert_string_equal(force_on(by_fact, "2023-06-01"), "true"); /* ended some day of 2023 */
    assert_string_equal(force_on(by_fact, "2023-12-31"), "false");
    static const char *const expiring = RULES("\"expires\":\"2024-12-31\"", "");
    assert_string_equal(force_on(expiring, "2024-12-31"), "true");
    assert_string_equal(force_on(expiring, "2025-01-01"), "false");
    static const char *const planned =
        RULES("", CLAIM("aa", "agency:pemerintah", "revokes", "regulation:permendag-50-2020",
                        "\"2023-09-26\"", "planned", "affirmed", "1", ""));
    assert_string_equal(force_on(planned, "2024-01-01"), "true");
}

/* --- slices --- */

static simpul_slices slices_of(const char *lines, const simpul_build_options *options,
                               const char *unit, size_t n_units)
{
    simpul_records *records = records_of(lines);
    simpul_slices slices;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_slices_find(&slices, records, options, unit, n_units, &err))
        fail_msg("%s", err.message);
    simpul_records_free(records);
    return slices;
}

#define THREE_YEARS                                                                                \
    DOCUMENT("aa", "a.txt", "2024-12-30", "a")                                                     \
    ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2024-12-29\"",            \
                   "asserted", "affirmed", "1", "")                                                \
        CLAIM("aa", "agency:pemerintah", "warns", "platform:satu", "\"2025-02\"", "asserted",      \
              "affirmed", "1", "") CLAIM("aa", "agency:pemerintah", "warns", "feature:siar",       \
                                         "\"2025-05-01\"", "asserted", "affirmed", "1", "")

static void slices_have_names_days_and_counts(void **state)
{
    (void)state;
    static const struct {
        const char *unit;
        size_t n, at;
        const char *name, *from, *to;
        size_t n_claims;
    } cases[] = {
        {"day", 124, 0, "2024-12-29", "2024-12-29", "2024-12-29", 1},
        {"week", 19, 0, "2024-W52", "2024-12-23", "2024-12-29", 1},
        {"week", 19, 1, "2025-W01", "2024-12-30", "2025-01-05", 0}, /* of 2025 by its Thursday */
        {"week", 19, 5, "2025-W05", "2025-01-27", "2025-02-02", 1},
        {"month", 6, 2, "2025-02", "2025-02-01", "2025-02-28", 1},
        {"quarter", 3, 0, "2024-Q4", "2024-10-01", "2024-12-31", 1},
        {"quarter", 3, 2, "2025-Q2", "2025-04-01", "2025-06-30", 1},
        {"year", 2, 1, "2025", "2025-01-01", "2025-12-31", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        simpul_slices slices = slices_of(THREE_YEARS, NULL, cases[i].unit, 1);
        assert_int_equal(slices.n, cases[i].n);
        const simpul_slice *slice = &slices.items[cases[i].at];
        assert_string_equal(slice->name, cases[i].name);
        assert_string_equal(slice->from, cases[i].from);
        assert_string_equal(slice->to, cases[i].to);
        assert_int_equal(slice->n_claims, cases[i].n_claims);
        simpul_slices_dispose(&slices);
    }
}

/* The count of a slice is what a build of it takes. */
static void hold_against_builds(const char *lines, simpul_build_options options, const char *unit,
                                size_t n_units)
{
    simpul_slices slices = slices_of(lines, &options, unit, n_units);
    simpul_records *records = records_of(lines);
    for (size_t i = 0; i < slices.n; i++) {
        simpul_build_counts counts = {0};
        simpul_graph *graph = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        options.counts = &counts;
        options.from = slices.items[i].from;
        options.to = slices.items[i].to;
        simpul_status status = simpul_graph_build(&graph, records, &options, &err);
        assert_int_equal(status != SIMPUL_OK, slices.items[i].n_claims == 0);
        assert_int_equal(counts.n_claims - counts.n_left_out, slices.items[i].n_claims);
        simpul_graph_free(graph);
    }
    simpul_records_free(records);
    simpul_slices_dispose(&slices);
}

static void slices_count_what_their_builds_take(void **state)
{
    (void)state;
    static const char *const lines =
        THREE_YEARS UNDATED_DOCUMENT CLAIM("ee", "agency:pemerintah", "supports", "platform:satu",
                                           "null", "asserted", "affirmed", "1", "")
            CLAIM("aa", "agency:pemerintah", "requests", "feature:siar", "\"../2025-01\"",
                  "asserted", "affirmed", "1", "");
    for (size_t i = 0; simpul_slice_unit_name(i); i++)
        for (size_t n_units = 1; n_units <= 4; n_units++) {
            simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
            hold_against_builds(lines, options, simpul_slice_unit_name(i), n_units);
            options.undated = SIMPUL_UNDATED_KEEP;
            hold_against_builds(lines, options, simpul_slice_unit_name(i), n_units);
            options.from = "2025-02-10";
            hold_against_builds(lines, options, simpul_slice_unit_name(i), n_units);
        }
}

static void a_sliding_window_ends_with_the_unit_that_names_it(void **state)
{
    (void)state;
    simpul_slices slices = slices_of(THREE_YEARS, NULL, "month", 3);
    assert_int_equal(slices.n, 6);
    assert_string_equal(slices.items[0].name, "2024-12");
    assert_string_equal(slices.items[0].from, "2024-10-01");
    assert_string_equal(slices.items[2].name, "2025-02");
    assert_string_equal(slices.items[2].from, "2024-12-01");
    assert_int_equal(slices.items[2].n_claims, 2);
    simpul_slices_dispose(&slices);
}

static void impossible_slices_are_refused(void **state)
{
    (void)state;
    static const char *const ages = DOCUMENT("aa", "a.txt", "2024-12-30", "a")
        ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"0001\"", "asserted",
                       "affirmed", "1", "")
            CLAIM("aa", "agency:pemerintah", "warns", "platform:satu", "\"2025\"", "asserted",
                  "affirmed", "1", "");
    simpul_records *records = records_of(ages);
    simpul_slices slices;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_slices_find(&slices, records, NULL, "day", 1, &err), SIMPUL_ERR_LIMIT);
    assert_int_equal(slices.n, 0);
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_slices_find(&slices, records, NULL, "abad", 1, &err),
                     SIMPUL_ERR_ARGUMENT);
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_slices_find(&slices, records, NULL, "year", 0, &err),
                     SIMPUL_ERR_ARGUMENT);
    simpul_records_free(records);
}

static bool slice_all(void *context)
{
    simpul_slices slices;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_build_options options = known_by("2025-09-02");
    simpul_status status = simpul_slices_find(&slices, context, &options, "week", 2, &err);
    simpul_slices_dispose(&slices);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *records = records_of(SWITCHED_OFF);
    assert_true(failing_alloc_sweep(slice_all, records, false) > 20);
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_suspension_holds_until_it_is_lifted),
        cmocka_unit_test(an_end_without_a_date_counts_from_when_it_was_told),
        cmocka_unit_test(a_vague_date_holds_from_its_last_day),
        cmocka_unit_test(a_vague_end_ends_on_its_last_day),
        cmocka_unit_test(a_vague_date_is_in_each_slice_that_it_touches),
        cmocka_unit_test(what_comes_later_is_not_known_on_the_day),
        cmocka_unit_test(a_day_of_nothing_is_refused_with_the_days_there_are),
        cmocka_unit_test(what_is_no_date_is_refused_by_its_option),
        cmocka_unit_test(a_window_that_ends_before_it_begins_is_refused),
        cmocka_unit_test(only_what_was_published_by_then_is_known),
        cmocka_unit_test(an_undated_document_is_known_only_when_kept),
        cmocka_unit_test(a_month_of_publication_is_known_at_its_end),
        cmocka_unit_test(a_date_is_all_its_days),
        cmocka_unit_test(undated_claims_are_of_their_publication_or_kept_or_dropped),
        cmocka_unit_test(only_who_takes_part_is_in_a_window),
        cmocka_unit_test(office_holders_are_those_of_the_day),
        cmocka_unit_test(a_regulation_is_in_force_from_issue_to_revocation),
        cmocka_unit_test(slices_have_names_days_and_counts),
        cmocka_unit_test(slices_count_what_their_builds_take),
        cmocka_unit_test(a_sliding_window_ends_with_the_unit_that_names_it),
        cmocka_unit_test(impossible_slices_are_refused),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
