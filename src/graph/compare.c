/* Two graphs → changes of nodes and edges, and all changes in their order. Writes no sentences. */
#include "graph/comparison.h"

#include "base/error.h"
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- what the sides hold --- */

static simpul_str text_at(const smp_comparison_side *side, simpul_element element,
                          const char *column, uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(side->graph, element, column);
    bool there = simpul_graph_value(side->graph, element, found, index, &value);
    return there && value.type == SIMPUL_STRING ? value.as.string : SIMPUL_STR_NONE;
}

static int64_t count_at(const smp_comparison_side *side, simpul_element element, const char *column,
                        uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(side->graph, element, column);
    bool there = simpul_graph_value(side->graph, element, found, index, &value);
    return there && value.type == SIMPUL_INT ? value.as.integer : 0;
}

static const char *flag_at(const smp_comparison_side *side, simpul_element element,
                           const char *column, uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(side->graph, element, column);
    bool there = simpul_graph_value(side->graph, element, found, index, &value);
    if (!there || value.type != SIMPUL_BOOL) return NULL;
    return value.as.boolean ? "yes" : "no";
}

/* Subject, relation, object and polarity, joined by a byte that is in none of them. */
static void write_key(smp_buf *key, simpul_str subject, simpul_str relation, simpul_str object,
                      simpul_str polarity)
{
    const simpul_str parts[] = {subject, relation, object, polarity};
    smp_buf_clear(key);
    for (size_t i = 0; i < 4; i++) {
        smp_buf_str(key, parts[i]);
        smp_buf_byte(key, '\x1f');
    }
}

static bool put_edge_keys(smp_comparison_side *side, smp_strmap *keys, uint32_t *edge_of_key)
{
    smp_buf key;
    smp_buf_init(&key);
    bool done = true;
    for (uint32_t edge = 0; edge < side->n_edges && done; edge++) {
        write_key(&key,
                  simpul_graph_node_id(side->graph, simpul_graph_edge_source(side->graph, edge)),
                  text_at(side, SIMPUL_EDGE, "relation", edge),
                  simpul_graph_node_id(side->graph, simpul_graph_edge_target(side->graph, edge)),
                  text_at(side, SIMPUL_EDGE, "polarity", edge));
        size_t before = keys->n;
        uint32_t number = key.failed ? SMP_STRMAP_NONE : smp_strmap_put(keys, smp_buf_view(&key));
        done = number != SMP_STRMAP_NONE &&
               smp_strmap_put(&side->edges, simpul_graph_edge_id(side->graph, edge)) == edge;
        if (done && number == before) edge_of_key[number] = edge;
    }
    smp_buf_dispose(&key);
    return done;
}

static bool find_edges(smp_comparison_side *side, const smp_strmap *keys,
                       const uint32_t *edge_of_key)
{
    smp_buf key;
    smp_buf_init(&key);
    bool done = true;
    for (size_t i = 0; i < simpul_records_count(side->records, SIMPUL_CLAIM) && done; i++) {
        simpul_claim_record claim;
        simpul_records_claim(side->records, i, &claim);
        write_key(&key, claim.subject, claim.relation, claim.object,
                  smp_str(simpul_polarity_name(claim.polarity)));
        done = !key.failed && smp_strmap_put(&side->claims, claim.id) == i;
        uint32_t number = done ? smp_strmap_find(keys, smp_buf_view(&key)) : SMP_STRMAP_NONE;
        side->edge_of[i] = number == SMP_STRMAP_NONE ? SIMPUL_NO_ELEMENT : edge_of_key[number];
    }
    smp_buf_dispose(&key);
    return done;
}

/* Claims sorted by their edges, by counting. */
static void bucket_claims(smp_comparison_side *side, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (side->edge_of[i] != SIMPUL_NO_ELEMENT) side->first_claim[side->edge_of[i] + 1]++;
    for (size_t e = 0; e < side->n_edges; e++) side->first_claim[e + 1] += side->first_claim[e];
    for (size_t i = n; i-- > 0;) {
        uint32_t edge = side->edge_of[i];
        if (edge == SIMPUL_NO_ELEMENT) continue;
        side->claims_of[--side->first_claim[edge + 1]] = (uint32_t)i;
    }
    /* Filling moved each start down into its neighbour's place: shift back. */
    for (size_t e = 0; e < side->n_edges; e++) side->first_claim[e] = side->first_claim[e + 1];
}

