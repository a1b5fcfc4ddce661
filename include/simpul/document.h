/* Articles: found in files, folders and standard input, cleaned of their page, mapped back to the
 * bytes they were given as. Of a file in UTF-16, the bytes given are those of its UTF-8. Says
 * nothing about what they mean (extract.h). */
#ifndef SIMPUL_DOCUMENT_H
#define SIMPUL_DOCUMENT_H

#include <simpul/error.h>
#include <simpul/stream.h>
#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simpul_article simpul_article; /* one article: bytes, clean text, metadata */
typedef struct simpul_corpus simpul_corpus;   /* the articles that a command line names */

typedef enum simpul_article_format {
    SIMPUL_ARTICLE_ANY, /* by content, then by suffix */
    SIMPUL_ARTICLE_TEXT,
    SIMPUL_ARTICLE_HTML,
    SIMPUL_ARTICLE_NDJSON
} simpul_article_format;

typedef struct simpul_corpus_options {
    simpul_article_format format;
    const char *metadata; /* NDJSON file with path, published, publisher, url, title; NULL: none */
    const char *base;     /* folder that named files' paths are told below; NULL: their own */
    bool keep_going;      /* what cannot be read is told to `warnings`, counted and skipped */
    simpul_warnings warnings;
} simpul_corpus_options;

#define SIMPUL_CORPUS_OPTIONS_INIT                                                                 \
    {                                                                                              \
        SIMPUL_ARTICLE_ANY, NULL, NULL, false,                                                     \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }

typedef struct simpul_corpus_counts {
    size_t n_articles;    /* given out */
    size_t n_other_files; /* in folders, not of an article's kind */
    size_t n_empty;       /* in folders, without text */
    size_t n_failed;      /* skipped under keep_going */
    size_t
        n_undated; /* articles without a date of publication, of their own or of a metadata line */
    size_t n_bad_bytes; /* replaced by U+FFFD */
} simpul_corpus_counts;

/* Opens the articles that files, folders (walked in sorted order) and "-" name. Warns once of
 * metadata lines whose path has an earlier line, and, at the end, of those that no article took.
 * Errors: SIMPUL_ERR_IO (missing, unreadable, no article at all), SIMPUL_ERR_SYNTAX and
 * SIMPUL_ERR_SCHEMA for the metadata file. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_corpus_open(simpul_corpus **out,
                                                            const char *const *arguments,
                                                            size_t n_arguments,
                                                            const simpul_corpus_options *options,
                                                            simpul_error *err);

/* The next article, the caller's to free; *out is NULL at the end. A file in UTF-16 (known by its
 * byte order mark) is read as UTF-8, with a warning. Errors: SIMPUL_ERR_IO; SIMPUL_ERR_ENCODING
 * (not text: a NUL byte in it; broken UTF-16); SIMPUL_ERR_SYNTAX and SIMPUL_ERR_SCHEMA (a line of
 * NDJSON); SIMPUL_ERR_LIMIT (nesting of HTML); SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_corpus_next(simpul_corpus *corpus,
                                                            simpul_article **out,
                                                            simpul_error *err);
SIMPUL_API simpul_corpus_counts simpul_corpus_count(const simpul_corpus *corpus);
/* Number of files found, for progress; articles in NDJSON are counted as they come. */
SIMPUL_API size_t simpul_corpus_n_files(const simpul_corpus *corpus);
SIMPUL_API void simpul_corpus_close(simpul_corpus *corpus); /* NULL is allowed */

/* What is known of an article besides its text; absent where unknown. Borrowed from the article. */
typedef struct simpul_article_info {
    simpul_str id; /* doc:… */
    simpul_str path, title, publisher, url;
    simpul_str published; /* EDTF */
    simpul_str sha256;
    uint64_t bytes; /* of the article as given */
} simpul_article_info;

SIMPUL_API simpul_article_info simpul_article_about(const simpul_article *article);

/* One article from bytes in memory; `path` is what it is called. Errors: SIMPUL_ERR_LIMIT (nesting
 * of HTML), SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_article_new(simpul_article **out, simpul_str bytes,
                                                            simpul_article_format format,
                                                            const char *path, simpul_str published,
                                                            simpul_error *err);
SIMPUL_API void simpul_article_free(simpul_article *article); /* NULL is allowed */

/* The article's text as the extractor sees it: UTF-8, paragraphs separated by one LF, the page's
 * furniture gone, the headline first. Borrowed. */
SIMPUL_API simpul_str simpul_article_text(const simpul_article *article);

/* Where bytes of the clean text stand in the article as given: for a span [start, end) of the text,
 * the span of given bytes from the first to the last of them. */
SIMPUL_API void simpul_article_given_span(const simpul_article *article, size_t start, size_t end,
                                          uint64_t *given_start, uint64_t *given_end);

/* The other way: the clean text that came from the given bytes [given_start, given_end), first to
 * last. False, and both 0, where none did (markup, furniture). Linear in the article. */
SIMPUL_API bool simpul_article_clean_span(const simpul_article *article, uint64_t given_start,
                                          uint64_t given_end, size_t *start, size_t *end);

/* The article as given. Borrowed. */
SIMPUL_API simpul_str simpul_article_given(const simpul_article *article);

/* What a claim or an edge says of the place it was read at. */
typedef struct simpul_quotation {
    uint64_t start, end;      /* byte offsets in the article as given, half open */
    simpul_str quote, sha256; /* clean text, and digest of the given bytes; either may be absent */
} simpul_quotation;

typedef enum simpul_holding {
    SIMPUL_HOLDS,        /* quote and digest, as far as there are any, are those of that place */
    SIMPUL_HOLDS_UNSAID, /* the place is there, and neither quote nor digest to hold against it */
    SIMPUL_MOVED,        /* the quote stands in the article, but not there */
    SIMPUL_REWORDED,     /* other words stand there, and the quote nowhere */
    SIMPUL_REMARKED,     /* the words stand there, the bytes differ: markup, white space */
    SIMPUL_MISQUOTED,    /* the bytes are those of the digest, their clean text is not the quote */
    SIMPUL_OUTSIDE       /* the article ends before */
} simpul_holding;

/* Holds a quotation against the article; `now` (may be NULL) is where the quote stands: the same
 * place, or where it moved to, the nearest. Linear in the clean text. */
SIMPUL_API simpul_holding simpul_article_hold(const simpul_article *article,
                                              const simpul_quotation *quotation,
                                              simpul_quotation *now);

#ifdef __cplusplus
}
#endif
#endif
