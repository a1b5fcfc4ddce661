/* The views of a graph: which nodes and edges each has, weights, names, edges of the lexicon; the
 * same bytes whatever the order of the lines. */
#include "support/built.h"
#include "support/failing_alloc.h"

#include <simpul/format.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define TWICE_OFF                                                                                  \
    DOCUMENT("aa", "a.txt", "2023-10-05", "a")                                                     \
    DOCUMENT("bb", "b.txt", "2025-09-01", "b")                                                     \
    ENTITIES CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2023-10-04\"",            \
                   "asserted", "affirmed", "1", ",\"speaker\":\"agency:pemerintah\"")              \
        CLAIM("bb", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"", "asserted",     \
              "affirmed", "1", "") CLAIM("bb", "feature:siar", "part_of", "platform:satu", "null", \
                                         "asserted", "affirmed", "1", "")

static simpul_build_options view_of(const char *view)
{
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.view = view;
    return options;
}

static simpul_graph *graph_in(const char *lines, const char *view)
{
    simpul_build_options options = view_of(view);
    return graph_with(lines, &options);
}

static void events_are_parallel_edges_with_their_own_dates(void **state)
{
    (void)state;
    simpul_graph *relations = graph_in(TWICE_OFF, "relations");
    simpul_graph *events = graph_in(TWICE_OFF, "events");
    assert_int_equal(simpul_graph_edge_count(relations), 2);
    assert_int_equal(simpul_graph_edge_count(events), 3);
    uint32_t joined = edge_of(relations, "suspends", "affirmed");
    assert_string_equal(text_of(relations, SIMPUL_EDGE, "date", joined), "2023-10-04/2025-08-30");
    uint32_t first = edge_of(events, "suspends", "affirmed"), second = first + 1;
    assert_string_equal(text_of(events, SIMPUL_EDGE, "date", first), "2023-10-04");
    assert_string_equal(text_of(events, SIMPUL_EDGE, "date", second), "2025-08-30");
    assert_string_not_equal(text_of(events, SIMPUL_EDGE, "event_ids", first),
                            text_of(events, SIMPUL_EDGE, "event_ids", second));
    simpul_graph_free(relations);
    simpul_graph_free(events);
}

static void relations_without_events_are_in_every_view(void **state)
{
    (void)state;
    for (size_t i = 0; simpul_view_name(i); i++) {
        simpul_graph *graph = graph_in(TWICE_OFF, simpul_view_name(i));
        uint32_t edge = edge_of(graph, "part_of", "affirmed");
        assert_int_equal(simpul_graph_edge_source(graph, edge), node_with(graph, "feature:siar"));
        assert_int_equal(simpul_graph_edge_target(graph, edge), node_with(graph, "platform:satu"));
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "role", edge), "");
        simpul_graph_free(graph);
    }
}

/* The edge of that role between an event and an entity, from the entity when `leads_in`. */
static bool has_role(const simpul_graph *graph, const char *role, const char *entity, bool leads_in,
                     const char *date)
{
    uint32_t node = node_with(graph, entity);
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        uint32_t from = simpul_graph_edge_source(graph, i), to = simpul_graph_edge_target(graph, i);
        uint32_t event = leads_in ? to : from;
        if ((leads_in ? from : to) != node ||
            strcmp(text_of(graph, SIMPUL_EDGE, "role", i), role) != 0)
            continue;
        if (strcmp(text_of(graph, SIMPUL_NODE, "kind", event), "event") == 0 &&
            strcmp(text_of(graph, SIMPUL_NODE, "date", event), date) == 0)
            return true;
    }
    return false;
}

