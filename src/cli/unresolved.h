/* Citations that no text and no lexicon completes, as `info` lists them. */
#ifndef CLI_UNRESOLVED_H
#define CLI_UNRESOLVED_H

#include "cli.h"

/* In documents that are counted. */
size_t unresolved_count(const simpul_records *records);

/* Lines "path:start-end form number: candidates", the first ones and how many more there are. */
void unresolved_text(const simpul_records *records, simpul_sink *out);
/* A list of objects with document, form, number, candidates, start and end. */
void unresolved_json(const simpul_records *records, simpul_sink *out);

#endif
