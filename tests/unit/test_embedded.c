/* Clauses inside a subject, and before it. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void a_relative_clause_keeps_its_object(void **state)
{
    (void)state;
    check_claim("Komdigi yang sebelumnya memblokir TikTok kini memanggil Meta.",
                "ministry:komdigi summons company:meta asserted affirmed", true);
    check_claim("Permendag 31/2023 yang diterbitkan Kemendag mewajibkan TikTok memiliki izin.",
                "regulation:permendag-31-2023 obliges platform:tiktok asserted affirmed", true);
    check_claim("Permendag 31/2023 yang diterbitkan Kemendag mewajibkan TikTok memiliki izin.",
                "ministry:kemendag obliges platform:tiktok asserted affirmed", false);
}

static void who_is_asked_is_to_do_it(void **state)
{
    (void)state;
    check_claim("Kemendag didesak DPR merevisi Permendag 31/2023.",
                "ministry:kemendag revises regulation:permendag-31-2023 possible affirmed", true);
    check_claim("Kemendag didesak DPR merevisi Permendag 31/2023.",
                "agency:dpr revises regulation:permendag-31-2023 possible affirmed", false);
}

static void who_did_it_is_judged_not_whom_it_befell(void **state)
{
    (void)state;
    check_claim("Langkah Komdigi memblokir TikTok dikritik idEA.",
                "stakeholder:idea criticises ministry:komdigi asserted affirmed", true);
    check_claim("Langkah Komdigi memblokir TikTok dikritik idEA.",
                "stakeholder:idea criticises platform:tiktok asserted affirmed", false);
    check_claim("Keputusan Komdigi untuk memblokir TikTok dikritik idEA.",
                "stakeholder:idea criticises ministry:komdigi asserted affirmed", true);
}

static void who_did_a_measure_is_judged_by_it(void **state)
{
    (void)state;
    check_claim("Pemblokiran TikTok oleh Komdigi menuai protes dari idEA.",
                "stakeholder:idea criticises ministry:komdigi asserted affirmed", true);
    check_claim("Pemblokiran TikTok oleh Komdigi menuai protes dari idEA.",
                "stakeholder:idea criticises platform:tiktok asserted affirmed", false);
    check_claim("Perlindungan konsumen oleh OJK diapresiasi idEA.",
                "stakeholder:idea supports agency:ojk asserted affirmed", true);
    check_claim("Permohonan izin Temu ditolak Kemendag.",
                "ministry:kemendag criticises platform:temu asserted affirmed", false);
}

static void what_opens_the_sentence_is_done_by_the_main_subject(void **state)
{
    (void)state;
    check_claim("Setelah memblokir TikTok, Komdigi memanggil Meta.",
                "ministry:komdigi blocks platform:tiktok asserted affirmed", true);
    check_claim("Selain memblokir TikTok, Google, dan Meta, Komdigi memanggil idEA.",
                "ministry:komdigi blocks company:google asserted affirmed", true);
    check_claim("Selain memblokir TikTok, Google, dan Meta, Komdigi memanggil idEA.",
                "company:google blocks platform:tiktok asserted affirmed", false);
}

static void what_one_is_under_is_done_to_one(void **state)
{
    (void)state;
    check_claim("TikTok berada di bawah pengawasan KPPU.",
                "agency:kppu supervises platform:tiktok asserted affirmed", true);
    check_claim("TikTok masih dalam pemeriksaan KPPU.",
                "agency:kppu investigates platform:tiktok asserted affirmed", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_relative_clause_keeps_its_object),
        cmocka_unit_test(who_is_asked_is_to_do_it),
        cmocka_unit_test(who_did_it_is_judged_not_whom_it_befell),
        cmocka_unit_test(who_did_a_measure_is_judged_by_it),
        cmocka_unit_test(what_opens_the_sentence_is_done_by_the_main_subject),
        cmocka_unit_test(what_one_is_under_is_done_to_one),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
