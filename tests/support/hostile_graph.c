/* The hostile graph and its expectations. Lines up with the cases that tests/interop/README.md
 * lists. */
#include "support/hostile_graph.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define TEXT(literal)                                                                              \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }
#define SAME(literal)                                                                              \
    {                                                                                              \
        TEXT(literal), TEXT(literal),                                                              \
        {                                                                                          \
            NULL, 0                                                                                \
        }                                                                                          \
    }
#define MADE(given, text)                                                                          \
    {                                                                                              \
        TEXT(given), TEXT(text),                                                                   \
        {                                                                                          \
            NULL, 0                                                                                \
        }                                                                                          \
    }
#define FFFD "\xEF\xBF\xBD"

static const hostile_text texts[] = {
    /* references, markup, CDATA */
    SAME("a & & b < > c"),
    SAME("&&"),
    SAME("& & \xF0\x9F\x99\x82 &\t& \n& \xF0\x9F\x8F\x9B &"),
    SAME("]]>"),
    SAME("]]]]> and ]]>]]>"),
    SAME("&amp; &lt;&#65;&#;&;&quot;&copy=1 &nbsp;"),
    SAME("\"><script>alert('x')</script>"),
    SAME("<html> --> ?> <![CDATA[ <!-- <?xml?>"),
    SAME("& < > \" ' ]]> \\"),
    /* characters that no XML file may hold, and those that it may */
    MADE("nul\0one\x01vt\x0B"
         "esc\x1B",
         "nul" FFFD "one" FFFD "vt" FFFD "esc" FFFD),
    SAME("del\x7F"),
    {TEXT("nel\xC2\x85"
          "ls\xE2\x80\xA8"
          "ps\xE2\x80\xA9"),
     TEXT("nel\xC2\x85"
          "ls\xE2\x80\xA8"
          "ps\xE2\x80\xA9"),
     TEXT("nel\nls\nps\n")},
    MADE("fffe\xEF\xBF\xBE"
         "ffff\xEF\xBF\xBF",
         "fffe" FFFD "ffff" FFFD),
    SAME("1fffe\xF0\x9F\xBF\xBE"
         "fdd0\xEF\xB7\x90"),
    /* bytes that are no UTF-8: one U+FFFD for each maximal bad part */
    MADE("ff\xFF!", "ff" FFFD "!"),
    MADE("overlong\xC0\x80!", "overlong" FFFD FFFD "!"),
    MADE("surrogate\xED\xA0\x80!", "surrogate" FFFD FFFD FFFD "!"),
    MADE("beyond\xF4\x90\x80\x80!", "beyond" FFFD FFFD FFFD FFFD "!"),
    MADE("truncated\xE2\x82", "truncated" FFFD),
    /* line ends and white space */
    MADE("cr\rcrlf\r\nlf\n", "cr\ncrlf\nlf\n"),
    SAME("  before"),
    SAME("behind  "),
    SAME("   "),
    SAME("\n"),
    SAME("\ttab"),
    SAME(""),
    SAME("\xC2\xA0\xC2\xA0\xC2\xA0"),
    /* words that readers take for values */
    SAME("KEMENTERIAN INFRASTRUKTUR"),
    SAME("INF"),
    SAME("-INF"),
    SAME("NaN"),
    SAME("null"),
    SAME("true"),
    SAME("node"),
    SAME("strict"),
    SAME("__proto__"),
    /* backslashes and comments */
    SAME("trailing \\"),
    SAME("trailing two \\\\"),
    SAME("\\N \\G \\E \\T \\H \\L \\l \\r \\\" C:\\new"),
    SAME("// one /* two */ # three"),
    SAME("# at line start\n# and again"),
    SAME("a=\"b\"; subgraph { node [label=x]; }"),
    /* addresses */
    SAME("javascript:alert(1)"),
    SAME("https://example.org/a?x=1&copy=2&y=%22\"'<>"),
    SAME("data:text/html,<b>"),
    /* cells */
    SAME("=1+1"),
    SAME("+1"),
    SAME("-1"),
    SAME("@x"),
    SAME("a,b;c\t\"d\"\n\"e\""),
    SAME("\""),
    /* scripts */
    SAME("rtl \xE2\x80\xAE"
         "override\xE2\x80\xAC \xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A\xE2\x80\x8F"),
    SAME("isolate \xE2\x81\xA6x\xE2\x81\xA9 mark\xD8\x9C"),
    SAME("e\xCC\x81 combining, \xE9\x83\xA8\xE9\x97\xA8, \xD0\x9F\xD0\xBB\xD0\xB0\xD1\x82"),
    SAME("family \xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"),
};

