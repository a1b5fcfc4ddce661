/* Discourse networks of random statements against the definitions, computed as they are written:
 * dense arrays, every sum a loop, every window looked for statement by statement. */
#include "support/coded.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { N_ACTORS = 6, N_CONCEPTS = 5, MOST_LEVELS = 8, MOST_STATEMENTS = 60, N_ROUNDS = 60 };

/* Sorted otherwise than they are numbered; bytes above ASCII and a separator among them. */
static const char *const actors[N_ACTORS] = {"TikTok", "idEA",     "Komdigi",
                                             "UMKM",   "\xC3\x89", "a;b, \"c\""};
static const char *const concepts[N_CONCEPTS] = {"block", "audit", "Tax", "zona", "\xC3\xA9tika"};

typedef struct said {
    int day, second, document, position, id;
    int actor, concept; /* -1: empty */
    int qualifier;
} said;

typedef enum qualifier_kind { BOOLEAN, INTEGER, NO_QUALIFIER } qualifier_kind;

static uint64_t seed;

static int random_below(int n)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((seed >> 33) % (uint64_t)n);
}

/* Day 0 is Monday, 1 January 2024. */
static void civil(int day, int *year, int *month, int *of_month)
{
    static const int days[2][12] = {{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
                                    {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}};
    *year = 2024;
    for (*month = 1;; ++*month) {
        if (*month == 13) {
            *month = 1;
            ++*year;
        }
        int length = days[*year != 2024][*month - 1];
        if (day < length) break;
        day -= length;
    }
    *of_month = day + 1;
}

static size_t make_statements(said *all, qualifier_kind kind)
{
    int n = random_below(MOST_STATEMENTS + 1), span = 1 + random_below(500);
    for (int i = 0; i < n; i++) {
        all[i] = (said){.day = random_below(span),
                        .second = random_below(3) ? 0 : random_below(86400),
                        .document = random_below(12),
                        .position = random_below(4) * 9,
                        .id = n - i + 5,
                        .actor = random_below(20) ? random_below(N_ACTORS) : -1,
                        .concept = random_below(20) ? random_below(N_CONCEPTS) : -1,
                        .qualifier = kind == INTEGER ? random_below(7) - 3 : random_below(2)};
    }
    return (size_t)n;
}

static void append_quoted(char *text, const char *value)
{
    text += strlen(text);
    *text++ = '"';
    for (; *value; value++) {
        if (*value == '"') *text++ = '"';
        *text++ = *value;
    }
    strcpy(text, "\"");
}

static void write_table(char *text, const said *all, size_t n)
{
    strcpy(text, "statement_id;time;document_id;start_position;actor;concept;q\n");
    for (size_t i = 0; i < n; i++) {
        int year, month, day, clock = all[i].second;
        civil(all[i].day, &year, &month, &day);
        sprintf(text + strlen(text), "%d;\"%04d-%02d-%02d %02d:%02d:%02d\";%d;%d;", all[i].id, year,
                month, day, clock / 3600, clock / 60 % 60, clock % 60, all[i].document,
                all[i].position);
        append_quoted(text, all[i].actor < 0 ? "" : actors[all[i].actor]);
        strcat(text, ";");
        append_quoted(text, all[i].concept < 0 ? "" : concepts[all[i].concept]);
        sprintf(text + strlen(text), ";%d\n", all[i].qualifier);
    }
}

static int64_t time_of(const said *one)
{
    return (int64_t)one->day * 86400 + one->second;
}

static bool comes_before(const said *a, const said *b)
{
    if (time_of(a) != time_of(b)) return time_of(a) < time_of(b);
    if (a->document != b->document) return a->document < b->document;
    if (a->position != b->position) return a->position < b->position;
    return a->id < b->id;
}

static void sort(said *all, size_t n)
{
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0 && comes_before(&all[k], &all[k - 1]); k--) {
            said swap = all[k];
            all[k] = all[k - 1];
            all[k - 1] = swap;
        }
}

