/* Graph files: what the strict reader refuses and where, what it takes from others, round trips,
 * hygiene. */
#include "format/hygiene.h"
#include "support/failing_alloc.h"
#include "support/hostile_graph.h"

#include <simpul/format.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
#define KEYS                                                                                       \
    "<key id=\"k\" for=\"node\" attr.name=\"nama\" attr.type=\"string\"/>\n"                       \
    "<key id=\"n\" for=\"edge\" attr.name=\"bobot\" attr.type=\"int\"/>\n"

static simpul_status load(simpul_graph **out, simpul_str bytes, simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_load_options options = {.format = "graphml"};
    simpul_status status = simpul_source_open_memory(&source, bytes, "uji.graphml", err);
    if (!status) status = simpul_graph_load(out, source, &options, err);
    simpul_source_close(source);
    return status;
}

static char *written(const simpul_graph *graph, const char *part)
{
    simpul_sink *sink = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_sink_open_memory(&sink, &err), SIMPUL_OK);
    assert_int_equal(simpul_graph_write(graph, part, sink, NULL, &err), SIMPUL_OK);
    simpul_str bytes = simpul_sink_bytes(sink);
    char *text = calloc(1, bytes.len + 1);
    memcpy(text, bytes.ptr, bytes.len);
    simpul_sink_abandon(sink);
    return text;
}

static void what_is_no_graphml_is_refused_by_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t line;
        simpul_status status;
    } cases[] = {
        {"", 1, SIMPUL_ERR_SYNTAX},
        {"<graphml", 1, SIMPUL_ERR_SYNTAX},
        {"<!DOCTYPE graphml [<!ENTITY a \"b\">]>\n" HEAD "</graphml>", 1, SIMPUL_ERR_UNSUPPORTED},
        {HEAD "<graph edgedefault=\"directed\"><node id=\"a\">\n</graph></graphml>", 3,
         SIMPUL_ERR_SYNTAX},
        {HEAD
         "<graph edgedefault=\"directed\">\n<node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>",
         4, SIMPUL_ERR_SCHEMA},
        {HEAD
         "<graph edgedefault=\"directed\">\n<edge source=\"a\" target=\"b\"/></graph></graphml>",
         3, SIMPUL_ERR_SCHEMA},
        {HEAD KEYS
         "<graph edgedefault=\"directed\"><node id=\"a\">\n<data key=\"x\">1</data></node>"
         "</graph></graphml>",
         5, SIMPUL_ERR_SCHEMA},
        {HEAD KEYS
         "<graph edgedefault=\"directed\"><node id=\"a\"/>\n<edge source=\"a\" target=\"a\">"
         "<data key=\"n\">1.5</data></edge></graph></graphml>",
         5, SIMPUL_ERR_SCHEMA},
        {HEAD "<graph edgedefault=\"directed\"><node id=\"&luar;\"/></graph></graphml>", 2,
         SIMPUL_ERR_SYNTAX},
        {HEAD "<graph edgedefault=\"directed\"><node id=\"a\xff\"/></graph></graphml>", 2,
         SIMPUL_ERR_ENCODING},
        {"\xff\xfe<\0g", 1, SIMPUL_ERR_ENCODING},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        simpul_graph *graph = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_str bytes = {cases[i].text, strlen(cases[i].text)};
        simpul_status status = load(&graph, bytes, &err);
        if (status != cases[i].status || err.line != cases[i].line)
            fail_msg("case %zu: status %s line %zu: %s", i, simpul_status_name(status), err.line,
                     err.message);
        assert_null(graph);
        assert_string_equal(err.source, "uji.graphml");
        assert_true(err.column > 0);
    }
}

static void depth_is_limited(void **state)
{
    (void)state;
    char text[8192] = "<graphml>";
    for (int i = 0; i < 200; i++) strcat(text, "<a>");
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(load(&graph, (simpul_str){text, strlen(text)}, &err), SIMPUL_ERR_LIMIT);
}

static void files_of_others_are_read_with_their_defaults(void **state)
{
    (void)state;
    static const char text[] =
        "<?xml version='1.0' encoding='utf-8'?>\n" HEAD
        "<key id=\"d0\" for=\"node\" attr.name=\"jenis\" "
        "attr.type=\"string\"><default>umum</default>"
        "</key><key id=\"d1\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
        "<graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"><data key=\"d0\">a &amp; "
        "&#66;"
        "</data></node><edge source=\"a\" target=\"b\"><data key=\"d1\">2.5</data></edge>"
        "</graph></graphml>";
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_value value;
    if (load(&graph, (simpul_str){text, strlen(text)}, &err))
        fail_msg("%zu:%s", err.line, err.message);
    assert_int_equal(simpul_graph_node_count(graph), 2);
    assert_int_equal(simpul_graph_edge_count(graph), 1);
    size_t column = simpul_graph_find_column(graph, SIMPUL_NODE, "jenis");
    assert_true(simpul_graph_value(graph, SIMPUL_NODE, column, 0, &value));
    assert_string_equal(value.as.string.ptr, "umum");
    assert_true(simpul_graph_value(graph, SIMPUL_NODE, column, 1, &value));
    assert_string_equal(value.as.string.ptr, "a & B");
    column = simpul_graph_find_column(graph, SIMPUL_EDGE, "weight");
    assert_true(simpul_graph_value(graph, SIMPUL_EDGE, column, 0, &value));
    assert_true(value.as.number == 2.5);
    assert_true(simpul_graph_edge_id(graph, 0).len > 0);
    simpul_graph_free(graph);
}

