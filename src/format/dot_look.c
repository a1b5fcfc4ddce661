/* The looks of a drawing: a shape for each kind, pale fills for dark text, grey lines; dashed is
 * not yet so, dotted is denied, red is contested. */
#include "format/dot_look.h"

#include "base/str.h"

#include <math.h>

static size_t find(const simpul_graph *graph, simpul_element element, const char *name,
                   simpul_value_type type)
{
    size_t column = simpul_graph_find_column(graph, element, name);
    if (column == SIMPUL_NO_COLUMN || simpul_graph_column_type(graph, element, column) != type)
        return SIMPUL_NO_COLUMN;
    return column;
}

static void find_sizes(const simpul_graph *graph, smp_dot_columns *columns)
{
    bool is_first = true;
    for (size_t i = 0; i < simpul_graph_node_count(graph); i++) {
        simpul_value value;
        if (!simpul_graph_value(graph, SIMPUL_NODE, columns->size, (uint32_t)i, &value) ||
            !isfinite(value.as.number))
            continue;
        if (is_first || value.as.number < columns->smallest) columns->smallest = value.as.number;
        if (is_first || value.as.number > columns->largest) columns->largest = value.as.number;
        is_first = false;
    }
}

smp_dot_columns smp_dot_find_columns(const simpul_graph *graph)
{
    smp_dot_columns columns = {
        .node_label = find(graph, SIMPUL_NODE, "label", SIMPUL_STRING),
        .kind = find(graph, SIMPUL_NODE, "kind", SIMPUL_STRING),
        .node_color = find(graph, SIMPUL_NODE, "color", SIMPUL_STRING),
        .wikidata = find(graph, SIMPUL_NODE, "wikidata", SIMPUL_STRING),
        .size = find(graph, SIMPUL_NODE, "size", SIMPUL_DOUBLE),
        .edge_label = find(graph, SIMPUL_EDGE, "label", SIMPUL_STRING),
        .polarity = find(graph, SIMPUL_EDGE, "polarity", SIMPUL_STRING),
        .modality = find(graph, SIMPUL_EDGE, "modality", SIMPUL_STRING),
        .contested = find(graph, SIMPUL_EDGE, "contested", SIMPUL_BOOL),
        .confidence = find(graph, SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE),
        .evidence = find(graph, SIMPUL_EDGE, "evidence", SIMPUL_STRING),
    };
    find_sizes(graph, &columns);
    return columns;
}

simpul_str smp_dot_string(const simpul_graph *graph, simpul_element element, size_t column,
                          uint32_t index)
{
    simpul_value value;
    if (!simpul_graph_value(graph, element, column, index, &value)) return SIMPUL_STR_NONE;
    return value.as.string;
}

/* Only "#RRGGBB": the other forms mean other things to Gephi. */
static bool is_hex_color(simpul_str color)
{
    if (color.len != 7 || color.ptr[0] != '#') return false;
    for (size_t i = 1; i < color.len; i++) {
        char c = color.ptr[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return false;
    }
    return true;
}

static int hex_byte(const char *digits)
{
    int value = 0;
    for (int i = 0; i < 2; i++) {
        char c = digits[i];
        value = value * 16 + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    }
    return value;
}

/* Rec. 601 luma below one half: black text would be hard to read on it. */
static bool is_dark(simpul_str color)
{
    int luma = 299 * hex_byte(color.ptr + 1) + 587 * hex_byte(color.ptr + 3) +
               114 * hex_byte(color.ptr + 5);
    return luma < 128 * 1000;
}

/* Larger nodes by larger letters, so that the box still fits its label. */
static int font_size(const simpul_graph *graph, const smp_dot_columns *columns, uint32_t node)
{
    enum { SMALLEST = 10, LARGEST = 16 };
    simpul_value value;
    double range = columns->largest - columns->smallest;
    if (!(range > 0) || !isfinite(range) ||
        !simpul_graph_value(graph, SIMPUL_NODE, columns->size, node, &value) ||
        !isfinite(value.as.number))
        return 0;
    double share = (value.as.number - columns->smallest) / range;
    return SMALLEST + (int)(share * (LARGEST - SMALLEST) + 0.5);
}

smp_dot_node_look smp_dot_node(const simpul_graph *graph, const smp_dot_columns *columns,
                               uint32_t node)
{
    static const struct {
        const char *kind, *shape, *style, *fill;
    } kinds[] = {
        {"ministry", "box", "filled,bold", "#CCE3F1"},
        {"agency", "box", "filled", "#DDF0FA"},
        {"official", "ellipse", "filled", "#FCF9D0"},
        {"platform", "component", "filled", "#FAECCC"},
        {"feature", "box", "rounded,filled", "#F7DFCC"},
        {"company", "box3d", "filled", "#CCECE3"},
        {"regulation", "note", "filled", "#F5E4ED"},
        {"stakeholder", "octagon", "filled", "#EDEDED"},
        {"event", "cds", "filled", "#DDDDDD"},
        {"actor", "box", "filled", "#CCE3F1"},
        {"concept", "note", "filled", "#FCF9D0"},
    };
    smp_dot_node_look look = {NULL, NULL, NULL, SIMPUL_STR_NONE, NULL, 0};
    simpul_str kind = smp_dot_string(graph, SIMPUL_NODE, columns->kind, node);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (!smp_str_is(kind, kinds[i].kind)) continue;
        look.shape = kinds[i].shape;
        look.style = kinds[i].style;
        look.fill = kinds[i].fill;
    }
    look.font_size = font_size(graph, columns, node);
    simpul_str color = smp_dot_string(graph, SIMPUL_NODE, columns->node_color, node);
    if (!is_hex_color(color)) return look;
    look.color = color;
    if (is_dark(color)) look.font_color = "white";
    return look;
}

smp_dot_edge_look smp_dot_edge(const simpul_graph *graph, const smp_dot_columns *columns,
                               uint32_t edge)
{
    smp_dot_edge_look look = {NULL, NULL, 0};
    simpul_str polarity = smp_dot_string(graph, SIMPUL_EDGE, columns->polarity, edge);
    simpul_str modality = smp_dot_string(graph, SIMPUL_EDGE, columns->modality, edge);
    simpul_value value;
    if (smp_str_is(polarity, "negated")) look.style = "dotted";
    else if (smp_str_is(modality, "planned") || smp_str_is(modality, "possible"))
        look.style = "dashed";
    if (simpul_graph_value(graph, SIMPUL_EDGE, columns->contested, edge, &value) &&
        value.as.boolean)
        look.color = "red";
    if (simpul_graph_value(graph, SIMPUL_EDGE, columns->confidence, edge, &value)) {
        double confidence = value.as.number;
        if (!(confidence > 0)) confidence = 0;
        if (confidence > 1) confidence = 1;
        look.width_percent = 60 + (int)(confidence * 120);
    }
    return look;
}
