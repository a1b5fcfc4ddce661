/* Random numbers that are the same everywhere for one seed. Not for secrets. */
#ifndef SMP_RANDOM_H
#define SMP_RANDOM_H

#include <stdint.h>

typedef struct smp_random {
    uint64_t state; /* any value is a seed */
} smp_random;

/* SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). */
uint64_t smp_random_next(smp_random *random);

/* Evenly one of 0 … n - 1; n is not 0. */
uint64_t smp_random_below(smp_random *random, uint64_t n);

#endif
