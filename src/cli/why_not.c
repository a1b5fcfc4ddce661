/* Refused cues near two names, from the trace lines of records. Extracts nothing anew. */
#include "why_not.h"

#include "names.h"
#include "output.h"
#include "tally.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN = 6, MAX_STEPS = 64, SENTENCE = 400 };

uint32_t node_of_entity(const struct side *side, simpul_str id)
{
    uint32_t node;
    for (int step = 0; step < MAX_STEPS; step++) {
        if (simpul_graph_find_node(side->graph, id, &node)) return node;
        simpul_str next = {NULL, 0};
        for (size_t i = 0; i < simpul_records_count(side->records, SIMPUL_DECISION); i++) {
            simpul_decision_record decision;
            simpul_records_decision(side->records, i, &decision);
            if (!decision.is_same) continue;
            simpul_str other = compare_views(decision.a, id) == 0   ? decision.b
                               : compare_views(decision.b, id) == 0 ? decision.a
                                                                    : next;
            if (!other.ptr) continue;
            if (!next.ptr || simpul_graph_find_node(side->graph, other, &node)) next = other;
        }
        if (!next.ptr) break;
        id = next;
    }
    return SIMPUL_NO_ELEMENT;
}

/* --- mentions --- */

struct sighting { /* the mentions of both in one document: [first, end) of those of the records */
    simpul_str document;
    size_t first, end;
    size_t n_a, n_b;
};

struct sightings {
    struct sighting *items; /* by document */
    size_t n, n_with_a, n_with_b, n_with_both;
    uint8_t *whose; /* by mention: 1 a, 2 b */
};

/* Mentions stand in order of their documents. */
static bool gather(const struct why_not *question, struct sightings *out)
{
    const simpul_records *records = question->side->records;
    size_t n = simpul_records_count(records, SIMPUL_MENTION);
    out->items = calloc(n ? n : 1, sizeof *out->items);
    out->whose = calloc(n ? n : 1, 1);
    if (!out->items || !out->whose) return false;
    for (size_t i = 0; i < n; i++) {
        simpul_mention_record mention;
        simpul_records_mention(records, i, &mention);
        uint32_t node = node_of_entity(question->side, mention.entity);
        struct sighting *last = out->n ? &out->items[out->n - 1] : NULL;
        if (!last || compare_views(last->document, mention.document) != 0) {
            last = &out->items[out->n++];
            *last = (struct sighting){.document = mention.document, .first = i};
        }
        last->end = i + 1;
        out->whose[i] = node == question->a ? 1 : node == question->b ? 2 : 0;
        last->n_a += out->whose[i] == 1;
        last->n_b += out->whose[i] == 2;
    }
    for (size_t i = 0; i < out->n; i++) {
        out->n_with_a += out->items[i].n_a > 0;
        out->n_with_b += out->items[i].n_b > 0;
        out->n_with_both += out->items[i].n_a && out->items[i].n_b;
    }
    return true;
}

static const struct sighting *sighting_in(const struct sightings *all, simpul_str document)
{
    size_t low = 0, high = all->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_views(all->items[middle].document, document);
        if (order == 0) return &all->items[middle];
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return NULL;
}

/* --- refusals --- */

struct refusal {
    simpul_trace_record trace;
    uint64_t distance; /* to the farther of the two nearest mentions, in bytes */
};

static uint64_t gap(uint64_t start, uint64_t end, const simpul_mention_record *mention)
{
    if (mention->end <= start) return start - mention->end;
    return mention->start >= end ? mention->start - end : 0;
}

static void measure(const simpul_records *records, const struct sightings *all,
                    const struct sighting *seen, struct refusal *refusal)
{
    uint64_t nearest[3] = {0, UINT64_MAX, UINT64_MAX};
    for (size_t i = seen->first; i < seen->end; i++) {
        simpul_mention_record mention;
        uint8_t who = all->whose[i];
        if (!who) continue;
        simpul_records_mention(records, i, &mention);
        uint64_t distance = gap(refusal->trace.start, refusal->trace.end, &mention);
        if (distance < nearest[who]) nearest[who] = distance;
    }
    refusal->distance = nearest[1] > nearest[2] ? nearest[1] : nearest[2];
}

