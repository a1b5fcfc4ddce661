/* Precision, recall and F1 out of counts. */
#include "score/figures.h"

typedef enum figure_kind { OF_PARTS, GROUNDED, MODALITY } figure_kind;

typedef struct figure_row {
    const char *name;
    figure_kind kind;
    size_t parts; /* offset in smp_counts */
} figure_row;

static const figure_row rows[] = {
    {"entity", OF_PARTS, offsetof(smp_counts, entity)},
    {"entity_id", OF_PARTS, offsetof(smp_counts, entity_id)},
    {"claim", OF_PARTS, offsetof(smp_counts, claim)},
    {"claim_core", OF_PARTS, offsetof(smp_counts, core)},
    {"claim_lenient", OF_PARTS, offsetof(smp_counts, lenient)},
    {"grounded", GROUNDED, 0},
    {"date", OF_PARTS, offsetof(smp_counts, date)},
    {"speaker", OF_PARTS, offsetof(smp_counts, speaker)},
    {"modality", MODALITY, 0},
};

enum { N_ROWS = sizeof rows / sizeof *rows };

void smp_counts_add(smp_counts *into, const smp_counts *from)
{
    size_t *sum = (size_t *)(void *)into;
    const size_t *more = (const size_t *)(const void *)from;
    for (size_t i = 0; i < sizeof *into / sizeof *sum; i++) sum[i] += more[i];
}

static const smp_parts *parts_of(size_t index, const smp_counts *counts)
{
    if (index >= N_ROWS) return &counts->relations[index - N_ROWS];
    return (const smp_parts *)(const void *)((const char *)counts + rows[index].parts);
}

static double ratio(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

/* F1 is defined where there is something to be found. */
static smp_ratios ratios_of_parts(const smp_parts *parts)
{
    double p = ratio(parts->right_predicted, parts->predicted);
    double r = ratio(parts->right_wanted, parts->wanted);
    double f1 = p + r > 0 ? 2 * p * r / (p + r) : 0;
    return (smp_ratios){{p, r, f1}, {parts->predicted > 0, parts->wanted > 0, parts->wanted > 0}};
}

/* A mean over the modalities of the gold: asserted alone would be cheap. */
static smp_ratios ratios_of_modality(const smp_counts *counts)
{
    double sum = 0;
    size_t n = 0;
    for (size_t m = 0; m < SMP_N_MODALITIES; m++) {
        size_t in_records = 0, in_gold = 0;
        for (size_t other = 0; other < SMP_N_MODALITIES; other++) {
            in_records += counts->modality[m][other];
            in_gold += counts->modality[other][m];
        }
        if (!in_gold) continue;
        sum += 2 * (double)counts->modality[m][m] / (double)(in_records + in_gold);
        n++;
    }
    return (smp_ratios){{0, 0, n ? sum / (double)n : 0}, {false, false, n > 0}};
}

size_t smp_figure_count(void)
{
    return N_ROWS + simpul_relation_count();
}

smp_ratios smp_figure_ratios(size_t index, const smp_counts *counts)
{
    figure_kind kind = index < N_ROWS ? rows[index].kind : OF_PARTS;
    if (kind == MODALITY) return ratios_of_modality(counts);
    if (kind == OF_PARTS) return ratios_of_parts(parts_of(index, counts));
    return (smp_ratios){{0, 0, ratio(counts->grounded, counts->n_grounded)},
                        {false, false, counts->n_grounded > 0}};
}

simpul_figure smp_figure_of(size_t index, const smp_counts *counts)
{
    smp_ratios ratios = smp_figure_ratios(index, counts);
    bool is_relation = index >= N_ROWS;
    simpul_figure figure = {.is_relation = is_relation,
                            .precision = ratios.value[SMP_PRECISION],
                            .recall = ratios.value[SMP_RECALL],
                            .value = ratios.value[SMP_VALUE]};
    figure.name = is_relation ? simpul_relation_at(index - N_ROWS)->name : rows[index].name;
    figure.has_parts = is_relation || rows[index].kind == OF_PARTS;
    figure.n_predicted = figure.n_required = counts->fields;
    if (!is_relation && rows[index].kind == GROUNDED)
        figure.n_predicted = figure.n_required = counts->n_grounded;
    if (figure.has_parts) {
        figure.n_predicted = parts_of(index, counts)->predicted;
        figure.n_required = parts_of(index, counts)->wanted;
    }
    return figure;
}

const char *simpul_figure_name(size_t index)
{
    return index < N_ROWS ? rows[index].name : NULL;
}
