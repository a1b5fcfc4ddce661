/* simpul measures: the table of measures. */
#include "cli.h"
#include "table.h"

static const struct common_options defaults = {COMMON_OPTIONS_VALUES, .format = "text"};

static const struct option_spec options[] = {
    FORMAT_ROW(table_format_name, "print the table as text, csv or json"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static const char *const columns[] = {"name", "of", "summary"};
enum { N_COLUMNS = sizeof columns / sizeof *columns };

static struct cell cell(const void *context, size_t row, size_t column)
{
    (void)context;
    const simpul_measure *measure = simpul_measure_at(row);
    switch (column) {
    case 0: return cell_text(measure->name);
    case 1: return cell_text(measure->of_graph ? "graph" : "nodes");
    default: return cell_text(measure->summary);
    }
}

static int run(struct cli *cli, void *values)
{
    const struct common_options *common = values;
    struct table table = {columns, N_COLUMNS, simpul_measure_count(), cell, NULL};
    return table_print(&table, cli, common->format);
}

static const struct example examples[] = {
    {"simpul measures", "what can be measured, and by whose definition?"},
    {"simpul measures -f csv -o measures.csv", "the same as a spreadsheet"},
    {NULL, NULL},
};

const struct command cmd_measures = {
    .name = "measures",
    .section = "About simpul",
    .summary = "list the measures of nodes and of the whole graph",
    .operands = "",
    .description = "Names for 'simpul analyze --measure'. A measure of nodes becomes a column of "
                   "the graph file under its name.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .run = run,
};
