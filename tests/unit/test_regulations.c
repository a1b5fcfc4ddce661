/* Citations of regulations in the writings that articles use, on sentences made for it. */
#include "support/failing_alloc.h"
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"

typedef struct citation_case {
    const char *words, *entity;
} citation_case;

/* Each citation stands in a sentence of its own and is found in exactly these words. */
static void check_citations(const citation_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char text[512], entity[128];
        snprintf(text, sizeof text, HEAD "Pelaku usaha wajib menaati %s sejak awal.\n",
                 cases[i].words);
        snprintf(entity, sizeof entity, "regulation:%s", cases[i].entity);
        simpul_records *records = extract_text(text, "2026-01-05");
        if (!has_mention(records, text, entity, cases[i].words))
            fail_msg("%s is not %s", cases[i].words, entity);
        simpul_records_free(records);
    }
}

#define CHECK(...)                                                                                 \
    do {                                                                                           \
        static const citation_case cases_[] = {__VA_ARGS__};                                       \
        check_citations(cases_, sizeof cases_ / sizeof cases_[0]);                                 \
    } while (0)

static void a_region_is_part_of_the_id(void **state)
{
    (void)state;
    CHECK({"Perda DKI Jakarta Nomor 2 Tahun 2016", "perda-dki-jakarta-2-2016"},
          {"Peraturan Daerah (Perda) Provinsi Jawa Barat Nomor 3 Tahun 2020",
           "perda-jawa-barat-3-2020"},
          {"Pergub Bali No. 1/2020", "pergub-bali-1-2020"},
          {"Perbup Sleman Nomor 5 Tahun 2021", "perbup-sleman-5-2021"},
          {"Perwali Kota Surabaya Nomor 7 Tahun 2022", "perwali-surabaya-7-2022"},
          {"Qanun Aceh Nomor 11 Tahun 2018", "qanun-aceh-11-2018"});
}

static void every_ministry_has_its_forms(void **state)
{
    (void)state;
    CHECK({"Kepmenaker Nomor 5 Tahun 2020", "kepmenaker-5-2020"},
          {"Permen KP Nomor 8 Tahun 2020", "permenkp-8-2020"},
          {"Permenpan-RB Nomor 9 Tahun 2020", "permenpanrb-9-2020"},
          {"Permendikbud Nomor 11 Tahun 2020", "permendikbud-11-2020"},
          {"PMA Nomor 13 Tahun 2020", "permenag-13-2020"},
          {"Peraturan Menteri Agama Nomor 13 Tahun 2020", "permenag-13-2020"},
          {"SE Menkominfo Nomor 3 Tahun 2016", "se-menkominfo-3-2016"},
          {"Surat Edaran (SE) Menteri Kesehatan Nomor 7 Tahun 2021", "se-menkes-7-2021"},
          {"Instruksi Mendagri Nomor 10 Tahun 2020", "inmendagri-10-2020"});
}

static void agencies_and_courts_have_their_forms(void **state)
{
    (void)state;
    CHECK({"PKPU Nomor 1 Tahun 2020", "pkpu-1-2020"},
          {"Perka BKN Nomor 2 Tahun 2020", "perbkn-2-2020"},
          {"Peraturan Badan POM Nomor 8 Tahun 2020", "perbpom-8-2020"},
          {"SEOJK Nomor 5 Tahun 2020", "seojk-5-2020"},
          {"Perja Nomor 9 Tahun 2020", "perja-9-2020"},
          {"TAP MPR Nomor VI/MPR/2001", "tap-mpr-vi-2001"}, {"UUD NRI Tahun 1945", "uud-1945"},
          {"Undang-Undang Dasar 1945", "uud-1945"},
          {"Putusan MK Nomor 91/PUU-XVIII/2020", "putusan-mk-91-puu-xviii-2020"},
          {"Putusan Nomor 91/PUU-XVIII/2020", "putusan-mk-91-puu-xviii-2020"});
}

static void a_number_is_read_in_every_writing(void **state)
{
    (void)state;
    CHECK({"PMK Nomor 48/PMK.03/2020", "pmk-48-2020"}, {"UU Tahun 2003 Nomor 13", "uu-13-2003"},
          {"Permenkominfo Nomor: 5 Tahun 2020", "permenkominfo-5-2020"},
          {"Permendag Nomor 06 Tahun 2015", "permendag-6-2015"}, {"UU No.27/2022", "uu-27-2022"},
          {"UU Nomor 1 1946", "uu-1-1946"},
          {"Surat Edaran Menteri Agama Nomor SE 05 Tahun 2022", "se-menag-5-2022"},
          {"Kepmenkes Nomor HK.01.07/MENKES/972/2025", "kepmenkes-hk-01-07-menkes-972-2025"},
          {"KMK Nomor HK.01.07/MENKES/972/2025", "kepmenkes-hk-01-07-menkes-972-2025"},
          {"Kepmenhub Nomor KP 1001 Tahun 2022", "kepmenhub-kp-1001-2022"},
          {"Keputusan Menteri Perhubungan KP 667 Tahun 2022", "kepmenhub-kp-667-2022"},
          {"Permenhub PM 118 Tahun 2018", "permenhub-118-2018"},
          {"SKB Tiga Menteri tentang Pedoman Iklan", "skb-pedoman-iklan"});
}

