/* Does a quotation still stand in its article? Says nothing of which article that is. */
#include <simpul/document.h>

#include "base/sha256.h"
#include "base/str.h"

static uint64_t apart(uint64_t a, uint64_t b)
{
    return a < b ? b - a : a - b;
}

/* Looks for the quote in the clean text; true when it stands where the quotation says. *now is the
 * occurrence nearest to that place; its quote is absent when there is none. */
static bool find_quote(const simpul_article *article, const simpul_quotation *quotation,
                       simpul_quotation *now)
{
    simpul_str text = simpul_article_text(article);
    *now = (simpul_quotation){0, 0, SIMPUL_STR_NONE, SIMPUL_STR_NONE};
    if (!quotation->quote.ptr || !quotation->quote.len) return false;
    for (size_t at = 0; (at = smp_str_find(text, quotation->quote, at)) != SIZE_MAX; at++) {
        uint64_t start, end;
        simpul_article_given_span(article, at, at + quotation->quote.len, &start, &end);
        bool nearer =
            !now->quote.ptr || apart(start, quotation->start) < apart(now->start, quotation->start);
        if (nearer) *now = (simpul_quotation){start, end, quotation->quote, SIMPUL_STR_NONE};
        if (start == quotation->start && end == quotation->end) return true;
    }
    return false;
}

static bool digest_agrees(const simpul_article *article, const simpul_quotation *quotation)
{
    char hex[SMP_SHA256_HEX + 1];
    simpul_str given = simpul_article_given(article);
    smp_sha256_hex(hex, smp_str_slice(given, (size_t)quotation->start, (size_t)quotation->end));
    return smp_str_is(quotation->sha256, hex);
}

simpul_holding simpul_article_hold(const simpul_article *article, const simpul_quotation *quotation,
                                   simpul_quotation *now)
{
    simpul_quotation ignored;
    if (!now) now = &ignored;
    bool stands = find_quote(article, quotation, now);
    uint64_t length = simpul_article_given(article).len;
    if (quotation->end > length || quotation->end <= quotation->start)
        return now->quote.ptr ? SIMPUL_MOVED : SIMPUL_OUTSIDE;
    bool has_digest = quotation->sha256.ptr != NULL;
    bool agrees = has_digest && digest_agrees(article, quotation);
    if (!quotation->quote.ptr) {
        *now = *quotation;
        return !has_digest ? SIMPUL_HOLDS_UNSAID : agrees ? SIMPUL_HOLDS : SIMPUL_REWORDED;
    }
    if (stands) return agrees || !has_digest ? SIMPUL_HOLDS : SIMPUL_REMARKED;
    if (agrees) return SIMPUL_MISQUOTED;
    return now->quote.ptr ? SIMPUL_MOVED : SIMPUL_REWORDED;
}
