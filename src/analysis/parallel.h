/* Tasks 0 … n − 1 on several threads. Knows nothing of what they do. */
#ifndef SMP_PARALLEL_H
#define SMP_PARALLEL_H

#include <simpul/error.h>

/* `worker` is below smp_parallel_workers: each has at most one task at a time. */
typedef simpul_status smp_task_fn(void *context, size_t worker, size_t task, simpul_error *err);

/* How many workers n_threads (0: one) make for so many tasks; at least 1. */
size_t smp_parallel_workers(size_t n_threads, size_t n_tasks);

/* Runs every task once, the caller's thread among the workers. Threads that cannot be started are
 * done without. After a failure no further task is begun; the error is that of the lowest task that
 * failed. Errors: of the tasks, SIMPUL_ERR_MEMORY. */
simpul_status smp_parallel(size_t n_threads, size_t n_tasks, smp_task_fn *run, void *context,
                           simpul_error *err);

#endif
