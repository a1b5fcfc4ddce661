/* Deals roots out to threads and adds up what their searches find. Searches in search.c, mends in
 * mend.c. */
#include "analysis/paths.h"

#include "analysis/parallel.h"
#include "analysis/search.h"
#include "base/error.h"

#include <math.h>
#include <string.h>

static const size_t MOST_BYTES = (size_t)256 << 20; /* for the sums of variants */
static const double NEAR_SCALE = 0x1p32;            /* keeps digits of sums of small numbers */

/* --- sums --- */

static simpul_status take_sums(smp_path_sums *sums, unsigned measures, size_t n, smp_arena *arena,
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

static void clear_sums(smp_path_sums *sums, unsigned measures, size_t n)
{
    if (measures & SMP_BETWEENNESS) memset(sums->through, 0, n * sizeof *sums->through);
    if (measures & SMP_HARMONIC) memset(sums->near, 0, n * sizeof *sums->near);
    if (!(measures & SMP_CLOSENESS)) return;
    memset(sums->far, 0, n * sizeof *sums->far);
    memset(sums->reached, 0, n * sizeof *sums->reached);
}

static void add_sums(smp_path_sums *to, const smp_path_sums *from, unsigned measures, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (measures & SMP_BETWEENNESS) smp_sum_add(&to->through[i], from->through[i]);
        if (measures & SMP_HARMONIC) smp_sum_add(&to->near[i], from->near[i]);
        if (!(measures & SMP_CLOSENESS)) continue;
        smp_sum_add(&to->far[i], from->far[i]);
        to->reached[i] += from->reached[i];
    }
}

static smp_path_sums sums_at(const smp_path_sums *sums, unsigned measures, size_t at)
{
    smp_path_sums moved = *sums;
    if (measures & SMP_BETWEENNESS) moved.through += at;
    if (measures & SMP_HARMONIC) moved.near += at;
    if (!(measures & SMP_CLOSENESS)) return moved;
    moved.far += at;
    moved.reached += at;
    return moved;
}

static void add_search(smp_path_sums *sums, const smp_search *search, unsigned measures)
{
    for (size_t i = 1; i < search->n_reached; i++) { /* the root comes first */
        uint32_t node = search->order[i];
        double distance = search->distance[node];
        if (measures & SMP_BETWEENNESS)
            smp_sum_add(&sums->through[node], smp_sum_of(search->dependency[node]));
        if (measures & SMP_HARMONIC)
            smp_sum_add(&sums->near[node], smp_sum_of(NEAR_SCALE / distance));
        if (!(measures & SMP_CLOSENESS)) continue;
        smp_sum_add(&sums->far[node], smp_sum_of(distance));
        sums->reached[node]++;
    }
}

static void swap_term(smp_sum *sum, double before, double after)
{
    if (before == after) return;
    smp_sum_add(sum, smp_sum_of(after));
    smp_sum_take(sum, smp_sum_of(before));
}

/* Adds what the mended search finds beyond what it found before. Farther nodes were reached. */
static void add_mended(smp_path_sums *sums, const smp_mender *mender, unsigned measures)
{
    const smp_search *search = mender->search;
    for (size_t i = 0; i < mender->n_before; i++) {
        const smp_before *before = &mender->before[i];
        uint32_t node = before->node;
        double distance = search->distance[node];
        if (node == search->root) continue;
        if (measures & SMP_BETWEENNESS)
            swap_term(&sums->through[node], before->dependency, search->dependency[node]);
        if (before->distance == distance) continue;
        if (measures & SMP_HARMONIC)
            swap_term(&sums->near[node], NEAR_SCALE / before->distance, NEAR_SCALE / distance);
        if (!(measures & SMP_CLOSENESS)) continue;
        bool is_lost = distance == INFINITY;
        swap_term(&sums->far[node], before->distance, is_lost ? 0 : distance);
        sums->reached[node] -= is_lost;
    }
}

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
            double near = smp_sum_value(sums->near[i]) / NEAR_SCALE * paths->network.scale;
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
    smp_path_sums *sums;  /* of each worker */
    size_t first;         /* root */
} base_job;

static simpul_status search_root(void *context, size_t worker, size_t task, simpul_error *err)
{
    base_job *job = context;
    simpul_status status =
        smp_search_run(&job->searches[worker], job->paths->roots[job->first + task], err);
    if (!status) add_search(&job->sums[worker], &job->searches[worker], job->paths->measures);
    return status;
}

static simpul_status take_workers(base_job *job, size_t n_workers, smp_arena *arena,
                                  simpul_error *err)
{
    const smp_paths *paths = job->paths;
    simpul_status status = SIMPUL_OK;
    job->searches = smp_arena_array(arena, smp_search, n_workers);
    job->sums = smp_arena_array(arena, smp_path_sums, n_workers);
    if (!job->searches || !job->sums) return smp_error_memory(err);
    for (size_t i = 0; i < n_workers && !status; i++) {
        status = smp_search_init(&job->searches[i], &paths->network,
                                 paths->measures & SMP_BETWEENNESS, arena, err);
        if (!status)
            status = take_sums(&job->sums[i], paths->measures, paths->network.n_nodes, arena, err);
    }
    return status;
}

