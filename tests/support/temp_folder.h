/* A fresh folder for each test, which becomes the current one, and small helpers for files in it.
 * Not for programs with threads that care for their folder. */
#ifndef SMP_TEST_TEMP_FOLDER_H
#define SMP_TEST_TEMP_FOLDER_H

#include <simpul/error.h>
#include <stdbool.h>

/* Set-up and tear-down for cmocka_unit_test_setup_teardown. Leaving fails the test if the folder
 * does not come empty by removing plain files, links and pipes in it. */
int temp_folder_enter(void **state);
int temp_folder_leave(void **state);

void write_file(const char *name, simpul_str bytes);
/* Fails the test when the file has other bytes or is not there. */
void assert_file_is(const char *name, simpul_str bytes);
/* Number of entries of the current folder, hidden ones included. */
size_t count_files(void);

#endif
