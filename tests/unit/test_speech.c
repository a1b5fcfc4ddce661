/* Who says it, when it is and how sure it is: voices, days and modality, rule by rule. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"

typedef struct field_case {
    const char *body, *claim, *value;
} field_case;

static void check_fields(const char *field, const field_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char text[1024];
        snprintf(text, sizeof text, HEAD "%s", cases[i].body);
        simpul_records *records = extract_text(text, "2025-05-14");
        if (!has_claim(records, cases[i].claim)) fail_msg("in: %s", cases[i].body);
        const char *value = claim_field(records, cases[i].claim, field);
        if (strcmp(value, cases[i].value) != 0)
            fail_msg("%s is '%s', wanted '%s' in: %s", field, value, cases[i].value, cases[i].body);
        simpul_records_free(records);
    }
}

#define CHECK(field, ...)                                                                          \
    do {                                                                                           \
        static const field_case cases_[] = {__VA_ARGS__};                                          \
        check_fields(field, cases_, sizeof cases_ / sizeof cases_[0]);                             \
    } while (0)

#define BLOCKS "ministry:komdigi blocks platform:polymarket asserted affirmed"
#define MEUTYA "Menkomdigi Meutya Hafid "

/* --- speakers --- */

static void words_of_saying_between_commas_cover_their_sentence(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "datang. Komdigi, kata Meutya, telah memblokir Polymarket.", BLOCKS,
           "official:meutya-hafid"},
          {MEUTYA "datang. Komdigi, lanjutnya, telah memblokir Polymarket.", BLOCKS,
           "official:meutya-hafid"},
          {MEUTYA "datang. Komdigi, katanya, telah memblokir Polymarket.", BLOCKS,
           "official:meutya-hafid"},
          {MEUTYA "datang. Katanya, Komdigi telah memblokir Polymarket.",
           "ministry:komdigi blocks platform:polymarket alleged affirmed",
           "official:meutya-hafid"});
}

static void who_is_only_spoken_of_does_not_go_on_speaking(void **state)
{
    (void)state;
    CHECK("speaker",
          {"Wamenkomdigi Nezar Patria mengatakan itu perintah Presiden Prabowo Subianto. \"Komdigi "
           "memblokir Polymarket,\" ujarnya.",
           BLOCKS, "official:nezar-patria"},
          {"Wamenkomdigi Nezar Patria datang. \"Itu perintah Presiden Prabowo Subianto. Komdigi "
           "memblokir Polymarket,\" ujarnya.",
           BLOCKS, "official:nezar-patria"});
}

static void what_one_asks_for_is_the_asker_s_word(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "mendesak OJK memblokir Polymarket.",
           "agency:ojk blocks platform:polymarket possible affirmed", "official:meutya-hafid"},
          {MEUTYA "mendesak OJK memblokir Polymarket.",
           "official:meutya-hafid requests agency:ojk asserted affirmed", ""},
          {MEUTYA "mengingatkan, OJK telah memblokir Polymarket.",
           "agency:ojk blocks platform:polymarket asserted affirmed", "official:meutya-hafid"});
}

static void a_group_speaks_only_beside_the_verb(void **state)
{
    (void)state;
    CHECK(
        "speaker",
        {"Komdigi memblokir Polymarket dengan langkah tegas kepada para pedagang.", BLOCKS, ""},
        {"Komdigi memblokir Polymarket. Hal itu disampaikan menjelang rapat bagi pedagang.", BLOCKS,
         ""},
        {"Para pedagang mengatakan Komdigi memblokir Polymarket.", BLOCKS, "stakeholder:pedagang"});
}

static void only_what_was_said_is_said_by_the_passive(void **state)
{
    (void)state;
    CHECK("speaker",
          {"Komdigi memblokir Polymarket. Hal itu disampaikan " MEUTYA "di Jakarta.", BLOCKS,
           "official:meutya-hafid"},
          {"Komdigi memblokir Polymarket. Hasil kajian disampaikan " MEUTYA "kepada OJK.", BLOCKS,
           ""},
          {"Komdigi memblokir Polymarket. Dalam berkas itu disebutkan pemerintah memberikan waktu.",
           BLOCKS, ""});
}

static void a_noun_with_a_demonstrative_is_who_spoke_last(void **state)
{
    (void)state;
    CHECK("speaker",
          {"Wamenkomdigi Nezar Patria datang. Mantan wartawan Kompas itu mengatakan Komdigi "
           "memblokir Polymarket.",
           BLOCKS, "official:nezar-patria"},
          {"Politisi Golkar Dave Laksono datang. Politisi Golkar itu mengatakan Komdigi memblokir "
           "Polymarket.",
           BLOCKS, "official:dave-laksono"});
}

