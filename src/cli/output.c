/* Standard output and single files. What goes into them is the commands' business. */
#include "output.h"

#include "cleanup.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

simpul_status output_refuse(simpul_error *err, const char *path, const char *why)
{
    *err = (simpul_error)SIMPUL_ERROR_INIT;
    err->status = SIMPUL_ERR_IO;
    snprintf(err->source, sizeof err->source, "%s", path);
    snprintf(err->message, sizeof err->message, "%s", why);
    return err->status;
}

simpul_status output_system_error(simpul_error *err, const char *path, const char *what,
                                  int errno_value)
{
    char why[sizeof err->message];
    snprintf(why, sizeof why, "%s: %s", what, strerror(errno_value));
    return output_refuse(err, path, why);
}

simpul_status output_check(const char *path, bool overwrite, simpul_error *err)
{
    return simpul_sink_check(path ? path : "-", overwrite, err);
}

simpul_status output_open(simpul_sink **out, const char *path, bool overwrite, simpul_error *err)
{
    sigset_t before;
    cleanup_block(&before);
    simpul_status status = simpul_sink_open(out, path ? path : "-", overwrite, err);
    const char *temporary = status ? NULL : simpul_sink_temporary(*out);
    if (temporary) cleanup_add(temporary);
    cleanup_unblock(&before);
    return status;
}

simpul_status output_close(simpul_sink *sink, simpul_error *err)
{
    const char *temporary = simpul_sink_temporary(sink);
    if (!temporary) return simpul_sink_close(sink, err); /* a pipe may wait for ever: no blocking */
    sigset_t before;
    cleanup_block(&before);
    cleanup_drop(temporary);
    simpul_status status = simpul_sink_close(sink, err);
    cleanup_unblock(&before);
    return status;
}

void output_abandon(simpul_sink *sink)
{
    if (!sink) return;
    sigset_t before;
    cleanup_block(&before);
    if (simpul_sink_temporary(sink)) cleanup_drop(simpul_sink_temporary(sink));
    simpul_sink_abandon(sink);
    cleanup_unblock(&before);
}

simpul_sink *output_begin(struct cli *cli)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    if (output_open(&sink, cli->common->output, cli->common->overwrite, &err)) cli_fail(cli, &err);
    return sink;
}

int output_finish(struct cli *cli, simpul_sink *sink, int code)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    if (output_close(sink, &err)) return cli_fail(cli, &err);
    return code;
}
