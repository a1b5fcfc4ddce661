/* Which entities are one: decisions that people took (records.h), and candidates for a decision.
 * The records stay as they are; graph.h applies the decisions whenever it reads them. */
#ifndef SIMPUL_DECISIONS_H
#define SIMPUL_DECISIONS_H

#include <simpul/records.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simpul_decision_counts {
    size_t n_merged;      /* entities that are part of another by now */
    size_t n_self_claims; /* claims between two parts of one entity: no graph has them */
} simpul_decision_counts;

/* Holds the decisions of finished records against one another. "same" reaches on (a = b and b = c
 * make a = c), "different" forbids. For a set that is the same, the entity stands that the lexicon
 * knows (attributes.source = "lexicon"), of several the one with the byte-smallest id: its id, type
 * and name are those of all, their names become its aliases. Types may differ, but an official, a
 * regulation or an event is the same as one of its own type only. `counts` may be NULL. The order
 * of records and decisions does not show. O(n log n).
 * Errors: SIMPUL_ERR_SCHEMA (a contradiction, with every line that is part of it; an id that no
 * line declares; types that cannot be one), SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_decisions_check(const simpul_records *records,
                                                                simpul_decision_counts *counts,
                                                                simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
