/* simpul discourse: statements or records to discourse networks. The numbers are the library's. */
#include "input.h"
#include "output.h"
#include "suggest.h"
#include "table.h"

#include <stdio.h>
#include <string.h>

struct discourse_options {
    struct common_options common;
    const char *network, *variable1, *variable2, *qualifier, *scale, *aggregation, *normalization,
        *duplicates, *start, *stop, *window, *kernel, *mapping;
    struct text_list exclude, exclude_documents;
    bool isolates, invert, backbone, show_mapping;
    /* filled by check */
    simpul_exclusion excluded[TEXT_LIST_MAX], excluded_documents[TEXT_LIST_MAX];
    simpul_discourse_options how;
};

static const struct discourse_options defaults = {
    .common = COMMON_OPTIONS_INIT,
    .network = "twomode",
    .variable1 = "organization",
    .variable2 = "concept",
    .qualifier = "agreement",
    .scale = "auto",
    .aggregation = "ignore",
    .normalization = "no",
    .duplicates = "include",
    .kernel = "no",
    .how = SIMPUL_DISCOURSE_OPTIONS_INIT,
};

static const char *statements_format_name(size_t index)
{
    static const char *const names[] = {"statements", "records"};
    return index < 2 ? names[index] : NULL;
}

static const char *scale_name(size_t index)
{
    static const char *const names[] = {"auto", "boolean", "integer"};
    return index < 3 ? names[index] : NULL;
}

