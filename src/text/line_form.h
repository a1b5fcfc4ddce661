/* What the form of a whole line tells, wherever on the page it stands. */
#ifndef SMP_LINE_FORM_H
#define SMP_LINE_FORM_H

#include "base/str.h"

/* Behind the sentence that goes on at `at`: behind ". ", ".\"" or, where the blank was lost,
 * ".Upper"; behind "di sini:" too. The end of the line where it does not stop. */
size_t smp_line_sentence_end(simpul_str line, size_t at);

/* Does a line, its white space trimmed, end as a sentence does, or is it longer than any title? */
bool smp_line_is_sentence(simpul_str line);

/* An age, a caption, a byline, a clock time, a bar of networks, the number of a press release. */
bool smp_line_is_furniture(simpul_str line);

/* "Siaran Pers No. 12/HM/2023 tentang …": behind the number, 0 where none begins the line. */
size_t smp_line_release_number(simpul_str line);

#endif