size_t hostile_text_count(void)
{
    return sizeof texts / sizeof texts[0];
}

const hostile_text *hostile_text_at(size_t index)
{
    return &texts[index];
}

/* What Graphviz would act upon gets an underscore in DOT; what NetworkX, igraph, Gephi or Cytoscape
 * would take for something else, in GraphML; what the import wizard knows, in CSV. */
static const hostile_column columns[] = {
    {SIMPUL_NODE, "label", SIMPUL_STRING, "label", "name", "Label"},
    {SIMPUL_NODE, "kind", SIMPUL_STRING, "kind", "kind", "kind"},
    {SIMPUL_NODE, "text", SIMPUL_STRING, "text", "text", "text"},
    {SIMPUL_NODE, "whole", SIMPUL_INT, "whole", "whole", "whole"},
    {SIMPUL_NODE, "long", SIMPUL_INT, "long", "long", "long"},
    {SIMPUL_NODE, "number", SIMPUL_DOUBLE, "number", "number", "number"},
    {SIMPUL_NODE, "flag", SIMPUL_BOOL, "flag", "flag", "flag"},
    {SIMPUL_NODE, "color", SIMPUL_STRING, "color", "fillcolor", "color"},
    {SIMPUL_NODE, "size", SIMPUL_DOUBLE, "size", "size", "size"},
    {SIMPUL_NODE, "x", SIMPUL_DOUBLE, "x", "x", "x"},
    {SIMPUL_NODE, "y", SIMPUL_DOUBLE, "y", "y", "y"},
    {SIMPUL_NODE, "weight", SIMPUL_DOUBLE, "weight", "weight", "weight"},
    {SIMPUL_NODE, "id", SIMPUL_STRING, "id_", "id_", "id_"},
    {SIMPUL_NODE, "key", SIMPUL_STRING, "key_", "key_", "key"},
    {SIMPUL_NODE, "self", SIMPUL_STRING, "self_", "self", "self"},
    {SIMPUL_NODE, "node_for_adding", SIMPUL_STRING, "node_for_adding_", "node_for_adding",
     "node_for_adding"},
    {SIMPUL_NODE, "parent", SIMPUL_STRING, "parent_", "parent", "parent"},
    {SIMPUL_NODE, "timeset", SIMPUL_STRING, "timeset_", "timeset", "timeset_"},
    {SIMPUL_NODE, "interval_x", SIMPUL_STRING, "interval_x", "interval_x", "interval_x"},
    {SIMPUL_NODE, "name", SIMPUL_STRING, "name", "name_", "name"},
    {SIMPUL_NODE, "R&D <\"x\">", SIMPUL_STRING, "R_D __x__", "R_D __x__", "R_D __x__"},
    {SIMPUL_NODE, "with space, comma", SIMPUL_STRING, "with space, comma", "with space, comma",
     "with space, comma"},
    {SIMPUL_NODE, "style", SIMPUL_STRING, "style", "style_", "style"},
    {SIMPUL_NODE, "URL", SIMPUL_STRING, "URL", "URL_", "URL"},
    {SIMPUL_NODE, "node", SIMPUL_STRING, "node", "node_", "node"},
    {SIMPUL_NODE, "a b", SIMPUL_STRING, "a b", "a b", "a b"},
    {SIMPUL_NODE, "a_b", SIMPUL_STRING, "a_b", "a_b", "a_b"},
    {SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE, "confidence", "confidence", "confidence"},
    {SIMPUL_EDGE, "relation", SIMPUL_STRING, "relation", "relation", "Kind"},
    {SIMPUL_EDGE, "label", SIMPUL_STRING, "label", "label", "Label"},
    {SIMPUL_EDGE, "edge_id", SIMPUL_STRING, "edge_id", "edge_id", "edge_id"},
    {SIMPUL_EDGE, "weight", SIMPUL_DOUBLE, "weight", "weight", "Weight"},
    {SIMPUL_EDGE, "evidence", SIMPUL_STRING, "evidence", "evidence", "evidence"},
    {SIMPUL_EDGE, "color", SIMPUL_STRING, "color", "color_", "color"},
    {SIMPUL_EDGE, "contested", SIMPUL_BOOL, "contested", "contested", "contested"},
    {SIMPUL_EDGE, "type", SIMPUL_STRING, "type", "type", "type_"},
    {SIMPUL_EDGE, "source", SIMPUL_STRING, "source_", "source", "source_"},
    {SIMPUL_EDGE, "dir", SIMPUL_STRING, "dir", "dir_", "dir"},
};

