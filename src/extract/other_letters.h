/* Letters by which a text means something else than the lexicon does. */
#ifndef SMP_OTHER_LETTERS_H
#define SMP_OTHER_LETTERS_H

#include "extract/reading.h"

/* Before the first question: finds letters in brackets behind the words they stand for. False when
 * memory is out. */
bool smp_other_letters_open(smp_reading *reading);
bool smp_other_letters_has(const smp_reading *reading, uint32_t token);

/* "(DPP IKM)": behind the letters of a board, before those of its group; `token` for others. */
uint32_t smp_other_letters_board(const smp_reading *reading, uint32_t token);

#endif
