/* The mapping of claims to statements, for the files of this folder. */
#ifndef SMP_MAPPING_H
#define SMP_MAPPING_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

#include <simpul/discourse.h>

typedef enum smp_end { SMP_END_SUBJECT, SMP_END_OBJECT, SMP_END_SPEAKER, SMP_N_ENDS } smp_end;

typedef struct smp_mapping_row {
    const char *relation;
    simpul_polarity polarity;
    smp_end actor;
    const char *concept; /* with {subject}, {relation}, {object} */
    int64_t agreement;
} smp_mapping_row;

struct simpul_mapping {
    smp_arena arena;
    smp_vec(smp_mapping_row) rows;
};

/* The rows of a mapping; NULL: the built-in one. */
const smp_mapping_row *smp_mapping_rows(const simpul_mapping *mapping, size_t *n);

/* Appends the concept with the three put in. */
void smp_mapping_concept(smp_buf *out, const char *concept, simpul_str subject, simpul_str relation,
                         simpul_str object);

#endif
