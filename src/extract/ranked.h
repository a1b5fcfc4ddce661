/* Posts told by rank and body, and bodies in the titles of others. */
#ifndef SMP_RANKED_H
#define SMP_RANKED_H

#include "extract/reading.h"

/* May this word stand between a rank and its holder: no grammar of the clause, no cue? */
bool smp_ranked_is_in_title(const smp_reading *reading, uint32_t token);
/* The body that the words first…end of a title behind a rank name; SMP_NOTHING when none does. */
uint32_t smp_ranked_body(smp_reading *reading, uint32_t rank, uint32_t first, uint32_t end);
/* Keeps the persons told by a rank, which no post of the lexicon lists. False when memory is out.
 */
bool smp_ranked_keep(smp_reading *reading, simpul_error *err);

#endif
