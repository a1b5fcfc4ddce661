/* Annotated articles in memory. Knows nothing of records to be compared with them. */
#ifndef SMP_GOLD_H
#define SMP_GOLD_H

#include "base/arena.h"
#include "base/vec.h"

#include <simpul/score.h>

typedef struct smp_gold_reading { /* one way to state a claim */
    simpul_str subject, object;
    const simpul_relation *relation;
    simpul_polarity polarity;
} smp_gold_reading;

typedef struct smp_gold_claim {
    const smp_gold_reading *readings; /* its own, then those in "also" */
    size_t n_readings;
    simpul_modality modality;
    simpul_str date, speaker; /* absent where the gold has none */
    simpul_str cue;
    bool is_required;
} smp_gold_claim;

typedef struct smp_gold_entity {
    const simpul_str *ids; /* its own, then those in "also" */
    size_t n_ids;
    const simpul_str *surfaces;
    size_t n_surfaces;
    bool is_required;
} smp_gold_entity;

typedef struct smp_gold_document {
    simpul_str name, file, text;
    const smp_gold_entity *entities;
    size_t n_entities;
    const smp_gold_claim *claims;
    size_t n_claims;
    const simpul_str *not_entities;
    size_t n_not_entities;
} smp_gold_document;

struct simpul_gold {
    smp_arena arena;
    smp_vec(smp_gold_document) documents; /* in byte order of the files' names */
};

/* One gold file, appended to the documents; `text` is still absent. */
simpul_status smp_gold_read(simpul_gold *gold, simpul_str bytes, const char *source,
                            simpul_error *err);

#endif
