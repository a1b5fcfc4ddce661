/* Parsing by the option table. Opens no file, prints nothing, keeps no state. */
#include "options.h"

#include "suggest.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SUGGESTION_SIZE = 96, CHOICES_SIZE = 320, CHOICES_BESIDE = 12 };

const char *option_when_name(size_t index)
{
    static const char *const names[] = {"auto", "always", "never"};
    return index < 3 ? names[index] : NULL;
}

static bool wrong(struct option_parse *parse, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(parse->message, sizeof parse->message, format, arguments);
    va_end(arguments);
    return false;
}

static const char *known_name(option_name_fn *names, const char *text, size_t length)
{
    const char *name;
    for (size_t i = 0; (name = names(i)); i++)
        if (strlen(name) == length && memcmp(name, text, length) == 0) return name;
    return NULL;
}

/* All names joined by commas, as far as there is room for them; returns how many there are. */
static size_t join_names(option_name_fn *names, char list[CHOICES_SIZE])
{
    const char *name;
    size_t used = 0, n = 0, n_left_out = 0;
    for (; (name = names(n)); n++) {
        bool fits = used + strlen(name) + sizeof ", and 000 more" < CHOICES_SIZE;
        if (fits && !n_left_out)
            used += (size_t)snprintf(list + used, CHOICES_SIZE - used, "%s%s", n ? ", " : "", name);
        else n_left_out++;
    }
    if (n_left_out) snprintf(list + used, CHOICES_SIZE - used, ", and %zu more", n_left_out);
    return n;
}

/* What a value could have been: the nearest name; all of them when they are few or none is near. */
static bool wrong_name(struct option_parse *parse, const struct option_spec *spec, const char *text)
{
    char list[CHOICES_SIZE] = "", near[SUGGESTION_SIZE];
    struct suggestion suggestion = suggestion_for(text);
    const char *name;
    for (size_t i = 0; (name = spec->names(i)); i++) suggestion_offer(&suggestion, name);
    suggestion_text(&suggestion, "", near, sizeof near);
    bool shows = join_names(spec->names, list) <= CHOICES_BESIDE || !*near;
    return wrong(parse, "--%s: '%.60s' is not known%s%s%s%s", spec->name, text, near,
                 shows ? " (one of " : "", shows ? list : "", shows ? ")" : "");
}

static bool add_names(const struct option_spec *spec, const char *text, struct name_list *list,
                      struct option_parse *parse)
{
    for (const char *at = text;; at++) {
        size_t length = strcspn(at, ",");
        const char *name = known_name(spec->names, at, length);
        if (!name) {
            char one[64];
            snprintf(one, sizeof one, "%.*s", (int)(length < 60 ? length : 60), at);
            return wrong_name(parse, spec, one);
        }
        size_t i = 0;
        while (i < list->n && list->names[i] != name) i++;
        if (i == list->n && list->n == NAME_LIST_MAX)
            return wrong(parse, "--%s: more than %d names", spec->name, NAME_LIST_MAX);
        if (i == list->n) list->names[list->n++] = name;
        at += length;
        if (!*at) return true;
    }
}

static bool add_text(const struct option_spec *spec, const char *text, struct text_list *list,
                     struct option_parse *parse)
{
    if (list->n == TEXT_LIST_MAX)
        return wrong(parse, "--%s: given more than %d times", spec->name, TEXT_LIST_MAX);
    list->texts[list->n++] = text;
    return true;
}

static bool read_number(const struct option_spec *spec, const char *text, uint64_t *out,
                        struct option_parse *parse)
{
    uint64_t number = 0;
    size_t i = 0;
    for (; text[i] >= '0' && text[i] <= '9' && i < 20; i++) {
        uint64_t digit = (uint64_t)(text[i] - '0');
        if (number > (UINT64_MAX - digit) / 10) break;
        number = number * 10 + digit;
    }
    if (!i || text[i] || number < spec->min || number > spec->max)
        return wrong(parse, "--%s: '%s' is no whole number from %llu to %llu", spec->name, text,
                     (unsigned long long)spec->min, (unsigned long long)spec->max);
    *out = number;
    return true;
}

