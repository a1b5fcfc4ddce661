/* One change → one sentence that needs no manual, and the places that speak for it.
 * Lays nothing out. */
#include "diff.h"

#include "names.h"
#include "tally.h"

#include <string.h>

enum { SHOWN_ACTORS = 4 };

static bool is(simpul_str text, const char *wanted)
{
    return text.ptr && text.len == strlen(wanted) && memcmp(text.ptr, wanted, text.len) == 0;
}

/* The side whose element the sentence is about: the new one if there is one. */
static int side_of(const uint32_t elements[2])
{
    return elements[1] != SIMPUL_NO_ELEMENT;
}

static void write_or(simpul_sink *out, simpul_str text, const char *otherwise)
{
    if (text.ptr) simpul_sink_str(out, text);
    else simpul_sink_text(out, otherwise);
}

/* "actor | nature" → "actor, nature" */
static void write_list(simpul_sink *out, simpul_str list)
{
    for (size_t i = 0; i < list.len; i++) {
        bool bar = list.ptr[i] == ' ' && i + 2 < list.len && list.ptr[i + 1] == '|';
        if (bar) simpul_sink_text(out, ", ");
        else simpul_sink_byte(out, list.ptr[i]);
        if (bar) i += 2;
    }
}

/* --- events --- */

static const simpul_event *event_of(const struct diff *diff, const simpul_change *change, int side)
{
    return simpul_events_at(simpul_comparison_events(diff->comparison, side), change->event[side]);
}

/* The surest word on the event: what is only planned or alleged beside it is left unsaid. */
static simpul_modality surest(const simpul_records *records, const simpul_event *event)
{
    simpul_modality best = SIMPUL_POSSIBLE;
    for (size_t i = 0; i < event->n_claims; i++) {
        simpul_claim_record claim;
        simpul_records_claim(records, event->claims[i], &claim);
        if (claim.polarity != SIMPUL_NEGATED && claim.modality < best) best = claim.modality;
    }
    return best;
}

/* Who did it: each actor with what he did, as far as it is not denied. */
static void write_actors(const struct diff *diff, int side, const simpul_event *event,
                         simpul_sink *out)
{
    const simpul_records *records = diff->sides[side].records;
    simpul_claim_record shown[SHOWN_ACTORS];
    size_t n = 0, n_more = 0;
    simpul_modality least = surest(records, event);
    for (size_t i = 0; i < event->n_claims; i++) {
        simpul_claim_record claim;
        bool known = false;
        simpul_records_claim(records, event->claims[i], &claim);
        for (size_t k = 0; k < n && !known; k++)
            known = compare_views(shown[k].subject, claim.subject) == 0 &&
                    compare_views(shown[k].relation, claim.relation) == 0;
        if (known || claim.polarity == SIMPUL_NEGATED || claim.modality > least) continue;
        if (n < SHOWN_ACTORS) shown[n++] = claim;
        else n_more++;
    }
    for (size_t i = 0; i < n; i++) {
        simpul_sink_text(out, i ? ", " : " (");
        simpul_sink_str(out, entity_name(records, shown[i].subject));
        simpul_sink_byte(out, ' ');
        write_words(out, shown[i].relation);
    }
    if (n_more) simpul_sink_text(out, " and others");
    if (n) simpul_sink_byte(out, ')');
}

static void write_event(const struct diff *diff, int side, const simpul_event *event,
                        simpul_sink *out)
{
    simpul_sink_text(out, "the ");
    simpul_sink_str(out, event->family);
    if (event->date.ptr) simpul_sink_text(out, " of ");
    simpul_sink_str(out, event->date);
    write_actors(diff, side, event, out);
}

static void write_reversal(const struct diff *diff, const simpul_event *event, simpul_sink *out)
{
    const simpul_events *events = simpul_comparison_events(diff->comparison, 1);
    simpul_sink_text(out, " is now reversed");
    for (size_t i = 0; event->reversed_by.ptr && i < simpul_events_count(events); i++) {
        const simpul_event *later = simpul_events_at(events, i);
        if (compare_views(later->id, event->reversed_by) != 0) continue;
        simpul_sink_text(out, " by ");
        write_event(diff, 1, later, out);
    }
}

