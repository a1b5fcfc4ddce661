/* Discourse networks against examples computed by hand; test_discourse_oracle.c has random ones. */
#include "support/coded.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Komdigi says "block" twice and "audit", TikTok is against and then for "block", idEA is for
 * "audit" a month later. a = 3, 2, 1; p = 2 (audit), 4 (block). */
static const char example[] = "id,date,doc,actor,concept,q\n"
                              "1,2024-03-01,d1,Komdigi,block,1\n"
                              "2,2024-03-01,d1,Komdigi,block,1\n"
                              "3,2024-03-05,d2,Komdigi,audit,1\n"
                              "4,2024-03-05,d2,TikTok,block,0\n"
                              "5,2024-03-05,d2,TikTok,block,1\n"
                              "6,2024-04-02,d3,idEA,audit,1\n";

static simpul_statements *statements, *unqualified;

static int read_example(void **state)
{
    (void)state;
    statements = coded(example, "actor", "concept", "q");
    unqualified = coded(example, "actor", "concept", NULL);
    return 0;
}

static int free_example(void **state)
{
    (void)state;
    simpul_statements_free(statements);
    simpul_statements_free(unqualified);
    return 0;
}

static simpul_discourse_options twomode(simpul_aggregation aggregation,
                                        simpul_normalization normalization,
                                        simpul_duplicates duplicates)
{
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.aggregation = aggregation;
    options.normalization = normalization;
    options.duplicates = duplicates;
    return options;
}

static simpul_discourse_options onemode(simpul_aggregation aggregation,
                                        simpul_normalization normalization,
                                        simpul_duplicates duplicates)
{
    simpul_discourse_options options = twomode(aggregation, normalization, duplicates);
    options.network = SIMPUL_ONEMODE;
    return options;
}

static void assert_near(double found, double wanted)
{
    double difference = found > wanted ? found - wanted : wanted - found;
    if (!(difference <= 1e-15 * (wanted < 0 ? -wanted : wanted)))
        fail_msg("%.17g, wanted %.17g", found, wanted);
}

/* Rows Komdigi, TikTok, idEA; columns audit, block. */
static void assert_matrix(simpul_discourse_options options, const double wanted[3][2])
{
    static const char *const actors[] = {"Komdigi", "TikTok", "idEA"};
    static const char *const concepts[] = {"audit", "block"};
    simpul_discourse *discourse = discourse_of(statements, &options);
    simpul_network *network = network_of(discourse, 0);
    assert_int_equal(simpul_network_row_count(network), 3);
    assert_int_equal(simpul_network_column_count(network), 2);
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < 2; j++)
            assert_near(weight_between(network, actors[i], concepts[j]), wanted[i][j]);
    simpul_network_free(network);
    simpul_discourse_free(discourse);
}

static void two_mode_weights_are_those_of_the_worked_example(void **state)
{
    (void)state;
    static const double ignore[3][2] = {{1, 2}, {0, 2}, {1, 0}};
    static const double subtract[3][2] = {{1, 2}, {0, 0}, {1, 0}};
    static const double combine[3][2] = {{1, 1}, {0, 3}, {1, 0}};
    static const double by_activity[3][2] = {{1.0 / 3, 2.0 / 3}, {0, 0}, {1, 0}};
    static const double by_prominence[3][2] = {{0.5, 0.5}, {0, 0}, {0.5, 0}};
    static const double once[3][2] = {{1, 1}, {0, 1}, {1, 0}};
    static const double subtract_once[3][2] = {{1, 1}, {0, 0}, {1, 0}};
    const simpul_duplicates all = SIMPUL_DUPLICATES_INCLUDE, each = SIMPUL_DUPLICATES_DOCUMENT;
    assert_matrix(twomode(SIMPUL_IGNORE, SIMPUL_NORM_NO, all), ignore);
    assert_matrix(twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_NO, all), subtract);
    assert_matrix(twomode(SIMPUL_COMBINE, SIMPUL_NORM_NO, all), combine);
    assert_matrix(twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_ACTIVITY, all), by_activity);
    assert_matrix(twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_PROMINENCE, all), by_prominence);
    assert_matrix(twomode(SIMPUL_IGNORE, SIMPUL_NORM_NO, each), once);
    assert_matrix(twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_NO, each), subtract_once);
}

