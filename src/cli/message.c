/* Messages and the progress bar: everything that goes to standard error. Decides nothing. */
#include "cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE_SIZE = 2048, WARNINGS_SHOWN = 20, BAR_WIDTH = 30, REDRAW_MS = 100 };

static const char red[] = "\x1b[31m", yellow[] = "\x1b[33m", plain_color[] = "\x1b[0m";
static const char erase_line[] = "\r\x1b[K";

static bool is_terminal(int fd)
{
    const char *term = getenv("TERM");
    return isatty(fd) && term && strcmp(term, "dumb") != 0;
}

void cli_messages_begin(struct cli *cli)
{
    const struct common_options *common = cli->common;
    const char *no_color = getenv("NO_COLOR");
    bool wants = strcmp(common->color, "auto") == 0
                     ? is_terminal(STDERR_FILENO) && !(no_color && *no_color)
                     : strcmp(common->color, "always") == 0;
    cli->color = wants;
    cli->bar_is_on = strcmp(common->progress, "auto") == 0
                         ? is_terminal(STDERR_FILENO) && !common->quiet
                         : strcmp(common->progress, "always") == 0;
}

/* Control characters in a file's name or contents must not reach a terminal. */
static void write_clean(const char *text)
{
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x20 || c == 0x7F) fprintf(stderr, "\\x%02X", c);
        else fputc(c, stderr);
    }
}

static void tell_line(struct cli *cli, const char *color, const char *text)
{
    flockfile(stderr);
    if (cli->bar_is_drawn) fputs(erase_line, stderr);
    cli->bar_is_drawn = false;
    bool colored = cli->color && color;
    fprintf(stderr, "%ssimpul:%s ", colored ? color : "", colored ? plain_color : "");
    write_clean(text);
    fputc('\n', stderr);
    fflush(stderr);
    funlockfile(stderr);
}

static void say(struct cli *cli, const char *color, const char *format, va_list arguments)
{
    char line[LINE_SIZE];
    vsnprintf(line, sizeof line, format, arguments);
    tell_line(cli, color, line);
}

struct counted counted(size_t n, const char *one, const char *many)
{
    struct counted made;
    snprintf(made.text, sizeof made.text, "%zu %s", n, n == 1 ? one : many);
    return made;
}

void cli_say(struct cli *cli, const char *format, ...)
{
    if (cli->common->quiet) return;
    va_list arguments;
    va_start(arguments, format);
    say(cli, NULL, format, arguments);
    va_end(arguments);
}

void cli_verbose(struct cli *cli, const char *format, ...)
{
    if (!cli->common->verbose) return;
    va_list arguments;
    va_start(arguments, format);
    say(cli, NULL, format, arguments);
    va_end(arguments);
}

void cli_complain(struct cli *cli, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(cli, red, format, arguments);
    va_end(arguments);
}

int cli_usage_error(struct cli *cli, const char *format, ...)
{
    char line[LINE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    cli_complain(cli, "%s: %s (see 'simpul %s -h')", cli->command->name, line, cli->command->name);
    return CLI_USAGE;
}

int cli_fail(struct cli *cli, const simpul_error *err)
{
    char line[sizeof err->source + sizeof err->message + 64];
    simpul_error_format(err, line, sizeof line);
    cli_complain(cli, "%s", line);
    return CLI_FAILED;
}

static void warn(void *context, const simpul_error *what)
{
    struct cli *cli = context;
    char line[sizeof what->source + sizeof what->message + 64];
    simpul_error_format(what, line, sizeof line);
    pthread_mutex_lock(&cli->lock);
    cli->n_warnings++;
    bool all = cli->common->verbose || cli->common->keep_going;
    bool shown = !cli->common->quiet && (all || cli->n_shown < WARNINGS_SHOWN);
    cli->n_shown += shown;
    if (shown) tell_line(cli, yellow, line);
    pthread_mutex_unlock(&cli->lock);
}

simpul_warnings cli_warnings(struct cli *cli)
{
    return (simpul_warnings){warn, cli};
}

void cli_sum_up_warnings(struct cli *cli)
{
    if (!cli->n_warnings || cli->common->quiet) return;
    size_t hidden = cli->n_warnings - cli->n_shown;
    char line[128];
    int used = snprintf(line, sizeof line, "%zu warning%s", cli->n_warnings,
                        cli->n_warnings == 1 ? "" : "s");
    if (hidden)
        snprintf(line + used, sizeof line - (size_t)used, ", %zu not shown (-v shows all)", hidden);
    tell_line(cli, yellow, line);
}

static double seconds_between(const struct timespec *from, const struct timespec *to)
{
    return (double)(to->tv_sec - from->tv_sec) + (double)(to->tv_nsec - from->tv_nsec) / 1e9;
}

static void draw_bar(struct cli *cli, size_t n_done, size_t n_total, double elapsed)
{
    double rate = elapsed > 0 ? (double)n_done / elapsed : 0;
    fprintf(stderr, "%ssimpul: ", erase_line);
    if (n_total) {
        char bar[BAR_WIDTH + 1];
        size_t full = n_done >= n_total ? BAR_WIDTH : n_done * BAR_WIDTH / n_total;
        memset(bar, '.', BAR_WIDTH);
        memset(bar, '#', full);
        bar[BAR_WIDTH] = '\0';
        fprintf(stderr, "[%s] %zu/%zu", bar, n_done, n_total);
    } else {
        fprintf(stderr, "%zu done", n_done);
    }
    if (rate > 0) fprintf(stderr, "  %.*f/s", rate < 10, rate);
    if (rate > 0 && n_total > n_done) {
        unsigned long left = (unsigned long)((double)(n_total - n_done) / rate + 0.5);
        fprintf(stderr, "  %lu:%02lu left", left / 60, left % 60);
    }
    fflush(stderr);
    cli->bar_is_drawn = true;
}

bool cli_progress(void *context, size_t n_done, size_t n_total)
{
    struct cli *cli = context;
    if (!cli->bar_is_on) return true;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    pthread_mutex_lock(&cli->lock);
    bool first = cli->bar_start.tv_sec == 0 && cli->bar_start.tv_nsec == 0;
    if (first) cli->bar_start = now;
    bool last = n_total && n_done >= n_total;
    if (first || last || seconds_between(&cli->bar_last, &now) * 1000 >= REDRAW_MS) {
        cli->bar_last = now;
        draw_bar(cli, n_done, n_total, seconds_between(&cli->bar_start, &now));
    }
    pthread_mutex_unlock(&cli->lock);
    return true;
}

void cli_progress_end(struct cli *cli)
{
    if (!cli->bar_is_drawn) return;
    bool keeps = strcmp(cli->common->progress, "always") == 0;
    fputs(keeps ? "\n" : erase_line, stderr);
    cli->bar_is_drawn = false;
}
