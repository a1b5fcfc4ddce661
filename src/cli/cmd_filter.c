/* simpul filter: a part of a graph. */
#include "entity_search.h"
#include "input.h"
#include "output.h"

#include <stdlib.h>
#include <string.h>

struct filter_options {
    struct common_options common;
    struct name_list kinds, relations, statuses;
    struct text_list around;
    const char *from, *to, *min_weight, *weight, *component;
    uint64_t hops;
    bool contested, isolates;
};

static const struct filter_options defaults = {.common = COMMON_OPTIONS_INIT, .hops = 1};

static const char *kind_name(size_t index)
{
    return simpul_entity_type_at(index);
}

static const char *relation_name(size_t index)
{
    const simpul_relation *relation = simpul_relation_at(index);
    return relation ? relation->name : NULL;
}

static const char *status_name(size_t index)
{
    return index <= SIMPUL_EVENT_REVERSED ? simpul_event_status_name((simpul_event_status)index)
                                          : NULL;
}

static const char *component_name(size_t index)
{
    return index == 0 ? "largest" : NULL;
}

static const struct option_spec options[] = {
    NAMES_ROW(0, "kind", filter_options, kinds, "KIND,...", kind_name, "only nodes of these kinds"),
    NAMES_ROW(0, "relation", filter_options, relations, "A,B", relation_name,
              "only edges of these relations ('simpul relations' lists them)"),
    NAMES_ROW(0, "status", filter_options, statuses, "A,B", status_name,
              "only edges whose own claims give them one of these statuses"),
    FLAG_ROW(0, "contested", filter_options, contested, "only edges that sources contradict"),
    TEXT_ROW(0, "from", filter_options, from, "DATE", "only edges dated on or after this day"),
    TEXT_ROW(0, "to", filter_options, to, "DATE", "only edges dated on or before this day"),
    TEXT_ROW(0, "min-weight", filter_options, min_weight, "N", "only edges that weigh N or more"),
    TEXT_ROW(0, "weight", filter_options, weight, "COLUMN",
             "the edge attribute that --min-weight looks at; if not given, weight"),
    TEXTS_ROW(0, "around", filter_options, around, "ENTITY",
              "only what is near this id or name; may be repeated"),
    NUMBER_ROW(0, "hops", filter_options, hops, "N", 0, 1000000,
               "how many edges away --around reaches, in either direction"),
    CHOICE_ROW(0, "component", filter_options, component, "WHICH", component_name,
               "largest: only the largest part that hangs together"),
    FLAG_ROW(0, "isolates", filter_options, isolates, "keep nodes that no edge is left of"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    FORMAT_ROW(output_format_name, "write this format, whatever the suffix of the output"),
    INPUT_FORMAT_ROW(output_readable_format_name, "read this format, whatever the content"),
    COMMON_ROWS,
    OPTIONS_END,
};

/* "2", "0.75": digits with a point, whatever the locale. */
static bool read_decimal(const char *text, double *out)
{
    double value = 0, unit = 1;
    size_t n = 0;
    for (; *text >= '0' && *text <= '9'; text++, n++) value = value * 10 + (*text - '0');
    if (*text == '.' && n)
        for (text++; *text >= '0' && *text <= '9'; text++) {
            value = value * 10 + (*text - '0');
            unit *= 10;
        }
    *out = value / unit;
    return n && !*text;
}

static simpul_filter filter_of(const struct filter_options *asked)
{
    simpul_filter filter = SIMPUL_FILTER_INIT;
    filter.kinds = asked->kinds.names;
    filter.n_kinds = asked->kinds.n;
    filter.relations = asked->relations.names;
    filter.n_relations = asked->relations.n;
    filter.statuses = asked->statuses.names;
    filter.n_statuses = asked->statuses.n;
    filter.from = asked->from;
    filter.to = asked->to;
    filter.weight = asked->weight;
    filter.has_min_weight =
        asked->min_weight && read_decimal(asked->min_weight, &filter.min_weight);
    filter.contested = asked->contested;
    filter.n_hops = (size_t)asked->hops;
    filter.largest_component = asked->component != NULL;
    filter.isolates = asked->isolates;
    return filter;
}

static int check(struct cli *cli, void *values)
{
    const struct filter_options *asked = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_filter filter = filter_of(asked);
    if (asked->min_weight && !filter.has_min_weight)
        return cli_usage_error(cli, "--min-weight: '%s' is no number such as 2 or 0.75",
                               asked->min_weight);
    if (asked->weight && !asked->min_weight)
        return cli_usage_error(cli, "--weight says what --min-weight looks at; give that too");
    if (asked->hops != defaults.hops && !asked->around.n)
        return cli_usage_error(cli, "--hops says how far --around reaches; give that too");
    if (simpul_filter_check(&filter, &err)) return cli_usage_error(cli, "--%s", err.message);
    return output_choose_format(cli, values);
}

/* False after a message. */
static bool find_around(struct cli *cli, const struct filter_options *asked,
                        const simpul_graph *graph, uint32_t *around)
{
    for (size_t i = 0; i < asked->around.n; i++)
        if (!entity_search(cli, graph, asked->around.texts[i], &around[i])) return false;
    return true;
}

static simpul_status filter_and_write(struct cli *cli, const struct filter_options *asked,
                                      const simpul_graph *graph, const uint32_t *around,
                                      simpul_error *err)
{
    simpul_filter filter = filter_of(asked);
    simpul_graph *left = NULL;
    filter.around = around;
    filter.n_around = asked->around.n;
    simpul_status status = simpul_graph_filter(&left, graph, &filter, err);
    if (!status) status = output_graph(cli, left, asked->common.output, asked->common.format, err);
    if (!status)
        cli_say(cli, "%zu of %zu nodes and %zu of %zu edges left", simpul_graph_node_count(left),
                simpul_graph_node_count(graph), simpul_graph_edge_count(left),
                simpul_graph_edge_count(graph));
    simpul_graph_free(left);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct filter_options *asked = values;
    const struct common_options *common = &asked->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct input input = {0};
    simpul_graph *graph = NULL;
    uint32_t *around = calloc(asked->around.n + 1, sizeof *around);
    simpul_status status =
        output_graph_check(common->output, common->format, common->overwrite, &err);
    if (!status && !around) status = output_refuse(&err, "filter", "no room");
    if (!status) status = input_open(&input, cli->operands[0], common->input_format, &err);
    if (!status && input.kind == INPUT_RECORDS)
        status = output_refuse(&err, cli->operands[0],
                               "these are records; 'simpul build' makes a graph of them");
    if (!status) status = input_graph(cli, &input, &graph, &err);
    bool known = !status && find_around(cli, asked, graph, around);
    if (known) status = filter_and_write(cli, asked, graph, around, &err);
    if (status) cli_fail(cli, &err);
    free(around);
    simpul_graph_free(graph);
    input_close(&input);
    return status || !known ? CLI_FAILED : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul filter policy.graphml --around TikTok --hops 2 -o tiktok.graphml",
     "what is at most two edges away"},
    {"simpul filter policy.graphml --relation blocks,suspends --from 2025-08 -o blocks.dot",
     "restrictions since August 2025, for Graphviz"},
    {"simpul filter policy.graphml --min-weight 2 --weight n_sources --component largest",
     "what two sources or more say, without the loose ends"},
    {NULL, NULL},
};

const struct command cmd_filter = {
    .name = "filter",
    .section = "Working with graphs",
    .summary = "a part of a graph",
    .operands = "GRAPH",
    .min_operands = 1,
    .max_operands = 1,
    .description =
        "Writes the part of a graph for which every condition holds; of several values of one "
        "option, any. All attributes are kept as they are, measures too: they are those of the "
        "whole graph. --around and --component look at the edges that the other conditions "
        "leave.\n\n"
        "Edges without a date do not pass --from and --to. Nodes that no edge is left of are "
        "dropped unless --isolates.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct filter_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
