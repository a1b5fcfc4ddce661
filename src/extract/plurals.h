/* Words for several: "keduanya", "ketiga platform itu", "mereka". */
#ifndef SMP_PLURALS_H
#define SMP_PLURALS_H

#include "extract/reading.h"

/* Keeps a mention of each one meant by the words at a token, all on the same tokens. `*next`: the
 * token behind the words, `at` when they mean nobody here. False when memory is out. */
bool smp_plurals_keep(smp_reading *reading, uint32_t at, uint32_t *next);

/* Adds to the ends of a predicate those who are meant together with one of them. */
void smp_plurals_expand(const smp_reading *reading, uint32_t *mentions, size_t *n, size_t most);

#endif
