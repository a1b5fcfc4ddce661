/* One cue in its clause: who does it and to whom, before types are looked at and before anything is
 * made of it. */
#ifndef SMP_FRAME_H
#define SMP_FRAME_H

#include "extract/sought.h"

/* The cue that begins at a token: the longest, and of one length the first in the lexicon. */
bool smp_frame_cue(const smp_reading *reading, uint32_t token, smp_cue_at *out);

/* The voice of a cue where it stands: a root alone is a verb in headlines and where what stands
 * before it says so, else a noun, or with SMP_VOICE_ROOT nothing. */
smp_voice smp_frame_voice(const smp_reading *reading, const smp_cue_at *found);

/* Agents and patients by voice (not SMP_VOICE_ROOT). */
void smp_frame_parse(const smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                     smp_frame *out);

#endif
