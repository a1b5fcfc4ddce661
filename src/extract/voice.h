/* Who says the words at one place of a text. */
#ifndef SMP_VOICE_H
#define SMP_VOICE_H

#include "extract/reading.h"

/* The voice that says the words at a token; NULL for the newsroom. */
const smp_voice_of *smp_voice_at(const smp_reading *reading, uint32_t token);

/* Its speaker: an actor, SMP_NOTHING for the newsroom. */
uint32_t smp_voice_speaker(const smp_reading *reading, uint32_t token);

/* The marks of the verb that reports the words at a token ("mengklaim", "berharap"); 0 in direct
 * speech. */
uint64_t smp_voice_saying(const smp_reading *reading, uint32_t token);

#endif
