/* Deals roots out to threads and adds up what their searches find. Searches in search.c, mends in
 * mend.c. */
#include "analysis/paths.h"

#include "analysis/parallel.h"
#include "analysis/search.h"
#include "base/error.h"

#include <math.h>
#include <string.h>

static const size_t MOST_BYTES = (size_t)256 << 20; /* for the sums of variants */

/* --- values --- */

static double closeness(const smp_paths *paths, const smp_path_sums *sums, size_t node)
{
    double far = smp_sum_value(sums->far[node]);
    return sums->reached[node] ? (double)sums->reached[node] * paths->network.scale / far : NAN;
}

static bool is_root(const smp_paths *paths, size_t first, size_t end, size_t node)
{
    if (paths->n_roots == paths->network.n_nodes) return true;
    for (size_t i = first; i < end; i++)
        if (paths->roots[i] == node) return true;
    return false;
}

/* Values as the roots from `first` to before `end` tell them. */
static void estimate(const smp_paths *paths, smp_path_measure measure, const smp_path_sums *sums,
                     size_t first, size_t end, double *values)
{
    size_t n = paths->network.n_nodes;
    double n_roots = (double)(end - first), share = n_roots / (double)n;
    for (size_t i = 0; i < n; i++) {
        if (measure == SMP_BETWEENNESS)
            values[i] = smp_sum_value(sums->through[i]) / share / (paths->is_directed ? 1 : 2);
        else if (measure == SMP_CLOSENESS) values[i] = closeness(paths, sums, i);
        else {
            double others = n_roots - is_root(paths, first, end, i);
            double near = smp_sum_value(sums->near[i]) / SMP_NEAR_SCALE * paths->network.scale;
            values[i] = others > 0 ? near / others : 0;
        }
    }
}

void smp_paths_values(const smp_paths *paths, smp_path_measure measure, const smp_path_sums *sums,
                      double *values)
{
    estimate(paths, measure, sums ? sums : &paths->sums, 0, paths->n_roots, values);
}

static size_t number_of(smp_path_measure measure)
{
    return measure == SMP_BETWEENNESS ? 0 : measure == SMP_CLOSENESS ? 1 : 2;
}

const double *smp_paths_errors(const smp_paths *paths, smp_path_measure measure)
{
    return paths->errors[number_of(measure)];
}

/* --- the graph itself --- */

typedef struct base_job {
    const smp_paths *paths;
    smp_search *searches; /* of each worker */
    smp_crowd *crowds;    /* of each worker */
    smp_path_sums *sums;  /* of each worker */
    size_t first;         /* group */
} base_job;

static simpul_status search_group(smp_search *search, smp_crowd *crowd, const smp_root_group *group,
                                  simpul_error *err)
{
    smp_crowd_gather(crowd, search, group->leader, group->leads, group->leaves, group->n);
    return smp_search_run(search, group->leader, err);
}

static simpul_status search_root(void *context, size_t worker, size_t task, simpul_error *err)
{
    base_job *job = context;
    smp_search *search = &job->searches[worker];
    smp_crowd *crowd = &job->crowds[worker];
    simpul_status status = search_group(search, crowd, &job->paths->groups[job->first + task], err);
    if (!status) smp_crowd_add(&job->sums[worker], crowd, search, job->paths->measures, false);
    return status;
}

static simpul_status take_workers(base_job *job, size_t n_workers, bool with_sums, smp_arena *arena,
                                  simpul_error *err)
{
    const smp_paths *paths = job->paths;
    size_t n = paths->network.n_nodes;
    simpul_status status = SIMPUL_OK;
    job->searches = smp_arena_array(arena, smp_search, n_workers);
    job->crowds = smp_arena_array(arena, smp_crowd, n_workers);
    job->sums = smp_arena_array(arena, smp_path_sums, n_workers);
    if (!job->searches || !job->crowds || !job->sums) return smp_error_memory(err);
    for (size_t i = 0; i < n_workers && !status; i++) {
        status = smp_search_init(&job->searches[i], &paths->network,
                                 paths->measures & SMP_BETWEENNESS, arena, err);
        if (!status) status = smp_crowd_init(&job->crowds[i], n, arena, err);
        if (!status)
            status =
                smp_path_sums_take(&job->sums[i], paths->measures, with_sums ? n : 0, arena, err);
    }
    return status;
}

/* Groups from job->first to before `end`; their sums stand with the first worker afterwards. */
static simpul_status search_roots(base_job *job, size_t end, size_t n_workers, simpul_error *err)
{
    const smp_paths *paths = job->paths;
    size_t n = paths->network.n_nodes;
    for (size_t i = 0; i < n_workers; i++) smp_path_sums_clear(&job->sums[i], paths->measures, n);
    simpul_status status = smp_parallel(paths->n_threads, end - job->first, search_root, job, err);
    for (size_t i = 1; i < n_workers; i++)
        smp_path_sums_add(&job->sums[0], &job->sums[i], paths->measures, n);
    return status;
}

