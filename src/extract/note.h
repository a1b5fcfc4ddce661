/* Claims that a pass has found. */
#ifndef SMP_NOTE_H
#define SMP_NOTE_H

#include "extract/reading.h"

/* Does a date lie behind the day of publication? */
bool smp_note_is_ahead(const smp_reading *reading, simpul_str date);

/* Notes a claim with its date; smp_emit_claims writes them. */
simpul_status smp_note_claim(smp_reading *reading, const smp_claim *claim, simpul_error *err);

#endif
