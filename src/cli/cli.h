/* One run of the program: the command table's rows, what is shared by commands, messages.
 * Only the public headers of the library are used in this folder. */
#ifndef CLI_H
#define CLI_H

#include "options.h"

#include <pthread.h>
#include <simpul/simpul.h>
#include <time.h>

/* Exit codes. For commands that answer a question (check): 0 yes, 1 no, 2 could not tell. */
enum { CLI_DONE = 0, CLI_FAILED = 1, CLI_USAGE = 2, CLI_UNKNOWN = 2 };

struct command;

struct cli {
    const struct command *command;
    const struct common_options *common;
    const char *const *operands;
    size_t n_operands;

    bool color;
    pthread_mutex_t lock; /* of the fields below: warnings may come from any thread */
    size_t n_warnings, n_shown;
    size_t n_skipped; /* under --keep-going: makes the exit code 1 */
    bool bar_is_on, bar_is_drawn;
    struct timespec bar_start, bar_last;
};

struct example {
    const char *command, *says; /* command NULL ends a table */
};

struct command {
    const char *name, *section, *summary; /* summary: one line, no full stop */
    const char *operands;                 /* "ARTICLE...", "" none */
    size_t min_operands, max_operands;
    const char *description; /* paragraphs separated by a blank line */
    bool answers;            /* exit 0 yes, 1 no, 2 could not tell */
    const struct option_spec *options;
    const struct example *examples;
    /* Words of the command that come from a table of the library; NULL: none. False past the end.
     */
    const char *words_title; /* "Kinds of change" */
    bool (*word)(size_t index, const char **word, const char **says);
    size_t options_size;
    const void *defaults; /* an option struct; its first member is struct common_options */
    /* Holds the values against each other. Touches no file. NULL: nothing to hold. Returns 0 or
     * CLI_USAGE, with the message said. */
    int (*check)(struct cli *cli, void *options);
    int (*run)(struct cli *cli, void *options);
};

const struct command *command_at(size_t index); /* NULL past the end */
const struct command *command_find(const char *name);

/* The whole program but for the process around it. Returns the exit code. */
int cli_main(int argc, char **argv);

/* Messages: one line each on standard error, `simpul: …`. */
void cli_say(struct cli *cli, const char *format, ...) SIMPUL_PRINTF(2, 3);     /* not with -q */
void cli_verbose(struct cli *cli, const char *format, ...) SIMPUL_PRINTF(2, 3); /* with -v */
void cli_complain(struct cli *cli, const char *format, ...) SIMPUL_PRINTF(2, 3);
/* The same with the command's name and where to find its help; returns CLI_USAGE. */
int cli_usage_error(struct cli *cli, const char *format, ...) SIMPUL_PRINTF(2, 3);
/* Says the error; returns CLI_FAILED. */
int cli_fail(struct cli *cli, const simpul_error *err);
/* Counts a warning and says it, up to a number (-v and --keep-going: all of them). */
simpul_warnings cli_warnings(struct cli *cli);
void cli_sum_up_warnings(struct cli *cli);
/* Decides on colour and progress bar once the options are known. */
void cli_messages_begin(struct cli *cli);

/* The bar. `n_total` 0: unknown. A simpul_progress_fn with the cli as context; returns true. */
bool cli_progress(void *cli, size_t n_done, size_t n_total);
void cli_progress_end(struct cli *cli);

/* Text of the table. */
void help_overview(simpul_sink *out);
void help_command(const struct command *command, simpul_sink *out);
void help_man(const struct command *command, simpul_sink *out); /* NULL: the program's page */
void help_json(simpul_sink *out);
const char *help_shell_name(size_t index); /* bash, zsh, fish */
void help_completion(const char *shell, simpul_sink *out);
/* The default of an option as text, NULL when it has none worth saying. */
const char *help_option_default(const struct command *command, const struct option_spec *spec,
                                char *text, size_t size);

/* A JSON string with its quotes. */
void json_text(simpul_sink *out, simpul_str text);

/* "1 article", "2 articles". */
struct counted {
    char text[64];
};
struct counted counted(size_t n, const char *one, const char *many);

simpul_str view(const char *text); /* of a NUL-terminated string; NULL gives an absent one */

#endif
