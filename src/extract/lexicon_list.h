/* A form of the lexicon that is a list, with and without its commas. */
#ifndef SMP_LEXICON_LIST_H
#define SMP_LEXICON_LIST_H

#include "extract/lexicon.h"

/* Puts a form into the matcher, and what it looks like without the comma before "dan" and without
 * any: "Kementerian X, Y, dan Z", "… X, Y dan Z", "… X Y dan Z". Errors: those of smp_matcher_add.
 */
simpul_status smp_lexicon_add_list(simpul_lexicon *lexicon, simpul_str text, uint32_t kind,
                                   uint32_t index, simpul_error *err);

#endif
