/* report.md: one page for a person who was not there. What is in the corpus, who acts, what
 * happened when and on whose word, what sources contradict, which regulations there are, what was
 * skipped. Computes nothing new. */
#include "markdown.h"
#include "output.h"
#include "run.h"
#include "side.h"
#include "tally.h"

#include <stdlib.h>
#include <string.h>

enum { TOP_ACTORS = 10, MAX_EVENTS = 40, QUOTE = 240 };

static simpul_str name_of(const struct run *run, simpul_str id)
{
    uint32_t node;
    simpul_value value;
    size_t label = simpul_graph_find_column(run->graph, SIMPUL_NODE, "label");
    bool known = simpul_graph_find_node(run->graph, id, &node) &&
                 simpul_graph_value(run->graph, SIMPUL_NODE, label, node, &value);
    return known ? value.as.string : id;
}

static int64_t cell_int(const struct run *run, size_t column, uint32_t node)
{
    simpul_value value;
    bool there = simpul_graph_value(run->graph, SIMPUL_NODE, column, node, &value);
    return there && value.type == SIMPUL_INT ? value.as.integer : 0;
}

static double cell_number(const struct run *run, const char *name, uint32_t node)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(run->graph, SIMPUL_NODE, name);
    if (!simpul_graph_value(run->graph, SIMPUL_NODE, column, node, &value)) return 0;
    return value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
}

struct ranked {
    double strength;
    uint32_t node;
};

static int by_strength(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;
    if (left->strength != right->strength) return left->strength > right->strength ? -1 : 1;
    return (left->node > right->node) - (left->node < right->node);
}

static bool write_actors(const struct run *run, simpul_sink *out)
{
    size_t n = simpul_graph_node_count(run->graph);
    struct ranked *ranked = calloc(n ? n : 1, sizeof *ranked);
    if (!ranked) return false;
    for (uint32_t i = 0; i < n; i++)
        ranked[i] = (struct ranked){cell_number(run, "strength", i), i};
    qsort(ranked, n, sizeof *ranked, by_strength);
    size_t documents = simpul_graph_find_column(run->graph, SIMPUL_NODE, "n_documents");
    size_t sources = simpul_graph_find_column(run->graph, SIMPUL_NODE, "n_sources");
    simpul_sink_text(out, "## Who stands in the middle\n\n"
                          "By strength: the number of independent sources over all edges of an "
                          "actor.\n\n| actor | kind | edges' sources | articles | independent "
                          "sources |\n|---|---|---:|---:|---:|\n");
    for (size_t i = 0; i < n && i < TOP_ACTORS && ranked[i].strength > 0; i++) {
        uint32_t node = ranked[i].node;
        simpul_str id = simpul_graph_node_id(run->graph, node);
        const char *colon = memchr(id.ptr, ':', id.len);
        simpul_sink_text(out, "| ");
        write_plain(out, name_of(run, id), id.len + 80);
        simpul_sink_format(out, " | %.*s | %lld | %lld | %lld |\n",
                           colon ? (int)(colon - id.ptr) : 0, id.ptr, (long long)ranked[i].strength,
                           (long long)cell_int(run, documents, node),
                           (long long)cell_int(run, sources, node));
    }
    free(ranked);
    return true;
}

/* --- events --- */

static void claim_at(const struct run *run, uint32_t index, simpul_claim_record *out)
{
    simpul_records_claim(run->articles.records, index, out);
}

