/* Records → graph, from the options to the last edge. What the parts do stands in builder.h. */
#include "base/error.h"
#include "base/str.h"
#include "graph/builder.h"
#include "graph/graph_check.h"

#include <assert.h>
#include <string.h>

typedef simpul_status view_fn(smp_builder *in, smp_edge_items *out, simpul_error *err);

static const struct {
    const char *name;
    view_fn *list_edges;
} views[] = {
    {"relations", smp_view_relations}, {"events", smp_view_events}, {"reified", smp_view_reified}};

enum { N_VIEWS = sizeof views / sizeof *views };

static const char *const weights[] = {"n_sources", "n_documents", "n_claims", "confidence"};

enum { N_WEIGHTS = sizeof weights / sizeof *weights };

const char *simpul_view_name(size_t index)
{
    return index < N_VIEWS ? views[index].name : NULL;
}

const char *simpul_weight_name(size_t index)
{
    return index < N_WEIGHTS ? weights[index] : NULL;
}

static bool is_name(const char *text, const char *(*names)(size_t index))
{
    const char *name;
    for (size_t i = 0; (name = names(i)); i++)
        if (strcmp(name, text) == 0) return true;
    return false;
}

static simpul_status take_options(smp_builder *in, const simpul_build_options *options,
                                  simpul_error *err)
{
    if (options) in->options = *options;
    if (!in->options.view) in->options.view = views[0].name;
    if (!in->options.weight) in->options.weight = weights[0];
    if (!is_name(in->options.view, simpul_view_name))
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                             "view: '%.60s' found, relations, events or reified wanted",
                             in->options.view);
    if (!is_name(in->options.weight, simpul_weight_name))
        return smp_error_set(
            err, SIMPUL_ERR_ARGUMENT,
            "weight: '%.60s' found, n_sources, n_documents, n_claims or confidence wanted",
            in->options.weight);
    in->selection.undated = in->options.undated;
    return smp_times_read(&in->selection.times, &in->options, err);
}

simpul_status simpul_build_options_check(const simpul_build_options *options, simpul_error *err)
{
    smp_builder in;
    memset(&in, 0, sizeof in);
    return take_options(&in, options, err);
}

/* Only what had been published by then. */
static simpul_status take_known(smp_builder *in, const simpul_records **records, simpul_error *err)
{
    const smp_times *times = &in->selection.times;
    bool keeps_undated = in->options.undated == SIMPUL_UNDATED_KEEP;
    if (!times->has_known_by) return SIMPUL_OK;
    simpul_status status =
        smp_known_by(&in->known, *records, times->known_by, keeps_undated, &in->counts, err);
    if (status) return status;
    bool hides_all = simpul_records_count(in->known, SIMPUL_DOCUMENT) == 0 &&
                     simpul_records_count(*records, SIMPUL_DOCUMENT) > 0;
    *records = in->known;
    if (!hides_all) return SIMPUL_OK;
    return smp_error_set(err, SIMPUL_ERR_ARGUMENT,
                         "known-by: no document is known to have been published by %.60s",
                         in->options.known_by);
}

static simpul_status number_events(smp_builder *in, simpul_error *err)
{
    in->event_of = smp_arena_array(&in->arena, uint32_t, in->dossier.n_claims);
    if (!in->event_of) return smp_error_memory(err);
    for (size_t i = 0; i < simpul_events_count(in->events); i++) {
        const simpul_event *event = simpul_events_at(in->events, i);
        for (size_t k = 0; k < event->n_claims; k++)
            in->event_of[event->claims[k]] = (uint32_t)i + 1;
    }
    in->counts.n_events_not_grouped = in->events->n_not_grouped;
    return SIMPUL_OK;
}

