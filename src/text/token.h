/* Tokens and sentences of a clean text: where they begin and end, how they look. Knows no meanings.
 */
#ifndef SMP_TOKEN_H
#define SMP_TOKEN_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum smp_token_kind { SMP_WORD, SMP_NUMBER, SMP_PUNCTUATION } smp_token_kind;

enum {
    SMP_CAPITAL = 1,      /* the first letter is upper case */
    SMP_ALL_CAPS = 2,     /* at least two letters and all of them upper case */
    SMP_HAS_DIGIT = 4,    /* a word with a digit in it: "27A", "Z-1" */
    SMP_SPACE_BEFORE = 8, /* white space before it */
    SMP_LINE_BEFORE = 16, /* a line break before it, or the text's start */
    SMP_IN_QUOTES = 32    /* inside quotation marks (the marks themselves are not) */
};

typedef struct smp_token {
    uint32_t start, end; /* bytes of the clean text, half open */
    uint8_t kind, flags;
    uint32_t quote; /* 1-based number of the quotation it lies in, 0: none */
} smp_token;

typedef struct smp_sentence {
    uint32_t first, end; /* tokens, half open */
    uint32_t paragraph;  /* lines of the clean text, from 0 */
    bool is_headline;    /* a line at the top without a full stop at its end */
} smp_sentence;

/* Tokens behind the last one that may be looked at: punctuation without text. */
enum { SMP_TOKENS_BEYOND = 64 };

typedef struct smp_tokens {
    simpul_str text;         /* borrowed */
    const smp_token *tokens; /* n_tokens and SMP_TOKENS_BEYOND more */
    size_t n_tokens;
    const smp_sentence *sentences;
    size_t n_sentences;
} smp_tokens;

/* No sentence of news has so many tokens (the longest of 2,619 articles: 280). What goes on longer
 * is cut behind the next comma or semicolon, at the latest behind SMP_SENTENCE_MAX tokens, so that
 * whoever walks a sentence for each of its words is done soon. */
enum { SMP_SENTENCE_LONG = 400, SMP_SENTENCE_MAX = 500 };

/* Splits `text` (valid UTF-8, below 4 GiB) into tokens and sentences, kept in `arena`. Linear.
 * One token: "e-commerce", "fitur-fitur", "1.000,5", "KOMPAS.com", "S.H.", "M.Si", "27A". Several:
 * "31/2023" (31 / 2023), "Rp1,6" (Rp 1,6), "No." (No .), "(Kemendag)". A sentence never ends inside
 * brackets or after an abbreviation, an initial or a number's point; a line break always ends it;
 * so does a full stop whose following space is missing ("bersama.Menteri"), and the length above.
 * Closing marks right behind a full stop belong to its sentence however many they are. Errors:
 * SIMPUL_ERR_LIMIT, SIMPUL_ERR_MEMORY. */
simpul_status smp_tokens_make(smp_tokens *out, simpul_str text, smp_arena *arena,
                              simpul_error *err);

/* The bytes of a token; none behind the last one. */
simpul_str smp_token_text(const smp_tokens *tokens, size_t index);

#endif
