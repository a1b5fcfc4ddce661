/* Sinks: whole files or none, modes, links, devices, full disks, what comes in between, failure. */
#include "base/sink.h"

#include "base/str.h"
#include "support/failing_alloc.h"
#include "support/temp_folder.h"

#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define S SIMPUL_STR

static simpul_sink *open_sink(const char *path, bool overwrite)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    assert_int_equal(simpul_sink_check(path, overwrite, NULL), SIMPUL_OK);
    if (simpul_sink_open(&sink, path, overwrite, &err)) fail_msg("%s: %s", path, err.message);
    return sink;
}

static void assert_closes(simpul_sink *sink)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_sink_close(sink, &err)) fail_msg("%s: %s", err.source, err.message);
}

static void assert_error_is(const simpul_error *err, const char *wanted)
{
    char line[600];
    simpul_error_format(err, line, sizeof line);
    assert_string_equal(line, wanted);
}

/* Opening fails in these words, looking first says the same, and the folder stays as it was. */
static void assert_refused(const char *path, bool overwrite, const char *wanted)
{
    simpul_error checked = SIMPUL_ERROR_INIT, opened = SIMPUL_ERROR_INIT;
    size_t n_files = count_files();
    simpul_sink *sink = (simpul_sink *)&checked;
    assert_int_equal(simpul_sink_check(path, overwrite, &checked), SIMPUL_ERR_IO);
    assert_int_equal(simpul_sink_open(&sink, path, overwrite, &opened), SIMPUL_ERR_IO);
    assert_null(sink);
    assert_error_is(&checked, wanted);
    assert_error_is(&opened, wanted);
    assert_int_equal(count_files(), n_files);
}

static mode_t mode_of(const char *path)
{
    struct stat about;
    assert_int_equal(lstat(path, &about), 0);
    return about.st_mode & 07777;
}

static void a_file_appears_whole_at_close(void **state)
{
    (void)state;
    simpul_sink *sink = open_sink("out.txt", false);
    assert_int_equal(access("out.txt", F_OK), -1);
    assert_int_equal(access(simpul_sink_temporary(sink), F_OK), 0);
    assert_null(strchr(simpul_sink_temporary(sink), '/')); /* beside its target */
    simpul_sink_text(sink, "one ");
    simpul_sink_str(sink, S("two"));
    simpul_sink_str(sink, SIMPUL_STR_NONE);
    simpul_sink_byte(sink, '\n');
    assert_true(simpul_sink_size(sink) == 8 && !simpul_sink_failed(sink));
    assert_closes(sink);
    assert_file_is("out.txt", S("one two\n"));
    assert_int_equal(count_files(), 1);
}

static void an_abandoned_sink_leaves_nothing(void **state)
{
    (void)state;
    simpul_sink *sink = open_sink("out.txt", false);
    simpul_sink_text(sink, "half");
    simpul_sink_abandon(sink);
    simpul_sink_abandon(NULL);
    assert_int_equal(count_files(), 0);
}

static void finished_sinks_wait_with_all_their_bytes(void **state)
{
    (void)state;
    simpul_sink *kept = open_sink("kept", false), *dropped = open_sink("dropped", false);
    simpul_sink_text(kept, "a");
    simpul_sink_text(dropped, "b");
    assert_int_equal(smp_sink_finish(kept, NULL), SIMPUL_OK);
    assert_int_equal(smp_sink_finish(dropped, NULL), SIMPUL_OK);
    assert_file_is(simpul_sink_temporary(kept), S("a"));
    assert_int_equal(access("kept", F_OK), -1);
    assert_closes(kept);
    simpul_sink_abandon(dropped);
    assert_file_is("kept", S("a"));
    assert_int_equal(count_files(), 1);
}

static void a_new_file_has_the_mode_of_the_umask(void **state)
{
    (void)state;
    mode_t before = umask(027);
    simpul_sink *sink = open_sink("out.txt", false);
    assert_int_equal(mode_of(simpul_sink_temporary(sink)), 0640);
    assert_closes(sink);
    umask(before);
    assert_int_equal(mode_of("out.txt"), 0640);
}

static void a_replaced_file_keeps_its_mode_and_hides_until_then(void **state)
{
    (void)state;
    const mode_t modes[] = {0600, 0664, 0755, 0400, 0};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        write_file("out.txt", S("old"));
        assert_int_equal(chmod("out.txt", modes[i]), 0);
        simpul_sink *sink = open_sink("out.txt", true);
        assert_int_equal(mode_of(simpul_sink_temporary(sink)), 0600);
        simpul_sink_text(sink, "new");
        assert_closes(sink);
        assert_int_equal(mode_of("out.txt"), modes[i]);
        assert_int_equal(chmod("out.txt", 0600), 0);
        assert_file_is("out.txt", S("new"));
    }
    assert_int_equal(count_files(), 1);
}

static void an_existing_file_is_refused_and_stays(void **state)
{
    (void)state;
    write_file("out.txt", S("old"));
    assert_refused("out.txt", false, "out.txt: output exists; give -O (--overwrite) to replace it");
    assert_file_is("out.txt", S("old"));
}

