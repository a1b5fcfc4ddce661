/* simpul check: are these files valid? */
#include "cli.h"
#include "input.h"
#include "output.h"
#include "strange.h"

#include <stdio.h>
#include <string.h>

static const struct common_options defaults = COMMON_OPTIONS_INIT;

static const struct option_spec options[] = {
    INPUT_FORMAT_ROW(input_format_name, "take every file for this, whatever its content"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

struct checking {
    struct cli *cli;
    simpul_sink *out;
    simpul_records *records;
    simpul_read_options how;
    size_t n_record_files, n_invalid;
    bool unknown; /* something could not be looked at */
};

static void tell_problem(void *context, const simpul_error *what)
{
    struct checking *checking = context;
    cli_fail(checking->cli, what);
    checking->n_invalid++;
}

/* What is wrong with the file is an answer; what keeps us from looking is none. */
static void take_failure(struct checking *checking, const simpul_error *err)
{
    cli_fail(checking->cli, err);
    if (err->status == SIMPUL_ERR_IO || err->status == SIMPUL_ERR_MEMORY) checking->unknown = true;
    else checking->n_invalid++;
}

static void check_graph(struct checking *checking, struct input *input, const char *path)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_graph *graph = NULL;
    size_t n_breaks = 0;
    if (input_graph(checking->cli, input, &graph, &err)) take_failure(checking, &err);
    else simpul_graph_check(graph, path, &checking->how.warnings, &n_breaks);
    if (graph && !n_breaks && !checking->cli->common->quiet)
        simpul_sink_format(checking->out, "%s: valid graph, %s, %s\n", path,
                           counted(simpul_graph_node_count(graph), "node", "nodes").text,
                           counted(simpul_graph_edge_count(graph), "edge", "edges").text);
    simpul_graph_free(graph);
}

/* A folder is a lexicon; it is read on top of the built-in one. */
static void check_lexicon(struct checking *checking, const char *path)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_lexicon *lexicon = NULL;
    const char *found = strange_folder(path);
    simpul_status status =
        found ? output_refuse(&err, path, found) : simpul_lexicon_open(&lexicon, path, &err);
    if (status) {
        take_failure(checking, &err);
        if (status == SIMPUL_ERR_IO)
            cli_say(checking->cli, "a folder is taken for a lexicon; records and graphs are files");
    } else if (!checking->cli->common->quiet)
        simpul_sink_format(
            checking->out, "%s: valid lexicon, %zu entities and %zu forms with the built-in one\n",
            path, simpul_lexicon_count(lexicon, "entity"), simpul_lexicon_count(lexicon, "form"));
    simpul_lexicon_free(lexicon);
}

static void check_file(struct checking *checking, const char *path)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    struct input input = {0};
    if (output_is_folder(path)) {
        check_lexicon(checking, path);
        return;
    }
    simpul_status status = input_open(&input, path, checking->cli->common->input_format, &err);
    if (!status && input.kind == INPUT_GRAPH) check_graph(checking, &input, path);
    else if (!status) {
        checking->n_record_files++;
        status = simpul_records_read(checking->records, input.bytes, &checking->how, &err);
    }
    if (status) take_failure(checking, &err);
    input_close(&input);
}

static bool list_has(const char *list, simpul_str word)
{
    for (const char *at = list; *at;) {
        at += strspn(at, ", ");
        size_t length = strcspn(at, ", ");
        if (length == word.len && memcmp(at, word.ptr, length) == 0) return true;
        at += length;
    }
    return !*list;
}

static simpul_str type_of(simpul_str id)
{
    const char *colon = memchr(id.ptr, ':', id.len);
    return (simpul_str){id.ptr, colon ? (size_t)(colon - id.ptr) : id.len};
}

static void warn_types(struct checking *checking, size_t index, const simpul_claim_record *claim,
                       const char *end, simpul_str id, const char *wanted)
{
    simpul_warnings warnings = cli_warnings(checking->cli);
    simpul_origin origin = simpul_records_origin(checking->records, SIMPUL_CLAIM, index);
    simpul_error what = SIMPUL_ERROR_INIT;
    what.status = SIMPUL_ERR_SCHEMA;
    what.line = origin.line;
    snprintf(what.source, sizeof what.source, "%s", origin.source ? origin.source : "records");
    snprintf(what.message, sizeof what.message, "%s of '%.*s' is '%.*s', usually %s", end,
             (int)claim->relation.len, claim->relation.ptr, (int)id.len, id.ptr, wanted);
    warnings.warn(warnings.context, &what);
}

