/* Completion scripts for bash, zsh and fish, written out from the command table. They call nothing
 * of simpul while the user types. */
#include "cli.h"

#include <string.h>

const char *help_shell_name(size_t index)
{
    static const char *const names[] = {"bash", "zsh", "fish"};
    return index < 3 ? names[index] : NULL;
}

/* Single quotes around, for all three shells; a quote inside is closed, escaped, opened. */
static void quoted(simpul_sink *out, const char *text, const char *quote)
{
    simpul_sink_byte(out, '\'');
    for (; *text; text++) {
        if (*text == '\'') simpul_sink_text(out, quote);
        else simpul_sink_byte(out, *text);
    }
    simpul_sink_byte(out, '\'');
}

static void names_of(const struct option_spec *spec, simpul_sink *out)
{
    const char *name;
    for (size_t i = 0; (name = spec->names(i)); i++)
        simpul_sink_format(out, "%s%s", i ? " " : "", name);
}

static void command_names(simpul_sink *out)
{
    const struct command *command;
    for (size_t i = 0; (command = command_at(i)); i++)
        simpul_sink_format(out, "%s%s", i ? " " : "", command->name);
}

/* bash: a case on command and the word before, then a case on the command for its options. */
static void bash_values(const struct command *command, simpul_sink *out)
{
    for (const struct option_spec *spec = command->options; spec->name; spec++) {
        if (spec->kind == OPTION_FLAG) continue;
        simpul_sink_format(out, "    %s:--%s", command->name, spec->name);
        if (spec->letter) simpul_sink_format(out, "|%s:-%c", command->name, spec->letter);
        simpul_sink_text(out, ")\n        ");
        if (spec->names) {
            simpul_sink_text(out, "COMPREPLY=($(compgen -W '");
            names_of(spec, out);
            simpul_sink_text(out, "' -- \"$current\"))");
        } else if (spec->kind == OPTION_FILE || spec->kind == OPTION_FOLDER) {
            simpul_sink_format(out, "COMPREPLY=($(compgen -%c -- \"$current\"))",
                               spec->kind == OPTION_FILE ? 'f' : 'd');
        } else {
            simpul_sink_text(out, "COMPREPLY=()");
        }
        simpul_sink_text(out, "\n        return ;;\n");
    }
}

static void bash_options(const struct command *command, simpul_sink *out)
{
    simpul_sink_format(out, "    %s) options='", command->name);
    for (const struct option_spec *spec = command->options; spec->name; spec++)
        simpul_sink_format(out, "%s--%s", spec == command->options ? "" : " ", spec->name);
    simpul_sink_text(out, "' ;;\n");
}

static void bash(simpul_sink *out)
{
    const struct command *command;
    simpul_sink_text(out,
                     "# bash completion of simpul\n_simpul()\n{\n"
                     "    local current=${COMP_WORDS[COMP_CWORD]} options=''\n"
                     "    local before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
                     "    if [ \"$COMP_CWORD\" -eq 1 ] || [ \"$command:$COMP_CWORD\" = help:2 ]"
                     "; then\n        COMPREPLY=($(compgen -W '");
    command_names(out);
    simpul_sink_text(out, "' -- \"$current\"))\n        return\n    fi\n"
                          "    case $command:$before in\n");
    for (size_t i = 0; (command = command_at(i)); i++) bash_values(command, out);
    simpul_sink_text(out, "    esac\n    case $command in\n");
    for (size_t i = 0; (command = command_at(i)); i++) bash_options(command, out);
    simpul_sink_text(out, "    esac\n    case $current in\n"
                          "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$current\")) ;;\n"
                          "    *) COMPREPLY=($(compgen -f -- \"$current\")) ;;\n    esac\n}\n"
                          "complete -o filenames -F _simpul simpul\n");
}

/* In a zsh option description brackets and colons are syntax. */
static void zsh_description(const char *text, simpul_sink *out)
{
    for (; *text; text++) {
        if (*text == '\'') simpul_sink_text(out, "'\\''");
        else if (strchr("[]:\\", *text)) simpul_sink_format(out, "\\%c", *text);
        else simpul_sink_byte(out, *text);
    }
}

static void zsh_option(const struct option_spec *spec, const char *dashes, const char *name,
                       simpul_sink *out)
{
    simpul_sink_format(out, " \\\n            '%s%s[", dashes, name);
    zsh_description(spec->help, out);
    simpul_sink_byte(out, ']');
    if (spec->kind != OPTION_FLAG) simpul_sink_format(out, ":%s:", spec->value);
    if (spec->names) {
        simpul_sink_byte(out, '(');
        names_of(spec, out);
        simpul_sink_byte(out, ')');
    } else if (spec->kind == OPTION_FILE) {
        simpul_sink_text(out, "_files");
    } else if (spec->kind == OPTION_FOLDER) {
        simpul_sink_text(out, "_files -/");
    }
    simpul_sink_byte(out, '\'');
}

static void zsh(simpul_sink *out)
{
    const struct command *command;
    simpul_sink_text(out, "#compdef simpul\n_simpul()\n{\n    if (( CURRENT == 2 )); then\n"
                          "        compadd -- ");
    command_names(out);
    simpul_sink_text(out, "\n        return\n    fi\n    local command=$words[2]\n"
                          "    shift words\n    (( CURRENT-- ))\n    case $command in\n");
    for (size_t i = 0; (command = command_at(i)); i++) {
        simpul_sink_format(out, "    %s)\n        _arguments", command->name);
        for (const struct option_spec *spec = command->options; spec->name; spec++) {
            char letter[2] = {spec->letter, '\0'};
            zsh_option(spec, "--", spec->name, out);
            if (spec->letter) zsh_option(spec, "-", letter, out);
        }
        simpul_sink_text(out, " \\\n            '*:file:_files' ;;\n");
    }
    simpul_sink_text(out, "    esac\n}\n_simpul \"$@\"\n");
}

static void fish_option(const struct command *command, const struct option_spec *spec,
                        simpul_sink *out)
{
    simpul_sink_format(out, "complete -c simpul -n '__fish_seen_subcommand_from %s' -l %s",
                       command->name, spec->name);
    if (spec->letter) simpul_sink_format(out, " -s %c", spec->letter);
    if (spec->names) {
        simpul_sink_text(out, " -x -a '");
        names_of(spec, out);
        simpul_sink_byte(out, '\'');
    } else if (spec->kind == OPTION_FOLDER) {
        simpul_sink_text(out, " -x -a '(__fish_complete_directories)'");
    } else if (spec->kind != OPTION_FLAG) {
        simpul_sink_text(out, spec->kind == OPTION_FILE ? " -r" : " -x");
    }
    simpul_sink_text(out, " -d ");
    quoted(out, spec->help, "\\'");
    simpul_sink_byte(out, '\n');
}

static void fish(simpul_sink *out)
{
    const struct command *command;
    simpul_sink_text(out, "# fish completion of simpul\n");
    for (size_t i = 0; (command = command_at(i)); i++) {
        simpul_sink_format(out, "complete -c simpul -n __fish_use_subcommand -f -a %s -d ",
                           command->name);
        quoted(out, command->summary, "\\'");
        simpul_sink_byte(out, '\n');
        for (const struct option_spec *spec = command->options; spec->name; spec++)
            fish_option(command, spec, out);
    }
}

void help_completion(const char *shell, simpul_sink *out)
{
    if (strcmp(shell, "bash") == 0) bash(out);
    else if (strcmp(shell, "zsh") == 0) zsh(out);
    else fish(out);
}
