/* Reads GraphML, ours and that of other tools: flat graphs, typed keys, defaults. Refuses what a
 * graph of simpul cannot hold; what it passes over is counted and told. */
#include "base/error.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/strmap.h"
#include "format/graphml.h"
#include "format/graphml_value.h"
#include "format/shown.h"
#include "format/xml_reader.h"

#include <string.h>

/* A file of a few megabytes must not make gigabytes of columns and defaults. */
enum { MAX_KEYS = 10000, MAX_DEFAULTS_SET = 100 * 1000 * 1000 };

typedef struct key {
    simpul_value_type type;
    bool is_skipped; /* of the graph itself, or of a program's own kind */
    bool is_labels;  /* labels of nodes: kept only if they say more than `kind` does */
    size_t columns[2]; /* by simpul_element; SIMPUL_NO_COLUMN: not for that */
    bool has_default;
    simpul_value default_value;
} key;

typedef struct node_labels {
    uint32_t node;
    simpul_str labels;
} node_labels;

/* What was passed over or changed: one warning each, with the place of the first. */
typedef enum told_kind {
    TOLD_UNDIRECTED,
    TOLD_REPEATED_ID,
    TOLD_GRAPH_DATA,
    TOLD_OWN_DATA,
    TOLD_OTHER,
    TOLD_TYPE,
    TOLD_NAME,
    N_TOLD
} told_kind;

typedef struct graphml_reader {
    smp_xml_reader xml;
    simpul_graph *graph;
    const simpul_load_options *options;
    simpul_str prefix; /* of GraphML's own elements: "" or "g:" */
    bool reads_edges;  /* the second pass: edges may come before their nodes */
    bool has_graph;
    smp_strmap key_ids;
    smp_vec(key) keys;
    smp_strmap edge_ids, pairs; /* pairs of ends that had edges without an id, and how many */
    smp_vec(size_t) pair_counts;
    smp_vec(node_labels) labels;
    smp_arena arena;
    smp_buf text;
    size_t told[N_TOLD], told_at[N_TOLD];
} graphml_reader;

static void count(graphml_reader *reader, told_kind kind)
{
    if (reader->told[kind]++ == 0) reader->told_at[kind] = reader->xml.event_at;
}

/* An error of the graph gets the place in the file. */
static simpul_status placed(const graphml_reader *reader, const simpul_error *inner,
                            simpul_error *err)
{
    if (inner->status == SIMPUL_ERR_MEMORY) return smp_error_memory(err);
    return smp_xml_error(&reader->xml, inner->status, err, "%s", inner->message);
}

/* The element's name when it is one of GraphML's, else absent. */
static simpul_str own_name(const graphml_reader *reader)
{
    simpul_str name = reader->xml.name;
    if (!smp_str_starts(name, reader->prefix)) return SIMPUL_STR_NONE;
    name = smp_str_slice(name, reader->prefix.len, name.len);
    return memchr(name.ptr, ':', name.len) ? SIMPUL_STR_NONE : name;
}

static bool is_own(const graphml_reader *reader, const char *name)
{
    return smp_str_is(own_name(reader), name);
}

static simpul_status need_attribute(const graphml_reader *reader, const char *name,
                                    simpul_str *value, simpul_error *err)
{
    *value = smp_xml_value(&reader->xml, name);
    if (value->ptr && value->len) return SIMPUL_OK;
    return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err, "<%s> %s, wanted %s=\"…\"",
                         smp_show(reader->xml.name).text,
                         value->ptr ? "has an empty attribute" : "lacks an attribute", name);
}

/* Gathers the text of the current element up to its end, into reader->text. */
static simpul_status read_text(graphml_reader *reader, simpul_error *err)
{
    smp_buf_clear(&reader->text);
    size_t text_at = reader->xml.at;
    for (;;) {
        smp_xml_event event;
        simpul_status status = smp_xml_next(&reader->xml, &event, err);
        if (status) return status;
        if (event == SMP_XML_END) break;
        if (event == SMP_XML_START)
            return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                                 "element <%s> inside a value, wanted text",
                                 smp_show(reader->xml.name).text);
        smp_buf_str(&reader->text, reader->xml.text);
    }
    reader->xml.event_at = text_at; /* an error in the value points at its beginning */
    return reader->text.failed ? smp_error_memory(err) : SIMPUL_OK;
}

