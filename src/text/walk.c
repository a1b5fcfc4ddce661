/* Walking folders. Opens an .ndjson only to see whether its first line is an article, or broken:
 * then reading it says where. */
#include "text/walk.h"

#include "base/error.h"
#include "base/str.h"
#include "text/json_fields.h"

#include <dirent.h>
#include <errno.h>
#include <simpul/stream.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MAX_DEPTH = 64 };

void smp_walk_skip(smp_walk *walk, const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0) return;
    walk->skip_device = about.st_dev;
    walk->skip_inode = about.st_ino;
}

void smp_walk_dispose(smp_walk *walk)
{
    smp_vec_dispose(&walk->files);
}

static bool has_suffix(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    if (length <= tail) return false;
    for (size_t i = 0; i < tail; i++) {
        char c = name[length - tail + i];
        if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != suffix[i]) return false;
    }
    return true;
}

static bool first_line_may_be_article(const char *path)
{
    simpul_source *source = NULL;
    simpul_error ignored = SIMPUL_ERROR_INIT;
    simpul_str line;
    bool is = !simpul_source_open(&source, path, &ignored) &&
              !simpul_source_line(source, &line, NULL, NULL, &ignored) && line.ptr &&
              smp_json_may_be_article(line);
    simpul_source_close(source);
    return is;
}

static bool counts(const char *path, const char *name)
{
    if (has_suffix(name, ".txt") || has_suffix(name, ".html") || has_suffix(name, ".htm"))
        return true;
    bool lines = has_suffix(name, ".ndjson") || has_suffix(name, ".jsonl");
    return lines && first_line_may_be_article(path);
}

static simpul_status add_file(smp_walk *walk, simpul_str path, simpul_str told, bool from_folder,
                              simpul_error *err)
{
    smp_found_file file = {path, told, from_folder};
    return smp_vec_push(&walk->files, file) ? SIMPUL_OK : smp_error_memory(err);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static simpul_str join(smp_arena *arena, simpul_str folder, const char *name)
{
    smp_buf path;
    smp_buf_init(&path);
    smp_buf_str(&path, folder);
    if (folder.len && folder.ptr[folder.len - 1] != '/') smp_buf_byte(&path, '/');
    smp_buf_text(&path, name);
    simpul_str copy = path.failed ? SIMPUL_STR_NONE : smp_arena_str(arena, smp_buf_view(&path));
    smp_buf_dispose(&path);
    return copy;
}

typedef smp_vec(char *) name_list;

static simpul_status list_names(const char *folder, name_list *names, smp_arena *arena,
                                simpul_error *err)
{
    DIR *listing = opendir(folder);
    if (!listing) return smp_error_errno(err, folder, "cannot open folder", errno);
    simpul_status status = SIMPUL_OK;
    for (struct dirent *entry; !status && (entry = readdir(listing));) {
        if (entry->d_name[0] == '.') continue;
        char *copy = (char *)(uintptr_t)smp_arena_str(arena, smp_str(entry->d_name)).ptr;
        if (!copy || !smp_vec_push(names, copy)) status = smp_error_memory(err);
    }
    closedir(listing);
    if (names->n) qsort(names->items, names->n, sizeof *names->items, by_name);
    return status;
}

static simpul_status walk_folder(smp_walk *walk, simpul_str folder, simpul_str told, int depth,
                                 smp_arena *arena, simpul_error *err)
{
    name_list names = {0};
    if (depth > MAX_DEPTH)
        return smp_error_at(err, SIMPUL_ERR_LIMIT, folder.ptr, 0, 0,
                            "folders nested more than %d deep", MAX_DEPTH);
    simpul_status status = list_names(folder.ptr, &names, arena, err);
    for (size_t i = 0; i < names.n && !status; i++) {
        struct stat about;
        simpul_str path = join(arena, folder, names.items[i]);
        simpul_str below = join(arena, told, names.items[i]);
        if (!path.ptr || !below.ptr) {
            status = smp_error_memory(err);
        } else if (stat(path.ptr, &about) != 0) {
            status = smp_error_errno(err, path.ptr, "cannot look at", errno);
        } else if (S_ISDIR(about.st_mode)) {
            status = walk_folder(walk, path, below, depth + 1, arena, err);
        } else if (about.st_dev == walk->skip_device && about.st_ino == walk->skip_inode) {
            continue;
        } else if (S_ISREG(about.st_mode) && counts(path.ptr, names.items[i])) {
            status = add_file(walk, path, below, true, err);
        } else {
            walk->n_other++;
        }
    }
    smp_vec_dispose(&names);
    return status;
}

/* How a named file is told: below `base`, else just its name. */
static simpul_str told_name(simpul_str path, const char *base)
{
    simpul_str folder = smp_str(base);
    if (folder.ptr && smp_str_starts(path, folder)) {
        simpul_str below = smp_str_slice(path, folder.len, path.len);
        while (below.len && below.ptr[0] == '/') below = smp_str_slice(below, 1, below.len);
        if (below.len) return below;
    }
    size_t start = path.len;
    while (start && path.ptr[start - 1] != '/') start--;
    return smp_str_slice(path, start, path.len);
}

simpul_status smp_walk_add(smp_walk *walk, const char *argument, const char *base, smp_arena *arena,
                           simpul_error *err)
{
    struct stat about;
    simpul_str path = smp_arena_str(arena, smp_str(argument));
    if (!path.ptr) return smp_error_memory(err);
    if (smp_str_is(path, "-")) return add_file(walk, path, SIMPUL_STR("stdin"), false, err);
    if (stat(argument, &about) != 0) return smp_error_errno(err, argument, "cannot open", errno);
    if (!S_ISDIR(about.st_mode)) return add_file(walk, path, told_name(path, base), false, err);
    return walk_folder(walk, path, SIMPUL_STR(""), 0, arena, err);
}
