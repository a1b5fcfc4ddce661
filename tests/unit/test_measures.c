/* Every measure against a naive oracle on small random graphs: directed and undirected, weighted
 * and not, with loops, parallel edges, negated edges and shuffled ids. */
#include <simpul/analysis.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <math.h>
#include <stdio.h>

#include <cmocka.h>

enum { MAX_NODES = 12, N_GRAPHS = 120 };

typedef struct sample {
    simpul_graph *graph;
    simpul_analysis_options options;
    size_t n;
    int kind[MAX_NODES];
    double w[MAX_NODES][MAX_NODES]; /* the simple graph as measured; symmetric when undirected */
    double u[MAX_NODES][MAX_NODES]; /* its undirected sum */
} sample;

typedef struct generator {
    uint64_t state;
} generator;

static unsigned below(generator *random, unsigned n)
{
    random->state = random->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random->state >> 33) % n);
}

static simpul_str number_text(char out[16], const char *prefix, unsigned number)
{
    int length = snprintf(out, 16, "%s%02u", prefix, number);
    return (simpul_str){out, (size_t)length};
}

static void add_nodes(sample *s, generator *random)
{
    char text[16];
    unsigned order[MAX_NODES];
    size_t kind;
    assert_int_equal(
        simpul_graph_add_column(s->graph, SIMPUL_NODE, "kind", SIMPUL_STRING, &kind, NULL), 0);
    for (unsigned i = 0; i < s->n; i++) order[i] = i;
    for (unsigned i = (unsigned)s->n; i > 1; i--) {
        unsigned j = below(random, i), swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
    for (uint32_t i = 0; i < s->n; i++) {
        assert_int_equal(
            simpul_graph_add_node(s->graph, number_text(text, "n", order[i]), NULL, NULL), 0);
        s->kind[i] = (int)below(random, 3);
        simpul_str name = number_text(text, "k", (unsigned)s->kind[i]);
        assert_int_equal(simpul_graph_set_string(s->graph, SIMPUL_NODE, kind, i, name, NULL), 0);
    }
}

static void add_edges(sample *s, generator *random, bool is_weighted)
{
    char text[16];
    size_t weight, polarity;
    double directed[MAX_NODES][MAX_NODES] = {{0}};
    assert_int_equal(
        simpul_graph_add_column(s->graph, SIMPUL_EDGE, "w", SIMPUL_DOUBLE, &weight, NULL), 0);
    assert_int_equal(
        simpul_graph_add_column(s->graph, SIMPUL_EDGE, "polarity", SIMPUL_STRING, &polarity, NULL),
        0);
    unsigned n_edges = below(random, (unsigned)(3 * s->n));
    for (uint32_t i = 0; i < n_edges; i++) {
        uint32_t a = below(random, (unsigned)s->n), b = below(random, (unsigned)s->n);
        double w = 0.5 * (1 + below(random, 4));
        bool negated = below(random, 8) == 0;
        assert_int_equal(
            simpul_graph_add_edge(s->graph, number_text(text, "e", i), a, b, NULL, NULL), 0);
        assert_int_equal(simpul_graph_set_double(s->graph, SIMPUL_EDGE, weight, i, w, NULL), 0);
        simpul_str word = negated ? SIMPUL_STR("negated") : SIMPUL_STR("affirmed");
        assert_int_equal(simpul_graph_set_string(s->graph, SIMPUL_EDGE, polarity, i, word, NULL),
                         0);
        if (a != b && !negated) directed[a][b] = is_weighted ? directed[a][b] + w : 1;
    }
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) {
            double sum = directed[i][j] + directed[j][i];
            s->u[i][j] = is_weighted || sum == 0 ? sum : 1;
            s->w[i][j] = s->options.direction == SIMPUL_DIRECTED ? directed[i][j] : s->u[i][j];
        }
}

static void make_sample(sample *s, unsigned number)
{
    generator random = {number * UINT64_C(7919) + 1};
    memset(s, 0, sizeof *s);
    s->options = (simpul_analysis_options)SIMPUL_ANALYSIS_OPTIONS_INIT;
    s->options.direction = number % 2 ? SIMPUL_DIRECTED : SIMPUL_UNDIRECTED;
    bool is_weighted = number / 2 % 2;
    s->options.weight = is_weighted ? "w" : "none";
    s->n = 1 + below(&random, MAX_NODES);
    assert_int_equal(simpul_graph_new(&s->graph, NULL), 0);
    add_nodes(s, &random);
    add_edges(s, &random, is_weighted);
}