static simpul_status parse_value(const graphml_reader *reader, simpul_value_type type,
                                 simpul_value *value, bool *present, simpul_error *err)
{
    simpul_str text = smp_buf_view(&reader->text);
    if (smp_graphml_value(type, text, value, present)) return SIMPUL_OK;
    return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err, "value '%s', wanted %s",
                         smp_show(text).text, smp_graphml_type_name(type));
}

/* The next start of a child, or *at_end; text between children is an error. */
static simpul_status next_child(graphml_reader *reader, bool *at_end, simpul_error *err)
{
    *at_end = false;
    for (;;) {
        smp_xml_event event;
        simpul_status status = smp_xml_next(&reader->xml, &event, err);
        if (status || event == SMP_XML_START) return status;
        *at_end = event != SMP_XML_TEXT;
        if (*at_end) return SIMPUL_OK;
        simpul_str text = smp_str_trim(reader->xml.text);
        if (text.len)
            return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                                 "text '%s' between elements, wanted an element",
                                 smp_show(text).text);
    }
}

static simpul_status set_value(graphml_reader *reader, simpul_element element, size_t column,
                               uint32_t index, const simpul_value *value, simpul_error *err)
{
    simpul_graph *graph = reader->graph;
    switch (value->type) {
    case SIMPUL_STRING:
        return simpul_graph_set_string(graph, element, column, index, value->as.string, err);
    case SIMPUL_INT:
        return simpul_graph_set_int(graph, element, column, index, value->as.integer, err);
    case SIMPUL_DOUBLE:
        return simpul_graph_set_double(graph, element, column, index, value->as.number, err);
    case SIMPUL_BOOL:
        return simpul_graph_set_bool(graph, element, column, index, value->as.boolean, err);
    }
    return SIMPUL_OK;
}

/* A column of its own for each key: a name that is taken, whatever the case, gets "_2", "_3" …. */
static simpul_status add_column(graphml_reader *reader, simpul_element element, simpul_str wanted,
                                simpul_value_type type, size_t *column, simpul_error *err)
{
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_str(&name, wanted);
    simpul_status status = SIMPUL_ERR_SCHEMA;
    simpul_error inner = SIMPUL_ERROR_INIT;
    for (size_t n = 2; !name.failed && status == SIMPUL_ERR_SCHEMA; n++) {
        bool is_there =
            simpul_graph_find_column(reader->graph, element, name.ptr) != SIMPUL_NO_COLUMN;
        inner.status = SIMPUL_OK;
        if (!is_there)
            status = simpul_graph_add_column(reader->graph, element, name.ptr, type, column,
                                             &inner);
        if (status != SIMPUL_ERR_SCHEMA) break;
        if (n == 2) count(reader, TOLD_NAME);
        name.len = wanted.len;
        smp_buf_format(&name, "_%zu", n);
    }
    if (name.failed) status = smp_error_memory(err);
    else if (status) status = placed(reader, &inner, err);
    smp_buf_dispose(&name);
    return status;
}

/* Which elements a key is for; anything but nodes and edges is skipped with its data. */
static simpul_status read_domain(const graphml_reader *reader, bool is_for[2], bool *is_skipped,
                                 simpul_error *err)
{
    static const char *const others[] = {"graph", "graphml", "port", "endpoint", "hyperedge"};
    simpul_str domain = smp_xml_value(&reader->xml, "for");
    bool is_all = !domain.ptr || smp_str_is(domain, "all");
    is_for[SIMPUL_NODE] = is_all || smp_str_is(domain, "node");
    is_for[SIMPUL_EDGE] = is_all || smp_str_is(domain, "edge");
    *is_skipped = false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        *is_skipped = *is_skipped || smp_str_is(domain, others[i]);
    if (is_for[SIMPUL_NODE] || is_for[SIMPUL_EDGE] || *is_skipped) return SIMPUL_OK;
    return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                         "for=\"%s\", wanted node, edge, graph or all", smp_show(domain).text);
}

