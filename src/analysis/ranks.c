/* Sorts and counts places. Values are compared as they are written: rounded to 9 digits. */
#include "analysis/ranks.h"

#include "base/number.h"

#include <math.h>
#include <stdlib.h>

/* Greatest first, NaN last, then by number. */
static int by_falling_value(const void *a, const void *b)
{
    const smp_placed *x = a, *y = b;
    if (isnan(x->value) != isnan(y->value)) return isnan(x->value) ? 1 : -1;
    if (x->value != y->value && !isnan(x->value)) return x->value > y->value ? -1 : 1;
    return (x->node > y->node) - (x->node < y->node);
}

/* Few are out of place when one source is gone; gives up after a number of moves. */
static bool sort_nearly_sorted(smp_placed *order, size_t n)
{
    size_t n_moves = 0, most = 16 * n;
    for (size_t i = 1; i < n; i++) {
        smp_placed moving = order[i];
        size_t at = i;
        for (; at > 0 && by_falling_value(&order[at - 1], &moving) > 0; at--, n_moves++)
            order[at] = order[at - 1];
        order[at] = moving;
        if (n_moves > most) return false;
    }
    return true;
}

/* Rounding keeps the order, so only neighbours that are close can be one value; it is slow, so they
 * alone are rounded. */
static bool is_one_value(double a, double b)
{
    if (a == b || (isnan(a) && isnan(b))) return true;
    return fabs(a - b) <= 2e-8 * fabs(a) && smp_number_round9(a) == smp_number_round9(b);
}

void smp_rank(const double *values, size_t n, smp_placed *order, uint32_t *ranks)
{
    for (size_t i = 0; i < n; i++) order[i].value = values[order[i].node];
    if (!sort_nearly_sorted(order, n)) qsort(order, n, sizeof *order, by_falling_value);
    for (size_t i = 0; i < n; i++) {
        bool shares = i && is_one_value(order[i - 1].value, order[i].value);
        ranks[order[i].node] = shares ? ranks[order[i - 1].node] : (uint32_t)i + 1;
    }
}

void smp_ranges_widen(smp_ranges *ranges, const uint32_t *ranks, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (ranks[i] < ranges->low[i]) ranges->low[i] = ranks[i];
        if (ranks[i] > ranges->high[i]) ranges->high[i] = ranks[i];
    }
}
