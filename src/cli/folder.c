/* A sibling folder is made, filled and renamed, so that the whole output appears at once or not at
 * all. Deletes nothing but files of the names it was told. */
#define _XOPEN_SOURCE 700 /* realpath, which plain POSIX leaves out */
#include "folder.h"

#include "cleanup.h"
#include "output.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILES = 64 };

struct folder {
    char *given;   /* as the user wrote it, for messages */
    char *target;  /* without trailing slashes, symbolic links followed where it exists */
    char *filling; /* the sibling */
    char *files[MOST_FILES];
    size_t n_files;
    bool replaces;
    option_name_fn *name_at;
};

static char *join(const char *a, const char *b, const char *c)
{
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *text = malloc(size);
    if (text) snprintf(text, size, "%s%s%s", a, b, c);
    return text;
}

static void free_folder(struct folder *folder)
{
    for (size_t i = 0; i < folder->n_files; i++) free(folder->files[i]);
    free(folder->given);
    free(folder->target);
    free(folder->filling);
    free(folder);
}

static simpul_status refuse(const struct folder *folder, const char *why, int errno_value,
                            simpul_error *err)
{
    if (!errno_value) return output_refuse(err, folder->given, why);
    return output_system_error(err, folder->given, why, errno_value);
}

static bool is_ours(const char *name, option_name_fn *name_at)
{
    const char *known;
    for (size_t i = 0; (known = name_at(i)); i++)
        if (strcmp(known, name) == 0) return true;
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Somebody's own files must survive -O: a mistyped folder is a bad day, not a lost one. */
static simpul_status hold_contents(const struct folder *folder, simpul_error *err)
{
    DIR *directory = opendir(folder->target);
    if (!directory) return refuse(folder, "cannot look into it", errno, err);
    char why[200] = "";
    const struct dirent *entry;
    while (!why[0] && (entry = readdir(directory)))
        if (!is_ours(entry->d_name, folder->name_at))
            snprintf(why, sizeof why,
                     "not replaced: it also holds '%.100s', which is not of this command's making",
                     entry->d_name);
    closedir(directory);
    return why[0] ? refuse(folder, why, 0, err) : SIMPUL_OK;
}

static simpul_status hold_target(struct folder *folder, bool overwrite, simpul_error *err)
{
    struct stat about, here;
    if (stat(folder->target, &about) != 0)
        return errno == ENOENT ? SIMPUL_OK : refuse(folder, "cannot look at it", errno, err);
    if (!S_ISDIR(about.st_mode)) return refuse(folder, "exists and is no folder", 0, err);
    if (!overwrite)
        return refuse(folder, "folder exists; give -O (--overwrite) to replace it", 0, err);
    if (stat(".", &here) == 0 && here.st_dev == about.st_dev && here.st_ino == about.st_ino)
        return refuse(folder, "is the current folder and cannot be replaced", 0, err);
    char *real = realpath(folder->target, NULL);
    if (!real) return refuse(folder, "cannot look at it", errno, err);
    free(folder->target);
    folder->target = real;
    folder->replaces = true;
    return hold_contents(folder, err);
}

static simpul_status make_filling(struct folder *folder, simpul_error *err)
{
    folder->filling = join(folder->target, ".tmpXXXXXX", "");
    if (!folder->filling) return refuse(folder, "cannot make the folder", ENOMEM, err);
    sigset_t before;
    cleanup_block(&before);
    int reason = mkdtemp(folder->filling) ? 0 : errno;
    if (!reason) cleanup_add(folder->filling);
    cleanup_unblock(&before);
    if (!reason) return SIMPUL_OK;
    free(folder->filling);
    folder->filling = NULL;
    return refuse(folder, "cannot make the folder", reason, err);
}

simpul_status folder_open(struct folder **out, const char *path, bool overwrite,
                          option_name_fn *name_at, simpul_error *err)
{
    *out = NULL;
    struct folder *folder = calloc(1, sizeof *folder);
    if (!folder) return output_system_error(err, path, "cannot make the folder", ENOMEM);
    folder->name_at = name_at;
    folder->given = strdup(path);
    folder->target = strdup(path);
    simpul_status status = SIMPUL_OK;
    if (!folder->given || !folder->target)
        status = output_system_error(err, path, "cannot make the folder", ENOMEM);
    for (size_t n = strlen(path); !status && n > 1 && folder->target[n - 1] == '/'; n--)
        folder->target[n - 1] = '\0';
    if (!status) status = hold_target(folder, overwrite, err);
    if (!status) status = make_filling(folder, err);
    if (status) free_folder(folder);
    else *out = folder;
    return status;
}

const char *folder_path(struct folder *folder, const char *name)
{
    if (folder->n_files == MOST_FILES) return NULL;
    char *path = join(folder->filling, "/", name);
    if (!path) return NULL;
    folder->files[folder->n_files++] = path;
    cleanup_add(path);
    return path;
}

static size_t find_file(const struct folder *folder, const char *name)
{
    size_t i = 0;
    while (i < folder->n_files && strcmp(strrchr(folder->files[i], '/') + 1, name) != 0) i++;
    return i;
}

const char *folder_file(const struct folder *folder, const char *name)
{
    size_t i = find_file(folder, name);
    return i < folder->n_files ? folder->files[i] : NULL;
}

void folder_remove(struct folder *folder, const char *name)
{
    size_t i = find_file(folder, name);
    if (i == folder->n_files) return;
    char *path = folder->files[i];
    (void)unlink(path);
    cleanup_drop(path);
    folder->files[i] = folder->files[--folder->n_files];
    free(path);
}

const char *folder_target(const struct folder *folder)
{
    return folder->given;
}

simpul_status folder_sink(struct folder *folder, const char *name, simpul_sink **out,
                          simpul_error *err)
{
    *out = NULL;
    const char *path = folder_path(folder, name);
    if (!path) return refuse(folder, "cannot make its files", ENOMEM, err);
    return output_open(out, path, false, err);
}

static void forget(struct folder *folder)
{
    for (size_t i = 0; i < folder->n_files; i++) cleanup_drop(folder->files[i]);
    if (folder->filling) cleanup_drop(folder->filling);
}

static void remove_filling(struct folder *folder)
{
    for (size_t i = 0; i < folder->n_files; i++) (void)unlink(folder->files[i]);
    (void)rmdir(folder->filling);
}

/* Only names we could have written, and the folder only if nothing else came in meanwhile. */
static int remove_old(const struct folder *folder, const char *old)
{
    const char *name;
    for (size_t i = 0; (name = folder->name_at(i)); i++) {
        char *path = join(old, "/", name);
        if (!path) return ENOMEM;
        int reason = unlink(path) == 0 || errno == ENOENT ? 0 : errno;
        free(path);
        if (reason) return reason;
    }
    return rmdir(old) == 0 ? 0 : errno;
}

/* POSIX cannot exchange two folders: the old one steps aside, and comes back if the new one cannot
 * take its place. */
static simpul_status exchange(const struct folder *folder, simpul_error *err)
{
    char *old = join(folder->filling, ".old", "");
    int reason = old ? 0 : ENOMEM;
    if (!reason && rename(folder->target, old) != 0) reason = errno;
    if (!reason && rename(folder->filling, folder->target) != 0) {
        reason = errno;
        (void)rename(old, folder->target);
    }
    simpul_status status = SIMPUL_OK;
    if (reason) status = refuse(folder, "cannot replace the folder", reason, err);
    else if ((reason = remove_old(folder, old)))
        status = output_system_error(err, old, "cannot remove the replaced folder", reason);
    free(old);
    return status;
}

/* mkdtemp made it private; a folder of results is to be as open as the user's others. */
static int open_to_others(const char *path)
{
    mode_t mask = umask(0);
    umask(mask);
    return chmod(path, 0777 & ~mask) == 0 ? 0 : errno;
}

static simpul_status put_in_place(const struct folder *folder, simpul_error *err)
{
    int reason = open_to_others(folder->filling);
    if (!reason && folder->replaces) return exchange(folder, err);
    if (!reason && rename(folder->filling, folder->target) != 0) reason = errno;
    return reason ? refuse(folder, "cannot put the folder in its place", reason, err) : SIMPUL_OK;
}

simpul_status folder_commit(struct folder *folder, simpul_error *err)
{
    sigset_t before;
    cleanup_block(&before);
    forget(folder);
    simpul_status status = put_in_place(folder, err);
    if (status) remove_filling(folder);
    cleanup_unblock(&before);
    free_folder(folder);
    return status;
}

void folder_abandon(struct folder *folder)
{
    if (!folder) return;
    sigset_t before;
    cleanup_block(&before);
    forget(folder);
    remove_filling(folder);
    cleanup_unblock(&before);
    free_folder(folder);
}
