/* Relative clauses between a subject and its verb; deeds that are judged; shares. Sentences of our
 * own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, " Komdigi memblokir Polymarket.", wanted, made);
}

static void what_a_relative_clause_ends_in_is_no_subject(void **state)
{
    (void)state;
    check_claim(
        "Asosiasi E-Commerce Indonesia (idEA) yang menaungi Lazada meminta Kemendag bertindak.",
        "stakeholder:idea requests ministry:kemendag asserted affirmed", true);
    check_claim("Ketua Umum idEA Bima Laga yang juga pendiri Bukalapak meminta Kemendag bertindak.",
                "official:bima-laga requests ministry:kemendag asserted affirmed", true);
    check_claim("Pengembang yang bermitra dengan Lazada meminta Kemendag bertindak.",
                "platform:lazada requests ministry:kemendag asserted affirmed", false);
    check_claim(
        "Pengembang yang tergabung dalam Asosiasi E-Commerce Indonesia (idEA) meminta Kemendag.",
        "stakeholder:idea requests ministry:kemendag asserted affirmed", true);
}

static void a_body_is_not_its_former_holder(void **state)
{
    (void)state;
    check_claim("Eks Kepala Badan Intelijen Negara (BIN) mendesak Kemendag bertindak.",
                "agency:bin requests ministry:kemendag asserted affirmed", false);
    check_claim("Mantan Kepala BIN Sutiyoso meminta Kemendag bertindak.",
                "official:sutiyoso requests ministry:kemendag asserted affirmed", true);
}

static void whom_somebody_asks_does_it(void **state)
{
    (void)state;
    check_claim("Kemendag yang meminta Lazada memanggil TikTok hadir.",
                "ministry:kemendag requests platform:lazada asserted affirmed", true);
    check_claim("Kemendag yang meminta KPPU memanggil TikTok hadir.",
                "agency:kppu summons platform:tiktok possible affirmed", true);
}

static void who_did_it_is_judged(void **state)
{
    (void)state;
    check_claim("YLKI mengecam pemblokiran TikTok oleh Komdigi.",
                "stakeholder:ylki criticises ministry:komdigi asserted affirmed", true);
    check_claim("YLKI mengecam pemblokiran TikTok oleh Komdigi.",
                "stakeholder:ylki criticises platform:tiktok asserted affirmed", false);
    check_claim("YLKI mendukung pemblokiran TikTok oleh Komdigi.",
                "stakeholder:ylki supports ministry:komdigi asserted affirmed", true);
}

static void a_deed_gone_on_about_is_one_of_its_kind(void **state)
{
    (void)state;
    check_claim(
        "TikTok menutup TikTok Shop. Pemerintah mendukung UMKM. YLKI mengecam penutupan itu.",
        "stakeholder:ylki criticises platform:tiktok asserted affirmed", true);
    check_claim("TikTok menutup TikTok Shop. Kemendag melarang Temu. YLKI mengecam penutupan itu.",
                "stakeholder:ylki criticises platform:tiktok asserted affirmed", true);
    check_claim("TikTok menutup TikTok Shop. Kemendag melarang Temu. YLKI mengecam larangan itu.",
                "stakeholder:ylki criticises ministry:kemendag asserted affirmed", true);
}

static void who_holds_shares_owns(void **state)
{
    (void)state;
    check_claim("TikTok menguasai 75 persen saham Tokopedia.",
                "platform:tokopedia owned_by platform:tiktok asserted affirmed", true);
    check_claim("Mayoritas saham Tokopedia dipegang TikTok.",
                "platform:tokopedia owned_by platform:tiktok asserted affirmed", true);
    check_claim("TikTok menjadi pemegang saham pengendali Tokopedia.",
                "platform:tokopedia owned_by platform:tiktok asserted affirmed", true);
    check_claim("TikTok membeli 75 persen saham Tokopedia.",
                "platform:tiktok acquires platform:tokopedia asserted affirmed", true);
    check_claim("TikTok menguasai pasar Tokopedia.",
                "platform:tokopedia owned_by platform:tiktok asserted affirmed", false);
}

static void what_touches_somebody_is_not_them(void **state)
{
    (void)state;
    check_claim("Kasus yang menyangkut Lazada tidak akan merugikan nasabah.",
                "platform:lazada threatens stakeholder:nasabah planned negated", false);
    check_claim("Pimpinan yang membawahi Lazada akan merugikan nasabah.",
                "platform:lazada threatens stakeholder:nasabah planned affirmed", false);
}

static void a_thing_right_before_yang_does_it(void **state)
{
    (void)state;
    check_claim("KPPU lagi-lagi menjadi sasaran kebijakan yang mendukung pedagang.",
                "agency:kppu supports stakeholder:pedagang asserted affirmed", false);
    check_claim("Permendag 31 Tahun 2023 adalah aturan yang mewajibkan pedagang mendaftar.",
                "regulation:permendag-31-2023 obliges stakeholder:pedagang asserted affirmed",
                true);
    check_claim("Kemendag mengumumkan kebijakan yang mendukung pedagang.",
                "ministry:kemendag supports stakeholder:pedagang asserted affirmed", true);
    check_claim("Menurut Permendag 31 Tahun 2023, bagi peserta yang mendukung pedagang ada hadiah.",
                "regulation:permendag-31-2023 supports stakeholder:pedagang asserted affirmed",
                false);
}

static void people_of_a_body_are_not_the_body(void **state)
{
    (void)state;
    check_claim("Seorang pegawai pada Kementerian Perdagangan yang menggugat Polri hadir.",
                "ministry:kemendag criticises agency:polri asserted affirmed", false);
    check_claim("Bima Laga, kader dari Komisi Pengawas Persaingan Usaha (KPPU) yang menggugat "
                "Polri, hadir.",
                "agency:kppu criticises agency:polri asserted affirmed", false);
    check_claim("Lembaga seperti KPPU yang menggugat Polri hadir.",
                "agency:kppu criticises agency:polri asserted affirmed", true);
}

static void what_is_told_about_an_object_has_its_own_subject(void **state)
{
    (void)state;
    check_claim("\"Pemerintah Indonesia yang saya pimpin membantu UMKM,\" kata Ketua KPPU Bima "
                "Laga.",
                "agency:pemerintah supports stakeholder:umkm asserted affirmed", true);
    check_claim("Langkah Kemendag yang membuka pasar bagi pedagang asing menuai kritik dari idEA.",
                "stakeholder:idea criticises ministry:kemendag asserted affirmed", true);
}

static void a_plan_that_is_talked_of_is_nobody_s(void **state)
{
    (void)state;
    check_claim("Kewenangan KPPU dibahas bersamaan dengan wacana mencabut Permendag 31 Tahun 2023.",
                "agency:kppu revokes regulation:permendag-31-2023 planned affirmed", false);
    check_claim("KPPU punya rencana mencabut Permendag 31 Tahun 2023.",
                "agency:kppu revokes regulation:permendag-31-2023 planned affirmed", true);
}

static void what_a_list_of_ranks_tells_is_no_subject(void **state)
{
    (void)state;
    check_claim("Permendag 31 Tahun 2023 mengatur hal itu. Peserta yang berstatus sebagai anggota "
                "DPR, DPD, dan PNS wajib mundur.",
                "regulation:permendag-31-2023 obliges stakeholder:asn asserted affirmed", false);
    check_claim("Permendag 31 Tahun 2023 mengatur hal itu. Guru dan PNS wajib mundur.",
                "regulation:permendag-31-2023 obliges stakeholder:asn asserted affirmed", true);
}

static void what_is_listed_behind_a_preposition_is_no_head(void **state)
{
    (void)state;
    check_claim("Dalam pemeriksaan di Lazada dan Shopee Kejaksaan Agung memanggil TikTok.",
                "agency:kejagung summons platform:tiktok asserted affirmed", true);
    check_claim("Dalam pemeriksaan diKantor Lazada dan Shopee Kejaksaan Agung memanggil "
                "TikTok.",
                "platform:lazada summons platform:tiktok asserted affirmed", false);
}

static void who_gets_a_paper_does_what_it_goes_for(void **state)
{
    (void)state;
    check_claim("Permendag 31 Tahun 2023 akan diajukan ke Presiden untuk ditandatangani.",
                "agency:presiden issues regulation:permendag-31-2023 planned affirmed", true);
    check_claim("Permendag 31 Tahun 2023 akan diajukan ke Presiden untuk ditandatangani.",
                "ministry:kemendag issues regulation:permendag-31-2023 planned affirmed", false);
}

static void the_body_above_a_unit_is_no_partner(void **state)
{
    (void)state;
    check_claim("Gojek bersama Balai Latihan Kerja Medan, Kementerian Ketenagakerjaan "
                "menyelenggarakan pelatihan.",
                "ministry:kemnaker coordinates_with platform:gojek asserted affirmed", false);
    check_claim("Gojek bersama Komdigi, OJK, dan Kementerian Ketenagakerjaan menyelenggarakan "
                "pelatihan.",
                "ministry:kemnaker coordinates_with platform:gojek asserted affirmed", true);
}

static void the_object_of_a_deed_is_not_its_doer(void **state)
{
    (void)state;
    check_claim("Rencana memblokir Gojek merugikan pedagang.",
                "platform:gojek threatens stakeholder:pedagang asserted affirmed", false);
    check_claim("Memblokir Gojek merugikan pedagang.",
                "platform:gojek threatens stakeholder:pedagang asserted affirmed", false);
    check_claim("Keputusan KPPU mendenda Shopee melanggar UU 5/1999.",
                "agency:kppu complies_with regulation:uu-5-1999 asserted negated", true);
    check_claim("Setelah kritik DPR, Kemendag memblokir Gojek.",
                "ministry:kemendag criticises agency:dpr asserted affirmed", false);
}

static void who_is_given_leave_or_time_is_to_do_it(void **state)
{
    (void)state;
    check_claim("Kemendag memberi waktu kepada Gojek untuk mematuhi Permendag 31 Tahun 2023.",
                "platform:gojek complies_with regulation:permendag-31-2023 possible affirmed",
                true);
    check_claim("Kemendag mengizinkan Gojek membantu UMKM.",
                "platform:gojek supports stakeholder:umkm possible affirmed", true);
}

static void verbs_behind_yang_may_stand_in_a_row(void **state)
{
    (void)state;
    check_claim("Lembaga yang bertugas mengawasi Lazada memanggil TikTok.",
                "platform:lazada summons platform:tiktok asserted affirmed", false);
    check_claim("Tim yang terdiri dari Polri dan Komdigi memanggil TikTok.",
                "agency:polri summons platform:tiktok asserted affirmed", true);
    check_claim("Kasus di Lazada dan Shopee merugikan pedagang.",
                "platform:shopee threatens stakeholder:pedagang asserted affirmed", false);
    check_claim("Pengemudi Gojek menemui Komdigi.",
                "ministry:komdigi coordinates_with platform:gojek asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_relative_clause_ends_in_is_no_subject),
        cmocka_unit_test(a_body_is_not_its_former_holder),
        cmocka_unit_test(whom_somebody_asks_does_it),
        cmocka_unit_test(who_did_it_is_judged),
        cmocka_unit_test(a_deed_gone_on_about_is_one_of_its_kind),
        cmocka_unit_test(who_holds_shares_owns),
        cmocka_unit_test(what_touches_somebody_is_not_them),
        cmocka_unit_test(a_thing_right_before_yang_does_it),
        cmocka_unit_test(people_of_a_body_are_not_the_body),
        cmocka_unit_test(what_is_told_about_an_object_has_its_own_subject),
        cmocka_unit_test(a_plan_that_is_talked_of_is_nobody_s),
        cmocka_unit_test(what_a_list_of_ranks_tells_is_no_subject),
        cmocka_unit_test(what_is_listed_behind_a_preposition_is_no_head),
        cmocka_unit_test(who_gets_a_paper_does_what_it_goes_for),
        cmocka_unit_test(the_body_above_a_unit_is_no_partner),
        cmocka_unit_test(the_object_of_a_deed_is_not_its_doer),
        cmocka_unit_test(who_is_given_leave_or_time_is_to_do_it),
        cmocka_unit_test(verbs_behind_yang_may_stand_in_a_row),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