static bool shares(const said *a, const said *b, simpul_duplicates duplicates)
{
    int year[2], month[2], day[2];
    civil(a->day, &year[0], &month[0], &day[0]);
    civil(b->day, &year[1], &month[1], &day[1]);
    switch (duplicates) {
    case SIMPUL_DUPLICATES_INCLUDE: return false;
    case SIMPUL_DUPLICATES_DOCUMENT: return a->document == b->document;
    case SIMPUL_DUPLICATES_WEEK: return a->day / 7 == b->day / 7;
    case SIMPUL_DUPLICATES_MONTH: return year[0] == year[1] && month[0] == month[1];
    case SIMPUL_DUPLICATES_YEAR: return year[0] == year[1];
    case SIMPUL_DUPLICATES_ACROSSRANGE: return true;
    }
    return false;
}

typedef struct definition {
    said in_range[MOST_STATEMENTS], kept[MOST_STATEMENTS];
    size_t n_in_range, n_kept;
    int levels[MOST_LEVELS];
    int n_levels;
    qualifier_kind kind;
} definition;

static void add_level(definition *oracle, int level)
{
    int at = 0;
    while (at < oracle->n_levels && oracle->levels[at] < level) at++;
    if (at < oracle->n_levels && oracle->levels[at] == level) return;
    for (int i = oracle->n_levels++; i > at; i--) oracle->levels[i] = oracle->levels[i - 1];
    oracle->levels[at] = level;
}

/* Leaves out actor `excluded` (-1: nobody) and days outside first to last. */
static void select_statements(definition *oracle, said *all, size_t n, int first, int last,
                              int excluded, const simpul_discourse_options *options)
{
    sort(all, n);
    oracle->n_in_range = oracle->n_kept = 0;
    oracle->n_levels = 0;
    for (size_t i = 0; i < n; i++) {
        if (all[i].day < first || all[i].day > last) continue;
        oracle->in_range[oracle->n_in_range++] = all[i];
        if (oracle->kind == INTEGER) add_level(oracle, all[i].qualifier);
        bool repeats = false;
        for (size_t k = 0; k < oracle->n_kept && !repeats; k++) {
            const said *other = &oracle->kept[k];
            bool same_level = options->aggregation == SIMPUL_IGNORE ||
                              oracle->kind == NO_QUALIFIER || other->qualifier == all[i].qualifier;
            repeats = other->actor == all[i].actor && other->concept == all[i].concept &&
                      same_level && shares(other, &all[i], options->duplicates);
        }
        if (all[i].actor < 0 || all[i].concept < 0 || all[i].actor == excluded || repeats) continue;
        oracle->kept[oracle->n_kept++] = all[i];
    }
    if (oracle->kind == BOOLEAN) {
        add_level(oracle, 0);
        add_level(oracle, 1);
    }
    if (oracle->kind == NO_QUALIFIER) add_level(oracle, 0);
}

typedef struct counted_cells {
    double x[N_ACTORS][N_CONCEPTS][MOST_LEVELS];    /* sums of weights, 1 each without a kernel */
    double root[N_ACTORS][N_CONCEPTS][MOST_LEVELS]; /* of their square roots */
    double activity[N_ACTORS], prominence[N_CONCEPTS];
} counted_cells;

static void count(counted_cells *counts, const definition *oracle, const double *zeta)
{
    memset(counts, 0, sizeof *counts);
    for (size_t i = 0; i < oracle->n_kept; i++) {
        const said *one = &oracle->kept[i];
        int level = 0;
        if (zeta[i] == 0) continue;
        while (oracle->kind != NO_QUALIFIER && oracle->levels[level] != one->qualifier) level++;
        counts->x[one->actor][one->concept][level] += zeta[i];
        counts->root[one->actor][one->concept][level] += sqrt(zeta[i]);
        counts->activity[one->actor] += zeta[i];
        counts->prominence[one->concept] += zeta[i];
    }
}

