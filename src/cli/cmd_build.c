/* simpul build: records to a graph, or to one for each slice of time. */
#include "articles.h"
#include "input.h"
#include "output.h"
#include "pipeline.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct build_options {
    struct common_options common;
    const char *evidence, *view, *weight, *names, *as_of, *known_by, *from, *to, *slice, *undated;
    struct name_list include;
    uint64_t window;
    simpul_build_options how; /* filled by check */
};

static const struct build_options defaults = {.common = COMMON_OPTIONS_INIT,
                                              .evidence = "full",
                                              .view = "relations",
                                              .weight = "n_sources",
                                              .names = "auto",
                                              .undated = "published",
                                              .window = 1};

static const char *const naming_names[] = {"auto", "now", "then"};        /* simpul_names */
static const char *const undated_names[] = {"published", "keep", "drop"}; /* simpul_undated */

static const char *naming_name(size_t index)
{
    return index < 3 ? naming_names[index] : NULL;
}

static const char *undated_name(size_t index)
{
    return index < 3 ? undated_names[index] : NULL;
}

static const char *include_name(size_t index)
{
    return index == 0 ? "lexicon" : NULL;
}

static unsigned number_of(const char *name, const char *const names[3])
{
    unsigned number = 0;
    while (number < 2 && strcmp(names[number], name) != 0) number++;
    return number;
}