static void events_become_nodes_with_roles(void **state)
{
    (void)state;
    simpul_graph *graph = graph_in(TWICE_OFF, "reified");
    assert_int_equal(simpul_graph_node_count(graph), 5); /* 2 ends, a speaker, 2 events */
    assert_int_equal(simpul_graph_edge_count(graph), 6);
    assert_true(has_role(graph, "agent", "platform:satu", true, "2023-10-04"));
    assert_true(has_role(graph, "agent", "platform:satu", true, "2025-08-30"));
    assert_true(has_role(graph, "target", "feature:siar", false, "2023-10-04"));
    assert_true(has_role(graph, "speaker", "agency:pemerintah", false, "2023-10-04"));
    assert_false(has_role(graph, "speaker", "agency:pemerintah", false, "2025-08-30"));
    simpul_graph_free(graph);
}

static void an_event_node_says_what_became_of_it(void **state)
{
    (void)state;
    simpul_graph *graph = graph_in(SWITCHED_OFF, "reified");
    uint32_t event = UINT32_MAX;
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++)
        if (strcmp(text_of(graph, SIMPUL_NODE, "family", i), "restriction") == 0) event = i;
    assert_true(event != UINT32_MAX);
    assert_string_equal(text_of(graph, SIMPUL_NODE, "label", event),
                        "restriction: Siar, 2025-08-30/2025-08-31");
    assert_string_equal(text_of(graph, SIMPUL_NODE, "status", event), "reversed");
    assert_string_equal(text_of(graph, SIMPUL_NODE, "contested_about", event), "actor | nature");
    assert_int_equal(cell(graph, SIMPUL_NODE, "n_claims", event).as.integer, 3);
    assert_int_equal(cell(graph, SIMPUL_NODE, "n_documents", event).as.integer, 3);
    assert_int_equal(cell(graph, SIMPUL_NODE, "n_sources", event).as.integer, 2);
    assert_true(has_node(graph, text_of(graph, SIMPUL_NODE, "reversed_by", event)));
    simpul_graph_free(graph);
}

static void a_regulation_that_acts_is_the_instrument(void **state)
{
    (void)state;
    simpul_graph *graph = graph_in(
        DOCUMENT("aa", "a.txt", "2023-10-05", "a")
            ENTITIES CLAIM("aa", "regulation:permendag-31-2023", "prohibits", "platform:satu",
                           "\"2023-09-26\"", "asserted", "affirmed", "1", ""),
        "reified");
    assert_true(has_role(graph, "instrument", "regulation:permendag-31-2023", true, "2023-09-26"));
    simpul_graph_free(graph);
}

static void a_denial_and_an_assertion_are_two_roles(void **state)
{
    (void)state;
    simpul_graph *graph = graph_in(
        DOCUMENT("aa", "a.txt", "2025-08-31", "a") DOCUMENT("bb", "b.txt", "2025-08-31", "b")
            ENTITIES CLAIM("aa", "agency:pemerintah", "blocks", "feature:siar", "\"2025-08-30\"",
                           "asserted", "affirmed", "1", "")
                CLAIM("bb", "agency:pemerintah", "blocks", "feature:siar", "\"2025-08-30\"",
                      "asserted", "negated", "1", ""),
        "reified");
    edge_of(graph, "blocks", "affirmed");
    edge_of(graph, "blocks", "negated");
    assert_int_equal(simpul_graph_edge_count(graph), 4);
    simpul_graph_free(graph);
}

static void edge_ids_are_of_their_view(void **state)
{
    (void)state;
    char ids[3][32];
    for (size_t i = 0; simpul_view_name(i); i++) {
        simpul_graph *graph = graph_in(TWICE_OFF, simpul_view_name(i));
        uint32_t edge = edge_of(graph, "part_of", "affirmed");
        snprintf(ids[i], sizeof ids[i], "%s", simpul_graph_edge_id(graph, edge).ptr);
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "edge_id", edge), ids[i]);
        simpul_graph_free(graph);
    }
    assert_string_not_equal(ids[0], ids[1]);
    assert_string_not_equal(ids[1], ids[2]);
    assert_string_not_equal(ids[0], ids[2]);
}