/* Komdigi with TikTok and with idEA; TikTok and idEA never meet. */
static void assert_ties(const simpul_statements *of, simpul_discourse_options options,
                        double tiktok, double idea)
{
    simpul_discourse *discourse = discourse_of(of, &options);
    simpul_network *network = network_of(discourse, 0);
    assert_near(weight_between(network, "Komdigi", "TikTok"), tiktok);
    assert_near(weight_between(network, "TikTok", "Komdigi"), tiktok);
    assert_near(weight_between(network, "Komdigi", "idEA"), idea);
    assert_near(weight_between(network, "idEA", "Komdigi"), idea);
    assert_near(weight_between(network, "TikTok", "idEA"), 0);
    assert_near(weight_between(network, "Komdigi", "Komdigi"), 0);
    simpul_network_free(network);
    simpul_discourse_free(discourse);
}

/* no, average, jaccard, cosine; of each the ties with TikTok and idEA. */
static void assert_ties_by_norm(simpul_aggregation aggregation, simpul_duplicates duplicates,
                                const double wanted[4][2])
{
    static const simpul_normalization norms[] = {SIMPUL_NORM_NO, SIMPUL_NORM_AVERAGE,
                                                 SIMPUL_NORM_JACCARD, SIMPUL_NORM_COSINE};
    for (int i = 0; i < 4; i++)
        assert_ties(statements, onemode(aggregation, norms[i], duplicates), wanted[i][0],
                    wanted[i][1]);
}

static void one_mode_weights_are_those_of_the_worked_example(void **state)
{
    (void)state;
    static const double ignore[4][2] = {{4, 1}, {1.6, 0.5}, {1, 1.0 / 3}, {2.0 / 3, 1.0 / 3}};
    static const double congruence[4][2] = {{2, 1}, {0.8, 0.5}, {0.5, 1.0 / 3}, {1.0 / 3, 1.0 / 3}};
    static const double conflict[4][2] = {{2, 0}, {0.8, 0}, {0.5, 0}, {1.0 / 3, 0}};
    static const double subtract[4][2] = {{0, 1}, {0, 0.5}, {0, 1.0 / 3}, {0, 1.0 / 3}};
    static const double ignore_once[4][2] = {
        {1, 1}, {2.0 / 3, 2.0 / 3}, {1.0 / 3, 0.5}, {0.5, 0.5}};
    static const double congruence_once[4][2] = {
        {1, 1}, {0.5, 2.0 / 3}, {1.0 / 3, 0.5}, {0.25, 0.5}};
    assert_ties_by_norm(SIMPUL_IGNORE, SIMPUL_DUPLICATES_INCLUDE, ignore);
    assert_ties_by_norm(SIMPUL_CONGRUENCE, SIMPUL_DUPLICATES_INCLUDE, congruence);
    assert_ties_by_norm(SIMPUL_CONFLICT, SIMPUL_DUPLICATES_INCLUDE, conflict);
    assert_ties_by_norm(SIMPUL_SUBTRACT, SIMPUL_DUPLICATES_INCLUDE, subtract);
    assert_ties_by_norm(SIMPUL_IGNORE, SIMPUL_DUPLICATES_DOCUMENT, ignore_once);
    assert_ties_by_norm(SIMPUL_CONGRUENCE, SIMPUL_DUPLICATES_DOCUMENT, congruence_once);
    assert_ties(unqualified, onemode(SIMPUL_IGNORE, SIMPUL_NORM_JACCARD, SIMPUL_DUPLICATES_INCLUDE),
                0.8, 1.0 / 3);
}

/* Without duplicates removed ignore is congruence and conflict together; by document, Komdigi's two
 * and TikTok's for and against make 1 of ignore and 1 + 1 of the others. */
static void removed_duplicates_break_the_sum_of_congruence_and_conflict(void **state)
{
    (void)state;
    const simpul_duplicates each = SIMPUL_DUPLICATES_DOCUMENT;
    assert_ties(statements, onemode(SIMPUL_IGNORE, SIMPUL_NORM_NO, each), 1, 1);
    assert_ties(statements, onemode(SIMPUL_CONGRUENCE, SIMPUL_NORM_NO, each), 1, 1);
    assert_ties(statements, onemode(SIMPUL_CONFLICT, SIMPUL_NORM_NO, each), 1, 0);
}

