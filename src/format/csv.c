/* The pair of CSV tables, nodes and edges: RFC 4180, and so that Gephi's import wizard reads each
 * column as what it is. Not for spreadsheets, which want a profile of their own. */
#include "base/csv.h"
#include "base/date.h"
#include "base/error.h"
#include "base/number.h"
#include "base/vec.h"
#include "format/format_entry.h"
#include "format/naming.h"
#include "format/shown.h"

#include <string.h>

/* Headings that the wizard knows, and words that force a column's type. */
static const char *const reserved_for_nodes[] = {"Id",       "Label",     "timeset",
                                                 "interval", "timestamp", NULL};
static const char *const reserved_for_edges[] = {"Id",        "Label",  "timeset", "interval",
                                                 "timestamp", "Source", "Target",  "Type",
                                                 "Kind",      "Weight", NULL};
static const char *const *const reserved[2] = {reserved_for_nodes, reserved_for_edges};

/* The wizard guesses types from so many rows. */
enum { GUESSED_ROWS = 25 };

typedef struct csv_column {
    const char *heading;
    const smp_named_column *from; /* NULL: not of the graph's columns */
    enum { CELL_VALUE, CELL_ID, CELL_SOURCE, CELL_TARGET, CELL_TYPE, CELL_TIMESET } cell;
    bool is_label;
    bool holds_dates; /* to be written so that they stay text */
} csv_column;

typedef struct csv_writer {
    const smp_writing *writing;
    const simpul_graph *graph;
    simpul_element element;
    smp_naming naming;
    size_t date_start, date_end; /* of the edges; both or neither */
    smp_vec(csv_column) columns;
} csv_writer;

/* How exact an EDTF date is, shown behind it: a column of bare ISO dates would become a set of
 * timestamps in Gephi, and the intervals of the edges be refused. */
static const char *precision_of(simpul_str date)
{
    smp_span span;
    if (!smp_date_parse(date, &span)) return NULL;
    if (memchr(date.ptr, '/', date.len)) return " (interval)";
    if (memchr(date.ptr, 'X', date.len)) return " (partial)";
    if (span.first == span.last) return " (day)";
    size_t n_dashes = 0;
    for (size_t i = 1; i < date.len; i++) n_dashes += date.ptr[i] == '-';
    return n_dashes ? " (month)" : " (year)";
}

static void write_string(const csv_writer *writer, const csv_column *column, simpul_str text)
{
    simpul_sink *sink = writer->writing->sink;
    const char *precision = column->holds_dates ? precision_of(text) : NULL;
    if (precision) {
        simpul_sink_byte(sink, '"');
        simpul_sink_str(sink, text); /* a date has nothing to escape */
        simpul_sink_text(sink, precision);
        simpul_sink_byte(sink, '"');
        return;
    }
    smp_csv_cell(sink, smp_hygiene_clean(writer->writing->hygiene, text,
                                         column->is_label ? SMP_TEXT_LABEL : SMP_TEXT_DATA));
}

static void write_value(const csv_writer *writer, const csv_column *column, uint32_t index)
{
    simpul_sink *sink = writer->writing->sink;
    char text[SMP_NUMBER_SIZE];
    simpul_value value;
    if (!smp_naming_value(&writer->naming, writer->element, column->from, index, &value)) return;
    switch (value.type) {
    case SIMPUL_STRING: write_string(writer, column, value.as.string); break;
    case SIMPUL_BOOL: smp_csv_cell(sink, smp_str(value.as.boolean ? "true" : "false")); break;
    case SIMPUL_INT:
        smp_csv_cell(sink, (simpul_str){text, smp_number_int(text, value.as.integer)});
        break;
    case SIMPUL_DOUBLE:
        smp_csv_cell(sink, (simpul_str){text, smp_number_pointed(text, value.as.number)});
        break;
    }
}

/* "<[2024-01-02, 2024-01-31]>"; an open end is Gephi's Infinity. */
static void write_timeset(const csv_writer *writer, uint32_t edge)
{
    simpul_sink *sink = writer->writing->sink;
    simpul_value start, end;
    bool starts = simpul_graph_value(writer->graph, SIMPUL_EDGE, writer->date_start, edge, &start);
    bool ends = simpul_graph_value(writer->graph, SIMPUL_EDGE, writer->date_end, edge, &end);
    if (!starts && !ends) return;
    simpul_sink_text(sink, "\"<[");
    if (starts) simpul_sink_str(sink, start.as.string);
    else simpul_sink_text(sink, "-Infinity");
    simpul_sink_text(sink, ", ");
    if (ends) simpul_sink_str(sink, end.as.string);
    else simpul_sink_text(sink, "Infinity");
    simpul_sink_text(sink, "]>\"");
}

