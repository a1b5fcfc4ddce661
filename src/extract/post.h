/* Posts at one place of a text: what all passes over persons ask and note of them. */
#ifndef SMP_POST_H
#define SMP_POST_H

#include "extract/reading.h"

/* The post of the lexicon that begins at a token, valid at the day of publication where several
 * share the title, and the token behind it; SMP_NOTHING if none. */
uint32_t smp_post_at(const smp_reading *reading, uint32_t token, uint32_t *end);
/* Was this a former post: "mantan Mendag", "eks Menkominfo"? */
bool smp_post_was_former(const smp_reading *reading, uint32_t token);
/* The token behind what may follow a post: "(Mendag)", "RI", "Republik Indonesia", a place. */
uint32_t smp_post_skip_tail(const smp_reading *reading, uint32_t at);
/* Is it that of the head of another state or a club? "Presiden" alone names many; ours are all
 * known. They speak for no body of ours. Linear in the terms of the lexicon. */
bool smp_post_is_foreign(const smp_reading *reading, const smp_post_seen *seen);
/* "Ketua AJI Indonesia NAME", "Ketua KPI Pusat NAME": a word for how far a body reaches. */
bool smp_post_is_reach(const smp_reading *reading, uint32_t at);
/* What a title says before its body: "Wakil Kepala" of "Wakil Kepala BGN", from the rank on and not
 * beyond `limit`; the rank alone where nothing tells. Absent when memory is out. */
simpul_str smp_post_role(const smp_reading *reading, uint32_t rank, uint32_t limit);
/* Notes that the official holds a post in the body, told by the tokens first…end; a candidate's is
 * not noted. False when memory is out. */
bool smp_post_keep(smp_reading *reading, uint32_t official, uint32_t body, uint32_t first,
                   uint32_t end, simpul_str role, bool is_former);

#endif