static int by_distance(const void *a, const void *b)
{
    const struct refusal *left = a, *right = b;
    if (left->distance != right->distance) return left->distance < right->distance ? -1 : 1;
    int order = compare_views(left->trace.document, right->trace.document);
    if (order) return order;
    if (left->trace.start != right->trace.start)
        return left->trace.start < right->trace.start ? -1 : 1;
    return compare_views(left->trace.rule, right->trace.rule);
}

static struct refusal *find_refusals(const simpul_records *records, const struct sightings *all,
                                     size_t *n)
{
    size_t n_traces = simpul_records_count(records, SIMPUL_TRACE);
    struct refusal *found = calloc(n_traces ? n_traces : 1, sizeof *found);
    *n = 0;
    for (size_t i = 0; found && i < n_traces; i++) {
        struct refusal one = {.distance = 0};
        simpul_records_trace(records, i, &one.trace);
        const struct sighting *seen = sighting_in(all, one.trace.document);
        if (!seen || !seen->n_a || !seen->n_b) continue;
        measure(records, all, seen, &one);
        found[(*n)++] = one;
    }
    if (found) qsort(found, *n, sizeof *found, by_distance);
    return found;
}

/* What the reasons of trace lines mean; an unknown one is shown as it is. */
static const char *meaning_of(simpul_str reason)
{
    static const struct {
        const char *reason, *meaning;
    } meanings[] = {
        {"no-verb", "the word stands there as a noun or a bare root, not as a verb"},
        {"no-object", "nothing that could be its object was found in the clause"},
        {"no-deed", "the words name a meeting or a finding, not a deed between the two"},
        {"no-agent", "nobody who does it was found in the clause or before"},
        {"type-clash", "such entities do not stand at the ends of this relation"},
        {"off-topic", "it was found, but it is no matter of policy"},
        {"no-body", "a rank and a name, and no body that it could be a rank of"},
        {"technical", "the two belong together technically, which is no act of policy"},
        {"group", "one of a group is founded, and the text names the group only"},
    };
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (compare_views(reason, view(meanings[i].reason)) == 0) return meanings[i].meaning;
    return NULL;
}

static bool ends_sentence(simpul_str text, size_t at)
{
    if (text.ptr[at] == '\n') return true;
    return strchr(".!?", text.ptr[at]) && at + 1 < text.len && strchr(" \n", text.ptr[at + 1]);
}

/* The sentence of the cue, from the article where it is at hand. */
static void write_sentence(const simpul_article *article, const simpul_trace_record *trace,
                           simpul_sink *out)
{
    size_t start, end;
    simpul_str text = simpul_article_text(article);
    if (!simpul_article_clean_span(article, trace->start, trace->end, &start, &end)) return;
    while (start && !ends_sentence(text, start - 1)) start--;
    while (start < end && strchr(" \n", text.ptr[start])) start++;
    while (end < text.len && !ends_sentence(text, end)) end++;
    if (end < text.len && text.ptr[end] != '\n') end++;
    simpul_sink_text(out, "    “");
    write_line(out, (simpul_str){text.ptr + start, end - start}, SENTENCE);
    simpul_sink_text(out, "”\n");
}

static void write_refusal(const struct why_not *question, const struct refusal *refusal,
                          const simpul_article *article, simpul_sink *out)
{
    simpul_document_record document;
    const simpul_trace_record *trace = &refusal->trace;
    bool known = document_find(question->side->records, trace->document, &document);
    simpul_sink_text(out, "  ");
    write_words(out, trace->rule);
    simpul_sink_format(out, " was refused (%.*s)", (int)trace->reason.len, trace->reason.ptr);
    const char *meaning = meaning_of(trace->reason);
    if (meaning) simpul_sink_format(out, ": %s", meaning);
    simpul_sink_format(out, "\n    bytes %" PRIu64 "-%" PRIu64 " of ", trace->start, trace->end);
    simpul_sink_str(out, known ? document.path : trace->document);
    simpul_sink_format(out, ", %" PRIu64 " bytes from the farther of the two names\n",
                       refusal->distance);
    if (article) write_sentence(article, trace, out);
}

