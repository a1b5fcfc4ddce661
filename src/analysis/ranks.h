/* Ranks of nodes by a measure, and how far they move between graphs. */
#ifndef SMP_RANKS_H
#define SMP_RANKS_H

#include "base/arena.h"

typedef struct smp_placed {
    double value;
    uint32_t node;
} smp_placed;

/* Places nodes by value, greatest first: rank 1 is the greatest, values that agree in 9 significant
 * digits share the best of their places, NaN ranks behind all others. `order` holds every node once
 * and comes out sorted; from an order that is nearly right this is linear. */
void smp_rank(const double *values, size_t n, smp_placed *order, uint32_t *ranks);

typedef struct smp_ranges { /* of each node */
    uint32_t *low, *high;   /* the smallest and the greatest number it had as a rank */
} smp_ranges;

void smp_ranges_widen(smp_ranges *ranges, const uint32_t *ranks, size_t n);

#endif