static void assert_windows(simpul_discourse_options options, size_t n, const size_t *sizes,
                           const char *const *middles)
{
    simpul_discourse *discourse = discourse_of(statements, &options);
    assert_int_equal(simpul_discourse_window_count(discourse), n);
    for (size_t i = 0; i < n; i++) {
        simpul_window window;
        simpul_discourse_window(discourse, i, &window);
        assert_int_equal(window.n_statements, sizes[i]);
        assert_string_equal(window.middle, middles[i]);
    }
    simpul_discourse_free(discourse);
}

static simpul_discourse_options windows(simpul_window_unit unit, size_t size)
{
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.window_unit = unit;
    options.window_size = size;
    return options;
}

static void windows_of_days_lie_within_the_range_and_may_be_empty(void **state)
{
    (void)state;
    simpul_discourse_options options = windows(SIMPUL_WINDOW_DAYS, 2);
    options.start = "2024-03-01";
    options.stop = "2024-03-05";
    static const size_t sizes[] = {2, 0, 3};
    static const char *const middles[] = {"2024-03-02 00:00:00", "2024-03-03 00:00:00",
                                          "2024-03-04 00:00:00"};
    assert_windows(options, 3, sizes, middles);
    options.window_size = 3; /* reaches as far as 2 */
    assert_windows(options, 3, sizes, middles);
    static const size_t instants[] = {2, 0, 0, 0, 3};
    static const char *const days[] = {"2024-03-01 00:00:00", "2024-03-02 00:00:00",
                                       "2024-03-03 00:00:00", "2024-03-04 00:00:00",
                                       "2024-03-05 00:00:00"};
    options.window_size = 1;
    assert_windows(options, 5, instants, days);
    options.window_size = 6;
    assert_windows(options, 0, NULL, NULL);
}

static void windows_of_events_hold_their_number_in_order(void **state)
{
    (void)state;
    static const size_t sizes[] = {3, 3, 3, 3};
    static const char *const middles[] = {"2024-03-01 00:00:00", "2024-03-05 00:00:00",
                                          "2024-03-05 00:00:00", "2024-03-05 00:00:00"};
    assert_windows(windows(SIMPUL_WINDOW_EVENTS, 3), 4, sizes, middles);
    assert_windows(windows(SIMPUL_WINDOW_EVENTS, 2), 4, sizes, middles); /* also 1 to each side */
    assert_windows(windows(SIMPUL_WINDOW_EVENTS, 6), 0, NULL, NULL);
}

/* 31 January, 29 February, then always the 29th: steps accumulate. */
static void months_keep_the_day_they_were_cut_to(void **state)
{
    (void)state;
    simpul_discourse_options options = windows(SIMPUL_WINDOW_MONTHS, 1);
    options.start = "2024-01-31";
    options.stop = "2024-04-30";
    static const size_t sizes[] = {0, 0, 0, 0};
    static const char *const middles[] = {"2024-01-31 00:00:00", "2024-02-29 00:00:00",
                                          "2024-03-29 00:00:00", "2024-04-29 00:00:00"};
    assert_windows(options, 4, sizes, middles);
    options = windows(SIMPUL_WINDOW_YEARS, 1);
    options.start = "2024-02-29 12:30:00";
    options.stop = "2026-02-28";
    static const char *const years[] = {"2024-02-29 12:30:00", "2025-02-28 12:30:00",
                                        "2026-02-28 12:30:00"};
    assert_windows(options, 3, sizes, years);
}