static const struct option_spec options[] = {
    CHOICE_ROW(0, "network", discourse_options, network, "KIND", simpul_network_kind_name,
               "twomode (actors × concepts) or onemode (actors × actors)"),
    TEXT_ROW(0, "variable1", discourse_options, variable1, "COLUMN",
             "the actors: rows, and the nodes of a onemode network"),
    TEXT_ROW(0, "variable2", discourse_options, variable2, "COLUMN", "the concepts"),
    TEXT_ROW(0, "qualifier", discourse_options, qualifier, "COLUMN",
             "the stand: 1 for, 0 against, or a scale of whole numbers; or none"),
    CHOICE_ROW(0, "scale", discourse_options, scale, "WHICH", scale_name,
               "of the qualifier; auto: boolean when there is nothing but 0 and 1"),
    CHOICE_ROW(0, "aggregation", discourse_options, aggregation, "HOW", simpul_aggregation_name,
               "ignore and subtract; combine (twomode); congruence, conflict (onemode)"),
    CHOICE_ROW(0, "normalization", discourse_options, normalization, "HOW",
               simpul_normalization_name,
               "no; activity, prominence (twomode); average, jaccard, cosine (onemode)"),
    CHOICE_ROW(0, "duplicates", discourse_options, duplicates, "WITHIN", simpul_duplicates_name,
               "count one of equal statements within a document, week and so on; include: all"),
    FLAG_ROW(0, "isolates", discourse_options, isolates,
             "keep actors and concepts without any counted statement"),
    TEXT_ROW(0, "start", discourse_options, start, "DATE",
             "from this day, or 'YYYY-MM-DD hh:mm:ss', on"),
    TEXT_ROW(0, "stop", discourse_options, stop, "DATE", "up to the end of this day, or this time"),
    TEXTS_ROW(0, "exclude", discourse_options, exclude, "COLUMN=VALUE",
              "leave such statements out (may repeat)"),
    TEXTS_ROW(0, "exclude-document", discourse_options, exclude_documents, "FIELD=VALUE",
              "leave out documents by author, source, section or type (may repeat)"),
    FLAG_ROW(0, "invert", discourse_options, invert,
             "keep only what --exclude and --exclude-document list"),
    TEXT_ROW(0, "window", discourse_options, window, "UNIT:SIZE",
             "a network for each window: seconds, minutes, hours, days, weeks, months, years or "
             "events"),
    CHOICE_ROW(0, "kernel", discourse_options, kernel, "WHICH", simpul_kernel_name,
               "with --window: weigh statements by their distance from the middle, cut nothing"),
    FLAG_ROW(0, "backbone", discourse_options, backbone,
             "in place of a onemode network a table of its concepts, those missed least first"),
    FILE_ROW(0, "mapping", discourse_options, mapping, "FILE",
             "how claims become statements, in place of the built-in table"),
    FLAG_ROW(0, "show-mapping", discourse_options, show_mapping,
             "print the mapping that is used, and stop"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    FORMAT_ROW(output_format_name, "csv (the matrix) or a format of graphs"),
    INPUT_FORMAT_ROW(statements_format_name, "read this, whatever the content"),
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static size_t index_in(option_name_fn *names, const char *name)
{
    size_t i = 0;
    while (strcmp(names(i), name) != 0) i++;
    return i;
}

static int read_exclusions(struct cli *cli, const char *option, const struct text_list *list,
                           simpul_exclusion *out)
{
    for (size_t i = 0; i < list->n; i++) {
        const char *text = list->texts[i], *equals = strchr(text, '=');
        if (!equals || equals == text)
            return cli_usage_error(cli, "--%s: '%s' is no COLUMN=VALUE", option, text);
        out[i] = (simpul_exclusion){{text, (size_t)(equals - text)}, view(equals + 1)};
    }
    return CLI_DONE;
}

static int wrong_unit(struct cli *cli, const char *window)
{
    char typed[64], near[96];
    snprintf(typed, sizeof typed, "%.*s", (int)strcspn(window, ":"), window);
    struct suggestion suggestion = suggestion_for(typed);
    const char *name;
    for (size_t i = 0; (name = simpul_window_unit_name(i)); i++)
        suggestion_offer(&suggestion, name);
    return cli_usage_error(cli, "--window: '%s' is no UNIT:SIZE such as days:7%s", window,
                           suggestion.distance ? suggestion_text(&suggestion, "", near, sizeof near)
                                               : "");
}

static int read_window(struct cli *cli, const char *window, simpul_discourse_options *how)
{
    const char *colon = strchr(window, ':'), *name;
    size_t unit = 0, size = 0, length = colon ? (size_t)(colon - window) : 0;
    while ((name = simpul_window_unit_name(unit)) &&
           (strlen(name) != length || memcmp(name, window, length) != 0))
        unit++;
    if (!colon || !name || !colon[1]) return wrong_unit(cli, window);
    for (const char *at = colon + 1; *at; at++) {
        if (*at < '0' || *at > '9') return wrong_unit(cli, window);
        if (size <= SIMPUL_WINDOW_SIZE_MAX) size = size * 10 + (size_t)(*at - '0');
    }
    how->window_unit = (simpul_window_unit)(unit + 1);
    how->window_size = size;
    return CLI_DONE;
}

static bool has_qualifier(const struct discourse_options *discourse)
{
    return strcmp(discourse->qualifier, "none") != 0;
}

static int check_network(struct cli *cli, struct discourse_options *discourse)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_discourse_options *how = &discourse->how;
    how->network = (simpul_network_kind)index_in(simpul_network_kind_name, discourse->network);
    how->aggregation =
        (simpul_aggregation)index_in(simpul_aggregation_name, discourse->aggregation);
    how->normalization =
        (simpul_normalization)index_in(simpul_normalization_name, discourse->normalization);
    how->duplicates = (simpul_duplicates)index_in(simpul_duplicates_name, discourse->duplicates);
    how->kernel = (simpul_kernel)index_in(simpul_kernel_name, discourse->kernel);
    how->isolates = discourse->isolates;
    how->invert = discourse->invert;
    how->start = discourse->start;
    how->stop = discourse->stop;
    how->exclude = discourse->excluded;
    how->n_exclude = discourse->exclude.n;
    how->exclude_documents = discourse->excluded_documents;
    how->n_exclude_documents = discourse->exclude_documents.n;
    if (strcmp(discourse->variable1, discourse->variable2) == 0)
        return cli_usage_error(cli, "--variable1 and --variable2 are both '%s'",
                               discourse->variable1);
    if (simpul_discourse_check_options(how, has_qualifier(discourse), &err))
        return cli_usage_error(cli, "%s", err.message);
    return CLI_DONE;
}

static int check_backbone(struct cli *cli, struct discourse_options *discourse)
{
    struct common_options *common = &discourse->common;
    if (!common->format) common->format = "csv";
    if (strcmp(common->format, "csv") != 0)
        return cli_usage_error(cli, "a backbone is a table; wanted -f csv, found %s",
                               common->format);
    if (discourse->how.network != SIMPUL_ONEMODE || discourse->window)
        return cli_usage_error(cli, "--backbone needs --network onemode, and takes no --window");
    return CLI_DONE;
}

static int check_output(struct cli *cli, struct discourse_options *discourse)
{
    struct common_options *common = &discourse->common;
    bool on_stdout = !common->output || strcmp(common->output, "-") == 0;
    if (!common->format && on_stdout) common->format = "csv";
    bool is_csv = common->format && strcmp(common->format, "csv") == 0;
    if (discourse->backbone) return check_backbone(cli, discourse);
    return is_csv ? CLI_DONE : output_choose_format(cli, common);
}

static int check(struct cli *cli, void *values)
{
    struct discourse_options *discourse = values;
    int code = CLI_DONE;
    if (discourse->show_mapping) return code;
    if (!cli->n_operands)
        return cli_usage_error(cli, "nothing to work on; wanted %s", cli->command->operands);
    if (discourse->window) code = read_window(cli, discourse->window, &discourse->how);
    if (!code) code = read_exclusions(cli, "exclude", &discourse->exclude, discourse->excluded);
    if (!code)
        code = read_exclusions(cli, "exclude-document", &discourse->exclude_documents,
                               discourse->excluded_documents);
    if (!code) code = check_network(cli, discourse);
    return code ? code : check_output(cli, discourse);
}

static simpul_status read_mapping(const char *path, simpul_mapping **out, simpul_error *err)
{
    *out = NULL;
    simpul_source *source = NULL;
    if (!path) return SIMPUL_OK;
    simpul_status status = simpul_source_open(&source, path, err);
    if (!status) status = simpul_mapping_read(out, source, err);
    simpul_source_close(source);
    return status;
}

static simpul_status from_records(struct cli *cli, const struct discourse_options *discourse,
                                  struct input *first, simpul_statements_options *how,
                                  simpul_statements **out, simpul_error *err)
{
    simpul_records *records = NULL;
    simpul_mapping *mapping = NULL;
    simpul_status status = read_mapping(discourse->mapping, &mapping, err);
    if (!status) status = input_records(cli, first, true, &records, err);
    if (!status) status = simpul_statements_from_records(out, records, mapping, how, err);
    if (!status && (how->n_unmapped || how->n_undated || how->n_without_actor))
        cli_say(cli,
                "%s from %s; left out: %zu of relations not mapped, %zu "
                "without a date, %zu without an actor",
                counted(simpul_statements_count(*out), "statement", "statements").text,
                counted(simpul_records_count(records, SIMPUL_CLAIM), "claim", "claims").text,
                how->n_unmapped, how->n_undated, how->n_without_actor);
    simpul_mapping_free(mapping);
    simpul_records_free(records);
    return status;
}

static simpul_status from_table(struct cli *cli, const struct discourse_options *discourse,
                                struct input *input, simpul_statements_options *how,
                                simpul_statements **out, simpul_error *err)
{
    const char *name = cli->operands[0];
    if (cli->n_operands > 1)
        return output_refuse(err, name, "is a table of statements; only one can be read at once");
    if (discourse->mapping)
        return output_refuse(err, name, "is a table of statements; --mapping is for records");
    if (input_graph_format(input))
        return output_refuse(err, name,
                             "a graph; statements (a table) or records wanted: give the records "
                             "that it was built from");
    return simpul_statements_read(out, input->bytes, how, err);
}

static simpul_status load(struct cli *cli, const struct discourse_options *discourse,
                          simpul_statements **out, simpul_error *err)
{
    struct input input = {0};
    simpul_statements_options how = SIMPUL_STATEMENTS_OPTIONS_INIT;
    how.variable1 = discourse->variable1;
    how.variable2 = discourse->variable2;
    how.qualifier = has_qualifier(discourse) ? discourse->qualifier : NULL;
    how.scale = (simpul_scale)index_in(scale_name, discourse->scale);
    how.keep_going = discourse->common.keep_going;
    how.warnings = cli_warnings(cli);
    simpul_status status =
        input_open(&input, cli->operands[0], discourse->common.input_format, err);
    if (!status)
        status = input.kind == INPUT_RECORDS ? from_records(cli, discourse, &input, &how, out, err)
                                             : from_table(cli, discourse, &input, &how, out, err);
    cli->n_skipped += how.n_skipped;
    input_close(&input);
    return status;
}

/* "left out: 2 duplicates" and so on: what does not show in the numbers. */
static void say_left_out(struct cli *cli, const simpul_discourse_counts *n)
{
    const struct {
        size_t n;
        const char *what;
    } parts[] = {{n->n_outside, "outside the range or in documents left out"},
                 {n->n_excluded, "excluded"},
                 {n->n_empty, "without an actor or a concept"},
                 {n->n_duplicates, "duplicates"}};
    char text[256] = "";
    size_t used = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].n && used < sizeof text)
            used += (size_t)snprintf(text + used, sizeof text - used, "%s%zu %s", used ? ", " : "",
                                     parts[i].n, parts[i].what);
    if (used)
        cli_say(cli, "%zu of %zu statements count; left out: %s", n->n_kept, n->n_statements, text);
}

