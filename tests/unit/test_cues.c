/* Cues of many words, and the ends they want. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void threats_in_headlines_warn(void **state)
{
    (void)state;
    check_claim("KPPU mengancam memberi sanksi tegas bagi Shopee.",
                "agency:kppu warns platform:shopee asserted affirmed", true);
    check_claim("Komdigi mengancam mencabut izin Tokopedia.",
                "ministry:komdigi warns platform:tokopedia asserted affirmed", true);
}

static void help_that_light_verbs_give_supports(void **state)
{
    (void)state;
    check_claim("Pemerintah memberikan banyak keringanan kepada UMKM.",
                "agency:pemerintah supports stakeholder:umkm asserted affirmed", true);
    check_claim("Grab menyiapkan pendampingan bagi UMKM.",
                "platform:grab supports stakeholder:umkm planned affirmed", false);
}

static void what_somebody_faces_is_done_to_them(void **state)
{
    (void)state;
    check_claim("Grab menghadapi gugatan dari KPPU.",
                "agency:kppu criticises platform:grab asserted affirmed", true);
}

static void licences_and_certificates_are_taken_as_a_sanction(void **state)
{
    (void)state;
    check_claim("Kementerian Perdagangan mencabut sertifikat milik Shopee.",
                "ministry:kemendag sanctions platform:shopee asserted affirmed", true);
}

static void who_is_asked_in_may_stand_behind_a_verb_of_saying(void **state)
{
    (void)state;
    check_claim("Lazada mengatakan Shopee belum diajak bicara oleh Kemendag.",
                "ministry:kemendag coordinates_with platform:shopee asserted negated", true);
}

static void subjects_with_short_forms_are_listed(void **state)
{
    (void)state;
    check_claim(
        "Kementerian Perdagangan (Kemendag), Bank Indonesia (BI), dan OJK meminta TikTok hadir.",
        "agency:bi requests platform:tiktok asserted affirmed", true);
    check_claim("Google, Lazada, dan Shopee yang mematuhi Permendag 31/2023 dipuji.",
                "platform:lazada complies_with regulation:permendag-31-2023 asserted affirmed",
                true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threats_in_headlines_warn),
        cmocka_unit_test(help_that_light_verbs_give_supports),
        cmocka_unit_test(what_somebody_faces_is_done_to_them),
        cmocka_unit_test(licences_and_certificates_are_taken_as_a_sanction),
        cmocka_unit_test(who_is_asked_in_may_stand_behind_a_verb_of_saying),
        cmocka_unit_test(subjects_with_short_forms_are_listed),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
