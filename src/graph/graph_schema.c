/* What a graph's columns may say, and where they contradict one another. Repairs nothing; whether
 * the graph is one at all is graph_check.c's. */
#include <simpul/graph.h>

#include "base/date.h"
#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include <stdio.h>

typedef struct looker { /* one element that is looked at */
    const simpul_graph *graph;
    const char *name;
    const simpul_warnings *told;
    size_t n_breaks;
    simpul_element element;
    uint32_t index;
} looker;

typedef const char *name_fn(size_t index);

static simpul_str id_of(const looker *at)
{
    return at->element == SIMPUL_NODE ? simpul_graph_node_id(at->graph, at->index)
                                      : simpul_graph_edge_id(at->graph, at->index);
}

static int shown(simpul_str text)
{
    return text.len > 80 ? 80 : (int)text.len;
}

/* "edge 'x': COLUMN: 'found' found, WANTED wanted" */
static void tell(looker *at, const char *column, simpul_str found, const char *wanted)
{
    simpul_str id = id_of(at);
    at->n_breaks++;
    smp_warn_at(at->told, SIMPUL_ERR_SCHEMA, at->name, 0, 0,
                "%s '%.*s': %s: '%.*s' found, %s wanted",
                at->element == SIMPUL_NODE ? "node" : "edge", shown(id), id.ptr, column,
                shown(found), found.ptr ? found.ptr : "", wanted);
}

static bool value_at(const looker *at, const char *column, simpul_value_type type,
                     simpul_value *value)
{
    size_t found = simpul_graph_find_column(at->graph, at->element, column);
    return simpul_graph_value(at->graph, at->element, found, at->index, value) &&
           value->type == type;
}

static simpul_str text_at(const looker *at, const char *column)
{
    simpul_value value;
    return value_at(at, column, SIMPUL_STRING, &value) ? value.as.string : SIMPUL_STR_NONE;
}

static bool integer_at(const looker *at, const char *column, int64_t *out)
{
    simpul_value value;
    bool there = value_at(at, column, SIMPUL_INT, &value);
    if (there) *out = value.as.integer;
    return there;
}

/* --- columns --- */

typedef struct typed_column {
    simpul_element element;
    const char *name;
    simpul_value_type type;
} typed_column;

static const typed_column typed[] = {
    {SIMPUL_NODE, "kind", SIMPUL_STRING},
    {SIMPUL_NODE, "n_mentions", SIMPUL_INT},
    {SIMPUL_NODE, "n_documents", SIMPUL_INT},
    {SIMPUL_NODE, "n_sources", SIMPUL_INT},
    {SIMPUL_NODE, "first_seen", SIMPUL_STRING},
    {SIMPUL_NODE, "last_seen", SIMPUL_STRING},
    {SIMPUL_NODE, "in_force", SIMPUL_BOOL},
    {SIMPUL_EDGE, "edge_id", SIMPUL_STRING},
    {SIMPUL_EDGE, "relation", SIMPUL_STRING},
    {SIMPUL_EDGE, "polarity", SIMPUL_STRING},
    {SIMPUL_EDGE, "modality", SIMPUL_STRING},
    {SIMPUL_EDGE, "status", SIMPUL_STRING},
    {SIMPUL_EDGE, "contested", SIMPUL_BOOL},
    {SIMPUL_EDGE, "contested_about", SIMPUL_STRING},
    {SIMPUL_EDGE, "date", SIMPUL_STRING},
    {SIMPUL_EDGE, "date_start", SIMPUL_STRING},
    {SIMPUL_EDGE, "date_end", SIMPUL_STRING},
    {SIMPUL_EDGE, "n_claims", SIMPUL_INT},
    {SIMPUL_EDGE, "n_documents", SIMPUL_INT},
    {SIMPUL_EDGE, "n_sources", SIMPUL_INT},
    {SIMPUL_EDGE, "confidence", SIMPUL_DOUBLE},
    {SIMPUL_EDGE, "evidence", SIMPUL_STRING},
    {SIMPUL_EDGE, "evidence_document", SIMPUL_STRING},
    {SIMPUL_EDGE, "evidence_start", SIMPUL_INT},
    {SIMPUL_EDGE, "evidence_end", SIMPUL_INT},
    {SIMPUL_EDGE, "evidence_sha256", SIMPUL_STRING},
};

static void hold_types(looker *at)
{
    static const char *const names[] = {"string", "int", "double", "boolean"};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        size_t column = simpul_graph_find_column(at->graph, typed[i].element, typed[i].name);
        if (column == SIMPUL_NO_COLUMN) continue;
        simpul_value_type type = simpul_graph_column_type(at->graph, typed[i].element, column);
        if (type == typed[i].type) continue;
        at->n_breaks++;
        smp_warn_at(at->told, SIMPUL_ERR_SCHEMA, at->name, 0, 0,
                    "%s attribute '%s': type %s found, %s wanted",
                    typed[i].element == SIMPUL_NODE ? "node" : "edge", typed[i].name, names[type],
                    names[typed[i].type]);
    }
}

/* --- both kinds of element --- */

static void hold_name(looker *at, const char *column, name_fn *names, const char *wanted)
{
    simpul_str text = text_at(at, column);
    if (!text.ptr) return;
    for (size_t i = 0; names(i); i++)
        if (smp_str_is(text, names(i))) return;
    tell(at, column, text, wanted);
}

