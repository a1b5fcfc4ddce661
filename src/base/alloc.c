/* Checked allocation. Keeps no state: failing is injected by tests that wrap malloc when linking.
 */
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>

bool smp_size_mul(size_t a, size_t b, size_t *out)
{
    if (b != 0 && a > SIZE_MAX / b) return false;
    *out = a * b;
    return true;
}

bool smp_size_add(size_t a, size_t b, size_t *out)
{
    if (a > SIZE_MAX - b) return false;
    *out = a + b;
    return true;
}

void *smp_alloc(size_t size)
{
    return malloc(size ? size : 1);
}

void *smp_alloc_array(size_t n, size_t size)
{
    return calloc(n ? n : 1, size ? size : 1);
}

void *smp_realloc_array(void *old, size_t n, size_t size)
{
    size_t total;
    if (!smp_size_mul(n, size, &total)) return NULL;
    return realloc(old, total ? total : 1);
}

void smp_free(void *memory)
{
    free(memory);
}
