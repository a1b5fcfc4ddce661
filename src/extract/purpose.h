/* What stands before a word of purpose: "meminta OJK untuk memblokir", "upaya pemerintah untuk
 * melindungi". For clause.c. */
#ifndef SMP_PURPOSE_H
#define SMP_PURPOSE_H

#include "extract/reading.h"

/* Does the active verb at a token lay something on somebody by words: ask, warn, oblige, forbid?
 * `*end`: the token behind it. */
bool smp_purpose_lays_down(const smp_reading *reading, uint32_t token, uint32_t *end);

/* The mention before the word of purpose of whom the verb before it asks something; SMP_NO_MENTION
 * for others. */
uint32_t smp_purpose_asked_of(const smp_reading *reading, uint32_t purpose, uint32_t floor);

/* The mention before it whose noun of intent has the purpose; SMP_NO_MENTION without such a noun.
 */
uint32_t smp_purpose_intent_of(const smp_reading *reading, uint32_t purpose, uint32_t floor);

/* "dana itu disalurkan X untuk membantu …": the agent right before it of a passive verb that asks
 * for nothing; SMP_NO_MENTION without one. */
uint32_t smp_purpose_agent_of(const smp_reading *reading, uint32_t purpose, uint32_t floor);

/* "dilakukan untuk": was something done for the purpose? */
bool smp_purpose_is_performed(const smp_reading *reading, uint32_t purpose);

/* "tidak segan", "tidak ragu": is it the word behind the negation? */
bool smp_purpose_is_resolve(const smp_reading *reading, uint32_t token);

#endif