static simpul_status read_default(graphml_reader *reader, key *target, simpul_error *err)
{
    simpul_status status = read_text(reader, err);
    if (status) return status;
    status =
        parse_value(reader, target->type, &target->default_value, &target->has_default, err);
    if (status || target->type != SIMPUL_STRING) return status;
    target->default_value.as.string = smp_arena_str(&reader->arena, smp_buf_view(&reader->text));
    return target->default_value.as.string.ptr ? SIMPUL_OK : smp_error_memory(err);
}

static simpul_status read_key_children(graphml_reader *reader, key *target, simpul_error *err)
{
    for (;;) {
        bool at_end;
        simpul_status status = next_child(reader, &at_end, err);
        if (status || at_end) return status;
        if (is_own(reader, "default") && !target->is_skipped && !target->has_default)
            status = read_default(reader, target, err);
        else status = smp_xml_skip(&reader->xml, err);
        if (status) return status;
    }
}

static simpul_status declare_columns(graphml_reader *reader, key *target, const bool is_for[2],
                                     simpul_str name, simpul_error *err)
{
    target->columns[SIMPUL_NODE] = target->columns[SIMPUL_EDGE] = SIMPUL_NO_COLUMN;
    if (target->is_skipped || target->is_labels) return SIMPUL_OK;
    simpul_status status = SIMPUL_OK;
    for (int element = SIMPUL_NODE; element <= SIMPUL_EDGE && !status; element++)
        if (is_for[element])
            status = add_column(reader, (simpul_element)element, name, target->type,
                                &target->columns[element], err);
    return status;
}

static simpul_status read_key(graphml_reader *reader, simpul_error *err)
{
    simpul_str id, name = smp_xml_value(&reader->xml, "attr.name");
    simpul_status status = need_attribute(reader, "id", &id, err);
    if (status) return status;
    if (smp_strmap_find(&reader->key_ids, id) != SMP_STRMAP_NONE)
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err, "second key of id '%s'",
                             smp_show(id).text);
    if (reader->keys.n == MAX_KEYS)
        return smp_xml_error(&reader->xml, SIMPUL_ERR_LIMIT, err, "more than %d keys",
                             (int)MAX_KEYS);
    key made = {.type = SIMPUL_STRING};
    bool is_for[2];
    status = read_domain(reader, is_for, &made.is_skipped, err);
    if (status) return status;
    simpul_str type = smp_xml_value(&reader->xml, "attr.type");
    if (!name.ptr && !type.ptr && smp_xml_value(&reader->xml, "yfiles.type").ptr)
        made.is_skipped = true;
    if (type.ptr && !made.is_skipped && !smp_graphml_type(type, &made.type))
        count(reader, TOLD_TYPE);
    if (!name.ptr || !name.len) name = id;
    made.is_labels = is_for[SIMPUL_NODE] && !is_for[SIMPUL_EDGE] && made.type == SIMPUL_STRING &&
                     smp_str_is(id, SMP_GRAPHML_LABELS) && smp_str_is(name, SMP_GRAPHML_LABELS);
    status = declare_columns(reader, &made, is_for, name, err);
    if (status) return status;
    if (smp_strmap_put(&reader->key_ids, id) == SMP_STRMAP_NONE) return smp_error_memory(err);
    status = read_key_children(reader, &made, err);
    if (status) return status;
    return smp_vec_push(&reader->keys, made) ? SIMPUL_OK : smp_error_memory(err);
}

static simpul_status keep_labels(graphml_reader *reader, uint32_t node, simpul_error *err)
{
    size_t n = reader->labels.n;
    if (n && reader->labels.items[n - 1].node == node)
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err, "second data for key '%s'",
                             SMP_GRAPHML_LABELS);
    node_labels kept = {node, smp_arena_str(&reader->arena, smp_buf_view(&reader->text))};
    if (!kept.labels.ptr || !smp_vec_push(&reader->labels, kept)) return smp_error_memory(err);
    return SIMPUL_OK;
}

static simpul_status find_key(const graphml_reader *reader, const key **found, simpul_error *err)
{
    simpul_str id;
    simpul_status status = need_attribute(reader, "key", &id, err);
    if (status) return status;
    uint32_t number = smp_strmap_find(&reader->key_ids, id);
    if (number == SMP_STRMAP_NONE)
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                             "data for key '%s', wanted a key declared above",
                             smp_show(id).text);
    *found = &reader->keys.items[number];
    return SIMPUL_OK;
}

