/* The furniture of news pages: which lines, sentences and marks belong to no article. */
#ifndef SMP_BOILERPLATE_H
#define SMP_BOILERPLATE_H

#include "base/str.h"

typedef enum smp_drop {
    SMP_DROP_NOTHING,
    SMP_DROP_REST,      /* from the match to the end of the line */
    SMP_DROP_LINE,      /* the line */
    SMP_DROP_LINE_NEXT, /* the line and the next one that is not empty */
    SMP_DROP_LINKS,     /* the line and the titles below it */
    SMP_DROP_BLOCK,     /* this line and all that follow */
    SMP_DROP_SENTENCE,  /* from the match to the end of its sentence */
    SMP_DROP_MARK       /* the match alone */
} smp_drop;

/* Does the whole line go? */
bool smp_drops_line(smp_drop drop);

/* What to leave out of a line (white space trimmed). `*start` and `*end` are the bytes concerned.
 */
smp_drop smp_boilerplate_find(simpul_str line, size_t from, size_t *start, size_t *end);

/* The length of a dateline at the start of an article's text ("JAKARTA, Kabar.com - "), 0 for none.
 */
size_t smp_boilerplate_dateline(simpul_str line);

#endif
