/* The foot of a page: what stands behind the last sentence of its article. */
#ifndef SMP_FOOT_H
#define SMP_FOOT_H

#include "base/str.h"

typedef struct smp_foot {
    size_t start;     /* behind the last sentence; the length of the text where there is none */
    size_t end;       /* where a block of links begins that the page ends with */
    bool is_marked;   /* a line came that stands behind articles only */
    bool follows_end; /* the last line kept was a sentence */
} smp_foot;

/* Looks for the foot from the end of the text. Linear. */
void smp_foot_init(smp_foot *foot, simpul_str text);

/* Is the line (trimmed, within the text from `at`) left out for where it stands: tags, the editor's
 * name, contacts of a press office, links behind these? The lines are asked in their order. */
bool smp_foot_takes(smp_foot *foot, simpul_str text, size_t at, simpul_str line);

/* What became of a line that the foot did not take. */
void smp_foot_pass(smp_foot *foot, simpul_str line, bool is_left_out);

/* Four words or more, most of them with a capital, and no stop. */
bool smp_foot_is_title(simpul_str line);

/* A title in a list of links, at the foot or behind a bullet. */
bool smp_foot_is_link(const smp_foot *foot, size_t at, simpul_str line);

#endif
