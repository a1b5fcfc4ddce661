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

/* What a build makes edges of; the names for `view`, NULL past the end.
 *
 * - relations: nodes are entities; an edge for each (subject, relation, object, polarity)
 * - events: nodes are entities; an edge for each event and (subject, relation, object, polarity) in
 *   it: parallel edges, each with its own dates
 * - reified: nodes are entities and events; an edge for each (event, role, entity, polarity).
 * `agent` and `instrument` (a regulation that acts) lead to the event, `target` and `speaker` from
 * it. So edges are parallel only where one entity both did and did not, or is target and speaker
 *
 * Claims of relations that make no event (part_of, holds_office_in …) are edges between entities in
 * every view. */
SIMPUL_API const char *simpul_view_name(size_t index);
/* The view that a graph was built as, told by the ids of its edges, which hold it, and by nodes
 * that are events. NULL where neither tells, as of graphs from elsewhere. O(edges). */
SIMPUL_API const char *simpul_graph_view(const simpul_graph *graph);
/* What goes into the edge column `weight`: n_sources, n_documents, n_claims, confidence. */
SIMPUL_API const char *simpul_weight_name(size_t index);

typedef enum simpul_names {                    /* what nodes are called: label */
                            SIMPUL_NAMES_AUTO, /* then with `as_of`, else now */
                            SIMPUL_NAMES_NOW,  /* the name of the entity's record */
                            SIMPUL_NAMES_THEN  /* the name of that day: of `as_of`, else the end of
                                                  the window, else the day on  which the entity was
                                                  last seen; from `attributes.names` of the records
                                                */
} simpul_names;

typedef enum simpul_undated { /* claims that nothing dates, neither text nor event */
                              SIMPUL_UNDATED_PUBLISHED, /* stand at the day on which their document
                                                           was published */
                              SIMPUL_UNDATED_KEEP, /* are in every window and hold on every day */
                              SIMPUL_UNDATED_DROP  /* are in none */
} simpul_undated;

typedef struct simpul_build_counts { /* what a selection in time left out */
    size_t n_hidden;                 /* documents published after `known_by` */
    size_t n_hidden_undated;   /* documents that `known_by` hides because nothing dates them */
    size_t n_claims;           /* in the documents that are known */
    size_t n_left_out;         /* claims not of that day or window */
    size_t n_left_out_undated; /* of those, claims that nothing dates */
    size_t n_left_out_vague;   /* of those, claims of a month or year that `as_of` lies in: they may
                                  have begun later */
    size_t n_in_several;       /* claims whose date is longer than a unit of the slices */
    size_t n_lexicon;          /* edges known only from the lexicon */
    size_t n_events_not_grouped; /* event lines of the records that name no claim */
} simpul_build_counts;

/* Dates are EDTF (ISO 8601-2) with a year and mean their whole interval. NULL: not asked for.
 *
 * - as_of: what held on that day, the last of its interval. An event is in when it began by then
 * and nothing had reversed it; of a month or year ("2023") it surely had only on its last day, of
 * an interval ("2023-09-26/2023-10-03") on its first. Of relations without events, an interval
 * ("2019/2023", "../2024") holds within it, everything else from its day on. Who holds an office is
 * asked of `attributes.offices` of the person, where that names the body and the first day. What
 * happens later is not known: the status of a suspension lifted later is `done`.
 * - known_by: only documents published by then, to the last day of their date. Everything is
 * computed as if the others did not exist. Documents without a date are hidden, but with
 *   SIMPUL_UNDATED_KEEP. What the lexicon knows is known.
 * - from, to: only claims whose event, or whose own date, shares a day with the window; "2023" does
 * with every month of that year. */
typedef struct simpul_build_options {
    simpul_evidence evidence; /* what of a claim's evidence goes into the file */
    const char *view;         /* NULL: relations */
    const char *weight;       /* NULL: n_sources */
    simpul_names names;
    bool include_lexicon; /* also edges that only the lexicon knows: `attributes.facts` and
                             `offices` of the records, between nodes that are there. Their rule is
                             `lexicon`, their one source `lexicon`, their evidence the address of
                             the fact, else the name of the lexicon; weight 1. */
    const char *as_of, *known_by, *from, *to;
    simpul_undated undated;
    simpul_build_counts *counts; /* out; NULL: not wanted */
} simpul_build_options;

#define SIMPUL_BUILD_OPTIONS_INIT                                                                  \
    {                                                                                              \
        .evidence = SIMPUL_EVIDENCE_FULL, .view = NULL                                             \
    }

/* Are the options' names known, its dates dates, and the window not empty? Touches no records.
 * Errors: SIMPUL_ERR_ARGUMENT; the message begins with the option: "as-of: '2025-13-01' found, …".
 */
SIMPUL_API SIMPUL_MUST_USE simpul_status
simpul_build_options_check(const simpul_build_options *options, simpul_error *err);

/* Finished and checked records → graph. Without a selection in time every entity that is mentioned
 * or takes part in a claim is a node; with `as_of` or a window only those that take part in what is
 * left, as an end or as its speaker. `options` may be NULL. The result depends on the set of
 * records and the options alone. O(n log n). Errors: SIMPUL_ERR_ARGUMENT (options; a day or window
 * in which there is nothing: the message says which days there are), SIMPUL_ERR_SCHEMA,
 * SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_build(simpul_graph **out,
                                                            const simpul_records *records,
                                                            const simpul_build_options *options,
                                                            simpul_error *err);

/* day, week (ISO 8601: from Monday), month, quarter, year; NULL past the end. */
SIMPUL_API const char *simpul_slice_unit_name(size_t index);