/* Roots from job->first to before `end`; their sums stand with the first worker afterwards. */
static simpul_status search_roots(base_job *job, size_t end, size_t n_workers, simpul_error *err)
{
    const smp_paths *paths = job->paths;
    size_t n = paths->network.n_nodes;
    for (size_t i = 0; i < n_workers; i++) clear_sums(&job->sums[i], paths->measures, n);
    simpul_status status = smp_parallel(paths->n_threads, end - job->first, search_root, job, err);
    for (size_t i = 1; i < n_workers; i++)
        add_sums(&job->sums[0], &job->sums[i], paths->measures, n);
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
        add_sums(&paths->sums, &job->sums[0], paths->measures, n);
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

static simpul_status draw_roots(smp_paths *paths, size_t n_samples, uint64_t seed, smp_arena *arena,
                                simpul_error *err)
{
    size_t n = paths->network.n_nodes;
    uint32_t *roots = smp_arena_array(arena, uint32_t, n);
    if (!roots) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) roots[i] = (uint32_t)i;
    paths->roots = roots;
    paths->n_roots = n;
    if (n_samples == 0 || n_samples >= n) return SIMPUL_OK;
    paths->n_roots = n_samples;
    for (size_t i = 0; i < n_samples; i++) {
        size_t j = i + (size_t)below(&seed, n - i);
        uint32_t swap = roots[i];
        roots[i] = roots[j];
        roots[j] = swap;
    }
    return SIMPUL_OK;
}

simpul_status smp_paths_make(smp_paths *out, const smp_simple_graph *graph, unsigned measures,
                             size_t n_samples, uint64_t seed, size_t n_threads, smp_arena *arena,
                             simpul_error *err)
{
    *out = (smp_paths){
        .measures = measures, .is_directed = graph->is_directed, .n_threads = n_threads};
    simpul_status status = smp_network_make(&out->network, graph, arena, err);
    if (!status) status = draw_roots(out, n_samples, seed, arena, err);
    if (!status) status = take_sums(&out->sums, measures, graph->n_nodes, arena, err);
    if (status || !graph->n_nodes) return status;
    base_job job = {.paths = out};
    bool is_sample = out->n_roots < graph->n_nodes;
    size_t n_workers = smp_parallel_workers(n_threads, out->n_roots);
    smp_arena room;
    smp_arena_init(&room);
    status = take_workers(&job, n_workers, &room, err);
    if (!status && is_sample) status = search_batches(out, &job, n_workers, arena, err);
    else if (!status) {
        status = search_roots(&job, out->n_roots, n_workers, err);
        if (!status) add_sums(&out->sums, &job.sums[0], measures, graph->n_nodes);
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
    base_job base;
    smp_mender *menders; /* of each worker */
    smp_path_sums *sums; /* of each worker, one row a variant: what is to be added to the base's */
} vary_job;

static simpul_status vary_root(void *context, size_t worker, size_t task, simpul_error *err)
{
    vary_job *job = context;
    const smp_paths *paths = job->paths;
    smp_mender *mender = &job->menders[worker];
    simpul_status status = smp_search_run(mender->search, paths->roots[task], err);
    if (!status) smp_mender_begin(mender);
    for (size_t i = 0; i < job->n_variants && !status; i++) {
        status = smp_mend(mender, job->stretches + job->start[i], job->start[i + 1] - job->start[i],
                          err);
        if (!status && mender->n_before) {
            smp_path_sums row =
                sums_at(&job->sums[worker], paths->measures, i * paths->network.n_nodes);
            add_mended(&row, mender, paths->measures);
        }
        smp_mend_undo(mender);
    }
    return status;
}

static void fill_stretches(vary_job *job, const smp_variant *variants)
{
    const smp_network *on = &job->paths->network;
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

static size_t bytes_a_node(unsigned measures)
{
    return (measures & SMP_BETWEENNESS ? sizeof(smp_sum) : 0) +
           (measures & SMP_HARMONIC ? sizeof(smp_sum) : 0) +
           (measures & SMP_CLOSENESS ? sizeof(smp_sum) + sizeof(uint32_t) : 0);
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
    simpul_status status = take_workers(&job->base, n_workers, arena, err);
    for (size_t i = 0; i < n_workers && !status; i++) {
        status =
            smp_mender_init(&job->menders[i], &job->base.searches[i], 2 * most_changes, arena, err);
        if (!status)
            status = take_sums(&job->sums[i], paths->measures, batch * paths->network.n_nodes,
                               arena, err);
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
        smp_path_sums row = sums_at(&job->sums[0], paths->measures, i * n);
        for (size_t w = 1; w < n_workers; w++) {
            smp_path_sums more = sums_at(&job->sums[w], paths->measures, i * n);
            add_sums(&row, &more, paths->measures, n);
        }
        add_sums(&row, &paths->sums, paths->measures, n);
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
    size_t n_workers = smp_parallel_workers(paths->n_threads, paths->n_roots);
    size_t row = n * bytes_a_node(paths->measures), batch = MOST_BYTES / n_workers / row;
    if (batch > variants->n) batch = variants->n;
    if (batch == 0) batch = 1;
    vary_job job = {.paths = paths, .base = {.paths = paths}};
    smp_arena room;
    smp_arena_init(&room);
    simpul_status status =
        take_vary_room(&job, batch, variants->most_changes, n_workers, &room, err);
    for (size_t first = 0; first < variants->n && !status; first += batch) {
        size_t left = variants->n - first;
        job.n_variants = left < batch ? left : batch;
        fill_stretches(&job, items + first);
        for (size_t i = 0; i < n_workers && first; i++)
            clear_sums(&job.sums[i], paths->measures, job.n_variants * n);
        status = smp_parallel(paths->n_threads, paths->n_roots, vary_root, &job, err);
        if (!status) status = hand_out(&job, n_workers, first, use, context, err);
    }
    smp_arena_dispose(&room);
    return status;
}