static void a_sentence_may_hold_two_sayings(void **state)
{
    (void)state;
    CHECK("speaker",
          {"\"Kami bekerja,\" ujar Wamenkomdigi Nezar Patria usai rapat, Rabu (14/5/2025) " MEUTYA
           "menerangkan Komdigi memblokir Polymarket.",
           BLOCKS, "official:meutya-hafid"});
}

static void a_deed_beside_the_saying_is_told_by_the_newsroom(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "menyatakan senang, seraya meminta OJK datang.",
           "official:meutya-hafid requests agency:ojk asserted affirmed", ""},
          {"\"Kami senang,\" kata Wamenkomdigi Nezar Patria. " MEUTYA
           "meminta OJK berkoordinasi dengan lembaganya.",
           "official:meutya-hafid requests agency:ojk asserted affirmed", ""});
}

static void a_relative_clause_between_subject_and_verb_says_nothing(void **state)
{
    (void)state;
    CHECK("speaker", {"Menkomdigi Meutya Hafid, yang menggantikan Budi Arie Setiadi pada Oktober "
                      "2024, mengatakan Komdigi "
                      "memblokir Polymarket.",
                      BLOCKS, "official:meutya-hafid"});
}

static void what_a_body_makes_known_the_newsroom_tells(void **state)
{
    (void)state;
    CHECK("speaker",
          {"Tokopedia mengumumkan kebijakan baru yang mewajibkan pedagang melapor.",
           "platform:tokopedia obliges stakeholder:pedagang asserted affirmed", ""},
          {"Tokopedia mengumumkan Komdigi telah memblokir Polymarket.", BLOCKS,
           "platform:tokopedia"});
}

static void more_about_one_s_own_body_goes_on_with_the_report(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "mengatakan lembaganya mengkaji usulan. Komdigi juga memblokir Polymarket.",
           BLOCKS, "official:meutya-hafid"},
          {MEUTYA "mengatakan lembaganya mengkaji usulan. Karena itu, Komdigi memblokir "
                  "Polymarket.",
           BLOCKS, ""},
          {MEUTYA "mengatakan semua aman. Hal ini karena Komdigi memblokir Polymarket. \"Semua "
                  "aman,\" ujar Meutya.",
           BLOCKS, "official:meutya-hafid"},
          {MEUTYA "mengatakan lembaganya mengkaji usulan.\n\nKomdigi juga memblokir Polymarket.",
           BLOCKS, ""});
}

static void each_asks_for_what_follows_their_own_verb(void **state)
{
    (void)state;
    CHECK("speaker", {"Komdigi meminta orang tua mendampingi anak dan mendesak Roblox melapor.",
                      "ministry:komdigi requests platform:roblox asserted affirmed", ""});
}

static void a_name_cut_short_is_who_spoke_last(void **state)
{
    (void)state;
    CHECK(
        "speaker",
        {"Menkomdigi Meutya Hafid datang. Komdigi, ujar Meut, telah memblokir Polymarket.", BLOCKS,
         "official:meutya-hafid"},
        {"Menkomdigi Meutya Hafid datang. Komdigi, ujar Sartono, telah memblokir Polymarket milik "
         "Shopee.",
         BLOCKS, ""});
}

/* --- modality --- */

static void check_claims(const char *const (*cases)[2], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char text[1024];
        snprintf(text, sizeof text, HEAD "%s", cases[i][0]);
        simpul_records *records = extract_text(text, "2025-05-14");
        if (!has_claim(records, cases[i][1])) fail_msg("in: %s", cases[i][0]);
        simpul_records_free(records);
    }
}

#define CHECK_CLAIMS(...)                                                                          \
    do {                                                                                           \
        static const char *const cases_[][2] = {__VA_ARGS__};                                      \
        check_claims(cases_, sizeof cases_ / sizeof cases_[0]);                                    \
    } while (0)

