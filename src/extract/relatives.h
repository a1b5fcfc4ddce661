/* Relative clauses between a subject and its verb, and verbs that have another's deed behind them.
 */
#ifndef SMP_RELATIVES_H
#define SMP_RELATIVES_H

#include "extract/reading.h"

/* "asosiasi yang menaungi X meminta", "platform yang diblokir X meminta": where a relative clause
 * ends in `*mention`, whose phrase begins at `start`, the mention it is about takes its place.
 * False where that one has no name. `floor`: where the sentence begins. `is_active`: the voice of
 * the verb behind it all. */
bool smp_relative_antecedent(const smp_reading *reading, uint32_t start, uint32_t floor,
                             bool is_active, uint32_t *mention);

/* "pemerintah yang saya pimpin menerbitkan": where `*mention` is the subject of a relative clause
 * about its object, what that is about takes its place, SMP_NO_MENTION where it has no name. */
bool smp_relative_object(const smp_reading *reading, uint32_t floor, uint32_t *mention);

/* "pegawai pada X yang …": where `*mention` only tells of whose people "yang" speaks, these take
 * its place, SMP_NO_MENTION where they have no name. */
bool smp_relative_person(const smp_reading *reading, uint32_t floor, uint32_t *mention);

/* "masyarakat yang ingin membeli kartu baru diwajibkan": of whom the verb in between tells; no
 * mention where it opens no relative clause of theirs. */
uint32_t smp_relative_head(const smp_reading *reading, uint32_t verb, uint32_t floor);

/* "kebijakan yang merugikan": does the noun name a thing that the clause behind it tells of? What a
 * copula says of somebody tells of them. */
bool smp_relative_is_thing(const smp_reading *reading, uint32_t noun);

/* "bagi calon yang ditetapkan": a preposition before the noun that "yang" tells of. */
bool smp_relative_is_set_off(const smp_reading *reading, uint32_t token);

/* A verb of bringing out what then does something: "mengumumkan kebijakan yang", "mengirim surat
 * yang". */
bool smp_relative_is_brought_out(const smp_reading *reading, uint32_t verb);

/* Verbs whose object does what follows: "membuat X menurunkan harga", "meminta X mematuhi". */
bool smp_relative_has_complement(const smp_reading *reading, uint32_t verb);

/* "tidak ada (satu pun) X yang diblokir": is there said to be none of the mention at `head`? */
bool smp_relative_is_none(const smp_reading *reading, uint32_t head, uint32_t floor);

#endif
