/* The inside of an article, for the files of this folder that make one. */
#ifndef SMP_ARTICLE_H
#define SMP_ARTICLE_H

#include "base/arena.h"
#include "text/clean.h"

#include <simpul/document.h>

struct simpul_article {
    smp_arena arena;
    simpul_str given; /* in the arena */
    smp_clean clean;
    simpul_article_info info;
};

/* An article with its bytes copied, digest and path set, and no clean text yet. */
simpul_status smp_article_open(simpul_article **out, simpul_str bytes, simpul_str path,
                               simpul_error *err);
/* Copies a value into a field of article->info; an absent value leaves it as it is. */
simpul_status smp_article_set(simpul_article *article, simpul_str *field, simpul_str value,
                              simpul_error *err);

#endif
