/* Records: documents, entities, mentions, claims and the rest of the interchange format, in memory.
 * Read, write, merge, check. Says nothing about graphs (graph.h) or about articles (document.h). */
#ifndef SIMPUL_RECORDS_H
#define SIMPUL_RECORDS_H

#include <simpul/error.h>
#include <simpul/stream.h>
#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum simpul_modality {
    SIMPUL_ASSERTED,
    SIMPUL_ALLEGED,
    SIMPUL_PLANNED,
    SIMPUL_POSSIBLE /* strongest first: the order in which a graph sums them up */
} simpul_modality;

typedef enum simpul_polarity { SIMPUL_AFFIRMED, SIMPUL_NEGATED } simpul_polarity;

typedef enum simpul_record_kind {
    SIMPUL_HEADER,
    SIMPUL_DOCUMENT,
    SIMPUL_ENTITY,
    SIMPUL_MENTION,
    SIMPUL_CLAIM,
    SIMPUL_EVENT,
    SIMPUL_DECISION,
    SIMPUL_TRACE,
    SIMPUL_N_RECORD_KINDS
} simpul_record_kind;

/* One row of the relation table: the only place where relations are listed. */
typedef struct simpul_relation {
    const char *name;    /* "blocks" */
    const char *meaning; /* one line for people */
    const char *subject; /* entity types that usually stand there, comma-separated; "" any */
    const char *object;
    const char *plover; /* PLOVER codes joined by ", ", "" none */
    const char *family; /* event family, "" none */
    bool is_symmetric;  /* the byte-smaller id is the subject */
    const char
        *reverses; /* relations whose events this one's events end, comma-separated; "" none */
} simpul_relation;

SIMPUL_API size_t simpul_relation_count(void);
SIMPUL_API const simpul_relation *simpul_relation_at(size_t index);
/* NULL when there is none of that name. */
SIMPUL_API const simpul_relation *simpul_relation_find(simpul_str name);

/* The entity types in the ontology's order ("ministry" … "event"); NULL past the end. */
SIMPUL_API const char *simpul_entity_type_at(size_t index);

SIMPUL_API const char *simpul_modality_name(simpul_modality modality);
SIMPUL_API const char *simpul_polarity_name(simpul_polarity polarity);

/* Views in the structs below are borrowed from the records that gave them out and live as long as
 * those do; on the way in they are copied. `attributes` is a JSON object in canonical form (keys
 * sorted by bytes, no spaces), or absent when there are none. Absent strings are null in the file.
 */

typedef struct simpul_document_record {
    simpul_str id, path, title, publisher, url, published, lang, sha256, attributes;
    uint64_t bytes;
} simpul_document_record;

typedef struct simpul_entity_record {
    simpul_str id, type, name, attributes;
    const simpul_str *aliases; /* sorted by bytes, each once, never the name */
    size_t n_aliases;
} simpul_entity_record;

typedef struct simpul_mention_record {
    simpul_str document, entity;
    uint64_t start, end; /* byte offsets in the article as given, half open */
} simpul_mention_record;

typedef struct simpul_claim_record {
    simpul_str id, document, subject, relation, object;
    simpul_str date, said_on; /* EDTF, or absent */
    simpul_modality modality;
    simpul_polarity polarity;
    simpul_str speaker;             /* entity id, or absent */
    bool has_span;                  /* false: start and end are null */
    uint64_t start, end;            /* byte offsets of the evidence */
    simpul_str quote, quote_sha256; /* absent when evidence was left out */
    simpul_str rule;
    double confidence; /* 0…1 */
    simpul_str attributes;
} simpul_claim_record;

typedef struct simpul_decision_record {
    bool is_same; /* verdict: same, else different */
    simpul_str a, b, by, why;
} simpul_decision_record;

typedef struct simpul_trace_record {
    simpul_str document, rule, reason;
    uint64_t start, end;
} simpul_trace_record;

/* Where a record was read: the name of its input and the line in it; source NULL when it was added
 * by a call. */
typedef struct simpul_origin {
    const char *source;
    size_t line;
} simpul_origin;

typedef struct simpul_records simpul_records;

/* An empty set. Ownership: simpul_records_free. Errors: SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_new(simpul_records **out,
                                                            simpul_error *err);
SIMPUL_API void simpul_records_free(simpul_records *records); /* NULL is allowed */

typedef struct simpul_read_options {
    bool keep_going; /* bad lines are told to `warnings` and skipped; n_skipped counts them */
    simpul_warnings warnings;
    size_t n_skipped; /* out */
} simpul_read_options;

#define SIMPUL_READ_OPTIONS_INIT                                                                   \
    {                                                                                              \
        false, {NULL, NULL}, 0                                                                     \
    }

