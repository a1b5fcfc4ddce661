/* The extractor, rule by rule, on sentences made for it: names, citations, voice, modality,
 * speakers, dates. */
#include "support/failing_alloc.h"
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"

typedef struct claim_case {
    const char *text, *wanted;
} claim_case;

static void check_claims(const claim_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char text[1024];
        snprintf(text, sizeof text, HEAD "%s", cases[i].text);
        simpul_records *records = extract_text(text, "2025-05-14");
        if (!has_claim(records, cases[i].wanted)) fail_msg("in: %s", cases[i].text);
        simpul_records_free(records);
    }
}

#define CHECK(...)                                                                                 \
    do {                                                                                           \
        static const claim_case cases_[] = {__VA_ARGS__};                                          \
        check_claims(cases_, sizeof cases_ / sizeof cases_[0]);                                    \
    } while (0)

static void active_verbs_give_subject_and_object(void **state)
{
    (void)state;
    CHECK({"Komdigi memblokir Polymarket.",
           "ministry:komdigi blocks platform:polymarket asserted affirmed"},
          {"KPPU mendenda Google.", "agency:kppu sanctions company:google asserted affirmed"},
          {"Kemendag mengawasi Shopee dan Lazada.",
           "ministry:kemendag supervises platform:lazada asserted affirmed"},
          {"Tokopedia mengeluhkan KPPU.",
           "platform:tokopedia criticises agency:kppu asserted affirmed"},
          {"Polri menyelidiki Telegram yang aplikasi pesannya dipakai penipu.",
           "agency:polri investigates platform:telegram asserted affirmed"});
}

static void passives_turn_the_direction(void **state)
{
    (void)state;
    CHECK({"Polymarket diblokir oleh Komdigi.",
           "ministry:komdigi blocks platform:polymarket asserted affirmed"},
          {"Bukalapak diperiksa KPPU.",
           "agency:kppu investigates platform:bukalapak asserted affirmed"},
          {"Telah disahkan UU 27/2022 oleh DPR.",
           "agency:dpr issues regulation:uu-27-2022 asserted affirmed"});
}

static void nominal_forms_take_agent_and_patient(void **state)
{
    (void)state;
    CHECK({"Pemblokiran Roblox oleh Komdigi berlaku sejak pagi.",
           "ministry:komdigi blocks platform:roblox asserted affirmed"},
          {"Kemendag melakukan pengawasan terhadap Shopee.",
           "ministry:kemendag supervises platform:shopee asserted affirmed"},
          {"Permintaan pedagang kepada Kemendag belum dijawab.",
           "stakeholder:pedagang requests ministry:kemendag asserted affirmed"});
}

static void an_unstated_operator_acts_for_its_feature(void **state)
{
    (void)state;
    CHECK({"TikTok Shop kembali beroperasi.",
           "platform:tiktok restores platform:tiktok-shop asserted affirmed"},
          {"TikTok Shop dihentikan sementara.",
           "platform:tiktok suspends platform:tiktok-shop asserted affirmed"});
}

static void headlines_need_no_affixes(void **state)
{
    (void)state;
    simpul_records *records = extract_text("Komdigi Blokir Polymarket\n\nIsi berita.\n", "");
    assert_true(
        has_claim(records, "ministry:komdigi blocks platform:polymarket asserted affirmed"));
    simpul_records_free(records);
}

static void modality_follows_the_words_before_the_verb(void **state)
{
    (void)state;
    CHECK({"Komdigi akan memblokir Roblox.",
           "ministry:komdigi blocks platform:roblox planned affirmed"},
          {"Komdigi mungkin memblokir Roblox.",
           "ministry:komdigi blocks platform:roblox possible affirmed"},
          {"Komdigi diduga memblokir Roblox.",
           "ministry:komdigi blocks platform:roblox alleged affirmed"},
          {"Jika Komdigi memblokir Roblox, anak-anak beralih.",
           "ministry:komdigi blocks platform:roblox possible affirmed"},
          {"DPR mendesak Komdigi memblokir Roblox.",
           "ministry:komdigi blocks platform:roblox possible affirmed"});
}

static void negation_is_of_its_own_verb(void **state)
{
    (void)state;
    CHECK({"Komdigi tidak memblokir Roblox.",
           "ministry:komdigi blocks platform:roblox asserted negated"},
          {"Komdigi belum memanggil Roblox.",
           "ministry:komdigi summons platform:roblox asserted negated"});
}

