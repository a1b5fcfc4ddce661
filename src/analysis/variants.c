/* For each source the edges it speaks for, and what they weigh without it. */
#include "analysis/variants.h"

#include "base/alloc.h"
#include "base/error.h"

#include <stdlib.h>
#include <string.h>

typedef struct speech { /* a source's voice in an edge */
    uint32_t source, edge;
} speech;

static int by_source(const void *a, const void *b)
{
    const speech *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    return (x->edge > y->edge) - (x->edge < y->edge);
}

static size_t list_speeches(speech *speeches, const smp_simple_graph *graph)
{
    size_t n = 0;
    for (size_t e = 0; e < graph->n_edges; e++)
        for (size_t i = graph->voices_start[e]; i < graph->voices_start[e + 1]; i++)
            if (graph->voices[i].source != SMP_NO_SOURCE)
                speeches[n++] = (speech){graph->voices[i].source, (uint32_t)e};
    if (n) qsort(speeches, n, sizeof *speeches, by_source);
    return n;
}

static bool change_of(smp_change *change, const smp_simple_graph *graph, const speech *of)
{
    size_t first = graph->voices_start[of->edge], n = graph->voices_start[of->edge + 1] - first;
    double weight = smp_join_voices(graph->join, graph->voices + first, n, of->source);
    *change = (smp_change){of->edge, weight > 0 ? weight : 0};
    return change->weight < graph->weights[of->edge];
}

static int compare_variants(const void *a, const void *b)
{
    const smp_variant *x = a, *y = b;
    if (x->n != y->n) return x->n < y->n ? -1 : 1;
    for (size_t i = 0; i < x->n; i++) {
        const smp_change *left = &x->changes[i], *right = &y->changes[i];
        if (left->edge != right->edge) return left->edge < right->edge ? -1 : 1;
        if (left->weight != right->weight) return left->weight < right->weight ? -1 : 1;
    }
    return 0;
}

/* Sorted, each once. */
static size_t drop_repeated(smp_variant *items, size_t n)
{
    size_t kept = 0;
    if (n) qsort(items, n, sizeof *items, compare_variants);
    for (size_t i = 0; i < n; i++)
        if (!kept || compare_variants(&items[kept - 1], &items[i]) != 0) items[kept++] = items[i];
    return kept;
}

static simpul_status list_variants(smp_variants *out, const smp_simple_graph *graph,
                                   const speech *speeches, size_t n_speeches, smp_arena *arena,
                                   simpul_error *err)
{
    smp_change *changes = smp_arena_array(arena, smp_change, n_speeches);
    smp_variant *items = smp_arena_array(arena, smp_variant, graph->n_sources);
    if (!changes || !items) return smp_error_memory(err);
    for (size_t i = 0, end; i < n_speeches; i = end) {
        smp_variant made = {.changes = changes};
        for (end = i; end < n_speeches && speeches[end].source == speeches[i].source; end++)
            if (change_of(changes, graph, &speeches[end])) {
                made.loses_edges |= changes->weight == 0;
                made.n++;
                changes++;
            }
        if (made.n) items[out->n++] = made;
    }
    out->n = drop_repeated(items, out->n);
    out->items = items;
    return SIMPUL_OK;
}

static double weight_after(const smp_simple_graph *directed, const smp_variant *variant,
                           uint32_t edge)
{
    size_t low = 0, high = variant->n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (variant->changes[middle].edge < edge) low = middle + 1;
        else high = middle;
    }
    bool is_changed = low < variant->n && variant->changes[low].edge == edge;
    return is_changed ? variant->changes[low].weight : directed->weights[edge];
}

static int by_edge(const void *a, const void *b)
{
    const smp_change *x = a, *y = b;
    return (x->edge > y->edge) - (x->edge < y->edge);
}

