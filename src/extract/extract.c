/* The stage's entry: one article through all passes, and a corpus through threads. */
#include "base/alloc.h"
#include "base/error.h"
#include "extract/emit.h"
#include "extract/structure.h"

#include <pthread.h>
#include <string.h>

struct simpul_extractor {
    const simpul_lexicon *lexicon;
    simpul_extract_options options;
};

simpul_status simpul_extractor_new(simpul_extractor **out, const simpul_lexicon *lexicon,
                                   const simpul_extract_options *options, simpul_error *err)
{
    static const simpul_extract_options defaults = SIMPUL_EXTRACT_OPTIONS_INIT;
    *out = smp_alloc_array(1, sizeof **out);
    if (!*out) return smp_error_memory(err);
    (*out)->lexicon = lexicon;
    (*out)->options = options ? *options : defaults;
    return SIMPUL_OK;
}

void simpul_extractor_free(simpul_extractor *extractor)
{
    smp_free(extractor);
}

static simpul_status run_passes(smp_reading *reading, simpul_error *err)
{
    static simpul_status (*const passes[])(smp_reading *, simpul_error *) = {
        smp_find_long_names, smp_find_regulations, smp_find_dates,     smp_find_posts,
        smp_find_names,      smp_find_unknown,     smp_find_persons,   smp_find_references,
        smp_find_speakers,   smp_find_claims,      smp_find_structure, smp_emit_claims,
        smp_emit_document,   smp_find_tagged,      smp_emit_mentions};
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < sizeof passes / sizeof passes[0] && !status; i++)
        status = passes[i](reading, err);
    return status;
}

simpul_status simpul_extract_article(const simpul_extractor *extractor,
                                     const simpul_article *article, simpul_records *records,
                                     simpul_error *err)
{
    smp_arena arena;
    smp_reading reading;
    smp_arena_init(&arena);
    simpul_status status =
        smp_reading_open(&reading, extractor->lexicon, article, &extractor->options, &arena, err);
    reading.out = records;
    if (!status) status = run_passes(&reading, err);
    smp_reading_close(&reading);
    smp_arena_dispose(&arena);
    return status;
}

typedef struct worker_pool { /* one corpus, several threads; the lock guards all of it */
    pthread_mutex_t lock;
    pthread_cond_t advanced; /* an article is done, or a worker is */
    const simpul_extractor *extractor;
    simpul_corpus *corpus;
    size_t n_done, n_running;
    bool is_stopping;
    simpul_status status;
    simpul_error error;
} worker_pool;

typedef struct worker {
    worker_pool *pool;
    simpul_records
        *records; /* its own: united at the end, so threads leave no trace in the result */
    pthread_t thread;
} worker;

static void stop_pool(worker_pool *pool, simpul_status status, const simpul_error *err)
{
    pool->is_stopping = true;
    if (status && !pool->status) {
        pool->status = status;
        pool->error = *err;
    }
}

/* The next article, taken under the lock since a corpus is read by one at a time; NULL at the end.
 */
static simpul_article *take_article(worker_pool *pool)
{
    simpul_article *article = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    pthread_mutex_lock(&pool->lock);
    if (!pool->is_stopping) {
        simpul_status status = simpul_corpus_next(pool->corpus, &article, &err);
        if (status || !article) stop_pool(pool, status, &err);
    }
    pthread_mutex_unlock(&pool->lock);
    return article;
}

static void *run_worker(void *argument)
{
    worker *self = argument;
    worker_pool *pool = self->pool;
    for (simpul_article *article; (article = take_article(pool)) != NULL;) {
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_status status =
            simpul_extract_article(pool->extractor, article, self->records, &err);
        simpul_article_free(article);
        pthread_mutex_lock(&pool->lock);
        pool->n_done++;
        if (status) stop_pool(pool, status, &err);
        pthread_cond_signal(&pool->advanced);
        pthread_mutex_unlock(&pool->lock);
    }
    pthread_mutex_lock(&pool->lock);
    pool->n_running--;
    pthread_cond_signal(&pool->advanced);
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

/* Waits in the caller's thread, so that progress is told from there alone. */
static void watch(worker_pool *pool, simpul_progress_fn *progress, void *context)
{
    size_t told = 0;
    pthread_mutex_lock(&pool->lock);
    while (pool->n_running) {
        pthread_cond_wait(&pool->advanced, &pool->lock);
        if (!progress || pool->n_done == told) continue;
        told = pool->n_done;
        size_t total = simpul_corpus_n_files(pool->corpus);
        pthread_mutex_unlock(&pool->lock);
        bool goes_on = progress(context, told, total > told ? total : told);
        pthread_mutex_lock(&pool->lock);
        if (!goes_on) pool->is_stopping = true;
    }
    pthread_mutex_unlock(&pool->lock);
}

static simpul_status start_workers(worker_pool *pool, worker *workers, size_t n, size_t *started,
                                   simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (*started = 0; *started < n && !status;) {
        worker *next = &workers[*started];
        next->pool = pool;
        status = simpul_records_new(&next->records, err);
        if (status) break;
        pthread_mutex_lock(&pool->lock);
        pool->n_running++;
        pthread_mutex_unlock(&pool->lock);
        if (pthread_create(&next->thread, NULL, run_worker, next) != 0) {
            pthread_mutex_lock(&pool->lock);
            pool->n_running--;
            pthread_mutex_unlock(&pool->lock);
            simpul_records_free(next->records);
            next->records = NULL;
            /* fewer threads than asked for are enough, as long as there is one */
            if (*started == 0)
                status = smp_error_set(err, SIMPUL_ERR_BACKEND, "cannot start a thread");
            break;
        }
        ++*started;
    }
    return status;
}

static simpul_status add_header(const simpul_extractor *extractor, simpul_records *records,
                                simpul_error *err)
{
    return simpul_records_add_header(records, simpul_lexicon_version(extractor->lexicon),
                                     SIMPUL_STR("simpul " SIMPUL_VERSION), err);
}

simpul_status simpul_extract_corpus(const simpul_extractor *extractor, simpul_corpus *corpus,
                                    size_t n_threads, simpul_progress_fn *progress, void *context,
                                    simpul_records *records, simpul_error *err)
{
    worker_pool pool = {.extractor = extractor, .corpus = corpus};
    size_t n = n_threads ? n_threads : 1, started = 0;
    worker *workers = smp_alloc_array(n, sizeof *workers);
    if (!workers) return smp_error_memory(err);
    pthread_mutex_init(&pool.lock, NULL);
    pthread_cond_init(&pool.advanced, NULL);
    simpul_status status = start_workers(&pool, workers, n, &started, err);
    if (status) {
        pthread_mutex_lock(&pool.lock);
        pool.is_stopping = true;
        pthread_mutex_unlock(&pool.lock);
    }
    watch(&pool, progress, context);
    for (size_t i = 0; i < started; i++) pthread_join(workers[i].thread, NULL);
    if (!status && pool.status) {
        status = pool.status;
        if (err && !err->status) *err = pool.error;
    }
    for (size_t i = 0; i < started; i++) {
        if (!status) status = simpul_records_take(records, workers[i].records, err);
        simpul_records_free(workers[i].records);
    }
    pthread_cond_destroy(&pool.advanced);
    pthread_mutex_destroy(&pool.lock);
    smp_free(workers);
    if (!status) status = add_header(extractor, records, err);
    return status ? status : simpul_records_finish(records, NULL, err);
}
