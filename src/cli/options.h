/* Option specs: the one table from which parsing, usage, completion, man pages and tests are made.
 * Opens no file and prints nothing. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum option_kind {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* const char *, not empty */
    OPTION_FILE,   /* const char *, not empty; completed as a file */
    OPTION_FOLDER, /* const char *, not empty; completed as a folder */
    OPTION_NUMBER, /* uint64_t, min to max */
    OPTION_CHOICE, /* const char *, one of names */
    OPTION_TEXTS,  /* struct text_list: every value given, in order */
    OPTION_NAMES   /* struct name_list, names joined by commas; repeating the option adds */
} option_kind;

/* The names that a value may have; NULL past the end. */
typedef const char *option_name_fn(size_t index);

enum { NAME_LIST_MAX = 32 };

struct name_list {
    const char *names[NAME_LIST_MAX]; /* as the name function gave them, each once */
    size_t n;
};

enum { TEXT_LIST_MAX = 64 };

struct text_list {
    const char *texts[TEXT_LIST_MAX];
    size_t n;
};

struct option_spec {
    char letter;      /* 0: none */
    const char *name; /* NULL ends a table */
    option_kind kind;
    size_t field;      /* offset in the command's option struct */
    const char *value; /* what the usage calls the value; NULL for flags */
    option_name_fn *names;
    uint64_t min, max;
    const char *help;
};

/* What is the same in every command: the first member of every option struct. */
struct common_options {
    const char *output, *format, *input_format, *lexicon, *progress, *color;
    uint64_t jobs;
    bool overwrite, keep_going, quiet, verbose, help;
};

#define COMMON_OPTIONS_VALUES .progress = "auto", .color = "auto", .jobs = 1
#define COMMON_OPTIONS_INIT                                                                        \
    {                                                                                              \
        COMMON_OPTIONS_VALUES                                                                      \
    }

const char *option_when_name(size_t index); /* auto, always, never */

#define OPTION_ROW(letter_, name_, kind_, struct_, field_, value_, names_, help_)                  \
    {                                                                                              \
        .letter = (letter_), .name = (name_), .kind = (kind_),                                     \
        .field = offsetof(struct struct_, field_), .value = (value_), .names = (names_),           \
        .help = (help_)                                                                            \
    }
#define FLAG_ROW(letter, name, owner, field, help)                                                 \
    OPTION_ROW(letter, name, OPTION_FLAG, owner, field, NULL, NULL, help)
#define TEXT_ROW(letter, name, owner, field, value, help)                                          \
    OPTION_ROW(letter, name, OPTION_TEXT, owner, field, value, NULL, help)
#define TEXTS_ROW(letter, name, owner, field, value, help)                                         \
    OPTION_ROW(letter, name, OPTION_TEXTS, owner, field, value, NULL, help)
#define FILE_ROW(letter, name, owner, field, value, help)                                          \
    OPTION_ROW(letter, name, OPTION_FILE, owner, field, value, NULL, help)
#define FOLDER_ROW(letter, name, owner, field, value, help)                                        \
    OPTION_ROW(letter, name, OPTION_FOLDER, owner, field, value, NULL, help)
#define CHOICE_ROW(letter, name, owner, field, value, names, help)                                 \
    OPTION_ROW(letter, name, OPTION_CHOICE, owner, field, value, names, help)
#define NAMES_ROW(letter, name, owner, field, value, names, help)                                  \
    OPTION_ROW(letter, name, OPTION_NAMES, owner, field, value, names, help)
#define NUMBER_ROW(letter_, name_, owner, field_, value_, min_, max_, help_)                       \
    {                                                                                              \
        .letter = (letter_), .name = (name_), .kind = OPTION_NUMBER,                               \
        .field = offsetof(struct owner, field_), .value = (value_), .min = (min_), .max = (max_),  \
        .help = (help_)                                                                            \
    }
#define OPTIONS_END                                                                                \
    {                                                                                              \
        .name = NULL                                                                               \
    }

/* Rows that mean the same wherever they stand. */
#define OUTPUT_ROW                                                                                 \
    FILE_ROW('o', "output", common_options, output, "FILE",                                        \
             "write to FILE instead of standard output")
#define OVERWRITE_ROW                                                                              \
    FLAG_ROW('O', "overwrite", common_options, overwrite, "replace an output that exists")
#define FORMAT_ROW(names, help)                                                                    \
    CHOICE_ROW('f', "format", common_options, format, "FORMAT", names, help)
#define INPUT_FORMAT_ROW(names, help)                                                              \
    CHOICE_ROW('F', "input-format", common_options, input_format, "FORMAT", names, help)
#define JOBS_ROW                                                                                   \
    NUMBER_ROW('j', "jobs", common_options, jobs, "N", 1, 1024,                                    \
               "use up to N threads; the result is the same")
#define KEEP_GOING_ROW                                                                             \
    FLAG_ROW(0, "keep-going", common_options, keep_going,                                          \
             "skip what cannot be read, say so, and exit 1")
#define LEXICON_ROW                                                                                \
    FOLDER_ROW(0, "lexicon", common_options, lexicon, "DIR",                                       \
               "add the NDJSON files of DIR to the built-in lexicon")
#define COMMON_ROWS                                                                                \
    FLAG_ROW('q', "quiet", common_options, quiet, "errors only, no summary"),                      \
        FLAG_ROW('v', "verbose", common_options, verbose, "say what is done, and every warning"),  \
        CHOICE_ROW(0, "progress", common_options, progress, "WHEN", option_when_name,              \
                   "a progress bar on standard error: auto, always or never"),                     \
        CHOICE_ROW(0, "color", common_options, color, "WHEN", option_when_name,                    \
                   "colours in messages: auto, always or never; NO_COLOR is heeded"),              \
        FLAG_ROW('h', "help", common_options, help, "show this help")

enum { OPTION_MESSAGE_SIZE = 512 };

struct option_parse {
    const char **operands; /* room for argc; filled with what is no option */
    size_t n_operands;
    bool help; /* -h was met; what follows was not looked at */
    char message[OPTION_MESSAGE_SIZE];
};

/* Parses argv[0..argc) into the struct at `values` that holds the defaults. Options and operands
 * may be mixed; after `--` all are operands; `-` is one. False with `parse->message` filled when
 * the command line is wrong. */
bool options_parse(const struct option_spec *specs, int argc, const char *const *argv, void *values,
                   struct option_parse *parse);

#endif
