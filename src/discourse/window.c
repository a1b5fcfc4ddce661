/* Windows of time and of events over the kept statements. */
#include "discourse/discourse.h"

#include "base/date.h"
#include "base/error.h"

#include <math.h>

enum { MOST_WINDOWS = 1000000 };

/* Months and years keep the time of day; the day is the month's last where it has no such day. */
static int64_t add_months(int64_t time, int64_t n)
{
    smp_day day = time / SMP_SECONDS_OF_DAY;
    int64_t clock = time % SMP_SECONDS_OF_DAY, year;
    int month, day_of_month;
    if (clock < 0) {
        clock += SMP_SECONDS_OF_DAY;
        day--;
    }
    smp_day_split(day, &year, &month, &day_of_month);
    int64_t months = year * 12 + (month - 1) + n;
    year = months >= 0 ? months / 12 : (months - 11) / 12;
    month = (int)(months - year * 12) + 1;
    int last = smp_days_in_month(year, month);
    if (day_of_month > last) day_of_month = last;
    return smp_day_from(year, month, day_of_month) * SMP_SECONDS_OF_DAY + clock;
}

static int64_t add_units(int64_t time, simpul_window_unit unit, int64_t n)
{
    switch (unit) {
    case SIMPUL_WINDOW_SECONDS: return time + n;
    case SIMPUL_WINDOW_MINUTES: return time + n * 60;
    case SIMPUL_WINDOW_HOURS: return time + n * 3600;
    case SIMPUL_WINDOW_DAYS: return time + n * SMP_SECONDS_OF_DAY;
    case SIMPUL_WINDOW_WEEKS: return time + n * 7 * SMP_SECONDS_OF_DAY;
    case SIMPUL_WINDOW_MONTHS: return add_months(time, n);
    case SIMPUL_WINDOW_YEARS: return add_months(time, 12 * n);
    case SIMPUL_WINDOW_EVENTS:
    case SIMPUL_WINDOW_NONE: break;
    }
    return time;
}

/* Whole units from the earlier of two times to the later. */
static int64_t units_between(int64_t a, int64_t b, simpul_window_unit unit)
{
    int64_t from = a < b ? a : b, to = a < b ? b : a;
    if (unit != SIMPUL_WINDOW_MONTHS && unit != SIMPUL_WINDOW_YEARS)
        return (to - from) / add_units(0, unit, 1);
    int64_t years[2];
    int months[2], day;
    smp_day_split(from / SMP_SECONDS_OF_DAY, &years[0], &months[0], &day);
    smp_day_split(to / SMP_SECONDS_OF_DAY, &years[1], &months[1], &day);
    int64_t n = (years[1] - years[0]) * 12 + months[1] - months[0];
    if (add_months(from, n) > to) n--;
    return unit == SIMPUL_WINDOW_YEARS ? n / 12 : n;
}

double smp_window_weight(const simpul_discourse *discourse, int64_t middle, int64_t time)
{
    const simpul_discourse_options *options = &discourse->options;
    if (options->kernel == SIMPUL_KERNEL_NO) return 1;
    double half = (double)((options->window_size + 1) / 2);
    double u = (double)units_between(middle, time, options->window_unit) / half;
    if (options->kernel == SIMPUL_KERNEL_GAUSSIAN)
        return exp(-u * u / 2) * 0.3989422804014327; /* 1 / √(2π) */
    if (u > 1) return 0;
    if (options->kernel == SIMPUL_KERNEL_TRIANGULAR) return 1 - u;
    return options->kernel == SIMPUL_KERNEL_UNIFORM ? 0.5 : 0.75 * (1 - u * u);
}

static simpul_status push(simpul_discourse *discourse, smp_range range, simpul_error *err)
{
    if (discourse->windows.n == MOST_WINDOWS)
        return smp_error_set(err, SIMPUL_ERR_LIMIT,
                             "more than %d windows; wanted a larger unit or a shorter range",
                             (int)MOST_WINDOWS);
    return smp_vec_push(&discourse->windows, range) ? SIMPUL_OK : smp_error_memory(err);
}

