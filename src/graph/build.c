/* Records → the graph of view `relations`: one node an entity, one edge for each (subject,
 * relation, object, polarity), with every attribute of columns.c. Events come from event.c. */
#include "base/error.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/str.h"
#include "graph/columns.h"
#include "graph/event.h"

#include <stdlib.h>
#include <string.h>

typedef struct builder {
    smp_dossier dossier;
    simpul_events *events;
    simpul_graph *graph;
    const simpul_build_options *options;
    smp_arena arena;
    uint32_t *event_of; /* claim → event + 1, 0: none */
    uint32_t *order;    /* claims by edge, then by id */
    uint32_t *node_of;  /* entity row → node + 1, 0: not in the graph */
    smp_node_columns nodes;
    smp_edge_columns edges;
} builder;

static const simpul_claim_record *record_at(const builder *in, uint32_t claim)
{
    return &in->dossier.claims[claim].record;
}

static int compare_edges(const simpul_claim_record *a, const simpul_claim_record *b)
{
    int order = smp_str_compare(a->subject, b->subject);
    if (!order) order = smp_str_compare(a->relation, b->relation);
    if (!order) order = smp_str_compare(a->object, b->object);
    return order ? order : (int)a->polarity - (int)b->polarity;
}

typedef struct keyed {
    const simpul_claim_record *record;
    uint32_t claim;
} keyed;

static int by_edge(const void *a, const void *b)
{
    const keyed *left = a, *right = b;
    int order = compare_edges(left->record, right->record);
    return order ? order : (left->claim > right->claim) - (left->claim < right->claim);
}

static simpul_status sort_claims(builder *in, simpul_error *err)
{
    size_t n = in->dossier.n_claims;
    keyed *keys = smp_alloc_array(n, sizeof *keys);
    in->order = smp_arena_array(&in->arena, uint32_t, n);
    in->event_of = smp_arena_array(&in->arena, uint32_t, n);
    if (!keys || !in->order || !in->event_of) {
        smp_free(keys);
        return smp_error_memory(err);
    }
    for (size_t i = 0; i < n; i++) keys[i] = (keyed){record_at(in, (uint32_t)i), (uint32_t)i};
    if (n) qsort(keys, n, sizeof *keys, by_edge);
    for (size_t i = 0; i < n; i++) in->order[i] = keys[i].claim;
    smp_free(keys);
    for (size_t i = 0; i < simpul_events_count(in->events); i++) {
        const simpul_event *event = simpul_events_at(in->events, i);
        for (size_t k = 0; k < event->n_claims; k++)
            in->event_of[event->claims[k]] = (uint32_t)i + 1;
    }
    return SIMPUL_OK;
}

/* --- nodes --- */

