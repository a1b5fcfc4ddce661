/* One pass over a text for any number of forms: a trie over words, built once, then immutable.
 * Words are folded token texts; what a form means is the caller's payload. */
#ifndef SMP_MATCHER_H
#define SMP_MATCHER_H

#include "base/str.h"
#include "base/strmap.h"
#include "base/vec.h"
#include "text/token.h"

#define SMP_NO_WORD SMP_STRMAP_NONE

typedef struct smp_payload {
    uint32_t kind, index; /* the caller's: what was found, and which */
    uint32_t next;        /* of the same form: index + 1 into payloads, 0 at the end */
} smp_payload;

typedef struct smp_matcher {
    smp_strmap words;        /* folded text → word id */
    smp_vec(uint32_t) heads; /* state → first payload + 1, 0: no form ends here */
    smp_vec(smp_payload) payloads;
    uint64_t *edge_keys; /* (state << 32 | word) + 1, 0 free */
    uint32_t *edge_targets;
    size_t n_edges, n_slots;
} smp_matcher;

typedef struct smp_hit {
    uint32_t first, end; /* tokens, half open */
    uint32_t payload;    /* index of its first payload */
} smp_hit;

void smp_matcher_init(smp_matcher *matcher);
void smp_matcher_dispose(smp_matcher *matcher);

/* Adds a form, split into tokens as the text will be. The same form may be added with several
 * payloads. `scratch` is used and rewound. */
simpul_status smp_matcher_add(smp_matcher *matcher, simpul_str form, uint32_t kind, uint32_t index,
                              smp_arena *scratch, simpul_error *err);

/* The word id of each token of a text (SMP_NO_WORD: in no form), by folded text; a "-nya", "-lah",
 * "-kah" or "-pun" at the end of an unknown word is cut. `words` has room for n_tokens. */
bool smp_matcher_words(const smp_matcher *matcher, const smp_tokens *tokens, uint32_t *words);

/* All forms that start at `first` and end before `limit`, shortest first, appended to hits; returns
 * their number, or SIZE_MAX when memory is out. */
typedef smp_vec(smp_hit) smp_hits;
size_t smp_matcher_at(const smp_matcher *matcher, const uint32_t *words, size_t first, size_t limit,
                      smp_hits *hits);

/* The word id of a folded word, SMP_NO_WORD when no form has it. */
uint32_t smp_matcher_word(const smp_matcher *matcher, const char *folded);

/* Folds a text to lower case into `out` (cleared first). False when memory is out. */
bool smp_fold(smp_buf *out, simpul_str text);

#endif
