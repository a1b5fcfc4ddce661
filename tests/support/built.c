/* Helpers over the public interface of graphs. */
#include "support/built.h"

#include "support/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

simpul_records *records_of(const char *lines)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (read_lines(&records, lines, "uji.ndjson", &err))
        fail_msg("%s:%zu: %s", err.source, err.line, err.message);
    return records;
}

simpul_events *events_of(const simpul_records *records)
{
    simpul_events *events = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_events_find(&events, records, &err), SIMPUL_OK);
    return events;
}

const simpul_event *event_with(const simpul_events *events, const char *family, const char *date)
{
    for (size_t i = 0; i < simpul_events_count(events); i++) {
        const simpul_event *event = simpul_events_at(events, i);
        const char *found = event->date.ptr ? event->date.ptr : "";
        if (strcmp(event->family.ptr, family) == 0 && strcmp(found, date) == 0) return event;
    }
    fail_msg("no event %s on '%s'", family, date);
    return NULL;
}

simpul_graph *graph_with(const char *lines, const simpul_build_options *options)
{
    simpul_records *records = records_of(lines);
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_graph_build(&graph, records, options, &err)) fail_msg("%s", err.message);
    simpul_records_free(records);
    return graph;
}

const char *refusal_of(const char *lines, const simpul_build_options *options)
{
    static simpul_error err;
    simpul_records *records = records_of(lines);
    simpul_graph *graph = NULL;
    err = (simpul_error)SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_graph_build(&graph, records, options, &err), SIMPUL_ERR_ARGUMENT);
    assert_null(graph);
    simpul_records_free(records);
    return err.message;
}

const char *text_of(const simpul_graph *graph, simpul_element element, const char *column,
                    uint32_t index)
{
    simpul_value value;
    bool there = simpul_graph_value(
        graph, element, simpul_graph_find_column(graph, element, column), index, &value);
    return there ? value.as.string.ptr : "";
}

uint32_t find_edge(const simpul_graph *graph, const char *relation, const char *polarity)
{
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++)
        if (strcmp(text_of(graph, SIMPUL_EDGE, "relation", i), relation) == 0 &&
            strcmp(text_of(graph, SIMPUL_EDGE, "polarity", i), polarity) == 0)
            return i;
    return UINT32_MAX;
}

uint32_t edge_of(const simpul_graph *graph, const char *relation, const char *polarity)
{
    uint32_t edge = find_edge(graph, relation, polarity);
    if (edge == UINT32_MAX) fail_msg("no edge %s", relation);
    return edge;
}

bool has_node(const simpul_graph *graph, const char *id)
{
    uint32_t node;
    return simpul_graph_find_node(graph, (simpul_str){id, strlen(id)}, &node);
}

uint32_t node_with(const simpul_graph *graph, const char *id)
{
    uint32_t node = 0;
    if (!simpul_graph_find_node(graph, (simpul_str){id, strlen(id)}, &node))
        fail_msg("no node %s", id);
    return node;
}

simpul_value cell(const simpul_graph *graph, simpul_element element, const char *column,
                  uint32_t index)
{
    simpul_value value;
    if (!simpul_graph_value(graph, element, simpul_graph_find_column(graph, element, column), index,
                            &value))
        fail_msg("%s is missing", column);
    return value;
}
