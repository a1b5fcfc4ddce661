/* Words and lists inside a clause: what ends it, what is a verb, what is listed with what. For the
 * files that read clauses; knows no relations. */
#ifndef SMP_PHRASE_H
#define SMP_PHRASE_H

#include "extract/clause.h"

/* Marker classes that open another clause, and those that may stand between subject and verb. */
#define SMP_OPENERS                                                                                \
    (SMP_MARK(SMP_M_COMPLEMENT) | SMP_MARK(SMP_M_CONDITION) | SMP_MARK(SMP_M_CAUSE) |              \
     SMP_MARK(SMP_M_CONTRAST) | SMP_MARK(SMP_M_TIME_CLAUSE) | SMP_MARK(SMP_M_RELATIVE))
#define SMP_AUXILIARIES                                                                            \
    (SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_POSSIBLE) |                \
     SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_COMPLETED) |                  \
     SMP_MARK(SMP_M_ONGOING) | SMP_MARK(SMP_M_OBLIGATION) | SMP_MARK(SMP_M_ADVERB) |               \
     SMP_MARK(SMP_M_LIGHT_VERB))

/* Has the token one of these marker classes (a set of SMP_MARK)? */
bool smp_phrase_has(const smp_reading *reading, uint32_t token, uint64_t classes);

/* A quotation mark, a colon or a semicolon: no clause reaches across. */
bool smp_phrase_is_quote(const smp_reading *reading, uint32_t token);

/* "Sekretaris Jenderal APJII NAME": the mention of the holder for that of a body in the title, else
 * the mention itself. Linear in the posts of the article. */
uint32_t smp_phrase_holder(const smp_reading *reading, uint32_t mention);

/* "eks Kepala BIN", "mantan pegawai Kominfo": does the mention only say what somebody once was? */
bool smp_phrase_is_former(const smp_reading *reading, uint32_t mention);

/* Adds a mention once, as long as there is room. */
void smp_phrase_add(smp_ends *ends, uint32_t mention);

/* Are two neighbouring mentions of one list ("A dan B", "A, B, serta C", "A juga B")? Members that
 * are no mentions may lie between them, where commas set them off. */
bool smp_phrase_lists(const smp_reading *reading, uint32_t end, uint32_t next);

/* "revisi", "pencabutan": does a noun that names a change of an instrument begin here? */
bool smp_phrase_is_change(const smp_reading *reading, uint32_t token);

/* "OJK, kata dia, telah …": the comma that opens the words of saying which the comma at a token
 * closes; the token itself when it closes none. */
uint32_t smp_phrase_saying_start(const smp_reading *reading, uint32_t comma, uint32_t floor);
/* The same from the comma that opens them: the token behind the closing one; `comma` when none. */
uint32_t smp_phrase_saying_end(const smp_reading *reading, uint32_t comma, uint32_t limit);
/* "DPR Minta Komdigi …": in a headline the root of a cue is a verb. */
bool smp_phrase_is_headline_verb(const smp_reading *reading, uint32_t token);

/* A word that is no verb, no name and no word of grammar. */
bool smp_phrase_is_plain_noun(const smp_reading *reading, uint32_t token);

/* "baik dari dalam maupun dari luar": the token of "baik" for that of "maupun"; the token itself
 * where none stands near. */
uint32_t smp_phrase_both(const smp_reading *reading, uint32_t token, uint32_t floor);

#endif
