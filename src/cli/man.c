/* Man pages (man-pages(7), groff's man macros) from the command table. They say what the help says.
 */
#include "cli.h"

#include <string.h>

/* Text in which nothing is a request or an escape; a blank line starts a paragraph. */
static void roff(simpul_sink *out, const char *text)
{
    for (char before = '\n'; *text; before = *text++) {
        if (strncmp(text, "\n\n", 2) == 0) {
            simpul_sink_text(out, "\n.PP\n");
            text++;
        } else if (before == '\n' && (*text == '.' || *text == '\'')) {
            simpul_sink_format(out, "\\&%c", *text);
        } else if (*text == '\\') {
            simpul_sink_text(out, "\\e");
        } else if (*text == '-') {
            simpul_sink_text(out, "\\-");
        } else {
            simpul_sink_byte(out, *text);
        }
    }
}

static void title(simpul_sink *out, const char *name, const char *summary)
{
    simpul_sink_text(out, ".TH ");
    for (const char *c = name; *c; c++)
        simpul_sink_byte(out, (char)(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c));
    simpul_sink_format(out, " 1 \"\" \"simpul %s\" \"simpul\"\n.SH NAME\n", simpul_version());
    roff(out, name);
    simpul_sink_text(out, " \\- ");
    roff(out, summary);
    simpul_sink_byte(out, '\n');
}

static void option(const struct command *command, const struct option_spec *spec, simpul_sink *out)
{
    char text[512];
    const char *standard = help_option_default(command, spec, text, sizeof text);
    simpul_sink_text(out, ".TP\n.B ");
    if (spec->letter) simpul_sink_format(out, "\\-%c, ", spec->letter);
    simpul_sink_text(out, "\\-\\-");
    roff(out, spec->name);
    if (spec->value) simpul_sink_format(out, " \\fI%s\\fR", spec->value);
    simpul_sink_byte(out, '\n');
    roff(out, spec->help);
    if (standard) simpul_sink_text(out, " (default: ");
    if (standard) roff(out, standard);
    simpul_sink_text(out, standard ? ")\n" : "\n");
}

static void words_of(const struct command *command, simpul_sink *out)
{
    const char *word, *says;
    if (!command->word) return;
    simpul_sink_format(out, ".SH %s\n", command->words_title);
    for (size_t i = 0; command->word(i, &word, &says); i++) {
        simpul_sink_text(out, ".TP\n.B ");
        roff(out, word);
        simpul_sink_byte(out, '\n');
        roff(out, says);
        simpul_sink_byte(out, '\n');
    }
}

static void command_page(const struct command *command, simpul_sink *out)
{
    char name[64] = "simpul-";
    strncat(name, command->name, sizeof name - strlen(name) - 1);
    title(out, name, command->summary);
    simpul_sink_format(out, ".SH SYNOPSIS\n.B simpul %s\n[\\fIOPTION\\fR...]", command->name);
    if (*command->operands) simpul_sink_format(out, " \\fI%s\\fR", command->operands);
    simpul_sink_text(out, "\n.SH DESCRIPTION\n");
    roff(out, command->description);
    simpul_sink_text(out, "\n.SH OPTIONS\n");
    for (const struct option_spec *spec = command->options; spec->name; spec++)
        option(command, spec, out);
    words_of(command, out);
    simpul_sink_text(out, ".SH EXIT STATUS\n");
    roff(out, command->answers ? "0 yes, 1 no, 2 could not tell."
                               : "0 done; 1 could not, or something was skipped under "
                                 "--keep-going; 2 wrong command line.");
    simpul_sink_text(out, "\n.SH EXAMPLES\n");
    for (const struct example *example = command->examples; example->command; example++) {
        simpul_sink_text(out, ".TP\n.B ");
        roff(out, example->command);
        simpul_sink_byte(out, '\n');
        roff(out, example->says);
        simpul_sink_byte(out, '\n');
    }
    simpul_sink_text(out, ".SH SEE ALSO\n.BR simpul (1)\n");
}

static void program_page(simpul_sink *out)
{
    title(out, "simpul", "graphs of who did what to whom from Indonesian policy news");
    simpul_sink_text(out, ".SH SYNOPSIS\n.B simpul\n\\fICOMMAND\\fR [\\fIOPTION\\fR...] "
                          "[\\fIFILE\\fR...]\n.SH COMMANDS\n");
    const struct command *command;
    for (size_t i = 0; (command = command_at(i)); i++) {
        simpul_sink_format(out, ".TP\n.BR simpul\\-%s (1)\n", command->name);
        roff(out, command->summary);
        simpul_sink_byte(out, '\n');
    }
    simpul_sink_text(out, ".SH OPTIONS\nLong options may be shortened while only one begins so.\n");
    simpul_sink_text(out, ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhen set and not empty, messages "
                          "carry no colours unless \\-\\-color=always.\n.SH SEE ALSO\n"
                          ".BR dot (1)\n");
}

void help_man(const struct command *command, simpul_sink *out)
{
    if (command) command_page(command, out);
    else program_page(out);
}