/* The statements that weigh stand together: weights only fall with the distance. */
static void find_weighing(const simpul_discourse *discourse, smp_range *range)
{
    const smp_kept *kept = discourse->kept.items;
    size_t low = 0, high = discourse->kept.n;
    while (low < high) {
        size_t at = low + (high - low) / 2;
        bool is_before = kept[at].time < range->middle &&
                         smp_window_weight(discourse, range->middle, kept[at].time) == 0;
        if (is_before) low = at + 1;
        else high = at;
    }
    range->begin = low;
    for (high = discourse->kept.n; low < high;) {
        size_t at = low + (high - low) / 2;
        bool is_behind = kept[at].time > range->middle &&
                         smp_window_weight(discourse, range->middle, kept[at].time) == 0;
        if (is_behind) high = at;
        else low = at + 1;
    }
    range->end = low;
}

/* Both ends of a window move forward, and so do its statements. */
static void find_within(const simpul_discourse *discourse, smp_range *range)
{
    const smp_kept *kept = discourse->kept.items;
    size_t n = discourse->kept.n;
    while (range->begin < n && kept[range->begin].time < range->first) range->begin++;
    while (range->end < n && kept[range->end].time <= range->last) range->end++;
}

/* Middles a unit apart. */
static simpul_status cut_times(simpul_discourse *discourse, simpul_error *err)
{
    const simpul_discourse_options *options = &discourse->options;
    const smp_kept *kept = discourse->kept.items;
    size_t n = discourse->kept.n;
    bool is_open = discourse->start == INT64_MIN || discourse->stop == INT64_MAX;
    bool is_cut = options->kernel == SIMPUL_KERNEL_NO;
    if (n == 0 && is_open) return SIMPUL_OK; /* from nowhere to nowhere */
    int64_t start = discourse->start == INT64_MIN ? kept[0].time : discourse->start;
    int64_t stop = discourse->stop == INT64_MAX ? kept[n - 1].time : discourse->stop;
    int64_t half = (int64_t)(is_cut ? options->window_size : options->window_size + 1) / 2;
    simpul_status status = SIMPUL_OK;
    smp_range range = {.middle = start};
    for (; range.middle <= stop && !status;
         range.middle = add_units(range.middle, options->window_unit, 1)) {
        range.first = add_units(range.middle, options->window_unit, -half);
        range.last = add_units(range.middle, options->window_unit, half);
        if (is_cut && range.last > stop) break;
        if (is_cut && range.first < start) continue;
        if (is_cut) find_within(discourse, &range);
        else find_weighing(discourse, &range);
        status = push(discourse, range, err);
    }
    return status;
}

static simpul_status cut_events(simpul_discourse *discourse, simpul_error *err)
{
    const smp_kept *kept = discourse->kept.items;
    size_t half = discourse->options.window_size / 2;
    simpul_status status = SIMPUL_OK;
    for (size_t t = half; t + half < discourse->kept.n && !status; t++)
        status = push(discourse,
                      (smp_range){kept[t - half].time, kept[t].time, kept[t + half].time, t - half,
                                  t + half + 1},
                      err);
    return status;
}

simpul_status smp_windows_cut(simpul_discourse *discourse, simpul_error *err)
{
    switch (discourse->options.window_unit) {
    case SIMPUL_WINDOW_NONE: return push(discourse, (smp_range){.end = discourse->kept.n}, err);
    case SIMPUL_WINDOW_EVENTS: return cut_events(discourse, err);
    default: return cut_times(discourse, err);
    }
}

size_t simpul_discourse_window_count(const simpul_discourse *discourse)
{
    return discourse->windows.n;
}

void simpul_discourse_window(const simpul_discourse *discourse, size_t index, simpul_window *out)
{
    const smp_range *range = &discourse->windows.items[index];
    *out = (simpul_window){.n_statements = range->end - range->begin};
    if (discourse->options.window_unit == SIMPUL_WINDOW_NONE) return;
    smp_time_format(out->first, range->first);
    smp_time_format(out->middle, range->middle);
    smp_time_format(out->last, range->last);
}
