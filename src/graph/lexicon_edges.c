/* Edges that only the lexicon knows: facts and posts that entities carry in their attributes,
 * between nodes that are there. What a claim says already is left to the claim. */
#include "base/error.h"
#include "base/str.h"
#include "graph/builder.h"
#include "graph/facts.h"

#include <stdlib.h>
#include <string.h>

typedef struct known { /* one fact; those of one pair and relation are one edge */
    uint32_t source, target;
    const simpul_relation *relation;
    simpul_str role, address;
    smp_span span;
} known;

typedef smp_vec(known) known_list;

static int compare_pairs(const known *a, const known *b)
{
    if (a->source != b->source) return a->source < b->source ? -1 : 1;
    if (a->target != b->target) return a->target < b->target ? -1 : 1;
    return strcmp(a->relation->name, b->relation->name);
}

static int by_pair_and_days(const void *a, const void *b)
{
    const known *left = a, *right = b;
    int order = compare_pairs(left, right);
    if (!order) order = smp_str_compare(left->role, right->role);
    if (!order) order = smp_str_compare(left->address, right->address);
    if (order) return order;
    if (left->span.first != right->span.first) return left->span.first < right->span.first ? -1 : 1;
    return (left->span.last > right->span.last) - (left->span.last < right->span.last);
}

/* On the day or in the window asked for? A fact without days always is; a post whose first day
 * nobody gives is of no day. */
static bool is_of_time(const smp_builder *in, smp_span span, bool is_office)
{
    const smp_times *times = &in->selection.times;
    if (times->has_as_of && is_office && span.first == SMP_DAY_OPEN_START) return false;
    if (times->has_window && !smp_span_near(span, times->window, 0)) return false;
    return !times->has_as_of || smp_is_within(times->as_of, span);
}

static simpul_status gather(known_list *out, smp_builder *in, const simpul_entity_record *entity,
                            const char *key, simpul_error *err)
{
    static const simpul_str office = {"holds_office_in", 15};
    bool are_offices = strcmp(key, "offices") == 0;
    smp_facts facts = smp_facts_of(entity->attributes, key);
    while (smp_facts_next(&facts)) {
        if (!is_of_time(in, facts.span, are_offices)) continue;
        simpul_str subject = smp_facts_text(&facts, "subject", &in->arena);
        simpul_str object = smp_facts_text(&facts, are_offices ? "body" : "object", &in->arena);
        simpul_str relation = smp_facts_text(&facts, "relation", &in->arena);
        known one = {.source = smp_node_of(in, subject.ptr ? subject : entity->id),
                     .target = smp_node_of(in, object.ptr ? object : entity->id),
                     .relation = simpul_relation_find(are_offices ? office : relation),
                     .role = smp_facts_text(&facts, "role", &in->arena),
                     .address = smp_facts_text(&facts, "source", &in->arena),
                     .span = facts.span};
        bool is_edge = one.relation && one.source != UINT32_MAX && one.target != UINT32_MAX &&
                       one.source != one.target;
        if (is_edge && !smp_vec_push(out, one)) return smp_error_memory(err);
    }
    return SIMPUL_OK;
}

static void write_key(smp_buf *out, simpul_str subject, simpul_str relation, simpul_str object)
{
    smp_buf_clear(out);
    smp_buf_str(out, subject);
    smp_buf_byte(out, '\x1F');
    smp_buf_str(out, relation);
    smp_buf_byte(out, '\x1F');
    smp_buf_str(out, object);
}

static simpul_status list_claimed(smp_strmap *claimed, const smp_builder *in, smp_buf *key,
                                  simpul_error *err)
{
    for (size_t i = 0; i < in->dossier.n_claims; i++) {
        const simpul_claim_record *r = &in->dossier.claims[i].record;
        if (!in->selection.takes[i] || r->polarity == SIMPUL_NEGATED) continue;
        write_key(key, r->subject, r->relation, r->object);
        if (key->failed || smp_strmap_put(claimed, smp_buf_view(key)) == SMP_STRMAP_NONE)
            return smp_error_memory(err);
    }
    return SIMPUL_OK;
}

