/* Names and documents by id, for texts that people read. Borrowed from the records. */
#ifndef CLI_NAMES_H
#define CLI_NAMES_H

#include "cli.h"

/* The entity's name, or its id where no line declares it. */
simpul_str entity_name(const simpul_records *records, simpul_str id);
/* False when no line declares it. */
bool document_find(const simpul_records *records, simpul_str id, simpul_document_record *out);

#endif
