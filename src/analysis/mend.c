/* Mends a search after some of its arcs grew: finds the nodes that are farther now and how far,
 * counts paths away from the root, then collects dependencies towards it. */
#include "analysis/search.h"

#include "base/error.h"

#include <string.h>

enum { NO_STEP, STEP, EXACT_STEP };
enum { KEPT = 1, FARTHER = 2 }; /* marks */

simpul_status smp_mender_init(smp_mender *mender, smp_search *search, size_t most, smp_arena *arena,
                              simpul_error *err)
{
    size_t n = search->network->n_nodes;
    *mender = (smp_mender){.search = search, .n_words = n / 64 + 1};
    mender->steps = smp_arena_array(arena, uint8_t, search->network->n_arcs);
    mender->place = smp_arena_array(arena, uint32_t, n);
    mender->to_count = smp_arena_array(arena, uint64_t, mender->n_words);
    mender->to_collect = smp_arena_array(arena, uint64_t, mender->n_words);
    mender->marks = smp_arena_array(arena, uint8_t, n);
    mender->before = smp_arena_array(arena, smp_before, n);
    mender->settled = smp_arena_array(arena, uint32_t, n);
    mender->old = smp_arena_array(arena, smp_stretch, most);
    mender->old_steps = smp_arena_array(arena, uint8_t, most);
    bool ok = mender->steps && mender->place && mender->to_count && mender->to_collect &&
              mender->marks && mender->before && mender->settled && mender->old &&
              mender->old_steps;
    return ok ? SIMPUL_OK : smp_error_memory(err);
}

void smp_mender_begin(smp_mender *mender)
{
    const smp_search *search = mender->search;
    const smp_arcs *on = search->network;
    for (size_t i = 0; i < search->n_reached; i++) mender->place[search->order[i]] = (uint32_t)i;
    for (uint32_t arc = 0; arc < on->n_arcs; arc++) {
        double from = search->distance[on->tails[arc]], to = search->distance[on->heads[arc]];
        bool is_step = smp_is_step(from, search->lengths[arc], to);
        mender->steps[arc] = !is_step                            ? NO_STEP
                             : from + search->lengths[arc] == to ? EXACT_STEP
                                                                 : STEP;
    }
}

/* --- nodes to look at, by their place --- */

static void set_bit(uint64_t *bits, uint32_t place)
{
    bits[place / 64] |= UINT64_C(1) << place % 64;
}

/* Of a word with one bit: its number, by de Bruijn's sequence (Leiserson, Prokop, Randall 1998). */
static size_t number_of_bit(uint64_t bit)
{
    static const uint8_t numbers[64] = {
        0,  1,  48, 2,  57, 49, 28, 3,  61, 58, 50, 42, 38, 29, 17, 4,  62, 55, 59, 36, 53, 51,
        43, 22, 45, 39, 33, 30, 24, 18, 12, 5,  63, 47, 56, 27, 60, 41, 37, 16, 54, 35, 52, 21,
        44, 32, 23, 11, 46, 26, 40, 15, 34, 20, 31, 10, 25, 14, 19, 9,  13, 8,  7,  6};
    return numbers[bit * UINT64_C(0x03F79D71B4CB0A89) >> 58];
}

/* The lowest place from word `at` on, taken out; SIZE_MAX when none is left. */
static size_t take_first(uint64_t *bits, size_t n_words, size_t *at)
{
    for (; *at < n_words; ++*at) {
        uint64_t word = bits[*at];
        if (!word) continue;
        bits[*at] = word & (word - 1);
        return *at * 64 + number_of_bit(word ^ (word & (word - 1)));
    }
    return SIZE_MAX;
}

/* The highest place below word `at`, taken out. */
static size_t take_last(uint64_t *bits, size_t *at)
{
    for (; *at > 0; --*at) {
        uint64_t word = bits[*at - 1];
        if (!word) continue;
        for (unsigned shift = 1; shift < 64; shift *= 2) word |= word >> shift;
        word ^= word >> 1; /* the highest bit alone */
        bits[*at - 1] ^= word;
        return (*at - 1) * 64 + number_of_bit(word);
    }
    return SIZE_MAX;
}

static void look_at(const smp_mender *mender, uint64_t *bits, uint32_t node)
{
    if (!(mender->marks[node] & FARTHER)) set_bit(bits, mender->place[node]);
}

static void keep(smp_mender *mender, uint32_t node)
{
    const smp_search *search = mender->search;
    if (mender->marks[node] & KEPT) return;
    mender->marks[node] |= KEPT;
    smp_before *before = &mender->before[mender->n_before++];
    before->node = node;
    before->distance = search->distance[node];
    if (!search->with_paths) return;
    before->n_paths = search->n_paths[node];
    before->dependency = search->dependency[node];
    before->share = search->share[node];
}

