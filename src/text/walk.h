/* The files that arguments name: files as they are, folders walked in byte order of their paths. */
#ifndef SMP_WALK_H
#define SMP_WALK_H

#include "base/arena.h"
#include "base/vec.h"

#include <stdbool.h>
#include <sys/types.h>

typedef struct smp_found_file {
    simpul_str path; /* to open it; "-" is standard input */
    simpul_str told; /* how documents will call it (`path` of a document record), before escaping */
    bool from_folder; /* found in a walk: an empty one is skipped, not refused */
} smp_found_file;

typedef struct smp_walk {
    smp_vec(smp_found_file) files;
    size_t n_other; /* files of folders that are of no article's kind */
    dev_t skip_device;
    ino_t skip_inode; /* the metadata file; inode 0: none */
} smp_walk;

/* Adds what one argument names. `base` may be NULL. Strings go to the arena. */
simpul_status smp_walk_add(smp_walk *walk, const char *argument, const char *base, smp_arena *arena,
                           simpul_error *err);
/* Do not count this file as an article. */
void smp_walk_skip(smp_walk *walk, const char *path);
void smp_walk_dispose(smp_walk *walk);

#endif