static simpul_status read_data(graphml_reader *reader, simpul_element element, uint32_t index,
                               simpul_error *err)
{
    const key *found = NULL;
    simpul_status status = find_key(reader, &found, err);
    if (status) return status;
    if (found->is_skipped) {
        count(reader, TOLD_OWN_DATA);
        return smp_xml_skip(&reader->xml, err);
    }
    size_t column = found->columns[element];
    if (column == SIMPUL_NO_COLUMN && !(found->is_labels && element == SIMPUL_NODE))
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                             "data for key '%s' in <%s>, wanted one that is for it",
                             smp_show(smp_xml_value(&reader->xml, "key")).text,
                             element == SIMPUL_NODE ? "node" : "edge");
    simpul_value value;
    if (simpul_graph_value(reader->graph, element, column, index, &value))
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err, "second data for key '%s'",
                             smp_show(smp_xml_value(&reader->xml, "key")).text);
    status = read_text(reader, err);
    if (status) return status;
    if (found->is_labels) return keep_labels(reader, index, err);
    bool present;
    status = parse_value(reader, found->type, &value, &present, err);
    if (status || !present) return status;
    return set_value(reader, element, column, index, &value, err);
}

/* What stands in a node or an edge. */
static simpul_status read_content(graphml_reader *reader, simpul_element element, uint32_t index,
                                  simpul_error *err)
{
    for (;;) {
        bool at_end;
        simpul_status status = next_child(reader, &at_end, err);
        if (status || at_end) return status;
        if (is_own(reader, "data")) {
            status = read_data(reader, element, index, err);
        } else if (is_own(reader, "graph")) {
            return smp_xml_error(&reader->xml, SIMPUL_ERR_UNSUPPORTED, err,
                                 "graph inside a node; only flat graphs are read");
        } else {
            count(reader, TOLD_OTHER);
            status = smp_xml_skip(&reader->xml, err);
        }
        if (status) return status;
    }
}

static simpul_status read_node(graphml_reader *reader, simpul_error *err)
{
    simpul_str id;
    simpul_status status = need_attribute(reader, "id", &id, err);
    if (status) return status;
    uint32_t node;
    simpul_error inner = SIMPUL_ERROR_INIT;
    if (simpul_graph_find_node(reader->graph, id, &node))
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err, "second node of id '%s'",
                             smp_show(id).text);
    if (simpul_graph_add_node(reader->graph, id, &node, &inner)) return placed(reader, &inner, err);
    return read_content(reader, SIMPUL_NODE, node, err);
}

static simpul_status read_end(const graphml_reader *reader, const char *name, uint32_t *node,
                              simpul_error *err)
{
    simpul_str id;
    simpul_status status = need_attribute(reader, name, &id, err);
    if (status || simpul_graph_find_node(reader->graph, id, node)) return status;
    return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                         "edge %s '%s', wanted the id of a node", name, smp_show(id).text);
}

/* An id from the ends and from how many edges without id they had before: the same in any file that
 * has the same edges between them. */
static simpul_status make_edge_id(graphml_reader *reader, uint32_t source, uint32_t target,
                                  simpul_error *err)
{
    smp_buf *text = &reader->text;
    simpul_str parts[3] = {simpul_graph_node_id(reader->graph, source),
                           simpul_graph_node_id(reader->graph, target), SIMPUL_STR_NONE};
    smp_buf_clear(text);
    smp_buf_format(text, "%lu %lu", (unsigned long)source, (unsigned long)target);
    uint32_t pair =
        text->failed ? SMP_STRMAP_NONE : smp_strmap_put(&reader->pairs, smp_buf_view(text));
    if (pair == SMP_STRMAP_NONE) return smp_error_memory(err);
    if (pair == reader->pair_counts.n && !smp_vec_push(&reader->pair_counts, 0))
        return smp_error_memory(err);
    char number[SMP_NUMBER_SIZE], hex[SMP_ID_HEX + 1];
    do {
        int64_t nth = (int64_t)++reader->pair_counts.items[pair];
        parts[2] = (simpul_str){number, smp_number_int(number, nth)};
        smp_sha256_id(hex, parts, 3);
        smp_buf_clear(text);
        smp_buf_format(text, "edge:%s", hex);
    } while (!text->failed &&
             smp_strmap_find(&reader->edge_ids, smp_buf_view(text)) != SMP_STRMAP_NONE);
    return text->failed ? smp_error_memory(err) : SIMPUL_OK;
}