static void write_column(const csv_writer *writer, const csv_column *column, uint32_t index)
{
    simpul_sink *sink = writer->writing->sink;
    const smp_naming *naming = &writer->naming;
    switch (column->cell) {
    case CELL_VALUE: write_value(writer, column, index); break;
    case CELL_ID: smp_csv_cell(sink, smp_naming_id(naming, writer->element, index)); break;
    case CELL_SOURCE:
        smp_csv_cell(sink, smp_naming_id(naming, SIMPUL_NODE,
                                         simpul_graph_edge_source(writer->graph, index)));
        break;
    case CELL_TARGET:
        smp_csv_cell(sink, smp_naming_id(naming, SIMPUL_NODE,
                                         simpul_graph_edge_target(writer->graph, index)));
        break;
    case CELL_TYPE: smp_csv_cell(sink, SIMPUL_STR("Directed")); break;
    case CELL_TIMESET: write_timeset(writer, index); break;
    }
}

static bool needs_quotes(const char *heading)
{
    return strpbrk(heading, ",\"\r\n") != NULL || heading[0] == ' ';
}

static void write_table(const csv_writer *writer)
{
    simpul_sink *sink = writer->writing->sink;
    for (size_t i = 0; i < writer->columns.n; i++) {
        const char *heading = writer->columns.items[i].heading;
        if (i) simpul_sink_byte(sink, ',');
        if (needs_quotes(heading)) smp_csv_cell(sink, smp_str(heading));
        else simpul_sink_text(sink, heading);
    }
    simpul_sink_text(sink, "\r\n");
    size_t n = smp_naming_count(&writer->naming, writer->element);
    for (size_t row = 0; row < n; row++) {
        for (size_t i = 0; i < writer->columns.n; i++) {
            if (i) simpul_sink_byte(sink, ',');
            write_column(writer, &writer->columns.items[i], (uint32_t)row);
        }
        simpul_sink_text(sink, "\r\n");
    }
}

/* What Gephi would make of a column of strings. */
typedef struct guess {
    bool holds_dates;   /* all dates, or the first rows */
    bool turns_numeric; /* the first rows are numbers, later ones are not: those would be lost */
} guess;

static bool is_full_date(simpul_str text)
{
    return text.len >= 10 && text.ptr[4] == '-' && text.ptr[7] == '-' && smp_date_parse(text, NULL);
}

static guess guess_column(const csv_writer *writer, const smp_named_column *column)
{
    size_t n_present = 0, n_dates = 0, n_days = 0, n_numbers = 0, n_first = 0, n_first_dates = 0,
           n_first_numbers = 0;
    size_t n = smp_naming_count(&writer->naming, writer->element);
    for (size_t row = 0; row < n; row++) {
        simpul_value value;
        double number;
        if (!smp_naming_value(&writer->naming, writer->element, column, (uint32_t)row, &value) ||
            value.as.string.len == 0)
            continue;
        bool is_number = smp_number_parse_double(value.as.string, &number);
        bool is_day = is_full_date(value.as.string);
        n_present++;
        n_dates += smp_date_parse(value.as.string, NULL);
        n_days += is_day;
        n_numbers += is_number;
        if (row >= GUESSED_ROWS) continue;
        n_first++;
        n_first_dates += is_day;
        n_first_numbers += is_number;
    }
    bool only_dates = n_days > 0 && n_dates == n_present;
    return (guess){only_dates || (n_first > 0 && n_first_dates == n_first),
                   n_first > 0 && n_first_numbers == n_first && n_numbers < n_present};
}

static bool add_column(csv_writer *writer, csv_column column)
{
    if (column.from && column.from->type == SIMPUL_STRING) {
        guess guessed = guess_column(writer, column.from);
        column.holds_dates = guessed.holds_dates;
        if (guessed.turns_numeric)
            smp_warn_at(&writer->writing->options->warnings, SIMPUL_ERR_UNSUPPORTED,
                        writer->writing->target, 0, 0,
                        "column '%s' begins with %d rows of numbers and has text below; choose the "
                        "type String for it when importing into Gephi",
                        smp_show(smp_str(column.heading)).text, (int)GUESSED_ROWS);
    }
    return smp_vec_push(&writer->columns, column);
}

static const smp_named_column *find_given(const csv_writer *writer, const char *name)
{
    for (size_t i = 0; i < writer->naming.n_columns[writer->element]; i++) {
        const smp_named_column *column = &writer->naming.columns[writer->element][i];
        if (column->column != SIMPUL_NO_COLUMN && strcmp(column->given, name) == 0) return column;
    }
    return NULL;
}

/* The column of the graph that goes under a heading of Gephi's, if it is there. */
static bool add_known(csv_writer *writer, const char *heading, const char *name, bool always)
{
    const smp_named_column *from = find_given(writer, name);
    csv_column column = {heading, from, CELL_VALUE, strcmp(name, "label") == 0, false};
    return from || always ? add_column(writer, column) : true;
}

