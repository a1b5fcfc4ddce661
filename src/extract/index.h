/* What lies at or around a token, without a look at all dates, voices, posts or mentions. The lists
 * are those of the reading; most answers take a binary search or no time, as said. */
#ifndef SMP_INDEX_H
#define SMP_INDEX_H

#include "extract/reading.h"

/* The date whose tokens hold this one; NULL for none. Dates lie one behind the other. */
const smp_date_seen *smp_index_date(const smp_reading *reading, uint32_t token);
/* The index of the first date that begins at a token or behind it. */
size_t smp_index_dates_from(const smp_reading *reading, uint32_t token);

/* The first voice noted that says the token; NULL for none. */
const smp_voice_of *smp_index_voice(const smp_reading *reading, uint32_t token);
/* The voice that begins next in first…end; NULL for none. Time: end - first. */
const smp_voice_of *smp_index_voice_from(const smp_reading *reading, uint32_t first, uint32_t end);
/* Notes a voice, which may not begin inside of one noted before; false when memory is out. */
bool smp_index_add_voice(smp_reading *reading, const smp_voice_of *voice);

/* How many mentions stand in the list before the first that begins at `token` or behind it. */
uint32_t smp_index_mentions_before(const smp_reading *reading, uint32_t token);
/* Of these, the last that names a person; SMP_NO_MENTION when none does. */
uint32_t smp_index_person_before(const smp_reading *reading, uint32_t token);

/* Makes posts findable by their tokens, when all are found; false when memory is out. */
bool smp_index_posts(smp_reading *reading);
/* The mention of the official in the first post noted whose tokens hold the mention and, behind it,
 * its official; SMP_NO_MENTION when there is none. Time: the length of a sentence at most. */
uint32_t smp_index_holder(const smp_reading *reading, const smp_mention *body);

/* Searches that go on where the last for the same key ended: the last mention in the list that
 * begins before a token and that `fits`. Tokens asked for may not fall. */
typedef bool smp_index_fits(const smp_reading *reading, const smp_mention *mention,
                            const void *wanted);
typedef struct smp_index_search { /* all zero: nothing looked at yet */
    uint32_t n_seen, n_fit;       /* mentions looked at; those of them that fit */
    uint32_t first, last; /* the first and the last of these in the list, if there are any */
    uint32_t nearest;     /* the first token of the one that begins first */
} smp_index_search;

/* SMP_NO_MENTION when none fits. Constant time for all but the first question where the mention
 * found is noted again at the token asked for. */
uint32_t smp_index_last_before(const smp_reading *reading, smp_index_search *search, uint32_t token,
                               smp_index_fits *fits, const void *wanted);

#endif