static void lists_and_shared_subjects_make_a_claim_each(void **state)
{
    (void)state;
    CHECK({"Kemendag memanggil Shopee, Lazada, dan Blibli.",
           "ministry:kemendag summons platform:blibli asserted affirmed"},
          {"Kemendag dan Komdigi mengawasi Temu sebagai platform e-commerce.",
           "ministry:komdigi supervises platform:temu asserted affirmed"},
          {"Komdigi memblokir Polymarket dan memanggil Roblox.",
           "ministry:komdigi summons platform:roblox asserted affirmed"});
}

static void relative_clauses_have_their_antecedent(void **state)
{
    (void)state;
    CHECK({"Pedagang yang mengandalkan Shopee merasa resah.",
           "stakeholder:pedagang depends_on platform:shopee asserted affirmed"});
}

static void symmetric_partners_stand_on_one_side(void **state)
{
    (void)state;
    CHECK({"Kemendag berkoordinasi dengan Polri.",
           "agency:polri coordinates_with ministry:kemendag asserted affirmed"},
          {"Shopee dan Lazada bekerja sama, kata Kemendag.",
           "platform:lazada coordinates_with platform:shopee asserted affirmed"});
}

static void the_ministry_acts_for_the_government(void **state)
{
    (void)state;
    CHECK({"Pemerintah melalui Kemendag memanggil Lazada.",
           "ministry:kemendag summons platform:lazada asserted affirmed"});
}

/* --- names --- */

static void mention_is(const char *text, const char *day, const char *entity, const char *words)
{
    simpul_records *records = extract_text(text, day);
    if (!has_mention(records, text, entity, words)) fail_msg("%s: %s in %s", entity, words, text);
    simpul_records_free(records);
}

static void one_regulation_has_one_id_in_every_form(void **state)
{
    (void)state;
    static const char *const forms[] = {
        "Permendag 31/2023",
        "Permendag No. 31 Tahun 2023",
        "Permendag Nomor 31 Tahun 2023",
        "Peraturan Menteri Perdagangan Nomor 31 Tahun 2023",
        "Peraturan Menteri Perdagangan (Permendag) Nomor 31 Tahun 2023",
    };
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char text[256];
        snprintf(text, sizeof text, HEAD "Aturan itu bernama %s dan berlaku lama.", forms[i]);
        mention_is(text, "2024-01-01", "regulation:permendag-31-2023", forms[i]);
    }
    mention_is(HEAD "Perkara memakai UU ITE sebagai dasar.", "2024-01-01", "regulation:uu-11-2008",
               "UU ITE");
    mention_is(HEAD "Ada POJK Nomor 22 Tahun 2023 yang baru.", "2024-01-01",
               "regulation:pojk-22-2023", "POJK Nomor 22 Tahun 2023");
    mention_is(HEAD "Panitia membahas RUU tentang Angkutan Sungai hari ini.", "2024-01-01",
               "regulation:ruu-angkutan-sungai", "RUU tentang Angkutan Sungai");
}

static void a_bare_type_refers_to_the_only_citation(void **state)
{
    (void)state;
    mention_is(HEAD "Kemendag menerbitkan Permendag 31/2023. Permendag ini mengatur lokapasar.",
               "2024-01-01", "regulation:permendag-31-2023", "Permendag");
}

static void a_title_alone_names_the_holder_of_the_day(void **state)
{
    (void)state;
    simpul_records *then = extract_text(HEAD "Menkominfo datang ke rapat.", "2022-06-01");
    simpul_records *later = extract_text(HEAD "Menkominfo datang ke rapat.", "2024-02-01");
    simpul_records *undated = extract_text(HEAD "Menkominfo datang ke rapat.", "");
    assert_true(mentions(then, "official:johnny-g-plate"));
    assert_true(mentions(later, "official:budi-arie-setiadi"));
    assert_true(mentions(undated, "ministry:komdigi"));
    assert_false(mentions(undated, "official:budi-arie-setiadi"));
    simpul_records_free(then);
    simpul_records_free(later);
    simpul_records_free(undated);
}

static void titles_bring_persons_nobody_knows(void **state)
{
    (void)state;
    static const char text[] =
        HEAD "Kepala BPOM Wulan Sekartaji bertemu Shopee. Wulan menyebut obat palsu.";
    simpul_records *records = extract_text(text, "2025-05-14");
    assert_true(has_claim(
        records, "official:wulan-sekartaji holds_office_in agency:bpom asserted affirmed"));
    assert_true(has_mention(records, text, "official:wulan-sekartaji", "Wulan"));
    simpul_records_free(records);
}

