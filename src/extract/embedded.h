/* Names that stand before a predicate and are the object or the agent of a verb inside its subject:
 * "langkah X memblokir Y dikritik", "X didesak Y merevisi Z". */
#ifndef SMP_EMBEDDED_H
#define SMP_EMBEDDED_H

#include "extract/reading.h"

/* The passive verb of asking or allowing right before its agent, behind which stands what is asked;
 * SMP_NOTHING without one. */
uint32_t smp_embedded_asking(const smp_reading *reading, uint32_t agent, uint32_t floor);

/* "Langkah X memblokir Y dikritik": the mention of whose deed the one at hand is the object;
 * SMP_NO_MENTION when it is nobody's. `*is_object`: the mention stands right behind an active verb.
 */
uint32_t smp_embedded_doer(const smp_reading *reading, uint32_t object, bool *is_object);

/* "X diwajibkan mengawasi Y", "X dilarang menegur Y": does a passive verb of asking, obliging,
 * forbidding or allowing stand at a token? `*is_forbidden`: of forbidding. */
bool smp_embedded_is_laid(const smp_reading *reading, uint32_t token, bool *is_forbidden);

/* "rencana X memblokir Y merugikan": where `*object` is that of a verb inside a deed which is the
 * subject, whose deed it is takes its place, SMP_NO_MENTION where nobody is named. */
bool smp_embedded_deed(const smp_reading *reading, uint32_t floor, uint32_t *object);

#endif
