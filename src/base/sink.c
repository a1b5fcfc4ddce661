/* Sinks: buffered output with a sticky error; files appear whole or not at all. Knows no format. */
#include "base/sink.h"

#include "base/alloc.h"
#include "base/error.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_SIZE = 256 * 1024, NEW_FILE_MODE = 0666 };

struct simpul_sink {
    smp_buf held;
    int fd; /* -1: memory */
    bool memory_only, owns_fd;
    char *path, *temporary; /* temporary NULL: written directly */
    mode_t mode;
    int failure; /* errno of the first failed write, ENOMEM for lack of memory */
    uint64_t size;
};

static void free_sink(simpul_sink *sink)
{
    smp_buf_dispose(&sink->held);
    smp_free(sink->path);
    smp_free(sink->temporary);
    smp_free(sink);
}

static char *copy_text(const char *text, const char *suffix)
{
    size_t a = strlen(text), b = strlen(suffix);
    char *copy = smp_alloc(a + b + 1);
    if (!copy) return NULL;
    memcpy(copy, text, a);
    memcpy(copy + a, suffix, b + 1);
    return copy;
}

/* The mode a new file would get: mkstemp makes 0600, which is not what a user's umask says. The
 * umask can only be read by setting it, which other threads would feel, so an existing file's mode
 * or a probe of the directory is not needed: chmod to 0644 is what nearly every umask gives. */
static mode_t wanted_mode(bool exists, const struct stat *about)
{
    return exists ? about->st_mode & 07777 : 0644;
}

static int open_temporary(simpul_sink *sink, const char *path)
{
    sink->temporary = copy_text(path, ".tmpXXXXXX");
    if (!sink->temporary) return ENOMEM;
    sink->fd = mkstemp(sink->temporary);
    if (sink->fd >= 0) {
        (void)fcntl(sink->fd, F_SETFD, FD_CLOEXEC);
        return 0;
    }
    int reason = errno;
    smp_free(sink->temporary);
    sink->temporary = NULL;
    return reason;
}

simpul_status simpul_sink_open(simpul_sink **out, const char *path, bool overwrite,
                               simpul_error *err)
{
    *out = NULL;
    simpul_sink *sink = smp_alloc_array(1, sizeof *sink);
    if (!sink) return smp_error_memory(err);
    smp_buf_init(&sink->held);
    sink->fd = -1;
    sink->path = copy_text(strcmp(path, "-") == 0 ? "standard output" : path, "");
    int reason = sink->path ? 0 : ENOMEM;
    struct stat about;
    bool is_stdout = strcmp(path, "-") == 0;
    bool exists = !is_stdout && stat(path, &about) == 0;
    if (is_stdout) {
        sink->fd = STDOUT_FILENO;
    } else if (!reason && exists && S_ISDIR(about.st_mode)) {
        reason = EISDIR;
    } else if (!reason && exists && !S_ISREG(about.st_mode)) {
        sink->fd = open(path, O_WRONLY | O_CLOEXEC);
        sink->owns_fd = sink->fd >= 0;
        reason = sink->fd < 0 ? errno : 0;
    } else if (!reason && exists && !overwrite) {
        free_sink(sink);
        return smp_error_at(err, SIMPUL_ERR_IO, path, 0, 0,
                            "output exists; give -O (--overwrite) to replace it");
    } else if (!reason) {
        sink->mode = wanted_mode(exists, &about);
        reason = open_temporary(sink, path);
        sink->owns_fd = true;
    }
    if (reason) {
        free_sink(sink);
        return smp_error_errno(err, path, "cannot open for writing", reason);
    }
    *out = sink;
    return SIMPUL_OK;
}

simpul_status simpul_sink_open_memory(simpul_sink **out, simpul_error *err)
{
    *out = smp_alloc_array(1, sizeof **out);
    if (!*out) return smp_error_memory(err);
    smp_buf_init(&(*out)->held);
    (*out)->fd = -1;
    (*out)->memory_only = true;
    return SIMPUL_OK;
}

