/* simpul clean: the text of articles as the extractor sees it. */
#include "articles.h"
#include "output.h"

struct clean_options {
    struct common_options common;
    struct article_options articles; /* only what opening articles needs has rows */
};

static const struct clean_options defaults = {.common = COMMON_OPTIONS_INIT};

static const struct option_spec options[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    INPUT_FORMAT_ROW(article_format_name, "what the article is, whatever its name says"),
    KEEP_GOING_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

/* Several articles get a line with their path between them, as head(1) does. */
static void write_article(const simpul_article *article, size_t n_before, bool several,
                          simpul_sink *out)
{
    simpul_str text = simpul_article_text(article);
    if (several) {
        simpul_sink_text(out, n_before ? "\n==> " : "==> ");
        simpul_sink_str(out, simpul_article_about(article).path);
        simpul_sink_text(out, " <==\n");
    }
    simpul_sink_str(out, text);
    if (text.len && text.ptr[text.len - 1] != '\n') simpul_sink_byte(out, '\n');
}

/* One article stands alone; a second one decides that there are several. */
static simpul_status write_all(simpul_corpus *corpus, simpul_sink *out, simpul_error *err)
{
    simpul_article *now = NULL, *next = NULL;
    simpul_status status = simpul_corpus_next(corpus, &now, err);
    for (size_t n = 0; !status && now; n++) {
        status = simpul_corpus_next(corpus, &next, err);
        if (!status) write_article(now, n, n || next, out);
        simpul_article_free(now);
        now = next;
        next = NULL;
    }
    simpul_article_free(now);
    return status;
}

static int run(struct cli *cli, void *values)
{
    const struct clean_options *clean = values;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_corpus *corpus = NULL;
    simpul_sink *sink = NULL;
    simpul_status status = output_open(&sink, clean->common.output, clean->common.overwrite, &err);
    if (!status) status = articles_open(cli, &clean->articles, &corpus, &err);
    if (!status) status = write_all(corpus, sink, &err);
    if (status) output_abandon(sink);
    else status = output_close(sink, &err);
    if (corpus) cli->n_skipped += simpul_corpus_count(corpus).n_failed;
    simpul_corpus_close(corpus);
    return status ? cli_fail(cli, &err) : CLI_DONE;
}

static const struct example examples[] = {
    {"simpul clean page.html", "is the menu gone, and the story all there?"},
    {"simpul clean - < story.txt", "from standard input"},
    {NULL, NULL},
};

const struct command cmd_clean = {
    .name = "clean",
    .section = "Looking closer",
    .summary = "the text of an article as the extractor sees it",
    .operands = "ARTICLE",
    .min_operands = 1,
    .max_operands = 1,
    .description = "Prints the headline and the paragraphs, without the page around them: menus, "
                   "teasers, captions, share bars. A file or folder with several articles gives "
                   "each under its path.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct clean_options),
    .defaults = &defaults,
    .run = run,
};
