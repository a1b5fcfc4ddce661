/* Claims → independent sources: joins what shares a group of documents or a passage. What the
 * groups are is decided in duplicates.c, what a passage is where claims are made. */
#include "graph/sources.h"

#include "base/disjoint.h"
#include "base/error.h"
#include "base/number.h"

#include <stdlib.h>
#include <string.h>

typedef struct tie { /* claims with one key are joined */
    uint64_t key;
    uint32_t claim; /* its place among those counted */
} tie;

typedef struct counting {
    const smp_dossier *dossier;
    const uint32_t *claims;
    size_t n;
    uint32_t *parents; /* places */
    uint32_t *numbers; /* room for n: documents, then groups */
    double *doubts;
    smp_vec(tie) ties;
} counting;

/* Passages are ASCII, so their keys never have the uppermost bit. */
static const uint64_t GROUP_BIT = UINT64_C(1) << 63;

static uint64_t passage_key(simpul_str passages, size_t index)
{
    uint64_t key = 0;
    memcpy(&key, passages.ptr + index * SMP_PASSAGE_KEY, SMP_PASSAGE_KEY);
    return key;
}

static int by_tie(const void *a, const void *b)
{
    const tie *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return (left->claim > right->claim) - (left->claim < right->claim);
}

static int by_number(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static int by_doubt(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static const smp_dossier_claim *claim_at(const counting *in, size_t place)
{
    return &in->dossier->claims[in->claims[place]];
}

static bool tie_claims(counting *in)
{
    for (uint32_t i = 0; i < in->n; i++) {
        const smp_dossier_claim *claim = claim_at(in, i);
        tie group = {GROUP_BIT | claim->source, i};
        if (!smp_vec_push(&in->ties, group)) return false;
        for (size_t k = 0; k < claim->passages.len / SMP_PASSAGE_KEY; k++) {
            tie passage = {passage_key(claim->passages, k), i};
            if (!smp_vec_push(&in->ties, passage)) return false;
        }
    }
    tie *ties = in->ties.items;
    if (in->ties.n) qsort(ties, in->ties.n, sizeof *ties, by_tie);
    smp_disjoint_init(in->parents, in->n);
    for (size_t i = 1; i < in->ties.n; i++)
        if (ties[i].key == ties[i - 1].key)
            smp_disjoint_join(in->parents, ties[i].claim, ties[i - 1].claim);
    return true;
}

static size_t count_documents(counting *in)
{
    size_t n = 0;
    for (size_t i = 0; i < in->n; i++) in->numbers[i] = claim_at(in, i)->document;
    if (in->n) qsort(in->numbers, in->n, sizeof *in->numbers, by_number);
    for (size_t i = 0; i < in->n; i++) n += i == 0 || in->numbers[i] != in->numbers[i - 1];
    return n;
}

typedef struct component {
    uint32_t group; /* the least of its groups */
    double confidence;
} component;

static int by_group(const void *a, const void *b)
{
    const component *left = a, *right = b;
    return (left->group > right->group) - (left->group < right->group);
}

/* Components at the places of their smallest claims, then moved together and sorted. */
static size_t gather(counting *in, component *components)
{
    size_t n = 0;
    for (uint32_t i = 0; i < in->n; i++) {
        const smp_dossier_claim *claim = claim_at(in, i);
        component *one = &components[smp_disjoint_find(in->parents, i)];
        bool is_first = smp_disjoint_find(in->parents, i) == i;
        if (is_first || claim->source < one->group) one->group = claim->source;
        if (is_first || claim->record.confidence > one->confidence)
            one->confidence = claim->record.confidence;
    }
    for (uint32_t i = 0; i < in->n; i++)
        if (smp_disjoint_find(in->parents, i) == i) components[n++] = components[i];
    if (n) qsort(components, n, sizeof *components, by_group);
    return n;
}

/* Multiplied in the order of size, so that a name, which a copy may change, changes no digit. */
static double weigh(counting *in, const smp_source *sources, size_t n)
{
    double doubt = 1;
    for (size_t i = 0; i < n; i++) in->doubts[i] = 1 - sources[i].confidence;
    if (n) qsort(in->doubts, n, sizeof *in->doubts, by_doubt);
    for (size_t i = 0; i < n; i++) doubt *= in->doubts[i];
    return smp_number_round9(1 - doubt);
}

static simpul_status count(counting *in, smp_sources *out, smp_arena *arena, simpul_error *err)
{
    component *components = smp_alloc_array(in->n, sizeof *components);
    if (!in->parents || !in->numbers || !in->doubts || !components || !tie_claims(in)) {
        smp_free(components);
        return smp_error_memory(err);
    }
    size_t n = gather(in, components);
    smp_source *sources = smp_arena_array(arena, smp_source, n);
    for (size_t i = 0; i < n && sources; i++)
        sources[i] = (smp_source){smp_strmap_string(&in->dossier->documents, components[i].group),
                                  components[i].confidence};
    smp_free(components);
    if (!sources) return smp_error_memory(err);
    *out = (smp_sources){sources, n, count_documents(in), weigh(in, sources, n)};
    return SIMPUL_OK;
}

simpul_status smp_sources_count(smp_sources *out, const smp_dossier *dossier,
                                const uint32_t *claims, size_t n, smp_arena *arena,
                                simpul_error *err)
{
    counting in = {.dossier = dossier, .claims = claims, .n = n};
    memset(out, 0, sizeof *out);
    in.parents = smp_alloc_array(n, sizeof *in.parents);
    in.numbers = smp_alloc_array(n, sizeof *in.numbers);
    in.doubts = smp_alloc_array(n, sizeof *in.doubts);
    simpul_status status = count(&in, out, arena, err);
    smp_free(in.parents);
    smp_free(in.numbers);
    smp_free(in.doubts);
    smp_vec_dispose(&in.ties);
    return status;
}

bool smp_sources_are_one(const smp_dossier *dossier, uint32_t a, uint32_t b)
{
    const smp_dossier_claim *left = &dossier->claims[a], *right = &dossier->claims[b];
    if (left->source == right->source) return true;
    for (size_t i = 0; i < left->passages.len / SMP_PASSAGE_KEY; i++)
        for (size_t k = 0; k < right->passages.len / SMP_PASSAGE_KEY; k++)
            if (passage_key(left->passages, i) == passage_key(right->passages, k)) return true;
    return false;
}
