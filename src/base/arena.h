/* A region: many allocations, freed together, with marks to rewind to.
 * Nothing inside is freed alone. With SIMPUL_ARENA_DEBUG each item has its own malloc, for asan. */
#ifndef SMP_ARENA_H
#define SMP_ARENA_H

#include <simpul/error.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct smp_arena_block smp_arena_block;

typedef struct smp_arena {
    smp_arena_block *top; /* newest block; blocks are chained to the oldest */
    bool failed;          /* an allocation ran out of memory, for those who look once, at the end */
} smp_arena;

typedef struct smp_mark {
    smp_arena_block *block;
    size_t used;
} smp_mark;

void smp_arena_init(smp_arena *arena);
void smp_arena_dispose(smp_arena *arena);

/* Zeroed memory; NULL when there is none left or the size overflows. */
void *smp_arena_alloc(smp_arena *arena, size_t n, size_t size, size_t alignment);
#define smp_arena_array(arena, type, n)                                                            \
    ((type *)smp_arena_alloc((arena), (n), sizeof(type), alignof(type)))
#define smp_arena_new(arena, type) smp_arena_array((arena), type, 1)

/* A copy of the bytes with a NUL behind them; ptr is NULL when memory is out or text.ptr is NULL.
 */
simpul_str smp_arena_str(smp_arena *arena, simpul_str text);

/* Everything allocated after the mark is gone after the rewind. */
smp_mark smp_arena_mark(const smp_arena *arena);
void smp_arena_rewind(smp_arena *arena, smp_mark mark);

/* Bytes held from the system, for limits and reports. */
size_t smp_arena_size(const smp_arena *arena);

#endif
