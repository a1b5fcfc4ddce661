/* Typed growing arrays: `smp_vec(uint32_t) ids = {0};`. Sizes are checked; failing leaves the array
 * as it was. Not for arrays whose size is known: use an arena. */
#ifndef SMP_VEC_H
#define SMP_VEC_H

#include "base/alloc.h"

#include <stdint.h>

#define smp_vec(type)                                                                              \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t n, cap;                                                                             \
    }

/* Room for `more` further items. Evaluates to false when memory is out. */
#define smp_vec_reserve(vec, more)                                                                 \
    smp_vec_grow(&(vec)->items, &(vec)->cap, (vec)->n, (more), sizeof *(vec)->items)

/* Appends one item; false when memory is out. */
#define smp_vec_push(vec, ...)                                                                     \
    (smp_vec_reserve((vec), 1) ? ((vec)->items[(vec)->n++] = (__VA_ARGS__), true) : false)

#define smp_vec_dispose(vec)                                                                       \
    (smp_free((vec)->items), (vec)->items = NULL, (vec)->n = 0, (vec)->cap = 0)

/* `items_at` is the address of a pointer to any type. */
bool smp_vec_grow(void *items_at, size_t *cap, size_t n, size_t more, size_t item_size);

#endif
