/* The lexicon in memory: what the program knows before it reads. Filled from NDJSON lines
 * (src/extract/lexicon/README.md), then immutable and shared by threads. */
#ifndef SMP_LEXICON_H
#define SMP_LEXICON_H

#include "base/date.h"
#include "extract/matcher.h"
#include "extract/morphology.h"
#include "extract/tagger.h"

#include <simpul/extract.h>

#define SMP_NOTHING UINT32_MAX

/* Kinds of payload in the matcher. */
typedef enum smp_payload_kind {
    SMP_P_FORM,       /* index into forms */
    SMP_P_POST,       /* into posts: a title that names a body */
    SMP_P_INSTRUMENT, /* into instruments */
    SMP_P_SURFACE,    /* into surfaces: a cue in one of its forms */
    SMP_P_MARKER,     /* a marker class */
    SMP_P_MONTH,      /* 1…12 */
    SMP_P_WEEKDAY,    /* 1…7 */
    SMP_P_RELATIVE,   /* into relatives */
    SMP_P_NOUN,       /* into nouns: a class noun that may refer back */
    SMP_P_HEAD,       /* into heads: a noun that introduces a name */
    SMP_P_REGION      /* a regency or town */
} smp_payload_kind;

/* Classes of words that carry grammar, not content. The names in lexicon lines are in
 * lexicon_words.c. */
typedef enum smp_marker {
    SMP_M_NEGATION,
    SMP_M_DENIAL,
    SMP_M_FUTURE,
    SMP_M_POSSIBLE,
    SMP_M_ALLEGED,
    SMP_M_HOPE,
    SMP_M_PURPOSE,
    SMP_M_CONDITION,
    SMP_M_CAUSE,
    SMP_M_CONTRAST,
    SMP_M_TIME_CLAUSE,
    SMP_M_COMPLEMENT,
    SMP_M_COMPLETED,
    SMP_M_ONGOING,
    SMP_M_OBLIGATION,
    SMP_M_ADVERB,
    SMP_M_SPEECH,
    SMP_M_ATTRIBUTION,
    SMP_M_SAID_BY,
    SMP_M_COORDINATOR,
    SMP_M_RELATIVE,
    SMP_M_PREPOSITION,
    SMP_M_AGENT,
    SMP_M_THROUGH,
    SMP_M_TOGETHER,
    SMP_M_FIRST_PERSON,
    SMP_M_FIRST_PLURAL,
    SMP_M_OWN_SIDE,
    SMP_M_THIRD_PERSON,
    SMP_M_THIRD_PLURAL,
    SMP_M_DEMONSTRATIVE,
    SMP_M_GROUP_PREFIX,
    SMP_M_TRANSPARENT,
    SMP_M_HONORIFIC,
    SMP_M_DEGREE,
    SMP_M_FORMER,
    SMP_M_ACTING,
    SMP_M_LIGHT_VERB,
    SMP_M_RECEIVE_VERB,
    SMP_M_NOT_A_VERB,
    SMP_M_VERB,
    SMP_M_RANK,
    SMP_M_COMPANY_RANK, /* tells that its body is a company */
    SMP_M_PUBLIC_RANK,  /* … of the state */
    SMP_M_FREE_RANK,    /* says something without a body: "pengamat …" */
    SMP_M_NOT_A_NAME,
    SMP_M_ALSO_A_NAME, /* a word of grammar that persons are called by: "Lalu" */
    SMP_M_PLACE,
    SMP_M_FOREIGN_PLACE,
    SMP_N_MARKERS
} smp_marker;

#define SMP_MARK(class) (UINT64_C(1) << (class))

/* Entity types as bits, in the ontology's order. */
typedef enum smp_type {
    SMP_T_MINISTRY = 1,
    SMP_T_AGENCY = 2,
    SMP_T_OFFICIAL = 4,
    SMP_T_PLATFORM = 8,
    SMP_T_FEATURE = 16,
    SMP_T_COMPANY = 32,
    SMP_T_REGULATION = 64,
    SMP_T_STAKEHOLDER = 128,
    SMP_T_EVENT = 256,
    SMP_T_ANY = 511
} smp_type;
#define SMP_T_BODY (SMP_T_MINISTRY | SMP_T_AGENCY)

typedef struct smp_lex_entity {
    simpul_str id, name, attributes; /* attributes: canonical JSON or absent */
    smp_type type;
    bool is_class; /* a group of the ontology's table, not one thing */
} smp_lex_entity;

typedef enum smp_match_rule {
    SMP_MATCH_ANY_CASE,
    SMP_MATCH_EXACT,
    SMP_MATCH_CONTEXT
} smp_match_rule;

typedef struct smp_lex_form {
    uint32_t entity;
    simpul_str text;
    smp_match_rule match;
    const simpul_str *context; /* folded words; one of them must be near */
    size_t n_context;
    smp_day from, to;
} smp_lex_form;

typedef struct smp_lex_name { /* a name that held for a time */
    uint32_t entity;
    simpul_str name;
    smp_day from, to;
} smp_lex_name;

typedef struct smp_lex_post { /* a title that names a body, with or without known holders */
    simpul_str role;
    uint32_t body;
    smp_day from, to;
} smp_lex_post;

typedef struct smp_lex_term { /* who held a post when */
    uint32_t post, holder;
    smp_day from, to;
} smp_lex_term;

