/* simpul diff: what changed between two graphs or two sets of records. */
#include "diff.h"
#include "input.h"
#include "output.h"

#include <stdio.h>
#include <string.h>

struct diff_options {
    struct common_options common;
    struct name_list measures, ignored;
    const char *base;
    uint64_t limit;
    bool markdown;
};

static const struct diff_options defaults = {.common = COMMON_OPTIONS_INIT, .limit = 25};

static const char *kind_name(size_t index)
{
    const simpul_change_info *kind = simpul_change_info_at(index);
    return kind ? kind->name : NULL;
}

static bool kind_word(size_t index, const char **word, const char **says)
{
    const simpul_change_info *kind = simpul_change_info_at(index);
    if (!kind) return false;
    *word = kind->name;
    *says = kind->summary;
    return true;
}

static const char *rank_name(size_t index)
{
    for (size_t i = 0; i < simpul_measure_count(); i++)
        if (simpul_measure_at(i)->is_ranked && index-- == 0) return simpul_measure_at(i)->name;
    return NULL;
}

static const struct option_spec options[] = {
    NAMES_ROW(0, "measure", diff_options, measures, "A,B", rank_name,
              "also compare ranks by these measures: who moved 3 places or more and is among the "
              "first 20 before or afterwards"),
    NAMES_ROW(0, "ignore", diff_options, ignored, "KIND,...", kind_name,
              "leave out these kinds of change, listed below"),
    FORMAT_ROW(diff_format_name, "of the answer: text, markdown, json or sarif"),
    FLAG_ROW(0, "markdown", diff_options, markdown, "the same as -f markdown, for a pull request"),
    NUMBER_ROW(0, "limit", diff_options, limit, "N", 0, UINT64_MAX,
               "in text and Markdown, show N changes of a kind and count the rest; 0: show all"),
    FOLDER_ROW(0, "base", diff_options, base, "DIR",
               "the folder of the articles in the repository, for the paths in SARIF"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    INPUT_FORMAT_ROW(input_format_name, "read both as this format, whatever the content"),
    JOBS_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int check(struct cli *cli, void *values)
{
    struct diff_options *diff = values;
    const char **format = &diff->common.format;
    if (diff->markdown && *format && strcmp(*format, "markdown") != 0)
        return cli_usage_error(cli, "--markdown and -f %s exclude one another", *format);
    if (diff->markdown) *format = "markdown";
    if (!*format) *format = "text";
    if (diff->base && strcmp(*format, "sarif") != 0)
        return cli_usage_error(cli, "--base is for -f sarif");
    return CLI_DONE;
}

/* Edges of different views have nothing in common. Records are built as relations. */
static simpul_status compare_views_of(const struct diff *diff, simpul_error *err)
{
    char text[256];
    const char *views[2];
    for (int i = 0; i < 2; i++) views[i] = simpul_graph_view(diff->sides[i].graph);
    if (!views[0] || !views[1] || strcmp(views[0], views[1]) == 0) return SIMPUL_OK;
    snprintf(
        text, sizeof text, "%s of view %s, and %.80s is of view %s; two of one view are wanted",
        diff->sides[0].records ? "records are" : "it is", views[0], diff->sides[1].name, views[1]);
    return output_refuse(err, diff->sides[0].name, text);
}

static simpul_status open_sides(struct cli *cli, const struct diff_options *asked,
                                struct diff *diff, simpul_error *err)
{
    simpul_analysis_options how = SIMPUL_ANALYSIS_OPTIONS_INIT;
    simpul_status status = SIMPUL_OK;
    how.n_threads = (size_t)asked->common.jobs;
    for (int i = 0; i < 2 && !status; i++) {
        status = side_open(cli, &diff->sides[i], cli->operands[i], asked->common.input_format, true,
                           err);
        if (!status && asked->measures.n)
            status = simpul_graph_measure(diff->sides[i].graph, asked->measures.names,
                                          asked->measures.n, &how, err);
    }
    if (!status) status = compare_views_of(diff, err);
    if (!status && !diff->sides[0].records != !diff->sides[1].records)
        cli_say(cli, "one of the two is a graph: status and contradictions are compared edge by "
                     "edge, not event by event");
    return status;
}

static simpul_status compare(const struct diff_options *asked, struct diff *diff,
                             simpul_comparison **out, simpul_error *err)
{
    simpul_compare_options how = SIMPUL_COMPARE_OPTIONS_INIT;
    simpul_compare_side sides[2];
    how.measures = asked->measures.names;
    how.n_measures = asked->measures.n;
    for (size_t i = 0; i < asked->ignored.n; i++)
        for (size_t kind = 0; kind < SIMPUL_N_CHANGE_KINDS; kind++)
            if (strcmp(asked->ignored.names[i], simpul_change_info_at(kind)->name) == 0)
                how.ignored[kind] = true;
    for (int i = 0; i < 2; i++)
        sides[i] = (simpul_compare_side){diff->sides[i].graph, diff->sides[i].records};
    return simpul_compare(out, &sides[0], &sides[1], &how, err);
}

static simpul_status answer(struct cli *cli, const struct diff_options *asked,
                            const struct diff *diff, simpul_error *err)
{
    simpul_sink *out = NULL;
    simpul_status status = output_open(&out, asked->common.output, cli->common->overwrite, err);
    if (!status) status = diff_write(diff, asked->common.format, out, err);
    if (status) output_abandon(out);
    else status = output_close(out, err);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct diff_options *asked = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_comparison *comparison = NULL;
    struct diff diff = {.base = asked->base, .limit = (size_t)asked->limit};
    simpul_status status = output_check(asked->common.output, asked->common.overwrite, &err);
    if (!status) status = open_sides(cli, asked, &diff, &err);
    if (!status) status = compare(asked, &diff, &comparison, &err);
    diff.comparison = comparison;
    if (!status) status = answer(cli, asked, &diff, &err);
    bool same = !status && simpul_comparison_count(comparison) == 0;
    simpul_comparison_free(comparison);
    for (int i = 0; i < 2; i++) side_close(&diff.sides[i]);
    if (status) {
        cli_fail(cli, &err);
        return CLI_UNKNOWN;
    }
    return same ? CLI_DONE : CLI_FAILED;
}

static const struct example examples[] = {
    {"simpul diff monday.ndjson tuesday.ndjson", "what Tuesday's articles changed, in sentences"},
    {"simpul diff main.graphml pr.graphml --markdown", "the comment of a pull request"},
    {"simpul diff a.ndjson b.ndjson --measure pagerank --ignore node-added,date", "with ranks"},
    {"simpul diff a.ndjson b.ndjson -f sarif --base articles -o policy.sarif",
     "for a code-scanning page"},
    {NULL, NULL},
};

const struct command cmd_diff = {
    .name = "diff",
    .section = "Looking closer",
    .summary = "what changed between two graphs or two sets of records",
    .operands = "OLD NEW",
    .min_operands = 2,
    .max_operands = 2,
    .description =
        "Says what is new, what is gone and what became of what was there, the most important "
        "first, with the sentence and the article behind it. Nothing is printed and the exit is 0 "
        "when nothing changed; 1: something did; 2: could not tell. JSON and SARIF are always "
        "whole.\n\n"
        "From records, planned, done, reversed and contested are told of events; events are the "
        "same when they share claims, else when family, object and dates agree, those first that "
        "agree best. A claim is the same when it says the same in the same article, whatever its "
        "bytes. From graphs they are told of edges, by what the claims of each edge say. Looks, "
        "positions, confidence and values of measures are not compared.\n\n"
        "Two graphs must be of one view, else nothing is compared (exit 2); what they were cut to "
        "by --as-of, --known-by, --from and --to of 'simpul build' they do not say, so build both "
        "alike. Records are compared as view relations.\n\n"
        "JSON is one object: format (simpul-diff), version, old and new (name, documents, nodes, "
        "edges), counts (by kind) and changes, each with kind, id, message, as far as there are "
        "such before, after, measure, subject, relation, object, polarity, family, date, and "
        "evidence (document, path, publisher, published, start, end, quote). SARIF is version "
        "2.1.0: rules are the kinds, locations the articles; of graphs, which keep no paths, the "
        "documents' ids.",
    .answers = true,
    .options = options,
    .words_title = "Kinds of change",
    .word = kind_word,
    .examples = examples,
    .options_size = sizeof(struct diff_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
