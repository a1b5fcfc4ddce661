/* JSON written by the program: strings, and the command table for tests and wrappers. Reads none.
 */
#include "cli.h"

#include <string.h>

simpul_str view(const char *text)
{
    return (simpul_str){text, text ? strlen(text) : 0};
}

void json_text(simpul_sink *out, simpul_str text)
{
    simpul_sink_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') simpul_sink_format(out, "\\%c", c);
        else if (c < 0x20) simpul_sink_format(out, "\\u%04x", c);
        else simpul_sink_byte(out, (char)c);
    }
    simpul_sink_byte(out, '"');
}

static void pair(simpul_sink *out, const char *key, const char *value, const char *after)
{
    json_text(out, view(key));
    simpul_sink_byte(out, ':');
    json_text(out, view(value));
    simpul_sink_text(out, after);
}

static const char *kind_name(option_kind kind)
{
    static const char *const names[] = {
        [OPTION_FLAG] = "flag",     [OPTION_TEXT] = "text",     [OPTION_FILE] = "file",
        [OPTION_FOLDER] = "folder", [OPTION_NUMBER] = "number", [OPTION_CHOICE] = "choice",
        [OPTION_TEXTS] = "texts",   [OPTION_NAMES] = "names"};
    return names[kind];
}

static void write_option(const struct option_spec *spec, simpul_sink *out)
{
    char letter[2] = {spec->letter, '\0'};
    simpul_sink_byte(out, '{');
    pair(out, "name", spec->name, ",");
    pair(out, "letter", letter, ",");
    pair(out, "kind", kind_name(spec->kind), ",");
    pair(out, "value", spec->value ? spec->value : "", ",\"names\":[");
    const char *name;
    for (size_t i = 0; spec->names && (name = spec->names(i)); i++) {
        if (i) simpul_sink_byte(out, ',');
        json_text(out, view(name));
    }
    simpul_sink_text(out, "],");
    pair(out, "help", spec->help, "}");
}

static void write_command(const struct command *command, simpul_sink *out)
{
    simpul_sink_byte(out, '{');
    pair(out, "name", command->name, ",");
    pair(out, "section", command->section, ",");
    pair(out, "summary", command->summary, ",");
    pair(out, "operands", command->operands, ",");
    simpul_sink_format(out, "\"min_operands\":%zu,\"answers\":%s,\"options\":[",
                       command->min_operands, command->answers ? "true" : "false");
    for (const struct option_spec *spec = command->options; spec->name; spec++) {
        if (spec != command->options) simpul_sink_byte(out, ',');
        write_option(spec, out);
    }
    simpul_sink_text(out, "]}");
}

void help_json(simpul_sink *out)
{
    const struct command *command;
    simpul_sink_text(out, "{\"commands\":[\n");
    for (size_t i = 0; (command = command_at(i)); i++) {
        if (i) simpul_sink_text(out, ",\n");
        write_command(command, out);
    }
    simpul_sink_text(out, "\n]}\n");
}
