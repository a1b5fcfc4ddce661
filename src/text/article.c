/* One article: the bytes as given, the clean text, what is known of it. Neither finds files nor
 * cleans pages (article_read.c). */
#include "text/article.h"
#include "base/error.h"
#include "base/sha256.h"

#include <string.h>

static bool keep(simpul_article *article, simpul_str *field, simpul_str value)
{
    if (!value.ptr) return true;
    *field = smp_arena_str(&article->arena, value);
    return field->ptr != NULL;
}

static bool set_digest(simpul_article *article)
{
    char hex[SMP_SHA256_HEX + 1], id[4 + SMP_ID_HEX + 1] = "doc:";
    smp_sha256_hex(hex, article->given);
    memcpy(id + 4, hex, SMP_ID_HEX);
    id[4 + SMP_ID_HEX] = '\0';
    return keep(article, &article->info.sha256, smp_str(hex)) &&
           keep(article, &article->info.id, smp_str(id));
}

simpul_status smp_article_open(simpul_article **out, simpul_str bytes, simpul_str path,
                               simpul_error *err)
{
    *out = smp_alloc_array(1, sizeof **out);
    if (!*out) return smp_error_memory(err);
    simpul_article *article = *out;
    smp_arena_init(&article->arena);
    smp_clean_init(&article->clean);
    article->given = smp_arena_str(&article->arena, bytes.ptr ? bytes : SIMPUL_STR(""));
    article->info.bytes = bytes.len;
    if (article->given.ptr && set_digest(article) && keep(article, &article->info.path, path))
        return SIMPUL_OK;
    simpul_article_free(article);
    *out = NULL;
    return smp_error_memory(err);
}

simpul_status smp_article_set(simpul_article *article, simpul_str *field, simpul_str value,
                              simpul_error *err)
{
    return keep(article, field, value) ? SIMPUL_OK : smp_error_memory(err);
}

void simpul_article_free(simpul_article *article)
{
    if (!article) return;
    smp_arena_dispose(&article->arena);
    smp_clean_dispose(&article->clean);
    smp_free(article);
}

simpul_article_info simpul_article_about(const simpul_article *article)
{
    return article->info;
}

simpul_str simpul_article_text(const simpul_article *article)
{
    return smp_buf_view(&article->clean.text);
}

void simpul_article_given_span(const simpul_article *article, size_t start, size_t end,
                               uint64_t *given_start, uint64_t *given_end)
{
    size_t first, last;
    smp_clean_given(&article->clean, start, end, &first, &last);
    *given_start = first;
    *given_end = last;
}

bool simpul_article_clean_span(const simpul_article *article, uint64_t given_start,
                               uint64_t given_end, size_t *start, size_t *end)
{
    return smp_clean_of_given(&article->clean, (size_t)given_start, (size_t)given_end, start, end);
}

simpul_str simpul_article_given(const simpul_article *article)
{
    return article->given;
}
