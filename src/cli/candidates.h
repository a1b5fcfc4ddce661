/* What `info --candidates` prints: pairs of entities that may be one, and decisions to edit. */
#ifndef CLI_CANDIDATES_H
#define CLI_CANDIDATES_H

#include "cli.h"

const char *candidates_format_name(size_t index); /* text, csv, json, decisions */

/* `format` as named above; *n_pairs is how many were found. */
simpul_status candidates_write(const simpul_records *records, const char *format, simpul_sink *out,
                               size_t *n_pairs, simpul_error *err);

#endif