static void weight_is_what_is_asked_for(void **state)
{
    (void)state;
    static const double wanted[] = {1, 2, 2, 0.5}; /* of the copied suspension */
    for (size_t i = 0; simpul_weight_name(i); i++) {
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        options.weight = simpul_weight_name(i);
        simpul_graph *graph = graph_with(SWITCHED_OFF, &options);
        uint32_t edge = edge_of(graph, "suspends", "affirmed");
        assert_true(cell(graph, SIMPUL_EDGE, "weight", edge).as.number == wanted[i]);
        simpul_graph_free(graph);
    }
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.weight = "berat";
    assert_non_null(strstr(refusal_of(SWITCHED_OFF, &options), "weight: 'berat' found"));
}

static void via_and_effect_are_on_the_edge(void **state)
{
    (void)state;
    simpul_graph *graph = graph_with(
        DOCUMENT("aa", "a.txt", "2023-10-05", "a") ENTITIES CLAIM(
            "aa", "regulation:permendag-31-2023", "leads_to", "platform:satu", "null", "asserted",
            "affirmed", "1", ",\"attributes\":{\"effect\":\"suspends\",\"via\":\"subsidiary\"}"),
        NULL);
    uint32_t edge = edge_of(graph, "leads_to", "affirmed");
    assert_string_equal(text_of(graph, SIMPUL_EDGE, "effect", edge), "suspends");
    assert_string_equal(text_of(graph, SIMPUL_EDGE, "via", edge), "subsidiary");
    simpul_graph_free(graph);
}

/* --- names and the lexicon --- */