static double similarity(const definition *oracle, int k, int l)
{
    if (oracle->n_levels == 1) return 1;
    return 1 - abs(oracle->levels[k] - oracle->levels[l]) /
                   (double)(oracle->levels[oracle->n_levels - 1] - oracle->levels[0]);
}

static double twomode_weight(const definition *oracle, const counted_cells *counts, int i, int j,
                             const simpul_discourse_options *options)
{
    double weight = 0;
    for (int k = 0; k < oracle->n_levels; k++) {
        double x = counts->x[i][j][k];
        if (options->aggregation == SIMPUL_IGNORE) weight += x;
        else if (options->aggregation == SIMPUL_COMBINE)
            weight += x > 0 ? 1 << (oracle->n_levels - 1 - k) : 0;
        else if (oracle->kind == BOOLEAN) weight += k == 1 ? x : -x;
        else weight += oracle->levels[k] * x;
    }
    double norm = options->normalization == SIMPUL_NORM_ACTIVITY     ? counts->activity[i]
                  : options->normalization == SIMPUL_NORM_PROMINENCE ? counts->prominence[j]
                                                                     : 1;
    return norm > 0 ? weight / norm : 0;
}

static double onemode_norm(const definition *oracle, const counted_cells *counts, int i, int g,
                           simpul_normalization normalization)
{
    double a = counts->activity[i], b = counts->activity[g], cells = 0;
    if (normalization == SIMPUL_NORM_AVERAGE) return (a + b) / 2;
    if (normalization == SIMPUL_NORM_COSINE) return a * b;
    if (normalization == SIMPUL_NORM_NO) return 1;
    for (int j = 0; j < N_CONCEPTS; j++)
        for (int k = 0; k < oracle->n_levels; k++) {
            double one = counts->x[i][j][k], other = counts->x[g][j][k];
            if (other == 0) cells += one;
            else if (one == 0) cells += other;
            else cells += counts->root[i][j][k] * counts->root[g][j][k];
        }
    return cells;
}

static double onemode_weight(const definition *oracle, const counted_cells *counts, int i, int g,
                             const simpul_discourse_options *options)
{
    double congruence = 0, conflict = 0, both = 0;
    if (i == g) return 0;
    for (int j = 0; j < N_CONCEPTS; j++) {
        double one = 0, other = 0;
        for (int k = 0; k < oracle->n_levels; k++) {
            one += counts->root[i][j][k];
            other += counts->root[g][j][k];
            for (int l = 0; l < oracle->n_levels; l++) {
                double pairs = counts->root[i][j][k] * counts->root[g][j][l];
                congruence += pairs * similarity(oracle, k, l);
                conflict += pairs * (1 - similarity(oracle, k, l));
            }
        }
        both += one * other;
    }
    double weight = options->aggregation == SIMPUL_CONGRUENCE ? congruence
                    : options->aggregation == SIMPUL_CONFLICT ? conflict
                    : options->aggregation == SIMPUL_SUBTRACT ? congruence - conflict
                                                              : both;
    double norm = onemode_norm(oracle, counts, i, g, options->normalization);
    return norm > 0 ? weight / norm : 0;
}

static void assert_near(double found, double wanted)
{
    double size = wanted < 0 ? -wanted : wanted, difference = found - wanted;
    if (difference < 0) difference = -difference;
    /* the oracle's own sums of fractions may leave dust where the weight is 0 */
    if (!(difference <= 1e-9 * size || difference < 1e-13))
        fail_msg("%.17g, wanted %.17g", found, wanted);
}

static bool is_label(const definition *oracle, const double *zeta, bool isolates, int actor,
                     int concept)
{
    for (size_t i = 0; i < oracle->n_in_range && isolates; i++)
        if (oracle->in_range[i].actor == actor || oracle->in_range[i].concept == concept)
            return true;
    for (size_t i = 0; i < oracle->n_kept; i++)
        if (zeta[i] > 0 && (oracle->kept[i].actor == actor || oracle->kept[i].concept == concept))
            return true;
    return false;
}

static const int nobody = -2;

