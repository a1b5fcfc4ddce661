/* Writes GraphML that the schema accepts and every known reader reads in full: strings in CDATA, no
 * defaults, nothing nested, missing values left out. Changes no value. */
#include "base/error.h"
#include "base/number.h"
#include "base/strmap.h"
#include "format/graphml.h"
#include "format/naming.h"
#include "format/xml_writer.h"

#include <string.h>

static const char document_start[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
    " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

static const char graph_start[] =
    "  <graph id=\"G\" edgedefault=\"directed\" parse.nodes=\"%zu\" parse.edges=\"%zu\""
    " parse.nodeids=\"free\" parse.edgeids=\"free\" parse.order=\"nodesfirst\">\n";

/* Names that NetworkX, igraph, Gephi or Cytoscape would take for something else. */
static const char *const reserved_for_nodes[] = {
    "id",  "key",      "self",        "node_for_adding", "timeset", "source", "target", "parent",
    "SUID", "selected", "shared name", NULL};
static const char *const reserved_for_edges[] = {
    "id",     "key",    "self", "u_for_edge", "v_for_edge",  "timeset",
    "source", "target", "SUID", "selected",   "shared name", NULL};
static const char *const *const reserved[2] = {reserved_for_nodes, reserved_for_edges};

typedef struct graphml_writer {
    const smp_writing *writing;
    smp_naming naming;
    const char **key_ids[2]; /* by element and column of naming */
    size_t *order[2];        /* columns of naming as they are written */
    bool derives_labels;     /* from the column `kind` */
    bool failed;             /* memory ran out */
    size_t kind_column;
    smp_buf labels;
    size_t n_inf, n_weights;
} graphml_writer;

static simpul_element element_of(int number)
{
    return number == 0 ? SIMPUL_NODE : SIMPUL_EDGE;
}

/* The column that goes first and whose key has a fixed id; SIZE_MAX when there is none. */
static size_t first_column(const smp_naming *naming, simpul_element element)
{
    const char *wanted = element == SIMPUL_NODE ? SMP_GRAPHML_LABELS : SMP_GRAPHML_LABEL;
    for (size_t i = 0; i < naming->n_columns[element]; i++) {
        const smp_named_column *column = &naming->columns[element][i];
        if (strcmp(column->name, wanted) == 0 && column->type == SIMPUL_STRING) return i;
    }
    return SIZE_MAX;
}

/* Columns in the order in which they are written: as in the graph, but for the first one. */
static bool order_columns(graphml_writer *writer, simpul_element element)
{
    const smp_naming *naming = &writer->naming;
    size_t n = naming->n_columns[element], used = 0, first = first_column(naming, element);
    writer->order[element] = smp_arena_array(&writer->naming.arena, size_t, n + 1);
    if (!writer->order[element]) return false;
    if (first != SIZE_MAX) writer->order[element][used++] = first;
    for (size_t i = 0; i < n; i++)
        if (i != first) writer->order[element][used++] = i;
    return true;
}

/* "n_" or "e_" and the name, as an NMTOKEN; unique over all keys, whatever the case. */
static const char *make_key_id(graphml_writer *writer, simpul_element element, const char *name,
                               smp_strmap *taken)
{
    smp_buf id;
    smp_buf_init(&id);
    smp_buf_text(&id, element == SIMPUL_NODE ? "n_" : "e_");
    for (const char *at = name; *at; at++) {
        bool upper = *at >= 'A' && *at <= 'Z';
        bool fits = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '-' ||
                    *at == '.';
        smp_buf_byte(&id, upper ? (char)(*at + 32) : fits ? *at : '_');
    }
    while (!id.failed && smp_strmap_find(taken, smp_buf_view(&id)) != SMP_STRMAP_NONE)
        smp_buf_byte(&id, '_');
    const char *copy = NULL;
    if (!id.failed && smp_strmap_put(taken, smp_buf_view(&id)) != SMP_STRMAP_NONE)
        copy = smp_arena_str(&writer->naming.arena, smp_buf_view(&id)).ptr;
    smp_buf_dispose(&id);
    return copy;
}

static bool make_key_ids(graphml_writer *writer, simpul_element element, smp_strmap *taken)
{
    smp_naming *naming = &writer->naming;
    size_t n = naming->n_columns[element], first = first_column(naming, element);
    writer->key_ids[element] = smp_arena_array(&naming->arena, const char *, n + 1);
    if (!writer->key_ids[element]) return false;
    for (size_t i = 0; i < n; i++) {
        const char *fixed = element == SIMPUL_NODE ? SMP_GRAPHML_LABELS : SMP_GRAPHML_LABEL;
        const char *name = naming->columns[element][i].name;
        const char *id = i == first ? fixed : make_key_id(writer, element, name, taken);
        if (!id) return false;
        writer->key_ids[element][i] = id;
    }
    return true;
}

/* Labels are made from `kind` unless a column has their name: igraph refuses two keys of one. */
static bool derives_labels(const graphml_writer *writer)
{
    const smp_naming *naming = &writer->naming;
    for (size_t i = 0; i < naming->n_columns[SIMPUL_NODE]; i++)
        if (strcmp(naming->columns[SIMPUL_NODE][i].name, SMP_GRAPHML_LABELS) == 0) return false;
    return writer->kind_column != SIMPUL_NO_COLUMN &&
           simpul_graph_column_type(naming->graph, SIMPUL_NODE, writer->kind_column) ==
               SIMPUL_STRING;
}

static simpul_status prepare(graphml_writer *writer, const simpul_graph *graph, simpul_error *err)
{
    simpul_status status = smp_naming_make(&writer->naming, graph, reserved, err);
    if (status) return status;
    smp_strmap taken;
    smp_strmap_init(&taken);
    bool done = make_key_ids(writer, SIMPUL_NODE, &taken) &&
                make_key_ids(writer, SIMPUL_EDGE, &taken) && order_columns(writer, SIMPUL_NODE) &&
                order_columns(writer, SIMPUL_EDGE);
    smp_strmap_dispose(&taken);
    writer->kind_column = simpul_graph_find_column(graph, SIMPUL_NODE, "kind");
    writer->derives_labels = derives_labels(writer);
    return done ? SIMPUL_OK : smp_error_memory(err);
}

static const char *type_name(const graphml_writer *writer, simpul_element element,
                             const smp_named_column *column)
{
    switch (column->type) {
    case SIMPUL_STRING: return "string";
    case SIMPUL_DOUBLE: return "double";
    case SIMPUL_BOOL: return "boolean";
    case SIMPUL_INT: break;
    }
    size_t n = smp_naming_count(&writer->naming, element);
    for (size_t i = 0; i < n; i++) {
        simpul_value value;
        if (!smp_naming_value(&writer->naming, element, column, (uint32_t)i, &value)) continue;
        if (value.as.integer < INT32_MIN || value.as.integer > INT32_MAX) return "long";
    }
    return "int";
}

static void write_key(simpul_sink *sink, const char *id, simpul_element element, const char *name,
                      const char *type)
{
    simpul_sink_text(sink, "  <key");
    smp_xml_attribute(sink, "id", smp_str(id));
    smp_xml_attribute(sink, "for", smp_str(element == SIMPUL_NODE ? "node" : "edge"));
    smp_xml_attribute(sink, "attr.name", smp_str(name));
    smp_xml_attribute(sink, "attr.type", smp_str(type));
    simpul_sink_text(sink, "/>\n");
}

static void write_keys(const graphml_writer *writer)
{
    simpul_sink *sink = writer->writing->sink;
    if (writer->derives_labels)
        write_key(sink, SMP_GRAPHML_LABELS, SIMPUL_NODE, SMP_GRAPHML_LABELS, "string");
    for (int number = 0; number < 2; number++) {
        simpul_element element = element_of(number);
        for (size_t i = 0; i < writer->naming.n_columns[element]; i++) {
            size_t at = writer->order[element][i];
            const smp_named_column *column = &writer->naming.columns[element][at];
            write_key(sink, writer->key_ids[element][at], element, column->name,
                      type_name(writer, element, column));
        }
    }
}

/* Gephi's importer turns the letters INF into "Infinity" wherever they stand but in a label. */
static bool will_be_mangled(simpul_str text)
{
    return smp_str_find(text, SIMPUL_STR("INF"), 0) != SIZE_MAX;
}

static void write_string(graphml_writer *writer, const smp_named_column *column, simpul_str text)
{
    bool is_label = strcmp(column->given, "label") == 0;
    text = smp_hygiene_clean(writer->writing->hygiene, text,
                             is_label ? SMP_TEXT_LABEL : SMP_TEXT_DATA);
    if (!is_label && will_be_mangled(text)) writer->n_inf++;
    smp_xml_cdata(writer->writing->sink, text);
}

static void write_value(graphml_writer *writer, simpul_element element,
                        const smp_named_column *column, const simpul_value *value)
{
    simpul_sink *sink = writer->writing->sink;
    char text[SMP_NUMBER_SIZE];
    bool is_weight = element == SIMPUL_EDGE && strcmp(column->name, "weight") == 0;
    switch (value->type) {
    case SIMPUL_STRING: write_string(writer, column, value->as.string); break;
    case SIMPUL_BOOL: simpul_sink_text(sink, value->as.boolean ? "true" : "false"); break;
    case SIMPUL_INT:
        writer->n_weights += is_weight && value->as.integer <= 0;
        simpul_sink_write(sink, text, smp_number_int(text, value->as.integer));
        break;
    case SIMPUL_DOUBLE:
        writer->n_weights += is_weight && value->as.number <= 0;
        simpul_sink_write(sink, text, smp_number_double(text, value->as.number));
        break;
    }
}

static void open_data(simpul_sink *sink, const char *key_id)
{
    simpul_sink_text(sink, "      <data");
    smp_xml_attribute(sink, "key", smp_str(key_id));
    simpul_sink_byte(sink, '>');
}

/* Ends the start tag when the first data comes. */
static void begin_content(simpul_sink *sink, bool *has_content)
{
    if (!*has_content) simpul_sink_text(sink, ">\n");
    *has_content = true;
}

static void write_labels(graphml_writer *writer, uint32_t node, bool *has_content)
{
    simpul_sink *sink = writer->writing->sink;
    simpul_value kind;
    if (!simpul_graph_value(writer->naming.graph, SIMPUL_NODE, writer->kind_column, node, &kind))
        return;
    smp_buf_clear(&writer->labels);
    bool has_labels = smp_graphml_labels(&writer->labels, kind.as.string);
    writer->failed = writer->failed || writer->labels.failed;
    if (!has_labels) return;
    begin_content(sink, has_content);
    open_data(sink, SMP_GRAPHML_LABELS);
    smp_xml_cdata(sink, smp_buf_view(&writer->labels));
    simpul_sink_text(sink, "</data>\n");
}

/* The data of an element and its end, after the attributes of its start tag. */
static void write_content(graphml_writer *writer, simpul_element element, uint32_t index)
{
    simpul_sink *sink = writer->writing->sink;
    const smp_naming *naming = &writer->naming;
    bool has_content = false;
    if (element == SIMPUL_NODE && writer->derives_labels)
        write_labels(writer, index, &has_content);
    for (size_t i = 0; i < naming->n_columns[element]; i++) {
        size_t at = writer->order[element][i];
        const smp_named_column *column = &naming->columns[element][at];
        simpul_value value;
        if (!smp_naming_value(naming, element, column, index, &value)) continue;
        begin_content(sink, &has_content);
        open_data(sink, writer->key_ids[element][at]);
        write_value(writer, element, column, &value);
        simpul_sink_text(sink, "</data>\n");
    }
    if (!has_content) simpul_sink_text(sink, "/>\n");
    else simpul_sink_text(sink, element == SIMPUL_NODE ? "    </node>\n" : "    </edge>\n");
}

static void write_graph(graphml_writer *writer)
{
    simpul_sink *sink = writer->writing->sink;
    const smp_naming *naming = &writer->naming;
    size_t n_nodes = simpul_graph_node_count(naming->graph);
    size_t n_edges = simpul_graph_edge_count(naming->graph);
    simpul_sink_text(sink, document_start);
    write_keys(writer);
    simpul_sink_format(sink, graph_start, n_nodes, n_edges);
    for (size_t i = 0; i < n_nodes; i++) {
        simpul_sink_text(sink, "    <node");
        smp_xml_attribute(sink, "id", smp_naming_id(naming, SIMPUL_NODE, (uint32_t)i));
        write_content(writer, SIMPUL_NODE, (uint32_t)i);
    }
    for (size_t i = 0; i < n_edges; i++) {
        uint32_t source = simpul_graph_edge_source(naming->graph, (uint32_t)i);
        uint32_t target = simpul_graph_edge_target(naming->graph, (uint32_t)i);
        simpul_sink_text(sink, "    <edge");
        smp_xml_attribute(sink, "id", smp_naming_id(naming, SIMPUL_EDGE, (uint32_t)i));
        smp_xml_attribute(sink, "source", smp_naming_id(naming, SIMPUL_NODE, source));
        smp_xml_attribute(sink, "target", smp_naming_id(naming, SIMPUL_NODE, target));
        write_content(writer, SIMPUL_EDGE, (uint32_t)i);
    }
    simpul_sink_text(sink, "  </graph>\n</graphml>\n");
}

static void tell(const graphml_writer *writer)
{
    const simpul_warnings *warnings = &writer->writing->options->warnings;
    const char *target = writer->writing->target;
    smp_naming_tell_ids(&writer->naming, warnings, target);
    smp_naming_tell_columns(&writer->naming, warnings, target);
    if (writer->n_inf)
        smp_warn_at(warnings, SIMPUL_ERR_UNSUPPORTED, target, 0, 0,
                    "values with the letters INF, which Gephi shows as Infinity: %zu",
                    writer->n_inf);
    if (writer->n_weights)
        smp_warn_at(warnings, SIMPUL_ERR_UNSUPPORTED, target, 0, 0,
                    "edge weights of 0 or less; Gephi leaves out edges of weight 0: %zu",
                    writer->n_weights);
}

simpul_status smp_graphml_write(const simpul_graph *graph, const smp_writing *writing,
                                simpul_error *err)
{
    graphml_writer writer = {.writing = writing};
    smp_buf_init(&writer.labels);
    simpul_status status = prepare(&writer, graph, err);
    if (!status) {
        write_graph(&writer);
        if (writer.failed) status = smp_error_memory(err);
    }
    if (!status) tell(&writer);
    smp_buf_dispose(&writer.labels);
    smp_naming_dispose(&writer.naming);
    return status;
}
