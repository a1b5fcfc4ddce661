/* What else a person is who holds a post already. */
#ifndef SMP_OFFICES_H
#define SMP_OFFICES_H

#include "extract/reading.h"

/* Notes second offices of the persons found so far. False when memory is out. */
bool smp_offices_keep_second(smp_reading *reading);
/* Notes who leads the bodies of the text: "Panja itu diketuai (oleh) NAME". When all mentions are
 * found and sorted; false when memory is out. */
bool smp_offices_keep_led(smp_reading *reading);

#endif
