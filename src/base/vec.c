/* The one function behind smp_vec: doubles, checks, reallocates. */
#include "base/vec.h"

#include <string.h>

bool smp_vec_grow(void *items_at, size_t *cap, size_t n, size_t more, size_t item_size)
{
    size_t wanted;
    if (!smp_size_add(n, more, &wanted)) return false;
    if (wanted <= *cap) return true;
    size_t grown = *cap < SIZE_MAX / 2 ? *cap * 2 : SIZE_MAX;
    if (grown < wanted) grown = wanted;
    if (grown < 8) grown = 8;
    void *items; /* copied byte for byte: a T * may not be read or set as if it were a void * */
    memcpy(&items, items_at, sizeof items);
    items = smp_realloc_array(items, grown, item_size);
    if (!items) return false;
    memcpy(items_at, &items, sizeof items);
    *cap = grown;
    return true;
}
