/* From what was found to records: spans in given bytes, quotes, digests, dates, speakers. */
#ifndef SMP_EMIT_H
#define SMP_EMIT_H

#include "extract/reading.h"

/* Who says the words at a token: an actor, SMP_NOTHING for the newsroom. */
uint32_t smp_emit_speaker(const smp_reading *reading, uint32_t token);

/* The marks of the verb that reports the words at a token ("mengklaim", "berharap"); 0 in direct
 * speech. */
uint64_t smp_emit_saying(const smp_reading *reading, uint32_t token);

/* Notes a claim; smp_emit_claims writes them. */
simpul_status smp_emit_note(smp_reading *reading, const smp_claim *claim, simpul_error *err);

/* Writes the claims: of those that say the same in one document, the one with the best evidence. */
simpul_status smp_emit_claims(smp_reading *reading, simpul_error *err);

/* The document, and the entities and mentions of everything found. */
simpul_status smp_emit_document(smp_reading *reading, simpul_error *err);
simpul_status smp_emit_mentions(smp_reading *reading, simpul_error *err);

#endif
