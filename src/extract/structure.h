/* Claims without a verb. */
#ifndef SMP_STRUCTURE_H
#define SMP_STRUCTURE_H

#include "extract/reading.h"

/* holds_office_in from posts, part_of and owned_by from names that stand side by side. */
simpul_status smp_find_structure(smp_reading *reading, simpul_error *err);

#endif