/* NetworkX numbers parallel edges anew for each pair of nodes, so a repeated id is no reason to
 * refuse the file. */
static simpul_status add_edge(graphml_reader *reader, simpul_str id, uint32_t source,
                              uint32_t target, uint32_t *edge, simpul_error *err)
{
    bool repeated = id.ptr && smp_strmap_find(&reader->edge_ids, id) != SMP_STRMAP_NONE;
    if (repeated) count(reader, TOLD_REPEATED_ID);
    if (!id.ptr || !id.len || repeated) {
        simpul_status status = make_edge_id(reader, source, target, err);
        if (status) return status;
        id = smp_buf_view(&reader->text);
    }
    simpul_error inner = SIMPUL_ERROR_INIT;
    if (simpul_graph_add_edge(reader->graph, id, source, target, edge, &inner))
        return placed(reader, &inner, err);
    uint32_t known = smp_strmap_put(&reader->edge_ids, id);
    return known == SMP_STRMAP_NONE ? smp_error_memory(err) : SIMPUL_OK;
}

static simpul_status read_edge(graphml_reader *reader, bool is_directed, simpul_error *err)
{
    uint32_t source, target, edge;
    simpul_status status = read_end(reader, "source", &source, err);
    if (!status) status = read_end(reader, "target", &target, err);
    if (status) return status;
    simpul_str directed = smp_xml_value(&reader->xml, "directed");
    if (directed.ptr && !smp_graphml_bool(directed, &is_directed))
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                             "directed=\"%s\", wanted true or false", smp_show(directed).text);
    if (!is_directed) count(reader, TOLD_UNDIRECTED);
    status = add_edge(reader, smp_xml_value(&reader->xml, "id"), source, target, &edge, err);
    return status ? status : read_content(reader, SIMPUL_EDGE, edge, err);
}

static simpul_status read_graph_child(graphml_reader *reader, bool is_directed, simpul_error *err)
{
    if (is_own(reader, "hyperedge"))
        return smp_xml_error(&reader->xml, SIMPUL_ERR_UNSUPPORTED, err,
                             "hyperedge; only edges with a source and a target are read");
    if (is_own(reader, "node") && !reader->reads_edges) return read_node(reader, err);
    if (is_own(reader, "edge") && reader->reads_edges) return read_edge(reader, is_directed, err);
    bool comes_elsewhere = is_own(reader, "node") || is_own(reader, "edge");
    if (!comes_elsewhere && !reader->reads_edges)
        count(reader, is_own(reader, "data") ? TOLD_GRAPH_DATA : TOLD_OTHER);
    return smp_xml_skip(&reader->xml, err);
}

static simpul_status read_graph(graphml_reader *reader, simpul_error *err)
{
    if (reader->has_graph)
        return smp_xml_error(&reader->xml, SIMPUL_ERR_UNSUPPORTED, err,
                             "second graph, wanted one for each file");
    reader->has_graph = true;
    simpul_str direction = smp_xml_value(&reader->xml, "edgedefault");
    bool is_directed = smp_str_is(direction, "directed");
    if (!is_directed && !smp_str_is(direction, "undirected"))
        return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                             "edgedefault=\"%s\", wanted directed or undirected",
                             smp_show(direction).text);
    for (;;) {
        bool at_end;
        simpul_status status = next_child(reader, &at_end, err);
        if (!status && !at_end) status = read_graph_child(reader, is_directed, err);
        if (status || at_end) return status;
    }
}