static simpul_status index_claims(simpul_comparison *comparison, smp_comparison_side *side,
                                  simpul_error *err)
{
    size_t n = simpul_records_count(side->records, SIMPUL_CLAIM), n_placed = 0;
    smp_strmap keys;
    smp_strmap_init(&keys);
    side->edge_of = smp_arena_array(&comparison->arena, uint32_t, n);
    side->claims_of = smp_arena_array(&comparison->arena, uint32_t, n);
    side->event_of = smp_arena_array(&comparison->arena, uint32_t, n);
    side->first_claim = smp_arena_array(&comparison->arena, uint32_t, side->n_edges + 1);
    uint32_t *edge_of_key = smp_alloc_array(side->n_edges, sizeof *edge_of_key);
    bool done = side->edge_of && side->claims_of && side->event_of && side->first_claim &&
                edge_of_key && put_edge_keys(side, &keys, edge_of_key) &&
                find_edges(side, &keys, edge_of_key);
    if (done) {
        bucket_claims(side, n);
        for (size_t i = 0; i < n; i++) n_placed += side->edge_of[i] != SIMPUL_NO_ELEMENT;
        side->first_claim[side->n_edges] = (uint32_t)n_placed;
    }
    smp_free(edge_of_key);
    smp_strmap_dispose(&keys);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

/* --- edges --- */

static simpul_status add_edge_change(simpul_comparison *comparison, simpul_change_kind kind,
                                     uint32_t old_edge, uint32_t new_edge, simpul_str before,
                                     simpul_str after, simpul_error *err)
{
    int side = new_edge != SIMPUL_NO_ELEMENT;
    const smp_comparison_side *at = &comparison->sides[side];
    uint32_t edge = side ? new_edge : old_edge;
    smp_change change = smp_change_new(kind, simpul_graph_edge_id(at->graph, edge));
    change.shown.edge[0] = old_edge;
    change.shown.edge[1] = new_edge;
    change.shown.before = before;
    change.shown.after = after;
    change.urgency = (text_at(at, SIMPUL_EDGE, "family", edge).ptr ? 2 : 0) +
                     (text_at(at, SIMPUL_EDGE, "date", edge).ptr ? 1 : 0);
    change.weight = (double)count_at(at, SIMPUL_EDGE, "n_sources", edge);
    simpul_status status = SIMPUL_OK;
    for (int from = 1; from >= 0 && !status && !change.shown.n_claims; from--) {
        const smp_comparison_side *has = &comparison->sides[from];
        if (!has->edge_of || change.shown.edge[from] == SIMPUL_NO_ELEMENT) continue;
        const uint32_t *bounds = has->first_claim + change.shown.edge[from];
        status = smp_comparison_own_claims(comparison, from, has->claims_of + bounds[0],
                                           bounds[1] - bounds[0], &change, err);
    }
    return status ? status : smp_change_add(comparison, &change, err);
}

static simpul_status compare_evidence(simpul_comparison *comparison, uint32_t old_edge,
                                      uint32_t new_edge, simpul_error *err)
{
    const uint32_t edges[2] = {old_edge, new_edge};
    int64_t sources[2], documents[2];
    simpul_str texts[2];
    char text[2][64];
    for (int i = 0; i < 2; i++) {
        sources[i] = count_at(&comparison->sides[i], SIMPUL_EDGE, "n_sources", edges[i]);
        documents[i] = count_at(&comparison->sides[i], SIMPUL_EDGE, "n_documents", edges[i]);
        snprintf(text[i], sizeof text[i], "%lld source%s, %lld document%s", (long long)sources[i],
                 sources[i] == 1 ? "" : "s", (long long)documents[i], documents[i] == 1 ? "" : "s");
        texts[i] = smp_str(text[i]);
    }
    int64_t change = sources[1] - sources[0];
    if (!change) change = documents[1] - documents[0];
    if (!change) return SIMPUL_OK;
    simpul_status status = smp_comparison_copy(comparison, &texts[0], err);
    if (!status) status = smp_comparison_copy(comparison, &texts[1], err);
    if (status) return status;
    return add_edge_change(comparison,
                           change > 0 ? SIMPUL_CHANGE_MORE_EVIDENCE : SIMPUL_CHANGE_LESS_EVIDENCE,
                           old_edge, new_edge, texts[0], texts[1], err);
}

static simpul_str contested_at(const smp_comparison_side *side, uint32_t edge)
{
    simpul_str about = text_at(side, SIMPUL_EDGE, "contested_about", edge);
    const char *flag = flag_at(side, SIMPUL_EDGE, "contested", edge);
    return about.ptr || !flag || strcmp(flag, "no") == 0 ? about : smp_str("contested");
}

/* Status and contradictions of edges, where there are no events to ask. */
static simpul_status compare_states(simpul_comparison *comparison, uint32_t old_edge,
                                    uint32_t new_edge, simpul_error *err)
{
    const smp_comparison_side *old = &comparison->sides[0], *new = &comparison->sides[1];
    simpul_str before = text_at(old, SIMPUL_EDGE, "status", old_edge);
    simpul_str after = text_at(new, SIMPUL_EDGE, "status", new_edge);
    simpul_status status = SIMPUL_OK;
    if (!smp_str_equal(before, after))
        status = add_edge_change(comparison, smp_change_of_status(before, after), old_edge,
                                 new_edge, before, after, err);
    before = contested_at(old, old_edge);
    after = contested_at(new, new_edge);
    if (!status && smp_change_has_more(after, before))
        status = add_edge_change(comparison, SIMPUL_CHANGE_CONTESTED, old_edge, new_edge, before,
                                 after, err);
    if (!status && smp_change_has_more(before, after))
        status = add_edge_change(comparison, SIMPUL_CHANGE_AGREED, old_edge, new_edge, before,
                                 after, err);
    return status;
}

static simpul_status compare_edge(simpul_comparison *comparison, uint32_t old_edge,
                                  uint32_t new_edge, simpul_error *err)
{
    static const struct {
        const char *column;
        simpul_change_kind kind;
    } texts[] = {{"modality", SIMPUL_CHANGE_MODALITY}, {"date", SIMPUL_CHANGE_DATE}};
    const smp_comparison_side *old = &comparison->sides[0], *new = &comparison->sides[1];
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && !status; i++) {
        simpul_str before = text_at(old, SIMPUL_EDGE, texts[i].column, old_edge);
        simpul_str after = text_at(new, SIMPUL_EDGE, texts[i].column, new_edge);
        if (!smp_str_equal(before, after))
            status =
                add_edge_change(comparison, texts[i].kind, old_edge, new_edge, before, after, err);
    }
    if (!status && !old->events) status = compare_states(comparison, old_edge, new_edge, err);
    return status ? status : compare_evidence(comparison, old_edge, new_edge, err);
}

