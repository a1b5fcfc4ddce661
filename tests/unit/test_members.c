/* Teams and who is in them. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void a_team_consists_of_its_members(void **state)
{
    (void)state;
    check_claim("Satgas PASTI terdiri dari OJK, Bank Indonesia, dan Polri.",
                "agency:polri member_of agency:satgas-pasti asserted affirmed", true);
    check_claim("Satgas PASTI yang beranggotakan OJK, Bank Indonesia (BI), dan Polri menutup Grab.",
                "agency:polri member_of agency:satgas-pasti asserted affirmed", true);
    check_claim("Pemerintah membentuk Satgas PASTI. Anggota satgas antara lain Kemendag, Kominfo, "
                "dan Polri.",
                "ministry:kemendag member_of agency:satgas-pasti asserted affirmed", true);
    check_claim("OJK memimpin Satgas PASTI. Satgas itu dibentuk pada 2024 dan melibatkan Polri "
                "serta Kemendag.",
                "ministry:kemendag member_of agency:satgas-pasti asserted affirmed", true);
    check_claim(
        "OJK memimpin Satgas PASTI. Satgas itu terdiri atas Menteri Perdagangan dan Kapolri.",
        "ministry:kemendag member_of agency:satgas-pasti asserted affirmed", true);
}

static void a_place_is_no_member(void **state)
{
    (void)state;
    check_claim("Satgas PASTI melibatkan sejumlah unit di Kementerian Perdagangan.",
                "ministry:kemendag member_of agency:satgas-pasti asserted affirmed", false);
}

static void whom_a_team_involves_it_does_not_meet(void **state)
{
    (void)state;
    check_claim("Satgas PASTI melibatkan Polri dan Kemendag.",
                "agency:satgas-pasti coordinates_with agency:polri asserted affirmed", false);
    check_claim("Kemendag melibatkan Polri dalam pengawasan TikTok.",
                "agency:polri member_of ministry:kemendag asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_team_consists_of_its_members),
        cmocka_unit_test(a_place_is_no_member),
        cmocka_unit_test(whom_a_team_involves_it_does_not_meet),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
