/* Which node or edge of one graph is which of the other: by id; edges that are left by their ends
 * and relation, those first that agree best; nodes that are events by label. Compares nothing else.
 */
#include "graph/comparison.h"

#include "base/date.h"
#include "base/error.h"
#include "base/str.h"

#include <stdlib.h>

/* Programs that number edges anew keep the attribute. */
static simpul_str id_of(const simpul_graph *graph, simpul_element element, uint32_t index)
{
    simpul_value value;
    if (element == SIMPUL_NODE) return simpul_graph_node_id(graph, index);
    size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, "edge_id");
    bool there = simpul_graph_value(graph, SIMPUL_EDGE, column, index, &value);
    return there && value.type == SIMPUL_STRING ? value.as.string
                                                : simpul_graph_edge_id(graph, index);
}

static size_t count_of(const simpul_graph *graph, simpul_element element)
{
    return element == SIMPUL_NODE ? simpul_graph_node_count(graph) : simpul_graph_edge_count(graph);
}

static simpul_str cell_at(const simpul_graph *graph, simpul_element element, const char *column,
                          uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(graph, element, column);
    bool there = simpul_graph_value(graph, element, found, index, &value);
    return there && value.type == SIMPUL_STRING ? value.as.string : SIMPUL_STR_NONE;
}

static simpul_str text_at(const simpul_graph *graph, const char *column, uint32_t edge)
{
    return cell_at(graph, SIMPUL_EDGE, column, edge);
}

/* An event's id hangs on the bytes of an article; its label says what it is. */
static bool is_event(const simpul_graph *graph, uint32_t node)
{
    return smp_str_is(cell_at(graph, SIMPUL_NODE, "kind", node), "event");
}

static simpul_str name_of(const simpul_graph *graph, uint32_t node)
{
    simpul_str label = SIMPUL_STR_NONE;
    if (is_event(graph, node)) label = cell_at(graph, SIMPUL_NODE, "label", node);
    return label.ptr ? label : simpul_graph_node_id(graph, node);
}

static simpul_str end_of(const simpul_graph *graph, uint32_t edge, bool target)
{
    return simpul_graph_node_id(graph, target ? simpul_graph_edge_target(graph, edge)
                                              : simpul_graph_edge_source(graph, edge));
}

/* Numbers that programs give out are the same in any two graphs: an id alone is not enough. */
static bool says_the_same(const smp_comparison_side sides[2], uint32_t old, uint32_t new)
{
    const simpul_graph *a = sides[0].graph, *b = sides[1].graph;
    return smp_str_equal(end_of(a, old, false), end_of(b, new, false)) &&
           smp_str_equal(end_of(a, old, true), end_of(b, new, true)) &&
           smp_str_equal(text_at(a, "relation", old), text_at(b, "relation", new)) &&
           smp_str_equal(text_at(a, "polarity", old), text_at(b, "polarity", new));
}

/* Each id once: of edges that share one, the first is matched. False: memory is out. */
static bool match_ids(const smp_comparison_side sides[2], simpul_element element, uint32_t *old_of,
                      uint32_t *new_of)
{
    size_t n_old = count_of(sides[0].graph, element), n_new = count_of(sides[1].graph, element);
    uint32_t *index_of = smp_alloc_array(n_old, sizeof *index_of);
    smp_strmap ids;
    smp_strmap_init(&ids);
    bool done = index_of != NULL;
    for (uint32_t i = 0; i < n_old && done; i++) {
        size_t before = ids.n;
        uint32_t number = smp_strmap_put(&ids, id_of(sides[0].graph, element, i));
        new_of[i] = SIMPUL_NO_ELEMENT;
        done = number != SMP_STRMAP_NONE;
        if (done && number == before) index_of[number] = i;
    }
    for (uint32_t i = 0; i < n_new && done; i++) {
        uint32_t number = smp_strmap_find(&ids, id_of(sides[1].graph, element, i));
        uint32_t old = number == SMP_STRMAP_NONE ? SIMPUL_NO_ELEMENT : index_of[number];
        bool taken = old != SIMPUL_NO_ELEMENT && new_of[old] != SIMPUL_NO_ELEMENT;
        bool other = !taken && old != SIMPUL_NO_ELEMENT && element == SIMPUL_EDGE &&
                     !says_the_same(sides, old, i);
        old_of[i] = taken || other ? SIMPUL_NO_ELEMENT : old;
        if (old_of[i] != SIMPUL_NO_ELEMENT) new_of[old] = i;
    }
    smp_strmap_dispose(&ids);
    smp_free(index_of);
    return done;
}

typedef struct loose_edge { /* one whose id the other side lacks */
    simpul_str source, relation, target, polarity, modality, date, evidence, id;
    smp_span span;
    bool is_dated;
    uint32_t edge;
} loose_edge;

static int by_ends(const void *a, const void *b)
{
    const loose_edge *left = a, *right = b;
    int order = smp_str_compare(left->source, right->source);
    if (!order) order = smp_str_compare(left->relation, right->relation);
    if (!order) order = smp_str_compare(left->target, right->target);
    return order ? order : smp_str_compare(left->polarity, right->polarity);
}

static int by_ends_and_date(const void *a, const void *b)
{
    const loose_edge *left = a, *right = b;
    int order = by_ends(a, b);
    if (order) return order;
    if (left->is_dated != right->is_dated) return left->is_dated ? -1 : 1;
    if (left->is_dated && left->span.first != right->span.first)
        return left->span.first < right->span.first ? -1 : 1;
    order = smp_str_compare(left->modality, right->modality);
    if (!order) order = smp_str_compare(left->evidence, right->evidence);
    return order ? order : smp_str_compare(left->id, right->id);
}

