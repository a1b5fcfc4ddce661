/* Titles that stand for a person named before. */
#ifndef SMP_DESCRIBED_H
#define SMP_DESCRIBED_H

#include "extract/reading.h"

/* Keeps whom "Ketua Umum Partai X itu", "mantan Kapolda Y ini" mean, with the office; *n_new: how
 * many persons of them no title had told before. False when memory is out. */
bool smp_described_keep(smp_reading *reading, size_t *n_new);

#endif
