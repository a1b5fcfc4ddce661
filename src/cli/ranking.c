/* Sorting nodes for a table. Ties go by id, so that the order never depends on the input's. */
#include "ranking.h"

#include "output.h"
#include "tally.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static void add_column(struct ranking *ranking, const char *name)
{
    size_t at = ranking->n_columns++;
    ranking->graph_columns[at] = simpul_graph_find_column(ranking->graph, SIMPUL_NODE, name);
    ranking->columns[at] =
        ranking->graph_columns[at] == SIMPUL_NO_COLUMN
            ? name
            : simpul_graph_column_name(ranking->graph, SIMPUL_NODE, ranking->graph_columns[at]);
}

void ranking_begin(struct ranking *ranking, const simpul_graph *graph, bool in_words)
{
    *ranking = (struct ranking){.graph = graph, .in_words = in_words};
    ranking->n_nodes = simpul_graph_node_count(graph);
    add_column(ranking, "id");
    add_column(ranking, "label");
}

void ranking_add(struct ranking *ranking, const char *measure, bool has_errors, bool has_ranks)
{
    static const char *const suffixes[] = {"_error", "_rank", "_rank_low", "_rank_high"};
    char name[RANGE_SIZE];
    add_column(ranking, measure);
    for (size_t k = has_errors ? 0 : 1; k < (has_ranks ? 4 : 1); k++) {
        if (k > 1 && ranking->in_words) break;
        ranking->is_range[ranking->n_columns] = k == 1 && ranking->in_words;
        snprintf(name, sizeof name, "%s%s", measure, suffixes[k]);
        add_column(ranking, name);
    }
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
        !simpul_graph_value(ranking->graph, SIMPUL_NODE, ranking->graph_columns[2], node, &value);
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

static const char *ending(long long rank)
{
    if (rank % 100 >= 11 && rank % 100 <= 13) return "th";
    return rank % 10 == 1 ? "st" : rank % 10 == 2 ? "nd" : rank % 10 == 3 ? "rd" : "th";
}

/* "2nd, range 1–5"; empty where the node has no rank. */
static void put_in_words(const struct ranking *ranking, size_t column, uint32_t node,
                         char words[RANGE_SIZE])
{
    static const char *const suffixes[] = {"", "_low", "_high"};
    long long numbers[3];
    char name[RANGE_SIZE + 8];
    words[0] = '\0';
    for (size_t k = 0; k < 3; k++) {
        simpul_value value;
        snprintf(name, sizeof name, "%s%s", ranking->columns[column], suffixes[k]);
        size_t from = simpul_graph_find_column(ranking->graph, SIMPUL_NODE, name);
        if (!simpul_graph_value(ranking->graph, SIMPUL_NODE, from, node, &value)) return;
        numbers[k] = (long long)value.as.integer;
    }
    snprintf(words, RANGE_SIZE, "%lld%s, range %lld–%lld", numbers[0], ending(numbers[0]),
             numbers[1], numbers[2]);
}

static simpul_status write_words(struct ranking *ranking, simpul_error *err)
{
    ranking->words = calloc(ranking->n_nodes + 1, ranking->n_columns * sizeof *ranking->words);
    if (!ranking->words) return output_system_error(err, "table", "no room", ENOMEM);
    for (size_t row = 0; row < ranking->n_nodes; row++)
        for (size_t column = 0; column < ranking->n_columns; column++)
            if (ranking->is_range[column])
                put_in_words(ranking, column, ranking->order[row],
                             ranking->words[row * ranking->n_columns + column]);
    return SIMPUL_OK;
}

simpul_status ranking_sort(struct ranking *ranking, simpul_error *err)
{
    if (ranking->n_columns < 3) return SIMPUL_OK;
    struct sort_key *keys = calloc(ranking->n_nodes + 1, sizeof *keys);
    ranking->order = calloc(ranking->n_nodes + 1, sizeof *ranking->order);
    simpul_status status = SIMPUL_OK;
    if (!keys || !ranking->order) status = output_system_error(err, "table", "no room", ENOMEM);
    for (uint32_t i = 0; i < ranking->n_nodes && !status; i++) keys[i] = key_of(ranking, i);
    if (!status) qsort(keys, ranking->n_nodes, sizeof *keys, compare_keys);
    for (size_t i = 0; i < ranking->n_nodes && !status; i++) ranking->order[i] = keys[i].node;
    free(keys);
    return status || !ranking->in_words ? status : write_words(ranking, err);
}

static struct cell ranking_cell(const void *context, size_t row, size_t column)
{
    const struct ranking *ranking = context;
    uint32_t node = ranking->order[row];
    if (column == 0)
        return (struct cell){.kind = CELL_TEXT, .text = simpul_graph_node_id(ranking->graph, node)};
    if (ranking->is_range[column]) {
        const char *words = ranking->words[row * ranking->n_columns + column];
        return cell_text(*words ? words : NULL);
    }
    simpul_value value;
    if (!simpul_graph_value(ranking->graph, SIMPUL_NODE, ranking->graph_columns[column], node,
                            &value))
        return (struct cell){.kind = CELL_MISSING};
    return cell_value(&value);
}

struct table ranking_table(const struct ranking *ranking)
{
    return (struct table){ranking->columns, ranking->n_columns, ranking->n_nodes, ranking_cell,
                          ranking};
}

void ranking_dispose(struct ranking *ranking)
{
    free(ranking->order);
    free(ranking->words);
    ranking->order = NULL;
    ranking->words = NULL;
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
