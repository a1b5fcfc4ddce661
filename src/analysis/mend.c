/* Mends a search after some of its arcs grew: first distances, then numbers of paths away from the
 * root, then dependencies towards it. Each pass looks at what changed and at its neighbours. */
#include "analysis/search.h"

#include "base/error.h"

#include <string.h>

enum mark {
    KEPT = 1,       /* its old numbers stand in `before` */
    LOOKED = 2,     /* it was looked at whether it is farther now */
    FARTHER = 4,    /* its distance grew */
    SETTLED = 8,    /* … and is known */
    COUNTING = 16,  /* its paths are to be counted again */
    RECOUNTED = 32, /* its number of paths, or who they come from, changed */
    COLLECTING = 64 /* its dependency is to be collected again */
};

simpul_status smp_mender_init(smp_mender *mender, smp_search *search, size_t most, smp_arena *arena,
                              simpul_error *err)
{
    size_t n = search->network->n_nodes;
    *mender = (smp_mender){.search = search};
    mender->marks = smp_arena_array(arena, uint8_t, n);
    mender->marked = smp_arena_array(arena, uint32_t, n);
    mender->place_of = smp_arena_array(arena, uint32_t, n);
    mender->before = smp_arena_array(arena, smp_before, n);
    mender->old = smp_arena_array(arena, smp_stretch, most);
    mender->was_step = smp_arena_array(arena, bool, most);
    bool ok = mender->marks && mender->marked && mender->place_of && mender->before &&
              mender->old && mender->was_step;
    return ok ? SIMPUL_OK : smp_error_memory(err);
}

static void mark(smp_mender *mender, uint32_t node, enum mark how)
{
    if (!mender->marks[node]) mender->marked[mender->n_marked++] = node;
    mender->marks[node] |= (uint8_t)how;
}

static bool is(const smp_mender *mender, uint32_t node, enum mark how)
{
    return mender->marks[node] & how;
}

static void keep(smp_mender *mender, uint32_t node)
{
    const smp_search *search = mender->search;
    if (is(mender, node, KEPT)) return;
    mark(mender, node, KEPT);
    mender->place_of[node] = (uint32_t)mender->n_before;
    smp_before *before = &mender->before[mender->n_before++];
    *before = (smp_before){.node = node, .distance = search->distance[node]};
    if (!search->with_paths) return;
    before->n_paths = search->n_paths[node];
    before->dependency = search->dependency[node];
    before->share = search->share[node];
}

static double old_distance(const smp_mender *mender, uint32_t node)
{
    return is(mender, node, KEPT) ? mender->before[mender->place_of[node]].distance
                                  : mender->search->distance[node];
}

/* Was the arc a step with the old distances? Of arcs that did not grow themselves. */
static bool was_step(const smp_mender *mender, uint32_t arc)
{
    const smp_network *on = mender->search->network;
    return smp_is_step(old_distance(mender, on->tails[arc]), mender->search->lengths[arc],
                       old_distance(mender, on->heads[arc]));
}

static bool is_step(const smp_search *search, uint32_t arc)
{
    const smp_network *on = search->network;
    return smp_is_step(search->distance[on->tails[arc]], search->lengths[arc],
                       search->distance[on->heads[arc]]);
}

/* Puts the new lengths in place; false when none of the arcs was a step, so nothing changes. */
static bool stretch(smp_mender *mender, const smp_stretch *stretches, size_t n)
{
    smp_search *search = mender->search;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        mender->was_step[i] = is_step(search, stretches[i].arc);
        any |= mender->was_step[i];
    }
    if (!any) return false;
    mender->n_old = n;
    for (size_t i = 0; i < n; i++) {
        uint32_t arc = stretches[i].arc;
        mender->old[i] = (smp_stretch){arc, search->lengths[arc]};
        search->lengths[arc] = stretches[i].length;
    }
    return true;
}

static void push_once(smp_mender *mender, uint32_t node, enum mark how, double key)
{
    if (is(mender, node, how)) return;
    mark(mender, node, how);
    smp_heap_push(&mender->search->heap, key, node);
}

/* Does a node that stays where it is lead to this one over its old distance? */
static bool is_supported(const smp_mender *mender, uint32_t node)
{
    const smp_search *search = mender->search;
    const smp_network *on = search->network;
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
        uint32_t arc = on->in_arcs[i], from = on->tails[arc];
        if (is(mender, from, FARTHER)) continue;
        if (search->distance[from] + search->lengths[arc] == search->distance[node]) return true;
    }
    return false;
}

/* Marks every node whose distance grows, nearest first. Returns how many; keep() lists them. */
static size_t find_farther(smp_mender *mender)
{
    smp_search *search = mender->search;
    const smp_network *on = search->network;
    for (size_t i = 0; i < mender->n_old; i++) {
        uint32_t arc = mender->old[i].arc, to = on->heads[arc];
        double reach = search->distance[on->tails[arc]] + mender->old[i].length;
        if (mender->was_step[i] && reach == search->distance[to])
            push_once(mender, to, LOOKED, search->distance[to]);
    }
    while (search->heap.n) {
        uint32_t node = smp_heap_pop(&search->heap).node;
        if (is_supported(mender, node)) continue;
        mark(mender, node, FARTHER);
        keep(mender, node);
        for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++) {
            uint32_t to = on->heads[arc];
            if (search->distance[node] + search->lengths[arc] == search->distance[to])
                push_once(mender, to, LOOKED, search->distance[to]);
        }
    }
    return mender->n_before;
}

static double reach_from_the_rest(const smp_mender *mender, uint32_t node)
{
    const smp_search *search = mender->search;
    const smp_network *on = search->network;
    double least = INFINITY;
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
        uint32_t arc = on->in_arcs[i], from = on->tails[arc];
        double reach = search->distance[from] + search->lengths[arc];
        if (!is(mender, from, FARTHER) && reach < least) least = reach;
    }
    return least;
}

