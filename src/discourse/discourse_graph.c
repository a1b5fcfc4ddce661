/* Networks as one property graph: nodes of all windows, an edge for each weight. */
#include "discourse/discourse.h"

#include "base/alloc.h"
#include "base/error.h"
#include "base/number.h"
#include "base/sha256.h"

typedef struct graph_writer {
    const simpul_discourse *discourse;
    simpul_graph *graph;
    size_t label, kind, n_statements;                      /* node columns */
    size_t weight, polarity, window, date_start, date_end; /* edge columns */
    smp_vec(uint32_t) row_nodes, column_nodes;             /* by label of the whole range */
} graph_writer;

enum { DAY_LENGTH = 10 };

static simpul_status add_columns(graph_writer *writer, simpul_error *err)
{
    simpul_graph *graph = writer->graph;
    const simpul_discourse_options *options = &writer->discourse->options;
    simpul_status status =
        simpul_graph_add_column(graph, SIMPUL_NODE, "label", SIMPUL_STRING, &writer->label, err);
    if (!status)
        status =
            simpul_graph_add_column(graph, SIMPUL_NODE, "kind", SIMPUL_STRING, &writer->kind, err);
    if (!status)
        status = simpul_graph_add_column(graph, SIMPUL_NODE, "n_statements", SIMPUL_INT,
                                         &writer->n_statements, err);
    if (!status)
        status = simpul_graph_add_column(graph, SIMPUL_EDGE, "weight", SIMPUL_DOUBLE,
                                         &writer->weight, err);
    if (!status && options->aggregation == SIMPUL_SUBTRACT)
        status = simpul_graph_add_column(graph, SIMPUL_EDGE, "polarity", SIMPUL_STRING,
                                         &writer->polarity, err);
    if (status || options->window_unit == SIMPUL_WINDOW_NONE) return status;
    status =
        simpul_graph_add_column(graph, SIMPUL_EDGE, "window", SIMPUL_INT, &writer->window, err);
    if (!status)
        status = simpul_graph_add_column(graph, SIMPUL_EDGE, "date_start", SIMPUL_STRING,
                                         &writer->date_start, err);
    if (!status)
        status = simpul_graph_add_column(graph, SIMPUL_EDGE, "date_end", SIMPUL_STRING,
                                         &writer->date_end, err);
    return status;
}

static simpul_str shown_name(const simpul_statements *statements, uint32_t value)
{
    if (value < statements->shown.n && statements->shown.items[value].ptr)
        return statements->shown.items[value];
    return smp_strmap_string(&statements->values, value);
}

/* A concept's id is its value behind "concept:", as often as an actor of that very name asks. */
static bool make_concept_id(const simpul_graph *graph, smp_buf *id, simpul_str value)
{
    uint32_t node;
    size_t n = 0;
    do {
        smp_buf_clear(id);
        n++;
        for (size_t i = 0; i < n; i++) smp_buf_text(id, "concept:");
        smp_buf_str(id, value);
    } while (!id->failed && simpul_graph_find_node(graph, smp_buf_view(id), &node));
    return !id->failed;
}

static simpul_status add_node(graph_writer *writer, uint32_t value, bool is_concept,
                              size_t n_statements, smp_buf *id, uint32_t *node, simpul_error *err)
{
    const simpul_statements *statements = writer->discourse->statements;
    simpul_graph *graph = writer->graph;
    simpul_str text = smp_strmap_string(&statements->values, value);
    if (is_concept && !make_concept_id(graph, id, text)) return smp_error_memory(err);
    simpul_status status =
        simpul_graph_add_node(graph, is_concept ? smp_buf_view(id) : text, node, err);
    if (!status)
        status = simpul_graph_set_string(graph, SIMPUL_NODE, writer->label, *node,
                                         shown_name(statements, value), err);
    if (!status)
        status =
            simpul_graph_set_string(graph, SIMPUL_NODE, writer->kind, *node,
                                    is_concept ? SIMPUL_STR("concept") : SIMPUL_STR("actor"), err);
    if (!status)
        status = simpul_graph_set_int(graph, SIMPUL_NODE, writer->n_statements, *node,
                                      (int64_t)n_statements, err);
    return status;
}

static simpul_status add_nodes(graph_writer *writer, bool of_concepts, simpul_error *err)
{
    const simpul_discourse *discourse = writer->discourse;
    const smp_labels *all = of_concepts ? &discourse->columns : &discourse->rows;
    uint32_t *nodes = of_concepts ? writer->column_nodes.items : writer->row_nodes.items;
    smp_labels used = {0};
    size_t *statements = NULL;
    smp_buf id;
    smp_buf_init(&id);
    simpul_status status = smp_discourse_used(discourse, !of_concepts, &used, &statements, err);
    for (size_t i = 0; i < used.n && !status; i++)
        status = add_node(writer, all->values[used.values[i]], of_concepts, statements[i], &id,
                          &nodes[used.values[i]], err);
    smp_buf_dispose(&id);
    smp_labels_dispose(&used);
    smp_free(statements);
    return status;
}

