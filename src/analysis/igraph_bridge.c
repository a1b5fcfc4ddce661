/* The only file that includes igraph.h: copies graphs in and numbers out, maps errors, seeds.
 * Decides nothing about what is measured. Written for igraph 0.10. */
#include "analysis/igraph_bridge.h"

#include "base/error.h"

#include <igraph.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>

/* igraph's handlers take no context and its state is global, so what they write is too: all of it
 * is read and written under the lock only. */
static pthread_mutex_t igraph_lock = PTHREAD_MUTEX_INITIALIZER;
static char first_reason[160];
static jmp_buf after_fatal;
static bool is_broken; /* after a fatal error its state cannot be trusted any more */

typedef igraph_error_t job_function(void *context);

static void note_error(const char *reason, const char *file, int line, igraph_error_t code)
{
    (void)file;
    (void)line;
    if (!first_reason[0])
        snprintf(first_reason, sizeof first_reason, "%s",
                 reason && reason[0] ? reason : igraph_strerror(code));
    IGRAPH_FINALLY_FREE();
}

static void note_fatal(const char *reason, const char *file, int line)
{
    (void)file;
    (void)line;
    snprintf(first_reason, sizeof first_reason, "%s", reason ? reason : "fatal error");
    longjmp(after_fatal, 1);
}

typedef struct session { /* what igraph had before us */
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
    igraph_fatal_handler_t *fatal;
    igraph_progress_handler_t *progress;
    igraph_status_handler_t *status;
    igraph_interruption_handler_t *interruption;
    igraph_rng_t *generator_before;
    igraph_rng_t generator;
    bool has_generator;
} session;

static void enter(session *before)
{
    first_reason[0] = '\0';
    before->error = igraph_set_error_handler(note_error);
    before->warning = igraph_set_warning_handler(igraph_warning_handler_ignore);
    before->fatal = igraph_set_fatal_handler(note_fatal);
    before->progress = igraph_set_progress_handler(NULL);
    before->status = igraph_set_status_handler(NULL);
    before->interruption = igraph_set_interruption_handler(NULL);
    before->generator_before = igraph_rng_default();
    before->has_generator = false;
    IGRAPH_FINALLY_ENTER();
}

static void leave(session *before)
{
    if (before->has_generator) {
        igraph_rng_set_default(before->generator_before);
        igraph_rng_destroy(&before->generator);
    }
    igraph_set_error_handler(before->error);
    igraph_set_warning_handler(before->warning);
    igraph_set_fatal_handler(before->fatal);
    igraph_set_progress_handler(before->progress);
    igraph_set_status_handler(before->status);
    igraph_set_interruption_handler(before->interruption);
}

static igraph_error_t run_seeded(session *own, uint64_t seed, job_function *job, void *context)
{
    IGRAPH_CHECK(igraph_rng_init(&own->generator, &igraph_rngtype_mt19937));
    own->has_generator = true;
    IGRAPH_CHECK(igraph_rng_seed(&own->generator, (igraph_uint_t)seed));
    igraph_rng_set_default(&own->generator);
    return job(context);
}

/* The job's code; IGRAPH_FAILURE when igraph would have aborted. */
static igraph_error_t run_guarded(session *own, uint64_t seed, job_function *job, void *context)
{
    if (setjmp(after_fatal)) {
        is_broken = true;
        return IGRAPH_FAILURE;
    }
    igraph_error_t code = run_seeded(own, seed, job, context);
    if (code) IGRAPH_FINALLY_FREE();
    IGRAPH_FINALLY_EXIT();
    return code;
}

static simpul_status run(job_function *job, void *context, uint64_t seed, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    session own;
    pthread_mutex_lock(&igraph_lock);
    if (is_broken) {
        pthread_mutex_unlock(&igraph_lock);
        return smp_error_set(err, SIMPUL_ERR_BACKEND, "igraph failed for good in an earlier call");
    }
    enter(&own);
    igraph_error_t code = run_guarded(&own, seed, job, context);
    leave(&own);
    if (code == IGRAPH_ENOMEM) status = smp_error_memory(err);
    else if (code) status = smp_error_set(err, SIMPUL_ERR_BACKEND, "igraph: %s", first_reason);
    pthread_mutex_unlock(&igraph_lock);
    return status;
}

/* A copy of our graph; the caller puts it on igraph's FINALLY stack. */
static igraph_error_t copy_graph(igraph_t *graph, const smp_simple_graph *from)
{
    igraph_vector_int_t ends;
    IGRAPH_CHECK(igraph_vector_int_init(&ends, (igraph_integer_t)(2 * from->n_edges)));
    IGRAPH_FINALLY(igraph_vector_int_destroy, &ends);
    for (size_t i = 0; i < from->n_edges; i++) {
        VECTOR(ends)[2 * i] = from->sources[i];
        VECTOR(ends)[2 * i + 1] = from->targets[i];
    }
    IGRAPH_CHECK(igraph_create(graph, &ends, (igraph_integer_t)from->n_nodes, from->is_directed));
    igraph_vector_int_destroy(&ends);
    IGRAPH_FINALLY_CLEAN(1);
    return IGRAPH_SUCCESS;
}