typedef struct spread { /* of the estimates of batches, for each node */
    double *sum, *squares, *n, *estimate;
} spread;

static bool take_spread(spread *to, smp_arena *arena, size_t n)
{
    to->sum = smp_arena_array(arena, double, n);
    to->squares = smp_arena_array(arena, double, n);
    to->n = smp_arena_array(arena, double, n);
    to->estimate = smp_arena_array(arena, double, n);
    return to->sum && to->squares && to->n && to->estimate;
}

static void add_estimate(spread *to, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (isnan(to->estimate[i])) continue;
        to->sum[i] += to->estimate[i];
        to->squares[i] += to->estimate[i] * to->estimate[i];
        to->n[i]++;
    }
}

/* Standard error of the mean of batches, with the correction for drawing without replacement
 * (Cochran 1977, Sampling Techniques, sections 2.6 and 4.2). */
static void estimate_errors(const spread *from, const smp_paths *paths, double *errors)
{
    size_t n_nodes = paths->network.n_nodes;
    double left = 1 - (double)paths->n_roots / (double)n_nodes;
    for (size_t i = 0; i < n_nodes; i++) {
        double n = from->n[i], mean = from->sum[i] / n;
        double variance = (from->squares[i] - n * mean * mean) / (n - 1);
        errors[i] = n < 2 ? NAN : sqrt(fmax(variance, 0) / n * left);
    }
}

static simpul_status search_batches(smp_paths *paths, base_job *job, size_t n_workers,
                                    smp_arena *arena, simpul_error *err)
{
    static const smp_path_measure all[] = {SMP_BETWEENNESS, SMP_CLOSENESS, SMP_HARMONIC};
    size_t n = paths->network.n_nodes;
    spread spreads[3];
    for (size_t k = 0; k < 3; k++) {
        if (!(paths->measures & all[k])) continue;
        paths->errors[k] = smp_arena_array(arena, double, n);
        if (!paths->errors[k] || !take_spread(&spreads[k], arena, n)) return smp_error_memory(err);
    }
    for (size_t batch = 0; batch < SMP_PATH_BATCHES; batch++) {
        size_t end = (batch + 1) * paths->n_roots / SMP_PATH_BATCHES;
        job->first = batch * paths->n_roots / SMP_PATH_BATCHES;
        if (job->first == end) continue;
        simpul_status status = search_roots(job, end, n_workers, err);
        if (status) return status;
        smp_path_sums_add(&paths->sums, &job->sums[0], paths->measures, n);
        for (size_t k = 0; k < 3; k++) {
            if (!paths->errors[k]) continue;
            estimate(paths, all[k], &job->sums[0], job->first, end, spreads[k].estimate);
            add_estimate(&spreads[k], n);
        }
    }
    for (size_t k = 0; k < 3; k++)
        if (paths->errors[k]) estimate_errors(&spreads[k], paths, paths->errors[k]);
    return SIMPUL_OK;
}

static uint64_t next_random(uint64_t *state) /* SplitMix64 (Steele, Lea and Flood 2014) */
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static uint64_t below(uint64_t *state, uint64_t n)
{
    uint64_t unfair = -n % n, drawn; /* 2^64 mod n values would come once too often */
    do drawn = next_random(state);
    while (drawn < unfair);
    return drawn % n;
}

static simpul_status leave_apart(smp_paths *paths, smp_arena *arena, simpul_error *err)
{
    smp_root_group *groups = smp_arena_array(arena, smp_root_group, paths->n_roots);
    if (!groups) return smp_error_memory(err);
    for (size_t i = 0; i < paths->n_roots; i++)
        groups[i] = (smp_root_group){paths->roots[i], true, NULL, 0};
    paths->groups = groups;
    paths->n_groups = paths->n_roots;
    return SIMPUL_OK;
}

static bool is_leaf(const smp_arcs *on, uint32_t node)
{
    return on->out_start[node + 1] - on->out_start[node] == 1;
}

/* Roots with a single arc go to the node at its other end. */
static simpul_status group_roots(smp_paths *paths, smp_arena *arena, simpul_error *err)
{
    const smp_arcs *on = &paths->network;
    size_t n = on->n_nodes, n_leaves = 0;
    smp_root_group *groups = smp_arena_array(arena, smp_root_group, n);
    uint32_t *leaves = smp_arena_array(arena, uint32_t, n);
    if (!groups || !leaves) return smp_error_memory(err);
    for (uint32_t leader = 0; leader < n; leader++) {
        smp_root_group made = {leader, !is_leaf(on, leader), leaves + n_leaves, 0};
        for (uint32_t i = on->in_start[leader]; i < on->in_start[leader + 1]; i++)
            if (is_leaf(on, on->in_tails[i])) leaves[n_leaves++] = on->in_tails[i], made.n++;
        if (made.leads || made.n) groups[paths->n_groups++] = made;
    }
    paths->groups = groups;
    return SIMPUL_OK;
}

