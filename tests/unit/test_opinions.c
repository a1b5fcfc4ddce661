/* What people ask, command and judge, where no verb says it with its object behind it. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"

static void check(const char *body, const char *wanted, bool made)
{
    check_made(HEAD, body, "", wanted, made);
}

static void the_addressee_may_stand_before_the_request(void **state)
{
    (void)state;
    check("Dalam suratnya kepada Komdigi, APJII meminta tarif ditinjau.",
          "stakeholder:apjii requests ministry:komdigi asserted affirmed", true);
    check("Kepada wartawan, APJII meminta tarif Komdigi ditinjau.",
          "stakeholder:apjii requests stakeholder:pers asserted affirmed", false);
}

static void who_is_to_do_it_is_asked(void **state)
{
    (void)state;
    check("APJII meminta biaya sertifikat ditanggung Komdigi.",
          "stakeholder:apjii requests ministry:komdigi asserted affirmed", true);
}

static void letters_and_advice_are_requests(void **state)
{
    (void)state;
    check("APJII menyurati Komdigi.",
          "stakeholder:apjii requests ministry:komdigi asserted affirmed", true);
    check("KPPU merekomendasikan kepada Kemendag agar kuota dihapus.",
          "agency:kppu requests ministry:kemendag asserted affirmed", true);
}

static void a_directive_binds_who_follows_it(void **state)
{
    (void)state;
    check("\"Sesuai arahan Presiden Prabowo, kami menata tarif,\" kata Menteri Perdagangan Budi "
          "Santoso.",
          "official:prabowo-subianto obliges ministry:kemendag asserted affirmed", true);
    check("\"Kami menunggu arahan Presiden Prabowo,\" kata Ketua DPR Puan Maharani.",
          "official:prabowo-subianto obliges agency:dpr asserted affirmed", false);
}

static void an_unfavourable_judgement_is_criticism(void **state)
{
    (void)state;
    check("idEA menilai Permendag 31/2023 memberatkan.",
          "stakeholder:idea criticises regulation:permendag-31-2023 asserted affirmed", true);
    check("idEA menyebut Kemendag tidak transparan.",
          "stakeholder:idea criticises ministry:kemendag asserted affirmed", true);
    check("idEA menilai Permendag 31/2023 tidak memberatkan.",
          "stakeholder:idea criticises regulation:permendag-31-2023 asserted affirmed", false);
}

static void what_a_body_ought_to_do_is_asked_of_it(void **state)
{
    (void)state;
    check("idEA menilai Kemendag perlu menunda aturan itu.",
          "stakeholder:idea requests ministry:kemendag asserted affirmed", true);
    check("idEA menilai Kemendag menunda aturan itu.",
          "stakeholder:idea requests ministry:kemendag asserted affirmed", false);
    check("\"Kemendag mesti bergerak cepat,\" kata Ketua Umum APJII Rudi Hartanto.",
          "official:rudi-hartanto requests ministry:kemendag asserted affirmed", true);
    check("\"Pemerintah mesti bergerak cepat,\" kata Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso requests agency:pemerintah asserted affirmed", false);
}

static void names_behind_such_as_are_meant(void **state)
{
    (void)state;
    check("Komdigi bekerja sama dengan beberapa perusahaan seperti Google dan Meta.",
          "company:google coordinates_with ministry:komdigi asserted affirmed", true);
    check("Permendag 31/2023 mencabut beleid lama, yakni Permendag 50/2020.",
          "regulation:permendag-31-2023 revokes regulation:permendag-50-2020 asserted affirmed",
          true);
}

static void a_penalty_up_to_another_reaches_its_object(void **state)
{
    (void)state;
    check("Komdigi akan memberi sanksi hingga pemblokiran sementara bagi Roblox.",
          "ministry:komdigi sanctions platform:roblox planned affirmed", true);
}

static void the_subject_of_reported_words_is_not_the_speaker(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso mengatakan, penyidik sudah memeriksa Shopee.",
          "official:budi-santoso investigates platform:shopee asserted affirmed", false);
}

static void a_commission_acts_for_its_parliament(void **state)
{
    (void)state;
    check("DPR melalui Komisi VI memanggil Shopee.",
          "agency:komisi-vi-dpr summons platform:shopee asserted affirmed", true);
}

static void names_of_meetings_are_no_meetings(void **state)
{
    (void)state;
    check("Suku bunga tetap menurut Rapat Dewan Gubernur Bank Indonesia, kata Menteri Perdagangan "
          "Budi Santoso.",
          "agency:bi coordinates_with official:budi-santoso asserted affirmed", false);
}

static void a_case_involves_whom_it_is_about(void **state)
{
    (void)state;
    check("KPPU melanjutkan penyidikan kasus tarif yang melibatkan Shopee.",
          "agency:kppu investigates platform:shopee asserted affirmed", true);
    check("KPPU melanjutkan penyidikan kasus tarif yang melibatkan Shopee.",
          "agency:kppu coordinates_with platform:shopee asserted affirmed", false);
}

static void the_president_s_rules_go_by_their_titles(void **state)
{
    (void)state;
    check("Presiden Prabowo menerbitkan Peraturan Pemerintah (PP) tentang Tata Niaga Garam.",
          "agency:presiden issues regulation:pp-tata-niaga-garam asserted affirmed", true);
}

static void what_only_leads_to_a_name_passes_the_deed_on(void **state)
{
    (void)state;
    check("idEA menyesalkan sikap Kemendag.",
          "stakeholder:idea criticises ministry:kemendag asserted affirmed", true);
    check("Permendag 31/2023 menggantikan beleid sebelumnya, yakni Permendag 50/2020.",
          "regulation:permendag-31-2023 revokes regulation:permendag-50-2020 asserted affirmed",
          true);
}

static void who_does_it_may_stand_behind_the_passive(void **state)
{
    (void)state;
    check("Survei itu dilakukan Komdigi bersama Kemendag.",
          "ministry:kemendag coordinates_with ministry:komdigi asserted affirmed", true);
}

static void a_meeting_led_by_somebody_was_with_them(void **state)
{
    (void)state;
    check("Hal itu dikatakan Menteri Perdagangan Budi Santoso seusai mengikuti rapat yang dipimpin "
          "Presiden Prabowo Subianto.",
          "official:budi-santoso coordinates_with official:prabowo-subianto asserted affirmed",
          true);
}

static void a_court_that_turns_a_suit_down_blames_nobody(void **state)
{
    (void)state;
    check("MK menolak gugatan terhadap UU 27/2022.",
          "agency:mk criticises regulation:uu-27-2022 asserted affirmed", false);
    check("idEA menolak Permendag 31/2023.",
          "stakeholder:idea criticises regulation:permendag-31-2023 asserted affirmed", true);
}

static void a_benefit_is_no_harm(void **state)
{
    (void)state;
    check("Permendag 31/2023 berdampak pada kesejahteraan pedagang.",
          "regulation:permendag-31-2023 threatens stakeholder:pedagang asserted affirmed", false);
}

static void governments_abroad_are_not_ours(void **state)
{
    (void)state;
    check("Pemerintah Rusia memblokir Roblox.",
          "agency:pemerintah-rusia blocks platform:roblox asserted affirmed", true);
    check("Pemerintah AS memblokir TikTok.",
          "agency:pemerintah-amerika-serikat blocks platform:tiktok asserted affirmed", true);
    check("Pemerintah Negeri Sakura memblokir Roblox.",
          "agency:pemerintah blocks platform:roblox asserted affirmed", false);
}

static void the_name_stands_for_the_noun_before_it(void **state)
{
    (void)state;
    check("Pemerintah membentuk BUMN garam bernama PT Garam Nusa.",
          "agency:pemerintah establishes company:garam-nusa asserted affirmed", true);
}

static void members_of_parliament_act_for_themselves(void **state)
{
    (void)state;
    check("Anggota Komisi VI DPR Rudi Hartanto mendukung Kemendag.",
          "official:rudi-hartanto supports ministry:kemendag asserted affirmed", true);
}

static void letters_nobody_knows_may_be_the_subject(void **state)
{
    (void)state;
    check("Mendag Budi Santoso hadir. Ia mengatakan XQZP akan memanggil Shopee.",
          "official:budi-santoso summons platform:shopee planned affirmed", false);
}

static void who_speaks_next_has_asked(void **state)
{
    (void)state;
    check("Komdigi diminta segera bertindak. \"Tarifnya terlalu tinggi,\" kata Ketua Umum APJII "
          "Rudi Hartanto.",
          "official:rudi-hartanto requests ministry:komdigi asserted affirmed", true);
}

static void hope_for_a_deed_asks_for_it(void **state)
{
    (void)state;
    check("APJII berharap Komdigi segera menata tarif.",
          "stakeholder:apjii requests ministry:komdigi asserted affirmed", true);
}

static void a_suit_that_was_brought_has_both_sides(void **state)
{
    (void)state;
    check("Gugatan hukum yang diajukan oleh idEA terhadap Kemendag ditunda.",
          "stakeholder:idea criticises ministry:kemendag asserted affirmed", true);
}

static void a_threat_is_of_the_deed_s_object(void **state)
{
    (void)state;
    check("Kemendag mengancam akan menindak tegas pengelola Shopee.",
          "ministry:kemendag warns platform:shopee asserted affirmed", true);
}

static void a_meeting_meanwhile_is_the_main_subject_s(void **state)
{
    (void)state;
    check("Hal itu dikatakan Menteri Perdagangan Budi Santoso saat berdiskusi dengan Ketua Umum "
          "APJII Rudi Hartanto.",
          "official:budi-santoso coordinates_with official:rudi-hartanto asserted affirmed", true);
}

static void who_comes_along_is_not_watched(void **state)
{
    (void)state;
    check("Kemendag memantau harga barang bersama KPPU.",
          "ministry:kemendag supervises agency:kppu asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_addressee_may_stand_before_the_request),
        cmocka_unit_test(who_is_to_do_it_is_asked),
        cmocka_unit_test(letters_and_advice_are_requests),
        cmocka_unit_test(a_directive_binds_who_follows_it),
        cmocka_unit_test(an_unfavourable_judgement_is_criticism),
        cmocka_unit_test(what_a_body_ought_to_do_is_asked_of_it),
        cmocka_unit_test(names_behind_such_as_are_meant),
        cmocka_unit_test(a_penalty_up_to_another_reaches_its_object),
        cmocka_unit_test(the_subject_of_reported_words_is_not_the_speaker),
        cmocka_unit_test(a_commission_acts_for_its_parliament),
        cmocka_unit_test(names_of_meetings_are_no_meetings),
        cmocka_unit_test(what_only_leads_to_a_name_passes_the_deed_on),
        cmocka_unit_test(who_does_it_may_stand_behind_the_passive),
        cmocka_unit_test(a_meeting_led_by_somebody_was_with_them),
        cmocka_unit_test(a_court_that_turns_a_suit_down_blames_nobody),
        cmocka_unit_test(a_benefit_is_no_harm),
        cmocka_unit_test(governments_abroad_are_not_ours),
        cmocka_unit_test(the_name_stands_for_the_noun_before_it),
        cmocka_unit_test(members_of_parliament_act_for_themselves),
        cmocka_unit_test(letters_nobody_knows_may_be_the_subject),
        cmocka_unit_test(who_speaks_next_has_asked),
        cmocka_unit_test(hope_for_a_deed_asks_for_it),
        cmocka_unit_test(a_suit_that_was_brought_has_both_sides),
        cmocka_unit_test(a_threat_is_of_the_deed_s_object),
        cmocka_unit_test(a_meeting_meanwhile_is_the_main_subject_s),
        cmocka_unit_test(who_comes_along_is_not_watched),
        cmocka_unit_test(a_case_involves_whom_it_is_about),
        cmocka_unit_test(the_president_s_rules_go_by_their_titles),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
