/* Cuts the time of a set of records into slices. Builds none of their graphs. */
#include "base/error.h"
#include "base/str.h"
#include "graph/builder.h"

#include <stdio.h>
#include <string.h>

enum { MAX_SLICES = 100000 };

typedef enum unit { UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_QUARTER, UNIT_YEAR, N_UNITS } unit;

static const char *const unit_names[N_UNITS] = {"day", "week", "month", "quarter", "year"};

const char *simpul_slice_unit_name(size_t index)
{
    return index < N_UNITS ? unit_names[index] : NULL;
}

/* Units are numbered through time, so that neighbours differ by one. 0000-01-03 was a Monday. */
static int64_t unit_of_day(unit which, smp_day day)
{
    int64_t year;
    int month, day_of_month;
    smp_day_split(day, &year, &month, &day_of_month);
    switch (which) {
    case UNIT_WEEK: return (day - (smp_day_weekday(day) - 1) - smp_day_from(0, 1, 3)) / 7;
    case UNIT_MONTH: return year * 12 + month - 1;
    case UNIT_QUARTER: return year * 4 + (month - 1) / 3;
    case UNIT_YEAR: return year;
    case UNIT_DAY:
    case N_UNITS: break;
    }
    return day;
}

/* Of years before 0 the remainder is negative: the quotient is the floor. */
static int64_t floor_division(int64_t number, int64_t by, int64_t *rest)
{
    int64_t quotient = number / by;
    *rest = number % by;
    if (*rest < 0) {
        *rest += by;
        quotient--;
    }
    return quotient;
}

static smp_day first_day_of_unit(unit which, int64_t number)
{
    int64_t rest = 0, year = number;
    if (which == UNIT_DAY) return number;
    if (which == UNIT_WEEK) return smp_day_from(0, 1, 3) + 7 * number;
    if (which == UNIT_MONTH) year = floor_division(number, 12, &rest);
    if (which == UNIT_QUARTER) {
        year = floor_division(number, 4, &rest);
        rest *= 3;
    }
    return smp_day_from(year, (int)rest + 1, 1);
}

static void name_slice(char out[24], unit which, smp_day first)
{
    int64_t year;
    int month, day;
    smp_day_split(first, &year, &month, &day);
    switch (which) {
    case UNIT_WEEK: /* ISO 8601: a week belongs to the year of its Thursday */
        smp_day_split(first + 3, &year, &month, &day);
        day = (int)((first + 3 - smp_day_from(year, 1, 1)) / 7) + 1;
        snprintf(out, 24, "%04lld-W%02d", (long long)year, day);
        break;
    case UNIT_MONTH: snprintf(out, 24, "%04lld-%02d", (long long)year, month); break;
    case UNIT_QUARTER: snprintf(out, 24, "%04lld-Q%d", (long long)year, (month - 1) / 3 + 1); break;
    case UNIT_YEAR: snprintf(out, 24, "%04lld", (long long)year); break;
    case UNIT_DAY:
    case N_UNITS: snprintf(out, 24, "%04lld-%02d-%02d", (long long)year, month, day); break;
    }
}

/* The days of a claim within the window; false when it has none that end. */
static bool closed_span(const smp_builder *in, uint32_t claim, smp_span *out, bool *is_undated)
{
    bool dated;
    const smp_times *times = &in->selection.times;
    bool any = smp_claim_span(&in->dossier, in->events, claim, in->event_of[claim], out, &dated);
    *is_undated = !any || (!dated && in->selection.undated != SIMPUL_UNDATED_PUBLISHED);
    if (*is_undated) return false;
    if (times->has_window && out->first < times->window.first) out->first = times->window.first;
    if (times->has_window && out->last > times->window.last) out->last = times->window.last;
    return true;
}

/* From the first to the last day that a claim of the selection has. */
static bool whole_span(const smp_builder *in, smp_span *whole)
{
    bool any = false;
    for (uint32_t i = 0; i < in->dossier.n_claims; i++) {
        smp_span span;
        bool is_undated;
        if (!in->selection.takes[i] || !closed_span(in, i, &span, &is_undated)) continue;
        if (span.first == SMP_DAY_OPEN_START) span.first = span.last;
        if (span.last == SMP_DAY_OPEN_END) span.last = span.first;
        if (!any) *whole = span;
        any = true;
        if (span.first < whole->first) whole->first = span.first;
        if (span.last > whole->last) whole->last = span.last;
    }
    return any;
}

