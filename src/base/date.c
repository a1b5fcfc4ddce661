/* EDTF level 0 and 1 as spans of days. Knows no calendar but the Gregorian and no time zones. */
#include "base/date.h"

#include "base/str.h"

#include <stdio.h>
#include <string.h>

int smp_days_in_month(int64_t year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil, moved to
 * 0000-01-01. */
smp_day smp_day_from(int64_t year, int month, int day)
{
    int64_t y = year - (month <= 2);
    int64_t era = (y >= 0 ? y : y - 399) / 400, year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era + 60;
}

void smp_day_split(smp_day day, int64_t *year, int *month, int *day_of_month)
{
    int64_t z = day - 60;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
    int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (int)((5 * of_year + 2) / 153);
    *day_of_month = (int)(of_year - (153 * shifted + 2) / 5 + 1);
    *month = shifted < 10 ? shifted + 3 : shifted - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

int smp_day_weekday(smp_day day)
{
    int64_t index = (day + 5) % 7; /* 0000-01-01 was a Saturday */
    return (int)(index < 0 ? index + 7 : index) + 1;
}

size_t smp_date_format(char out[SMP_DATE_SIZE], smp_day day)
{
    if (day == SMP_DAY_OPEN_START || day == SMP_DAY_OPEN_END)
        return (size_t)snprintf(out, SMP_DATE_SIZE, "..");
    int64_t year;
    int month, day_of_month;
    smp_day_split(day, &year, &month, &day_of_month);
    const char *sign = year < 0 ? "-" : "";
    int length = snprintf(out, SMP_DATE_SIZE, "%s%04lld-%02d-%02d", sign,
                          (long long)(year < 0 ? -year : year), month, day_of_month);
    return (size_t)length;
}

static bool is_digit(simpul_str text, size_t at)
{
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

/* A field of digits in which trailing X stand for any digit. False when it is neither. */
static bool read_field(simpul_str text, size_t at, size_t n, int64_t *low, int64_t *high)
{
    if (at > text.len || text.len - at < n) return false;
    *low = *high = 0;
    bool unknown = false;
    for (size_t i = 0; i < n; i++) {
        char c = text.ptr[at + i];
        bool known = is_digit(text, at + i);
        if (known ? unknown : c != 'X') return false;
        unknown = !known;
        *low = *low * 10 + (known ? c - '0' : 0);
        *high = *high * 10 + (known ? c - '0' : 9);
    }
    return true;
}

/* EDTF level 1 seasons: 21 spring to 24 winter, as the three months they are named for in the
 * north; winter ends in the next year. */
static void set_season(smp_span *out, int64_t year, int season)
{
    int first_month = (season - 21) * 3 + 3;
    int64_t last_year = year + (first_month == 12);
    int last_month = first_month == 12 ? 2 : first_month + 2;
    out->first = smp_day_from(year, first_month, 1);
    out->last = smp_day_from(last_year, last_month, smp_days_in_month(last_year, last_month));
}

static void set_month(smp_span *out, int64_t year, int month)
{
    out->first = smp_day_from(year, month, 1);
    out->last = smp_day_from(year, month, smp_days_in_month(year, month));
}

/* What stands behind the year: "-08", "-21", "-08-30", "-08-XX", and, where the year is known,
 * "-XX" and "-XX-XX", which add nothing to it. */
static bool read_month_day(simpul_str text, int64_t year, smp_span *out)
{
    int64_t month, month_high, day = 0, day_high = 0;
    bool has_day = text.len == 6;
    if ((text.len != 3 && !has_day) || text.ptr[0] != '-') return false;
    if (has_day && text.ptr[3] != '-') return false;
    if (!read_field(text, 1, 2, &month, &month_high)) return false;
    if (has_day && !read_field(text, 4, 2, &day, &day_high)) return false;
    bool any_month = month_high == 99 && month == 0;
    bool any_day = has_day && day_high == 99 && day == 0;
    if (any_month) return out->has_year && (!has_day || any_day);
    if (month != month_high) return false;
    if (!has_day && out->has_year && month >= 21 && month <= 24) {
        set_season(out, year, (int)month);
        return true;
    }
    if (month < 1 || month > 12) return false;
    set_month(out, year, (int)month);
    if (!has_day || any_day) return true;
    if (day != day_high || day < 1 || day > smp_days_in_month(year, (int)month)) return false;
    out->first = out->last = smp_day_from(year, (int)month, (int)day);
    return true;
}

/* "Y170000002", "-0044", "2024", "202X", "XXXX"; `*used` is where the month begins. */
static bool read_year(simpul_str text, int64_t *low, int64_t *high, bool *known, size_t *used)
{
    bool is_long = text.len > 0 && text.ptr[0] == 'Y';
    size_t at = is_long, n = 4;
    bool negative = at < text.len && text.ptr[at] == '-';
    at += negative;
    if (is_long) {
        n = text.len - at;
        if (n < 5 || n > 12 || text.ptr[at] == '0') return false;
    }
    if (!read_field(text, at, n, low, high) || (is_long && *low != *high)) return false;
    *known = !smp_str_is(smp_str_slice(text, at, at + n), "XXXX");
    if (negative && (!*known || *high == 0)) return false;
    if (negative) {
        int64_t swap = -*low;
        *low = -*high;
        *high = swap;
    }
    *used = at + n;
    return true;
}

static bool eat(simpul_str *text, char wanted)
{
    if (text->len == 0 || text->ptr[0] != wanted) return false;
    *text = smp_str_slice(*text, 1, text->len);
    return true;
}

static bool eat_two_digits(simpul_str *text, int below)
{
    if (!is_digit(*text, 0) || !is_digit(*text, 1)) return false;
    int value = (text->ptr[0] - '0') * 10 + text->ptr[1] - '0';
    *text = smp_str_slice(*text, 2, text->len);
    return value < below;
}

/* hh:mm, hh:mm:ss, hh:mm:ss.s and so on; then nothing, Z, +hh, +hhmm or +hh:mm. */
static bool is_clock(simpul_str text)
{
    if (!eat_two_digits(&text, 24) || !eat(&text, ':') || !eat_two_digits(&text, 60)) return false;
    if (eat(&text, ':')) {
        if (!eat_two_digits(&text, 61)) return false; /* a leap second is 60 */
        if (eat(&text, '.') && !is_digit(text, 0)) return false;
        while (is_digit(text, 0)) text = smp_str_slice(text, 1, text.len);
    }
    if (text.len == 0 || smp_str_is(text, "Z")) return true;
    if ((!eat(&text, '+') && !eat(&text, '-')) || !eat_two_digits(&text, 24)) return false;
    if (text.len == 0) return true;
    (void)eat(&text, ':');
    return eat_two_digits(&text, 60) && text.len == 0;
}

/* Cuts what says how sure the date is, or the time of day; false when that time is none. */
static bool cut_end(simpul_str *text)
{
    if (text->len > 10 && text->ptr[10] == 'T') {
        if (!is_clock(smp_str_slice(*text, 11, text->len))) return false;
        text->len = 10;
        for (size_t i = 0; i < 10; i++)
            if (i == 4 || i == 7 ? text->ptr[i] != '-' : !is_digit(*text, i)) return false;
        return true;
    }
    char last = text->len ? text->ptr[text->len - 1] : '\0';
    if (last == '?' || last == '~' || last == '%') text->len--;
    return true;
}

static bool parse_one(simpul_str text, smp_span *out)
{
    int64_t low, high;
    size_t used;
    if (!cut_end(&text) || !read_year(text, &low, &high, &out->has_year, &used)) return false;
    if (!out->has_year) low = high = 0;
    out->first = smp_day_from(low, 1, 1);
    out->last = smp_day_from(high, 12, 31);
    if (used == text.len) return out->has_year;
    if (low != high) return false; /* "202X-08" is level 2 */
    return read_month_day(smp_str_slice(text, used, text.len), low, out);
}

/* One side of an interval, where ".." and nothing are open. Level 0 knows no times of day here. */
static bool parse_end(simpul_str text, smp_span *out, smp_day open)
{
    if (text.len == 0 || smp_str_is(text, "..")) {
        *out = (smp_span){open, open, true};
        return true;
    }
    return smp_str_find(text, SIMPUL_STR("T"), 0) == SIZE_MAX && parse_one(text, out);
}

static bool parse_interval(simpul_str text, size_t slash, smp_span *out)
{
    smp_span first, last;
    if (!parse_end(smp_str_slice(text, 0, slash), &first, SMP_DAY_OPEN_START)) return false;
    if (!parse_end(smp_str_slice(text, slash + 1, text.len), &last, SMP_DAY_OPEN_END)) return false;
    bool both_open = first.first == SMP_DAY_OPEN_START && last.last == SMP_DAY_OPEN_END;
    if (both_open || first.has_year != last.has_year || first.first > last.last) return false;
    *out = (smp_span){first.first, last.last, first.has_year};
    return true;
}

bool smp_date_parse(simpul_str text, smp_span *out)
{
    smp_span span;
    size_t slash = smp_str_find(text, SIMPUL_STR("/"), 0);
    bool good = slash == SIZE_MAX ? parse_one(text, &span) : parse_interval(text, slash, &span);
    if (good && out) *out = span;
    return good;
}

bool smp_span_near(smp_span a, smp_span b, int64_t gap_days)
{
    if (a.first > b.first) {
        smp_span swap = a;
        a = b;
        b = swap;
    }
    if (a.last == SMP_DAY_OPEN_END || b.first == SMP_DAY_OPEN_START) return true;
    return b.first <= a.last || b.first - a.last <= gap_days;
}