typedef enum smp_takes { /* what stands between a type and a number, and is part of the id */
                         SMP_TAKES_NOTHING,
                         SMP_TAKES_PLACE,  /* "Perda DKI Jakarta Nomor …" */
                         SMP_TAKES_ISSUER, /* "Perka BKN Nomor …" */
                         SMP_TAKES_ISSUERS /* "SKB Menteri A dan Menteri B Nomor …, Nomor …": it has
                                              several numbers */
} smp_takes;

typedef struct smp_lex_instrument {
    simpul_str slug, text;
    simpul_str registers; /* words joined by '|' that tell it in a number: "PUU"; absent: none */
    uint32_t issuer;      /* entity, or SMP_NOTHING */
    int rank;
    smp_takes takes;
    bool is_draft;
    bool keeps_register; /* "91/PUU-XVIII": registers count apart, so theirs is in the id */
} smp_lex_instrument;

typedef struct smp_lex_relation {
    uint32_t subject, object;
    simpul_str relation, source; /* source: where the fact stands; absent when nobody says */
    smp_day from, to;
} smp_lex_relation;

typedef struct smp_lex_cue {
    simpul_str relation; /* of the relation table */
    simpul_str root;
    simpul_str object;   /* "direct", or the preposition before the object; several by '|' */
    simpul_str modality; /* absent: by the clause */
    simpul_str near;     /* words joined by '|', one of which must be near; absent: none */
    bool takes_clause;   /* a complement with agar, supaya, untuk */
    bool is_negative;
    bool noun_has_agent; /* who does it follows the noun: "permintaan UMKM" */
    bool is_turned;      /* the subject is the relation's object: "menguasai saham X" */
    bool needs_verb;     /* a deed only with a light verb: "sanksi dijatuhkan" */
} smp_lex_cue;

typedef struct smp_lex_surface {
    uint32_t cue;
    smp_voice voice;
} smp_lex_surface;

typedef enum smp_unit { SMP_UNIT_DAY, SMP_UNIT_WEEK, SMP_UNIT_MONTH, SMP_UNIT_YEAR } smp_unit;

typedef struct smp_lex_relative { /* "kemarin": day -1 */
    smp_unit unit;
    int offset;
} smp_lex_relative;

typedef struct smp_lex_noun { /* "beleid": may stand for a regulation named before */
    smp_type types;
    simpul_str only; /* alone it stands for the one entity of the article whose slug begins so;
                      * several joined by | */
    uint32_t group;  /* alone it stands for this group where the article names it; or SMP_NOTHING */
    bool acts_alone; /* before a verb it stands for the latest of its type */
} smp_lex_noun;

typedef struct smp_lex_head { /* "aplikasi": the name behind it is a platform's */
    smp_type type;
    bool keeps_head; /* the head is part of the name: "Asosiasi …", "Satgas …" */
    bool is_last;    /* it ends the name: "… Institute" */
    bool is_apart;   /* named after a body that it is no part of: "Pansel … KPK" */
} smp_lex_head;

struct simpul_lexicon {
    smp_arena arena;
    smp_matcher matcher;
    smp_tagger tagger;     /* what it learned of names that no line lists */
    smp_strmap entity_ids; /* id → index into entities */
    simpul_str version;
    smp_vec(smp_lex_entity) entities;
    smp_vec(smp_lex_form) forms;
    smp_vec(smp_lex_name) names;
    smp_vec(smp_lex_post) posts;
    smp_vec(smp_lex_term) terms;
    smp_vec(smp_lex_instrument) instruments;
    smp_vec(smp_lex_relation) relations;
    smp_vec(smp_lex_cue) cues;
    smp_vec(smp_lex_surface) surfaces;
    smp_vec(smp_lex_relative) relatives;
    smp_vec(smp_lex_noun) nouns;
    smp_vec(smp_lex_head) heads;
    smp_strmap rules; /* name of a rule → index into confidences; "*": every other rule */
    smp_vec(double) confidences;
    smp_strmap kinds; /* line kind → index into kind_counts */
    smp_vec(size_t) kind_counts;
};

/* The bit of a type name; 0 when there is no such type. */
smp_type smp_type_of_name(simpul_str name);
/* The bit of the type before the colon of an id; 0 when there is none. */
smp_type smp_type_of_id(simpul_str id);
const char *smp_type_name(smp_type type);

/* The index of an entity by id, SMP_NOTHING when the lexicon does not know it. */
uint32_t smp_lexicon_entity(const simpul_lexicon *lexicon, simpul_str id);

/* The name of an entity on a day (dated names first, else its name). */
simpul_str smp_lexicon_name(const simpul_lexicon *lexicon, uint32_t entity, bool has_day,
                            smp_day day);

/* Who held a post on a day; SMP_NOTHING when not known or when several did. */
uint32_t smp_lexicon_holder(const simpul_lexicon *lexicon, uint32_t post, smp_day day);

/* Is `subject relation object` a fact of the lexicon? */
bool smp_lexicon_relates(const simpul_lexicon *lexicon, uint32_t subject, const char *relation,
                         uint32_t object);

/* What share of a rule's claims is right, as measured; of a rule that was not, the overall share.
 */
double smp_lexicon_confidence(const simpul_lexicon *lexicon, simpul_str rule);

#endif
