/* Tables that commands print: as text for people, CSV and JSON for programs.
 * Does not sort; knows nothing of what the cells mean. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "cli.h"

typedef enum cell_kind { CELL_MISSING, CELL_TEXT, CELL_INTEGER, CELL_NUMBER, CELL_BOOL } cell_kind;

struct cell {
    cell_kind kind;
    simpul_str text;
    int64_t integer;
    double number; /* of 9 significant digits */
    bool boolean;
};

struct cell cell_text(const char *text); /* NULL: missing */
struct cell cell_integer(size_t integer);
struct cell cell_bool(bool boolean);
struct cell cell_value(const simpul_value *value);

struct table {
    const char *const *columns;
    size_t n_columns, n_rows;
    struct cell (*cell)(const void *context, size_t row, size_t column);
    const void *context;
};

const char *table_format_name(size_t index); /* text, csv, json */

/* `format` as named above. Errors of the sink show when it is closed. */
void table_write(const struct table *table, const char *format, simpul_sink *out);

/* To the command's output, -o or standard output. Returns the exit code. */
int table_print(const struct table *table, struct cli *cli, const char *format);

/* JSON: an array of objects, without a line break behind it. */
void table_write_json(const struct table *table, simpul_sink *out);

#endif
