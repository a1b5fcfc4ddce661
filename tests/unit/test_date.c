/* EDTF: what each form stands for, what is no date, days and weekdays there and back. */
#include "base/date.h"

#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The span of a text as "first/last", an X in front when it has no year; "no" when it is no date.
 */
static const char *span_of(const char *text, char room[2 * SMP_DATE_SIZE + 4])
{
    smp_span span = {77, 88, true};
    bool good = smp_date_parse(smp_str(text), &span);
    assert_true(good == smp_date_parse(smp_str(text), NULL));
    if (!good) {
        assert_true(span.first == 77 && span.last == 88);
        return "no";
    }
    char first[SMP_DATE_SIZE], last[SMP_DATE_SIZE];
    smp_date_format(first, span.first);
    smp_date_format(last, span.last);
    snprintf(room, 2 * SMP_DATE_SIZE + 4, "%s%s/%s", span.has_year ? "" : "X ", first, last);
    return room;
}

static void assert_spans(const char *const pairs[][2], size_t n)
{
    char room[2 * SMP_DATE_SIZE + 4];
    for (size_t i = 0; i < n; i++) {
        const char *found = span_of(pairs[i][0], room);
        if (strcmp(found, pairs[i][1]) != 0)
            fail_msg("'%s' gives %s, wanted %s", pairs[i][0], found, pairs[i][1]);
    }
}
#define ASSERT_SPANS(pairs) assert_spans(pairs, sizeof(pairs) / sizeof *(pairs))

static void level_0_dates_times_and_intervals(void **state)
{
    (void)state;
    const char *const pairs[][2] = {
        {"2025-08-30", "2025-08-30/2025-08-30"},
        {"2024-02", "2024-02-01/2024-02-29"},
        {"1900-02", "1900-02-01/1900-02-28"},
        {"2000-02-29", "2000-02-29/2000-02-29"},
        {"2023", "2023-01-01/2023-12-31"},
        {"0000", "0000-01-01/0000-12-31"},
        {"2025-09-02T16:30:00", "2025-09-02/2025-09-02"},
        {"2025-09-02T16:30+07:00", "2025-09-02/2025-09-02"},
        {"2025-09-02T23:59:60Z", "2025-09-02/2025-09-02"},
        {"2025-09-02T16:30:00.125-0330", "2025-09-02/2025-09-02"},
        {"2025-09-02T16:30:00+07", "2025-09-02/2025-09-02"},
        {"2023-09-26/2023-10-03", "2023-09-26/2023-10-03"},
        {"2023/2024-02", "2023-01-01/2024-02-29"},
        {"2024-06/2024", "2024-06-01/2024-12-31"},
    };
    ASSERT_SPANS(pairs);
}

static void level_1_years_seasons_doubts_unknown_digits_and_open_ends(void **state)
{
    (void)state;
    const char *const pairs[][2] = {
        {"Y170000002", "170000002-01-01/170000002-12-31"},
        {"Y-170000002", "-170000002-01-01/-170000002-12-31"},
        {"-1985", "-1985-01-01/-1985-12-31"},
        {"-0044-03-15", "-0044-03-15/-0044-03-15"},
        {"2001-21", "2001-03-01/2001-05-31"},
        {"2001-23", "2001-09-01/2001-11-30"},
        {"2003-24", "2003-12-01/2004-02-29"},
        {"1984?", "1984-01-01/1984-12-31"},
        {"2004-06~", "2004-06-01/2004-06-30"},
        {"2004-06-11%", "2004-06-11/2004-06-11"},
        {"201X", "2010-01-01/2019-12-31"},
        {"20XX", "2000-01-01/2099-12-31"},
        {"2004-XX", "2004-01-01/2004-12-31"},
        {"1985-04-XX", "1985-04-01/1985-04-30"},
        {"1985-XX-XX", "1985-01-01/1985-12-31"},
        {"-199X", "-1999-01-01/-1990-12-31"},
        {"1985-04-12/..", "1985-04-12/.."},
        {"1985-04/", "1985-04-01/.."},
        {"../1985", "../1985-12-31"},
        {"/1985-04-12", "../1985-04-12"},
        {"1984~/2004-06", "1984-01-01/2004-06-30"},
        {"2004-06-XX/2004-07-03", "2004-06-01/2004-07-03"},
    };
    ASSERT_SPANS(pairs);
}

static void a_year_nobody_gave_leaves_a_span_without_year(void **state)
{
    (void)state;
    const char *const pairs[][2] = {
        {"XXXX-08-30", "X 0000-08-30/0000-08-30"},
        {"XXXX-02-29", "X 0000-02-29/0000-02-29"},
        {"XXXX-08", "X 0000-08-01/0000-08-31"},
        {"XXXX-08-30?", "X 0000-08-30/0000-08-30"},
        {"XXXX-08-05/XXXX-08-07", "X 0000-08-05/0000-08-07"},
        {"XXXX", "no"},
        {"XXXX-XX", "no"},
        {"XXXX-XX-XX", "no"},
        {"XXXX-21", "no"},
        {"XXXX-08-05/2024", "no"},
        {"XXXX-08-05/..", "no"},
    };
    ASSERT_SPANS(pairs);
}

