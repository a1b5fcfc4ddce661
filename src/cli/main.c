/* The process around the program: standard descriptors, signals, the exit code. No work of its own.
 */
#include "cleanup.h"
#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* With a standard descriptor closed, the next file opened would take its number and receive what is
 * meant for it. Opened the wrong way round, so that using it fails as a closed one does. */
static void fill_standard_descriptors(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
    fill_standard_descriptors();
    cleanup_install();
    return cli_main(argc, argv);
}
