/* Facts about one node or edge into the cells of its columns. Computes nothing but what a cell
 * shows. */
#include "graph/columns.h"

#include "base/error.h"
#include "base/number.h"
#include "base/str.h"
#include "graph/citation.h"
#include "graph/event.h"
#include "records/attributes.h"

#include <string.h>

typedef struct column_spec {
    const char *name;
    simpul_value_type type;
    size_t offset; /* of the column's number in the struct of columns */
} column_spec;

#define NODE_COLUMN(name, type)                                                                    \
    {                                                                                              \
#name, type, offsetof(smp_node_columns, name)                                              \
    }
#define EDGE_COLUMN(name, type)                                                                    \
    {                                                                                              \
#name, type, offsetof(smp_edge_columns, name)                                              \
    }

static const column_spec node_specs[] = {
    NODE_COLUMN(label, SIMPUL_STRING),     NODE_COLUMN(kind, SIMPUL_STRING),
    NODE_COLUMN(aliases, SIMPUL_STRING),   NODE_COLUMN(wikidata, SIMPUL_STRING),
    NODE_COLUMN(n_mentions, SIMPUL_INT),   NODE_COLUMN(n_documents, SIMPUL_INT),
    NODE_COLUMN(n_sources, SIMPUL_INT),    NODE_COLUMN(first_seen, SIMPUL_STRING),
    NODE_COLUMN(last_seen, SIMPUL_STRING), NODE_COLUMN(form, SIMPUL_STRING),
    NODE_COLUMN(number, SIMPUL_STRING),    NODE_COLUMN(year, SIMPUL_INT),
    NODE_COLUMN(issuer, SIMPUL_STRING),    NODE_COLUMN(in_force, SIMPUL_BOOL),
};

#define EVENT_COLUMN(name, type)                                                                   \
    {                                                                                              \
#name, type, offsetof(smp_event_columns, name)                                             \
    }

static const column_spec event_specs[] = {
    EVENT_COLUMN(family, SIMPUL_STRING),      EVENT_COLUMN(status, SIMPUL_STRING),
    EVENT_COLUMN(contested, SIMPUL_BOOL),     EVENT_COLUMN(contested_about, SIMPUL_STRING),
    EVENT_COLUMN(reversed_by, SIMPUL_STRING), EVENT_COLUMN(date, SIMPUL_STRING),
    EVENT_COLUMN(date_start, SIMPUL_STRING),  EVENT_COLUMN(date_end, SIMPUL_STRING),
    EVENT_COLUMN(n_claims, SIMPUL_INT),       EVENT_COLUMN(confidence, SIMPUL_DOUBLE),
};

static const column_spec edge_specs[] = {
    EDGE_COLUMN(edge_id, SIMPUL_STRING),
    EDGE_COLUMN(relation, SIMPUL_STRING),
    EDGE_COLUMN(label, SIMPUL_STRING),
    EDGE_COLUMN(family, SIMPUL_STRING),
    EDGE_COLUMN(plover, SIMPUL_STRING),
    EDGE_COLUMN(polarity, SIMPUL_STRING),
    EDGE_COLUMN(modality, SIMPUL_STRING),
    EDGE_COLUMN(status, SIMPUL_STRING),
    EDGE_COLUMN(contested, SIMPUL_BOOL),
    EDGE_COLUMN(contested_about, SIMPUL_STRING),
    EDGE_COLUMN(role, SIMPUL_STRING),
    EDGE_COLUMN(via, SIMPUL_STRING),
    EDGE_COLUMN(effect, SIMPUL_STRING),
    EDGE_COLUMN(date, SIMPUL_STRING),
    EDGE_COLUMN(date_start, SIMPUL_STRING),
    EDGE_COLUMN(date_end, SIMPUL_STRING),
    EDGE_COLUMN(n_claims, SIMPUL_INT),
    EDGE_COLUMN(n_documents, SIMPUL_INT),
    EDGE_COLUMN(n_sources, SIMPUL_INT),
    EDGE_COLUMN(confidence, SIMPUL_DOUBLE),
    EDGE_COLUMN(weight, SIMPUL_DOUBLE),
    EDGE_COLUMN(sources, SIMPUL_STRING),
    EDGE_COLUMN(source_confidences, SIMPUL_STRING),
    EDGE_COLUMN(speakers, SIMPUL_STRING),
    EDGE_COLUMN(event_ids, SIMPUL_STRING),
    EDGE_COLUMN(evidence, SIMPUL_STRING),
    EDGE_COLUMN(evidence_document, SIMPUL_STRING),
    EDGE_COLUMN(evidence_start, SIMPUL_INT),
    EDGE_COLUMN(evidence_end, SIMPUL_INT),
    EDGE_COLUMN(evidence_sha256, SIMPUL_STRING),
    EDGE_COLUMN(rule, SIMPUL_STRING),
};

