/* Union-find with path halving. Keeps no ranks: the smallest member must stand at the top. */
#include "base/disjoint.h"

void smp_disjoint_init(uint32_t *parents, size_t n)
{
    for (size_t i = 0; i < n; i++) parents[i] = (uint32_t)i;
}

uint32_t smp_disjoint_find(uint32_t *parents, uint32_t item)
{
    while (parents[item] != item) {
        parents[item] = parents[parents[item]];
        item = parents[item];
    }
    return item;
}

bool smp_disjoint_join(uint32_t *parents, uint32_t a, uint32_t b)
{
    a = smp_disjoint_find(parents, a);
    b = smp_disjoint_find(parents, b);
    if (a == b) return false;
    if (a < b) parents[b] = a;
    else parents[a] = b;
    return true;
}