static void a_duty_told_is_not_done(void **state)
{
    (void)state;
    CHECK_CLAIMS({"Pemerintah wajib melindungi pedagang.",
                  "agency:pemerintah protects stakeholder:pedagang possible affirmed"},
                 {"Komdigi harus segera berkoordinasi dengan OJK.",
                  "agency:ojk coordinates_with ministry:komdigi possible affirmed"},
                 {"\"Kami harus berkoordinasi dengan OJK,\" kata Menkomdigi Meutya Hafid.",
                  "agency:ojk coordinates_with ministry:komdigi planned affirmed"},
                 {"Shopee wajib mematuhi PP 80/2019.",
                  "platform:shopee complies_with regulation:pp-80-2019 planned affirmed"});
}

static void what_is_scheduled_prepared_or_put_off_is_to_come(void **state)
{
    (void)state;
    CHECK_CLAIMS({"OJK dijadwalkan memanggil Shopee.",
                  "agency:ojk summons platform:shopee planned affirmed"},
                 {"OJK menjadwalkan pemeriksaan terhadap Shopee.",
                  "agency:ojk investigates platform:shopee planned affirmed"},
                 {"OJK menyusun sanksi bagi Shopee.",
                  "agency:ojk sanctions platform:shopee planned affirmed"},
                 {"OJK mengancam akan memblokir Shopee.",
                  "agency:ojk blocks platform:shopee planned affirmed"},
                 {"Komdigi tidak akan memblokir Shopee.",
                  "ministry:komdigi blocks platform:shopee planned negated"});
}

static void what_is_foreseen_called_for_or_asked_is_possible(void **state)
{
    (void)state;
    CHECK_CLAIMS(
        {"OJK membuka peluang memblokir Shopee.",
         "agency:ojk blocks platform:shopee possible affirmed"},
        {"OJK diperkirakan akan memblokir Shopee.",
         "agency:ojk blocks platform:shopee possible affirmed"},
        {"Dibutuhkan koordinasi antara OJK dan Komdigi.",
         "agency:ojk coordinates_with ministry:komdigi possible affirmed"},
        {"OJK didesak memblokir Shopee.", "agency:ojk blocks platform:shopee possible affirmed"});
}

static void a_deed_under_a_condition_is_possible(void **state)
{
    (void)state;
    CHECK_CLAIMS({"Pengamat menilai Shopee melanggar PP 80/2019 jika terbukti lalai.",
                  "platform:shopee complies_with regulation:pp-80-2019 possible negated"},
                 {"Komdigi mewajibkan Shopee apabila ramai.",
                  "ministry:komdigi obliges platform:shopee asserted affirmed"});
}

static void what_is_denied_is_negated(void **state)
{
    (void)state;
    CHECK_CLAIMS({"Komdigi membantah telah memblokir Polymarket.",
                  "ministry:komdigi blocks platform:polymarket asserted negated"},
                 {MEUTYA "menyangkal kabar bahwa OJK memblokir Polymarket.",
                  "agency:ojk blocks platform:polymarket asserted negated"},
                 {"Tidak benar OJK memblokir Polymarket.",
                  "agency:ojk blocks platform:polymarket asserted negated"},
                 {"Kabar pemblokiran Polymarket oleh Komdigi dibantah OJK.",
                  "ministry:komdigi blocks platform:polymarket asserted negated"},
                 {"Google membantah melanggar UU 5/1999.",
                  "company:google complies_with regulation:uu-5-1999 asserted affirmed"},
                 {"Komdigi membantah OJK memblokir Polymarket, tetapi OJK mengawasi Shopee.",
                  "agency:ojk supervises platform:shopee asserted affirmed"},
                 {"Belum ada rencana Komdigi memblokir Polymarket.",
                  "ministry:komdigi blocks platform:polymarket planned negated"},
                 {"Komdigi menyatakan tidak ada rencana memblokir Polymarket.",
                  "ministry:komdigi blocks platform:polymarket planned negated"});
}

static void what_is_imposed_or_asked_for_at_once_is_possible(void **state)
{
    (void)state;
    CHECK_CLAIMS({"PP 17/2025 mewajibkan Shopee melindungi anak.",
                  "platform:shopee protects stakeholder:anak possible affirmed"},
                 {"Wamenkomdigi Nezar Patria meminta OJK segera memblokir Polymarket.",
                  "agency:ojk blocks platform:polymarket possible affirmed"});
}

static void accusers_allege(void **state)
{
    (void)state;
    CHECK_CLAIMS({"KPPU menuding Google melanggar UU 5/1999.",
                  "company:google complies_with regulation:uu-5-1999 alleged negated"},
                 {"KPPU menuding Google melanggar UU 5/1999.",
                  "agency:kppu criticises company:google asserted affirmed"},
                 {"Terungkap dugaan Google melanggar UU 5/1999.",
                  "company:google complies_with regulation:uu-5-1999 alleged negated"},
                 {"Komdigi disebut telah memblokir Polymarket.",
                  "ministry:komdigi blocks platform:polymarket alleged affirmed"});
}

