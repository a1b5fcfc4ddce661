/* Finished records made dense for the graph: claims with numbers for their entities, documents and
 * sources. */
#ifndef SMP_DOSSIER_H
#define SMP_DOSSIER_H

#include "base/date.h"
#include "base/strmap.h"
#include "base/vec.h"

#include <simpul/graph.h>

typedef struct smp_dossier_claim {
    simpul_claim_record record;
    const simpul_relation *relation;
    uint32_t document, source; /* dense */
    bool has_date;
    smp_span span; /* years XXXX taken from the document */
    bool is_unstated;
} smp_dossier_claim;

typedef struct smp_dossier {
    const simpul_records *records;
    smp_strmap entities, documents; /* id → row */
    smp_strmap source_ids;
    uint32_t *source_of;       /* document → source: those of one text are one */
    simpul_str *source_names;  /* source → its smallest document id, so they ascend */
    smp_dossier_claim *claims; /* in the records' order */
    size_t n_claims;
} smp_dossier;

/* Errors: SIMPUL_ERR_SCHEMA when a claim names what no line declares, SIMPUL_ERR_MEMORY. Dispose in
 * any case. */
simpul_status smp_dossier_open(smp_dossier *dossier, const simpul_records *records,
                               simpul_error *err);
void smp_dossier_dispose(smp_dossier *dossier);

#endif