/* NAN where the cell is missing. */
static double cell(const sample *s, const char *name, size_t node)
{
    simpul_value value;
    size_t column = simpul_graph_find_column(s->graph, SIMPUL_NODE, name);
    assert_true(column != SIMPUL_NO_COLUMN);
    if (!simpul_graph_value(s->graph, SIMPUL_NODE, column, (uint32_t)node, &value)) return NAN;
    return value.type == SIMPUL_INT ? (double)value.as.integer : value.as.number;
}

static double whole(const sample *s, const char *name)
{
    double value;
    bool is_defined;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status =
        simpul_graph_measure_whole(s->graph, name, &s->options, &value, &is_defined, &err);
    if (status) fail_msg("%s: %s", name, err.message);
    return is_defined ? value : NAN;
}

static void measure(const sample *s, const char *name)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_graph_measure(s->graph, &name, 1, &s->options, &err))
        fail_msg("%s: %s", name, err.message);
}

static void hold(double found, double wanted, double tolerance, const char *name, unsigned number,
                 size_t node)
{
    if (isnan(found) && isnan(wanted)) return;
    double size = fmax(1, fabs(wanted));
    if (!(fabs(found - wanted) <= tolerance * size))
        fail_msg("graph %u, node %zu: %s is %.12g, the oracle says %.12g", number, node, name,
                 found, wanted);
}

typedef void node_oracle(const sample *s, double values[MAX_NODES]);

static void hold_nodes(const char *name, node_oracle *oracle, double tolerance)
{
    for (unsigned number = 0; number < N_GRAPHS; number++) {
        sample s;
        double wanted[MAX_NODES];
        make_sample(&s, number);
        measure(&s, name);
        oracle(&s, wanted);
        for (size_t i = 0; i < s.n; i++)
            hold(cell(&s, name, i), wanted[i], tolerance, name, number, i);
        simpul_graph_free(s.graph);
    }
}

typedef double whole_oracle(const sample *s);

static void hold_whole(const char *name, whole_oracle *oracle, double tolerance)
{
    for (unsigned number = 0; number < N_GRAPHS; number++) {
        sample s;
        make_sample(&s, number);
        hold(whole(&s, name), oracle(&s), tolerance, name, number, 0);
        simpul_graph_free(s.graph);
    }
}

static bool is_directed(const sample *s)
{
    return s->options.direction == SIMPUL_DIRECTED;
}

static void in_degree_oracle(const sample *s, double values[MAX_NODES])
{
    for (size_t i = 0; i < s->n; i++) {
        values[i] = 0;
        for (size_t j = 0; j < s->n; j++) values[i] += s->w[j][i] > 0;
    }
}

static void out_degree_oracle(const sample *s, double values[MAX_NODES])
{
    for (size_t i = 0; i < s->n; i++) {
        values[i] = 0;
        for (size_t j = 0; j < s->n; j++) values[i] += s->w[i][j] > 0;
    }
}

static void degree_oracle(const sample *s, double values[MAX_NODES])
{
    double in[MAX_NODES];
    in_degree_oracle(s, in);
    out_degree_oracle(s, values);
    for (size_t i = 0; i < s->n && is_directed(s); i++) values[i] += in[i];
}

static void strength_oracle(const sample *s, double values[MAX_NODES])
{
    for (size_t i = 0; i < s->n; i++) {
        values[i] = 0;
        for (size_t j = 0; j < s->n; j++)
            values[i] += s->w[i][j] + (is_directed(s) ? s->w[j][i] : 0);
    }
}

static void degrees_equal_their_oracles(void **state)
{
    (void)state;
    hold_nodes("degree", degree_oracle, 0);
    hold_nodes("in_degree", in_degree_oracle, 0);
    hold_nodes("out_degree", out_degree_oracle, 0);
    hold_nodes("strength", strength_oracle, 1e-12);
}

typedef double matrix[MAX_NODES][MAX_NODES];

static void find_distances(const sample *s, matrix d)
{
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            d[i][j] = i == j ? 0 : s->w[i][j] > 0 ? 1 / s->w[i][j] : INFINITY;
    for (size_t k = 0; k < s->n; k++)
        for (size_t i = 0; i < s->n; i++)
            for (size_t j = 0; j < s->n; j++) d[i][j] = fmin(d[i][j], d[i][k] + d[k][j]);
}

