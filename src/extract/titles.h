/* Regulations told by their title. */
#ifndef SMP_TITLES_H
#define SMP_TITLES_H

#include "extract/cited.h"

/* A type with a name instead of a number: "RUU tentang Penyiaran", "UU Kesehatan". Keeps it as the
 * regulation of the lexicon with that title, else as one of its own with `candidates` whose titles
 * have the words. *end: behind it, found->end when no title follows. False when memory is out. */
bool smp_titles_keep(smp_reading *reading, const smp_cited *found, uint32_t *end);

#endif