static void who_receives_a_deed_suffers_it(void **state)
{
    (void)state;
    CHECK({"Kemendag menerima permohonan tertulis dari Shopee.",
           "platform:shopee requests ministry:kemendag asserted affirmed"},
          {"Bukalapak belum mendapat dukungan dari KPPU.",
           "agency:kppu supports platform:bukalapak asserted negated"});
}

static void a_post_may_stand_behind_its_holder(void **state)
{
    (void)state;
    CHECK({"Laporan itu diterima Wulan Sekartaji, Kepala BPOM, di Jakarta.",
           "official:wulan-sekartaji holds_office_in agency:bpom asserted affirmed"});
}

static void places_behind_a_post_are_no_persons(void **state)
{
    (void)state;
    CHECK({"Anggota DPRD Jawa Barat Wulan Sekartaji hadir.",
           "official:wulan-sekartaji holds_office_in agency:dprd-jawa-barat asserted affirmed"});
    simpul_records *records = extract_text(
        HEAD "Menteri Perdagangan Jepang Taro Contoh datang ke Bandung.", "2025-05-14");
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 0);
    assert_false(mentions(records, "official:budi-santoso"));
    simpul_records_free(records);
}

static void whom_a_request_is_about_is_asked(void **state)
{
    (void)state;
    CHECK({"KPPU mengusulkan agar Shopee menghapus iklan itu.",
           "agency:kppu requests platform:shopee asserted affirmed"});
}

static void who_spoke_at_a_meeting_was_there(void **state)
{
    (void)state;
    CHECK({"\"Tugas kami jelas,\" kata Menkomdigi Meutya Hafid dalam rapat kerja dengan KPPU.",
           "agency:kppu coordinates_with official:meutya-hafid asserted affirmed"});
}

static void units_are_part_of_the_body_they_stand_with(void **state)
{
    (void)state;
    CHECK({"Kemendag melalui Direktorat Tertib Pasar Sungai mengawasi Shopee.",
           "agency:direktorat-tertib-pasar-sungai part_of ministry:kemendag asserted affirmed"});
}

static void common_words_are_no_platforms(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        HEAD "Dana desa naik, dan pelari melewati garis x sebelum masuk line terakhir.", "");
    assert_false(mentions(records, "platform:dana"));
    assert_false(mentions(records, "platform:x"));
    assert_false(mentions(records, "platform:line"));
    simpul_records_free(records);
}

static void brackets_introduce_short_names(void **state)
{
    (void)state;
    mention_is(HEAD "Asosiasi Nelayan Digital Pesisir (ANDIP) hadir. ANDIP meminta waktu.", "",
               "stakeholder:andip", "ANDIP");
}

/* --- speakers and dates --- */

static void speakers_stand_before_behind_and_in_the_next_sentence(void **state)
{
    (void)state;
    static const char *const texts[] = {
        HEAD "\"Kami memblokir Polymarket,\" kata Menkomdigi Meutya Hafid, Rabu (14/5/2025).",
        HEAD "Menkomdigi Meutya Hafid mengatakan pihaknya memblokir Polymarket.",
        HEAD
        "Menkomdigi Meutya Hafid berbicara di Jakarta. \"Kami memblokir Polymarket,\" ujarnya.",
        HEAD "Menurut Menkomdigi Meutya Hafid, Komdigi memblokir Polymarket.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        simpul_records *records = extract_text(texts[i], "2025-05-14");
        const char *claim = "ministry:komdigi blocks platform:polymarket asserted affirmed";
        assert_true(has_claim(records, claim));
        assert_string_equal(claim_field(records, claim, "speaker"), "official:meutya-hafid");
        simpul_records_free(records);
    }
}

static void the_day_of_saying_is_no_day_of_the_deed(void **state)
{
    (void)state;
    const char *claim = "ministry:komdigi blocks platform:polymarket asserted affirmed";
    simpul_records *records = extract_text(
        HEAD "\"Kami memblokir Polymarket,\" kata Menkomdigi Meutya Hafid, Rabu (14/5/2025).",
        "2025-05-15");
    assert_string_equal(claim_field(records, claim, "said_on"), "2025-05-14");
    assert_string_equal(claim_field(records, claim, "date"), "");
    simpul_records_free(records);
}