static void compare_labels(const simpul_network *network, const definition *oracle,
                           const double *zeta, const simpul_discourse_options *options)
{
    size_t n_rows = 0, n_columns = 0;
    for (int i = 0; i < N_ACTORS; i++)
        n_rows += is_label(oracle, zeta, options->isolates, i, nobody);
    for (int j = 0; j < N_CONCEPTS; j++)
        n_columns += is_label(oracle, zeta, options->isolates, nobody, j);
    assert_int_equal(simpul_network_row_count(network), n_rows);
    assert_int_equal(simpul_network_column_count(network),
                     options->network == SIMPUL_ONEMODE ? n_rows : n_columns);
    for (size_t i = 1; i < n_rows; i++)
        assert_true(strcmp(simpul_network_row_label(network, i - 1).ptr,
                           simpul_network_row_label(network, i).ptr) < 0);
}

static void compare(const simpul_discourse *discourse, size_t window, const definition *oracle,
                    const double *zeta, const simpul_discourse_options *options)
{
    counted_cells counted;
    count(&counted, oracle, zeta);
    simpul_network *network = network_of(discourse, window);
    compare_labels(network, oracle, zeta, options);
    bool onemode = options->network == SIMPUL_ONEMODE;
    for (int i = 0; i < N_ACTORS; i++)
        for (int j = 0; j < (onemode ? N_ACTORS : N_CONCEPTS); j++) {
            double found = weight_between(network, actors[i], onemode ? actors[j] : concepts[j]);
            bool is_there = is_label(oracle, zeta, options->isolates, i, nobody) &&
                            (onemode ? is_label(oracle, zeta, options->isolates, j, nobody)
                                     : is_label(oracle, zeta, options->isolates, nobody, j));
            assert_int_equal(found != -1000, is_there);
            if (!is_there) continue;
            assert_near(found, onemode ? onemode_weight(oracle, &counted, i, j, options)
                                       : twomode_weight(oracle, &counted, i, j, options));
        }
    simpul_network_free(network);
}

/* What a statement weighs `distance` seconds from the middle. */
static double weight_at(int64_t distance, int64_t unit, const simpul_discourse_options *options)
{
    double width = (double)(options->window_size + options->window_size % 2);
    double u = 2 * floor((double)llabs((long long)distance) / (double)unit) / width;
    switch (options->kernel) {
    case SIMPUL_KERNEL_UNIFORM: return u <= 1 ? 0.5 : 0;
    case SIMPUL_KERNEL_TRIANGULAR: return u <= 1 ? 1 - u : 0;
    case SIMPUL_KERNEL_EPANECHNIKOV: return u <= 1 ? 3 * (1 - u * u) / 4 : 0;
    case SIMPUL_KERNEL_GAUSSIAN: return exp(-u * u / 2) / sqrt(2 * acos(-1));
    case SIMPUL_KERNEL_NO: break;
    }
    int64_t half = (int64_t)((double)(options->window_size - 1) / 2 + 0.5) * unit;
    return llabs((long long)distance) <= half;
}

/* Every window from start to stop, in steps; `unit` in seconds. */
static void compare_windows(const simpul_discourse *discourse, const definition *oracle,
                            int64_t start, int64_t stop, int64_t unit,
                            const simpul_discourse_options *options)
{
    double zeta[MOST_STATEMENTS];
    size_t n = 0;
    int64_t half = (int64_t)((double)(options->window_size - 1) / 2 + 0.5) * unit;
    for (int64_t t = start; t <= stop; t += unit) {
        if (options->kernel == SIMPUL_KERNEL_NO && (t - half < start || t + half > stop)) continue;
        for (size_t i = 0; i < oracle->n_kept; i++)
            zeta[i] = weight_at(time_of(&oracle->kept[i]) - t, unit, options);
        compare(discourse, n++, oracle, zeta, options);
    }
    assert_int_equal(simpul_discourse_window_count(discourse), n);
}