size_t hostile_column_count(void)
{
    return sizeof columns / sizeof columns[0];
}

const hostile_column *hostile_column_at(size_t index)
{
    return &columns[index];
}

static const hostile_id ids[] = {
    {SIMPUL_NODE, TEXT("node"), "n_node"},
    {SIMPUL_NODE, TEXT("Edge"), "n_Edge"},
    {SIMPUL_NODE, TEXT("graph"), "n_graph"},
    {SIMPUL_NODE, TEXT("subgraph"), "n_subgraph"},
    {SIMPUL_NODE, TEXT("strict"), "n_strict"},
    {SIMPUL_NODE, TEXT("digraph"), "n_digraph_2"},
    {SIMPUL_NODE, TEXT("n_digraph"), "n_digraph"},
    {SIMPUL_NODE, TEXT("__proto__"), "__proto__"},
    {SIMPUL_NODE, TEXT("constructor"), "constructor"},
    {SIMPUL_NODE, TEXT("1"), "1"},
    {SIMPUL_NODE, TEXT("01"), "01"},
    {SIMPUL_NODE, TEXT("-"), "-"},
    {SIMPUL_NODE, TEXT("two words"), "n_two_20words"},
    {SIMPUL_NODE, TEXT("R&D"), "n_R_26D"},
    {SIMPUL_NODE, TEXT("q\"\\\n"), "n_q_22_5C_0A"},
    {SIMPUL_NODE, TEXT("\xC3\x84rzte"), "n__C3_84rzte"},
    {SIMPUL_NODE, TEXT("ministry:komdigi"), "ministry:komdigi"},
};

static const hostile_id edge_ids[] = {
    {SIMPUL_EDGE, TEXT("edge:0123456789abcdef"), "edge:0123456789abcdef"},
    {SIMPUL_EDGE, TEXT("1"), "e_1"},
    {SIMPUL_EDGE, TEXT("01"), "e_01"},
    {SIMPUL_EDGE, TEXT("ministry:komdigi"), "e_ministry_3Akomdigi"},
    {SIMPUL_EDGE, TEXT("two words"), "e_two_20words"},
};

enum { N_NODE_IDS = sizeof ids / sizeof ids[0], N_EDGE_IDS = sizeof edge_ids / sizeof edge_ids[0] };

size_t hostile_id_count(void)
{
    return N_NODE_IDS + N_EDGE_IDS;
}

const hostile_id *hostile_id_at(size_t index)
{
    return index < N_NODE_IDS ? &ids[index] : &edge_ids[index - N_NODE_IDS];
}

static const double doubles[] = {0,      -1.5,      INFINITY, -INFINITY, NAN,           1e300,
                                 5e-324, 0.1 + 0.2, 1e21,     1e-7,      123456789.125, 12};
static const int64_t wholes[] = {0, -1, INT32_MIN, INT32_MAX};
static const int64_t longs[] = {INT64_C(2147483648), INT64_C(9007199254740993), INT64_MIN,
                                INT64_MAX};

enum { N_DOUBLES = sizeof doubles / sizeof doubles[0], N_INTS = 4 };

/* A builder that stops at the first failure. */
typedef struct graph_maker {
    simpul_graph *graph;
    simpul_error *err;
    simpul_status status;
    size_t columns[sizeof columns / sizeof columns[0]];
    uint32_t current;
} graph_maker;

