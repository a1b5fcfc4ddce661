/* Bodies with another body in their name: "Pansel KPK", "Panja RUU Polri", "Kanwil DJP Banten". */
#ifndef SMP_COMMITTEE_H
#define SMP_COMMITTEE_H

#include "extract/reading.h"

/* "Kanwil DJP Banten": does the noun for an office of a body in a region stand here? */
bool smp_committee_is_branch(const smp_reading *reading, uint32_t head);
/* "Kantor Wilayah IV KPPU" */
bool smp_committee_is_numeral(const smp_reading *reading, uint32_t token);

/* Keeps the committee whose name begins at `first` and has the mention of a body at `inner`;
 * brackets behind are that body's. *next: behind the name. False when memory is out. */
bool smp_committee_keep(smp_reading *reading, uint32_t first, uint32_t inner, smp_type type,
                        uint32_t *next);

#endif