/* A on the 1st and B on the 3rd; size 3 is taken for 4, so u is 0, ½, 1 at 0, 1, 2 days. */
static void kernels_weigh_by_the_distance_from_the_middle(void **state)
{
    (void)state;
    static const struct {
        simpul_kernel kernel;
        const char *wanted; /* A's and B's weights on the three days */
    } cases[] = {
        {SIMPUL_KERNEL_UNIFORM, "A 0.5 B 0.5 | A 0.5 B 0.5 | A 0.5 B 0.5"},
        {SIMPUL_KERNEL_TRIANGULAR, "A 1 | A 0.5 B 0.5 | B 1"},
        {SIMPUL_KERNEL_EPANECHNIKOV, "A 0.75 | A 0.5625 B 0.5625 | B 0.75"},
        {SIMPUL_KERNEL_GAUSSIAN,
         "A 0.398942 B 0.241971 | A 0.352065 B 0.352065 | A 0.241971 B 0.398942"},
    };
    simpul_statements *two =
        coded("date,actor,concept\n2024-01-01,A,x\n2024-01-03,B,x\n", "actor", "concept", NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        simpul_discourse_options options = windows(SIMPUL_WINDOW_DAYS, 3);
        char found[200] = "";
        options.kernel = cases[i].kernel;
        simpul_discourse *discourse = discourse_of(two, &options);
        assert_int_equal(simpul_discourse_window_count(discourse), 3);
        for (size_t w = 0; w < 3; w++) {
            simpul_network *network = network_of(discourse, w);
            for (size_t row = 0; row < simpul_network_row_count(network); row++)
                snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s %g",
                         row ? " "
                         : w ? " | "
                             : "",
                         simpul_network_row_label(network, row).ptr,
                         simpul_network_weight(network, row, 0));
            simpul_network_free(network);
        }
        assert_string_equal(found, cases[i].wanted);
        simpul_discourse_free(discourse);
    }
    simpul_statements_free(two);
}

/* Middles 31 January and 29 February; at a whole month's distance nothing is left. */
static void kernels_of_months_count_whole_months(void **state)
{
    (void)state;
    simpul_statements *two = coded("date,actor,concept\n2024-01-31,A,x\n2024-02-28,A,x\n"
                                   "2024-02-29,B,x\n2024-03-01,C,x\n",
                                   "actor", "concept", NULL);
    simpul_discourse_options options = windows(SIMPUL_WINDOW_MONTHS, 2);
    options.network = SIMPUL_ONEMODE;
    options.kernel = SIMPUL_KERNEL_TRIANGULAR;
    simpul_discourse *discourse = discourse_of(two, &options);
    simpul_network *network = network_of(discourse, 0); /* 31 January: only A's two and nothing */
    assert_int_equal(simpul_network_row_count(network), 1);
    assert_near(simpul_network_row_statements(network, 0), 2);
    simpul_network_free(network);
    network = network_of(discourse, 1); /* 29 February: 31 January is a whole month before */
    assert_near(weight_between(network, "A", "B"), 1);
    assert_near(weight_between(network, "B", "C"), 1);
    simpul_network_free(network);
    simpul_discourse_free(discourse);
    simpul_statements_free(two);
}

static void removed_duplicates_are_missing_from_later_windows(void **state)
{
    (void)state;
    static const char again[] = "date,actor,concept\n2024-01-01,A,x\n2024-01-02,B,x\n"
                                "2024-01-03,A,x\n";
    simpul_statements *three = coded(again, "actor", "concept", NULL);
    simpul_discourse_options options = windows(SIMPUL_WINDOW_DAYS, 1);
    options.duplicates = SIMPUL_DUPLICATES_ACROSSRANGE;
    options.stop = "2024-01-03";
    char *text = csv_of(three, &options);
    assert_string_equal(text, "window,middle,first,last,statements,\"actor\",\"x\"\r\n"
                              "1,2024-01-01 00:00:00,2024-01-01 00:00:00,2024-01-01 00:00:00,1,"
                              "\"A\",1.0\r\n"
                              "2,2024-01-02 00:00:00,2024-01-02 00:00:00,2024-01-02 00:00:00,1,"
                              "\"B\",1.0\r\n"
                              "3,2024-01-03 00:00:00,2024-01-03 00:00:00,2024-01-03 00:00:00,0,,"
                              "\r\n");
    free(text);
    simpul_statements_free(three);
}

/* 30 December 2024 and 1 January 2025 are of week 1 of 2025; 1 January 2024 is of week 1 of 2024.
 */
static void weeks_and_months_know_their_year(void **state)
{
    (void)state;
    static const char table[] = "date,actor,concept\n2024-01-01,A,x\n2024-12-30,A,x\n"
                                "2025-01-01,A,x\n2025-12-31,A,x\n";
    simpul_statements *four = coded(table, "actor", "concept", NULL);
    static const struct {
        simpul_duplicates duplicates;
        double left;
    } cases[] = {{SIMPUL_DUPLICATES_WEEK, 3},
                 {SIMPUL_DUPLICATES_MONTH, 4},
                 {SIMPUL_DUPLICATES_YEAR, 2},
                 {SIMPUL_DUPLICATES_ACROSSRANGE, 1},
                 {SIMPUL_DUPLICATES_INCLUDE, 4}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        simpul_discourse_options options =
            twomode(SIMPUL_IGNORE, SIMPUL_NORM_NO, cases[i].duplicates);
        simpul_discourse *discourse = discourse_of(four, &options);
        simpul_network *network = network_of(discourse, 0);
        assert_near(weight_between(network, "A", "x"), cases[i].left);
        simpul_network_free(network);
        simpul_discourse_free(discourse);
    }
    simpul_statements_free(four);
}

