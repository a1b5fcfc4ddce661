/* Two sets of records, or two graphs → what changed: events matched, status, contradictions,
 * evidence, ranks, the order of changes, and the same mirrored. */
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <simpul/compare.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DOCUMENT(id, day)                                                                          \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000" id "\",\"path\":\"" id                    \
    ".txt\",\"bytes\":500,\"published\":\"" day "\"}\n"
#define CLAIM(document, subject, relation, object, date, modality)                                 \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000" document "\",\"subject\":\"" subject   \
    "\",\"relation\":\"" relation "\",\"object\":\"" object "\",\"date\":\"" date                  \
    "\",\"modality\":\"" modality "\",\"polarity\":\"affirmed\",\"start\":1,\"end\":9,"            \
    "\"rule\":\"uji\",\"confidence\":0.5}\n"
#define ENTITIES                                                                                   \
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"     \
    "{\"kind\":\"entity\",\"id\":\"feature:siar\",\"type\":\"feature\",\"name\":\"Siar\"}\n"       \
    "{\"kind\":\"entity\",\"id\":\"agency:pemerintah\",\"type\":\"agency\",\"name\":\"P\"}\n"
#define OFF(document)                                                                              \
    CLAIM(document, "platform:satu", "suspends", "feature:siar", "2025-08-30", "asserted")
#define BLOCKED    CLAIM("bb", "agency:pemerintah", "blocks", "feature:siar", "2025-08-30", "asserted")
#define ON         CLAIM("cc", "platform:satu", "restores", "feature:siar", "2025-09-02", "asserted")
#define PLANNED_ON CLAIM("aa", "platform:satu", "restores", "feature:siar", "2025-09-02", "planned")
#define DOCUMENTS                                                                                  \
    DOCUMENT("aa", "2025-08-30") DOCUMENT("bb", "2025-08-31") DOCUMENT("cc", "2025-09-02")

struct pair {
    simpul_records *records[2];
    simpul_graph *graphs[2];
    simpul_comparison *comparison;
};

static simpul_status compare(struct pair *pair, bool with_records,
                             const simpul_compare_options *options, simpul_error *err)
{
    simpul_compare_side sides[2];
    for (int i = 0; i < 2; i++)
        sides[i] = (simpul_compare_side){pair->graphs[i], with_records ? pair->records[i] : NULL};
    return simpul_compare(&pair->comparison, &sides[0], &sides[1], options, err);
}

static struct pair open_pair(const char *old, const char *new)
{
    struct pair pair = {{NULL, NULL}, {NULL, NULL}, NULL};
    simpul_error err = SIMPUL_ERROR_INIT;
    const char *lines[2] = {old, new};
    for (int i = 0; i < 2; i++) {
        if (read_lines(&pair.records[i], lines[i], "uji.ndjson", &err)) fail_msg("%s", err.message);
        assert_int_equal(simpul_graph_build(&pair.graphs[i], pair.records[i], NULL, &err), 0);
    }
    return pair;
}

static void close_pair(struct pair *pair)
{
    simpul_comparison_free(pair->comparison);
    for (int i = 0; i < 2; i++) {
        simpul_graph_free(pair->graphs[i]);
        simpul_records_free(pair->records[i]);
    }
}

static struct pair compared(const char *old, const char *new, bool with_records)
{
    struct pair pair = open_pair(old, new);
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(compare(&pair, with_records, NULL, &err), SIMPUL_OK);
    return pair;
}

static const simpul_change *first_of(const struct pair *pair, simpul_change_kind kind)
{
    for (size_t i = 0; i < simpul_comparison_count(pair->comparison); i++)
        if (simpul_comparison_at(pair->comparison, i)->kind == kind)
            return simpul_comparison_at(pair->comparison, i);
    return NULL;
}

static size_t count_of(const struct pair *pair, simpul_change_kind kind)
{
    size_t n = 0;
    for (size_t i = 0; i < simpul_comparison_count(pair->comparison); i++)
        n += simpul_comparison_at(pair->comparison, i)->kind == kind;
    return n;
}

static bool is(simpul_str text, const char *wanted)
{
    return text.ptr && text.len == strlen(wanted) && memcmp(text.ptr, wanted, text.len) == 0;
}

static void the_same_set_has_no_changes(void **state)
{
    (void)state;
    for (int with_records = 0; with_records < 2; with_records++) {
        struct pair pair = compared(DOCUMENTS ENTITIES OFF("aa") BLOCKED,
                                    BLOCKED OFF("aa") ENTITIES DOCUMENTS, with_records);
        assert_int_equal(simpul_comparison_count(pair.comparison), 0);
        close_pair(&pair);
    }
}

static void an_event_that_ends_another_reverses_it(void **state)
{
    (void)state;
    struct pair pair =
        compared(DOCUMENTS ENTITIES OFF("aa"), DOCUMENTS ENTITIES OFF("aa") ON, true);
    const simpul_change *change = first_of(&pair, SIMPUL_CHANGE_REVERSED);
    assert_non_null(change);
    assert_true(is(change->before, "done"));
    assert_true(is(change->after, "reversed"));
    assert_true(change == simpul_comparison_at(pair.comparison, 0));
    assert_int_equal(change->n_claims, 1); /* the word on what ended it */
    simpul_claim_record claim;
    simpul_records_claim(pair.records[1], change->claims[0], &claim);
    assert_true(is(claim.relation, "restores"));
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_EDGE_ADDED), 1);
    close_pair(&pair);
}

