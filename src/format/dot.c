/* DOT for Graphviz, Gephi and pydot: every id and value in quotes, all columns as attributes, looks
 * that need no legend. Not linked against Graphviz; positions are left to it. */
#include "base/error.h"
#include "base/number.h"
#include "format/dot_look.h"
#include "format/dot_text.h"
#include "format/format_entry.h"
#include "format/naming.h"

#include <stdio.h>
#include <string.h>

/* Above so many nodes dot takes minutes where sfdp takes seconds. */
enum { MAX_NODES_FOR_DOT = 150 };

enum { NODE_WIDTH = 20, NODE_LONGEST = 90, EDGE_WIDTH = 18, EDGE_LONGEST = 60, TOOLTIP = 400 };

/* Attributes that Graphviz gives a meaning, and words that Gephi's reader stumbles over: a column
 * of such a name gets an underscore, so that data never draws. */
static const char *const reserved_for_nodes[] = {
    "node",     "edge",          "graph",      "subgraph",    "digraph",   "strict",
    "name",     "label",         "color",      "area",        "class",     "colorscheme",
    "comment",  "distortion",    "fillcolor",  "fixedsize",   "fontcolor", "fontname",
    "fontsize", "gradientangle", "group",      "height",      "href",      "id",
    "image",    "imagepos",      "imagescale", "key",         "labelloc",  "layer",
    "margin",   "nojustify",     "ordering",   "orientation", "penwidth",  "peripheries",
    "pin",      "pos",           "rects",      "regular",     "root",      "samplepoints",
    "shape",    "shapefile",     "showboxes",  "sides",       "skew",      "sortv",
    "style",    "target",        "tooltip",    "URL",         "vertices",  "width",
    "xlabel",   "xlp",           "z",          NULL};
static const char *const reserved_for_edges[] = {"node",
                                                 "edge",
                                                 "graph",
                                                 "subgraph",
                                                 "digraph",
                                                 "strict",
                                                 "label",
                                                 "color",
                                                 "weight",
                                                 "arrowhead",
                                                 "arrowsize",
                                                 "arrowtail",
                                                 "class",
                                                 "colorscheme",
                                                 "comment",
                                                 "constraint",
                                                 "decorate",
                                                 "dir",
                                                 "edgehref",
                                                 "edgetarget",
                                                 "edgetooltip",
                                                 "edgeURL",
                                                 "fillcolor",
                                                 "fontcolor",
                                                 "fontname",
                                                 "fontsize",
                                                 "head_lp",
                                                 "headclip",
                                                 "headhref",
                                                 "headlabel",
                                                 "headport",
                                                 "headtarget",
                                                 "headtooltip",
                                                 "headURL",
                                                 "href",
                                                 "id",
                                                 "key",
                                                 "labelangle",
                                                 "labeldistance",
                                                 "labelfloat",
                                                 "labelfontcolor",
                                                 "labelfontname",
                                                 "labelfontsize",
                                                 "labelhref",
                                                 "labeltarget",
                                                 "labeltooltip",
                                                 "labelURL",
                                                 "layer",
                                                 "len",
                                                 "lhead",
                                                 "lp",
                                                 "ltail",
                                                 "minlen",
                                                 "nojustify",
                                                 "penwidth",
                                                 "pos",
                                                 "samehead",
                                                 "sametail",
                                                 "showboxes",
                                                 "style",
                                                 "tail_lp",
                                                 "tailclip",
                                                 "tailhref",
                                                 "taillabel",
                                                 "tailport",
                                                 "tailtarget",
                                                 "tailtooltip",
                                                 "tailURL",
                                                 "target",
                                                 "tooltip",
                                                 "URL",
                                                 "xlabel",
                                                 "xlp",
                                                 NULL};
static const char *const *const reserved[2] = {reserved_for_nodes, reserved_for_edges};

typedef struct dot_writer {
    const smp_writing *writing;
    const simpul_graph *graph;
    smp_naming naming;
    smp_dot_columns columns;
    smp_buf folded;
    bool failed; /* memory ran out */
} dot_writer;