static simpul_exclusion exclusion(const char *field, const char *value)
{
    return (simpul_exclusion){{field, strlen(field)}, {value, strlen(value)}};
}

static void assert_csv(const simpul_statements *of, const simpul_discourse_options *options,
                       const char *wanted)
{
    char *text = csv_of(of, options);
    assert_string_equal(text, wanted);
    free(text);
}

/* Removed by value, an actor stays as a row of zeros; removed by time, it does not. */
static void isolates_are_the_labels_within_start_and_stop(void **state)
{
    (void)state;
    simpul_exclusion tiktok = exclusion("actor", "TikTok");
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.exclude = &tiktok;
    options.n_exclude = 1;
    options.stop = "2024-03-05";
    assert_csv(statements, &options, "\"actor\",\"audit\",\"block\"\r\n\"Komdigi\",1.0,2.0\r\n");
    options.isolates = true;
    assert_csv(statements, &options,
               "\"actor\",\"audit\",\"block\"\r\n\"Komdigi\",1.0,2.0\r\n\"TikTok\",0.0,0.0\r\n");
    options.start = options.stop = "2024-03-02";
    assert_csv(statements, &options, "\"actor\"\r\n");
}

static void inverted_filters_keep_what_they_list(void **state)
{
    (void)state;
    simpul_exclusion listed[] = {exclusion("actor", "TikTok"), exclusion("actor", "Komdigi"),
                                 exclusion("q", "1")};
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.exclude = listed;
    options.n_exclude = 3;
    options.invert = true;
    assert_csv(statements, &options,
               "\"actor\",\"audit\",\"block\"\r\n\"Komdigi\",1.0,2.0\r\n\"TikTok\",0.0,1.0\r\n");
    options.invert = false;
    assert_csv(statements, &options, "\"actor\"\r\n");
}

/* A scale that has −2, 0 and 3: σ = 1 − |k − l| / 5. */
static void integers_are_near_or_far(void **state)
{
    (void)state;
    static const char table[] = "date,actor,concept,q\n2024-01-01,A,x,-2\n2024-01-01,B,x,3\n"
                                "2024-01-01,C,x,0\n2024-01-01,C,x,3\n";
    simpul_statements *scale = coded(table, "actor", "concept", "q");
    simpul_discourse_options options =
        onemode(SIMPUL_CONGRUENCE, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_INCLUDE);
    assert_csv(scale, &options,
               "\"actor\",\"A\",\"B\",\"C\"\r\n\"A\",0.0,0.0,0.6\r\n\"B\",0.0,0.0,1.4\r\n"
               "\"C\",0.6,1.4,0.0\r\n");
    options.aggregation = SIMPUL_CONFLICT;
    assert_csv(scale, &options,
               "\"actor\",\"A\",\"B\",\"C\"\r\n\"A\",0.0,1.0,1.4\r\n\"B\",1.0,0.0,0.6\r\n"
               "\"C\",1.4,0.6,0.0\r\n");
    options = twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_INCLUDE);
    assert_csv(scale, &options, "\"actor\",\"x\"\r\n\"A\",-2.0\r\n\"B\",3.0\r\n\"C\",3.0\r\n");
    options.aggregation = SIMPUL_COMBINE; /* levels −2, 0, 3 are 4, 2, 1 */
    assert_csv(scale, &options, "\"actor\",\"x\"\r\n\"A\",4.0\r\n\"B\",1.0\r\n\"C\",3.0\r\n");
    options.stop = "2023-12-31"; /* no statement, no level */
    assert_csv(scale, &options, "\"actor\"\r\n");
    simpul_statements_free(scale);
}

