/* A folder of outputs: filled beside its place and renamed into it. Knows no file's contents. */
#ifndef CLI_FOLDER_H
#define CLI_FOLDER_H

#include "cli.h"

struct folder;

/* Prepares `path` as an output folder. `name_at` lists every file that the command could ever write
 * there: with `overwrite` an existing folder is replaced only when it holds nothing else.
 * Errors: SIMPUL_ERR_IO: it exists, is no folder, holds other files, its parent is not there. */
simpul_status folder_open(struct folder **out, const char *path, bool overwrite,
                          option_name_fn *name_at, simpul_error *err);

/* The path at which to make the file of that name; borrowed until the folder is closed. It is
 * removed with the folder when that is abandoned. NULL: out of memory. */
const char *folder_path(struct folder *folder, const char *name);
/* The same of a file made before; NULL: there is none. */
const char *folder_file(const struct folder *folder, const char *name);
/* Takes back a file made before, whether it is there or not. */
void folder_remove(struct folder *folder, const char *name);
/* The path that the user gave. */
const char *folder_target(const struct folder *folder);

/* Opens and closes one file in it. */
simpul_status folder_sink(struct folder *folder, const char *name, simpul_sink **out,
                          simpul_error *err);

/* Takes its place. The folder is freed, also on failure, and nothing half-written stays. */
simpul_status folder_commit(struct folder *folder, simpul_error *err);
void folder_abandon(struct folder *folder); /* NULL is allowed */

#endif