static void what_a_rule_forbids_is_forbidden(void **state)
{
    (void)state;
    CHECK_CLAIMS({"OJK menegaskan pedagang tidak boleh berjualan.",
                  "agency:ojk prohibits stakeholder:pedagang asserted affirmed"});
}

/* --- dates --- */

static void an_end_is_no_day_of_the_deed(void **state)
{
    (void)state;
    CHECK(
        "date",
        {"Komdigi mewajibkan Shopee melapor paling lambat 31 Maret 2026.",
         "ministry:komdigi obliges platform:shopee asserted affirmed", "../2026-03-31"},
        {"Hingga pekan kedua April 2025 Komdigi telah memblokir Polymarket.", BLOCKS, "../2025-04"},
        {"Komdigi memblokir Polymarket sampai akhir Juni 2025.", BLOCKS, "../2025-06"});
}

static void what_begins_on_a_day_ahead_is_to_come(void **state)
{
    (void)state;
    CHECK("date", {"Komdigi mulai 1 Juli 2025 mewajibkan Shopee melapor.",
                   "ministry:komdigi obliges platform:shopee planned affirmed", "2025-07-01"});
}

static void that_time_is_the_day_told_before(void **state)
{
    (void)state;
    CHECK("date",
          {"Tarif naik pada September 2022. Saat itu Komdigi memblokir Polymarket.", BLOCKS,
           "2022-09"},
          {"Rapat digelar pada 5 Mei 2025. Dalam pertemuan itu Komdigi memanggil Roblox.",
           "ministry:komdigi summons platform:roblox asserted affirmed", "2025-05-05"},
          {"Tarif naik pada September 2022. Menteri saat itu tahu Komdigi memblokir Polymarket.",
           BLOCKS, ""});
}

static void what_they_did_next_was_on_the_day_told_before(void **state)
{
    (void)state;
    CHECK("date",
          {"Para pedagang mendatangi kantor pada Rabu (7/5/2025). Mereka mengkritik Shopee.",
           "stakeholder:pedagang criticises platform:shopee asserted affirmed", "2025-05-07"});
}

static void an_occasion_is_told_on_and_a_request_told_again(void **state)
{
    (void)state;
    CHECK(
        "date",
        {"Mendag Budi Santoso meninjau gudang, Rabu (7/5/2025). Di hadapan kurir, Budi meminta "
         "Shopee tertib.",
         "official:budi-santoso requests platform:shopee asserted affirmed", "2025-05-07"},
        {"Mendag Budi Santoso meninjau gudang, Rabu (7/5/2025). Dalam kunjungan itu Budi meminta "
         "Shopee tertib.",
         "official:budi-santoso requests platform:shopee asserted affirmed", "2025-05-07"},
        {"Mendag Budi Santoso meminta Shopee tertib. Permintaan itu disampaikan di gudang, Rabu "
         "(7/5/2025).",
         "official:budi-santoso requests platform:shopee asserted affirmed", "2025-05-07"},
        {"Mendag Budi Santoso meminta Shopee tertib. Permintaan itu disampaikan menjelang Lebaran "
         "pada 7 Juni 2025.",
         "official:budi-santoso requests platform:shopee asserted affirmed", ""});
}

static void days_are_counted_from_the_one_told_before(void **state)
{
    (void)state;
    CHECK("date",
          {"Shopee diblokir pada 4 Maret 2021. Dua hari kemudian, Komdigi memblokir Polymarket.",
           BLOCKS, "2021-03-06"},
          {"Shopee diblokir pada 4 Maret 2021. Sehari sebelumnya Komdigi memblokir Polymarket.",
           BLOCKS, "2021-03-03"},
          {"Shopee diblokir pada 4 Maret 2021. Keesokan harinya Komdigi memblokir Polymarket.",
           BLOCKS, "2021-03-05"},
          {"Shopee diblokir pada Maret 2021. Dua hari kemudian, Komdigi memblokir Polymarket.",
           BLOCKS, ""});
}

