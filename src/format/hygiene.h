/* The one text hygiene that every value passes before a writer sees it, and its counts.
 * Does not escape for any format: writers do. */
#ifndef SMP_HYGIENE_H
#define SMP_HYGIENE_H

#include "base/str.h"

/* What a text is for decides what is done to it. */
typedef enum smp_text_use {
    SMP_TEXT_DATA,  /* read by programs: changed only where no XML file could hold it */
    SMP_TEXT_LABEL, /* a label as data: U+0085, U+2028 and U+2029 become LF as well */
    SMP_TEXT_DRAWN  /* a label as drawn, written as data elsewhere too: bidi controls removed */
} smp_text_use;

/* Counts of one file or pair of files; zero it, dispose of it. */
typedef struct smp_hygiene {
    size_t n_bad_utf8;   /* maximal bad parts → U+FFFD */
    size_t n_forbidden;  /* characters outside XML 1.0 → U+FFFD */
    size_t n_line_ends;  /* CR and CRLF → LF */
    size_t n_separators; /* U+0085, U+2028, U+2029 in labels → LF */
    size_t n_bidi;       /* bidi controls kept in data */
    size_t n_bidi_drawn; /* bidi controls removed from drawn labels */
    smp_buf clean;
    bool failed; /* memory ran out: what was returned is not to be trusted */
} smp_hygiene;

void smp_hygiene_init(smp_hygiene *hygiene);
void smp_hygiene_dispose(smp_hygiene *hygiene);

/* The text made fit for its use. Borrowed: the text itself when nothing had to change, else valid
 * until the next call. */
simpul_str smp_hygiene_clean(smp_hygiene *hygiene, simpul_str text, smp_text_use use);

/* One warning for each kind that occurred, with its number. */
void smp_hygiene_tell(const smp_hygiene *hygiene, const simpul_warnings *warnings,
                      const char *source);

#endif
