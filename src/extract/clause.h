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
    bool is_governed;    /* "memperketat pengawasan": by a verb with a meaning of its own */
    bool has_unknown;    /* words before the predicate may be a subject that is no mention */
    bool is_inherited;   /* the subject is that of an earlier predicate */
    uint32_t first;      /* the token where the clause begins, as far as it was looked at */
} smp_clause;

typedef struct smp_clause_memo {
    const smp_clause *
        *before; /* depth, token → from where a verb there inherits; NULL: not asked */
    bool failed; /* memory was out while somebody asked */
} smp_clause_memo;

/* Before the first question about clauses, when all mentions are sorted and posts indexed. False
 * when memory is out. */
bool smp_clause_open(smp_reading *reading);

/* The clause of a predicate that begins at token `first`; `is_noun`: a deed named by a noun, whose
 * doer may be the subject of the verb that governs it ("memperketat pengawasan"). */
void smp_clause_before(const smp_reading *reading, uint32_t first, bool is_noun, smp_clause *out);

typedef enum smp_object_kind {
    SMP_OBJECT_ANY,
    SMP_OBJECT_STRICT,    /* a mention that only belongs to a thing ("kredit UMKM") is none */
    SMP_OBJECT_INSTRUMENT /* what is the object of another deed ("menyusun revisi X") is none */
} smp_object_kind;

/* The mentions behind a token that can be its object: up to the clause's end, with those
 * coordinated to the first. `frame`: the prepositions that may stand before them ("direct",
 * "dengan|bersama"). `*reach` is behind the last one. */
void smp_clause_objects(const smp_reading *reading, uint32_t end, simpul_str frame,
                        smp_object_kind kind, smp_ends *out, uint32_t *reach);

/* The agent of a passive or a nominal: behind "oleh", else (adjacent) right behind the verb. */
void smp_clause_agent(const smp_reading *reading, uint32_t end, bool adjacent, smp_ends *out);

/* Is the noun at a token what a noun of asking before it asks for ("permintaan … terkait
 * pengaktifan")? */
bool smp_clause_is_asked_for(const smp_reading *reading, uint32_t token);

/* A noun that is no name for who is meant, and passes nothing on to whom it belongs: "kredit". */
bool smp_clause_is_thing(const smp_reading *reading, uint32_t token);

/* Is the token one of the words of a list joined by '|'? */
bool smp_clause_in_list(const smp_reading *reading, uint32_t token, simpul_str list);

/* Does the clause end before this token? */
bool smp_clause_breaks(const smp_reading *reading, uint32_t token);

/* A verb by shape and not by exception; the voice is that of its prefix. */
bool smp_clause_verb_voice(const smp_reading *reading, uint32_t token, smp_voice *voice);
/* The same, and verbs of saying without a prefix. */
bool smp_clause_is_verb(const smp_reading *reading, uint32_t token);

#endif