/* A day or window of which nothing is left is told, with the days there are. */
static simpul_status refuse_empty(const smp_builder *in, simpul_error *err)
{
    char first[SMP_DATE_SIZE], last[SMP_DATE_SIZE];
    const smp_selection *selection = &in->selection;
    size_t n = in->dossier.n_claims;
    if (n == 0 || selection->n_left_out < n) return SIMPUL_OK;
    const char *what = selection->times.has_as_of ? "as-of: nothing held on"
                       : in->options.from         ? "from: nothing lies in"
                                                  : "to: nothing lies in";
    const char *from = in->options.from ? in->options.from : "..";
    const char *to = in->options.to ? in->options.to : "..";
    bool is_day = selection->times.has_as_of;
    if (!selection->seen.has_year)
        return smp_error_set(err, SIMPUL_ERR_ARGUMENT, "%s %.40s%s%.40s; nothing dates the claims",
                             what, is_day ? in->options.as_of : from, is_day ? "" : "/",
                             is_day ? "" : to);
    smp_date_format(first, selection->seen.first);
    smp_date_format(last, selection->seen.last);
    return smp_error_set(
        err, SIMPUL_ERR_ARGUMENT, "%s %.40s%s%.40s; the claims are of days from %s to %s", what,
        is_day ? in->options.as_of : from, is_day ? "" : "/", is_day ? "" : to, first, last);
}

simpul_status smp_builder_open(smp_builder *in, const simpul_records *records,
                               const simpul_build_options *options, simpul_error *err)
{
    memset(in, 0, sizeof *in);
    smp_arena_init(&in->arena);
    simpul_status status = take_options(in, options, err);
    if (!status) status = take_known(in, &records, err);
    if (!status) status = smp_dossier_open(&in->dossier, records, err);
    if (!status) status = smp_events_make(&in->events, &in->dossier, err);
    if (!status && in->selection.times.has_as_of)
        status = smp_events_forget_after(in->events, &in->dossier, in->selection.times.as_of, err);
    if (!status) status = number_events(in, err);
    if (!status)
        status =
            smp_select(&in->selection, &in->dossier, in->events, in->event_of, &in->arena, err);
    if (status) return status;
    in->counts.n_claims = in->dossier.n_claims;
    in->counts.n_left_out = in->selection.n_left_out;
    in->counts.n_left_out_undated = in->selection.n_undated;
    in->counts.n_left_out_vague = in->selection.n_vague;
    return refuse_empty(in, err);
}

void smp_builder_dispose(smp_builder *in)
{
    simpul_graph_free(in->graph);
    simpul_events_free(in->events);
    smp_dossier_dispose(&in->dossier);
    simpul_records_free(in->known);
    smp_arena_dispose(&in->arena);
}

static simpul_status fill(smp_builder *in, simpul_error *err)
{
    smp_edge_items items = {0};
    size_t view = 0;
    while (strcmp(views[view].name, in->options.view) != 0) view++;
    simpul_status status = simpul_graph_new(&in->graph, err);
    if (!status) status = smp_node_columns_add(&in->nodes, in->graph, err);
    if (!status) status = smp_edge_columns_add(&in->edges, in->graph, err);
    if (!status) status = smp_add_nodes(in, err);
    if (!status) status = smp_mark_in_force(in, err);
    if (!status) status = views[view].list_edges(in, &items, err);
    if (!status) status = smp_add_edges(in, &items, err);
    smp_vec_dispose(&items);
    if (!status && in->options.include_lexicon) status = smp_add_lexicon_edges(in, err);
    return status;
}

simpul_status simpul_graph_build(simpul_graph **out, const simpul_records *records,
                                 const simpul_build_options *options, simpul_error *err)
{
    smp_builder in;
    *out = NULL;
    simpul_status status = smp_builder_open(&in, records, options, err);
    if (!status) status = fill(&in, err);
    if (!status && in.arena.failed) status = smp_error_memory(err); /* texts of facts, names */
    if (!status) {
        assert(smp_graph_is_sound(in.graph));
        *out = in.graph;
        in.graph = NULL;
    }
    if (options && options->counts) *options->counts = in.counts;
    smp_builder_dispose(&in);
    return status;
}