/* Adds one to every slice from the first to the last that has one of the days; are they of several
 * units? `steps` holds the differences from slice to slice and has one place more. */
static bool count_span(int64_t *steps, size_t n, size_t n_units, unit which, int64_t first_unit,
                       smp_span span, smp_span whole)
{
    smp_day first = span.first < whole.first ? whole.first : span.first;
    smp_day last = span.last > whole.last ? whole.last : span.last;
    if (first > last) return false;
    size_t from = (size_t)(unit_of_day(which, first) - first_unit);
    size_t to = (size_t)(unit_of_day(which, last) - first_unit);
    bool is_long = to > from;
    to = to > n - n_units ? n : to + n_units;
    steps[from]++;
    steps[to]--;
    return is_long;
}

static simpul_status count_claims(smp_builder *in, simpul_slices *out, unit which, size_t n_units,
                                  smp_span whole, simpul_error *err)
{
    int64_t *steps = smp_alloc_array(out->n + 1, sizeof *steps), running = 0;
    if (!steps) return smp_error_memory(err);
    int64_t first_unit = unit_of_day(which, whole.first);
    size_t everywhere = 0, width = n_units < out->n ? n_units : out->n;
    for (uint32_t i = 0; i < in->dossier.n_claims; i++) {
        smp_span span;
        bool is_undated;
        if (!in->selection.takes[i]) continue;
        if (closed_span(in, i, &span, &is_undated))
            in->counts.n_in_several +=
                count_span(steps, out->n, width, which, first_unit, span, whole);
        else everywhere += in->selection.undated == SIMPUL_UNDATED_KEEP;
    }
    for (size_t i = 0; i < out->n; i++) {
        running += steps[i];
        out->items[i].n_claims = (size_t)running + everywhere;
    }
    smp_free(steps);
    return SIMPUL_OK;
}

static simpul_status cut(smp_builder *in, simpul_slices *out, unit which, size_t n_units,
                         simpul_error *err)
{
    smp_span whole = {0, 0, false};
    if (!whole_span(in, &whole))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "slice: nothing dates the claims, so there is nothing to slice");
    int64_t first = unit_of_day(which, whole.first), last = unit_of_day(which, whole.last);
    if (last - first >= MAX_SLICES)
        return smp_error_set(err, SIMPUL_ERR_LIMIT,
                             "slice: %lld slices found, at most %d wanted; give a longer unit or a "
                             "window",
                             (long long)(last - first + 1), MAX_SLICES);
    out->n = (size_t)(last - first + 1);
    out->items = smp_alloc_array(out->n, sizeof *out->items);
    if (!out->items) return smp_error_memory(err);
    for (size_t i = 0; i < out->n; i++) {
        simpul_slice *slice = &out->items[i];
        int64_t number = first + (int64_t)i;
        smp_day from = first_day_of_unit(which, number - (int64_t)n_units + 1);
        smp_day to = first_day_of_unit(which, number + 1) - 1;
        const smp_times *times = &in->selection.times;
        if (times->has_window && from < times->window.first) from = times->window.first;
        if (times->has_window && to > times->window.last) to = times->window.last;
        name_slice(slice->name, which, first_day_of_unit(which, number));
        smp_date_format(slice->from, from);
        smp_date_format(slice->to, to);
    }
    return count_claims(in, out, which, n_units, whole, err);
}

simpul_status simpul_slices_find(simpul_slices *out, const simpul_records *records,
                                 const simpul_build_options *options, const char *unit_name,
                                 size_t n_units, simpul_error *err)
{
    smp_builder in;
    size_t which = 0;
    *out = (simpul_slices){NULL, 0};
    while (which < N_UNITS && strcmp(unit_names[which], unit_name) != 0) which++;
    if (which == N_UNITS || n_units == 0 || n_units > MAX_SLICES)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "slice: %zu units of '%.40s' found, from 1 to %d of day, week, month, "
                             "quarter or year wanted",
                             n_units, unit_name, MAX_SLICES);
    simpul_status status = smp_builder_open(&in, records, options, err);
    if (!status) status = cut(&in, out, (unit)which, n_units, err);
    if (options && options->counts) *options->counts = in.counts;
    smp_builder_dispose(&in);
    if (status) simpul_slices_dispose(out);
    return status;
}

void simpul_slices_dispose(simpul_slices *slices)
{
    smp_free(slices->items);
    *slices = (simpul_slices){NULL, 0};
}
