/* Who holds which office, and by what letters a body goes, on sentences made for it. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"
/* a ministry and what it does make every text one about policy */
#define TAIL " Komdigi memblokir Polymarket."

static simpul_records *read_body(const char *body)
{
    char text[1024];
    snprintf(text, sizeof text, HEAD "%s" TAIL, body);
    return extract_text(text, "2025-05-14");
}

static void check_office(const char *body, const char *official, const char *of)
{
    char wanted[256];
    simpul_records *records = read_body(body);
    snprintf(wanted, sizeof wanted, "%s holds_office_in %s asserted affirmed", official, of);
    if (!has_claim(records, wanted)) fail_msg("in: %s", body);
    simpul_records_free(records);
}

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made(HEAD, body, TAIL, wanted, made);
}

static void check_role(const char *body, const char *role)
{
    simpul_records *records = read_body(body);
    simpul_claim_record claim;
    char wanted[96];
    bool found = false;
    snprintf(wanted, sizeof wanted, "\"role\":\"%s\"", role);
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_records_claim(records, i, &claim);
        found = found || (claim.attributes.ptr && strstr(claim.attributes.ptr, wanted));
    }
    if (!found) fail_msg("no %s in: %s", wanted, body);
    simpul_records_free(records);
}

static void a_role_is_told_in_full(void **state)
{
    (void)state;
    check_role("Wakil Kepala Lembaga Sensor Komentar Rudi Hartanto hadir.", "Wakil Kepala");
    check_role("Kabid Humas Polda Metro Jaya Rudi Hartanto hadir.", "Kabid Humas");
    check_role("Direktur Eksekutif ELSAM Rudi Hartanto hadir.", "Direktur Eksekutif");
    check_role("Juru bicara TikTok Rudi Hartanto hadir.", "Juru bicara");
}

static void two_offices_belong_to_one_person(void **state)
{
    (void)state;
    static const char text[] =
        "Anggota Tim Pengawas Umrah sekaligus Wakil Ketua Komisi VI DPR, Rudi Hartanto, hadir.";
    check_office(text, "official:rudi-hartanto", "agency:tim-pengawas-umrah");
    check_office(text, "official:rudi-hartanto", "agency:komisi-vi-dpr");
    check_office("Hal itu dijelaskan Kepala Bappebti Sinta Maharani, yang juga menjabat sebagai "
                 "Ketua Komite Bursa Berjangka.",
                 "official:sinta-maharani", "agency:komite-bursa-berjangka");
}

static void a_title_may_hold_a_list(void **state)
{
    (void)state;
    check_office("Direktur Alat Tulis, Mainan Anak, dan Perkakas Kementerian Perindustrian RI, "
                 "Wulansari Kusumo Dewi, mengatakan stok cukup.",
                 "official:wulansari-kusumo-dewi", "ministry:kemenperin");
    check_office("Direktur Jenderal Ekosistem Digital, Kementerian Komdigi, Sinta Maharani "
                 "menyebut tarif tetap.",
                 "official:sinta-maharani", "ministry:komdigi");
}

static void a_short_form_inside_a_title_is_looked_over(void **state)
{
    (void)state;
    check_office("Sekretaris Jenderal (Sekjen) APJII Rudi Hartanto hadir.",
                 "official:rudi-hartanto", "stakeholder:apjii");
    check_office("Menteri Perdaganggan (Mendag) Budi Santoso hadir.", "official:budi-santoso",
                 "ministry:kemendag");
}

static void presidents_of_groups_are_no_heads_of_state(void **state)
{
    (void)state;
    check_office("Kabar itu disampaikan Presiden KSPI Said Iqbal.", "official:said-iqbal",
                 "stakeholder:kspi");
    check_office("Presiden Direktur PT Indosat Tbk, Vikram Sinha, hadir.", "official:vikram-sinha",
                 "company:indosat");
    check_office("Juru Bicara Wakil Presiden, Tina Maharani, menjawab pertanyaan.",
                 "official:tina-maharani", "agency:wapres");
}

static void words_of_grammar_may_be_names(void **state)
{
    (void)state;
    check_office("Anggota Komisi VI DPR Lalu Wiratama hadir.", "official:lalu-wiratama",
                 "agency:komisi-vi-dpr");
}

