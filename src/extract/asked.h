/* Words that tell whose deed is meant behind them. For clause.c. */
#ifndef SMP_ASKED_H
#define SMP_ASKED_H

#include "extract/clause.h"

/* Does the verb at a token lay something on somebody by words: ask, warn, oblige, forbid? `*end` is
 * behind it. */
bool smp_asked_lays_down(const smp_reading *reading, uint32_t token, uint32_t *end);
/* "meminta OJK untuk": the mention that is asked; SMP_NO_MENTION for others. */
uint32_t smp_asked_of(const smp_reading *reading, uint32_t purpose, uint32_t floor);
/* "komitmen Gojek untuk": the mention whose intent it is; SMP_NO_MENTION for others. */
uint32_t smp_asked_intent(const smp_reading *reading, uint32_t purpose, uint32_t floor);
/* "sulit bagi X menjalankan", "penting bagi X untuk": does the preposition name whose deed is
 * called hard or needed? */
bool smp_asked_is_judged(const smp_reading *reading, uint32_t preposition);
/* "tidak ada cara untuk", "kewajiban negara untuk": nobody's here. */
bool smp_asked_is_nobody_s(const smp_reading *reading, uint32_t purpose, uint32_t floor);
/* "dana itu disalurkan X untuk membantu": the agent right before it of a passive verb that asks for
 * nothing; SMP_NO_MENTION without one. */
uint32_t smp_asked_agent(const smp_reading *reading, uint32_t purpose, uint32_t floor);
/* "dilakukan untuk": was something done for the purpose, by whom it may be? */
bool smp_asked_is_performed(const smp_reading *reading, uint32_t purpose);
/* "tidak segan", "tidak ragu": is it the word behind the negation? */
bool smp_asked_is_resolve(const smp_reading *reading, uint32_t token);

/* "dengan rencana merevisi", "soal wacana mencabut": a plan that is talked of, whoever has it. */
bool smp_asked_is_talk(const smp_reading *reading, uint32_t noun);

/* "mempertegas aturan itu dengan menerbitkan", "… sambil meminta", "… tanpa melibatkan": does the
 * word tell how the subject does it, where an object stands before it? */
bool smp_asked_opens_manner(const smp_reading *reading, uint32_t token);

/* "memperketat pengawasan", "menyiapkan pencabutan": an active verb whose object is a deed makes
 * its subject the doer, unless it asks for the deed, ends it, or only speaks of it. */
bool smp_asked_governs(const smp_reading *reading, uint32_t token);

#endif
