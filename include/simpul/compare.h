/* What changed between two graphs, or between two sets of records and their graphs: statements that
 * came and went, what was planned and is done, what was reversed, contradictions, evidence, ranks.
 * Writes no sentences: a change says which element it is about and its value before and after. */
#ifndef SIMPUL_COMPARE_H
#define SIMPUL_COMPARE_H

#include <simpul/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* In order of importance: comparisons are sorted by it. */
typedef enum simpul_change_kind {
    SIMPUL_CHANGE_REVERSED,
    SIMPUL_CHANGE_DONE,
    SIMPUL_CHANGE_STATUS,
    SIMPUL_CHANGE_CONTESTED,
    SIMPUL_CHANGE_AGREED,
    SIMPUL_CHANGE_FORCE,
    SIMPUL_CHANGE_EDGE_ADDED,
    SIMPUL_CHANGE_EDGE_REMOVED,
    SIMPUL_CHANGE_EVENT_ADDED,
    SIMPUL_CHANGE_EVENT_REMOVED,
    SIMPUL_CHANGE_MODALITY,
    SIMPUL_CHANGE_DATE,
    SIMPUL_CHANGE_MORE_EVIDENCE,
    SIMPUL_CHANGE_LESS_EVIDENCE,
    SIMPUL_CHANGE_RANK,
    SIMPUL_CHANGE_NODE_ADDED,
    SIMPUL_CHANGE_NODE_REMOVED,
    SIMPUL_CHANGE_NAME,
    SIMPUL_N_CHANGE_KINDS
} simpul_change_kind;

/* One row of the table of kinds. */
typedef struct simpul_change_info {
    const char *name;    /* "edge-added" */
    const char *title;   /* "New statements" */
    const char *summary; /* one line for people */
} simpul_change_info;

/* NULL past the end. */
SIMPUL_API const simpul_change_info *simpul_change_info_at(size_t kind);

/* No node, edge or event on that side. */
#define SIMPUL_NO_ELEMENT UINT32_MAX

/* Views are borrowed from the comparison. Index 0 is the old side, 1 the new one. */
typedef struct simpul_change {
    simpul_change_kind kind;
    simpul_str id;            /* of the edge, node or event: the new one's if there is one */
    uint32_t node[2];         /* of changes of a node */
    uint32_t edge[2];         /* of changes of an edge */
    uint32_t event[2];        /* of changes of an event; see simpul_comparison_events */
    simpul_str before, after; /* the value that changed, as text; absent where there was none */
    simpul_str measure;       /* of a change of rank */
    const uint32_t *claims;   /* that are new, or gone if none is: indices into the records of */
    size_t n_claims;          /* `claims_side`; 0 where the sides have no records */
    int claims_side;
} simpul_change;

/* One side. Graphs of view `relations` (edges with relation, status, dates …) tell most; of others,
 * nodes and edges that came and went are told. */
typedef struct simpul_compare_side {
    const simpul_graph *graph;
    const simpul_records *records; /* what the graph was built from; NULL: not known */
} simpul_compare_side;

typedef struct simpul_compare_options {
    const char *const *measures; /* numeric node columns of both graphs whose ranks are compared */
    size_t n_measures;
    size_t rank_places; /* a jump is a change of at least so many places … */
    size_t rank_top;    /* … of a node that is among so many first ones before or afterwards */
    bool ignored[SIMPUL_N_CHANGE_KINDS];
} simpul_compare_options;

#define SIMPUL_COMPARE_OPTIONS_INIT                                                                \
    {                                                                                              \
        .rank_places = 3, .rank_top = 20                                                           \
    }

typedef struct simpul_comparison simpul_comparison;

/* Compares. Nodes match by id, nodes that are events also by label; edges by their attribute
 * edge_id or their id, and those that are left by ends, relation, polarity and overlapping dates,
 * the best agreement first. With records on both sides, status and contradictions are those of
 * events; claims match by id, else where they say the same in the same text or path, whatever their
 * place in it; events match by the claims they share (most first), then by family, object and
 * overlapping dates, the best agreement in date, participants and relations first. Without, they
 * are those of edges. Looks, positions, confidence and the values of measures are not compared,
 * ranks are. Swapping the sides gives the same changes, mirrored. The sides must outlive the
 * comparison. `options` may be NULL. O(n log n). Errors: SIMPUL_ERR_ARGUMENT (a measure that is no
 * numeric node column of both), those of simpul_events_find, SIMPUL_ERR_MEMORY. Ownership:
 * simpul_comparison_free. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_compare(simpul_comparison **out,
                                                        const simpul_compare_side *old_side,
                                                        const simpul_compare_side *new_side,
                                                        const simpul_compare_options *options,
                                                        simpul_error *err);
SIMPUL_API void simpul_comparison_free(simpul_comparison *comparison); /* NULL is allowed */

/* Changes by kind; within one those of events before others, dated before undated, the better
 * attested first, then by id. */
SIMPUL_API size_t simpul_comparison_count(const simpul_comparison *comparison);
SIMPUL_API const simpul_change *simpul_comparison_at(const simpul_comparison *comparison,
                                                     size_t index);
/* The events of side 0 or 1; NULL where the sides have no records. Borrowed. */
SIMPUL_API const simpul_events *simpul_comparison_events(const simpul_comparison *comparison,
                                                         int side);

#ifdef __cplusplus
}
#endif
#endif
