/* Deeds that a text goes on about. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void who_did_a_deed_is_judged_by_it(void **state)
{
    (void)state;
    check_claim("Komdigi memblokir Tokopedia. Lazada menyayangkan pemblokiran tanpa peringatan.",
                "platform:lazada criticises ministry:komdigi asserted affirmed", true);
    check_claim(
        "Komdigi memblokir Tokopedia pada 2024. KPPU memeriksa Shopee. Lazada mengapresiasi "
        "pemblokiran sementara itu.",
        "platform:lazada supports ministry:komdigi asserted affirmed", true);
    check_claim("KPPU memeriksa Shopee. Lazada menyayangkan pemblokiran tanpa peringatan.",
                "platform:lazada criticises agency:kppu asserted affirmed", false);
}

static void who_did_a_deed_is_found_behind_what_of_it_is_judged(void **state)
{
    (void)state;
    check_claim("KPPU mendenda Shopee. Lazada mempertanyakan dasar penghitungan denda tersebut.",
                "platform:lazada criticises agency:kppu asserted affirmed", true);
    check_claim("Lazada mengeluhkan lambatnya penerbitan sertifikat oleh Kemendag.",
                "platform:lazada criticises ministry:kemendag asserted affirmed", true);
    check_claim("Lazada mengeluhkan lambatnya pengiriman.",
                "platform:lazada criticises ministry:kemendag asserted affirmed", false);
}

static void who_did_a_deed_is_judged_with_it(void **state)
{
    (void)state;
    check_claim("Komdigi memblokir Tokopedia. Lazada menilai langkah itu membingungkan pembeli.",
                "platform:lazada criticises ministry:komdigi asserted affirmed", true);
    check_claim("Komdigi memblokir Tokopedia. Lazada menilai langkah itu sudah tepat.",
                "platform:lazada criticises ministry:komdigi asserted affirmed", false);
    check_claim("Komdigi memblokir Tokopedia. Menteri Komunikasi dan Digital Meutya Hafid menilai "
                "langkah itu terlambat.",
                "official:meutya-hafid criticises ministry:komdigi asserted affirmed", false);
}

static void a_policy_is_not_made_by_who_speaks_for_a_firm(void **state)
{
    (void)state;
    check_claim("Direktur Utama Telkom Rudi Hartanto meminta Kemendag menunda impor. idEA "
                "mengkritik kebijakan satu harga tersebut.",
                "stakeholder:idea criticises official:rudi-hartanto asserted affirmed", false);
}

static void what_is_asked_or_barred_is_judged_by_its_noun(void **state)
{
    (void)state;
    check_claim("Komdigi meminta Shopee menyerahkan data. KPPU memeriksa Tokopedia. Lazada menilai "
                "permintaan itu berlebihan.",
                "platform:lazada criticises ministry:komdigi asserted affirmed", true);
    check_claim("OJK membekukan Shopee. KPPU memeriksa Tokopedia. Lazada menilai sanksi itu tidak "
                "adil.",
                "platform:lazada criticises agency:ojk asserted affirmed", true);
}

static void who_joins_a_judgement_judges_the_same(void **state)
{
    (void)state;
    check_claim("Lazada mengecam Kemendag. Kecaman juga disampaikan Tokopedia.",
                "platform:tokopedia criticises ministry:kemendag asserted affirmed", true);
    check_claim("Lazada mendukung Kemendag. Kecaman disampaikan Tokopedia.",
                "platform:tokopedia criticises ministry:kemendag asserted affirmed", false);
}

static void what_one_may_do_is_allowed_by_who_rules_it(void **state)
{
    (void)state;
    check_claim(
        "Kemendag melarang pedagang menjual minyak curah. Konsumen boleh menukar minyak itu.",
        "ministry:kemendag permits stakeholder:konsumen asserted affirmed", true);
    check_claim("Kemendag melarang pedagang menjual minyak curah. Konsumen boleh jadi kecewa.",
                "ministry:kemendag permits stakeholder:konsumen asserted affirmed", false);
    check_claim("\"Konsumen boleh menukar minyak itu,\" kata Menteri Perdagangan Budi Santoso.",
                "ministry:kemendag permits stakeholder:konsumen asserted affirmed", false);
}

static void an_order_is_obeyed_of_who_gave_it(void **state)
{
    (void)state;
    check_claim(
        "Komdigi meminta TikTok menutup akun itu. TikTok akan mematuhi permintaan tersebut.",
        "platform:tiktok complies_with ministry:komdigi planned affirmed", true);
    check_claim(
        "Komdigi meminta TikTok menutup akun itu. Shopee akan mematuhi permintaan tersebut.",
        "platform:shopee complies_with ministry:komdigi planned affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_did_a_deed_is_judged_by_it),
        cmocka_unit_test(who_did_a_deed_is_found_behind_what_of_it_is_judged),
        cmocka_unit_test(who_did_a_deed_is_judged_with_it),
        cmocka_unit_test(a_policy_is_not_made_by_who_speaks_for_a_firm),
        cmocka_unit_test(what_is_asked_or_barred_is_judged_by_its_noun),
        cmocka_unit_test(who_joins_a_judgement_judges_the_same),
        cmocka_unit_test(what_one_may_do_is_allowed_by_who_rules_it),
        cmocka_unit_test(an_order_is_obeyed_of_who_gave_it),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