static size_t column_of(const graph_maker *maker, simpul_element element, const char *name)
{
    for (size_t i = 0; i < hostile_column_count(); i++)
        if (columns[i].element == element && strcmp(columns[i].given, name) == 0)
            return maker->columns[i];
    return SIMPUL_NO_COLUMN;
}

static void add_node(graph_maker *maker, simpul_str id)
{
    if (!maker->status)
        maker->status = simpul_graph_add_node(maker->graph, id, &maker->current, maker->err);
}

static void add_edge(graph_maker *maker, simpul_str id, uint32_t source, uint32_t target)
{
    if (!maker->status)
        maker->status =
            simpul_graph_add_edge(maker->graph, id, source, target, &maker->current, maker->err);
}

static void set_text(graph_maker *maker, simpul_element element, const char *name, simpul_str value)
{
    if (!maker->status)
        maker->status =
            simpul_graph_set_string(maker->graph, element, column_of(maker, element, name),
                                    maker->current, value, maker->err);
}

static void set_double(graph_maker *maker, simpul_element element, const char *name, double value)
{
    if (!maker->status)
        maker->status =
            simpul_graph_set_double(maker->graph, element, column_of(maker, element, name),
                                    maker->current, value, maker->err);
}

static void set_int(graph_maker *maker, const char *name, int64_t value)
{
    if (!maker->status)
        maker->status =
            simpul_graph_set_int(maker->graph, SIMPUL_NODE, column_of(maker, SIMPUL_NODE, name),
                                 maker->current, value, maker->err);
}

static void set_bool(graph_maker *maker, simpul_element element, const char *name, bool value)
{
    if (!maker->status)
        maker->status =
            simpul_graph_set_bool(maker->graph, element, column_of(maker, element, name),
                                  maker->current, value, maker->err);
}

static simpul_str numbered(char out[32], const char *prefix, size_t number)
{
    int length = snprintf(out, 32, "%s%zu", prefix, number);
    return (simpul_str){out, (size_t)length};
}

static void add_columns(graph_maker *maker)
{
    for (size_t i = 0; i < hostile_column_count() && !maker->status; i++)
        maker->status = simpul_graph_add_column(maker->graph, columns[i].element, columns[i].given,
                                                columns[i].type, &maker->columns[i], maker->err);
}

static void add_text_nodes(graph_maker *maker)
{
    char id[32];
    for (size_t i = 0; i < hostile_text_count(); i++) {
        add_node(maker, numbered(id, "t:", i));
        set_text(maker, SIMPUL_NODE, "label", texts[i].given);
        set_text(maker, SIMPUL_NODE, "text", texts[i].given);
        set_text(maker, SIMPUL_NODE, "kind",
                 i % 2 ? SIMPUL_STR("ministry") : SIMPUL_STR("no word"));
        if (i % 3 == 0) set_text(maker, SIMPUL_NODE, "color", SIMPUL_STR("#1F77B4"));
    }
    maker->current = 0;
    for (size_t i = 0; i < hostile_column_count(); i++)
        if (columns[i].element == SIMPUL_NODE && columns[i].type == SIMPUL_STRING && i > 7)
            set_text(maker, SIMPUL_NODE, columns[i].given, SIMPUL_STR("a value"));
}

static void add_number_nodes(graph_maker *maker)
{
    char id[32];
    for (size_t i = 0; i < N_DOUBLES; i++) {
        add_node(maker, numbered(id, "v:", i));
        set_double(maker, SIMPUL_NODE, "number", doubles[i]);
        set_double(maker, SIMPUL_NODE, "weight", doubles[i]);
        set_double(maker, SIMPUL_NODE, "size", 10.5 + (double)i);
        set_double(maker, SIMPUL_NODE, "x", -40.25);
        set_double(maker, SIMPUL_NODE, "y", 10);
        set_int(maker, "whole", wholes[i % N_INTS]);
        set_int(maker, "long", longs[i % N_INTS]);
        if (i % 3 != 2) set_bool(maker, SIMPUL_NODE, "flag", i % 2 == 0);
    }
}

