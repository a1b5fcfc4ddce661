/* Decisions: who stands for whom, what moves, what is forbidden. */
#include "graph/dossier.h"
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ENTITY(id, type, name, source, more)                                                       \
    "{\"kind\":\"entity\",\"id\":\"" id "\",\"type\":\"" type "\",\"name\":\"" name                \
    "\",\"aliases\":[" more "],\"attributes\":{\"source\":\"" source "\"}}\n"
#define DECISION(verdict, a, b)                                                                    \
    "{\"kind\":\"decision\",\"verdict\":\"" verdict "\",\"a\":\"" a "\",\"b\":\"" b "\"}\n"
#define CLAIM(subject, relation, object, start)                                                    \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000aa\",\"subject\":\"" subject             \
    "\",\"relation\":\"" relation "\",\"object\":\"" object                                        \
    "\",\"modality\":\"asserted\",\"polarity\":\"affirmed\",\"start\":" start                      \
    ",\"end\":90,\"rule\":\"uji\",\"confidence\":0.5}\n"
#define MENTION(entity, start, end)                                                                \
    "{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"" entity             \
    "\",\"start\":" start ",\"end\":" end "}\n"
/* Lines 1 to 7. */
#define DECLARED_HERE                                                                              \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"a.txt\",\"bytes\":500}"     \
    "\n" ENTITY("company:gojek", "company", "PT Gojek", "text", "\"Gojek Indonesia\"")             \
        ENTITY("platform:gojek", "platform", "Gojek", "lexicon", "")                               \
            ENTITY("platform:go-jek", "platform", "Go-Jek", "text", "\"Gojek\"")                   \
                ENTITY("company:goto", "company", "GoTo", "text", "")                              \
                    ENTITY("official:andi", "official", "Andi", "text", "")                        \
                        ENTITY("regulation:uu-1-2024", "regulation", "UU 1/2024", "text", "")
#define SAME      "same"
#define DIFFERENT "different"

static simpul_records *records_of(const char *lines)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (read_lines(&records, lines, "uji.ndjson", &err))
        fail_msg("%s:%zu: %s", err.source, err.line, err.message);
    return records;
}

static simpul_graph *graph_of(const char *lines)
{
    simpul_records *records = records_of(lines);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_graph_build(&graph, records, NULL, &err)) fail_msg("%s", err.message);
    simpul_records_free(records);
    return graph;
}

static simpul_value cell(const simpul_graph *graph, const char *node, const char *column)
{
    simpul_value value;
    uint32_t index;
    assert_true(simpul_graph_find_node(graph, (simpul_str){node, strlen(node)}, &index));
    if (!simpul_graph_value(graph, SIMPUL_NODE,
                            simpul_graph_find_column(graph, SIMPUL_NODE, column), index, &value))
        fail_msg("%s of %s is missing", column, node);
    return value;
}

static void assert_edge(const simpul_graph *graph, const char *source, const char *target)
{
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        simpul_str from = simpul_graph_node_id(graph, simpul_graph_edge_source(graph, i));
        simpul_str to = simpul_graph_node_id(graph, simpul_graph_edge_target(graph, i));
        if (strcmp(from.ptr, source) == 0 && strcmp(to.ptr, target) == 0) return;
    }
    fail_msg("no edge from %s to %s", source, target);
}

static void assert_refused(const char *decisions, size_t line, const char *message)
{
    char lines[4096];
    snprintf(lines, sizeof lines, "%s%s", DECLARED_HERE, decisions);
    simpul_records *records = records_of(lines);
    simpul_decision_counts counts;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_decisions_check(records, &counts, &err), SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, message);
    assert_string_equal(err.source, "uji.ndjson");
    assert_int_equal(err.line, line);
    assert_int_equal(counts.n_merged, 0);
    simpul_records_free(records);
}

static void the_lexicons_entity_stands_and_takes_over_names_mentions_and_claims(void **state)
{
    (void)state;
    simpul_graph *graph =
        graph_of(DECLARED_HERE CLAIM("company:gojek", "owned_by", "company:goto", "1")
                     CLAIM("platform:go-jek", "owned_by", "company:goto", "9")
                         MENTION("company:gojek", "1", "6") MENTION("platform:gojek", "10", "15")
                             DECISION(SAME, "company:gojek", "platform:gojek")
                                 DECISION(SAME, "platform:go-jek", "company:gojek"));
    uint32_t ignored;
    assert_int_equal(simpul_graph_node_count(graph), 2);
    assert_false(simpul_graph_find_node(graph, SIMPUL_STR("company:gojek"), &ignored));
    assert_string_equal(cell(graph, "platform:gojek", "label").as.string.ptr, "Gojek");
    assert_string_equal(cell(graph, "platform:gojek", "kind").as.string.ptr, "platform");
    assert_string_equal(cell(graph, "platform:gojek", "aliases").as.string.ptr,
                        "Go-Jek | Gojek Indonesia | PT Gojek");
    assert_int_equal(cell(graph, "platform:gojek", "n_mentions").as.integer, 2);
    assert_int_equal(cell(graph, "platform:gojek", "n_documents").as.integer, 1);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_edge(graph, "platform:gojek", "company:goto");
    simpul_graph_free(graph);
}

