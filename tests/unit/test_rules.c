/* The rules that make claims, one sentence of our own for each way a clause can be built. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"

static simpul_records *read_body(const char *body)
{
    char text[1024];
    snprintf(text, sizeof text, HEAD "%s", body);
    return extract_text(text, "2025-05-14");
}

static void check(const char *body, const char *wanted)
{
    simpul_records *records = read_body(body);
    if (!has_claim(records, wanted)) fail_msg("in: %s", body);
    simpul_records_free(records);
}

/* The claims of a relation that a text makes. */
static size_t count(const char *body, const char *relation)
{
    simpul_records *records = read_body(body);
    size_t n = 0;
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_claim_record claim;
        simpul_records_claim(records, i, &claim);
        n += claim.relation.len == strlen(relation) &&
             memcmp(claim.relation.ptr, relation, claim.relation.len) == 0;
    }
    simpul_records_free(records);
    return n;
}

static void check_field(const char *body, const char *claim, const char *field, const char *wanted)
{
    simpul_records *records = read_body(body);
    assert_string_equal(claim_field(records, claim, field), wanted);
    simpul_records_free(records);
}

static void whom_a_verb_reaches_beats_what_it_is_about(void **state)
{
    (void)state;
    check("Komdigi mengajukan permohonan tutup rekening terkait judi online ke OJK.",
          "ministry:komdigi requests agency:ojk asserted affirmed");
    check("Kemendag memanggil para pedagang (seller) dan Shopee.",
          "ministry:kemendag summons platform:shopee asserted affirmed");
}

static void a_thing_shields_whom_it_belongs_to(void **state)
{
    (void)state;
    assert_int_equal(count("Kemendag mendorong pertumbuhan kredit UMKM.", "requests"), 0);
    check("Kemendag mendorong UMKM bermitra.",
          "ministry:kemendag requests stakeholder:umkm asserted "
          "affirmed");
    check("Kadin mengkritik langkah Kemendag.",
          "stakeholder:kadin criticises ministry:kemendag asserted affirmed");
}

static void an_apposition_names_the_object(void **state)
{
    (void)state;
    check("Telkom bekerja sama dengan perusahaan asing, Huawei. Kemendag menunggu.",
          "company:huawei coordinates_with company:telkom asserted affirmed");
}

static void a_governing_verb_lends_its_subject(void **state)
{
    (void)state;
    check("Komdigi memperketat pengawasan media sosial.",
          "ministry:komdigi supervises platform:media-sosial asserted affirmed");
    assert_int_equal(count("Kadin menolak pengawasan media sosial.", "supervises"), 0);
}

static void roots_that_are_verbs_are_no_nouns(void **state)
{
    (void)state;
    assert_int_equal(count("Medsos menjadi bentuk perhatian masyarakat.", "establishes"), 0);
    check("Kami juga minta Shopee menjelaskannya, kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag requests platform:shopee asserted affirmed");
}

static void words_of_many_meanings_need_their_noun(void **state)
{
    (void)state;
    check("Komdigi menurunkan 40 situs judi online.",
          "ministry:komdigi blocks platform:judi-online asserted affirmed");
    assert_int_equal(count("Komdigi menurunkan target pajak judi online.", "blocks"), 0);
}

static void the_words_of_a_title_are_no_deeds(void **state)
{
    (void)state;
    assert_int_equal(count("Permendag 31/2023 tentang Perizinan, Pembinaan, dan Pengawasan Pelaku "
                           "Usaha dibahas.",
                           "supervises"),
                     0);
}

static void what_the_state_opens_again_it_unblocks(void **state)
{
    (void)state;
    check("Komdigi membuka kembali Grok.", "ministry:komdigi unblocks platform:grok asserted "
                                           "affirmed");
    check("TikTok membuka kembali TikTok Shop.",
          "platform:tiktok restores platform:tiktok-shop asserted affirmed");
}

static void who_is_left_out_is_found_in_named_ways(void **state)
{
    (void)state;
    const char *issued = "ministry:kemendag issues regulation:permendag-31-2023 asserted affirmed";
    check_field("Permendag 31/2023 diterbitkan.", issued, "rule", "issues.passive.issuer");
    check_field("\"Akan memblokir Roblox,\" kata Menkomdigi Meutya Hafid.",
                "ministry:komdigi blocks platform:roblox planned affirmed", "rule",
                "blocks.active.spoken");
    check_field("TikTok Shop kembali beroperasi.",
                "platform:tiktok restores platform:tiktok-shop asserted affirmed", "rule",
                "restores.passive.operator");
    check_field("Dalam Permendag 31/2023, pedagang diwajibkan melapor.",
                "regulation:permendag-31-2023 obliges stakeholder:pedagang asserted affirmed",
                "rule", "obliges.passive.rule");
}

