/* Times of statements: seconds since 0000-01-01, without zones. */
#include "base/date.h"
#include "base/str.h"
#include "discourse/statements.h"

#include <stdio.h>

static bool two_digits(simpul_str text, size_t at, int below, int *out)
{
    if (text.len < at + 2) return false;
    char high = text.ptr[at], low = text.ptr[at + 1];
    if (high < '0' || high > '9' || low < '0' || low > '9') return false;
    *out = (high - '0') * 10 + low - '0';
    return *out < below;
}

/* hh:mm or hh:mm:ss */
static bool parse_clock(simpul_str text, int64_t *seconds)
{
    int hour, minute, second = 0;
    if (text.len != 5 && text.len != 8) return false;
    if (!two_digits(text, 0, 24, &hour) || text.ptr[2] != ':') return false;
    if (!two_digits(text, 3, 60, &minute)) return false;
    if (text.len == 8 && (text.ptr[5] != ':' || !two_digits(text, 6, 60, &second))) return false;
    *seconds = hour * 3600 + minute * 60 + second;
    return true;
}

static bool parse_day(simpul_str text, smp_day *day)
{
    smp_span span;
    if (!smp_date_parse(text, &span) || !span.has_year || span.first != span.last) return false;
    *day = span.first;
    return *day >= 0 && *day < smp_day_from(10000, 1, 1);
}

bool smp_time_parse(simpul_str text, int64_t *time, bool *has_clock)
{
    static const size_t date_length = 10;
    int64_t seconds = 0;
    smp_day day;
    bool clock =
        text.len > date_length && (text.ptr[date_length] == ' ' || text.ptr[date_length] == 'T');
    if (!parse_day(clock ? smp_str_slice(text, 0, date_length) : text, &day)) return false;
    if (clock && !parse_clock(smp_str_slice(text, date_length + 1, text.len), &seconds))
        return false;
    *time = day * SMP_SECONDS_OF_DAY + seconds;
    if (has_clock) *has_clock = clock;
    return true;
}

void smp_time_format(char out[SIMPUL_TIME_SIZE], int64_t time)
{
    int64_t day = time / SMP_SECONDS_OF_DAY, seconds = time % SMP_SECONDS_OF_DAY;
    if (seconds < 0) {
        seconds += SMP_SECONDS_OF_DAY;
        day--;
    }
    int64_t year;
    int month, day_of_month, clock = (int)seconds;
    smp_day_split(day, &year, &month, &day_of_month);
    snprintf(out, SIMPUL_TIME_SIZE, "%04d-%02d-%02d %02d:%02d:%02d", (int)year, month, day_of_month,
             clock / 3600, clock / 60 % 60, clock % 60);
}