static void compare_events(const simpul_discourse *discourse, const definition *oracle,
                           const simpul_discourse_options *options)
{
    size_t half = options->window_size / 2, n = oracle->n_kept;
    size_t n_windows = n > 2 * half ? n - 2 * half : 0;
    assert_int_equal(simpul_discourse_window_count(discourse), n_windows);
    for (size_t w = 0; w < n_windows; w++) {
        double zeta[MOST_STATEMENTS];
        for (size_t i = 0; i < n; i++) zeta[i] = i >= w && i <= w + 2 * half;
        compare(discourse, w, oracle, zeta, options);
    }
}

static void compare_all(const simpul_discourse *discourse, const definition *oracle,
                        const simpul_discourse_options *options)
{
    double everything[MOST_STATEMENTS];
    for (size_t i = 0; i < MOST_STATEMENTS; i++) everything[i] = 1;
    assert_int_equal(simpul_discourse_window_count(discourse), 1);
    compare(discourse, 0, oracle, everything, options);
}

typedef struct one_trial {
    said all[MOST_STATEMENTS];
    size_t n;
    simpul_statements *statements;
    qualifier_kind kind;
} one_trial;

static void begin(one_trial *trial, qualifier_kind kind)
{
    static char text[MOST_STATEMENTS * 120 + 200];
    simpul_statements_options how = SIMPUL_STATEMENTS_OPTIONS_INIT;
    simpul_source *source = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    trial->kind = kind;
    trial->n = make_statements(trial->all, kind);
    write_table(text, trial->all, trial->n);
    how.variable1 = "actor";
    how.qualifier = kind == NO_QUALIFIER ? NULL : "q";
    how.scale = kind == INTEGER ? SIMPUL_SCALE_INTEGER : SIMPUL_SCALE_BOOLEAN;
    simpul_str bytes = {text, strlen(text)};
    assert_int_equal(simpul_source_open_memory(&source, bytes, "acak.csv", &err), SIMPUL_OK);
    if (simpul_statements_read(&trial->statements, source, &how, &err)) fail_msg("%s", err.message);
    simpul_source_close(source);
}

static int64_t seconds_of(simpul_window_unit unit)
{
    return unit == SIMPUL_WINDOW_HOURS ? 3600 : unit == SIMPUL_WINDOW_DAYS ? 86400 : 7 * 86400;
}

/* `longest`: days from start to stop. */
static void run(one_trial *trial, simpul_discourse_options options, int longest)
{
    static definition oracle;
    oracle.kind = trial->kind;
    char start[48], stop[48];
    int first = random_below(2) ? random_below(100) : 0, last = first + 1 + random_below(longest);
    int excluded = random_below(3) ? -1 : random_below(N_ACTORS), year, month, day;
    simpul_exclusion exclusion = {SIMPUL_STR("actor"), SIMPUL_STR_NONE};
    if (excluded >= 0) {
        exclusion.value = (simpul_str){actors[excluded], strlen(actors[excluded])};
        options.exclude = &exclusion;
        options.n_exclude = 1;
    }
    civil(first, &year, &month, &day);
    snprintf(start, sizeof start, "%04d-%02d-%02d", year, month, day);
    civil(last, &year, &month, &day);
    snprintf(stop, sizeof stop, "%04d-%02d-%02d", year, month, day);
    options.start = start;
    options.stop = stop;
    options.isolates = random_below(2);
    if (simpul_discourse_check_options(&options, trial->kind != NO_QUALIFIER, NULL)) return;
    select_statements(&oracle, trial->all, trial->n, first, last, excluded, &options);
    simpul_discourse *discourse = discourse_of(trial->statements, &options);
    int64_t from = (int64_t)first * 86400, to = (int64_t)last * 86400 + 86399;
    if (options.window_unit == SIMPUL_WINDOW_NONE) compare_all(discourse, &oracle, &options);
    else if (options.window_unit == SIMPUL_WINDOW_EVENTS)
        compare_events(discourse, &oracle, &options);
    else compare_windows(discourse, &oracle, from, to, seconds_of(options.window_unit), &options);
    simpul_discourse_free(discourse);
}

