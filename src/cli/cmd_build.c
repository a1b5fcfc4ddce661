/* simpul build: records to a graph. */
#include "articles.h"
#include "input.h"
#include "output.h"
#include "pipeline.h"

struct build_options {
    struct common_options common;
    const char *evidence, *view;
};

static const struct build_options defaults = {
    .common = COMMON_OPTIONS_INIT, .evidence = "full", .view = "relations"};

static const struct option_spec options[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    FORMAT_ROW(output_format_name, "write this format, whatever the suffix of the output"),
    CHOICE_ROW(
        0, "view", build_options, view, "VIEW", view_name,
        "what becomes an edge: relations (one for each subject, relation, object, polarity)"),
    CHOICE_ROW(0, "evidence", build_options, evidence, "WHAT", evidence_name,
               "on the edges: full (the quote), offsets (no text) or none"),
    JOBS_ROW,
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int run(struct cli *cli, void *values)
{
    const struct build_options *build = values;
    const struct common_options *common = &build->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_records *records = NULL;
    simpul_graph *graph = NULL;
    simpul_status status =
        output_graph_check(common->output, common->format, common->overwrite, &err);
    if (!status) status = input_records(cli, NULL, true, &records, &err);
    if (!status)
        status = pipeline_build(records, evidence_of(build->evidence), build->view, &graph, &err);
    if (!status) status = pipeline_dress(cli, graph, &err);
    if (!status) status = output_graph(cli, graph, common->output, common->format, &err);
    simpul_graph_free(graph);
    simpul_records_free(records);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul build records.ndjson -o policy.graphml", "open it in Gephi"},
    {"simpul build a.ndjson b.ndjson -f dot | dot -Tsvg > policy.svg", "draw it with Graphviz"},
    {"simpul build records.ndjson --evidence offsets -o policy.csv",
     "policy-nodes.csv and policy-edges.csv, without any article's text"},
    {NULL, NULL},
};

const struct command cmd_build = {
    .name = "build",
    .section = "From articles to graphs",
    .summary = "records to a graph",
    .operands = "RECORDS...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Builds the graph of all claims in the records. Every edge says how many claims, documents "
        "and independent sources it rests on, and quotes the best of them. Nodes carry the usual "
        "measures (degree, betweenness, pagerank, community and others), a colour for their kind, "
        "a size and a position, so that Gephi and Graphviz open a drawn graph.\n\n"
        "The suffix of -o decides the format; on standard output it is GraphML.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct build_options),
    .defaults = &defaults,
    .check = output_choose_format,
    .run = run,
};
