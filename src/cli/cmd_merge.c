/* simpul merge: the union of record files. */
#include "articles.h"
#include "input.h"
#include "output.h"

struct merge_options {
    struct common_options common;
    const char *evidence;
};

static const struct merge_options defaults = {.common = COMMON_OPTIONS_INIT, .evidence = "full"};

static const struct option_spec options[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    CHOICE_ROW(0, "evidence", merge_options, evidence, "WHAT", evidence_name,
               "of the sentences: full (quote and digest), offsets (no text) or none"),
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int run(struct cli *cli, void *values)
{
    const struct merge_options *merge = values;
    const struct common_options *common = &merge->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_records *records = NULL;
    simpul_sink *sink = NULL;
    simpul_status status = output_check(common->output, common->overwrite, &err);
    if (!status) status = input_records(cli, NULL, false, &records, &err);
    if (!status) status = output_open(&sink, common->output, common->overwrite, &err);
    if (!status) status = simpul_records_write(records, sink, evidence_of(merge->evidence), &err);
    if (status) output_abandon(sink);
    else status = output_close(sink, &err);
    simpul_records_free(records);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul merge monday.ndjson tuesday.ndjson -o week.ndjson", "two days in one file"},
    {"simpul merge week.ndjson -o week.ndjson -O", "sort a file and drop its duplicates"},
    {NULL, NULL},
};

const struct command cmd_merge = {
    .name = "merge",
    .section = "From articles to graphs",
    .summary = "unite record files: sorted, without duplicates",
    .operands = "RECORDS...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description = "Writes the union of all lines in the one canonical form: the same set of "
                   "records gives the same bytes, in whatever order and files it comes. Whether "
                   "every entity and document named is declared is for 'simpul check'.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct merge_options),
    .defaults = &defaults,
    .run = run,
};