static const struct option_spec options[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    FORMAT_ROW(output_format_name, "write this format, whatever the suffix of the output"),
    CHOICE_ROW(0, "view", build_options, view, "VIEW", simpul_view_name,
               "what becomes an edge: relations (one for each subject, relation, object, "
               "polarity), events (one for each event and pair in it) or reified (events are "
               "nodes, edges are roles in them)"),
    CHOICE_ROW(0, "weight", build_options, weight, "COUNT", simpul_weight_name,
               "what the edges' weight is"),
    CHOICE_ROW(0, "evidence", build_options, evidence, "WHAT", evidence_name,
               "on the edges: full (the quote), offsets (no text) or none"),
    NAMES_ROW(0, "include", build_options, include, "WHAT", include_name,
              "also edges that only the lexicon knows, such as who holds which office"),
    TEXT_ROW(0, "as-of", build_options, as_of, "DATE",
             "what held on that day: not what was over by then, nor what came later"),
    TEXT_ROW(0, "known-by", build_options, known_by, "DATE",
             "only what had been published by then"),
    TEXT_ROW(0, "from", build_options, from, "DATE", "only what happened from then"),
    TEXT_ROW(0, "to", build_options, to, "DATE", "only what happened by then"),
    CHOICE_ROW(0, "slice", build_options, slice, "UNIT", simpul_slice_unit_name,
               "a graph for each day, week, month, quarter or year: -o NAME.graphml makes "
               "NAME-2025-08.graphml and so on"),
    NUMBER_ROW(0, "window", build_options, window, "N", 1, 10000,
               "units that each slice holds; they overlap, and end one unit apart"),
    CHOICE_ROW(0, "undated", build_options, undated, "HOW", undated_name,
               "claims without a date: as of their article's (published), in every window (keep), "
               "or in none (drop)"),
    CHOICE_ROW(0, "names", build_options, names, "WHICH", naming_name,
               "names of today (now) or of that day (then); auto: then with --as-of"),
    JOBS_ROW,
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

/* Slices are files beside one another. */
static int check_slices(struct cli *cli, const struct build_options *build)
{
    const char *path = build->common.output;
    if (!build->slice && build->window != 1)
        return cli_usage_error(cli, "--window is how many units a slice has; give --slice UNIT");
    if (!build->slice) return CLI_DONE;
    const char *name = path ? strrchr(path, '/') : NULL;
    name = name ? name + 1 : path;
    const char *dot = name ? strrchr(name, '.') : NULL;
    if (!dot || dot == name)
        return cli_usage_error(cli, "--slice makes several files; give -o NAME.SUFFIX");
    return CLI_DONE;
}

/* "2025", "2025-08", "2025-08-30": such compare as text. */
static bool is_plain_date(const char *text)
{
    size_t length = strlen(text);
    return text[strspn(text, "0123456789-")] == '\0' &&
           (length == 4 || length == 7 || length == 10);
}

static bool is_later(const char *a, const char *b)
{
    size_t length = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
    return is_plain_date(a) && is_plain_date(b) && strncmp(a, b, length) > 0;
}

/* Nothing is cut in silence, and nothing asked for that cannot be. */
static int check_dates(struct cli *cli, const struct build_options *build)
{
    const struct {
        const char *name, *text;
    } dates[] = {{"as-of", build->as_of},
                 {"known-by", build->known_by},
                 {"from", build->from},
                 {"to", build->to}};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (dates[i].text && strpbrk(dates[i].text, "Tt:"))
            return cli_usage_error(cli, "--%s: '%s' has a time of day; a day is wanted",
                                   dates[i].name, dates[i].text);
    if (build->as_of && build->from && is_later(build->from, build->as_of))
        return cli_usage_error(
            cli, "--from %s is after --as-of %s: what held on that day happened before",
            build->from, build->as_of);
    return CLI_DONE;
}

static int check(struct cli *cli, void *values)
{
    struct build_options *build = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    build->how = (simpul_build_options){
        .evidence = evidence_of(build->evidence),
        .view = build->view,
        .weight = build->weight,
        .names = (simpul_names)number_of(build->names, naming_names),
        .include_lexicon = build->include.n > 0,
        .as_of = build->as_of,
        .known_by = build->known_by,
        .from = build->from,
        .to = build->to,
        .undated = (simpul_undated)number_of(build->undated, undated_names),
    };
    if (simpul_build_options_check(&build->how, &err))
        return cli_usage_error(cli, "--%s", err.message);
    int code = check_dates(cli, build);
    if (!code) code = check_slices(cli, build);
    return code ? code : output_choose_format(cli, values);
}

static void say_left_out(struct cli *cli, const simpul_build_counts *counts)
{
    if (counts->n_hidden)
        cli_say(cli, "documents published later and not known: %zu", counts->n_hidden);
    if (counts->n_hidden_undated)
        cli_say(cli,
                "documents without a date, taken for later ones (--undated keep knows them): %zu",
                counts->n_hidden_undated);
    if (counts->n_left_out)
        cli_say(cli, "claims that are not of that time: %zu of %zu; nothing dates %zu of these",
                counts->n_left_out, counts->n_claims, counts->n_left_out_undated);
    if (counts->n_left_out_vague)
        cli_say(cli,
                "of these, claims of a month or year that the day lies in, which may have begun "
                "later: %zu",
                counts->n_left_out_vague);
    if (counts->n_lexicon)
        cli_say(cli, "edges known from the lexicon alone: %zu", counts->n_lexicon);
    if (counts->n_events_not_grouped)
        cli_say(cli, "event lines that list no claim of these records, passed over: %zu",
                counts->n_events_not_grouped);
}

static simpul_status build_one(struct cli *cli, struct build_options *build,
                               const simpul_records *records, const char *path, simpul_error *err)
{
    simpul_graph *graph = NULL;
    simpul_status status = simpul_graph_build(&graph, records, &build->how, err);
    if (!status) status = pipeline_dress(cli, graph, err);
    if (!status) status = output_graph(cli, graph, path, build->common.format, err);
    if (!status && !simpul_graph_node_count(graph))
        cli_say(cli, "the graph is empty: the records name no entity");
    simpul_graph_free(graph);
    return status;
}

/* NAME-2025-08.graphml for NAME.graphml; NULL when memory is out. */
static char *slice_path(const char *path, const char *slice)
{
    const char *dot = strrchr(path, '.');
    size_t size = strlen(path) + strlen(slice) + 2;
    char *made = malloc(size);
    if (made) snprintf(made, size, "%.*s-%s%s", (int)(dot - path), path, slice, dot);
    return made;
}

typedef simpul_status slice_fn(struct cli *cli, struct build_options *build,
                               const simpul_records *records, const char *path, simpul_error *err);

static simpul_status check_slice(struct cli *cli, struct build_options *build,
                                 const simpul_records *records, const char *path, simpul_error *err)
{
    (void)cli;
    (void)records;
    return output_graph_check(path, build->common.format, build->common.overwrite, err);
}

/* Calls for each slice that has claims, with its window and path. */
static simpul_status for_slices(struct cli *cli, struct build_options *build,
                                const simpul_records *records, const simpul_slices *slices,
                                slice_fn *what, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < slices->n && !status; i++) {
        const simpul_slice *slice = &slices->items[i];
        if (!slice->n_claims) continue;
        char *path = slice_path(build->common.output, slice->name);
        if (!path) return output_system_error(err, build->common.output, "cannot name", errno);
        build->how.from = slice->from;
        build->how.to = slice->to;
        cli_verbose(cli, "%s: from %s to %s", path, slice->from, slice->to);
        status = what(cli, build, records, path, err);
        free(path);
    }
    return status;
}

