/* Finished records made dense for the graph: claims with numbers for their documents and for the
 * groups of documents that are copies. */
#ifndef SMP_DOSSIER_H
#define SMP_DOSSIER_H

#include "base/date.h"
#include "base/strmap.h"
#include "base/vec.h"

#include <simpul/graph.h>

/* One key of attributes.passages: 8 digits for a run of 30 words that holds the evidence. */
enum { SMP_PASSAGE_KEY = 8 };

typedef struct smp_dossier_claim {
    simpul_claim_record record;
    const simpul_relation *relation;
    uint32_t document;   /* row */
    uint32_t source;     /* row of the first document that this one is a copy of */
    simpul_str passages; /* keys, one behind the other; sources.h compares them */
    bool has_date;
    smp_span span; /* years XXXX taken from the document */
    bool is_unstated;
} smp_dossier_claim;

typedef struct smp_dossier {
    const simpul_records *records;
    smp_strmap entities, documents; /* id → row */
    uint32_t *source_of;            /* document → the first of those it is a copy of, or itself */
    smp_dossier_claim *claims;      /* in the records' order */
    size_t n_claims;
} smp_dossier;

/* Errors: SIMPUL_ERR_SCHEMA when a claim names what no line declares, SIMPUL_ERR_MEMORY. Dispose in
 * any case. */
simpul_status smp_dossier_open(smp_dossier *dossier, const simpul_records *records,
                               simpul_error *err);
void smp_dossier_dispose(smp_dossier *dossier);

#endif
