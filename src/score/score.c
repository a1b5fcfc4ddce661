/* The whole set: which records belong to which gold, sums, figures, intervals. What counts as right
 * is match.c's. */
#include "base/error.h"
#include "base/random.h"
#include "base/str.h"
#include "base/strmap.h"
#include "score/figures.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct simpul_score {
    smp_arena arena;
    smp_faults faults;
    smp_counts *counts; /* by document */
    smp_counts sum;
    size_t n_documents;
    size_t *shown; /* figures: index in smp_figure_of */
    size_t n_shown;
    simpul_figure *figures; /* by place in `shown` */
    uint64_t seed;
    size_t n_resamples;
};

typedef smp_vec(uint32_t) index_list;

typedef struct sorter {
    const simpul_gold *gold;
    const simpul_records *records;
    smp_strmap documents;          /* ids of documents that a gold file is about … */
    smp_vec(uint32_t) gold_of;     /* … and which */
    index_list *mentions, *claims; /* by gold document */
} sorter;

static simpul_str base_name(simpul_str path)
{
    size_t start = path.len;
    while (start > 0 && path.ptr[start - 1] != '/') start--;
    return smp_str_slice(path, start, path.len);
}

static void warn_of_bytes(const smp_gold_document *gold, const simpul_document_record *document,
                          const simpul_warnings *warnings)
{
    char digest[65];
    simpul_sha256_hex(digest, gold->text);
    if (document->sha256.ptr && !smp_str_is(document->sha256, digest))
        smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, gold->name.ptr, 0, 0,
                    "the records are of other bytes than this article; their spans may lie wrong");
}

/* Of several documents with the gold's name the last one counts. */
static simpul_status find_documents(sorter *in, smp_counts *counts, const simpul_warnings *warnings,
                                    simpul_error *err)
{
    smp_strmap names; /* of records' documents, without folders → index of the last one */
    smp_vec(uint32_t) last = {0};
    smp_strmap_init(&names);
    simpul_status status = SIMPUL_OK;
    for (uint32_t i = 0; i < simpul_records_count(in->records, SIMPUL_DOCUMENT) && !status; i++) {
        simpul_document_record document;
        simpul_records_document(in->records, i, &document);
        uint32_t name = smp_strmap_put(&names, base_name(document.path));
        bool done = name != SMP_STRMAP_NONE && (name < last.n || smp_vec_push(&last, i));
        if (done) last.items[name] = i;
        else status = smp_error_memory(err);
    }
    for (uint32_t i = 0; i < in->gold->documents.n && !status; i++) {
        const smp_gold_document *gold = &in->gold->documents.items[i];
        uint32_t name = smp_strmap_find(&names, gold->name);
        counts[i].missing = name == SMP_STRMAP_NONE;
        if (counts[i].missing) {
            smp_warn_at(warnings, SIMPUL_ERR_SCHEMA, gold->name.ptr, 0, 0, "no records for it");
            continue;
        }
        simpul_document_record document;
        simpul_records_document(in->records, last.items[name], &document);
        warn_of_bytes(gold, &document, warnings);
        if (smp_strmap_put(&in->documents, document.id) == SMP_STRMAP_NONE ||
            !smp_vec_push(&in->gold_of, i))
            status = smp_error_memory(err);
    }
    smp_vec_dispose(&last);
    smp_strmap_dispose(&names);
    return status;
}

static bool sort_into(const sorter *in, index_list *lists, simpul_str document, uint32_t index)
{
    uint32_t id = smp_strmap_find(&in->documents, document);
    return id == SMP_STRMAP_NONE || smp_vec_push(&lists[in->gold_of.items[id]], index);
}

static simpul_status sort_records(sorter *in, simpul_error *err)
{
    bool done = true;
    for (uint32_t i = 0; i < simpul_records_count(in->records, SIMPUL_MENTION) && done; i++) {
        simpul_mention_record mention;
        simpul_records_mention(in->records, i, &mention);
        done = sort_into(in, in->mentions, mention.document, i);
    }
    for (uint32_t i = 0; i < simpul_records_count(in->records, SIMPUL_CLAIM) && done; i++) {
        simpul_claim_record claim;
        simpul_records_claim(in->records, i, &claim);
        done = sort_into(in, in->claims, claim.document, i);
    }
    return done ? SIMPUL_OK : smp_error_memory(err);
}

