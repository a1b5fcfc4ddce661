/* What the title of a regulation says about another one. */
#ifndef SMP_AMENDMENTS_H
#define SMP_AMENDMENTS_H

#include "extract/reading.h"

/* "UU 1/2024 tentang Perubahan Kedua atas UU 11/2008": the former revises the latter;
 * "… tentang Pencabutan …": it revokes it. Called once, after cues have been read. */
simpul_status smp_find_amendments(smp_reading *reading, simpul_error *err);

#endif