static simpul_status add_columns(const column_spec *specs, size_t n, void *columns,
                                 simpul_element element, simpul_graph *graph, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < n && !status; i++) {
        size_t *column = (size_t *)(void *)((char *)columns + specs[i].offset);
        status = simpul_graph_add_column(graph, element, specs[i].name, specs[i].type, column, err);
    }
    return status;
}

simpul_status smp_node_columns_add(smp_node_columns *columns, simpul_graph *graph,
                                   simpul_error *err)
{
    return add_columns(node_specs, sizeof node_specs / sizeof node_specs[0], columns, SIMPUL_NODE,
                       graph, err);
}

simpul_status smp_edge_columns_add(smp_edge_columns *columns, simpul_graph *graph,
                                   simpul_error *err)
{
    return add_columns(edge_specs, sizeof edge_specs / sizeof edge_specs[0], columns, SIMPUL_EDGE,
                       graph, err);
}

simpul_status smp_event_columns_add(smp_event_columns *columns, simpul_graph *graph,
                                    simpul_error *err)
{
    return add_columns(event_specs, sizeof event_specs / sizeof event_specs[0], columns,
                       SIMPUL_NODE, graph, err);
}

typedef struct cell_writer { /* one element being filled; after a failure the rest is passed over */
    simpul_graph *graph;
    simpul_element element;
    uint32_t index;
    simpul_status status;
    simpul_error *err;
} cell_writer;

static void put_text(cell_writer *out, size_t column, simpul_str value)
{
    if (out->status || !value.ptr || value.len == 0) return; /* missing stays missing */
    out->status =
        simpul_graph_set_string(out->graph, out->element, column, out->index, value, out->err);
}

static void put_count(cell_writer *out, size_t column, size_t value)
{
    if (out->status) return;
    out->status = simpul_graph_set_int(out->graph, out->element, column, out->index, (int64_t)value,
                                       out->err);
}

static void put_double(cell_writer *out, size_t column, double value)
{
    if (out->status) return;
    out->status =
        simpul_graph_set_double(out->graph, out->element, column, out->index, value, out->err);
}

static void put_flag(cell_writer *out, size_t column, bool value)
{
    if (out->status) return;
    out->status =
        simpul_graph_set_bool(out->graph, out->element, column, out->index, value, out->err);
}

static void put_attribute(cell_writer *out, size_t column, simpul_str attributes, const char *key)
{
    char buffer[512];
    put_text(out, column, simpul_attribute_string(attributes, key, buffer, sizeof buffer));
}

bool smp_year_of_number(const simpul_entity_record *entity, int64_t *year)
{
    smp_citation found;
    bool numbered = smp_citation_read(entity->id, &found);
    if (numbered) *year = found.year;
    return numbered;
}

static void put_regulation(cell_writer *out, const smp_node_columns *columns,
                           const simpul_entity_record *entity)
{
    char buffer[64];
    smp_citation found;
    bool numbered = smp_citation_read(entity->id, &found);
    simpul_str form = simpul_attribute_string(entity->attributes, "form", buffer, sizeof buffer);
    put_text(out, columns->form, form.ptr ? form : numbered ? found.form : SIMPUL_STR_NONE);
    if (numbered) {
        put_text(out, columns->number, found.number);
        put_count(out, columns->year, (size_t)found.year);
    }
    put_attribute(out, columns->issuer, entity->attributes, "issuer");
}