static void a_place_ends_before_the_governor(void **state)
{
    (void)state;
    check_office("Gubernur Sumatera Utara Tengku Hasan Basri hadir.", "official:tengku-hasan-basri",
                 "agency:pemprov-sumatera-utara");
}

static void the_holder_acts_and_not_the_body_of_the_title(void **state)
{
    (void)state;
    check_claim("Sekretaris Jenderal APJII Rudi Hartanto meminta Kemendag hadir.",
                "official:rudi-hartanto requests ministry:kemendag asserted affirmed", true);
    check_claim("Sekretaris Jenderal APJII Rudi Hartanto meminta Kemendag hadir.",
                "stakeholder:apjii requests ministry:kemendag asserted affirmed", false);
    check_claim("Kemendag meminta Sekretaris Jenderal APJII Rudi Hartanto hadir.",
                "ministry:kemendag requests official:rudi-hartanto asserted affirmed", true);
    check_claim("Pengamat digital Rudi Hartanto menilai Komdigi tidak tegas.",
                "official:rudi-hartanto criticises ministry:komdigi asserted affirmed", true);
}

static void a_list_of_titles_is_no_office_of_one_holder(void **state)
{
    (void)state;
    check_claim("Hadir Menteri Perdagangan, Gubernur Bank Indonesia, dan Ketua KPPU.",
                "official:budi-santoso holds_office_in agency:bi asserted affirmed", false);
}

static void bodies_go_by_the_letters_a_text_gives_them(void **state)
{
    (void)state;
    check_claim("Aliansi Konsumen Nusantara (AKNU) mendesak Kemendag bertindak.",
                "stakeholder:aknu requests ministry:kemendag asserted affirmed", true);
    check_claim("Lembaga Dana Digital (LDD) Nusantara Raya (Danantara) memanggil Shopee.",
                "agency:danantara summons platform:shopee asserted affirmed", true);
    simpul_records *records = read_body("Ketua DPD Partai Golkar Rudi Hartanto hadir.");
    assert_false(mentions(records, "agency:dpd"));
    simpul_records_free(records);
}

static void a_committee_below_a_body_is_part_of_it(void **state)
{
    (void)state;
    check_claim("Komite Iklan Digital (KID) yang berada di bawah Komdigi memanggil Shopee.",
                "agency:kid part_of ministry:komdigi asserted affirmed", true);
    check_claim("Panja RUU Polri memanggil Shopee.",
                "agency:panja-ruu part_of agency:polri asserted affirmed", false);
}

static void a_description_means_the_person_of_that_body(void **state)
{
    (void)state;
    check_claim("Ketua Umum Partai Golkar Rudi Hartanto hadir. Politikus Partai Golkar itu meminta "
                "Kemendag bertindak.",
                "official:rudi-hartanto requests ministry:kemendag asserted affirmed", true);
    check_claim("Sinta Maharani, Ketua Umum APJII, menyebut nama Sekjen APJII Rudi Hartanto. Ia "
                "meminta Kemendag bertindak.",
                "official:sinta-maharani requests ministry:kemendag asserted affirmed", true);
}

static void directors_general_belong_to_their_ministry(void **state)
{
    (void)state;
    check_office("Direktur Jenderal Perhubungan Laut Rudi Hartanto hadir.",
                 "official:rudi-hartanto", "ministry:kemenhub");
    check_office("Dirjen Imigrasi, Rudi Hartanto, hadir.", "official:rudi-hartanto",
                 "ministry:kemenimipas");
}

static void a_firm_s_name_may_go_on_or_be_a_person_s(void **state)
{
    (void)state;
    check_office("Rudi Hartanto, Direktur PT Indofood Sukses Makmur, hadir.",
                 "official:rudi-hartanto", "company:indofood");
    check_office("Kepala Badan Gizi Nasional Sony Hartanto hadir.", "official:sony-hartanto",
                 "agency:bgn");
    check_office("Rapat itu menunjuk Rudi Hartanto sebagai Direktur Utama Telkom.",
                 "official:rudi-hartanto", "company:telkom");
}

static void letters_and_numerals_begin_no_name_of_a_person(void **state)
{
    (void)state;
    simpul_records *records = read_body("Presiden XIFA dan Direktur Utama Wahana II Tirta hadir.");
    assert_false(mentions(records, "official:xifa"));
    assert_false(mentions(records, "official:ii-tirta"));
    simpul_records_free(records);
}

