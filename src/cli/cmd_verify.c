/* simpul verify: do the quotes still stand where it says? */
#include "input.h"
#include "names.h"
#include "output.h"
#include "verify.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { QUOTE = 200 };

struct verify_options {
    struct common_options common;
    const char *articles;
};

static const struct verify_options defaults = {.common = COMMON_OPTIONS_INIT};

static const struct option_spec options[] = {
    FOLDER_ROW(0, "articles", verify_options, articles, "DIR",
               "where the articles are; more folders and files may stand behind FILE"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    INPUT_FORMAT_ROW(input_format_name, "read FILE as this format, whatever the content"),
    COMMON_ROWS,
    OPTIONS_END,
};

static int check(struct cli *cli, void *values)
{
    const struct verify_options *verify = values;
    if (!verify->articles && cli->n_operands < 2)
        return cli_usage_error(cli, "where are the articles? wanted --articles DIR");
    return CLI_DONE;
}

static void write_short(simpul_sink *out, simpul_str text)
{
    simpul_sink_text(out, "“");
    write_line(out, text, QUOTE);
    simpul_sink_text(out, "”");
}

static void write_held(const struct side *side, const struct held *one, simpul_sink *out)
{
    simpul_sink_text(out, "  ");
    simpul_sink_str(out, one->id);
    simpul_sink_text(out, " ");
    if (side->records) {
        simpul_claim_record claim;
        simpul_records_claim(side->records, one->element, &claim);
        write_statement(out, entity_name(side->records, claim.subject), claim.relation,
                        entity_name(side->records, claim.object), claim.polarity == SIMPUL_NEGATED);
    } else write_edge(out, side->graph, one->element);
    simpul_sink_byte(out, '\n');
}

static void write_finding(const struct side *side, const struct held *one, simpul_sink *out)
{
    write_held(side, one, out);
    simpul_sink_format(out, "    bytes %" PRIu64 "-%" PRIu64 ": ", one->quotation.start,
                       one->quotation.end);
    switch (one->holding) {
    case SIMPUL_MOVED:
        if (one->found.ptr) write_short(out, one->found);
        simpul_sink_format(out, "%sthe quote stands at bytes %" PRIu64 "-%" PRIu64 " now: ",
                           one->found.ptr ? " found; " : "", one->now.start, one->now.end);
        write_short(out, one->quotation.quote);
        break;
    case SIMPUL_REMARKED:
        simpul_sink_text(out, "the words stand, the bytes do not have the digest any more: ");
        write_short(out, one->found);
        break;
    case SIMPUL_MISQUOTED:
        simpul_sink_text(out, "the bytes are the same, but the quote is not what they say: ");
        write_short(out, one->quotation.quote);
        break;
    case SIMPUL_OUTSIDE:
        simpul_sink_text(out, "the article ends before");
        if (one->quotation.quote.ptr) simpul_sink_text(out, "; wanted ");
        if (one->quotation.quote.ptr) write_short(out, one->quotation.quote);
        break;
    default:
        write_short(out, one->found);
        simpul_sink_text(out, " found");
        if (one->quotation.quote.ptr) {
            simpul_sink_text(out, ", ");
            write_short(out, one->quotation.quote);
            simpul_sink_text(out, " wanted");
        } else simpul_sink_text(out, ", other bytes wanted (the digest differs)");
    }
    simpul_sink_byte(out, '\n');
}

struct counts {
    size_t n_stand, n_fallen, n_unsaid, n_missing, n_missing_documents, n_changed_documents;
};

static bool has_fallen(simpul_holding holding)
{
    return holding != SIMPUL_HOLDS && holding != SIMPUL_HOLDS_UNSAID;
}

static void write_title(const struct held_document *document, simpul_sink *out)
{
    static const char *const how[] = {[FOUND_NOT] = "is not among the articles",
                                      [FOUND_SAME] = "is the same",
                                      [FOUND_CHANGED] = "is not the article that was read any more",
                                      [FOUND_LIKELY] = "is not there any more; most like it is "};
    simpul_sink_str(out, document->path.ptr ? document->path : document->id);
    if (document->path.ptr) {
        simpul_sink_text(out, " (");
        simpul_sink_str(out, document->id);
        simpul_sink_byte(out, ')');
    }
    simpul_sink_byte(out, ' ');
    simpul_sink_text(out, how[document->how]);
    if (document->how == FOUND_LIKELY)
        simpul_sink_str(out, simpul_article_about(document->article).path);
    simpul_sink_byte(out, '\n');
}

static void write_document(const struct verification *in, const struct side *side,
                           const struct held_document *document, struct counts *counts,
                           simpul_sink *out)
{
    size_t n_fallen = 0;
    for (size_t i = document->first; i < document->first + document->n; i++) {
        const struct held *one = &in->held[i];
        if (document->how == FOUND_NOT) counts->n_missing++;
        else if (has_fallen(one->holding)) n_fallen++;
        else if (one->holding == SIMPUL_HOLDS_UNSAID) counts->n_unsaid++;
        else counts->n_stand++;
    }
    counts->n_fallen += n_fallen;
    counts->n_missing_documents += document->how == FOUND_NOT;
    counts->n_changed_documents += document->how > FOUND_SAME;
    if (document->how == FOUND_SAME && !n_fallen) return;
    write_title(document, out);
    for (size_t i = document->first; i < document->first + document->n; i++)
        if (document->how == FOUND_NOT) write_held(side, &in->held[i], out);
        else if (has_fallen(in->held[i].holding)) write_finding(side, &in->held[i], out);
}

static void write_counts(const struct verification *in, const struct side *side,
                         const struct counts *counts, simpul_sink *out)
{
    const char *what = side->records ? "claim" : "edge";
    simpul_sink_format(out,
                       "%zu %s%s in %zu document%s: %zu stand, %zu do not, %zu in missing "
                       "documents",
                       in->n_held, what, in->n_held == 1 ? "" : "s", in->n_documents,
                       in->n_documents == 1 ? "" : "s", counts->n_stand, counts->n_fallen,
                       counts->n_missing);
    if (counts->n_unsaid)
        simpul_sink_format(out, ", %zu with nothing to hold (no quote, digest or offsets)",
                           counts->n_unsaid);
    if (in->n_elsewhere) simpul_sink_format(out, ", %zu without an article", in->n_elsewhere);
    simpul_sink_format(out, "; documents: %zu changed, %zu missing\n", counts->n_changed_documents,
                       counts->n_missing_documents);
}

static int answer(struct cli *cli, const struct verification *in, const struct side *side)
{
    struct counts counts = {0};
    simpul_sink *out = output_begin(cli);
    if (!out) return CLI_UNKNOWN;
    for (size_t i = 0; i < in->n_documents; i++)
        write_document(in, side, &in->documents[i], &counts, out);
    if (!cli->common->quiet) write_counts(in, side, &counts, out);
    if (in->not_searched)
        cli_say(cli, "a graph does not say where its documents were, and too many are missing to "
                     "look for their quotes; verify the records");
    bool all = !counts.n_fallen && !counts.n_missing_documents && !counts.n_changed_documents;
    int code = all ? CLI_DONE : CLI_FAILED;
    return output_finish(cli, out, code) == code ? code : CLI_UNKNOWN;
}

static simpul_status hold_all(struct cli *cli, const struct verify_options *asked,
                              const struct side *side, struct verification *verification,
                              simpul_error *err)
{
    simpul_corpus_options how = SIMPUL_CORPUS_OPTIONS_INIT;
    const char **articles = calloc(cli->n_operands, sizeof *articles);
    size_t n = 0;
    if (!articles) return output_refuse(err, "verify", "no room");
    if (asked->articles) articles[n++] = asked->articles;
    for (size_t i = 1; i < cli->n_operands; i++) articles[n++] = cli->operands[i];
    simpul_status status =
        verification_run(verification, articles, n, &how, side->records != NULL, err);
    free(articles);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct verify_options *asked = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct side side = {0};
    struct verification verification = {0};
    int code = CLI_UNKNOWN;
    simpul_status status = output_check(asked->common.output, asked->common.overwrite, &err);
    if (!status)
        status = side_open(cli, &side, cli->operands[0], asked->common.input_format, false, &err);
    if (!status) status = verification_open(&verification, &side, &err);
    if (!status) status = hold_all(cli, asked, &side, &verification, &err);
    if (status) cli_fail(cli, &err);
    else code = answer(cli, &verification, &side);
    verification_dispose(&verification);
    side_close(&side);
    return code;
}

static const struct example examples[] = {
    {"simpul verify records.ndjson --articles articles", "every claim against its article"},
    {"simpul verify policy.graphml --articles articles", "the evidence of every edge"},
    {"simpul verify -q records.ndjson articles more.html && echo all stands", "in a script"},
    {NULL, NULL},
};

const struct command cmd_verify = {
    .name = "verify",
    .section = "Looking closer",
    .summary = "do the quotes still stand where it says?",
    .operands = "FILE [ARTICLES...]",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Opens the articles again, finds each document by the digest of its bytes, else by its "
        "path, and holds offsets, quote and digest of every claim, or of the evidence of every "
        "edge, against it. What does not match any more is listed, document by document, with "
        "what was found and what was wanted.\n\n"
        "A graph does not keep paths. A document whose bytes are nowhere is held against the "
        "article that is most like it by its quotes.\n\n"
        "Exit 0: everything stands; 1: something does not, or a document changed or is missing; "
        "2: could not tell.",
    .answers = true,
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct verify_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
