/* Sources: lines and their places however the bytes arrive, whole files, errors by name, failure.
 */
#include "base/str.h"
#include "support/failing_alloc.h"
#include "support/temp_folder.h"

#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <simpul/stream.h>

#define S SIMPUL_STR

static simpul_source *open_file(const char *path)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_source *source = NULL;
    if (simpul_source_open(&source, path, &err)) fail_msg("%s: %s", path, err.message);
    return source;
}

static simpul_source *open_memory(simpul_str bytes)
{
    simpul_source *source = NULL;
    assert_int_equal(simpul_source_open_memory(&source, bytes, "memory", NULL), SIMPUL_OK);
    return source;
}

/* Reads the source to its end and compares each line with the next one of `bytes`. Closes it. */
static void assert_lines_of(simpul_source *source, simpul_str bytes)
{
    simpul_str line;
    size_t number = 0, offset = 0, wanted_number = 0, at = 0;
    for (;;) {
        assert_int_equal(simpul_source_line(source, &line, &number, &offset, NULL), SIMPUL_OK);
        if (!line.ptr) break;
        const char *end = memchr(bytes.ptr + at, '\n', bytes.len - at);
        size_t length = end ? (size_t)(end - bytes.ptr) - at : bytes.len - at;
        assert_int_equal(number, ++wanted_number);
        assert_int_equal(offset, at);
        assert_true(smp_str_equal(line, smp_str_slice(bytes, at, at + length)));
        at += length + (end != NULL);
    }
    assert_int_equal(at, bytes.len);
    assert_int_equal(simpul_source_line(source, &line, NULL, NULL, NULL), SIMPUL_OK);
    assert_null(line.ptr);
    simpul_source_close(source);
}

static void lines_end_at_lf_or_the_end_of_the_file(void **state)
{
    (void)state;
    const simpul_str texts[] = {S(""),     S("\n"),        S("a"),          S("a\n"),
                                S("a\nb"), S("\n\na\n\n"), S("a\r\nb\r\n"), S("a\0b\n\0")};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        write_file("file", texts[i]);
        assert_lines_of(open_memory(texts[i]), texts[i]);
        assert_lines_of(open_file("file"), texts[i]);
    }
    assert_lines_of(open_memory(SIMPUL_STR_NONE), S(""));
}

/* Lines from empty to longer than what is read at once, in every order of the two. */
static void make_long_lines(smp_buf *buf)
{
    uint32_t seed = 1;
    smp_buf_init(buf);
    for (int i = 0; i < 300; i++) {
        seed = seed * 1103515245 + 12345;
        size_t length = seed >> 13 & (i % 40 == 7 ? 0x3FFFF : 0xFFF);
        for (size_t n = 0; n < length; n++) smp_buf_byte(buf, (char)('a' + (n + (size_t)i) % 26));
        smp_buf_byte(buf, '\n');
    }
    smp_buf_text(buf, "the last one has no end");
    assert_false(buf->failed);
}

static void long_files_give_the_same_lines_as_memory(void **state)
{
    (void)state;
    smp_buf buf;
    make_long_lines(&buf);
    assert_true(buf.len > 1000000);
    write_file("file", smp_buf_view(&buf));
    assert_lines_of(open_file("file"), smp_buf_view(&buf));
    assert_lines_of(open_memory(smp_buf_view(&buf)), smp_buf_view(&buf));
    smp_buf_dispose(&buf);
}

static void the_whole_file_is_given_and_given_again(void **state)
{
    (void)state;
    smp_buf buf;
    make_long_lines(&buf);
    write_file("file", smp_buf_view(&buf));
    simpul_source *source = open_file("file");
    simpul_str first, second;
    assert_int_equal(simpul_source_bytes(source, &first, NULL), SIMPUL_OK);
    assert_int_equal(simpul_source_bytes(source, &second, NULL), SIMPUL_OK);
    assert_true(smp_str_equal(first, smp_buf_view(&buf)));
    assert_ptr_equal(first.ptr, second.ptr);
    assert_string_equal(simpul_source_name(source), "file");
    simpul_source_close(source);
    smp_buf_dispose(&buf);
    write_file("empty", S(""));
    source = open_file("empty");
    assert_int_equal(simpul_source_bytes(source, &first, NULL), SIMPUL_OK);
    assert_true(smp_str_is(first, ""));
    simpul_source_close(source);
}