static void a_firm_owns_what_stands_behind_the_comma(void **state)
{
    (void)state;
    static const char text[] =
        "Dua emiten milik Lestari Group, PT Lestari Gula Makmur Tbk (LGMK) dan PT "
        "Garam Nusa Tbk, menunggu.";
    check_claim(
        text, "company:lestari-gula-makmur owned_by company:lestari-group asserted affirmed", true);
    check_claim(text, "company:garam-nusa owned_by company:lestari-group asserted affirmed", true);
}

static void parts_that_every_body_has_are_named_with_it(void **state)
{
    (void)state;
    check_office("Ketua Dewan Komisioner Otoritas Jasa Keuangan (OJK), Rudi Hartanto, hadir.",
                 "official:rudi-hartanto", "agency:ojk");
    check_office(
        "Wakil Kepala BGN Bidang Komunikasi Publik dan Investigasi, Sinta Maharani, hadir.",
        "official:sinta-maharani", "agency:bgn");
    check_office("Anggota Pansel KPK Rudi Hartanto hadir.", "official:rudi-hartanto",
                 "agency:pansel-kpk");
    check_office(
        "Menteri Desa, Pembangunan Daerah Tertinggal dan Transmigrasi Yandri Susanto hadir.",
        "official:yandri-susanto", "ministry:kemendes");
}

static void ministers_of_other_states_hold_no_office_of_ours(void **state)
{
    (void)state;
    check_claim("Menteri Dalam Negeri Wanjala Otieno meminta Komdigi bertindak.",
                "official:wanjala-otieno holds_office_in ministry:kemendagri asserted affirmed",
                false);
}

static void a_candidate_holds_no_office_yet(void **state)
{
    (void)state;
    check_claim("Hadir calon Ketua KPPU Rudi Hartanto.",
                "official:rudi-hartanto holds_office_in agency:kppu asserted affirmed", false);
}

static void a_local_government_has_one_name(void **state)
{
    (void)state;
    check_claim("Pemerintah Kabupaten (Pemkab) Bogor memanggil Shopee.",
                "agency:pemkab-bogor summons platform:shopee asserted affirmed", true);
    check_claim("Pemerintah Kabupaten Bogor memanggil Shopee.",
                "agency:pemkab-bogor summons platform:shopee asserted affirmed", true);
}

static void the_same_family_name_is_not_the_same_person(void **state)
{
    (void)state;
    check_claim(
        "Ketua Umum APJII Rudi Hartanto hadir. Lalu Wulan Hartanto meminta Komdigi bertindak.",
        "official:rudi-hartanto requests ministry:komdigi asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_offices_belong_to_one_person),
        cmocka_unit_test(a_title_may_hold_a_list),
        cmocka_unit_test(a_short_form_inside_a_title_is_looked_over),
        cmocka_unit_test(presidents_of_groups_are_no_heads_of_state),
        cmocka_unit_test(words_of_grammar_may_be_names),
        cmocka_unit_test(a_place_ends_before_the_governor),
        cmocka_unit_test(the_holder_acts_and_not_the_body_of_the_title),
        cmocka_unit_test(a_list_of_titles_is_no_office_of_one_holder),
        cmocka_unit_test(bodies_go_by_the_letters_a_text_gives_them),
        cmocka_unit_test(a_committee_below_a_body_is_part_of_it),
        cmocka_unit_test(a_description_means_the_person_of_that_body),
        cmocka_unit_test(directors_general_belong_to_their_ministry),
        cmocka_unit_test(a_firm_s_name_may_go_on_or_be_a_person_s),
        cmocka_unit_test(letters_and_numerals_begin_no_name_of_a_person),
        cmocka_unit_test(a_firm_owns_what_stands_behind_the_comma),
        cmocka_unit_test(parts_that_every_body_has_are_named_with_it),
        cmocka_unit_test(ministers_of_other_states_hold_no_office_of_ours),
        cmocka_unit_test(a_candidate_holds_no_office_yet),
        cmocka_unit_test(a_local_government_has_one_name),
        cmocka_unit_test(the_same_family_name_is_not_the_same_person),
        cmocka_unit_test(a_role_is_told_in_full),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