static simpul_status make_edge(graph_writer *writer, uint32_t source, uint32_t target, size_t index,
                               uint32_t *edge, simpul_error *err)
{
    char number[SMP_NUMBER_SIZE] = "", id[5 + SMP_ID_HEX + 1] = "edge:";
    if (writer->discourse->options.window_unit != SIMPUL_WINDOW_NONE)
        smp_number_int(number, (int64_t)index + 1);
    const simpul_str parts[] = {SIMPUL_STR("discourse"),
                                simpul_graph_node_id(writer->graph, source),
                                simpul_graph_node_id(writer->graph, target), smp_str(number)};
    smp_sha256_id(id + 5, parts, sizeof parts / sizeof parts[0]);
    return simpul_graph_add_edge(writer->graph, smp_str(id), source, target, edge, err);
}

static simpul_status set_window(graph_writer *writer, uint32_t edge, size_t index,
                                simpul_error *err)
{
    simpul_graph *graph = writer->graph;
    simpul_window window;
    simpul_discourse_window(writer->discourse, index, &window);
    simpul_status status =
        simpul_graph_set_int(graph, SIMPUL_EDGE, writer->window, edge, (int64_t)index + 1, err);
    if (!status)
        status = simpul_graph_set_string(graph, SIMPUL_EDGE, writer->date_start, edge,
                                         (simpul_str){window.first, DAY_LENGTH}, err);
    if (!status)
        status = simpul_graph_set_string(graph, SIMPUL_EDGE, writer->date_end, edge,
                                         (simpul_str){window.last, DAY_LENGTH}, err);
    return status;
}

static simpul_status add_edge(graph_writer *writer, uint32_t source, uint32_t target, double weight,
                              size_t index, simpul_error *err)
{
    const simpul_discourse_options *options = &writer->discourse->options;
    uint32_t edge;
    simpul_status status = make_edge(writer, source, target, index, &edge, err);
    if (!status)
        status =
            simpul_graph_set_double(writer->graph, SIMPUL_EDGE, writer->weight, edge, weight, err);
    if (!status && options->aggregation == SIMPUL_SUBTRACT)
        status = simpul_graph_set_string(
            writer->graph, SIMPUL_EDGE, writer->polarity, edge,
            smp_str(simpul_polarity_name(weight < 0 ? SIMPUL_NEGATED : SIMPUL_AFFIRMED)), err);
    if (!status && options->window_unit != SIMPUL_WINDOW_NONE)
        status = set_window(writer, edge, index, err);
    return status;
}

static simpul_status add_edges(graph_writer *writer, size_t index, simpul_error *err)
{
    simpul_network *network = NULL;
    simpul_status status = simpul_discourse_network(&network, writer->discourse, index, err);
    if (status) return status;
    bool onemode = writer->discourse->options.network == SIMPUL_ONEMODE;
    for (size_t row = 0; row < network->rows.n && !status; row++) {
        uint32_t source = writer->row_nodes.items[network->rows.values[row]];
        for (size_t i = network->row_start[row]; i < network->row_start[row + 1] && !status; i++) {
            const smp_entry *entry = &network->entries.items[i];
            if (onemode && entry->column <= row) continue; /* the pair is there already */
            uint32_t target =
                onemode ? writer->row_nodes.items[network->rows.values[entry->column]]
                        : writer->column_nodes.items[network->columns.values[entry->column]];
            status = add_edge(writer, source, target, entry->weight, index, err);
        }
    }
    simpul_network_free(network);
    return status;
}

simpul_status simpul_discourse_graph(simpul_graph **out, const simpul_discourse *discourse,
                                     simpul_error *err)
{
    *out = NULL;
    graph_writer writer = {.discourse = discourse};
    simpul_status status = simpul_graph_new(&writer.graph, err);
    if (status) return status;
    status = add_columns(&writer, err);
    if (!status && (!smp_vec_reserve(&writer.row_nodes, discourse->rows.n) ||
                    !smp_vec_reserve(&writer.column_nodes, discourse->columns.n)))
        status = smp_error_memory(err);
    if (!status) status = add_nodes(&writer, false, err);
    if (!status && discourse->options.network == SIMPUL_TWOMODE)
        status = add_nodes(&writer, true, err);
    for (size_t i = 0; i < discourse->windows.n && !status; i++)
        status = add_edges(&writer, i, err);
    smp_vec_dispose(&writer.row_nodes);
    smp_vec_dispose(&writer.column_nodes);
    if (status) simpul_graph_free(writer.graph);
    else *out = writer.graph;
    return status;
}
