/* Checked sizes and growing arrays: overflow, growth, failure. */
#include "base/alloc.h"
#include "base/vec.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void sizes_that_overflow_are_told(void **state)
{
    (void)state;
    size_t out = 7;
    assert_true(smp_size_mul(SIZE_MAX, 1, &out) && out == SIZE_MAX);
    assert_true(smp_size_mul(SIZE_MAX, 0, &out) && out == 0);
    assert_true(smp_size_mul(0, SIZE_MAX, &out) && out == 0);
    assert_false(smp_size_mul(SIZE_MAX / 2 + 1, 2, &out));
    assert_true(smp_size_add(SIZE_MAX - 1, 1, &out) && out == SIZE_MAX);
    assert_false(smp_size_add(SIZE_MAX, 1, &out));
    assert_null(smp_realloc_array(NULL, SIZE_MAX / 4, 8));
}

static void a_size_of_zero_is_served_and_arrays_are_zeroed(void **state)
{
    (void)state;
    void *nothing = smp_alloc(0), *none = smp_alloc_array(0, 0);
    assert_non_null(nothing);
    assert_non_null(none);
    nothing = smp_realloc_array(nothing, 0, 8);
    assert_non_null(nothing);
    unsigned char *bytes = smp_alloc_array(100, 3);
    for (size_t i = 0; i < 300; i++) assert_int_equal(bytes[i], 0);
    smp_free(bytes);
    smp_free(nothing);
    smp_free(none);
    smp_free(NULL);
}

typedef smp_vec(uint32_t) numbers;

static void a_vec_keeps_what_was_pushed(void **state)
{
    (void)state;
    numbers vec = {0};
    for (uint32_t i = 0; i < 1000; i++) assert_true(smp_vec_push(&vec, i * 3));
    assert_int_equal(vec.n, 1000);
    assert_true(vec.cap >= 1000);
    for (uint32_t i = 0; i < 1000; i++) assert_int_equal(vec.items[i], i * 3);
    smp_vec_dispose(&vec);
    assert_null(vec.items);
    assert_int_equal(vec.n + vec.cap, 0);
}

static void reserved_room_is_not_moved_by_pushes(void **state)
{
    (void)state;
    numbers vec = {0};
    assert_true(smp_vec_reserve(&vec, 100));
    const uint32_t *before = vec.items;
    for (uint32_t i = 0; i < 100; i++) assert_true(smp_vec_push(&vec, i));
    assert_ptr_equal(vec.items, before);
    smp_vec_dispose(&vec);
}

static void room_beyond_all_memory_is_refused_and_nothing_lost(void **state)
{
    (void)state;
    numbers vec = {0};
    assert_true(smp_vec_push(&vec, 42));
    assert_false(smp_vec_reserve(&vec, SIZE_MAX));
    assert_false(smp_vec_reserve(&vec, SIZE_MAX / 4));
    assert_int_equal(vec.n, 1);
    assert_int_equal(vec.items[0], 42);
    smp_vec_dispose(&vec);
}

static bool fill_a_vec(void *context)
{
    (void)context;
    numbers vec = {0};
    bool done = true;
    for (uint32_t i = 0; i < 200 && done; i++) {
        done = smp_vec_push(&vec, i);
        if (!done) assert_int_equal(vec.n, i);
    }
    for (uint32_t i = 0; i < vec.n; i++) assert_int_equal(vec.items[i], i);
    smp_vec_dispose(&vec);
    return done;
}

static void failing_allocation_leaves_the_vec_as_it_was(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(fill_a_vec, NULL, false) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_that_overflow_are_told),
        cmocka_unit_test(a_size_of_zero_is_served_and_arrays_are_zeroed),
        cmocka_unit_test(a_vec_keeps_what_was_pushed),
        cmocka_unit_test(reserved_room_is_not_moved_by_pushes),
        cmocka_unit_test(room_beyond_all_memory_is_refused_and_nothing_lost),
        cmocka_unit_test(failing_allocation_leaves_the_vec_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
