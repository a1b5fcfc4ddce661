/* Words of articles compared: white space, case, where they stand, how they are quoted. */
#ifndef SMP_SCORE_WORDS_H
#define SMP_SCORE_WORDS_H

#include "base/str.h"

#include <stdint.h>

/* Appends the words of the bytes, joined by one blank; bad UTF-8 becomes U+FFFD. */
void smp_words_join(smp_buf *out, simpul_str bytes);

/* Does the span [start, end) overlap an occurrence of the words, with any white space (ASCII)
 * between them? Occurrences are sought from the start and do not overlap one another. */
bool smp_words_touch(simpul_str text, simpul_str words, uint64_t start, uint64_t end);

/* Appends the text in quotation marks, what cannot be printed escaped. */
void smp_words_quote(smp_buf *out, simpul_str text);

/* The first `n` code points. */
simpul_str smp_words_first(simpul_str text, size_t n);

#endif
