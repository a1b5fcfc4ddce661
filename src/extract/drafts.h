/* What is planned by what a document tells elsewhere. */
#ifndef SMP_DRAFTS_H
#define SMP_DRAFTS_H

#include "extract/reading.h"

/* "Kemendag merevisi Permendag X. … Lokapasar wajib menampilkan harga": what is told of a rule
 * that is being revised, without its name, the new one is to say. "X Panggil Y" in a headline is as
 * planned as in the body. False when memory is out. Linear in the claims, for each of a headline.
 */
bool smp_drafts_plan(smp_reading *reading);

#endif