static simpul_status match_documents(simpul_score *score, sorter *in,
                                     const simpul_warnings *warnings, simpul_error *err)
{
    simpul_status status = find_documents(in, score->counts, warnings, err);
    if (!status) status = sort_records(in, err);
    for (size_t i = 0; i < score->n_documents && !status; i++) {
        smp_stated stated = {in->records, in->mentions[i].items, in->claims[i].items,
                             in->mentions[i].n, in->claims[i].n};
        status = smp_match_document(&in->gold->documents.items[i], &stated, &score->counts[i],
                                    &score->faults, err);
        smp_counts_add(&score->sum, &score->counts[i]);
    }
    return status;
}

static simpul_status match_set(simpul_score *score, const simpul_gold *gold,
                               const simpul_records *records, const simpul_warnings *warnings,
                               simpul_error *err)
{
    sorter in;
    memset(&in, 0, sizeof in);
    in.gold = gold;
    in.records = records;
    smp_strmap_init(&in.documents);
    in.mentions = smp_alloc_array(score->n_documents, sizeof *in.mentions);
    in.claims = smp_alloc_array(score->n_documents, sizeof *in.claims);
    simpul_status status = in.mentions && in.claims ? match_documents(score, &in, warnings, err)
                                                    : smp_error_memory(err);
    for (size_t i = 0; i < score->n_documents && in.mentions && in.claims; i++) {
        smp_vec_dispose(&in.mentions[i]);
        smp_vec_dispose(&in.claims[i]);
    }
    smp_free(in.mentions);
    smp_free(in.claims);
    smp_vec_dispose(&in.gold_of);
    smp_strmap_dispose(&in.documents);
    return status;
}

/* ---- intervals ---- */

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Linear between the two values around it (Hyndman & Fan 1996, type 7). */
static double quantile(const double *sorted, size_t n, double at)
{
    double place = at * (double)(n - 1);
    size_t below = (size_t)place;
    double share = place - (double)below;
    if (below + 1 >= n) return sorted[n - 1];
    return sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

static simpul_interval interval_of(double *values, size_t n)
{
    simpul_interval interval = {n > 0, 0, 0};
    if (!n) return interval;
    qsort(values, n, sizeof *values, by_value);
    interval.low = quantile(values, n, 0.025);
    interval.high = quantile(values, n, 0.975);
    return interval;
}

/* The drawn values of one figure: precision, recall, value, each with how many are defined. */
typedef struct drawn {
    double *values[SMP_N_RATIOS];
    size_t n[SMP_N_RATIOS];
} drawn;

static simpul_status draw(simpul_score *score, drawn *all, simpul_error *err)
{
    smp_counts *sum = smp_alloc(sizeof *sum);
    if (!sum) return smp_error_memory(err);
    smp_random random = {score->seed};
    for (size_t i = 0; i < score->n_resamples; i++) {
        memset(sum, 0, sizeof *sum);
        for (size_t k = 0; k < score->n_documents; k++)
            smp_counts_add(sum, &score->counts[smp_random_below(&random, score->n_documents)]);
        for (size_t f = 0; f < score->n_shown; f++) {
            smp_ratios ratios = smp_figure_ratios(score->shown[f], sum);
            for (size_t r = 0; r < SMP_N_RATIOS; r++)
                if (ratios.is_defined[r]) all[f].values[r][all[f].n[r]++] = ratios.value[r];
        }
    }
    smp_free(sum);
    return SIMPUL_OK;
}

static simpul_status find_intervals(simpul_score *score, simpul_error *err)
{
    smp_arena room;
    smp_arena_init(&room);
    drawn *all = smp_arena_array(&room, drawn, score->n_shown);
    bool done = all != NULL;
    for (size_t f = 0; f < score->n_shown && done; f++)
        for (size_t r = 0; r < SMP_N_RATIOS && done; r++) {
            all[f].values[r] = smp_arena_array(&room, double, score->n_resamples);
            done = all[f].values[r] != NULL;
        }
    simpul_status status = done ? draw(score, all, err) : smp_error_memory(err);
    for (size_t f = 0; f < score->n_shown && !status; f++) {
        simpul_figure *figure = &score->figures[f];
        figure->precision_interval =
            interval_of(all[f].values[SMP_PRECISION], all[f].n[SMP_PRECISION]);
        figure->recall_interval = interval_of(all[f].values[SMP_RECALL], all[f].n[SMP_RECALL]);
        figure->value_interval = interval_of(all[f].values[SMP_VALUE], all[f].n[SMP_VALUE]);
    }
    smp_arena_dispose(&room);
    return status;
}

/* ---- the score ---- */

static simpul_status choose_figures(simpul_score *score, simpul_error *err)
{
    size_t n = smp_figure_count();
    score->shown = smp_arena_array(&score->arena, size_t, n);
    score->figures = smp_arena_array(&score->arena, simpul_figure, n);
    if (!score->shown || !score->figures) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) {
        simpul_figure figure = smp_figure_of(i, &score->sum);
        if (figure.is_relation && !figure.n_predicted && !figure.n_required) continue;
        score->shown[score->n_shown] = i;
        score->figures[score->n_shown++] = figure;
    }
    return SIMPUL_OK;
}