typedef struct sighting { /* how often and where an entity is mentioned */
    size_t n_mentions, n_documents, n_sources;
    uint32_t last_document;
    simpul_str first_seen, last_seen;
    bool is_wanted; /* mentioned, or an end or speaker of a claim */
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
static simpul_status count_mentions(builder *in, sighting *seen, simpul_error *err)
{
    const simpul_records *records = in->dossier.records;
    size_t n = simpul_records_count(records, SIMPUL_MENTION), n_pairs = 0;
    pair *pairs = smp_alloc_array(n, sizeof *pairs);
    if (!pairs) return smp_error_memory(err);
    for (size_t i = 0; i < n; i++) {
        simpul_mention_record mention;
        simpul_document_record document;
        simpul_records_mention(records, i, &mention);
        uint32_t entity = smp_strmap_find(&in->dossier.entities, mention.entity);
        uint32_t row = smp_strmap_find(&in->dossier.documents, mention.document);
        if (entity == SMP_STRMAP_NONE || row == SMP_STRMAP_NONE) continue;
        sighting *one = &seen[entity];
        one->n_mentions++;
        one->is_wanted = true;
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

static void want(const builder *in, sighting *seen, simpul_str id)
{
    uint32_t entity = id.ptr ? smp_strmap_find(&in->dossier.entities, id) : SMP_STRMAP_NONE;
    if (entity != SMP_STRMAP_NONE) seen[entity].is_wanted = true;
}

static simpul_status add_node(builder *in, size_t row, const sighting *seen, simpul_error *err)
{
    simpul_entity_record entity;
    uint32_t node;
    simpul_records_entity(in->dossier.records, row, &entity);
    simpul_status status = simpul_graph_add_node(in->graph, entity.id, &node, err);
    if (status) return status;
    in->node_of[row] = node + 1;
    smp_node_facts facts = {.entity = &entity,
                            .n_mentions = seen->n_mentions,
                            .n_documents = seen->n_documents,
                            .n_sources = seen->n_sources,
                            .first_seen = seen->first_seen,
                            .last_seen = seen->last_seen};
    return smp_node_columns_fill(&in->nodes, in->graph, node, &facts, &in->arena, err);
}

static simpul_status add_nodes(builder *in, simpul_error *err)
{
    size_t n = simpul_records_count(in->dossier.records, SIMPUL_ENTITY);
    sighting *seen = smp_alloc_array(n, sizeof *seen);
    in->node_of = smp_arena_array(&in->arena, uint32_t, n);
    if (!seen || !in->node_of) {
        smp_free(seen);
        return smp_error_memory(err);
    }
    simpul_status status = count_mentions(in, seen, err);
    for (size_t i = 0; i < in->dossier.n_claims && !status; i++) {
        const simpul_claim_record *r = record_at(in, (uint32_t)i);
        want(in, seen, r->subject);
        want(in, seen, r->object);
        want(in, seen, r->speaker);
    }
    for (size_t i = 0; i < n && !status; i++)
        if (seen[i].is_wanted) status = add_node(in, i, &seen[i], err);
    smp_free(seen);
    return status;
}

/* Whether a regulation holds: not a draft, issued or known by number, and not revoked by what was
 * done. */
static simpul_status mark_in_force(builder *in, simpul_error *err)
{
    const simpul_records *records = in->dossier.records;
    simpul_status status = SIMPUL_OK;
    for (size_t row = 0; row < simpul_records_count(records, SIMPUL_ENTITY) && !status; row++) {
        simpul_entity_record entity;
        simpul_records_entity(records, row, &entity);
        if (!in->node_of[row] || !smp_str_is(entity.type, "regulation")) continue;
        bool is_known = smp_is_numbered(&entity), is_revoked = false;
        for (size_t i = 0; i < in->dossier.n_claims; i++) {
            const simpul_claim_record *r = record_at(in, (uint32_t)i);
            bool done = r->modality == SIMPUL_ASSERTED && r->polarity == SIMPUL_AFFIRMED &&
                        smp_str_equal(r->object, entity.id);
            if (done && smp_str_is(r->relation, "revokes")) is_revoked = true;
        }
        if (is_known || is_revoked)
            status = simpul_graph_set_bool(in->graph, SIMPUL_NODE, in->nodes.in_force,
                                           in->node_of[row] - 1, is_known && !is_revoked, err);
    }
    return status;
}

/* --- edges --- */

static int by_number(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static size_t count_distinct(uint32_t *numbers, size_t n)
{
    size_t distinct = 0;
    if (n) qsort(numbers, n, sizeof *numbers, by_number);
    for (size_t i = 0; i < n; i++) distinct += i == 0 || numbers[i] != numbers[i - 1];
    return distinct;
}

typedef struct saying { /* what one claim adds to the weight of its source */
    uint32_t source;
    double confidence;
} saying;

static int by_source(const void *a, const void *b)
{
    const saying *left = a, *right = b;
    if (left->source != right->source) return left->source < right->source ? -1 : 1;
    return (left->confidence < right->confidence) - (left->confidence > right->confidence);
}

typedef struct source_lists { /* " | " between two */
    smp_buf names, confidences;
} source_lists;

static void list_source(source_lists *lists, simpul_str name, double confidence)
{
    char number[SMP_NUMBER_SIZE];
    size_t length = smp_number_double(number, confidence);
    if (lists->names.len) {
        smp_buf_text(&lists->names, " | ");
        smp_buf_text(&lists->confidences, " | ");
    }
    smp_buf_str(&lists->names, name);
    smp_buf_bytes(&lists->confidences, number, length);
}

/* 1 − Π(1 − cᵢ), cᵢ the best claim of source i: copies add nothing. */
static simpul_status weigh_sources(builder *in, saying *sayings, size_t n, smp_edge_facts *facts,
                                   simpul_error *err)
{
    source_lists lists;
    double doubt = 1;
    smp_buf_init(&lists.names);
    smp_buf_init(&lists.confidences);
    qsort(sayings, n, sizeof *sayings, by_source);
    for (size_t i = 0; i < n; i++) {
        if (i && sayings[i].source == sayings[i - 1].source) continue;
        facts->n_sources++;
        doubt *= 1 - sayings[i].confidence;
        list_source(&lists, in->dossier.source_names[sayings[i].source], sayings[i].confidence);
    }
    facts->confidence = smp_number_round9(1 - doubt);
    bool failed = lists.names.failed || lists.confidences.failed;
    if (!failed) {
        facts->sources = smp_arena_str(&in->arena, smp_buf_view(&lists.names));
        facts->source_confidences = smp_arena_str(&in->arena, smp_buf_view(&lists.confidences));
        failed = !facts->sources.ptr || !facts->source_confidences.ptr;
    }
    smp_buf_dispose(&lists.names);
    smp_buf_dispose(&lists.confidences);
    return failed ? smp_error_memory(err) : SIMPUL_OK;
}

static const smp_dossier_claim *best_claim(const builder *in, const uint32_t *claims, size_t n)
{
    const smp_dossier_claim *best = &in->dossier.claims[claims[0]];
    for (size_t i = 1; i < n; i++) {
        const smp_dossier_claim *other = &in->dossier.claims[claims[i]];
        if (other->record.confidence > best->record.confidence) best = other;
    }
    return best;
}

static int by_text(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

/* The distinct values of a list, sorted and joined by " | "; absent when there are none. */
static simpul_status join(smp_arena *arena, simpul_str *values, size_t n, simpul_str *out,
                          simpul_error *err)
{
    smp_buf text;
    smp_buf_init(&text);
    *out = SIMPUL_STR_NONE;
    if (n) qsort(values, n, sizeof *values, by_text);
    for (size_t i = 0; i < n; i++) {
        if (i && smp_str_equal(values[i], values[i - 1])) continue;
        if (i) smp_buf_text(&text, " | ");
        smp_buf_str(&text, values[i]);
    }
    if (n && !text.failed) *out = smp_arena_str(arena, smp_buf_view(&text));
    bool failed = text.failed || (n && !out->ptr);
    smp_buf_dispose(&text);
    return failed ? smp_error_memory(err) : SIMPUL_OK;
}

static simpul_status gather_lists(builder *in, const uint32_t *claims, size_t n,
                                  smp_edge_facts *facts, simpul_error *err)
{
    simpul_str *speakers = smp_arena_array(&in->arena, simpul_str, n);
    simpul_str *events = smp_arena_array(&in->arena, simpul_str, n);
    simpul_str *contested = smp_arena_array(&in->arena, simpul_str, n);
    simpul_str *via = smp_arena_array(&in->arena, simpul_str, n);
    if (!speakers || !events || !contested || !via) return smp_error_memory(err);
    size_t n_speakers = 0, n_events = 0, n_contested = 0, n_via = 0;
    for (size_t i = 0; i < n; i++) {
        char buffer[64];
        const simpul_claim_record *r = record_at(in, claims[i]);
        if (r->speaker.ptr) speakers[n_speakers++] = r->speaker;
        simpul_str through = simpul_attribute_string(r->attributes, "via", buffer, sizeof buffer);
        if (through.ptr) via[n_via] = smp_arena_str(&in->arena, through), n_via++;
        uint32_t event = in->event_of[claims[i]];
        if (!event) continue;
        const simpul_event *found = simpul_events_at(in->events, event - 1);
        events[n_events++] = found->id;
        if (found->contested.ptr) contested[n_contested++] = found->contested;
    }
    simpul_status status = join(&in->arena, speakers, n_speakers, &facts->speakers, err);
    if (!status) status = join(&in->arena, events, n_events, &facts->event_ids, err);
    if (!status) status = join(&in->arena, contested, n_contested, &facts->contested, err);
    if (!status) status = join(&in->arena, via, n_via, &facts->via, err);
    return status;
}

/* The status of an edge is that of its latest event; one without a date comes first. */
static void set_status(const builder *in, const uint32_t *claims, size_t n, smp_edge_facts *facts)
{
    simpul_str latest = SIMPUL_STR_NONE;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        uint32_t number = in->event_of[claims[i]];
        if (!number) continue;
        const simpul_event *event = simpul_events_at(in->events, number - 1);
        bool later = !any || smp_str_compare(event->date, latest) > 0;
        if (!later) continue;
        any = true;
        latest = event->date;
        facts->status = smp_str(simpul_event_status_name(event->status));
    }
}

static void set_dates(const builder *in, const uint32_t *claims, size_t n, smp_edge_facts *facts)
{
    for (size_t i = 0; i < n; i++) {
        const smp_dossier_claim *claim = &in->dossier.claims[claims[i]];
        if (!claim->has_date) continue;
        if (!facts->has_date) facts->span = claim->span;
        facts->has_date = true;
        if (claim->span.first < facts->span.first) facts->span.first = claim->span.first;
        if (claim->span.last > facts->span.last) facts->span.last = claim->span.last;
    }
    for (size_t i = 0; i < n; i++) {
        const smp_dossier_claim *claim = &in->dossier.claims[claims[i]];
        bool spans_all = claim->has_date && claim->span.first == facts->span.first &&
                         claim->span.last == facts->span.last;
        bool better = !facts->date.ptr || smp_str_compare(claim->record.date, facts->date) < 0;
        if (spans_all && better) facts->date = claim->record.date;
    }
}

static simpul_status count_edge(builder *in, const uint32_t *claims, size_t n,
                                smp_edge_facts *facts, simpul_error *err)
{
    uint32_t *documents = smp_alloc_array(n, sizeof *documents);
    saying *sayings = smp_alloc_array(n, sizeof *sayings);
    if (!documents || !sayings) {
        smp_free(documents);
        smp_free(sayings);
        return smp_error_memory(err);
    }
    facts->modality = SIMPUL_POSSIBLE;
    for (size_t i = 0; i < n; i++) {
        const smp_dossier_claim *claim = &in->dossier.claims[claims[i]];
        documents[i] = claim->document;
        sayings[i] = (saying){claim->source, claim->record.confidence};
        if (claim->record.modality < facts->modality) facts->modality = claim->record.modality;
    }
    facts->n_claims = n;
    facts->n_documents = count_distinct(documents, n);
    simpul_status status = weigh_sources(in, sayings, n, facts, err);
    smp_free(documents);
    smp_free(sayings);
    return status;
}

static simpul_status add_edge(builder *in, const uint32_t *claims, size_t n, simpul_error *err)
{
    const simpul_claim_record *r = record_at(in, claims[0]);
    simpul_str polarity = smp_str(simpul_polarity_name(r->polarity));
    char id[5 + SMP_ID_HEX + 1] = "edge:";
    const simpul_str parts[] = {SIMPUL_STR("relations"), r->subject, r->relation, r->object,
                                polarity};
    smp_sha256_id(id + 5, parts, 5);
    uint32_t source = in->node_of[smp_strmap_find(&in->dossier.entities, r->subject)] - 1;
    uint32_t target = in->node_of[smp_strmap_find(&in->dossier.entities, r->object)] - 1, edge;
    smp_edge_facts facts = {
        .id = smp_str(id), .best = best_claim(in, claims, n), .evidence = in->options->evidence};
    simpul_status status = simpul_graph_add_edge(in->graph, facts.id, source, target, &edge, err);
    if (!status) status = count_edge(in, claims, n, &facts, err);
    if (!status) status = gather_lists(in, claims, n, &facts, err);
    if (status) return status;
    set_status(in, claims, n, &facts);
    set_dates(in, claims, n, &facts);
    return smp_edge_columns_fill(&in->edges, in->graph, edge, &facts, &in->arena, err);
}

static simpul_status add_edges(builder *in, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    size_t n = in->dossier.n_claims;
    for (size_t start = 0, end; start < n && !status; start = end) {
        for (end = start + 1; end < n; end++)
            if (compare_edges(record_at(in, in->order[start]), record_at(in, in->order[end])) != 0)
                break;
        smp_mark mark = smp_arena_mark(&in->arena);
        status = add_edge(in, in->order + start, end - start, err);
        smp_arena_rewind(&in->arena, mark);
    }
    return status;
}

static simpul_status build(builder *in, const simpul_records *records, simpul_error *err)
{
    simpul_status status = smp_dossier_open(&in->dossier, records, err);
    if (!status) status = smp_events_make(&in->events, &in->dossier, err);
    if (!status) status = simpul_graph_new(&in->graph, err);
    if (!status) status = sort_claims(in, err);
    if (!status) status = smp_node_columns_add(&in->nodes, in->graph, err);
    if (!status) status = smp_edge_columns_add(&in->edges, in->graph, err);
    if (!status) status = add_nodes(in, err);
    if (!status) status = mark_in_force(in, err);
    if (!status) status = add_edges(in, err);
    return status;
}

simpul_status simpul_graph_build(simpul_graph **out, const simpul_records *records,
                                 const simpul_build_options *options, simpul_error *err)
{
    static const simpul_build_options defaults = SIMPUL_BUILD_OPTIONS_INIT;
    builder in;
    memset(&in, 0, sizeof in);
    in.options = options ? options : &defaults;
    *out = NULL;
    if (in.options->view && strcmp(in.options->view, "relations") != 0)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "no view named '%s'; there is 'relations'",
                             in.options->view);
    smp_arena_init(&in.arena);
    simpul_status status = build(&in, records, err);
    simpul_events_free(in.events);
    smp_dossier_dispose(&in.dossier);
    smp_arena_dispose(&in.arena);
    if (status) simpul_graph_free(in.graph);
    else *out = in.graph;
    return status;
}