/* What became of it, behind "the restriction of 2025-08-30" or "TikTok suspends TikTok LIVE:". */
static void write_fate(const simpul_change *change, simpul_sink *out)
{
    switch (change->kind) {
    case SIMPUL_CHANGE_CONTESTED:
        simpul_sink_text(out, ": sources now contradict one another on ");
        write_list(out, change->after);
        if (!change->before.ptr) return;
        simpul_sink_text(out, "; before on ");
        write_list(out, change->before);
        return;
    case SIMPUL_CHANGE_AGREED:
        simpul_sink_text(out, ": sources no longer contradict one another");
        if (change->after.ptr) simpul_sink_text(out, " on all of ");
        else simpul_sink_text(out, " on ");
        write_list(out, change->before);
        if (!change->after.ptr) return;
        simpul_sink_text(out, "; still on ");
        write_list(out, change->after);
        return;
    case SIMPUL_CHANGE_EVENT_ADDED:
        simpul_sink_text(out, " is new: ");
        simpul_sink_str(out, change->after);
        return;
    case SIMPUL_CHANGE_EVENT_REMOVED:
        simpul_sink_text(out, " is gone; it was ");
        simpul_sink_str(out, change->before);
        return;
    default:
        simpul_sink_text(out, " was ");
        write_or(out, change->before, "without status");
        simpul_sink_text(out, " and is now ");
        write_or(out, change->after, "without status");
    }
}

static void event_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    int side = side_of(change->event);
    const simpul_event *event = event_of(diff, change, side);
    simpul_sink_str(out, entity_name(diff->sides[side].records, event->object));
    simpul_sink_text(out, ": ");
    write_event(diff, side, event, out);
    if (change->kind == SIMPUL_CHANGE_REVERSED) write_reversal(diff, event, out);
    else write_fate(change, out);
}

/* --- edges --- */

static void write_circumstances(const simpul_graph *graph, uint32_t edge, simpul_sink *out)
{
    simpul_str date = side_text(graph, SIMPUL_EDGE, "date", edge);
    simpul_str modality = side_text(graph, SIMPUL_EDGE, "modality", edge);
    simpul_str contested = side_text(graph, SIMPUL_EDGE, "contested_about", edge);
    int64_t n_sources = side_integer(graph, SIMPUL_EDGE, "n_sources", edge, 0);
    if (modality.ptr && !is(modality, "asserted"))
        simpul_sink_format(out, " (%.*s)", (int)modality.len, modality.ptr);
    if (date.ptr) simpul_sink_format(out, ", %.*s", (int)date.len, date.ptr);
    if (n_sources > 0) simpul_sink_text(out, "; ");
    if (n_sources > 0) write_count(out, (size_t)n_sources, "source");
    if (contested.ptr) simpul_sink_text(out, "; contested: ");
    write_list(out, contested);
}

static void edge_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    int side = side_of(change->edge);
    const simpul_graph *graph = diff->sides[side].graph;
    uint32_t edge = change->edge[side];
    write_edge(out, graph, edge);
    switch (change->kind) {
    case SIMPUL_CHANGE_EDGE_ADDED:
    case SIMPUL_CHANGE_EDGE_REMOVED: write_circumstances(graph, edge, out); return;
    case SIMPUL_CHANGE_MODALITY:
        simpul_sink_text(out, ": was ");
        write_or(out, change->before, "without modality");
        simpul_sink_text(out, ", is now ");
        write_or(out, change->after, "without modality");
        return;
    case SIMPUL_CHANGE_DATE:
        simpul_sink_text(out, ": now ");
        write_or(out, change->after, "undated");
        simpul_sink_text(out, ", before ");
        write_or(out, change->before, "undated");
        return;
    case SIMPUL_CHANGE_MORE_EVIDENCE:
    case SIMPUL_CHANGE_LESS_EVIDENCE:
        simpul_sink_text(out, ": now ");
        simpul_sink_str(out, change->after);
        simpul_sink_text(out, "; before ");
        simpul_sink_str(out, change->before);
        return;
    default: break;
    }
    simpul_str date = side_text(graph, SIMPUL_EDGE, "date", edge);
    if (date.ptr) simpul_sink_format(out, " (%.*s)", (int)date.len, date.ptr);
    if (change->kind != SIMPUL_CHANGE_CONTESTED && change->kind != SIMPUL_CHANGE_AGREED)
        simpul_sink_byte(out, ':');
    write_fate(change, out);
}

/* --- nodes --- */

static const char *ordinal_end(simpul_str number)
{
    char last = number.ptr[number.len - 1];
    bool teen = number.len > 1 && number.ptr[number.len - 2] == '1';
    return teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
}

static bool is_less(simpul_str a, simpul_str b) /* of whole numbers */
{
    return a.len != b.len ? a.len < b.len : compare_views(a, b) < 0;
}