static void dates_keep_their_precision(void **state)
{
    (void)state;
    static const struct {
        const char *words, *edtf;
    } cases[] = {
        {"pada Selasa (13/5)", "2025-05-13"},
        {"pada 13 Mei 2025", "2025-05-13"},
        {"pada Maret 2025", "2025-03"},
        {"pada 2024", "2024"},
        {"kemarin", "2025-05-13"},
        {"bulan lalu", "2025-04"},
        {"hingga Maret 2025", "../2025-03"},
        {"pada 28 April hingga 2 Mei 2025", "2025-04-28/2025-05-02"},
        {"pada Sabtu (3/1)", "2025-01-03"},
        {"pekan lalu", "2025-05-05/2025-05-11"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[256];
        snprintf(text, sizeof text, HEAD "Komdigi memblokir Polymarket %s.", cases[i].words);
        simpul_records *records = extract_text(text, "2025-05-14");
        assert_string_equal(
            claim_field(records, "ministry:komdigi blocks platform:polymarket asserted affirmed",
                        "date"),
            cases[i].edtf);
        simpul_records_free(records);
    }
}

static void a_year_that_nobody_gives_stays_unknown(void **state)
{
    (void)state;
    simpul_records *records = extract_text(HEAD "Komdigi memblokir Polymarket pada 13 Mei.", "");
    assert_string_equal(claim_field(records,
                                    "ministry:komdigi blocks platform:polymarket asserted affirmed",
                                    "date"),
                        "XXXX-05-13");
    simpul_records_free(records);
}

static void sport_says_nothing_of_policy(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        HEAD "Persegi menang 2-0 atas tamunya. Pelatih memuji pemain bertahan. Laga berikutnya "
             "dimainkan hari Sabtu di kota pelabuhan.",
        "2025-05-14");
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 0);
    simpul_records_free(records);
}

static void evidence_stands_where_the_offsets_say(void **state)
{
    (void)state;
    static const char text[] = HEAD "Rapat   selesai.\xc2\xa0Komdigi   memblokir\nPolymarket.";
    simpul_records *records =
        extract_text(HEAD "Rapat   selesai.\xc2\xa0Komdigi   memblokir  Polymarket.", "2025-05-14");
    simpul_claim_record claim;
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 1);
    simpul_records_claim(records, 0, &claim);
    assert_string_equal(claim.quote.ptr, "Komdigi memblokir Polymarket");
    assert_int_equal(claim.start, strstr(text, "Komdigi") - text);
    assert_int_equal(claim.end, claim.start + strlen("Komdigi   memblokir  Polymarket"));
    simpul_records_free(records);
}

static bool read_an_article(void *context)
{
    (void)context;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_article *article = NULL;
    simpul_records *records = NULL;
    simpul_str text =
        SIMPUL_STR(HEAD "\"Kami memblokir Polymarket,\" kata Menkomdigi Meutya Hafid, "
                        "Rabu (14/5/2025). Aturan itu Permendag 31/2023.");
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
        cmocka_unit_test(active_verbs_give_subject_and_object),
        cmocka_unit_test(passives_turn_the_direction),
        cmocka_unit_test(nominal_forms_take_agent_and_patient),
        cmocka_unit_test(an_unstated_operator_acts_for_its_feature),
        cmocka_unit_test(headlines_need_no_affixes),
        cmocka_unit_test(modality_follows_the_words_before_the_verb),
        cmocka_unit_test(negation_is_of_its_own_verb),
        cmocka_unit_test(lists_and_shared_subjects_make_a_claim_each),
        cmocka_unit_test(relative_clauses_have_their_antecedent),
        cmocka_unit_test(symmetric_partners_stand_on_one_side),
        cmocka_unit_test(the_ministry_acts_for_the_government),
        cmocka_unit_test(one_regulation_has_one_id_in_every_form),
        cmocka_unit_test(a_bare_type_refers_to_the_only_citation),
        cmocka_unit_test(a_title_alone_names_the_holder_of_the_day),
        cmocka_unit_test(titles_bring_persons_nobody_knows),
        cmocka_unit_test(who_receives_a_deed_suffers_it),
        cmocka_unit_test(a_post_may_stand_behind_its_holder),
        cmocka_unit_test(places_behind_a_post_are_no_persons),
        cmocka_unit_test(whom_a_request_is_about_is_asked),
        cmocka_unit_test(who_spoke_at_a_meeting_was_there),
        cmocka_unit_test(units_are_part_of_the_body_they_stand_with),
        cmocka_unit_test(common_words_are_no_platforms),
        cmocka_unit_test(brackets_introduce_short_names),
        cmocka_unit_test(speakers_stand_before_behind_and_in_the_next_sentence),
        cmocka_unit_test(the_day_of_saying_is_no_day_of_the_deed),
        cmocka_unit_test(dates_keep_their_precision),
        cmocka_unit_test(a_year_that_nobody_gives_stays_unknown),
        cmocka_unit_test(sport_says_nothing_of_policy),
        cmocka_unit_test(evidence_stands_where_the_offsets_say),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
