/* Shortest paths from every node to one (Brandes 2001), and what becomes of them when some edges
 * grow longer or go. One worker's room for both; adds nothing up (paths.h). */
#ifndef SMP_SEARCH_H
#define SMP_SEARCH_H

#include "analysis/arcs.h"

#include <math.h>

typedef struct smp_reached { /* a node of a heap: nearest first */
    double key;
    uint32_t node;
} smp_reached;

typedef struct smp_heap {
    smp_reached *items; /* room for all that may be in it */
    size_t n;
} smp_heap;

/* What the search from a root finds at a node. Each number follows from the graph alone, by sums in
 * the order of neighbours, never from the order of the search: so a search that was mended equals
 * one that was made anew, bit by bit. */
typedef struct smp_search {
    const smp_arcs *network;
    uint32_t root;
    double *lengths;  /* of arcs, a copy that smp_mend changes for a while; INFINITY: no arc */
    double *distance; /* INFINITY: there is no path */
    /* with_paths only: */
    double *n_paths;    /* number of shortest paths */
    double *dependency; /* Σ over the other ends: share of their shortest paths through the node */
    double *starts;     /* how often a path that begins there counts; 1 unless set */
    double *share;      /* (starts + dependency) / n_paths */
    uint32_t *order;    /* nodes with a path, nearest first */
    size_t n_reached;
    bool with_paths;
    smp_heap heap;
} smp_search;

simpul_status smp_search_init(smp_search *search, const smp_arcs *network, bool with_paths,
                              smp_arena *arena, simpul_error *err);

/* O(m + n log n), without weights O(m). Errors: SIMPUL_ERR_LIMIT when there are more shortest paths
 * than a double can count. */
simpul_status smp_search_run(smp_search *search, uint32_t root, simpul_error *err);

/* Counts and dependencies that could not be held: the error to give. */
simpul_status smp_search_too_many(simpul_error *err);

/* Is the arc, so long, the last step of a shortest path? Lengths compare with a relative tolerance
 * of 1e-10. */
static inline bool smp_is_step(double before, double length, double after)
{
    double reach = before + length;
    return before < after && reach < INFINITY && reach <= after * (1 + 1e-10);
}

/* The two sums that everything else follows from. */
double smp_search_count_paths(const smp_search *search, uint32_t node);
double smp_search_collect_shares(const smp_search *search, uint32_t node);

void smp_heap_push(smp_heap *heap, double key, uint32_t node);
smp_reached smp_heap_pop(smp_heap *heap); /* of one that is not empty */

/* One arc that grew. */
typedef struct smp_stretch {
    uint32_t arc;
    double length; /* INFINITY: it goes */
} smp_stretch;

typedef struct smp_before { /* what a mended node had */
    uint32_t node;
    double distance, n_paths, dependency, share;
} smp_before;

/* Room to mend one search. */
typedef struct smp_mender {
    smp_search *search;
    uint8_t *steps;  /* of arcs before the mend: no step, one, or one that is shortest exactly */
    uint32_t *place; /* of nodes in the search's order */
    uint64_t *to_count, *to_collect; /* nodes to look at, a bit for each place */
    size_t n_words;
    uint8_t *marks;     /* of nodes */
    smp_before *before; /* of every node that changed; the farther ones first */
    size_t n_before, n_farther;
    uint32_t *settled; /* farther nodes that still have a path, nearest first */
    size_t n_settled;
    smp_stretch *old; /* the arcs as they were */
    uint8_t *old_steps;
    size_t n_old;
} smp_mender;

/* `most` is the number of arcs that grow at once, at most. */
simpul_status smp_mender_init(smp_mender *mender, smp_search *search, size_t most, smp_arena *arena,
                              simpul_error *err);

/* Looks at the search once, before it is mended any number of times. O(n + m). */
void smp_mender_begin(smp_mender *mender);

/* Makes the search what it is with the arcs so long; `before` lists the nodes that changed. Linear
 * in what changes and its neighbours, times a logarithm (after Ramalingam and Reps 1996, Green,
 * McColl and Bader 2012). Undo, also after an error, before anything else is done with the search.
 * Errors: as smp_search_run. */
simpul_status smp_mend(smp_mender *mender, const smp_stretch *stretches, size_t n,
                       simpul_error *err);
void smp_mend_undo(smp_mender *mender);

#endif