typedef struct feed {
    int fd;
    simpul_str bytes;
} feed;

/* Writes in pieces of odd sizes, so that reads end anywhere. */
static void *feed_pipe(void *context)
{
    feed *what = context;
    size_t at = 0;
    for (size_t step = 1; at < what->bytes.len; step = step % 7919 + 101) {
        size_t n = what->bytes.len - at < step ? what->bytes.len - at : step;
        ssize_t written = write(what->fd, what->bytes.ptr + at, n);
        if (written > 0) at += (size_t)written;
    }
    (void)close(what->fd);
    return NULL;
}

static void a_pipe_gives_the_same_lines_also_when_it_does_not_block(void **state)
{
    (void)state;
    smp_buf buf;
    make_long_lines(&buf);
    for (int flags = 0; flags <= O_NONBLOCK; flags += O_NONBLOCK) {
        int ends[2];
        assert_int_equal(pipe(ends), 0);
        assert_int_equal(fcntl(ends[0], F_SETFL, flags), 0);
        feed what = {ends[1], smp_buf_view(&buf)};
        pthread_t thread;
        int before = dup(STDIN_FILENO);
        assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
        assert_int_equal(pthread_create(&thread, NULL, feed_pipe, &what), 0);
        simpul_source *source = open_file("-");
        assert_string_equal(simpul_source_name(source), "standard input");
        assert_lines_of(source, smp_buf_view(&buf));
        assert_int_equal(pthread_join(thread, NULL), 0);
        assert_true(fcntl(STDIN_FILENO, F_GETFD) >= 0); /* not ours to close */
        assert_int_equal(dup2(before, STDIN_FILENO), STDIN_FILENO);
        (void)close(before);
        (void)close(ends[0]);
    }
    smp_buf_dispose(&buf);
}

static void what_cannot_be_read_is_named_and_nothing_stays_open(void **state)
{
    (void)state;
    const char *const cases[][2] = {
        {"missing.txt", "missing.txt: cannot open: No such file or directory"},
        {".", ".: cannot open: Is a directory"},
    };
    int free_before = open("/dev/null", O_RDONLY);
    (void)close(free_before);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_source *source = (simpul_source *)&err;
        char line[600];
        assert_int_equal(simpul_source_open(&source, cases[i][0], &err), SIMPUL_ERR_IO);
        assert_null(source);
        simpul_error_format(&err, line, sizeof line);
        assert_string_equal(line, cases[i][1]);
    }
    write_file("file", S("a\n"));
    simpul_source_close(open_file("file"));
    simpul_source_close(NULL);
    int free_now = open("/dev/null", O_RDONLY);
    (void)close(free_now);
    assert_int_equal(free_now, free_before);
}

static bool read_both_ways(void *context)
{
    (void)context;
    simpul_source *lines = NULL, *whole = NULL;
    simpul_str text = SIMPUL_STR_NONE;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_source_open(&lines, "file", &err);
    do
        if (!status) status = simpul_source_line(lines, &text, NULL, NULL, &err);
    while (!status && text.ptr);
    if (!status) status = simpul_source_open(&whole, "file", &err);
    if (!status) status = simpul_source_bytes(whole, &text, &err);
    simpul_source_close(lines);
    simpul_source_close(whole);
    assert_true(status == SIMPUL_OK || status == SIMPUL_ERR_MEMORY);
    assert_int_equal(err.status, status);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told(void **state)
{
    (void)state;
    smp_buf buf;
    make_long_lines(&buf);
    write_file("file", smp_buf_view(&buf));
    smp_buf_dispose(&buf);
    assert_true(failing_alloc_sweep(read_both_ways, NULL, false) > 6);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_folder_enter, temp_folder_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(lines_end_at_lf_or_the_end_of_the_file),
        IN_FOLDER(long_files_give_the_same_lines_as_memory),
        IN_FOLDER(the_whole_file_is_given_and_given_again),
        IN_FOLDER(a_pipe_gives_the_same_lines_also_when_it_does_not_block),
        IN_FOLDER(what_cannot_be_read_is_named_and_nothing_stays_open),
        IN_FOLDER(failing_allocation_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