static void a_file_that_came_meanwhile_is_not_replaced(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = open_sink("out.txt", false);
    simpul_sink_text(sink, "mine");
    write_file("out.txt", S("theirs"));
    assert_int_equal(simpul_sink_close(sink, &err), SIMPUL_ERR_IO);
    assert_error_is(&err, "out.txt: output exists; give -O (--overwrite) to replace it");
    assert_file_is("out.txt", S("theirs"));
    assert_int_equal(count_files(), 1);
}

static void two_sinks_of_one_target_do_not_mix(void **state)
{
    (void)state;
    write_file("out.txt", S("old"));
    simpul_sink *first = open_sink("out.txt", true), *second = open_sink("out.txt", true);
    simpul_sink_text(first, "first");
    simpul_sink_text(second, "second");
    assert_closes(second);
    assert_file_is("out.txt", S("second"));
    assert_closes(first);
    assert_file_is("out.txt", S("first"));
    assert_int_equal(count_files(), 1);
}

static void a_link_stays_a_link_and_its_file_is_replaced(void **state)
{
    (void)state;
    write_file("file", S("old"));
    assert_int_equal(symlink("file", "link"), 0);
    assert_refused("link", false, "link: output exists; give -O (--overwrite) to replace it");
    simpul_sink *sink = open_sink("link", true);
    simpul_sink_text(sink, "new");
    assert_closes(sink);
    struct stat about;
    assert_true(lstat("link", &about) == 0 && S_ISLNK(about.st_mode));
    assert_file_is("file", S("new"));
    assert_int_equal(symlink("nowhere", "broken"), 0);
    assert_refused("broken", true, "broken: cannot open for writing: No such file or directory");
}

static void what_cannot_be_written_is_named(void **state)
{
    (void)state;
    write_file("file", S(""));
    assert_refused(".", true, ".: cannot open for writing: Is a directory");
    assert_refused("no/out.txt", true,
                   "no/out.txt: cannot open for writing: No such file or directory");
    assert_refused("file/out.txt", true, "file/out.txt: cannot open for writing: Not a directory");
    assert_refused("", true, "cannot open for writing: No such file or directory");
}

static void a_descriptor_is_written_where_it_stands_and_left_open(void **state)
{
    (void)state;
    char path[40];
    int fd = open("log", O_RDWR | O_CREAT | O_TRUNC, 0600);
    assert_true(fd >= 0 && write(fd, "before ", 7) == 7);
    snprintf(path, sizeof path, "/dev/fd/%d", fd);
    simpul_sink *sink = open_sink(path, false);
    assert_null(simpul_sink_temporary(sink));
    simpul_sink_text(sink, "sink ");
    assert_closes(sink);
    assert_int_equal(write(fd, "after", 5), 5);
    (void)close(fd);
    assert_file_is("log", S("before sink after"));
    assert_int_equal(count_files(), 1);
}

/* "-o /dev/stdout >file" must not make a file beside the device or replace the device. */
static void standard_output_by_name_is_standard_output(void **state)
{
    (void)state;
    const char *const names[] = {"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"};
    (void)fflush(stdout);
    int before = dup(STDOUT_FILENO), fd = open("log", O_RDWR | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(dup2(fd, STDOUT_FILENO), STDOUT_FILENO);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        simpul_sink *sink = NULL;
        simpul_status checked = simpul_sink_check(names[i], false, NULL);
        simpul_status status = simpul_sink_open(&sink, names[i], false, NULL);
        if (!status) simpul_sink_text(sink, "x");
        if (!status) status = simpul_sink_close(sink, NULL);
        if (status || checked) break;
    }
    assert_int_equal(dup2(before, STDOUT_FILENO), STDOUT_FILENO);
    (void)close(before);
    (void)close(fd);
    assert_file_is("log", S("xxxx"));
}

static void a_closed_descriptor_is_an_error_at_close(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    assert_int_equal(simpul_sink_open(&sink, "/dev/fd/999", false, &err), SIMPUL_OK);
    simpul_sink_text(sink, "x");
    assert_int_equal(simpul_sink_close(sink, &err), SIMPUL_ERR_IO);
    assert_error_is(&err, "/dev/fd/999: cannot write: Bad file descriptor");
}

static void a_full_device_is_told_at_close_and_writing_on_does_no_harm(void **state)
{
    (void)state;
    if (access("/dev/full", W_OK) != 0) skip();
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = open_sink("/dev/full", false);
    static const char zeros[300000];
    for (int i = 0; i < 5; i++) simpul_sink_write(sink, zeros, sizeof zeros);
    assert_true(simpul_sink_failed(sink));
    simpul_sink_format(sink, "%s", "more");
    assert_int_equal(simpul_sink_close(sink, &err), SIMPUL_ERR_IO);
    assert_error_is(&err, "/dev/full: cannot write: No space left on device");
}