static bool about_equal(double a, double b)
{
    return isfinite(a) && isfinite(b) && fabs(a - b) <= 1e-9 * fmax(1, fabs(a));
}

/* Number of shortest paths from one node to another, by recursion over the last step. */
static double count_paths(const sample *s, matrix d, size_t from, size_t to)
{
    if (from == to) return 1;
    double paths = 0;
    for (size_t k = 0; k < s->n; k++)
        if (s->w[k][to] > 0 && about_equal(d[from][k] + 1 / s->w[k][to], d[from][to]))
            paths += count_paths(s, d, from, k);
    return paths;
}

static void betweenness_oracle(const sample *s, double values[MAX_NODES])
{
    matrix d, paths;
    find_distances(s, d);
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            paths[i][j] = isfinite(d[i][j]) ? count_paths(s, d, i, j) : 0;
    for (size_t v = 0; v < s->n; v++) {
        values[v] = 0;
        for (size_t i = 0; i < s->n; i++)
            for (size_t j = 0; j < s->n; j++)
                if (i != j && i != v && j != v && about_equal(d[i][v] + d[v][j], d[i][j]))
                    values[v] += paths[i][v] * paths[v][j] / paths[i][j];
        if (!is_directed(s)) values[v] /= 2;
    }
}

static void closeness_oracle(const sample *s, double values[MAX_NODES])
{
    matrix d;
    find_distances(s, d);
    for (size_t i = 0; i < s->n; i++) {
        double sum = 0, reached = 0;
        for (size_t j = 0; j < s->n; j++)
            if (i != j && isfinite(d[i][j])) sum += d[i][j], reached++;
        values[i] = reached ? reached / sum : NAN;
    }
}

static void harmonic_oracle(const sample *s, double values[MAX_NODES])
{
    matrix d;
    find_distances(s, d);
    for (size_t i = 0; i < s->n; i++) {
        double sum = 0;
        for (size_t j = 0; j < s->n; j++)
            if (i != j) sum += 1 / d[i][j];
        values[i] = s->n > 1 ? sum / (double)(s->n - 1) : 0;
    }
}

static void path_measures_equal_their_oracles(void **state)
{
    (void)state;
    hold_nodes("betweenness", betweenness_oracle, 1e-8);
    hold_nodes("closeness", closeness_oracle, 1e-8);
    hold_nodes("harmonic", harmonic_oracle, 1e-8);
}

static void pagerank_oracle(const sample *s, double values[MAX_NODES])
{
    double next[MAX_NODES], out[MAX_NODES] = {0};
    for (size_t i = 0; i < s->n; i++) {
        values[i] = 1 / (double)s->n;
        for (size_t j = 0; j < s->n; j++) out[i] += s->w[i][j];
    }
    for (int step = 0; step < 1000; step++) {
        double dangling = 0;
        for (size_t i = 0; i < s->n; i++) dangling += out[i] > 0 ? 0 : values[i];
        for (size_t j = 0; j < s->n; j++) {
            double sum = dangling / (double)s->n;
            for (size_t i = 0; i < s->n; i++)
                if (s->w[i][j] > 0) sum += values[i] * s->w[i][j] / out[i];
            next[j] = 0.15 / (double)s->n + 0.85 * sum;
        }
        memcpy(values, next, sizeof next);
    }
}

static void pagerank_equals_power_iteration(void **state)
{
    (void)state;
    hold_nodes("pagerank", pagerank_oracle, 1e-8);
}

static void core_oracle(const sample *s, double values[MAX_NODES])
{
    for (size_t i = 0; i < s->n; i++) values[i] = 0;
    for (int k = 1; k < MAX_NODES; k++) {
        bool in[MAX_NODES], changed = true;
        for (size_t i = 0; i < s->n; i++) in[i] = true;
        while (changed) {
            changed = false;
            for (size_t i = 0; i < s->n; i++) {
                int degree = 0;
                for (size_t j = 0; j < s->n; j++) degree += in[j] && s->u[i][j] > 0;
                if (in[i] && degree < k) in[i] = false, changed = true;
            }
        }
        for (size_t i = 0; i < s->n; i++)
            if (in[i]) values[i] = k;
    }
}

static void clustering_oracle(const sample *s, double values[MAX_NODES])
{
    for (size_t i = 0; i < s->n; i++) {
        double pairs = 0, closed = 0;
        for (size_t j = 0; j < s->n; j++)
            for (size_t k = j + 1; k < s->n; k++)
                if (s->u[i][j] > 0 && s->u[i][k] > 0) pairs++, closed += s->u[j][k] > 0;
        values[i] = pairs ? closed / pairs : NAN;
    }
}