static void a_day_behind_a_full_date_is_of_its_year(void **state)
{
    (void)state;
    CHECK("date",
          {"Shopee diblokir pada 4 Maret 2021. Komdigi memblokir Polymarket pada 9 April.", BLOCKS,
           "2021-04-09"},
          {"Shopee diblokir pada 4 Maret 2021. Komdigi memblokir Polymarket pada 9 April lalu.",
           BLOCKS, "2025-04-09"},
          {"Shopee diblokir pada 4 Maret 2021.\nKomdigi memblokir Polymarket pada 9 April.", BLOCKS,
           "2025-04-09"},
          {"Shopee diblokir pada 4 Maret 2021. Komdigi memblokir Polymarket pada 9 Februari.",
           BLOCKS, "2025-02-09"});
}

static void parts_of_a_year_and_sides_of_today(void **state)
{
    (void)state;
    CHECK("date",
          {"Komdigi memblokir Polymarket pada kuartal pertama 2025.", BLOCKS, "2025-01/2025-03"},
          {"Komdigi memblokir Polymarket sepanjang semester I-2024.", BLOCKS, "2024-01/2024-06"},
          {"Komdigi memblokir Polymarket hingga triwulan II tahun lalu.", BLOCKS, "../2024-06"},
          {"Januari lalu, Komdigi memblokir Polymarket.", BLOCKS, "2025-01"},
          {"Komdigi memblokir Polymarket pada 20 Agustus lalu.", BLOCKS, "2024-08-20"},
          {"Komdigi akan memblokir Polymarket pada 3 Februari mendatang.",
           "ministry:komdigi blocks platform:polymarket planned affirmed", "2026-02-03"},
          {"Komdigi akan memblokir Polymarket mulai Juli.",
           "ministry:komdigi blocks platform:polymarket planned affirmed", "2025-07"});
}

static void a_day_told_elsewhere_makes_a_month_narrower(void **state)
{
    (void)state;
    CHECK("date", {"Januari lalu Komdigi memblokir Polymarket. Pada 21 Januari 2025, Komdigi "
                   "memblokir Polymarket.",
                   BLOCKS, "2025-01-21"});
}

static void another_clause_has_its_own_day(void **state)
{
    (void)state;
    CHECK("date",
          {"OJK bisa memanggil Shopee apabila hingga Juni 2025 belum ada kemajuan.",
           "agency:ojk summons platform:shopee possible affirmed", ""},
          {"Komdigi memblokir Roblox pada 10 Januari 2025 dan memblokir Polymarket pada 1 Februari "
           "2025.",
           BLOCKS, "2025-02-01"},
          {"Wamenkomdigi Nezar Patria mendesak OJK memblokir Shopee tahun ini.",
           "official:nezar-patria requests agency:ojk asserted affirmed", ""});
}

static void the_day_in_what_is_reported_is_the_deed_s(void **state)
{
    (void)state;
    CHECK("date",
          {MEUTYA "mengatakan pihaknya sudah memperingatkan Shopee pada Jumat (9/5/2025).",
           "ministry:komdigi warns platform:shopee asserted affirmed", "2025-05-09"},
          {"Nezar Patria, Selasa (13/5/2025), mengimbau OJK waspada.",
           "official:nezar-patria requests agency:ojk asserted affirmed", ""});
}

static void a_year_in_a_number_dates_nothing(void **state)
{
    (void)state;
    CHECK("date",
          {"Kemenkeu menerbitkan PMK 37/2025.",
           "ministry:kemenkeu issues regulation:pmk-37-2025 asserted affirmed", ""},
          {"Kemenkeu menerbitkan PMK Nomor 37 Tahun 2025.",
           "ministry:kemenkeu issues regulation:pmk-37-2025 asserted affirmed", "2025"});
}

