/* simpul info: what is in a file of records or a graph. */
#include "candidates.h"
#include "info.h"
#include "input.h"
#include "output.h"

#include <string.h>

struct info_options {
    struct common_options common;
    bool json, candidates;
};

static const struct info_options defaults = {.common = COMMON_OPTIONS_INIT};

static const struct option_spec options[] = {
    FLAG_ROW(0, "json", info_options, json, "print an object for programs"),
    FLAG_ROW(0, "candidates", info_options, candidates,
             "print pairs of entities that may be one, for a person to decide on"),
    FORMAT_ROW(candidates_format_name,
               "of --candidates: text, csv, json, or decisions (lines to edit and give back)"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    INPUT_FORMAT_ROW(input_format_name, "read this format, whatever the content"),
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int check(struct cli *cli, void *values)
{
    struct info_options *info = values;
    struct common_options *common = &info->common;
    if (!info->candidates)
        return common->format ? cli_usage_error(cli, "--format is of --candidates") : CLI_DONE;
    if (info->json && common->format && strcmp(common->format, "json") != 0)
        return cli_usage_error(cli, "--json and --format %s exclude one another", common->format);
    if (!common->format) common->format = info->json ? "json" : "text";
    return CLI_DONE;
}

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

static simpul_status about_records(struct cli *cli, struct input *input,
                                   const struct info_options *info, simpul_sink *out,
                                   simpul_error *err)
{
    simpul_records *records = NULL;
    simpul_status status = input_records(cli, input, info->candidates, &records, err);
    size_t n_pairs = 1;
    if (!status && info->candidates)
        status = candidates_write(records, info->common.format, out, &n_pairs, err);
    else if (!status) status = info_records(records, info->json, out, err);
    if (!status && !n_pairs) cli_say(cli, "no pairs of entities that may be one");
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
    bool is_graph = input.kind == INPUT_GRAPH;
    if (!status && is_graph && info->candidates)
        status = output_refuse(&err, cli->operands[0], "is a graph; candidates are of records");
    if (!status && is_graph && cli->n_operands > 1)
        status = output_refuse(&err, cli->operands[0], "is a graph; only one can be looked at");
    if (!status && is_graph) status = about_graph(cli, &input, info->json, sink, &err);
    else if (!status) status = about_records(cli, &input, info, sink, &err);
    if (status) output_abandon(sink);
    else status = output_close(sink, &err);
    input_close(&input);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul info out/records.ndjson", "how many claims, of what kind, from when?"},
    {"simpul info --json policy.graphml", "attributes and their types, for a program"},
    {"simpul info --candidates records.ndjson", "who may be one under two names?"},
    {"simpul info --candidates -f decisions records.ndjson -o decisions.ndjson",
     "edit it, then: simpul build records.ndjson decisions.ndjson"},
    {NULL, NULL},
};

const struct command cmd_info = {
    .name = "info",
    .section = "Looking closer",
    .summary = "what is in a file of records or a graph",
    .operands = "GRAPH|RECORDS...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Counts by kind and relation, the span of the dates, the publishers, the "
        "attributes and their types. The file is told by its content; several files of "
        "records are looked at as one. Citations of regulations that neither their article "
        "nor the lexicon completes (\"Permendag ini\") are listed with what they may be.\n\n"
        "--candidates proposes pairs of entities that may be one: a name in common, one "
        "regulation cited in two forms, the same words, names a letter apart, an acronym, "
        "part of an official's name; with the names that speak for it and the number of "
        "documents that mention one, the other and both. It merges nothing. Pairs that "
        "decisions settle are left out.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct info_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