/* Puts the new lengths in place; false when none of the arcs was a step, so nothing changes. */
static bool stretch(smp_mender *mender, const smp_stretch *stretches, size_t n)
{
    bool any = false;
    for (size_t i = 0; i < n && !any; i++) any = mender->steps[stretches[i].arc] != NO_STEP;
    if (!any) return false;
    mender->n_old = n;
    for (size_t i = 0; i < n; i++) {
        uint32_t arc = stretches[i].arc;
        mender->old[i] = (smp_stretch){arc, mender->search->lengths[arc]};
        mender->old_steps[i] = mender->steps[arc];
        mender->search->lengths[arc] = stretches[i].length;
        mender->steps[arc] = NO_STEP;
    }
    return true;
}

/* Does a node that stays where it is lead to this one over its old distance? */
static bool is_supported(const smp_mender *mender, uint32_t node)
{
    const smp_arcs *on = mender->search->network;
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
        uint32_t arc = on->in_arcs[i];
        if (mender->steps[arc] == EXACT_STEP && !(mender->marks[on->in_tails[i]] & FARTHER))
            return true;
    }
    return false;
}

/* Every node whose distance grows, nearest first. */
static void find_farther(smp_mender *mender)
{
    const smp_search *search = mender->search;
    const smp_arcs *on = search->network;
    size_t word = mender->n_words;
    for (size_t i = 0; i < mender->n_old; i++) {
        if (mender->old_steps[i] != EXACT_STEP) continue;
        uint32_t place = mender->place[on->heads[mender->old[i].arc]];
        set_bit(mender->to_count, place);
        if (place / 64 < word) word = place / 64;
    }
    for (size_t place;
         (place = take_first(mender->to_count, mender->n_words, &word)) != SIZE_MAX;) {
        uint32_t node = search->order[place];
        if (is_supported(mender, node)) continue;
        keep(mender, node);
        mender->marks[node] |= FARTHER;
        for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++)
            if (mender->steps[arc] == EXACT_STEP)
                set_bit(mender->to_count, mender->place[on->heads[arc]]);
    }
    mender->n_farther = mender->n_before;
}

/* --- distances --- */

static double least_reach(const smp_search *search, uint32_t node)
{
    const smp_arcs *on = search->network;
    double least = INFINITY;
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
        uint32_t arc = on->in_arcs[i];
        double reach = search->distance[on->in_tails[i]] + search->lengths[arc];
        if (reach < least) least = reach;
    }
    return least;
}

/* The first sweep. True when the nodes kept their order: then none can be nearer through a later
 * one, and all distances are right. */
static bool sweep_once(smp_mender *mender)
{
    smp_search *search = mender->search;
    double last = 0;
    bool is_sorted = true;
    for (size_t i = 0; i < mender->n_farther; i++)
        search->distance[mender->before[i].node] = INFINITY;
    for (size_t i = 0; i < mender->n_farther; i++) {
        uint32_t node = mender->before[i].node;
        double reach = least_reach(search, node);
        search->distance[node] = reach;
        if (reach < last) is_sorted = false;
        last = reach;
    }
    return is_sorted;
}

/* Sweeps over the farther nodes, fro and to, until no distance falls any more: they are few, and
 * mostly keep their order, so that is faster than a heap. */
static void settle_distances(smp_mender *mender)
{
    smp_search *search = mender->search;
    size_t n = mender->n_farther;
    bool moves = !sweep_once(mender);
    for (size_t sweep = 1; moves; sweep++) {
        moves = false;
        for (size_t i = 0; i < n; i++) {
            uint32_t node = mender->before[sweep % 2 ? n - 1 - i : i].node;
            double reach = least_reach(search, node);
            if (!(reach < search->distance[node])) continue;
            search->distance[node] = reach;
            moves = true;
        }
    }
}

/* Those with a path, nearest first: insertion, since they are nearly in order. */
static void sort_settled(smp_mender *mender)
{
    const double *distance = mender->search->distance;
    for (size_t i = 0; i < mender->n_farther; i++) {
        uint32_t node = mender->before[i].node;
        size_t at = mender->n_settled;
        if (!(distance[node] < INFINITY)) continue;
        for (; at > 0 && distance[mender->settled[at - 1]] > distance[node]; at--)
            mender->settled[at] = mender->settled[at - 1];
        mender->settled[at] = node;
        mender->n_settled++;
    }
}

/* --- numbers of paths --- */

/* Nodes that were a step before this one, or behind it, are to be looked at. */
static void look_before(smp_mender *mender, uint32_t node)
{
    const smp_arcs *on = mender->search->network;
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++)
        if (mender->steps[on->in_arcs[i]] != NO_STEP)
            look_at(mender, mender->to_collect, on->in_tails[i]);
}

static void look_behind(smp_mender *mender, uint32_t node)
{
    const smp_arcs *on = mender->search->network;
    for (uint32_t arc = on->out_start[node]; arc < on->out_start[node + 1]; arc++)
        if (mender->steps[arc] != NO_STEP) look_at(mender, mender->to_count, on->heads[arc]);
}

