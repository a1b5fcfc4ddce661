/* What a sentence opens with, and ends told before. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void a_predicate_may_open_the_sentence(void **state)
{
    (void)state;
    check_claim("Minta TikTok patuh, Kemendag: jangan bandel.",
                "ministry:kemendag requests platform:tiktok asserted affirmed", true);
    check_claim("Didesak DPR, Kemendag merevisi Permendag 31/2023.",
                "agency:dpr requests ministry:kemendag asserted affirmed", true);
}

static void whom_it_is_laid_on_may_open_the_sentence(void **state)
{
    (void)state;
    check_claim("Kepada TikTok, Komdigi telah melayangkan surat peringatan.",
                "ministry:komdigi warns platform:tiktok asserted affirmed", true);
    check_claim("Bagi Shopee, Kemendag mewajibkan izin impor.",
                "ministry:kemendag obliges platform:shopee asserted affirmed", true);
}

static void a_verb_goes_on_with_its_twin(void **state)
{
    (void)state;
    check_claim("Komdigi meminta Meta menghapus iklan yang masih beredar serta meminta TikTok "
                "menutup akun.",
                "ministry:komdigi requests platform:tiktok asserted affirmed", true);
}

static void whom_we_do_it_to_may_stand_before_us(void **state)
{
    (void)state;
    check_claim("\"TikTok sudah kami blokir,\" kata Menteri Komunikasi dan Digital Meutya Hafid.",
                "ministry:komdigi blocks platform:tiktok asserted affirmed", true);
    check_claim("\"Shopee akan saya panggil,\" kata Menteri Perdagangan Budi Santoso.",
                "official:budi-santoso summons platform:shopee planned affirmed", true);
    check_claim("\"Di TikTok kami blokir iklan itu,\" kata Menteri Komunikasi dan Digital Meutya "
                "Hafid.",
                "ministry:komdigi blocks platform:tiktok asserted affirmed", false);
}

static void premises_are_of_whom_they_belong_to(void **state)
{
    (void)state;
    check_claim("KPPU memeriksa gudang Shopee di Marunda.",
                "agency:kppu investigates platform:shopee asserted affirmed", true);
    check_claim("Kemendag melakukan sidak ke gudang Shopee.",
                "ministry:kemendag investigates platform:shopee asserted affirmed", true);
    check_claim("KPPU memeriksa Budi Hartono di gedung Shopee.",
                "agency:kppu investigates platform:shopee asserted affirmed", false);
}

static void what_is_judged_is_whose_it_is(void **state)
{
    (void)state;
    check_claim("Kenaikan biaya admin Shopee dikeluhkan pedagang.",
                "stakeholder:pedagang criticises platform:shopee asserted affirmed", true);
    check_claim("Pedagang mengeluh soal biaya admin Shopee.",
                "stakeholder:pedagang criticises platform:shopee asserted affirmed", true);
}

static void a_wrong_harms_by_who_is_held_for_it(void **state)
{
    (void)state;
    check_claim("KPPU memeriksa Shopee. Praktik itu merugikan pedagang.",
                "platform:shopee threatens stakeholder:pedagang asserted affirmed", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_predicate_may_open_the_sentence),
        cmocka_unit_test(whom_it_is_laid_on_may_open_the_sentence),
        cmocka_unit_test(a_verb_goes_on_with_its_twin),
        cmocka_unit_test(whom_we_do_it_to_may_stand_before_us),
        cmocka_unit_test(premises_are_of_whom_they_belong_to),
        cmocka_unit_test(what_is_judged_is_whose_it_is),
        cmocka_unit_test(a_wrong_harms_by_who_is_held_for_it),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