/* The edges without a match, sorted; NULL: memory is out. */
static loose_edge *gather_loose(const simpul_graph *graph, const uint32_t *match, size_t *n)
{
    size_t n_edges = simpul_graph_edge_count(graph);
    loose_edge *loose = smp_alloc_array(n_edges, sizeof *loose);
    *n = 0;
    for (uint32_t i = 0; loose && i < n_edges; i++) {
        if (match[i] != SIMPUL_NO_ELEMENT) continue;
        loose_edge *one = &loose[(*n)++];
        one->source = name_of(graph, simpul_graph_edge_source(graph, i));
        one->target = name_of(graph, simpul_graph_edge_target(graph, i));
        one->relation = text_at(graph, "relation", i);
        one->polarity = text_at(graph, "polarity", i);
        one->id = simpul_graph_edge_id(graph, i);
        one->modality = text_at(graph, "modality", i);
        one->evidence = text_at(graph, "evidence", i);
        one->date = text_at(graph, "date", i);
        one->is_dated = one->date.ptr && smp_date_parse(one->date, &one->span);
        one->edge = i;
    }
    if (loose && *n) qsort(loose, *n, sizeof *loose, by_ends_and_date);
    return loose;
}

static bool dates_meet(const loose_edge *a, const loose_edge *b)
{
    if (!a->is_dated || !b->is_dated) return a->is_dated == b->is_dated;
    return smp_span_near(a->span, b->span, 0);
}

/* From what agrees in everything to what may just be the same. */
static bool agrees(const loose_edge *a, const loose_edge *b, int round)
{
    if (!dates_meet(a, b)) return false;
    if (round < 2 && !smp_str_equal(a->date, b->date)) return false;
    return round > 0 ||
           (smp_str_equal(a->modality, b->modality) && smp_str_equal(a->evidence, b->evidence));
}

static void match_loose(const loose_edge *old, size_t n_old, const loose_edge *new, size_t n_new,
                        uint32_t *old_of, uint32_t *new_of, int round)
{
    size_t start = 0;
    for (size_t i = 0; i < n_new; i++) {
        while (start < n_old && by_ends(&old[start], &new[i]) < 0) start++;
        if (old_of[new[i].edge] != SIMPUL_NO_ELEMENT) continue;
        for (size_t k = start; k < n_old && by_ends(&old[k], &new[i]) == 0; k++) {
            if (new_of[old[k].edge] != SIMPUL_NO_ELEMENT || !agrees(&old[k], &new[i], round))
                continue;
            new_of[old[k].edge] = new[i].edge;
            old_of[new[i].edge] = old[k].edge;
            break;
        }
    }
}

/* --- nodes that are events --- */

typedef struct loose_event {
    simpul_str label, id;
    uint32_t node;
} loose_event;

static int by_label_and_id(const void *a, const void *b)
{
    const loose_event *left = a, *right = b;
    int order = smp_str_compare(left->label, right->label);
    return order ? order : smp_str_compare(left->id, right->id);
}

/* Those without a match, sorted; NULL: memory is out. */
static loose_event *gather_events(const simpul_graph *graph, const uint32_t *match, size_t *n)
{
    size_t n_nodes = simpul_graph_node_count(graph);
    loose_event *loose = smp_alloc_array(n_nodes, sizeof *loose);
    *n = 0;
    for (uint32_t i = 0; loose && i < n_nodes; i++)
        if (match[i] == SIMPUL_NO_ELEMENT && is_event(graph, i))
            loose[(*n)++] = (loose_event){name_of(graph, i), simpul_graph_node_id(graph, i), i};
    if (loose && *n) qsort(loose, *n, sizeof *loose, by_label_and_id);
    return loose;
}

static bool match_events(const smp_comparison_side sides[2], uint32_t *old_of, uint32_t *new_of)
{
    size_t n_old, n_new, i = 0, k = 0;
    loose_event *old = gather_events(sides[0].graph, new_of, &n_old);
    loose_event *new = gather_events(sides[1].graph, old_of, &n_new);
    bool done = old && new;
    while (done && i < n_old && k < n_new) {
        int order = smp_str_compare(old[i].label, new[k].label);
        if (order == 0) {
            new_of[old[i].node] = new[k].node;
            old_of[new[k].node] = old[i].node;
        }
        i += order <= 0;
        k += order >= 0;
    }
    smp_free(old);
    smp_free(new);
    return done;
}

simpul_status smp_compare_match(const smp_comparison_side sides[2], simpul_element element,
                                uint32_t *old_of, uint32_t *new_of, simpul_error *err)
{
    size_t n_old = 0, n_new = 0;
    if (!match_ids(sides, element, old_of, new_of)) return smp_error_memory(err);
    if (element == SIMPUL_NODE)
        return match_events(sides, old_of, new_of) ? SIMPUL_OK : smp_error_memory(err);
    loose_edge *old = gather_loose(sides[0].graph, new_of, &n_old);
    loose_edge *new = gather_loose(sides[1].graph, old_of, &n_new);
    for (int round = 0; old && new &&round < 3; round++)
        match_loose(old, n_old, new, n_new, old_of, new_of, round);
    simpul_status status = old && new ? SIMPUL_OK : smp_error_memory(err);
    smp_free(old);
    smp_free(new);
    return status;
}
