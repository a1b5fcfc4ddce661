/* report.md: one page for a person who was not there. What is in the corpus, who acts, what
 * happened when and on whose word, what sources contradict, which regulations there are, what was
 * skipped. Computes nothing new. */
#include "markdown.h"
#include "output.h"
#include "run.h"
#include "side.h"
#include "tally.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOP_ACTORS = 10, MAX_EVENTS = 40, MAX_UNDATED = 15, QUOTE = 240 };

const char report_measure[] = "strength";

static simpul_str name_of(const struct run *run, simpul_str id)
{
    uint32_t node;
    simpul_value value;
    size_t label = simpul_graph_find_column(run->graph, SIMPUL_NODE, "label");
    bool known = simpul_graph_find_node(run->graph, id, &node) &&
                 simpul_graph_value(run->graph, SIMPUL_NODE, label, node, &value);
    return known ? value.as.string : id;
}

static int64_t cell_int(const struct run *run, const char *column, uint32_t node)
{
    return side_integer(run->graph, SIMPUL_NODE, column, node, 0);
}

static double cell_number(const struct run *run, const char *name, uint32_t node)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(run->graph, SIMPUL_NODE, name);
    if (!simpul_graph_value(run->graph, SIMPUL_NODE, column, node, &value)) return 0;
    return value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
}

static int64_t rank_of(const struct run *run, const char *part, uint32_t node)
{
    char name[64];
    snprintf(name, sizeof name, "%s_rank%s", report_measure, part);
    return side_integer(run->graph, SIMPUL_NODE, name, node, 0);
}

struct ranked {
    int64_t rank;
    uint32_t node;
};

static int by_rank(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;
    if (left->rank != right->rank) return left->rank < right->rank ? -1 : 1;
    return (left->node > right->node) - (left->node < right->node);
}

static void write_actor(const struct run *run, simpul_sink *out, const struct ranked *actor)
{
    simpul_str kind = side_text(run->graph, SIMPUL_NODE, "kind", actor->node);
    int64_t low = rank_of(run, "_low", actor->node), high = rank_of(run, "_high", actor->node);
    simpul_sink_format(out, "| %lld | ", (long long)actor->rank);
    if (low == high) simpul_sink_format(out, "%lld | ", (long long)low);
    else simpul_sink_format(out, "%lld–%lld | ", (long long)low, (long long)high);
    write_plain(out, side_label(run->graph, actor->node), 160);
    simpul_sink_format(out, " | %.*s | %.0f | %lld | %lld |\n", (int)kind.len, kind.ptr,
                       cell_number(run, report_measure, actor->node),
                       (long long)cell_int(run, "n_documents", actor->node),
                       (long long)cell_int(run, "n_sources", actor->node));
}

static bool write_actors(const struct run *run, simpul_sink *out)
{
    size_t n = simpul_graph_node_count(run->graph), n_ranked = 0;
    struct ranked *ranked = calloc(n ? n : 1, sizeof *ranked);
    if (!ranked) return false;
    for (uint32_t i = 0; i < n; i++)
        if (cell_number(run, report_measure, i) > 0)
            ranked[n_ranked++] = (struct ranked){rank_of(run, "", i), i};
    qsort(ranked, n_ranked, sizeof *ranked, by_rank);
    simpul_sink_text(
        out, "## Who stands in the middle\n\n"
             "By strength: the number of independent sources over all edges of an actor. The range "
             "is that of the rank when any one source is left out: the wider, the more it rests on "
             "few.\n\n| rank | range | actor | kind | strength | articles | independent sources "
             "|\n|---:|---:|---|---|---:|---:|---:|\n");
    for (size_t i = 0; i < n_ranked && i < TOP_ACTORS; i++) write_actor(run, out, &ranked[i]);
    free(ranked);
    return true;
}

/* --- events --- */

static void claim_at(const struct run *run, uint32_t index, simpul_claim_record *out)
{
    simpul_records_claim(run->articles.records, index, out);
}

