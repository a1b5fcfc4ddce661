/* What refers back: descriptions, deeds told before, rules and closings gone on about. */
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

static void a_description_refers_to_whom_it_fits(void **state)
{
    (void)state;
    check("KPPU hadir. Lembaga pengawas itu akan memanggil Shopee.",
          "agency:kppu summons platform:shopee planned affirmed", true);
    check("Shopee hadir. Perusahaan asal Singapura itu meminta KPPU menunda sidang.",
          "platform:shopee requests agency:kppu asserted affirmed", true);
    check("Menteri Komunikasi dan Digital Meutya Hafid hadir. Kementerian yang dipimpin Meutya itu "
          "meminta KPPU bertindak.",
          "ministry:komdigi requests agency:kppu asserted affirmed", true);
}

static void an_adjective_alone_makes_no_rule_refer(void **state)
{
    (void)state;
    check("Kementerian Perhubungan hadir. Kebijakan stimulus ini dapat membantu UMKM.",
          "ministry:kemenhub supports stakeholder:umkm possible affirmed", false);
}

static void whom_something_is_asked_of_is_to_do_it(void **state)
{
    (void)state;
    check("Komdigi meminta OJK untuk memblokir Shopee.",
          "agency:ojk blocks platform:shopee possible affirmed", true);
    check("Komdigi meminta OJK (otoritas keuangan) untuk memblokir Shopee.",
          "ministry:komdigi blocks platform:shopee planned affirmed", false);
    check("KPPU memanggil Shopee untuk meminta Lazada hadir.",
          "platform:shopee requests platform:lazada possible affirmed", false);
}

static void a_duty_named_by_a_verb_has_its_bound(void **state)
{
    (void)state;
    check("Kewajiban mendaftar bagi seluruh PSE tertuang dalam Permendag 8 Tahun 2024.",
          "regulation:permendag-8-2024 obliges stakeholder:pse asserted affirmed", true);
}

static void a_deed_told_before_is_judged_with_its_doer(void **state)
{
    (void)state;
    check("KPPU memanggil Shopee. APJII menyambut baik langkah tersebut.",
          "stakeholder:apjii supports agency:kppu asserted affirmed", true);
    check("KPPU memanggil Shopee. Rencana itu langsung ditolak APJII.",
          "stakeholder:apjii criticises agency:kppu asserted affirmed", true);
    check("KPPU memanggil Shopee. KPPU menyambut baik langkah tersebut.",
          "agency:kppu supports agency:kppu asserted affirmed", false);
}

static void rules_gone_on_about_are_followed(void **state)
{
    (void)state;
    check("Shopee bakal mematuhi ketentuan yang baru.",
          "platform:shopee complies_with regulation:permendag-31-2023 planned affirmed", true);
    check("Shopee bakal mematuhi ketentuan yang berlaku.",
          "platform:shopee complies_with regulation:permendag-31-2023 planned affirmed", false);
}

static void a_closing_is_lifted(void **state)
{
    (void)state;
    check("Komdigi memblokir TikTok. Blokir dibuka pada 10 Mei.",
          "ministry:komdigi unblocks platform:tiktok asserted affirmed", true);
    check("Pemblokiran TikTok akan dicabut Komdigi.",
          "ministry:komdigi unblocks platform:tiktok planned affirmed", true);
    check("Komdigi memblokir TikTok. Pendaftaran dibuka pada 10 Mei.",
          "ministry:komdigi unblocks platform:tiktok asserted affirmed", false);
}

static void a_service_that_stops_itself_is_stopped_by_its_operator(void **state)
{
    (void)state;
    check("TikTok Shop menghentikan transaksi pada 4 Oktober.",
          "platform:tiktok suspends platform:tiktok-shop asserted affirmed", true);
}

static void work_done_together_makes_partners(void **state)
{
    (void)state;
    check("Kementerian Perdagangan masih mengkaji hal itu bersama KPPU.",
          "ministry:kemendag coordinates_with agency:kppu asserted affirmed", false);
    check("Kementerian Perdagangan masih mengkaji hal itu bersama KPPU.",
          "agency:kppu coordinates_with ministry:kemendag asserted affirmed", true);
}

static void a_platform_that_is_bound_is_any(void **state)
{
    (void)state;
    check("Aturan itu melarang platform memuat iklan.",
          "regulation:permendag-31-2023 prohibits platform:platform-digital asserted affirmed",
          true);
}

static void guests_are_met_one_by_one(void **state)
{
    (void)state;
    check("KPPU sudah dua kali mengundang Shopee.",
          "agency:kppu coordinates_with platform:shopee asserted affirmed", true);
    check("KPPU akan mengundang investor.",
          "agency:kppu coordinates_with stakeholder:investor planned affirmed", false);
}

