/* Forms of the lexicon at one place of a text, each by its match rule. */
#ifndef SMP_FORM_H
#define SMP_FORM_H

#include "extract/reading.h"

/* The form of a hit that holds here; SMP_NOTHING when none does. In the second round a form needs
 * no context where the text has named its entity already. */
uint32_t smp_form_of_hit(const smp_reading *reading, const smp_hit *hit, bool second_round);

/* The longest form at a token that its rule allows and whose entity is of one of these types. */
bool smp_form_at(const smp_reading *reading, uint32_t token, smp_type type, uint32_t *entity,
                 uint32_t *end);

#endif
