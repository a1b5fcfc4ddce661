/* simpul run: from articles to every artifact in one folder. */
#include "artifact.h"
#include "input.h"
#include "output.h"
#include "pipeline.h"
#include "run.h"

#include <string.h>

static const struct run_options defaults = {.common = COMMON_OPTIONS_INIT,
                                            .articles = {ARTICLE_OPTIONS_VALUES}};

static const struct option_spec options[] = {
    FOLDER_ROW('o', "output", common_options, output, "DIR",
               "make this folder; it appears when everything in it is whole"),
    FLAG_ROW('O', "overwrite", common_options, overwrite,
             "replace a folder that holds nothing but an earlier run"),
    NAMES_ROW(0, "formats", run_options, formats, "A,B", artifact_name,
              "make only these of records, graphml, dot, svg, csv, report (and the manifest)"),
    ARTICLE_ROWS(run_options),
    TEXTS_ROW(0, "decisions", run_options, articles.decisions, "FILE",
              "lines of decisions on which entities are one; may be given again"),
    LEXICON_ROW,
    JOBS_ROW,
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int check(struct cli *cli, void *values)
{
    struct run_options *run = values;
    if (!run->common.output) return cli_usage_error(cli, "no output folder; give -o DIR");
    if (strcmp(run->common.output, "-") == 0)
        return cli_usage_error(cli, "the output is a folder and cannot be standard output");
    for (size_t i = 0; i < run->articles.decisions.n; i++)
        if (strcmp(run->articles.decisions.texts[i], "-") == 0)
            return cli_usage_error(cli, "--decisions is a file and cannot be standard input");
    const char *name;
    if (!run->formats.n)
        while ((name = artifact_name(run->formats.n))) run->formats.names[run->formats.n++] = name;
    return CLI_DONE;
}

static bool wants(const struct run *run, enum artifact artifact)
{
    const struct name_list *formats = &run->options->formats;
    for (size_t i = 0; i < formats->n; i++)
        if (strcmp(formats->names[i], artifact_name(artifact)) == 0) return true;
    return false;
}

/* Ends one file: closed, or thrown away when something went wrong. */
static simpul_status end_file(struct run *run, const char *name, simpul_sink *sink,
                              simpul_status status, simpul_error *err)
{
    if (status) {
        output_abandon(sink);
        return status;
    }
    run->written[run->n_written++] = name;
    return output_close(sink, err);
}

static simpul_status write_graph(struct run *run, const char *name, const char *part,
                                 simpul_error *err)
{
    simpul_sink *sink = NULL;
    simpul_save_options how = {.warnings = cli_warnings(run->cli)};
    simpul_status status = folder_sink(run->folder, name, &sink, err);
    if (!status) status = simpul_graph_write(run->graph, part, sink, &how, err);
    return end_file(run, name, sink, status, err);
}

static simpul_status write_records(struct run *run, simpul_error *err)
{
    static const char name[] = "records.ndjson";
    simpul_sink *sink = NULL;
    simpul_status status = folder_sink(run->folder, name, &sink, err);
    if (!status)
        status = simpul_records_write(run->articles.records, sink,
                                      evidence_of(run->options->articles.evidence), err);
    return end_file(run, name, sink, status, err);
}

static simpul_status write_text(struct run *run, const char *name,
                                simpul_status (*write)(const struct run *, simpul_sink *,
                                                       simpul_error *),
                                simpul_error *err)
{
    simpul_sink *sink = NULL;
    simpul_status status = folder_sink(run->folder, name, &sink, err);
    if (!status) status = write(run, sink, err);
    return end_file(run, name, sink, status, err);
}

/* Graphviz reads graph.dot; without --formats dot the file goes again afterwards. */
static simpul_status draw(struct run *run, simpul_error *err)
{
    simpul_status status = write_graph(run, "graph.dot", "dot", err);
    if (status || !wants(run, ARTIFACT_SVG)) return status;
    cli_verbose(run->cli, "drawing with Graphviz");
    const char *svg = folder_path(run->folder, "graph.svg");
    if (!svg) return output_refuse(err, folder_target(run->folder), "out of memory");
    run->wants_svg = true;
    run->svg = graphviz_draw(folder_file(run->folder, "graph.dot"), svg);
    if (run->svg != GRAPHVIZ_DRAWN) folder_remove(run->folder, "graph.svg");
    if (wants(run, ARTIFACT_DOT)) return SIMPUL_OK;
    folder_remove(run->folder, "graph.dot");
    run->n_written--;
    return SIMPUL_OK;
}

static simpul_status write_all(struct run *run, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    if (wants(run, ARTIFACT_RECORDS)) status = write_records(run, err);
    if (!status && wants(run, ARTIFACT_GRAPHML))
        status = write_graph(run, "graph.graphml", "graphml", err);
    if (!status && (wants(run, ARTIFACT_DOT) || wants(run, ARTIFACT_SVG))) status = draw(run, err);
    if (!status && wants(run, ARTIFACT_CSV))
        status = write_graph(run, "nodes.csv", "csv-nodes", err);
    if (!status && wants(run, ARTIFACT_CSV))
        status = write_graph(run, "edges.csv", "csv-edges", err);
    if (!status && wants(run, ARTIFACT_REPORT)) {
        const char *const ranked[] = {report_measure};
        status = simpul_graph_measure_ranks(run->graph, ranked, 1, NULL, err);
        if (!status) status = write_text(run, "report.md", report_write, err);
    }
    return status ? status : write_text(run, "manifest.json", manifest_write, err);
}

static simpul_status make(struct run *run, simpul_error *err)
{
    const struct common_options *common = &run->options->common;
    simpul_read_options how = SIMPUL_READ_OPTIONS_INIT;
    simpul_build_options build = SIMPUL_BUILD_OPTIONS_INIT;
    how.warnings = cli_warnings(run->cli);
    build.evidence = evidence_of(run->options->articles.evidence);
    simpul_status status =
        folder_open(&run->folder, common->output, common->overwrite, artifact_file_name, err);
    if (!status) status = articles_extract(run->cli, &run->options->articles, &run->articles, err);
    if (!status) status = simpul_records_check(run->articles.records, &how, err);
    if (!status) status = input_tell_decisions(run->cli, run->articles.records, err);
    if (!status) cli_verbose(run->cli, "building the graph");
    if (!status) status = simpul_graph_build(&run->graph, run->articles.records, &build, err);
    if (!status) status = pipeline_dress(run->cli, run->graph, err);
    if (!status) status = simpul_events_find(&run->events, run->articles.records, err);
    return status ? status : write_all(run, err);
}

static void say_svg(const struct run *run)
{
    if (!run->wants_svg) return;
    if (run->svg == GRAPHVIZ_ABSENT)
        cli_say(run->cli, "no graph.svg: Graphviz is not installed (its program is 'dot')");
    if (run->svg == GRAPHVIZ_SLOW)
        cli_say(run->cli,
                "no graph.svg: Graphviz was stopped after %d seconds; 'dot -Tsvg "
                "graph.dot -o graph.svg' takes its time",
                GRAPHVIZ_SECONDS);
    if (run->svg == GRAPHVIZ_FAILED) cli_say(run->cli, "no graph.svg: Graphviz failed");
}

static const char *what_to_open(const struct run *run)
{
    if (wants(run, ARTIFACT_REPORT)) return "report.md";
    return run->n_written ? run->written[0] : "manifest.json";
}

static void say_summary(const struct run *run)
{
    const simpul_records *records = run->articles.records;
    size_t n_contested = 0;
    for (size_t i = 0; i < simpul_events_count(run->events); i++)
        n_contested += simpul_events_at(run->events, i)->is_contested;
    cli_say(run->cli, "%s: %s, %s, %s (%zu contested)",
            counted(simpul_records_count(records, SIMPUL_DOCUMENT), "article", "articles").text,
            counted(simpul_records_count(records, SIMPUL_ENTITY), "entity", "entities").text,
            counted(simpul_records_count(records, SIMPUL_CLAIM), "claim", "claims").text,
            counted(simpul_events_count(run->events), "event", "events").text, n_contested);
    cli_say(run->cli, "graph: %s, %s",
            counted(simpul_graph_node_count(run->graph), "node", "nodes").text,
            counted(simpul_graph_edge_count(run->graph), "edge", "edges").text);
    articles_say_skipped(run->cli, &run->articles.counts);
    say_svg(run);
    cli_say(run->cli, "done: read %s/%s%s", run->options->common.output, what_to_open(run),
            wants(run, ARTIFACT_GRAPHML) ? ", open graph.graphml in Gephi" : "");
}

static int run_all(struct cli *cli, void *values)
{
    struct run run = {.cli = cli, .options = values};
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = make(&run, &err);
    if (status) folder_abandon(run.folder);
    else status = folder_commit(run.folder, &err);
    if (!status) say_summary(&run);
    simpul_events_free(run.events);
    simpul_graph_free(run.graph);
    articles_dispose(&run.articles);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul run articles/ --metadata articles/metadata.ndjson -o out",
     "a folder of articles and their dates; then read out/report.md"},
    {"simpul run articles/ -o out -O -j 4", "again, on four threads, in place of the old folder"},
    {"simpul run articles/ --decisions decisions.ndjson -o out -O",
     "with what 'simpul info --candidates -f decisions out/records.ndjson' proposed and you kept"},
    {"simpul run story.html -o story --formats graphml,report", "one page, two artifacts"},
    {NULL, NULL},
};

const struct command cmd_run = {
    .name = "run",
    .section = "From articles to graphs",
    .summary = "articles to records, graph and report: the main job",
    .operands = "ARTICLE...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Reads articles, extracts who did what to whom, builds the graph and writes into DIR: "
        "records.ndjson (every claim with its sentence), graph.graphml (for Gephi), graph.dot and "
        "graph.svg (Graphviz), nodes.csv and edges.csv, report.md (one page for people) and "
        "manifest.json (digests of all that went in and came out).\n\n"
        "ARTICLE is a .txt or .html file, an .ndjson file whose lines have text or html, a folder "
        "of these, or - for standard input. The same articles give the same bytes, whatever their "
        "order and the number of threads; only graph.svg is Graphviz's own.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct run_options),
    .defaults = &defaults,
    .check = check,
    .run = run_all,
};