static void company_makes_partners(void **state)
{
    (void)state;
    check("Kemendag bersama Polri menggerebek gudang.",
          "agency:polri coordinates_with ministry:kemendag asserted affirmed");
    check("Kemendag mengawasi Shopee bersama KPPU.",
          "agency:kppu coordinates_with ministry:kemendag asserted affirmed");
    assert_int_equal(count("Kemendag mengawasi Shopee bersama KPPU.", "coordinates_with"), 1);
    assert_int_equal(count("Anak bersama orang tua menonton.", "coordinates_with"), 0);
}

static void partners_in_a_list_meet_each_other(void **state)
{
    (void)state;
    assert_int_equal(count("Pertemuan antara Kemendag, Komdigi, dan Kadin berlangsung lama.",
                           "coordinates_with"),
                     3);
    assert_int_equal(count("Kerja sama dengan Kemendag, Komdigi, dan Kadin berlangsung lama.",
                           "coordinates_with"),
                     0);
}

static void a_rule_may_be_the_cause(void **state)
{
    (void)state;
    check_field("TikTok menghentikan TikTok Shop sebagai buntut terbitnya Permendag 31/2023.",
                "regulation:permendag-31-2023 leads_to platform:tiktok-shop asserted affirmed",
                "rule", "leads_to.cause");
}

static void what_is_needed_is_asked_for(void **state)
{
    (void)state;
    check("\"Perlu percepatan pengesahan RUU Penyiaran,\" kata Menkomdigi Meutya Hafid.",
          "official:meutya-hafid requests regulation:ruu-penyiaran asserted affirmed");
}

static void only_is_no_negation(void **state)
{
    (void)state;
    check("Komdigi tidak hanya memblokir Roblox.",
          "ministry:komdigi blocks platform:roblox asserted affirmed");
}

static void what_lies_ahead_is_planned(void **state)
{
    (void)state;
    check("Kemendag memanggil Shopee besok.",
          "ministry:kemendag summons platform:shopee planned affirmed");
}

static void hopes_and_hedges_hold_for_the_whole_sentence(void **state)
{
    (void)state;
    check("Diharapkan Kemendag memanggil Shopee.",
          "ministry:kemendag summons platform:shopee possible affirmed");
    check("Kemendag akan memanggil Shopee dan mengawasi Lazada.",
          "ministry:kemendag supervises platform:lazada planned affirmed");
}

static void speakers_go_on_in_their_own_name(void **state)
{
    (void)state;
    const char *met = "ministry:komdigi supervises platform:roblox asserted affirmed";
    check_field("\"Baik,\" kata Menkomdigi Meutya Hafid. Pihaknya mengawasi Roblox.", met,
                "speaker", "official:meutya-hafid");
    check_field("Komdigi mengawasi Roblox. Hal itu dijelaskan Menkomdigi Meutya Hafid di Jakarta.",
                met, "speaker", "official:meutya-hafid");
}

static void verbs_share_their_object(void **state)
{
    (void)state;
    check("Komdigi mengawasi dan menekan penyalahgunaan media sosial.",
          "ministry:komdigi supervises platform:media-sosial asserted affirmed");
    check("Tidak ada pertemuan yang berlangsung antara Kemendag dan Shopee.",
          "ministry:kemendag coordinates_with platform:shopee asserted negated");
}

static void a_task_force_is_known_by_its_only_name(void **state)
{
    (void)state;
    check("Kemendag membentuk satuan tugas. Satgas Perlindungan UMKM itu bekerja mulai Juni.",
          "ministry:kemendag establishes agency:satgas-perlindungan-umkm asserted affirmed");
}

static void who_is_involved_belongs_to_the_task_force(void **state)
{
    (void)state;
    check(
        "Satgas Perlindungan UMKM dibentuk. Lembaga yang akan terlibat antara lain Polri dan KPPU.",
        "agency:kppu member_of agency:satgas-perlindungan-umkm planned affirmed");
    check("\"Pihak yang terlibat di antaranya KPPU,\" kata Menkomdigi Meutya Hafid.",
          "agency:kppu coordinates_with ministry:komdigi asserted affirmed");
}

static void known_parts_may_stand_apart(void **state)
{
    (void)state;
    check_field("TikTok Shop adalah usaha yang dijalankan oleh platform asal China, TikTok. "
                "Kemendag menunggu.",
                "platform:tiktok-shop part_of platform:tiktok asserted affirmed", "rule",
                "part_of.near");
}