static simpul_status draw_roots(smp_paths *paths, size_t n_samples, uint64_t seed, smp_arena *arena,
                                simpul_error *err)
{
    size_t n = paths->network.n_nodes;
    uint32_t *roots = smp_arena_array(arena, uint32_t, n);
    if (!roots) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) roots[i] = (uint32_t)i;
    paths->roots = roots;
    paths->n_roots = n;
    if (n_samples == 0 || n_samples >= n) return group_roots(paths, arena, err);
    paths->n_roots = n_samples;
    for (size_t i = 0; i < n_samples; i++) {
        size_t j = i + (size_t)below(&seed, n - i);
        uint32_t swap = roots[i];
        roots[i] = roots[j];
        roots[j] = swap;
    }
    return leave_apart(paths, arena, err);
}

simpul_status smp_paths_make(smp_paths *out, const smp_simple_graph *graph, unsigned measures,
                             size_t n_samples, uint64_t seed, size_t n_threads, smp_arena *arena,
                             simpul_error *err)
{
    *out = (smp_paths){
        .measures = measures, .is_directed = graph->is_directed, .n_threads = n_threads};
    simpul_status status = smp_arcs_make(&out->network, graph, arena, err);
    if (!status) status = draw_roots(out, n_samples, seed, arena, err);
    if (!status) status = smp_path_sums_take(&out->sums, measures, graph->n_nodes, arena, err);
    if (status || !graph->n_nodes) return status;
    base_job job = {.paths = out};
    bool is_sample = out->n_roots < graph->n_nodes;
    size_t n_workers = smp_parallel_workers(n_threads, out->n_groups);
    smp_arena room;
    smp_arena_init(&room);
    status = take_workers(&job, n_workers, true, &room, err);
    if (!status && is_sample) status = search_batches(out, &job, n_workers, arena, err);
    else if (!status) {
        status = search_roots(&job, out->n_groups, n_workers, err);
        if (!status) smp_path_sums_add(&out->sums, &job.sums[0], measures, graph->n_nodes);
    }
    smp_arena_dispose(&room);
    return status;
}

/* --- the graph with changes --- */

typedef struct vary_job {
    const smp_paths *paths;
    smp_stretch *stretches; /* of all variants in the batch */
    size_t *start;          /* variant of the batch → its first stretch */
    size_t n_variants;      /* in the batch */
    base_job base, spare;   /* `spare` for groups that a variant changes */
    smp_mender *menders;    /* of each worker */
    smp_path_sums *sums; /* of each worker, one row a variant: what is to be added to the base's */
} vary_job;

/* Does the variant touch the arc of a leaf, and so the group itself? */
static bool changes_group(const smp_crowd *crowd, const smp_arcs *on, const smp_stretch *stretches,
                          size_t n)
{
    for (size_t i = 0; i < n && crowd->n; i++)
        if (crowd->is_leaf[on->tails[stretches[i].arc]]) return true;
    return false;
}

/* The group anew with the arcs so long, in place of what it says without the variant. */
static simpul_status search_changed(smp_path_sums *row, vary_job *job, size_t worker,
                                    const smp_root_group *group, const smp_stretch *stretches,
                                    size_t n, simpul_error *err)
{
    const smp_paths *paths = job->paths;
    smp_search *spare = &job->spare.searches[worker];
    smp_crowd *crowd = &job->spare.crowds[worker];
    for (size_t i = 0; i < n; i++) spare->lengths[stretches[i].arc] = stretches[i].length;
    simpul_status status = search_group(spare, crowd, group, err);
    if (!status) {
        smp_crowd_add(row, crowd, spare, paths->measures, false);
        smp_crowd_add(row, &job->base.crowds[worker], &job->base.searches[worker], paths->measures,
                      true);
    }
    for (size_t i = 0; i < n; i++)
        spare->lengths[stretches[i].arc] = paths->network.lengths[stretches[i].arc];
    return status;
}

