/* Sinks: buffered output with a sticky error; files appear whole or not at all. Knows no format. */
#define _XOPEN_SOURCE 700 /* realpath, which plain POSIX leaves out */

#include "base/sink.h"

#include "base/alloc.h"
#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_SIZE = 256 * 1024, MOST_NAMES = 1000 };

struct simpul_sink {
    smp_buf held;
    int fd; /* -1: memory */
    bool memory_only, owns_fd, overwrite, replaces;
    char *path, *temporary; /* temporary NULL: written directly */
    mode_t mode;            /* of the file that is replaced, where one is */
    int failure;            /* errno of the first failed write, ENOMEM for lack of memory */
    uint64_t size;
};

static void free_sink(simpul_sink *sink)
{
    smp_buf_dispose(&sink->held);
    smp_free(sink->path);
    smp_free(sink->temporary);
    smp_free(sink);
}

/* The number of a descriptor this process has under this name, else -1. Such a name may stand for a
 * regular file ("-o /dev/stdout >file"), which is not ours to replace. */
static int descriptor_of(const char *path)
{
    static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
    if (strcmp(path, "-") == 0 || strcmp(path, "/dev/stdout") == 0) return STDOUT_FILENO;
    if (strcmp(path, "/dev/stderr") == 0) return STDERR_FILENO;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        simpul_str all = smp_str(path), folder = smp_str(folders[i]);
        int64_t number;
        if (smp_str_starts(all, folder) &&
            smp_number_parse_int(smp_str_slice(all, folder.len, all.len), &number) && number >= 0 &&
            number <= INT_MAX)
            return (int)number;
    }
    return -1;
}

/* Makes a file of its own beside the target, so that a rename can put it in place. Not mkstemp:
 * that gives mode 0600, and what the umask would have given cannot be asked without changing it. A
 * file that replaces another is closed to others until it gets that one's mode. */
static int open_temporary(simpul_sink *sink)
{
    simpul_str path = smp_str(sink->path);
    size_t folder = path.len;
    while (folder > 0 && path.ptr[folder - 1] != '/') folder--;
    size_t room = folder + 64;
    sink->temporary = smp_alloc(room);
    if (!sink->temporary) return ENOMEM;
    for (int i = 0; i < MOST_NAMES; i++) {
        snprintf(sink->temporary, room, "%.*s.simpul-%ld-%d.tmp", (int)folder, sink->path,
                 (long)getpid(), i);
        sink->fd = open(sink->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                        sink->replaces ? 0600 : 0666);
        if (sink->fd >= 0 || errno != EEXIST) break;
    }
    if (sink->fd >= 0) {
        sink->owns_fd = true;
        return 0;
    }
    int reason = errno;
    smp_free(sink->temporary);
    sink->temporary = NULL;
    return reason;
}

/* Looks at what stands at the path; 0 or errno. EEXIST: a regular file that may not be replaced.
 * `*mode` is 0 when there is nothing yet. */
static int look_at(const char *path, bool overwrite, mode_t *mode)
{
    struct stat about;
    *mode = 0;
    if (stat(path, &about) != 0) {
        if (errno != ENOENT || !path[0]) return errno;
        /* a link to nothing: what should stand behind it is not known, and the link is not ours */
        return lstat(path, &about) == 0 ? ENOENT : 0;
    }
    *mode = about.st_mode;
    if (S_ISDIR(about.st_mode)) return EISDIR;
    return S_ISREG(about.st_mode) && !overwrite ? EEXIST : 0;
}

/* Where the bytes go; 0 or errno. */
static int open_target(simpul_sink *sink, const char *path)
{
    sink->fd = descriptor_of(path);
    if (sink->fd >= 0) return 0;
    mode_t mode;
    int reason = look_at(path, sink->overwrite, &mode);
    if (reason) return reason;
    if (mode && !S_ISREG(mode)) {
        sink->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        sink->owns_fd = sink->fd >= 0;
        return sink->fd < 0 ? errno : 0;
    }
    sink->replaces = mode != 0;
    sink->mode = mode & 0777;
    char *behind = mode ? realpath(path, NULL) : NULL;
    if (mode && !behind) return errno;
    if (behind) { /* a link stays one; the file it leads to is replaced */
        smp_free(sink->path);
        sink->path = behind;
    }
    return open_temporary(sink);
}

static simpul_status refuse(const char *path, int reason, simpul_error *err)
{
    if (reason == EEXIST)
        return smp_error_at(err, SIMPUL_ERR_IO, path, 0, 0,
                            "output exists; give -O (--overwrite) to replace it");
    return smp_error_errno(err, path, "cannot open for writing", reason);
}

