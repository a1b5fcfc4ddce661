/* Chained blocks that grow by doubling up to 1 MiB. Does not return memory before dispose or
 * rewind. */
#include "base/arena.h"

#include "base/alloc.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20 };

struct smp_arena_block {
    smp_arena_block *older;
    size_t size, used;
    max_align_t bytes[];
};

void smp_arena_init(smp_arena *arena)
{
    arena->top = NULL;
    arena->failed = false;
}

static void drop_top(smp_arena *arena)
{
    smp_arena_block *older = arena->top->older;
    smp_free(arena->top);
    arena->top = older;
}

void smp_arena_dispose(smp_arena *arena)
{
    while (arena->top) drop_top(arena);
}

static size_t next_block_size(const smp_arena *arena, size_t wanted)
{
#ifdef SIMPUL_ARENA_DEBUG
    (void)arena;
    return wanted;
#else
    size_t size = arena->top ? arena->top->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
    return size < wanted ? wanted : size;
#endif
}

static bool push_block(smp_arena *arena, size_t wanted)
{
    size_t size = next_block_size(arena, wanted), total;
    if (!smp_size_add(size, sizeof(smp_arena_block), &total)) return false;
    smp_arena_block *block = smp_alloc(total);
    if (!block) return false;
    block->older = arena->top;
    block->size = size;
    block->used = 0;
    arena->top = block;
    return true;
}

void *smp_arena_alloc(smp_arena *arena, size_t n, size_t size, size_t alignment)
{
    size_t wanted;
    if (!smp_size_mul(n, size, &wanted) || wanted > SIZE_MAX / 2) {
        arena->failed = true;
        return NULL;
    }
    if (wanted == 0) wanted = 1;
    smp_arena_block *top = arena->top;
    size_t start = top ? (top->used + alignment - 1) & ~(alignment - 1) : 0;
    if (!top || start > top->size || wanted > top->size - start) {
        if (!push_block(arena, wanted)) {
            arena->failed = true;
            return NULL;
        }
        top = arena->top;
        start = 0;
    }
    top->used = start + wanted;
    return memset((char *)top->bytes + start, 0, wanted);
}

simpul_str smp_arena_str(smp_arena *arena, simpul_str text)
{
    if (!text.ptr || text.len == SIZE_MAX) return SIMPUL_STR_NONE;
    char *copy = smp_arena_alloc(arena, text.len + 1, 1, 1);
    if (!copy) return SIMPUL_STR_NONE;
    if (text.len) memcpy(copy, text.ptr, text.len);
    return (simpul_str){copy, text.len};
}

smp_mark smp_arena_mark(const smp_arena *arena)
{
    return (smp_mark){arena->top, arena->top ? arena->top->used : 0};
}

void smp_arena_rewind(smp_arena *arena, smp_mark mark)
{
    while (arena->top != mark.block) drop_top(arena);
    if (arena->top) arena->top->used = mark.used;
}

size_t smp_arena_size(const smp_arena *arena)
{
    size_t size = 0;
    for (const smp_arena_block *block = arena->top; block; block = block->older)
        size += sizeof *block + block->size;
    return size;
}
