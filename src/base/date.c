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

/* A field of digits in which trailing X stand for any digit. False when it is neither. */
static bool read_field(simpul_str text, size_t at, size_t n, int64_t *low, int64_t *high)
{
    if (at > text.len || text.len - at < n) return false;
    *low = *high = 0;
    bool unknown = false;
    for (size_t i = 0; i < n; i++) {
        char c = text.ptr[at + i];
        bool digit = c >= '0' && c <= '9';
        if (!digit && c != 'X') return false;
        if (digit && unknown) return false;
        unknown = !digit;
        *low = *low * 10 + (digit ? c - '0' : 0);
        *high = *high * 10 + (digit ? c - '0' : 9);
    }
    return true;
}

/* EDTF level 1 seasons: 21 spring to 24 winter, read as the quarters they begin in. */
static bool set_season(smp_span *out, int64_t year, int64_t season)
{
    int first_month = (int)(season - 21) * 3 + 3; /* 3, 6, 9, 12 */
    int64_t last_year = first_month == 12 ? year + 1 : year;
    int last_month = first_month == 12 ? 2 : first_month + 2;
    out->first = smp_day_from(year, first_month, 1);
    out->last = smp_day_from(last_year, last_month, smp_days_in_month(last_year, last_month));
    return true;
}

static bool set_month(smp_span *out, int64_t year, int month)
{
    out->first = smp_day_from(year, month, 1);
    out->last = smp_day_from(year, month, smp_days_in_month(year, month));
    return true;
}

/* A month and day behind the year: "-08", "-08-30", "-XX", "-08-XX", "-XX-XX", "-21". */
static bool read_month_day(simpul_str text, int64_t year, smp_span *out)
{
    int64_t month, month_high, day, day_high;
    if (text.ptr[0] != '-' || !read_field(text, 1, 2, &month, &month_high)) return false;
    bool any_month = text.ptr[1] == 'X' && text.ptr[2] == 'X';
    if (!any_month && month != month_high) return false;
    if (text.len == 3) {
        if (any_month) return true;
        if (month >= 21 && month <= 24) return set_season(out, year, month);
        return month >= 1 && month <= 12 && set_month(out, year, (int)month);
    }
    if (text.len != 6 || text.ptr[3] != '-' || !read_field(text, 4, 2, &day, &day_high))
        return false;
    bool any_day = text.ptr[4] == 'X' && text.ptr[5] == 'X';
    if (any_month) return any_day;
    if (month < 1 || month > 12) return false;
    if (any_day) return set_month(out, year, (int)month);
    int last =
        out->has_year ? smp_days_in_month(year, (int)month) : smp_days_in_month(0, (int)month);
    if (day != day_high || day < 1 || day > last) return false;
    out->first = out->last = smp_day_from(year, (int)month, (int)day);
    return true;
}

/* "Y170000002", "-0044", "2024", "202X", "XXXX"; `*used` is where the month begins. */
static bool read_year(simpul_str text, int64_t *low, int64_t *high, bool *known, size_t *used)
{
    bool long_year = text.len > 0 && text.ptr[0] == 'Y';
    size_t at = long_year;
    bool negative = at < text.len && text.ptr[at] == '-';
    at += negative;
    size_t n = 4;
    if (long_year) {
        for (n = 0; at + n < text.len; n++)
            if (text.ptr[at + n] < '0' || text.ptr[at + n] > '9') return false;
        if (n < 5 || n > 12) return false;
    }
    if (!read_field(text, at, n, low, high)) return false;
    *known = n != 4 || memcmp(text.ptr + at, "XXXX", 4) != 0;
    if (!*known && negative) return false;
    if (negative) {
        int64_t swap = -*low;
        *low = -*high;
        *high = swap;
    }
    *used = at + n;
    return true;
}

static simpul_str cut_qualifier(simpul_str text)
{
    char last = text.len ? text.ptr[text.len - 1] : '\0';
    if (last == '?' || last == '~' || last == '%') text.len--;
    return text;
}

static bool is_clock(simpul_str text)
{
    static const char pattern[] = "00:00:00";
    size_t at = 0;
    while (at < text.len && at < 8) {
        char c = text.ptr[at];
        bool fits = pattern[at] == ':' ? c == ':' : c >= '0' && c <= '9';
        if (!fits) break;
        at++;
    }
    if (at != 5 && at != 8) return false;
    if (at == 8 && at < text.len && text.ptr[at] == '.')
        for (at++; at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';) at++;
    simpul_str zone = smp_str_slice(text, at, text.len);
    if (zone.len == 0 || smp_str_is(zone, "Z")) return true;
    if (zone.ptr[0] != '+' && zone.ptr[0] != '-') return false;
    for (size_t i = 1; i < zone.len; i++)
        if (zone.ptr[i] != ':' && (zone.ptr[i] < '0' || zone.ptr[i] > '9')) return false;
    return zone.len == 3 || zone.len == 5 || zone.len == 6;
}

static bool parse_one(simpul_str text, smp_span *out)
{
    int64_t low, high;
    size_t used;
    if (text.len > 11 && text.ptr[10] == 'T') {
        if (!is_clock(smp_str_slice(text, 11, text.len))) return false;
        text.len = 10;
    }
    text = cut_qualifier(text);
    if (!read_year(text, &low, &high, &out->has_year, &used)) return false;
    if (!out->has_year) low = high = 0;
    out->first = smp_day_from(low, 1, 1);
    out->last = smp_day_from(high, 12, 31);
    if (used == text.len) return out->has_year;
    if (text.ptr[0] == 'Y' || (low != high)) /* only whole years may be unspecified in part */
        return false;
    return read_month_day(smp_str_slice(text, used, text.len), low, out);
}

static bool parse_end(simpul_str text, smp_span *out, smp_day open)
{
    if (text.len == 0 || smp_str_is(text, "..")) {
        out->first = out->last = open;
        out->has_year = true;
        return true;
    }
    return parse_one(text, out);
}

bool smp_date_parse(simpul_str text, smp_span *out)
{
    smp_span first, last, unused;
    if (!out) out = &unused;
    size_t slash = smp_str_find(text, SIMPUL_STR("/"), 0);
    if (text.len == 0) return false;
    if (slash == SIZE_MAX) return parse_one(text, out);
    if (!parse_end(smp_str_slice(text, 0, slash), &first, SMP_DAY_OPEN_START)) return false;
    if (!parse_end(smp_str_slice(text, slash + 1, text.len), &last, SMP_DAY_OPEN_END)) return false;
    bool both_open = first.first == SMP_DAY_OPEN_START && last.last == SMP_DAY_OPEN_END;
    if (both_open || first.has_year != last.has_year || first.first > last.last) return false;
    *out = (smp_span){first.first, last.last, first.has_year};
    return true;
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
