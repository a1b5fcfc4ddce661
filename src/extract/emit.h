/* From what was found to records: spans in given bytes, quotes, digests, dates, speakers. */
#ifndef SMP_EMIT_H
#define SMP_EMIT_H

#include "extract/reading.h"

typedef struct smp_claim {
    uint32_t subject, object; /* actors */
    const simpul_relation *relation;
    uint32_t first, end, cue; /* tokens: the evidence, and the cue in it */
    simpul_modality modality;
    bool is_negated, unstated_actor, is_former, is_lasting;
    simpul_str role; /* of holds_office_in; absent elsewhere */
    const char *rule;
} smp_claim;

/* Who says the words at a token: an actor, SMP_NOTHING for the newsroom. */
uint32_t smp_emit_speaker(const smp_reading *reading, uint32_t token);

simpul_status smp_emit_claim(smp_reading *reading, const smp_claim *claim, simpul_error *err);

/* The document, and the entities and mentions of everything found. */
simpul_status smp_emit_document(smp_reading *reading, simpul_error *err);
simpul_status smp_emit_mentions(smp_reading *reading, simpul_error *err);

#endif
