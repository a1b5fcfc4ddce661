/* Where a name begins and ends: a sentence of our own for each word that goes on or ends one. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"
#define TAIL                                                                                       \
    "\n\nKementerian Perdagangan menerbitkan Peraturan Menteri Perdagangan Nomor 5 Tahun 2025."

static void check(const char *body, const char *wanted, bool made)
{
    check_made(HEAD, body, TAIL, wanted, made);
}

static void a_unit_s_name_runs_over_signs_for_and(void **state)
{
    (void)state;
    check_named("Garuda membentuk Direktorat Risk & Assurance dan Chief Safety Officer.",
                "agency:direktorat-risk-assurance", "Direktorat Risk & Assurance");
}

static void the_body_above_begins_another_name(void **state)
{
    (void)state;
    check_named("Hal itu disampaikan Direktorat Kesehatan Ternak Ruminansia Ditjen PKH Kementan.",
                "agency:direktorat-kesehatan-ternak-ruminansia",
                "Direktorat Kesehatan Ternak Ruminansia");
}

static void ministries_are_lists_with_and_without_commas(void **state)
{
    (void)state;
    static const char *const names[] = {
        "Kementerian Desa, PDT dan Transmigrasi", "Kementerian Desa, PDT, dan Transmigrasi",
        "Kementerian Desa PDTT", "Kementerian Desa, Pembangunan daerah Tertinggal dan Transmigrasi",
        "Kementerian Desa"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        check_named(names[i], "ministry:kemendes", names[i]);
    check_named("Rapat di Kementerian Pendidikan Tinggi Sains dan Teknologi batal.",
                "ministry:kemdiktisaintek", "Kementerian Pendidikan Tinggi Sains dan Teknologi");
    check_named("Usulan Kementerian Pemberdayaan Aparatur Negara dan Reformasi Birokrasi batal.",
                "ministry:kemenpanrb",
                "Kementerian Pemberdayaan Aparatur Negara dan Reformasi Birokrasi");
}

static void a_role_that_names_its_body_is_of_that(void **state)
{
    (void)state;
    check("Ketua Komisi XI DPR Mukhamad Misbakhun menolak usul itu.",
          "official:mukhamad-misbakhun holds_office_in agency:komisi-xi-dpr asserted affirmed",
          true);
}

static void what_closes_a_firm_s_name_ends_it(void **state)
{
    (void)state;
    check(
        "President Director of PT Lippo Karya Insurance Tbk Bagas Wiratama mengatakan premi naik.",
        "official:bagas-wiratama holds_office_in company:lippo-karya-insurance asserted affirmed",
        true);
    check_named("Utang PT Lippo Karya Mandiri (Persero) lunas.", "company:lippo", NULL);
}

static void words_of_firms_are_no_persons(void **state)
{
    (void)state;
    check("Analis QRS Enterprise Bagas Bayu Wiratama menilai rupiah melemah.",
          "official:bagas-bayu-wiratama holds_office_in company:qrs-enterprise asserted affirmed",
          true);
    check("\"Kami siap,\" ujar Direktur Komersial PT QS Properti Manajemen Sulistyo kemarin. "
          "Sulistyo menjelaskan proyek itu.",
          "official:sulistyo holds_office_in company:qs-properti-manajemen asserted affirmed",
          true);
    check_named("Laporan itu dibuat Cahaya Securities International kemarin.",
                "company:cahaya-securities-international", "Cahaya Securities International");
}

static void numbers_and_places_begin_no_person(void **state)
{
    (void)state;
    check_named("Pergantian itu memakai Surat Perintah Kapolri Nomor Sprin/21/VIII/2025.",
                "official:nomor-sprin", NULL);
    check_named("Menurut Kepala Daerah Kerja (Daker) Airport Taif-Madinah, koper tertahan.",
                "official:airport-taif-madinah", NULL);
}

static void a_rank_may_be_a_surname(void **state)
{
    (void)state;
    check("Ketua KPK Rahmat Hakim mengatakan peserta bertambah.",
          "official:rahmat-hakim holds_office_in agency:kpk asserted affirmed", true);
    check_named("Kata pengamat ekonomi Rahmat Hakim, harga naik.", "official:rahmat-hakim",
                "Rahmat Hakim");
    check_named("Ny. Sari Taruna Ikrar, Ketua Dharma Wanita Persatuan BPOM, hadir.",
                "official:taruna-ikrar", NULL);
}

static void an_alias_is_of_a_person(void **state)
{
    (void)state;
    check_named("Polri memeriksa pegiat media sosial Joko Permadi alias Raja Muda.",
                "official:joko-permadi", "Joko Permadi");
    check_named("Polri memeriksa pegiat media sosial Joko Permadi alias Raja Muda.",
                "platform:joko-permadi", NULL);
}

static void a_known_body_has_its_short_form_inside(void **state)
{
    (void)state;
    check_named("Rapat Badan Pengelola Investasi (BPI) Danantara batal.", "agency:bpi", NULL);
    check_named("Rapat Badan Pengelola Investasi (BPI) Daya Anagata Nusantara (Danantara) batal.",
                "agency:danantara", "Badan Pengelola Investasi (BPI) Daya Anagata Nusantara");
}

static void a_dash_begins_the_next_item(void **state)
{
    (void)state;
    check("Pengisi acara: Sari Dewi Lestari - Ketua Dewan Komisioner OJK Bagas Wiratama - Founder "
          "& Chairman QRS Corp.",
          "official:bagas-wiratama holds_office_in agency:ojk asserted affirmed", false);
    check("Pengisi acara adalah\nKetua Dewan Komisioner OJK\nBagas Wiratama\ndan lain-lain.",
          "official:bagas-wiratama holds_office_in agency:ojk asserted affirmed", false);
}

static void who_may_hold_an_office_does_not(void **state)
{
    (void)state;
    check("Terkait visi untuk menjadi pimpinan KPK Sari Wulandari bertanya kepada calon itu.",
          "official:sari-wulandari holds_office_in agency:kpk asserted affirmed", false);
    check("Kuasa hukum Pemprov Bali Bagas Wiratama menolak gugatan.",
          "official:bagas-wiratama holds_office_in agency:pemprov-bali asserted affirmed", false);
}

static void a_lawyer_of_lawyers_is_their_own(void **state)
{
    (void)state;
    check("Kuasa hukum Partai Gerindra Bagas Wiratama menolak gugatan.",
          "official:bagas-wiratama holds_office_in stakeholder:gerindra asserted affirmed", false);
    check("\"Uang itu tertahan,\" kata pengacara publik LBH Pers, Bagas Wiratama, kemarin.",
          "official:bagas-wiratama holds_office_in stakeholder:lbh-pers asserted affirmed", true);
}

static void letters_of_a_group_may_be_a_body_s(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Dewan Pimpinan Pusat Ikatan Keluarga Minahasa (DPP IKM) berkumpul. IKM menolak itu.",
        "Dewan Pimpinan Pusat (DPP) Ikatan Keluarga Minahasa (IKM) berkumpul. IKM menolak itu."};
    for (size_t i = 0; i < 2; i++) {
        check_named(texts[i], "stakeholder:umkm", NULL);
        check_named(texts[i], "stakeholder:ikm", "IKM");
    }
    check_named("Pelaku industri kecil dan menengah (IKM) menolak.", "stakeholder:umkm", "IKM");
}

static void things_called_after_an_office_are_none(void **state)
{
    (void)state;
    check_named("Erick Thohir mendukung Piala Presiden.", "official:prabowo-subianto", NULL);
    check_named("Polri mendukung Piala Menpora.", "ministry:kemenpora", NULL);
}

static void the_meeting_that_chose_a_chairman_is_looked_over(void **state)
{
    (void)state;
    check("Ketua Umum Partai Persatuan Pembangunan (PPP) hasil Muktamar Bandung Bagas Wiratama "
          "mendesak Polri mengusut kasus itu.",
          "official:bagas-wiratama requests agency:polri asserted affirmed", true);
    check("Ketua Umum Golkar versi Munas Ancol Bagas Wiratama mendesak Polri mengusut kasus itu.",
          "official:bagas-wiratama holds_office_in stakeholder:golkar asserted affirmed", true);
}

static void networks_and_federations_have_presidents_too(void **state)
{
    (void)state;
    check("President Faith for Asia Youth Interfaith Network, Bagas Wiratama, menilai aturan itu "
          "buruk.",
          "official:bagas-wiratama holds_office_in stakeholder:asia-youth-interfaith-network "
          "asserted affirmed",
          true);
    check_named("Presiden Asia Football Federation Bagas Wiratama menolak usul itu.",
                "official:prabowo-subianto", NULL);
}

static void who_left_an_office_is_not_who_holds_it(void **state)
{
    (void)state;
    check(
        "Wakil Ketua Komisi I DPR Bagas Wiratama mendukung usul itu. Terpisah, Menteri Komunikasi "
        "dan Digital Meutya Hafid menolak. Mantan Ketua Komisi I DPR tersebut mengatakan rapat "
        "batal.",
        "official:meutya-hafid holds_office_in agency:komisi-i-dpr asserted affirmed", true);
}

static void the_forces_behind_a_rank_are_part_of_it(void **state)
{
    (void)state;
    check("Hal itu disampaikan Deputi Pendidikan Marsda TNI Bagas Henry Wiratama di Jakarta.",
          "official:bagas-henry-wiratama holds_office_in agency:tni asserted affirmed", false);
}

static void a_kind_of_schools_takes_the_name_behind_its_letters(void **state)
{
    (void)state;
    check_named("Rektor Universitas Islam Negeri (UIN) Cendana Ternate Prof. Bagas Wiratama hadir.",
                "agency:uin-cendana-ternate", "Universitas Islam Negeri (UIN) Cendana Ternate");
}

static void a_ministry_of_a_state_abroad_is_no_ministry(void **state)
{
    (void)state;
    check_named("Mereka menemui Kementerian Administrasi Pemerintahan (MoGAX) Republik Korea "
                "Selatan kemarin.",
                "agency:mogax-republik-korea-selatan",
                "Kementerian Administrasi Pemerintahan (MoGAX) Republik Korea Selatan");
}

static void prosecutors_of_a_region_have_one_name(void **state)
{
    (void)state;
    check_named("Kejaksaan Tinggi Riau menyita aset itu.", "agency:kejati-riau",
                "Kejaksaan Tinggi Riau");
}

static void who_selects_for_a_body_has_one_name(void **state)
{
    (void)state;
    static const char *const names[] = {
        "Panitia Seleksi Calon Pimpinan KPK", "Panitia Seleksi (Pansel) KPK", "Pansel Capim KPK",
        "Panitia Seleksi Calon Pimpinan Komisi Pemberantasan Korupsi"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char text[128];
        snprintf(text, sizeof text, "Rapat itu dipimpin %s kemarin.", names[i]);
        check_named(text, "agency:pansel-kpk", names[i]);
    }
}

static void who_left_an_office_acts_for_nobody(void **state)
{
    (void)state;
    check("Roni Wiratama akan dibantu oleh mantan Kepala Staf Angkatan Laut.",
          "agency:tni-al supports official:roni-wiratama planned affirmed", false);
}

static void a_name_inside_of_a_longer_one_is_none(void **state)
{
    (void)state;
    check_named(
        "Direktur Lentera Institute Burhanuddin Muhtadi menilai itu wajar. Kata Burhanuddin, "
        "itu wajar.",
        "official:st-burhanuddin", NULL);
    check_named("Ekonomi tumbuh di pemerintahan Prabowo Subianto-Gibran Rakabuming Raka.",
                "official:prabowo-subianto", "Prabowo");
    check_named("Gubernur Riau Gatot Wiratama hadir di Aula Gatot Subroto.",
                "official:gatot-wiratama", "Gatot Wiratama");
    check_named("Riset itu dibuat Universitas Pertamina.", "company:pertamina", NULL);
    check("Kepala Kanwil DJP Jakarta Selatan II Bagas Wiratama memeriksa wajib pajak.",
          "official:bagas-wiratama holds_office_in agency:kanwil-djp-jakarta-selatan-ii asserted "
          "affirmed",
          true);
    check_named("Head of Equity Research Lentera Sekuritas Bagas Wiratama hadir.",
                "company:lentera-sekuritas", "Lentera Sekuritas");
}

static void more_of_a_place_is_no_person(void **state)
{
    (void)state;
    check_named("General Manager PLN UID Jakarta Raya Bagas Wiratama mengatakan listrik aman.",
                "official:raya-bagas-wiratama", NULL);
    check("Area Manager Pertamina Patra Niaga Regional Jawa Bagian Barat Susanto Satria mengatakan "
          "stok aman.",
          "official:susanto-satria holds_office_in company:pertamina-patra-niaga asserted affirmed",
          true);
}

static void letters_for_what_a_rule_is_about_are_not_the_rule(void **state)
{
    (void)state;
    check_named("Presiden menerbitkan PP tentang Tata Kelola Ekspor Sumber Daya Alam (SDA). Harga "
                "SDA naik.",
                "regulation:pp-tata-kelola-ekspor-sumber-daya-alam",
                "PP tentang Tata Kelola Ekspor Sumber Daya Alam");
    check_named("Hal itu diatur Peraturan KPU (PKPU) tentang kampanye.", "agency:kpu", "KPU");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_unit_s_name_runs_over_signs_for_and),
        cmocka_unit_test(the_body_above_begins_another_name),
        cmocka_unit_test(ministries_are_lists_with_and_without_commas),
        cmocka_unit_test(a_role_that_names_its_body_is_of_that),
        cmocka_unit_test(what_closes_a_firm_s_name_ends_it),
        cmocka_unit_test(words_of_firms_are_no_persons),
        cmocka_unit_test(numbers_and_places_begin_no_person),
        cmocka_unit_test(a_rank_may_be_a_surname),
        cmocka_unit_test(an_alias_is_of_a_person),
        cmocka_unit_test(a_known_body_has_its_short_form_inside),
        cmocka_unit_test(a_dash_begins_the_next_item),
        cmocka_unit_test(who_may_hold_an_office_does_not),
        cmocka_unit_test(a_lawyer_of_lawyers_is_their_own),
        cmocka_unit_test(letters_of_a_group_may_be_a_body_s),
        cmocka_unit_test(things_called_after_an_office_are_none),
        cmocka_unit_test(the_meeting_that_chose_a_chairman_is_looked_over),
        cmocka_unit_test(networks_and_federations_have_presidents_too),
        cmocka_unit_test(who_left_an_office_is_not_who_holds_it),
        cmocka_unit_test(the_forces_behind_a_rank_are_part_of_it),
        cmocka_unit_test(a_kind_of_schools_takes_the_name_behind_its_letters),
        cmocka_unit_test(a_ministry_of_a_state_abroad_is_no_ministry),
        cmocka_unit_test(prosecutors_of_a_region_have_one_name),
        cmocka_unit_test(who_selects_for_a_body_has_one_name),
        cmocka_unit_test(who_left_an_office_acts_for_nobody),
        cmocka_unit_test(a_name_inside_of_a_longer_one_is_none),
        cmocka_unit_test(more_of_a_place_is_no_person),
        cmocka_unit_test(letters_for_what_a_rule_is_about_are_not_the_rule),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