/* Sorted; the name of the record too, where the label is that of another day. */
static simpul_str join_aliases(const simpul_entity_record *entity, simpul_str label,
                               smp_arena *arena, bool *failed)
{
    smp_buf text;
    smp_buf_init(&text);
    bool has_name = smp_str_equal(label, entity->name);
    for (size_t i = 0; i <= entity->n_aliases; i++) {
        bool is_alias = i < entity->n_aliases;
        if (!has_name && (!is_alias || smp_str_compare(entity->name, entity->aliases[i]) < 0)) {
            if (text.len) smp_buf_text(&text, " | ");
            smp_buf_str(&text, entity->name);
            has_name = true;
        }
        if (!is_alias || smp_str_equal(entity->aliases[i], label)) continue;
        if (text.len) smp_buf_text(&text, " | ");
        smp_buf_str(&text, entity->aliases[i]);
    }
    simpul_str joined = SIMPUL_STR_NONE;
    if (text.len && !text.failed) joined = smp_arena_str(arena, smp_buf_view(&text));
    *failed = text.failed || (text.len && !joined.ptr);
    smp_buf_dispose(&text);
    return joined;
}

simpul_status smp_node_columns_fill(const smp_node_columns *columns, simpul_graph *graph,
                                    uint32_t node, const smp_node_facts *facts, smp_arena *arena,
                                    simpul_error *err)
{
    cell_writer out = {graph, SIMPUL_NODE, node, SIMPUL_OK, err};
    const simpul_entity_record *entity = facts->entity;
    bool failed;
    simpul_str aliases = join_aliases(entity, facts->label, arena, &failed);
    if (failed) return smp_error_memory(err);
    put_text(&out, columns->label, facts->label);
    put_text(&out, columns->kind, entity->type);
    put_text(&out, columns->aliases, aliases);
    put_attribute(&out, columns->wikidata, entity->attributes, "wikidata");
    put_count(&out, columns->n_mentions, facts->n_mentions);
    put_count(&out, columns->n_documents, facts->n_documents);
    put_count(&out, columns->n_sources, facts->n_sources);
    put_text(&out, columns->first_seen, facts->first_seen);
    put_text(&out, columns->last_seen, facts->last_seen);
    if (smp_str_is(entity->type, "regulation")) put_regulation(&out, columns, entity);
    return out.status;
}

typedef struct date_columns {
    size_t date, start, end;
} date_columns;

static void put_dates(cell_writer *out, date_columns columns, const smp_edge_facts *facts,
                      smp_arena *arena)
{
    char day[SMP_DATE_SIZE];
    if (!facts->has_date) return;
    put_text(out, columns.date, facts->date.ptr ? facts->date : smp_span_edtf(arena, facts->span));
    if (facts->span.first != SMP_DAY_OPEN_START) {
        size_t length = smp_date_format(day, facts->span.first);
        put_text(out, columns.start, (simpul_str){day, length});
    }
    if (facts->span.last != SMP_DAY_OPEN_END) {
        size_t length = smp_date_format(day, facts->span.last);
        put_text(out, columns.end, (simpul_str){day, length});
    }
}

static void put_evidence(cell_writer *out, const smp_edge_columns *columns,
                         const smp_edge_facts *facts)
{
    if (!facts->best) {
        put_text(out, columns->evidence, facts->known_from);
        put_text(out, columns->rule, SIMPUL_STR("lexicon"));
        return;
    }
    const simpul_claim_record *r = &facts->best->record;
    if (facts->evidence == SIMPUL_EVIDENCE_FULL) put_text(out, columns->evidence, r->quote);
    put_text(out, columns->evidence_document, r->document);
    if (r->has_span) {
        put_count(out, columns->evidence_start, (size_t)r->start);
        put_count(out, columns->evidence_end, (size_t)r->end);
    }
    if (facts->evidence != SIMPUL_EVIDENCE_NONE)
        put_text(out, columns->evidence_sha256, r->quote_sha256);
    put_text(out, columns->rule, r->rule);
}

