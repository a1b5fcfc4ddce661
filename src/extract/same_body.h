/* Bodies of regions by two names. */
#ifndef SMP_SAME_BODY_H
#define SMP_SAME_BODY_H

#include "extract/reading.h"

/* "sumsel" and "sumatera-selatan": are two slugs one place? */
bool smp_same_place(simpul_str a, simpul_str b);
/* Governments, police and councils of one region become one actor, by the longer name. */
void smp_same_bodies_unite(smp_reading *reading);

#endif
