/* Facts gathered once, written as text or as JSON. Keys of the JSON are promised in the manual. */
#include "info.h"

#include "output.h"
#include "tally.h"
#include "unresolved.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_COLUMN = 17, SHOWN = 12 };

/* One shape of output behind both forms: numbers, strings, and counts by name. */
struct writer {
    simpul_sink *out;
    bool json, started;
};

static void key(struct writer *writer, const char *name)
{
    if (writer->json) {
        simpul_sink_text(writer->out, writer->started ? ",\n  " : "{\n  ");
        json_text(writer->out, view(name));
        simpul_sink_text(writer->out, ": ");
    } else {
        simpul_sink_text(writer->out, name);
        for (size_t i = strlen(name); i < TEXT_COLUMN; i++) simpul_sink_byte(writer->out, ' ');
    }
    writer->started = true;
}

static void end_line(struct writer *writer)
{
    if (!writer->json) simpul_sink_byte(writer->out, '\n');
}

static void write_count(struct writer *writer, const char *name, size_t n)
{
    key(writer, name);
    simpul_sink_format(writer->out, "%zu", n);
    end_line(writer);
}

static void write_text(struct writer *writer, const char *name, simpul_str text)
{
    if (!text.ptr && !writer->json) return;
    key(writer, name);
    if (!writer->json) simpul_sink_str(writer->out, text);
    else if (text.ptr) json_text(writer->out, text);
    else simpul_sink_text(writer->out, "null");
    end_line(writer);
}

static void write_tally(struct writer *writer, const char *name, struct tally *tally)
{
    tally_finish(tally, !writer->json);
    if (!tally->n && !writer->json) return;
    key(writer, name);
    if (writer->json) simpul_sink_byte(writer->out, '{');
    for (size_t i = 0; i < tally->n; i++) {
        const struct tally_item *item = &tally->items[i];
        if (i) simpul_sink_text(writer->out, writer->json ? "," : ", ");
        if (!writer->json && i == SHOWN) {
            simpul_sink_format(writer->out, "and %zu more", tally->n - SHOWN);
            break;
        }
        if (writer->json) json_text(writer->out, item->name);
        else simpul_sink_str(writer->out, item->name);
        simpul_sink_format(writer->out, writer->json ? ":%zu" : " %zu", item->n);
    }
    if (writer->json) simpul_sink_byte(writer->out, '}');
    end_line(writer);
}

/* The earliest and the latest of texts that sort as they follow in time. */
struct span {
    simpul_str first, last;
};

static void widen(struct span *span, simpul_str from, simpul_str to)
{
    if (!from.ptr || !to.ptr) return;
    if (!span->first.ptr || compare_views(from, span->first) < 0) span->first = from;
    if (!span->last.ptr || compare_views(to, span->last) > 0) span->last = to;
}

/* An EDTF date as the span of its two ends; open ends, and years that nobody gives, say nothing. */
static void widen_by_date(struct span *span, simpul_str date)
{
    if (!date.ptr || memchr(date.ptr, 'X', date.len)) return;
    const char *slash = memchr(date.ptr, '/', date.len);
    simpul_str from = {date.ptr, slash ? (size_t)(slash - date.ptr) : date.len}, to = from;
    if (slash) to = (simpul_str){slash + 1, date.len - from.len - 1};
    bool has_from = from.len && from.ptr[0] != '.', has_to = to.len && to.ptr[0] != '.';
    if (has_from) widen(span, from, from);
    if (has_to) widen(span, to, to);
}

static void write_span(struct writer *writer, const char *name, const struct span *span)
{
    if (writer->json) {
        key(writer, name);
        simpul_sink_text(writer->out, span->first.ptr ? "[" : "null");
        if (!span->first.ptr) return;
        json_text(writer->out, span->first);
        simpul_sink_byte(writer->out, ',');
        json_text(writer->out, span->last);
        simpul_sink_byte(writer->out, ']');
    } else if (span->first.ptr) {
        key(writer, name);
        simpul_sink_str(writer->out, span->first);
        simpul_sink_text(writer->out, " to ");
        simpul_sink_str(writer->out, span->last);
        end_line(writer);
    }
}

static simpul_status finish(struct writer *writer, bool failed, simpul_error *err)
{
    if (writer->json) simpul_sink_text(writer->out, "\n}\n");
    return failed ? output_system_error(err, "info", "no room to count", ENOMEM) : SIMPUL_OK;
}

static const char *const kinds[SIMPUL_N_RECORD_KINDS] = {
    "header", "document", "entity", "mention", "claim", "event", "decision", "trace"};

struct record_facts {
    struct tally publishers, types, relations, modalities, polarities;
    struct span published, dates; /* of documents; of what claims tell */
};

static void gather_records(const simpul_records *records, struct record_facts *facts)
{
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_DOCUMENT); i++) {
        simpul_document_record document;
        simpul_records_document(records, i, &document);
        tally_add(&facts->publishers, document.publisher);
        widen(&facts->published, document.published, document.published);
    }
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_ENTITY); i++) {
        simpul_entity_record entity;
        simpul_records_entity(records, i, &entity);
        tally_add(&facts->types, entity.type);
    }
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_claim_record claim;
        simpul_records_claim(records, i, &claim);
        widen_by_date(&facts->dates, claim.date);
        tally_add(&facts->relations, claim.relation);
        tally_add(&facts->modalities, view(simpul_modality_name(claim.modality)));
        tally_add(&facts->polarities, view(simpul_polarity_name(claim.polarity)));
    }
}

