/* Clauses without a subject that open a sentence, and headlines. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void what_opens_a_sentence_has_its_subject(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "Memanggil Google, Kemendag memblokir Temu.",
        "Setelah memanggil Google, Kemendag memblokir Temu.",
        "Dengan memanggil Google, Kemendag memblokir Temu.",
        "Setelah memanggil Lazada, TikTok, dan Google, Kemendag memblokir Temu.",
        "Usai memanggil Google, kata Budi Santoso, Kemendag memblokir Temu."};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        check_claim(bodies[i], "ministry:kemendag summons company:google asserted affirmed", true);
}

static void the_voices_must_agree_but_for_causes(void **state)
{
    (void)state;
    check_claim("Setelah memanggil Google, TikTok diblokir Kemendag.",
                "platform:tiktok summons company:google asserted affirmed", false);
    check_claim("Setelah dipanggil Kemendag, Google berbenah.",
                "ministry:kemendag summons company:google asserted affirmed", true);
    check_claim("Karena melanggar Permendag 31/2023, Temu diblokir Komdigi.",
                "platform:temu complies_with regulation:permendag-31-2023 asserted negated", true);
}

static void a_root_is_a_verb_in_headlines(void **state)
{
    (void)state;
    static const char *const rest = "\n\nBerita selengkapnya menyusul.";
    check_made("", "Gandeng Meta, Komdigi Luncurkan Program", rest,
               "company:meta coordinates_with ministry:komdigi asserted affirmed", true);
    check_made("", "DPR Minta Komdigi Tutup Roblox", rest,
               "ministry:komdigi suspends platform:roblox possible affirmed", true);
    check_made("", "Komdigi Panggil Lazada, Lindungi Konsumen", rest,
               "platform:lazada protects stakeholder:konsumen asserted affirmed", false);
    check_made("", "Komdigi Panggil Lazada, Lindungi Konsumen", rest,
               "ministry:komdigi protects stakeholder:konsumen asserted affirmed", true);
    check_made("", "DPR Minta Komdigi Tutup Roblox", rest,
               "agency:dpr suspends platform:roblox asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_opens_a_sentence_has_its_subject),
        cmocka_unit_test(the_voices_must_agree_but_for_causes),
        cmocka_unit_test(a_root_is_a_verb_in_headlines),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
