/* simpul version: of the program's library. */
#include "cli.h"
#include "output.h"

static const struct common_options defaults = COMMON_OPTIONS_INIT;

static const struct option_spec options[] = {OUTPUT_ROW, OVERWRITE_ROW, COMMON_ROWS, OPTIONS_END};

static int run(struct cli *cli, void *values)
{
    (void)values;
    simpul_sink *out = output_begin(cli);
    if (!out) return CLI_FAILED;
    simpul_sink_format(out, "simpul %s\n", simpul_version());
    return output_finish(cli, out, CLI_DONE);
}

static const struct example examples[] = {
    {"simpul version", "which version is this?"},
    {NULL, NULL},
};

const struct command cmd_version = {
    .name = "version",
    .section = "About simpul",
    .summary = "print the version of simpul and of its lexicon",
    .operands = "",
    .description = "Results depend on both versions: say them when you report a problem.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct common_options),
    .defaults = &defaults,
    .run = run,
};