/* New distances of the first n nodes in `before`. */
static void settle_farther(smp_mender *mender, size_t n)
{
    smp_search *search = mender->search;
    const smp_network *on = search->network;
    for (size_t i = 0; i < n; i++) {
        uint32_t node = mender->before[i].node;
        search->distance[node] = reach_from_the_rest(mender, node);
        if (search->distance[node] < INFINITY)
            smp_heap_push(&search->heap, search->distance[node], node);
    }
    while (search->heap.n) {
        smp_reached top = smp_heap_pop(&search->heap);
        if (is(mender, top.node, SETTLED) || top.key > search->distance[top.node]) continue;
        mark(mender, top.node, SETTLED);
        for (uint32_t arc = on->out_start[top.node]; arc < on->out_start[top.node + 1]; arc++) {
            uint32_t to = on->heads[arc];
            double reach = top.key + search->lengths[arc];
            if (!is(mender, to, FARTHER) || reach >= search->distance[to]) continue;
            search->distance[to] = reach;
            smp_heap_push(&search->heap, reach, to);
        }
    }
}

static void push_to_count(smp_mender *mender, uint32_t node)
{
    double distance = mender->search->distance[node];
    if (distance < INFINITY) push_once(mender, node, COUNTING, distance);
}

/* Nodes that no path leads to any more; heads of steps that were; and nodes behind those that
 * went farther away. */
static void seed_counting(smp_mender *mender, size_t n_farther)
{
    smp_search *search = mender->search;
    const smp_network *on = search->network;
    for (size_t i = 0; i < mender->n_old; i++)
        if (mender->was_step[i]) push_to_count(mender, on->heads[mender->old[i].arc]);
    for (size_t i = 0; i < n_farther; i++) {
        uint32_t node = mender->before[i].node;
        if (search->distance[node] < INFINITY) {
            push_to_count(mender, node);
        } else {
            mark(mender, node, RECOUNTED);
            search->n_paths[node] = search->dependency[node] = search->share[node] = 0;
        }
        for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++)
            if (was_step(mender, arc)) push_to_count(mender, on->heads[arc]);
    }
}

static bool recount(smp_mender *mender)
{
    smp_search *search = mender->search;
    const smp_network *on = search->network;
    bool fits = true;
    while (search->heap.n) {
        uint32_t node = smp_heap_pop(&search->heap).node;
        double paths = smp_search_count_paths(search, node);
        if (paths == search->n_paths[node] && !is(mender, node, FARTHER)) continue;
        keep(mender, node);
        mark(mender, node, RECOUNTED);
        search->n_paths[node] = paths;
        fits &= paths < INFINITY;
        for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++)
            if (is_step(search, arc)) push_to_count(mender, on->heads[arc]);
    }
    return fits;
}

/* Farthest first. */
static void push_to_collect(smp_mender *mender, uint32_t node)
{
    double distance = mender->search->distance[node];
    if (distance < INFINITY) push_once(mender, node, COLLECTING, -distance);
}

static void seed_collecting(smp_mender *mender)
{
    const smp_search *search = mender->search;
    const smp_network *on = search->network;
    for (size_t i = 0; i < mender->n_old; i++)
        if (mender->was_step[i]) push_to_collect(mender, on->tails[mender->old[i].arc]);
    for (size_t k = 0; k < mender->n_before; k++) {
        uint32_t node = mender->before[k].node;
        push_to_collect(mender, node);
        for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
            uint32_t arc = on->in_arcs[i];
            if (is_step(search, arc) || was_step(mender, arc))
                push_to_collect(mender, on->tails[arc]);
        }
    }
}

static void recollect(smp_mender *mender)
{
    smp_search *search = mender->search;
    const smp_network *on = search->network;
    while (search->heap.n) {
        uint32_t node = smp_heap_pop(&search->heap).node;
        double dependency = search->n_paths[node] * smp_search_collect_shares(search, node);
        double share = (1 + dependency) / search->n_paths[node];
        if (dependency == search->dependency[node] && share == search->share[node]) continue;
        keep(mender, node);
        search->dependency[node] = dependency;
        search->share[node] = share;
        for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++)
            if (is_step(search, on->in_arcs[i])) push_to_collect(mender, on->tails[on->in_arcs[i]]);
    }
}

simpul_status smp_mend(smp_mender *mender, const smp_stretch *stretches, size_t n,
                       simpul_error *err)
{
    if (!stretch(mender, stretches, n)) return SIMPUL_OK;
    size_t n_farther = find_farther(mender);
    settle_farther(mender, n_farther);
    if (!mender->search->with_paths) return SIMPUL_OK;
    seed_counting(mender, n_farther);
    if (!recount(mender)) return smp_search_too_many(err);
    seed_collecting(mender);
    recollect(mender);
    return SIMPUL_OK;
}

void smp_mend_undo(smp_mender *mender)
{
    smp_search *search = mender->search;
    for (size_t i = 0; i < mender->n_before; i++) {
        const smp_before *before = &mender->before[i];
        search->distance[before->node] = before->distance;
        if (!search->with_paths) continue;
        search->n_paths[before->node] = before->n_paths;
        search->dependency[before->node] = before->dependency;
        search->share[before->node] = before->share;
    }
    for (size_t i = 0; i < mender->n_old; i++)
        search->lengths[mender->old[i].arc] = mender->old[i].length;
    for (size_t i = 0; i < mender->n_marked; i++) mender->marks[mender->marked[i]] = 0;
    mender->n_before = mender->n_old = mender->n_marked = 0;
}
