/* Bytes → an article: a page by html.c, plain text line by line. Finds no files. */
#include "base/error.h"
#include "text/article.h"
#include "text/html.h"

static simpul_status clean_plain(simpul_article *article, simpul_error *err)
{
    smp_clean raw;
    smp_clean_init(&raw);
    bool done =
        smp_clean_verbatim(&raw, article->given, 0) && smp_clean_lines(&article->clean, &raw);
    smp_clean_dispose(&raw);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status simpul_article_new(simpul_article **out, simpul_str bytes,
                                 simpul_article_format format, const char *path,
                                 simpul_str published, simpul_error *err)
{
    simpul_status status = smp_article_open(out, bytes, smp_str(path), err);
    if (status) return status;
    status = smp_article_set(*out, &(*out)->info.published, published, err);
    bool html = format == SIMPUL_ARTICLE_HTML ||
                (format == SIMPUL_ARTICLE_ANY && smp_html_sniff(smp_str_trim(bytes)));
    if (!status) status = html ? smp_html_read(*out, err) : clean_plain(*out, err);
    if (status) {
        simpul_article_free(*out);
        *out = NULL;
    }
    return status;
}
