/* How sure a claim is: done, to come, open, or only alleged. */
#ifndef SMP_MODALITY_H
#define SMP_MODALITY_H

#include "extract/frame.h"

simpul_modality smp_modality_of(const smp_reading *reading, const smp_cue_at *found,
                                const smp_frame *parsed);

#endif
