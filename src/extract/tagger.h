/* A learned tagger of names: persons, bodies and places in running text, whether the lexicon knows
 * them or not. Only evidence: what becomes of a tag is for person_name.c, ranked.c and unknown.c.
 * The model is made by scripts/train-tagger, whose features these are. */
#ifndef SMP_TAGGER_H
#define SMP_TAGGER_H

#include "text/token.h"

/* B- begins a name, I- goes on with it (the IOB2 scheme). */
typedef enum smp_tag {
    SMP_TAG_NONE,
    SMP_TAG_PERSON,
    SMP_TAG_PERSON_INSIDE,
    SMP_TAG_BODY,
    SMP_TAG_BODY_INSIDE,
    SMP_TAG_PLACE,
    SMP_TAG_PLACE_INSIDE,
    SMP_N_TAGS
} smp_tag;

typedef struct smp_tagger {
    simpul_str words; /* lines "word bits", sorted by bytes */
    const char
        *weights; /* one character a weight, rows of SMP_N_TAGS, a line break every 16 rows */
    int32_t steps[SMP_N_TAGS * SMP_N_TAGS]; /* from one tag to the next */
    uint32_t digest;                        /* FNV-1a of the tags given to the dev set */
} smp_tagger;

/* Reads a model, which must outlive the tagger: nothing is copied. Errors: SIMPUL_ERR_SYNTAX. */
simpul_status smp_tagger_open(smp_tagger *tagger, simpul_str model, simpul_error *err);

/* Writes an smp_tag for each token first…end, which should be one sentence. Viterbi over an
 * averaged structured perceptron (Collins 2002) in whole numbers: linear time, no allocation.
 * Beyond 256 tokens a sentence is tagged in parts. */
void smp_tagger_tag(const smp_tagger *tagger, const smp_tokens *tokens, size_t first, size_t end,
                    uint8_t *tags);

#endif
