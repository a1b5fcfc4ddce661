/* The string table: dense ids, strings that look alike, growth, failure. */
#include "base/strmap.h"

#include "base/str.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static simpul_str numbered(char *room, size_t size, unsigned number)
{
    return (simpul_str){room, (size_t)snprintf(room, size, "platform:nomor-%u", number)};
}

static void ids_are_dense_in_order_of_first_sight(void **state)
{
    (void)state;
    smp_strmap map;
    smp_strmap_init(&map);
    char room[40];
    for (unsigned i = 0; i < 5000; i++) {
        assert_int_equal(smp_strmap_put(&map, numbered(room, sizeof room, i)), i);
        assert_int_equal(smp_strmap_put(&map, numbered(room, sizeof room, i / 2)), i / 2);
    }
    assert_int_equal(map.n, 5000);
    for (unsigned i = 0; i < 5000; i++) {
        simpul_str wanted = numbered(room, sizeof room, i), found = smp_strmap_string(&map, i);
        assert_int_equal(smp_strmap_find(&map, wanted), i);
        assert_true(smp_str_equal(found, wanted));
        assert_int_equal(found.ptr[found.len], '\0');
    }
    assert_true(smp_strmap_find(&map, SIMPUL_STR("platform:nomor-5000")) == SMP_STRMAP_NONE);
    smp_strmap_dispose(&map);
}

static void strings_are_told_apart_by_every_byte(void **state)
{
    (void)state;
    smp_strmap map;
    smp_strmap_init(&map);
    assert_true(smp_strmap_find(&map, SIMPUL_STR("")) == SMP_STRMAP_NONE);
    assert_int_equal(smp_strmap_put(&map, SIMPUL_STR("a")), 0);
    assert_int_equal(smp_strmap_put(&map, SIMPUL_STR("a\0")), 1);
    assert_int_equal(smp_strmap_put(&map, SIMPUL_STR("A")), 2);
    assert_int_equal(smp_strmap_put(&map, SIMPUL_STR("")), 3);
    assert_int_equal(smp_strmap_put(&map, SIMPUL_STR_NONE), 3); /* absent is kept as empty */
    assert_int_equal(smp_strmap_find(&map, SIMPUL_STR("a\0")), 1);
    smp_strmap_dispose(&map);
    smp_strmap_dispose(&map);
}

static void strings_are_copied_and_do_not_move(void **state)
{
    (void)state;
    smp_strmap map;
    smp_strmap_init(&map);
    char room[40] = "first";
    (void)smp_strmap_put(&map, (simpul_str){room, 5});
    memset(room, 'x', sizeof room);
    const char *before = smp_strmap_string(&map, 0).ptr;
    for (unsigned i = 0; i < 1000; i++) (void)smp_strmap_put(&map, numbered(room, sizeof room, i));
    assert_ptr_equal(smp_strmap_string(&map, 0).ptr, before);
    assert_string_equal(before, "first");
    smp_strmap_dispose(&map);
}

/* FNV-1a with its final mix, worked out apart. */
static void the_hash_is_the_same_everywhere(void **state)
{
    (void)state;
    assert_true(smp_hash_bytes("", 0) == UINT64_C(0x8570e250fe4c2473));
    assert_true(smp_hash_bytes("tiktok", 6) == UINT64_C(0x508a45dd09dfe389));
}

static bool fill_a_map(void *context)
{
    (void)context;
    smp_strmap map;
    smp_strmap_init(&map);
    char room[40];
    bool done = true;
    for (unsigned i = 0; i < 300 && done; i++) {
        done = smp_strmap_put(&map, numbered(room, sizeof room, i)) == i;
        if (!done) assert_int_equal(map.n, i);
    }
    for (unsigned i = 0; i < map.n; i++)
        assert_int_equal(smp_strmap_find(&map, numbered(room, sizeof room, i)), i);
    smp_strmap_dispose(&map);
    return done;
}

static void failing_allocation_loses_no_string_that_was_there(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(fill_a_map, NULL, false) > 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_dense_in_order_of_first_sight),
        cmocka_unit_test(strings_are_told_apart_by_every_byte),
        cmocka_unit_test(strings_are_copied_and_do_not_move),
        cmocka_unit_test(the_hash_is_the_same_everywhere),
        cmocka_unit_test(failing_allocation_loses_no_string_that_was_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
