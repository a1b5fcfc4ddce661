/* EDTF dates (ISO 8601-2:2019 annex A, https://www.loc.gov/standards/datetime/), levels 0 and 1,
 * and `XXXX-08-30`: a day of a year nobody gives. Days count from 0 = 0000-01-01, proleptic
 * Gregorian. */
#ifndef SMP_DATE_H
#define SMP_DATE_H

#include <simpul/error.h>
#include <stdbool.h>
#include <stdint.h>

typedef int64_t smp_day;
#define SMP_DAY_OPEN_START INT64_MIN /* "../2024", and "/2024" whose start is unknown */
#define SMP_DAY_OPEN_END   INT64_MAX

/* The days an EDTF text stands for, first and last. */
typedef struct smp_span {
    smp_day first, last;
    bool has_year; /* false: the year was XXXX and the span is in year 0 */
} smp_span;

/* False, and `out` as it was, when the text is no EDTF date of these levels, has a day its month
 * lacks, ends before it begins, or says nothing ("XXXX", "XXXX-XX-XX", "../.."). A time of day
 * ("2025-09-02T16:30+07:00") is allowed and cut. `out` may be NULL. */
bool smp_date_parse(simpul_str text, smp_span *out);

/* Is the first day of the later span at most `gap_days` after the last day of the earlier one? With
 * 0 they share a day, with 1 they may follow one another. */
bool smp_span_near(smp_span a, smp_span b, int64_t gap_days);

smp_day smp_day_from(int64_t year, int month, int day);
void smp_day_split(smp_day day, int64_t *year, int *month, int *day_of_month);
int smp_day_weekday(smp_day day); /* 1 Monday … 7 Sunday */
int smp_days_in_month(int64_t year, int month);

enum { SMP_DATE_SIZE = 32 };
/* "2025-08-30"; open ends give "..". Returns the length. */
size_t smp_date_format(char out[SMP_DATE_SIZE], smp_day day);

#endif
