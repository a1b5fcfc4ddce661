/* Dates that one claim takes from others of its document. */
#ifndef SMP_CLAIM_DATES_H
#define SMP_CLAIM_DATES_H

#include "extract/reading.h"

/* A claim with a date, by what it is done to and by whom it may have been done: its doer, and the
 * body of that. Where the relation has no direction, turned as well. */
typedef struct smp_dated_claim {
    uint32_t object, doer;
    const smp_claim *claim;
} smp_dated_claim;

typedef struct smp_claim_dates {
    smp_dated_claim *items;
    size_t n;
} smp_claim_dates;

/* Notes the dated claims, of those that tell the same one, in the reading's arena, as long as no
 * claim is added; false when memory is out. */
bool smp_claim_dates_index(const smp_reading *reading, smp_claim_dates *out);

/* The one date that the document gives for what the claim says, where its own sentence gives none
 * or a wider one; else that of the sentence. */
simpul_str smp_claim_dates_only(const smp_reading *reading, const smp_claim_dates *dated,
                                const smp_claim *claim);

#endif
