/* Families of relations that careful readers may take for one another. */
#ifndef SMP_SCORE_FAMILY_H
#define SMP_SCORE_FAMILY_H

#include <simpul/records.h>

/* The same relation, or two of one family. */
bool smp_families_meet(const simpul_relation *a, const simpul_relation *b);

#endif
