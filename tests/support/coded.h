/* Coded statements from text and their networks, for tests. */
#ifndef SMP_TEST_CODED_H
#define SMP_TEST_CODED_H

#include <simpul/discourse.h>

/* The statements of a table; `qualifier` NULL: none. Fails the test when they cannot be read. */
simpul_statements *coded(const char *table, const char *variable1, const char *variable2,
                         const char *qualifier);

/* The selected statements; fails the test when it cannot. */
simpul_discourse *discourse_of(const simpul_statements *statements,
                               const simpul_discourse_options *options);

/* The network of a window. */
simpul_network *network_of(const simpul_discourse *discourse, size_t window);

/* The weight between two labels; -1000 when one of them is not there. */
double weight_between(const simpul_network *network, const char *row, const char *column);

/* The matrix as CSV, to be freed. */
char *csv_of(const simpul_statements *statements, const simpul_discourse_options *options);

#endif
