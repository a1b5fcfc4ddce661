/* Base64 for URLs (RFC 4648, section 5), without padding. */
#ifndef SMP_BASE64_H
#define SMP_BASE64_H

#include <simpul/error.h>
#include <stdbool.h>
#include <stdint.h>

/* Digits that n bytes take. */
#define SMP_BASE64_SIZE(n) (((n)*4 + 2) / 3)

/* Writes SMP_BASE64_SIZE(n) digits and a NUL. */
void smp_base64_encode(char *out, const uint8_t *bytes, size_t n);
/* Reads exactly n bytes; false when the text is not what the encoder writes for some n bytes. */
bool smp_base64_decode(uint8_t *out, size_t n, simpul_str text);

#endif