static void a_graph_tells_status_by_edge(void **state)
{
    (void)state;
    struct pair pair =
        compared(DOCUMENTS ENTITIES OFF("aa"), DOCUMENTS ENTITIES OFF("aa") ON, false);
    const simpul_change *change = first_of(&pair, SIMPUL_CHANGE_REVERSED);
    assert_non_null(change);
    assert_int_not_equal(change->edge[0], SIMPUL_NO_ELEMENT);
    assert_int_equal(change->n_claims, 0);
    assert_null(simpul_comparison_events(pair.comparison, 0));
    close_pair(&pair);
}

static void what_was_planned_is_done(void **state)
{
    (void)state;
    struct pair pair =
        compared(DOCUMENTS ENTITIES PLANNED_ON, DOCUMENTS ENTITIES PLANNED_ON ON, true);
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_DONE), 1);
    const simpul_change *modality = first_of(&pair, SIMPUL_CHANGE_MODALITY);
    assert_non_null(modality);
    assert_true(is(modality->before, "planned"));
    assert_true(is(modality->after, "asserted"));
    const simpul_change *evidence = first_of(&pair, SIMPUL_CHANGE_MORE_EVIDENCE);
    assert_non_null(evidence);
    assert_true(is(evidence->before, "1 source, 1 document"));
    assert_true(is(evidence->after, "2 sources, 2 documents"));
    close_pair(&pair);
}

static void a_contradiction_opens_and_closes(void **state)
{
    (void)state;
    const char *agreed = DOCUMENTS ENTITIES OFF("aa"),
               *contested = DOCUMENTS ENTITIES OFF("aa") BLOCKED;
    for (int with_records = 0; with_records < 2; with_records++) {
        struct pair opens = compared(agreed, contested, with_records);
        const simpul_change *change = first_of(&opens, SIMPUL_CHANGE_CONTESTED);
        assert_non_null(change);
        assert_null(change->before.ptr);
        assert_true(is(change->after, "actor | nature"));
        struct pair closes = compared(contested, agreed, with_records);
        assert_int_equal(count_of(&closes, SIMPUL_CHANGE_AGREED), 1);
        assert_int_equal(count_of(&closes, SIMPUL_CHANGE_CONTESTED), 0);
        close_pair(&opens);
        close_pair(&closes);
    }
}

static void events_without_a_common_claim_match_by_date(void **state)
{
    (void)state;
    struct pair near = compared(DOCUMENTS ENTITIES OFF("aa"), DOCUMENTS ENTITIES OFF("cc"), true);
    assert_int_equal(simpul_comparison_count(near.comparison), 0);
    close_pair(&near);
    struct pair far = compared(DOCUMENTS ENTITIES OFF("aa"),
                               DOCUMENTS ENTITIES CLAIM("cc", "platform:satu", "suspends",
                                                        "feature:siar", "2025-01-02", "asserted"),
                               true);
    assert_int_equal(count_of(&far, SIMPUL_CHANGE_EVENT_ADDED), 1);
    assert_int_equal(count_of(&far, SIMPUL_CHANGE_EVENT_REMOVED), 1);
    assert_int_equal(count_of(&far, SIMPUL_CHANGE_DATE), 1);
    close_pair(&far);
}

