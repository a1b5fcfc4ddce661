/* Arenas: alignment, growth, marks, failure. */
#include "base/arena.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void rewind_gives_back_what_came_after_the_mark(void **state)
{
    (void)state;
    smp_arena arena;
    smp_arena_init(&arena);
    char *kept = smp_arena_array(&arena, char, 10);
    memset(kept, 'k', 10);
    smp_mark mark = smp_arena_mark(&arena);
    size_t size = smp_arena_size(&arena);
    assert_non_null(smp_arena_array(&arena, uint64_t, 100000));
    smp_arena_rewind(&arena, mark);
    assert_int_equal(smp_arena_size(&arena), size);
    assert_memory_equal(kept, "kkkkkkkkkk", 10);
    smp_arena_dispose(&arena);
}

static void items_are_zeroed_and_aligned(void **state)
{
    (void)state;
    smp_arena arena;
    smp_arena_init(&arena);
    for (int i = 1; i < 200; i++) {
        assert_non_null(smp_arena_array(&arena, char, (size_t)i));
        uint64_t *number = smp_arena_new(&arena, uint64_t);
        assert_int_equal((uintptr_t)number % alignof(uint64_t), 0);
        assert_int_equal(*number, 0);
        *number = UINT64_MAX;
    }
    smp_arena_dispose(&arena);
}

static void sizes_that_overflow_are_refused(void **state)
{
    (void)state;
    smp_arena arena;
    smp_arena_init(&arena);
    assert_null(smp_arena_array(&arena, uint64_t, SIZE_MAX / 4));
    smp_arena_dispose(&arena);
}

static bool fill_an_arena(void *context)
{
    (void)context;
    smp_arena arena;
    smp_arena_init(&arena);
    bool done = true;
    for (int i = 0; i < 100 && done; i++) done = smp_arena_array(&arena, char, 1000) != NULL;
    smp_arena_dispose(&arena);
    return done;
}

static void failing_allocation_gives_null_and_leaks_nothing(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(fill_an_arena, NULL, false) > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rewind_gives_back_what_came_after_the_mark),
        cmocka_unit_test(items_are_zeroed_and_aligned),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(failing_allocation_gives_null_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
