/* Claims that a pass has found. */
#ifndef SMP_NOTE_H
#define SMP_NOTE_H

#include "extract/reading.h"

/* Notes a claim with its date; smp_emit_claims writes them. */
simpul_status smp_note_claim(smp_reading *reading, const smp_claim *claim, simpul_error *err);

#endif
