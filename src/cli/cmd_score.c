/* simpul score: records against annotated articles. */
#include "input.h"
#include "output.h"
#include "table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_RESAMPLES = 100000 };

struct score_options {
    struct common_options common;
    uint64_t seed, resamples;
    const char *least, *of;
    bool errors;
};

static const struct score_options defaults = {
    .common = {COMMON_OPTIONS_VALUES, .format = "text"},
    .seed = 1,
    .resamples = 1000,
    .of = "claim",
};

static const struct option_spec options[] = {
    FORMAT_ROW(table_format_name, "print the figures as text, csv or json"),
    FLAG_ROW(0, "errors", score_options, errors, "list what is missed, too much or different"),
    TEXT_ROW(0, "min-f1", score_options, least, "X",
             "exit 1 if F1, rounded to three places, is below X (0 to 1)"),
    CHOICE_ROW(0, "of", score_options, of, "FIGURE", simpul_figure_name,
               "which figure --min-f1 holds; of grounded its share"),
    NUMBER_ROW(0, "resamples", score_options, resamples, "N", 0, MOST_RESAMPLES,
               "draws of documents behind the intervals; 0: no intervals"),
    NUMBER_ROW(0, "seed", score_options, seed, "N", 0, UINT64_MAX, "of those draws"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

/* A plain decimal from 0 to 1; less than 0 when it is none. */
static double parse_share(const char *text)
{
    size_t n = strspn(text, "0123456789.");
    char *end = NULL;
    double share = strtod(text, &end);
    bool is_plain = n > 0 && text[n] == '\0' && *end == '\0';
    return is_plain && share <= 1 ? share : -1;
}

static int check(struct cli *cli, void *values)
{
    const struct score_options *score = values;
    if (score->least && parse_share(score->least) < 0)
        return cli_usage_error(cli, "--min-f1 wants a number from 0 to 1, found '%s'",
                               score->least);
    if (score->errors && strcmp(score->common.format, "csv") == 0)
        return cli_usage_error(cli, "one csv cannot hold figures and errors; take text or json");
    return CLI_DONE;
}

/* What figures are shown and held by: to three places, halves as the binary number falls. */
static double round3(double value)
{
    char text[16];
    snprintf(text, sizeof text, "%.3f", value);
    return strtod(text, NULL);
}

/* ---- table ---- */

static const char *const columns[] = {"figure", "precision", "recall",    "f1",
                                      "low",    "high",      "predicted", "required"};
enum { N_COLUMNS = sizeof columns / sizeof *columns, N_TOTALS = 2 };

static struct cell cell_share(bool is_there, double value)
{
    if (!is_there) return (struct cell){.kind = CELL_MISSING};
    return (struct cell){.kind = CELL_NUMBER, .number = round3(value)};
}

/* A ratio over nothing is left out, and so is F1 where nothing was to be found. */
static bool has_precision(const simpul_figure *figure)
{
    return figure->has_parts && figure->n_predicted > 0;
}

static bool has_recall(const simpul_figure *figure)
{
    return figure->has_parts && figure->n_required > 0;
}

static struct cell total_cell(const simpul_score_totals *totals, size_t row, size_t column)
{
    size_t predicted[] = {totals->n_noise, totals->n_documents - totals->n_missing};
    if (column == 0) return cell_text(row ? "documents" : "noise");
    if (column == 6) return cell_integer(predicted[row]);
    if (column == 7) return cell_integer(row ? totals->n_documents : 0);
    return (struct cell){.kind = CELL_MISSING};
}

static struct cell cell(const void *context, size_t row, size_t column)
{
    const simpul_score *score = context;
    simpul_figure figure;
    if (row >= simpul_score_count(score)) {
        simpul_score_totals totals = simpul_score_total(score);
        return total_cell(&totals, row - simpul_score_count(score), column);
    }
    simpul_score_figure(score, row, &figure);
    const simpul_interval *interval = &figure.value_interval;
    switch (column) {
    case 0: return cell_text(figure.name);
    case 1: return cell_share(has_precision(&figure), figure.precision);
    case 2: return cell_share(has_recall(&figure), figure.recall);
    case 3: return cell_share(!figure.has_parts || has_recall(&figure), figure.value);
    case 4: return cell_share(interval->is_defined, interval->low);
    case 5: return cell_share(interval->is_defined, interval->high);
    case 6: return cell_integer(figure.n_predicted);
    default: return cell_integer(figure.n_required);
    }
}

/* ---- JSON ---- */

static void put_number(simpul_sink *out, const char *key, bool is_there, double value)
{
    char text[16] = "null";
    if (is_there) snprintf(text, sizeof text, "%.9g", round3(value));
    simpul_sink_format(out, "\"%s\":%s", key, text);
}

static void put_interval(simpul_sink *out, const char *key, const simpul_interval *interval)
{
    char low[16], high[16];
    if (!interval->is_defined) {
        simpul_sink_format(out, "\"%s\":null", key);
        return;
    }
    snprintf(low, sizeof low, "%.9g", round3(interval->low));
    snprintf(high, sizeof high, "%.9g", round3(interval->high));
    simpul_sink_format(out, "\"%s\":[%s,%s]", key, low, high);
}

static void put_parts(simpul_sink *out, const simpul_figure *figure)
{
    json_text(out, view(figure->name));
    simpul_sink_text(out, ":{");
    bool is_whole = !figure->is_relation; /* over all claims a ratio over nothing is 0 */
    put_number(out, "precision", is_whole || has_precision(figure), figure->precision);
    simpul_sink_byte(out, ',');
    put_number(out, "recall", is_whole || has_recall(figure), figure->recall);
    simpul_sink_byte(out, ',');
    put_number(out, "f1", is_whole || has_recall(figure), figure->value);
    simpul_sink_format(out, ",\"predicted\":%zu,\"required\":%zu}", figure->n_predicted,
                       figure->n_required);
}

static void put_intervals(simpul_sink *out, const simpul_figure *figure)
{
    json_text(out, view(figure->name));
    if (!figure->has_parts) {
        simpul_sink_byte(out, ':');
        simpul_sink_byte(out, '{');
        put_interval(out, "value", &figure->value_interval);
    } else {
        simpul_sink_text(out, ":{");
        put_interval(out, "precision", &figure->precision_interval);
        simpul_sink_byte(out, ',');
        put_interval(out, "recall", &figure->recall_interval);
        simpul_sink_byte(out, ',');
        put_interval(out, "f1", &figure->value_interval);
    }
    simpul_sink_byte(out, '}');
}

static simpul_figure find(const simpul_score *score, const char *name)
{
    simpul_figure figure = {.name = name};
    bool found = simpul_score_find(score, view(name), &figure);
    (void)found; /* the names are those of simpul_figure_name */
    return figure;
}

static void put_fields(simpul_sink *out, const simpul_score *score)
{
    simpul_figure date = find(score, "date"), speaker = find(score, "speaker");
    put_number(out, "grounded", true, find(score, "grounded").value);
    simpul_sink_text(out, ",\n\"field\":{");
    put_number(out, "date", true, date.value);
    simpul_sink_byte(out, ',');
    put_number(out, "modality", true, find(score, "modality").value);
    simpul_sink_byte(out, ',');
    put_number(out, "speaker", true, speaker.value);
    simpul_sink_format(out, ",\"claims\":%zu,\"dated\":%zu,\"spoken\":%zu}",
                       simpul_score_total(score).n_fields, date.n_required, speaker.n_required);
}

static void put_errors(simpul_sink *out, const simpul_score *score)
{
    simpul_sink_text(out, ",\n\"errors\":[");
    for (size_t i = 0; i < simpul_score_error_count(score); i++) {
        simpul_sink_text(out, i ? ",\n" : "\n");
        json_text(out, simpul_score_error(score, i));
    }
    simpul_sink_text(out, "]");
}

static void write_json(const simpul_score *score, bool errors, simpul_sink *out)
{
    static const char *const whole[] = {"entity", "entity_id", "claim", "claim_core",
                                        "claim_lenient"};
    simpul_score_totals totals = simpul_score_total(score);
    simpul_figure figure;
    simpul_sink_format(out, "{\"documents\":%zu,\n", totals.n_documents);
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        figure = find(score, whole[i]);
        put_parts(out, &figure);
        simpul_sink_text(out, ",\n");
    }
    put_fields(out, score);
    simpul_sink_format(out, ",\n\"noise\":%zu,\"missing\":%zu,\n\"relations\":{", totals.n_noise,
                       totals.n_missing);
    bool first = true;
    for (size_t i = 0; i < simpul_score_count(score); i++) {
        simpul_score_figure(score, i, &figure);
        if (!figure.is_relation) continue;
        simpul_sink_text(out, first ? "\n" : ",\n");
        put_parts(out, &figure);
        first = false;
    }
    simpul_sink_format(out, "},\n\"seed\":%llu,\"resamples\":%zu,\n\"intervals\":{",
                       (unsigned long long)totals.seed, totals.n_resamples);
    for (size_t i = 0; i < simpul_score_count(score) && totals.n_resamples; i++) {
        simpul_score_figure(score, i, &figure);
        simpul_sink_text(out, i ? ",\n" : "\n");
        put_intervals(out, &figure);
    }
    simpul_sink_byte(out, '}');
    if (errors) put_errors(out, score);
    simpul_sink_text(out, "}\n");
}

/* ---- the command ---- */

static void write_figures(const simpul_score *score, const struct score_options *how,
                          simpul_sink *out)
{
    struct table table = {columns, N_COLUMNS, simpul_score_count(score) + N_TOTALS, cell, score};
    if (strcmp(how->common.format, "json") == 0) {
        write_json(score, how->errors, out);
        return;
    }
    table_write(&table, how->common.format, out);
    for (size_t i = 0; i < simpul_score_error_count(score) && how->errors; i++) {
        simpul_sink_str(out, simpul_score_error(score, i));
        simpul_sink_byte(out, '\n');
    }
}

/* Is the figure that --min-f1 holds high enough? */
static int hold(struct cli *cli, const simpul_score *score, const struct score_options *how)
{
    if (!how->least) return CLI_DONE;
    double reached = round3(find(score, how->of).value);
    if (reached >= parse_share(how->least)) return CLI_DONE;
    cli_complain(cli, "%s %s is %.9g, at least %s wanted", how->of,
                 strcmp(how->of, "grounded") == 0 ? "share" : "F1", reached, how->least);
    return CLI_FAILED;
}

static simpul_status compute(struct cli *cli, const struct score_options *how, simpul_score **out,
                             simpul_error *err)
{
    simpul_score_options scoring = SIMPUL_SCORE_OPTIONS_INIT;
    scoring.seed = how->seed;
    scoring.n_resamples = (size_t)how->resamples;
    scoring.warnings = cli_warnings(cli);
    simpul_gold *gold = NULL;
    simpul_records *records = NULL;
    simpul_status status = simpul_gold_open(&gold, cli->operands[0], cli->operands[1], err);
    cli->operands += 2; /* the rest are records */
    cli->n_operands -= 2;
    if (!status) status = input_records(cli, NULL, true, &records, err);
    if (!status) status = simpul_score_new(out, gold, records, &scoring, err);
    simpul_records_free(records);
    simpul_gold_free(gold);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct score_options *how = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_score *score = NULL;
    simpul_status status = output_check(how->common.output, how->common.overwrite, &err);
    if (!status) status = compute(cli, how, &score, &err);
    if (status) return cli_fail(cli, &err);
    simpul_sink *out = output_begin(cli);
    int code = CLI_FAILED;
    if (out) {
        write_figures(score, how, out);
        code = output_finish(cli, out, CLI_DONE);
    }
    if (code == CLI_DONE) code = hold(cli, score, how);
    simpul_score_free(score);
    return code;
}

static const struct example examples[] = {
    {"simpul score gold articles records.ndjson", "how much is found, how much of it is right?"},
    {"simpul score gold articles records.ndjson --errors -f json -o score.json",
     "figures, intervals and every error, for a program"},
    {"simpul score gold articles records.ndjson --min-f1 0.65 --of claim_core -q",
     "in CI: fail when extraction gets worse"},
    {NULL, NULL},
};

const struct command cmd_score = {
    .name = "score",
    .section = "Looking closer",
    .summary = "precision, recall and F1 against annotated articles",
    .operands = "GOLD_DIR TEXT_DIR RECORDS...",
    .min_operands = 3,
    .max_operands = SIZE_MAX,
    .description =
        "GOLD_DIR holds a .json file for each annotated article, TEXT_DIR the articles by the name "
        "that each file has under \"document\". A gold file is one object: \"document\", "
        "\"entities\" (\"id\", \"required\", \"surfaces\", \"also\"), \"claims\" (\"subject\", "
        "\"relation\", \"object\", \"polarity\", \"modality\", \"date\", \"speaker\", "
        "\"required\", \"cue\", \"also\") and \"not_entities\". What is not required is neither "
        "charged when missed nor when found; \"also\" holds other ids, or other readings of a "
        "claim, that are as right. simpul/score.h says all of it.\n\n"
        "entity counts an id of the gold, or a mention with the type and words of a gold entity; "
        "entity_id the id alone. claim wants subject, relation, object and polarity; claim_core is "
        "without holds_office_in and part_of, which are easy and many; claim_lenient takes the "
        "ends in any order and a relation of the same family. Of the claims found, grounded is the "
        "share whose span touches the words of the cue; date, speaker and modality look at the "
        "required ones. Then the claims by relation; noise counts mentions in \"not_entities\".\n\n"
        "low and high are the 95 % interval of F1: documents are drawn with replacement, the "
        "figure is computed anew, and the middle 95 % of the draws are kept.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct score_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
