/* Subjects behind commas: appositions, lists, predicates in a row. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void both_kinds_stand_aside_of_the_subject(void **state)
{
    (void)state;
    check_claim(
        "Menteri Perdagangan Budi Santoso memastikan seluruh pedagang baik di kota maupun di "
        "desa mendukung Komdigi.",
        "stakeholder:pedagang supports ministry:komdigi asserted affirmed", true);
    check_claim("Pedagang baik besar maupun kecil akan mendukung Komdigi.",
                "stakeholder:pedagang supports ministry:komdigi planned affirmed", true);
}

static void an_apposition_is_not_the_subject(void **state)
{
    (void)state;
    static const char *const bodies[] = {"Shopee, pesaing Tokopedia, mengkritik Kemendag.",
                                         "Shopee, anak usaha Tokopedia, mengkritik Kemendag.",
                                         "Shopee, yang dimiliki Tokopedia, mengkritik Kemendag.",
                                         "Shopee, bersama Tokopedia, mengkritik Kemendag.",
                                         "Shopee, setelah ditegur Tokopedia, mengkritik Kemendag."};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        check_claim(bodies[i], "platform:shopee criticises ministry:kemendag asserted affirmed",
                    true);
        check_claim(bodies[i], "platform:tokopedia criticises ministry:kemendag asserted affirmed",
                    false);
    }
}

static void a_list_of_subjects_may_end_behind_a_comma(void **state)
{
    (void)state;
    static const char *const wanted[] = {
        "platform:shopee criticises ministry:kemendag asserted affirmed",
        "platform:tokopedia criticises ministry:kemendag asserted affirmed",
        "platform:lazada criticises ministry:kemendag asserted affirmed"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        check_claim("Shopee, Tokopedia, dan Lazada mengkritik Kemendag.", wanted[i], true);
    check_claim("Layanan itu milik Tokopedia, Lazada, dan toko yang berada di bawah Shopee.",
                "platform:lazada owned_by platform:shopee asserted affirmed", false);
}

static void predicates_in_a_row_share_their_subject(void **state)
{
    (void)state;
    check_claim("Kemendag memanggil Google, menegur Shopee, memblokir TikTok.",
                "ministry:kemendag sanctions platform:shopee asserted affirmed", true);
    check_claim("Kemendag memanggil Google, menegur Shopee, memblokir TikTok.",
                "ministry:kemendag blocks platform:tiktok asserted affirmed", true);
    check_claim("Kemendag memanggil Google, menegur keras penjual nakal, dan memblokir TikTok.",
                "ministry:kemendag blocks platform:tiktok asserted affirmed", true);
}

static void a_comma_before_and_may_open_a_clause(void **state)
{
    (void)state;
    check_claim("Kemendag memanggil Google, dan Shopee mengkritik Komdigi.",
                "ministry:kemendag summons platform:shopee asserted affirmed", false);
    check_claim("Kemendag memanggil Google, Lazada, dan Shopee.",
                "ministry:kemendag summons platform:shopee asserted affirmed", true);
}

static void it_was_not_who_stands_behind_bukan(void **state)
{
    (void)state;
    check_claim("Bukan Kemendag yang memblokir TikTok.",
                "ministry:kemendag blocks platform:tiktok asserted negated", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_kinds_stand_aside_of_the_subject),
        cmocka_unit_test(an_apposition_is_not_the_subject),
        cmocka_unit_test(a_list_of_subjects_may_end_behind_a_comma),
        cmocka_unit_test(predicates_in_a_row_share_their_subject),
        cmocka_unit_test(a_comma_before_and_may_open_a_clause),
        cmocka_unit_test(it_was_not_who_stands_behind_bukan),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