static void a_joint_regulation_has_all_its_numbers(void **state)
{
    (void)state;
    CHECK({"PBM Nomor 9 dan 8 Tahun 2006", "pbm-9-8-2006"},
          {"Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri Nomor 9 dan Nomor 8 Tahun "
           "2006",
           "pbm-9-8-2006"},
          {"SKB 3 Menteri Nomor 7, 8, dan 9 Tahun 2025", "skb-7-8-9-2025"});
    static const char text[] = HEAD
        "Upah diatur Surat Keputusan Bersama (SKB) Menteri Perdagangan, Menteri Perindustrian, "
        "dan Menteri Keuangan Nomor 14 Tahun 2024, Nomor 6 Tahun 2024, dan Nomor 3 Tahun 2024.\n";
    simpul_records *records = extract_text(text, "2026-01-05");
    assert_true(mentions(records, "regulation:skb-14-6-3-2024"));
    assert_false(mentions(records, "ministry:kemendag"));
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 0);
    simpul_records_free(records);
}

static void a_title_of_the_lexicon_stands_for_its_number(void **state)
{
    (void)state;
    CHECK({"UU Perlindungan Konsumen", "uu-8-1999"},
          {"PP tentang Perdagangan Melalui Sistem Elektronik", "pp-80-2019"});
}

static void a_short_citation_is_the_one_cited_in_full(void **state)
{
    (void)state;
    static const char text[] =
        HEAD "Pedagang menolak Perda Bali Nomor 4 Tahun 2021. Perda Nomor 4 Tahun 2021 itu berat. "
             "Permendag Nomor 77 Tahun 2025 terbit. Permen ini mengatur pedagang.\n";
    simpul_records *records = extract_text(text, "2026-01-05");
    assert_true(
        has_mention(records, text, "regulation:perda-bali-4-2021", "Perda Nomor 4 Tahun 2021"));
    assert_true(has_mention(records, text, "regulation:permendag-77-2025", "Permen"));
    simpul_records_free(records);
}

static void laws_in_general_are_no_citation(void **state)
{
    (void)state;
    static const char text[] = HEAD "UU Nomor 27 Tahun 2022 berlaku. Ada sejumlah UU lain dan hal "
                                    "itu diatur undang-undang. Regulasi yang disusun belum ada.\n";
    simpul_records *records = extract_text(text, "2026-01-05");
    assert_int_equal(simpul_records_count(records, SIMPUL_MENTION), 1);
    simpul_records_free(records);
}

static simpul_unresolved first_unresolved(const simpul_records *records, size_t *n)
{
    simpul_document_record document;
    simpul_unresolved open, first = {SIMPUL_STR_NONE, SIMPUL_STR_NONE, SIMPUL_STR_NONE, 0, 0};
    simpul_records_document(records, 0, &document);
    *n = 0;
    for (size_t at = 0; simpul_attribute_unresolved(document.attributes, &at, &open);)
        if ((*n)++ == 0) first = open;
    return first;
}

static void what_stays_open_is_told_with_its_candidates(void **state)
{
    (void)state;
    static const char text[] =
        HEAD "Pedagang menolak Permendag ini. Menurut Permendag Nomor 999, stok wajib dicatat.\n";
    simpul_records *records = extract_text(text, "2026-01-05");
    size_t n;
    simpul_unresolved open = first_unresolved(records, &n);
    assert_int_equal(n, 2);
    assert_memory_equal(open.form.ptr, "permendag", open.form.len);
    assert_int_equal(open.number.len, 0);
    assert_int_equal(open.start, strstr(text, "Permendag ini") - text);
    assert_int_equal(open.end - open.start, strlen("Permendag"));
    char list[2048];
    snprintf(list, sizeof list, "%.*s", (int)open.candidates.len, open.candidates.ptr);
    assert_non_null(strstr(list, "\"regulation:permendag-31-2023\""));
    assert_non_null(strstr(list, "\"regulation:permendag-8-2024\""));
    assert_false(mentions(records, "regulation:permendag"));
    simpul_records_free(records);
}

