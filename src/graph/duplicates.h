/* Documents that are copies of one another: the same text, or nearly. */
#ifndef SMP_DUPLICATES_H
#define SMP_DUPLICATES_H

#include <simpul/records.h>

/* Two documents are near-duplicates when at least this many of the 64 values of
 * attributes.minhash agree: the estimated Jaccard similarity of their 5-word shingles is ≥ 0.8. */
enum { SMP_DUPLICATE_VALUES = 52 };

/* group_of[i] = the least index of a document that document i is a copy of, or a copy of a copy.
 * Copies have one attributes.text_sha256, or are near-duplicates. `group_of` has room for every
 * document. Every pair at the threshold is found; O(n log n) unless unlike documents share many
 * values. Errors: SIMPUL_ERR_SCHEMA (a minhash that is none), SIMPUL_ERR_MEMORY. */
simpul_status smp_duplicates_find(uint32_t *group_of, const simpul_records *records,
                                  simpul_error *err);

#endif
