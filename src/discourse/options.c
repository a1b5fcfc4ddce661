/* The words of the options, and which of them fit one another. */
#include "discourse/discourse.h"

#include "base/error.h"

static const char *const kinds[] = {"twomode", "onemode"};
static const char *const aggregations[] = {"ignore", "subtract", "combine", "congruence",
                                           "conflict"};
static const char *const normalizations[] = {"no",      "activity", "prominence",
                                             "average", "jaccard",  "cosine"};
static const char *const duplicates[] = {"include", "document", "week",
                                         "month",   "year",     "acrossrange"};
static const char *const units[] = {"seconds", "minutes", "hours", "days",
                                    "weeks",   "months",  "years", "events"};

static const char *const kernels[] = {"no", "uniform", "triangular", "epanechnikov", "gaussian"};

#define NAME(names, index) ((index) < sizeof(names) / sizeof(names)[0] ? (names)[index] : NULL)

const char *simpul_network_kind_name(size_t kind)
{
    return NAME(kinds, kind);
}

const char *simpul_aggregation_name(size_t aggregation)
{
    return NAME(aggregations, aggregation);
}

const char *simpul_normalization_name(size_t normalization)
{
    return NAME(normalizations, normalization);
}

const char *simpul_duplicates_name(size_t index)
{
    return NAME(duplicates, index);
}

const char *simpul_window_unit_name(size_t unit_less_one)
{
    return NAME(units, unit_less_one);
}

const char *simpul_kernel_name(size_t kernel)
{
    return NAME(kernels, kernel);
}

static bool aggregation_fits(simpul_network_kind kind, simpul_aggregation aggregation)
{
    switch (aggregation) {
    case SIMPUL_IGNORE:
    case SIMPUL_SUBTRACT: return true;
    case SIMPUL_COMBINE: return kind == SIMPUL_TWOMODE;
    case SIMPUL_CONGRUENCE:
    case SIMPUL_CONFLICT: return kind == SIMPUL_ONEMODE;
    }
    return false;
}

static bool normalization_fits(simpul_network_kind kind, simpul_normalization normalization)
{
    switch (normalization) {
    case SIMPUL_NORM_NO: return true;
    case SIMPUL_NORM_ACTIVITY:
    case SIMPUL_NORM_PROMINENCE: return kind == SIMPUL_TWOMODE;
    case SIMPUL_NORM_AVERAGE:
    case SIMPUL_NORM_JACCARD:
    case SIMPUL_NORM_COSINE: return kind == SIMPUL_ONEMODE;
    }
    return false;
}

static simpul_status check_network(const simpul_discourse_options *options, bool has_qualifier,
                                   simpul_error *err)
{
    bool twomode = options->network == SIMPUL_TWOMODE;
    const char *kind = kinds[options->network], *aggregation = aggregations[options->aggregation];
    if (!aggregation_fits(options->network, options->aggregation))
        return smp_error_set(
            err, SIMPUL_ERR_ARGUMENT, "aggregation '%s' is none of a %s network; wanted %s",
            aggregation, kind,
            twomode ? "ignore, subtract or combine" : "ignore, congruence, conflict or subtract");
    if (!normalization_fits(options->network, options->normalization))
        return smp_error_set(
            err, SIMPUL_ERR_ARGUMENT, "normalization '%s' is none of a %s network; wanted %s",
            normalizations[options->normalization], kind,
            twomode ? "no, activity or prominence" : "no, average, jaccard or cosine");
    if (options->aggregation == SIMPUL_COMBINE && options->normalization != SIMPUL_NORM_NO)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "combine gives codes, which cannot be divided; wanted normalization "
                             "'no', found '%s'",
                             normalizations[options->normalization]);
    if (twomode && !has_qualifier && options->aggregation != SIMPUL_IGNORE)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "aggregation '%s' of a twomode network needs a qualifier",
                             aggregation);
    return SIMPUL_OK;
}

static simpul_status parse_limit(const char *text, const char *what, bool is_end, int64_t open,
                                 int64_t *out, simpul_error *err)
{
    bool has_clock;
    *out = open;
    if (!text) return SIMPUL_OK;
    if (!smp_time_parse(smp_str(text), out, &has_clock))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "%s: '%.40s' is no time; wanted YYYY-MM-DD or 'YYYY-MM-DD hh:mm:ss'",
                             what, text);
    if (is_end && !has_clock) *out += SMP_SECONDS_OF_DAY - 1;
    return SIMPUL_OK;
}

simpul_status smp_discourse_limits(const simpul_discourse_options *options, int64_t *start,
                                   int64_t *stop, simpul_error *err)
{
    simpul_status status = parse_limit(options->start, "start", false, INT64_MIN, start, err);
    if (!status) status = parse_limit(options->stop, "stop", true, INT64_MAX, stop, err);
    if (!status && *start > *stop)
        status = smp_error_set(err, SIMPUL_ERR_ARGUMENT, "start %.40s is after stop %.40s",
                               options->start, options->stop);
    return status;
}

static simpul_status check_window(const simpul_discourse_options *options, simpul_error *err)
{
    bool cuts = options->window_unit != SIMPUL_WINDOW_NONE;
    if (options->kernel != SIMPUL_KERNEL_NO &&
        (!cuts || options->window_unit == SIMPUL_WINDOW_EVENTS))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "kernel '%s' needs a window of time",
                             kernels[options->kernel]);
    if (cuts && (options->window_size < 1 || options->window_size > SIMPUL_WINDOW_SIZE_MAX))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "a window of %zu %s; wanted 1 to %d",
                             options->window_size, units[options->window_unit - 1],
                             (int)SIMPUL_WINDOW_SIZE_MAX);
    return SIMPUL_OK;
}

simpul_status simpul_discourse_check_options(const simpul_discourse_options *options,
                                             bool has_qualifier, simpul_error *err)
{
    static const char *const fields[] = {"author", "source", "section", "type"};
    int64_t start, stop;
    simpul_status status = check_network(options, has_qualifier, err);
    if (!status) status = smp_discourse_limits(options, &start, &stop, err);
    for (size_t i = 0; i < options->n_exclude_documents && !status; i++) {
        simpul_str field = options->exclude_documents[i].field;
        size_t known = 0;
        while (known < 4 && !smp_str_is(field, fields[known])) known++;
        if (known == 4)
            status =
                smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                              "documents have no '%.*s'; wanted author, source, section or type",
                              field.len > 40 ? 40 : (int)field.len, field.ptr);
    }
    return status ? status : check_window(options, err);
}
