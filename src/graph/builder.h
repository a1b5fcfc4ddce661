/* One build on its way from records to a graph, shared by the files that each do a part of it. */
#ifndef SMP_BUILDER_H
#define SMP_BUILDER_H

#include "graph/columns.h"
#include "graph/time.h"

typedef struct smp_builder {
    simpul_build_options options; /* with every name filled in */
    simpul_build_counts counts;
    simpul_records *known; /* with known_by: the set that is built in place of the given one */
    smp_dossier dossier;
    simpul_events *events;
    smp_selection selection;
    simpul_graph *graph;
    smp_arena arena;
    uint32_t *event_of;   /* claim → event + 1, 0: none */
    uint32_t *node_of;    /* entity row → node + 1, 0: not in the graph */
    uint32_t *event_node; /* event → node; only in the view that has them */
    smp_node_columns nodes;
    smp_edge_columns edges;
} smp_builder;

/* build.c: checks the options, reads the records, makes events and selects claims; everything that
 * comes before a view. Dispose in any case. */
simpul_status smp_builder_open(smp_builder *in, const simpul_records *records,
                               const simpul_build_options *options, simpul_error *err);
void smp_builder_dispose(smp_builder *in);

/* An edge and one claim that goes into it: those that agree in all but the claim are one edge. */
typedef struct smp_edge_item {
    uint32_t event;                  /* 1 + its number; 0: the edge belongs to none */
    int role;                        /* a simpul_role, or SMP_NO_ROLE */
    uint32_t source, target;         /* nodes */
    const simpul_relation *relation; /* NULL: of several */
    simpul_polarity polarity;
    uint32_t claim;
} smp_edge_item;

enum { SMP_NO_ROLE = -1 };

typedef struct smp_edge_items {
    smp_edge_item *items;
    size_t n, cap;
} smp_edge_items;

/* nodes.c: entities that take part, with their counts and names. */
simpul_status smp_add_nodes(smp_builder *in, simpul_error *err);
/* force.c: whether each regulation holds. */
simpul_status smp_mark_in_force(smp_builder *in, simpul_error *err);

/* The views: which edges there are. Each takes the claims of the selection. */
simpul_status smp_view_relations(smp_builder *in, smp_edge_items *out, simpul_error *err);
simpul_status smp_view_events(smp_builder *in, smp_edge_items *out, simpul_error *err);
/* Also adds the nodes of the events, and their columns. */
simpul_status smp_view_reified(smp_builder *in, smp_edge_items *out, simpul_error *err);

/* The item of a claim between the entities of its ends. */
smp_edge_item smp_item_of_claim(const smp_builder *in, uint32_t claim, uint32_t event);

/* edges.c: sorts the items and makes an edge of each that agree. */
simpul_status smp_add_edges(smp_builder *in, smp_edge_items *items, simpul_error *err);
/* What the claims of an edge or event say together: counts, dates, lists, the best of them. */
simpul_status smp_sum_up(smp_builder *in, const uint32_t *claims, size_t n, smp_edge_facts *facts,
                         simpul_error *err);
/* `edge:` and 16 hex digits. `event` and `role` may be absent. */
enum { SMP_EDGE_ID = 5 + 16 + 1 };
void smp_edge_id(char out[SMP_EDGE_ID], const simpul_str *parts, size_t n_parts);

/* lexicon_edges.c: edges that no claim of the selection makes, from the attributes of entities. */
simpul_status smp_add_lexicon_edges(smp_builder *in, simpul_error *err);

/* The node of an entity; UINT32_MAX when it is none. */
uint32_t smp_node_of(const smp_builder *in, simpul_str entity);

#endif
