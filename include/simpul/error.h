/* Status codes, the error object, string views and the warning callback: what every other header
 * uses. Nothing here allocates. */
#ifndef SIMPUL_ERROR_H
#define SIMPUL_ERROR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32)
#define SIMPUL_API
#elif defined(__GNUC__)
#define SIMPUL_API __attribute__((visibility("default")))
#else
#define SIMPUL_API
#endif

#if defined(__GNUC__)
#define SIMPUL_MUST_USE                   __attribute__((warn_unused_result))
#define SIMPUL_PRINTF(format_at, args_at) __attribute__((format(printf, format_at, args_at)))
#else
#define SIMPUL_MUST_USE
#define SIMPUL_PRINTF(format_at, args_at)
#endif

/* What became of a call. SIMPUL_OK is 0, so `if (status)` reads "if it failed". */
typedef enum simpul_status {
    SIMPUL_OK = 0,
    SIMPUL_ERR_MEMORY,      /* an allocation failed */
    SIMPUL_ERR_IO,          /* the system refused to open, read, write or rename */
    SIMPUL_ERR_ENCODING,    /* bytes that are no UTF-8 where UTF-8 is required */
    SIMPUL_ERR_SYNTAX,      /* not JSON, not XML, not the format it claims to be */
    SIMPUL_ERR_SCHEMA,      /* well formed, but breaks the rules of records or graphs */
    SIMPUL_ERR_ARGUMENT,    /* a value the caller gave is not one of those allowed */
    SIMPUL_ERR_UNSUPPORTED, /* no such format, measure or feature */
    SIMPUL_ERR_LIMIT,       /* larger or deeper than the stated limit */
    SIMPUL_ERR_BACKEND      /* a library underneath failed */
} simpul_status;

/* Where and why a call failed. It lives on the caller's stack and never allocates, so it can report
 * a lack of memory. `line` and `column` count from 1 and in bytes; 0 means unknown. `byte` is the
 * offset in the source from 0, meaningful when `line` is not 0. The first error wins: callees
 * write, callers pass it up unchanged. */
typedef struct simpul_error {
    simpul_status status;
    char source[256];
    size_t line, column, byte;
    char message[256];
} simpul_error;

#define SIMPUL_ERROR_INIT                                                                          \
    {                                                                                              \
        SIMPUL_OK, "", 0, 0, 0, ""                                                                 \
    }

/* A view of bytes that somebody else owns: not terminated, may hold any byte. An absent value has
 * `ptr == NULL`; an empty one has `ptr != NULL && len == 0`. */
typedef struct simpul_str {
    const char *ptr;
    size_t len;
} simpul_str;

#define SIMPUL_STR(literal) ((simpul_str){("" literal), sizeof(literal) - 1})
#define SIMPUL_STR_NONE     ((simpul_str){NULL, 0})

/* Told of things that lose nothing essential (a bad byte replaced, an article without metadata),
 * and, where an options struct says `keep_going`, of each skipped item. `what` is borrowed for the
 * call. */
typedef void simpul_warn_fn(void *context, const simpul_error *what);

typedef struct simpul_warnings {
    simpul_warn_fn *warn; /* NULL: warnings are counted by the callee but not told */
    void *context;
} simpul_warnings;

/* The name of a status, such as "schema". Returns a constant string. */
SIMPUL_API const char *simpul_status_name(simpul_status status);

/* Writes `source:line:column: message` (parts that are unknown left out) into `text` of `size`
 * bytes, always terminated. Returns the length that the whole line has, as snprintf does. */
SIMPUL_API size_t simpul_error_format(const simpul_error *err, char *text, size_t size);

/* Number of insertions, deletions, substitutions and swaps of neighbours that turn a into b (letter
 * case aside, "_" taken for "-"): for naming what somebody may have meant. Anything above `limit`,
 * and any word of more than 64 bytes, is told as limit + 1. O(|a| |b|). */
SIMPUL_API size_t simpul_edit_distance(const char *a, const char *b, size_t limit);

#ifdef __cplusplus
}
#endif
#endif
