/* Tables of text as RFC 4180 has them: read record by record, cells written. Fields stand apart by
 * comma, semicolon or tab, whichever the header has most of. Knows no columns. */
#ifndef SMP_CSV_H
#define SMP_CSV_H

#include "base/str.h"
#include "base/vec.h"

#include <simpul/stream.h>

typedef struct smp_csv_field {
    simpul_str text;     /* unquoted; borrowed until the next record */
    size_t line, column; /* where the field begins, from 1, in bytes */
    size_t start;        /* of its text in the reader's buffer */
} smp_csv_field;

typedef struct smp_csv {
    simpul_str bytes;
    const char *source;
    char delimiter;
    size_t at, line, line_start; /* where the next record begins */
    bool is_cut; /* a quote was never closed: from here on none may pass the end of its line */
    smp_vec(smp_csv_field) fields;
    smp_buf text;
} smp_csv;

/* Over bytes that outlive the reader; `source` is named in errors. A byte order mark is skipped.
 * Dispose in any case. */
void smp_csv_open(smp_csv *csv, simpul_str bytes, const char *source);
void smp_csv_dispose(smp_csv *csv);

/* The next record that is no empty line: csv->fields, at least one. *more is false at the end.
 * After SIMPUL_ERR_SYNTAX (quotes) or SIMPUL_ERR_ENCODING, with line and column, the next call goes
 * on behind the bad line. Other errors: SIMPUL_ERR_MEMORY. Linear over the whole file. */
simpul_status smp_csv_next(smp_csv *csv, bool *more, simpul_error *err);

/* Writes a cell, quoted whatever it holds, so that an empty text and a missing value differ. */
void smp_csv_cell(simpul_sink *sink, simpul_str text);

#endif