static void without_the_lexicon_the_smallest_id_stands(void **state)
{
    (void)state;
    simpul_graph *graph = graph_of(DECLARED_HERE MENTION("platform:go-jek", "1", "6") MENTION(
        "company:goto", "9", "12") DECISION(SAME, "platform:go-jek", "company:goto"));
    assert_int_equal(simpul_graph_node_count(graph), 1);
    assert_string_equal(cell(graph, "company:goto", "kind").as.string.ptr, "company");
    simpul_graph_free(graph);
}

static void claims_of_an_entity_about_itself_are_left_out_and_counted(void **state)
{
    (void)state;
    simpul_records *records =
        records_of(DECLARED_HERE CLAIM("platform:gojek", "owned_by", "company:gojek", "1")
                       CLAIM("platform:gojek", "owned_by", "company:goto", "2")
                           CLAIM("company:gojek", "warns", "platform:go-jek", "3")
                               DECISION(SAME, "company:gojek", "platform:gojek")
                                   DECISION(SAME, "platform:gojek", "platform:go-jek"));
    simpul_decision_counts counts;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_decisions_check(records, &counts, &err), SIMPUL_OK);
    assert_int_equal(counts.n_merged, 2);
    assert_int_equal(counts.n_self_claims, 2);
    simpul_graph *graph = NULL;
    simpul_events *events = NULL;
    assert_int_equal(simpul_graph_build(&graph, records, NULL, &err), SIMPUL_OK);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_int_equal(simpul_events_find(&events, records, &err), SIMPUL_OK);
    assert_int_equal(simpul_events_count(events), 0); /* owned_by makes none, warns would */
    simpul_events_free(events);
    simpul_graph_free(graph);
    simpul_records_free(records);
}

/* coordinates_with is symmetric: the byte-smaller id is its subject. */
static void ends_of_a_symmetric_relation_are_put_in_order_again(void **state)
{
    (void)state;
    simpul_graph *graph =
        graph_of(DECLARED_HERE CLAIM("company:gojek", "coordinates_with", "company:goto", "1")
                     DECISION(SAME, "company:gojek", "platform:gojek"));
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    assert_edge(graph, "company:goto", "platform:gojek");
    simpul_graph_free(graph);
}

static void one_place_mentions_an_entity_once(void **state)
{
    (void)state;
    simpul_graph *graph =
        graph_of(DECLARED_HERE MENTION("company:gojek", "1", "6") MENTION("company:goto", "1", "6")
                     MENTION("platform:gojek", "1", "6") MENTION("platform:gojek", "1", "9")
                         DECISION(SAME, "company:gojek", "platform:gojek"));
    assert_int_equal(cell(graph, "platform:gojek", "n_mentions").as.integer, 2);
    assert_int_equal(cell(graph, "company:goto", "n_mentions").as.integer, 1);
    simpul_graph_free(graph);
}

static void what_is_the_same_and_different_names_both_lines(void **state)
{
    (void)state;
    assert_refused(DECISION(SAME, "company:gojek", "platform:gojek")
                       DECISION(DIFFERENT, "platform:gojek", "company:gojek"),
                   9,
                   "'platform:gojek' and 'company:gojek' are different here, but the same by "
                   "uji.ndjson:8");
}

static void a_chain_that_makes_different_ones_the_same_names_all_its_lines(void **state)
{
    (void)state;
    assert_refused(DECISION(DIFFERENT, "company:gojek", "company:goto")
                       DECISION(SAME, "platform:gojek", "platform:go-jek")
                           DECISION(SAME, "company:gojek", "platform:gojek")
                               DECISION(SAME, "company:goto", "platform:go-jek"),
                   8,
                   "'company:gojek' and 'company:goto' are different here, but the same by "
                   "uji.ndjson:10, uji.ndjson:9, uji.ndjson:11");
}

static void a_person_or_an_instrument_is_no_company(void **state)
{
    (void)state;
    assert_refused(DECISION(SAME, "company:goto", "official:andi"), 8,
                   "'company:goto' and 'official:andi' cannot be the same: one of type company, "
                   "one of type official");
    assert_refused(DECISION(SAME, "regulation:uu-1-2024", "company:goto"), 8,
                   "'regulation:uu-1-2024' and 'company:goto' cannot be the same: one of type "
                   "regulation, one of type company");
}

/* Without simpul_records_check before it, which would have told the field. */
static void an_unknown_id_is_told(void **state)
{
    (void)state;
    simpul_records *records = records_of(DECLARED_HERE);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_decision_record decision = {
        .is_same = true, .a = SIMPUL_STR("company:tidak-ada"), .b = SIMPUL_STR("company:goto")};
    assert_int_equal(simpul_records_add_decision(records, &decision, &err), SIMPUL_OK);
    assert_int_equal(simpul_records_finish(records, NULL, &err), SIMPUL_OK);
    assert_int_equal(simpul_decisions_check(records, NULL, &err), SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message,
                        "a decision about 'company:tidak-ada', which no line declares");
    simpul_records_free(records);
}

