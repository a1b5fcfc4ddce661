/* Small questions that several passes ask about the tokens of a reading. */
#ifndef SMP_FIND_H
#define SMP_FIND_H

#include "extract/reading.h"

/* The longest form at a token with a payload of this kind: its index and the token behind it. */
bool smp_find_payload(const smp_reading *reading, uint32_t token, smp_payload_kind kind,
                      uint32_t *index, uint32_t *end);

/* Token flags, 0 past the end. */
uint8_t smp_find_flags(const smp_reading *reading, uint32_t token);
bool smp_find_is_word(const smp_reading *reading, uint32_t token);
bool smp_find_is_capital(const smp_reading *reading, uint32_t token);

/* The token behind the word or words of a marker class that begin at `token`, `token` when none
 * does. */
uint32_t smp_find_skip(const smp_reading *reading, uint32_t token, smp_marker marker);

/* The token behind a place of ours that begins at `token`, `token` when none does: a province, with
 * a capital a regency or town. */
uint32_t smp_find_place_end(const smp_reading *reading, uint32_t token);

/* A token without a mention. */
bool smp_find_is_free(const smp_reading *reading, uint32_t token);
/* Is the mention, if there is one, of an actor of these types? */
bool smp_find_has_type(const smp_reading *reading, uint32_t mention, int types);
/* A group or a kind of things and nobody by name: "pedagang", "lokapasar". */
bool smp_find_is_class(const smp_reading *reading, uint32_t actor);

/* The first token of the sentence that holds the token. */
uint32_t smp_find_sentence_first(const smp_reading *reading, uint32_t token);
/* 1 … 10 for "satu" … "sepuluh"; 0 for other words. */
int smp_find_cardinal(const smp_reading *reading, uint32_t token);
/* The end of the sentence that holds the token. */
uint32_t smp_find_sentence_end(const smp_reading *reading, uint32_t token);

/* Is the token in a line at the top of the article? */
bool smp_find_is_headline(const smp_reading *reading, uint32_t token);

/* A short word with two capitals at least: "APJII", "idEA". */
bool smp_find_is_acronym(const smp_reading *reading, uint32_t token);

/* The end of the name that the tagger begins at `token` with this tag (SMP_TAG_PERSON …); `token`
 * when it begins none. */
uint32_t smp_find_tagged_end(const smp_reading *reading, uint32_t token, uint8_t tag);

/* What stands before the name of a place: "DPRD Provinsi Jawa Barat". */
bool smp_find_is_region_word(const smp_reading *reading, uint32_t token);

/* "bidang", "urusan" …: words of titles that are not grammar, which no name has nor begins behind.
 */
bool smp_find_is_of_title(const smp_reading *reading, uint32_t token);

/* A nominalised verb or adjective ("Penjaminan", "Kehutanan") is of a title. */
bool smp_find_is_nominal(const smp_reading *reading, uint32_t token);

/* Do two tokens stand in different lines, the first line too short for a wrapped one? Then a title
 * at the first has nothing to do with a name at the second. */
bool smp_find_is_apart(const smp_reading *reading, uint32_t a, uint32_t b);

#endif
