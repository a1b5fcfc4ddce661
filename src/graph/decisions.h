/* Decisions applied: which entity stands for which, and what it takes over from them. */
#ifndef SMP_DECISIONS_H
#define SMP_DECISIONS_H

#include "base/strmap.h"

#include <simpul/decisions.h>

typedef struct smp_decisions {
    uint32_t *stands_for; /* entity row → the row that stands for it; NULL: no decisions */
    simpul_entity_record *merged; /* row that stands → its record with what the others brought */
    size_t n_merged;              /* entities that another stands for */
    smp_arena arena;
} smp_decisions;

/* `entities`: the ids of the records' entities, numbered by their rows. Dispose in any case.
 * Errors: as simpul_decisions_check. */
simpul_status smp_decisions_open(smp_decisions *out, const simpul_records *records,
                                 const smp_strmap *entities, simpul_error *err);
void smp_decisions_dispose(smp_decisions *decisions);

/* May entities of these types be the same? */
bool smp_types_may_be_one(simpul_str a, simpul_str b);
/* attributes.source = "lexicon" */
bool smp_is_from_lexicon(const simpul_entity_record *entity);

/* Are two rows declared different, taken with all they are the same as? O(log n) after sorting:
 * `pairs` as smp_decisions_apart made them. */
typedef struct smp_apart {
    uint32_t low, high; /* rows that stand, low < high */
} smp_apart;

/* The pairs that must not be one, sorted; to be freed by smp_free. */
simpul_status smp_decisions_apart(smp_apart **out, size_t *n, const smp_decisions *decisions,
                                  const simpul_records *records, const smp_strmap *entities,
                                  simpul_error *err);
bool smp_decisions_are_apart(const smp_apart *pairs, size_t n, uint32_t a, uint32_t b);

#endif
