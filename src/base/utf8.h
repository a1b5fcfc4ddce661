/* UTF-8: strict decoding, repair, case folding, ASCII slugs (utf8proc underneath).
 * Offsets are bytes. A maximal bad part (Unicode 15, section 3.9) becomes one U+FFFD. */
#ifndef SMP_UTF8_H
#define SMP_UTF8_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define SMP_REPLACEMENT UINT32_C(0xFFFD)

/* Decodes one code point at `at` (< text.len). Returns its length in bytes; a bad part gives its
 * length and *code = SMP_REPLACEMENT with *bad = true. */
size_t smp_utf8_decode(simpul_str text, size_t at, uint32_t *code, bool *bad);
/* Writes 1 to 4 bytes; a code that is no scalar value is written as U+FFFD. */
size_t smp_utf8_encode(char out[4], uint32_t code);
/* Offset of the first bad byte, SIZE_MAX when there is none. */
size_t smp_utf8_invalid(simpul_str text);
/* Appends the text with each bad part as U+FFFD; returns how many there were. */
size_t smp_utf8_repair(smp_buf *out, simpul_str text);

/* Simple case folding of one code point (length in bytes may change; Indonesian text hardly ever).
 */
uint32_t smp_utf8_fold(uint32_t code);
bool smp_utf8_is_upper(uint32_t code);
bool smp_utf8_is_letter(uint32_t code); /* letters and combining marks */
bool smp_utf8_is_digit(uint32_t code);  /* decimal digits */
bool smp_utf8_is_space(uint32_t code);  /* white space, U+00A0 and U+200B among it */
/* Shows as something: no control, format, private or unassigned code, no white space but ' '. */
bool smp_utf8_is_printable(uint32_t code);
/* Appends the text with full case folding (Unicode 15, section 3.13: "ß" becomes "ss"); bad parts
 * as U+FFFD. False when memory is out. */
bool smp_utf8_casefold(smp_buf *out, simpul_str text);

/* Appends the slug of a name: NFKD without marks and apostrophes, lower case, every
 * other run of characters one '-', none at the ends. False when memory is out. */
bool smp_utf8_slug(smp_buf *out, simpul_str name);

#endif