/* 0 when files can be made beside this one, else errno. */
static int look_at_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash) return access(".", W_OK | X_OK) == 0 ? 0 : errno;
    size_t size = slash == path ? 1 : (size_t)(slash - path);
    char *folder = smp_alloc(size + 1);
    if (!folder) return ENOMEM;
    memcpy(folder, path, size);
    folder[size] = '\0';
    int reason = access(folder, W_OK | X_OK) == 0 ? 0 : errno;
    smp_free(folder);
    return reason;
}

simpul_status simpul_sink_check(const char *path, bool overwrite, simpul_error *err)
{
    if (descriptor_of(path) >= 0) return SIMPUL_OK;
    mode_t mode;
    int reason = look_at(path, overwrite, &mode);
    if (!reason && mode && !S_ISREG(mode)) reason = access(path, W_OK) == 0 ? 0 : errno;
    else if (!reason) {
        char *behind = mode ? realpath(path, NULL) : NULL;
        reason = mode && !behind ? errno : look_at_folder(behind ? behind : path);
        free(behind);
    }
    if (reason == ENOMEM) return smp_error_memory(err);
    return reason ? refuse(path, reason, err) : SIMPUL_OK;
}

simpul_status simpul_sink_open(simpul_sink **out, const char *path, bool overwrite,
                               simpul_error *err)
{
    *out = NULL;
    const char *name = strcmp(path, "-") == 0 ? "standard output" : path;
    simpul_sink *sink = smp_alloc_array(1, sizeof *sink);
    if (!sink) return smp_error_memory(err);
    smp_buf_init(&sink->held);
    sink->fd = -1;
    sink->overwrite = overwrite;
    size_t size = strlen(name) + 1;
    sink->path = smp_alloc(size);
    if (sink->path) memcpy(sink->path, name, size);
    int reason = sink->path ? open_target(sink, path) : ENOMEM;
    if (reason) {
        free_sink(sink);
        return reason == ENOMEM ? smp_error_memory(err) : refuse(name, reason, err);
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

/* The other end of a pipe may have made it non-blocking for us too. */
static bool wait_until_writable(int fd)
{
    struct pollfd wanted = {fd, POLLOUT, 0};
    return poll(&wanted, 1, -1) > 0 || errno == EINTR;
}

static void flush_held(simpul_sink *sink)
{
    size_t done = 0;
    while (!sink->failure && done < sink->held.len) {
        ssize_t n = write(sink->fd, sink->held.ptr + done, sink->held.len - done);
        if (n >= 0) done += (size_t)n;
        else if (errno == EAGAIN && wait_until_writable(sink->fd)) continue;
        else if (errno != EINTR) sink->failure = errno;
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

/* Without this a crash of the machine soon after the rename may leave an empty file. */
static int reach_disk(int fd)
{
    int result;
    do result = fsync(fd);
    while (result != 0 && errno == EINTR);
    /* file systems that cannot sync say EINVAL or ENOTSUP */
    return result == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

simpul_status smp_sink_finish(simpul_sink *sink, simpul_error *err)
{
    if (!sink->memory_only) flush_held(sink);
    /* file systems without modes refuse; then the file stays closed to others */
    if (sink->replaces && sink->owns_fd) (void)fchmod(sink->fd, sink->mode);
    if (sink->temporary && sink->owns_fd && !sink->failure) sink->failure = reach_disk(sink->fd);
    if (sink->owns_fd) {
        if (close(sink->fd) != 0 && !sink->failure) sink->failure = errno;
        sink->owns_fd = false;
    }
    return failure_of(sink, err);
}

/* Gives the temporary file the target's name; 0 or errno. Where nothing may be replaced, a file
 * that came since the sink was opened is found out by link, where the file system has links. */
static int put_in_place(const simpul_sink *sink)
{
    if (!sink->overwrite) {
        if (link(sink->temporary, sink->path) == 0) {
            (void)unlink(sink->temporary);
            return 0;
        }
        if (errno == EEXIST) return EEXIST;
    }
    return rename(sink->temporary, sink->path) == 0 ? 0 : errno;
}

simpul_status simpul_sink_close(simpul_sink *sink, simpul_error *err)
{
    simpul_status status = smp_sink_finish(sink, err);
    int reason = !status && sink->temporary ? put_in_place(sink) : 0;
    if (reason == EEXIST) status = refuse(sink->path, reason, err);
    else if (reason) status = smp_error_errno(err, sink->path, "cannot write", reason);
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
