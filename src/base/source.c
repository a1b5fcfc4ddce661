/* Sources: a file, standard input or memory, read whole or line by line. Does not decode anything.
 */
#include "base/alloc.h"
#include "base/error.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <simpul/stream.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_SIZE = 64 * 1024 };

struct simpul_source {
    char *name;
    int fd; /* -1: memory only */
    bool owns_fd, at_end;
    smp_buf held;      /* what was read and is not yet given out; the whole file for bytes() */
    simpul_str memory; /* for sources over memory */
    size_t start;      /* of the part of `held` or `memory` not yet given out by line() */
    size_t line_number, offset;
};

static simpul_source *new_source(const char *name)
{
    simpul_source *source = smp_alloc_array(1, sizeof *source);
    size_t size = strlen(name) + 1;
    char *copy = source ? smp_alloc(size) : NULL;
    if (!copy) {
        smp_free(source);
        return NULL;
    }
    memcpy(copy, name, size);
    source->name = copy;
    source->fd = -1;
    smp_buf_init(&source->held);
    return source;
}

simpul_status simpul_source_open(simpul_source **out, const char *path, simpul_error *err)
{
    *out = NULL;
    bool is_stdin = strcmp(path, "-") == 0;
    simpul_source *source = new_source(is_stdin ? "standard input" : path);
    if (!source) return smp_error_memory(err);
    source->fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    source->owns_fd = !is_stdin && source->fd >= 0;
    struct stat about;
    int reason = 0;
    if (source->fd < 0 || fstat(source->fd, &about) != 0) reason = errno;
    else if (S_ISDIR(about.st_mode)) reason = EISDIR;
    if (reason) {
        simpul_status status = smp_error_errno(err, source->name, "cannot open", reason);
        simpul_source_close(source);
        return status;
    }
    *out = source;
    return SIMPUL_OK;
}

simpul_status simpul_source_open_memory(simpul_source **out, simpul_str bytes, const char *name,
                                        simpul_error *err)
{
    *out = new_source(name);
    if (!*out) return smp_error_memory(err);
    (*out)->memory = bytes.ptr ? bytes : SIMPUL_STR("");
    (*out)->at_end = true;
    return SIMPUL_OK;
}

const char *simpul_source_name(const simpul_source *source)
{
    return source->name;
}

static simpul_status read_more(simpul_source *source, simpul_error *err)
{
    if (!smp_buf_reserve(&source->held, READ_SIZE)) return smp_error_memory(err);
    struct pollfd wanted = {source->fd, POLLIN, 0};
    ssize_t got;
    /* another process may have made a pipe non-blocking for us too */
    do got = read(source->fd, source->held.ptr + source->held.len, READ_SIZE);
    while (got < 0 && (errno == EINTR || (errno == EAGAIN && poll(&wanted, 1, -1) != 0)));
    if (got < 0) return smp_error_errno(err, source->name, "cannot read", errno);
    source->held.len += (size_t)got;
    source->held.ptr[source->held.len] = '\0';
    source->at_end = got == 0;
    return SIMPUL_OK;
}

static simpul_str held_bytes(const simpul_source *source)
{
    return source->memory.ptr ? source->memory : smp_buf_view(&source->held);
}

simpul_status simpul_source_bytes(simpul_source *source, simpul_str *bytes, simpul_error *err)
{
    *bytes = SIMPUL_STR_NONE;
    while (!source->at_end) {
        simpul_status status = read_more(source, err);
        if (status) return status;
    }
    *bytes = held_bytes(source);
    return SIMPUL_OK;
}

/* Moves what is left to the front, so that `held` grows with the longest line, not with the file.
 */
static void drop_given(simpul_source *source)
{
    if (source->memory.ptr || source->start == 0) return;
    memmove(source->held.ptr, source->held.ptr + source->start, source->held.len - source->start);
    source->held.len -= source->start;
    source->start = 0;
}

static void give_line(simpul_source *source, size_t end, simpul_str *line, size_t *line_number,
                      size_t *offset)
{
    simpul_str all = held_bytes(source);
    *line = smp_str_slice(all, source->start, end);
    source->line_number++;
    if (line_number) *line_number = source->line_number;
    if (offset) *offset = source->offset;
    size_t next = end < all.len ? end + 1 : end;
    source->offset += next - source->start;
    source->start = next;
}

simpul_status simpul_source_line(simpul_source *source, simpul_str *line, size_t *line_number,
                                 size_t *offset, simpul_error *err)
{
    *line = SIMPUL_STR_NONE;
    size_t looked = source->start;
    for (;;) {
        simpul_str all = held_bytes(source);
        size_t end = smp_str_find(all, SIMPUL_STR("\n"), looked);
        if (end == SIZE_MAX && source->at_end) end = all.len;
        if (end != SIZE_MAX) {
            if (end == all.len && source->start == all.len) return SIMPUL_OK;
            give_line(source, end, line, line_number, offset);
            return SIMPUL_OK;
        }
        looked = all.len - source->start;
        drop_given(source);
        simpul_status status = read_more(source, err);
        if (status) return status;
    }
}

void simpul_source_close(simpul_source *source)
{
    if (!source) return;
    if (source->owns_fd) (void)close(source->fd);
    smp_buf_dispose(&source->held);
    smp_free(source->name);
    smp_free(source);
}
