/* Quoting for DOT: texts that come out of Graphviz as they went in, and labels folded into lines.
 * Texts have passed the hygiene. */
#ifndef SMP_DOT_TEXT_H
#define SMP_DOT_TEXT_H

#include "base/str.h"

#include <simpul/stream.h>

typedef enum smp_dot_text {
    SMP_DOT_DATA, /* ids and attributes that Graphviz only carries */
    SMP_DOT_DRAWN /* labels and tooltips, in which Graphviz replaces entities */
} smp_dot_text;

/* The text in quotes; long ones are broken by backslash and LF, which no reader but Gephi sees. */
void smp_dot_quoted(simpul_sink *sink, simpul_str text, smp_dot_text kind);

/* ` name="value"`, with a comma before it unless it is the first of its list. */
void smp_dot_attribute(simpul_sink *sink, bool *is_first, const char *name, simpul_str value,
                       smp_dot_text kind);

/* Appends the text folded at spaces into lines of about equal length, near `width` characters, and
 * cut after `longest` with "…" behind; its own line ends stay. False when memory is out. */
bool smp_dot_fold(smp_buf *out, simpul_str text, size_t width, size_t longest);

/* The text cut to so many characters. */
simpul_str smp_dot_cut(simpul_str text, size_t longest);

#endif