/* Posts of one pair, as they stand sorted, each once. */
static simpul_status join_roles(smp_arena *arena, const known *facts, size_t n, simpul_str *out,
                                simpul_error *err)
{
    smp_buf text;
    smp_buf_init(&text);
    for (size_t i = 0; i < n; i++) {
        if (i && smp_str_equal(facts[i].role, facts[i - 1].role)) continue;
        if (text.len) smp_buf_text(&text, " | ");
        smp_buf_str(&text, facts[i].role);
    }
    *out = text.len && !text.failed ? smp_arena_str(arena, smp_buf_view(&text)) : SIMPUL_STR_NONE;
    bool failed = text.failed || (text.len && !out->ptr);
    smp_buf_dispose(&text);
    return failed ? smp_error_memory(err) : SIMPUL_OK;
}

static smp_span union_of(const known *facts, size_t n)
{
    smp_span all = facts[0].span;
    for (size_t i = 1; i < n; i++) {
        if (facts[i].span.first < all.first) all.first = facts[i].span.first;
        if (facts[i].span.last > all.last) all.last = facts[i].span.last;
    }
    return all;
}

static simpul_status add_edge(smp_builder *in, const known *facts, size_t n, simpul_error *err)
{
    char id[SMP_EDGE_ID];
    uint32_t edge;
    const char *view = in->options.view;
    simpul_str relation = smp_str(facts->relation->name), affirmed = smp_str("affirmed");
    const simpul_str parts[] = {smp_str(view),  simpul_graph_node_id(in->graph, facts->source),
                                relation,       simpul_graph_node_id(in->graph, facts->target),
                                affirmed,       SIMPUL_STR_NONE,
                                SIMPUL_STR_NONE};
    smp_edge_id(id, parts, strcmp(view, "relations") == 0 ? 5 : 7);
    smp_edge_facts about = {.id = smp_str(id),
                            .relations = relation,
                            .label = relation,
                            .relation = facts->relation,
                            .sources = SIMPUL_STR("lexicon"),
                            .source_confidences = SIMPUL_STR("1"),
                            .n_sources = 1,
                            .confidence = 1,
                            .span = union_of(facts, n)};
    about.has_date = about.span.first != SMP_DAY_OPEN_START || about.span.last != SMP_DAY_OPEN_END;
    about.known_from =
        facts->address.ptr ? facts->address : simpul_records_lexicon(in->dossier.records);
    simpul_status status =
        simpul_graph_add_edge(in->graph, about.id, facts->source, facts->target, &edge, err);
    if (!status) status = join_roles(&in->arena, facts, n, &about.role, err);
    in->counts.n_lexicon++;
    return status ? status
                  : smp_edge_columns_fill(&in->edges, in->graph, edge, &about, &in->arena, err);
}

static simpul_status add_unclaimed(smp_builder *in, const known_list *facts,
                                   const smp_strmap *claimed, smp_buf *key, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t start = 0, end; start < facts->n && !status; start = end) {
        const known *first = &facts->items[start];
        for (end = start + 1; end < facts->n; end++)
            if (compare_pairs(first, &facts->items[end]) != 0) break;
        write_key(key, simpul_graph_node_id(in->graph, first->source),
                  smp_str(first->relation->name), simpul_graph_node_id(in->graph, first->target));
        if (key->failed) return smp_error_memory(err);
        if (smp_strmap_find(claimed, smp_buf_view(key)) != SMP_STRMAP_NONE) continue;
        status = add_edge(in, first, end - start, err);
    }
    return status;
}

simpul_status smp_add_lexicon_edges(smp_builder *in, simpul_error *err)
{
    known_list facts = {0};
    smp_strmap claimed;
    smp_buf key;
    smp_strmap_init(&claimed);
    smp_buf_init(&key);
    simpul_status status = list_claimed(&claimed, in, &key, err);
    size_t n = simpul_records_count(in->dossier.records, SIMPUL_ENTITY);
    for (size_t row = 0; row < n && !status; row++) {
        simpul_entity_record entity;
        smp_dossier_entity_at(&in->dossier, (uint32_t)row, &entity);
        if (!in->node_of[row]) continue;
        status = gather(&facts, in, &entity, "facts", err);
        if (!status) status = gather(&facts, in, &entity, "offices", err);
    }
    if (facts.n) qsort(facts.items, facts.n, sizeof *facts.items, by_pair_and_days);
    if (!status) status = add_unclaimed(in, &facts, &claimed, &key, err);
    smp_vec_dispose(&facts);
    smp_strmap_dispose(&claimed);
    smp_buf_dispose(&key);
    return status;
}
