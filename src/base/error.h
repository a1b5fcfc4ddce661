/* Fills simpul_error. Every function takes a NULL err, keeps the first error, returns the status.
 */
#ifndef SMP_ERROR_H
#define SMP_ERROR_H

#include <simpul/error.h>

simpul_status smp_error_set(simpul_error *err, simpul_status status, const char *format, ...)
    SIMPUL_PRINTF(3, 4);

/* With a place: `source` may be NULL, `line` and `column` 0 when unknown. */
simpul_status smp_error_at(simpul_error *err, simpul_status status, const char *source, size_t line,
                           size_t column, const char *format, ...) SIMPUL_PRINTF(6, 7);

simpul_status smp_error_memory(simpul_error *err);

/* `path: what: strerror(errno_value)` */
simpul_status smp_error_errno(simpul_error *err, const char *path, const char *what,
                              int errno_value);

/* Tells a warning in the same words; counts nothing. */
void smp_warn_at(const simpul_warnings *warnings, simpul_status status, const char *source,
                 size_t line, size_t column, const char *format, ...) SIMPUL_PRINTF(6, 7);

#endif
