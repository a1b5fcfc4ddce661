/* What the two passes over persons share: names, posts, what stands behind a post. */
#ifndef SMP_PERSONS_H
#define SMP_PERSONS_H

#include "extract/reading.h"

typedef struct smp_name_run { /* the tokens of a person's name */
    uint32_t first, end;
    uint32_t entity; /* of the lexicon, or SMP_NOTHING */
} smp_name_run;

/* Capitals that may be a person's name and begin here, behind honorifics. */
bool smp_persons_run_at(const smp_reading *reading, uint32_t at, smp_name_run *out);
/* The same, unless the tagger sees something else there. */
bool smp_persons_name_at(const smp_reading *reading, uint32_t at, smp_name_run *out);
/* The actor of a name; an official that the lexicon does not know gets its id by its name. */
uint32_t smp_persons_of(smp_reading *reading, const smp_name_run *name);
bool smp_persons_keep_post(smp_reading *reading, uint32_t official, uint32_t body, uint32_t first,
                           uint32_t end, simpul_str role, bool is_former);
/* Was this a former post: "mantan Mendag", "eks Menkominfo"? */
bool smp_persons_was_former(const smp_reading *reading, uint32_t token);
/* The token behind "(Mendag)", "RI", "Republik Indonesia", a place. */
uint32_t smp_persons_skip_tail(const smp_reading *reading, uint32_t at);
/* "bidang", "urusan" …: words of titles that no name has, nor begins behind. */
bool smp_persons_is_of_title(const smp_reading *reading, uint32_t token);
bool smp_persons_is_nominal(const smp_reading *reading, uint32_t token); /* "Penjaminan" */
/* Persons told by a rank, which no post of the lexicon lists; ranked.c. */
bool smp_persons_keep_ranked(smp_reading *reading, simpul_error *err);
/* Is the word one of those that the name is made of? */
bool smp_persons_has_word(simpul_str name, simpul_str word);
/* Persons by one word of their names; short_names.c. */
bool smp_persons_keep_short_names(smp_reading *reading);
/* The post of the lexicon that begins at a token, valid at the day of publication where several
 * share the title, and the token behind it; SMP_NOTHING if none. */
uint32_t smp_persons_post_at(const smp_reading *reading, uint32_t token, uint32_t *end);
/* What else a person is who holds a post already; offices.c. */
bool smp_persons_keep_second_offices(smp_reading *reading);
/* May this word stand between a rank and its holder: no grammar of the clause, no cue? */
bool smp_ranked_is_in_title(const smp_reading *reading, uint32_t token);
/* The body that the words first…end of a title behind a rank name; SMP_NOTHING when none does. */
uint32_t smp_ranked_body(smp_reading *reading, uint32_t rank, uint32_t first, uint32_t end);

#endif
