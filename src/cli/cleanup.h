/* What must not stay behind when a signal ends the program: files, folders, a child process.
 * Removes nothing in the normal course of things. */
#ifndef CLI_CLEANUP_H
#define CLI_CLEANUP_H

#include <signal.h>
#include <sys/types.h>

/* Installs the handler for SIGINT, SIGTERM, SIGHUP and SIGPIPE: it removes what is registered and
 * lets the signal end the program. Signals that the parent ignores stay ignored, SIGPIPE aside. */
void cleanup_install(void);

/* Registers a path (a file, or a folder that is empty once its files are gone) that must stay
 * readable until it is dropped. Call both with signals blocked wherever the path changes hands. */
void cleanup_add(const char *path);
void cleanup_drop(const char *path);

/* The child to kill; 0: none. */
void cleanup_child(pid_t child);

/* Between the two, the handled signals wait. */
void cleanup_block(sigset_t *before);
void cleanup_unblock(const sigset_t *before);

#endif