simpul_status simpul_score_new(simpul_score **out, const simpul_gold *gold,
                               const simpul_records *records, const simpul_score_options *options,
                               simpul_error *err)
{
    static const simpul_score_options defaults = SIMPUL_SCORE_OPTIONS_INIT;
    if (!options) options = &defaults;
    assert(simpul_relation_count() <= SMP_MOST_RELATIONS);
    *out = NULL;
    simpul_score *score = smp_alloc_array(1, sizeof *score);
    if (!score) return smp_error_memory(err);
    smp_arena_init(&score->arena);
    score->faults.arena = &score->arena;
    score->seed = options->seed;
    score->n_resamples = options->n_resamples;
    score->n_documents = gold->documents.n;
    score->counts = smp_alloc_array(score->n_documents, sizeof *score->counts);
    simpul_status status = score->counts ? match_set(score, gold, records, &options->warnings, err)
                                         : smp_error_memory(err);
    if (!status) status = choose_figures(score, err);
    if (!status && score->n_resamples) status = find_intervals(score, err);
    if (status) simpul_score_free(score);
    else *out = score;
    return status;
}

void simpul_score_free(simpul_score *score)
{
    if (!score) return;
    smp_vec_dispose(&score->faults.lines);
    smp_free(score->counts);
    smp_arena_dispose(&score->arena);
    smp_free(score);
}

size_t simpul_score_count(const simpul_score *score)
{
    return score->n_shown;
}

void simpul_score_figure(const simpul_score *score, size_t index, simpul_figure *out)
{
    *out = score->figures[index];
}

bool simpul_score_find(const simpul_score *score, simpul_str name, simpul_figure *out)
{
    for (size_t i = 0; i < score->n_shown; i++) {
        if (!smp_str_is(name, score->figures[i].name)) continue;
        *out = score->figures[i];
        return true;
    }
    return false;
}

simpul_score_totals simpul_score_total(const simpul_score *score)
{
    return (simpul_score_totals){.n_documents = score->n_documents,
                                 .n_missing = score->sum.missing,
                                 .n_noise = score->sum.noise,
                                 .n_fields = score->sum.fields,
                                 .n_resamples = score->n_resamples,
                                 .seed = score->seed};
}

size_t simpul_score_error_count(const simpul_score *score)
{
    return score->faults.lines.n;
}

simpul_str simpul_score_error(const simpul_score *score, size_t index)
{
    return score->faults.lines.items[index];
}
