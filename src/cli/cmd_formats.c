/* simpul formats: the table of graph formats. */
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

static const char *const columns[] = {"name", "reads", "writes", "suffix", "summary"};
enum { N_COLUMNS = sizeof columns / sizeof *columns };

static struct cell cell(const void *context, size_t row, size_t column)
{
    (void)context;
    const simpul_format *format = simpul_format_at(row);
    switch (column) {
    case 0: return cell_text(format->name);
    case 1: return cell_text(format->can_read ? "yes" : "no");
    case 2: return cell_text(format->can_write ? "yes" : "no");
    case 3: return cell_text(format->suffixes[0] ? format->suffixes[0] : "");
    default: return cell_text(format->summary);
    }
}

static int run(struct cli *cli, void *values)
{
    const struct common_options *common = values;
    struct table table = {columns, N_COLUMNS, simpul_format_count(), cell, NULL};
    return table_print(&table, cli, common->format);
}

static const struct example examples[] = {
    {"simpul formats", "what can be read and written?"},
    {"simpul formats -f json", "the same for a program"},
    {NULL, NULL},
};

const struct command cmd_formats = {
    .name = "formats",
    .section = "About simpul",
    .summary = "list the graph formats",
    .operands = "",
    .description = "The suffix of -o decides how a graph is written, -f beats it. On reading the "
                   "content decides, -F beats it.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .run = run,
};
