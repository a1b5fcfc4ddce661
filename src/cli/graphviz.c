/* One child process with a time limit. Reads and writes no file itself. */
#include "graphviz.h"

#include "cleanup.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdbool.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* The child holds the write end of a pipe and nobody writes: it hangs up when the child is gone. */
static int start(const char *dot_path, const char *svg_path, const int ends[2], pid_t *child)
{
    const char *const arguments[] = {"dot", "-Tsvg", "-o", svg_path, dot_path, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int reason = posix_spawn_file_actions_init(&actions);
    if (reason) return reason;
    reason = posix_spawnattr_init(&attributes);
    if (reason) {
        posix_spawn_file_actions_destroy(&actions);
        return reason;
    }
    /* quiet: its warnings (fonts, sizes) are no concern of simpul's user */
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    sigset_t before, none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    cleanup_block(&before);
    reason =
        posix_spawnp(child, arguments[0], &actions, &attributes, (char *const *)arguments, environ);
    if (!reason) cleanup_child(*child);
    cleanup_unblock(&before);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return reason;
}

/* True when the pipe hung up in time. */
static bool wait_for_end(int end, int seconds)
{
    struct timespec now, limit;
    clock_gettime(CLOCK_MONOTONIC, &limit);
    limit.tv_sec += seconds;
    for (;;) {
        clock_gettime(CLOCK_MONOTONIC, &now);
        long left =
            (long)(limit.tv_sec - now.tv_sec) * 1000 + (limit.tv_nsec - now.tv_nsec) / 1000000;
        struct pollfd one = {.fd = end, .events = POLLIN};
        int n = poll(&one, 1, left > 0 ? (int)left : 0);
        if (n > 0) return true;
        if (n == 0 || errno != EINTR) return false;
    }
}

static graphviz_result reap(pid_t child, bool in_time)
{
    int how = 0;
    if (!in_time) kill(child, SIGKILL);
    cleanup_child(0); /* before its number may be given to somebody else */
    while (waitpid(child, &how, 0) < 0 && errno == EINTR) {
    }
    if (!in_time) return GRAPHVIZ_SLOW;
    if (!WIFEXITED(how)) return GRAPHVIZ_FAILED;
    if (WEXITSTATUS(how) == 127) return GRAPHVIZ_ABSENT; /* where posix_spawn cannot tell */
    return WEXITSTATUS(how) ? GRAPHVIZ_FAILED : GRAPHVIZ_DRAWN;
}

graphviz_result graphviz_draw(const char *dot_path, const char *svg_path)
{
    int ends[2];
    pid_t child = 0;
    if (pipe(ends) != 0) return GRAPHVIZ_FAILED;
    int reason = start(dot_path, svg_path, ends, &child);
    close(ends[1]);
    graphviz_result result = reason == ENOENT ? GRAPHVIZ_ABSENT : GRAPHVIZ_FAILED;
    if (!reason) result = reap(child, wait_for_end(ends[0], GRAPHVIZ_SECONDS));
    close(ends[0]);
    return result;
}