/* One level: similarity is 1, nothing is divided by 0. */
static void a_scale_of_one_level_agrees(void **state)
{
    (void)state;
    static const char table[] = "date,actor,concept,q\n2024-01-01,A,x,7\n2024-01-01,B,x,7\n";
    simpul_statements *one = coded(table, "actor", "concept", "q");
    simpul_discourse_options options =
        onemode(SIMPUL_CONGRUENCE, SIMPUL_NORM_COSINE, SIMPUL_DUPLICATES_INCLUDE);
    assert_csv(one, &options, "\"actor\",\"A\",\"B\"\r\n\"A\",0.0,1.0\r\n\"B\",1.0,0.0\r\n");
    options.aggregation = SIMPUL_CONFLICT;
    assert_csv(one, &options, "\"actor\",\"A\",\"B\"\r\n\"A\",0.0,0.0\r\n\"B\",0.0,0.0\r\n");
    simpul_statements_free(one);
}

static void only_kinds_that_fit_are_taken(void **state)
{
    (void)state;
    for (int kind = 0; kind < 2; kind++)
        for (int aggregation = 0; aggregation < 5; aggregation++)
            for (int norm = 0; norm < 6; norm++) {
                simpul_discourse_options options =
                    twomode((simpul_aggregation)aggregation, (simpul_normalization)norm,
                            SIMPUL_DUPLICATES_INCLUDE);
                options.network = (simpul_network_kind)kind;
                bool fits = kind == SIMPUL_TWOMODE
                                ? aggregation <= SIMPUL_COMBINE && norm <= SIMPUL_NORM_PROMINENCE
                                : aggregation != SIMPUL_COMBINE &&
                                      (norm == SIMPUL_NORM_NO || norm >= SIMPUL_NORM_AVERAGE);
                if (aggregation == SIMPUL_COMBINE && norm != SIMPUL_NORM_NO) fits = false;
                simpul_error err = SIMPUL_ERROR_INIT;
                simpul_status status = simpul_discourse_check_options(&options, true, &err);
                assert_int_equal(status, fits ? SIMPUL_OK : SIMPUL_ERR_ARGUMENT);
                assert_true(fits || err.message[0]);
            }
}

static void options_that_cannot_be_are_refused(void **state)
{
    (void)state;
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.start = "2025-13-01";
    assert_int_equal(simpul_discourse_check_options(&options, true, NULL), SIMPUL_ERR_ARGUMENT);
    options.start = "2025-02-02";
    options.stop = "2025-02-01";
    assert_int_equal(simpul_discourse_check_options(&options, true, NULL), SIMPUL_ERR_ARGUMENT);
    options = twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_INCLUDE);
    assert_int_equal(simpul_discourse_check_options(&options, false, NULL), SIMPUL_ERR_ARGUMENT);
    options = windows(SIMPUL_WINDOW_EVENTS, 3);
    options.kernel = SIMPUL_KERNEL_UNIFORM;
    assert_int_equal(simpul_discourse_check_options(&options, true, NULL), SIMPUL_ERR_ARGUMENT);
    options = windows(SIMPUL_WINDOW_DAYS, 0);
    assert_int_equal(simpul_discourse_check_options(&options, true, NULL), SIMPUL_ERR_ARGUMENT);
    simpul_exclusion title = exclusion("title", "x");
    options = windows(SIMPUL_WINDOW_NONE, 1);
    options.exclude_documents = &title;
    options.n_exclude_documents = 1;
    assert_int_equal(simpul_discourse_check_options(&options, true, NULL), SIMPUL_ERR_ARGUMENT);
    simpul_discourse *discourse = NULL;
    simpul_exclusion unknown = exclusion("acter", "x");
    simpul_error err = SIMPUL_ERROR_INIT;
    options = windows(SIMPUL_WINDOW_NONE, 1);
    options.exclude = &unknown;
    options.n_exclude = 1;
    assert_int_equal(simpul_discourse_new(&discourse, statements, &options, &err),
                     SIMPUL_ERR_ARGUMENT);
    assert_string_equal(err.message, "no column 'acter' to exclude by; did you mean 'actor'?");
    assert_null(discourse);
    options = windows(SIMPUL_WINDOW_SECONDS, 1); /* a month of seconds */
    assert_int_equal(simpul_discourse_new(&discourse, statements, &options, NULL),
                     SIMPUL_ERR_LIMIT);
}

