/* Governments, police and courts of regions, told by the rank of their heads. */
#ifndef SMP_GOVERNMENTS_H
#define SMP_GOVERNMENTS_H

#include "extract/reading.h"

/* "Gubernur Sumatera Utara", "Kapolres Bantul": the head of a region's government, police or court
 * speaks for it. Keeps the body by the words between a rank and `end`, where the name begins.
 * SMP_NOTHING for other ranks or when memory is out. */
uint32_t smp_government_of(smp_reading *reading, uint32_t rank, uint32_t end);
/* Keeps heads whom the text calls by a name known already, or by one word, or without their place
 * where it names one such government only. False when memory is out. */
bool smp_governments_keep(smp_reading *reading);

#endif
