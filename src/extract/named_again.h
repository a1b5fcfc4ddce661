/* Names that the text tells once and uses again. */
#ifndef SMP_NAMED_AGAIN_H
#define SMP_NAMED_AGAIN_H

#include "extract/reading.h"

/* Mentions of what is known so far, wherever else the text has its name or its short form. False
 * when memory is out. */
bool smp_named_again_keep(smp_reading *reading);

#endif
