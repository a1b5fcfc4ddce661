/* simpul help: the table of commands as text, man page, completion script, JSON. */
#include "cli.h"
#include "output.h"
#include "suggest.h"

struct help_options {
    struct common_options common;
    const char *shell;
    bool man, json;
};

static const struct help_options defaults = {.common = COMMON_OPTIONS_INIT};

static const struct option_spec options[] = {
    CHOICE_ROW(0, "completion", help_options, shell, "SHELL", help_shell_name,
               "print a completion script for bash, zsh or fish"),
    FLAG_ROW(0, "man", help_options, man, "print a man page, of the program or of COMMAND"),
    FLAG_ROW(0, "json", help_options, json, "print the table of commands and options as JSON"),
    OUTPUT_ROW,
    OVERWRITE_ROW,
    COMMON_ROWS,
    OPTIONS_END,
};

static int check(struct cli *cli, void *values)
{
    const struct help_options *help = values;
    if ((help->shell != NULL) + help->man + help->json > 1)
        return cli_usage_error(cli, "give one of --completion, --man and --json");
    if (cli->n_operands == 0) return CLI_DONE;
    if (help->shell || help->json)
        return cli_usage_error(cli, "--%s takes no COMMAND", help->shell ? "completion" : "json");
    if (command_find(cli->operands[0])) return CLI_DONE;
    char near[96];
    struct suggestion suggestion = suggestion_for(cli->operands[0]);
    const struct command *command;
    for (size_t i = 0; (command = command_at(i)); i++) suggestion_offer(&suggestion, command->name);
    return cli_usage_error(cli, "unknown command '%s'%s", cli->operands[0],
                           suggestion_text(&suggestion, "", near, sizeof near));
}

static int run(struct cli *cli, void *values)
{
    const struct help_options *help = values;
    const struct command *command = cli->n_operands ? command_find(cli->operands[0]) : NULL;
    simpul_sink *out = output_begin(cli);
    if (!out) return CLI_FAILED;
    if (help->shell) help_completion(help->shell, out);
    else if (help->json) help_json(out);
    else if (help->man) help_man(command, out);
    else if (command) help_command(command, out);
    else help_overview(out);
    return output_finish(cli, out, CLI_DONE);
}

static const struct example examples[] = {
    {"simpul help run", "all about the main job"},
    {"simpul help --completion bash > ~/.local/share/bash-completion/completions/simpul",
     "completion for bash"},
    {"simpul help --man build | man -l -", "a command's man page"},
    {NULL, NULL},
};

const struct command cmd_help = {
    .name = "help",
    .section = "About simpul",
    .summary = "explain the commands",
    .operands = "[COMMAND]",
    .max_operands = 1,
    .description = "Without a command: the list of all. With one: what it does, its options and "
                   "examples. Help, man pages and completion scripts come from one table, so they "
                   "never disagree.",
    .options = options,
    .examples = examples,
    .options_size = sizeof(struct help_options),
    .defaults = &defaults,
    .check = check,
    .run = run,
};
