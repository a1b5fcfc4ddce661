/* Records from lines of text, for tests: read, finish, check, write. */
#ifndef SMP_TEST_LINES_H
#define SMP_TEST_LINES_H

#include <simpul/records.h>

/* Reads the lines (separated by LF) as the input `name`, finishes and checks. */
simpul_status read_lines(simpul_records **out, const char *lines, const char *name,
                         simpul_error *err);

/* The canonical text of a set, to be freed. */
char *canonical_text(const simpul_records *records);

/* Three documents' worth of declarations that claims in tests refer to. */
extern const char *const DECLARED;

#endif
