/* What a rule in revision is to lay down, by the claims of a document. */
#ifndef SMP_DRAFTS_H
#define SMP_DRAFTS_H

#include "extract/reading.h"

/* "Kemendag merevisi Permendag X. … Lokapasar wajib menampilkan harga": what is told of a rule
 * that is being revised, without its name, the new one is to say. False when memory is out. Linear
 * in the claims. */
bool smp_drafts_plan(smp_reading *reading);

#endif
