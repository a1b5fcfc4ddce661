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

/* Why two entities may be one, the surest first. */
typedef enum simpul_candidate_reason {
    SIMPUL_SHARED_NAME,   /* a name or alias of one is one of the other, but for case and marks */
    SIMPUL_SAME_CITATION, /* one number and year, in two forms of one issuer: permen, permendag */
    SIMPUL_SAME_WORDS,    /* the same words in any order, titles and forms of companies aside */
    SIMPUL_NEAR_NAME,     /* one letter apart, or up to two in one of several words */
    SIMPUL_ACRONYM,       /* one is made of the other's initials */
    SIMPUL_PART_OF_NAME   /* of officials: one word of the other's name */
} simpul_candidate_reason;

typedef struct simpul_candidate {
    simpul_str a, b; /* ids, a < b, of entities that stand after all decisions */
    simpul_candidate_reason reason;
    simpul_str name_a, name_b; /* the two names or aliases that speak for it */
    size_t n_documents_a, n_documents_b, n_documents_both; /* that mention them */
} simpul_candidate;

typedef struct simpul_candidates simpul_candidates;

/* Pairs of entities that a person should look at, by reason and ids; each pair once, with its
 * surest reason. Pairs that decisions made one or forbade are left out, types that cannot be one
 * too, and pairs that the lexicon has as two unless they share a name. Merges nothing. Names are
 * compared within blocks (equal words, equal but for one letter, equal initials), never all with
 * all. `records`: finished and checked. Ownership: simpul_candidates_free; the views in it are
 * borrowed from it. Errors: as simpul_decisions_check. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_candidates_find(simpul_candidates **out,
                                                                const simpul_records *records,
                                                                simpul_error *err);
SIMPUL_API size_t simpul_candidates_count(const simpul_candidates *candidates);
SIMPUL_API const simpul_candidate *simpul_candidates_at(const simpul_candidates *candidates,
                                                        size_t index);
SIMPUL_API void simpul_candidates_free(simpul_candidates *candidates); /* NULL is allowed */
/* "shared name", "same citation", "same words", "near name", "acronym", "part of name". */
SIMPUL_API const char *simpul_candidate_reason_name(simpul_candidate_reason reason);

#ifdef __cplusplus
}
#endif
#endif