static bool find_document(const struct run *run, simpul_str id, simpul_document_record *out)
{
    size_t low = 0, high = simpul_records_count(run->articles.records, SIMPUL_DOCUMENT);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        simpul_records_document(run->articles.records, middle, out);
        int order = compare_views(out->id, id);
        if (order == 0) return true;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

static void write_source(const struct run *run, simpul_sink *out, const simpul_claim_record *claim)
{
    simpul_document_record document;
    if (!find_document(run, claim->document, &document)) return;
    simpul_sink_text(out, " (");
    if (document.publisher.ptr) {
        write_plain(out, document.publisher, 80);
        simpul_sink_text(out, ", ");
    }
    if (document.published.ptr) {
        simpul_sink_str(out, document.published);
        simpul_sink_text(out, ", ");
    }
    simpul_sink_text(out, "`");
    simpul_sink_str(out, document.path);
    simpul_sink_text(out, "`)");
}

static void write_claim(const struct run *run, simpul_sink *out, const simpul_claim_record *claim)
{
    simpul_sink_text(out, "  - ");
    write_plain(out, name_of(run, claim->subject), 120);
    simpul_sink_text(out, claim->polarity == SIMPUL_NEGATED ? " – not: " : " – ");
    write_words(out, claim->relation);
    simpul_sink_text(out, " – ");
    write_plain(out, name_of(run, claim->object), 120);
    if (claim->modality != SIMPUL_ASSERTED)
        simpul_sink_format(out, ", %s", simpul_modality_name(claim->modality));
    if (claim->speaker.ptr) {
        simpul_sink_text(out, ", says ");
        write_plain(out, name_of(run, claim->speaker), 120);
    }
    if (claim->quote.ptr) {
        simpul_sink_text(out, ": “");
        write_plain(out, claim->quote, QUOTE);
        simpul_sink_text(out, "”");
    }
    write_source(run, out, claim);
    simpul_sink_text(out, "\n");
}

static void write_event(const struct run *run, simpul_sink *out, const simpul_event *event)
{
    simpul_sink_text(out, "- **");
    simpul_sink_str(out, event->date.ptr ? event->date : (simpul_str){"undated", 7});
    simpul_sink_text(out, "** ");
    simpul_sink_str(out, event->family);
    simpul_sink_text(out, ": ");
    write_plain(out, name_of(run, event->object), 120);
    simpul_sink_format(out, " – %s", simpul_event_status_name(event->status));
    for (size_t i = 0; event->reversed_by.ptr && i < simpul_events_count(run->events); i++) {
        const simpul_event *later = simpul_events_at(run->events, i);
        if (compare_views(later->id, event->reversed_by) != 0 || !later->date.ptr) continue;
        simpul_sink_text(out, " on ");
        simpul_sink_str(out, later->date);
    }
    if (event->is_contested) {
        simpul_sink_text(out, " – **contested: ");
        write_plain(out, event->contested, 80);
        simpul_sink_text(out, "**");
    }
    simpul_sink_text(out, "\n");
    for (size_t i = 0; i < event->n_claims; i++) {
        simpul_claim_record claim;
        claim_at(run, event->claims[i], &claim);
        write_claim(run, out, &claim);
    }
}

static int by_date(const void *a, const void *b)
{
    const simpul_event *left = *(const simpul_event *const *)a;
    const simpul_event *right = *(const simpul_event *const *)b;
    if (!left->date.ptr != !right->date.ptr) return left->date.ptr ? -1 : 1;
    int order = left->date.ptr ? compare_views(left->date, right->date) : 0;
    return order ? order : compare_views(left->id, right->id);
}

static bool write_events(const struct run *run, simpul_sink *out)
{
    size_t n = simpul_events_count(run->events), n_shown = 0, n_undated = 0;
    const simpul_event **sorted = calloc(n ? n : 1, sizeof *sorted);
    if (!sorted) return false;
    for (size_t i = 0; i < n; i++) sorted[i] = simpul_events_at(run->events, i);
    qsort(sorted, n, sizeof *sorted, by_date);
    simpul_sink_text(out, "\n## Where sources contradict one another\n\n");
    for (size_t i = 0; i < n; i++) {
        if (!sorted[i]->is_contested) continue;
        write_event(run, out, sorted[i]);
        n_shown++;
    }
    if (!n_shown) simpul_sink_text(out, "Nowhere that was found.\n");
    simpul_sink_text(out, "\n## What happened, by date\n\n");
    n_shown = 0;
    for (size_t i = 0; i < n; i++) {
        n_undated += !sorted[i]->date.ptr;
        if (!sorted[i]->date.ptr || sorted[i]->is_contested || n_shown == MAX_EVENTS) continue;
        write_event(run, out, sorted[i]);
        n_shown++;
    }
    if (!n_shown) simpul_sink_text(out, "No event has a date.\n");
    simpul_sink_format(out,
                       "\n%zu events in all; %zu have no date and stand in "
                       "`records.ndjson` and `edges.csv`.\n",
                       n, n_undated);
    free(sorted);
    return true;
}

/* --- regulations --- */

static const char *force_of(const struct run *run, uint32_t node)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(run->graph, SIMPUL_NODE, "in_force");
    if (!simpul_graph_value(run->graph, SIMPUL_NODE, column, node, &value)) return "not known";
    return value.as.boolean ? "in force" : "revoked";
}

