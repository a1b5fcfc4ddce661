/* Statements in memory, for the files of this folder: a table of texts, its rows sorted. */
#ifndef SMP_STATEMENTS_H
#define SMP_STATEMENTS_H

#include "base/csv.h"
#include "base/strmap.h"
#include "base/vec.h"

#include <simpul/discourse.h>

/* The columns with a part of their own, each by the names it may have. */
typedef enum smp_role {
    SMP_ROLE_ID,
    SMP_ROLE_TIME,
    SMP_ROLE_DOCUMENT,
    SMP_ROLE_POSITION,
    SMP_ROLE_AUTHOR,
    SMP_ROLE_SOURCE,
    SMP_ROLE_SECTION,
    SMP_ROLE_TYPE,
    SMP_N_ROLES
} smp_role;

#define SMP_NO_COLUMN SIZE_MAX
enum { SMP_SECONDS_OF_DAY = 86400 };

typedef struct smp_statement {
    int64_t time; /* seconds since 0000-01-01 */
    int64_t position;
    int64_t qualifier;     /* 0 without one */
    uint32_t row;          /* of the table, in input order */
    uint32_t document, id; /* ranks among all values; row numbers where there is no column */
} smp_statement;

struct simpul_statements {
    smp_strmap values; /* 0 is the empty text */
    smp_strmap columns;
    smp_strmap ids;
    smp_vec(uint32_t) cells;           /* values, row by row */
    smp_vec(smp_statement) statements; /* sorted by time, document, position, id */
    smp_vec(
        simpul_str) shown; /* by value: the name to show for it; absent or past the end: itself */
    size_t roles[SMP_N_ROLES]; /* columns, or SMP_NO_COLUMN */
    size_t variable1, variable2, qualifier;
    bool is_boolean;
    uint32_t *ranks; /* value → rank by bytes */
    uint32_t *by_rank;
};

/* Where the cells of a row stand, for messages; `cells` NULL: at `line`, no column known. */
typedef struct smp_row_place {
    const char *source;
    size_t line;
    const smp_csv_field *cells;
} smp_row_place;

/* An empty table of these columns. Errors: SIMPUL_ERR_SCHEMA (a name twice), SIMPUL_ERR_ARGUMENT (a
 * column that the options name is not there), SIMPUL_ERR_MEMORY. */
simpul_status smp_statements_new(simpul_statements **out, const simpul_str *columns, size_t n,
                                 const simpul_statements_options *options, const char *source,
                                 simpul_error *err);
/* Adds a row of as many cells as there are columns. */
simpul_status smp_statements_add(simpul_statements *statements, const simpul_str *cells,
                                 const smp_row_place *place,
                                 const simpul_statements_options *options, simpul_error *err);
/* What to do with a row that could not be added: under keep_going it is told and counted and the
 * answer is SIMPUL_OK, else `bad` goes to `err`. */
simpul_status smp_statements_bad_row(simpul_statements_options *options, const simpul_error *bad,
                                     simpul_error *err);
/* Sorts; nothing may be added afterwards. */
simpul_status smp_statements_finish(simpul_statements *statements,
                                    const simpul_statements_options *options, simpul_error *err);

/* The value in a cell of a statement. */
uint32_t smp_statement_value(const simpul_statements *statements, const smp_statement *statement,
                             size_t column);
/* SMP_NO_COLUMN: none of that name. */
size_t smp_statements_find(const simpul_statements *statements, simpul_str name);
/* "; did you mean 'NAME'?" or "" for a column that is not there. */
enum { SMP_NEAR_SIZE = 128 };
const char *smp_statements_near(const simpul_statements *statements, simpul_str name,
                                char text[SMP_NEAR_SIZE]);

/* "YYYY-MM-DD", "YYYY-MM-DD hh:mm[:ss]" or an EDTF date of one day. `*has_clock` (may be NULL): a
 * time of day was given. */
bool smp_time_parse(simpul_str text, int64_t *time, bool *has_clock);
void smp_time_format(char out[SIMPUL_TIME_SIZE], int64_t time);

#endif