static simpul_status read_root(graphml_reader *reader, simpul_error *err)
{
    smp_xml_event event;
    simpul_status status = smp_xml_next(&reader->xml, &event, err);
    if (status) return status;
    simpul_str name = reader->xml.name;
    simpul_str wanted = SIMPUL_STR("graphml");
    bool ends_so = smp_str_ends(name, wanted);
    reader->prefix = smp_str_slice(name, 0, ends_so ? name.len - wanted.len : 0);
    bool is_graphml =
        ends_so && (!reader->prefix.len || reader->prefix.ptr[reader->prefix.len - 1] == ':');
    if (is_graphml) return SIMPUL_OK;
    return smp_xml_error(&reader->xml, SIMPUL_ERR_SYNTAX, err, "root element <%s>, wanted <graphml>",
                         smp_show(name).text);
}

static simpul_status read_root_child(graphml_reader *reader, simpul_error *err)
{
    if (is_own(reader, "graph")) return read_graph(reader, err);
    bool is_key = is_own(reader, "key");
    if (is_key && !reader->reads_edges) return read_key(reader, err);
    if (!is_key && !reader->reads_edges)
        count(reader, is_own(reader, "data") ? TOLD_GRAPH_DATA : TOLD_OTHER);
    return smp_xml_skip(&reader->xml, err);
}

static simpul_status read_document(graphml_reader *reader, simpul_error *err)
{
    reader->has_graph = false;
    simpul_status status = read_root(reader, err);
    bool at_end = false;
    while (!status && !at_end) {
        status = next_child(reader, &at_end, err);
        if (!status && !at_end) status = read_root_child(reader, err);
    }
    smp_xml_event event;
    if (!status) status = smp_xml_next(&reader->xml, &event, err);
    if (status || reader->has_graph) return status;
    return smp_xml_error(&reader->xml, SIMPUL_ERR_SCHEMA, err,
                         "<graphml> without a graph, wanted one");
}

static simpul_status read_pass(graphml_reader *reader, simpul_str bytes, const char *source,
                               bool edges, simpul_error *err)
{
    reader->reads_edges = edges;
    simpul_status status =
        smp_xml_open(&reader->xml, bytes, source, reader->options->max_depth, err);
    if (!status) status = read_document(reader, err);
    smp_xml_dispose(&reader->xml);
    return status;
}

static simpul_status apply_default(graphml_reader *reader, const key *from, simpul_element element,
                                   size_t *n_set, simpul_error *err)
{
    size_t n = element == SIMPUL_NODE ? simpul_graph_node_count(reader->graph)
                                      : simpul_graph_edge_count(reader->graph);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < n && !status; i++) {
        simpul_value there;
        if (simpul_graph_value(reader->graph, element, from->columns[element], (uint32_t)i, &there))
            continue;
        if (++*n_set > MAX_DEFAULTS_SET)
            return smp_error_at(err, SIMPUL_ERR_LIMIT, reader->xml.source, 0, 0,
                                "defaults for more than %d values", (int)MAX_DEFAULTS_SET);
        status = set_value(reader, element, from->columns[element], (uint32_t)i,
                           &from->default_value, err);
    }
    return status;
}

static simpul_status apply_defaults(graphml_reader *reader, simpul_error *err)
{
    size_t n_set = 0;
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < reader->keys.n && !status; i++) {
        const key *from = &reader->keys.items[i];
        if (!from->has_default) continue;
        for (int element = SIMPUL_NODE; element <= SIMPUL_EDGE && !status; element++)
            if (from->columns[element] != SIMPUL_NO_COLUMN)
                status = apply_default(reader, from, (simpul_element)element, &n_set, err);
    }
    return status;
}

/* Do the labels follow from the nodes' kinds, as the writer makes them? */
static simpul_status labels_follow(graphml_reader *reader, bool *follow, simpul_error *err)
{
    const simpul_graph *graph = reader->graph;
    size_t column = simpul_graph_find_column(graph, SIMPUL_NODE, "kind");
    *follow = false;
    if (column == SIMPUL_NO_COLUMN ||
        simpul_graph_column_type(graph, SIMPUL_NODE, column) != SIMPUL_STRING)
        return SIMPUL_OK;
    size_t n_labels = 0;
    for (size_t node = 0; node < simpul_graph_node_count(graph); node++) {
        simpul_value kind;
        smp_buf_clear(&reader->text);
        if (!simpul_graph_value(graph, SIMPUL_NODE, column, (uint32_t)node, &kind)) continue;
        if (!smp_graphml_labels(&reader->text, kind.as.string)) continue;
        if (reader->text.failed) return smp_error_memory(err);
        if (n_labels == reader->labels.n) return SIMPUL_OK;
        const node_labels *there = &reader->labels.items[n_labels++];
        if (there->node != node || !smp_str_equal(there->labels, smp_buf_view(&reader->text)))
            return SIMPUL_OK;
    }
    *follow = n_labels == reader->labels.n;
    return SIMPUL_OK;
}

