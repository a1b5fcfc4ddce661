/* Under a locale with a decimal comma every number, date and message stays the same. Exit 77 where
 * no such locale could be made. */
#include "base/date.h"
#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <simpul/stream.h>

static void the_locale_has_a_decimal_comma(void **state)
{
    (void)state;
    char text[16];
    snprintf(text, sizeof text, "%.1f", 0.5);
    assert_string_equal(text, "0,5");
}

static void numbers_are_written_with_a_point(void **state)
{
    (void)state;
    char room[SMP_NUMBER_SIZE];
    const double values[] = {0.1, 1234567.25, 1.5e300, 5e-324, 0x1p-24};
    const char *const texts[] = {"0.1", "1234567.25", "1.5e+300", "5e-324", "5.960464477539063e-8"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        smp_number_double(room, values[i]);
        assert_string_equal(room, texts[i]);
    }
}

static void numbers_are_read_with_a_point_and_not_with_a_comma(void **state)
{
    (void)state;
    double found = 7;
    assert_true(smp_number_parse_double(SIMPUL_STR("12.5e-1"), &found) && found == 1.25);
    assert_false(smp_number_parse_double(SIMPUL_STR("12,5"), &found));
    assert_true(smp_number_round9(0.12345678949) == 0.123456789);
}

static void the_locale_is_as_it_was_afterwards(void **state)
{
    (void)state;
    char room[SMP_NUMBER_SIZE];
    double found;
    smp_number_double(room, 0.25);
    (void)smp_number_parse_double(SIMPUL_STR("0.25"), &found);
    (void)smp_number_round9(0.25);
    the_locale_has_a_decimal_comma(state);
}

static void dates_and_counts_have_no_separators(void **state)
{
    (void)state;
    char date[SMP_DATE_SIZE];
    smp_date_format(date, smp_day_from(2025, 8, 30));
    assert_string_equal(date, "2025-08-30");
    simpul_sink *sink = NULL;
    assert_int_equal(simpul_sink_open_memory(&sink, NULL), SIMPUL_OK);
    simpul_sink_format(sink, "%d %zu", 1234567, (size_t)7654321);
    assert_true(smp_str_is(simpul_sink_bytes(sink), "1234567 7654321"));
    simpul_sink_abandon(sink);
}

int main(void)
{
    if (!setlocale(LC_ALL, "id_ID.UTF-8")) {
        puts("skipped: there is no locale id_ID.UTF-8 (localedef and its sources make one)");
        return 77;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_locale_has_a_decimal_comma),
        cmocka_unit_test(numbers_are_written_with_a_point),
        cmocka_unit_test(numbers_are_read_with_a_point_and_not_with_a_comma),
        cmocka_unit_test(the_locale_is_as_it_was_afterwards),
        cmocka_unit_test(dates_and_counts_have_no_separators),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
