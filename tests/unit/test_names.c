/* People and bodies that no lexicon lists: a sentence of our own for each rule that finds them, and
 * for each that refuses. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"

typedef struct name_case {
    const char *text, *entity, *words; /* words NULL: no mention of the entity */
} name_case;

static void check_names(const name_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) check_named(cases[i].text, cases[i].entity, cases[i].words);
}

#define CHECK(...)                                                                                 \
    do {                                                                                           \
        static const name_case cases_[] = {__VA_ARGS__};                                           \
        check_names(cases_, sizeof cases_ / sizeof cases_[0]);                                     \
    } while (0)

static void a_rank_finds_its_holder_over_small_words(void **state)
{
    (void)state;
    CHECK(
        {"Pengamat kebijakan publik dari Universitas Cendana, Yohanes Lakoba, mengatakan tarif itu "
         "berat.",
         "official:yohanes-lakoba", "Yohanes Lakoba"},
        {"Hal itu disampaikan Kepala Eksekutif Pengawas Aset, Kripto, dan Dana Pensiun OJK Rangga "
         "Wirayuda kemarin.",
         "official:rangga-wirayuda", "Rangga Wirayuda"},
        {"\"Kami siap,\" ujar Direktur Utama PSN Satria Purnomo di Jakarta.",
         "official:satria-purnomo", "Satria Purnomo"},
        {"Usulan itu dibacakan Rektor Universitas Cendana, Prof. Yohanes Lakoba.",
         "official:yohanes-lakoba", "Yohanes Lakoba"});
}

static void who_speaks_needs_no_body(void **state)
{
    (void)state;
    CHECK({"\"Harga akan turun,\" tegas Direktur Bina Usaha, Hendra Wijaya, kemarin.",
           "official:hendra-wijaya", "Hendra Wijaya"},
          {"Perahu itu milik Ketua Rukun Warga, Hendra Wijaya.", "official:hendra-wijaya", NULL});
}

static void names_that_follow_belong_to_the_same_side(void **state)
{
    (void)state;
    CHECK({"Shopee diwakili Government Relations Hendra Wijaya dan Ratna Dewi Kusuma.",
           "official:ratna-dewi-kusuma", "Ratna Dewi Kusuma"});
}

static void a_post_behind_a_name_is_of_that_person(void **state)
{
    (void)state;
    CHECK({"Menurut Hendra Wijaya, peneliti dari Universitas Cendana, harga akan turun.",
           "official:hendra-wijaya", "Hendra Wijaya"});
}

static void heads_of_regions_speak_for_their_government(void **state)
{
    (void)state;
    CHECK({"Rapat dipimpin Gubernur Jawa Tengah Hendra Wijaya pagi tadi.",
           "agency:pemprov-jawa-tengah", "Gubernur Jawa Tengah"},
          {"Rapat dipimpin Kapolda Jawa Barat Irjen Hendra Wijaya pagi tadi.",
           "agency:polda-jawa-barat", "Kapolda Jawa Barat"},
          {"Rapat dipimpin Wali Kota Semarang, Hendra Wijaya pagi tadi.", "official:hendra-wijaya",
           "Hendra Wijaya"});
}

static void places_behind_a_rank_are_no_persons(void **state)
{
    (void)state;
    CHECK({"Ketua KPU Kota Magelang hadir.", "official:kota-magelang", NULL},
          {"Direktur Utama Siloam Lippo Village hadir.", "official:village", NULL},
          {"Ketua KPU Kota Magelang hadir.", "agency:kpu-kota-magelang", "KPU Kota Magelang"});
}

static void heads_stand_before_and_behind_a_name(void **state)
{
    (void)state;
    CHECK(
        {"Menurut Lentera Institute, pajak itu berat.", "stakeholder:lentera-institute",
         "Lentera Institute"},
        {"Asosiasi Pengrajin Bambu dan Rotan menolak pajak itu.",
         "stakeholder:asosiasi-pengrajin-bambu-dan-rotan", "Asosiasi Pengrajin Bambu dan Rotan"},
        {"Laporan itu dibuat PT Cahaya Timur Tbk.", "company:cahaya-timur", "PT Cahaya Timur Tbk"},
        {"Penghargaan diberikan Kejaksaan Tinggi Sulawesi Selatan.",
         "agency:kejati-sulawesi-selatan", "Kejaksaan Tinggi Sulawesi Selatan"});
}

