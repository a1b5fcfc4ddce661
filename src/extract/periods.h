/* Quarters and halves of a year: "kuartal IV 2024", "semester pertama tahun ini". */
#ifndef SMP_PERIODS_H
#define SMP_PERIODS_H

#include "extract/reading.h"

typedef struct smp_period {
    int64_t year;
    int first, last; /* months */
} smp_period;

/* The token behind the period that begins at `at`; 0 for none. */
uint32_t smp_period_at(const smp_reading *reading, uint32_t at, smp_period *out);

#endif
