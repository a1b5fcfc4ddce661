/* Sentences by which an outlet asks its readers to follow it elsewhere. */
#ifndef SMP_INVITATION_H
#define SMP_INVITATION_H

#include "base/str.h"

/* Does such a sentence begin at `at` of a line: "Ikuti berita … di Google News"? *end is behind
 * it. What somebody says in quotation marks is none. */
bool smp_invitation_at(simpul_str line, size_t at, size_t *end);

#endif