static void a_deed_told_again_has_its_day(void **state)
{
    (void)state;
    CHECK("date",
          {"Komdigi memanggil Shopee. Pemanggilan dijadwalkan pada Senin (19/5/2025).",
           "ministry:komdigi summons platform:shopee planned affirmed", "2025-05-19"},
          {"Komdigi dan OJK menandatangani nota kesepahaman. Penandatanganan berlangsung di "
           "Jakarta, Senin (12/5/2025).",
           "agency:ojk coordinates_with ministry:komdigi asserted affirmed", "2025-05-12"},
          {"Kemenkeu menerbitkan PMK 37/2025. PMK 37/2025 itu diteken pada 11 April 2025.",
           "ministry:kemenkeu issues regulation:pmk-37-2025 asserted affirmed", "2025-04-11"},
          {"Komdigi mewajibkan Shopee melapor. Kebijakan ini berlaku mulai 1 Juli 2025.",
           "ministry:komdigi obliges platform:shopee planned affirmed", "2025-07-01"},
          {"Komdigi menjalin kerja sama dengan OJK. Nota kesepahaman ditandatangani di Jakarta, "
           "Senin (12/5/2025).",
           "agency:ojk coordinates_with ministry:komdigi asserted affirmed", "2025-05-12"},
          {"KPPU mendenda Shopee Rp1 miliar. Putusan dibacakan di Jakarta, Senin (12/5/2025).",
           "agency:kppu sanctions platform:shopee asserted affirmed", "2025-05-12"},
          {"KPPU menyelidiki Shopee. Penyelidikan itu dimulai sejak April 2025.",
           "agency:kppu investigates platform:shopee asserted affirmed", "2025-04"},
          {"Komdigi meminta Shopee melapor. Surat bertanggal 8 Mei 2025 itu memuat alasannya.",
           "ministry:komdigi requests platform:shopee asserted affirmed", "2025-05-08"});
}

static void the_year_beside_a_month_may_be_told_from_now(void **state)
{
    (void)state;
    CHECK("date", {"Komdigi memblokir Polymarket pada akhir Maret tahun lalu.", BLOCKS, "2024-03"},
          {"Komdigi memblokir Polymarket pada 20 Maret tahun lalu.", BLOCKS, "2024-03-20"},
          {"Komdigi memblokir Polymarket pada Maret tahun ini.", BLOCKS, "2025-03"});
}

static void an_office_has_the_term_that_its_title_tells(void **state)
{
    (void)state;
    CHECK(
        "date",
        {"Komdigi datang. Mantan Menteri Komunikasi dan Informatika periode 2014-2019 Rudiantara "
         "hadir.",
         "official:rudiantara holds_office_in ministry:komdigi asserted affirmed", "2014/2019"},
        {"Mantan Menteri Komunikasi dan Informatika periode 2014-2019 Rudiantara memanggil Shopee.",
         "official:rudiantara summons platform:shopee asserted affirmed", ""});
}

static void a_revision_is_to_say_what_its_rule_does_not_yet(void **state)
{
    (void)state;
    CHECK_CLAIMS(
        {"Kemendag merevisi Permendag 31/2023. Nantinya Shopee dilarang menjual barang itu.",
         "regulation:permendag-31-2023 prohibits platform:shopee planned affirmed"},
        {"Kemendag merevisi Permendag 31/2023. Media sosial dilarang menjadi tempat transaksi.",
         "regulation:permendag-31-2023 prohibits platform:media-sosial planned affirmed"},
        {"Kemendag merevisi Permendag 31/2023. Permendag 31/2023 melarang media sosial menjadi "
         "tempat transaksi.",
         "regulation:permendag-31-2023 prohibits platform:media-sosial asserted affirmed"},
        {"Kemendag merevisi Permendag 31/2023. Kini media sosial dilarang menjadi tempat "
         "transaksi.",
         "regulation:permendag-31-2023 prohibits platform:media-sosial asserted affirmed"});
}

static void what_ought_to_be_or_is_feared_is_possible(void **state)
{
    (void)state;
    CHECK_CLAIMS({"Pakar menilai Komdigi semestinya berkoordinasi dengan OJK.",
                  "agency:ojk coordinates_with ministry:komdigi possible affirmed"},
                 {MEUTYA "khawatir Shopee mengancam UMKM.",
                  "platform:shopee threatens stakeholder:umkm possible affirmed"},
                 {"Kemnaker sedang menyusun aturan perlindungan pekerja.",
                  "ministry:kemnaker protects stakeholder:pekerja planned affirmed"});
}

static void what_is_answered_or_done_before_is_asserted(void **state)
{
    (void)state;
    CHECK_CLAIMS({"Komdigi bertemu OJK untuk menanggapi protes pedagang terhadap Shopee.",
                  "stakeholder:pedagang criticises platform:shopee asserted affirmed"},
                 {"Komdigi menyiapkan bantuan untuk UMKM yang sudah memanfaatkan TikTok.",
                  "stakeholder:umkm depends_on platform:tiktok asserted affirmed"});
}