_Static_assert(SMP_STRMAP_NONE == SIMPUL_NO_ELEMENT, "one word for none");

typedef simpul_status pair_fn(simpul_comparison *comparison, uint32_t old, uint32_t new,
                              simpul_error *err);

/* Calls `pair` with each element of either side once: with both numbers where they match. */
static simpul_status for_each_pair(simpul_comparison *comparison, simpul_element element,
                                   pair_fn *pair, simpul_error *err)
{
    const smp_comparison_side *sides = comparison->sides;
    size_t n_old = element == SIMPUL_NODE ? sides[0].n_nodes : sides[0].n_edges;
    size_t n_new = element == SIMPUL_NODE ? sides[1].n_nodes : sides[1].n_edges;
    uint32_t *old_of = smp_alloc_array(n_new, sizeof *old_of);
    uint32_t *new_of = smp_alloc_array(n_old, sizeof *new_of);
    simpul_status status = old_of && new_of ? SIMPUL_OK : smp_error_memory(err);
    if (!status) status = smp_compare_match(sides, element, old_of, new_of, err);
    for (uint32_t i = 0; i < n_new && !status; i++) status = pair(comparison, old_of[i], i, err);
    for (uint32_t i = 0; i < n_old && !status; i++)
        if (new_of[i] == SIMPUL_NO_ELEMENT) status = pair(comparison, i, SIMPUL_NO_ELEMENT, err);
    smp_free(old_of);
    smp_free(new_of);
    return status;
}

static simpul_status compare_edges(simpul_comparison *comparison, uint32_t old, uint32_t new,
                                   simpul_error *err)
{
    if (old != SIMPUL_NO_ELEMENT && new != SIMPUL_NO_ELEMENT)
        return compare_edge(comparison, old, new, err);
    return add_edge_change(comparison,
                           old == SIMPUL_NO_ELEMENT ? SIMPUL_CHANGE_EDGE_ADDED
                                                    : SIMPUL_CHANGE_EDGE_REMOVED,
                           old, new, SIMPUL_STR_NONE, SIMPUL_STR_NONE, err);
}

/* --- nodes --- */

static simpul_status add_node_change(simpul_comparison *comparison, simpul_change_kind kind,
                                     uint32_t old, uint32_t new, simpul_str before,
                                     simpul_str after, simpul_error *err)
{
    int side = new != SIMPUL_NO_ELEMENT;
    const smp_comparison_side *at = &comparison->sides[side];
    uint32_t node = side ? new : old;
    smp_change change = smp_change_new(kind, simpul_graph_node_id(at->graph, node));
    change.shown.node[0] = old;
    change.shown.node[1] = new;
    change.shown.before = before;
    change.shown.after = after;
    change.weight = (double)count_at(at, SIMPUL_NODE, "n_sources", node);
    return smp_change_add(comparison, &change, err);
}