static void what_is_no_date_is_refused(void **state)
{
    (void)state;
    const char *const texts[] = {
        "",
        " ",
        "2025-13",
        "2025-00",
        "2025-02-29",
        "2025-04-31",
        "2025-04-00",
        "2025-4-1",
        "20250401",
        "2025-04-1",
        "2025-04-011",
        "2025-",
        "2025-04-",
        "25",
        "2025 ",
        " 2025",
        "2025-04-01 ",
        "2025-20",
        "2025-25",
        "2025-1X",
        "2025-0X-01",
        "2025-XX-01",
        "2025-04-X1",
        "2025-04-1X",
        "20X5",
        "X025",
        "202X-08",
        "202x",
        "-0000",
        "-XXXX",
        "--2025",
        "Y2025",
        "Y012345",
        "Y12345X",
        "Y",
        "Y-",
        "Y1234567890123",
        "Y12345-01",
        "?",
        "2025??",
        "?2025",
        "2025-?08",
        "2025-09-02T",
        "2025-09-02T16",
        "2025-09-02T24:00",
        "2025-09-02T16:60",
        "2025-09-02T16:30:61",
        "2025-09-02T16:30:",
        "2025-09-02T16:30:00.",
        "2025-09-02T16:30z",
        "2025-09-02T16:30+7",
        "2025-09-02T16:30+07:",
        "2025-09-02T16:30+0:700",
        "2025-09-02T16:30+07:000",
        "2025-09-02T16:30+24:00",
        "2025-09-XXT16:30",
        "2025-09T16:30",
        "Y123456789T16:30",
        "2025-09-02t16:30",
        "2025-09-02 16:30",
        "/",
        "../..",
        "/..",
        "..",
        "2025/2024",
        "2025-06/2025-05-XX",
        "2023/2024/2025",
        "2023//2024",
        "2025-09-02T16:30/2025-09-03",
        "2023/kini",
    };
    char room[2 * SMP_DATE_SIZE + 4];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(span_of(texts[i], room), "no") != 0)
            fail_msg("'%s' was taken for %s", texts[i], span_of(texts[i], room));
    assert_false(smp_date_parse(SIMPUL_STR_NONE, NULL));
    assert_false(smp_date_parse(SIMPUL_STR("2025\0"), NULL));
}

/* Counted forward a day at a time, by the rule of the calendar alone. */
static void days_come_back_and_follow_one_another(void **state)
{
    (void)state;
    int64_t year = -401;
    int month = 1, day = 1;
    smp_day number = smp_day_from(year, month, day);
    for (; year < 2101; number++) {
        int64_t found_year;
        int found_month, found_day;
        smp_day_split(number, &found_year, &found_month, &found_day);
        if (found_year != year || found_month != month || found_day != day ||
            smp_day_from(year, month, day) != number)
            fail_msg("day %lld is not %lld-%d-%d", (long long)number, (long long)year, month, day);
        if (++day <= smp_days_in_month(year, month)) continue;
        day = 1;
        if (++month <= 12) continue;
        month = 1;
        year++;
    }
    assert_int_equal(smp_day_from(0, 1, 1), 0);
    assert_int_equal(smp_day_from(1970, 1, 1), 719528);
}

static void weekdays_are_those_of_the_calendar(void **state)
{
    (void)state;
    assert_int_equal(smp_day_weekday(smp_day_from(2025, 8, 30)), 6);
    assert_int_equal(smp_day_weekday(smp_day_from(1945, 8, 17)), 5);
    assert_int_equal(smp_day_weekday(smp_day_from(2000, 2, 28)), 1);
    assert_int_equal(smp_day_weekday(smp_day_from(2023, 10, 1)), 7);
    for (smp_day day = -800; day < 800; day++)
        assert_int_equal(smp_day_weekday(day) % 7 + 1, smp_day_weekday(day + 1));
}

static smp_span span(const char *text)
{
    smp_span out;
    assert_true(smp_date_parse(smp_str(text), &out));
    return out;
}

static void assert_near(const char *a, const char *b, int64_t gap_days, bool wanted)
{
    assert_true(smp_span_near(span(a), span(b), gap_days) == wanted);
    assert_true(smp_span_near(span(b), span(a), gap_days) == wanted);
}

static void spans_are_near_within_the_gap_either_way_round(void **state)
{
    (void)state;
    assert_near("2025-08-30", "2025-08-30", 0, true);
    assert_near("2025-08-30", "2025-08-31", 0, false);
    assert_near("2025-08-30", "2025-08-31", 1, true);
    assert_near("2025-08-30", "2025-09-02", 3, true);
    assert_near("2025-08-30", "2025-09-03", 3, false);
    assert_near("2025", "2025-06-01", 0, true);
    assert_near("../2024", "2025-01-03", 3, true);
    assert_near("../2024", "2025-01-04", 3, false);
    assert_near("2025-03/..", "2099", 0, true);
    assert_near("2025-03/..", "2024", 3, false);
    assert_near("../2024", "2025/..", 1, true);
    assert_near("../2020", "../1999", 0, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(level_0_dates_times_and_intervals),
        cmocka_unit_test(level_1_years_seasons_doubts_unknown_digits_and_open_ends),
        cmocka_unit_test(a_year_nobody_gave_leaves_a_span_without_year),
        cmocka_unit_test(what_is_no_date_is_refused),
        cmocka_unit_test(days_come_back_and_follow_one_another),
        cmocka_unit_test(weekdays_are_those_of_the_calendar),
        cmocka_unit_test(spans_are_near_within_the_gap_either_way_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