/* An edge without claims weighs 1, whatever is counted. */
static double weight_of(const smp_edge_facts *facts)
{
    if (!facts->best) return 1;
    if (strcmp(facts->weight, "n_documents") == 0) return (double)facts->n_documents;
    if (strcmp(facts->weight, "n_claims") == 0) return (double)facts->n_claims;
    if (strcmp(facts->weight, "confidence") == 0) return facts->confidence;
    return (double)facts->n_sources;
}

simpul_status smp_edge_columns_fill(const smp_edge_columns *columns, simpul_graph *graph,
                                    uint32_t edge, const smp_edge_facts *facts, smp_arena *arena,
                                    simpul_error *err)
{
    cell_writer out = {graph, SIMPUL_EDGE, edge, SIMPUL_OK, err};
    date_columns dates = {columns->date, columns->date_start, columns->date_end};
    put_text(&out, columns->edge_id, facts->id);
    put_text(&out, columns->relation, facts->relations);
    put_text(&out, columns->label, facts->label);
    put_text(&out, columns->family, smp_str(facts->relation->family));
    put_text(&out, columns->plover, smp_str(facts->relation->plover));
    put_text(&out, columns->polarity, smp_str(simpul_polarity_name(facts->polarity)));
    put_text(&out, columns->modality, smp_str(simpul_modality_name(facts->modality)));
    put_text(&out, columns->status, facts->status);
    if (facts->event_ids.ptr) put_flag(&out, columns->contested, facts->contested.ptr != NULL);
    put_text(&out, columns->contested_about, facts->contested);
    put_text(&out, columns->role, facts->role);
    put_text(&out, columns->via, facts->via);
    put_text(&out, columns->effect, facts->effect);
    put_dates(&out, dates, facts, arena);
    put_count(&out, columns->n_claims, facts->n_claims);
    put_count(&out, columns->n_documents, facts->n_documents);
    put_count(&out, columns->n_sources, facts->n_sources);
    put_double(&out, columns->confidence, facts->confidence);
    put_double(&out, columns->weight, weight_of(facts));
    put_text(&out, columns->sources, facts->sources);
    put_text(&out, columns->source_confidences, facts->source_confidences);
    put_text(&out, columns->speakers, facts->speakers);
    put_text(&out, columns->event_ids, facts->event_ids);
    put_evidence(&out, columns, facts);
    return out.status;
}

simpul_status smp_event_columns_fill(const smp_node_columns *nodes,
                                     const smp_event_columns *columns, simpul_graph *graph,
                                     uint32_t node, const simpul_event *event, simpul_str object,
                                     const smp_edge_facts *facts, smp_arena *arena,
                                     simpul_error *err)
{
    cell_writer out = {graph, SIMPUL_NODE, node, SIMPUL_OK, err};
    date_columns dates = {columns->date, columns->date_start, columns->date_end};
    smp_buf label;
    smp_buf_init(&label);
    smp_buf_str(&label, event->family);
    smp_buf_text(&label, ": ");
    smp_buf_str(&label, object);
    if (event->date.ptr) smp_buf_text(&label, ", ");
    smp_buf_str(&label, event->date);
    if (label.failed) out.status = smp_error_memory(err);
    put_text(&out, nodes->label, smp_buf_view(&label));
    smp_buf_dispose(&label);
    put_text(&out, nodes->kind, SIMPUL_STR("event"));
    put_count(&out, nodes->n_documents, facts->n_documents);
    put_count(&out, nodes->n_sources, facts->n_sources);
    put_text(&out, columns->family, event->family);
    put_text(&out, columns->status, smp_str(simpul_event_status_name(event->status)));
    put_flag(&out, columns->contested, event->is_contested);
    put_text(&out, columns->contested_about, event->contested);
    put_text(&out, columns->reversed_by, event->reversed_by);
    put_dates(&out, dates, facts, arena);
    put_count(&out, columns->n_claims, facts->n_claims);
    put_double(&out, columns->confidence, facts->confidence);
    return out.status;
}
