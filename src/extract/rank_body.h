/* Bodies between a rank and its holder that their form alone tells. */
#ifndef SMP_RANK_BODY_H
#define SMP_RANK_BODY_H

#include "extract/person_name.h"

/* "OjekKita", "KoinRaya": a word with one capital inside is the name of a service or a firm. */
bool smp_rank_body_is_brand(const smp_reading *reading, uint32_t token);
/* The end of the body right behind a rank, which begins at *first; *first when none is there. */
uint32_t smp_rank_body_end(const smp_reading *reading, uint32_t rank, uint32_t *first);
/* The body right behind a rank, its tokens first…end, and the holder behind it. */
bool smp_rank_body_at(const smp_reading *reading, uint32_t rank, uint32_t *first, uint32_t *end,
                      smp_person_name *name);

#endif
