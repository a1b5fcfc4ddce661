/* Views and buffers: absent against empty, order, clamping, growth, the sticky failure. */
#include "base/str.h"

#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define S SIMPUL_STR

static void absent_is_not_empty(void **state)
{
    (void)state;
    assert_null(smp_str(NULL).ptr);
    assert_true(smp_str_equal(SIMPUL_STR_NONE, SIMPUL_STR_NONE));
    assert_true(smp_str_equal(S(""), S("")));
    assert_false(smp_str_equal(S(""), SIMPUL_STR_NONE));
    assert_false(smp_str_is(SIMPUL_STR_NONE, ""));
    assert_true(smp_str_compare(SIMPUL_STR_NONE, S("")) < 0);
    assert_true(smp_str_compare(S(""), SIMPUL_STR_NONE) > 0);
    assert_int_equal(smp_str_compare(SIMPUL_STR_NONE, SIMPUL_STR_NONE), 0);
}

static void order_is_by_bytes_then_length(void **state)
{
    (void)state;
    const simpul_str sorted[] = {SIMPUL_STR_NONE, S(""),  S("\0"),       S("\0a"), S("a"),
                                 S("aa"),         S("b"), S("\xC3\xA9"), S("\xFF")};
    size_t n = sizeof sorted / sizeof *sorted;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            int order = smp_str_compare(sorted[i], sorted[j]);
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
            assert_true(smp_str_equal(sorted[i], sorted[j]) == (i == j));
        }
}

static void starts_and_ends_are_of_the_whole_affix(void **state)
{
    (void)state;
    assert_true(smp_str_starts(S("menteri"), S("men")));
    assert_false(smp_str_starts(S("me"), S("men")));
    assert_true(smp_str_starts(SIMPUL_STR_NONE, S("")));
    assert_true(smp_str_ends(S("aturan"), S("an")));
    assert_false(smp_str_ends(S("n"), S("an")));
    assert_true(smp_str_ends(S("x"), S("")));
}

static void slices_are_clamped(void **state)
{
    (void)state;
    assert_true(smp_str_is(smp_str_slice(S("abcdef"), 2, 4), "cd"));
    assert_true(smp_str_is(smp_str_slice(S("abc"), 1, SIZE_MAX), "bc"));
    assert_true(smp_str_is(smp_str_slice(S("abc"), 9, 12), ""));
    assert_true(smp_str_is(smp_str_slice(S("abc"), 2, 1), ""));
    assert_null(smp_str_slice(SIMPUL_STR_NONE, 0, 3).ptr);
}

static void trimming_takes_ascii_white_space_only(void **state)
{
    (void)state;
    assert_true(smp_str_is(smp_str_trim(S(" \t\r\n\v\fa b \n")), "a b"));
    assert_true(smp_str_is(smp_str_trim(S(" \n ")), ""));
    assert_true(smp_str_is(smp_str_trim(S("\xC2\xA0x")), "\xC2\xA0x"));
    assert_null(smp_str_trim(SIMPUL_STR_NONE).ptr);
}

static void find_gives_the_first_place_at_or_behind_from(void **state)
{
    (void)state;
    assert_int_equal(smp_str_find(S("ababa"), S("aba"), 0), 0);
    assert_int_equal(smp_str_find(S("ababa"), S("aba"), 1), 2);
    assert_true(smp_str_find(S("ababa"), S("aba"), 3) == SIZE_MAX);
    assert_true(smp_str_find(S("ab"), S("abc"), 0) == SIZE_MAX);
    assert_int_equal(smp_str_find(S("a\0b"), S("\0b"), 0), 1);
    assert_int_equal(smp_str_find(S("abc"), S(""), 3), 3);
    assert_true(smp_str_find(S("abc"), S(""), 4) == SIZE_MAX);
    assert_true(smp_str_find(SIMPUL_STR_NONE, S("a"), 0) == SIZE_MAX);
}

static void a_buffer_grows_and_stays_terminated(void **state)
{
    (void)state;
    smp_buf buf;
    smp_buf_init(&buf);
    assert_true(smp_str_is(smp_buf_view(&buf), ""));
    for (int i = 0; i < 500; i++) {
        smp_buf_format(&buf, "%d,", i);
        assert_int_equal(buf.ptr[buf.len], '\0');
    }
    assert_int_equal(buf.len, 10 * 2 + 90 * 3 + 400 * 4);
    assert_memory_equal(buf.ptr + buf.len - 8, "498,499,", 8);
    smp_buf_clear(&buf);
    smp_buf_text(&buf, "a");
    smp_buf_byte(&buf, '\0');
    smp_buf_str(&buf, S("bc"));
    smp_buf_str(&buf, SIMPUL_STR_NONE);
    assert_true(smp_str_equal(smp_buf_view(&buf), S("a\0bc")));
    smp_buf_dispose(&buf);
    assert_null(buf.ptr);
}

static void room_beyond_all_memory_fails_and_sticks_until_cleared(void **state)
{
    (void)state;
    smp_buf buf;
    smp_buf_init(&buf);
    smp_buf_text(&buf, "kept");
    assert_false(smp_buf_reserve(&buf, SIZE_MAX - 2));
    assert_true(buf.failed);
    smp_buf_text(&buf, "not taken");
    assert_true(smp_str_is(smp_buf_view(&buf), "kept"));
    smp_buf_clear(&buf);
    smp_buf_text(&buf, "taken");
    assert_true(smp_str_is(smp_buf_view(&buf), "taken") && !buf.failed);
    smp_buf_dispose(&buf);
}

static bool fill_a_buffer(void *context)
{
    (void)context;
    smp_buf buf;
    smp_buf_init(&buf);
    for (int i = 0; i < 100; i++) {
        smp_buf_text(&buf, "0123456789");
        smp_buf_format(&buf, "%010d", 123456789);
        smp_buf_byte(&buf, '\n');
    }
    bool done = !buf.failed;
    assert_true(!done || buf.len == 2100);
    smp_buf_dispose(&buf);
    return done;
}

static void failing_allocation_is_seen_in_failed(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(fill_a_buffer, NULL, false) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(absent_is_not_empty),
        cmocka_unit_test(order_is_by_bytes_then_length),
        cmocka_unit_test(starts_and_ends_are_of_the_whole_affix),
        cmocka_unit_test(slices_are_clamped),
        cmocka_unit_test(trimming_takes_ascii_white_space_only),
        cmocka_unit_test(find_gives_the_first_place_at_or_behind_from),
        cmocka_unit_test(a_buffer_grows_and_stays_terminated),
        cmocka_unit_test(room_beyond_all_memory_fails_and_sticks_until_cleared),
        cmocka_unit_test(failing_allocation_is_seen_in_failed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
