/* Makes allocations of the library fail on command: calls to malloc, calloc and realloc from our
 * objects are wrapped when the test is linked. Shared libraries (igraph, Jansson …) keep their own
 * malloc. */
#ifndef SMP_TEST_FAILING_ALLOC_H
#define SMP_TEST_FAILING_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

/* From now on the n-th allocation (1-based) fails, and every one after it; 0 turns this off. */
void failing_alloc_after(size_t n);
/* Number of allocations since the last call of failing_alloc_after. */
size_t failing_alloc_count(void);
/* Did an allocation fail since then? */
bool failing_alloc_struck(void);

/* Runs `body(context)` with the 1st, 2nd, 3rd … allocation failing until it passes unharmed; at
 * most 2000 points, then a seeded sample. `body` returns true when it succeeded and must leak
 * nothing (asan looks). Returns the number of points tried; fails the test when body succeeds
 * although an allocation it needs failed and `tolerates` is false. */
size_t failing_alloc_sweep(bool (*body)(void *context), void *context, bool tolerates);

#endif
