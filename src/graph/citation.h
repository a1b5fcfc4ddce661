/* What the id of a regulation says: form-number-year. */
#ifndef SMP_CITATION_H
#define SMP_CITATION_H

#include <simpul/error.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct smp_citation {
    simpul_str form, number; /* "permendag", "31"; views of the id */
    int64_t year;
} smp_citation;

/* False when the id has no number and year, as those of drafts. */
bool smp_citation_read(simpul_str id, smp_citation *out);

#endif
