/* simpul analyze: measures of a graph, as columns or as a table. */
#include "input.h"
#include "output.h"
#include "pipeline.h"
#include "ranking.h"
#include "sampling.h"
#include "table.h"

#include <string.h>

struct analyze_options {
    struct common_options common;
    struct name_list measures, include;
    const char *weight, *direction, *uncertainty;
    uint64_t seed, samples;
    bool table, exact;
};

static const struct analyze_options defaults = {
    .common = COMMON_OPTIONS_INIT, .direction = "directed", .seed = 1};

static const char *measure_name(size_t index)
{
    return index < simpul_measure_count() ? simpul_measure_at(index)->name : NULL;
}

static const char *direction_name(size_t index)
{
    static const char *const names[] = {"directed", "undirected"};
    return index < 2 ? names[index] : NULL;
}

static const char *include_name(size_t index)
{
    return index == 0 ? "negated" : NULL;
}

static const char *uncertainty_name(size_t index)
{
    return index == 0 ? "sources" : NULL;
}

/* The table's formats first, then the graph's; csv is both. */
static const char *any_format_name(size_t index)
{
    static const char *const of_tables[] = {"text", "json"};
    return index < 2 ? of_tables[index] : output_format_name(index - 2);
}

static const struct option_spec options[] = {
    NAMES_ROW(0, "measure", analyze_options, measures, "A,B", measure_name,
              "what to compute ('simpul measures' lists all); without it, what 'build' computes"),
    FLAG_ROW(0, "table", analyze_options, table,
             "print a table, sorted by the first measure, in place of the graph"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    FORMAT_ROW(any_format_name, "of the table (text, csv, json) or of the graph"),
    INPUT_FORMAT_ROW(input_format_name, "read this format, whatever the content"),
    TEXT_ROW(0, "weight", analyze_options, weight, "COLUMN",
             "weigh edges by this numeric attribute, or none; without it by n_sources if there"),
    CHOICE_ROW(0, "direction", analyze_options, direction, "WHICH", direction_name,
               "take edges as directed or undirected"),
    NAMES_ROW(0, "include", analyze_options, include, "WHAT", include_name,
              "also count edges that are negated"),
    CHOICE_ROW(0, "uncertainty", analyze_options, uncertainty, "WHAT", uncertainty_name,
               "rank the nodes, and again without each independent source in turn: sources"),
    FLAG_ROW(0, "exact", analyze_options, exact,
             "betweenness, closeness and harmonic from all nodes, also above 5000"),
    NUMBER_ROW(0, "samples", analyze_options, samples, "N", 1, UINT32_MAX,
               "estimate these three from the paths to N nodes; above 5000 nodes 1000 are taken"),
    NUMBER_ROW(0, "seed", analyze_options, seed, "N", 0, UINT64_MAX,
               "of the random choices in communities and samples"),
    JOBS_ROW,
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static bool is_of_graph(const char *measure)
{
    return simpul_measure_find(view(measure))->of_graph;
}

static bool is_ranked(const char *measure)
{
    return simpul_measure_find(view(measure))->is_ranked;
}

static bool is_table_format(const char *format)
{
    return strcmp(format, "text") == 0 || strcmp(format, "csv") == 0 || strcmp(format, "json") == 0;
}

static size_t count_of_graph(const struct name_list *measures)
{
    size_t n = 0;
    for (size_t i = 0; i < measures->n; i++) n += is_of_graph(measures->names[i]);
    return n;
}

static int check_table(struct cli *cli, struct analyze_options *analyze)
{
    size_t n = count_of_graph(&analyze->measures);
    struct common_options *common = &analyze->common;
    if (!common->format) common->format = "text";
    if (!is_table_format(common->format))
        return cli_usage_error(cli, "a table is text, csv or json, not %s", common->format);
    if (n && n < analyze->measures.n && strcmp(common->format, "csv") == 0)
        return cli_usage_error(cli, "one csv cannot hold measures of nodes and of the graph");
    return CLI_DONE;
}

static void take_standard(struct name_list *list)
{
    const char *name;
    while ((name = pipeline_measure_name(list->n))) list->names[list->n++] = name;
}

static int check_uncertainty(struct cli *cli, const struct analyze_options *analyze)
{
    const char *weight = analyze->weight;
    bool any = false;
    if (weight && strcmp(weight, "n_sources") != 0 && strcmp(weight, "confidence") != 0 &&
        strcmp(weight, "none") != 0)
        return cli_usage_error(cli,
                               "--uncertainty leaves sources out of the weights n_sources, "
                               "confidence and none, not of %s",
                               weight);
    for (size_t i = 0; i < analyze->measures.n; i++) any |= is_ranked(analyze->measures.names[i]);
    if (any) return CLI_DONE;
    return cli_usage_error(cli, "--uncertainty ranks nodes, and %s ranks none",
                           analyze->measures.names[0]);
}

static int check(struct cli *cli, void *values)
{
    struct analyze_options *analyze = values;
    struct common_options *common = &analyze->common;
    if (!analyze->measures.n) take_standard(&analyze->measures);
    if (analyze->exact && analyze->samples)
        return cli_usage_error(cli, "--exact and --samples exclude each other");
    int wrong = analyze->uncertainty ? check_uncertainty(cli, analyze) : CLI_DONE;
    if (wrong) return wrong;
    if (analyze->table) return check_table(cli, analyze);
    for (size_t i = 0; i < analyze->measures.n; i++)
        if (is_of_graph(analyze->measures.names[i]))
            return cli_usage_error(cli,
                                   "%s is of the whole graph, no node can carry it; give --table",
                                   analyze->measures.names[i]);
    if (common->format && !simpul_format_by_name(common->format))
        return cli_usage_error(cli, "%s is a format of tables; give --table", common->format);
    return output_choose_format(cli, values);
}

static simpul_status graph_of_records(struct cli *cli, const struct analyze_options *analyze,
                                      struct input *first, simpul_graph **out, simpul_error *err)
{
    simpul_records *records = NULL;
    simpul_status status = input_records(cli, first, true, &records, err);
    if (!status) status = simpul_graph_build(out, records, NULL, err);
    simpul_records_free(records);
    if (!status && !analyze->table) status = pipeline_dress(cli, *out, err);
    return status;
}

/* One graph, or any number of record files. */
static simpul_status load(struct cli *cli, const struct analyze_options *analyze,
                          simpul_graph **out, simpul_error *err)
{
    struct input input = {0};
    const char *format = analyze->common.input_format;
    simpul_status status = input_open(&input, cli->operands[0], format, err);
    if (!status && input.kind == INPUT_GRAPH && cli->n_operands > 1)
        status =
            output_refuse(err, cli->operands[0], "is a graph; only one can be analyzed at once");
    if (!status && input.kind == INPUT_GRAPH) status = input_graph(cli, &input, out, err);
    else if (!status) status = graph_of_records(cli, analyze, &input, out, err);
    input_close(&input);
    return status;
}

static simpul_analysis_options analysis_options(const struct analyze_options *analyze)
{
    simpul_analysis_options how = SIMPUL_ANALYSIS_OPTIONS_INIT;
    bool directed = strcmp(analyze->direction, "directed") == 0;
    how.weight = analyze->weight;
    how.direction = directed ? SIMPUL_DIRECTED : SIMPUL_UNDIRECTED;
    how.include_negated = analyze->include.n > 0;
    how.seed = analyze->seed;
    how.exact = analyze->exact;
    how.n_samples = (size_t)analyze->samples;
    how.n_threads = (size_t)analyze->common.jobs;
    return how;
}

/* Those that get ranks, or those that do not; returns how many. */
static size_t pick(const struct analyze_options *analyze, bool with_ranks, const char **names)
{
    size_t n = 0;
    for (size_t i = 0; i < analyze->measures.n; i++) {
        const char *name = analyze->measures.names[i];
        bool gets_ranks = analyze->uncertainty && is_ranked(name);
        if (!is_of_graph(name) && gets_ranks == with_ranks) names[n++] = name;
    }
    return n;
}

static void say_unranked(struct cli *cli, const struct analyze_options *analyze)
{
    for (size_t i = 0; i < analyze->measures.n && analyze->uncertainty; i++)
        if (!is_ranked(analyze->measures.names[i]))
            cli_say(cli, "%s ranks no nodes, so no source was left out of it",
                    analyze->measures.names[i]);
}

static simpul_status measure_nodes(struct cli *cli, simpul_graph *graph,
                                   const struct analyze_options *analyze, simpul_error *err)
{
    const char *plain[NAME_LIST_MAX], *ranked[NAME_LIST_MAX];
    size_t n_plain = pick(analyze, false, plain), n_ranked = pick(analyze, true, ranked);
    simpul_analysis_options how = analysis_options(analyze);
    simpul_status status = SIMPUL_OK;
    if (n_plain) status = simpul_graph_measure(graph, plain, n_plain, &how, err);
    if (!status && n_ranked)
        status = simpul_graph_measure_ranks(graph, ranked, n_ranked, &how, err);
    if (status) return status;
    say_samples(cli, graph, plain, n_plain, &how);
    say_samples(cli, graph, ranked, n_ranked, &how);
    say_unranked(cli, analyze);
    return SIMPUL_OK;
}

static simpul_status write_tables(const simpul_graph *graph, const struct analyze_options *analyze,
                                  simpul_sink *out, simpul_error *err)
{
    struct ranking ranking;
    struct whole whole = {0};
    simpul_analysis_options how = analysis_options(analyze);
    const char *format = analyze->common.format;
    size_t n_nodes = simpul_graph_node_count(graph);
    bool is_sample = simpul_analysis_sample_size(n_nodes, &how) < n_nodes;
    ranking_begin(&ranking, graph, strcmp(format, "text") == 0);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < analyze->measures.n && !status; i++) {
        const char *name = analyze->measures.names[i];
        if (is_of_graph(name)) status = whole_add(&whole, graph, name, &how, err);
        else
            ranking_add(&ranking, name, is_sample && simpul_measure_find(view(name))->is_sampled,
                        analyze->uncertainty && is_ranked(name));
    }
    if (!status) status = ranking_sort(&ranking, err);
    if (!status) {
        struct table nodes = ranking_table(&ranking), of_graph = whole_table(&whole);
        bool has_nodes = ranking.n_columns > 2, both = has_nodes && whole.n,
             is_json = strcmp(format, "json") == 0;
        if (both && is_json) {
            simpul_sink_text(out, "{\"graph\":");
            table_write_json(&of_graph, out);
            simpul_sink_text(out, ",\"nodes\":");
            table_write_json(&nodes, out);
            simpul_sink_text(out, "}\n");
        } else {
            if (whole.n) table_write(&of_graph, format, out);
            if (both) simpul_sink_byte(out, '\n');
            if (has_nodes) table_write(&nodes, format, out);
        }
    }
    ranking_dispose(&ranking);
    return status;
}

static simpul_status print_table(const simpul_graph *graph, const struct analyze_options *analyze,
                                 simpul_error *err)
{
    simpul_sink *sink = NULL;
    simpul_status status =
        output_open(&sink, analyze->common.output, analyze->common.overwrite, err);
    if (!status) status = write_tables(graph, analyze, sink, err);
    if (!status) return output_close(sink, err);
    output_abandon(sink);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct analyze_options *analyze = values;
    const struct common_options *common = &analyze->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_graph *graph = NULL;
    simpul_status status = analyze->table ? output_check(common->output, common->overwrite, &err)
                                          : output_graph_check(common->output, common->format,
                                                               common->overwrite, &err);
    if (!status) status = load(cli, analyze, &graph, &err);
    if (!status) status = measure_nodes(cli, graph, analyze, &err);
    if (!status && analyze->table) status = print_table(graph, analyze, &err);
    else if (!status) status = output_graph(cli, graph, common->output, common->format, &err);
    simpul_graph_free(graph);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul analyze policy.graphml --measure pagerank,betweenness --table",
     "who matters? the first measure sorts"},
    {"simpul analyze records.ndjson --measure density,components --table -f json",
     "measures of the whole graph, for a program"},
    {"simpul analyze policy.graphml --measure closeness --weight confidence -o closer.graphml",
     "a new column on the nodes"},
    {"simpul analyze records.ndjson --measure pagerank --uncertainty sources --table",
     "does the ranking rest on one article and its copies?"},
    {NULL, NULL},
};

const struct command cmd_analyze = {
    .name = "analyze",
    .section = "Working with graphs",
    .summary = "measures of a graph, as columns or as a table",
    .operands = "GRAPH|RECORDS...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Measures are computed on the simple graph: affirmed edges of one ordered pair joined, "
        "loops left out, weighed by the number of independent sources. They become columns of the "
        "nodes, or with --table a table. Values that are not defined (closeness of a node without "
        "edges) are left empty.\n\n"
        "--uncertainty sources computes each measure again without each independent source in turn "
        "and says the rank of every node with the lowest and the highest number it takes: '2nd, "
        "range 1–5', or columns NAME_rank, NAME_rank_low and NAME_rank_high. Equal values share a "
        "rank. It needs the edge columns sources and, by confidence, source_confidences, which "
        "'simpul build' writes.\n\n"
        "Betweenness, closeness and harmonic are exact up to 5000 nodes. Above that, or with "
        "--samples, they are estimated from the paths to a sample of nodes, and a column "
        "NAME_error has the standard error of each value; a message says so.\n\n"
        "Records are built into a graph first, as 'simpul build' does. For measures through time, "
        "'simpul build --slice month' makes a graph for each month, the usual measures on its "
        "nodes; analyze each.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct analyze_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