static void common_nouns_are_no_companies(void **state)
{
    (void)state;
    CHECK({"Serangan itu dilakukan operator IT di kantor.", "company:it", NULL},
          {"Izin Perusahaan Efek dicabut kemarin.", "company:efek", NULL},
          {"Ponsel itu punya fitur AI terbaru.", "feature:ai", NULL});
}

static void descriptions_bring_their_short_form(void **state)
{
    (void)state;
    CHECK(
        {"Data itu disadap badan intelijen dalam negeri Taiwan (MJIBX).", "agency:mjibx", "MJIBX"},
        {"Menurut asosiasi pengusaha ikan hias (APIHX), harga naik. APIHX meminta bantuan.",
         "stakeholder:apihx", "APIHX"},
        {"Serikat Pekerja Garam Madura (SPGMa) menolak. Surat SPGMa dibaca.", "stakeholder:spgma",
         "SPGMa"});
}

static void modifiers_may_stand_between_a_noun_and_its_name(void **state)
{
    (void)state;
    CHECK({"Telkom bekerja sama dengan perusahaan telekomunikasi asing, Zentel Singapura.",
           "company:zentel", "Zentel"});
}

static void ministries_abroad_are_not_ours(void **state)
{
    (void)state;
    CHECK({"Hal itu dibantah Kementerian Luar Negeri Iran.", "ministry:kemlu", NULL},
          {"Hal itu dibantah Kementerian Luar Negeri Iran.", "agency:kementerian-luar-negeri-iran",
           "Kementerian Luar Negeri Iran"});
}

static void posts_inside_of_names_are_none(void **state)
{
    (void)state;
    CHECK({"Rapat digelar Kantor Staf Presiden.", "agency:ksp", "Kantor Staf Presiden"},
          {"Rapat digelar Kantor Staf Presiden.", "official:prabowo-subianto", NULL},
          {"Bantuan Pemerintah Provinsi Banten tiba.", "agency:pemerintah", NULL});
}

static void titles_are_shortened_by_rule(void **state)
{
    (void)state;
    CHECK({"Rapat dipimpin Menteri Koordinator Pangan pagi tadi.", "ministry:kemenko-pangan",
           "Menteri Koordinator Pangan"});
}

static void words_of_titles_are_no_persons(void **state)
{
    (void)state;
    CHECK({"Kepala Biro Hukum, Penjaminan, dan Umum BPOM Hendra Wijaya hadir.",
           "official:penjaminan", NULL},
          {"Menteri Pertahanan Amerika Serikat Hendra Wijaya hadir.",
           "stakeholder:serikat-hendra-wijaya", NULL});
}

static void texts_in_lower_case_keep_their_names(void **state)
{
    (void)state;
    CHECK({"rapat umkm itu dihadiri dpr dan komisi i dpr, kata ketua dpr puan maharani kepada pers",
           "agency:dpr", "dpr"},
          {"rapat umkm itu dihadiri dpr dan komisi i dpr, kata ketua dpr puan maharani kepada pers",
           "stakeholder:umkm", "umkm"},
          {"kebakaran itu padam setelah api kecil disiram oleh warga di pasar besar itu",
           "stakeholder:api", NULL});
}

static void words_of_grammar_are_no_names_in_capitals(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        "KOMDIGI BLOKIR POLYMARKET\n\nKEMENTERIAN KOMUNIKASI DAN DIGITAL MEMBLOKIR POLYMARKET PADA "
        "HARI RABU. KEMENTERIAN ITU MENGATAKAN PLATFORM ITU TIDAK TERDAFTAR DI INDONESIA. MENTERI "
        "PERDAGANGAN BUDI SANTOSO MENDUKUNG LANGKAH ITU DAN MEMINTA PENJUAL PATUH PADA ATURAN.",
        "2025-05-14");
    assert_true(mentions(records, "ministry:komdigi"));
    assert_false(mentions(records, "agency:itu"));
    simpul_records_free(records);
}

