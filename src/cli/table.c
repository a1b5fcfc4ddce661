/* Tables as text, CSV (RFC 4180) and JSON. Numbers do not depend on the locale, which the program
 * never sets. */
#include "table.h"
#include "output.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_SIZE = 40, MOST_COLUMNS = 64, WIDEST_TEXT = 60 };

struct cell cell_text(const char *text)
{
    return (struct cell){.kind = text ? CELL_TEXT : CELL_MISSING, .text = view(text)};
}

struct cell cell_integer(size_t integer)
{
    return (struct cell){.kind = CELL_INTEGER, .integer = (int64_t)integer};
}

struct cell cell_bool(bool boolean)
{
    return (struct cell){.kind = CELL_BOOL, .boolean = boolean};
}

struct cell cell_value(const simpul_value *value)
{
    struct cell cell = {.kind = CELL_MISSING};
    switch (value->type) {
    case SIMPUL_STRING:
        cell.kind = CELL_TEXT;
        cell.text = value->as.string;
        break;
    case SIMPUL_INT:
        cell.kind = CELL_INTEGER;
        cell.integer = value->as.integer;
        break;
    case SIMPUL_DOUBLE:
        cell.kind = CELL_NUMBER;
        cell.number = value->as.number;
        break;
    case SIMPUL_BOOL:
        cell.kind = CELL_BOOL;
        cell.boolean = value->as.boolean;
        break;
    }
    return cell;
}

const char *table_format_name(size_t index)
{
    static const char *const names[] = {"text", "csv", "json"};
    return index < 3 ? names[index] : NULL;
}

/* What the cell says, borrowed from it or written into `room`. */
static simpul_str say(const struct cell *cell, char room[NUMBER_SIZE])
{
    switch (cell->kind) {
    case CELL_MISSING: return view("");
    case CELL_TEXT: return cell->text;
    case CELL_BOOL: return view(cell->boolean ? "true" : "false");
    case CELL_INTEGER: snprintf(room, NUMBER_SIZE, "%" PRId64, cell->integer); break;
    case CELL_NUMBER:
        if (isinf(cell->number)) return view(cell->number > 0 ? "Infinity" : "-Infinity");
        snprintf(room, NUMBER_SIZE, "%.9g", cell->number == 0 ? 0.0 : cell->number);
        break;
    }
    return view(room);
}

static size_t width_of(simpul_str text)
{
    size_t width = 0;
    for (size_t i = 0; i < text.len; i++) width += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
    return width;
}

static bool is_on_the_right(const struct cell *cell)
{
    return cell->kind == CELL_INTEGER || cell->kind == CELL_NUMBER;
}

static void pad(simpul_sink *out, size_t n)
{
    while (n--) simpul_sink_byte(out, ' ');
}

static void write_text_row(const struct table *table, size_t row, const size_t *widths,
                           simpul_sink *out)
{
    char room[NUMBER_SIZE];
    for (size_t column = 0; column < table->n_columns; column++) {
        struct cell cell = table->cell(table->context, row, column);
        simpul_str text = say(&cell, room);
        size_t width = width_of(text), gap = widths[column] > width ? widths[column] - width : 0;
        bool last = column + 1 == table->n_columns;
        if (is_on_the_right(&cell)) pad(out, gap);
        simpul_sink_str(out, text);
        if (last) break;
        pad(out, is_on_the_right(&cell) ? 2 : gap + 2);
    }
    simpul_sink_byte(out, '\n');
}

/* Numbers stand on the right and so do their headings. */
static void write_heading(const struct table *table, const size_t *widths, simpul_sink *out)
{
    for (size_t column = 0; column < table->n_columns; column++) {
        struct cell first = {.kind = CELL_TEXT};
        for (size_t row = 0; row < table->n_rows && first.kind != CELL_MISSING; row++) {
            first = table->cell(table->context, row, column);
            if (first.kind != CELL_MISSING) break;
            first.kind = CELL_TEXT;
        }
        size_t gap = widths[column] - strlen(table->columns[column]);
        if (is_on_the_right(&first)) pad(out, gap);
        simpul_sink_text(out, table->columns[column]);
        if (column + 1 == table->n_columns) break;
        pad(out, is_on_the_right(&first) ? 2 : gap + 2);
    }
    simpul_sink_byte(out, '\n');
}

