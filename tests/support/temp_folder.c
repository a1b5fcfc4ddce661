/* Folders for tests, below TMPDIR or /tmp. Knows nothing of sinks and sources: plain stdio. */
#include "support/temp_folder.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static bool is_entry(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

int temp_folder_enter(void **state)
{
    const char *parent = getenv("TMPDIR");
    char *path = test_malloc(4096);
    snprintf(path, 4096, "%s/simpul-test-XXXXXX", parent && *parent ? parent : "/tmp");
    if (!mkdtemp(path) || chdir(path) != 0) return -1;
    *state = path;
    return 0;
}

int temp_folder_leave(void **state)
{
    char *path = *state;
    DIR *folder = opendir(".");
    if (!folder) return -1;
    for (const struct dirent *entry; (entry = readdir(folder));)
        if (is_entry(entry)) (void)unlink(entry->d_name);
    (void)closedir(folder);
    int result = chdir("/") == 0 && rmdir(path) == 0 ? 0 : -1;
    test_free(path);
    return result;
}

void write_file(const char *name, simpul_str bytes)
{
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    assert_int_equal(fclose(file), 0);
}

void assert_file_is(const char *name, simpul_str bytes)
{
    FILE *file = fopen(name, "rb");
    if (!file) fail_msg("there is no file %s", name);
    char *found = test_malloc(bytes.len + 2);
    size_t n = fread(found, 1, bytes.len + 1, file);
    (void)fclose(file);
    assert_int_equal(n, bytes.len);
    assert_memory_equal(found, bytes.ptr, n);
    test_free(found);
}

size_t count_files(void)
{
    size_t n = 0;
    DIR *folder = opendir(".");
    assert_non_null(folder);
    for (const struct dirent *entry; (entry = readdir(folder));) n += is_entry(entry);
    (void)closedir(folder);
    return n;
}