static simpul_status build_slices(struct cli *cli, struct build_options *build,
                                  const simpul_records *records, simpul_error *err)
{
    simpul_slices slices = {0};
    size_t n_empty = 0;
    simpul_status status =
        simpul_slices_find(&slices, records, &build->how, build->slice, (size_t)build->window, err);
    if (!status) say_left_out(cli, build->how.counts);
    if (!status && build->how.counts->n_in_several)
        cli_say(cli, "claims whose date is longer than a %s, in each that it touches: %zu",
                build->slice, build->how.counts->n_in_several);
    if (!status) status = for_slices(cli, build, records, &slices, check_slice, err);
    if (!status) status = for_slices(cli, build, records, &slices, build_one, err);
    for (size_t i = 0; i < slices.n; i++) n_empty += slices.items[i].n_claims == 0;
    if (!status)
        cli_say(cli, "graphs from %s to %s: %zu; slices in between without a claim: %zu",
                slices.items[0].name, slices.items[slices.n - 1].name, slices.n - n_empty, n_empty);
    if (!status && build->as_of) cli_say(cli, "each holds only what was so on %s", build->as_of);
    simpul_slices_dispose(&slices);
    return status;
}

static int run(struct cli *cli, void *values)
{
    struct build_options *build = values;
    const struct common_options *common = &build->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_records *records = NULL;
    simpul_build_counts counts = {0};
    simpul_status status = SIMPUL_OK;
    build->how.counts = &counts;
    if (!build->slice)
        status = output_graph_check(common->output, common->format, common->overwrite, &err);
    if (!status) status = input_records(cli, NULL, true, &records, &err);
    if (!status && build->slice) status = build_slices(cli, build, records, &err);
    else if (!status) status = build_one(cli, build, records, common->output, &err);
    if (!status && !build->slice) say_left_out(cli, &counts);
    simpul_records_free(records);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul build records.ndjson -o policy.graphml", "open it in Gephi"},
    {"simpul build a.ndjson b.ndjson -f dot | dot -Tsvg > policy.svg", "draw it with Graphviz"},
    {"simpul build records.ndjson --as-of 2025-08-31 -o on-the-day.graphml",
     "what held on that day, under the names of that day"},
    {"simpul build records.ndjson --known-by 2025-08-31 -o so-far.graphml",
     "what one could have read by then"},
    {"simpul build records.ndjson --slice quarter -o policy.graphml",
     "policy-2025-Q3.graphml and its neighbours"},
    {"simpul build records.ndjson --view reified -o events.graphml",
     "events as nodes, with who acted, who was acted upon and who said so"},
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
        "and independent sources it rests on, and quotes the best of them; a source is an article "
        "with all its copies, so two articles of one publisher are two. Nodes carry the usual "
        "measures (degree, betweenness, pagerank, community and others), a colour for their kind, "
        "a size and a position, so that Gephi and Graphviz open a drawn graph.\n\n"
        "DATE is a day, month or year (2025-08-30, 2025-08, 2025), or any EDTF date with a year, "
        "and means its whole length. --as-of asks what was so on a day, --known-by what had been "
        "published by a day; both may be given. What the records date by a month or year alone "
        "holds from the end of it, and may lie in any window or slice that it touches; lines say "
        "how many claims that is.\n\n"
        "RECORDS may hold decisions, in a file of their own or not: a line "
        "{\"kind\":\"decision\",\"verdict\":\"same\",\"a\":ID,\"b\":ID} makes one entity of two, a "
        "verdict \"different\" keeps them apart. 'simpul info --candidates -f decisions' proposes "
        "some; nothing is merged without them.\n\n"
        "The suffix of -o decides the format; on standard output it is GraphML.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct build_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
