/* simpul lexicon: its counts, a copy of its files, a check of your own. */
#include "cli.h"
#include "folder.h"
#include "output.h"
#include "suggest.h"

#include <string.h>

static const struct common_options defaults = COMMON_OPTIONS_INIT;

static const struct option_spec options[] = {
    LEXICON_ROW,
    OUTPUT_ROW,
    FLAG_ROW('O', "overwrite", common_options, overwrite,
             "replace an output, or an exported folder that holds nothing else"),
    COMMON_ROWS,
    OPTIONS_END,
};

static int check(struct cli *cli, void *values)
{
    (void)values;
    if (!cli->n_operands) return CLI_DONE;
    const char *verb = cli->operands[0];
    if (strcmp(verb, "export") != 0 && strcmp(verb, "check") != 0) {
        char near[96];
        struct suggestion suggestion = suggestion_for(verb);
        suggestion_offer(&suggestion, "export");
        suggestion_offer(&suggestion, "check");
        return cli_usage_error(cli, "unknown '%s'; wanted export or check%s", verb,
                               suggestion_text(&suggestion, "", near, sizeof near));
    }
    if (cli->n_operands < 2) return cli_usage_error(cli, "%s needs a folder: DIR", verb);
    return CLI_DONE;
}

static const char *file_name(size_t index)
{
    const char *name;
    simpul_str contents;
    return simpul_lexicon_file(index, &name, &contents) ? name : NULL;
}

static simpul_status write_files(struct folder *folder, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    const char *name;
    simpul_str contents;
    for (size_t i = 0; !status && simpul_lexicon_file(i, &name, &contents); i++) {
        simpul_sink *sink = NULL;
        status = folder_sink(folder, name, &sink, err);
        if (status) break;
        simpul_sink_str(sink, contents);
        status = output_close(sink, err);
    }
    return status;
}

static int export_files(struct cli *cli, const char *path)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    struct folder *folder = NULL;
    simpul_status status = folder_open(&folder, path, cli->common->overwrite, file_name, &err);
    if (!status) status = write_files(folder, &err);
    if (status) folder_abandon(folder);
    else status = folder_commit(folder, &err);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static void write_counts(const simpul_lexicon *lexicon, simpul_sink *out)
{
    static const char *const kinds[] = {"entity", "form", "name", "office", "relation", "cue"};
    simpul_str version = simpul_lexicon_version(lexicon);
    simpul_sink_format(out, "%.*s\n", (int)version.len, version.ptr);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        simpul_sink_format(out, "%-10s%6zu\n", kinds[i], simpul_lexicon_count(lexicon, kinds[i]));
}

/* `answers`: the exit code says whether the lexicon is valid, and 2 that this could not be told. */
static int open_and_count(struct cli *cli, const char *path, bool answers)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_lexicon *lexicon = NULL;
    if (simpul_lexicon_open(&lexicon, path, &err)) {
        cli_fail(cli, &err);
        bool invalid = err.status == SIMPUL_ERR_SYNTAX || err.status == SIMPUL_ERR_SCHEMA ||
                       err.status == SIMPUL_ERR_ENCODING;
        return answers && !invalid ? CLI_UNKNOWN : CLI_FAILED;
    }
    simpul_sink *out = output_begin(cli);
    int code = CLI_FAILED;
    if (out) {
        write_counts(lexicon, out);
        code = output_finish(cli, out, CLI_DONE);
    }
    simpul_lexicon_free(lexicon);
    return code == CLI_FAILED && answers ? CLI_UNKNOWN : code;
}

static int run(struct cli *cli, void *values)
{
    const struct common_options *common = values;
    if (!cli->n_operands) return open_and_count(cli, common->lexicon, false);
    if (strcmp(cli->operands[0], "export") == 0) return export_files(cli, cli->operands[1]);
    return open_and_count(cli, cli->operands[1], true);
}

static const struct example examples[] = {
    {"simpul lexicon", "its version, and how much it knows"},
    {"simpul lexicon export mine", "a copy to read, change and give to --lexicon"},
    {"simpul lexicon check mine", "exit 0 when it can be used, 1 when not, 2 if it cannot be read"},
    {NULL, NULL},
};

const struct command cmd_lexicon = {
    .name = "lexicon",
    .section = "About simpul",
    .summary = "what the program knows before it reads: show, export, check",
    .operands = "[export DIR | check DIR]",
    .max_operands = 2,
    .description = "The lexicon holds names and their forms, offices and who held them when, "
                   "regulations, and the words that make relations. A folder given with --lexicon "
                   "adds to the built-in one; facts of the same key replace.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
