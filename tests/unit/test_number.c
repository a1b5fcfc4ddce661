/* Numbers and text: shortest digits that come back, layout, strict reading, rounding. */
#include "base/number.h"

#include "base/str.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static simpul_str shown(char room[SMP_NUMBER_SIZE], double value)
{
    size_t length = smp_number_double(room, value);
    assert_int_equal(room[length], '\0');
    assert_int_equal(strlen(room), length);
    return (simpul_str){room, length};
}

static void pointed_numbers_are_never_taken_for_integers(void **state)
{
    (void)state;
    const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0.0"},
                 {-2, "-2.0"},
                 {0.5, "0.5"},
                 {1e21, "1.0e+21"},
                 {1e-7, "1.0e-7"},
                 {1.5e300, "1.5e+300"},
                 {INFINITY, "Infinity"},
                 {NAN, "NaN"},
                 {-DBL_MAX, "-1.7976931348623157e+308"}};
    char room[SMP_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length = smp_number_pointed(room, cases[i].value);
        assert_int_equal(strlen(room), length);
        assert_string_equal(room, cases[i].text);
    }
}

static void numbers_are_laid_out_as_ecma_262_does(void **state)
{
    (void)state;
    const struct {
        double value;
        const char *text;
    } cases[] = {
        {0, "0"},
        {-0.0, "-0"},
        {1, "1"},
        {-12.5, "-12.5"},
        {0.1, "0.1"},
        {0.30000000000000004, "0.30000000000000004"},
        {0.9, "0.9"},
        {100, "100"},
        {9007199254740993.0, "9007199254740992"},
        {1e20, "100000000000000000000"},
        {123456789012345680000.0, "123456789012345680000"},
        {1e21, "1e+21"},
        {1.5e300, "1.5e+300"},
        {0.000001, "0.000001"},
        {0.00000123, "0.00000123"},
        {1e-7, "1e-7"},
        {-1.25e-7, "-1.25e-7"},
        {5e-324, "5e-324"},
        {DBL_MIN, "2.2250738585072014e-308"},
        {DBL_MAX, "1.7976931348623157e+308"},
        {0x1p-24, "5.960464477539063e-8"},
        {INFINITY, "Infinity"},
        {-INFINITY, "-Infinity"},
        {NAN, "NaN"},
        {-NAN, "NaN"},
    };
    char room[SMP_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(shown(room, cases[i].value).ptr, cases[i].text);
}

static size_t count_digits(simpul_str text)
{
    size_t n = 0, n_zeros = 0;
    for (size_t i = 0; i < text.len && text.ptr[i] != 'e'; i++) {
        char c = text.ptr[i];
        if (c < '0' || c > '9' || (c == '0' && n == 0)) continue;
        n++;
        n_zeros = c == '0' ? n_zeros + 1 : 0;
    }
    return n - n_zeros;
}

/* Any text with one digit less that gives the value is one of the two around it. */
static bool has_shorter(double value, int n_digits)
{
    char text[40];
    snprintf(text, sizeof text, "%.*e", n_digits - 2, value);
    if (strtod(text, NULL) == value) return true;
    int64_t digits = 0;
    const char *at = text;
    for (; *at != 'e'; at++)
        if (*at != '.') digits = digits * 10 + (*at - '0');
    int exponent = atoi(at + 1) - (n_digits - 2);
    for (int64_t step = -1; step <= 1; step += 2) {
        snprintf(text, sizeof text, "%llde%d", (long long)(digits + step), exponent);
        if (strtod(text, NULL) == value) return true;
    }
    return false;
}

static void assert_shortest(double value)
{
    char room[SMP_NUMBER_SIZE];
    double back = 0;
    simpul_str text = shown(room, value);
    if (!smp_number_parse_double(text, &back) || memcmp(&back, &value, sizeof value) != 0)
        fail_msg("%a was written as %s, which reads as %a", value, text.ptr, back);
    size_t n = count_digits(text);
    if (n > 17 || (n > 1 && has_shorter(value, (int)n)))
        fail_msg("%a was written as %s, which is not the shortest", value, text.ptr);
}

static uint64_t next_random(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *seed ^ (*seed >> 29);
}

static double double_of(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static void every_number_comes_back_from_its_shortest_text(void **state)
{
    (void)state;
    uint64_t seed = 20230926;
    for (int i = 0; i < 100000; i++) {
        uint64_t bits = next_random(&seed);
        double value = double_of(bits);
        if (isfinite(value) && value != 0) assert_shortest(fabs(value));
        assert_shortest(double_of(bits >> 12 | 1));                        /* subnormal */
        if (i < 20000) assert_shortest((double)(bits >> 40) / 1000.0 + 1); /* as weights are */
    }
}

static void powers_of_two_and_ten_come_back(void **state)
{
    (void)state;
    for (int e = -1074; e <= 1023; e++) {
        assert_shortest(ldexp(1.0, e));
        assert_shortest(nextafter(ldexp(1.0, e), 0) > 0 ? nextafter(ldexp(1.0, e), 0) : 1.0);
        assert_shortest(nextafter(ldexp(1.0, e), 2 * ldexp(1.0, e)));
    }
    char text[16];
    for (int e = -323; e <= 308; e++) {
        snprintf(text, sizeof text, "1e%d", e);
        assert_shortest(strtod(text, NULL));
    }
}

static void reading_takes_json_numbers_and_nothing_else(void **state)
{
    (void)state;
    const struct {
        const char *text;
        double value;
    } good[] = {{"0", 0},
                {"-0.0", -0.0},
                {"10", 10},
                {"1e3", 1000},
                {"1E+3", 1000},
                {"12.5e-1", 1.25},
                {"1e-999", 0},
                {"0.1", 0.1},
                {"1e21", 1e21},
                {"Infinity", INFINITY},
                {"-Infinity", -INFINITY}};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        double found = 7;
        assert_true(smp_number_parse_double(smp_str(good[i].text), &found));
        assert_memory_equal(&found, &good[i].value, sizeof found);
    }
    double nan = 0;
    assert_true(smp_number_parse_double(SIMPUL_STR("NaN"), &nan) && isnan(nan));
    const char *const bad[] = {"",       "-",     "+1",    "01",   "-01",      ".5",
                               "5.",     "1e",    "1e+",   "0x10", "1,5",      " 1",
                               "1 ",     "1.5.2", "inf",   "nan",  "infinity", "1e999",
                               "-1e999", "1_000", "1e1.5", "--1",  "NaN(1)"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        double found = 7;
        if (smp_number_parse_double(smp_str(bad[i]), &found) || found != 7)
            fail_msg("'%s' was read as %g", bad[i], found);
    }
    assert_false(smp_number_parse_double(SIMPUL_STR("1\0"), &nan));
    assert_false(smp_number_parse_double(SIMPUL_STR_NONE, &nan));
}

static void a_view_is_read_to_its_end_and_no_further(void **state)
{
    (void)state;
    double found;
    int64_t whole;
    assert_true(smp_number_parse_double((simpul_str){"1.25999", 4}, &found) && found == 1.25);
    assert_true(smp_number_parse_int((simpul_str){"12345", 2}, &whole) && whole == 12);
    char digits[500];
    memset(digits, '1', sizeof digits);
    assert_true(smp_number_parse_double((simpul_str){digits, 300}, &found) && found > 1e299);
    assert_false(smp_number_parse_double((simpul_str){digits, 500}, &found));
}

static void whole_numbers_come_back_to_their_limits(void **state)
{
    (void)state;
    const int64_t values[] = {0, 1, -1, 10, -99, INT64_MAX, INT64_MIN, INT64_MAX - 1};
    char room[SMP_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        int64_t found = 7;
        size_t length = smp_number_int(room, values[i]);
        assert_true(smp_number_parse_int((simpul_str){room, length}, &found));
        assert_true(found == values[i]);
    }
    const char *const bad[] = {"",
                               "-",
                               "+1",
                               "01",
                               "-01",
                               "1.0",
                               "1e3",
                               " 1",
                               "1 ",
                               "0x1",
                               "a",
                               "9223372036854775808",
                               "-9223372036854775809",
                               "99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        int64_t found = 7;
        if (smp_number_parse_int(smp_str(bad[i]), &found) || found != 7)
            fail_msg("'%s' was read as %lld", bad[i], (long long)found);
    }
    assert_false(smp_number_parse_int(SIMPUL_STR_NONE, &(int64_t){0}));
}

static void rounding_keeps_nine_digits(void **state)
{
    (void)state;
    char room[SMP_NUMBER_SIZE];
    assert_string_equal(shown(room, smp_number_round9(0.1234567894)).ptr, "0.123456789");
    assert_string_equal(shown(room, smp_number_round9(0.1234567896)).ptr, "0.12345679");
    assert_string_equal(shown(room, smp_number_round9(-98765432109.0)).ptr, "-98765432100");
    assert_string_equal(shown(room, smp_number_round9(1.0 / 3)).ptr, "0.333333333");
    assert_string_equal(shown(room, smp_number_round9(0.9999999999)).ptr, "1");
    assert_true(smp_number_round9(0) == 0 && isnan(smp_number_round9(NAN)));
    assert_true(isinf(smp_number_round9(INFINITY)));
    uint64_t seed = 7;
    for (int i = 0; i < 20000; i++) {
        double value = double_of(next_random(&seed)), once = smp_number_round9(value);
        if (!isfinite(value)) continue;
        assert_true(smp_number_round9(once) == once);
        assert_true(count_digits(shown(room, once)) <= 9);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pointed_numbers_are_never_taken_for_integers),
        cmocka_unit_test(numbers_are_laid_out_as_ecma_262_does),
        cmocka_unit_test(every_number_comes_back_from_its_shortest_text),
        cmocka_unit_test(powers_of_two_and_ten_come_back),
        cmocka_unit_test(reading_takes_json_numbers_and_nothing_else),
        cmocka_unit_test(a_view_is_read_to_its_end_and_no_further),
        cmocka_unit_test(whole_numbers_come_back_to_their_limits),
        cmocka_unit_test(rounding_keeps_nine_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
