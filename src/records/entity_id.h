/* What an entity id looks like. */
#ifndef SMP_ENTITY_ID_H
#define SMP_ENTITY_ID_H

#include <simpul/error.h>
#include <stdbool.h>

/* type:[a-z0-9]+(-[a-z0-9]+)* with a known type. */
bool smp_is_entity_id(simpul_str id);

#endif
