/* From articles to records, as `extract` and `run` do it. Writes nothing. */
#ifndef CLI_ARTICLES_H
#define CLI_ARTICLES_H

#include "cli.h"

struct article_options {
    const char *metadata, *base, *evidence;
    bool all_names, trace;
    struct text_list decisions; /* files; `run` alone has a row for them */
};

#define ARTICLE_OPTIONS_VALUES .evidence = "full"

/* Rows of a command whose option struct has a `struct article_options articles`. */
#define ARTICLE_ROWS(owner)                                                                        \
    FILE_ROW('m', "metadata", owner, articles.metadata, "FILE",                                    \
             "NDJSON lines with path and published, publisher, url or title"),                     \
        FOLDER_ROW(0, "base", owner, articles.base, "DIR",                                         \
                   "tell the paths of named files below DIR, not below their own folder"),         \
        INPUT_FORMAT_ROW(article_format_name, "what the articles are, whatever their names say"),  \
        CHOICE_ROW(0, "evidence", owner, articles.evidence, "WHAT", evidence_name,                 \
                   "of the sentences: full (quote and digest), offsets (no text) or none"),        \
        FLAG_ROW(0, "all-names", owner, articles.all_names,                                        \
                 "also keep every other person and body that is named, told by a tagger")

const char *article_format_name(size_t index); /* text, html, ndjson */
const char *evidence_name(size_t index);       /* full, offsets, none */
simpul_evidence evidence_of(const char *name);

struct articles {
    simpul_records *records; /* finished */
    simpul_corpus_counts counts;
    char lexicon[128]; /* its version */
};

/* Opens the corpus that the operands name. */
simpul_status articles_open(struct cli *cli, const struct article_options *options,
                            simpul_corpus **out, simpul_error *err);
simpul_status articles_extract(struct cli *cli, const struct article_options *options,
                               struct articles *out, simpul_error *err);
/* Says what was left out, if anything was. */
void articles_say_skipped(struct cli *cli, const simpul_corpus_counts *counts);
void articles_dispose(struct articles *articles);

#endif
