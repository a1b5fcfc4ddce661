/* What the bytes of a file are before they are an article: UTF-8, UTF-16, or no text at all. */
#ifndef SMP_ENCODING_H
#define SMP_ENCODING_H

#include "base/str.h"

/* UTF-16 is known by its byte order mark, FF FE or FE FF. */
bool smp_encoding_is_utf16(simpul_str bytes);

/* `*text` is `bytes`, or of UTF-16 its UTF-8, which is put into `decoded`. `source` is named in
 * errors. Errors: SIMPUL_ERR_ENCODING with the place for a NUL byte (no text has one) and for
 * broken UTF-16, SIMPUL_ERR_MEMORY. */
simpul_status smp_encoding_read(simpul_str *text, smp_buf *decoded, simpul_str bytes,
                                const char *source, simpul_error *err);

#endif
