/* The articles of a command line, one after another: kind told, metadata joined, what is skipped
 * counted. */
#include "base/date.h"
#include "base/error.h"
#include "base/utf8.h"
#include "text/article.h"
#include "text/encoding.h"
#include "text/html.h"
#include "text/json_fields.h"
#include "text/metadata.h"
#include "text/walk.h"

#include <string.h>

struct simpul_corpus {
    smp_arena arena;
    smp_walk walk;
    smp_metadata metadata;
    bool has_metadata;
    simpul_corpus_options options;
    simpul_corpus_counts counts;
    size_t next_file;
    simpul_source *lines; /* the NDJSON file being read, NULL between files */
    smp_buf decoded;      /* its UTF-8, where it is in UTF-16 */
    bool is_done;         /* the last article was given */
    smp_found_file current;
};

static simpul_status open_files(simpul_corpus *corpus, const char *const *arguments,
                                size_t n_arguments, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    if (corpus->options.metadata) {
        smp_walk_skip(&corpus->walk, corpus->options.metadata);
        corpus->has_metadata = true;
        status = smp_metadata_read(&corpus->metadata, corpus->options.metadata, err);
        if (!status) smp_metadata_warn_repeated(&corpus->metadata, &corpus->options.warnings);
    }
    for (size_t i = 0; i < n_arguments && !status; i++)
        status =
            smp_walk_add(&corpus->walk, arguments[i], corpus->options.base, &corpus->arena, err);
    corpus->counts.n_other_files = corpus->walk.n_other;
    if (!status && corpus->walk.files.n == 0)
        status = smp_error_at(err, SIMPUL_ERR_IO, n_arguments ? arguments[0] : NULL, 0, 0,
                              "no article in it (.txt, .html, .htm, .ndjson, .jsonl wanted)");
    return status;
}

simpul_status simpul_corpus_open(simpul_corpus **out, const char *const *arguments,
                                 size_t n_arguments, const simpul_corpus_options *options,
                                 simpul_error *err)
{
    static const simpul_corpus_options defaults = SIMPUL_CORPUS_OPTIONS_INIT;
    *out = NULL;
    simpul_corpus *corpus = smp_alloc_array(1, sizeof *corpus);
    if (!corpus) return smp_error_memory(err);
    smp_arena_init(&corpus->arena);
    smp_metadata_init(&corpus->metadata);
    smp_buf_init(&corpus->decoded);
    corpus->options = options ? *options : defaults;
    simpul_status status = open_files(corpus, arguments, n_arguments, err);
    if (status) {
        simpul_corpus_close(corpus);
        return status;
    }
    *out = corpus;
    return SIMPUL_OK;
}

void simpul_corpus_close(simpul_corpus *corpus)
{
    if (!corpus) return;
    simpul_source_close(corpus->lines);
    smp_walk_dispose(&corpus->walk);
    smp_metadata_dispose(&corpus->metadata);
    smp_buf_dispose(&corpus->decoded);
    smp_arena_dispose(&corpus->arena);
    smp_free(corpus);
}

simpul_corpus_counts simpul_corpus_count(const simpul_corpus *corpus)
{
    return corpus->counts;
}

size_t simpul_corpus_n_files(const simpul_corpus *corpus)
{
    return corpus->walk.files.n;
}

/* '/' on every system; bytes that are not UTF-8, and a '%' before two hex digits, as %XX. */
static bool write_path(smp_buf *out, simpul_str path)
{
    for (size_t at = 0; at < path.len;) {
        uint32_t code;
        bool bad;
        size_t length = smp_utf8_decode(path, at, &code, &bad);
        bool percent = code == '%' && at + 2 < path.len &&
                       strchr("0123456789abcdefABCDEF", path.ptr[at + 1]) &&
                       strchr("0123456789abcdefABCDEF", path.ptr[at + 2]);
        for (size_t i = 0; i < length; i++) {
            if (bad || percent || code < 0x20)
                smp_buf_format(out, "%%%02X", (unsigned char)path.ptr[at + i]);
            else smp_buf_byte(out, path.ptr[at + i]);
        }
        at += length;
    }
    return !out->failed;
}

static bool told_as(const smp_found_file *file, const char *suffix, const char *other)
{
    return smp_str_ends(file->told, smp_str(suffix)) || smp_str_ends(file->told, smp_str(other));
}