static void every_kind_agrees_with_the_definitions(qualifier_kind kind)
{
    seed = 20260101 + (uint64_t)kind;
    for (int round = 0; round < N_ROUNDS; round++) {
        one_trial trial;
        begin(&trial, kind);
        for (int i = 0; i < 2 * 5 * 6 * 6; i++) {
            simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
            options.network = (simpul_network_kind)(i % 2);
            options.aggregation = (simpul_aggregation)(i / 2 % 5);
            options.normalization = (simpul_normalization)(i / 10 % 6);
            options.duplicates = (simpul_duplicates)(i / 60 % 6);
            run(&trial, options, 400);
        }
        simpul_statements_free(trial.statements);
    }
}

static void booleans_agree_with_the_definitions(void **state)
{
    (void)state;
    every_kind_agrees_with_the_definitions(BOOLEAN);
}

static void integers_agree_with_the_definitions(void **state)
{
    (void)state;
    every_kind_agrees_with_the_definitions(INTEGER);
}

static void statements_without_qualifier_agree_with_the_definitions(void **state)
{
    (void)state;
    every_kind_agrees_with_the_definitions(NO_QUALIFIER);
}

static void windows_agree_with_the_definitions(void **state)
{
    (void)state;
    static const simpul_window_unit units[] = {SIMPUL_WINDOW_HOURS, SIMPUL_WINDOW_DAYS,
                                               SIMPUL_WINDOW_WEEKS, SIMPUL_WINDOW_EVENTS};
    seed = 4711;
    for (int round = 0; round < 120; round++) {
        one_trial trial;
        begin(&trial, (qualifier_kind)(round % 3));
        simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
        options.network = (simpul_network_kind)random_below(2);
        bool onemode = options.network == SIMPUL_ONEMODE;
        options.aggregation =
            onemode && trial.kind != NO_QUALIFIER ? SIMPUL_CONGRUENCE : SIMPUL_IGNORE;
        options.normalization = onemode ? SIMPUL_NORM_JACCARD : SIMPUL_NORM_ACTIVITY;
        options.duplicates = (simpul_duplicates)random_below(6);
        options.window_unit = units[random_below(4)];
        options.window_size = (size_t)(1 + random_below(30));
        run(&trial, options, options.window_unit == SIMPUL_WINDOW_HOURS ? 8 : 400);
        simpul_statements_free(trial.statements);
    }
}

static void kernels_agree_with_the_definitions(void **state)
{
    (void)state;
    static const simpul_window_unit units[] = {SIMPUL_WINDOW_HOURS, SIMPUL_WINDOW_DAYS,
                                               SIMPUL_WINDOW_WEEKS};
    static const simpul_normalization of_onemode[] = {SIMPUL_NORM_NO, SIMPUL_NORM_AVERAGE,
                                                      SIMPUL_NORM_JACCARD, SIMPUL_NORM_COSINE};
    seed = 1234;
    for (int round = 0; round < 120; round++) {
        one_trial trial;
        begin(&trial, (qualifier_kind)(round % 2));
        simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
        options.network = (simpul_network_kind)random_below(2);
        bool onemode = options.network == SIMPUL_ONEMODE;
        options.aggregation = onemode ? SIMPUL_CONFLICT : (simpul_aggregation)random_below(2);
        options.normalization =
            onemode ? of_onemode[random_below(4)] : (simpul_normalization)random_below(3);
        options.kernel = (simpul_kernel)(1 + random_below(4));
        options.window_unit = units[random_below(3)];
        options.window_size = (size_t)(1 + random_below(30));
        run(&trial, options, options.window_unit == SIMPUL_WINDOW_HOURS ? 8 : 400);
        simpul_statements_free(trial.statements);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(booleans_agree_with_the_definitions),
        cmocka_unit_test(integers_agree_with_the_definitions),
        cmocka_unit_test(statements_without_qualifier_agree_with_the_definitions),
        cmocka_unit_test(windows_agree_with_the_definitions),
        cmocka_unit_test(kernels_agree_with_the_definitions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
