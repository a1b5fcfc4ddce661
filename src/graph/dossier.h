/* Finished records made dense for the graph: claims with numbers for their documents and for the
 * groups of documents that are copies. */
#ifndef SMP_DOSSIER_H
#define SMP_DOSSIER_H

#include "base/date.h"
#include "base/strmap.h"
#include "base/vec.h"
#include "graph/decisions.h"

#include <simpul/graph.h>

/* One key of attributes.passages: 8 digits for a run of 30 words that holds the evidence. */
enum { SMP_PASSAGE_KEY = 8 };

typedef struct smp_dossier_claim {
    simpul_claim_record record; /* its id is the records', its entities are those that stand */
    const simpul_relation *relation;
    uint32_t document;   /* row */
    uint32_t source;     /* row of the first document that this one is a copy of */
    simpul_str passages; /* keys, one behind the other; sources.h compares them */
    bool has_date;
    smp_span span; /* years XXXX taken from the document */
    smp_day
        begun; /* the day on which it has surely begun: "2023" the last, "2023/2025" that of 2023 */
    bool is_unstated;
    bool is_left_out; /* decisions made its ends one: it is no edge and in no event */
} smp_dossier_claim;

typedef struct smp_dossier {
    const simpul_records *records;
    smp_strmap entities, documents; /* id → row; smp_dossier_entity says which row stands */
    smp_decisions decisions;
    uint32_t *source_of;       /* document → the first of those it is a copy of, or itself */
    smp_dossier_claim *claims; /* in the records' order */
    size_t n_claims;
} smp_dossier;

/* Errors: SIMPUL_ERR_SCHEMA when a claim or decision names what no line declares, or decisions
 * contradict one another; SIMPUL_ERR_MEMORY. Dispose in any case. */
simpul_status smp_dossier_open(smp_dossier *dossier, const simpul_records *records,
                               simpul_error *err);
void smp_dossier_dispose(smp_dossier *dossier);

/* The row of the entity that stands for this id, SMP_STRMAP_NONE when no line declares it. */
uint32_t smp_dossier_entity(const smp_dossier *dossier, simpul_str id);
/* An entity that stands, with what it took over from others. */
void smp_dossier_entity_at(const smp_dossier *dossier, uint32_t row, simpul_entity_record *out);
/* Rows of a mention's entity that stands, and of its document. False when there is none, or when
 * the place mentions that entity already (under another id). */
bool smp_dossier_mention(const smp_dossier *dossier, size_t index, uint32_t *entity,
                         uint32_t *document);

/* The day by which something with this date has surely begun: known only to a year, that may be the
 * last. `span` are its days. */
smp_day smp_day_begun(simpul_str date, smp_span span);

/* The days of a document's publication; false when nothing dates it. */
bool smp_published(const smp_dossier *dossier, uint32_t document, smp_span *out);

#endif
