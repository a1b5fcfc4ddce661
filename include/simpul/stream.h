/* Bytes in and bytes out: sources that report their errors by name, sinks that never leave half a
 * file. Not for formats: those read from a source and write to a sink. */
#ifndef SIMPUL_STREAM_H
#define SIMPUL_STREAM_H

#include <simpul/error.h>
#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simpul_source simpul_source;
typedef struct simpul_sink simpul_sink;

/* Opens the file at `path`, or standard input for "-". Ownership: *out is the caller's, to be
 * closed. Errors: SIMPUL_ERR_IO (missing, unreadable, a folder), SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_source_open(simpul_source **out, const char *path,
                                                            simpul_error *err);

/* A source over bytes in memory, which must outlive it; `name` is what errors will say. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_source_open_memory(simpul_source **out,
                                                                   simpul_str bytes,
                                                                   const char *name,
                                                                   simpul_error *err);

/* The name for messages: the path, "-" shown as "standard input". Borrowed from the source. */
SIMPUL_API const char *simpul_source_name(const simpul_source *source);

/* All bytes from the start to the end. Borrowed, valid until the source is closed; a second call
 * returns the same view. Not to be mixed with simpul_source_line.
 * Errors: SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_source_bytes(simpul_source *source,
                                                             simpul_str *bytes, simpul_error *err);

/* The next line without its LF; `*line` has ptr == NULL at the end. Borrowed until the next call.
 * `*line_number` counts from 1, `*offset` is the byte at which the line begins (either may be
 * NULL). */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_source_line(simpul_source *source, simpul_str *line,
                                                            size_t *line_number, size_t *offset,
                                                            simpul_error *err);

/* NULL is allowed. */
SIMPUL_API void simpul_source_close(simpul_source *source);

/* Would simpul_sink_open take this path, as things stand? Touches nothing: for programs that look
 * at their outputs before the long work. Errors: SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_sink_check(const char *path, bool overwrite,
                                                           simpul_error *err);

/* Opens `path` for writing, "-" for standard output. A regular file is written to a temporary file
 * beside it and takes its place on simpul_sink_close, with the mode of the one it replaces, and
 * where a symbolic link leads; devices, pipes and names of open descriptors ("/dev/stdout") are
 * written directly. An existing regular file is refused unless `overwrite`, also when it came after
 * the sink was opened. Ownership: close or abandon it. Errors: SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_sink_open(simpul_sink **out, const char *path,
                                                          bool overwrite, simpul_error *err);

/* A sink that gathers its bytes in memory. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_sink_open_memory(simpul_sink **out,
                                                                 simpul_error *err);

/* Appends bytes. Errors stick: write on, and look once, at close. */
SIMPUL_API void simpul_sink_write(simpul_sink *sink, const void *bytes, size_t size);
SIMPUL_API void simpul_sink_str(simpul_sink *sink, simpul_str text);
SIMPUL_API void simpul_sink_text(simpul_sink *sink, const char *text);
SIMPUL_API void simpul_sink_byte(simpul_sink *sink, char byte);
/* printf without floating conversions, whose decimal point would follow the locale. */
SIMPUL_API void simpul_sink_format(simpul_sink *sink, const char *format, ...) SIMPUL_PRINTF(2, 3);

/* What a memory sink holds so far; borrowed until the next write. */
SIMPUL_API simpul_str simpul_sink_bytes(const simpul_sink *sink);

/* Number of bytes written so far, and whether a write has failed. */
SIMPUL_API uint64_t simpul_sink_size(const simpul_sink *sink);
SIMPUL_API bool simpul_sink_failed(const simpul_sink *sink);

/* The temporary file that the sink is writing, for programs that remove it when a signal ends them;
 * NULL: there is none. Borrowed until the sink is closed or abandoned. */
SIMPUL_API const char *simpul_sink_temporary(const simpul_sink *sink);

/* Flushes, renames the temporary file into place and frees the sink, also when it fails (then the
 * target is as it was). Errors: SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY: the first that happened. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_sink_close(simpul_sink *sink, simpul_error *err);

/* Throws away what was written and frees the sink; the target stays as it was. NULL is allowed. */
SIMPUL_API void simpul_sink_abandon(simpul_sink *sink);

/* The SHA-256 of the bytes as 64 lower-case hex digits and a NUL. */
SIMPUL_API void simpul_sha256_hex(char out[65], simpul_str bytes);

#ifdef __cplusplus
}
#endif
#endif
