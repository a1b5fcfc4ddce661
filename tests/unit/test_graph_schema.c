/* One wrong cell at a time, and the break it makes. */
#include <simpul/graph.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct cell {
    simpul_element element;
    const char *column;
    simpul_value_type type;
    const char *text; /* of a string */
    double number;    /* of the others */
};

static simpul_str str(const char *text)
{
    return (simpul_str){text, text ? strlen(text) : 0};
}

static void set(simpul_graph *graph, const struct cell *cell)
{
    size_t column;
    simpul_status status =
        simpul_graph_add_column(graph, cell->element, cell->column, cell->type, &column, NULL);
    assert_int_equal(status, SIMPUL_OK);
    switch (cell->type) {
    case SIMPUL_STRING:
        status = simpul_graph_set_string(graph, cell->element, column, 0, str(cell->text), NULL);
        break;
    case SIMPUL_INT:
        status = simpul_graph_set_int(graph, cell->element, column, 0, (int64_t)cell->number, NULL);
        break;
    case SIMPUL_DOUBLE:
        status = simpul_graph_set_double(graph, cell->element, column, 0, cell->number, NULL);
        break;
    case SIMPUL_BOOL:
        status = simpul_graph_set_bool(graph, cell->element, column, 0, cell->number > 0, NULL);
        break;
    }
    assert_int_equal(status, SIMPUL_OK);
}

/* A sound node and edge. */
static simpul_graph *sound(void)
{
    static const struct cell cells[] = {
        {SIMPUL_NODE, "kind", SIMPUL_STRING, "agency", 0},
        {SIMPUL_NODE, "n_sources", SIMPUL_INT, NULL, 1},
        {SIMPUL_NODE, "n_documents", SIMPUL_INT, NULL, 2},
        {SIMPUL_NODE, "n_mentions", SIMPUL_INT, NULL, 5},
        {SIMPUL_NODE, "first_seen", SIMPUL_STRING, "2025-08", 0},
        {SIMPUL_NODE, "last_seen", SIMPUL_STRING, "2025-08-30", 0},
        {SIMPUL_EDGE, "edge_id", SIMPUL_STRING, "edge:1", 0},
        {SIMPUL_EDGE, "n_sources", SIMPUL_INT, NULL, 2},
        {SIMPUL_EDGE, "n_documents", SIMPUL_INT, NULL, 2},
        {SIMPUL_EDGE, "n_claims", SIMPUL_INT, NULL, 3},
        {SIMPUL_EDGE, "date_start", SIMPUL_STRING, "2025-08-30", 0},
        {SIMPUL_EDGE, "date_end", SIMPUL_STRING, "2025-09-02", 0},
        {SIMPUL_EDGE, "contested", SIMPUL_BOOL, NULL, 1},
        {SIMPUL_EDGE, "contested_about", SIMPUL_STRING, "actor", 0},
        {SIMPUL_EDGE, "evidence_document", SIMPUL_STRING, "doc:1", 0},
        {SIMPUL_EDGE, "evidence_start", SIMPUL_INT, NULL, 3},
        {SIMPUL_EDGE, "evidence_end", SIMPUL_INT, NULL, 9},
    };
    simpul_graph *graph = NULL;
    assert_int_equal(simpul_graph_new(&graph, NULL), 0);
    assert_int_equal(simpul_graph_add_node(graph, str("agency:satu"), NULL, NULL), 0);
    assert_int_equal(simpul_graph_add_edge(graph, str("edge:1"), 0, 0, NULL, NULL), 0);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) set(graph, &cells[i]);
    return graph;
}

static void keep_last(void *context, const simpul_error *what)
{
    simpul_error *last = context;
    *last = *what;
}

static void a_sound_graph_breaks_nothing(void **state)
{
    (void)state;
    simpul_graph *graph = sound(), *empty = NULL;
    size_t n = 9;
    simpul_graph_check(graph, "uji", NULL, &n);
    assert_int_equal(n, 0);
    assert_int_equal(simpul_graph_new(&empty, NULL), 0);
    simpul_graph_check(empty, "uji", NULL, &n);
    assert_int_equal(n, 0);
    simpul_graph_free(empty);
    simpul_graph_free(graph);
}

static void each_wrong_cell_is_one_break(void **state)
{
    (void)state;
    static const struct {
        struct cell cell;
        const char *message;
    } wrong[] = {
        {{SIMPUL_EDGE, "n_sources", SIMPUL_INT, NULL, 3},
         "edge 'edge:1': n_documents: '2' found, at least 3 (n_sources) wanted"},
        {{SIMPUL_EDGE, "n_claims", SIMPUL_INT, NULL, 1},
         "edge 'edge:1': n_claims: '1' found, at least 2 (n_documents) wanted"},
        {{SIMPUL_EDGE, "n_sources", SIMPUL_INT, NULL, -1},
         "edge 'edge:1': n_sources: '-1' found, a count wanted"},
        {{SIMPUL_EDGE, "edge_id", SIMPUL_STRING, "edge:2", 0},
         "edge 'edge:1': edge_id: 'edge:2' found, the edge's id wanted"},
        {{SIMPUL_EDGE, "polarity", SIMPUL_STRING, "no", 0},
         "edge 'edge:1': polarity: 'no' found, affirmed or negated wanted"},
        {{SIMPUL_EDGE, "status", SIMPUL_STRING, "over", 0},
         "edge 'edge:1': status: 'over' found, a status of events wanted"},
        {{SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE, NULL, 1.5},
         "edge 'edge:1': confidence: '1.5' found, a number from 0 to 1 wanted"},
        {{SIMPUL_EDGE, "date_end", SIMPUL_STRING, "2025-08-29", 0},
         "edge 'edge:1': date_end: '2025-08-29' found, a day not before the first wanted"},
        {{SIMPUL_EDGE, "date", SIMPUL_STRING, "2025-02-30", 0},
         "edge 'edge:1': date: '2025-02-30' found, an EDTF date wanted"},
        {{SIMPUL_EDGE, "contested_about", SIMPUL_STRING, NULL, 0},
         "edge 'edge:1': contested_about: '' found, what is contested wanted"},
        {{SIMPUL_EDGE, "evidence_end", SIMPUL_INT, NULL, 3},
         "edge 'edge:1': evidence_end: '3' found, an offset beyond evidence_start wanted"},
        {{SIMPUL_EDGE, "evidence_sha256", SIMPUL_STRING, "abc", 0},
         "edge 'edge:1': evidence_sha256: 'abc' found, 64 hex digits wanted"},
        {{SIMPUL_NODE, "kind", SIMPUL_STRING, "platform", 0},
         "node 'agency:satu': kind: 'platform' found, the one that its id begins with wanted"},
        {{SIMPUL_NODE, "last_seen", SIMPUL_STRING, "2025-07", 0},
         "node 'agency:satu': last_seen: '2025-07' found, a day not before the first wanted"},
        {{SIMPUL_NODE, "in_force", SIMPUL_STRING, "yes", 0},
         "node attribute 'in_force': type string found, boolean wanted"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        simpul_graph *graph = sound();
        simpul_error last = SIMPUL_ERROR_INIT;
        simpul_warnings told = {keep_last, &last};
        size_t n;
        set(graph, &wrong[i].cell);
        simpul_graph_check(graph, "uji", &told, &n);
        assert_string_equal(last.message, wrong[i].message);
        assert_string_equal(last.source, "uji");
        assert_int_equal(n, 1);
        simpul_graph_free(graph);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_graph_breaks_nothing),
        cmocka_unit_test(each_wrong_cell_is_one_break),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
