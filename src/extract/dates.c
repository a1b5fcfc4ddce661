/* Date expressions in a text → EDTF: absolute, partial and relative to the day of publication.
 * Says nothing about what happened on them. */
#include "base/error.h"
#include "base/number.h"
#include "extract/day_steps.h"
#include "extract/find.h"
#include "extract/periods.h"

#include <stdio.h>
#include <string.h>

enum { FUTURE_SLACK = 120 }; /* days by which a date without a year may lie after publication */

typedef struct moment { /* one date while it is put together */
    int64_t year;       /* 0: none given */
    int month, day;     /* 0: none given */
} moment;

static bool number_at(const smp_reading *reading, uint32_t token, int64_t low, int64_t high,
                      int64_t *value)
{
    if (token >= reading->tokens.n_tokens || reading->tokens.tokens[token].kind != SMP_NUMBER)
        return false;
    simpul_str text = smp_token_text(&reading->tokens, token);
    if (text.len == 2 && text.ptr[0] == '0') text = smp_str_slice(text, 1, 2);
    return smp_number_parse_int(text, value) && *value >= low && *value <= high;
}

static bool is_day_of(const moment *when)
{
    int64_t year = when->year ? when->year : 2000;
    return when->day >= 1 && when->month >= 1 && when->month <= 12 &&
           when->day <= smp_days_in_month(year, when->month);
}

/* "Maret tahun lalu", "Juni tahun ini": the year beside a month; the token behind it, 0 for none.
 */
static uint32_t read_year_from_now(const smp_reading *reading, uint32_t at, int64_t *year)
{
    int month, day;
    if (!reading->has_day || !smp_reading_is(reading, at, "tahun")) return 0;
    int offset = smp_reading_is(reading, at + 1, "lalu")    ? -1
                 : smp_reading_is(reading, at + 1, "ini")   ? 0
                 : smp_reading_is(reading, at + 1, "depan") ? 1
                                                            : 2;
    if (offset > 1) return 0;
    smp_day_split(reading->published, year, &month, &day);
    *year += offset;
    return at + 2;
}

/* D MONTH [YYYY]; returns the token behind it, 0 when there is none. */
static uint32_t read_day_month(const smp_reading *reading, uint32_t at, moment *out)
{
    int64_t day, year;
    uint32_t month, end;
    if (!number_at(reading, at, 1, 31, &day)) return 0;
    if (!smp_find_payload(reading, at + 1, SMP_P_MONTH, &month, &end)) return 0;
    *out = (moment){0, (int)month, (int)day};
    if (number_at(reading, end, 1900, 2100, &year)) {
        out->year = year;
        end++;
    }
    uint32_t behind = out->year ? 0 : read_year_from_now(reading, end, &out->year);
    if (behind) end = behind;
    return is_day_of(out) ? end : 0;
}

/* (D/M) or (D/M/YYYY), with or without the brackets when a weekday stands before. */
static uint32_t read_slashed(const smp_reading *reading, uint32_t at, bool after_weekday,
                             moment *out)
{
    int64_t day, month, year;
    bool bracket = smp_reading_is_punctuation(reading, at, '(');
    if (!bracket && !after_weekday) return 0;
    at += bracket;
    if (!number_at(reading, at, 1, 31, &day) || !smp_reading_is_punctuation(reading, at + 1, '/') ||
        !number_at(reading, at + 2, 1, 12, &month))
        return 0;
    *out = (moment){0, (int)month, (int)day};
    at += 3;
    if (smp_reading_is_punctuation(reading, at, '/')) {
        at++;
        if (number_at(reading, at, 1900, 2100, &year)) {
            out->year = year;
            at++;
        } else if (number_at(reading, at, 0, 99, &year)) {
            out->year = 2000 + year;
            at++;
        }
    }
    if (bracket && smp_reading_is_punctuation(reading, at, ')')) at++;
    return is_day_of(out) ? at : 0;
}

