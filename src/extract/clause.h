/* A shallow parse around one predicate: its subject, what lies between them, its objects. Works on
 * tokens, marks and mentions; knows no relations. Grammar: Sneddon et al., chapters 3 (clauses) and
 * 4 (voice). */
#ifndef SMP_CLAUSE_H
#define SMP_CLAUSE_H

#include "extract/reading.h"

enum { SMP_MAX_ENDS = 8 };

typedef struct smp_ends { /* mentions at one end of a predicate, in order of the text */
    uint32_t mentions[SMP_MAX_ENDS];
    size_t n;
} smp_ends;

typedef struct smp_clause {
    smp_ends subject;
    uint64_t marks;      /* marker classes between subject and predicate: negation, future … */
    bool is_relative;    /* "yang" before the predicate */
    bool is_purpose;     /* "untuk", "agar", "guna" before the predicate or its clause */
    bool is_requested;   /* what somebody asks the subject to do: "meminta TikTok membuka" */
    bool is_condition;   /* under "jika", "apabila" */
    bool has_light_verb; /* "melakukan pemblokiran" */
    bool is_inherited;   /* the subject is that of an earlier predicate */
    uint32_t first;      /* the token where the clause begins, as far as it was looked at */
} smp_clause;

/* The clause of a predicate on tokens [first, end). */
void smp_clause_before(const smp_reading *reading, uint32_t first, smp_clause *out);

/* The mentions behind a token that can be its object: up to the clause's end, with those
 * coordinated to the first. `prepositions` is the frame ("direct", "dengan|bersama"); `*reach` is
 * behind the last one. */
void smp_clause_objects(const smp_reading *reading, uint32_t end, simpul_str frame, smp_ends *out,
                        uint32_t *reach);

/* The agent of a passive or a nominal: behind "oleh", else (adjacent) right behind the verb. */
void smp_clause_agent(const smp_reading *reading, uint32_t end, bool adjacent, smp_ends *out);

/* Is the noun at a token what a noun of asking before it asks for ("permintaan … terkait
 * pengaktifan")? */
bool smp_clause_is_asked_for(const smp_reading *reading, uint32_t token);

/* Does the clause end before this token? */
bool smp_clause_breaks(const smp_reading *reading, uint32_t token);

/* A verb by shape and not by exception. */
bool smp_clause_is_verb(const smp_reading *reading, uint32_t token);

#endif