static igraph_error_t copy_labels(igraph_vector_int_t *labels, const smp_igraph_input *input)
{
    size_t n = input->labels ? input->graph->n_nodes : 0;
    IGRAPH_CHECK(igraph_vector_int_init(labels, (igraph_integer_t)n));
    for (size_t i = 0; i < n; i++) VECTOR(*labels)[i] = (igraph_integer_t)input->labels[i];
    return IGRAPH_SUCCESS;
}

typedef struct problem { /* what an algorithm sees */
    const igraph_t *graph;
    const igraph_vector_t *values; /* NULL: none */
    const igraph_vector_int_t *labels;
    bool is_directed;
    igraph_vector_t *scores;
    double number;
} problem;

typedef igraph_error_t algorithm(problem *posed);

typedef struct job {
    const smp_igraph_input *input;
    algorithm *solve;
    double *scores; /* NULL: the number is wanted */
    double *number;
} job;

static void copy_results(const job *asked, const problem *solved)
{
    if (asked->number) *asked->number = solved->number;
    for (size_t i = 0; asked->scores && i < asked->input->graph->n_nodes; i++)
        asked->scores[i] = VECTOR(*solved->scores)[i];
}

static igraph_error_t run_algorithm(void *context)
{
    const job *asked = context;
    const smp_igraph_input *input = asked->input;
    igraph_t graph;
    igraph_vector_t values, scores;
    igraph_vector_int_t labels;
    IGRAPH_CHECK(copy_graph(&graph, input->graph));
    IGRAPH_FINALLY(igraph_destroy, &graph);
    IGRAPH_CHECK(copy_labels(&labels, input));
    IGRAPH_FINALLY(igraph_vector_int_destroy, &labels);
    IGRAPH_CHECK(igraph_vector_init(&scores, (igraph_integer_t)input->graph->n_nodes));
    IGRAPH_FINALLY(igraph_vector_destroy, &scores);
    problem posed = {&graph, NULL, &labels, input->graph->is_directed, &scores, IGRAPH_NAN};
    if (input->values)
        posed.values =
            igraph_vector_view(&values, input->values, (igraph_integer_t)input->graph->n_edges);
    IGRAPH_CHECK(asked->solve(&posed));
    copy_results(asked, &posed);
    igraph_vector_destroy(&scores);
    igraph_vector_int_destroy(&labels);
    igraph_destroy(&graph);
    IGRAPH_FINALLY_CLEAN(3);
    return IGRAPH_SUCCESS;
}

static igraph_error_t eigenvector(problem *p)
{
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    return igraph_eigenvector_centrality(p->graph, p->scores, NULL, p->is_directed, true, p->values,
                                         &options);
}

static igraph_error_t hub(problem *p)
{
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    return igraph_hub_and_authority_scores(p->graph, p->scores, NULL, NULL, true, p->values,
                                           &options);
}

static igraph_error_t authority(problem *p)
{
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    return igraph_hub_and_authority_scores(p->graph, NULL, p->scores, NULL, true, p->values,
                                           &options);
}

static igraph_error_t constraint(problem *p)
{
    return igraph_constraint(p->graph, p->scores, igraph_vss_all(), p->values);
}

static igraph_error_t clustering(problem *p)
{
    return igraph_transitivity_local_undirected(p->graph, p->scores, igraph_vss_all(),
                                                IGRAPH_TRANSITIVITY_NAN);
}

typedef igraph_error_t whole_number_algorithm(const problem *posed, igraph_vector_int_t *numbers);

/* For algorithms whose scores are whole numbers. */
static igraph_error_t solve_in_whole_numbers(problem *p, whole_number_algorithm *solve)
{
    igraph_vector_int_t numbers;
    IGRAPH_CHECK(igraph_vector_int_init(&numbers, 0));
    IGRAPH_FINALLY(igraph_vector_int_destroy, &numbers);
    IGRAPH_CHECK(solve(p, &numbers));
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(&numbers); i++)
        VECTOR(*p->scores)[i] = (igraph_real_t)VECTOR(numbers)[i];
    igraph_vector_int_destroy(&numbers);
    IGRAPH_FINALLY_CLEAN(1);
    return IGRAPH_SUCCESS;
}

static igraph_error_t solve_coreness(const problem *p, igraph_vector_int_t *numbers)
{
    return igraph_coreness(p->graph, numbers, IGRAPH_ALL);
}

static igraph_error_t coreness(problem *p)
{
    return solve_in_whole_numbers(p, solve_coreness);
}

static igraph_error_t solve_component(const problem *p, igraph_vector_int_t *numbers)
{
    return igraph_connected_components(p->graph, numbers, NULL, NULL, IGRAPH_WEAK);
}

static igraph_error_t component(problem *p)
{
    return solve_in_whole_numbers(p, solve_component);
}

