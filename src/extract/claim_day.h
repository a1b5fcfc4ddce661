/* When the deed of a claim was, by the sentence that tells of it. */
#ifndef SMP_CLAIM_DAY_H
#define SMP_CLAIM_DAY_H

#include "extract/reading.h"

/* EDTF, absent when the sentence gives none. `*begins`: the text says that it begins then. */
simpul_str smp_claim_day(const smp_reading *reading, const smp_claim *claim, bool *begins);

#endif
