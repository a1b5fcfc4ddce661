/* The signal handler and its list. The only statics of the program that change: a handler can see
 * nothing else. Everything in it is async-signal-safe. */
#include "cleanup.h"

#include <assert.h>
#include <stddef.h>
#include <unistd.h>

enum { MOST_PATHS = 128 };

static const char *volatile paths[MOST_PATHS];
static volatile sig_atomic_t child_process;

static const int handled[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
enum { N_HANDLED = sizeof handled / sizeof *handled };

static void handle(int signal_number)
{
    if (child_process) kill((pid_t)child_process, SIGKILL);
    for (size_t i = MOST_PATHS; i-- > 0;) {
        const char *path = paths[i];
        if (path && unlink(path) != 0) (void)rmdir(path);
    }
    /* SA_RESETHAND has put the default action back; it acts when this handler returns */
    raise(signal_number);
}

void cleanup_install(void)
{
    for (size_t i = 0; i < N_HANDLED; i++) {
        struct sigaction before, action = {.sa_handler = handle, .sa_flags = (int)SA_RESETHAND};
        sigaction(handled[i], NULL, &before);
        if (before.sa_handler == SIG_IGN && handled[i] != SIGPIPE) continue;
        sigemptyset(&action.sa_mask);
        for (size_t j = 0; j < N_HANDLED; j++) sigaddset(&action.sa_mask, handled[j]);
        sigaction(handled[i], &action, NULL);
    }
}

void cleanup_add(const char *path)
{
    for (size_t i = 0; i < MOST_PATHS; i++)
        if (!paths[i]) {
            paths[i] = path;
            return;
        }
    assert(!"more paths than an output folder has files");
}

void cleanup_drop(const char *path)
{
    for (size_t i = 0; i < MOST_PATHS; i++)
        if (paths[i] == path) paths[i] = NULL;
}

void cleanup_child(pid_t child)
{
    child_process = (sig_atomic_t)child;
}

void cleanup_block(sigset_t *before)
{
    sigset_t all;
    sigemptyset(&all);
    for (size_t i = 0; i < N_HANDLED; i++) sigaddset(&all, handled[i]);
    pthread_sigmask(SIG_BLOCK, &all, before);
}

void cleanup_unblock(const sigset_t *before)
{
    pthread_sigmask(SIG_SETMASK, before, NULL);
}
