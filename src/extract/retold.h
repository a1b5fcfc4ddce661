/* Deeds that the sentences behind a claim tell again, with their day. */
#ifndef SMP_RETOLD_H
#define SMP_RETOLD_H

#include "extract/reading.h"

/* "Kemendag memanggil X. … Pemanggilan dijadwalkan pada Senin": EDTF, absent when nothing tells. */
simpul_str smp_retold_day(const smp_reading *reading, const smp_claim *claim);

#endif
