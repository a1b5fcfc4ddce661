/* From the command line to a command and its exit code. The work is the commands'. */
#include "cli.h"
#include "suggest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SUGGESTION_SIZE = 96 };

static int unknown_command(struct cli *cli, const char *typed)
{
    char near[SUGGESTION_SIZE];
    struct suggestion suggestion = suggestion_for(typed);
    const struct command *command;
    for (size_t i = 0; (command = command_at(i)); i++) suggestion_offer(&suggestion, command->name);
    suggestion_text(&suggestion, "", near, sizeof near);
    if (typed[0] == '-')
        cli_complain(cli,
                     "the command comes first, then its options; found '%s' (see 'simpul help')",
                     typed);
    else cli_complain(cli, "unknown command '%s'%s (see 'simpul help')", typed, near);
    return CLI_USAGE;
}

static int hold_operands(struct cli *cli)
{
    const struct command *command = cli->command;
    if (cli->n_operands < command->min_operands)
        return cli_usage_error(cli, "nothing to work on; wanted %s", command->operands);
    if (cli->n_operands > command->max_operands)
        return cli_usage_error(cli, "unexpected '%s'; wanted %s",
                               cli->operands[command->max_operands],
                               *command->operands ? command->operands : "options only");
    for (size_t i = 0; i < cli->n_operands; i++)
        if (!*cli->operands[i])
            return cli_usage_error(cli, "an operand is empty; wanted %s", command->operands);
    return CLI_DONE;
}

static int show_help(struct cli *cli)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    if (simpul_sink_open(&sink, "-", false, &err)) return cli_fail(cli, &err);
    help_command(cli->command, sink);
    return simpul_sink_close(sink, &err) ? cli_fail(cli, &err) : CLI_DONE;
}

static int run_command(struct cli *cli, int argc, char **argv, void *options,
                       struct option_parse *parse)
{
    const struct command *command = cli->command;
    memcpy(options, command->defaults, command->options_size);
    cli->common = options;
    cli_messages_begin(cli);
    if (!options_parse(command->options, argc, (const char *const *)argv, options, parse))
        return cli_usage_error(cli, "%s", parse->message);
    if (parse->help) return show_help(cli);
    cli_messages_begin(cli);
    cli->operands = parse->operands;
    cli->n_operands = parse->n_operands;
    int code = hold_operands(cli);
    if (!code && command->check) code = command->check(cli, options);
    if (!code) code = command->run(cli, options);
    cli_progress_end(cli);
    cli_sum_up_warnings(cli);
    if (cli->n_skipped) cli_complain(cli, "%zu skipped under --keep-going", cli->n_skipped);
    return cli->n_skipped && code == CLI_DONE ? CLI_FAILED : code;
}

/* Without a command: what there is, on standard error, as for any other wrong command line. */
static int no_command(struct cli *cli)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_sink *sink = NULL;
    if (simpul_sink_open_memory(&sink, &err)) return cli_fail(cli, &err);
    help_overview(sink);
    simpul_str text = simpul_sink_bytes(sink);
    fwrite(text.ptr, 1, text.len, stderr);
    simpul_sink_abandon(sink);
    return CLI_USAGE;
}

/* Both spellings of what people try first. */
static const char *command_word(char **argv)
{
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) return "help";
    if (strcmp(argv[1], "--version") == 0) return "version";
    return argv[1];
}

int cli_main(int argc, char **argv)
{
    static const struct common_options no_options = COMMON_OPTIONS_INIT;
    struct cli cli = {.common = &no_options, .lock = PTHREAD_MUTEX_INITIALIZER};
    cli_messages_begin(&cli);
    if (argc < 2) return no_command(&cli);
    const char *word = command_word(argv);
    cli.command = command_find(word);
    if (!cli.command) return unknown_command(&cli, word);
    struct option_parse parse = {.operands = calloc((size_t)argc + 1, sizeof *parse.operands)};
    void *options = malloc(cli.command->options_size);
    int code = CLI_FAILED;
    if (parse.operands && options)
        code = run_command(&cli, argc > 2 ? argc - 2 : 0, argv + 2, options, &parse);
    else cli_complain(&cli, "out of memory");
    free(options);
    free(parse.operands);
    return code;
}
