/* Deeds named by a noun whose verb only says that they were done. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void a_light_verb_in_the_passive_has_its_doer_behind_it(void **state)
{
    (void)state;
    check_claim("Sanksi dijatuhkan KPPU kepada Google.",
                "agency:kppu sanctions company:google asserted affirmed", true);
    check_claim("Denda Rp202 miliar dijatuhkan kepada Google oleh KPPU.",
                "agency:kppu sanctions company:google asserted affirmed", true);
    check_claim("Sanksi dijatuhkan oleh Menteri Perdagangan Budi Santoso kepada TikTok.",
                "ministry:kemendag sanctions platform:tiktok asserted affirmed", true);
    check_claim("Teguran keras diberikan Komdigi kepada Roblox.",
                "ministry:komdigi sanctions platform:roblox asserted affirmed", true);
    check_claim("Kritik disampaikan YLKI terhadap Kemendag.",
                "stakeholder:ylki criticises ministry:kemendag asserted affirmed", true);
    check_claim("Pertemuan digelar Komdigi dengan Google.",
                "company:google coordinates_with ministry:komdigi asserted affirmed", true);
}

static void what_stands_before_the_light_verb_holds_for_the_deed(void **state)
{
    (void)state;
    check_claim("Sanksi administratif belum dijatuhkan Komdigi kepada TikTok.",
                "ministry:komdigi sanctions platform:tiktok asserted negated", true);
    check_claim("Sanksi akan dijatuhkan Komdigi kepada TikTok.",
                "ministry:komdigi sanctions platform:tiktok planned affirmed", true);
}

static void a_noun_alone_is_no_sanction(void **state)
{
    (void)state;
    check_claim("Komdigi membahas sanksi kepada TikTok.",
                "ministry:komdigi sanctions platform:tiktok asserted affirmed", false);
    check_claim("Komdigi memberi peringatan keras kepada TikTok.",
                "platform:tiktok warns ministry:komdigi asserted affirmed", false);
}

static void where_a_demand_comes_from_is_who_makes_it(void **state)
{
    (void)state;
    check_claim("Kritik terhadap Komdigi datang dari YLKI.",
                "stakeholder:ylki criticises ministry:komdigi asserted affirmed", true);
    check_claim("Desakan agar pemerintah membatalkan kenaikan pajak juga datang dari Apindo.",
                "stakeholder:apindo requests agency:pemerintah asserted affirmed", true);
}

static void a_permission_taken_away_is_a_sanction(void **state)
{
    (void)state;
    check_claim("Izin usaha TaniFund akhirnya dicabut OJK.",
                "agency:ojk sanctions platform:tanifund asserted affirmed", true);
    check_claim("Izin usaha TaniFund akhirnya dicabut OJK.",
                "agency:ojk permits platform:tanifund asserted affirmed", false);
}

static void the_word_a_passive_needs_may_head_its_subject(void **state)
{
    (void)state;
    check_claim("Akses TikTok diputus Komdigi.",
                "ministry:komdigi blocks platform:tiktok asserted affirmed", true);
}

static void what_follows_a_headline_begins_anew(void **state)
{
    (void)state;
    check_claim("Dugaan Praktik Monopoli dan Persaingan Usaha\n\nGoogle diperiksa KPPU.",
                "agency:kppu investigates company:google asserted affirmed", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_light_verb_in_the_passive_has_its_doer_behind_it),
        cmocka_unit_test(what_stands_before_the_light_verb_holds_for_the_deed),
        cmocka_unit_test(a_noun_alone_is_no_sanction),
        cmocka_unit_test(where_a_demand_comes_from_is_who_makes_it),
        cmocka_unit_test(a_permission_taken_away_is_a_sanction),
        cmocka_unit_test(the_word_a_passive_needs_may_head_its_subject),
        cmocka_unit_test(what_follows_a_headline_begins_anew),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
