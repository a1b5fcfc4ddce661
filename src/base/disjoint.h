/* Disjoint sets over 0 … n − 1 (union-find): which things have become one. The smallest member
 * stands for its set, so the answer does not depend on the order of the joins. */
#ifndef SMP_DISJOINT_H
#define SMP_DISJOINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Everything alone. `parents` has room for n. */
void smp_disjoint_init(uint32_t *parents, size_t n);
/* The smallest member of the set that holds `item`; shortens the way there. */
uint32_t smp_disjoint_find(uint32_t *parents, uint32_t item);
/* Makes two sets one; false when they were one already. Amortised O(log n). */
bool smp_disjoint_join(uint32_t *parents, uint32_t a, uint32_t b);

#endif
