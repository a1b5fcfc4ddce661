/* The error object. Never allocates, so that a lack of memory can be reported. */
#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static const char ellipsis[] = "\xE2\x80\xA6"; /* U+2026, where something was cut */

/* A long path loses its beginning, since its end says more. */
static void copy_source(char *out, size_t size, const char *source)
{
    size_t length = strlen(source);
    if (length < size) {
        memcpy(out, source, length + 1);
        return;
    }
    source += length + sizeof ellipsis - size;
    while (is_continuation(*source)) source++;
    snprintf(out, size, "%s%s", ellipsis, source);
}

/* A long message loses its end, but never half a character. */
static void mark_cut(char *text, size_t size)
{
    size_t end = size - sizeof ellipsis;
    while (end > 0 && is_continuation(text[end])) end--;
    memcpy(text + end, ellipsis, sizeof ellipsis);
}

static void fill(simpul_error *err, simpul_status status, const char *source, size_t line,
                 size_t column, const char *format, va_list arguments)
{
    memset(err, 0, sizeof *err);
    err->status = status;
    err->line = line;
    err->column = column;
    if (source) copy_source(err->source, sizeof err->source, source);
    int length = vsnprintf(err->message, sizeof err->message, format, arguments);
    if (length >= 0 && (size_t)length >= sizeof err->message)
        mark_cut(err->message, sizeof err->message);
}

simpul_status smp_error_set(simpul_error *err, simpul_status status, const char *format, ...)
{
    if (!err || err->status) return status;
    va_list arguments;
    va_start(arguments, format);
    fill(err, status, NULL, 0, 0, format, arguments);
    va_end(arguments);
    return status;
}

simpul_status smp_error_at(simpul_error *err, simpul_status status, const char *source, size_t line,
                           size_t column, const char *format, ...)
{
    if (!err || err->status) return status;
    va_list arguments;
    va_start(arguments, format);
    fill(err, status, source, line, column, format, arguments);
    va_end(arguments);
    return status;
}

simpul_status smp_error_memory(simpul_error *err)
{
    return smp_error_set(err, SIMPUL_ERR_MEMORY, "out of memory");
}

simpul_status smp_error_errno(simpul_error *err, const char *path, const char *what,
                              int errno_value)
{
    char reason[128] = "unknown error";
    /* strerror_r is the XSI one under _POSIX_C_SOURCE=200809L: it returns an int. */
    if (strerror_r(errno_value, reason, sizeof reason) != 0)
        snprintf(reason, sizeof reason, "error %d", errno_value);
    simpul_status status = errno_value == ENOMEM ? SIMPUL_ERR_MEMORY : SIMPUL_ERR_IO;
    return smp_error_at(err, status, path, 0, 0, "%s: %s", what, reason);
}

void smp_warn_at(const simpul_warnings *warnings, simpul_status status, const char *source,
                 size_t line, size_t column, const char *format, ...)
{
    if (!warnings || !warnings->warn) return;
    simpul_error what;
    va_list arguments;
    va_start(arguments, format);
    fill(&what, status, source, line, column, format, arguments);
    va_end(arguments);
    warnings->warn(warnings->context, &what);
}

const char *simpul_status_name(simpul_status status)
{
    static const char *const names[] = {"ok",     "memory",   "io",          "encoding", "syntax",
                                        "schema", "argument", "unsupported", "limit",    "backend"};
    size_t n = sizeof names / sizeof names[0];
    return (size_t)status < n ? names[status] : "unknown";
}

size_t simpul_error_format(const simpul_error *err, char *text, size_t size)
{
    char place[64] = "";
    if (err->line && err->column) snprintf(place, sizeof place, "%zu:%zu:", err->line, err->column);
    else if (err->line) snprintf(place, sizeof place, "%zu:", err->line);
    const char *colon = err->source[0] ? ":" : "";
    const char *space = err->source[0] || place[0] ? " " : "";
    int length = snprintf(text, size, "%s%s%s%s%s", err->source, colon, place, space, err->message);
    return length < 0 ? 0 : (size_t)length;
}