#define OFFICE                                                                                     \
    DOCUMENT("aa", "a.txt", "2023-10-05", "a")                                                     \
    "{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":1,\"lexicon\":\"uji 1\","      \
    "\"generator\":\"tangan\"}\n"                                                                  \
    "{\"kind\":\"entity\",\"id\":\"ministry:kominfo\",\"type\":\"ministry\",\"name\":\"Komdigi\"," \
    "\"attributes\":{\"names\":[{\"from\":\"2009\",\"name\":\"Kominfo\",\"to\":\"2024-10-20\"},"   \
    "{\"from\":\"2024-10-21\",\"name\":\"Komdigi\"}]}}\n"                                          \
    "{\"kind\":\"entity\",\"id\":\"official:ani\",\"type\":\"official\",\"name\":\"Ani\","         \
    "\"attributes\":{\"offices\":[{\"body\":\"ministry:kominfo\",\"from\":\"2019-10-23\","         \
    "\"role\":\"Menteri\",\"to\":\"2024-10-20\"},{\"body\":\"ministry:lain\",\"role\":"            \
    "\"Staf\"}]}}\n"                                                                               \
    "{\"kind\":\"entity\",\"id\":\"official:budi\",\"type\":\"official\",\"name\":\"Budi\","       \
    "\"attributes\":{\"offices\":[{\"body\":\"ministry:kominfo\",\"from\":\"2024-10-21\","         \
    "\"role\":\"Menteri\"}]}}\n"                                                                   \
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"     \
    "{\"kind\":\"entity\",\"id\":\"feature:siar\",\"type\":\"feature\",\"name\":\"Siar\","         \
    "\"attributes\":{\"facts\":[{\"object\":\"platform:satu\",\"relation\":\"part_of\","           \
    "\"source\":\"https://contoh.example/siar\"},{\"object\":\"platform:tak-ada\",\"relation\":"   \
    "\"part_of\"}]}}\n"                                                                            \
    "{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"official:budi\","    \
    "\"start\":1,\"end\":5}\n" CLAIM("aa", "official:ani", "summons", "platform:satu",             \
                                     "\"2023-10-04\"", "asserted", "affirmed", "1", "")            \
        CLAIM("aa", "ministry:kominfo", "blocks", "feature:siar", "\"2023-10-04\"", "asserted",    \
              "affirmed", "1", "")

static void names_are_of_now_or_then(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    static const struct {
        simpul_names names;
        const char *as_of, *label, *aliases;
    } cases[] = {
        {SIMPUL_NAMES_AUTO, NULL, "Komdigi", ""},
        {SIMPUL_NAMES_NOW, "2023-12-01", "Komdigi", ""},
        {SIMPUL_NAMES_AUTO, "2023-12-01", "Kominfo", "Komdigi"},
        {SIMPUL_NAMES_THEN, "2024-12-01", "Komdigi", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        options.names = cases[i].names;
        options.as_of = cases[i].as_of;
        simpul_graph *graph = graph_with(OFFICE, &options);
        uint32_t node = node_with(graph, "ministry:kominfo");
        assert_string_equal(text_of(graph, SIMPUL_NODE, "label", node), cases[i].label);
        assert_string_equal(text_of(graph, SIMPUL_NODE, "aliases", node), cases[i].aliases);
        simpul_graph_free(graph);
    }
}

static void the_end_of_the_window_gives_the_name(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.names = SIMPUL_NAMES_THEN;
    options.from = "2023";
    options.to = "2023";
    simpul_graph *graph = graph_with(OFFICE, &options);
    assert_string_equal(text_of(graph, SIMPUL_NODE, "label", node_with(graph, "ministry:kominfo")),
                        "Kominfo");
    simpul_graph_free(graph);
}

static void the_lexicon_adds_edges_between_nodes_that_are_there(void **state)
{
    (void)state;
    for (size_t i = 0; simpul_view_name(i); i++) {
        simpul_build_counts counts = {0};
        simpul_build_options options = view_of(simpul_view_name(i));
        options.include_lexicon = true;
        options.counts = &counts;
        simpul_graph *graph = graph_with(OFFICE, &options);
        uint32_t edge = edge_of(graph, "part_of", "affirmed");
        assert_int_equal(counts.n_lexicon, 3); /* two ministers, the part; nothing of 'tak-ada' */
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "rule", edge), "lexicon");
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "evidence", edge),
                            "https://contoh.example/siar");
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "sources", edge), "lexicon");
        assert_int_equal(cell(graph, SIMPUL_EDGE, "n_claims", edge).as.integer, 0);
        assert_true(cell(graph, SIMPUL_EDGE, "weight", edge).as.number == 1);
        edge = edge_of(graph, "holds_office_in", "affirmed");
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "evidence", edge), "uji 1");
        assert_string_equal(text_of(graph, SIMPUL_EDGE, "role", edge), "Menteri");
        simpul_graph_free(graph);
    }
}

static void what_a_claim_says_is_left_to_the_claim(void **state)
{
    (void)state;
    simpul_build_counts counts = {0};
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.include_lexicon = true;
    options.counts = &counts;
    simpul_graph *graph = graph_with(OFFICE CLAIM("aa", "feature:siar", "part_of", "platform:satu",
                                                  "null", "asserted", "affirmed", "7", ""),
                                     &options);
    assert_int_equal(counts.n_lexicon, 2);
    assert_string_equal(text_of(graph, SIMPUL_EDGE, "rule", edge_of(graph, "part_of", "affirmed")),
                        "uji");
    simpul_graph_free(graph);
}

static void the_lexicon_knows_who_held_office_on_a_day(void **state)
{
    (void)state;
    simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
    options.include_lexicon = true;
    options.as_of = "2023-12-01";
    simpul_graph *graph = graph_with(OFFICE, &options);
    uint32_t edge = edge_of(graph, "holds_office_in", "affirmed");
    assert_int_equal(simpul_graph_edge_source(graph, edge), node_with(graph, "official:ani"));
    assert_string_equal(text_of(graph, SIMPUL_EDGE, "date_end", edge), "2024-10-20");
    assert_false(has_node(graph, "official:budi")); /* takes part in nothing that held */
    simpul_graph_free(graph);
}

/* --- the same bytes --- */