static void a_headline_is_as_planned_as_its_body(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        "Komdigi Panggil Shopee\n\nKomdigi berencana memanggil Shopee dan Lazada.", "2025-05-14");
    assert_true(has_claim(records, "ministry:komdigi summons platform:shopee planned affirmed"));
    assert_false(has_claim(records, "ministry:komdigi summons platform:shopee asserted affirmed"));
    simpul_records_free(records);
    records =
        extract_text("Komdigi Gandeng OJK\n\nDPR merespons kabar bahwa Komdigi akan bekerja sama "
                     "dengan OJK.",
                     "2025-05-14");
    assert_true(
        has_claim(records, "agency:ojk coordinates_with ministry:komdigi alleged affirmed"));
    assert_false(
        has_claim(records, "agency:ojk coordinates_with ministry:komdigi asserted affirmed"));
    simpul_records_free(records);
}

static void who_answers_says_nothing_of_what_is_answered(void **state)
{
    (void)state;
    CHECK("speaker", {MEUTYA "menanggapi laporan OJK yang menyebut Shopee merugikan UMKM.",
                      "platform:shopee threatens stakeholder:umkm asserted affirmed", ""});
}

static void a_reason_goes_on_with_the_report(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "mengatakan Shopee abai. Sebab, Komdigi sudah memblokir Polymarket.", BLOCKS,
           "official:meutya-hafid"},
          {MEUTYA "datang. Sebab, Komdigi sudah memblokir Polymarket.", BLOCKS, ""});
}

static void what_is_told_of_a_plan_is_planned(void **state)
{
    (void)state;
    CHECK_CLAIMS({MEUTYA "membeberkan rencana Komdigi memblokir Polymarket.",
                  "ministry:komdigi blocks platform:polymarket planned affirmed"},
                 {"Komdigi akan mengkaji skema itu bersama OJK.",
                  "agency:ojk coordinates_with ministry:komdigi planned affirmed"},
                 {"OJK menyatakan siap menjalankan ketentuan Permendag 31/2023.",
                  "agency:ojk complies_with regulation:permendag-31-2023 planned affirmed"});
}

static void days_stand_with_their_own_verbs(void **state)
{
    (void)state;
    CHECK("date",
          {"Dari akun yang aksesnya diputus sejak 5 April 2025, Shopee bertemu Komdigi.",
           "ministry:komdigi coordinates_with platform:shopee asserted affirmed", ""},
          {MEUTYA "menjelaskan, sejak 1 Desember 2024 Komdigi mendukung UMKM.",
           "ministry:komdigi supports stakeholder:umkm asserted affirmed", "2024-12-01"},
          {"Komdigi mencabut PP 9/2026 yang diteken Presiden pada 3 Maret 2025.",
           "ministry:komdigi revokes regulation:pp-9-2026 asserted affirmed", ""},
          {"Komdigi memblokir Polymarket. Akses ke situs itu diputus sejak 11 Mei 2025.", BLOCKS,
           "2025-05-11"},
          {"Presiden Prabowo Subianto membentuk Satgas Judi Online lewat Keppres 21/2025 yang "
           "diteken "
           "pada 3 Maret 2025.",
           "agency:presiden establishes agency:satgas-judol asserted affirmed", "2025-03-03"},
          {"Komdigi memanggil Shopee pada 12 Mei 2025. \"Kami sudah bertemu Shopee,\" kata "
           "Menkomdigi "
           "Meutya Hafid.",
           "ministry:komdigi coordinates_with platform:shopee asserted affirmed", "2025-05-12"},
          {"Komdigi bertemu Shopee. \"Baik,\" kata Nezar Patria usai rapat, Jakarta, Senin (12/5).",
           "ministry:komdigi coordinates_with platform:shopee asserted affirmed", "2025-05-12"},
          {"Komdigi memblokir Polymarket pada Sabtu pekan lalu.", BLOCKS, "2025-05-10"},
          {"Komdigi hari ini memblokir Polymarket. \"Sudah,\" kata Meutya Hafid, Selasa (13/5).",
           BLOCKS, "2025-05-13"},
          {"Komdigi hari ini memblokir Polymarket. \"Sudah,\" kata Meutya Hafid, Rabu (14/5).",
           BLOCKS, "2025-05-14"});
}

static void words_alike_are_of_who_said_them_first(void **state)
{
    (void)state;
    CHECK("speaker",
          {"Komdigi memblokir Polymarket. Hal senada dikatakan " MEUTYA "di Jakarta.", BLOCKS, ""},
          {"Komdigi memblokir Polymarket. Hal itu dikatakan " MEUTYA "di Jakarta.", BLOCKS,
           "official:meutya-hafid"});
}