static void counts_add_up(void **state)
{
    (void)state;
    static const char table[] = "date,actor,concept,document_source,doc\n"
                                "2024-01-01,A,x,Kabar,1\n2024-01-01,A,x,Kabar,1\n"
                                "2024-01-01,B,,Kabar,1\n2024-01-01,C,x,Kabar,1\n"
                                "2024-01-01,A,x,Warta,1\n2023-01-01,A,x,Kabar,1\n";
    simpul_statements *six = coded(table, "actor", "concept", NULL);
    simpul_exclusion c = exclusion("actor", "C"), warta = exclusion("source", "Warta");
    simpul_discourse_options options =
        twomode(SIMPUL_IGNORE, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_DOCUMENT);
    options.start = "2024-01-01";
    options.exclude = &c;
    options.exclude_documents = &warta;
    options.n_exclude = options.n_exclude_documents = 1;
    simpul_discourse *discourse = discourse_of(six, &options);
    simpul_discourse_counts n = simpul_discourse_count(discourse);
    assert_int_equal(n.n_statements, 6);
    assert_int_equal(n.n_outside, 2);
    assert_int_equal(n.n_excluded, 1);
    assert_int_equal(n.n_empty, 1);
    assert_int_equal(n.n_duplicates, 1);
    assert_int_equal(n.n_kept, 1);
    simpul_discourse_free(discourse);
    simpul_statements_free(six);
}

static double edge_weight(const simpul_graph *graph, uint32_t edge)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, "weight");
    assert_true(simpul_graph_value(graph, SIMPUL_EDGE, column, edge, &value));
    return value.as.number;
}

static void the_graph_has_an_edge_where_a_weight_is_not_0(void **state)
{
    (void)state;
    simpul_discourse_options options =
        twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_INCLUDE);
    simpul_discourse *discourse = discourse_of(statements, &options);
    simpul_graph *graph = NULL;
    uint32_t block;
    assert_int_equal(simpul_discourse_graph(&graph, discourse, NULL), SIMPUL_OK);
    assert_int_equal(simpul_graph_node_count(graph), 5);
    assert_int_equal(simpul_graph_edge_count(graph), 3); /* TikTok's two cancel out */
    assert_true(simpul_graph_find_node(graph, SIMPUL_STR("concept:block"), &block));
    assert_near(edge_weight(graph, 1), 2);
    assert_int_equal(simpul_graph_edge_target(graph, 1), block);
    simpul_graph_free(graph);
    simpul_discourse_free(discourse);
    options = onemode(SIMPUL_IGNORE, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_INCLUDE);
    discourse = discourse_of(statements, &options);
    assert_int_equal(simpul_discourse_graph(&graph, discourse, NULL), SIMPUL_OK);
    assert_int_equal(simpul_graph_node_count(graph), 3);
    assert_int_equal(simpul_graph_edge_count(graph), 2); /* each pair once */
    assert_near(edge_weight(graph, 0), 4);
    simpul_graph_free(graph);
    simpul_discourse_free(discourse);
}

static simpul_str edge_text(const simpul_graph *graph, const char *name, uint32_t edge)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(graph, SIMPUL_EDGE, name);
    assert_true(simpul_graph_value(graph, SIMPUL_EDGE, column, edge, &value));
    return value.as.string;
}

static void assert_text(simpul_str found, const char *wanted)
{
    assert_int_equal(found.len, strlen(wanted));
    assert_memory_equal(found.ptr, wanted, found.len);
}

/* Three windows of two days each side: the graph has the edges of each, with its dates. */
static void the_graph_of_windows_has_edges_with_dates(void **state)
{
    (void)state;
    simpul_discourse_options options =
        twomode(SIMPUL_SUBTRACT, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_DOCUMENT);
    simpul_exclusion praise = exclusion("id", "5");
    options.window_unit = SIMPUL_WINDOW_DAYS;
    options.window_size = 2;
    options.stop = "2024-03-05";
    options.exclude = &praise;
    options.n_exclude = 1;
    simpul_discourse *discourse = discourse_of(statements, &options);
    simpul_graph *graph = NULL;
    assert_int_equal(simpul_discourse_graph(&graph, discourse, NULL), SIMPUL_OK);
    assert_int_equal(simpul_graph_node_count(graph), 4);
    assert_int_equal(simpul_graph_edge_count(graph), 3);
    assert_text(edge_text(graph, "date_start", 0), "2024-03-01");
    assert_text(edge_text(graph, "date_end", 0), "2024-03-03");
    assert_text(edge_text(graph, "polarity", 0), "affirmed");
    assert_text(edge_text(graph, "date_start", 2), "2024-03-03");
    assert_text(edge_text(graph, "polarity", 2), "negated"); /* TikTok, against blocking */
    assert_near(edge_weight(graph, 2), -1);
    simpul_graph_free(graph);
    simpul_discourse_free(discourse);
}

