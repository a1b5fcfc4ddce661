/* Cues with both ends that tell of no deed between them. */
#ifndef SMP_REFUSED_H
#define SMP_REFUSED_H

#include "extract/frame.h"

/* "boleh" alone, by which nobody is said to allow anything. */
bool smp_is_bare_leave(const smp_reading *reading, const smp_cue_at *found);

/* Is nothing done between the ends that were found? */
bool smp_is_refused(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed);
/* Are the ends of a meeting a person and the body they act for? */
bool smp_is_one_side(const smp_reading *reading, const smp_cue_at *found, uint32_t subject,
                     uint32_t object);
/* Does the subject ask or warn only those whom it belongs to: "Ketua MPR meminta kita"? */
bool smp_is_own_circle(const smp_reading *reading, const smp_cue_at *found, uint32_t subject,
                       uint32_t patient);

#endif