/* 100 kB without a place to break but between an escape and a letter of two bytes. */
static void add_long_node(graph_maker *maker)
{
    enum { N_REPEATS = 20000 };
    static char text[N_REPEATS * 5];
    for (size_t i = 0; i < N_REPEATS; i++) memcpy(text + i * 5, "\xC3\xA9\\\"x", 5);
    add_node(maker, SIMPUL_STR("long:1"));
    set_text(maker, SIMPUL_NODE, "text", (simpul_str){text, sizeof text});
    set_text(maker, SIMPUL_NODE, "label", (simpul_str){text, sizeof text});
    add_node(maker, SIMPUL_STR("long:2"));
    memset(text, 'x', 16384);
    set_text(maker, SIMPUL_NODE, "text", (simpul_str){text, 16384});
}

static void add_text_edges(graph_maker *maker)
{
    char id[32];
    size_t n = hostile_text_count();
    for (size_t i = 0; i < n; i++) {
        simpul_str edge = numbered(id, "e:", i);
        add_edge(maker, edge, (uint32_t)i, (uint32_t)((i + 1) % n));
        set_text(maker, SIMPUL_EDGE, "edge_id", edge);
        set_text(maker, SIMPUL_EDGE, "label", texts[i].given);
        set_text(maker, SIMPUL_EDGE, "evidence", texts[i].given);
        set_text(maker, SIMPUL_EDGE, "relation", SIMPUL_STR("regulates"));
        set_double(maker, SIMPUL_EDGE, "weight", doubles[i % N_DOUBLES]);
        set_double(maker, SIMPUL_EDGE, "confidence", 0.1 + 0.2);
        if (i % 3 != 2) set_bool(maker, SIMPUL_EDGE, "contested", i % 2 == 0);
        if (i % 4 == 0) set_text(maker, SIMPUL_EDGE, "color", SIMPUL_STR("#D55E00"));
    }
    maker->current = 0;
    set_text(maker, SIMPUL_EDGE, "type", SIMPUL_STR("a type"));
    set_text(maker, SIMPUL_EDGE, "source", SIMPUL_STR("a source"));
    set_text(maker, SIMPUL_EDGE, "dir", SIMPUL_STR("back"));
}

/* Parallel edges of one relation and of another, an opposite one, a loop, and hostile ids. */
static void add_odd_edges(graph_maker *maker)
{
    add_edge(maker, SIMPUL_STR("p:1"), 0, 1);
    set_text(maker, SIMPUL_EDGE, "relation", SIMPUL_STR("regulates"));
    add_edge(maker, SIMPUL_STR("p:2"), 0, 1);
    set_text(maker, SIMPUL_EDGE, "relation", SIMPUL_STR("prohibits"));
    add_edge(maker, SIMPUL_STR("p:3"), 1, 0);
    add_edge(maker, SIMPUL_STR("p:4"), 2, 2);
    for (size_t i = 0; i < N_EDGE_IDS; i++) add_edge(maker, edge_ids[i].given, 3, 4);
}

simpul_status hostile_graph_make(simpul_graph **out, simpul_error *err)
{
    graph_maker maker = {.err = err};
    *out = NULL;
    maker.status = simpul_graph_new(&maker.graph, err);
    if (!maker.status) add_columns(&maker);
    add_text_nodes(&maker);
    add_number_nodes(&maker);
    add_long_node(&maker);
    for (size_t i = 0; i < N_NODE_IDS; i++) add_node(&maker, ids[i].given);
    add_text_edges(&maker);
    add_odd_edges(&maker);
    if (maker.status) simpul_graph_free(maker.graph);
    else *out = maker.graph;
    return maker.status;
}

