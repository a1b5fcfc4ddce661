/* The property graph: nodes, directed edges, typed attribute columns; built from records or read
 * from a file. Measures are in analysis.h, files in format.h. */
#ifndef SIMPUL_GRAPH_H
#define SIMPUL_GRAPH_H

#include <simpul/records.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simpul_graph simpul_graph;

typedef enum simpul_value_type {
    SIMPUL_STRING,
    SIMPUL_INT,    /* 64 bits; written as "int" where every value fits 32, else "long" */
    SIMPUL_DOUBLE, /* also infinities; NaN is a missing value */
    SIMPUL_BOOL
} simpul_value_type;

typedef enum simpul_element { SIMPUL_NODE, SIMPUL_EDGE } simpul_element;

typedef struct simpul_value {
    simpul_value_type type;
    union {
        simpul_str string;
        int64_t integer;
        double number;
        bool boolean;
    } as;
} simpul_value;

/* No column of that name. */
#define SIMPUL_NO_COLUMN SIZE_MAX

/* An empty directed graph. Ownership: simpul_graph_free. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_new(simpul_graph **out, simpul_error *err);
SIMPUL_API void simpul_graph_free(simpul_graph *graph); /* NULL is allowed */

/* Holds what the columns say against each other and against their schema: counts (n_sources ≤
 * n_documents ≤ n_claims), confidence, dates, evidence, contradictions, and names of relations,
 * kinds, modalities and statuses. Columns that are not there are not missed, others not looked at.
 * Each break is told to `told` (source: `name`; the message names the element); *n_breaks counts
 * them. Errors: none but through them. O(elements). */
SIMPUL_API void simpul_graph_check(const simpul_graph *graph, const char *name,
                                   const simpul_warnings *told, size_t *n_breaks);

/* Adds a node or an edge; ids and text are copied. `*index` (may be NULL) is its dense number.
 * Errors: SIMPUL_ERR_SCHEMA (empty or repeated id, endpoint out of range), SIMPUL_ERR_LIMIT beyond
 * 2^32 - 2 elements, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_add_node(simpul_graph *graph, simpul_str id,
                                                               uint32_t *index, simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_add_edge(simpul_graph *graph, simpul_str id,
                                                               uint32_t source, uint32_t target,
                                                               uint32_t *index, simpul_error *err);

/* The column of that name, made when it is not there. Errors: SIMPUL_ERR_SCHEMA when it is there
 * with another type, or differs from a name only in case; SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_add_column(simpul_graph *graph,
                                                                 simpul_element element,
                                                                 const char *name,
                                                                 simpul_value_type type,
                                                                 size_t *column, simpul_error *err);

/* Set one cell; a column's type must agree (checked by assert). Strings are copied; an absent
 * string and NaN make the cell missing. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_set_string(simpul_graph *graph,
                                                                 simpul_element element,
                                                                 size_t column, uint32_t index,
                                                                 simpul_str value,
                                                                 simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_set_int(simpul_graph *graph,
                                                              simpul_element element, size_t column,
                                                              uint32_t index, int64_t value,
                                                              simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_set_double(simpul_graph *graph,
                                                                 simpul_element element,
                                                                 size_t column, uint32_t index,
                                                                 double value, simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_set_bool(simpul_graph *graph,
                                                               simpul_element element,
                                                               size_t column, uint32_t index,
                                                               bool value, simpul_error *err);

SIMPUL_API size_t simpul_graph_node_count(const simpul_graph *graph);
SIMPUL_API size_t simpul_graph_edge_count(const simpul_graph *graph);
SIMPUL_API simpul_str simpul_graph_node_id(const simpul_graph *graph, uint32_t node);
SIMPUL_API simpul_str simpul_graph_edge_id(const simpul_graph *graph, uint32_t edge);
SIMPUL_API uint32_t simpul_graph_edge_source(const simpul_graph *graph, uint32_t edge);
SIMPUL_API uint32_t simpul_graph_edge_target(const simpul_graph *graph, uint32_t edge);
/* True and the index when a node of that id is there. */
SIMPUL_API bool simpul_graph_find_node(const simpul_graph *graph, simpul_str id, uint32_t *node);

/* Columns in the order in which they were added. */
SIMPUL_API size_t simpul_graph_column_count(const simpul_graph *graph, simpul_element element);
SIMPUL_API const char *simpul_graph_column_name(const simpul_graph *graph, simpul_element element,
                                                size_t column);
SIMPUL_API simpul_value_type simpul_graph_column_type(const simpul_graph *graph,
                                                      simpul_element element, size_t column);
/* SIMPUL_NO_COLUMN when there is none. */
SIMPUL_API size_t simpul_graph_find_column(const simpul_graph *graph, simpul_element element,
                                           const char *name);
/* False when the cell is missing (or column is SIMPUL_NO_COLUMN). */
SIMPUL_API bool simpul_graph_value(const simpul_graph *graph, simpul_element element, size_t column,
                                   uint32_t index, simpul_value *out);

/* What of a claim's evidence goes into the file: see simpul_evidence. */
typedef struct simpul_build_options {
    simpul_evidence evidence;
    const char *view; /* "relations" */
} simpul_build_options;

#define SIMPUL_BUILD_OPTIONS_INIT                                                                  \
    {                                                                                              \
        SIMPUL_EVIDENCE_FULL, "relations"                                                          \
    }

/* Finished and checked records → graph: a node for each entity, an edge for each (subject,
 * relation, object, polarity) with the claims that say it. `options` may be NULL. The result
 * depends on the set of records and the options alone. Errors: SIMPUL_ERR_ARGUMENT (unknown view),
 * SIMPUL_ERR_SCHEMA, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_build(simpul_graph **out,
                                                            const simpul_records *records,
                                                            const simpul_build_options *options,
                                                            simpul_error *err);

/* Events: the claims of any number of documents about one thing at one time: one family of
 * relations, one object, and dates that overlap or lie at most 3 days apart. */
typedef enum simpul_event_status {
    SIMPUL_EVENT_PLANNED,
    SIMPUL_EVENT_POSSIBLE,
    SIMPUL_EVENT_ALLEGED,
    SIMPUL_EVENT_DONE,
    SIMPUL_EVENT_DENIED,
    SIMPUL_EVENT_REVERSED
} simpul_event_status;

typedef struct simpul_event {
    simpul_str id, family, object;
    simpul_str date;        /* EDTF from earliest to latest; absent when no claim has one */
    const uint32_t *claims; /* indices into the records, ascending */
    size_t n_claims;
    simpul_event_status status;
    bool is_contested;
    simpul_str contested;   /* what is contested: "actor", "nature", "polarity", joined by " | " */
    simpul_str reversed_by; /* id of the relief event; absent when none */
} simpul_event;

typedef struct simpul_events simpul_events;

SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_events_find(simpul_events **out,
                                                            const simpul_records *records,
                                                            simpul_error *err);
SIMPUL_API size_t simpul_events_count(const simpul_events *events);
SIMPUL_API const simpul_event *simpul_events_at(const simpul_events *events, size_t index);
SIMPUL_API void simpul_events_free(simpul_events *events);
SIMPUL_API const char *simpul_event_status_name(simpul_event_status status);

/* Gives every node its colour and size, every edge its colour, and positions unless they are there:
 * the columns color, size, x, y that Gephi and the DOT writer use. Sizes follow the node column
 * `size_by` (NULL: "strength", else degree). Positions come from analysis.h. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_style(simpul_graph *graph,
                                                            const char *size_by, simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