/* "September lalu" is over, "Senin, 16 Juni mendatang" is to come: -1, 1; 0: nothing says. */
static int direction_of(const smp_reading *reading, uint32_t behind)
{
    if (smp_reading_is(reading, behind, "lalu") || smp_reading_is(reading, behind, "silam"))
        return -1;
    bool ahead = smp_reading_is(reading, behind, "mendatang") ||
                 smp_reading_is(reading, behind, "depan") ||
                 smp_reading_is(reading, behind, "nanti");
    return ahead ? 1 : 0;
}

static uint32_t read_month_year(const smp_reading *reading, uint32_t at, moment *out)
{
    uint32_t month, end;
    int64_t year;
    if (!smp_find_payload(reading, at, SMP_P_MONTH, &month, &end)) return 0;
    *out = (moment){0, (int)month, 0};
    uint32_t behind = read_year_from_now(reading, end, &out->year);
    if (behind) return behind;
    if (smp_reading_is(reading, end, "tahun")) end++;
    if (number_at(reading, end, 1900, 2100, &year)) {
        out->year = year;
        return end + 1;
    }
    /* a month alone is a date only where something says so: "Mei" and "Maret" are names too */
    bool said =
        at > 0 &&
        (direction_of(reading, end) || smp_reading_is(reading, at - 1, "mulai") ||
         smp_reading_is(reading, at - 1, "per") || smp_reading_is(reading, at - 1, "lambat") ||
         smp_reading_is(reading, at - 1, "bulan") || smp_reading_is(reading, at - 1, "awal") ||
         smp_reading_is(reading, at - 1, "akhir") ||
         smp_reading_is(reading, at - 1, "pertengahan") ||
         smp_reading_is(reading, at - 1, "pada") || smp_reading_is(reading, at - 1, "hingga") ||
         smp_reading_is(reading, at - 1, "sejak"));
    return said ? end : 0;
}

static uint32_t read_year(const smp_reading *reading, uint32_t at, moment *out)
{
    static const char *const before[] = {
        "tahun",  "pada",      "sejak",       "hingga", "awal",    "akhir",     "periode",
        "sampai", "sepanjang", "pertengahan", "selama", "lebaran", "idulfitri", "ramadan"};
    int64_t year;
    if (at == 0 || !number_at(reading, at, 1945, 2045, &year)) return 0;
    bool said = SMP_IS_ANY(reading, at - 1, before);
    if (!said) return 0;
    *out = (moment){year, 0, 0};
    return at + 1;
}

/* The year a date without one means: the latest that is not far in the future of publication, or
 * lies on the side that the text says. */
static void complete_year(const smp_reading *reading, moment *when, int direction)
{
    if (when->year || !reading->has_day || !when->month) return;
    int64_t year;
    int month, day;
    smp_day_split(reading->published, &year, &month, &day);
    when->year = year;
    smp_day first = smp_day_from(year, when->month, when->day ? when->day : 1);
    smp_day slack = direction < 0 ? 0 : direction > 0 ? 366 : FUTURE_SLACK;
    if (first > reading->published + slack) when->year = year - 1;
    if (first < reading->published - 366 + slack) when->year = year + 1;
}

static void write_moment(smp_buf *out, const moment *when)
{
    if (when->year) smp_buf_format(out, "%04lld", (long long)when->year);
    else smp_buf_text(out, "XXXX");
    if (when->month) smp_buf_format(out, "-%02d", when->month);
    if (when->day) smp_buf_format(out, "-%02d", when->day);
}

/* "diblokir pada 30 Juli 2022 … dibuka pada 2 Agustus": in one paragraph a day behind a full date
 * of an earlier year is of that year too, unless it would go back in it. */
static void go_on_in_year(const smp_reading *reading, uint32_t first, moment *when)
{
    int64_t year;
    int month, of_month;
    smp_day before;
    if (when->year || !when->month || !when->day || !smp_day_step_anchor(reading, first, &before))
        return;
    for (uint32_t at = first; at > reading->dates.items[reading->dates.n - 1].end; at--)
        if (smp_find_flags(reading, at) & SMP_LINE_BEFORE) return;
    smp_day_split(before, &year, &month, &of_month);
    if (smp_day_from(year, when->month, when->day) >= before) when->year = year;
}