static bool same(simpul_str a, simpul_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static json_t *json_text(simpul_str text)
{
    return json_stringn(text.len ? text.ptr : "", text.len);
}

static json_t *expected_text(simpul_str given, bool is_label)
{
    for (size_t i = 0; i < hostile_text_count(); i++)
        if (same(texts[i].given, given))
            return json_text(is_label && texts[i].label.ptr ? texts[i].label : texts[i].text);
    return json_text(given);
}

static json_t *expected_id(simpul_element element, simpul_str given)
{
    for (size_t i = 0; i < hostile_id_count(); i++)
        if (hostile_id_at(i)->element == element && same(hostile_id_at(i)->given, given))
            return json_string(hostile_id_at(i)->written);
    return json_text(given);
}

static json_t *expected_value(const simpul_value *value, bool is_label)
{
    char text[64];
    switch (value->type) {
    case SIMPUL_STRING: return expected_text(value->as.string, is_label);
    case SIMPUL_BOOL: return json_boolean(value->as.boolean);
    case SIMPUL_INT: return json_integer(value->as.integer);
    case SIMPUL_DOUBLE: break;
    }
    snprintf(text, sizeof text, "%.17g", value->as.number); /* JSON has no infinities */
    return json_string(text);
}

static json_t *expected_values(const simpul_graph *graph, simpul_element element, uint32_t index,
                               simpul_str given_id)
{
    json_t *values = json_object();
    for (size_t i = 0; i < simpul_graph_column_count(graph, element); i++) {
        simpul_value value;
        const char *name = simpul_graph_column_name(graph, element, i);
        if (simpul_graph_value(graph, element, i, index, &value))
            json_object_set_new(values, name, expected_value(&value, strcmp(name, "label") == 0));
    }
    json_t *written = expected_id(element, given_id), *given = json_text(given_id);
    if (!json_equal(written, given)) json_object_set(values, "original_id", given);
    json_decref(written);
    json_decref(given);
    return values;
}

static json_t *expected_node(const simpul_graph *graph, uint32_t node)
{
    simpul_str id = simpul_graph_node_id(graph, node);
    return json_pack("{s:o, s:o}", "id", expected_id(SIMPUL_NODE, id), "values",
                     expected_values(graph, SIMPUL_NODE, node, id));
}

static json_t *expected_edge(const simpul_graph *graph, uint32_t edge)
{
    simpul_str id = simpul_graph_edge_id(graph, edge);
    simpul_str source = simpul_graph_node_id(graph, simpul_graph_edge_source(graph, edge));
    simpul_str target = simpul_graph_node_id(graph, simpul_graph_edge_target(graph, edge));
    return json_pack("{s:o, s:o, s:o, s:o}", "id", expected_id(SIMPUL_EDGE, id), "source",
                     expected_id(SIMPUL_NODE, source), "target", expected_id(SIMPUL_NODE, target),
                     "values", expected_values(graph, SIMPUL_EDGE, edge, id));
}

static json_t *expected_column(const hostile_column *column)
{
    static const char *const types[] = {"string", "int", "double", "bool"};
    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "element",
                     column->element == SIMPUL_NODE ? "node" : "edge", "given", column->given,
                     "type", types[column->type], "graphml", column->graphml, "dot", column->dot,
                     "csv", column->csv);
}

char *hostile_graph_expected(const simpul_graph *graph)
{
    static const hostile_column original[] = {
        {SIMPUL_NODE, "original_id", SIMPUL_STRING, "original_id", "original_id", "original_id"},
        {SIMPUL_EDGE, "original_id", SIMPUL_STRING, "original_id", "original_id", "original_id"},
    };
    json_t *all_columns = json_array(), *nodes = json_array(), *edges = json_array();
    for (size_t i = 0; i < hostile_column_count(); i++)
        json_array_append_new(all_columns, expected_column(&columns[i]));
    for (size_t i = 0; i < 2; i++)
        json_array_append_new(all_columns, expected_column(&original[i]));
    for (size_t i = 0; i < simpul_graph_node_count(graph); i++)
        json_array_append_new(nodes, expected_node(graph, (uint32_t)i));
    for (size_t i = 0; i < simpul_graph_edge_count(graph); i++)
        json_array_append_new(edges, expected_edge(graph, (uint32_t)i));
    json_t *all =
        json_pack("{s:o, s:o, s:o}", "columns", all_columns, "nodes", nodes, "edges", edges);
    char *text = json_dumps(all, JSON_INDENT(1) | JSON_SORT_KEYS);
    json_decref(all);
    return text;
}
