/* Tasks on threads, sums that do not depend on their order, and ranks. */
#include "analysis/exact_sum.h"
#include "analysis/parallel.h"
#include "analysis/ranks.h"
#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <math.h>

#include <cmocka.h>

enum { N_TASKS = 500 };

typedef struct tally {
    atomic_uint done[N_TASKS];
    atomic_uint busy[8];
    size_t fails_from; /* tasks from here on fail; N_TASKS: none */
} tally;

static simpul_status do_task(void *context, size_t worker, size_t task, simpul_error *err)
{
    tally *seen = context;
    assert_true(worker < 8 && atomic_fetch_add(&seen->busy[worker], 1) == 0);
    atomic_fetch_add(&seen->done[task], 1);
    atomic_fetch_sub(&seen->busy[worker], 1);
    if (task < seen->fails_from) return SIMPUL_OK;
    return smp_error_set(err, SIMPUL_ERR_LIMIT, "task %zu", task);
}

static void every_task_is_done_once(void **state)
{
    (void)state;
    static const size_t threads[] = {0, 1, 2, 8};
    for (size_t i = 0; i < 4; i++) {
        tally seen;
        memset(&seen, 0, sizeof seen);
        seen.fails_from = N_TASKS;
        assert_int_equal(smp_parallel(threads[i], N_TASKS, do_task, &seen, NULL), 0);
        for (size_t k = 0; k < N_TASKS; k++) assert_int_equal(seen.done[k], 1);
    }
    assert_int_equal(smp_parallel(8, 0, do_task, NULL, NULL), 0);
    assert_int_equal(smp_parallel_workers(8, 3), 3);
    assert_int_equal(smp_parallel_workers(0, 3), 1);
}

static void the_first_failure_is_told_and_ends_the_work(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= 8; threads *= 2) {
        tally seen;
        simpul_error err = SIMPUL_ERROR_INIT;
        memset(&seen, 0, sizeof seen);
        seen.fails_from = 100;
        assert_int_equal(smp_parallel(threads, N_TASKS, do_task, &seen, &err), SIMPUL_ERR_LIMIT);
        assert_string_equal(err.message, "task 100");
        assert_int_equal(seen.done[N_TASKS - 1], 0);
    }
}

static void sums_are_the_same_in_any_order(void **state)
{
    (void)state;
    static const double terms[] = {1.0 / 3, 1e12, 0.1, 7, 2.0 / 3, 1e-9, 0};
    enum { N = sizeof terms / sizeof terms[0] };
    smp_sum forward = {0, 0}, backward = {0, 0}, often = {0, 0};
    for (size_t i = 0; i < N; i++) smp_sum_add(&forward, smp_sum_of(terms[i]));
    for (size_t i = N; i-- > 0;) smp_sum_add(&backward, smp_sum_of(terms[i]));
    assert_memory_equal(&forward, &backward, sizeof forward);
    assert_float_equal(smp_sum_value(forward), 1e12 + 8.1 + 1e-9, 1e-3);
    for (size_t i = 0; i < N; i++) smp_sum_take(&forward, smp_sum_of(terms[(i * 3) % N]));
    assert_true(forward.whole == 0 && forward.fraction == 0);
    for (int i = 0; i < 1000; i++) smp_sum_add(&often, smp_sum_of(2.0 / 3));
    forward = smp_sum_times(smp_sum_of(2.0 / 3), 1000);
    assert_memory_equal(&forward, &often, sizeof often);
    /* below zero and back */
    smp_sum_take(&forward, smp_sum_of(5000.25));
    smp_sum_add(&forward, smp_sum_of(5000.5));
    assert_float_equal(smp_sum_value(forward), 2000.0 / 3 + 0.25, 1e-9);
}

static void hold_ranks(const double *values, const uint32_t *wanted, size_t n)
{
    smp_placed order[40];
    uint32_t ranks[40];
    for (size_t i = 0; i < n; i++) order[i].node = (uint32_t)i;
    smp_rank(values, n, order, ranks);
    for (size_t i = 0; i < n; i++) assert_int_equal(ranks[i], wanted[i]);
}

static void equal_values_share_the_best_rank_and_missing_ones_come_last(void **state)
{
    (void)state;
    const double values[] = {2, NAN, 5, 2, 0, NAN, 1.0 / 3, 0.3333333333, 0.333333334};
    const uint32_t wanted[] = {2, 8, 1, 2, 7, 8, 5, 5, 4};
    hold_ranks(values, wanted, 9);
    double falling[40]; /* sorted the wrong way round, where insertion gives up */
    uint32_t places[40];
    for (uint32_t i = 0; i < 40; i++) {
        falling[i] = i;
        places[i] = 40 - i;
    }
    hold_ranks(falling, places, 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_task_is_done_once),
        cmocka_unit_test(the_first_failure_is_told_and_ends_the_work),
        cmocka_unit_test(sums_are_the_same_in_any_order),
        cmocka_unit_test(equal_values_share_the_best_rank_and_missing_ones_come_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
