/* The list of commands, by section and in the order in which help shows them. */
#include "cli.h"

#include <string.h>

extern const struct command cmd_run, cmd_extract, cmd_merge, cmd_build, cmd_analyze, cmd_discourse,
    cmd_convert, cmd_filter, cmd_diff, cmd_check, cmd_verify, cmd_explain, cmd_info, cmd_score,
    cmd_clean, cmd_formats, cmd_measures, cmd_relations, cmd_lexicon, cmd_help, cmd_version;

static const struct command *const commands[] = {
    &cmd_run,     &cmd_extract, &cmd_merge,  &cmd_build,   &cmd_analyze,  &cmd_discourse,
    &cmd_convert, &cmd_filter,  &cmd_diff,   &cmd_check,   &cmd_verify,   &cmd_explain,
    &cmd_info,    &cmd_score,   &cmd_clean,  &cmd_formats, &cmd_measures, &cmd_relations,
    &cmd_lexicon, &cmd_help,    &cmd_version};

enum { N_COMMANDS = sizeof commands / sizeof *commands };

const struct command *command_at(size_t index)
{
    return index < N_COMMANDS ? commands[index] : NULL;
}

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < N_COMMANDS; i++)
        if (strcmp(commands[i]->name, name) == 0) return commands[i];
    return NULL;
}
