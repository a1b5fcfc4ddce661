/* simpul convert: a graph file to another format. */
#include "input.h"
#include "output.h"

static const struct common_options defaults = COMMON_OPTIONS_INIT;

static const struct option_spec options[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    FORMAT_ROW(output_format_name, "write this format, whatever the suffix of the output"),
    INPUT_FORMAT_ROW(output_readable_format_name, "read this format, whatever the content"),
    COMMON_ROWS,
    OPTIONS_END,
};

static int run(struct cli *cli, void *values)
{
    const struct common_options *common = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct input input = {0};
    simpul_graph *graph = NULL;
    simpul_status status =
        output_graph_check(common->output, common->format, common->overwrite, &err);
    if (!status) status = input_open(&input, cli->operands[0], common->input_format, &err);
    if (!status && input.kind == INPUT_RECORDS)
        status = output_refuse(&err, cli->operands[0],
                               "these are records; 'simpul build' makes a graph of them");
    if (!status) status = input_graph(cli, &input, &graph, &err);
    if (!status) status = output_graph(cli, graph, common->output, common->format, &err);
    simpul_graph_free(graph);
    input_close(&input);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul convert policy.graphml -o policy.dot", "from Gephi to Graphviz"},
    {"simpul convert - -f csv -o policy.csv < policy.graphml",
     "policy-nodes.csv and policy-edges.csv for a spreadsheet"},
    {NULL, NULL},
};

const struct command cmd_convert = {
    .name = "convert",
    .section = "Working with graphs",
    .summary = "a graph file to another format",
    .operands = "GRAPH",
    .min_operands = 1,
    .max_operands = 1,
    .description = "Reads a graph and writes it in another format, with all the attributes that "
                   "the format can hold. 'simpul formats' lists them.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .check = output_choose_format,
    .run = run,
};