/* An actor may be called what a concept's node would be. */
static void names_of_actors_and_concepts_never_collide(void **state)
{
    (void)state;
    simpul_statements *odd =
        coded("date,a,c\n2024-01-01,x,x\n2024-01-01,concept:x,x\n", "a", "c", NULL);
    simpul_discourse *discourse = discourse_of(odd, NULL);
    simpul_graph *graph = NULL;
    uint32_t node;
    assert_int_equal(simpul_discourse_graph(&graph, discourse, NULL), SIMPUL_OK);
    assert_true(simpul_graph_find_node(graph, SIMPUL_STR("concept:concept:x"), &node));
    simpul_graph_free(graph);
    simpul_discourse_free(discourse);
    simpul_statements_free(odd);
}

static bool do_all(void *context)
{
    (void)context;
    simpul_source *source = NULL;
    simpul_statements *all = NULL;
    simpul_discourse *discourse = NULL;
    simpul_graph *graph = NULL;
    simpul_sink *sink = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_statements_options how = SIMPUL_STATEMENTS_OPTIONS_INIT;
    how.variable1 = "actor";
    how.qualifier = "q";
    simpul_discourse_options options =
        onemode(SIMPUL_SUBTRACT, SIMPUL_NORM_JACCARD, SIMPUL_DUPLICATES_DOCUMENT);
    options.window_unit = SIMPUL_WINDOW_EVENTS;
    options.window_size = 3;
    simpul_str bytes = {example, sizeof example - 1};
    simpul_status status = simpul_source_open_memory(&source, bytes, "uji.csv", &err);
    if (!status) status = simpul_statements_read(&all, source, &how, &err);
    if (!status) status = simpul_discourse_new(&discourse, all, &options, &err);
    if (!status) status = simpul_discourse_graph(&graph, discourse, &err);
    if (!status) status = simpul_sink_open_memory(&sink, &err);
    if (!status) status = simpul_discourse_write_csv(discourse, sink, &err);
    if (!status && simpul_sink_failed(sink)) status = err.status = SIMPUL_ERR_MEMORY;
    simpul_sink_abandon(sink);
    simpul_graph_free(graph);
    simpul_discourse_free(discourse);
    simpul_statements_free(all);
    simpul_source_close(source);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return !status;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(do_all, NULL, false) > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_mode_weights_are_those_of_the_worked_example),
        cmocka_unit_test(one_mode_weights_are_those_of_the_worked_example),
        cmocka_unit_test(removed_duplicates_break_the_sum_of_congruence_and_conflict),
        cmocka_unit_test(windows_of_days_lie_within_the_range_and_may_be_empty),
        cmocka_unit_test(windows_of_events_hold_their_number_in_order),
        cmocka_unit_test(months_keep_the_day_they_were_cut_to),
        cmocka_unit_test(kernels_weigh_by_the_distance_from_the_middle),
        cmocka_unit_test(kernels_of_months_count_whole_months),
        cmocka_unit_test(removed_duplicates_are_missing_from_later_windows),
        cmocka_unit_test(weeks_and_months_know_their_year),
        cmocka_unit_test(isolates_are_the_labels_within_start_and_stop),
        cmocka_unit_test(inverted_filters_keep_what_they_list),
        cmocka_unit_test(integers_are_near_or_far),
        cmocka_unit_test(a_scale_of_one_level_agrees),
        cmocka_unit_test(only_kinds_that_fit_are_taken),
        cmocka_unit_test(options_that_cannot_be_are_refused),
        cmocka_unit_test(counts_add_up),
        cmocka_unit_test(the_graph_has_an_edge_where_a_weight_is_not_0),
        cmocka_unit_test(the_graph_of_windows_has_edges_with_dates),
        cmocka_unit_test(names_of_actors_and_concepts_never_collide),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, read_example, free_example);
}