/* Types guide extraction and bind nobody: unusual ones are only told. */
static void hold_types(struct checking *checking)
{
    for (size_t i = 0; i < simpul_records_count(checking->records, SIMPUL_CLAIM); i++) {
        simpul_claim_record claim;
        simpul_records_claim(checking->records, i, &claim);
        const simpul_relation *relation = simpul_relation_find(claim.relation);
        if (!relation) continue;
        if (!list_has(relation->subject, type_of(claim.subject)))
            warn_types(checking, i, &claim, "subject", claim.subject, relation->subject);
        if (!list_has(relation->object, type_of(claim.object)))
            warn_types(checking, i, &claim, "object", claim.object, relation->object);
    }
}

static void check_records(struct checking *checking)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_warnings warnings = cli_warnings(checking->cli);
    simpul_status status = simpul_records_finish(checking->records, &warnings, &err);
    size_t n_decisions = simpul_records_count(checking->records, SIMPUL_DECISION);
    bool alone = n_decisions && !simpul_records_count(checking->records, SIMPUL_ENTITY) &&
                 !simpul_records_count(checking->records, SIMPUL_CLAIM);
    if (alone)
        cli_say(checking->cli, "decisions alone are held to their form; give the records too to "
                               "hold what they name");
    if (!status && !alone) status = simpul_records_check(checking->records, &checking->how, &err);
    if (!status && !alone && n_decisions)
        status = input_hold_decisions(checking->cli, checking->records, NULL, &err);
    if (status) {
        take_failure(checking, &err);
        return;
    }
    hold_types(checking);
    if (checking->n_invalid || checking->unknown || checking->cli->common->quiet) return;
    simpul_sink_format(
        checking->out, "%s of records: valid, %s, %s, %s\n",
        counted(checking->n_record_files, "file", "files").text,
        counted(simpul_records_count(checking->records, SIMPUL_DOCUMENT), "document", "documents")
            .text,
        counted(simpul_records_count(checking->records, SIMPUL_ENTITY), "entity", "entities").text,
        counted(simpul_records_count(checking->records, SIMPUL_CLAIM), "claim", "claims").text);
}

static int run(struct cli *cli, void *values)
{
    (void)values;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct checking checking = {.cli = cli};
    checking.how.keep_going = true; /* all that is wrong, not the first of it */
    checking.how.warnings = (simpul_warnings){tell_problem, &checking};
    checking.out = output_begin(cli);
    if (!checking.out) return CLI_UNKNOWN;
    if (simpul_records_new(&checking.records, &err)) {
        output_abandon(checking.out);
        cli_fail(cli, &err);
        return CLI_UNKNOWN;
    }
    for (size_t i = 0; i < cli->n_operands; i++) check_file(&checking, cli->operands[i]);
    if (checking.n_record_files) check_records(&checking);
    simpul_records_free(checking.records);
    if (checking.n_invalid)
        cli_say(cli, "%s", counted(checking.n_invalid, "problem", "problems").text);
    int answer = checking.unknown ? CLI_UNKNOWN : checking.n_invalid ? CLI_FAILED : CLI_DONE;
    return output_finish(cli, checking.out, answer) == answer ? answer : CLI_UNKNOWN;
}

static const struct example examples[] = {
    {"simpul check records.ndjson", "all that is wrong, with file, line and column"},
    {"simpul check -q monday.ndjson tuesday.ndjson && simpul build monday.ndjson tuesday.ndjson",
     "in a script"},
    {"simpul check policy.graphml", "a graph that another program wrote"},
    {"simpul check my-lexicon", "the NDJSON files of a folder, for --lexicon"},
    {NULL, NULL},
};

const struct command cmd_check = {
    .name = "check",
    .section = "Looking closer",
    .summary = "are these files valid?",
    .operands = "FILE...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Records are held against their schema: keys, values, ids, dates, offsets, and that every "
        "entity and document named is declared in one of the files, and that no decision "
        "contradicts "
        "others. Graphs are read strictly, and "
        "what their attributes say is held against the schema and each other: counts of sources, "
        "documents and claims, dates, evidence, contradictions. A folder is taken for a lexicon. "
        "Unusual types at the ends of a relation are warned of and valid.\n\n"
        "Exit 0: all are valid; 1: something is not, told by file, line and column where there "
        "are such; 2: could not tell.",
    .answers = true,
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .run = run,
};