/* The same absence in the undirected sum. */
static void make_twin(smp_variant *twin, smp_change *changes, const smp_variant *variant,
                      const smp_simple_graph *directed, const smp_simple_graph *undirected,
                      const uint32_t *sum_of)
{
    size_t n = 0;
    *twin = (smp_variant){.changes = changes};
    for (size_t i = 0; i < variant->n; i++)
        changes[n++] = (smp_change){sum_of[variant->changes[i].edge], 0};
    qsort(changes, n, sizeof *changes, by_edge);
    for (size_t i = 0; i < n; i++) {
        uint32_t edge = changes[i].edge;
        if (i && twin->n && changes[twin->n - 1].edge == edge) continue;
        double weight = 0;
        for (size_t k = 0; k < 2; k++) {
            uint32_t member = undirected->members[2 * (size_t)edge + k];
            if (member != SMP_NO_EDGE) weight += weight_after(directed, variant, member);
        }
        if (!undirected->is_weighted && weight > 0) continue;
        twin->loses_edges |= weight == 0;
        changes[twin->n++] = (smp_change){edge, weight};
    }
}

static simpul_status list_twins(smp_variants *out, const smp_simple_graph *directed,
                                const smp_simple_graph *undirected, smp_arena *arena,
                                simpul_error *err)
{
    uint32_t *sum_of = smp_arena_array(arena, uint32_t, directed->n_edges);
    smp_variant *twins = smp_arena_array(arena, smp_variant, out->n);
    if (!sum_of || !twins) return smp_error_memory(err);
    for (uint32_t e = 0; e < undirected->n_edges; e++)
        for (size_t k = 0; k < 2; k++) {
            uint32_t member = undirected->members[2 * (size_t)e + k];
            if (member != SMP_NO_EDGE) sum_of[member] = e;
        }
    for (size_t i = 0; i < out->n; i++) {
        smp_change *changes = smp_arena_array(arena, smp_change, out->items[i].n);
        if (!changes) return smp_error_memory(err);
        make_twin(&twins[i], changes, &out->items[i], directed, undirected, sum_of);
    }
    out->twins = twins;
    return SIMPUL_OK;
}

simpul_status smp_variants_make(smp_variants *out, const smp_simple_graph *directed,
                                const smp_simple_graph *undirected, smp_arena *arena,
                                simpul_error *err)
{
    *out = (smp_variants){0};
    size_t n_voices = directed->voices_start[directed->n_edges];
    speech *speeches = smp_alloc_array(n_voices, sizeof *speeches);
    if (!speeches) return smp_error_memory(err);
    size_t n_speeches = list_speeches(speeches, directed);
    simpul_status status = list_variants(out, directed, speeches, n_speeches, arena, err);
    smp_free(speeches);
    for (size_t i = 0; i < out->n; i++)
        if (out->items[i].n > out->most_changes) out->most_changes = out->items[i].n;
    return status ? status : list_twins(out, directed, undirected, arena, err);
}

simpul_status smp_variant_apply(smp_simple_graph *out, const smp_simple_graph *graph,
                                const smp_variant *variant, smp_arena *arena, simpul_error *err)
{
    size_t m = graph->n_edges, n = 0, next = 0;
    uint32_t *sources = smp_arena_array(arena, uint32_t, m);
    uint32_t *targets = smp_arena_array(arena, uint32_t, m);
    double *weights = smp_arena_array(arena, double, m);
    if (!sources || !targets || !weights) return smp_error_memory(err);
    for (size_t e = 0; e < m; e++) {
        double weight = graph->weights[e];
        if (next < variant->n && variant->changes[next].edge == e)
            weight = variant->changes[next++].weight;
        if (weight == 0) continue;
        sources[n] = graph->sources[e];
        targets[n] = graph->targets[e];
        weights[n++] = weight;
    }
    *out = *graph;
    out->sources = sources;
    out->targets = targets;
    out->weights = weights;
    out->n_edges = n;
    out->voices = NULL;
    out->members = NULL;
    return SIMPUL_OK;
}
