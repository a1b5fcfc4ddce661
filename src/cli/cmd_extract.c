/* simpul extract: articles to records. */
#include "articles.h"
#include "output.h"

struct extract_options {
    struct common_options common;
    struct article_options articles;
};

static const struct extract_options defaults = {.common = COMMON_OPTIONS_INIT,
                                                .articles = {ARTICLE_OPTIONS_VALUES}};

static const struct option_spec options[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    ARTICLE_ROWS(extract_options),
    FLAG_ROW(0, "trace", extract_options, articles.trace,
             "also write what was refused and why, as trace lines"),
    LEXICON_ROW,
    JOBS_ROW,
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int run(struct cli *cli, void *values)
{
    const struct extract_options *extract = values;
    const struct common_options *common = &extract->common;
    simpul_error err = SIMPUL_ERROR_INIT;
    struct articles articles = {0};
    simpul_sink *sink = NULL;
    simpul_status status = output_check(common->output, common->overwrite, &err);
    if (!status) status = articles_extract(cli, &extract->articles, &articles, &err);
    if (!status) status = output_open(&sink, common->output, common->overwrite, &err);
    if (!status)
        status = simpul_records_write(articles.records, sink,
                                      evidence_of(extract->articles.evidence), &err);
    if (status) output_abandon(sink);
    else status = output_close(sink, &err);
    if (!status) articles_say_skipped(cli, &articles.counts);
    articles_dispose(&articles);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul extract articles/ --metadata dates.ndjson -o records.ndjson",
     "a folder of articles, with their dates"},
    {"simpul extract -F html - < page.html | grep '\"claim\"'", "one page, its claims"},
    {"simpul extract --all-names story.txt | grep '\"mention\"'",
     "who and what is named, all of it"},
    {"simpul extract --trace story.txt | grep '\"trace\"'", "what was refused, and why?"},
    {NULL, NULL},
};

const struct command cmd_extract = {
    .name = "extract",
    .section = "From articles to graphs",
    .summary = "articles to records",
    .operands = "ARTICLE...",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description =
        "Reads articles and writes what they say as records (NDJSON): documents, entities, where "
        "they are named, and claims, each with the place of the sentence that made it.\n\n"
        "ARTICLE is a .txt or .html file, an .ndjson file whose lines have text or html, a folder "
        "of these, or - for standard input. Folders are walked in sorted order; other files in "
        "them are skipped and counted.\n\n"
        "Written are the entities of the lexicon and those that posts, heads and contexts tell. "
        "With "
        "--all-names every person and body in running text is, whether it acts in a policy or not; "
        "a "
        "body of which nothing tells the kind is written as an agency. Claims do not change.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct extract_options),
    .defaults = &defaults,
    .run = run,
};
