/* Sums that come out the same in any order: numbers of 64 bits before the point and 64 behind it,
 * so that threads may add as they please and what was added can be taken away without a trace. */
#ifndef SMP_EXACT_SUM_H
#define SMP_EXACT_SUM_H

#include <stdint.h>

typedef struct smp_sum { /* two's complement */
    uint64_t whole, fraction;
} smp_sum;

/* What lies below 2^-63 is cut off. `value` from 0 to below 2^63. By way of signed numbers, which
 * machines convert faster. */
static inline smp_sum smp_sum_of(double value)
{
    int64_t whole = (int64_t)value;
    int64_t fraction = (int64_t)((value - (double)whole) * 0x1p63);
    return (smp_sum){(uint64_t)whole, (uint64_t)fraction << 1};
}

static inline void smp_sum_add(smp_sum *sum, smp_sum more)
{
    sum->fraction += more.fraction;
    sum->whole += more.whole + (sum->fraction < more.fraction);
}

static inline void smp_sum_take(smp_sum *sum, smp_sum less)
{
    sum->whole -= less.whole + (sum->fraction < less.fraction);
    sum->fraction -= less.fraction;
}

/* As often added. */
static inline smp_sum smp_sum_times(smp_sum sum, uint32_t n)
{
    uint64_t low = (sum.fraction & UINT32_MAX) * n;
    uint64_t high = (sum.fraction >> 32) * n + (low >> 32);
    return (smp_sum){sum.whole * n + (high >> 32), high << 32 | (low & UINT32_MAX)};
}

/* Of a sum that is not negative. */
static inline double smp_sum_value(smp_sum sum)
{
    return (double)sum.whole + (double)sum.fraction * 0x1p-64;
}

#endif
