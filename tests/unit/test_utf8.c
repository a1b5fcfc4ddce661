/* UTF-8: every scalar value there and back, the standard's ill-formed examples, classes, slugs. */
#include "base/utf8.h"

#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define S   SIMPUL_STR
#define BAD "\xEF\xBF\xBD"

static void every_scalar_value_comes_back(void **state)
{
    (void)state;
    char bytes[4];
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        size_t length = smp_utf8_encode(bytes, code);
        uint32_t found = 0;
        bool bad;
        size_t wanted = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        if (length != wanted ||
            smp_utf8_decode((simpul_str){bytes, length}, 0, &found, &bad) != length || bad ||
            found != code)
            fail_msg("U+%04X came back as U+%04X", (unsigned)code, (unsigned)found);
    }
}

static void what_is_no_scalar_value_is_written_as_the_replacement(void **state)
{
    (void)state;
    const uint32_t codes[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char bytes[4];
        assert_int_equal(smp_utf8_encode(bytes, codes[i]), 3);
        assert_memory_equal(bytes, BAD, 3);
    }
}

static void assert_repaired(simpul_str text, simpul_str wanted, size_t n_bad)
{
    smp_buf out;
    smp_buf_init(&out);
    assert_int_equal(smp_utf8_repair(&out, text), n_bad);
    assert_true(smp_str_equal(smp_buf_view(&out), wanted));
    assert_true(smp_utf8_invalid(smp_buf_view(&out)) == SIZE_MAX);
    smp_buf_dispose(&out);
}