/* Gephi's reader skips from "graph [", "node [" and "edge [" to the next brace: the empty block at
 * the end brings it back. */
static const char defaults[] =
    "  node [shape=\"box\", style=\"rounded,filled\", fillcolor=\"#EEEEEE\", color=\"dimgray\", "
    "fontname=\"Helvetica\", fontsize=\"11\", margin=\"0.12,0.06\"];\n"
    "  edge [color=\"gray50\", fontcolor=\"gray25\", fontname=\"Helvetica\", fontsize=\"9\", "
    "arrowsize=\"0.6\"]; {}\n";

static void write_head(const dot_writer *writer)
{
    simpul_sink *sink = writer->writing->sink;
    const char *title = writer->writing->options->title;
    simpul_str clean = smp_hygiene_clean(writer->writing->hygiene,
                                         smp_str(title ? title : "simpul"), SMP_TEXT_DRAWN);
    simpul_sink_text(sink, "digraph ");
    smp_dot_quoted(sink, clean, SMP_DOT_DATA);
    simpul_sink_text(sink, " {\n  graph [charset=\"UTF-8\", ");
    if (simpul_graph_node_count(writer->graph) > MAX_NODES_FOR_DOT)
        simpul_sink_text(sink, "layout=\"sfdp\", K=\"1.2\", ");
    else simpul_sink_text(sink, "rankdir=\"LR\", nodesep=\"0.25\", ranksep=\"0.6\", ");
    if (title) {
        simpul_sink_text(sink, "labelloc=\"t\", fontsize=\"16\", label=");
        smp_dot_quoted(sink, clean, SMP_DOT_DRAWN);
        simpul_sink_text(sink, ", ");
    }
    simpul_sink_text(sink, "overlap=\"prism\", splines=\"true\", outputorder=\"edgesfirst\", "
                           "fontname=\"Helvetica\", pad=\"0.2\"];\n");
    simpul_sink_text(sink, defaults);
}

static void write_plain(const dot_writer *writer, bool *is_first, const char *name,
                        const char *value)
{
    if (value)
        smp_dot_attribute(writer->writing->sink, is_first, name, smp_str(value), SMP_DOT_DATA);
}

/* The label as it is drawn: without bidi controls, folded, cut. */
static void write_label(dot_writer *writer, bool *is_first, simpul_str label, size_t width,
                        size_t longest)
{
    smp_buf_clear(&writer->folded);
    simpul_str clean = smp_hygiene_clean(writer->writing->hygiene, label, SMP_TEXT_DRAWN);
    if (!smp_dot_fold(&writer->folded, clean, width, longest)) writer->failed = true;
    smp_dot_attribute(writer->writing->sink, is_first, "label", smp_buf_view(&writer->folded),
                      SMP_DOT_DRAWN);
}

static void write_value(const dot_writer *writer, bool *is_first, const char *name,
                        const simpul_value *value)
{
    simpul_sink *sink = writer->writing->sink;
    char text[SMP_NUMBER_SIZE];
    simpul_str shown = {text, 0};
    switch (value->type) {
    case SIMPUL_STRING:
        shown = smp_hygiene_clean(writer->writing->hygiene, value->as.string, SMP_TEXT_DATA);
        break;
    case SIMPUL_BOOL: shown = smp_str(value->as.boolean ? "true" : "false"); break;
    case SIMPUL_INT: shown.len = smp_number_int(text, value->as.integer); break;
    case SIMPUL_DOUBLE: shown.len = smp_number_double(text, value->as.number); break;
    }
    smp_dot_attribute(sink, is_first, name, shown, SMP_DOT_DATA);
}

/* Graphviz wants weights that are not below 0; of those that are not above 0, or beyond all
 * measure, it shall not know. */
static bool is_weight(const simpul_value *value)
{
    enum { LARGEST = 1000000 };
    if (value->type == SIMPUL_INT) return value->as.integer > 0 && value->as.integer <= LARGEST;
    return value->type == SIMPUL_DOUBLE && value->as.number > 0 && value->as.number <= LARGEST;
}