static void the_same_noun_refers_to_what_it_named(void **state)
{
    (void)state;
    check("Layanan Grok ditutup. Setelah berbicara dengan pihak X, Komdigi membuka kembali layanan "
          "tersebut.",
          "ministry:komdigi unblocks platform:grok asserted affirmed");
}

static void a_place_of_trade_is_depended_on(void **state)
{
    (void)state;
    check("TikTok LIVE menjadi tempat UMKM berjualan.",
          "stakeholder:umkm depends_on feature:tiktok-live asserted affirmed");
}

static void breaking_a_rule_is_not_complying(void **state)
{
    (void)state;
    check("Shopee melanggar Permendag 31/2023.",
          "platform:shopee complies_with regulation:permendag-31-2023 asserted negated");
    check("Shopee tidak melanggar Permendag 31/2023.",
          "platform:shopee complies_with regulation:permendag-31-2023 asserted affirmed");
}

static void what_is_asked_is_asked_of_who_answers(void **state)
{
    (void)state;
    check("Shopee membahas tuntutan para buruh.",
          "stakeholder:pekerja requests platform:shopee asserted affirmed");
}

static void traders_bring_what_they_trade_on(void **state)
{
    (void)state;
    check("Kemendag menemui pelaku usaha platform e-commerce.",
          "ministry:kemendag coordinates_with platform:e-commerce asserted affirmed");
}

static void the_text_may_say_whose_it_is(void **state)
{
    (void)state;
    check("Layanan Grok milik platform X ditutup Komdigi.",
          "platform:grok part_of platform:x asserted affirmed");
}

static void a_parenthesis_does_not_part_subject_and_verb(void **state)
{
    (void)state;
    check("Aktivitas warga, mulai dari belanja sampai hiburan, bergantung pada TikTok.",
          "stakeholder:masyarakat depends_on platform:tiktok asserted affirmed");
}

static void strangers_are_not_the_speakers_side(void **state)
{
    (void)state;
    assert_int_equal(count("\"Pemilik toko menghubungi Shopee,\" kata Menkomdigi Meutya Hafid.",
                           "coordinates_with"),
                     0);
    assert_int_equal(
        count("Pembeli yang memprotes Shopee, kata Menkomdigi Meutya Hafid, pulang.", "supports"),
        0);
}

static void products_do_not_support_each_other(void **state)
{
    (void)state;
    assert_int_equal(count("Shopee mendukung QRIS.", "supports"), 0);
}

static void a_committee_is_not_the_body_it_serves(void **state)
{
    (void)state;
    check("Ketua Pansel Capim KPK Rina Hartono menyapa wartawan.",
          "official:rina-hartono holds_office_in agency:pansel-kpk asserted affirmed");
    assert_int_equal(count("Kepala Pansel Capim KPK hadir.", "part_of"), 0);
}

static void offices_alone_make_no_policy_news(void **state)
{
    (void)state;
    static const char story[] =
        "Jakarta - Ketua DPR Rina Hartono datang. Hujan turun sejak pagi. Jalan sepi. Pasar buka. "
        "Toko ramai. Lampu menyala. Malam tiba.";
    static const char deed[] =
        "Jakarta - Ketua DPR Rina Hartono datang. Hujan turun sejak pagi. Jalan sepi. Pasar buka. "
        "Toko ramai. DPR memanggil Shopee. Malam tiba.";
    const char *const texts[] = {story, deed};
    for (size_t i = 0; i < 2; i++) {
        simpul_records *records = extract_text(texts[i], "2025-05-14");
        assert_true(has_claim(records, "official:rina-hartono holds_office_in agency:dpr asserted "
                                       "affirmed") == (i == 1));
        simpul_records_free(records);
    }
}

static void a_court_of_one_city_is_not_that_of_another(void **state)
{
    (void)state;
    check("Ketua PTUN Medan Rina Hartono menyapa Komdigi.",
          "official:rina-hartono holds_office_in agency:ptun-medan asserted affirmed");
}

static void local_government_is_not_the_government(void **state)
{
    (void)state;
    check("Kemendag meminta pemda.",
          "ministry:kemendag requests agency:pemerintah-daerah asserted affirmed");
    check("Kemendag meminta pemerintah.",
          "ministry:kemendag requests agency:pemerintah asserted affirmed");
}

static void advice_of_firms_makes_no_policy_news(void **state)
{
    (void)state;
    assert_int_equal(count("Shopee mengimbau pelanggan.", "requests"), 0);
    assert_int_equal(count("Shopee mengimbau pelanggan. Komdigi memblokir Roblox.", "requests"), 1);
    assert_int_equal(count("Buruh menuntut Shopee.", "requests"), 1);
}