/* The articles of the refusals that are shown, in the same order; NULL where one is not there. */
static simpul_status open_articles(const struct why_not *question, const struct refusal *refusals,
                                   size_t n, simpul_article **articles, simpul_error *err)
{
    simpul_corpus *corpus = NULL;
    simpul_article *article = NULL;
    if (!question->n_folders) return SIMPUL_OK;
    simpul_status status =
        simpul_corpus_open(&corpus, question->folders, question->n_folders, NULL, err);
    while (!status) {
        status = simpul_corpus_next(corpus, &article, err);
        if (status || !article) break;
        bool wanted = false;
        for (size_t i = 0; i < n && !wanted; i++) {
            simpul_str id = simpul_article_about(article).id;
            wanted = !articles[i] && compare_views(refusals[i].trace.document, id) == 0;
            if (wanted) articles[i] = article;
        }
        if (!wanted) simpul_article_free(article);
    }
    simpul_corpus_close(corpus);
    return status;
}

static simpul_status write_refusals(const struct why_not *question, const struct refusal *refusals,
                                    size_t n, simpul_sink *out, simpul_error *err)
{
    simpul_article *articles[SHOWN] = {NULL};
    size_t n_shown = n < SHOWN ? n : SHOWN;
    simpul_status status = open_articles(question, refusals, n_shown, articles, err);
    for (size_t i = 0; i < n_shown && !status; i++) {
        const simpul_article *article = NULL;
        for (size_t k = 0; k < n_shown && !article; k++)
            if (articles[k] &&
                compare_views(refusals[k].trace.document, refusals[i].trace.document) == 0)
                article = articles[k];
        write_refusal(question, &refusals[i], article, out);
    }
    if (n > n_shown && !status) simpul_sink_format(out, "  and %zu farther away\n", n - n_shown);
    for (size_t i = 0; i < n_shown; i++) simpul_article_free(articles[i]);
    return status;
}

static void write_mentions(const struct why_not *question, const struct sightings *all,
                           simpul_sink *out)
{
    const simpul_graph *graph = question->side->graph;
    simpul_str a = side_label(graph, question->a), b = side_label(graph, question->b);
    simpul_sink_format(out, "%.*s is mentioned in %zu document%s, %.*s in %zu, ", (int)a.len, a.ptr,
                       all->n_with_a, all->n_with_a == 1 ? "" : "s", (int)b.len, b.ptr,
                       all->n_with_b);
    if (all->n_with_both) simpul_sink_format(out, "both in %zu", all->n_with_both);
    else simpul_sink_text(out, "never both in one");
    simpul_sink_text(out, ".\n");
}

simpul_status why_not_write(const struct why_not *question, simpul_sink *out, simpul_error *err)
{
    const simpul_records *records = question->side->records;
    struct sightings all = {0};
    struct refusal *refusals = NULL;
    size_t n = 0;
    simpul_status status = SIMPUL_OK;
    if (gather(question, &all)) refusals = find_refusals(records, &all, &n);
    if (!refusals) status = output_system_error(err, "explain", "no room", ENOMEM);
    else {
        write_mentions(question, &all, out);
        bool traced = simpul_records_count(records, SIMPUL_TRACE) > 0;
        if (all.n_with_both && !traced)
            simpul_sink_text(out, "The records do not hold what was refused there; "
                                  "'simpul extract --trace' writes it.\n");
        else if (all.n_with_both && !n)
            simpul_sink_text(out, "Nothing was refused there: no word between them makes a "
                                  "claim.\n");
        else if (n) {
            simpul_sink_text(out, "Refused there, the nearest to both names first:\n");
            status = write_refusals(question, refusals, n, out, err);
        }
    }
    free(refusals);
    free(all.items);
    free(all.whose);
    return status;
}