static void denied_deeds_are_negated(void **state)
{
    (void)state;
    check("Komdigi membantah memblokir TikTok.",
          "ministry:komdigi blocks platform:tiktok asserted negated", true);
    check("Menteri Perdagangan Budi Santoso membantah kabar bahwa pemerintah melarang Shopee.",
          "agency:pemerintah prohibits platform:shopee asserted negated", true);
    check("Menteri Perdagangan Budi Santoso menepis isu pemblokiran TikTok oleh Komdigi.",
          "ministry:komdigi blocks platform:tiktok asserted negated", true);
    check("\"Tidak benar pemerintah memblokir TikTok,\" kata Menteri Perdagangan Budi Santoso.",
          "agency:pemerintah blocks platform:tiktok asserted negated", true);
    check("Komdigi membantah hal itu, tetapi akan memblokir TikTok.",
          "ministry:komdigi blocks platform:tiktok planned affirmed", true);
    check("Shopee membantah melanggar Permendag 31 Tahun 2023.",
          "platform:shopee complies_with regulation:permendag-31-2023 asserted affirmed", true);
}

static void companions_are_listed(void **state)
{
    (void)state;
    check("KPPU bersama Komdigi dan OJK menggelar operasi.",
          "agency:kppu coordinates_with agency:ojk asserted affirmed", true);
}

static void a_duty_in_a_rule_binds_whom_it_is_about(void **state)
{
    (void)state;
    check("Kewajiban itu tercantum dalam Permendag 8 Tahun 2024 tentang PSE Lingkup Privat.",
          "regulation:permendag-8-2024 obliges stakeholder:pse asserted affirmed", true);
}

static void words_for_several_mean_each(void **state)
{
    (void)state;
    check("Komdigi memanggil Roblox dan Discord. OJK meminta kedua platform itu melapor.",
          "agency:ojk requests platform:roblox asserted affirmed", true);
    check("Komdigi memanggil Roblox dan Discord. OJK meminta keduanya melapor.",
          "agency:ojk requests platform:roblox asserted affirmed", true);
    check("Pedagang berjualan di Shopee, Lazada, dan Blibli. OJK mengawasi ketiga platform itu.",
          "agency:ojk supervises platform:shopee asserted affirmed", true);
    check("Pedagang berjualan di Shopee, Lazada, dan Blibli. OJK mengawasi kedua platform itu.",
          "agency:ojk supervises platform:shopee asserted affirmed", false);
    check("Komdigi memanggil Roblox dan Discord. OJK mengawasi mereka.",
          "agency:ojk supervises platform:roblox asserted affirmed", true);
    check("Komdigi memanggil Roblox dan Discord. Keduanya diminta melapor.",
          "ministry:komdigi requests platform:roblox asserted affirmed", true);
}

static void epithets_and_parts_stand_for_whom_they_mean(void **state)
{
    (void)state;
    check("Presiden Prabowo Subianto hadir. Kepala Negara memanggil Shopee.",
          "official:prabowo-subianto summons platform:shopee asserted affirmed", true);
    check("Komdigi menyusun RUU Penyiaran. Pasal itu mengancam pers.",
          "regulation:ruu-penyiaran threatens stakeholder:pers asserted affirmed", true);
    check("Komdigi menyusun RUU Penyiaran. DPR mencabut pasal itu.",
          "agency:dpr revokes regulation:ruu-penyiaran asserted affirmed", false);
    check("Komite Etik Nasional bekerja. Komite itu memanggil Shopee.",
          "agency:komite-etik-nasional summons platform:shopee asserted affirmed", true);
    check("PT Telkom Indonesia Tbk hadir. Perusahaan juga bekerja sama dengan OJK.",
          "agency:ojk coordinates_with company:telkom asserted affirmed", true);
}

static void a_company_asked_without_a_name_is_the_one_spoken_of(void **state)
{
    (void)state;
    check("Gudang PT Sumber Lestari terbakar. Kemendag meminta perusahaan memberi ganti rugi.",
          "ministry:kemendag requests company:sumber-lestari asserted affirmed", true);
    check("Gudang PT Sumber Lestari terbakar. Kemendag mendesak manajemen tidak memecat pekerja.",
          "ministry:kemendag requests company:sumber-lestari asserted affirmed", true);
    check("Gudang PT Sumber Lestari terbakar. Kemendag meminta perusahaan daerah memberi bantuan.",
          "ministry:kemendag requests company:sumber-lestari asserted affirmed", false);
}

