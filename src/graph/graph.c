/* The property graph: ids, ends of edges, typed columns with missing values.
 * Knows nothing of records, measures or files. */
#include <simpul/graph.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/str.h"
#include "graph/graph_struct.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* UINT32_MAX marks "none" in the string map, so the last usable number is one less. */
#define MAX_ELEMENTS (UINT32_MAX - 1)

simpul_status simpul_graph_new(simpul_graph **out, simpul_error *err)
{
    *out = NULL;
    simpul_graph *graph = smp_alloc(sizeof *graph);
    if (!graph) return smp_error_memory(err);
    memset(graph, 0, sizeof *graph);
    smp_arena_init(&graph->arena);
    smp_strmap_init(&graph->nodes);
    smp_strmap_init(&graph->edges);
    *out = graph;
    return SIMPUL_OK;
}

void simpul_graph_free(simpul_graph *graph)
{
    if (!graph) return;
    for (int element = SIMPUL_NODE; element <= SIMPUL_EDGE; element++) {
        for (size_t i = 0; i < graph->columns[element].n; i++) {
            smp_free(graph->columns[element].items[i].cells);
            smp_free(graph->columns[element].items[i].present);
        }
        smp_vec_dispose(&graph->columns[element]);
    }
    smp_vec_dispose(&graph->ends);
    smp_strmap_dispose(&graph->edges);
    smp_strmap_dispose(&graph->nodes);
    smp_arena_dispose(&graph->arena);
    smp_free(graph);
}

static int shown(simpul_str text)
{
    return text.len > 120 ? 120 : (int)text.len;
}

static simpul_status add_id(smp_strmap *map, const char *what, simpul_str id, uint32_t *index,
                            simpul_error *err)
{
    if (!id.ptr || id.len == 0)
        return smp_error_set(err, SIMPUL_ERR_SCHEMA, "%s has no id, wanted a unique one", what);
    if (smp_strmap_find(map, id) != SMP_STRMAP_NONE)
        return smp_error_set(err, SIMPUL_ERR_SCHEMA, "%s id '%.*s' is there twice", what, shown(id),
                             id.ptr);
    if (map->n >= MAX_ELEMENTS)
        return smp_error_set(err, SIMPUL_ERR_LIMIT, "more than %lu %ss",
                             (unsigned long)MAX_ELEMENTS, what);
    uint32_t number = smp_strmap_put(map, id);
    if (number == SMP_STRMAP_NONE) return smp_error_memory(err);
    if (index) *index = number;
    return SIMPUL_OK;
}

simpul_status simpul_graph_add_node(simpul_graph *graph, simpul_str id, uint32_t *index,
                                    simpul_error *err)
{
    if (index) *index = 0;
    return add_id(&graph->nodes, "node", id, index, err);
}

simpul_status simpul_graph_add_edge(simpul_graph *graph, simpul_str id, uint32_t source,
                                    uint32_t target, uint32_t *index, simpul_error *err)
{
    if (index) *index = 0;
    if (source >= graph->nodes.n || target >= graph->nodes.n)
        return smp_error_set(
            err, SIMPUL_ERR_SCHEMA, "edge '%.*s' goes to node number %lu, wanted one below %zu",
            shown(id), id.ptr ? id.ptr : "",
            (unsigned long)(source >= graph->nodes.n ? source : target), graph->nodes.n);
    if (!smp_vec_reserve(&graph->ends, 1)) return smp_error_memory(err);
    simpul_status status = add_id(&graph->edges, "edge", id, index, err);
    if (status) return status;
    graph->ends.items[graph->ends.n++] = (smp_ends){source, target};
    return SIMPUL_OK;
}

size_t simpul_graph_node_count(const simpul_graph *graph)
{
    return graph->nodes.n;
}

size_t simpul_graph_edge_count(const simpul_graph *graph)
{
    return graph->ends.n;
}

simpul_str simpul_graph_node_id(const simpul_graph *graph, uint32_t node)
{
    return smp_strmap_string(&graph->nodes, node);
}

