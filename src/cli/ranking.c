/* Sorting nodes for a table. Ties go by id, so that the order never depends on the input's. */
#include "ranking.h"

#include "output.h"
#include "tally.h"

#include <errno.h>
#include <stdlib.h>

void ranking_add(struct ranking *ranking, const simpul_graph *graph, const char *measure)
{
    ranking->graph = graph;
    ranking->graph_columns[ranking->n_measures] =
        simpul_graph_find_column(graph, SIMPUL_NODE, measure);
    ranking->columns[0] = "id";
    ranking->columns[1] = "label";
    ranking->columns[2 + ranking->n_measures++] = measure;
}

struct sort_key {
    simpul_str id;
    double value;
    uint32_t node;
    bool is_missing;
};

static struct sort_key key_of(const struct ranking *ranking, uint32_t node)
{
    simpul_value value;
    struct sort_key key = {.id = simpul_graph_node_id(ranking->graph, node), .node = node};
    key.is_missing =
        !simpul_graph_value(ranking->graph, SIMPUL_NODE, ranking->graph_columns[0], node, &value);
    if (!key.is_missing)
        key.value = value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
    return key;
}

static int compare_keys(const void *left, const void *right)
{
    const struct sort_key *a = left, *b = right;
    if (a->is_missing != b->is_missing) return a->is_missing ? 1 : -1;
    if (!a->is_missing && a->value != b->value) return a->value < b->value ? 1 : -1;
    return compare_views(a->id, b->id);
}

simpul_status ranking_sort(struct ranking *ranking, const simpul_graph *graph, simpul_error *err)
{
    if (!ranking->n_measures) return SIMPUL_OK;
    ranking->n_nodes = simpul_graph_node_count(graph);
    ranking->label = simpul_graph_find_column(graph, SIMPUL_NODE, "label");
    struct sort_key *keys = calloc(ranking->n_nodes + 1, sizeof *keys);
    ranking->order = calloc(ranking->n_nodes + 1, sizeof *ranking->order);
    simpul_status status = SIMPUL_OK;
    if (!keys || !ranking->order) status = output_system_error(err, "table", "no room", ENOMEM);
    for (uint32_t i = 0; i < ranking->n_nodes && !status; i++) keys[i] = key_of(ranking, i);
    if (!status) qsort(keys, ranking->n_nodes, sizeof *keys, compare_keys);
    for (size_t i = 0; i < ranking->n_nodes && !status; i++) ranking->order[i] = keys[i].node;
    free(keys);
    return status;
}

static struct cell ranking_cell(const void *context, size_t row, size_t column)
{
    const struct ranking *ranking = context;
    uint32_t node = ranking->order[row];
    if (column == 0)
        return (struct cell){.kind = CELL_TEXT, .text = simpul_graph_node_id(ranking->graph, node)};
    simpul_value value;
    size_t from = column == 1 ? ranking->label : ranking->graph_columns[column - 2];
    if (!simpul_graph_value(ranking->graph, SIMPUL_NODE, from, node, &value))
        return (struct cell){.kind = CELL_MISSING};
    return cell_value(&value);
}

struct table ranking_table(const struct ranking *ranking)
{
    return (struct table){ranking->columns, 2 + ranking->n_measures, ranking->n_nodes, ranking_cell,
                          ranking};
}

void ranking_dispose(struct ranking *ranking)
{
    free(ranking->order);
    ranking->order = NULL;
}

simpul_status whole_add(struct whole *whole, const simpul_graph *graph, const char *measure,
                        const simpul_analysis_options *options, simpul_error *err)
{
    size_t i = whole->n++;
    whole->names[i] = measure;
    return simpul_graph_measure_whole(graph, measure, options, &whole->values[i],
                                      &whole->defined[i], err);
}

static struct cell whole_cell(const void *context, size_t row, size_t column)
{
    const struct whole *whole = context;
    if (column == 0) return cell_text(whole->names[row]);
    if (!whole->defined[row]) return (struct cell){.kind = CELL_MISSING};
    return (struct cell){.kind = CELL_NUMBER, .number = whole->values[row]};
}

struct table whole_table(const struct whole *whole)
{
    static const char *const columns[] = {"measure", "value"};
    return (struct table){columns, 2, whole->n, whole_cell, whole};
}
