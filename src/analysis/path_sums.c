/* Terms of nodes into exact sums, for a root and the leaves that share its search. */
#include "analysis/path_sums.h"

#include "base/error.h"

#include <string.h>

simpul_status smp_path_sums_take(smp_path_sums *sums, unsigned measures, size_t n, smp_arena *arena,
                                 simpul_error *err)
{
    bool through = measures & SMP_BETWEENNESS, far = measures & SMP_CLOSENESS,
         near = measures & SMP_HARMONIC;
    sums->through = smp_arena_array(arena, smp_sum, through ? n : 0);
    sums->far = smp_arena_array(arena, smp_sum, far ? n : 0);
    sums->near = smp_arena_array(arena, smp_sum, near ? n : 0);
    sums->reached = smp_arena_array(arena, uint32_t, far ? n : 0);
    bool ok = sums->through && sums->far && sums->near && sums->reached;
    return ok ? SIMPUL_OK : smp_error_memory(err);
}

void smp_path_sums_clear(smp_path_sums *sums, unsigned measures, size_t n)
{
    if (measures & SMP_BETWEENNESS) memset(sums->through, 0, n * sizeof *sums->through);
    if (measures & SMP_HARMONIC) memset(sums->near, 0, n * sizeof *sums->near);
    if (!(measures & SMP_CLOSENESS)) return;
    memset(sums->far, 0, n * sizeof *sums->far);
    memset(sums->reached, 0, n * sizeof *sums->reached);
}

void smp_path_sums_add(smp_path_sums *to, const smp_path_sums *from, unsigned measures, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (measures & SMP_BETWEENNESS) smp_sum_add(&to->through[i], from->through[i]);
        if (measures & SMP_HARMONIC) smp_sum_add(&to->near[i], from->near[i]);
        if (!(measures & SMP_CLOSENESS)) continue;
        smp_sum_add(&to->far[i], from->far[i]);
        to->reached[i] += from->reached[i];
    }
}

smp_path_sums smp_path_sums_at(const smp_path_sums *sums, unsigned measures, size_t at)
{
    smp_path_sums moved = *sums;
    if (measures & SMP_BETWEENNESS) moved.through += at;
    if (measures & SMP_HARMONIC) moved.near += at;
    if (!(measures & SMP_CLOSENESS)) return moved;
    moved.far += at;
    moved.reached += at;
    return moved;
}

size_t smp_path_sums_bytes(unsigned measures)
{
    return (measures & SMP_BETWEENNESS ? sizeof(smp_sum) : 0) +
           (measures & SMP_HARMONIC ? sizeof(smp_sum) : 0) +
           (measures & SMP_CLOSENESS ? sizeof(smp_sum) + sizeof(uint32_t) : 0);
}

/* --- crowds --- */

simpul_status smp_crowd_init(smp_crowd *crowd, size_t n_nodes, smp_arena *arena, simpul_error *err)
{
    *crowd = (smp_crowd){.leads = true};
    crowd->leaves = smp_arena_array(arena, uint32_t, n_nodes);
    crowd->is_leaf = smp_arena_array(arena, uint8_t, n_nodes);
    crowd->length_of = smp_arena_array(arena, double, n_nodes);
    bool ok = crowd->leaves && crowd->is_leaf && crowd->length_of;
    return ok ? SIMPUL_OK : smp_error_memory(err);
}

/* How many roots a path that begins at the node is counted for. */
static uint32_t times(const smp_crowd *crowd, uint32_t node)
{
    return (uint32_t)(crowd->n + crowd->leads - crowd->is_leaf[node]);
}

void smp_crowd_gather(smp_crowd *crowd, smp_search *search, uint32_t leader, bool leads,
                      const uint32_t *leaves, size_t n)
{
    for (size_t i = 0; i < crowd->n; i++) crowd->is_leaf[crowd->leaves[i]] = 0;
    crowd->leader = leader;
    crowd->leads = leads;
    crowd->n = 0;
    crowd->length = (smp_sum){0, 0};
    for (size_t i = 0; i < n; i++) {
        double length = search->lengths[search->network->out_start[leaves[i]]];
        if (!(length < INFINITY)) continue;
        crowd->leaves[crowd->n++] = leaves[i];
        crowd->is_leaf[leaves[i]] = 1;
        crowd->length_of[leaves[i]] = length;
        smp_sum_add(&crowd->length, smp_sum_of(length));
    }
    for (size_t i = 0; i < search->network->n_nodes && search->with_paths; i++)
        search->starts[i] = times(crowd, (uint32_t)i);
}