simpul_str simpul_graph_edge_id(const simpul_graph *graph, uint32_t edge)
{
    return smp_strmap_string(&graph->edges, edge);
}

uint32_t simpul_graph_edge_source(const simpul_graph *graph, uint32_t edge)
{
    assert(edge < graph->ends.n);
    return graph->ends.items[edge].source;
}

uint32_t simpul_graph_edge_target(const simpul_graph *graph, uint32_t edge)
{
    assert(edge < graph->ends.n);
    return graph->ends.items[edge].target;
}

bool simpul_graph_find_node(const simpul_graph *graph, simpul_str id, uint32_t *node)
{
    uint32_t found = smp_strmap_find(&graph->nodes, id);
    if (found == SMP_STRMAP_NONE) return false;
    *node = found;
    return true;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_but_for_case(const char *a, const char *b)
{
    while (*a && lower(*a) == lower(*b)) a++, b++;
    return lower(*a) == lower(*b);
}

static const char *type_name(simpul_value_type type)
{
    static const char *const names[] = {"string", "int", "double", "bool"};
    return names[type];
}

static const char *element_name(simpul_element element)
{
    return element == SIMPUL_NODE ? "node" : "edge";
}

static size_t cell_size(simpul_value_type type)
{
    switch (type) {
    case SIMPUL_STRING: return sizeof(simpul_str);
    case SIMPUL_INT: return sizeof(int64_t);
    case SIMPUL_DOUBLE: return sizeof(double);
    case SIMPUL_BOOL: return sizeof(bool);
    }
    return 0;
}

/* *column is the one that is there, or SIMPUL_NO_COLUMN when the name is free. */
static simpul_status look_up(const simpul_graph *graph, simpul_element element, const char *name,
                             simpul_value_type type, size_t *column, simpul_error *err)
{
    *column = SIMPUL_NO_COLUMN;
    for (size_t i = 0; i < graph->columns[element].n; i++) {
        const smp_column *there = &graph->columns[element].items[i];
        if (!same_but_for_case(there->name, name)) continue;
        if (strcmp(there->name, name) != 0)
            return smp_error_set(err, SIMPUL_ERR_SCHEMA,
                                 "%s column '%s' differs from '%s' only in case",
                                 element_name(element), name, there->name);
        if (there->type != type)
            return smp_error_set(err, SIMPUL_ERR_SCHEMA, "%s column '%s' is of type %s, wanted %s",
                                 element_name(element), name, type_name(there->type),
                                 type_name(type));
        *column = i;
    }
    return SIMPUL_OK;
}

simpul_status simpul_graph_add_column(simpul_graph *graph, simpul_element element, const char *name,
                                      simpul_value_type type, size_t *column, simpul_error *err)
{
    size_t found;
    if (column) *column = SIMPUL_NO_COLUMN;
    simpul_status status = look_up(graph, element, name, type, &found, err);
    if (status) return status;
    if (found == SIMPUL_NO_COLUMN) {
        simpul_str copy = smp_arena_str(&graph->arena, smp_str(name));
        if (!copy.ptr) return smp_error_memory(err);
        found = graph->columns[element].n;
        if (!smp_vec_push(&graph->columns[element], (smp_column){.name = copy.ptr, .type = type}))
            return smp_error_memory(err);
    }
    if (column) *column = found;
    return SIMPUL_OK;
}

size_t simpul_graph_column_count(const simpul_graph *graph, simpul_element element)
{
    return graph->columns[element].n;
}

static const smp_column *column_at(const simpul_graph *graph, simpul_element element, size_t column)
{
    assert(column < graph->columns[element].n);
    return &graph->columns[element].items[column];
}

const char *simpul_graph_column_name(const simpul_graph *graph, simpul_element element,
                                     size_t column)
{
    return column_at(graph, element, column)->name;
}

simpul_value_type simpul_graph_column_type(const simpul_graph *graph, simpul_element element,
                                           size_t column)
{
    return column_at(graph, element, column)->type;
}

size_t simpul_graph_find_column(const simpul_graph *graph, simpul_element element, const char *name)
{
    for (size_t i = 0; i < graph->columns[element].n; i++)
        if (strcmp(graph->columns[element].items[i].name, name) == 0) return i;
    return SIMPUL_NO_COLUMN;
}

static smp_column *column_to_set(simpul_graph *graph, simpul_element element, size_t column,
                                 uint32_t index, simpul_value_type type)
{
    assert(column < graph->columns[element].n);
    assert(index < (element == SIMPUL_NODE ? graph->nodes.n : graph->ends.n));
    smp_column *found = &graph->columns[element].items[column];
    assert(found->type == type);
    (void)index;
    (void)type;
    return found;
}

/* Makes room for the cell and marks it present; NULL when memory is out. */
static void *take_cell(smp_column *column, uint32_t index)
{
    size_t size = cell_size(column->type), wanted = (size_t)index + 1;
    if (wanted > column->n_cells) {
        size_t more = wanted - column->n_cells;
        if (!smp_vec_grow(&column->cells, &column->cells_cap, column->n_cells, more, size) ||
            !smp_vec_grow((void **)&column->present, &column->present_cap, column->n_cells, more,
                          1))
            return NULL;
        memset(column->present + column->n_cells, 0, more);
        column->n_cells = wanted;
    }
    column->present[index] = 1;
    return (char *)column->cells + index * size;
}

static void clear_cell(smp_column *column, uint32_t index)
{
    if (index < column->n_cells) column->present[index] = 0;
}

simpul_status simpul_graph_set_string(simpul_graph *graph, simpul_element element, size_t column,
                                      uint32_t index, simpul_str value, simpul_error *err)
{
    smp_column *target = column_to_set(graph, element, column, index, SIMPUL_STRING);
    if (!value.ptr) {
        clear_cell(target, index);
        return SIMPUL_OK;
    }
    simpul_str copy = smp_arena_str(&graph->arena, value);
    simpul_str *cell = copy.ptr ? take_cell(target, index) : NULL;
    if (!cell) return smp_error_memory(err);
    *cell = copy;
    return SIMPUL_OK;
}

simpul_status simpul_graph_set_int(simpul_graph *graph, simpul_element element, size_t column,
                                   uint32_t index, int64_t value, simpul_error *err)
{
    int64_t *cell = take_cell(column_to_set(graph, element, column, index, SIMPUL_INT), index);
    if (!cell) return smp_error_memory(err);
    *cell = value;
    return SIMPUL_OK;
}

simpul_status simpul_graph_set_double(simpul_graph *graph, simpul_element element, size_t column,
                                      uint32_t index, double value, simpul_error *err)
{
    smp_column *target = column_to_set(graph, element, column, index, SIMPUL_DOUBLE);
    if (isnan(value)) {
        clear_cell(target, index);
        return SIMPUL_OK;
    }
    double *cell = take_cell(target, index);
    if (!cell) return smp_error_memory(err);
    *cell = value;
    return SIMPUL_OK;
}

simpul_status simpul_graph_set_bool(simpul_graph *graph, simpul_element element, size_t column,
                                    uint32_t index, bool value, simpul_error *err)
{
    bool *cell = take_cell(column_to_set(graph, element, column, index, SIMPUL_BOOL), index);
    if (!cell) return smp_error_memory(err);
    *cell = value;
    return SIMPUL_OK;
}

bool simpul_graph_value(const simpul_graph *graph, simpul_element element, size_t column,
                        uint32_t index, simpul_value *out)
{
    if (column == SIMPUL_NO_COLUMN) return false;
    const smp_column *from = column_at(graph, element, column);
    if (index >= from->n_cells || !from->present[index]) return false;
    out->type = from->type;
    switch (from->type) {
    case SIMPUL_STRING: out->as.string = ((const simpul_str *)from->cells)[index]; break;
    case SIMPUL_INT: out->as.integer = ((const int64_t *)from->cells)[index]; break;
    case SIMPUL_DOUBLE: out->as.number = ((const double *)from->cells)[index]; break;
    case SIMPUL_BOOL: out->as.boolean = ((const bool *)from->cells)[index]; break;
    }
    return true;
}
