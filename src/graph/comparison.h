/* A comparison while it is made. comparison.c: what its parts share; compare.c: nodes, edges and
 * the order of it all; compare_events.c: events; compare_claims.c and compare_match.c: what is the
 * same; compare_ranks.c: ranks. */
#ifndef SMP_COMPARISON_H
#define SMP_COMPARISON_H

#include "base/arena.h"
#include "base/strmap.h"
#include "base/vec.h"

#include <simpul/compare.h>

typedef struct smp_change {
    simpul_change shown;
    int urgency;   /* greater first, within a kind */
    double weight; /* then greater first */
} smp_change;

typedef struct smp_comparison_side {
    const simpul_graph *graph;
    const simpul_records *records;
    simpul_events *events;
    smp_strmap claims;       /* claim id → row */
    smp_strmap edges;        /* edge id → edge, with records only */
    uint32_t *edge_of;       /* claim → edge, SIMPUL_NO_ELEMENT: none that is found */
    uint32_t *claims_of;     /* claims by edge; those of edge e from first_claim[e] on */
    uint32_t *first_claim;   /* n_edges + 1 */
    uint32_t *event_of;      /* claim → event, SIMPUL_NO_ELEMENT */
    uint32_t *twin;          /* claim → the same of the other side, SIMPUL_NO_ELEMENT */
    size_t n_claims;         /* with records only */
    size_t n_edges, n_nodes; /* of the graph */
} smp_comparison_side;

struct simpul_comparison {
    smp_arena arena;
    smp_vec(smp_change) changes;
    smp_comparison_side sides[2];
    const simpul_compare_options *options; /* while it is made */
};

/* A change that nothing is known of yet. */
smp_change smp_change_new(simpul_change_kind kind, simpul_str id);
/* Keeps the change unless its kind is ignored. */
simpul_status smp_change_add(simpul_comparison *comparison, const smp_change *change,
                             simpul_error *err);
/* A copy in the comparison's arena. */
simpul_status smp_comparison_copy(simpul_comparison *comparison, simpul_str *text,
                                  simpul_error *err);

/* done → reversed and the like, by the names of simpul_event_status_name. */
simpul_change_kind smp_change_of_status(simpul_str before, simpul_str after);
/* Has `a` an item of its " | "-joined list that `b` lacks? */
bool smp_change_has_more(simpul_str a, simpul_str b);
/* Gives the change those of these claims of a side that the other side lacks; none where it has
 * them all. */
simpul_status smp_comparison_own_claims(simpul_comparison *comparison, int side,
                                        const uint32_t *claims, size_t n_claims, smp_change *change,
                                        simpul_error *err);

/* old_of[new] and new_of[old], SIMPUL_NO_ELEMENT where there is none: by id; edges whose id the
 * other side lacks by ends, relation, polarity and overlapping dates, and nodes that are events by
 * their label. */
simpul_status smp_compare_match(const smp_comparison_side sides[2], simpul_element element,
                                uint32_t *old_of, uint32_t *new_of, simpul_error *err);

/* Fills `twin` of both sides: claims of one id, else of one text, else of one path, that say the
 * same. */
simpul_status smp_compare_claims(simpul_comparison *comparison, simpul_error *err);

simpul_status smp_compare_events(simpul_comparison *comparison, simpul_error *err);
simpul_status smp_compare_ranks(simpul_comparison *comparison, simpul_error *err);

#endif
