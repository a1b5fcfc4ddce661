/* Whose firms and services are. The sentences are our own. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made("Judul Contoh\n\n", body, "", wanted, made);
}

static void who_runs_a_service_has_it(void **state)
{
    (void)state;
    check_claim("PT Awan Biru, pengelola aplikasi Kilatpay, dibekukan OJK.",
                "platform:kilatpay owned_by company:awan-biru asserted affirmed", true);
    check_claim("PT Awan Biru yang mengelola aplikasi Kilatpay dibekukan OJK.",
                "platform:kilatpay owned_by company:awan-biru asserted affirmed", true);
    check_claim("PT Awan Biru, pesaing aplikasi Kilatpay, dibekukan OJK.",
                "platform:kilatpay owned_by company:awan-biru asserted affirmed", false);
}

static void daughters_stand_behind_their_mother(void **state)
{
    (void)state;
    check_claim("OJK memeriksa emiten milik konglomerasi Bakrie Group, PT Awan Biru.",
                "company:awan-biru owned_by company:bakrie-group asserted affirmed", true);
}

static void a_group_gives_way_to_the_firm_that_names_it(void **state)
{
    (void)state;
    check_claim("Pemerintah membentuk Badan Usaha Milik Negara (BUMN) pupuk bernama PT Awan Biru.",
                "agency:pemerintah establishes company:awan-biru asserted affirmed", true);
    check_claim("Pemerintah mengumumkan pembentukan BUMN baru khusus ekspor, PT Awan Biru.",
                "agency:pemerintah establishes company:awan-biru asserted affirmed", true);
    check_claim("Pemerintah menggandeng BUMN, PT Awan Biru, dan koperasi.",
                "agency:pemerintah coordinates_with stakeholder:bumn asserted affirmed", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_runs_a_service_has_it),
        cmocka_unit_test(daughters_stand_behind_their_mother),
        cmocka_unit_test(a_group_gives_way_to_the_firm_that_names_it),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