static char *bytes_of(const char *lines, const simpul_build_options *options)
{
    simpul_graph *graph = graph_with(lines, options);
    simpul_save_options how = {.format = "graphml"};
    simpul_sink *sink = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_sink_open_memory(&sink, &err), SIMPUL_OK);
    assert_int_equal(simpul_graph_write(graph, "graphml", sink, &how, &err), SIMPUL_OK);
    char *copy = strndup(simpul_sink_bytes(sink).ptr, simpul_sink_bytes(sink).len);
    simpul_sink_abandon(sink);
    simpul_graph_free(graph);
    assert_non_null(copy);
    return copy;
}

enum { MAX_LINES = 64 };

/* The lines in an order that `seed` gives, the first of them twice. */
static char *shuffled(const char *lines, uint64_t seed)
{
    const char *starts[MAX_LINES];
    size_t n = 0, used = 0;
    for (const char *at = lines; *at; at = strchr(at, '\n') + 1) starts[n++] = at;
    char *out = calloc(2, strlen(lines) + 1);
    assert_true(n < MAX_LINES && out);
    for (size_t i = n - 1; i > 0; i--) {
        seed = seed * UINT64_C(6364136223846793005) + 1;
        size_t k = (seed >> 33) % (i + 1);
        const char *swap = starts[i];
        starts[i] = starts[k];
        starts[k] = swap;
    }
    for (size_t i = 0; i <= n; i++) {
        const char *line = starts[i % n];
        size_t length = (size_t)(strchr(line, '\n') - line) + 1;
        memcpy(out + used, line, length);
        used += length;
    }
    return out;
}

static void order_and_repetition_change_no_byte(void **state)
{
    (void)state;
    static const char *const lines = SWITCHED_OFF OFFICE;
    static const struct {
        const char *as_of, *known_by, *from, *to;
        simpul_undated undated;
        bool lexicon;
    } times[] = {
        {NULL, NULL, NULL, NULL, SIMPUL_UNDATED_PUBLISHED, true},
        {"2025-08-31", NULL, NULL, NULL, SIMPUL_UNDATED_KEEP, true},
        {NULL, "2025-09-01", NULL, NULL, SIMPUL_UNDATED_PUBLISHED, false},
        {NULL, NULL, "2025-08", "2025-09-01", SIMPUL_UNDATED_DROP, false},
    };
    for (size_t view = 0; simpul_view_name(view); view++)
        for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
            simpul_build_options options = view_of(simpul_view_name(view));
            options.as_of = times[i].as_of;
            options.known_by = times[i].known_by;
            options.from = times[i].from;
            options.to = times[i].to;
            options.undated = times[i].undated;
            options.include_lexicon = times[i].lexicon;
            options.names = SIMPUL_NAMES_THEN;
            char *wanted = bytes_of(lines, &options);
            for (uint64_t seed = 1; seed <= 5; seed++) {
                char *other = shuffled(lines, seed), *found = bytes_of(other, &options);
                assert_string_equal(wanted, found);
                free(other);
                free(found);
            }
            free(wanted);
        }
}

typedef struct attempt {
    simpul_records *records;
    simpul_build_options options;
} attempt;

static bool build_all(void *context)
{
    attempt *in = context;
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_graph_build(&graph, in->records, &in->options, &err);
    simpul_graph_free(graph);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    attempt in = {.records = records_of(SWITCHED_OFF OFFICE)};
    for (size_t i = 0; simpul_view_name(i); i++) {
        in.options = view_of(simpul_view_name(i));
        in.options.include_lexicon = true;
        in.options.as_of = "2025-08-31";
        in.options.known_by = "2025-09-02";
        assert_true(failing_alloc_sweep(build_all, &in, false) > 30);
    }
    simpul_records_free(in.records);
}

