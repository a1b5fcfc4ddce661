/* Dijkstra's search, breadth first without weights, then paths forward and dependencies backward.
 * Mends nothing (mend.c). */
#include "analysis/search.h"

#include "base/error.h"

#include <math.h>
#include <string.h>

void smp_heap_push(smp_heap *heap, double key, uint32_t node)
{
    size_t at = heap->n++;
    for (; at > 0; at = (at - 1) / 2) {
        size_t parent = (at - 1) / 2;
        if (heap->items[parent].key <= key) break;
        heap->items[at] = heap->items[parent];
    }
    heap->items[at] = (smp_reached){key, node};
}

smp_reached smp_heap_pop(smp_heap *heap)
{
    smp_reached top = heap->items[0], last = heap->items[--heap->n];
    size_t at = 0;
    for (size_t child; (child = 2 * at + 1) < heap->n; at = child) {
        if (child + 1 < heap->n && heap->items[child + 1].key < heap->items[child].key) child++;
        if (last.key <= heap->items[child].key) break;
        heap->items[at] = heap->items[child];
    }
    heap->items[at] = last;
    return top;
}

simpul_status smp_search_init(smp_search *search, const smp_arcs *network, bool with_paths,
                              smp_arena *arena, simpul_error *err)
{
    size_t n = network->n_nodes, n_with = with_paths ? n : 0;
    *search = (smp_search){.network = network, .with_paths = with_paths};
    search->lengths = smp_arena_array(arena, double, network->n_arcs);
    search->distance = smp_arena_array(arena, double, n);
    search->n_paths = smp_arena_array(arena, double, n_with);
    search->dependency = smp_arena_array(arena, double, n_with);
    search->share = smp_arena_array(arena, double, n_with);
    search->starts = smp_arena_array(arena, double, n_with);
    search->order = smp_arena_array(arena, uint32_t, n);
    search->heap.items = smp_arena_array(arena, smp_reached, n + network->n_arcs + 1);
    if (!search->lengths || !search->distance || !search->n_paths || !search->dependency ||
        !search->share || !search->starts || !search->order || !search->heap.items)
        return smp_error_memory(err);
    for (size_t i = 0; i < n_with; i++) search->starts[i] = 1;
    if (network->n_arcs)
        memcpy(search->lengths, network->lengths, network->n_arcs * sizeof *search->lengths);
    return SIMPUL_OK;
}

static void go_breadth_first(smp_search *search)
{
    const smp_arcs *on = search->network;
    search->order[search->n_reached++] = search->root;
    for (size_t i = 0; i < search->n_reached; i++) {
        uint32_t node = search->order[i];
        for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++) {
            uint32_t next = on->heads[arc];
            bool is_arc = search->lengths[arc] < INFINITY;
            if (!is_arc || search->distance[next] < INFINITY) continue;
            search->distance[next] = search->distance[node] + 1;
            search->order[search->n_reached++] = next;
        }
    }
}

static void go_nearest_first(smp_search *search)
{
    const smp_arcs *on = search->network;
    smp_heap_push(&search->heap, 0, search->root);
    while (search->heap.n) {
        smp_reached top = smp_heap_pop(&search->heap);
        if (top.key > search->distance[top.node]) continue; /* a shorter way was found since */
        search->order[search->n_reached++] = top.node;
        for (uint32_t arc = on->out_start[top.node]; arc < on->out_start[top.node + 1]; arc++) {
            double reach = top.key + search->lengths[arc];
            uint32_t next = on->heads[arc];
            if (reach >= search->distance[next]) continue;
            search->distance[next] = reach;
            smp_heap_push(&search->heap, reach, next);
        }
    }
}

double smp_search_count_paths(const smp_search *search, uint32_t node)
{
    const smp_arcs *on = search->network;
    double paths = 0, distance = search->distance[node];
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
        uint32_t arc = on->in_arcs[i], before = on->in_tails[i];
        if (smp_is_step(search->distance[before], search->lengths[arc], distance))
            paths += search->n_paths[before];
    }
    return paths;
}

double smp_search_collect_shares(const smp_search *search, uint32_t node)
{
    const smp_arcs *on = search->network;
    double shares = 0, distance = search->distance[node];
    for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++) {
        uint32_t after = on->heads[arc];
        if (smp_is_step(distance, search->lengths[arc], search->distance[after]))
            shares += search->share[after];
    }
    return shares;
}

simpul_status smp_search_too_many(simpul_error *err)
{
    return smp_error_set(err, SIMPUL_ERR_LIMIT,
                         "more shortest paths between two nodes than can be counted");
}

static simpul_status count_paths(smp_search *search, simpul_error *err)
{
    search->n_paths[search->root] = 1;
    for (size_t i = 1; i < search->n_reached; i++) {
        uint32_t node = search->order[i];
        search->n_paths[node] = smp_search_count_paths(search, node);
        if (!(search->n_paths[node] < INFINITY)) return smp_search_too_many(err);
    }
    for (size_t i = search->n_reached; i-- > 0;) {
        uint32_t node = search->order[i];
        search->dependency[node] = search->n_paths[node] * smp_search_collect_shares(search, node);
        search->share[node] =
            (search->starts[node] + search->dependency[node]) / search->n_paths[node];
    }
    return SIMPUL_OK;
}

simpul_status smp_search_run(smp_search *search, uint32_t root, simpul_error *err)
{
    size_t n = search->network->n_nodes;
    search->root = root;
    search->n_reached = 0;
    search->heap.n = 0;
    for (size_t i = 0; i < n; i++) search->distance[i] = INFINITY;
    search->distance[root] = 0;
    if (search->network->is_weighted) go_nearest_first(search);
    else go_breadth_first(search);
    if (!search->with_paths) return SIMPUL_OK;
    memset(search->n_paths, 0, n * sizeof *search->n_paths);
    memset(search->dependency, 0, n * sizeof *search->dependency);
    memset(search->share, 0, n * sizeof *search->share);
    return count_paths(search, err);
}
