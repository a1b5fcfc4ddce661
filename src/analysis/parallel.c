/* A counter under a lock deals the tasks out. Decides nothing about order: results must not depend
 * on it. */
#include "analysis/parallel.h"

#include "base/alloc.h"
#include "base/error.h"

#include <pthread.h>
#include <stdbool.h>

typedef struct crew {
    pthread_mutex_t lock; /* of what follows */
    size_t next, n_tasks, failed_task;
    simpul_status status;
    simpul_error error;
    smp_task_fn *run;
    void *context;
} crew;

typedef struct crew_member {
    crew *all;
    size_t number;
    pthread_t thread;
    bool is_started;
} crew_member;

size_t smp_parallel_workers(size_t n_threads, size_t n_tasks)
{
    size_t n = n_threads < n_tasks ? n_threads : n_tasks;
    return n ? n : 1;
}

static bool take_task(crew *all, size_t *task)
{
    pthread_mutex_lock(&all->lock);
    bool is_there = !all->status && all->next < all->n_tasks;
    if (is_there) *task = all->next++;
    pthread_mutex_unlock(&all->lock);
    return is_there;
}

static void note_failure(crew *all, size_t task, simpul_status status, const simpul_error *err)
{
    pthread_mutex_lock(&all->lock);
    if (!all->status || task < all->failed_task) {
        all->status = status;
        all->error = *err;
        all->failed_task = task;
    }
    pthread_mutex_unlock(&all->lock);
}

static void *work(void *argument)
{
    crew_member *self = argument;
    size_t task;
    while (take_task(self->all, &task)) {
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_status status = self->all->run(self->all->context, self->number, task, &err);
        if (status) note_failure(self->all, task, status, &err);
    }
    return NULL;
}

simpul_status smp_parallel(size_t n_threads, size_t n_tasks, smp_task_fn *run, void *context,
                           simpul_error *err)
{
    size_t n = smp_parallel_workers(n_threads, n_tasks);
    crew all = {.n_tasks = n_tasks, .run = run, .context = context};
    crew_member *members = smp_alloc_array(n, sizeof *members);
    if (!members) return smp_error_memory(err);
    pthread_mutex_init(&all.lock, NULL);
    for (size_t i = 0; i < n; i++) {
        members[i] = (crew_member){.all = &all, .number = i};
        if (i) members[i].is_started = !pthread_create(&members[i].thread, NULL, work, &members[i]);
    }
    work(&members[0]);
    for (size_t i = 1; i < n; i++)
        if (members[i].is_started) pthread_join(members[i].thread, NULL);
    pthread_mutex_destroy(&all.lock);
    smp_free(members);
    if (all.status && err && !err->status) *err = all.error;
    return all.status;
}
