/* The canonical JSON text of attributes: walking its members, uniting two, writing strings.
 * Not a JSON parser: it reads only what this project wrote (keys sorted, no spaces). */
#ifndef SMP_ATTRIBUTES_H
#define SMP_ATTRIBUTES_H

#include "base/str.h"

/* Appends a JSON string: only ", \ and control characters are escaped. */
void smp_json_string(smp_buf *out, simpul_str text);
/* The string, or null when it is absent. */
void smp_json_string_or_null(smp_buf *out, simpul_str text);

/* The next member of a canonical object; *at starts at 0. `key` comes without its quotes (still
 * escaped), `value` as it stands. False at the end. */
bool smp_attributes_next(simpul_str object, size_t *at, simpul_str *key, simpul_str *value);

/* The next item of a canonical list; *at starts at 0. False at the end. */
bool smp_list_next(simpul_str list, size_t *at, simpul_str *item);

/* The value of a key as it stands; absent when the key is not there. */
simpul_str smp_attributes_value(simpul_str object, const char *key);
bool smp_attributes_has(simpul_str object, simpul_str key); /* escaped as it stands */
/* What stands between the quotes when that value is a string, escapes left alone. */
simpul_str smp_attributes_quoted(simpul_str value);

/* The union of two canonical objects: for a key in both null yields, else the byte-smaller value
 * stands. */
void smp_attributes_unite(smp_buf *out, simpul_str a, simpul_str b);

/* Appends `object` with the member key:value put in, in place of one of that key. */
void smp_attributes_put(smp_buf *out, simpul_str object, simpul_str key, simpul_str value);

#endif
