/* Claims that agree → one edge with its counts, dates, lists and best evidence. Which claims those
 * are, the views decide. */
#include "base/error.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/str.h"
#include "graph/builder.h"
#include "graph/sources.h"

#include <stdlib.h>
#include <string.h>

uint32_t smp_node_of(const smp_builder *in, simpul_str entity)
{
    uint32_t row = smp_dossier_entity(&in->dossier, entity);
    return row == SMP_STRMAP_NONE || !in->node_of[row] ? UINT32_MAX : in->node_of[row] - 1;
}

smp_edge_item smp_item_of_claim(const smp_builder *in, uint32_t claim, uint32_t event)
{
    const smp_dossier_claim *about = &in->dossier.claims[claim];
    return (smp_edge_item){event,
                           SMP_NO_ROLE,
                           smp_node_of(in, about->record.subject),
                           smp_node_of(in, about->record.object),
                           about->relation,
                           about->record.polarity,
                           claim};
}

void smp_edge_id(char out[SMP_EDGE_ID], const simpul_str *parts, size_t n_parts)
{
    memcpy(out, "edge:", 5);
    smp_sha256_id(out + 5, parts, n_parts);
}

/* Nodes of entities stand in the order of their ids, so edges do too. */
static int compare_edges(const smp_edge_item *a, const smp_edge_item *b)
{
    if (a->event != b->event) return a->event < b->event ? -1 : 1;
    if (a->role != b->role) return a->role < b->role ? -1 : 1;
    if (a->source != b->source) return a->source < b->source ? -1 : 1;
    int order = strcmp(a->relation ? a->relation->name : "", b->relation ? b->relation->name : "");
    if (order) return order;
    if (a->target != b->target) return a->target < b->target ? -1 : 1;
    return (int)a->polarity - (int)b->polarity;
}

