/* How far a ranking rests on single sources: every measure again without each of them. Builds no
 * graph anew: only what a source's absence changes is looked at (variants.c, paths.c). */
#include "analysis/measure.h"
#include "analysis/parallel.h"
#include "analysis/ranks.h"
#include "analysis/variants.h"
#include "base/error.h"

#include <assert.h>
#include <math.h>
#include <string.h>

typedef struct ranking { /* of one measure over all variants */
    const smp_measure *measure;
    double *values;
    uint32_t *ranks;
    smp_placed *order; /* of the graph itself: where the sorting of each variant begins */
    smp_ranges ranges;
} ranking;

typedef struct desk { /* what one worker has for itself */
    smp_arena arena;
    double *values;
    uint32_t *ranks;
    smp_placed *order;
    smp_ranges ranges;
} desk;

typedef struct inquiry {
    smp_workplace *place;
    const smp_variants *variants;
    ranking *current;
    desk *desks;
    size_t n_desks;
} inquiry;

static simpul_status take_ranges(smp_ranges *ranges, size_t n, smp_arena *arena, simpul_error *err)
{
    ranges->low = smp_arena_array(arena, uint32_t, n);
    ranges->high = smp_arena_array(arena, uint32_t, n);
    return ranges->low && ranges->high ? SIMPUL_OK : smp_error_memory(err);
}

static simpul_status take_ranking(ranking *to, const smp_measure *measure, size_t n,
                                  smp_arena *arena, simpul_error *err)
{
    to->measure = measure;
    to->values = smp_arena_array(arena, double, n);
    to->ranks = smp_arena_array(arena, uint32_t, n);
    to->order = smp_arena_array(arena, smp_placed, n);
    if (!to->values || !to->ranks || !to->order) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) to->order[i].node = (uint32_t)i;
    return take_ranges(&to->ranges, n, arena, err);
}

static simpul_status open_desk(desk *to, size_t n, simpul_error *err)
{
    to->values = smp_arena_array(&to->arena, double, n);
    to->ranks = smp_arena_array(&to->arena, uint32_t, n);
    to->order = smp_arena_array(&to->arena, smp_placed, n);
    if (!to->values || !to->ranks || !to->order) return smp_error_memory(err);
    return take_ranges(&to->ranges, n, &to->arena, err);
}

/* Ranks the desk's values and widens its ranges. */
static void rank_on_desk(desk *at, const ranking *current, size_t n)
{
    memcpy(at->order, current->order, n * sizeof *at->order);
    smp_rank(at->values, n, at->order, at->ranks);
    smp_ranges_widen(&at->ranges, at->ranks, n);
}

static simpul_status rank_variant(void *context, size_t worker, size_t task, simpul_error *err)
{
    const inquiry *asked = context;
    const smp_measure_input *base = &asked->place->input;
    const smp_measure *measure = asked->current->measure;
    desk *at = &asked->desks[worker];
    bool of_undirected = measure->of_undirected || !base->simple->is_directed;
    const smp_variant *variant =
        of_undirected ? &asked->variants->twins[task] : &asked->variants->items[task];
    if (!variant->n || (measure->ignores_weights && !variant->loses_edges)) return SIMPUL_OK;
    smp_simple_graph changed;
    smp_mark mark = smp_arena_mark(&at->arena);
    simpul_status status = smp_variant_apply(
        &changed, of_undirected ? base->undirected : base->simple, variant, &at->arena, err);
    smp_measure_input input = *base;
    input.simple = input.undirected = &changed; /* a measure looks at one of them */
    input.arena = &at->arena;
    if (!status) status = measure->of_nodes(&input, at->values, err);
    if (!status) rank_on_desk(at, asked->current, changed.n_nodes);
    smp_arena_rewind(&at->arena, mark);
    return status;
}

static void clear_ranges(smp_ranges *ranges, const uint32_t *ranks, size_t n)
{
    memcpy(ranges->low, ranks, n * sizeof *ranks);
    memcpy(ranges->high, ranks, n * sizeof *ranks);
}

static simpul_status rank_graph(inquiry *asked, ranking *current, simpul_error *err)
{
    const smp_measure_input *input = &asked->place->input;
    size_t n = input->simple->n_nodes;
    simpul_status status = current->measure->of_nodes(input, current->values, err);
    if (status) return status;
    smp_rank(current->values, n, current->order, current->ranks);
    clear_ranges(&current->ranges, current->ranks, n);
    return SIMPUL_OK;
}

static simpul_status rank_variants(inquiry *asked, ranking *current, size_t n_threads,
                                   simpul_error *err)
{
    size_t n = asked->place->input.simple->n_nodes;
    asked->current = current;
    for (size_t i = 0; i < asked->n_desks; i++)
        clear_ranges(&asked->desks[i].ranges, current->ranks, n);
    simpul_status status = smp_parallel(n_threads, asked->variants->n, rank_variant, asked, err);
    for (size_t i = 0; i < asked->n_desks; i++) {
        smp_ranges_widen(&current->ranges, asked->desks[i].ranges.low, n);
        smp_ranges_widen(&current->ranges, asked->desks[i].ranges.high, n);
    }
    return status;
}

typedef struct path_inquiry { /* the measures of paths are found together */
    inquiry *asked;
    ranking *rankings;
    size_t n;
} path_inquiry;

