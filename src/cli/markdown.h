/* Text of articles inside Markdown. */
#ifndef CLI_MARKDOWN_H
#define CLI_MARKDOWN_H

#include "cli.h"

/* The text with what Markdown would take for markup escaped and line breaks as blanks, cut at
 * `limit` bytes (at a character) with an ellipsis. */
void write_plain(simpul_sink *out, simpul_str text, size_t limit);

#endif