static void swapped_sides_give_the_mirror(void **state)
{
    (void)state;
    static const simpul_change_kind mirrors[][2] = {
        {SIMPUL_CHANGE_EDGE_ADDED, SIMPUL_CHANGE_EDGE_REMOVED},
        {SIMPUL_CHANGE_NODE_ADDED, SIMPUL_CHANGE_NODE_REMOVED},
        {SIMPUL_CHANGE_EVENT_ADDED, SIMPUL_CHANGE_EVENT_REMOVED},
        {SIMPUL_CHANGE_CONTESTED, SIMPUL_CHANGE_AGREED},
        {SIMPUL_CHANGE_MORE_EVIDENCE, SIMPUL_CHANGE_LESS_EVIDENCE},
        {SIMPUL_CHANGE_MODALITY, SIMPUL_CHANGE_MODALITY},
        {SIMPUL_CHANGE_DATE, SIMPUL_CHANGE_DATE}};
    const char *a = DOCUMENTS ENTITIES PLANNED_ON OFF("aa");
    const char *b = DOCUMENTS ENTITIES PLANNED_ON OFF("aa") BLOCKED ON;
    struct pair there = compared(a, b, true), back = compared(b, a, true);
    assert_int_equal(simpul_comparison_count(there.comparison),
                     simpul_comparison_count(back.comparison));
    assert_true(simpul_comparison_count(there.comparison) > 5);
    for (size_t i = 0; i < sizeof mirrors / sizeof *mirrors; i++)
        for (int k = 0; k < 2; k++)
            assert_int_equal(count_of(&there, mirrors[i][k]), count_of(&back, mirrors[i][1 - k]));
    close_pair(&there);
    close_pair(&back);
}

#define ARTICLE(id, path, text)                                                                    \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000" id "\",\"path\":\"" path                  \
    "\",\"bytes\":500,\"published\":\"2025-08-30\",\"attributes\":{\"text_sha256\":\"" text        \
    "\"}}\n"
#define SAYS(document, subject, relation, modality, start)                                         \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000" document "\",\"subject\":\"" subject   \
    "\",\"relation\":\"" relation                                                                  \
    "\",\"object\":\"platform:satu\",\"date\":null,\"modality\":\"" modality                       \
    "\",\"polarity\":\"affirmed\",\"start\":" start                                                \
    ",\"end\":400,\"rule\":\"uji\",\"confidence\":0.5}\n"

/* Three events of one family and object, in other bytes and in other places. */
static void other_bytes_of_one_text_say_the_same(void **state)
{
    (void)state;
    static const char *const old = ENTITIES ARTICLE("a1", "a.txt", "aa")
        SAYS("a1", "agency:pemerintah", "requests", "asserted", "10")
            SAYS("a1", "feature:siar", "warns", "planned", "90") ARTICLE("b1", "b.txt", "bb")
                SAYS("b1", "agency:pemerintah", "investigates", "possible", "20");
    static const char *const news[] = {
        /* the same text */
        ENTITIES ARTICLE("f7", "other/a.txt", "aa")
            SAYS("f7", "agency:pemerintah", "requests", "asserted", "17")
                SAYS("f7", "feature:siar", "warns", "planned", "95") ARTICLE("03", "b.txt", "bb")
                    SAYS("03", "agency:pemerintah", "investigates", "possible", "3"),
        /* a mended text at the same path */
        ENTITIES ARTICLE("f7", "a.txt", "a7")
            SAYS("f7", "agency:pemerintah", "requests", "asserted", "170")
                SAYS("f7", "feature:siar", "warns", "planned", "5") ARTICLE("03", "b.txt", "b7")
                    SAYS("03", "agency:pemerintah", "investigates", "possible", "3"),
        /* other texts at other paths */
        ENTITIES ARTICLE("f7", "x.txt", "a7")
            SAYS("f7", "agency:pemerintah", "requests", "asserted", "170")
                SAYS("f7", "feature:siar", "warns", "planned", "5") ARTICLE("03", "y.txt", "b7")
                    SAYS("03", "agency:pemerintah", "investigates", "possible", "3")};
    for (size_t i = 0; i < 3; i++) {
        struct pair pair = compared(old, news[i], true);
        assert_true(simpul_events_count(simpul_comparison_events(pair.comparison, 0)) >= 2);
        assert_int_equal(simpul_comparison_count(pair.comparison), 0);
        close_pair(&pair);
    }
}

