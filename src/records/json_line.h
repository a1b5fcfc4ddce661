/* Where a field stands in one line of JSON: looked for only when the line is bad, since the parser
 * gives no positions. Never fails: an unknown place is column 0. */
#ifndef SMP_JSON_LINE_H
#define SMP_JSON_LINE_H

#include "base/str.h"

/* The column (1-based, bytes) of the value of a top-level key, of the key itself when `of_key`. */
size_t smp_json_column(simpul_str line, simpul_str key, bool of_key);

#endif
