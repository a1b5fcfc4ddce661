/* Lexicon lines into a lexicon. */
#ifndef SMP_LEXICON_READ_H
#define SMP_LEXICON_READ_H

#include "extract/lexicon.h"

/* Adds the lines of one file (src/extract/lexicon/README.md). Errors: SIMPUL_ERR_SYNTAX,
 * SIMPUL_ERR_SCHEMA, SIMPUL_ERR_MEMORY, and those of the source. */
simpul_status smp_lexicon_read(simpul_lexicon *lexicon, simpul_source *source, simpul_error *err);

#endif