static void a_number_of_one_known_year_is_that_year(void **state)
{
    (void)state;
    CHECK({"Permendag 8", "permendag-8-2024"});
}

static void an_unknown_title_keeps_what_it_may_be(void **state)
{
    (void)state;
    simpul_records *records =
        extract_text(HEAD "Pedagang menolak UU tentang Persaingan kemarin.\n", "2026-01-05");
    bool found = false;
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_ENTITY); i++) {
        simpul_entity_record entity;
        char attributes[1024];
        simpul_records_entity(records, i, &entity);
        if (strncmp(entity.id.ptr, "regulation:uu-persaingan", entity.id.len) != 0) continue;
        snprintf(attributes, sizeof attributes, "%.*s", (int)entity.attributes.len,
                 entity.attributes.ptr);
        found = strstr(attributes, "\"candidates\":[\"regulation:uu-5-1999\"]") != NULL;
    }
    assert_true(found);
    simpul_records_free(records);
}

static void a_title_tells_what_it_revises_or_revokes(void **state)
{
    (void)state;
    static const char revising[] =
        "regulation:uu-1-2024 revises regulation:uu-11-2008 asserted affirmed";
    simpul_records *records =
        extract_text(HEAD "UU Nomor 1 Tahun 2024 tentang Perubahan Kedua atas "
                          "UU Nomor 11 Tahun 2008 berlaku.\n",
                     "2026-01-05");
    assert_string_equal(claim_field(records, revising, "rule"), "revises.title");
    simpul_records_free(records);
    static const char revoking[] =
        "regulation:pp-9-2025 revokes regulation:pp-8-2015 asserted affirmed";
    records =
        extract_text(HEAD "Menteri membaca PP Nomor 9 Tahun 2025 tentang Pencabutan PP Nomor 8 "
                          "Tahun 2015.\n",
                     "2026-01-05");
    assert_string_equal(claim_field(records, revoking, "rule"), "revokes.title");
    simpul_records_free(records);
    records =
        extract_text(HEAD "UU Nomor 11 Tahun 2008 sebagaimana telah diubah terakhir dengan UU "
                          "Nomor 1 Tahun 2024 berlaku.\n",
                     "2026-01-05");
    assert_true(has_claim(records, revising));
    simpul_records_free(records);
}

static void a_claim_tells_the_article(void **state)
{
    (void)state;
    simpul_records *records =
        extract_text(HEAD "Pasal 27A ayat (3) huruf b UU ITE mengatur pengguna.\n", "2026-01-05");
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 1);
    simpul_claim_record claim;
    char buffer[64];
    simpul_records_claim(records, 0, &claim);
    simpul_str article =
        simpul_attribute_string(claim.attributes, "article", buffer, sizeof buffer);
    static const char wanted[] = "Pasal 27A ayat (3) huruf b";
    assert_int_equal(article.len, strlen(wanted));
    assert_memory_equal(article.ptr, wanted, article.len);
    simpul_records_free(records);
}

static bool read_citations(void *context)
{
    (void)context;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_article *article = NULL;
    simpul_records *records = NULL;
    simpul_str text =
        SIMPUL_STR(HEAD "Pasal 5 Perda Bali Nomor 4 Tahun 2021 mengatur pedagang. Permendag ini "
                        "dan UU tentang Persaingan berlaku. PP Nomor 9 Tahun 2025 tentang "
                        "Pencabutan PP Nomor 8 Tahun 2015 terbit.");
    simpul_status status = simpul_article_new(&article, text, SIMPUL_ARTICLE_TEXT, "uji.txt",
                                              SIMPUL_STR("2026-01-05"), &err);
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
    assert_true(failing_alloc_sweep(read_citations, NULL, false) > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_region_is_part_of_the_id),
        cmocka_unit_test(every_ministry_has_its_forms),
        cmocka_unit_test(agencies_and_courts_have_their_forms),
        cmocka_unit_test(a_number_is_read_in_every_writing),
        cmocka_unit_test(a_joint_regulation_has_all_its_numbers),
        cmocka_unit_test(a_title_of_the_lexicon_stands_for_its_number),
        cmocka_unit_test(a_short_citation_is_the_one_cited_in_full),
        cmocka_unit_test(laws_in_general_are_no_citation),
        cmocka_unit_test(what_stays_open_is_told_with_its_candidates),
        cmocka_unit_test(a_number_of_one_known_year_is_that_year),
        cmocka_unit_test(an_unknown_title_keeps_what_it_may_be),
        cmocka_unit_test(a_title_tells_what_it_revises_or_revokes),
        cmocka_unit_test(a_claim_tells_the_article),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
