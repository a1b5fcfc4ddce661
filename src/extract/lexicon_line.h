/* One line of the lexicon while it is read: its fields, each held against what is wanted of it.
 * Texts are copied into the lexicon's arena; errors are SIMPUL_ERR_SCHEMA with the place of the
 * line, or SIMPUL_ERR_MEMORY. */
#ifndef SMP_LEXICON_LINE_H
#define SMP_LEXICON_LINE_H

#include "extract/lexicon.h"

typedef struct smp_lexicon_line {
    simpul_lexicon *lexicon;
    const char *source;
    size_t number;         /* of the line, from 1 */
    struct json_t *object; /* while it is open */
    simpul_error *err;
} smp_lexicon_line;

typedef struct smp_lexicon_line_reader { /* what a kind of line becomes */
    const char *kind;                    /* NULL behind the last of a table */
    simpul_status (*read)(const smp_lexicon_line *line);
} smp_lexicon_line_reader;

/* Parses the text of a line; to be closed whatever comes of it. Errors: SIMPUL_ERR_SYNTAX. */
simpul_status smp_lexicon_line_open(smp_lexicon_line *line, simpul_str text);
void smp_lexicon_line_close(smp_lexicon_line *line);

/* The error that something else is wanted of a field. */
simpul_status smp_lexicon_line_bad(const smp_lexicon_line *line, const char *field,
                                   const char *wanted);

/* The string of a key; absent when null or missing. */
simpul_status smp_lexicon_line_text(const smp_lexicon_line *line, const char *key, bool required,
                                    simpul_str *out);
/* The same, borrowed from the line; NULL when it is no string. */
const char *smp_lexicon_line_word(const smp_lexicon_line *line, const char *key);
/* A list of strings; empty when null or missing. */
simpul_status smp_lexicon_line_strings(const smp_lexicon_line *line, const char *key,
                                       const simpul_str **out, size_t *n);
/* Is it true? Of a key, and of a member of its object. */
bool smp_lexicon_line_flag(const smp_lexicon_line *line, const char *key);
bool smp_lexicon_line_flag_in(const smp_lexicon_line *line, const char *key, const char *member);
/* A whole number; 0 when it is none. */
int64_t smp_lexicon_line_integer(const smp_lexicon_line *line, const char *key);
/* False when it is no number. */
bool smp_lexicon_line_number(const smp_lexicon_line *line, const char *key, double *out);
/* An object as canonical JSON; absent when empty or missing. */
simpul_status smp_lexicon_line_json(const smp_lexicon_line *line, const char *key, simpul_str *out);
/* "from" and "to" as days; open where absent. */
simpul_status smp_lexicon_line_term(const smp_lexicon_line *line, smp_day *from, smp_day *to);
/* The index of the entity a key names; it is made, nameless, when its own line comes later. */
simpul_status smp_lexicon_line_entity(const smp_lexicon_line *line, const char *key, bool required,
                                      uint32_t *out);

typedef simpul_status smp_lexicon_line_member(const smp_lexicon_line *line, uint32_t context,
                                              const char *name, const char *value);
/* Calls `take` with each member of the object of a key, until one fails; a value that is no string
 * is NULL. Nothing when null or missing; the error of what else it is says what is `wanted`. */
simpul_status smp_lexicon_line_members(const smp_lexicon_line *line, const char *key,
                                       const char *wanted, smp_lexicon_line_member *take,
                                       uint32_t context);

#endif
