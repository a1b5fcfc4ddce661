/* Numbers and text, whatever the locale: shortest text that round-trips, strict reading. */
#ifndef SMP_NUMBER_H
#define SMP_NUMBER_H

#include <simpul/error.h>
#include <stdbool.h>
#include <stdint.h>

enum { SMP_NUMBER_SIZE = 32 }; /* room for any number below, with its NUL */

/* Shortest decimal text that reads back as the same double: "0.1", "12", "1e+300", "Infinity",
 * "-Infinity", "NaN"; laid out as ECMA-262 does, with an exponent below 1e-6 and from 1e21 on.
 * Returns the length. */
size_t smp_number_double(char out[SMP_NUMBER_SIZE], double value);
/* The same with ".0" where there is no point, so that no column of doubles is taken for integers.
 */
size_t smp_number_pointed(char out[SMP_NUMBER_SIZE], double value);
size_t smp_number_int(char out[SMP_NUMBER_SIZE], int64_t value);

/* The whole text must be one JSON-like number ("Infinity", "-Infinity" and "NaN" too); false
 * otherwise, or when it does not fit. */
bool smp_number_parse_double(simpul_str text, double *out);
bool smp_number_parse_int(simpul_str text, int64_t *out);

/* Rounded to 9 significant digits, as every measure is before it is written or ranked. */
double smp_number_round9(double value);

#endif
