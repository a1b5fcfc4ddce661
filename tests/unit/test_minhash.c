/* MinHash: the values are those of the format, and the estimate is near the exact similarity. */
#include "base/minhash.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void order_and_repetition_leave_no_trace(void **state)
{
    (void)state;
    static const uint64_t members[] = {3, 99, UINT64_MAX, 0, 12345678901};
    smp_minhash forward, backward;
    smp_minhash_init(&forward);
    smp_minhash_init(&backward);
    for (size_t i = 0; i < 5; i++) smp_minhash_add(&forward, members[i]);
    for (size_t i = 10; i-- > 0;) smp_minhash_add(&backward, members[i % 5]);
    assert_memory_equal(&forward, &backward, sizeof forward);
    assert_int_equal(smp_minhash_matches(&forward, &backward), SMP_MINHASH_VALUES);
}

/* Computed apart from this program, from the definition: 0xe220a839… and 0x6e789e6a… are the first
 * two numbers of SplitMix64 from the seed 0. */
static void values_are_those_of_the_format(void **state)
{
    (void)state;
    smp_minhash sketch;
    smp_minhash_init(&sketch);
    smp_minhash_add(&sketch, 0);
    assert_int_equal(sketch.values[0], 0xe220a839);
    assert_int_equal(sketch.values[1], 0x6e789e6a);
}

static void text_reads_back_and_anything_else_is_refused(void **state)
{
    (void)state;
    smp_minhash sketch, again;
    char text[SMP_MINHASH_TEXT + 1];
    smp_minhash_init(&sketch);
    smp_minhash_add(&sketch, 42);
    smp_minhash_write(text, &sketch);
    assert_int_equal(strlen(text), SMP_MINHASH_TEXT);
    assert_true(smp_minhash_read(&again, (simpul_str){text, SMP_MINHASH_TEXT}));
    assert_memory_equal(&sketch, &again, sizeof sketch);
    assert_false(smp_minhash_read(&again, (simpul_str){text, SMP_MINHASH_TEXT - 1}));
    assert_false(smp_minhash_read(&again, SIMPUL_STR_NONE));
    text[17] = '+';
    assert_false(smp_minhash_read(&again, (simpul_str){text, SMP_MINHASH_TEXT}));
}

/* Two sets of 1000, k of them in both: J = k / (2000 − k). Over 50 pairs the mean error of an
 * unbiased estimate with a standard error of at most 1/16 lies within 3 · (1/16) / √50 < 0.027. */
static void the_estimate_is_unbiased(void **state)
{
    (void)state;
    for (uint64_t k = 0; k <= 1000; k += 125) {
        double exact = (double)k / (double)(2000 - k), sum = 0;
        for (uint64_t pair = 0; pair < 50; pair++) {
            smp_minhash a, b;
            smp_minhash_init(&a);
            smp_minhash_init(&b);
            for (uint64_t i = 0; i < 1000; i++) {
                uint64_t base = (pair * 8 + k) * UINT64_C(1000003);
                smp_minhash_add(&a, (base + i) * UINT64_C(0x9e3779b97f4a7c15) >> 7);
                smp_minhash_add(&b, (base + 1000 - k + i) * UINT64_C(0x9e3779b97f4a7c15) >> 7);
            }
            sum += smp_minhash_matches(&a, &b) / (double)SMP_MINHASH_VALUES;
        }
        assert_true(fabs(sum / 50 - exact) < 0.027);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_and_repetition_leave_no_trace),
        cmocka_unit_test(values_are_those_of_the_format),
        cmocka_unit_test(text_reads_back_and_anything_else_is_refused),
        cmocka_unit_test(the_estimate_is_unbiased),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
