/* SplitMix64. Draws below a bound reject the uneven rest, so every number is as likely. */
#include "base/random.h"

uint64_t smp_random_next(smp_random *random)
{
    uint64_t z = random->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

uint64_t smp_random_below(smp_random *random, uint64_t n)
{
    uint64_t rest = (UINT64_MAX % n + 1) % n, drawn;
    do drawn = smp_random_next(random);
    while (drawn > UINT64_MAX - rest);
    return drawn % n;
}