static bool keep(smp_reading *reading, uint32_t first, uint32_t end, simpul_str edtf, bool wrong)
{
    smp_date_seen seen = {first, end, smp_arena_str(reading->arena, edtf), wrong};
    if (!seen.edtf.ptr || !smp_date_parse(seen.edtf, NULL)) return true;
    return smp_vec_push(&reading->dates, seen);
}

/* One date at a token, in any absolute form. Returns the token behind it, 0 for none. */
static uint32_t read_absolute(const smp_reading *reading, uint32_t at, moment *out,
                              uint32_t *weekday)
{
    uint32_t start = at, end;
    *weekday = 0;
    if (smp_find_payload(reading, at, SMP_P_WEEKDAY, weekday, &end)) {
        at = end;
        while (smp_reading_is_punctuation(reading, at, ',')) at++;
    }
    end = read_slashed(reading, at, at > start, out);
    if (!end) end = read_day_month(reading, at, out);
    if (!end && at == start) end = read_month_year(reading, at, out);
    if (!end && at == start) end = read_year(reading, at, out);
    return end;
}

static bool is_range_word(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "hingga") || smp_reading_is(reading, token, "sampai") ||
           smp_reading_is(reading, token, "s.d.") || smp_reading_is(reading, token, "-") ||
           smp_reading_is(reading, token, "\xe2\x80\x93");
}

/* "pertengahan 2025": EDTF has no middle of a year, so it is the year. */
static bool is_part_of_year(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "awal") || smp_reading_is(reading, token, "akhir") ||
           smp_reading_is(reading, token, "pertengahan");
}

/* "28 Mei hingga 2 Juni 2026", "26-28 Mei 2026": the first date takes what it lacks from the
 * second. */
static uint32_t read_range(const smp_reading *reading, uint32_t at, moment *first, moment *last)
{
    uint32_t weekday, end = read_absolute(reading, at, first, &weekday);
    int64_t day;
    int64_t year;
    if (end && is_range_word(reading, end) && first->year && !first->month &&
        number_at(reading, end + 1, first->year + 1, 2100, &year)) {
        *last = (moment){year, 0, 0}; /* "periode 2014-2019" */
        return end + 2;
    }
    if (end && is_range_word(reading, end)) {
        uint32_t behind = end + 1 + is_part_of_year(reading, end + 1);
        uint32_t last_end = read_absolute(reading, behind, last, &weekday);
        if (!last_end || !last->month != !first->month || (!last->month && !first->year)) return 0;
        if (!first->year) first->year = last->year;
        return last_end;
    }
    if (!number_at(reading, at, 1, 31, &day) || !is_range_word(reading, at + 1)) return 0;
    end = read_day_month(reading, at + 2, last);
    if (!end || day >= last->day) return 0;
    *first = (moment){last->year, last->month, (int)day};
    return end;
}

static bool weekday_contradicts(const moment *when, uint32_t weekday)
{
    if (!weekday || !when->year || !when->day) return false;
    return smp_day_weekday(smp_day_from(when->year, when->month, when->day)) != (int)weekday;
}

/* "hingga Maret", "paling lambat 31 Maret", "sampai akhir Maret", "hingga pekan kedua Februari":
 * the date is an end. */
static bool is_end(const smp_reading *reading, uint32_t date)
{
    enum { REACH = 3 }; /* words between */
    static const char *const thin[] = {"awal",    "akhir",   "pertengahan", "pekan",   "minggu",
                                       "kedua",   "pertama", "ketiga",      "keempat", "pada",
                                       "tanggal", "bulan",   "tahun",       "dengan"};
    for (uint32_t at = date; at > 0 && date - at <= REACH; at--) {
        uint32_t word = at - 1;
        if (smp_reading_is(reading, word, "hingga") || smp_reading_is(reading, word, "sampai"))
            return true;
        if (smp_reading_is(reading, word, "selambat-lambatnya") ||
            smp_reading_is(reading, word, "selambatnya"))
            return true;
        if (smp_reading_is(reading, word, "lambat"))
            return word > 0 && smp_reading_is(reading, word - 1, "paling");
        bool is_thin = SMP_IS_ANY(reading, word, thin);
        if (!is_thin) return false;
    }
    return false;
}

