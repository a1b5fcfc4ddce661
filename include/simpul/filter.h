/* A part of a graph: by kind, relation, date, weight, status, neighbourhood, component. All
 * attributes of what is left are kept as they are. */
#ifndef SIMPUL_FILTER_H
#define SIMPUL_FILTER_H

#include <simpul/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Every condition given must hold; of several values of one, any. A condition on a column that an
 * edge has no value in does not hold for that edge. */
typedef struct simpul_filter {
    const char *const *kinds; /* node column `kind`; edges need both ends */
    size_t n_kinds;
    const char *const *relations; /* edge column `relation` */
    size_t n_relations;
    const char *const *statuses; /* edge column `status` */
    size_t n_statuses;
    const char *from, *to; /* EDTF: edges whose date_start … date_end share a day with it */
    const char *weight;    /* numeric edge column; NULL: `weight` */
    bool has_min_weight;
    double min_weight;
    bool contested;          /* only edges whose column `contested` is true */
    const uint32_t *around;  /* nodes; what is at most n_hops edges away, in either direction, */
    size_t n_around, n_hops; /* over the edges that are left by all of the above */
    bool largest_component;  /* weak; of several of one size the one with the least node id */
    bool isolates;           /* keep nodes that no edge is left of */
} simpul_filter;

#define SIMPUL_FILTER_INIT                                                                         \
    {                                                                                              \
        .n_hops = 1                                                                                \
    }

/* Are the dates dates with a year, and is the window not empty? Looks at nothing else.
 * Errors: SIMPUL_ERR_ARGUMENT; the message begins with the field. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_filter_check(const simpul_filter *filter,
                                                             simpul_error *err);

/* The part of `graph` that the filter lets through, in the same order, as a graph of its own.
 * Nodes without an edge that is left are dropped unless `isolates`; those of `around` stay.
 * O(columns × (nodes + edges)). Errors: SIMPUL_ERR_ARGUMENT (a date that is none, a window that
 * ends before it begins, a weight that is no numeric edge column, a condition on a column that is
 * not there), SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_filter(simpul_graph **out,
                                                             const simpul_graph *graph,
                                                             const simpul_filter *filter,
                                                             simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
