/* How sure a claim is: done, to come, open, or only alleged. */
#ifndef SMP_MODALITY_H
#define SMP_MODALITY_H

#include "extract/frame.h"

simpul_modality smp_modality_of(const smp_reading *reading, const smp_cue_at *found,
                                const smp_frame *parsed);

/* Does the text deny the deed: "membantah", "tidak benar", "tidak ada rencana"? */
bool smp_modality_denies(const smp_reading *reading, const smp_cue_at *found,
                         const smp_frame *parsed);

#endif
