/* Names of bodies that the short form behind them spells. */
#ifndef SMP_SPELLED_NAME_H
#define SMP_SPELLED_NAME_H

#include "extract/reading.h"

/* The bracket behind the name that begins at a token, when the short form in it is that of all the
 * words before it; `first` when it is not. */
uint32_t smp_spelled_name_end(const smp_reading *reading, uint32_t first);

#endif
