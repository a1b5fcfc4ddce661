/* The few fields of a JSON line that articles and metadata have; the only user of Jansson in this
 * folder. */
#ifndef SMP_JSON_FIELDS_H
#define SMP_JSON_FIELDS_H

#include "base/arena.h"

#include <stdbool.h>

typedef struct smp_json_fields {
    simpul_str path, title, url, publisher, published, text, html; /* absent: not there or null */
} smp_json_fields;

/* Reads one line; strings go to the arena. `published` is cut to its date and must be EDTF. With
 * `only_known`, other keys are an error. Errors: SIMPUL_ERR_SYNTAX, SIMPUL_ERR_SCHEMA with place.
 */
simpul_status smp_json_fields_read(smp_json_fields *out, simpul_str line, const char *source,
                                   size_t line_number, bool only_known, smp_arena *arena,
                                   simpul_error *err);

/* Is the line (a byte order mark before it aside) an object with a string `text` or `html`, or no
 * JSON at all? */
bool smp_json_may_be_article(simpul_str line);

#endif
