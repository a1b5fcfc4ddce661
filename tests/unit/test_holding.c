/* Quotations held against articles: standing, moved, reworded, outside; plain text and HTML. */
#include <simpul/document.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char text[] = "Kemarin hujan turun.\nPasar tutup sejak pagi.\nPasar tutup.\n";
static const char page[] = "<html><body><p>Pasar <b>tutup</b> sejak&nbsp;pagi.</p></body></html>";

static simpul_article *article_of(const char *bytes)
{
    simpul_article *article = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_article_new(&article, (simpul_str){bytes, strlen(bytes)},
                                        SIMPUL_ARTICLE_ANY, "uji", SIMPUL_STR_NONE, &err),
                     SIMPUL_OK);
    return article;
}

/* The quotation of the first place where `words` stand in the bytes, with its digest in `hex`. */
static simpul_quotation quotation_of(const char *bytes, const char *words, const char *quote,
                                     char hex[65])
{
    const char *at = strstr(bytes, words);
    assert_non_null(at);
    simpul_str given = {at, strlen(words)};
    simpul_sha256_hex(hex, given);
    return (simpul_quotation){(uint64_t)(at - bytes),
                              (uint64_t)(at - bytes) + given.len,
                              {quote, strlen(quote)},
                              {hex, 64}};
}

static void a_quotation_stands_where_it_was_read(void **state)
{
    (void)state;
    char hex[65];
    simpul_quotation now;
    simpul_article *article = article_of(text);
    simpul_quotation one = quotation_of(text, "Pasar tutup sejak", "Pasar tutup sejak", hex);
    assert_int_equal(simpul_article_hold(article, &one, &now), SIMPUL_HOLDS);
    assert_int_equal(now.start, one.start);
    one.quote = SIMPUL_STR_NONE;
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_HOLDS);
    one.sha256 = SIMPUL_STR_NONE;
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_HOLDS_UNSAID);
    simpul_article_free(article);
}

static void the_second_of_two_like_it_is_told_apart(void **state)
{
    (void)state;
    char hex[65];
    simpul_article *article = article_of(text);
    simpul_quotation one = quotation_of(text, "Pasar tutup.", "Pasar tutup", hex);
    one.end -= 1;
    one.sha256 = SIMPUL_STR_NONE;
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_HOLDS);
    simpul_article_free(article);
}

static void one_character_changed_is_seen(void **state)
{
    (void)state;
    char hex[65], changed[sizeof text];
    simpul_quotation one = quotation_of(text, "tutup sejak pagi", "tutup sejak pagi", hex);
    memcpy(changed, text, sizeof text);
    *strstr(changed, "pagi") = 'P';
    simpul_article *article = article_of(changed);
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_REWORDED);
    one.quote = SIMPUL_STR_NONE;
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_REWORDED);
    simpul_article_free(article);
}

static void a_moved_quotation_is_found_again(void **state)
{
    (void)state;
    char hex[65];
    simpul_quotation now, one = quotation_of(text, "Pasar tutup sejak", "Pasar tutup sejak", hex);
    simpul_article *article = article_of("Baru.\nKemarin hujan turun.\nPasar tutup sejak pagi.\n");
    assert_int_equal(simpul_article_hold(article, &one, &now), SIMPUL_MOVED);
    assert_int_equal(now.start, one.start + 6);
    simpul_article_free(article);
}

static void an_article_that_ends_before_has_no_such_place(void **state)
{
    (void)state;
    char hex[65];
    simpul_quotation one = quotation_of(text, "Pasar tutup sejak", "Pasar tutup sejak", hex);
    simpul_article *article = article_of("Kemarin.\n");
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_OUTSIDE);
    simpul_article_free(article);
}

static void markup_and_quote_are_held_apart(void **state)
{
    (void)state;
    char hex[65];
    simpul_article *article = article_of(page);
    simpul_quotation one = quotation_of(page, "Pasar <b>tutup", "Pasar tutup", hex);
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_HOLDS);
    one.quote = SIMPUL_STR("Pasar tutup selamanya");
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_MISQUOTED);
    one.quote = SIMPUL_STR("Pasar tutup");
    hex[0] = hex[0] == '0' ? '1' : '0';
    assert_int_equal(simpul_article_hold(article, &one, NULL), SIMPUL_REMARKED);
    simpul_article_free(article);
}

static void given_bytes_lead_to_the_clean_text(void **state)
{
    (void)state;
    size_t start, end;
    simpul_article *article = article_of(page);
    uint64_t from = (uint64_t)(strstr(page, "tutup") - page);
    assert_true(simpul_article_clean_span(article, from, from + 5, &start, &end));
    assert_memory_equal(simpul_article_text(article).ptr + start, "tutup", 5);
    assert_int_equal(end - start, 5);
    assert_false(simpul_article_clean_span(article, 0, 6, &start, &end)); /* <html> */
    assert_int_equal(end, 0);
    simpul_article_free(article);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quotation_stands_where_it_was_read),
        cmocka_unit_test(the_second_of_two_like_it_is_told_apart),
        cmocka_unit_test(one_character_changed_is_seen),
        cmocka_unit_test(a_moved_quotation_is_found_again),
        cmocka_unit_test(an_article_that_ends_before_has_no_such_place),
        cmocka_unit_test(markup_and_quote_are_held_apart),
        cmocka_unit_test(given_bytes_lead_to_the_clean_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
