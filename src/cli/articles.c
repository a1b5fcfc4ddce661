/* The lexicon, the corpus and the extractor put together for `extract` and `run`. */
#include "articles.h"

#include "input.h"

#include <stdio.h>
#include <string.h>

const char *article_format_name(size_t index)
{
    static const char *const names[] = {"text", "html", "ndjson"};
    return index < 3 ? names[index] : NULL;
}

static simpul_article_format article_format_of(const char *name)
{
    if (!name) return SIMPUL_ARTICLE_ANY;
    if (strcmp(name, "text") == 0) return SIMPUL_ARTICLE_TEXT;
    return strcmp(name, "html") == 0 ? SIMPUL_ARTICLE_HTML : SIMPUL_ARTICLE_NDJSON;
}

const char *evidence_name(size_t index)
{
    static const char *const names[] = {"full", "offsets", "none"};
    return index < 3 ? names[index] : NULL;
}

simpul_evidence evidence_of(const char *name)
{
    if (strcmp(name, "full") == 0) return SIMPUL_EVIDENCE_FULL;
    return strcmp(name, "offsets") == 0 ? SIMPUL_EVIDENCE_OFFSETS : SIMPUL_EVIDENCE_NONE;
}

simpul_status articles_open(struct cli *cli, const struct article_options *options,
                            simpul_corpus **out, simpul_error *err)
{
    simpul_corpus_options corpus = SIMPUL_CORPUS_OPTIONS_INIT;
    corpus.format = article_format_of(cli->common->input_format);
    corpus.metadata = options->metadata;
    corpus.base = options->base;
    corpus.keep_going = cli->common->keep_going;
    corpus.warnings = cli_warnings(cli);
    return simpul_corpus_open(out, cli->operands, cli->n_operands, &corpus, err);
}

static simpul_status extract(struct cli *cli, const simpul_lexicon *lexicon,
                             const struct article_options *options, struct articles *out,
                             simpul_error *err)
{
    simpul_extract_options how = SIMPUL_EXTRACT_OPTIONS_INIT;
    how.trace = options->trace;
    how.all_names = options->all_names;
    simpul_extractor *extractor = NULL;
    simpul_corpus *corpus = NULL;
    simpul_status status = simpul_extractor_new(&extractor, lexicon, &how, err);
    if (!status) status = articles_open(cli, options, &corpus, err);
    if (!status) status = simpul_records_new(&out->records, err);
    if (!status) status = input_decisions(cli, &options->decisions, out->records, err);
    if (!status)
        status = simpul_extract_corpus(extractor, corpus, (size_t)cli->common->jobs, cli_progress,
                                       cli, out->records, err);
    cli_progress_end(cli);
    if (!status) out->counts = simpul_corpus_count(corpus);
    cli->n_skipped += out->counts.n_failed;
    simpul_corpus_close(corpus);
    simpul_extractor_free(extractor);
    return status;
}

simpul_status articles_extract(struct cli *cli, const struct article_options *options,
                               struct articles *out, simpul_error *err)
{
    simpul_lexicon *lexicon = NULL;
    *out = (struct articles){0};
    simpul_status status = simpul_lexicon_open(&lexicon, cli->common->lexicon, err);
    if (status) return status;
    simpul_str version = simpul_lexicon_version(lexicon);
    snprintf(out->lexicon, sizeof out->lexicon, "%.*s", (int)version.len, version.ptr);
    cli_verbose(cli, "lexicon %s", out->lexicon);
    status = extract(cli, lexicon, options, out, err);
    simpul_lexicon_free(lexicon);
    if (status) articles_dispose(out);
    return status;
}

static void say_count(struct cli *cli, size_t n, const char *one, const char *many)
{
    if (n) cli_say(cli, "%zu %s", n, n == 1 ? one : many);
}

void articles_say_skipped(struct cli *cli, const simpul_corpus_counts *counts)
{
    say_count(cli, counts->n_other_files, "file skipped: it is no article",
              "files skipped: they are no articles");
    say_count(cli, counts->n_empty, "file skipped: it is empty", "files skipped: they are empty");
    say_count(cli, counts->n_bad_bytes, "part that is not UTF-8 was replaced by U+FFFD",
              "parts that are not UTF-8 were replaced by U+FFFD");
    say_count(cli, counts->n_undated,
              "article has no date of publication: 'yesterday' in it stays undated, and --as-of, "
              "--known-by and --slice may leave out what it says; --metadata FILE gives dates",
              "articles have no date of publication: 'yesterday' in them stays undated, and "
              "--as-of, --known-by and --slice may leave out what they say; --metadata FILE gives "
              "dates");
}

void articles_dispose(struct articles *articles)
{
    simpul_records_free(articles->records);
    articles->records = NULL;
}
