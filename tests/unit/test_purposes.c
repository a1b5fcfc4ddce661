/* Whose purpose it is, who gives and who leads. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void the_agent_of_a_passive_has_its_purpose(void **state)
{
    (void)state;
    check_claim("Program itu diluncurkan Kemendag untuk mendukung UMKM.",
                "ministry:kemendag supports stakeholder:umkm planned affirmed", true);
    check_claim("TikTok diminta Kemendag untuk mendukung UMKM.",
                "ministry:kemendag supports stakeholder:umkm planned affirmed", false);
}

static void what_aims_at_something_does_it(void **state)
{
    (void)state;
    check_claim("Permendag 31/2023 bertujuan melindungi UMKM.",
                "regulation:permendag-31-2023 protects stakeholder:umkm planned affirmed", true);
}

static void who_is_ready_to_does_it(void **state)
{
    (void)state;
    check_claim("Menurut Menteri Perdagangan Budi Santoso, pedagang siap untuk mendukung OJK.",
                "stakeholder:pedagang supports agency:ojk planned affirmed", true);
    check_claim("Komdigi dan OJK sepakat untuk memblokir TikTok.",
                "ministry:komdigi blocks platform:tiktok planned affirmed", true);
}

static void who_gives_stands_behind_dari(void **state)
{
    (void)state;
    check_claim("Starlink mendapat izin usaha dari Komdigi.",
                "ministry:komdigi permits platform:starlink asserted affirmed", true);
    check_claim("UMKM mencairkan bantuan dari Kemendag.",
                "stakeholder:umkm supports ministry:kemendag asserted affirmed", false);
}

static void who_leads_a_meeting_meets_who_attends(void **state)
{
    (void)state;
    check_claim("Rapat itu dipimpin langsung oleh Komdigi dan dihadiri TikTok.",
                "ministry:komdigi coordinates_with platform:tiktok asserted affirmed", true);
}

static void a_case_is_of_whom_it_is_about(void **state)
{
    (void)state;
    check_claim("KPPU menyelidiki dugaan monopoli yang dilakukan TikTok.",
                "agency:kppu investigates platform:tiktok asserted affirmed", true);
    check_claim("Dugaan monopoli TikTok diselidiki KPPU.",
                "agency:kppu investigates platform:tiktok alleged affirmed", true);
}

static void an_order_binds_the_main_subject(void **state)
{
    (void)state;
    check_claim("Atas perintah Presiden Prabowo Subianto, Kemendag mengawasi TikTok.",
                "official:prabowo-subianto obliges ministry:kemendag asserted affirmed", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_agent_of_a_passive_has_its_purpose),
        cmocka_unit_test(what_aims_at_something_does_it),
        cmocka_unit_test(who_is_ready_to_does_it),
        cmocka_unit_test(who_gives_stands_behind_dari),
        cmocka_unit_test(who_leads_a_meeting_meets_who_attends),
        cmocka_unit_test(a_case_is_of_whom_it_is_about),
        cmocka_unit_test(an_order_binds_the_main_subject),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