static bool find_document(const struct run *run, simpul_str id, simpul_document_record *out,
                          size_t *row)
{
    size_t low = 0, high = simpul_records_count(run->articles.records, SIMPUL_DOCUMENT);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        simpul_records_document(run->articles.records, middle, out);
        int order = compare_views(out->id, id);
        *row = middle;
        if (order == 0) return true;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

static void write_source(const struct run *run, simpul_sink *out, const simpul_claim_record *claim)
{
    simpul_document_record document;
    size_t row;
    if (!find_document(run, claim->document, &document, &row)) return;
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
    simpul_sink_text(out, "`");
    if (claim->has_span)
        simpul_sink_format(out, ", bytes %llu–%llu", (unsigned long long)claim->start,
                           (unsigned long long)claim->end);
    simpul_sink_text(out, ")");
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

static void write_event_line(const struct run *run, simpul_sink *out, const simpul_event *event)
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
}

static void write_event(const struct run *run, simpul_sink *out, const simpul_event *event)
{
    write_event_line(run, out, event);
    for (size_t i = 0; i < event->n_claims; i++) {
        simpul_claim_record claim;
        claim_at(run, event->claims[i], &claim);
        write_claim(run, out, &claim);
    }
}

/* What is contested has been told already: its line alone. */
static void write_once(const struct run *run, simpul_sink *out, const simpul_event *event)
{
    if (event->is_contested) write_event_line(run, out, event);
    else write_event(run, out, event);
}

static int by_date(const void *a, const void *b)
{
    const simpul_event *left = *(const simpul_event *const *)a;
    const simpul_event *right = *(const simpul_event *const *)b;
    if (!left->date.ptr != !right->date.ptr) return left->date.ptr ? -1 : 1;
    int order = left->date.ptr ? compare_views(left->date, right->date) : 0;
    return order ? order : compare_views(left->id, right->id);
}

typedef const simpul_event *event_ref;

static void write_contested(const struct run *run, simpul_sink *out, const event_ref *sorted,
                            size_t n)
{
    size_t n_shown = 0;
    simpul_sink_text(out, "\n## Where sources contradict one another\n\n");
    for (size_t i = 0; i < n; i++) {
        if (!sorted[i]->is_contested) continue;
        write_event(run, out, sorted[i]);
        n_shown++;
    }
    if (!n_shown) simpul_sink_text(out, "Nowhere that was found.\n");
}

/* One line each: what they say in full stands in the other sections. */
static void write_reversed(const struct run *run, simpul_sink *out, const event_ref *sorted,
                           size_t n)
{
    size_t n_shown = 0;
    simpul_sink_text(out, "\n## What was undone again\n\n");
    for (size_t i = 0; i < n; i++) {
        if (!sorted[i]->reversed_by.ptr) continue;
        write_event_line(run, out, sorted[i]);
        n_shown++;
    }
    if (!n_shown) simpul_sink_text(out, "Nothing that was found.\n");
}

static void write_timeline(const struct run *run, simpul_sink *out, const event_ref *sorted,
                           size_t n)
{
    size_t n_dated = 0, n_shown = 0;
    simpul_sink_text(out, "\n## What happened, by date\n\n");
    for (size_t i = 0; i < n && sorted[i]->date.ptr; i++) {
        n_dated++;
        if (n_shown == MAX_EVENTS) continue;
        write_once(run, out, sorted[i]);
        n_shown++;
    }
    if (!n_dated) simpul_sink_text(out, "No event has a date.\n");
    if (n_dated > n_shown)
        simpul_sink_format(out, "\n%zu more %s a date and stand%s in `edges.csv`.\n",
                           n_dated - n_shown, n_dated - n_shown == 1 ? "has" : "have",
                           n_dated - n_shown == 1 ? "s" : "");
}

static int by_weight(const void *a, const void *b)
{
    event_ref left = *(const event_ref *)a, right = *(const event_ref *)b;
    if (left->n_claims != right->n_claims) return left->n_claims > right->n_claims ? -1 : 1;
    return compare_views(left->id, right->id);
}

/* `undated` is sorted anew. */
static void write_undated(const struct run *run, simpul_sink *out, event_ref *undated, size_t n)
{
    size_t n_shown = 0;
    simpul_sink_text(out, "\n## What is told without a date\n\n");
    qsort(undated, n, sizeof *undated, by_weight);
    for (size_t i = 0; i < n && n_shown < MAX_UNDATED; i++) {
        write_once(run, out, undated[i]);
        n_shown++;
    }
    if (!n_shown) simpul_sink_text(out, "Nothing.\n");
    if (n > n_shown)
        simpul_sink_format(out,
                           "\nThe %zu of %zu that most is said of; all stand in "
                           "`records.ndjson` and `edges.csv`.\n",
                           n_shown, n);
}

static bool write_events(const struct run *run, simpul_sink *out)
{
    size_t n = simpul_events_count(run->events), n_dated = 0;
    event_ref *sorted = calloc(n ? n : 1, sizeof *sorted);
    if (!sorted) return false;
    for (size_t i = 0; i < n; i++) sorted[i] = simpul_events_at(run->events, i);
    qsort(sorted, n, sizeof *sorted, by_date);
    while (n_dated < n && sorted[n_dated]->date.ptr) n_dated++;
    write_contested(run, out, sorted, n);
    write_reversed(run, out, sorted, n);
    write_timeline(run, out, sorted, n);
    write_undated(run, out, sorted + n_dated, n - n_dated);
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
    for (uint32_t i = 0; i < simpul_graph_node_count(run->graph); i++) {
        simpul_str id = simpul_graph_node_id(run->graph, i);
        if (id.len < sizeof start || memcmp(id.ptr, start, sizeof start - 1) != 0) continue;
        if (!any) simpul_sink_text(out, "| regulation | status | articles |\n|---|---|---:|\n");
        any = true;
        simpul_sink_text(out, "| ");
        write_plain(out, name_of(run, id), 160);
        simpul_sink_format(out, " | %s | %lld |\n", force_of(run, i),
                           (long long)cell_int(run, "n_documents", i));
    }
    if (!any) simpul_sink_text(out, "None is named.\n");
}

/* Claims stand in no order of documents. */
static bool count_silent(const struct run *run, size_t *n_silent)
{
    const simpul_records *records = run->articles.records;
    size_t n = simpul_records_count(records, SIMPUL_DOCUMENT);
    bool *speaks = calloc(n ? n : 1, sizeof *speaks);
    if (!speaks) return false;
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_claim_record claim;
        simpul_document_record document;
        size_t row;
        claim_at(run, (uint32_t)i, &claim);
        if (find_document(run, claim.document, &document, &row)) speaks[row] = true;
    }
    *n_silent = 0;
    for (size_t i = 0; i < n; i++) *n_silent += !speaks[i];
    free(speaks);
    return true;
}