typedef struct terms {
    smp_sum through, far, near;
    uint32_t reached;
} terms;

static smp_sum near_terms(const smp_crowd *crowd, uint32_t node, double distance)
{
    smp_sum near = {0, 0};
    if (crowd->leads) smp_sum_add(&near, smp_sum_of(SMP_NEAR_SCALE / distance));
    for (size_t i = 0; i < crowd->n; i++) {
        uint32_t leaf = crowd->leaves[i];
        if (leaf == node) continue;
        smp_sum_add(&near, smp_sum_of(SMP_NEAR_SCALE / (distance + crowd->length_of[leaf])));
    }
    return near;
}

/* Of a node that is so far from the leader. */
static terms terms_of(const smp_crowd *crowd, unsigned measures, uint32_t node, double distance)
{
    terms of = {.reached = 0};
    if (!(distance < INFINITY)) return of;
    of.reached = times(crowd, node);
    if (measures & SMP_HARMONIC) of.near = near_terms(crowd, node, distance);
    if (!(measures & SMP_CLOSENESS)) return of;
    of.far = smp_sum_times(smp_sum_of(distance), of.reached);
    smp_sum_add(&of.far, crowd->length);
    if (crowd->is_leaf[node]) smp_sum_take(&of.far, smp_sum_of(crowd->length_of[node]));
    return of;
}

/* Of the leader, to its leaves, when so many nodes reach it. */
static terms terms_of_leader(const smp_crowd *crowd, unsigned measures, uint64_t n_reached,
                             uint64_t n_leaves)
{
    terms of = {.reached = (uint32_t)crowd->n, .far = crowd->length};
    of.through.whole = crowd->n * n_reached - n_leaves;
    for (size_t i = 0; i < crowd->n && measures & SMP_HARMONIC; i++)
        smp_sum_add(&of.near, smp_sum_of(SMP_NEAR_SCALE / crowd->length_of[crowd->leaves[i]]));
    return of;
}

static void move(smp_sum *sum, smp_sum term, bool take)
{
    if (take) smp_sum_take(sum, term);
    else smp_sum_add(sum, term);
}

static void apply(smp_path_sums *sums, uint32_t node, terms of, unsigned measures, bool take)
{
    if (measures & SMP_BETWEENNESS) move(&sums->through[node], of.through, take);
    if (measures & SMP_HARMONIC) move(&sums->near[node], of.near, take);
    if (!(measures & SMP_CLOSENESS)) return;
    move(&sums->far[node], of.far, take);
    sums->reached[node] += take ? -of.reached : of.reached;
}

void smp_crowd_add(smp_path_sums *sums, const smp_crowd *crowd, const smp_search *search,
                   unsigned measures, bool take)
{
    uint64_t n_leaves = 0;
    for (size_t i = 1; i < search->n_reached; i++) { /* the root comes first */
        uint32_t node = search->order[i];
        terms of = terms_of(crowd, measures, node, search->distance[node]);
        if (measures & SMP_BETWEENNESS) of.through = smp_sum_of(search->dependency[node]);
        n_leaves += crowd->is_leaf[node];
        apply(sums, node, of, measures, take);
    }
    apply(sums, crowd->leader, terms_of_leader(crowd, measures, search->n_reached - 1, n_leaves),
          measures, take);
}

void smp_crowd_add_mended(smp_path_sums *sums, const smp_crowd *crowd, const smp_mender *mender,
                          unsigned measures)
{
    const smp_search *search = mender->search;
    unsigned of_distance = measures & (SMP_CLOSENESS | SMP_HARMONIC);
    uint64_t lost = 0;
    for (size_t i = 0; i < mender->n_before; i++) {
        const smp_before *before = &mender->before[i];
        uint32_t node = before->node;
        double distance = search->distance[node];
        if (node == search->root) continue;
        if (measures & SMP_BETWEENNESS && before->dependency != search->dependency[node]) {
            smp_sum_add(&sums->through[node], smp_sum_of(search->dependency[node]));
            smp_sum_take(&sums->through[node], smp_sum_of(before->dependency));
        }
        if (before->distance == distance) continue;
        if (!(distance < INFINITY)) lost += crowd->n - crowd->is_leaf[node];
        if (!of_distance) continue;
        apply(sums, node, terms_of(crowd, of_distance, node, distance), of_distance, false);
        apply(sums, node, terms_of(crowd, of_distance, node, before->distance), of_distance, true);
    }
    if (measures & SMP_BETWEENNESS) sums->through[crowd->leader].whole -= lost;
}
