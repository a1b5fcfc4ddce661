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
        cmocka_unit_test(an_order_is_obeyed_of_who_gave_it),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