static void in_a_person_the_body_is_obeyed(void **state)
{
    (void)state;
    check("Shopee siap mematuhi instruksi Menteri Komunikasi dan Digital Meutya Hafid.",
          "platform:shopee complies_with ministry:komdigi planned affirmed", true);
    check("Shopee siap mematuhi kesepakatan dengan Menteri Komunikasi dan Digital Meutya Hafid.",
          "platform:shopee complies_with ministry:komdigi planned affirmed", false);
}

static void words_of_saying_part_no_noun_from_its_verb(void **state)
{
    (void)state;
    check("Gudang PT Sumber Lestari terbakar. Perusahaan, kata Meutya Hafid, sedang berkoordinasi "
          "dengan Kemenkes.",
          "company:sumber-lestari coordinates_with ministry:kemenkes asserted affirmed", true);
    check("Polda Metro Jaya menggerebek kantor PT Sumber Lestari.",
          "agency:polda-metro-jaya investigates company:sumber-lestari asserted affirmed", true);
}

static void letters_inside_of_a_longer_name_are_no_body(void **state)
{
    (void)state;
    check("OJK Watch mengkritik Kemendag soal tarif.",
          "stakeholder:ojk-watch criticises ministry:kemendag asserted affirmed", true);
    check("OJK Watch mengkritik Kemendag soal tarif.",
          "agency:ojk criticises ministry:kemendag asserted affirmed", false);
    check("Kemendag meminta Biro Pers mencari jalan keluar.",
          "ministry:kemendag requests stakeholder:pers asserted affirmed", false);
}

static void what_is_asked_of_a_higher_court_is_a_request(void **state)
{
    (void)state;
    check("Shopee lantas mengajukan kasasi ke Mahkamah Agung atas putusan KPPU.",
          "platform:shopee requests agency:ma asserted affirmed", true);
    check("Shopee mengajukan banding atas putusan KPPU.",
          "platform:shopee requests agency:kppu asserted affirmed", false);
}

static void who_spoke_before_is_meant_whoever_else_is_named(void **state)
{
    (void)state;
    check("Anggota DPR Rahmat Santika mengatakan harga naik. Menurutnya Menteri Perdagangan Budi "
          "Santoso mengetahui hal itu. Politikus Partai Golkar itu mengkritik Shopee.",
          "official:rahmat-santika criticises platform:shopee asserted affirmed", true);
    check("Anggota DPR Rahmat Santika menanggapi pernyataan Menteri Perdagangan Budi Santoso. "
          "Hal itu berbeda dari ucapan Budi Santoso. Ia mengkritik Shopee.",
          "official:rahmat-santika criticises platform:shopee asserted affirmed", true);
    check("Anggota DPR Rahmat Santika mengatakan harga naik. \"Harga naik. Beras naik. Gula naik. "
          "Cabai naik. Garam naik. Minyak naik,\" ujarnya. Ia mengkritik Shopee.",
          "official:rahmat-santika criticises platform:shopee asserted affirmed", true);
}

static void a_minister_may_be_of_the_party_that_is_told(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso mengatakan harga naik. Politikus Partai Golkar itu "
          "mengkritik Shopee.",
          "official:budi-santoso criticises platform:shopee asserted affirmed", true);
    check("Menteri Perdagangan Budi Santoso menanggapi saran Rahmat Sutanto soal harga. Ketua Umum "
          "Partai Golkar itu mengkritik Shopee.",
          "official:budi-santoso criticises platform:shopee asserted affirmed", false);
}

static void offices_and_banks_are_meant_by_their_short_words(void **state)
{
    (void)state;
    check("Satpol PP Bali menutup toko. Satpol PP memanggil Shopee soal aturan itu.",
          "agency:satpol-pp-bali summons platform:shopee asserted affirmed", true);
    check("OJK meminta bank memblokir rekening itu.",
          "agency:ojk requests stakeholder:perbankan asserted affirmed", true);
    check("OJK meminta Bank Mandiri memblokir rekening itu.",
          "agency:ojk requests stakeholder:perbankan asserted affirmed", false);
    check("Shopee mendesak polisi menangkap peretas.",
          "platform:shopee requests agency:polri asserted affirmed", true);
    check("Shopee melaporkan polisi itu.",
          "platform:shopee criticises agency:polri asserted affirmed", false);
}

static void who_meets_is_named_in_the_meeting_s_own_phrase(void **state)
{
    (void)state;
    check(
        "Keluhan Shopee mengemuka dalam rapat kerja Komisi VI DPR dengan Menteri Perdagangan Budi "
        "Santoso.",
        "agency:komisi-vi-dpr coordinates_with official:budi-santoso asserted affirmed", true);
    check(
        "Keluhan Shopee mengemuka dalam rapat kerja Komisi VI DPR dengan Menteri Perdagangan Budi "
        "Santoso.",
        "agency:komisi-vi-dpr coordinates_with platform:shopee asserted affirmed", false);
}