static void constraint_oracle(const sample *s, double values[MAX_NODES])
{
    double total[MAX_NODES] = {0};
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) total[i] += s->u[i][j];
    for (size_t i = 0; i < s->n; i++) {
        values[i] = total[i] > 0 ? 0 : NAN;
        for (size_t j = 0; j < s->n; j++) {
            if (!(s->u[i][j] > 0)) continue;
            double share = s->u[i][j] / total[i];
            for (size_t q = 0; q < s->n; q++)
                if (q != i && q != j && s->u[i][q] > 0)
                    share += s->u[i][q] / total[i] * s->u[q][j] / total[q];
            values[i] += share * share;
        }
    }
}

static void cohesion_equals_its_oracles(void **state)
{
    (void)state;
    hold_nodes("core", core_oracle, 0);
    hold_nodes("clustering", clustering_oracle, 1e-8);
    hold_nodes("constraint", constraint_oracle, 1e-8);
}

/* Nodes by their ids: by_id[k] is the node whose id is the k-th. */
static void sort_nodes(const sample *s, size_t by_id[MAX_NODES])
{
    for (size_t i = 0; i < s->n; i++) {
        unsigned rank = 0;
        assert_int_equal(sscanf(simpul_graph_node_id(s->graph, (uint32_t)i).ptr, "n%u", &rank), 1);
        by_id[rank] = i;
    }
}

static void component_oracle(const sample *s, double values[MAX_NODES])
{
    size_t by_id[MAX_NODES];
    double n_components = 0;
    sort_nodes(s, by_id);
    for (size_t i = 0; i < s->n; i++) values[i] = 0;
    for (size_t k = 0; k < s->n; k++) {
        if (values[by_id[k]] > 0) continue;
        values[by_id[k]] = ++n_components;
        for (size_t round = 0; round < s->n; round++)
            for (size_t i = 0; i < s->n; i++)
                for (size_t j = 0; j < s->n; j++)
                    if (values[i] == n_components && s->u[i][j] > 0) values[j] = n_components;
    }
}

static double components_oracle(const sample *s)
{
    double values[MAX_NODES], largest = 0;
    component_oracle(s, values);
    for (size_t i = 0; i < s->n; i++) largest = fmax(largest, values[i]);
    return largest;
}

static void components_equal_their_oracles(void **state)
{
    (void)state;
    hold_nodes("component", component_oracle, 0);
    hold_whole("components", components_oracle, 0);
}

static double modularity_oracle(const sample *s)
{
    double total = 0, strength[MAX_NODES] = {0}, sum = 0;
    measure(s, "community");
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) strength[i] += s->u[i][j], total += s->u[i][j];
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            if (cell(s, "community", i) == cell(s, "community", j))
                sum += s->u[i][j] - strength[i] * strength[j] / total;
    return total > 0 ? sum / total : NAN;
}

static void communities_are_numbered_by_smallest_id_and_score_their_modularity(void **state)
{
    (void)state;
    hold_whole("modularity", modularity_oracle, 1e-8);
    for (unsigned number = 0; number < N_GRAPHS; number++) {
        sample s;
        size_t by_id[MAX_NODES];
        double highest = 0;
        make_sample(&s, number);
        measure(&s, "community");
        sort_nodes(&s, by_id);
        for (size_t k = 0; k < s.n; k++) {
            double community = cell(&s, "community", by_id[k]);
            assert_true(community >= 1 && community <= highest + 1);
            highest = fmax(highest, community);
        }
        simpul_graph_free(s.graph);
    }
}

/* How far from an eigenvector of Aᵀ (or of AᵀA, AAᵀ) the found scores are, relative to the value.
 */
static double eigen_residual(const sample *s, matrix a, const double x[MAX_NODES])
{
    double y[MAX_NODES], xx = 0, xy = 0, worst = 0;
    for (size_t i = 0; i < s->n; i++) {
        y[i] = 0;
        for (size_t j = 0; j < s->n; j++) y[i] += a[i][j] * x[j];
        xx += x[i] * x[i];
        xy += x[i] * y[i];
    }
    double value = xx > 0 ? xy / xx : 0;
    for (size_t i = 0; i < s->n; i++) worst = fmax(worst, fabs(y[i] - value * x[i]));
    return worst / fmax(1, value);
}

