/* From what was found to records: spans in given bytes, quotes, digests, dates, speakers. */
#ifndef SMP_EMIT_H
#define SMP_EMIT_H

#include "extract/reading.h"

/* Writes the claims: of those that say the same in one document, the one with the best evidence. */
simpul_status smp_emit_claims(smp_reading *reading, simpul_error *err);

/* The document, and the entities and mentions of everything found. */
simpul_status smp_emit_document(smp_reading *reading, simpul_error *err);
simpul_status smp_emit_mentions(smp_reading *reading, simpul_error *err);

#endif
