/* MinHash (Broder 1997): a set of hashes summed up in 64 values of 32 bits, from which the Jaccard
 * similarity of two sets can be told. Knows nothing of words. */
#ifndef SMP_MINHASH_H
#define SMP_MINHASH_H

#include <simpul/error.h>
#include <stdbool.h>
#include <stdint.h>

enum { SMP_MINHASH_VALUES = 64, SMP_MINHASH_TEXT = 342 };

/* Value i is the least, over the members of the set, of the upper 32 bits of the number i + 1 of
 * SplitMix64 (random.h) from the member as its seed. Part of the file format: it may not change. */
typedef struct smp_minhash {
    uint32_t values[SMP_MINHASH_VALUES];
} smp_minhash;

void smp_minhash_init(smp_minhash *sketch); /* of the empty set: all ones */
void smp_minhash_add(smp_minhash *sketch, uint64_t member);

/* How many of the 64 values agree; 64ths of them estimate |A ∩ B| / |A ∪ B| with a standard error
 * of at most 1/16. */
unsigned smp_minhash_matches(const smp_minhash *a, const smp_minhash *b);

/* The values, four bytes each, the first byte first, as 342 digits of base64url (base64.h), and a
 * NUL. */
void smp_minhash_write(char out[SMP_MINHASH_TEXT + 1], const smp_minhash *sketch);
/* False when the text is anything else. */
bool smp_minhash_read(smp_minhash *out, simpul_str text);

#endif
