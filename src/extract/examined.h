/* Whom an examination is about, where no object stands beside the word for it. */
#ifndef SMP_EXAMINED_H
#define SMP_EXAMINED_H

#include "extract/sought.h"

/* "mendalami dugaan monopoli X", "sidak ke gudang X": behind an active verb. Sets patients of an
 * examination, or leaves them empty. */
void smp_examined_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "penyidikan kasus yang melibatkan X": the same behind a noun. */
void smp_examined_noun_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out);

/* "dugaan monopoli X diselidiki": is it examined what X may have done? */
bool smp_examined_is_case(const smp_reading *reading, const smp_cue_at *found,
                          const smp_ends *ends);

/* "kasus yang melibatkan X": a case involves whom it is about, and nobody meets them. */
bool smp_examined_is_of_case(const smp_reading *reading, uint32_t verb);

#endif
