/* Teasers for other articles and videos within a paragraph: "(Baca juga: …)", "Lihat Video '…':".
 */
#ifndef SMP_TEASER_H
#define SMP_TEASER_H

#include "base/str.h"

/* Does a teaser begin at `at` of a line, as it was given? *end is where it ends: behind its bracket
 * or quotation, else where its title does. False also where no such end is found near by: rather a
 * title stays than that a sentence of the article goes. O(length of the teaser). */
bool smp_teaser_at(simpul_str line, size_t at, size_t *end);

#endif