static bool store(const struct option_spec *spec, const char *text, void *values,
                  struct option_parse *parse)
{
    void *field = (char *)values + spec->field;
    if (spec->kind == OPTION_FLAG) {
        *(bool *)field = true;
        return true;
    }
    if (!*text) return wrong(parse, "--%s: empty value, wanted %s", spec->name, spec->value);
    if (spec->kind == OPTION_NUMBER) return read_number(spec, text, field, parse);
    if (spec->kind == OPTION_TEXTS) return add_text(spec, text, field, parse);
    if (spec->kind == OPTION_NAMES) return add_names(spec, text, field, parse);
    if (spec->kind == OPTION_CHOICE && !known_name(spec->names, text, strlen(text)))
        return wrong_name(parse, spec, text);
    *(const char **)field = text;
    return true;
}

static const struct option_spec *find_exact(const struct option_spec *specs, const char *typed,
                                            size_t length)
{
    for (; specs->name; specs++)
        if (strlen(specs->name) == length && strncmp(specs->name, typed, length) == 0) return specs;
    return NULL;
}

/* By full name, else by a beginning that only one option has. */
static const struct option_spec *find_long(const struct option_spec *specs, const char *typed,
                                           size_t length, struct option_parse *parse)
{
    const struct option_spec *found = find_exact(specs, typed, length), *other = NULL;
    if (found) return found;
    char text[80], near[SUGGESTION_SIZE];
    snprintf(text, sizeof text, "%.*s", (int)(length < 72 ? length : 72), typed);
    struct suggestion suggestion = suggestion_for(text);
    for (; specs->name; specs++) {
        suggestion_offer(&suggestion, specs->name);
        if (!length || strncmp(specs->name, typed, length) != 0) continue;
        other = found;
        found = specs;
    }
    if (other)
        wrong(parse, "option '--%s' is ambiguous: --%s or --%s", text, other->name, found->name);
    else if (!found)
        wrong(parse, "unknown option '--%s'%s", text,
              suggestion_text(&suggestion, "--", near, sizeof near));
    return other ? NULL : found;
}

static const struct option_spec *find_letter(const struct option_spec *specs, char letter,
                                             struct option_parse *parse)
{
    for (; specs->name; specs++)
        if (specs->letter && specs->letter == letter) return specs;
    wrong(parse, "unknown option '-%c'", letter);
    return NULL;
}

static bool is_help(const struct option_spec *spec)
{
    return strcmp(spec->name, "help") == 0;
}

static bool parse_long(const struct option_spec *specs, int argc, const char *const *argv, int *at,
                       void *values, struct option_parse *parse)
{
    const char *typed = argv[*at] + 2;
    size_t length = strcspn(typed, "=");
    const char *text = typed[length] ? typed + length + 1 : NULL;
    const struct option_spec *spec = find_long(specs, typed, length, parse);
    if (!spec) return false;
    if (is_help(spec)) parse->help = true;
    if (spec->kind == OPTION_FLAG && text) return wrong(parse, "--%s takes no value", spec->name);
    if (spec->kind != OPTION_FLAG && !text) {
        if (*at + 1 >= argc) return wrong(parse, "--%s needs a value: %s", spec->name, spec->value);
        text = argv[++*at];
    }
    return store(spec, text, values, parse);
}

static bool parse_letters(const struct option_spec *specs, int argc, const char *const *argv,
                          int *at, void *values, struct option_parse *parse)
{
    for (const char *letter = argv[*at] + 1; *letter; letter++) {
        const struct option_spec *spec = find_letter(specs, *letter, parse);
        if (!spec) return false;
        if (is_help(spec)) parse->help = true;
        if (spec->kind == OPTION_FLAG) {
            store(spec, NULL, values, parse);
            continue;
        }
        const char *text = letter[1] ? letter + 1 : NULL;
        if (!text && *at + 1 >= argc)
            return wrong(parse, "-%c needs a value: %s", *letter, spec->value);
        if (!text) text = argv[++*at];
        return store(spec, text, values, parse);
    }
    return true;
}

bool options_parse(const struct option_spec *specs, int argc, const char *const *argv, void *values,
                   struct option_parse *parse)
{
    parse->n_operands = 0;
    parse->help = false;
    parse->message[0] = '\0';
    bool operands_only = false;
    for (int at = 0; at < argc && !parse->help; at++) {
        const char *argument = argv[at];
        if (operands_only || argument[0] != '-' || !argument[1])
            parse->operands[parse->n_operands++] = argument;
        else if (strcmp(argument, "--") == 0) operands_only = true;
        else if (argument[1] == '-') {
            if (!parse_long(specs, argc, argv, &at, values, parse)) return false;
        } else if (!parse_letters(specs, argc, argv, &at, values, parse)) return false;
    }
    return true;
}
