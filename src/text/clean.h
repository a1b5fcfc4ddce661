/* Clean text with a map back to the bytes it came from. Builders append; readers ask for spans. */
#ifndef SMP_CLEAN_H
#define SMP_CLEAN_H

#include "base/str.h"
#include "base/vec.h"

typedef struct smp_segment { /* a stretch of clean text and where it came from */
    size_t clean, length;
    size_t given, given_length;
    bool is_verbatim; /* byte i of it came from byte i of the given stretch */
} smp_segment;

typedef struct smp_clean {
    smp_buf text;
    smp_vec(smp_segment) segments;
    size_t n_bad_bytes; /* bad parts of UTF-8 replaced by U+FFFD */
    size_t first_bad;   /* where the first of them stands in the given article */
} smp_clean;

void smp_clean_init(smp_clean *clean);
void smp_clean_dispose(smp_clean *clean);

/* Appends bytes that stand in the given article as they are. False when memory is out. */
bool smp_clean_verbatim(smp_clean *clean, simpul_str bytes, size_t given);
/* Appends text that replaces a stretch of the given article. */
bool smp_clean_replaced(smp_clean *clean, simpul_str text, size_t given, size_t given_length);

/* The given bytes that [start, end) of the clean text came from, first to last. O(log segments). */
void smp_clean_given(const smp_clean *clean, size_t start, size_t end, size_t *given_start,
                     size_t *given_end);

/* The clean text, first to last byte, of the segments that came from [given_start, given_end).
 * False, and both 0, when none did. Linear: the headline may stand before what precedes it. */
bool smp_clean_of_given(const smp_clean *clean, size_t given_start, size_t given_end, size_t *start,
                        size_t *end);

/* Copies the lines of `from` (any clean text with its own map, or a raw one) that belong to the
 * article: white space folded, furniture of the page left out (boilerplate.h), bad UTF-8 and
 * mojibake mended. */
bool smp_clean_lines(smp_clean *out, const smp_clean *from);

#endif
