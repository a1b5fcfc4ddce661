/* Abbreviations that end in a full stop without ending a sentence. */
#ifndef SMP_ABBREVIATION_H
#define SMP_ABBREVIATION_H

#include <simpul/error.h>
#include <stdbool.h>

/* Case matters for none of them; the text comes without its full stop. */
bool smp_is_abbreviation(simpul_str text);

#endif
