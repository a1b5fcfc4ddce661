/* The only callers of malloc in the library: sizes checked, failures returned.
 * Tests wrap malloc at link time to make any of these fail. */
#ifndef SMP_ALLOC_H
#define SMP_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

/* As malloc, calloc and realloc, but a size of 0 is served like 1, and n * size is checked. */
void *smp_alloc(size_t size);
void *smp_alloc_array(size_t n, size_t size);
void *smp_realloc_array(void *old, size_t n, size_t size);
void smp_free(void *memory);

/* *out = a * b or a + b; false when that does not fit. */
bool smp_size_mul(size_t a, size_t b, size_t *out);
bool smp_size_add(size_t a, size_t b, size_t *out);

#endif
