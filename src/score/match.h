/* One annotated document against the records of it: what is counted, what is wrong. */
#ifndef SMP_SCORE_MATCH_H
#define SMP_SCORE_MATCH_H

#include "score/gold.h"

enum { SMP_N_MODALITIES = 4, SMP_MOST_RELATIONS = 64 };

/* Counts of a figure with precision and recall. */
typedef struct smp_parts {
    size_t right_predicted, predicted, right_wanted, wanted;
} smp_parts;

/* Everything that figures are made of; size_t alone, so that documents can be summed up. */
typedef struct smp_counts {
    smp_parts entity, entity_id, claim, core, lenient, date, speaker;
    smp_parts relations[SMP_MOST_RELATIONS]; /* as in the relation table */
    size_t grounded, n_grounded;
    size_t modality[SMP_N_MODALITIES][SMP_N_MODALITIES]; /* [records][gold] */
    size_t fields, noise, missing;
} smp_counts;

/* The records of one document, by index, in canonical order. */
typedef struct smp_stated {
    const simpul_records *records;
    const uint32_t *mentions, *claims;
    size_t n_mentions, n_claims;
} smp_stated;

/* Lines about what is wrong. */
typedef struct smp_faults {
    smp_arena *arena;
    smp_vec(simpul_str) lines;
} smp_faults;

/* Adds to `counts`, which begins as zeros. Errors: SIMPUL_ERR_MEMORY. */
simpul_status smp_match_document(const smp_gold_document *gold, const smp_stated *stated,
                                 smp_counts *counts, smp_faults *faults, simpul_error *err);

#endif
