/* The --metadata file: lines of path and what is known of that article. */
#ifndef SMP_METADATA_H
#define SMP_METADATA_H

#include "base/strmap.h"
#include "base/vec.h"

#include <simpul/document.h>

typedef struct smp_metadata_line {
    simpul_str path, published, publisher, url, title;
    size_t line_number;
    simpul_str used_by; /* path of the article that took it, to name both when a second one comes */
} smp_metadata_line;

typedef struct smp_metadata {
    smp_arena arena;
    char *source;
    smp_vec(smp_metadata_line) lines;
} smp_metadata;

void smp_metadata_init(smp_metadata *metadata);
void smp_metadata_dispose(smp_metadata *metadata);
simpul_status smp_metadata_read(smp_metadata *metadata, const char *path, simpul_error *err);

/* The line for an article: with that path, else the one whose path ends it behind a '/'. *out is
 * NULL when there is none. Errors: SIMPUL_ERR_SCHEMA when one line would serve two articles, naming
 * both. */
simpul_status smp_metadata_find(smp_metadata *metadata, simpul_str path,
                                const smp_metadata_line **out, simpul_error *err);

#endif