/* Labels that say more than the kinds do become a column. */
static simpul_status place_labels(graphml_reader *reader, simpul_error *err)
{
    bool follow;
    simpul_status status = labels_follow(reader, &follow, err);
    if (status || follow || reader->labels.n == 0) return status;
    size_t column;
    status = add_column(reader, SIMPUL_NODE, SIMPUL_STR(SMP_GRAPHML_LABELS), SIMPUL_STRING, &column,
                        err);
    for (size_t i = 0; i < reader->labels.n && !status; i++) {
        const node_labels *labels = &reader->labels.items[i];
        status = simpul_graph_set_string(reader->graph, SIMPUL_NODE, column, labels->node,
                                         labels->labels, err);
    }
    return status;
}

static void tell(const graphml_reader *reader)
{
    static const char *const what[N_TOLD] = {
        [TOLD_UNDIRECTED] = "undirected edges, read as going from source to target",
        [TOLD_REPEATED_ID] = "edges whose id an earlier edge has, given ids of their own",
        [TOLD_GRAPH_DATA] = "data of the graph itself, not kept",
        [TOLD_OWN_DATA] = "data of a program's own kind (ports, graphics), not kept",
        [TOLD_TYPE] = "keys of a type that GraphML lacks, read as strings",
        [TOLD_NAME] = "keys whose name another has, whatever the case, read with a number behind",
        [TOLD_OTHER] = "elements that are no nodes, edges or data, not kept",
    };
    for (int kind = 0; kind < N_TOLD; kind++) {
        if (!reader->told[kind]) continue;
        size_t line, column;
        smp_xml_place(&reader->xml, reader->told_at[kind], &line, &column);
        smp_warn_at(&reader->options->warnings, SIMPUL_ERR_UNSUPPORTED, reader->xml.source, line,
                    column, "%s: %zu (the first is here)", what[kind], reader->told[kind]);
    }
}

static simpul_status read_all(graphml_reader *reader, simpul_str bytes, const char *source,
                              simpul_error *err)
{
    simpul_status status = simpul_graph_new(&reader->graph, err);
    if (!status) status = read_pass(reader, bytes, source, false, err);
    if (!status) status = read_pass(reader, bytes, source, true, err);
    if (!status) status = apply_defaults(reader, err);
    if (!status) status = place_labels(reader, err);
    if (!status) tell(reader);
    return status;
}

simpul_status smp_graphml_read(simpul_graph **out, simpul_source *source,
                               const simpul_load_options *options, simpul_error *err)
{
    *out = NULL;
    simpul_str bytes;
    simpul_status status = simpul_source_bytes(source, &bytes, err);
    if (status) return status;
    graphml_reader reader;
    memset(&reader, 0, sizeof reader);
    reader.options = options;
    smp_strmap_init(&reader.key_ids);
    smp_strmap_init(&reader.edge_ids);
    smp_strmap_init(&reader.pairs);
    smp_arena_init(&reader.arena);
    smp_buf_init(&reader.text);
    status = read_all(&reader, bytes, simpul_source_name(source), err);
    if (!status) *out = reader.graph;
    else simpul_graph_free(reader.graph);
    smp_buf_dispose(&reader.text);
    smp_arena_dispose(&reader.arena);
    smp_strmap_dispose(&reader.pairs);
    smp_strmap_dispose(&reader.edge_ids);
    smp_strmap_dispose(&reader.key_ids);
    smp_vec_dispose(&reader.labels);
    smp_vec_dispose(&reader.pair_counts);
    smp_vec_dispose(&reader.keys);
    return status;
}
