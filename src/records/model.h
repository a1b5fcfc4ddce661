/* The rows of a set of records, for the files of this folder. */
#ifndef SMP_RECORDS_MODEL_H
#define SMP_RECORDS_MODEL_H

#include "base/str.h"
#include "base/strmap.h"
#include "base/vec.h"
#include "records/entity_id.h"

#include <simpul/records.h>

typedef struct smp_row_origin {
    uint32_t source; /* id in `sources`, SMP_STRMAP_NONE when added by a call */
    uint32_t line;
} smp_row_origin;

typedef struct smp_header_row {
    simpul_str lexicon, generator;
} smp_header_row;

typedef struct smp_document_row {
    simpul_document_record record;
    smp_row_origin origin;
} smp_document_row;

typedef struct smp_entity_row {
    simpul_entity_record record;
    smp_row_origin origin;
} smp_entity_row;

typedef struct smp_mention_row {
    simpul_mention_record record;
    smp_row_origin origin;
} smp_mention_row;

typedef struct smp_claim_row {
    simpul_claim_record record;
    smp_row_origin origin;
} smp_claim_row;

typedef struct smp_event_row { /* kept as its canonical line */
    simpul_str id, line;
    smp_row_origin origin;
} smp_event_row;

typedef struct smp_decision_row {
    simpul_decision_record record;
    smp_row_origin origin;
} smp_decision_row;

typedef struct smp_trace_row {
    simpul_trace_record record;
    smp_row_origin origin;
} smp_trace_row;

struct simpul_records {
    smp_strmap strings; /* every string of every row, once */
    smp_arena arena;    /* arrays of aliases */
    smp_strmap sources;
    smp_vec(smp_header_row) headers;
    smp_vec(smp_document_row) documents;
    smp_vec(smp_entity_row) entities;
    smp_vec(smp_mention_row) mentions;
    smp_vec(smp_claim_row) claims;
    smp_vec(smp_event_row) events;
    smp_vec(smp_decision_row) decisions;
    smp_vec(smp_trace_row) traces;
    smp_row_origin reading; /* where the line that is being added stands */
};

/* The interned string: equal strings have equal pointers. False when memory is out; absent stays
 * so. */
bool smp_records_intern(simpul_records *records, simpul_str *text);

/* Canonical lines, without the LF, appended to out (records_write.c). */
void smp_line_document(smp_buf *out, const simpul_document_record *document);
void smp_line_entity(smp_buf *out, const simpul_entity_record *entity);
void smp_line_mention(smp_buf *out, const simpul_mention_record *mention);
void smp_line_claim(smp_buf *out, const simpul_claim_record *claim, simpul_evidence evidence);
void smp_line_decision(smp_buf *out, const simpul_decision_record *decision);
void smp_line_trace(smp_buf *out, const simpul_trace_record *trace);

/* `claim:` and 16 hex digits over the ten values. */
enum { SMP_CLAIM_ID = 6 + 16 + 1 };
void smp_claim_id(char out[SMP_CLAIM_ID], const simpul_claim_record *claim);

/* Adds the canonical line of an event. */
simpul_status smp_records_add_event(simpul_records *records, simpul_str id, simpul_str line,
                                    simpul_error *err);

#endif
