/* Names of persons at one place of a text, for the passes that look for their bearers. */
#ifndef SMP_PERSON_NAME_H
#define SMP_PERSON_NAME_H

#include "extract/reading.h"

typedef struct smp_person_name { /* the tokens of a name */
    uint32_t first, end;
    uint32_t entity; /* of the lexicon, or SMP_NOTHING */
} smp_person_name;

/* Capitals that may be a person's name and begin here, behind honorifics. */
bool smp_person_name_run_at(const smp_reading *reading, uint32_t at, smp_person_name *out);
/* The same, unless the tagger sees something else there. */
bool smp_person_name_at(const smp_reading *reading, uint32_t at, smp_person_name *out);
/* Does a verb of saying follow what the tagger takes for no other name: "Kurtubi menilai"? */
bool smp_person_name_speaks(const smp_reading *reading, const smp_person_name *name);
/* Does a predicate follow two words, or one right behind a body: "Kepala BPS Winny meminta"? */
bool smp_person_name_acts(const smp_reading *reading, const smp_person_name *name);
/* A verb, or a word between a subject and its verb. */
bool smp_person_name_is_predicate(const smp_reading *reading, uint32_t at);
/* The token behind titles of honour, with their points and brackets: "Komjen Pol. (Purn.)". */
uint32_t smp_person_name_skip_honours(const smp_reading *reading, uint32_t at);
/* "NAME - Founder X": the dash at the end of a name gives it the title behind, and none before. */
bool smp_person_name_is_of_dash(const smp_reading *reading, uint32_t end);
/* The end of a person's name that the tagger begins here; `token` when no person bears it. */
uint32_t smp_person_name_tagged_end(const smp_reading *reading, uint32_t token);
/* NAME, POST with a name nobody knows yet: "ujar Wulan Sekartaji, anggota Komisi I DPR". */
bool smp_person_name_before(const smp_reading *reading, uint32_t post, smp_person_name *out);
/* Is the word one of those that the name is made of? */
bool smp_person_name_has_word(simpul_str name, simpul_str word);
/* The actor of a name; an official that the lexicon does not know gets its id by its name.
 * SMP_NOTHING when memory is out. */
uint32_t smp_person_name_actor(smp_reading *reading, const smp_person_name *name);

#endif
