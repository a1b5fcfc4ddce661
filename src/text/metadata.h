/* The --metadata file: lines of path and what is known of that article. */
#ifndef SMP_METADATA_H
#define SMP_METADATA_H

#include "base/strmap.h"
#include "base/vec.h"

#include <simpul/document.h>

typedef struct smp_metadata_line {
    simpul_str path, published, publisher, url, title;
    size_t line_number;
    bool is_used;
    simpul_str used_by; /* path of the article that took it, to name both when a second one comes */
} smp_metadata_line;

typedef struct smp_metadata {
    smp_arena arena;
    char *source;
    smp_strmap paths;                 /* path → index in lines */
    smp_vec(smp_metadata_line) lines; /* of each path the first */
    size_t n_repeated;                /* lines whose path had one already */
    size_t repeated, first;           /* the first of these, and the line that had it */
} smp_metadata;

void smp_metadata_init(smp_metadata *metadata);
void smp_metadata_dispose(smp_metadata *metadata);
simpul_status smp_metadata_read(smp_metadata *metadata, const char *path, simpul_error *err);

/* The line for an article: with that path, else the longest that ends it behind a '/'. *out is NULL
 * when there is none. O(length of the path). Errors: SIMPUL_ERR_SCHEMA when one line would serve
 * two articles, naming both. */
simpul_status smp_metadata_find(smp_metadata *metadata, simpul_str path,
                                const smp_metadata_line **out, simpul_error *err);

/* Tells of lines whose path an earlier line has: one warning, with their number and the first. */
void smp_metadata_warn_repeated(const smp_metadata *metadata, const simpul_warnings *warnings);
/* The same of lines that no article took; for when there are no more articles. */
void smp_metadata_warn_unused(const smp_metadata *metadata, const simpul_warnings *warnings);

#endif