/* Leiden maximises Σ w − γ Σ nᵢnⱼ; with strengths as node weights and γ = 1 / Σ strengths that is
 * modularity at resolution 1 (igraph's manual, igraph_community_leiden). A negative number of
 * iterations means until nothing changes. */
static igraph_error_t solve_community(const problem *p, igraph_vector_int_t *numbers)
{
    igraph_vector_t strengths;
    IGRAPH_CHECK(igraph_vector_init(&strengths, 0));
    IGRAPH_FINALLY(igraph_vector_destroy, &strengths);
    IGRAPH_CHECK(igraph_strength(p->graph, &strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS,
                                 p->values));
    IGRAPH_CHECK(igraph_community_leiden(p->graph, p->values, &strengths,
                                         1 / igraph_vector_sum(&strengths), 0.01, false, -1,
                                         numbers, NULL, NULL));
    igraph_vector_destroy(&strengths);
    IGRAPH_FINALLY_CLEAN(1);
    return IGRAPH_SUCCESS;
}

static igraph_error_t community(problem *p)
{
    return solve_in_whole_numbers(p, solve_community);
}

static igraph_error_t diameter(problem *p)
{
    return igraph_diameter(p->graph, &p->number, NULL, NULL, NULL, NULL, p->is_directed, true);
}

static igraph_error_t reciprocity(problem *p)
{
    return igraph_reciprocity(p->graph, &p->number, true, IGRAPH_RECIPROCITY_DEFAULT);
}

static igraph_error_t assortativity(problem *p)
{
    return igraph_assortativity_nominal(p->graph, p->labels, &p->number, p->is_directed, true);
}

static igraph_error_t modularity(problem *p)
{
    return igraph_modularity(p->graph, p->labels, p->values, 1, false, &p->number);
}

simpul_status smp_igraph_scores(smp_igraph_score which, const smp_igraph_input *input,
                                double *scores, simpul_error *err)
{
    static algorithm *const algorithms[] = {
        [SMP_IGRAPH_EIGENVECTOR] = eigenvector, [SMP_IGRAPH_HUB] = hub,
        [SMP_IGRAPH_AUTHORITY] = authority,     [SMP_IGRAPH_CORENESS] = coreness,
        [SMP_IGRAPH_CONSTRAINT] = constraint,   [SMP_IGRAPH_CLUSTERING] = clustering,
        [SMP_IGRAPH_COMPONENT] = component,     [SMP_IGRAPH_COMMUNITY] = community};
    job asked = {input, algorithms[which], scores, NULL};
    return run(run_algorithm, &asked, input->seed, err);
}

simpul_status smp_igraph_measure(smp_igraph_number which, const smp_igraph_input *input,
                                 double *number, simpul_error *err)
{
    static algorithm *const algorithms[] = {[SMP_IGRAPH_DIAMETER] = diameter,
                                            [SMP_IGRAPH_RECIPROCITY] = reciprocity,
                                            [SMP_IGRAPH_ASSORTATIVITY] = assortativity,
                                            [SMP_IGRAPH_MODULARITY] = modularity};
    job asked = {input, algorithms[which], NULL, number};
    *number = IGRAPH_NAN;
    return run(run_algorithm, &asked, input->seed, err);
}

typedef struct layout_job {
    const smp_igraph_input *input;
    size_t n_steps;
    double start_heat, *x, *y;
} layout_job;

static igraph_error_t run_layout(void *context)
{
    const layout_job *asked = context;
    size_t n = asked->input->graph->n_nodes;
    igraph_t graph;
    igraph_matrix_t places;
    IGRAPH_CHECK(copy_graph(&graph, asked->input->graph));
    IGRAPH_FINALLY(igraph_destroy, &graph);
    IGRAPH_CHECK(igraph_matrix_init(&places, (igraph_integer_t)n, 2));
    IGRAPH_FINALLY(igraph_matrix_destroy, &places);
    for (size_t i = 0; i < n; i++) {
        MATRIX(places, i, 0) = asked->x[i];
        MATRIX(places, i, 1) = asked->y[i];
    }
    IGRAPH_CHECK(igraph_layout_fruchterman_reingold(
        &graph, &places, true, (igraph_integer_t)asked->n_steps, asked->start_heat,
        IGRAPH_LAYOUT_NOGRID, NULL, NULL, NULL, NULL, NULL));
    for (size_t i = 0; i < n; i++) {
        asked->x[i] = MATRIX(places, i, 0);
        asked->y[i] = MATRIX(places, i, 1);
    }
    igraph_matrix_destroy(&places);
    igraph_destroy(&graph);
    IGRAPH_FINALLY_CLEAN(2);
    return IGRAPH_SUCCESS;
}

simpul_status smp_igraph_layout(const smp_igraph_input *input, size_t n_steps, double start_heat,
                                double *x, double *y, simpul_error *err)
{
    layout_job asked = {input, n_steps, start_heat, x, y};
    return run(run_layout, &asked, input->seed, err);
}
