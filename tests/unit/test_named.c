/* What a verb is done to, named elsewhere in the sentence. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void names_stand_behind_the_copula(void **state)
{
    (void)state;
    check_claim("Perusahaan yang dipanggil KPPU adalah TikTok dan Shopee.",
                "agency:kppu summons platform:shopee asserted affirmed", true);
    check_claim("Aplikasi yang diblokir Komdigi antara lain TikTok, Shopee, dan Lazada.",
                "ministry:komdigi blocks platform:lazada asserted affirmed", true);
    check_claim("Sejumlah perusahaan dipanggil KPPU, yakni TikTok dan Shopee.",
                "agency:kppu summons platform:tiktok asserted affirmed", true);
    check_claim("Perusahaan yang dipanggil KPPU menyebut TikTok adalah Shopee.",
                "agency:kppu summons platform:shopee asserted affirmed", false);
}

static void an_instrument_is_amended_as_cited(void **state)
{
    (void)state;
    check_claim("Pajak itu diatur dalam UU 19/1997 tentang Penagihan Pajak sebagaimana telah "
                "beberapa kali diubah terakhir dengan UU 19/2000.",
                "regulation:uu-19-2000 revises regulation:uu-19-1997 asserted affirmed", true);
}

static void who_goes_on_about_a_raid_made_it(void **state)
{
    (void)state;
    check_claim("Saat sidak ke gudang Shopee, Kemendag menemukan barang.",
                "ministry:kemendag investigates platform:shopee asserted affirmed", true);
}

static void what_ends_a_deed_suspends_nobody(void **state)
{
    (void)state;
    check_claim("KPPU menghentikan penyelidikan terhadap TikTok.",
                "agency:kppu suspends platform:tiktok asserted affirmed", false);
    check_claim("KPPU menghentikan sementara layanan TikTok.",
                "agency:kppu suspends platform:tiktok asserted affirmed", true);
}

static void a_stance_is_of_who_spoke(void **state)
{
    (void)state;
    check_claim("Komdigi memanggil Shopee. TikTok menyatakan belum dapat memastikan tarif itu. "
                "Sikap itu disesalkan idEA.",
                "stakeholder:idea criticises platform:tiktok asserted affirmed", true);
}

static void help_may_be_got(void **state)
{
    (void)state;
    check_claim("UMKM akan mendapat insentif dari pemerintah.",
                "agency:pemerintah supports stakeholder:umkm planned affirmed", true);
    check_claim("UMKM diberi insentif oleh pemerintah.",
                "agency:pemerintah supports stakeholder:umkm asserted affirmed", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_stand_behind_the_copula),
        cmocka_unit_test(an_instrument_is_amended_as_cited),
        cmocka_unit_test(who_goes_on_about_a_raid_made_it),
        cmocka_unit_test(what_ends_a_deed_suspends_nobody),
        cmocka_unit_test(a_stance_is_of_who_spoke),
        cmocka_unit_test(help_may_be_got),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