static bool keep_absolute(smp_reading *reading, uint32_t first, uint32_t end, moment *when,
                          uint32_t weekday)
{
    char text[80];
    smp_buf buf;
    smp_buf_init(&buf);
    int direction = direction_of(reading, end);
    bool is_of_saying = weekday || smp_reading_is_punctuation(reading, first, '(');
    if (!direction && !is_of_saying) go_on_in_year(reading, first, when);
    complete_year(reading, when, direction);
    if (when->year && is_end(reading, first)) smp_buf_text(&buf, "../");
    write_moment(&buf, when);
    bool done = !buf.failed;
    snprintf(text, sizeof text, "%s", buf.ptr ? buf.ptr : "");
    smp_buf_dispose(&buf);
    bool is_bare_unknown = !when->year && !when->month;
    return done && (is_bare_unknown ||
                    keep(reading, first, end, smp_str(text), weekday_contradicts(when, weekday)));
}

static bool keep_range(smp_reading *reading, uint32_t at, uint32_t end, moment *first, moment *last)
{
    smp_buf buf;
    smp_buf_init(&buf);
    complete_year(reading, last, direction_of(reading, end));
    if (!first->year) first->year = last->year;
    write_moment(&buf, first);
    smp_buf_byte(&buf, '/');
    write_moment(&buf, last);
    bool done = !buf.failed && keep(reading, at, end, smp_buf_view(&buf), false);
    smp_buf_dispose(&buf);
    return done;
}

static bool keep_period(smp_reading *reading, uint32_t at, uint32_t end, const smp_period *period)
{
    moment first = {period->year, period->first, 0}, last = {period->year, period->last, 0};
    if (is_end(reading, at)) return keep_absolute(reading, at, end, &last, 0);
    return keep_range(reading, at, end, &first, &last);
}

static void write_day(smp_buf *out, smp_day day, smp_unit unit)
{
    char text[SMP_DATE_SIZE];
    size_t length = smp_date_format(text, day);
    if (unit == SMP_UNIT_MONTH) length -= 3;
    if (unit == SMP_UNIT_YEAR) length -= 6;
    smp_buf_bytes(out, text, length);
}

static smp_day add_months(smp_day day, int64_t n)
{
    int64_t year;
    int month, of_month;
    smp_day_split(day, &year, &month, &of_month);
    int64_t index = year * 12 + (month - 1) + n;
    return smp_day_from(index / 12, (int)(index % 12) + 1, 1);
}

/* The day that "hari ini" means: that of publication, or the day before where the text dates what
 * it tells by that day and never by the other ("kata X, Senin (24/8)"). */
static smp_day today_of(const smp_reading *reading)
{
    bool is_yesterday = false;
    for (uint32_t at = 0; at < reading->tokens.n_tokens; at++) {
        uint32_t weekday, end;
        moment when = {0, 0, 0};
        if (!smp_find_payload(reading, at, SMP_P_WEEKDAY, &weekday, &end)) continue;
        while (smp_reading_is_punctuation(reading, end, ',')) end++;
        if (!read_slashed(reading, end, true, &when)) continue;
        complete_year(reading, &when, 0);
        smp_day day = when.year ? smp_day_from(when.year, when.month, when.day) : 0;
        if (day == reading->published) return day;
        is_yesterday = is_yesterday || (when.year && day == reading->published - 1);
    }
    return reading->published - is_yesterday;
}

