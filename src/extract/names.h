/* Lexicon forms at one place of a text, for the passes that look around a name. */
#ifndef SMP_NAMES_H
#define SMP_NAMES_H

#include "extract/reading.h"

/* The longest form at a token that its rule allows and whose entity is of one of these types. */
bool smp_names_form_at(const smp_reading *reading, uint32_t token, smp_type type, uint32_t *entity,
                       uint32_t *end);

#endif
