/* Views and growing buffers. Comparison is by bytes; nothing here knows UTF-8 or the locale. */
#ifndef SMP_STR_H
#define SMP_STR_H

#include <simpul/error.h>
#include <stdbool.h>

simpul_str smp_str(const char *text); /* a view of a NUL-terminated string; NULL gives NONE */
bool smp_str_equal(simpul_str a, simpul_str b); /* absent equals absent only */
bool smp_str_is(simpul_str a, const char *literal);
bool smp_str_is_one_of(simpul_str a, const char *const *words, size_t n);
#define SMP_STR_IS_ANY(a, words) smp_str_is_one_of(a, words, sizeof(words) / sizeof *(words))
int smp_str_compare(simpul_str a, simpul_str b); /* bytes, then length; absent before empty */
bool smp_str_starts(simpul_str text, simpul_str prefix);
bool smp_str_ends(simpul_str text, simpul_str suffix);
simpul_str smp_str_slice(simpul_str text, size_t start, size_t end);  /* clamped to the text */
simpul_str smp_str_trim(simpul_str text);                             /* ASCII white space */
size_t smp_str_find(simpul_str text, simpul_str needle, size_t from); /* SIZE_MAX: not there */

/* The line and column, both from 1 and in bytes, of the byte at `at`. O(at). */
void smp_str_place(simpul_str text, size_t at, size_t *line, size_t *column);

/* A growing buffer with a sticky failure: append freely, look at `failed` once. */
typedef struct smp_buf {
    char *ptr; /* NUL behind the last byte whenever ptr is not NULL */
    size_t len, cap;
    bool failed;
} smp_buf;

void smp_buf_init(smp_buf *buf);
void smp_buf_dispose(smp_buf *buf);
void smp_buf_clear(smp_buf *buf); /* length 0, keeps memory, forgets a failure */
bool smp_buf_reserve(smp_buf *buf, size_t more);
void smp_buf_bytes(smp_buf *buf, const void *bytes, size_t size);
void smp_buf_str(smp_buf *buf, simpul_str text);
void smp_buf_text(smp_buf *buf, const char *text);
void smp_buf_byte(smp_buf *buf, char byte);
void smp_buf_format(smp_buf *buf, const char *format, ...) SIMPUL_PRINTF(2, 3);
simpul_str smp_buf_view(const smp_buf *buf); /* borrowed until the next change */

#endif