static void write_unresolved(struct writer *writer, const simpul_records *records)
{
    size_t n = unresolved_count(records);
    if (writer->json) {
        key(writer, "unresolved");
        unresolved_json(records, writer->out);
    } else if (n) {
        write_count(writer, "unresolved", n);
        unresolved_text(records, writer->out);
    }
}

simpul_status info_records(const simpul_records *records, bool json, simpul_sink *out,
                           simpul_error *err)
{
    struct writer writer = {out, json, false};
    struct record_facts facts = {0};
    gather_records(records, &facts);
    write_text(&writer, "format", view("simpul-records"));
    for (size_t kind = 0; kind < SIMPUL_N_RECORD_KINDS; kind++) {
        size_t n = simpul_records_count(records, (simpul_record_kind)kind);
        if (n || json) write_count(&writer, kinds[kind], n);
    }
    write_text(&writer, "lexicon", simpul_records_lexicon(records));
    write_text(&writer, "generator", simpul_records_generator(records));
    write_span(&writer, "published", &facts.published);
    write_span(&writer, "dates", &facts.dates);
    struct {
        const char *name;
        struct tally *tally;
    } const tallies[] = {{"publishers", &facts.publishers},
                         {"types", &facts.types},
                         {"relations", &facts.relations},
                         {"modalities", &facts.modalities},
                         {"polarities", &facts.polarities}};
    bool failed = false;
    for (size_t i = 0; i < sizeof tallies / sizeof *tallies; i++) {
        write_tally(&writer, tallies[i].name, tallies[i].tally);
        failed = failed || tallies[i].tally->failed;
        tally_dispose(tallies[i].tally);
    }
    write_unresolved(&writer, records);
    return finish(&writer, failed, err);
}

static size_t count_of(const simpul_graph *graph, simpul_element element)
{
    return element == SIMPUL_NODE ? simpul_graph_node_count(graph) : simpul_graph_edge_count(graph);
}

/* As graph files name types: an int needs 32 bits, a long 64. */
static const char *type_name(const simpul_graph *graph, simpul_element element, size_t column)
{
    simpul_value value;
    switch (simpul_graph_column_type(graph, element, column)) {
    case SIMPUL_STRING: return "string";
    case SIMPUL_DOUBLE: return "double";
    case SIMPUL_BOOL: return "boolean";
    case SIMPUL_INT: break;
    }
    for (uint32_t i = 0; i < count_of(graph, element); i++)
        if (simpul_graph_value(graph, element, column, i, &value) &&
            (value.as.integer < INT32_MIN || value.as.integer > INT32_MAX))
            return "long";
    return "int";
}

static void write_attributes(struct writer *writer, const char *name, const simpul_graph *graph,
                             simpul_element element)
{
    size_t n = simpul_graph_column_count(graph, element);
    if (!n && !writer->json) return;
    key(writer, name);
    if (writer->json) simpul_sink_byte(writer->out, '{');
    for (size_t i = 0; i < n; i++) {
        const char *type = type_name(graph, element, i);
        if (i) simpul_sink_text(writer->out, writer->json ? "," : ", ");
        simpul_str column = view(simpul_graph_column_name(graph, element, i));
        if (writer->json) json_text(writer->out, column);
        else simpul_sink_str(writer->out, column);
        simpul_sink_format(writer->out, writer->json ? ":\"%s\"" : " %s", type);
    }
    if (writer->json) simpul_sink_byte(writer->out, '}');
    end_line(writer);
}

static simpul_str string_at(const simpul_graph *graph, simpul_element element, const char *column,
                            uint32_t index)
{
    simpul_value value;
    size_t found = simpul_graph_find_column(graph, element, column);
    if (!simpul_graph_value(graph, element, found, index, &value) || value.type != SIMPUL_STRING)
        return SIMPUL_STR_NONE;
    return value.as.string;
}

simpul_status info_graph(const simpul_graph *graph, const char *format, bool json, simpul_sink *out,
                         simpul_error *err)
{
    struct writer writer = {out, json, false};
    struct tally of_kinds = {0}, relations = {0};
    struct span dates = {SIMPUL_STR_NONE, SIMPUL_STR_NONE};
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++)
        tally_add(&of_kinds, string_at(graph, SIMPUL_NODE, "kind", i));
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        tally_add(&relations, string_at(graph, SIMPUL_EDGE, "relation", i));
        widen(&dates, string_at(graph, SIMPUL_EDGE, "date_start", i),
              string_at(graph, SIMPUL_EDGE, "date_end", i));
    }
    write_text(&writer, "format", view(format));
    write_count(&writer, "nodes", simpul_graph_node_count(graph));
    write_count(&writer, "edges", simpul_graph_edge_count(graph));
    key(&writer, "directed");
    simpul_sink_text(out, json ? "true" : "yes");
    end_line(&writer);
    write_span(&writer, "dates", &dates);
    write_tally(&writer, "kinds", &of_kinds);
    write_tally(&writer, "relations", &relations);
    write_attributes(&writer, "node_attributes", graph, SIMPUL_NODE);
    write_attributes(&writer, "edge_attributes", graph, SIMPUL_EDGE);
    bool failed = of_kinds.failed || relations.failed;
    tally_dispose(&of_kinds);
    tally_dispose(&relations);
    return finish(&writer, failed, err);
}
