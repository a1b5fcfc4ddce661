/* Texts of absurd length: what stands at their ends is found as in short ones. Nothing here is
 * timed; a walk over all of the text at each word would not end before the test is stopped. */
#include "base/str.h"
#include "support/failing_alloc.h"
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { LONG_SENTENCE = 100000, N_SENTENCES = 5000 };

#define HEAD  "Judul Contoh\n\n"
#define FIRST "agency:kppu sanctions company:google asserted affirmed"
#define LAST  "platform:tokopedia criticises agency:kppu asserted affirmed"

static const char *text_of(smp_buf *buf)
{
    smp_buf_byte(buf, '\0');
    assert_false(buf->failed);
    return buf->ptr;
}

static void a_sentence_of_100_kilobytes_gives_the_claims_at_both_ends(void **state)
{
    (void)state;
    smp_buf text;
    smp_buf_init(&text);
    smp_buf_text(&text, HEAD "KPPU mendenda Google");
    while (text.len < LONG_SENTENCE)
        smp_buf_text(&text, " dan untuk itu meminta serta melarang, memblokir (dan mengawasi");
    smp_buf_text(&text, ", Tokopedia mengeluhkan KPPU");
    simpul_records *records = extract_text(text_of(&text), "2025-05-14");
    assert_true(has_claim(records, FIRST));
    assert_true(has_claim(records, LAST));
    simpul_records_free(records);
    smp_buf_dispose(&text);
}

static void five_thousand_short_sentences_give_each_claim_once(void **state)
{
    (void)state;
    smp_buf text;
    smp_buf_init(&text);
    smp_buf_text(&text, HEAD "KPPU mendenda Google pada 4 Mei 2025.");
    for (size_t i = 2; i < N_SENTENCES; i++) smp_buf_text(&text, " Komdigi memblokir Polymarket.");
    smp_buf_text(&text, " Tokopedia mengeluhkan KPPU.");
    simpul_records *records = extract_text(text_of(&text), "2025-05-14");
    assert_true(has_claim(records, FIRST));
    assert_string_equal(claim_field(records, FIRST, "date"), "2025-05-04");
    assert_true(
        has_claim(records, "ministry:komdigi blocks platform:polymarket asserted affirmed"));
    assert_true(has_claim(records, LAST));
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 3);
    assert_int_equal(simpul_records_count(records, SIMPUL_MENTION), 2 * N_SENTENCES);
    simpul_records_free(records);
    smp_buf_dispose(&text);
}

static void short_names_mean_who_was_named_last_however_far(void **state)
{
    (void)state;
    smp_buf text;
    smp_buf_init(&text);
    smp_buf_text(&text,
                 HEAD "Komdigi memblokir Polymarket. Menteri Perdagangan Dono Rahardi datang.");
    for (size_t i = 0; i < N_SENTENCES; i++) smp_buf_text(&text, " Dono menunggu kabar.");
    smp_buf_text(&text, " Dono mengkritik Shopee.");
    smp_buf_text(&text, " Menteri Keuangan Dono Wibisana datang. Dono mengkritik TikTok.");
    simpul_records *records = extract_text(text_of(&text), "2025-05-14");
    assert_true(
        has_claim(records, "official:dono-rahardi criticises platform:shopee asserted affirmed"));
    assert_true(
        has_claim(records, "official:dono-wibisana criticises platform:tiktok asserted affirmed"));
    simpul_records_free(records);
    smp_buf_dispose(&text);
}

/* An article that asks everything for which something is kept by token, word or actor. */
static bool read_an_article(void *context)
{
    (void)context;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_article *article = NULL;
    simpul_records *records = NULL;
    simpul_str text = SIMPUL_STR(
        HEAD "Menteri Perdagangan Dono Rahardi bertemu Asosiasi Pedagang Contoh (APCO), kata Dono, "
             "Rabu (14/5/2025). APCO akan mendukung Permendag 31/2023 dan mengkritik TikTok karena "
             "Permendag ini. Politikus Partai Golkar itu meminta pembentukan satuan tugas.");
    simpul_status status = simpul_article_new(&article, text, SIMPUL_ARTICLE_TEXT, "uji.txt",
                                              SIMPUL_STR("2025-05-14"), &err);
    if (!status) status = simpul_records_new(&records, &err);
    if (!status) status = simpul_extract_article(test_extractor, article, records, &err);
    simpul_article_free(article);
    simpul_records_free(records);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(read_an_article, NULL, false) > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_of_100_kilobytes_gives_the_claims_at_both_ends),
        cmocka_unit_test(five_thousand_short_sentences_give_each_claim_once),
        cmocka_unit_test(short_names_mean_who_was_named_last_however_far),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