static simpul_status compare_nodes(simpul_comparison *comparison, uint32_t old, uint32_t new,
                                   simpul_error *err)
{
    const simpul_str none = SIMPUL_STR_NONE;
    if (old == SIMPUL_NO_ELEMENT)
        return add_node_change(comparison, SIMPUL_CHANGE_NODE_ADDED, old, new, none, none, err);
    if (new == SIMPUL_NO_ELEMENT)
        return add_node_change(comparison, SIMPUL_CHANGE_NODE_REMOVED, old, new, none, none, err);
    simpul_str before = text_at(&comparison->sides[0], SIMPUL_NODE, "label", old);
    simpul_str after = text_at(&comparison->sides[1], SIMPUL_NODE, "label", new);
    simpul_status status = SIMPUL_OK;
    if (!smp_str_equal(before, after))
        status = add_node_change(comparison, SIMPUL_CHANGE_NAME, old, new, before, after, err);
    before = smp_str(flag_at(&comparison->sides[0], SIMPUL_NODE, "in_force", old));
    after = smp_str(flag_at(&comparison->sides[1], SIMPUL_NODE, "in_force", new));
    if (!status && !smp_str_equal(before, after))
        status = add_node_change(comparison, SIMPUL_CHANGE_FORCE, old, new, before, after, err);
    return status;
}

/* --- all of it --- */

static int by_importance(const void *a, const void *b)
{
    const smp_change *left = a, *right = b;
    if (left->shown.kind != right->shown.kind) return left->shown.kind < right->shown.kind ? -1 : 1;
    if (left->urgency != right->urgency) return left->urgency > right->urgency ? -1 : 1;
    if (left->weight != right->weight) return left->weight > right->weight ? -1 : 1;
    int order = smp_str_compare(left->shown.measure, right->shown.measure);
    return order ? order : smp_str_compare(left->shown.id, right->shown.id);
}

static simpul_status open_side(simpul_comparison *comparison, int which,
                               const simpul_compare_side *given, bool has_records,
                               simpul_error *err)
{
    smp_comparison_side *side = &comparison->sides[which];
    side->graph = given->graph;
    side->n_nodes = simpul_graph_node_count(given->graph);
    side->n_edges = simpul_graph_edge_count(given->graph);
    if (!has_records) return SIMPUL_OK;
    side->records = given->records;
    simpul_status status = simpul_events_find(&side->events, given->records, err);
    return status ? status : index_claims(comparison, side, err);
}

static simpul_status fill(simpul_comparison *comparison, const simpul_compare_side *old_side,
                          const simpul_compare_side *new_side, simpul_error *err)
{
    bool has_records = old_side->records && new_side->records;
    simpul_status status = open_side(comparison, 0, old_side, has_records, err);
    if (!status) status = open_side(comparison, 1, new_side, has_records, err);
    if (!status && has_records) status = smp_compare_claims(comparison, err);
    if (!status && has_records) status = smp_compare_events(comparison, err);
    if (!status) status = for_each_pair(comparison, SIMPUL_EDGE, compare_edges, err);
    if (!status) status = for_each_pair(comparison, SIMPUL_NODE, compare_nodes, err);
    if (!status) status = smp_compare_ranks(comparison, err);
    smp_change *changes = comparison->changes.items;
    if (!status && changes) qsort(changes, comparison->changes.n, sizeof *changes, by_importance);
    return status;
}

simpul_status simpul_compare(simpul_comparison **out, const simpul_compare_side *old_side,
                             const simpul_compare_side *new_side,
                             const simpul_compare_options *options, simpul_error *err)
{
    static const simpul_compare_options defaults = SIMPUL_COMPARE_OPTIONS_INIT;
    simpul_comparison *comparison = smp_alloc_array(1, sizeof *comparison);
    *out = NULL;
    if (!comparison) return smp_error_memory(err);
    smp_arena_init(&comparison->arena);
    for (int side = 0; side < 2; side++) {
        smp_strmap_init(&comparison->sides[side].claims);
        smp_strmap_init(&comparison->sides[side].edges);
    }
    comparison->options = options ? options : &defaults;
    simpul_status status = fill(comparison, old_side, new_side, err);
    comparison->options = NULL;
    if (status) simpul_comparison_free(comparison);
    else *out = comparison;
    return status;
}
