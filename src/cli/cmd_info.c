/* simpul info: what is in a file of records or a graph. */
#include "cli.h"
#include "info.h"
#include "input.h"
#include "output.h"

struct info_options {
    struct common_options common;
    bool json;
};

static const struct info_options defaults = {.common = COMMON_OPTIONS_INIT};

static const struct option_spec options[] = {
    FLAG_ROW(0, "json", info_options, json, "print an object for programs"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    INPUT_FORMAT_ROW(input_format_name, "read this format, whatever the content"),
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static simpul_status about_graph(struct cli *cli, struct input *input, bool json, simpul_sink *out,
                                 simpul_error *err)
{
    simpul_graph *graph = NULL;
    const char *format = input_graph_format(input);
    simpul_status status = input_graph(cli, input, &graph, err);
    if (!status) status = info_graph(graph, format, json, out, err);
    simpul_graph_free(graph);
    return status;
}

static simpul_status about_records(struct cli *cli, struct input *input, bool json,
                                   simpul_sink *out, simpul_error *err)
{
    simpul_records *records = NULL;
    simpul_status status = input_records(cli, input, false, &records, err);
    if (!status) status = info_records(records, json, out, err);
    simpul_records_free(records);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct info_options *info = values;
    const struct common_options *common = &info->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct input input = {0};
    simpul_sink *sink = NULL;
    simpul_status status = output_open(&sink, common->output, common->overwrite, &err);
    if (!status) status = input_open(&input, cli->operands[0], common->input_format, &err);
    if (!status && input.kind == INPUT_GRAPH)
        status = about_graph(cli, &input, info->json, sink, &err);
    else if (!status) status = about_records(cli, &input, info->json, sink, &err);
    if (status) output_abandon(sink);
    else status = output_close(sink, &err);
    input_close(&input);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul info out/records.ndjson", "how many claims, of what kind, from when?"},
    {"simpul info --json policy.graphml", "attributes and their types, for a program"},
    {NULL, NULL},
};

const struct command cmd_info = {
    .name = "info",
    .section = "Looking closer",
    .summary = "what is in a file of records or a graph",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .description = "Counts by kind and relation, the span of the dates, the publishers, the "
                   "attributes and their types. The file is told by its content.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct info_options),
    .defaults = &defaults,
    .run = run,
};