static bool write_skipped(const struct run *run, simpul_sink *out)
{
    const simpul_corpus_counts *counts = &run->articles.counts;
    size_t n_silent;
    if (!count_silent(run, &n_silent)) return false;
    simpul_sink_text(out, "\n## What was left out\n\n");
    simpul_sink_format(out,
                       "- articles in which nobody does anything that was recognised: %zu\n"
                       "- files that are no articles: %zu\n- articles without text: %zu\n"
                       "- articles that could not be read: %zu\n"
                       "- articles without a date of publication: %zu\n"
                       "- byte sequences that are not UTF-8, replaced: %zu\n",
                       n_silent, counts->n_other_files, counts->n_empty, counts->n_failed,
                       counts->n_undated, counts->n_bad_bytes);
    return true;
}

static void write_head(const struct run *run, simpul_sink *out)
{
    const simpul_records *records = run->articles.records;
    size_t n_contested = 0;
    for (size_t i = 0; i < simpul_events_count(run->events); i++)
        n_contested += simpul_events_at(run->events, i)->is_contested;
    simpul_sink_text(out, "# Policy graph\n\n");
    write_count(out, simpul_records_count(records, SIMPUL_DOCUMENT), "article");
    simpul_sink_format(out, ", %zu actors and rules, ",
                       simpul_records_count(records, SIMPUL_ENTITY));
    write_count(out, simpul_records_count(records, SIMPUL_CLAIM), "claim");
    simpul_sink_text(out, ", ");
    write_count(out, simpul_events_count(run->events), "event");
    simpul_sink_format(out, " (%zu contested); ", n_contested);
    write_count(out, simpul_graph_node_count(run->graph), "node");
    simpul_sink_text(out, " and ");
    write_count(out, simpul_graph_edge_count(run->graph), "edge");
    simpul_sink_text(out, ".\n\nEvery statement below names the article it comes from and its "
                          "bytes there. A source is what was written apart: articles that copy one "
                          "another are one.\n\n");
}

simpul_status report_write(const struct run *run, simpul_sink *out, simpul_error *err)
{
    write_head(run, out);
    bool done = write_actors(run, out) && write_events(run, out);
    if (done) write_regulations(run, out);
    done = done && write_skipped(run, out);
    return done ? SIMPUL_OK : output_refuse(err, "report.md", "out of memory");
}
