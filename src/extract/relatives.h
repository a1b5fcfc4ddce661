/* Relative clauses between a subject and its verb, and verbs that have another's deed behind them.
 */
#ifndef SMP_RELATIVES_H
#define SMP_RELATIVES_H

#include "extract/reading.h"

/* "asosiasi yang menaungi X meminta", "platform yang diblokir X meminta": where a relative clause
 * ends in `*mention`, whose phrase begins at `start`, the mention it is about takes its place.
 * False where that one has no name. `floor`: where the sentence begins. */
bool smp_relative_antecedent(const smp_reading *reading, uint32_t start, uint32_t floor,
                             uint32_t *mention);

/* "masyarakat yang ingin membeli kartu baru diwajibkan": of whom the verb in between tells; no
 * mention where it opens no relative clause of theirs. */
uint32_t smp_relative_head(const smp_reading *reading, uint32_t verb, uint32_t floor);

#endif
