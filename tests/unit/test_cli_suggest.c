/* Nearest names, against a naive recursive definition of the distance. */
#include "cli/suggest.h"

#include <simpul/error.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment by its definition. */
static size_t naive(const char *a, size_t n_a, const char *b, size_t n_b)
{
    if (!n_a || !n_b) return n_a + n_b;
    size_t best = naive(a, n_a - 1, b, n_b - 1) + (a[n_a - 1] != b[n_b - 1]);
    best = smaller(best, naive(a, n_a - 1, b, n_b) + 1);
    best = smaller(best, naive(a, n_a, b, n_b - 1) + 1);
    if (n_a > 1 && n_b > 1 && a[n_a - 1] == b[n_b - 2] && a[n_a - 2] == b[n_b - 1])
        best = smaller(best, naive(a, n_a - 2, b, n_b - 2) + 1);
    return best;
}

static void distance_agrees_with_its_definition(void **state)
{
    (void)state;
    uint32_t seed = 12345;
    for (int round = 0; round < 400; round++) {
        char words[2][6];
        for (int w = 0; w < 2; w++) {
            seed = seed * 1664525u + 1013904223u;
            size_t length = (seed >> 24) % 6;
            for (size_t i = 0; i < length; i++) {
                seed = seed * 1664525u + 1013904223u;
                words[w][i] = (char)('a' + (seed >> 28) % 3);
            }
            words[w][length] = '\0';
        }
        assert_int_equal(simpul_edit_distance(words[0], words[1], 10),
                         naive(words[0], strlen(words[0]), words[1], strlen(words[1])));
    }
}

static void distance_is_cut_at_the_limit(void **state)
{
    (void)state;
    assert_int_equal(simpul_edit_distance("abcdef", "uvwxyz", 2), 3);
    char long_word[200];
    memset(long_word, 'a', sizeof long_word - 1);
    long_word[sizeof long_word - 1] = '\0';
    assert_int_equal(simpul_edit_distance(long_word, "a", 4), 5);
}

static const char *nearest(const char *typed)
{
    static const char *const names[] = {"betweenness", "closeness", "pagerank", "degree",
                                        "in_degree"};
    struct suggestion suggestion = suggestion_for(typed);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        suggestion_offer(&suggestion, names[i]);
    return suggestion.best;
}

static void near_names_are_found_and_far_ones_are_not(void **state)
{
    (void)state;
    assert_string_equal(nearest("pagernak"), "pagerank");
    assert_string_equal(nearest("PageRank"), "pagerank");
    assert_string_equal(nearest("between"), "betweenness");
    assert_string_equal(nearest("in-degree"), "in_degree");
    assert_null(nearest("xyzzy"));
    assert_null(nearest("q"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distance_agrees_with_its_definition),
        cmocka_unit_test(distance_is_cut_at_the_limit),
        cmocka_unit_test(near_names_are_found_and_far_ones_are_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