static void say_counts(struct cli *cli, const simpul_discourse *discourse, bool is_cut)
{
    simpul_discourse_counts n = simpul_discourse_count(discourse);
    size_t n_windows = simpul_discourse_window_count(discourse), n_empty = 0;
    say_left_out(cli, &n);
    if (!is_cut) return;
    for (size_t i = 0; i < n_windows; i++) {
        simpul_window window;
        simpul_discourse_window(discourse, i, &window);
        n_empty += window.n_statements == 0;
    }
    if (!n_windows) cli_say(cli, "no window of this size lies within the statements");
    else
        cli_say(cli, "%s, %zu of them empty", counted(n_windows, "window", "windows").text,
                n_empty);
}

static struct cell backbone_cell(const void *backbone, size_t row, size_t column)
{
    simpul_backbone_step step = simpul_backbone_at(backbone, row);
    if (column) return (struct cell){.kind = CELL_NUMBER, .number = step.loss};
    return (struct cell){.kind = CELL_TEXT, .text = step.concept};
}

static simpul_status write_backbone(const simpul_discourse *discourse, simpul_sink *sink,
                                    simpul_error *err)
{
    static const char *const columns[] = {"concept", "loss"};
    simpul_backbone *backbone = NULL;
    simpul_status status = simpul_discourse_backbone(&backbone, discourse, err);
    if (status) return status;
    struct table table = {.columns = columns,
                          .n_columns = 2,
                          .n_rows = simpul_backbone_count(backbone),
                          .cell = backbone_cell,
                          .context = backbone};
    table_write(&table, "csv", sink);
    simpul_backbone_free(backbone);
    return SIMPUL_OK;
}

