/* Random numbers: the published sequence, even draws. */
#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The first three of seed 1234567, as in the reference implementation's own test
 * (prng.di.unimi.it/splitmix64.c). */
static void the_sequence_is_that_of_splitmix64(void **state)
{
    (void)state;
    smp_random random = {1234567};
    assert_true(smp_random_next(&random) == UINT64_C(6457827717110365317));
    assert_true(smp_random_next(&random) == UINT64_C(3203168211198807973));
    assert_true(smp_random_next(&random) == UINT64_C(9817491932198370423));
}

static void draws_stay_below_the_bound_and_reach_all_of_it(void **state)
{
    (void)state;
    smp_random random = {1};
    int seen[3] = {0};
    for (int i = 0; i < 300; i++) {
        uint64_t drawn = smp_random_below(&random, 3);
        assert_true(drawn < 3);
        seen[drawn]++;
    }
    for (int i = 0; i < 3; i++) assert_true(seen[i] > 60);
    assert_true(smp_random_below(&random, 1) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sequence_is_that_of_splitmix64),
        cmocka_unit_test(draws_stay_below_the_bound_and_reach_all_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
