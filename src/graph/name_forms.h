/* Names made comparable: without case, marks, titles and forms of companies. Says nothing about
 * which entities are one (candidates.c). */
#ifndef SMP_NAME_FORMS_H
#define SMP_NAME_FORMS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum { SMP_NAME_WORDS_MAX = 12 }; /* longer names are cut for comparison */

/* One name or alias of an entity. */
typedef struct smp_name_form {
    uint32_t entity; /* row */
    simpul_str text; /* as given */
    simpul_str slug; /* smp_utf8_slug of all of it */
    simpul_str core; /* the slug without PT, Tbk, titles and degrees; all of it when only such */
    simpul_str words[SMP_NAME_WORDS_MAX]; /* of the core */
    size_t n_words;
    simpul_str sorted;   /* the words in the order of their bytes, joined by '-' */
    simpul_str joined;   /* the words with nothing between */
    simpul_str initials; /* of the words, "dan", "dari" and the like left out */
    bool is_acronym;     /* written as one word of capitals */
} smp_name_form;

/* All strings in `arena`; false when memory is out. A name without letters or digits has an empty
 * slug and no words. */
bool smp_name_form_make(smp_name_form *out, uint32_t entity, simpul_str text, smp_arena *arena);

/* simpul_edit_distance of views; limit + 1 for texts of more than 64 bytes. */
size_t smp_name_distance(simpul_str a, simpul_str b, size_t limit);

/* The same digits in the same order? Numbers that differ name different things. */
bool smp_name_has_same_digits(simpul_str a, simpul_str b);

#endif
