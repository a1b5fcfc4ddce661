/* Which entities are nodes, how often each is seen, and what it is called. */
#include "base/error.h"
#include "base/str.h"
#include "graph/builder.h"
#include "graph/facts.h"

#include <stdlib.h>

typedef struct sighting { /* how often and where an entity is mentioned */
    size_t n_mentions, n_documents, n_sources;
    uint32_t last_document;
    simpul_str first_seen, last_seen;
    bool is_wanted; /* takes part, or is mentioned */
} sighting;

static void see_date(sighting *seen, simpul_str date)
{
    if (!date.ptr) return;
    if (!seen->first_seen.ptr || smp_str_compare(date, seen->first_seen) < 0)
        seen->first_seen = date;
    if (!seen->last_seen.ptr || smp_str_compare(date, seen->last_seen) > 0) seen->last_seen = date;
}

typedef struct pair {
    uint32_t entity, source;
} pair;

static int by_pair(const void *a, const void *b)
{
    const pair *left = a, *right = b;
    if (left->entity != right->entity) return left->entity < right->entity ? -1 : 1;
    return (left->source > right->source) - (left->source < right->source);
}

/* Mentions come in order of documents, so a change of document is a new one for its entity. */
static simpul_status count_mentions(smp_builder *in, sighting *seen, bool wants_mentioned,
                                    simpul_error *err)
{
    const simpul_records *records = in->dossier.records;
    size_t n = simpul_records_count(records, SIMPUL_MENTION), n_pairs = 0;
    pair *pairs = smp_alloc_array(n, sizeof *pairs);
    if (!pairs) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) {
        simpul_document_record document;
        uint32_t entity, row;
        if (!smp_dossier_mention(&in->dossier, i, &entity, &row)) continue;
        sighting *one = &seen[entity];
        one->n_mentions++;
        one->is_wanted = one->is_wanted || wants_mentioned;
        if (one->last_document == row + 1) continue;
        one->last_document = row + 1;
        one->n_documents++;
        simpul_records_document(records, row, &document);
        see_date(one, document.published);
        pairs[n_pairs++] = (pair){entity, in->dossier.source_of[row]};
    }
    if (n_pairs) qsort(pairs, n_pairs, sizeof *pairs, by_pair);
    for (size_t i = 0; i < n_pairs; i++)
        if (i == 0 || by_pair(&pairs[i - 1], &pairs[i]) != 0) seen[pairs[i].entity].n_sources++;
    smp_free(pairs);
    return SIMPUL_OK;
}

static void want(const smp_builder *in, sighting *seen, simpul_str id)
{
    uint32_t entity = id.ptr ? smp_dossier_entity(&in->dossier, id) : SMP_STRMAP_NONE;
    if (entity != SMP_STRMAP_NONE) seen[entity].is_wanted = true;
}

/* The day whose name a node has: asked for, the end of the window, or when it was last seen. */
static bool day_of_name(const smp_builder *in, const sighting *seen, smp_day *day)
{
    const smp_times *times = &in->selection.times;
    smp_span span;
    if (times->has_as_of) *day = times->as_of;
    else if (times->has_window && times->window.last != SMP_DAY_OPEN_END) *day = times->window.last;
    else if (seen->last_seen.ptr && smp_date_parse(seen->last_seen, &span) && span.has_year)
        *day = span.last;
    else return false;
    return true;
}

static simpul_str label_of(smp_builder *in, const simpul_entity_record *entity,
                           const sighting *seen)
{
    simpul_names names = in->options.names;
    smp_day day;
    bool then =
        names == SIMPUL_NAMES_THEN || (names == SIMPUL_NAMES_AUTO && in->selection.times.has_as_of);
    return then && day_of_name(in, seen, &day) ? smp_name_on(entity, day, &in->arena)
                                               : entity->name;
}

static simpul_status add_node(smp_builder *in, size_t row, const sighting *seen, simpul_error *err)
{
    simpul_entity_record entity;
    uint32_t node;
    smp_dossier_entity_at(&in->dossier, (uint32_t)row, &entity);
    simpul_status status = simpul_graph_add_node(in->graph, entity.id, &node, err);
    if (status) return status;
    in->node_of[row] = node + 1;
    smp_node_facts facts = {.entity = &entity,
                            .label = label_of(in, &entity, seen),
                            .n_mentions = seen->n_mentions,
                            .n_documents = seen->n_documents,
                            .n_sources = seen->n_sources,
                            .first_seen = seen->first_seen,
                            .last_seen = seen->last_seen};
    return smp_node_columns_fill(&in->nodes, in->graph, node, &facts, &in->arena, err);
}

simpul_status smp_add_nodes(smp_builder *in, simpul_error *err)
{
    size_t n = simpul_records_count(in->dossier.records, SIMPUL_ENTITY);
    const smp_times *times = &in->selection.times;
    sighting *seen = smp_alloc_array(n, sizeof *seen);
    in->node_of = smp_arena_array(&in->arena, uint32_t, n);
    if (!seen || !in->node_of) {
        smp_free(seen);
        return smp_error_memory(err);
    }
    simpul_status status = count_mentions(in, seen, !times->has_as_of && !times->has_window, err);
    for (size_t i = 0; i < in->dossier.n_claims && !status; i++) {
        const simpul_claim_record *r = &in->dossier.claims[i].record;
        if (!in->selection.takes[i]) continue;
        want(in, seen, r->subject);
        want(in, seen, r->object);
        want(in, seen, r->speaker);
    }
    for (size_t i = 0; i < n && !status; i++)
        if (seen[i].is_wanted) status = add_node(in, i, &seen[i], err);
    smp_free(seen);
    return status;
}
