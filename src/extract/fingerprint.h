/* What is left of an article's words so that copies can be told later, when no text is at hand: a
 * sketch of the whole, and keys of the passages around evidence. The reader is graph/sources.h. */
#ifndef SMP_FINGERPRINT_H
#define SMP_FINGERPRINT_H

#include "base/minhash.h"
#include "base/str.h"
#include "text/token.h"

enum {
    SMP_SHINGLE_WORDS = 5,
    SMP_PASSAGE_WORDS = 30,
    SMP_PASSAGES_MAX = 30 /* keys of one claim; reached by evidence of more than 58 words only */
};

/* The words of an article: letters and digits in lower case, everything else dropped; one blank
 * between two. */
typedef struct smp_plain_words {
    simpul_str text;
    const uint32_t *starts; /* word → its first byte; n + 1 of them, the last behind the blank */
    const uint32_t *at;     /* token → the word that it or the next token begins; n_tokens + 1 */
    size_t n;
} smp_plain_words;

/* All of it in `arena`. Errors: SIMPUL_ERR_MEMORY. */
simpul_status smp_plain_words_make(smp_plain_words *out, const smp_tokens *tokens, smp_arena *arena,
                                   simpul_error *err);

/* The sketch of all runs of 5 words; a member is smp_hash_bytes of the run. False (and an empty
 * sketch) when there are fewer words. */
bool smp_plain_words_sketch(const smp_plain_words *words, smp_minhash *out);

/* Appends a key (smp_sha256_key) for each run of 30 words that holds all words of the tokens
 * [first, end); of longer evidence, for each run within it. So two articles have a key in common
 * when the evidence lies in 30 words or more that both have. Nothing in a shorter article. */
void smp_plain_words_passages(const smp_plain_words *words, uint32_t first, uint32_t end,
                              smp_buf *out);

#endif
