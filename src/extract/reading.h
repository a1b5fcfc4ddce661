/* One article while it is read: its tokens, what each may mean, the mentions found so far.
 * All of it lives in one arena and is gone when the article is done. */
#ifndef SMP_READING_H
#define SMP_READING_H

#include "extract/fingerprint.h"
#include "extract/lexicon.h"

#define SMP_NO_MENTION UINT32_MAX

/* An entity as this document knows it. */
typedef struct smp_actor {
    simpul_str id, name;
    smp_type type;
    uint32_t known;     /* index in the lexicon, or SMP_NOTHING */
    uint32_t body;      /* actor: whom an official speaks for; SMP_NOTHING */
    uint32_t last_seen; /* token of the latest mention before the place of reading, for reference */
    bool is_mentioned;
    simpul_str attributes;
} smp_actor;

typedef enum smp_mention_kind {
    SMP_NAMED,    /* by name, citation or group noun: written out as a mention */
    SMP_TITLED,   /* by a post, with or without a name: written out */
    SMP_REFERRED, /* "aturan tersebut", "ia", "pihaknya": serves claims, is not written out */
    SMP_BODY_OF   /* the body that a title names, on the title's own tokens: written out */
} smp_mention_kind;

typedef struct smp_mention {
    uint32_t first, end; /* tokens, half open; the head noun before a name is not part of it */
    uint32_t actor;
    smp_mention_kind kind;
} smp_mention;

typedef struct smp_mention_link { /* what index.h asks about a mention and those before it */
    uint32_t next;                /* the one before it in the list that begins at the same token */
    uint32_t farthest;            /* the latest first token of it and all before it in the list */
    uint32_t person;              /* the last of these that names a person; SMP_NO_MENTION */
} smp_mention_link;

typedef struct smp_post_seen { /* an official found in a post: makes holds_office_in */
    uint32_t official, body;   /* actors */
    uint32_t first, end;       /* tokens of title and name */
    simpul_str role;
    bool is_former;
} smp_post_seen;

typedef struct smp_context_known { /* of a form of the lexicon: does a word of its context stand */
    uint32_t sentence;             /* in this sentence, counted from 1? 0: not asked yet */
    bool is_there;
} smp_context_known;

typedef struct smp_post_index {
    uint32_t *from;  /* token → the last post in the list that begins there, SMP_NOTHING */
    uint32_t *next;  /* post → the one before it in the list that begins at the same token */
    uint32_t *reach; /* token → the farthest end of those that begin there or before */
} smp_post_index;

typedef struct smp_date_seen {
    uint32_t first, end; /* tokens */
    simpul_str edtf;
    bool is_weekday_wrong;
} smp_date_seen;

typedef struct smp_voice_of { /* who says the tokens of a stretch */
    uint32_t first, end;
    uint32_t speaker; /* actor */
    bool is_direct;   /* inside quotation marks */
    simpul_str said_on;
    uint32_t verb; /* the token of the verb of saying */
} smp_voice_of;

typedef struct smp_claim {
    uint32_t subject, object; /* actors */
    const simpul_relation *relation;
    uint32_t first, end, cue; /* tokens: the evidence, and the cue in it */
    simpul_modality modality;
    bool is_negated, unstated_actor, is_former, is_lasting, is_inherited, is_ongoing;
    simpul_str role;               /* of holds_office_in; absent elsewhere */
    const simpul_relation *effect; /* of leads_to: what is brought about; NULL elsewhere */
    simpul_str rule;               /* in the arena, or constant */
    simpul_str date;               /* EDTF, or absent */
} smp_claim;

typedef struct smp_unresolved { /* a citation that fits several regulations, or none we know */
    uint32_t first, end;        /* tokens */
    simpul_str form, number;    /* "permendag", "8"; the number empty when none is given */
    simpul_str candidates;      /* ids of the lexicon, as a JSON list */
} smp_unresolved;

