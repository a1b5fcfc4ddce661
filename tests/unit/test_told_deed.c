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
        cmocka_unit_test(an_order_is_obeyed_of_who_gave_it),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
