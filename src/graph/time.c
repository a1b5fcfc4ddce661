/* Dates of options → days. Selects nothing. */
#include "graph/time.h"

#include "base/error.h"
#include "base/str.h"

#include <string.h>

static simpul_status read_date(const char *option, const char *text, smp_span *out,
                               simpul_error *err)
{
    if (smp_date_parse(smp_str(text), out) && out->has_year) return SIMPUL_OK;
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                         "%s: '%.60s' found, a date such as 2025-08-30, 2025-08 or 2025 wanted",
                         option, text);
}

/* The last day of a date that must have one. */
static simpul_status read_last(const char *option, const char *text, smp_day *out,
                               simpul_error *err)
{
    smp_span span;
    simpul_status status = read_date(option, text, &span, err);
    if (status) return status;
    *out = span.last;
    if (span.last != SMP_DAY_OPEN_END) return SIMPUL_OK;
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "%s: '%.60s' has no last day, one is wanted",
                         option, text);
}

static simpul_status read_window(smp_times *out, const simpul_build_options *options,
                                 simpul_error *err)
{
    smp_span from = {SMP_DAY_OPEN_START, SMP_DAY_OPEN_END, true}, to = from;
    simpul_status status = SIMPUL_OK;
    if (options->from) status = read_date("from", options->from, &from, err);
    if (!status && options->to) status = read_date("to", options->to, &to, err);
    if (status) return status;
    out->has_window = options->from || options->to;
    out->window = (smp_span){from.first, to.last, true};
    if (out->window.first <= out->window.last) return SIMPUL_OK;
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                         "from: '%.60s' is after '%.60s', so the window is empty", options->from,
                         options->to);
}

simpul_status smp_times_read(smp_times *out, const simpul_build_options *options, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    memset(out, 0, sizeof *out);
    out->has_as_of = options->as_of != NULL;
    out->has_known_by = options->known_by != NULL;
    if (options->as_of) status = read_last("as-of", options->as_of, &out->as_of, err);
    if (!status && options->known_by)
        status = read_last("known-by", options->known_by, &out->known_by, err);
    return status ? status : read_window(out, options, err);
}

bool smp_claim_span(const smp_dossier *dossier, const simpul_events *events, uint32_t claim,
                    uint32_t event, smp_span *out, bool *dated)
{
    const smp_dossier_claim *about = &dossier->claims[claim];
    *dated = true;
    if (event && events->spans.items[event - 1].has_year) {
        *out = events->spans.items[event - 1];
        return true;
    }
    if (about->has_date) {
        *out = about->span;
        return true;
    }
    *dated = false;
    return smp_published(dossier, about->document, out);
}

smp_day smp_claim_begun(const smp_dossier *dossier, const simpul_events *events, uint32_t claim,
                        uint32_t event)
{
    const smp_dossier_claim *about = &dossier->claims[claim];
    smp_span published = {SMP_DAY_OPEN_START, SMP_DAY_OPEN_END, true};
    if (event && events->spans.items[event - 1].has_year) return events->begun.items[event - 1];
    if (about->has_date) return about->begun;
    smp_published(dossier, about->document, &published);
    return published.last;
}