/* A limit on the size of files stands in for a disk that fills up midway. */
static void a_disk_that_fills_up_leaves_the_old_file(void **state)
{
    (void)state;
    struct rlimit before, small;
    write_file("out.txt", S("old"));
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = before;
    small.rlim_cur = 100000;
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = open_sink("out.txt", true);
    static const char zeros[300000];
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    simpul_sink_write(sink, zeros, sizeof zeros);
    simpul_status status = simpul_sink_close(sink, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    (void)signal(SIGXFSZ, handler);
    assert_int_equal(status, SIMPUL_ERR_IO);
    assert_non_null(strstr(err.message, "cannot write: File too large"));
    assert_file_is("out.txt", S("old"));
    assert_int_equal(count_files(), 1);
}

typedef struct drain {
    int fd;
    size_t n;
    uint32_t sum;
} drain;

static void *drain_pipe(void *context)
{
    drain *what = context;
    unsigned char bytes[1999];
    for (ssize_t got; (got = read(what->fd, bytes, sizeof bytes)) > 0; what->n += (size_t)got)
        for (ssize_t i = 0; i < got; i++) what->sum = what->sum * 31 + bytes[i];
    return NULL;
}

static void a_pipe_gets_every_byte_also_when_it_does_not_block(void **state)
{
    (void)state;
    int ends[2];
    char path[40];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
    drain what = {ends[0], 0, 0};
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, drain_pipe, &what), 0);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
    simpul_sink *sink = open_sink(path, false);
    uint32_t sum = 0;
    for (uint32_t i = 0; i < 1000000; i++) {
        simpul_sink_byte(sink, (char)(i % 251));
        sum = sum * 31 + i % 251;
    }
    assert_closes(sink);
    (void)close(ends[1]);
    assert_int_equal(pthread_join(thread, NULL), 0);
    (void)close(ends[0]);
    assert_int_equal(what.n, 1000000);
    assert_true(what.sum == sum);
}

static void long_formats_and_long_writes_arrive(void **state)
{
    (void)state;
    char digits[1001];
    memset(digits, '7', 1000);
    digits[1000] = '\0';
    simpul_sink *file = open_sink("out.txt", false), *memory = NULL;
    assert_int_equal(simpul_sink_open_memory(&memory, NULL), SIMPUL_OK);
    assert_true(smp_str_is(simpul_sink_bytes(memory), ""));
    for (int i = 0; i < 700; i++) {
        simpul_sink_format(file, "%d %s\n", i, digits);
        simpul_sink_format(memory, "%d %s\n", i, digits);
    }
    assert_null(simpul_sink_temporary(memory));
    assert_true(simpul_sink_size(memory) == simpul_sink_bytes(memory).len);
    assert_closes(file);
    assert_file_is("out.txt", simpul_sink_bytes(memory));
    assert_closes(memory);
}

static bool write_a_file(void *context)
{
    bool overwrite = *(const bool *)context;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    simpul_status status = simpul_sink_check("out.txt", overwrite, &err);
    if (!status) status = simpul_sink_open(&sink, "out.txt", overwrite, &err);
    if (!status) {
        for (int i = 0; i < 100; i++) simpul_sink_format(sink, "%0300d", i);
        status = simpul_sink_close(sink, &err);
    }
    assert_true(status == SIMPUL_OK || status == SIMPUL_ERR_MEMORY);
    assert_int_equal(err.status, status);
    assert_int_equal(count_files(), overwrite || !status ? 1 : 0);
    if (status && overwrite) assert_file_is("out.txt", S("old"));
    write_file("out.txt", S("old"));
    if (!overwrite) (void)unlink("out.txt");
    return status == SIMPUL_OK;
}

static void failing_allocation_leaves_the_target_as_it_was(void **state)
{
    (void)state;
    bool overwrite = false;
    assert_true(failing_alloc_sweep(write_a_file, &overwrite, false) > 5);
    overwrite = true;
    write_file("out.txt", S("old"));
    assert_true(failing_alloc_sweep(write_a_file, &overwrite, false) > 5);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_folder_enter, temp_folder_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_appears_whole_at_close),
        IN_FOLDER(an_abandoned_sink_leaves_nothing),
        IN_FOLDER(finished_sinks_wait_with_all_their_bytes),
        IN_FOLDER(a_new_file_has_the_mode_of_the_umask),
        IN_FOLDER(a_replaced_file_keeps_its_mode_and_hides_until_then),
        IN_FOLDER(an_existing_file_is_refused_and_stays),
        IN_FOLDER(a_file_that_came_meanwhile_is_not_replaced),
        IN_FOLDER(two_sinks_of_one_target_do_not_mix),
        IN_FOLDER(a_link_stays_a_link_and_its_file_is_replaced),
        IN_FOLDER(what_cannot_be_written_is_named),
        IN_FOLDER(a_descriptor_is_written_where_it_stands_and_left_open),
        IN_FOLDER(standard_output_by_name_is_standard_output),
        IN_FOLDER(a_closed_descriptor_is_an_error_at_close),
        IN_FOLDER(a_full_device_is_told_at_close_and_writing_on_does_no_harm),
        IN_FOLDER(a_disk_that_fills_up_leaves_the_old_file),
        IN_FOLDER(a_pipe_gets_every_byte_also_when_it_does_not_block),
        IN_FOLDER(long_formats_and_long_writes_arrive),
        IN_FOLDER(failing_allocation_leaves_the_target_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
