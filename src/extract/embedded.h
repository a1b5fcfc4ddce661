/* Names that stand before a predicate and belong to a clause inside its subject: "X yang memblokir
 * Y memanggil Z", "X didesak Y merevisi Z". For clause.c. */
#ifndef SMP_EMBEDDED_H
#define SMP_EMBEDDED_H

#include "extract/reading.h"

/* The mention before "yang" of whose relative clause the mention is the object or the agent;
 * SMP_NO_MENTION when it is that of none, or the clause goes on with what the mention does. */
uint32_t smp_embedded_antecedent(const smp_reading *reading, uint32_t mention, uint32_t floor);

/* The passive verb of asking or allowing right before its agent, behind which stands what is asked;
 * SMP_NOTHING without one. */
uint32_t smp_embedded_asking(const smp_reading *reading, uint32_t agent, uint32_t floor);

/* "Langkah X memblokir Y dikritik": the mention of whose deed the one at hand is the object;
 * SMP_NO_MENTION when it is nobody's. `*is_object`: the mention stands right behind an active verb.
 */
uint32_t smp_embedded_doer(const smp_reading *reading, uint32_t object, bool *is_object);

/* "masyarakat yang ingin membeli kartu baru diwajibkan": of whom the verb in between tells; no
 * mention where it opens no relative clause of theirs. */
uint32_t smp_embedded_relative(const smp_reading *reading, uint32_t verb, uint32_t floor);

#endif
