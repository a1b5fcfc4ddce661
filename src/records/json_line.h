/* Where a value stands in JSON text: looked for only when the text is bad, since the parser gives
 * no positions. Never fails: an unknown place is SIZE_MAX, or column 0. */
#ifndef SMP_JSON_LINE_H
#define SMP_JSON_LINE_H

#include "base/str.h"

/* Offset of the value of a key in the object that begins at or after `at`, of the key itself when
 * `of_key`. Keys with escapes are not found. */
size_t smp_json_member(simpul_str text, size_t at, simpul_str key, bool of_key);
/* Offset of the item of that index in the array that begins at or after `at`. */
size_t smp_json_item(simpul_str text, size_t at, size_t index);

/* The column (1-based, bytes) of the value of a top-level key, of the key itself when `of_key`. */
size_t smp_json_column(simpul_str line, simpul_str key, bool of_key);

#endif
