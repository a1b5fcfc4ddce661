/* Disjoint sets: what is joined, and who stands for it. */
#include "base/disjoint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_smallest_member_stands_whatever_the_order_of_joins(void **state)
{
    (void)state;
    static const uint32_t joins[2][3][2] = {{{7, 3}, {3, 5}, {5, 1}}, {{5, 1}, {7, 3}, {3, 5}}};
    for (size_t order = 0; order < 2; order++) {
        uint32_t parents[9];
        smp_disjoint_init(parents, 9);
        for (size_t i = 0; i < 3; i++)
            assert_true(smp_disjoint_join(parents, joins[order][i][0], joins[order][i][1]));
        static const uint32_t members[] = {1, 3, 5, 7}, others[] = {0, 2, 4, 6, 8};
        for (size_t i = 0; i < 4; i++) assert_int_equal(smp_disjoint_find(parents, members[i]), 1);
        for (size_t i = 0; i < 5; i++)
            assert_int_equal(smp_disjoint_find(parents, others[i]), others[i]);
    }
}

static void joining_what_is_one_already_says_so(void **state)
{
    (void)state;
    uint32_t parents[3];
    smp_disjoint_init(parents, 3);
    assert_true(smp_disjoint_join(parents, 0, 1));
    assert_true(smp_disjoint_join(parents, 1, 2));
    assert_false(smp_disjoint_join(parents, 2, 0));
    assert_false(smp_disjoint_join(parents, 1, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_smallest_member_stands_whatever_the_order_of_joins),
        cmocka_unit_test(joining_what_is_one_already_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