static void ignored_kinds_are_left_out(void **state)
{
    (void)state;
    simpul_compare_options options = SIMPUL_COMPARE_OPTIONS_INIT;
    simpul_error err = SIMPUL_ERROR_INIT;
    for (size_t kind = 0; kind < SIMPUL_N_CHANGE_KINDS; kind++)
        options.ignored[kind] = kind != SIMPUL_CHANGE_EDGE_ADDED;
    struct pair pair = open_pair(DOCUMENTS ENTITIES OFF("aa"), DOCUMENTS ENTITIES OFF("aa") ON);
    assert_int_equal(compare(&pair, true, &options, &err), SIMPUL_OK);
    assert_int_equal(simpul_comparison_count(pair.comparison), 1);
    close_pair(&pair);
}

/* Ten nodes a … j with a column, from the greatest value; `last` gets the greatest of all. */
static simpul_graph *ranked_graph(int last)
{
    simpul_graph *graph = NULL;
    size_t column;
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    assert_int_equal(simpul_graph_add_column(graph, SIMPUL_NODE, "rank", SIMPUL_INT, &column, NULL),
                     0);
    for (int i = 0; i < 10; i++) {
        char id[2] = {(char)('a' + i), '\0'};
        uint32_t node;
        assert_int_equal(simpul_graph_add_node(graph, (simpul_str){id, 1}, &node, NULL), 0);
        assert_int_equal(
            simpul_graph_set_int(graph, SIMPUL_NODE, column, node, i == last ? 100 : 10 - i, NULL),
            0);
    }
    return graph;
}

static void only_jumps_of_ranks_are_told(void **state)
{
    (void)state;
    const char *measures[] = {"rank", "missing"};
    simpul_compare_options options = SIMPUL_COMPARE_OPTIONS_INIT;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct pair pair = {.graphs = {ranked_graph(-1), ranked_graph(4)}};
    options.measures = measures;
    options.n_measures = 1;
    assert_int_equal(compare(&pair, false, &options, &err), SIMPUL_OK);
    assert_int_equal(simpul_comparison_count(pair.comparison), 1); /* e: 5th → 1st; a … d: one */
    const simpul_change *change = simpul_comparison_at(pair.comparison, 0);
    assert_true(is(change->id, "e"));
    assert_true(is(change->before, "5"));
    assert_true(is(change->after, "1"));
    simpul_comparison_free(pair.comparison);
    options.n_measures = 2;
    assert_int_equal(compare(&pair, false, &options, &err), SIMPUL_ERR_ARGUMENT);
    assert_null(pair.comparison);
    close_pair(&pair);
}

/* a → b twice, dated as told; the ids begin with the letter. */
static simpul_graph *dated_graph(char letter, const char *first, const char *second)
{
    simpul_graph *graph = NULL;
    size_t column;
    const char *dates[] = {first, second};
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    assert_int_equal(simpul_graph_add_node(graph, SIMPUL_STR("a"), NULL, NULL), 0);
    assert_int_equal(simpul_graph_add_node(graph, SIMPUL_STR("b"), NULL, NULL), 0);
    assert_int_equal(
        simpul_graph_add_column(graph, SIMPUL_EDGE, "date", SIMPUL_STRING, &column, NULL), 0);
    for (uint32_t i = 0; i < 2; i++) {
        char id[3] = {letter, (char)('0' + i), '\0'};
        simpul_str date = {dates[i], strlen(dates[i])};
        assert_int_equal(simpul_graph_add_edge(graph, (simpul_str){id, 2}, 0, 1, NULL, NULL), 0);
        assert_int_equal(simpul_graph_set_string(graph, SIMPUL_EDGE, column, i, date, NULL), 0);
    }
    return graph;
}

