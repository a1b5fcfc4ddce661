/* What the lexicon knows of an entity beyond one document, as attributes of its record. */
#ifndef SMP_KNOWN_H
#define SMP_KNOWN_H

#include "extract/lexicon.h"

/* Puts into the canonical object in `attributes` those of these keys for which there is something,
 * each a list of objects sorted as the lexicon is; days are whole, ends that are open are left out:
 *   names    its names in time: name, from, to
 *   offices  posts that a person held: body, role, from, to
 *   facts    relations: relation, object (or subject, where this entity is the object), from, to,
 *            source. As an object an entity keeps only what changes or ends an instrument; such a
 *            fact without a date has that of the instrument that brought it.
 * They depend on the lexicon alone, so every document gives an entity the same. A failure shows in
 * attributes->failed. */
void smp_known_facts(smp_buf *attributes, const simpul_lexicon *lexicon, uint32_t entity);

#endif
