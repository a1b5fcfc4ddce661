/* Colours, sizes and, where they are missing, positions of a graph to be drawn.
 * Shapes and line styles belong to the formats that have them. */
#include <simpul/analysis.h>

#include "base/error.h"
#include "base/str.h"
#include "graph/graph_check.h"

#include <assert.h>
#include <math.h>

/* Okabe and Ito, "Color Universal Design" (2008), tinted towards white so that black labels stay
 * readable (contrast above 6.5:1). Events are grey. Least distance of two under simulated
 * protanopia, deuteranopia and tritanopia (Machado et al. 2009): 12 (CIE76). */
static const struct {
    const char *kind, *color;
} node_colors[] = {{"ministry", "#67BCEB"},
                   {"agency", "#DDF0FB"},
                   {"official", "#99C7E0"},
                   {"platform", "#E69E66"},
                   {"feature", "#EEBC4C"},
                   {"company", "#D694B9"},
                   {"regulation", "#1AA881"},
                   {"stakeholder", "#F0E442"},
                   {"event", "#C8C8C8"},
                   /* of discourse networks, which have no other kinds */
                   {"actor", "#67BCEB"},
                   {"concept", "#F0E442"}};

static const char OTHER_NODE[] = "#EEEEEE", EDGE[] = "#8C8C8C", CONTESTED_EDGE[] = "#D40000";

enum { SMALLEST = 100, LARGEST = 400 }; /* sizes, in tenths */

static const char *color_of_kind(const simpul_graph *graph, size_t kind, uint32_t node)
{
    simpul_value value;
    if (!simpul_graph_value(graph, SIMPUL_NODE, kind, node, &value) || value.type != SIMPUL_STRING)
        return OTHER_NODE;
    for (size_t i = 0; i < sizeof node_colors / sizeof node_colors[0]; i++)
        if (smp_str_is(value.as.string, node_colors[i].kind)) return node_colors[i].color;
    return OTHER_NODE;
}

static simpul_status color_nodes(simpul_graph *graph, simpul_error *err)
{
    size_t color, kind = simpul_graph_find_column(graph, SIMPUL_NODE, "kind");
    simpul_status status =
        simpul_graph_add_column(graph, SIMPUL_NODE, "color", SIMPUL_STRING, &color, err);
    for (uint32_t i = 0; i < simpul_graph_node_count(graph) && !status; i++)
        status = simpul_graph_set_string(graph, SIMPUL_NODE, color, i,
                                         smp_str(color_of_kind(graph, kind, i)), err);
    return status;
}

static bool is_contested(const simpul_graph *graph, size_t contested, uint32_t edge)
{
    simpul_value value;
    if (!simpul_graph_value(graph, SIMPUL_EDGE, contested, edge, &value)) return false;
    if (value.type == SIMPUL_BOOL) return value.as.boolean;
    return value.type == SIMPUL_STRING && value.as.string.len > 0;
}

static simpul_status color_edges(simpul_graph *graph, simpul_error *err)
{
    size_t color, contested = simpul_graph_find_column(graph, SIMPUL_EDGE, "contested");
    simpul_status status =
        simpul_graph_add_column(graph, SIMPUL_EDGE, "color", SIMPUL_STRING, &color, err);
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph) && !status; i++)
        status = simpul_graph_set_string(
            graph, SIMPUL_EDGE, color, i,
            smp_str(is_contested(graph, contested, i) ? CONTESTED_EDGE : EDGE), err);
    return status;
}

static double node_number(const simpul_graph *graph, size_t column, uint32_t node)
{
    simpul_value value;
    if (!simpul_graph_value(graph, SIMPUL_NODE, column, node, &value)) return 0;
    double number = value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
    return number > 0 ? number : 0;
}

static uint64_t integer_root(uint64_t square)
{
    uint64_t root = 0;
    for (uint64_t bit = UINT64_C(1) << 31; bit; bit >>= 1)
        if ((root + bit) * (root + bit) <= square) root += bit;
    return root;
}

/* Areas follow the measure, so sizes follow its root: parts per million of the largest value, then
 * whole numbers only, so that no rounding of a root shows. */
static double size_of(double value, double largest)
{
    if (!(largest > 0)) return SMALLEST / 10.0;
    uint64_t millionths = isinf(value) ? 1000000 : (uint64_t)(value / largest * 1e6);
    uint64_t root = integer_root(millionths); /* 0 to 1000 */
    return (double)(SMALLEST + root * (LARGEST - SMALLEST) / 1000) / 10;
}

static simpul_status size_nodes(simpul_graph *graph, size_t measure, simpul_error *err)
{
    size_t size, n = simpul_graph_node_count(graph);
    double largest = 0;
    for (uint32_t i = 0; i < n; i++) {
        double value = node_number(graph, measure, i);
        if (value > largest && isfinite(value)) largest = value;
    }
    simpul_status status =
        simpul_graph_add_column(graph, SIMPUL_NODE, "size", SIMPUL_DOUBLE, &size, err);
    for (uint32_t i = 0; i < n && !status; i++)
        status = simpul_graph_set_double(graph, SIMPUL_NODE, size, i,
                                         size_of(node_number(graph, measure, i), largest), err);
    return status;
}

/* Without a wish: strength where it was measured, else degree, which is measured then. */
static simpul_status find_measure(simpul_graph *graph, const char *size_by, size_t *measure,
                                  simpul_error *err)
{
    static const char *const degree = "degree";
    *measure = simpul_graph_find_column(graph, SIMPUL_NODE, size_by ? size_by : "strength");
    simpul_status status = SIMPUL_OK;
    if (*measure == SIMPUL_NO_COLUMN && !size_by) {
        simpul_analysis_options options = SIMPUL_ANALYSIS_OPTIONS_INIT;
        options.weight = "none";
        status = simpul_graph_measure(graph, &degree, 1, &options, err);
        if (status) return status;
        *measure = simpul_graph_find_column(graph, SIMPUL_NODE, degree);
    }
    if (*measure == SIMPUL_NO_COLUMN)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "no node column '%.100s' to size by, wanted a numeric one", size_by);
    simpul_value_type type = simpul_graph_column_type(graph, SIMPUL_NODE, *measure);
    if (type != SIMPUL_INT && type != SIMPUL_DOUBLE)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "node column '%.100s' is not numeric, wanted a numeric one to size by",
                             size_by ? size_by : "strength");
    return SIMPUL_OK;
}

static bool has_positions(const simpul_graph *graph)
{
    size_t x = simpul_graph_find_column(graph, SIMPUL_NODE, "x");
    size_t y = simpul_graph_find_column(graph, SIMPUL_NODE, "y");
    simpul_value value;
    for (uint32_t i = 0; i < simpul_graph_node_count(graph); i++)
        if (!simpul_graph_value(graph, SIMPUL_NODE, x, i, &value) ||
            !simpul_graph_value(graph, SIMPUL_NODE, y, i, &value))
            return false;
    return true;
}

simpul_status simpul_graph_style(simpul_graph *graph, const char *size_by, simpul_error *err)
{
    static const simpul_analysis_options defaults = SIMPUL_ANALYSIS_OPTIONS_INIT;
    size_t measure;
    simpul_status status = find_measure(graph, size_by, &measure, err);
    if (!status) status = color_nodes(graph, err);
    if (!status) status = size_nodes(graph, measure, err);
    if (!status) status = color_edges(graph, err);
    if (!status && !has_positions(graph)) status = simpul_graph_layout(graph, defaults.seed, err);
    assert(smp_graph_is_sound(graph));
    return status;
}
