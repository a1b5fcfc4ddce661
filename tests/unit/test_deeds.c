/* Whose deed it is and to whom it is done, where the clause leaves that to be found. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\nKementerian Perdagangan menerbitkan Permendag 31 Tahun 2023.\n\n"

static void check(const char *body, const char *wanted, bool made)
{
    check_made(HEAD, body, "", wanted, made);
}

static void the_means_is_no_object(void **state)
{
    (void)state;
    check("Pemerintah memperketat pengawasan barang melalui Permendag 8 Tahun 2024.",
          "agency:pemerintah supervises regulation:permendag-8-2024 asserted affirmed", false);
    check("Pemerintah memperketat pengawasan terhadap Shopee melalui aplikasi.",
          "agency:pemerintah supervises platform:shopee asserted affirmed", true);
}

static void who_makes_a_harm_smaller_does_none(void **state)
{
    (void)state;
    check("Tokopedia meminimalkan dampak terhadap pedagang.",
          "platform:tokopedia threatens stakeholder:pedagang asserted affirmed", false);
    check("Tokopedia merugikan pedagang.",
          "platform:tokopedia threatens stakeholder:pedagang asserted affirmed", true);
}

static void a_noun_in_a_name_is_no_deed(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso menerangkan skema Bantuan Pemerintah.",
          "official:budi-santoso supports agency:pemerintah asserted affirmed", false);
}

static void groups_are_not_founded(void **state)
{
    (void)state;
    check("Pemerintah membentuk BUMN khusus ekspor.",
          "agency:pemerintah establishes stakeholder:bumn asserted affirmed", false);
}

static void the_first_person_stands_for_no_body(void **state)
{
    (void)state;
    check("\"Saya mengapresiasi Shopee,\" kata Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso supports platform:shopee asserted affirmed", true);
    check("\"Kami mengapresiasi Shopee,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag supports platform:shopee asserted affirmed", true);
}

static void advice_is_no_deed_of_the_adviser(void **state)
{
    (void)state;
    check("\"Harus menggandeng KPPU,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag coordinates_with agency:kppu asserted affirmed", false);
}

static void whose_intent_it_is_does_it(void **state)
{
    (void)state;
    check("\"Disampaikan komitmen Gojek untuk mendukung Kementerian Perhubungan,\" tulis Menteri "
          "Perdagangan Budi Santoso.",
          "platform:gojek supports ministry:kemenhub planned affirmed", true);
}

static void a_speaker_without_a_name_is_nobody_else(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso hadir. \"Kami mengajak masyarakat belajar,\" ujar "
          "peserta acara itu.",
          "official:budi-santoso requests stakeholder:masyarakat asserted affirmed", false);
}

static void a_source_is_not_referred_to(void **state)
{
    (void)state;
    check("Penutupan itu dikutip dari akun Instagram. KPPU memanggil platform tersebut.",
          "agency:kppu summons platform:instagram asserted affirmed", false);
}

static void what_is_judged_is_somebody_s_deed(void **state)
{
    (void)state;
    check("SAFEnet mengecam pemblokiran yang dilakukan Komdigi.",
          "stakeholder:safenet criticises ministry:komdigi asserted affirmed", true);
    check("Shopee mengapresiasi kebijakan yang diambil oleh Kemendag.",
          "platform:shopee supports ministry:kemendag asserted affirmed", true);
}

static void a_case_is_its_suspect_s(void **state)
{
    (void)state;
    check("KPPU mendalami dugaan monopoli Google.",
          "agency:kppu investigates company:google asserted affirmed", true);
    check("KPPU mendalami dugaan pelanggaran oleh Shopee.",
          "agency:kppu investigates platform:shopee asserted affirmed", true);
    check("KPPU mendalami dugaan penipuan lewat Telegram.",
          "agency:kppu investigates platform:telegram asserted affirmed", false);
}

static void the_doer_may_stand_behind_was_done(void **state)
{
    (void)state;
    check("Pembekuan izin TikTok dilakukan Komdigi pada Jumat.",
          "ministry:komdigi suspends platform:tiktok asserted affirmed", true);
}

static void partners_stand_behind_a_quality(void **state)
{
    (void)state;
    check("Ada koordinasi yang erat antara KPPU dan Kemendag.",
          "agency:kppu coordinates_with ministry:kemendag asserted affirmed", true);
}

static void the_lead_s_speaker_may_come_late(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        "Judul Contoh\n\nKomdigi diminta menurunkan tarif. Tarif sudah lama tinggi. Pasar pun "
        "lesu. Itu kata Menteri Perdagangan Budi Santoso.",
        "2025-05-14");
    assert_true(
        has_claim(records, "official:budi-santoso requests ministry:komdigi asserted affirmed"));
    simpul_records_free(records);
}

static void platforms_are_asked_by_hope(void **state)
{
    (void)state;
    check("Komdigi mengharapkan TikTok lebih terbuka.",
          "ministry:komdigi requests platform:tiktok asserted affirmed", true);
}

static void words_of_saying_are_passed_over(void **state)
{
    (void)state;
    check("Shopee, kata dia, telah memanggil Lazada. KPPU, ujar Budi, memanggil Lazada.",
          "agency:kppu summons platform:lazada asserted affirmed", true);
}

static void a_class_goes_by_its_noun_alone(void **state)
{
    (void)state;
    check("Platform digital tumbuh. Aturan itu mewajibkan platform mendaftar.",
          "regulation:permendag-31-2023 obliges platform:platform-digital asserted affirmed", true);
    check("Platform digital tumbuh. Aturan itu mewajibkan platform Lazada mendaftar.",
          "regulation:permendag-31-2023 obliges platform:platform-digital asserted affirmed",
          false);
}

static void bodies_go_by_their_kind(void **state)
{
    (void)state;
    check("Pemerintah Kota (Pemkot) Surabaya hadir. Pemkot telah berkoordinasi dengan Komdigi.",
          "agency:pemkot-surabaya coordinates_with ministry:komdigi asserted affirmed", true);
    check("PN Jakarta Barat bersidang. Hakim menghukum Shopee.",
          "agency:pn-jakarta-barat sanctions platform:shopee asserted affirmed", true);
    check("Menurut Komdigi, hal itu baik. Kementerian akan memanggil Shopee.",
          "ministry:komdigi summons platform:shopee planned affirmed", true);
}

static void who_lays_one_thing_down_lays_the_next(void **state)
{
    (void)state;
    check("KPPU meminta pedagang melapor dan mendesak Shopee terbuka.",
          "agency:kppu requests platform:shopee asserted affirmed", true);
    check("Lazada mewajibkan penjual mendaftar. Kreator dilarang membuat klaim.",
          "platform:lazada prohibits stakeholder:kreator asserted affirmed", true);
    check("Lazada mengumumkan kebijakan baru yang mewajibkan penjual mendaftar.",
          "platform:lazada obliges stakeholder:pedagang asserted affirmed", true);
}

static void what_is_said_of_the_class_is_said_of_its_member(void **state)
{
    (void)state;
    check("Lazada merupakan platform e-commerce yang bernaung di bawah Alibaba.",
          "platform:lazada owned_by platform:alibaba asserted affirmed", true);
}

static void a_subject_may_have_a_clause_of_its_own(void **state)
{
    (void)state;
    check("Masyarakat yang ingin membeli kartu prabayar baru bakal diwajibkan Komdigi melapor.",
          "ministry:komdigi obliges stakeholder:masyarakat planned affirmed", true);
    check("Penjual makanan dan minuman diwajibkan Komdigi melapor.",
          "ministry:komdigi obliges stakeholder:pedagang asserted affirmed", true);
}

static void what_must_be_followed_binds_its_followers(void **state)
{
    (void)state;
    check("Permendag 31 Tahun 2023 wajib dipatuhi Shopee dan Lazada.",
          "regulation:permendag-31-2023 obliges platform:lazada asserted affirmed", true);
}

static void the_place_of_what_is_barred_is_bound(void **state)
{
    (void)state;
    check("Barang itu dilarang dijual di Shopee.",
          "regulation:permendag-31-2023 prohibits platform:shopee asserted affirmed", true);
}

static void the_paper_is_issued_with_what_it_lays_down(void **state)
{
    (void)state;
    check("Kementerian Perdagangan menetapkan kuota impor tahunan lewat Permendag 8 Tahun 2024.",
          "ministry:kemendag issues regulation:permendag-8-2024 asserted affirmed", true);
}

static void signatories_are_partners(void **state)
{
    (void)state;
    check("Nota kesepahaman itu ditandatangani Komdigi dan KPPU.",
          "agency:kppu coordinates_with ministry:komdigi asserted affirmed", true);
    check("Nota kesepahaman akan diteken Komdigi dengan KPPU.",
          "agency:kppu coordinates_with ministry:komdigi planned affirmed", true);
}

static void an_envoy_is_met_by_name(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso bertemu Duta Besar Australia untuk Indonesia Peter "
          "Lawson.",
          "official:budi-santoso coordinates_with official:peter-lawson asserted affirmed", true);
    check("Menteri Perdagangan Budi Santoso bertemu untuk KPPU di Jakarta.",
          "agency:kppu coordinates_with official:budi-santoso asserted affirmed", false);
}

static void what_is_worked_on_together_makes_partners(void **state)
{
    (void)state;
    check(
        "Menteri Perdagangan Budi Santoso menjelaskan turunan UU PDP masih dibahas bersama OJK dan "
        "KPPU.",
        "agency:ojk coordinates_with ministry:kemendag asserted affirmed", true);
    check(
        "Menteri Perdagangan Budi Santoso menjelaskan turunan UU PDP masih dibahas bersama OJK dan "
        "KPPU.",
        "agency:kppu coordinates_with agency:ojk asserted affirmed", false);
    check("\"Aturan ini kami susun bersama OJK,\" kata Menteri Perdagangan Budi Santoso.",
          "agency:ojk coordinates_with ministry:kemendag asserted affirmed", true);
}

static void a_hearing_is_the_commission_s(void **state)
{
    (void)state;
    check("Komisi VI DPR bersidang. Hal itu mengemuka dalam rapat dengar pendapat dengan Shopee.",
          "agency:komisi-vi-dpr coordinates_with platform:shopee asserted affirmed", true);
}

static void a_thing_said_once_is_meant_again(void **state)
{
    (void)state;
    check("Komdigi memblokir TikTok dan membukanya kembali pada Mei.",
          "ministry:komdigi unblocks platform:tiktok asserted affirmed", true);
}

static void the_daughter_stands_behind_its_mother(void **state)
{
    (void)state;
    check("Komdigi menggandeng anak usaha Telkom, Telkomsel.",
          "ministry:komdigi coordinates_with company:telkom asserted affirmed", false);
}

static void members_are_listed(void **state)
{
    (void)state;
    check("Satgas PASTI beranggotakan 16 lembaga, termasuk OJK dan Komdigi.",
          "ministry:komdigi member_of agency:satgas-pasti asserted affirmed", true);
}

static void officials_who_receive_somebody_meet_them(void **state)
{
    (void)state;
    check("Perwakilan kurir diterima Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso coordinates_with stakeholder:kurir asserted affirmed", true);
    check("Perwakilan kurir diterima masyarakat.",
          "stakeholder:masyarakat coordinates_with stakeholder:kurir asserted affirmed", false);
}

static void a_threatened_deed_is_a_warning(void **state)
{
    (void)state;
    check("Komdigi mengancam memblokir TikTok.",
          "ministry:komdigi warns platform:tiktok asserted affirmed", true);
    check("Komdigi mengancam memblokir TikTok.",
          "ministry:komdigi blocks platform:tiktok asserted affirmed", false);
}

static void what_somebody_has_is_criticised_with_them(void **state)
{
    (void)state;
    check("YLKI menolak tarif Grab, aplikasi ojol itu.",
          "stakeholder:ylki criticises platform:grab asserted affirmed", true);
    check("Grab menilai tarif yang ditetapkan Kementerian Perhubungan terlalu rendah bagi mitra.",
          "platform:grab criticises ministry:kemenhub asserted affirmed", true);
}

static void a_fine_that_was_imposed_has_both_sides(void **state)
{
    (void)state;
    check("Denda yang dijatuhkan KPPU kepada Google belum dibayar.",
          "agency:kppu sanctions company:google asserted affirmed", true);
}

static void a_purpose_before_its_subject_is_theirs(void **state)
{
    (void)state;
    check("Kreator hadir. Untuk membantu penjual, Tokopedia menggelar pelatihan.",
          "platform:tokopedia supports stakeholder:pedagang planned affirmed", true);
}

static void resolve_is_no_denial(void **state)
{
    (void)state;
    check("KPPU tidak segan menjatuhkan sanksi kepada Shopee.",
          "agency:kppu sanctions platform:shopee possible affirmed", true);
}

static void a_duty_of_the_government_is_nobody_s_rule(void **state)
{
    (void)state;
    check("Pemerintah wajib melindungi konsumen.",
          "regulation:permendag-31-2023 obliges agency:pemerintah asserted affirmed", false);
}

static void who_closed_it_opens_it(void **state)
{
    (void)state;
    check("Komdigi memblokir Steam, situs gim. Akses ke Steam dibuka kembali pada 2 Mei.",
          "ministry:komdigi unblocks platform:steam asserted affirmed", true);
}

static void the_manner_is_the_subject_s(void **state)
{
    (void)state;
    check("KPU mempertegas aturan itu dengan menerbitkan Peraturan KPU Nomor 15 Tahun 2023.",
          "agency:kpu issues regulation:pkpu-15-2023 asserted affirmed", true);
}

static void what_is_replaced_is_not_gone_on_about(void **state)
{
    (void)state;
    check("Permendag 36 Tahun 2023 mencabut Permendag 25 Tahun 2022. Shopee mematuhi aturan itu.",
          "platform:shopee complies_with regulation:permendag-25-2022 asserted affirmed", false);
}

static void a_cause_is_the_object_s(void **state)
{
    (void)state;
    check("KPPU mendenda Shopee karena merugikan konsumen.",
          "platform:shopee threatens stakeholder:konsumen asserted affirmed", true);
    check("Polri membubarkan massa karena merugikan pedagang.",
          "agency:polri threatens stakeholder:pedagang asserted affirmed", false);
}

static void whom_somebody_asks_along_is_no_partner(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso mengajak Shopee bersama Lazada melapor.",
          "official:budi-santoso coordinates_with platform:lazada asserted affirmed", false);
}

static void agreement_makes_partners(void **state)
{
    (void)state;
    check("Bank Indonesia dan Komdigi sepakat memperkuat data.",
          "agency:bi coordinates_with ministry:komdigi asserted affirmed", true);
    check("Menteri Perdagangan Budi Santoso bertemu pengurus idEA.",
          "official:budi-santoso coordinates_with stakeholder:idea asserted affirmed", true);
}

static void a_change_in_the_making_is_its_maker_s(void **state)
{
    (void)state;
    check("Revisi Permendag 8 Tahun 2024 sedang digodok Kementerian Perdagangan.",
          "ministry:kemendag issues regulation:permendag-8-2024 planned affirmed", false);
    check("Revisi Permendag 8 Tahun 2024 sedang digodok Kementerian Perdagangan.",
          "ministry:kemendag revises regulation:permendag-8-2024 asserted affirmed", true);
}

static void to_further_somebody_is_no_request(void **state)
{
    (void)state;
    check("Kementerian Perdagangan terus mendorong industri dalam negeri.",
          "ministry:kemendag requests stakeholder:industri asserted affirmed", false);
    check("Kementerian Perdagangan mendorong industri dalam negeri untuk bermitra.",
          "ministry:kemendag requests stakeholder:industri asserted affirmed", true);
}

static void a_deed_in_the_name_of_a_unit_is_none(void **state)
{
    (void)state;
    check("Hadir pula Kepala Satuan Pembinaan Masyarakat Polri Joko Wahyudi.",
          "agency:polri supports stakeholder:masyarakat asserted affirmed", false);
}

static void what_was_founded_is_told_of(void **state)
{
    (void)state;
    check("\"Pasar turun usai dibentuknya Danantara,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag establishes agency:danantara asserted affirmed", false);
}

static void what_is_done_for_a_purpose_does_not_serve_it(void **state)
{
    (void)state;
    check("Rapat KPPU dan Komdigi dilakukan untuk membantu penjual.",
          "ministry:komdigi supports stakeholder:pedagang planned affirmed", false);
}

static void an_occasion_is_nobody_s_deed(void **state)
{
    (void)state;
    check(
        "Bima Laga menyampaikan, pertemuan itu menjadi kesempatan untuk berdiskusi dengan Lazada.",
        "official:bima-laga coordinates_with platform:lazada planned affirmed", false);
}

static void blame_without_a_name_is_not_the_speaker_s(void **state)
{
    (void)state;
    check("\"KPPU selalu disalahkan,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag criticises agency:kppu asserted affirmed", false);
}

static void that_there_be_none_is_said_to_nobody(void **state)
{
    (void)state;
    check("Komdigi mengingatkan agar tidak ada kekerasan anak.",
          "ministry:komdigi warns stakeholder:anak asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_means_is_no_object),
        cmocka_unit_test(who_makes_a_harm_smaller_does_none),
        cmocka_unit_test(a_noun_in_a_name_is_no_deed),
        cmocka_unit_test(groups_are_not_founded),
        cmocka_unit_test(the_first_person_stands_for_no_body),
        cmocka_unit_test(advice_is_no_deed_of_the_adviser),
        cmocka_unit_test(whose_intent_it_is_does_it),
        cmocka_unit_test(a_speaker_without_a_name_is_nobody_else),
        cmocka_unit_test(a_source_is_not_referred_to),
        cmocka_unit_test(what_is_judged_is_somebody_s_deed),
        cmocka_unit_test(a_case_is_its_suspect_s),
        cmocka_unit_test(the_doer_may_stand_behind_was_done),
        cmocka_unit_test(partners_stand_behind_a_quality),
        cmocka_unit_test(the_lead_s_speaker_may_come_late),
        cmocka_unit_test(platforms_are_asked_by_hope),
        cmocka_unit_test(words_of_saying_are_passed_over),
        cmocka_unit_test(a_class_goes_by_its_noun_alone),
        cmocka_unit_test(bodies_go_by_their_kind),
        cmocka_unit_test(who_lays_one_thing_down_lays_the_next),
        cmocka_unit_test(what_is_said_of_the_class_is_said_of_its_member),
        cmocka_unit_test(a_subject_may_have_a_clause_of_its_own),
        cmocka_unit_test(what_must_be_followed_binds_its_followers),
        cmocka_unit_test(the_place_of_what_is_barred_is_bound),
        cmocka_unit_test(the_paper_is_issued_with_what_it_lays_down),
        cmocka_unit_test(signatories_are_partners),
        cmocka_unit_test(an_envoy_is_met_by_name),
        cmocka_unit_test(what_is_worked_on_together_makes_partners),
        cmocka_unit_test(a_hearing_is_the_commission_s),
        cmocka_unit_test(a_thing_said_once_is_meant_again),
        cmocka_unit_test(the_daughter_stands_behind_its_mother),
        cmocka_unit_test(members_are_listed),
        cmocka_unit_test(officials_who_receive_somebody_meet_them),
        cmocka_unit_test(a_threatened_deed_is_a_warning),
        cmocka_unit_test(what_somebody_has_is_criticised_with_them),
        cmocka_unit_test(a_fine_that_was_imposed_has_both_sides),
        cmocka_unit_test(a_purpose_before_its_subject_is_theirs),
        cmocka_unit_test(resolve_is_no_denial),
        cmocka_unit_test(a_duty_of_the_government_is_nobody_s_rule),
        cmocka_unit_test(who_closed_it_opens_it),
        cmocka_unit_test(the_manner_is_the_subject_s),
        cmocka_unit_test(what_is_replaced_is_not_gone_on_about),
        cmocka_unit_test(a_cause_is_the_object_s),
        cmocka_unit_test(whom_somebody_asks_along_is_no_partner),
        cmocka_unit_test(agreement_makes_partners),
        cmocka_unit_test(a_change_in_the_making_is_its_maker_s),
        cmocka_unit_test(to_further_somebody_is_no_request),
        cmocka_unit_test(a_deed_in_the_name_of_a_unit_is_none),
        cmocka_unit_test(what_was_founded_is_told_of),
        cmocka_unit_test(what_is_done_for_a_purpose_does_not_serve_it),
        cmocka_unit_test(an_occasion_is_nobody_s_deed),
        cmocka_unit_test(blame_without_a_name_is_not_the_speaker_s),
        cmocka_unit_test(that_there_be_none_is_said_to_nobody),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