/* Every column that was not written as a look of its own. */
static void write_columns(const dot_writer *writer, bool *is_first, simpul_element element,
                          uint32_t index, bool has_fill)
{
    bool is_node = element == SIMPUL_NODE;
    size_t label = is_node ? writer->columns.node_label : writer->columns.edge_label;
    for (size_t i = 0; i < writer->naming.n_columns[element]; i++) {
        const smp_named_column *column = &writer->naming.columns[element][i];
        simpul_value value;
        bool is_drawn = column->column != SIMPUL_NO_COLUMN &&
                        (column->column == label ||
                         (is_node && has_fill && column->column == writer->columns.node_color));
        if (is_drawn || !smp_naming_value(&writer->naming, element, column, index, &value))
            continue;
        bool weighs = !is_node && strcmp(column->given, "weight") == 0 && is_weight(&value);
        write_value(writer, is_first, weighs ? "weight" : column->name, &value);
    }
}

static bool is_wikidata_id(simpul_str id)
{
    if (id.len < 2 || id.len > 20 || id.ptr[0] != 'Q') return false;
    for (size_t i = 1; i < id.len; i++)
        if (id.ptr[i] < '0' || id.ptr[i] > '9') return false;
    return true;
}

static void write_link(const dot_writer *writer, bool *is_first, uint32_t node)
{
    simpul_str id = smp_dot_string(writer->graph, SIMPUL_NODE, writer->columns.wikidata, node);
    char url[64];
    if (!is_wikidata_id(id)) return;
    snprintf(url, sizeof url, "https://www.wikidata.org/wiki/%.*s", (int)id.len, id.ptr);
    write_plain(writer, is_first, "URL", url);
}

static void write_node(dot_writer *writer, uint32_t node)
{
    simpul_sink *sink = writer->writing->sink;
    bool is_first = true;
    simpul_str id = smp_naming_id(&writer->naming, SIMPUL_NODE, node);
    simpul_str label = smp_dot_string(writer->graph, SIMPUL_NODE, writer->columns.node_label, node);
    smp_dot_node_look look = smp_dot_node(writer->graph, &writer->columns, node);
    simpul_sink_text(sink, "  ");
    smp_dot_quoted(sink, id, SMP_DOT_DATA);
    simpul_sink_text(sink, " [");
    write_label(writer, &is_first, label.ptr ? label : id, NODE_WIDTH, NODE_LONGEST);
    if (label.ptr)
        smp_dot_attribute(sink, &is_first, "name",
                          smp_hygiene_clean(writer->writing->hygiene, label, SMP_TEXT_LABEL),
                          SMP_DOT_DATA);
    write_plain(writer, &is_first, "shape", look.shape);
    write_plain(writer, &is_first, "style", look.style);
    if (look.color.ptr) smp_dot_attribute(sink, &is_first, "fillcolor", look.color, SMP_DOT_DATA);
    else write_plain(writer, &is_first, "fillcolor", look.fill);
    write_plain(writer, &is_first, "fontcolor", look.font_color);
    if (look.font_size) {
        char points[16];
        snprintf(points, sizeof points, "%d", look.font_size);
        write_plain(writer, &is_first, "fontsize", points);
    }
    write_link(writer, &is_first, node);
    write_columns(writer, &is_first, SIMPUL_NODE, node, look.color.ptr != NULL);
    simpul_sink_text(sink, "];\n");
}

/* Clipped, so that it can be read while the pointer rests on the edge. */
static void write_tooltip(const dot_writer *writer, bool *is_first, uint32_t edge)
{
    simpul_str evidence =
        smp_dot_string(writer->graph, SIMPUL_EDGE, writer->columns.evidence, edge);
    if (!evidence.ptr) return;
    simpul_str clean = smp_hygiene_clean(writer->writing->hygiene, evidence, SMP_TEXT_DRAWN);
    smp_dot_attribute(writer->writing->sink, is_first, "tooltip", smp_dot_cut(clean, TOOLTIP),
                      SMP_DOT_DRAWN);
}