static void a_short_name_behind_a_title_is_its_holder(void **state)
{
    (void)state;
    CHECK({"Rapat dipimpin Mendag Budi pagi tadi.", "official:budi-santoso", "Mendag Budi"},
          {"Rapat dipimpin Mendag Hendra Kusuma pagi tadi.", "official:hendra-kusuma",
           "Mendag Hendra Kusuma"},
          {"Isi surat Kepala BPOM Nomor 5 dibaca.", "official:nomor", NULL});
}

static void bodies_between_a_post_and_its_holder_are_named(void **state)
{
    (void)state;
    CHECK({"Wakil Ketua Komisi VI DPR dari Fraksi PKS Hendra Wijaya mengkritik aturan itu.",
           "agency:fraksi-pks-dpr", "Fraksi PKS"},
          {"Wakil Ketua Komisi VI DPR dari Fraksi PKS Hendra Wijaya mengkritik aturan itu.",
           "official:hendra-wijaya", "Wakil Ketua Komisi VI DPR dari Fraksi PKS Hendra Wijaya"});
}

static void staff_of_a_minister_is_not_the_minister(void **state)
{
    (void)state;
    CHECK({"Staf Ahli Menteri Komdigi Bidang Hukum, Hendra Wijaya, menegaskan aturan itu.",
           "official:hendra-wijaya", "Hendra Wijaya"},
          {"Staf Ahli Menteri Komdigi Bidang Hukum, Hendra Wijaya, menegaskan aturan itu.",
           "official:meutya-hafid", NULL});
}

static void who_is_sent_by_a_body_speaks_for_it(void **state)
{
    (void)state;
    CHECK({"Menurut Dr. Hendra Wijaya dari Universitas Cendana, tarif itu berat.",
           "official:hendra-wijaya", "Hendra Wijaya"});
}

/* With --all-names. */
static void all_names_keeps_what_the_tagger_sees(void **state)
{
    (void)state;
    simpul_extractor *usual = test_extractor, *all = NULL;
    simpul_lexicon *lexicon = NULL;
    simpul_extract_options options = {.all_names = true};
    assert_int_equal(simpul_lexicon_open(&lexicon, NULL, NULL), SIMPUL_OK);
    assert_int_equal(simpul_extractor_new(&all, lexicon, &options, NULL), SIMPUL_OK);
    static const char text[] = HEAD "Rapat itu dihadiri Wulandari Kusuma, kata Hendra Wijaya.";
    for (int round = 0; round < 2; round++) {
        test_extractor = round ? all : usual;
        simpul_records *records = extract_text(text, "2025-05-14");
        assert_int_equal(
            has_mention(records, text, "official:wulandari-kusuma", "Wulandari Kusuma"),
            round == 1);
        simpul_records_free(records);
    }
    test_extractor = usual;
    simpul_extractor_free(all);
    simpul_lexicon_free(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rank_finds_its_holder_over_small_words),
        cmocka_unit_test(who_speaks_needs_no_body),
        cmocka_unit_test(names_that_follow_belong_to_the_same_side),
        cmocka_unit_test(a_post_behind_a_name_is_of_that_person),
        cmocka_unit_test(heads_of_regions_speak_for_their_government),
        cmocka_unit_test(places_behind_a_rank_are_no_persons),
        cmocka_unit_test(heads_stand_before_and_behind_a_name),
        cmocka_unit_test(common_nouns_are_no_companies),
        cmocka_unit_test(descriptions_bring_their_short_form),
        cmocka_unit_test(modifiers_may_stand_between_a_noun_and_its_name),
        cmocka_unit_test(ministries_abroad_are_not_ours),
        cmocka_unit_test(posts_inside_of_names_are_none),
        cmocka_unit_test(titles_are_shortened_by_rule),
        cmocka_unit_test(words_of_titles_are_no_persons),
        cmocka_unit_test(texts_in_lower_case_keep_their_names),
        cmocka_unit_test(words_of_grammar_are_no_names_in_capitals),
        cmocka_unit_test(a_short_name_behind_a_title_is_its_holder),
        cmocka_unit_test(bodies_between_a_post_and_its_holder_are_named),
        cmocka_unit_test(staff_of_a_minister_is_not_the_minister),
        cmocka_unit_test(who_is_sent_by_a_body_speaks_for_it),
        cmocka_unit_test(all_names_keeps_what_the_tagger_sees),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
