/* Changes by kind, laid out as text, Markdown and JSON. The sentences are diff_sentence.c's. */
#include "diff.h"

#include "markdown.h"
#include "output.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum { QUOTE = 240, SHOWN_PLACES = 3 };

const char *diff_format_name(size_t index)
{
    static const char *const names[] = {"text", "markdown", "json", "sarif"};
    return index < 4 ? names[index] : NULL;
}

static size_t count_kind(const struct diff *diff, simpul_change_kind kind)
{
    size_t n = 0;
    for (size_t i = 0; i < simpul_comparison_count(diff->comparison); i++)
        n += simpul_comparison_at(diff->comparison, i)->kind == kind;
    return n;
}

typedef void write_fn(simpul_sink *out, simpul_str text, size_t limit);

struct layout {
    write_fn *text;
    const char *before_title, *after_title, *before_change, *before_place, *code;
};

static const struct layout plain = {write_line, "\n", "", "  ", "    ", ""};
static const struct layout markdown = {write_plain, "\n### ", "\n", "- ", "  - ", "`"};

static void write_sentence(const struct diff *diff, const struct layout *layout,
                           const simpul_change *change, simpul_sink *out)
{
    simpul_error ignored = SIMPUL_ERROR_INIT;
    simpul_sink *words = NULL;
    if (simpul_sink_open_memory(&words, &ignored)) return;
    diff_sentence(diff, change, words);
    layout->text(out, simpul_sink_bytes(words), SIZE_MAX);
    simpul_sink_abandon(words);
}

static void write_place(const struct layout *layout, const struct source_place *place,
                        simpul_sink *out)
{
    simpul_sink_text(out, layout->before_place);
    if (place->quote.ptr) {
        simpul_sink_text(out, "“");
        layout->text(out, place->quote, QUOTE);
        simpul_sink_text(out, "” ");
    }
    simpul_sink_byte(out, '(');
    const simpul_str parts[] = {place->publisher, place->published};
    for (size_t i = 0; i < 2; i++) {
        if (!parts[i].ptr) continue;
        layout->text(out, parts[i], QUOTE);
        simpul_sink_text(out, ", ");
    }
    simpul_sink_text(out, layout->code);
    write_line(out, place->path.ptr ? place->path : place->document, SIZE_MAX);
    simpul_sink_text(out, layout->code);
    simpul_sink_text(out, ")\n");
}

static void write_places(const struct diff *diff, const struct layout *layout,
                         const simpul_change *change, simpul_sink *out)
{
    struct source_place place;
    for (size_t i = 0; i < SHOWN_PLACES && diff_place(diff, change, i, &place); i++)
        write_place(layout, &place, out);
    if (change->n_claims > SHOWN_PLACES)
        simpul_sink_format(out, "%sand %zu more\n", layout->before_place,
                           change->n_claims - SHOWN_PLACES);
}

static void write_sides(const struct diff *diff, const struct layout *layout, simpul_sink *out)
{
    const struct side *old = &diff->sides[0], *new = &diff->sides[1];
    layout->text(out, view(old->name), SIZE_MAX);
    simpul_sink_text(out, " → ");
    layout->text(out, view(new->name), SIZE_MAX);
    simpul_sink_text(out, ": ");
    if (old->records && new->records)
        simpul_sink_format(out, "documents %zu → %zu, ",
                           simpul_records_count(old->records, SIMPUL_DOCUMENT),
                           simpul_records_count(new->records, SIMPUL_DOCUMENT));
    simpul_sink_format(out, "names %zu → %zu, statements %zu → %zu\n",
                       simpul_graph_node_count(old->graph), simpul_graph_node_count(new->graph),
                       simpul_graph_edge_count(old->graph), simpul_graph_edge_count(new->graph));
}

static void write_people(const struct diff *diff, const struct layout *layout, simpul_sink *out)
{
    simpul_change_kind kind = SIMPUL_N_CHANGE_KINDS;
    size_t n_shown = 0, n_of_kind = 0;
    write_sides(diff, layout, out);
    for (size_t i = 0; i < simpul_comparison_count(diff->comparison); i++) {
        const simpul_change *change = simpul_comparison_at(diff->comparison, i);
        if (change->kind != kind) {
            kind = change->kind;
            n_shown = 0;
            n_of_kind = count_kind(diff, kind);
            simpul_sink_format(out, "%s%s (%zu)\n%s", layout->before_title,
                               simpul_change_info_at(kind)->title, n_of_kind, layout->after_title);
        }
        if (diff->limit && n_shown == diff->limit) {
            simpul_sink_format(out, "%sand %zu more\n", layout->before_change, n_of_kind - n_shown);
            n_shown++;
        }
        if (diff->limit && n_shown > diff->limit) continue;
        n_shown++;
        simpul_sink_text(out, layout->before_change);
        write_sentence(diff, layout, change, out);
        simpul_sink_byte(out, '\n');
        write_places(diff, layout, change, out);
    }
}

/* --- JSON --- */