/* Adds every line of an NDJSON source. Call it once for each input; then simpul_records_finish.
 * Errors: SIMPUL_ERR_IO; SIMPUL_ERR_SYNTAX, SIMPUL_ERR_SCHEMA and SIMPUL_ERR_ENCODING with file,
 * line, column and field; SIMPUL_ERR_MEMORY. `options` may be NULL. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_read(simpul_records *records,
                                                             simpul_source *source,
                                                             simpul_read_options *options,
                                                             simpul_error *err);

/* Add one record, copied. Fields are checked as a line of a file would be. A claim's id is computed
 * when absent, its ends are put in order when its relation is symmetric.
 * Errors: SIMPUL_ERR_SCHEMA, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_header(simpul_records *records,
                                                                   simpul_str lexicon,
                                                                   simpul_str generator,
                                                                   simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_document(
    simpul_records *records, const simpul_document_record *document, simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_entity(
    simpul_records *records, const simpul_entity_record *entity, simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_mention(
    simpul_records *records, const simpul_mention_record *mention, simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_claim(simpul_records *records,
                                                                  const simpul_claim_record *claim,
                                                                  simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_decision(
    simpul_records *records, const simpul_decision_record *decision, simpul_error *err);
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_add_trace(simpul_records *records,
                                                                  const simpul_trace_record *trace,
                                                                  simpul_error *err);

/* Moves everything of `from` into `into`; `from` is empty afterwards and still to be freed. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_take(simpul_records *into,
                                                             simpul_records *from,
                                                             simpul_error *err);

/* Sorts into canonical order and unites equal ids (a set union: the order of the
 * additions does not show). Must be called after the last addition and before anything below. O(n
 * log n). `warnings` (may be NULL) hears of documents that share a path. Errors: SIMPUL_ERR_SCHEMA
 * for conflicts (two types of one entity), naming both lines; SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_finish(simpul_records *records,
                                                               const simpul_warnings *warnings,
                                                               simpul_error *err);

/* Holds references (every document and entity named is declared) and spans (end ≤ bytes of the
 * document) over the whole set. The first violation is the error; with options->keep_going each is
 * told, its record dropped and counted. Errors: SIMPUL_ERR_SCHEMA. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_check(simpul_records *records,
                                                              simpul_read_options *options,
                                                              simpul_error *err);

/* How many records of a kind there are. */
SIMPUL_API size_t simpul_records_count(const simpul_records *records, simpul_record_kind kind);

/* The record of that index in canonical order; index below the count. Fills *out with borrowed
 * views. */
SIMPUL_API void simpul_records_document(const simpul_records *records, size_t index,
                                        simpul_document_record *out);
SIMPUL_API void simpul_records_entity(const simpul_records *records, size_t index,
                                      simpul_entity_record *out);
SIMPUL_API void simpul_records_mention(const simpul_records *records, size_t index,
                                       simpul_mention_record *out);
SIMPUL_API void simpul_records_claim(const simpul_records *records, size_t index,
                                     simpul_claim_record *out);
SIMPUL_API void simpul_records_decision(const simpul_records *records, size_t index,
                                        simpul_decision_record *out);
SIMPUL_API void simpul_records_trace(const simpul_records *records, size_t index,
                                     simpul_trace_record *out);
SIMPUL_API simpul_origin simpul_records_origin(const simpul_records *records,
                                               simpul_record_kind kind, size_t index);

/* The `lexicon` and `generator` of the united headers; absent when there was none. */
SIMPUL_API simpul_str simpul_records_lexicon(const simpul_records *records);
SIMPUL_API simpul_str simpul_records_generator(const simpul_records *records);

/* The string value of a key of a canonical attributes object, unescaped into `buffer` of `size`
 * bytes; absent when the key is not there, is no string, or does not fit. */
SIMPUL_API simpul_str simpul_attribute_string(simpul_str attributes, const char *key, char *buffer,
                                              size_t size);

/* A citation in a document that its text does not complete: "Permendag 8", "Perpres ini". */
typedef struct simpul_unresolved {
    simpul_str form, number; /* "permendag", "8"; the number is empty when none is given */
    simpul_str candidates;   /* ids of the lexicon's regulations that it may be, as a JSON list */
    uint64_t start, end;     /* bytes of the article as given */
} simpul_unresolved;

/* The next citation of the `unresolved` in a document's canonical attributes, in the order of the
 * text; *at starts at 0 and is moved. False at the end. Views are into `attributes`. */
SIMPUL_API bool simpul_attribute_unresolved(simpul_str attributes, size_t *at,
                                            simpul_unresolved *out);

typedef enum simpul_evidence {
    SIMPUL_EVIDENCE_FULL,    /* quote, digest and offsets */
    SIMPUL_EVIDENCE_OFFSETS, /* no quote */
    SIMPUL_EVIDENCE_NONE     /* neither quote nor digest */
} simpul_evidence;

/* Writes the canonical form. The same set always gives the same bytes.
 * Errors: those of the sink show when it is closed; SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_records_write(const simpul_records *records,
                                                              simpul_sink *sink,
                                                              simpul_evidence evidence,
                                                              simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
