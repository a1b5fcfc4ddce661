/* The nested backbone: spectra against their moments, losses computed by hand. */
#include "discourse/spectrum.h"

#include "base/alloc.h"
#include "support/coded.h"
#include "support/failing_alloc.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { N = 12 };

static simpul_discourse_options onemode(simpul_aggregation aggregation)
{
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.network = SIMPUL_ONEMODE;
    options.aggregation = aggregation;
    return options;
}

/* Random statements of N actors; few rounds leave some of them without any tie. */
static simpul_statements *random_statements(uint64_t seed, int n)
{
    char table[4000] = "date,actor,concept,q\n";
    for (int i = 0; i < n; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        unsigned draw = (unsigned)(seed >> 33);
        snprintf(table + strlen(table), sizeof table - strlen(table), "2024-01-01,a%02u,c%u,%u\n",
                 draw % N, draw / N % 7, draw / (N * 7) % 2);
    }
    return coded(table, "actor", "concept", "q");
}

/* Σ λ^power of the scaled Laplacian is the trace of its power. */
static void assert_moments(const simpul_network *network, const double *values)
{
    size_t n = simpul_network_row_count(network);
    double laplacian[N][N] = {{0}}, power[N][N] = {{0}}, next[N][N], trace = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            double weight = simpul_network_weight(network, i, j);
            if (i == j || weight <= 0) continue;
            laplacian[i][j] = -weight;
            laplacian[i][i] += weight;
            trace += weight;
        }
    for (size_t i = 0; i < n; i++) power[i][i] = 1;
    for (int exponent = 1; exponent <= 8; exponent++) {
        double wanted = 0, found = 0;
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++) {
                next[i][j] = 0;
                for (size_t k = 0; k < n && trace > 0; k++)
                    next[i][j] += power[i][k] * laplacian[k][j] / trace;
            }
        memcpy(power, next, sizeof power);
        for (size_t i = 0; i < n; i++) {
            wanted += power[i][i];
            found += pow(values[i], exponent);
        }
        assert_true(fabs(found - wanted) <= 1e-12);
    }
    for (size_t i = 1; i < n; i++) assert_true(values[i] <= values[i - 1]);
}

static void spectra_have_the_moments_of_their_matrix(void **state)
{
    (void)state;
    for (int round = 0; round < 200; round++) {
        simpul_statements *statements = random_statements((uint64_t)round, round % 60);
        simpul_discourse_options options = onemode(round % 2 ? SIMPUL_SUBTRACT : SIMPUL_IGNORE);
        options.normalization = round % 3 ? SIMPUL_NORM_AVERAGE : SIMPUL_NORM_NO;
        simpul_discourse *discourse = discourse_of(statements, &options);
        simpul_network *network = network_of(discourse, 0);
        double *values = smp_laplacian_spectrum(network);
        assert_non_null(values);
        assert_moments(network, values);
        smp_free(values);
        simpul_network_free(network);
        simpul_discourse_free(discourse);
        simpul_statements_free(statements);
    }
}

static void assert_backbone(const simpul_statements *statements, simpul_discourse_options options,
                            const char *wanted)
{
    simpul_discourse *discourse = discourse_of(statements, &options);
    simpul_backbone *backbone = NULL;
    char found[200] = "";
    assert_int_equal(simpul_discourse_backbone(&backbone, discourse, NULL), SIMPUL_OK);
    for (size_t i = 0; i < simpul_backbone_count(backbone); i++) {
        simpul_backbone_step step = simpul_backbone_at(backbone, i);
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s %.9g", i ? ", " : "",
                 step.concept.ptr, step.loss);
    }
    assert_string_equal(found, wanted);
    simpul_backbone_free(backbone);
    simpul_discourse_free(discourse);
}

/* x makes a complete graph of four, y adds A–B: λ = 6, 4, 4, 0 of 14. Without y they are 4, 4, 4, 0
 * of 12: loss 2/21 + 2 · 1/21 = 4/21. Without x only A–B: 1, 0, 0, 0. */
static void what_is_missed_least_goes_first(void **state)
{
    (void)state;
    simpul_statements *statements =
        coded("date,actor,concept\n2024-01-01,A,x\n2024-01-01,B,x\n2024-01-01,C,x\n"
              "2024-01-01,D,x\n2024-01-01,A,y\n2024-01-01,B,y\n2024-01-01,A,alone\n",
              "actor", "concept", NULL);
    assert_backbone(statements, onemode(SIMPUL_IGNORE), "alone 0, y 0.19047619, x 1");
    simpul_statements_free(statements);
}

/* K–T 2 by "block" and K–I 1 by "audit": λ = 3 ± √3 of 6. Either alone leaves one tie, 1, 0, 0, so
 * both are missed as much, 1 − √3/3, and the first by label goes. */
static void of_equal_losses_the_first_label_goes(void **state)
{
    (void)state;
    simpul_statements *statements =
        coded("date,actor,concept\n2024-01-01,K,block\n2024-01-01,K,block\n2024-01-01,T,block\n"
              "2024-01-01,K,audit\n2024-01-01,I,audit\n",
              "actor", "concept", NULL);
    assert_backbone(statements, onemode(SIMPUL_IGNORE), "audit 0.422649731, block 1");
    simpul_statements_free(statements);
}

static void no_statements_have_no_backbone(void **state)
{
    (void)state;
    simpul_statements *statements = coded("date,actor,concept\n", "actor", "concept", NULL);
    assert_backbone(statements, onemode(SIMPUL_IGNORE), "");
    simpul_statements_free(statements);
}

static void only_one_mode_networks_without_windows_have_one(void **state)
{
    (void)state;
    simpul_statements *statements = random_statements(1, 9);
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    for (int i = 0; i < 2; i++) {
        simpul_backbone *backbone = NULL;
        simpul_discourse *discourse = discourse_of(statements, &options);
        assert_int_equal(simpul_discourse_backbone(&backbone, discourse, NULL),
                         SIMPUL_ERR_ARGUMENT);
        assert_null(backbone);
        simpul_discourse_free(discourse);
        options.network = SIMPUL_ONEMODE;
        options.window_unit = SIMPUL_WINDOW_EVENTS;
    }
    simpul_statements_free(statements);
}

static bool find_backbone(void *discourse)
{
    simpul_backbone *backbone = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_discourse_backbone(&backbone, discourse, &err);
    simpul_backbone_free(backbone);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return !status;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_statements *statements = random_statements(5, 20);
    simpul_discourse_options options = onemode(SIMPUL_CONGRUENCE);
    simpul_discourse *discourse = discourse_of(statements, &options);
    assert_true(failing_alloc_sweep(find_backbone, discourse, false) > 20);
    simpul_discourse_free(discourse);
    simpul_statements_free(statements);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spectra_have_the_moments_of_their_matrix),
        cmocka_unit_test(what_is_missed_least_goes_first),
        cmocka_unit_test(of_equal_losses_the_first_label_goes),
        cmocka_unit_test(no_statements_have_no_backbone),
        cmocka_unit_test(only_one_mode_networks_without_windows_have_one),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