static void hold_eigen(const char *name, void (*make)(const sample *s, matrix a))
{
    unsigned n_held = 0;
    for (unsigned number = 0; number < N_GRAPHS; number++) {
        sample s;
        matrix a;
        double x[MAX_NODES], largest = 0, sum = 0;
        make_sample(&s, number);
        measure(&s, name);
        make(&s, a);
        for (size_t i = 0; i < s.n; i++) {
            x[i] = cell(&s, name, i);
            largest = fmax(largest, x[i]);
            for (size_t j = 0; j < s.n; j++) sum += s.w[i][j];
        }
        if (sum > 0 && largest > 0) { /* a graph without cycles has no eigenvector above 0 */
            hold(eigen_residual(&s, a, x), 0, 1e-6, name, number, 0);
            hold(largest, 1, 1e-9, name, number, 0);
            n_held++;
        }
        if (sum == 0) assert_true(isnan(x[0]));
        simpul_graph_free(s.graph);
    }
    assert_true(n_held > N_GRAPHS / 2);
}

static void transposed(const sample *s, matrix a)
{
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) a[i][j] = s->w[j][i];
}

static void out_by_out(const sample *s, matrix a)
{
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) {
            a[i][j] = 0;
            for (size_t k = 0; k < s->n; k++) a[i][j] += s->w[i][k] * s->w[j][k];
        }
}

static void in_by_in(const sample *s, matrix a)
{
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) {
            a[i][j] = 0;
            for (size_t k = 0; k < s->n; k++) a[i][j] += s->w[k][i] * s->w[k][j];
        }
}

static void spectral_scores_are_eigenvectors(void **state)
{
    (void)state;
    hold_eigen("eigenvector", transposed);
    hold_eigen("hub", out_by_out);
    hold_eigen("authority", in_by_in);
}

static double nodes_oracle(const sample *s)
{
    return (double)s->n;
}

static double edges_oracle(const sample *s)
{
    double n = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) n += s->w[i][j] > 0;
    return is_directed(s) ? n : n / 2;
}

static double density_oracle(const sample *s)
{
    double pairs = (double)(s->n * (s->n - 1)) / (is_directed(s) ? 1 : 2);
    return s->n > 1 ? edges_oracle(s) / pairs : NAN;
}

static double reciprocity_oracle(const sample *s)
{
    double n = 0, mutual = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            if (s->w[i][j] > 0) n++, mutual += s->w[j][i] > 0;
    return n ? mutual / n : NAN;
}

static double diameter_oracle(const sample *s)
{
    sample plain = *s;
    matrix d;
    double longest = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++) plain.w[i][j] = s->w[i][j] > 0;
    find_distances(&plain, d);
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            if (isfinite(d[i][j])) longest = fmax(longest, d[i][j]);
    return longest;
}

/* Newman 2003, equation 2: (Σ eᵢᵢ − Σ aᵢbᵢ) / (1 − Σ aᵢbᵢ). */
static double assortativity_oracle(const sample *s)
{
    double e[3][3] = {{0}}, total = 0, within = 0, expected = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            if (s->w[i][j] > 0) e[s->kind[i]][s->kind[j]]++, total++;
    if (total == 0) return NAN;
    for (int k = 0; k < 3; k++) {
        double out = e[k][0] + e[k][1] + e[k][2], in = e[0][k] + e[1][k] + e[2][k];
        within += e[k][k] / total;
        expected += out * in / total / total;
    }
    return expected == 1 ? NAN : (within - expected) / (1 - expected);
}

static void whole_graph_numbers_equal_their_oracles(void **state)
{
    (void)state;
    hold_whole("nodes", nodes_oracle, 0);
    hold_whole("edges", edges_oracle, 0);
    hold_whole("density", density_oracle, 1e-8);
    hold_whole("reciprocity", reciprocity_oracle, 1e-8);
    hold_whole("diameter", diameter_oracle, 0);
    hold_whole("assortativity", assortativity_oracle, 1e-8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(degrees_equal_their_oracles),
        cmocka_unit_test(path_measures_equal_their_oracles),
        cmocka_unit_test(pagerank_equals_power_iteration),
        cmocka_unit_test(cohesion_equals_its_oracles),
        cmocka_unit_test(components_equal_their_oracles),
        cmocka_unit_test(communities_are_numbered_by_smallest_id_and_score_their_modularity),
        cmocka_unit_test(spectral_scores_are_eigenvectors),
        cmocka_unit_test(whole_graph_numbers_equal_their_oracles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
