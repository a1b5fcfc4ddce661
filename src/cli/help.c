/* Help texts, made from the command table alone. Man pages and completion are in their own files.
 */
#include "cli.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_WIDTH = 78, HELP_COLUMN = 27 };

/* Number of columns of UTF-8 text whose characters are all one wide. */
static size_t width_of(const char *text, size_t length)
{
    size_t width = 0;
    for (size_t i = 0; i < length; i++) width += ((unsigned char)text[i] & 0xC0) != 0x80;
    return width;
}

static void spaces(simpul_sink *out, size_t n)
{
    while (n--) simpul_sink_byte(out, ' ');
}

/* Fills lines up to TEXT_WIDTH; `column` is where the first one stands already. */
static void wrap(simpul_sink *out, const char *text, size_t indent, size_t column)
{
    bool first = true;
    while (*text) {
        size_t length = strcspn(text, " \n"), width = width_of(text, length);
        if (!first && column + 1 + width > TEXT_WIDTH) {
            simpul_sink_byte(out, '\n');
            spaces(out, indent);
            column = indent;
            first = true;
        }
        if (!first) simpul_sink_byte(out, ' ');
        simpul_sink_write(out, text, length);
        column += width + !first;
        first = false;
        text += length;
        if (strncmp(text, "\n\n", 2) == 0) {
            simpul_sink_text(out, "\n\n");
            spaces(out, indent);
            column = indent;
            first = true;
        }
        text += strspn(text, " \n");
    }
    simpul_sink_byte(out, '\n');
}

static const char *join_names(const struct name_list *list, char *text, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < list->n && used < size; i++)
        used += (size_t)snprintf(text + used, size - used, "%s%s", i ? "," : "", list->names[i]);
    return list->n ? text : NULL;
}

const char *help_option_default(const struct command *command, const struct option_spec *spec,
                                char *text, size_t size)
{
    const void *field = (const char *)command->defaults + spec->field;
    if (spec->kind == OPTION_FLAG || spec->kind == OPTION_TEXTS) return NULL;
    if (spec->kind == OPTION_NAMES) return join_names(field, text, size);
    if (spec->kind == OPTION_NUMBER) {
        snprintf(text, size, "%llu", (unsigned long long)*(const uint64_t *)field);
        return text;
    }
    return *(const char *const *)field;
}

static void write_option(const struct command *command, const struct option_spec *spec,
                         simpul_sink *out)
{
    char head[80], text[512], line[1024];
    int length = snprintf(head, sizeof head, "  %c%c%s --%s%s%s", spec->letter ? '-' : ' ',
                          spec->letter ? spec->letter : ' ', spec->letter ? "," : " ", spec->name,
                          spec->value ? " " : "", spec->value ? spec->value : "");
    const char *standard = help_option_default(command, spec, text, sizeof text);
    snprintf(line, sizeof line, "%s%s%s%s", spec->help, standard ? " (default: " : "",
             standard ? standard : "", standard ? ")" : "");
    simpul_sink_text(out, head);
    if (length >= HELP_COLUMN) {
        simpul_sink_byte(out, '\n');
        length = 0;
    }
    spaces(out, HELP_COLUMN - (size_t)length);
    wrap(out, line, HELP_COLUMN, HELP_COLUMN);
}

static void write_words_of(const struct command *command, simpul_sink *out)
{
    const char *word, *says;
    if (!command->word) return;
    simpul_sink_format(out, "\n%s:\n", command->words_title);
    for (size_t i = 0; command->word(i, &word, &says); i++) {
        simpul_sink_format(out, "  %s", word);
        spaces(out, HELP_COLUMN - 2 - strlen(word));
        wrap(out, says, HELP_COLUMN, HELP_COLUMN);
    }
}

void help_command(const struct command *command, simpul_sink *out)
{
    simpul_sink_format(out, "simpul %s - %s\n\nUsage: simpul %s [OPTION...]%s%s\n\n", command->name,
                       command->summary, command->name, *command->operands ? " " : "",
                       command->operands);
    wrap(out, command->description, 0, 0);
    simpul_sink_text(out, "\nOptions:\n");
    for (const struct option_spec *spec = command->options; spec->name; spec++)
        write_option(command, spec, out);
    write_words_of(command, out);
    simpul_sink_text(out, "\nExamples:\n");
    for (const struct example *example = command->examples; example->command; example++)
        simpul_sink_format(out, "  # %s\n  %s\n", example->says, example->command);
    if (command->answers) simpul_sink_text(out, "\nExit status: 0 yes, 1 no, 2 could not tell.\n");
}

void help_overview(simpul_sink *out)
{
    simpul_sink_text(out,
                     "simpul reads Indonesian policy news and makes graphs of it: who did what "
                     "to whom,\nunder which rule, according to whom.\n\n"
                     "Usage: simpul COMMAND [OPTION...] [FILE...]\n");
    const struct command *command, *before = NULL;
    for (size_t i = 0; (command = command_at(i)); before = command, i++) {
        if (!before || strcmp(before->section, command->section) != 0)
            simpul_sink_format(out, "\n%s:\n", command->section);
        simpul_sink_format(out, "  %-12s%s\n", command->name, command->summary);
    }
    simpul_sink_text(out, "\n'simpul help COMMAND' or 'simpul COMMAND -h' explains one. "
                          "Long options may be\nshortened while only one begins so. The main "
                          "job:\n  simpul run articles/ -o out\n");
}