static simpul_status write_csv(const struct discourse_options *given,
                               const simpul_discourse *discourse, simpul_error *err)
{
    simpul_sink *sink = NULL;
    simpul_status status = output_open(&sink, given->common.output, given->common.overwrite, err);
    if (!status)
        status = given->backbone ? write_backbone(discourse, sink, err)
                                 : simpul_discourse_write_csv(discourse, sink, err);
    if (!status) return output_close(sink, err);
    output_abandon(sink);
    return status;
}

static simpul_status write_graph(struct cli *cli, const simpul_discourse *discourse,
                                 simpul_error *err)
{
    const struct common_options *common = cli->common;
    simpul_graph *graph = NULL;
    simpul_status status = simpul_discourse_graph(&graph, discourse, err);
    if (!status) status = simpul_graph_style(graph, "n_statements", err);
    if (!status) status = output_graph(cli, graph, common->output, common->format, err);
    simpul_graph_free(graph);
    return status;
}

static int show_mapping(struct cli *cli, const char *path)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_mapping *mapping = NULL;
    if (read_mapping(path, &mapping, &err)) return cli_fail(cli, &err);
    simpul_sink *sink = output_begin(cli);
    if (sink) simpul_mapping_write(mapping, sink);
    simpul_mapping_free(mapping);
    return sink ? output_finish(cli, sink, CLI_DONE) : CLI_FAILED;
}