static void edges_of_other_ids_match_by_ends_and_date(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct pair pair = {.graphs = {dated_graph('x', "2025-01", "2025-06-01"),
                                   dated_graph('y', "2025-06-01", "2025-01")}};
    assert_int_equal(compare(&pair, false, NULL, &err), SIMPUL_OK);
    assert_int_equal(simpul_comparison_count(pair.comparison), 0);
    close_pair(&pair);
    pair = (struct pair){.graphs = {dated_graph('x', "2025-01", "2025-06-01"),
                                    dated_graph('y', "2025-01-07", "2025-07")}};
    assert_int_equal(compare(&pair, false, NULL, &err), SIMPUL_OK);
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_DATE), 1);
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_EDGE_ADDED), 1);
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_EDGE_REMOVED), 1);
    close_pair(&pair);
}

static void one_number_on_other_ends_is_another_edge(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct pair pair = {.graphs = {NULL, NULL}};
    for (uint32_t side = 0; side < 2; side++) {
        assert_int_equal(simpul_graph_new(&pair.graphs[side], NULL), 0);
        for (int i = 0; i < 3; i++) {
            char id[2] = {(char)('a' + i), '\0'};
            assert_int_equal(
                simpul_graph_add_node(pair.graphs[side], (simpul_str){id, 1}, NULL, NULL), 0);
        }
        assert_int_equal(
            simpul_graph_add_edge(pair.graphs[side], SIMPUL_STR("e0"), 0, 1 + side, NULL, NULL), 0);
    }
    assert_int_equal(compare(&pair, false, NULL, &err), SIMPUL_OK);
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_EDGE_ADDED), 1);
    assert_int_equal(count_of(&pair, SIMPUL_CHANGE_EDGE_REMOVED), 1);
    close_pair(&pair);
}

static void every_kind_has_a_name_and_a_title(void **state)
{
    (void)state;
    for (size_t i = 0; i < SIMPUL_N_CHANGE_KINDS; i++) {
        const simpul_change_info *kind = simpul_change_info_at(i);
        assert_non_null(kind);
        assert_true(kind->name && kind->title && kind->summary);
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(kind->name, simpul_change_info_at(k)->name);
    }
    assert_null(simpul_change_info_at(SIMPUL_N_CHANGE_KINDS));
}

static bool compare_all(void *context)
{
    struct pair *pair = context;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = compare(pair, true, NULL, &err);
    simpul_comparison_free(pair->comparison);
    pair->comparison = NULL;
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    struct pair pair =
        open_pair(DOCUMENTS ENTITIES PLANNED_ON OFF("aa") ARTICLE("a1", "a.txt", "aa")
                      SAYS("a1", "feature:siar", "warns", "planned", "90"),
                  DOCUMENTS ENTITIES PLANNED_ON OFF("aa") BLOCKED ON ARTICLE("a2", "a.txt", "aa")
                      SAYS("a2", "feature:siar", "warns", "planned", "80"));
    assert_true(failing_alloc_sweep(compare_all, &pair, false) > 20);
    close_pair(&pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_set_has_no_changes),
        cmocka_unit_test(an_event_that_ends_another_reverses_it),
        cmocka_unit_test(a_graph_tells_status_by_edge),
        cmocka_unit_test(what_was_planned_is_done),
        cmocka_unit_test(a_contradiction_opens_and_closes),
        cmocka_unit_test(events_without_a_common_claim_match_by_date),
        cmocka_unit_test(swapped_sides_give_the_mirror),
        cmocka_unit_test(other_bytes_of_one_text_say_the_same),
        cmocka_unit_test(ignored_kinds_are_left_out),
        cmocka_unit_test(only_jumps_of_ranks_are_told),
        cmocka_unit_test(edges_of_other_ids_match_by_ends_and_date),
        cmocka_unit_test(one_number_on_other_ends_is_another_edge),
        cmocka_unit_test(every_kind_has_a_name_and_a_title),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