static void a_person_in_a_relative_clause_or_of_a_government_is_not_the_topic(void **state)
{
    (void)state;
    check("Anggota DPR Rahmat Santika menghadiri rapat yang digelar Menteri Perdagangan Budi "
          "Santoso. Ia mengkritik Shopee.",
          "official:rahmat-santika criticises platform:shopee asserted affirmed", true);
    check("Rancangan PP itu belum selesai. Regulasi ini diusulkan Kemendag.",
          "ministry:kemendag requests regulation:permendag-31-2023 asserted affirmed", false);
    check("Pemerintah dalam hal ini Menteri Perdagangan, telah memanggil Shopee.",
          "official:budi-santoso summons platform:shopee asserted affirmed", true);
    check("Sebagai perusahaan swasta pihaknya mendukung OJK, kata Direktur Shopee Rudi Hartanto.",
          "stakeholder:swasta supports agency:ojk asserted affirmed", false);
    check("Menteri Perdagangan Budi Santoso menegaskan kepada Komdigi agar melindungi UMKM.",
          "ministry:komdigi protects stakeholder:umkm planned affirmed", true);
}

static void a_governor_behind_a_comma_is_met(void **state)
{
    (void)state;
    check("KPK memanggil Gubernur Bali, Wayan Koster di Jakarta.",
          "agency:kpk summons official:wayan-koster asserted affirmed", true);
    check("KPK memeriksa Gubernur Jawa Barat (Jabar) nonaktif, Rudi Hartanto di Jakarta.",
          "agency:kpk investigates official:rudi-hartanto asserted affirmed", true);
}

static void a_president_that_is_counted_is_not_today_s(void **state)
{
    (void)state;
    simpul_records *records = extract_text("Judul Contoh\n\nPresiden kelima meresmikan gedung itu. "
                                           "Permendag 31 Tahun 2023 berlaku.",
                                           "2025-05-14");
    assert_false(mentions(records, "official:prabowo-subianto"));
    simpul_records_free(records);
    records = extract_text("Judul Contoh\n\nPresiden pertama kali meresmikan gedung itu. "
                           "Permendag 31 Tahun 2023 berlaku.",
                           "2025-05-14");
    assert_true(mentions(records, "official:prabowo-subianto"));
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_description_refers_to_whom_it_fits),
        cmocka_unit_test(an_adjective_alone_makes_no_rule_refer),
        cmocka_unit_test(whom_something_is_asked_of_is_to_do_it),
        cmocka_unit_test(a_duty_named_by_a_verb_has_its_bound),
        cmocka_unit_test(a_deed_told_before_is_judged_with_its_doer),
        cmocka_unit_test(rules_gone_on_about_are_followed),
        cmocka_unit_test(a_closing_is_lifted),
        cmocka_unit_test(a_service_that_stops_itself_is_stopped_by_its_operator),
        cmocka_unit_test(work_done_together_makes_partners),
        cmocka_unit_test(a_platform_that_is_bound_is_any),
        cmocka_unit_test(guests_are_met_one_by_one),
        cmocka_unit_test(denied_deeds_are_negated),
        cmocka_unit_test(companions_are_listed),
        cmocka_unit_test(a_duty_in_a_rule_binds_whom_it_is_about),
        cmocka_unit_test(words_for_several_mean_each),
        cmocka_unit_test(a_company_asked_without_a_name_is_the_one_spoken_of),
        cmocka_unit_test(in_a_person_the_body_is_obeyed),
        cmocka_unit_test(letters_inside_of_a_longer_name_are_no_body),
        cmocka_unit_test(what_is_asked_of_a_higher_court_is_a_request),
        cmocka_unit_test(words_of_saying_part_no_noun_from_its_verb),
        cmocka_unit_test(epithets_and_parts_stand_for_whom_they_mean),
        cmocka_unit_test(who_spoke_before_is_meant_whoever_else_is_named),
        cmocka_unit_test(a_minister_may_be_of_the_party_that_is_told),
        cmocka_unit_test(offices_and_banks_are_meant_by_their_short_words),
        cmocka_unit_test(who_meets_is_named_in_the_meeting_s_own_phrase),
        cmocka_unit_test(a_person_in_a_relative_clause_or_of_a_government_is_not_the_topic),
        cmocka_unit_test(a_governor_behind_a_comma_is_met),
        cmocka_unit_test(a_president_that_is_counted_is_not_today_s),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