static simpul_graph *hostile(void)
{
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (hostile_graph_make(&graph, &err)) fail_msg("%s", err.message);
    return graph;
}

static void writing_reading_and_writing_gives_the_same_bytes(void **state)
{
    (void)state;
    simpul_graph *graph = hostile(), *again = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    char *first = written(graph, "graphml");
    if (load(&again, (simpul_str){first, strlen(first)}, &err))
        fail_msg("%zu:%s", err.line, err.message);
    char *second = written(again, "graphml");
    assert_string_equal(first, second);
    free(first);
    free(second);
    simpul_graph_free(graph);
    simpul_graph_free(again);
}

static void damaged_files_give_an_error_or_a_graph(void **state)
{
    (void)state;
    simpul_graph *graph = hostile();
    char *text = written(graph, "graphml");
    size_t length = strlen(text) < 30000 ? strlen(text) : 30000, n_read = 0, n_refused = 0;
    char *damaged = malloc(length);
    uint64_t random = 99;
    for (int round = 0; round < 1500; round++) {
        memcpy(damaged, text, length);
        for (int i = 0; i < 4; i++) {
            random = random * UINT64_C(6364136223846793005) + 1;
            damaged[(random >> 33) % length] = (char)(random >> 20);
        }
        size_t size = round % 3 ? length : (size_t)(random >> 33) % length;
        simpul_graph *found = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_status status = load(&found, (simpul_str){damaged, size}, &err);
        if (status) {
            assert_null(found);
            assert_true(err.message[0] != '\0');
            n_refused++;
        } else {
            n_read++;
        }
        simpul_graph_free(found);
    }
    assert_int_equal(n_read + n_refused, 1500);
    assert_true(n_refused > 1000);
    free(damaged);
    free(text);
    simpul_graph_free(graph);
}

static void formats_have_names_and_suffixes_of_their_own(void **state)
{
    (void)state;
    for (size_t i = 0; i < simpul_format_count(); i++) {
        const simpul_format *format = simpul_format_at(i);
        assert_ptr_equal(simpul_format_by_name(format->name), format);
        for (size_t k = 0; format->suffixes[k]; k++) {
            char path[64];
            snprintf(path, sizeof path, "x%s", format->suffixes[k]);
            assert_ptr_equal(simpul_format_by_suffix(path), format);
        }
        assert_true(format->can_write);
    }
    assert_null(simpul_format_by_name("kertas"));
    assert_null(simpul_format_by_suffix("x.kertas"));
}

static void hygiene_replaces_what_no_xml_may_hold_and_counts_it(void **state)
{
    (void)state;
    smp_hygiene hygiene;
    smp_hygiene_init(&hygiene);
    simpul_str found = smp_hygiene_clean(&hygiene,
                                         SIMPUL_STR("a\x01"
                                                    "b\xff"
                                                    "c\r\nd"),
                                         SMP_TEXT_DATA);
    assert_int_equal(found.len, strlen("a\xef\xbf\xbd"
                                       "b\xef\xbf\xbd"
                                       "c\nd"));
    assert_memory_equal(found.ptr,
                        "a\xef\xbf\xbd"
                        "b\xef\xbf\xbd"
                        "c\nd",
                        found.len);
    assert_int_equal(hygiene.n_forbidden, 1);
    assert_int_equal(hygiene.n_bad_utf8, 1);
    assert_int_equal(hygiene.n_line_ends, 1);
    smp_hygiene_dispose(&hygiene);
}

static bool write_and_read(void *context)
{
    simpul_sink *sink = NULL;
    simpul_graph *again = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_sink_open_memory(&sink, &err);
    if (!status) status = simpul_graph_write(context, "graphml", sink, NULL, &err);
    if (!status && simpul_sink_failed(sink)) status = SIMPUL_ERR_MEMORY;
    if (!status) status = load(&again, simpul_sink_bytes(sink), &err);
    simpul_sink_abandon(sink);
    simpul_graph_free(again);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    static const char text[] = HEAD KEYS
        "<graph edgedefault=\"directed\"><node id=\"a\"><data key=\"k\">satu</data></node>"
        "<node id=\"b\"/><edge id=\"e\" source=\"a\" target=\"b\"><data key=\"n\">7</data></edge>"
        "</graph></graphml>";
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (load(&graph, (simpul_str){text, strlen(text)}, &err)) fail_msg("%s", err.message);
    assert_true(failing_alloc_sweep(write_and_read, graph, false) > 20);
    simpul_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_graphml_is_refused_by_its_place),
        cmocka_unit_test(depth_is_limited),
        cmocka_unit_test(files_of_others_are_read_with_their_defaults),
        cmocka_unit_test(writing_reading_and_writing_gives_the_same_bytes),
        cmocka_unit_test(damaged_files_give_an_error_or_a_graph),
        cmocka_unit_test(formats_have_names_and_suffixes_of_their_own),
        cmocka_unit_test(hygiene_replaces_what_no_xml_may_hold_and_counts_it),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