static void write_edge(dot_writer *writer, uint32_t edge)
{
    simpul_sink *sink = writer->writing->sink;
    const smp_naming *naming = &writer->naming;
    bool is_first = true;
    uint32_t source = simpul_graph_edge_source(writer->graph, edge);
    uint32_t target = simpul_graph_edge_target(writer->graph, edge);
    simpul_str label = smp_dot_string(writer->graph, SIMPUL_EDGE, writer->columns.edge_label, edge);
    smp_dot_edge_look look = smp_dot_edge(writer->graph, &writer->columns, edge);
    simpul_sink_text(sink, "  ");
    smp_dot_quoted(sink, smp_naming_id(naming, SIMPUL_NODE, source), SMP_DOT_DATA);
    simpul_sink_text(sink, " -> ");
    smp_dot_quoted(sink, smp_naming_id(naming, SIMPUL_NODE, target), SMP_DOT_DATA);
    simpul_sink_text(sink, " [");
    smp_dot_attribute(sink, &is_first, "id", smp_naming_id(naming, SIMPUL_EDGE, edge),
                      SMP_DOT_DATA);
    if (label.ptr) write_label(writer, &is_first, label, EDGE_WIDTH, EDGE_LONGEST);
    write_plain(writer, &is_first, "style", look.style);
    write_plain(writer, &is_first, "color", look.color);
    write_plain(writer, &is_first, "fontcolor", look.color);
    if (look.width_percent) {
        char width[16];
        snprintf(width, sizeof width, "%d.%02d", look.width_percent / 100,
                 look.width_percent % 100);
        write_plain(writer, &is_first, "penwidth", width);
    }
    write_tooltip(writer, &is_first, edge);
    write_columns(writer, &is_first, SIMPUL_EDGE, edge, false);
    simpul_sink_text(sink, "]\n"); /* no semicolon: pydot would make a node of it */
}

static simpul_status write_dot(const simpul_graph *graph, const smp_writing *writing,
                               simpul_error *err)
{
    dot_writer writer = {.writing = writing, .graph = graph};
    smp_buf_init(&writer.folded);
    simpul_status status = smp_naming_make(&writer.naming, graph, reserved, err);
    if (!status) {
        writer.columns = smp_dot_find_columns(graph);
        write_head(&writer);
        for (size_t i = 0; i < simpul_graph_node_count(graph); i++)
            write_node(&writer, (uint32_t)i);
        for (size_t i = 0; i < simpul_graph_edge_count(graph); i++)
            write_edge(&writer, (uint32_t)i);
        simpul_sink_text(writing->sink, "}\n");
        if (writer.failed) status = smp_error_memory(err);
    }
    if (!status) smp_naming_tell_ids(&writer.naming, &writing->options->warnings, writing->target);
    smp_buf_dispose(&writer.folded);
    smp_naming_dispose(&writer.naming);
    return status;
}

/* `digraph "x" {`, `strict graph {` … after white space and comments' first letters. */
static int sniff(simpul_str head)
{
    static const char *const openings[] = {"digraph", "graph", "strict"};
    if (smp_str_starts(head, SIMPUL_STR("\xEF\xBB\xBF"))) head = smp_str_slice(head, 3, head.len);
    head = smp_str_trim(head);
    bool has_brace = head.len && memchr(head.ptr, '{', head.len);
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        simpul_str opening = smp_str(openings[i]);
        if (!smp_str_starts(head, opening) || head.len == opening.len) continue;
        char next = head.ptr[opening.len];
        bool is_word = next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '{' ||
                       next == '"';
        if (is_word && has_brace) return 90;
    }
    return 0;
}

static const char *const suffixes[] = {".dot", ".gv", NULL};

const smp_format smp_format_dot = {
    .shown = {"dot", "DOT, drawn by Graphviz", suffixes, false, true},
    .keeps = SMP_KEEPS_NOTHING,
    .sniff = sniff,
    .read = NULL,
    .parts = {{"dot", NULL, write_dot}},
    .n_parts = 1,
};
