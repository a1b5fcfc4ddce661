/* What else a person is who holds a post already. */
#ifndef SMP_OFFICES_H
#define SMP_OFFICES_H

#include "extract/reading.h"

/* Notes second offices of the persons found so far. False when memory is out. */
bool smp_offices_keep_second(smp_reading *reading);

#endif