static void write_text(const struct table *table, simpul_sink *out)
{
    size_t widths[MOST_COLUMNS];
    char room[NUMBER_SIZE];
    for (size_t column = 0; column < table->n_columns; column++) {
        widths[column] = strlen(table->columns[column]);
        for (size_t row = 0; row < table->n_rows; row++) {
            struct cell cell = table->cell(table->context, row, column);
            size_t width = width_of(say(&cell, room));
            if (width > WIDEST_TEXT) width = WIDEST_TEXT; /* one long name must not push all away */
            if (width > widths[column]) widths[column] = width;
        }
    }
    write_heading(table, widths, out);
    for (size_t row = 0; row < table->n_rows; row++) write_text_row(table, row, widths, out);
}

static void write_csv_field(simpul_str text, simpul_sink *out)
{
    bool plain = true;
    for (size_t i = 0; i < text.len && plain; i++) plain = !strchr("\",\r\n", text.ptr[i]);
    if (plain) {
        simpul_sink_str(out, text);
        return;
    }
    simpul_sink_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') simpul_sink_byte(out, '"');
        simpul_sink_byte(out, text.ptr[i]);
    }
    simpul_sink_byte(out, '"');
}

static void write_csv(const struct table *table, simpul_sink *out)
{
    char room[NUMBER_SIZE];
    for (size_t column = 0; column < table->n_columns; column++) {
        if (column) simpul_sink_byte(out, ',');
        write_csv_field(view(table->columns[column]), out);
    }
    simpul_sink_text(out, "\r\n");
    for (size_t row = 0; row < table->n_rows; row++) {
        for (size_t column = 0; column < table->n_columns; column++) {
            struct cell cell = table->cell(table->context, row, column);
            simpul_str text = say(&cell, room);
            if (column) simpul_sink_byte(out, ',');
            write_csv_field(text, out);
            /* a reader that guesses types must not take 1 and 0.5 for two kinds of column */
            bool whole = cell.kind == CELL_NUMBER && strspn(room, "-0123456789") == text.len;
            if (whole && text.ptr == room) simpul_sink_text(out, ".0");
        }
        simpul_sink_text(out, "\r\n");
    }
}

static void write_json_cell(const struct cell *cell, simpul_sink *out)
{
    char room[NUMBER_SIZE];
    if (cell->kind == CELL_TEXT) json_text(out, cell->text);
    else if (cell->kind == CELL_NUMBER && isinf(cell->number)) /* JSON has no infinity */
        json_text(out, say(cell, room));
    else simpul_sink_str(out, say(cell, room));
}

void table_write_json(const struct table *table, simpul_sink *out)
{
    simpul_sink_byte(out, '[');
    for (size_t row = 0; row < table->n_rows; row++) {
        simpul_sink_text(out, row ? ",\n{" : "\n{");
        bool first = true;
        for (size_t column = 0; column < table->n_columns; column++) {
            struct cell cell = table->cell(table->context, row, column);
            if (cell.kind == CELL_MISSING) continue;
            if (!first) simpul_sink_byte(out, ',');
            first = false;
            json_text(out, view(table->columns[column]));
            simpul_sink_byte(out, ':');
            write_json_cell(&cell, out);
        }
        simpul_sink_byte(out, '}');
    }
    simpul_sink_text(out, table->n_rows ? "\n]" : "]");
}

void table_write(const struct table *table, const char *format, simpul_sink *out)
{
    if (strcmp(format, "csv") == 0) write_csv(table, out);
    else if (strcmp(format, "json") == 0) {
        table_write_json(table, out);
        simpul_sink_byte(out, '\n');
    } else {
        write_text(table, out);
    }
}

int table_print(const struct table *table, struct cli *cli, const char *format)
{
    simpul_sink *out = output_begin(cli);
    if (!out) return CLI_FAILED;
    table_write(table, format, out);
    return output_finish(cli, out, CLI_DONE);
}