static bool add_fixed(csv_writer *writer, const char *heading, int cell)
{
    csv_column column = {.heading = heading};
    column.cell = cell;
    return add_column(writer, column);
}

static bool is_known(const csv_writer *writer, const smp_named_column *column)
{
    if (column->column == SIMPUL_NO_COLUMN) return false;
    if (strcmp(column->given, "label") == 0) return true;
    if (writer->element == SIMPUL_NODE) return false;
    return strcmp(column->given, "relation") == 0 || strcmp(column->given, "weight") == 0 ||
           column->column == writer->date_start || column->column == writer->date_end;
}

static bool add_columns(csv_writer *writer)
{
    bool done = true;
    if (writer->element == SIMPUL_NODE) {
        done = add_fixed(writer, "Id", CELL_ID) && add_known(writer, "Label", "label", true);
    } else {
        done = add_fixed(writer, "Source", CELL_SOURCE) &&
               add_fixed(writer, "Target", CELL_TARGET) && add_fixed(writer, "Type", CELL_TYPE) &&
               add_known(writer, "Kind", "relation", false) && add_fixed(writer, "Id", CELL_ID) &&
               add_known(writer, "Label", "label", true) &&
               add_known(writer, "Weight", "weight", false);
        if (done && writer->date_start != SIMPUL_NO_COLUMN)
            done = add_fixed(writer, "timeset", CELL_TIMESET);
    }
    for (size_t i = 0; done && i < writer->naming.n_columns[writer->element]; i++) {
        const smp_named_column *column = &writer->naming.columns[writer->element][i];
        csv_column plain = {column->name, column, CELL_VALUE, false, false};
        if (!is_known(writer, column)) done = add_column(writer, plain);
    }
    return done;
}

static bool holds_days(const simpul_graph *graph, size_t column)
{
    if (column == SIMPUL_NO_COLUMN ||
        simpul_graph_column_type(graph, SIMPUL_EDGE, column) != SIMPUL_STRING)
        return false;
    for (size_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        simpul_value value;
        smp_span span;
        if (!simpul_graph_value(graph, SIMPUL_EDGE, column, (uint32_t)i, &value)) continue;
        bool is_day = value.as.string.len == 10 && smp_date_parse(value.as.string, &span) &&
                      span.first == span.last;
        if (!is_day) return false;
    }
    return true;
}

/* date_start and date_end go into `timeset`, if they hold full days and nothing else. */
static void find_dates(csv_writer *writer)
{
    writer->date_start = simpul_graph_find_column(writer->graph, SIMPUL_EDGE, "date_start");
    writer->date_end = simpul_graph_find_column(writer->graph, SIMPUL_EDGE, "date_end");
    if (holds_days(writer->graph, writer->date_start) &&
        holds_days(writer->graph, writer->date_end))
        return;
    writer->date_start = writer->date_end = SIMPUL_NO_COLUMN;
}

static simpul_status write_csv(const simpul_graph *graph, simpul_element element,
                               const smp_writing *writing, simpul_error *err)
{
    csv_writer writer = {.writing = writing, .graph = graph, .element = element};
    writer.date_start = writer.date_end = SIMPUL_NO_COLUMN;
    simpul_status status = smp_naming_make(&writer.naming, graph, reserved, err);
    if (!status) {
        if (element == SIMPUL_EDGE) find_dates(&writer);
        if (!add_columns(&writer)) status = smp_error_memory(err);
    }
    if (!status) write_table(&writer);
    if (!status && element == SIMPUL_EDGE) /* once for the pair */
        smp_naming_tell_ids(&writer.naming, &writing->options->warnings, writing->target);
    smp_vec_dispose(&writer.columns);
    smp_naming_dispose(&writer.naming);
    return status;
}

static simpul_status write_nodes(const simpul_graph *graph, const smp_writing *writing,
                                 simpul_error *err)
{
    return write_csv(graph, SIMPUL_NODE, writing, err);
}

static simpul_status write_edges(const simpul_graph *graph, const smp_writing *writing,
                                 simpul_error *err)
{
    return write_csv(graph, SIMPUL_EDGE, writing, err);
}

static const char *const suffixes[] = {".csv", NULL};

const smp_format smp_format_csv = {
    .shown = {"csv", "CSV, a table of nodes and one of edges, read by Gephi", suffixes, false,
              true},
    .keeps = SMP_KEEPS_NOTHING,
    .sniff = NULL,
    .read = NULL,
    .parts = {{"csv-nodes", "nodes.csv", write_nodes}, {"csv-edges", "edges.csv", write_edges}},
    .n_parts = 2,
};