static simpul_status vary_root(void *context, size_t worker, size_t task, simpul_error *err)
{
    vary_job *job = context;
    const smp_paths *paths = job->paths;
    const smp_root_group *group = &paths->groups[task];
    smp_mender *mender = &job->menders[worker];
    const smp_crowd *crowd = &job->base.crowds[worker];
    simpul_status status = search_group(mender->search, &job->base.crowds[worker], group, err);
    if (!status) smp_mender_begin(mender);
    for (size_t i = 0; i < job->n_variants && !status; i++) {
        const smp_stretch *stretches = job->stretches + job->start[i];
        size_t n = job->start[i + 1] - job->start[i];
        smp_path_sums row =
            smp_path_sums_at(&job->sums[worker], paths->measures, i * paths->network.n_nodes);
        if (changes_group(crowd, &paths->network, stretches, n)) {
            status = search_changed(&row, job, worker, group, stretches, n, err);
            continue;
        }
        status = smp_mend(mender, stretches, n, err);
        if (!status && mender->n_before) smp_crowd_add_mended(&row, crowd, mender, paths->measures);
        smp_mend_undo(mender);
    }
    return status;
}

static void fill_stretches(vary_job *job, const smp_variant *variants)
{
    const smp_arcs *on = &job->paths->network;
    size_t n = 0;
    for (size_t i = 0; i < job->n_variants; i++) {
        job->start[i] = n;
        for (size_t c = 0; c < variants[i].n; c++)
            for (size_t k = 0; k < 2; k++) {
                const smp_change *change = &variants[i].changes[c];
                uint32_t arc = on->arcs_of_edge[2 * (size_t)change->edge + k];
                if (arc == SMP_NO_ARC) continue;
                double length = on->is_weighted ? on->scale / change->weight : 1;
                job->stretches[n++] = (smp_stretch){arc, change->weight > 0 ? length : INFINITY};
            }
    }
    job->start[job->n_variants] = n;
}

static simpul_status take_vary_room(vary_job *job, size_t batch, size_t most_changes,
                                    size_t n_workers, smp_arena *arena, simpul_error *err)
{
    const smp_paths *paths = job->paths;
    job->stretches = smp_arena_array(arena, smp_stretch, batch * most_changes * 2);
    job->start = smp_arena_array(arena, size_t, batch + 1);
    job->menders = smp_arena_array(arena, smp_mender, n_workers);
    job->sums = smp_arena_array(arena, smp_path_sums, n_workers);
    if (!job->stretches || !job->start || !job->menders || !job->sums) return smp_error_memory(err);
    simpul_status status = take_workers(&job->base, n_workers, false, arena, err);
    if (!status) status = take_workers(&job->spare, n_workers, false, arena, err);
    for (size_t i = 0; i < n_workers && !status; i++) {
        status =
            smp_mender_init(&job->menders[i], &job->base.searches[i], 2 * most_changes, arena, err);
        if (!status)
            status = smp_path_sums_take(&job->sums[i], paths->measures,
                                        batch * paths->network.n_nodes, arena, err);
    }
    return status;
}

/* Adds the rows of all workers to the base's sums and hands them on, one variant after another. */
static simpul_status hand_out(vary_job *job, size_t n_workers, size_t first, smp_paths_use *use,
                              void *context, simpul_error *err)
{
    const smp_paths *paths = job->paths;
    size_t n = paths->network.n_nodes;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < job->n_variants && !status; i++) {
        smp_path_sums row = smp_path_sums_at(&job->sums[0], paths->measures, i * n);
        for (size_t w = 1; w < n_workers; w++) {
            smp_path_sums more = smp_path_sums_at(&job->sums[w], paths->measures, i * n);
            smp_path_sums_add(&row, &more, paths->measures, n);
        }
        smp_path_sums_add(&row, &paths->sums, paths->measures, n);
        status = use(context, first + i, &row, err);
    }
    return status;
}

simpul_status smp_paths_vary(const smp_paths *paths, const smp_variants *variants,
                             smp_paths_use *use, void *context, simpul_error *err)
{
    size_t n = paths->network.n_nodes;
    const smp_variant *items = paths->is_directed ? variants->items : variants->twins;
    if (!n || !variants->n) return SIMPUL_OK;
    size_t n_workers = smp_parallel_workers(paths->n_threads, paths->n_groups);
    size_t row = n * smp_path_sums_bytes(paths->measures), batch = MOST_BYTES / n_workers / row;
    if (batch > variants->n) batch = variants->n;
    if (batch == 0) batch = 1;
    vary_job job = {.paths = paths, .base = {.paths = paths}, .spare = {.paths = paths}};
    smp_arena room;
    smp_arena_init(&room);
    simpul_status status =
        take_vary_room(&job, batch, variants->most_changes, n_workers, &room, err);
    for (size_t first = 0; first < variants->n && !status; first += batch) {
        size_t left = variants->n - first;
        job.n_variants = left < batch ? left : batch;
        fill_stretches(&job, items + first);
        for (size_t i = 0; i < n_workers && first; i++)
            smp_path_sums_clear(&job.sums[i], paths->measures, job.n_variants * n);
        status = smp_parallel(paths->n_threads, paths->n_groups, vary_root, &job, err);
        if (!status) status = hand_out(&job, n_workers, first, use, context, err);
    }
    smp_arena_dispose(&room);
    return status;
}
