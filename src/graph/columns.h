/* The attribute columns of a built graph: made once, filled an element at a time.
 */
#ifndef SMP_COLUMNS_H
#define SMP_COLUMNS_H

#include "graph/dossier.h"

typedef struct smp_node_columns {
    size_t label, kind, aliases, wikidata, n_mentions, n_documents, n_sources, first_seen,
        last_seen, form, number, year, issuer, in_force;
} smp_node_columns;

typedef struct smp_node_facts {
    const simpul_entity_record *entity;
    size_t n_mentions, n_documents, n_sources;
    simpul_str first_seen, last_seen;
} smp_node_facts;

typedef struct smp_edge_columns {
    size_t edge_id, relation, label, family, plover, polarity, modality, status, contested,
        contested_about, via, date, date_start, date_end, n_claims, n_documents, n_sources,
        confidence, weight, sources, source_confidences, speakers, event_ids, evidence,
        evidence_document, evidence_start, evidence_end, evidence_sha256, rule;
} smp_edge_columns;

typedef struct smp_edge_facts {
    simpul_str id, status, contested, via, speakers, event_ids, date;
    simpul_str sources, source_confidences; /* lists of one length, in one order */
    const smp_dossier_claim *best;          /* greatest confidence, then smallest id */
    simpul_modality modality;
    bool has_date;
    smp_span span;
    size_t n_claims, n_documents, n_sources;
    double confidence;
    simpul_evidence evidence;
} smp_edge_facts;

simpul_status smp_node_columns_add(smp_node_columns *columns, simpul_graph *graph,
                                   simpul_error *err);
simpul_status smp_node_columns_fill(const smp_node_columns *columns, simpul_graph *graph,
                                    uint32_t node, const smp_node_facts *facts, smp_arena *arena,
                                    simpul_error *err);
simpul_status smp_edge_columns_add(smp_edge_columns *columns, simpul_graph *graph,
                                   simpul_error *err);
simpul_status smp_edge_columns_fill(const smp_edge_columns *columns, simpul_graph *graph,
                                    uint32_t edge, const smp_edge_facts *facts, smp_arena *arena,
                                    simpul_error *err);

/* Has the regulation a number and a year, so that it was issued? Drafts have none. */
bool smp_is_numbered(const simpul_entity_record *entity);

#endif