static bool begins_object(simpul_str text)
{
    if (!smp_str_starts(text, SIMPUL_STR("{"))) return false;
    return smp_str_starts(smp_str_trim(smp_str_slice(text, 1, text.len)), SIMPUL_STR("\""));
}

/* By content, then by name: a broken line of an .ndjson is still a line of one. */
static simpul_article_format kind_of(const simpul_corpus *corpus, simpul_str text)
{
    if (corpus->options.format != SIMPUL_ARTICLE_ANY) return corpus->options.format;
    simpul_str head = smp_str_trim(smp_str_slice(text, 0, 512));
    if (smp_str_starts(head, SIMPUL_STR("\xEF\xBB\xBF")))
        head = smp_str_trim(smp_str_slice(head, 3, head.len));
    if (begins_object(head)) return SIMPUL_ARTICLE_NDJSON;
    if (smp_html_sniff(head)) return SIMPUL_ARTICLE_HTML;
    if (told_as(&corpus->current, ".ndjson", ".jsonl")) return SIMPUL_ARTICLE_NDJSON;
    if (told_as(&corpus->current, ".html", ".htm")) return SIMPUL_ARTICLE_HTML;
    return SIMPUL_ARTICLE_TEXT;
}

static simpul_status set_metadata(simpul_corpus *corpus, simpul_article *article, simpul_error *err)
{
    const smp_metadata_line *line = NULL;
    if (!corpus->has_metadata) return SIMPUL_OK;
    simpul_status status = smp_metadata_find(&corpus->metadata, article->info.path, &line, err);
    if (status || !line) return status;
    status = smp_article_set(article, &article->info.published, line->published, err);
    if (!status) status = smp_article_set(article, &article->info.publisher, line->publisher, err);
    if (!status) status = smp_article_set(article, &article->info.url, line->url, err);
    if (!status) status = smp_article_set(article, &article->info.title, line->title, err);
    return status;
}

/* One line for an article, with the place of the first bad part and the number of all. */
static void warn_bad_bytes(const simpul_corpus *corpus, const simpul_article *article)
{
    size_t line, column, at = article->clean.first_bad;
    smp_str_place(article->given, at, &line, &column);
    smp_warn_at(&corpus->options.warnings, SIMPUL_ERR_ENCODING, article->info.path.ptr, line,
                column, "byte 0x%02X is not UTF-8; replaced (%zu in this article)",
                (unsigned char)article->given.ptr[at], article->clean.n_bad_bytes);
}

/* Makes the article and counts it; one without text in a walk is counted and left out (*out NULL).
 */
static simpul_status make_article(simpul_corpus *corpus, simpul_article **out, simpul_str bytes,
                                  simpul_article_format format, simpul_str path,
                                  const smp_json_fields *fields, simpul_error *err)
{
    smp_buf told;
    smp_buf_init(&told);
    simpul_status status = write_path(&told, path) ? SIMPUL_OK : smp_error_memory(err);
    if (!status)
        status = simpul_article_new(out, bytes, format, told.ptr ? told.ptr : "",
                                    fields ? fields->published : SIMPUL_STR_NONE, err);
    smp_buf_dispose(&told);
    if (!status && fields) {
        simpul_article_info *info = &(*out)->info;
        status = smp_article_set(*out, &info->title, fields->title, err);
        if (!status) status = smp_article_set(*out, &info->publisher, fields->publisher, err);
        if (!status) status = smp_article_set(*out, &info->url, fields->url, err);
    }
    if (!status) status = set_metadata(corpus, *out, err);
    if (!status) {
        corpus->counts.n_bad_bytes += (*out)->clean.n_bad_bytes;
        bool empty = simpul_article_text(*out).len == 0;
        if (!empty) {
            corpus->counts.n_articles++;
            if (!(*out)->info.published.len) corpus->counts.n_undated++;
            if ((*out)->clean.n_bad_bytes) warn_bad_bytes(corpus, *out);
            return SIMPUL_OK;
        }
        corpus->counts.n_empty++;
        if (!corpus->current.from_folder && !corpus->lines)
            status =
                smp_error_at(err, SIMPUL_ERR_SCHEMA, (*out)->info.path.ptr, 0, 0, "no text in it");
    }
    simpul_article_free(*out);
    *out = NULL;
    return status;
}