static void first_persons_without_marks_speak_till_their_speaker(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "datang. Kami memanggil Shopee. Kami juga menunggu OJK, kata dia.",
           "ministry:komdigi summons platform:shopee asserted affirmed", "official:meutya-hafid"});
}

static void what_one_does_beside_a_saying_is_told(void **state)
{
    (void)state;
    CHECK("speaker",
          {MEUTYA "membenarkan laporan itu dan akan memanggil Shopee.",
           "official:meutya-hafid summons platform:shopee planned affirmed", ""},
          {MEUTYA "berjanji memanggil Shopee.",
           "official:meutya-hafid summons platform:shopee planned affirmed", ""},
          {MEUTYA "berjanji Komdigi akan memblokir Polymarket.",
           "ministry:komdigi blocks platform:polymarket planned affirmed",
           "official:meutya-hafid"});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_saying_between_commas_cover_their_sentence),
        cmocka_unit_test(who_is_only_spoken_of_does_not_go_on_speaking),
        cmocka_unit_test(what_one_asks_for_is_the_asker_s_word),
        cmocka_unit_test(a_group_speaks_only_beside_the_verb),
        cmocka_unit_test(only_what_was_said_is_said_by_the_passive),
        cmocka_unit_test(a_noun_with_a_demonstrative_is_who_spoke_last),
        cmocka_unit_test(a_sentence_may_hold_two_sayings),
        cmocka_unit_test(a_deed_beside_the_saying_is_told_by_the_newsroom),
        cmocka_unit_test(a_relative_clause_between_subject_and_verb_says_nothing),
        cmocka_unit_test(what_a_body_makes_known_the_newsroom_tells),
        cmocka_unit_test(more_about_one_s_own_body_goes_on_with_the_report),
        cmocka_unit_test(each_asks_for_what_follows_their_own_verb),
        cmocka_unit_test(a_name_cut_short_is_who_spoke_last),
        cmocka_unit_test(a_duty_told_is_not_done),
        cmocka_unit_test(a_deed_under_a_condition_is_possible),
        cmocka_unit_test(what_they_did_next_was_on_the_day_told_before),
        cmocka_unit_test(an_occasion_is_told_on_and_a_request_told_again),
        cmocka_unit_test(days_are_counted_from_the_one_told_before),
        cmocka_unit_test(a_day_behind_a_full_date_is_of_its_year),
        cmocka_unit_test(parts_of_a_year_and_sides_of_today),
        cmocka_unit_test(a_day_told_elsewhere_makes_a_month_narrower),
        cmocka_unit_test(what_is_scheduled_prepared_or_put_off_is_to_come),
        cmocka_unit_test(what_is_foreseen_called_for_or_asked_is_possible),
        cmocka_unit_test(what_is_denied_is_negated),
        cmocka_unit_test(what_is_imposed_or_asked_for_at_once_is_possible),
        cmocka_unit_test(accusers_allege),
        cmocka_unit_test(what_a_rule_forbids_is_forbidden),
        cmocka_unit_test(an_end_is_no_day_of_the_deed),
        cmocka_unit_test(what_begins_on_a_day_ahead_is_to_come),
        cmocka_unit_test(that_time_is_the_day_told_before),
        cmocka_unit_test(another_clause_has_its_own_day),
        cmocka_unit_test(the_day_in_what_is_reported_is_the_deed_s),
        cmocka_unit_test(a_year_in_a_number_dates_nothing),
        cmocka_unit_test(a_deed_told_again_has_its_day),
        cmocka_unit_test(the_year_beside_a_month_may_be_told_from_now),
        cmocka_unit_test(an_office_has_the_term_that_its_title_tells),
        cmocka_unit_test(a_revision_is_to_say_what_its_rule_does_not_yet),
        cmocka_unit_test(what_ought_to_be_or_is_feared_is_possible),
        cmocka_unit_test(what_is_answered_or_done_before_is_asserted),
        cmocka_unit_test(a_headline_is_as_planned_as_its_body),
        cmocka_unit_test(who_answers_says_nothing_of_what_is_answered),
        cmocka_unit_test(a_reason_goes_on_with_the_report),
        cmocka_unit_test(what_is_told_of_a_plan_is_planned),
        cmocka_unit_test(days_stand_with_their_own_verbs),
        cmocka_unit_test(words_alike_are_of_who_said_them_first),
        cmocka_unit_test(first_persons_without_marks_speak_till_their_speaker),
        cmocka_unit_test(what_one_does_beside_a_saying_is_told),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