/* One event: the state blocked, its operator means to switch off, and a word that it was not so. */
static void an_edge_has_the_status_of_its_own_claims(void **state)
{
    (void)state;
    static const char *const views[] = {"relations", "events"};
    static const char *const lines =
        DOCUMENT("aa", "a.txt", "2025-08-31", "a") DOCUMENT("bb", "b.txt", "2025-09-03", "b")
            ENTITIES CLAIM("aa", "agency:pemerintah", "blocks", "feature:siar", "\"2025-08-30\"",
                           "asserted", "affirmed", "1", "")
                CLAIM("aa", "platform:satu", "suspends", "feature:siar", "\"2025-08-30\"",
                      "planned", "affirmed", "2", "")
                    CLAIM("bb", "agency:pemerintah", "blocks", "feature:siar", "\"2025-08-30\"",
                          "asserted", "negated", "3", "")
                        CLAIM("bb", "platform:satu", "restores", "feature:siar", "\"2025-09-02\"",
                              "asserted", "affirmed", "4", "")
                            CLAIM("bb", "agency:pemerintah", "unblocks", "feature:siar",
                                  "\"2025-09-02\"", "possible", "affirmed", "5", "");
    static const struct {
        const char *relation, *polarity, *status;
    } wanted[] = {{"blocks", "affirmed", "reversed"},
                  {"suspends", "affirmed", "planned"},
                  {"blocks", "negated", "denied"},
                  {"restores", "affirmed", "done"},
                  {"unblocks", "affirmed", "possible"}};
    for (size_t v = 0; v < 2; v++) {
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        options.view = views[v];
        simpul_graph *graph = graph_with(lines, &options);
        for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
            assert_string_equal(text_of(graph, SIMPUL_EDGE, "status",
                                        edge_of(graph, wanted[i].relation, wanted[i].polarity)),
                                wanted[i].status);
        simpul_graph_free(graph);
    }
}

static void a_graph_says_its_view(void **state)
{
    (void)state;
    for (size_t i = 0; simpul_view_name(i); i++) {
        simpul_build_options options = SIMPUL_BUILD_OPTIONS_INIT;
        options.view = simpul_view_name(i);
        simpul_graph *graph = graph_with(SWITCHED_OFF, &options);
        assert_string_equal(simpul_graph_view(graph), simpul_view_name(i));
        simpul_graph_free(graph);
    }
    simpul_graph *other = NULL;
    assert_int_equal(simpul_graph_new(&other, NULL), SIMPUL_OK);
    assert_int_equal(simpul_graph_add_node(other, SIMPUL_STR("a"), NULL, NULL), SIMPUL_OK);
    assert_int_equal(simpul_graph_add_edge(other, SIMPUL_STR("e0"), 0, 0, NULL, NULL), SIMPUL_OK);
    assert_null(simpul_graph_view(other));
    simpul_graph_free(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(events_are_parallel_edges_with_their_own_dates),
        cmocka_unit_test(relations_without_events_are_in_every_view),
        cmocka_unit_test(events_become_nodes_with_roles),
        cmocka_unit_test(an_event_node_says_what_became_of_it),
        cmocka_unit_test(a_regulation_that_acts_is_the_instrument),
        cmocka_unit_test(a_denial_and_an_assertion_are_two_roles),
        cmocka_unit_test(edge_ids_are_of_their_view),
        cmocka_unit_test(weight_is_what_is_asked_for),
        cmocka_unit_test(via_and_effect_are_on_the_edge),
        cmocka_unit_test(names_are_of_now_or_then),
        cmocka_unit_test(the_end_of_the_window_gives_the_name),
        cmocka_unit_test(the_lexicon_adds_edges_between_nodes_that_are_there),
        cmocka_unit_test(what_a_claim_says_is_left_to_the_claim),
        cmocka_unit_test(the_lexicon_knows_who_held_office_on_a_day),
        cmocka_unit_test(order_and_repetition_change_no_byte),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
        cmocka_unit_test(an_edge_has_the_status_of_its_own_claims),
        cmocka_unit_test(a_graph_says_its_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