static void write_field(simpul_sink *out, const char *name, simpul_str text)
{
    if (!text.ptr) return;
    simpul_sink_format(out, ",\"%s\":", name);
    json_text(out, text);
}

static void write_json_places(const struct diff *diff, const simpul_change *change,
                              simpul_sink *out)
{
    struct source_place place;
    simpul_sink_text(out, ",\"evidence\":[");
    for (size_t i = 0; diff_place(diff, change, i, &place); i++) {
        simpul_sink_text(out, i ? ",{\"document\":" : "{\"document\":");
        json_text(out, place.document);
        write_field(out, "path", place.path);
        write_field(out, "publisher", place.publisher);
        write_field(out, "published", place.published);
        if (place.has_span)
            simpul_sink_format(out, ",\"start\":%" PRIu64 ",\"end\":%" PRIu64, place.start,
                               place.end);
        write_field(out, "quote", place.quote);
        simpul_sink_byte(out, '}');
    }
    simpul_sink_byte(out, ']');
}

static void write_json_edge(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    int side = change->edge[1] != SIMPUL_NO_ELEMENT;
    uint32_t edge = change->edge[side];
    const simpul_graph *graph = diff->sides[side].graph;
    if (edge == SIMPUL_NO_ELEMENT) return;
    write_field(out, "subject", simpul_graph_node_id(graph, simpul_graph_edge_source(graph, edge)));
    write_field(out, "relation", side_text(graph, SIMPUL_EDGE, "relation", edge));
    write_field(out, "object", simpul_graph_node_id(graph, simpul_graph_edge_target(graph, edge)));
    write_field(out, "polarity", side_text(graph, SIMPUL_EDGE, "polarity", edge));
    write_field(out, "date", side_text(graph, SIMPUL_EDGE, "date", edge));
}

static void write_json_event(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    int side = change->event[1] != SIMPUL_NO_ELEMENT;
    if (change->event[side] == SIMPUL_NO_ELEMENT) return;
    const simpul_event *event =
        simpul_events_at(simpul_comparison_events(diff->comparison, side), change->event[side]);
    write_field(out, "family", event->family);
    write_field(out, "object", event->object);
    write_field(out, "date", event->date);
}

static void write_json_side(const struct side *side, const char *name, simpul_sink *out)
{
    simpul_sink_format(out, "\"%s\":{\"name\":", name);
    json_text(out, view(side->name));
    if (side->records)
        simpul_sink_format(out, ",\"documents\":%zu",
                           simpul_records_count(side->records, SIMPUL_DOCUMENT));
    simpul_sink_format(out, ",\"nodes\":%zu,\"edges\":%zu},\n",
                       simpul_graph_node_count(side->graph), simpul_graph_edge_count(side->graph));
}

static void write_json(const struct diff *diff, simpul_sink *out)
{
    size_t n = simpul_comparison_count(diff->comparison);
    simpul_sink_text(out, "{\"format\":\"simpul-diff\",\"version\":1,\n");
    write_json_side(&diff->sides[0], "old", out);
    write_json_side(&diff->sides[1], "new", out);
    simpul_sink_text(out, "\"counts\":{");
    for (size_t kind = 0; kind < SIMPUL_N_CHANGE_KINDS; kind++)
        simpul_sink_format(out, "%s\"%s\":%zu", kind ? "," : "", simpul_change_info_at(kind)->name,
                           count_kind(diff, (simpul_change_kind)kind));
    simpul_sink_text(out, "},\n\"changes\":[");
    for (size_t i = 0; i < n; i++) {
        const simpul_change *change = simpul_comparison_at(diff->comparison, i);
        simpul_sink_format(out, "%s\n{\"kind\":\"%s\",\"id\":", i ? "," : "",
                           simpul_change_info_at(change->kind)->name);
        json_text(out, change->id);
        simpul_sink_text(out, ",\"message\":");
        diff_json_sentence(diff, change, out);
        write_field(out, "before", change->before);
        write_field(out, "after", change->after);
        write_field(out, "measure", change->measure);
        write_json_edge(diff, change, out);
        write_json_event(diff, change, out);
        write_json_places(diff, change, out);
        simpul_sink_byte(out, '}');
    }
    simpul_sink_text(out, n ? "\n]}\n" : "]}\n");
}

simpul_status diff_write(const struct diff *diff, const char *format, simpul_sink *out,
                         simpul_error *err)
{
    bool has_changes = simpul_comparison_count(diff->comparison) > 0;
    if (strcmp(format, "json") == 0) write_json(diff, out);
    else if (strcmp(format, "sarif") == 0) diff_write_sarif(diff, out);
    else if (has_changes && strcmp(format, "markdown") == 0) {
        simpul_sink_text(out, "## What changed in the policy graph\n\n");
        write_people(diff, &markdown, out);
    } else if (has_changes) write_people(diff, &plain, out);
    return simpul_sink_failed(out) ? output_system_error(err, "diff", "cannot write", EIO)
                                   : SIMPUL_OK;
}