static simpul_status rank_paths(void *context, size_t variant, const smp_path_sums *sums,
                                simpul_error *err)
{
    const path_inquiry *asked = context;
    const smp_paths *paths = &asked->asked->place->paths;
    desk *at = &asked->asked->desks[0];
    (void)variant;
    (void)err;
    for (size_t i = 0; i < asked->n; i++) {
        ranking *current = &asked->rankings[i];
        if (!current->measure->paths) continue;
        size_t n = paths->network.n_nodes;
        smp_paths_values(paths, current->measure->paths, sums, at->values);
        memcpy(at->order, current->order, n * sizeof *at->order);
        smp_rank(at->values, n, at->order, at->ranks);
        smp_ranges_widen(&current->ranges, at->ranks, n);
    }
    return SIMPUL_OK;
}

static simpul_status write_ranks(simpul_graph *graph, const ranking *from,
                                 const smp_simple_graph *simple, simpul_error *err)
{
    const char *const suffixes[] = {"_rank", "_rank_low", "_rank_high"};
    const uint32_t *const columns[] = {from->ranks, from->ranges.low, from->ranges.high};
    simpul_status status = SIMPUL_OK;
    for (size_t k = 0; k < 3 && !status; k++) {
        size_t column;
        status =
            smp_measure_column(graph, &from->measure->about, suffixes[k], SIMPUL_INT, &column, err);
        for (size_t i = 0; i < simple->n_nodes && !status; i++)
            if (!isnan(from->values[i])) /* a node without a value has no rank */
                status = simpul_graph_set_int(graph, SIMPUL_NODE, column, simple->nodes[i],
                                              columns[k][i], err);
    }
    return status;
}

static simpul_status rank_all(inquiry *asked, ranking *rankings, size_t n_names, size_t n_threads,
                              simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    bool any_paths = false;
    for (size_t i = 0; i < n_names && !status; i++) {
        status = rank_graph(asked, &rankings[i], err);
        any_paths |= rankings[i].measure->paths != 0;
        if (!status && !rankings[i].measure->paths)
            status = rank_variants(asked, &rankings[i], n_threads, err);
    }
    path_inquiry of_paths = {asked, rankings, n_names};
    if (!status && any_paths)
        status = smp_paths_vary(&asked->place->paths, asked->variants, rank_paths, &of_paths, err);
    return status;
}

static simpul_status inquire(simpul_graph *graph, smp_workplace *place, const char *const *names,
                             size_t n_names, size_t n_threads, simpul_error *err)
{
    size_t n = place->directed.n_nodes;
    smp_variants variants;
    simpul_status status =
        smp_variants_make(&variants, &place->directed, &place->undirected, &place->arena, err);
    if (status) return status;
    inquiry asked = {.place = place, .variants = &variants};
    asked.n_desks = smp_parallel_workers(n_threads, variants.n);
    asked.desks = smp_arena_array(&place->arena, desk, asked.n_desks);
    ranking *rankings = smp_arena_array(&place->arena, ranking, n_names);
    if (!asked.desks || !rankings) return smp_error_memory(err);
    for (size_t i = 0; i < n_names && !status; i++) {
        const smp_measure *measure;
        status = smp_measure_choose(&measure, names[i], false, err);
        if (!status) status = take_ranking(&rankings[i], measure, n, &place->arena, err);
    }
    for (size_t i = 0; i < asked.n_desks; i++) smp_arena_init(&asked.desks[i].arena);
    for (size_t i = 0; i < asked.n_desks && !status; i++)
        status = open_desk(&asked.desks[i], n, err);
    if (!status && n) status = rank_all(&asked, rankings, n_names, n_threads, err);
    for (size_t i = 0; i < asked.n_desks; i++) smp_arena_dispose(&asked.desks[i].arena);
    for (size_t i = 0; i < n_names && !status; i++) {
        const smp_measure *measure = rankings[i].measure;
        status = smp_measure_write(graph, measure, &place->input, rankings[i].values, err);
        if (!status) status = write_ranks(graph, &rankings[i], place->input.simple, err);
    }
    return status;
}

static simpul_status check_ranked(const char *const *names, size_t n_names, simpul_error *err)
{
    const smp_measure *measure;
    for (size_t i = 0; i < n_names; i++) {
        simpul_status status = smp_measure_choose(&measure, names[i], false, err);
        if (status) return status;
        if (!measure->about.is_ranked)
            return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                                 "'%s' numbers groups, wanted a measure that ranks nodes",
                                 names[i]);
    }
    return SIMPUL_OK;
}

static simpul_status check_voices(const smp_simple_graph *directed, const char *weight,
                                  simpul_error *err)
{
    if (directed->join == SMP_JOIN_SUM)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "'%s' does not tell what a source adds to it, wanted n_sources, "
                             "confidence or none to leave sources out",
                             weight);
    if (directed->voices) return SIMPUL_OK;
    return smp_error_set(
        err, SIMPUL_ERR_ARGUMENT,
        "edges do not name their sources, wanted the column %s to leave them out",
        directed->join == SMP_JOIN_CONFIDENCE ? "'sources' and 'source_confidences'" : "'sources'");
}

simpul_status simpul_graph_measure_ranks(simpul_graph *graph, const char *const *names,
                                         size_t n_names, const simpul_analysis_options *options,
                                         simpul_error *err)
{
    unsigned path_measures;
    smp_workplace place;
    simpul_status status = smp_measures_look_up(names, n_names, &path_measures, err);
    if (!status) status = check_ranked(names, n_names, err);
    if (status) return status;
    status = smp_workplace_open(&place, graph, path_measures, options, err);
    if (!status) status = check_voices(&place.directed, options ? options->weight : NULL, err);
    if (!status)
        status = inquire(graph, &place, names, n_names, options ? options->n_threads : 1, err);
    smp_workplace_close(&place);
    return status;
}