static void different_alone_changes_nothing(void **state)
{
    (void)state;
    simpul_records *records = records_of(DECLARED_HERE MENTION("company:gojek", "1", "6") DECISION(
        DIFFERENT, "company:gojek", "platform:gojek"));
    simpul_decision_counts counts;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_decisions_check(records, &counts, &err), SIMPUL_OK);
    assert_int_equal(counts.n_merged, 0);
    simpul_records_free(records);
}

/* What a graph says of nodes and edges, as text. */
static void describe(const char *lines, char *out, size_t size)
{
    simpul_graph *graph = graph_of(lines);
    size_t n = 0;
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++) {
        simpul_str id = simpul_graph_node_id(graph, i);
        n += (size_t)snprintf(out + n, size - n, "%s: %s;", id.ptr,
                              cell(graph, id.ptr, "label").as.string.ptr);
    }
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++)
        n += (size_t)snprintf(out + n, size - n, "%s;", simpul_graph_edge_id(graph, i).ptr);
    assert_true(n < size);
    simpul_graph_free(graph);
}

static void order_direction_and_repetition_of_decisions_do_not_show(void **state)
{
    (void)state;
    static const char *const base =
        DECLARED_HERE CLAIM("company:gojek", "owned_by", "company:goto", "1")
            CLAIM("platform:go-jek", "coordinates_with", "company:goto", "9");
    static const char *const variants[] = {
        DECISION(SAME, "company:gojek", "platform:gojek")
            DECISION(SAME, "platform:go-jek", "platform:gojek"),
        DECISION(SAME, "platform:gojek", "platform:go-jek")
            DECISION(SAME, "platform:gojek", "company:gojek"),
        DECISION(SAME, "company:gojek", "platform:go-jek")
            DECISION(SAME, "platform:go-jek", "platform:gojek")
                DECISION(SAME, "company:gojek", "platform:gojek")
                    DECISION(SAME, "platform:gojek", "company:gojek"),
    };
    char lines[4096], expected[1024], found[1024];
    for (size_t i = 0; i < sizeof variants / sizeof variants[0]; i++) {
        bool first = i % 2; /* decisions before or behind what they are about */
        snprintf(lines, sizeof lines, "%s%s", first ? variants[i] : base,
                 first ? base : variants[i]);
        describe(lines, i ? found : expected, sizeof found);
        if (i) assert_string_equal(found, expected);
    }
}

static void the_records_stay_as_they_are_so_that_a_decision_can_be_undone(void **state)
{
    (void)state;
    static const char *const base = DECLARED_HERE CLAIM("company:gojek", "owned_by", "company:goto",
                                                        "1") MENTION("company:gojek", "1", "6");
    char lines[4096];
    snprintf(lines, sizeof lines, "%s%s", base, DECISION(SAME, "company:gojek", "platform:gojek"));
    simpul_records *plain = records_of(base), *decided = records_of(lines);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_build(&graph, decided, NULL, &err), SIMPUL_OK);
    char *before = canonical_text(plain), *after = canonical_text(decided);
    char *line = strstr(after, "{\"kind\":\"decision\"");
    assert_non_null(line);
    *line = '\0';
    assert_string_equal(after, before);
    free(before);
    free(after);
    simpul_graph_free(graph);
    simpul_records_free(plain);
    simpul_records_free(decided);
}

static bool check_all(void *context)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_decisions_check(context, NULL, &err);
    return status != SIMPUL_ERR_MEMORY;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *good =
        records_of(DECLARED_HERE DECISION(SAME, "company:gojek", "platform:gojek")
                       DECISION(DIFFERENT, "company:goto", "platform:gojek"));
    simpul_records *bad = records_of(DECLARED_HERE DECISION(SAME, "company:gojek", "platform:gojek")
                                         DECISION(DIFFERENT, "company:gojek", "platform:gojek"));
    assert_true(failing_alloc_sweep(check_all, good, false) > 10);
    assert_true(failing_alloc_sweep(check_all, bad, false) > 10);
    simpul_records_free(good);
    simpul_records_free(bad);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lexicons_entity_stands_and_takes_over_names_mentions_and_claims),
        cmocka_unit_test(without_the_lexicon_the_smallest_id_stands),
        cmocka_unit_test(claims_of_an_entity_about_itself_are_left_out_and_counted),
        cmocka_unit_test(ends_of_a_symmetric_relation_are_put_in_order_again),
        cmocka_unit_test(one_place_mentions_an_entity_once),
        cmocka_unit_test(what_is_the_same_and_different_names_both_lines),
        cmocka_unit_test(a_chain_that_makes_different_ones_the_same_names_all_its_lines),
        cmocka_unit_test(a_person_or_an_instrument_is_no_company),
        cmocka_unit_test(an_unknown_id_is_told),
        cmocka_unit_test(different_alone_changes_nothing),
        cmocka_unit_test(order_direction_and_repetition_of_decisions_do_not_show),
        cmocka_unit_test(the_records_stay_as_they_are_so_that_a_decision_can_be_undone),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
