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
    simpul_str label;
    size_t n_mentions, n_documents, n_sources;
    simpul_str first_seen, last_seen;
} smp_node_facts;

typedef struct smp_edge_columns {
    size_t edge_id, relation, label, family, plover, polarity, modality, status, contested,
        contested_about, role, via, effect, date, date_start, date_end, n_claims, n_documents,
        n_sources, confidence, weight, sources, source_confidences, speakers, event_ids, evidence,
        evidence_document, evidence_start, evidence_end, evidence_sha256, rule;
} smp_edge_columns;

typedef struct smp_edge_facts {
    simpul_str id, relations, label, status, contested, role, via, effect, speakers, event_ids,
        date;
    simpul_str sources, source_confidences; /* lists of one length, in one order */
    const smp_dossier_claim *best;   /* greatest confidence, then smallest id; NULL: no claim */
    const simpul_relation *relation; /* of the best */
    simpul_str known_from;           /* where the lexicon has it from, when there is no claim */
    simpul_polarity polarity;
    simpul_modality modality;
    bool has_date;
    smp_span span;
    size_t n_claims, n_documents, n_sources;
    double confidence;
    simpul_evidence evidence;
    const char *weight; /* which of the counts */
} smp_edge_facts;

/* What nodes that are events have besides. */
typedef struct smp_event_columns {
    size_t family, status, contested, contested_about, reversed_by, date, date_start, date_end,
        n_claims, confidence;
} smp_event_columns;

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

simpul_status smp_event_columns_add(smp_event_columns *columns, simpul_graph *graph,
                                    simpul_error *err);
/* `object` is the label of the event's object; the event's is "restriction: TikTok LIVE,
 * 2025-08-30".
 */
simpul_status smp_event_columns_fill(const smp_node_columns *nodes,
                                     const smp_event_columns *columns, simpul_graph *graph,
                                     uint32_t node, const simpul_event *event, simpul_str object,
                                     const smp_edge_facts *facts, smp_arena *arena,
                                     simpul_error *err);

/* The year in a regulation's number; false when it has none, as drafts do. */
bool smp_year_of_number(const simpul_entity_record *entity, int64_t *year);

#endif
