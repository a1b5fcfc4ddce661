/* Bodies that no lexicon lists, for the passes that meet one in a title. */
#ifndef SMP_UNKNOWN_H
#define SMP_UNKNOWN_H

#include "extract/reading.h"

/* What kind of body a name is, by its first words or its last ("Asosiasi …", "… Institute"); else
 * `fallback`. */
smp_type smp_unknown_type(const smp_reading *reading, uint32_t first, uint32_t end,
                          smp_type fallback);

/* Keeps a body by its name: the mention and its actor. SMP_NOTHING when nothing of the name is left
 * or memory is out. */
uint32_t smp_unknown_body(smp_reading *reading, uint32_t first, uint32_t end, smp_type fallback);

#endif