typedef struct smp_reading {
    const simpul_lexicon *lexicon;
    const simpul_article *article;
    simpul_extract_options options;
    smp_arena *arena;
    smp_tokens tokens;
    smp_plain_words plain; /* what copies are told by */
    uint32_t *words;       /* token → word id of the matcher, SMP_NO_WORD */
    uint64_t *marks; /* token → set of marker classes; a multi-word marker marks all its tokens */
    uint8_t *mark_end; /* token → number of tokens of the marker that begins there */
    uint8_t *tags;     /* token → smp_tag, none in headlines and in lines all of capitals */
    smp_hits hits;     /* all matches, by first token, longest first */
    uint32_t *hits_at; /* token → index of its first hit; n_tokens + 1 entries */
    smp_context_known *contexts; /* form → what was asked last */
    smp_strmap actor_ids;
    smp_vec(smp_actor) actors;
    smp_vec(smp_mention) mentions;    /* by first token after smp_reading_sort */
    smp_vec(smp_mention) alone;       /* --all-names: names without their titles, for the end */
    uint32_t *mention_at;             /* token → mention that covers it, SMP_NO_MENTION */
    uint32_t *mention_from;           /* token → last mention in the list that begins there */
    smp_vec(smp_mention_link) links;  /* one for each mention */
    uint32_t *voice_at;               /* token → first voice that says it, SMP_NOTHING */
    smp_post_index post_index;        /* when claims are made */
    struct smp_clause_memo *clauses;  /* when claims are made */
    smp_vec(uint32_t) letters;        /* tokens of short forms in brackets: "(APJII)" */
    smp_strmap other_letters;         /* short forms that mean nothing the lexicon knows */
    smp_strmap letter_words;          /* the words right before these brackets */
    smp_vec(uint32_t) letters_behind; /* word → the first of `letters` behind it */
    uint32_t *letters_next;           /* letters → the next behind the same word, SMP_NOTHING */
    smp_vec(uint32_t) firms;          /* tokens of "PT" before a name */
    smp_vec(smp_post_seen) posts;
    smp_vec(smp_date_seen) dates;
    smp_vec(smp_voice_of) voices;
    smp_vec(smp_claim) claims;
    smp_vec(smp_unresolved) unresolved;
    bool is_lower, is_upper; /* a text in lower case, hardly a capital in it; one in capitals */
    bool has_day;
    smp_day published;
    simpul_records *out; /* where trace lines go; claims and mentions too */
} smp_reading;

/* Tokens, words, hits and marks of an article. Everything is in reading->arena or dispose. */
simpul_status smp_reading_open(smp_reading *reading, const simpul_lexicon *lexicon,
                               const simpul_article *article, const simpul_extract_options *options,
                               smp_arena *arena, simpul_error *err);
void smp_reading_close(smp_reading *reading);

/* The actor of an id, made when new; SMP_NOTHING when memory is out. */
uint32_t smp_reading_actor(smp_reading *reading, simpul_str id, smp_type type, simpul_str name);
/* The actor of a lexicon entity. */
uint32_t smp_reading_known(smp_reading *reading, uint32_t entity);
/* The id `type:slug` of a name in the arena; absent when nothing of the name is left or memory is
 * out. */
simpul_str smp_reading_id(smp_reading *reading, smp_type type, simpul_str name);

/* Adds a mention and covers its tokens; false when memory is out. Tokens covered before stay with
 * the longer mention. */
bool smp_reading_mention(smp_reading *reading, uint32_t first, uint32_t end, uint32_t actor,
                         smp_mention_kind kind);
/* Sorts mentions by place and rebuilds mention_at. */
void smp_reading_sort(smp_reading *reading);

simpul_str smp_reading_text(const smp_reading *reading, uint32_t first, uint32_t end);
bool smp_reading_is(const smp_reading *reading, uint32_t token, const char *folded);
/* The same of one of n words. */
bool smp_reading_is_one_of(const smp_reading *reading, uint32_t token, const char *const *words,
                           size_t n);
#define SMP_IS_ANY(reading, token, words)                                                          \
    smp_reading_is_one_of(reading, token, words, sizeof(words) / sizeof *(words))
bool smp_reading_marked(const smp_reading *reading, uint32_t token, smp_marker marker);
/* The sentence that holds a token. */
uint32_t smp_reading_sentence(const smp_reading *reading, uint32_t token);
bool smp_reading_is_punctuation(const smp_reading *reading, uint32_t token, char what);

/* A line of --trace; nothing when tracing is off. */
simpul_status smp_reading_trace(smp_reading *reading, uint32_t first, uint32_t end,
                                const char *rule, const char *reason, simpul_error *err);

/* The passes, in this order; each in the file of its name. */
simpul_status smp_find_long_names(smp_reading *reading,
                                  simpul_error *err); /* before a citation inside one is found */
simpul_status smp_find_dates(smp_reading *reading, simpul_error *err);
simpul_status smp_find_posts(smp_reading *reading, simpul_error *err); /* titles of the lexicon */
simpul_status smp_find_regulations(smp_reading *reading, simpul_error *err);
simpul_status smp_find_names(smp_reading *reading, simpul_error *err); /* lexicon forms, context */
simpul_status smp_find_unknown(smp_reading *reading,
                               simpul_error *err); /* PT …, aplikasi …, (idEA) */
simpul_status smp_find_persons(smp_reading *reading,
                               simpul_error *err); /* titles, names, short names */
simpul_status smp_find_references(smp_reading *reading, simpul_error *err);
simpul_status smp_find_speakers(smp_reading *reading, simpul_error *err);
simpul_status smp_find_claims(smp_reading *reading, simpul_error *err);
/* --all-names: what is left of the tags, when claims are made and cannot change by it. */
simpul_status smp_find_tagged(smp_reading *reading, simpul_error *err);

#endif
