/* From counts to figures: one table says which there are. Draws nothing. */
#ifndef SMP_SCORE_FIGURES_H
#define SMP_SCORE_FIGURES_H

#include "score/match.h"

enum { SMP_PRECISION, SMP_RECALL, SMP_VALUE, SMP_N_RATIOS };

typedef struct smp_ratios {
    double value[SMP_N_RATIOS]; /* 0 where it is not defined */
    bool is_defined[SMP_N_RATIOS];
} smp_ratios;

void smp_counts_add(smp_counts *into, const smp_counts *from);

/* The figures of the table, then one for each relation. */
size_t smp_figure_count(void);
smp_ratios smp_figure_ratios(size_t index, const smp_counts *counts);
/* Without intervals. */
simpul_figure smp_figure_of(size_t index, const smp_counts *counts);

#endif
