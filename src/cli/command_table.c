/* The list of commands, by section and in the order in which help shows them. */
#include "cli.h"

#include <string.h>

extern const struct command cmd_help, cmd_version;

static const struct command *const commands[] = {&cmd_help, &cmd_version};

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
