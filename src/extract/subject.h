/* The noun phrase before a predicate. For clause.c. */
#ifndef SMP_SUBJECT_H
#define SMP_SUBJECT_H

#include "extract/phrase.h"

/* The start of the noun phrase that ends in the mention at `last`: back to the nearest boundary,
 * not before `floor`. `is_antecedent`: a relative clause follows it. */
uint32_t smp_subject_start(const smp_reading *reading, uint32_t last, uint32_t floor,
                           bool is_antecedent);

/* The heads of the phrase between them: its first mention that is no modifier, and what is
 * coordinated with it. */
void smp_subject_heads(const smp_reading *reading, uint32_t start, uint32_t last,
                       bool is_antecedent, smp_ends *out);

/* "yang berstatus sebagai anggota X, Y, dan PNS wajib": does the list that ends in the mention
 * at `last` only tell what somebody is? */
bool smp_subject_is_rank(const smp_reading *reading, uint32_t last, uint32_t floor);

/* "keluarga korban X", "istri X", "alumni X": does the mention only tell whose kin or people are
 * meant? */
bool smp_subject_is_of_kin(const smp_reading *reading, uint32_t mention, uint32_t floor);

/* "X menilai langkah itu membantu", "menurut X, ini membantu": does a demonstrative right before a
 * predicate point to its subject? Not where it tells when or where. */
bool smp_subject_is_pointed_at(const smp_reading *reading, uint32_t token, uint32_t floor);

#endif