typedef struct simpul_slice {
    char name[24];         /* of its last unit: 2025-08-30, 2025-W35, 2025-08, 2025-Q3, 2025 */
    char from[32], to[32]; /* first and last day, for the options of a build */
    size_t n_claims;       /* that a build of this slice would have */
} simpul_slice;

typedef struct simpul_slices {
    simpul_slice *items; /* in order of time, without gaps; also those with no claim */
    size_t n;
} simpul_slices;

/* Cuts the time of the records into slices: from the unit of the first claim that `options` let
 * through to that of the last. Each slice has `n_units` units (at least 1) and ends one unit after
 * the slice before it; the first ends with the first unit. Build each with options->from and ->to
 * set to the slice's. Open ends of intervals make no slices, but are in those they reach. O(n log n
 * + claims in slices). Errors: those of simpul_graph_build; SIMPUL_ERR_LIMIT above 100,000 slices.
 * Ownership: simpul_slices_dispose. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_slices_find(simpul_slices *out,
                                                            const simpul_records *records,
                                                            const simpul_build_options *options,
                                                            const char *unit, size_t n_units,
                                                            simpul_error *err);
SIMPUL_API void simpul_slices_dispose(simpul_slices *slices);

/* Events: the claims of any number of documents about one thing at one time: one family of
 * relations, one object, and
 *
 * - of restriction, relief and founding, which are done once, whoever is said to have done it, and
 *   of instrument, where issuing, revising and revoking are three acts: dates that overlap or lie
 * at most 3 days apart;
 * - of other families: the same, and the same actor or relation. What another actor does in another
 *   way is another event.
 *
 * A claim that nothing dates joins the one event of its act (actor and relation; of what is done
 * once, any) that lies within 31 days of the day on which its document was published; restriction,
 * relief, deal and founding are retold for a year. With the actor or the relation alone in common
 * it joins within 3 days. What is told as done joins nothing that lies more than 3 days ahead.
 * Where there is none or more than one, undated claims make events of their own, parted where 31
 * days (3 with the actor or the relation alone) pass without one. Undated documents have no limit,
 * but join only their act. A date longer than 31 days ("2023") joins like none, the one event that
 * it overlaps, and does not change its days. An `event` line of the records that lists claims keeps
 * exactly these together, under its id; they must be of one family and object. Claims that are not
 * there are passed over; all but the grouping is computed anew.
 *
 * The status is what the claims that deny nothing say at the surest: done before alleged before
 * planned before possible; denied where all deny, and reversed where it was done and something
 * later ended it. An edge's status is told in the same way from its own claims, within the latest
 * of its events. */
typedef enum simpul_event_status {
    SIMPUL_EVENT_PLANNED,
    SIMPUL_EVENT_POSSIBLE,
    SIMPUL_EVENT_ALLEGED,
    SIMPUL_EVENT_DONE,
    SIMPUL_EVENT_DENIED,
    SIMPUL_EVENT_REVERSED
} simpul_event_status;

typedef enum simpul_role {
    SIMPUL_AGENT,
    SIMPUL_TARGET,
    SIMPUL_INSTRUMENT, /* a regulation that acts */
    SIMPUL_SPEAKER
} simpul_role;

typedef struct simpul_participant {
    simpul_str entity;
    simpul_role role;
} simpul_participant;

typedef struct simpul_event {
    simpul_str id, family, object;
    simpul_str date; /* EDTF from earliest to latest, of a month at most where there are such;
                        absent when no claim has one */
    const uint32_t *claims; /* indices into the records, ascending */
    size_t n_claims;
    const simpul_participant *participants; /* by role, then id; each once */
    size_t n_participants;
    simpul_event_status status;
    bool is_contested;
    simpul_str contested;   /* what is contested: "actor", "nature", "polarity", joined by " | " */
    simpul_str reversed_by; /* id of the event that ended it; absent when none */
} simpul_event;

typedef struct simpul_events simpul_events;

/* The events of finished and checked records. O(n log n). Ownership: simpul_events_free.
 * Errors: SIMPUL_ERR_SCHEMA (an event line whose claims differ in family or object, or stand
 * in another line), SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_events_find(simpul_events **out,
                                                            const simpul_records *records,
                                                            simpul_error *err);
SIMPUL_API size_t simpul_events_count(const simpul_events *events);
/* In order of family, object and date; borrowed. */
SIMPUL_API const simpul_event *simpul_events_at(const simpul_events *events, size_t index);
SIMPUL_API void simpul_events_free(simpul_events *events);
SIMPUL_API const char *simpul_event_status_name(simpul_event_status status);
SIMPUL_API const char *simpul_role_name(simpul_role role);

/* Gives every node its colour and size, every edge its colour, and positions unless they are there:
 * the columns color, size, x, y that Gephi and the DOT writer use. Sizes follow the node column
 * `size_by` (NULL: "strength", else degree). Positions come from analysis.h. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_style(simpul_graph *graph,
                                                            const char *size_by, simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