/* Unicode 15.0, section 3.9, tables 3-8 to 3-11: one replacement for each maximal subpart. */
static void ill_formed_examples_of_the_standard_are_repaired_as_it_says(void **state)
{
    (void)state;
    assert_repaired(S("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"),
                    S(BAD BAD BAD BAD BAD BAD BAD BAD "A"), 8);
    assert_repaired(S("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"),
                    S(BAD BAD BAD BAD BAD BAD BAD BAD "A"), 8);
    assert_repaired(S("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"),
                    S(BAD BAD BAD BAD BAD "A" BAD BAD "B"), 7);
    assert_repaired(S("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), S(BAD BAD BAD BAD "A"), 4);
}

static void text_that_ends_in_a_sequence_is_bad_from_its_lead_byte(void **state)
{
    (void)state;
    const simpul_str cut[] = {S("ab\xC3"), S("ab\xE2\x80"), S("ab\xF0\x9F\x98"), S("ab\xF4")};
    for (size_t i = 0; i < sizeof cut / sizeof *cut; i++) {
        assert_int_equal(smp_utf8_invalid(cut[i]), 2);
        assert_repaired(cut[i], S("ab" BAD), 1);
    }
    assert_true(smp_utf8_invalid(S("a\0\xC3\xA9")) == SIZE_MAX);
    assert_true(smp_utf8_invalid(SIMPUL_STR_NONE) == SIZE_MAX);
    assert_repaired(S(""), S(""), 0);
}

static void classes_know_more_than_ascii(void **state)
{
    (void)state;
    assert_true(smp_utf8_is_letter('z') && smp_utf8_is_letter(0xE9) && smp_utf8_is_letter(0x301));
    assert_false(smp_utf8_is_letter('1') || smp_utf8_is_letter('-') || smp_utf8_is_letter(0x2019));
    assert_true(smp_utf8_is_upper('A') && smp_utf8_is_upper(0xC9) && !smp_utf8_is_upper(0xE9));
    assert_true(smp_utf8_is_digit('9') && smp_utf8_is_digit(0x0669) && !smp_utf8_is_digit(0xB2));
    const uint32_t spaces[] = {' ',  '\t',   '\n',   '\v',   '\f',   '\r',  0x85,
                               0xA0, 0x2009, 0x200B, 0x2028, 0x3000, 0xFEFF};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        assert_true(smp_utf8_is_space(spaces[i]));
    assert_false(smp_utf8_is_space(0) || smp_utf8_is_space('_') || smp_utf8_is_space(0x2060));
}

static void folding_lowers_letters_and_nothing_else(void **state)
{
    (void)state;
    assert_int_equal(smp_utf8_fold('A'), 'a');
    assert_int_equal(smp_utf8_fold('['), '[');
    assert_int_equal(smp_utf8_fold(0xC9), 0xE9);
    assert_int_equal(smp_utf8_fold(0x3A3), 0x3C3);
    assert_int_equal(smp_utf8_fold(0x1F600), 0x1F600);
}

static void slugs_are_plain_words_joined_by_hyphens(void **state)
{
    (void)state;
    const char *const pairs[][2] = {
        {"Nezar Patria", "nezar-patria"},
        {"Kementerian Komunikasi & Digital", "kementerian-komunikasi-digital"},
        {"  --Permendag No. 31/2023-- ", "permendag-no-31-2023"},
        {"Ma'ruf Am\xC3\xADn", "maruf-amin"},
        {"Ma\xE2\x80\x99ruf", "maruf"},
        {"Jum\xCA\xBC"
         "at",
         "jumat"},
        {"E\xCC\x81lan", "elan"},
        {"\xEF\xAC\x81nansial", "finansial"},
        {"Stra\xC3\x9F"
         "e",
         "strasse"},
        {"\xEF\xBC\xB4\xEF\xBD\x89ktok", "tiktok"},
        {"a\xC2\xA0\xE2\x80\x94 b", "a-b"},
        {"'''", ""},
        {"\xE6\x97\xA5\xE6\x9C\xAC", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        smp_buf out;
        smp_buf_init(&out);
        smp_buf_text(&out, "platform:");
        assert_true(smp_utf8_slug(&out, smp_str(pairs[i][0])));
        assert_int_equal(memcmp(out.ptr, "platform:", 9), 0);
        assert_string_equal(out.ptr + 9, pairs[i][1]);
        smp_buf_dispose(&out);
    }
}

static bool repair_and_slug(void *context)
{
    (void)context;
    smp_buf out;
    smp_buf_init(&out);
    smp_utf8_repair(
        &out, S("Kementerian \xFF Perdagangan yang namanya lebih panjang dari wadah pertama"));
    bool done = smp_utf8_slug(&out, S("Kementerian Perdagangan yang namanya lebih panjang lagi"));
    assert_true(done != out.failed);
    smp_buf_dispose(&out);
    return done;
}

static void failing_allocation_is_told(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(repair_and_slug, NULL, false) >= 2);
}

static void case_folding_is_full_and_bad_bytes_are_replaced(void **state)
{
    (void)state;
    smp_buf out;
    smp_buf_init(&out);
    assert_true(smp_utf8_casefold(&out, SIMPUL_STR("Stra\xC3\x9F"
                                                   "E \xC3\x89 \xFF")));
    assert_string_equal(out.ptr, "strasse \xC3\xA9 \xEF\xBF\xBD");
    smp_buf_dispose(&out);
}

static void what_shows_as_nothing_is_not_printable(void **state)
{
    (void)state;
    static const uint32_t shown[] = {' ', '~', 0xE9, 0x1F600},
                          hidden[] = {'\n', 0x7F, 0xA0, 0x200B};
    for (size_t i = 0; i < 4; i++) {
        assert_true(smp_utf8_is_printable(shown[i]));
        assert_false(smp_utf8_is_printable(hidden[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_scalar_value_comes_back),
        cmocka_unit_test(what_is_no_scalar_value_is_written_as_the_replacement),
        cmocka_unit_test(ill_formed_examples_of_the_standard_are_repaired_as_it_says),
        cmocka_unit_test(text_that_ends_in_a_sequence_is_bad_from_its_lead_byte),
        cmocka_unit_test(classes_know_more_than_ascii),
        cmocka_unit_test(folding_lowers_letters_and_nothing_else),
        cmocka_unit_test(case_folding_is_full_and_bad_bytes_are_replaced),
        cmocka_unit_test(what_shows_as_nothing_is_not_printable),
        cmocka_unit_test(slugs_are_plain_words_joined_by_hyphens),
        cmocka_unit_test(failing_allocation_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
