/* HTML character references. */
#ifndef SMP_ENTITY_H
#define SMP_ENTITY_H

#include <simpul/error.h>

/* Decodes the reference that begins with '&' at `at`: its UTF-8 in out[0..*n), returns the bytes it
 * takes, 0 when it is none that is known. */
size_t smp_entity_decode(simpul_str text, size_t at, size_t end, char out[8], size_t *n);

#endif