static int by_edge(const void *a, const void *b)
{
    const smp_edge_item *left = a, *right = b;
    int order = compare_edges(left, right);
    return order ? order : (left->claim > right->claim) - (left->claim < right->claim);
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

static simpul_status list_sources(smp_builder *in, const smp_sources *sources,
                                  smp_edge_facts *facts, simpul_error *err)
{
    source_lists lists;
    smp_buf_init(&lists.names);
    smp_buf_init(&lists.confidences);
    for (size_t i = 0; i < sources->n; i++)
        list_source(&lists, sources->items[i].name, sources->items[i].confidence);
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

static const smp_dossier_claim *best_claim(const smp_builder *in, const uint32_t *claims, size_t n)
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

typedef struct text_list { /* room for one value a claim */
    simpul_str *items;
    size_t n;
} text_list;

static void list_text(text_list *list, simpul_str value)
{
    if (value.ptr) list->items[list->n++] = value;
}

/* The distinct values of a list, sorted and joined by " | "; absent when there are none. */
static simpul_status join(smp_arena *arena, text_list *list, simpul_str *out, simpul_error *err)
{
    smp_buf text;
    smp_buf_init(&text);
    *out = SIMPUL_STR_NONE;
    if (list->n) qsort(list->items, list->n, sizeof *list->items, by_text);
    for (size_t i = 0; i < list->n; i++) {
        if (i && smp_str_equal(list->items[i], list->items[i - 1])) continue;
        if (i) smp_buf_text(&text, " | ");
        smp_buf_str(&text, list->items[i]);
    }
    if (list->n && !text.failed) *out = smp_arena_str(arena, smp_buf_view(&text));
    bool failed = text.failed || (list->n && !out->ptr);
    smp_buf_dispose(&text);
    return failed ? smp_error_memory(err) : SIMPUL_OK;
}

typedef enum list_of {
    OF_RELATIONS,
    OF_SPEAKERS,
    OF_EVENTS,
    OF_DISPUTES,
    OF_VIA,
    OF_EFFECTS,
    OF_POSTS,
    N_LISTS
} list_of;

static bool list_attribute(smp_arena *arena, text_list *list, simpul_str attributes,
                           const char *key)
{
    char buffer[256];
    simpul_str value = simpul_attribute_string(attributes, key, buffer, sizeof buffer);
    simpul_str copy = smp_arena_str(arena, value);
    list_text(list, copy);
    return !value.ptr || copy.ptr;
}

static bool list_claim(smp_builder *in, text_list *lists, uint32_t claim)
{
    const simpul_claim_record *r = &in->dossier.claims[claim].record;
    uint32_t event = in->event_of[claim];
    list_text(&lists[OF_RELATIONS], r->relation);
    list_text(&lists[OF_SPEAKERS], r->speaker);
    if (event) {
        const simpul_event *found = simpul_events_at(in->events, event - 1);
        list_text(&lists[OF_EVENTS], found->id);
        list_text(&lists[OF_DISPUTES], found->contested);
    }
    return list_attribute(&in->arena, &lists[OF_VIA], r->attributes, "via") &&
           list_attribute(&in->arena, &lists[OF_EFFECTS], r->attributes, "effect") &&
           list_attribute(&in->arena, &lists[OF_POSTS], r->attributes, "role");
}

static simpul_status gather_lists(smp_builder *in, const uint32_t *claims, size_t n,
                                  smp_edge_facts *facts, simpul_error *err)
{
    text_list lists[N_LISTS];
    simpul_str *const outs[N_LISTS] = {&facts->relations, &facts->speakers, &facts->event_ids,
                                       &facts->contested, &facts->via,      &facts->effect,
                                       &facts->role};
    for (int i = 0; i < N_LISTS; i++) {
        lists[i] = (text_list){smp_arena_array(&in->arena, simpul_str, n), 0};
        if (!lists[i].items) return smp_error_memory(err);
    }
    for (size_t i = 0; i < n; i++)
        if (!list_claim(in, lists, claims[i])) return smp_error_memory(err);
    simpul_status status = SIMPUL_OK;
    for (int i = 0; i < N_LISTS && !status; i++) status = join(&in->arena, &lists[i], outs[i], err);
    return status;
}

/* What these claims say of one event. Only what was done can have been ended. */
static simpul_event_status status_in(const smp_builder *in, const uint32_t *claims, size_t n,
                                     uint32_t event)
{
    simpul_event_status status = SIMPUL_EVENT_DENIED;
    int best = SIMPUL_POSSIBLE + 1;
    for (size_t i = 0; i < n; i++) {
        const simpul_claim_record *r = &in->dossier.claims[claims[i]].record;
        if (in->event_of[claims[i]] != event || r->polarity == SIMPUL_NEGATED) continue;
        if ((int)r->modality >= best) continue;
        best = (int)r->modality;
        status = smp_event_status_of(r->modality);
    }
    bool is_ended = simpul_events_at(in->events, event - 1)->reversed_by.ptr != NULL;
    return status == SIMPUL_EVENT_DONE && is_ended ? SIMPUL_EVENT_REVERSED : status;
}

/* The status of an edge is what its own claims say of their latest event; one without a date comes
 * first. */
static void set_status(const smp_builder *in, const uint32_t *claims, size_t n,
                       smp_edge_facts *facts)
{
    uint32_t last = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t number = in->event_of[claims[i]];
        if (!number) continue;
        bool later = !last || smp_str_compare(simpul_events_at(in->events, number - 1)->date,
                                              simpul_events_at(in->events, last - 1)->date) > 0;
        if (later) last = number;
    }
    if (last) facts->status = smp_str(simpul_event_status_name(status_in(in, claims, n, last)));
}

static void set_dates(const smp_builder *in, const uint32_t *claims, size_t n,
                      smp_edge_facts *facts)
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

/* An edge of one event whose claims give no date has the event's. */
static void take_date_of_event(const smp_builder *in, uint32_t event, smp_edge_facts *facts)
{
    const smp_span *span = &in->events->spans.items[event - 1];
    if (facts->has_date || !span->has_year) return;
    facts->has_date = true;
    facts->span = *span;
    facts->date = simpul_events_at(in->events, event - 1)->date;
}

static simpul_status count_claims(smp_builder *in, const uint32_t *claims, size_t n,
                                  smp_edge_facts *facts, simpul_error *err)
{
    smp_sources sources;
    facts->modality = SIMPUL_POSSIBLE;
    for (size_t i = 0; i < n; i++) {
        simpul_modality modality = in->dossier.claims[claims[i]].record.modality;
        if (modality < facts->modality) facts->modality = modality;
    }
    simpul_status status = smp_sources_count(&sources, &in->dossier, claims, n, &in->arena, err);
    if (status) return status;
    facts->n_claims = n;
    facts->n_documents = sources.n_documents;
    facts->n_sources = sources.n;
    facts->confidence = sources.confidence;
    return list_sources(in, &sources, facts, err);
}

simpul_status smp_sum_up(smp_builder *in, const uint32_t *claims, size_t n, smp_edge_facts *facts,
                         simpul_error *err)
{
    facts->best = best_claim(in, claims, n);
    facts->relation = facts->best->relation;
    facts->evidence = in->options.evidence;
    facts->weight = in->options.weight;
    simpul_status status = count_claims(in, claims, n, facts, err);
    if (!status) status = gather_lists(in, claims, n, facts, err);
    if (status) return status;
    set_status(in, claims, n, facts);
    set_dates(in, claims, n, facts);
    return SIMPUL_OK;
}

/* View, source, relation, target, polarity, and event and role where the view has them. */
static void name_edge(char out[SMP_EDGE_ID], const smp_builder *in, const smp_edge_item *item)
{
    const char *view = in->options.view;
    bool is_plain = strcmp(view, "relations") == 0;
    simpul_str event = SIMPUL_STR_NONE, role = SIMPUL_STR_NONE;
    if (item->event) event = simpul_events_at(in->events, item->event - 1)->id;
    if (item->role != SMP_NO_ROLE) role = smp_str(simpul_role_name((simpul_role)item->role));
    const simpul_str parts[] = {smp_str(view),
                                simpul_graph_node_id(in->graph, item->source),
                                smp_str(item->relation ? item->relation->name : NULL),
                                simpul_graph_node_id(in->graph, item->target),
                                smp_str(simpul_polarity_name(item->polarity)),
                                event,
                                role};
    smp_edge_id(out, parts, is_plain ? 5 : 7);
}

static simpul_status add_edge(smp_builder *in, const smp_edge_item *item, const uint32_t *claims,
                              size_t n, simpul_error *err)
{
    char id[SMP_EDGE_ID];
    uint32_t edge;
    name_edge(id, in, item);
    smp_edge_facts facts = {.id = smp_str(id), .polarity = item->polarity};
    simpul_status status =
        simpul_graph_add_edge(in->graph, facts.id, item->source, item->target, &edge, err);
    if (!status) status = smp_sum_up(in, claims, n, &facts, err);
    if (status) return status;
    facts.label = facts.relations;
    if (item->role != SMP_NO_ROLE) {
        facts.role = smp_str(simpul_role_name((simpul_role)item->role));
        if (item->role == SIMPUL_TARGET || item->role == SIMPUL_SPEAKER) facts.label = facts.role;
    }
    if (item->event) take_date_of_event(in, item->event, &facts);
    return smp_edge_columns_fill(&in->edges, in->graph, edge, &facts, &in->arena, err);
}

simpul_status smp_add_edges(smp_builder *in, smp_edge_items *items, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    smp_edge_item *all = items->items;
    if (items->n) qsort(all, items->n, sizeof *all, by_edge);
    for (size_t start = 0, end; start < items->n && !status; start = end) {
        smp_mark mark = smp_arena_mark(&in->arena);
        for (end = start + 1; end < items->n; end++)
            if (compare_edges(&all[start], &all[end]) != 0) break;
        uint32_t *claims = smp_arena_array(&in->arena, uint32_t, end - start);
        if (!claims) return smp_error_memory(err);
        for (size_t i = start; i < end; i++) claims[i - start] = all[i].claim;
        status = add_edge(in, &all[start], claims, end - start, err);
        smp_arena_rewind(&in->arena, mark);
    }
    return status;
}
