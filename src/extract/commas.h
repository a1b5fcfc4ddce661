/* What a comma inside a sentence opens or closes: a parenthesis, an item of a list, a predicate. */
#ifndef SMP_COMMAS_H
#define SMP_COMMAS_H

#include "extract/reading.h"

/* "aktivitas warga, mulai dari belanja hingga hiburan, bergantung …": the comma behind a mention
 * that opens the parenthesis which the one at `comma` closes; `comma` itself when it closes none,
 * or only an item of a list. `floor`: where the sentence begins. */
uint32_t smp_comma_opening(const smp_reading *reading, uint32_t comma, uint32_t floor);

/* "memanggil X, menegur Y, memblokir …": does a predicate begin behind the comma? */
bool smp_comma_opens_predicate(const smp_reading *reading, uint32_t comma);

/* "memanggil X, memblokir Y": is what stands before the comma the object of an active verb? */
bool smp_comma_follows_object(const smp_reading *reading, uint32_t comma, uint32_t floor);

/* "Setelah memanggil X, Kemendag …": the mention with which the main clause begins behind a comma
 * that comes after the token; SMP_NO_MENTION without one. */
uint32_t smp_comma_main(const smp_reading *reading, uint32_t token);

/* "terkait X, panitia telah memanggil": does the comma open a clause whose subject is the one noun
 * right behind it, before the auxiliaries of the verb at `verb`? */
bool smp_comma_has_subject(const smp_reading *reading, uint32_t comma, uint32_t verb);

#endif