/* "kemarin", "pekan lalu", "bulan depan", "tahun ini" against the day of publication. */
static bool keep_relative(smp_reading *reading, uint32_t first, uint32_t end, smp_day today,
                          const smp_lex_relative *relative)
{
    if (!reading->has_day) return true;
    smp_day day = reading->published;
    smp_buf buf;
    smp_buf_init(&buf);
    if (relative->unit == SMP_UNIT_DAY) {
        write_day(&buf, today + relative->offset, SMP_UNIT_DAY);
    } else if (relative->unit == SMP_UNIT_WEEK) {
        smp_day monday = day - (smp_day_weekday(day) - 1) + 7 * (smp_day)relative->offset;
        write_day(&buf, monday, SMP_UNIT_DAY);
        smp_buf_byte(&buf, '/');
        write_day(&buf, monday + 6, SMP_UNIT_DAY);
    } else {
        int64_t months = relative->unit == SMP_UNIT_YEAR ? 12 : 1;
        write_day(&buf, add_months(day, months * relative->offset), relative->unit);
    }
    bool done = !buf.failed && keep(reading, first, end, smp_buf_view(&buf), false);
    smp_buf_dispose(&buf);
    return done;
}

/* "Sabtu pekan lalu": the day of that week; 0 when no week stands behind the weekday. */
static uint32_t read_day_of_week(const smp_reading *reading, uint32_t at, smp_day *day)
{
    uint32_t weekday, index, end;
    if (!reading->has_day || !smp_find_payload(reading, at, SMP_P_WEEKDAY, &weekday, &end) ||
        !smp_find_payload(reading, end, SMP_P_RELATIVE, &index, &end))
        return 0;
    const smp_lex_relative *relative = &reading->lexicon->relatives.items[index];
    smp_day today = reading->published;
    *day = today - (smp_day_weekday(today) - 1) + 7 * (smp_day)relative->offset + (int)weekday - 1;
    return relative->unit == SMP_UNIT_WEEK ? end : 0;
}

static bool keep_day(smp_reading *reading, uint32_t first, uint32_t end, smp_day day)
{
    char text[SMP_DATE_SIZE];
    smp_date_format(text, day);
    return keep(reading, first, end, smp_str(text), false);
}

/* A weekday alone means the last such day before publication; "mendatang", "depan" the next. */
static bool keep_weekday(smp_reading *reading, uint32_t first, uint32_t end, uint32_t weekday)
{
    if (!reading->has_day) return true;
    int back = (smp_day_weekday(reading->published) - (int)weekday + 7) % 7;
    smp_day day = reading->published - back;
    if (smp_reading_is(reading, end, "mendatang") || smp_reading_is(reading, end, "depan"))
        day += 7;
    return keep_day(reading, first, end, day);
}

simpul_status smp_find_dates(smp_reading *reading, simpul_error *err)
{
    bool done = true;
    smp_day today = reading->has_day ? today_of(reading) : 0;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        if (reading->mention_at[at] != SMP_NO_MENTION) { /* the year of a citation is no date */
            at++;
            continue;
        }
        moment first = {0, 0, 0}, last = {0, 0, 0};
        uint32_t weekday = 0, index, end = read_range(reading, at, &first, &last);
        smp_period period;
        smp_day day;
        uint32_t of_week = read_day_of_week(reading, at, &day);
        if (!of_week) of_week = smp_day_step_at(reading, at, &day);
        uint32_t period_end = smp_period_at(reading, at, &period);
        if (of_week) {
            end = of_week;
            done = keep_day(reading, at, end, day);
        } else if (period_end) {
            end = period_end;
            done = keep_period(reading, at, end, &period);
        } else if (end) {
            done = keep_range(reading, at, end, &first, &last);
        } else if ((end = read_absolute(reading, at, &first, &weekday)) != 0) {
            done = keep_absolute(reading, at, end, &first, weekday);
        } else if (smp_find_payload(reading, at, SMP_P_RELATIVE, &index, &end)) {
            done =
                keep_relative(reading, at, end, today, &reading->lexicon->relatives.items[index]);
        } else if (smp_find_payload(reading, at, SMP_P_WEEKDAY, &index, &end) &&
                   (reading->tokens.tokens[at].flags & SMP_CAPITAL)) {
            done = keep_weekday(reading, at, end, index);
        }
        at = end > at ? end : at + 1;
    }
    return done ? SIMPUL_OK : smp_error_memory(err);
}