static int run(struct cli *cli, void *values)
{
    struct discourse_options *options_given = values;
    const struct common_options *common = &options_given->common;
    if (options_given->show_mapping) return show_mapping(cli, options_given->mapping);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_statements *statements = NULL;
    simpul_discourse *discourse = NULL;
    bool is_csv = strcmp(common->format, "csv") == 0;
    simpul_status status =
        is_csv ? output_check(common->output, common->overwrite, &err)
               : output_graph_check(common->output, common->format, common->overwrite, &err);
    if (!status) status = load(cli, options_given, &statements, &err);
    options_given->how.warnings = cli_warnings(cli);
    if (!status) status = simpul_discourse_new(&discourse, statements, &options_given->how, &err);
    if (!status) say_counts(cli, discourse, options_given->window != NULL);
    if (!status)
        status =
            is_csv ? write_csv(options_given, discourse, &err) : write_graph(cli, discourse, &err);
    simpul_discourse_free(discourse);
    simpul_statements_free(statements);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul discourse statements.csv --aggregation subtract", "who is for and against what"},
    {"simpul discourse events.csv --network onemode --aggregation congruence "
     "--normalization average --duplicates document -o allies.graphml",
     "who agrees with whom, from DNA's event list, for Gephi"},
    {"simpul discourse records.ndjson --network onemode --aggregation conflict -f dot",
     "who is at odds with whom, from claims"},
    {"simpul discourse statements.csv --window months:3 --isolates -o quarters.csv",
     "a matrix for each month and its neighbours"},
    {"simpul discourse statements.csv --network onemode --aggregation congruence --backbone",
     "which concepts hold the coalitions together"},
    {"simpul discourse --show-mapping -o mapping.csv", "the table to change for --mapping"},
    {NULL, NULL},
};

const struct command cmd_discourse = {
    .name = "discourse",
    .section = "Working with graphs",
    .summary = "discourse networks of statements: who agrees with whom",
    .operands = "STATEMENTS|RECORDS...",
    .min_operands = 0,
    .max_operands = SIZE_MAX,
    .description =
        "Counts who takes which stand on what (Leifeld's discourse network analysis; options are "
        "named as in DNA). STATEMENTS is one table with a header, its fields apart by comma, "
        "semicolon or tab: a column time or date, the columns that the options name, and for "
        "duplicates and filters statement_id, document_id, start_position, document_author, "
        "document_source, document_section, document_type. DNA's event list is such a table. "
        "Records become statements by a mapping of relation and polarity to actor, concept and "
        "agreement (--show-mapping prints it); they have the columns organization, concept, "
        "agreement, speaker, relation, polarity, modality.\n\n"
        "First time and documents are filtered, then values; then duplicates go; then windows are "
        "cut. A window reaches half its size to either side of its middle, both ends included; "
        "middles are one unit apart.\n\n"
        "CSV (the default on standard output) is the matrix with its labels. With --window the "
        "matrices stand below one another in the one file, each row behind its window's number, "
        "times and number of statements. Any other format is one graph: an edge for each weight "
        "that is not 0; with --window one for each window, with its dates. Edges of onemode "
        "networks have no direction, and each pair has one: choose Undirected when Gephi asks.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct discourse_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