static void seed(smp_mender *mender)
{
    smp_search *search = mender->search;
    const smp_arcs *on = search->network;
    for (size_t i = 0; i < mender->n_farther; i++) {
        uint32_t node = mender->before[i].node;
        look_before(mender, node);
        look_behind(mender, node);
        if (!(search->distance[node] < INFINITY))
            search->n_paths[node] = search->dependency[node] = search->share[node] = 0;
    }
    for (size_t i = 0; i < mender->n_old; i++) {
        if (mender->old_steps[i] == NO_STEP) continue;
        look_at(mender, mender->to_count, on->heads[mender->old[i].arc]);
        look_at(mender, mender->to_collect, on->tails[mender->old[i].arc]);
    }
}

/* Of a farther node: the steps that lead to it may be new ones. */
static double count_and_look_before(smp_mender *mender, uint32_t node)
{
    const smp_search *search = mender->search;
    const smp_arcs *on = search->network;
    double paths = 0, distance = search->distance[node];
    for (uint32_t i = on->in_start[node]; i < on->in_start[node + 1]; i++) {
        uint32_t arc = on->in_arcs[i], before = on->in_tails[i];
        if (!smp_is_step(search->distance[before], search->lengths[arc], distance)) continue;
        paths += search->n_paths[before];
        look_at(mender, mender->to_collect, before);
    }
    return paths;
}

static bool recount(smp_mender *mender, uint32_t node)
{
    smp_search *search = mender->search;
    double paths = smp_search_count_paths(search, node);
    if (paths == search->n_paths[node]) return true;
    keep(mender, node);
    search->n_paths[node] = paths;
    look_at(mender, mender->to_collect, node);
    look_before(mender, node);
    look_behind(mender, node);
    return paths < INFINITY;
}

/* By growing distance. False when there are too many paths to count; everything is looked at all
 * the same. */
static bool count(smp_mender *mender)
{
    smp_search *search = mender->search;
    size_t word = 0, place = take_first(mender->to_count, mender->n_words, &word), i = 0;
    bool fits = true;
    while (i < mender->n_settled || place != SIZE_MAX) {
        uint32_t farther = i < mender->n_settled ? mender->settled[i] : 0;
        bool is_farther = place == SIZE_MAX ||
                          (i < mender->n_settled &&
                           search->distance[farther] <= search->distance[search->order[place]]);
        if (is_farther) {
            search->n_paths[farther] = count_and_look_before(mender, farther);
            fits &= search->n_paths[farther] < INFINITY;
            i++;
            continue;
        }
        fits &= recount(mender, search->order[place]);
        place = take_first(mender->to_count, mender->n_words, &word);
    }
    return fits;
}

/* --- dependencies --- */

static void recollect(smp_mender *mender, uint32_t node)
{
    smp_search *search = mender->search;
    if (node == search->root) return; /* nothing passes through it */
    double dependency = search->n_paths[node] * smp_search_collect_shares(search, node);
    double share = (search->starts[node] + dependency) / search->n_paths[node];
    if (dependency == search->dependency[node] && share == search->share[node]) return;
    if (!(mender->marks[node] & FARTHER)) {
        keep(mender, node);
        look_before(mender, node);
    }
    search->dependency[node] = dependency;
    search->share[node] = share;
}

/* By falling distance. */
static void collect(smp_mender *mender)
{
    const smp_search *search = mender->search;
    size_t word = mender->n_words, place = take_last(mender->to_collect, &word);
    size_t n = mender->n_settled;
    while (n || place != SIZE_MAX) {
        if (place == SIZE_MAX || (n && search->distance[mender->settled[n - 1]] >=
                                           search->distance[search->order[place]])) {
            recollect(mender, mender->settled[--n]);
            continue;
        }
        recollect(mender, search->order[place]);
        place = take_last(mender->to_collect, &word);
    }
}

simpul_status smp_mend(smp_mender *mender, const smp_stretch *stretches, size_t n,
                       simpul_error *err)
{
    if (!stretch(mender, stretches, n)) return SIMPUL_OK;
    find_farther(mender);
    settle_distances(mender);
    if (!mender->search->with_paths) return SIMPUL_OK;
    sort_settled(mender);
    seed(mender);
    if (!count(mender)) return smp_search_too_many(err);
    collect(mender);
    return SIMPUL_OK;
}

void smp_mend_undo(smp_mender *mender)
{
    smp_search *search = mender->search;
    for (size_t i = 0; i < mender->n_before; i++) {
        const smp_before *before = &mender->before[i];
        search->distance[before->node] = before->distance;
        mender->marks[before->node] = 0;
        if (!search->with_paths) continue;
        search->n_paths[before->node] = before->n_paths;
        search->dependency[before->node] = before->dependency;
        search->share[before->node] = before->share;
    }
    for (size_t i = 0; i < mender->n_old; i++) {
        search->lengths[mender->old[i].arc] = mender->old[i].length;
        mender->steps[mender->old[i].arc] = mender->old_steps[i];
    }
    mender->n_before = mender->n_farther = mender->n_settled = mender->n_old = 0;
}