static void write_force(const simpul_change *change, simpul_sink *out)
{
    if (is(change->after, "yes")) simpul_sink_text(out, " is now in force");
    else if (is(change->after, "no"))
        simpul_sink_text(out,
                         is(change->before, "yes") ? " is no longer in force" : " is not in force");
    else simpul_sink_text(out, ": whether it is in force is no longer known");
    if (!change->before.ptr) simpul_sink_text(out, "; before, this was not known");
}

static void node_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    int side = side_of(change->node);
    const simpul_graph *graph = diff->sides[side].graph;
    uint32_t node = change->node[side];
    simpul_str kind = side_text(graph, SIMPUL_NODE, "kind", node);
    simpul_sink_str(out, side_label(graph, node));
    switch (change->kind) {
    case SIMPUL_CHANGE_FORCE: write_force(change, out); return;
    case SIMPUL_CHANGE_NAME:
        simpul_sink_text(out, ": called “");
        write_or(out, change->before, "");
        simpul_sink_text(out, "” before");
        return;
    case SIMPUL_CHANGE_RANK:
        simpul_sink_format(
            out, is_less(change->after, change->before) ? " rose from %.*s%s" : " fell from %.*s%s",
            (int)change->before.len, change->before.ptr, ordinal_end(change->before));
        simpul_sink_format(out, " to %.*s%s by %.*s", (int)change->after.len, change->after.ptr,
                           ordinal_end(change->after), (int)change->measure.len,
                           change->measure.ptr);
        return;
    default: break;
    }
    int64_t n = side_integer(graph, SIMPUL_NODE, "n_documents", node, 0);
    if (kind.ptr) simpul_sink_format(out, " (%.*s)", (int)kind.len, kind.ptr);
    if (n > 0) simpul_sink_text(out, ", in ");
    if (n > 0) write_count(out, (size_t)n, "document");
}

void diff_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    if (change->event[0] != SIMPUL_NO_ELEMENT || change->event[1] != SIMPUL_NO_ELEMENT)
        event_sentence(diff, change, out);
    else if (change->edge[0] != SIMPUL_NO_ELEMENT || change->edge[1] != SIMPUL_NO_ELEMENT)
        edge_sentence(diff, change, out);
    else node_sentence(diff, change, out);
}

/* --- places --- */

/* What records know of the document. */
static void name_document(const simpul_records *records, struct source_place *place)
{
    simpul_document_record document;
    if (!records || !place->document.ptr || !document_find(records, place->document, &document))
        return;
    place->path = document.path;
    place->publisher = document.publisher;
    place->published = document.published;
}

static bool place_of_claim(const struct diff *diff, const simpul_change *change, size_t n,
                           struct source_place *out)
{
    const simpul_records *records = diff->sides[change->claims_side].records;
    simpul_claim_record claim;
    if (n >= change->n_claims) return false;
    simpul_records_claim(records, change->claims[n], &claim);
    *out = (struct source_place){.quote = claim.quote,
                                 .document = claim.document,
                                 .has_span = claim.has_span,
                                 .start = claim.start,
                                 .end = claim.end};
    name_document(records, out);
    return true;
}

/* A graph holds the best evidence of an edge. */
static bool place_of_edge(const struct diff *diff, const simpul_change *change,
                          struct source_place *out)
{
    int side = side_of(change->edge);
    const simpul_graph *graph = diff->sides[side].graph;
    uint32_t edge = change->edge[side];
    *out =
        (struct source_place){.quote = side_text(graph, SIMPUL_EDGE, "evidence", edge),
                              .document = side_text(graph, SIMPUL_EDGE, "evidence_document", edge)};
    int64_t start = side_integer(graph, SIMPUL_EDGE, "evidence_start", edge, -1);
    int64_t end = side_integer(graph, SIMPUL_EDGE, "evidence_end", edge, -1);
    out->has_span = start >= 0 && end > start;
    if (out->has_span) out->start = (uint64_t)start;
    if (out->has_span) out->end = (uint64_t)end;
    name_document(diff->sides[side].records, out);
    return out->document.ptr != NULL;
}

bool diff_place(const struct diff *diff, const simpul_change *change, size_t n,
                struct source_place *out)
{
    if (change->n_claims) return place_of_claim(diff, change, n, out);
    bool of_edge = change->edge[0] != SIMPUL_NO_ELEMENT || change->edge[1] != SIMPUL_NO_ELEMENT;
    return n == 0 && of_edge && place_of_edge(diff, change, out);
}

void diff_json_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out)
{
    simpul_error ignored = SIMPUL_ERROR_INIT;
    simpul_sink *words = NULL;
    if (simpul_sink_open_memory(&words, &ignored)) return;
    diff_sentence(diff, change, words);
    json_text(out, simpul_sink_bytes(words));
    simpul_sink_abandon(words);
}