static void write_regulations(const struct run *run, simpul_sink *out)
{
    static const char start[] = "regulation:";
    bool any = false;
    simpul_sink_text(out, "\n## Regulations\n\n");
    size_t documents = simpul_graph_find_column(run->graph, SIMPUL_NODE, "n_documents");
    for (uint32_t i = 0; i < simpul_graph_node_count(run->graph); i++) {
        simpul_str id = simpul_graph_node_id(run->graph, i);
        if (id.len < sizeof start || memcmp(id.ptr, start, sizeof start - 1) != 0) continue;
        if (!any) simpul_sink_text(out, "| regulation | status | articles |\n|---|---|---:|\n");
        any = true;
        simpul_sink_text(out, "| ");
        write_plain(out, name_of(run, id), 160);
        simpul_sink_format(out, " | %s | %lld |\n", force_of(run, i),
                           (long long)cell_int(run, documents, i));
    }
    if (!any) simpul_sink_text(out, "None is named.\n");
}

static void write_skipped(const struct run *run, simpul_sink *out)
{
    const simpul_corpus_counts *counts = &run->articles.counts;
    simpul_sink_text(out, "\n## What was left out\n\n");
    simpul_sink_format(out,
                       "- files that are no articles: %zu\n- articles without text: %zu\n"
                       "- articles that could not be read: %zu\n"
                       "- articles without a date of publication: %zu\n"
                       "- byte sequences that are not UTF-8, replaced: %zu\n",
                       counts->n_other_files, counts->n_empty, counts->n_failed, counts->n_undated,
                       counts->n_bad_bytes);
}

static void write_head(const struct run *run, simpul_sink *out)
{
    const simpul_records *records = run->articles.records;
    size_t n_contested = 0;
    for (size_t i = 0; i < simpul_events_count(run->events); i++)
        n_contested += simpul_events_at(run->events, i)->is_contested;
    simpul_sink_format(out,
                       "# Policy graph\n\n%zu articles, %zu actors and rules, %zu claims, %zu "
                       "events (%zu contested); %zu nodes and %zu edges.\n\nEvery statement below "
                       "names the article it comes from; the exact place stands in "
                       "`records.ndjson`.\n\n",
                       simpul_records_count(records, SIMPUL_DOCUMENT),
                       simpul_records_count(records, SIMPUL_ENTITY),
                       simpul_records_count(records, SIMPUL_CLAIM),
                       simpul_events_count(run->events), n_contested,
                       simpul_graph_node_count(run->graph), simpul_graph_edge_count(run->graph));
}

simpul_status report_write(const struct run *run, simpul_sink *out, simpul_error *err)
{
    write_head(run, out);
    bool done = write_actors(run, out) && write_events(run, out);
    if (!done) return output_refuse(err, "report.md", "out of memory");
    write_regulations(run, out);
    write_skipped(run, out);
    return SIMPUL_OK;
}
