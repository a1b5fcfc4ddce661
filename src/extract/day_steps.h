/* Days told by their distance from the one told before: "sehari kemudian". */
#ifndef SMP_DAY_STEPS_H
#define SMP_DAY_STEPS_H

#include "extract/reading.h"

/* The day of the last date that was kept before a token, where it is a whole one and stands in the
 * token's sentence or the one before it; false for none. */
bool smp_day_step_anchor(const smp_reading *reading, uint32_t token, smp_day *day);

/* "dua hari kemudian", "sehari sebelumnya", "keesokan harinya" behind such a date; the token behind
 * it, 0 for none. */
uint32_t smp_day_step_at(const smp_reading *reading, uint32_t at, smp_day *day);

#endif
