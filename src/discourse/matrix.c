/* Networks as CSV: one matrix, or the matrices of all windows below one another. */
#include "discourse/discourse.h"

#include "base/csv.h"
#include "base/number.h"

/* The labels that the columns of the file stand for. */
static const smp_labels *columns_of(const simpul_discourse *discourse)
{
    return discourse->options.network == SIMPUL_ONEMODE ? &discourse->rows : &discourse->columns;
}

static void write_number(simpul_sink *sink, double weight)
{
    char text[SMP_NUMBER_SIZE];
    simpul_sink_write(sink, text, smp_number_pointed(text, weight));
}

static void write_header(const simpul_discourse *discourse, const smp_labels *shown, bool is_cut,
                         simpul_sink *sink)
{
    const simpul_statements *statements = discourse->statements;
    const smp_labels *all = columns_of(discourse);
    if (is_cut) simpul_sink_text(sink, "window,middle,first,last,statements,");
    smp_csv_cell(sink, smp_strmap_string(&statements->columns, (uint32_t)statements->variable1));
    for (size_t i = 0; i < shown->n; i++) {
        simpul_sink_byte(sink, ',');
        smp_csv_cell(sink, smp_discourse_label(discourse, all, shown->values[i]));
    }
    simpul_sink_text(sink, "\r\n");
}

static void write_window(const simpul_discourse *discourse, size_t index, simpul_sink *sink)
{
    simpul_window window;
    simpul_discourse_window(discourse, index, &window);
    simpul_sink_format(sink, "%zu,%s,%s,%s,%zu,", index + 1, window.middle, window.first,
                       window.last, window.n_statements);
}

/* The row under the columns shown, which hold all of the network's own. */
static void write_row(const simpul_network *network, size_t row, const smp_labels *shown,
                      simpul_sink *sink)
{
    bool onemode = network->discourse->options.network == SIMPUL_ONEMODE;
    const smp_labels *own = onemode ? &network->rows : &network->columns;
    size_t at = network->row_start[row], end = network->row_start[row + 1], column = 0;
    smp_csv_cell(sink, simpul_network_row_label(network, row));
    for (size_t i = 0; i < shown->n; i++) {
        simpul_sink_byte(sink, ',');
        if (column == own->n || own->values[column] != shown->values[i]) continue;
        bool has_weight = at < end && network->entries.items[at].column == column;
        write_number(sink, has_weight ? network->entries.items[at].weight : 0);
        at += has_weight;
        column++;
    }
    simpul_sink_text(sink, "\r\n");
}

static void write_empty(size_t n_columns, simpul_sink *sink)
{
    for (size_t i = 0; i < n_columns; i++) simpul_sink_byte(sink, ',');
    simpul_sink_text(sink, "\r\n");
}

simpul_status simpul_discourse_write_csv(const simpul_discourse *discourse, simpul_sink *sink,
                                         simpul_error *err)
{
    bool is_cut = discourse->options.window_unit != SIMPUL_WINDOW_NONE;
    smp_labels shown = {0};
    simpul_status status = smp_discourse_used(
        discourse, discourse->options.network == SIMPUL_ONEMODE, &shown, NULL, err);
    if (!status) write_header(discourse, &shown, is_cut, sink);
    for (size_t i = 0; i < discourse->windows.n && !status; i++) {
        simpul_network *network = NULL;
        status = simpul_discourse_network(&network, discourse, i, err);
        if (status) break;
        for (size_t row = 0; row < network->rows.n; row++) {
            if (is_cut) write_window(discourse, i, sink);
            write_row(network, row, &shown, sink);
        }
        if (is_cut && network->rows.n == 0) {
            write_window(discourse, i, sink);
            write_empty(shown.n, sink);
        }
        simpul_network_free(network);
    }
    smp_labels_dispose(&shown);
    return status;
}
