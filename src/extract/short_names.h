/* Persons by one word of their names. */
#ifndef SMP_SHORT_NAMES_H
#define SMP_SHORT_NAMES_H

#include "extract/reading.h"

/* Keeps the short names of all officials found so far. False when memory is out. */
bool smp_short_names_keep(smp_reading *reading);

#endif
