/* SHA-256 (nettle) and the ids made from it. */
#ifndef SMP_SHA256_H
#define SMP_SHA256_H

#include <simpul/error.h>

enum { SMP_SHA256_HEX = 64, SMP_ID_HEX = 16, SMP_SHA256_KEY = 8 };

/* 64 lower-case hex digits and a NUL. */
void smp_sha256_hex(char out[SMP_SHA256_HEX + 1], simpul_str bytes);

/* The first 16 hex digits, and a NUL, over the parts joined by U+001F; an absent part is empty. */
void smp_sha256_id(char out[SMP_ID_HEX + 1], const simpul_str *parts, size_t n_parts);

/* The first 48 bits in 8 digits of base64url (base64.h), and a NUL. */
void smp_sha256_key(char out[SMP_SHA256_KEY + 1], simpul_str bytes);

#endif