static void questions_and_chances_are_possible(void **state)
{
    (void)state;
    check("DPR bertanya apakah Komdigi akan memblokir Roblox.",
          "ministry:komdigi blocks platform:roblox possible affirmed");
    check("Kolaborasi antara Kemendag dan Kadin menjadi kunci.",
          "ministry:kemendag coordinates_with stakeholder:kadin possible affirmed");
    check("TikTok Shop bisa kembali digunakan.",
          "platform:tiktok restores platform:tiktok-shop possible affirmed");
}

static void a_headline_takes_the_date_of_what_it_sums_up(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        "Mendag Panggil Shopee\n\nMenteri Perdagangan Budi Santoso bertemu Shopee kemarin.\n",
        "2025-05-14");
    assert_string_equal(
        claim_field(records, "official:budi-santoso summons platform:shopee asserted affirmed",
                    "date"),
        "2025-05-13");
    simpul_records_free(records);
}

static void a_passive_has_its_own_subject(void **state)
{
    (void)state;
    assert_int_equal(count("Kadin menyebut aturan promosi barang impor sudah diatur dalam UU "
                           "27/2022.",
                           "regulates"),
                     0);
}

static void who_speaks_behind_the_comma_was_at_the_meeting(void **state)
{
    (void)state;
    check("Dalam rapat dengan Komisi I DPR, Menkomdigi Meutya Hafid membahas internet.",
          "agency:komisi-i-dpr coordinates_with official:meutya-hafid asserted affirmed");
}

static void news_without_public_matter_stays_silent(void **state)
{
    (void)state;
    assert_int_equal(
        count("Direktur Utama BCA Jahja Setiaatmadja bertemu Shopee.", "holds_office_in"), 0);
    assert_int_equal(
        count("Direktur Utama BCA Jahja Setiaatmadja bertemu Kemendag.", "holds_office_in"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whom_a_verb_reaches_beats_what_it_is_about),
        cmocka_unit_test(a_thing_shields_whom_it_belongs_to),
        cmocka_unit_test(an_apposition_names_the_object),
        cmocka_unit_test(a_governing_verb_lends_its_subject),
        cmocka_unit_test(roots_that_are_verbs_are_no_nouns),
        cmocka_unit_test(words_of_many_meanings_need_their_noun),
        cmocka_unit_test(the_words_of_a_title_are_no_deeds),
        cmocka_unit_test(what_the_state_opens_again_it_unblocks),
        cmocka_unit_test(who_is_left_out_is_found_in_named_ways),
        cmocka_unit_test(company_makes_partners),
        cmocka_unit_test(partners_in_a_list_meet_each_other),
        cmocka_unit_test(a_rule_may_be_the_cause),
        cmocka_unit_test(what_is_needed_is_asked_for),
        cmocka_unit_test(only_is_no_negation),
        cmocka_unit_test(what_lies_ahead_is_planned),
        cmocka_unit_test(hopes_and_hedges_hold_for_the_whole_sentence),
        cmocka_unit_test(speakers_go_on_in_their_own_name),
        cmocka_unit_test(verbs_share_their_object),
        cmocka_unit_test(a_task_force_is_known_by_its_only_name),
        cmocka_unit_test(who_is_involved_belongs_to_the_task_force),
        cmocka_unit_test(known_parts_may_stand_apart),
        cmocka_unit_test(the_same_noun_refers_to_what_it_named),
        cmocka_unit_test(a_place_of_trade_is_depended_on),
        cmocka_unit_test(breaking_a_rule_is_not_complying),
        cmocka_unit_test(what_is_asked_is_asked_of_who_answers),
        cmocka_unit_test(traders_bring_what_they_trade_on),
        cmocka_unit_test(the_text_may_say_whose_it_is),
        cmocka_unit_test(a_parenthesis_does_not_part_subject_and_verb),
        cmocka_unit_test(strangers_are_not_the_speakers_side),
        cmocka_unit_test(products_do_not_support_each_other),
        cmocka_unit_test(a_committee_is_not_the_body_it_serves),
        cmocka_unit_test(offices_alone_make_no_policy_news),
        cmocka_unit_test(a_court_of_one_city_is_not_that_of_another),
        cmocka_unit_test(local_government_is_not_the_government),
        cmocka_unit_test(advice_of_firms_makes_no_policy_news),
        cmocka_unit_test(questions_and_chances_are_possible),
        cmocka_unit_test(a_headline_takes_the_date_of_what_it_sums_up),
        cmocka_unit_test(a_passive_has_its_own_subject),
        cmocka_unit_test(who_speaks_behind_the_comma_was_at_the_meeting),
        cmocka_unit_test(news_without_public_matter_stays_silent),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