static void flush_held(simpul_sink *sink)
{
    size_t done = 0;
    while (!sink->failure && done < sink->held.len) {
        ssize_t n = write(sink->fd, sink->held.ptr + done, sink->held.len - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) sink->failure = errno;
        else done += (size_t)n;
    }
    smp_buf_clear(&sink->held);
}

void simpul_sink_write(simpul_sink *sink, const void *bytes, size_t size)
{
    if (sink->failure) return;
    smp_buf_bytes(&sink->held, bytes, size);
    if (sink->held.failed) {
        sink->failure = ENOMEM;
        return;
    }
    sink->size += size;
    if (!sink->memory_only && sink->held.len >= WRITE_SIZE) flush_held(sink);
}

void simpul_sink_str(simpul_sink *sink, simpul_str text)
{
    simpul_sink_write(sink, text.ptr, text.len);
}

void simpul_sink_text(simpul_sink *sink, const char *text)
{
    simpul_sink_write(sink, text, strlen(text));
}

void simpul_sink_byte(simpul_sink *sink, char byte)
{
    simpul_sink_write(sink, &byte, 1);
}

void simpul_sink_format(simpul_sink *sink, const char *format, ...)
{
    char small[256];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(small, sizeof small, format, arguments);
    va_end(arguments);
    if (length < 0) {
        sink->failure = sink->failure ? sink->failure : EILSEQ;
        return;
    }
    if ((size_t)length < sizeof small) {
        simpul_sink_write(sink, small, (size_t)length);
        return;
    }
    char *large = smp_alloc((size_t)length + 1);
    if (!large) {
        sink->failure = sink->failure ? sink->failure : ENOMEM;
        return;
    }
    va_start(arguments, format);
    vsnprintf(large, (size_t)length + 1, format, arguments);
    va_end(arguments);
    simpul_sink_write(sink, large, (size_t)length);
    smp_free(large);
}

simpul_str simpul_sink_bytes(const simpul_sink *sink)
{
    return smp_buf_view(&sink->held);
}

uint64_t simpul_sink_size(const simpul_sink *sink)
{
    return sink->size;
}

bool simpul_sink_failed(const simpul_sink *sink)
{
    return sink->failure != 0;
}

const char *simpul_sink_temporary(const simpul_sink *sink)
{
    return sink->temporary;
}

static simpul_status failure_of(const simpul_sink *sink, simpul_error *err)
{
    if (!sink->failure) return SIMPUL_OK;
    if (sink->failure == ENOMEM && sink->memory_only) return smp_error_memory(err);
    return smp_error_errno(err, sink->path, "cannot write", sink->failure);
}

simpul_status smp_sink_finish(simpul_sink *sink, simpul_error *err)
{
    if (!sink->memory_only) flush_held(sink);
    if (sink->temporary && sink->owns_fd && !sink->failure && fchmod(sink->fd, sink->mode) != 0)
        sink->failure = errno;
    if (sink->owns_fd) {
        if (close(sink->fd) != 0 && !sink->failure) sink->failure = errno;
        sink->owns_fd = false;
    }
    return failure_of(sink, err);
}

simpul_status simpul_sink_close(simpul_sink *sink, simpul_error *err)
{
    simpul_status status = smp_sink_finish(sink, err);
    if (!status && sink->temporary && rename(sink->temporary, sink->path) != 0) {
        sink->failure = errno;
        status = failure_of(sink, err);
    }
    if (sink->temporary && status) (void)unlink(sink->temporary);
    free_sink(sink);
    return status;
}

void simpul_sink_abandon(simpul_sink *sink)
{
    if (!sink) return;
    if (sink->owns_fd) (void)close(sink->fd);
    if (sink->temporary) (void)unlink(sink->temporary);
    free_sink(sink);
}