/* Each of the columns counts no more than the one behind it. */
static void hold_counts(looker *at, const char *const columns[3])
{
    int64_t before = 0, count;
    for (int i = 0; i < 3; i++, before = count) {
        char number[SMP_NUMBER_SIZE], wanted[64] = "a count";
        if (!integer_at(at, columns[i], &count)) return;
        if (count >= 0 && (i == 0 || before <= count)) continue;
        if (count >= 0)
            snprintf(wanted, sizeof wanted, "at least %lld (%s)", (long long)before,
                     columns[i - 1]);
        simpul_str found = {number, smp_number_int(number, count)};
        tell(at, columns[i], found, wanted);
    }
}

static bool hold_date(looker *at, const char *column, smp_span *span)
{
    simpul_str text = text_at(at, column);
    if (!text.ptr) return false;
    if (smp_date_parse(text, span)) return true;
    tell(at, column, text, "an EDTF date");
    return false;
}

static void hold_order(looker *at, const char *first, const char *last)
{
    smp_span start, end;
    bool both = hold_date(at, first, &start);
    both = hold_date(at, last, &end) && both;
    if (both && start.first > end.last)
        tell(at, last, text_at(at, last), "a day not before the first");
}

/* --- nodes --- */

static void hold_node(looker *at)
{
    static const char *const counts[3] = {"n_sources", "n_documents", "n_mentions"};
    simpul_str id = id_of(at), kind = text_at(at, "kind");
    hold_counts(at, counts);
    hold_order(at, "first_seen", "last_seen");
    if (!kind.ptr) return;
    hold_name(at, "kind", simpul_entity_type_at, "a kind of entity");
    size_t colon = smp_str_find(id, SIMPUL_STR(":"), 0);
    for (size_t i = 0; colon != SIZE_MAX && simpul_entity_type_at(i); i++)
        if (smp_str_is(smp_str_slice(id, 0, colon), simpul_entity_type_at(i)) &&
            !smp_str_is(kind, simpul_entity_type_at(i)))
            tell(at, "kind", kind, "the one that its id begins with");
}

/* --- edges --- */

static const char *polarity_name(size_t index)
{
    return index <= SIMPUL_NEGATED ? simpul_polarity_name((simpul_polarity)index) : NULL;
}

static const char *modality_name(size_t index)
{
    return index <= SIMPUL_POSSIBLE ? simpul_modality_name((simpul_modality)index) : NULL;
}

static const char *status_name(size_t index)
{
    return index <= SIMPUL_EVENT_REVERSED ? simpul_event_status_name((simpul_event_status)index)
                                          : NULL;
}

static bool is_hex(simpul_str text, size_t length)
{
    bool good = text.len == length;
    for (size_t i = 0; good && i < text.len; i++)
        good = (text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
               (text.ptr[i] >= 'a' && text.ptr[i] <= 'f');
    return good;
}

static void hold_evidence(looker *at)
{
    int64_t start = 0, end = 0;
    bool has_start = integer_at(at, "evidence_start", &start);
    bool has_end = integer_at(at, "evidence_end", &end);
    simpul_str digest = text_at(at, "evidence_sha256");
    if (has_start != has_end)
        tell(at, has_start ? "evidence_end" : "evidence_start", SIMPUL_STR_NONE,
             "an offset, as the other end has one,");
    else if (has_start && (start < 0 || end <= start)) {
        char number[SMP_NUMBER_SIZE];
        simpul_str found = {number, smp_number_int(number, end)};
        tell(at, "evidence_end", found, "an offset beyond evidence_start");
    }
    if (has_start && !text_at(at, "evidence_document").ptr)
        tell(at, "evidence_document", SIMPUL_STR_NONE, "the document that the offsets are of");
    if (digest.ptr && !is_hex(digest, 64)) tell(at, "evidence_sha256", digest, "64 hex digits");
}

static void hold_contest(looker *at)
{
    simpul_value value;
    simpul_str about = text_at(at, "contested_about");
    bool known = value_at(at, "contested", SIMPUL_BOOL, &value);
    if (known && value.as.boolean && !about.ptr)
        tell(at, "contested_about", SIMPUL_STR_NONE, "what is contested");
    if (about.ptr && !(known && value.as.boolean))
        tell(at, "contested", SIMPUL_STR("false"), "true, as contested_about says on what,");
}

static void hold_edge(looker *at)
{
    static const char *const counts[3] = {"n_sources", "n_documents", "n_claims"};
    simpul_value value;
    smp_span span;
    simpul_str id = text_at(at, "edge_id");
    if (id.ptr && !smp_str_equal(id, id_of(at))) tell(at, "edge_id", id, "the edge's id");
    hold_name(at, "polarity", polarity_name, "affirmed or negated");
    hold_name(at, "modality", modality_name, "asserted, alleged, planned or possible");
    hold_name(at, "status", status_name, "a status of events");
    /* What only the lexicon knows has no document. */
    if (!smp_str_is(text_at(at, "rule"), "lexicon")) hold_counts(at, counts);
    if (value_at(at, "confidence", SIMPUL_DOUBLE, &value) &&
        !(value.as.number >= 0 && value.as.number <= 1)) {
        char number[SMP_NUMBER_SIZE];
        simpul_str found = {number, smp_number_double(number, value.as.number)};
        tell(at, "confidence", found, "a number from 0 to 1");
    }
    hold_date(at, "date", &span);
    hold_order(at, "date_start", "date_end");
    hold_contest(at);
    hold_evidence(at);
}

void simpul_graph_check(const simpul_graph *graph, const char *name, const simpul_warnings *told,
                        size_t *n_breaks)
{
    looker at = {graph, name, told, 0, SIMPUL_NODE, 0};
    hold_types(&at);
    for (; at.index < simpul_graph_node_count(graph); at.index++) hold_node(&at);
    at.element = SIMPUL_EDGE;
    for (at.index = 0; at.index < simpul_graph_edge_count(graph); at.index++) hold_edge(&at);
    *n_breaks = at.n_breaks;
}