static simpul_status next_line(simpul_corpus *corpus, simpul_article **out, simpul_error *err)
{
    simpul_str line;
    size_t number;
    smp_json_fields fields;
    simpul_status status = simpul_source_line(corpus->lines, &line, &number, NULL, err);
    if (status) return status;
    if (!line.ptr) {
        simpul_source_close(corpus->lines);
        corpus->lines = NULL;
        return SIMPUL_OK;
    }
    if (number == 1 && smp_str_starts(line, SIMPUL_STR("\xEF\xBB\xBF")))
        line = smp_str_slice(line, 3, line.len);
    if (smp_str_trim(line).len == 0) return SIMPUL_OK;
    smp_mark mark = smp_arena_mark(&corpus->arena);
    const char *source = simpul_source_name(corpus->lines);
    status = smp_json_fields_read(&fields, line, source, number, false, &corpus->arena, err);
    if (!status && !fields.text.ptr && !fields.html.ptr)
        status = smp_error_at(err, SIMPUL_ERR_SCHEMA, source, number, 0,
                              "neither 'text' nor 'html' in it");
    if (!status) {
        smp_buf path;
        smp_buf_init(&path);
        if (fields.path.ptr && fields.path.len) smp_buf_str(&path, fields.path);
        else
            smp_buf_format(&path, "%.*s!%zu", (int)corpus->current.told.len,
                           corpus->current.told.ptr, number);
        simpul_str bytes = fields.text.ptr ? fields.text : fields.html;
        status = path.failed
                     ? smp_error_memory(err)
                     : make_article(corpus, out, bytes,
                                    fields.text.ptr ? SIMPUL_ARTICLE_TEXT : SIMPUL_ARTICLE_HTML,
                                    smp_buf_view(&path), &fields, err);
        smp_buf_dispose(&path);
    }
    smp_arena_rewind(&corpus->arena, mark);
    return status;
}

/* The bytes of an NDJSON file are held by its source, which gives its lines from the start; those
 * of one in UTF-16 by the corpus. */
static simpul_status begin_lines(simpul_corpus *corpus, simpul_source **source, simpul_str text,
                                 simpul_error *err)
{
    if (text.ptr != corpus->decoded.ptr) {
        corpus->lines = *source;
        *source = NULL;
        return SIMPUL_OK;
    }
    return simpul_source_open_memory(&corpus->lines, text, simpul_source_name(*source), err);
}

/* Opens the next file; an NDJSON one stays open, of others *out is the article. */
static simpul_status next_file(simpul_corpus *corpus, simpul_article **out, simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str bytes, text;
    corpus->current = corpus->walk.files.items[corpus->next_file++];
    smp_buf_clear(&corpus->decoded);
    simpul_status status = simpul_source_open(&source, corpus->current.path.ptr, err);
    if (!status) status = simpul_source_bytes(source, &bytes, err);
    if (!status)
        status = smp_encoding_read(&text, &corpus->decoded, bytes, simpul_source_name(source), err);
    if (!status && smp_encoding_is_utf16(bytes))
        smp_warn_at(&corpus->options.warnings, SIMPUL_ERR_ENCODING, simpul_source_name(source), 0,
                    0, "UTF-16, read as UTF-8; places in it are those of the UTF-8");
    if (!status) {
        simpul_article_format format = kind_of(corpus, text);
        status = format == SIMPUL_ARTICLE_NDJSON
                     ? begin_lines(corpus, &source, text, err)
                     : make_article(corpus, out, text, format, corpus->current.told, NULL, err);
    }
    simpul_source_close(source);
    return status;
}

simpul_status simpul_corpus_next(simpul_corpus *corpus, simpul_article **out, simpul_error *err)
{
    *out = NULL;
    while (!*out && (corpus->lines || corpus->next_file < corpus->walk.files.n)) {
        simpul_error told = SIMPUL_ERROR_INIT;
        simpul_status status =
            corpus->lines ? next_line(corpus, out, &told) : next_file(corpus, out, &told);
        if (!status) continue;
        if (!corpus->options.keep_going || status == SIMPUL_ERR_MEMORY) {
            if (err && !err->status) *err = told;
            return status;
        }
        corpus->counts.n_failed++;
        if (corpus->options.warnings.warn)
            corpus->options.warnings.warn(corpus->options.warnings.context, &told);
    }
    if (!*out && !corpus->is_done && corpus->has_metadata)
        smp_metadata_warn_unused(&corpus->metadata, &corpus->options.warnings);
    corpus->is_done = corpus->is_done || !*out;
    return SIMPUL_OK;
}
