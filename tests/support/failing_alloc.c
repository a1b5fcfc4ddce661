/* The wrapped allocator and the sweep over its fail points. */
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *old, size_t size);

static size_t fail_at;
static atomic_size_t n_calls; /* also counted on threads of the library */
static atomic_bool struck;

void failing_alloc_after(size_t n)
{
    fail_at = n;
    n_calls = 0;
    struck = false;
}

size_t failing_alloc_count(void)
{
    return n_calls;
}

bool failing_alloc_struck(void)
{
    return struck;
}

static bool must_fail(void)
{
    size_t call = atomic_fetch_add(&n_calls, 1) + 1;
    if (fail_at == 0 || call < fail_at) return false;
    struck = true;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return must_fail() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t n, size_t size)
{
    return must_fail() ? NULL : __real_calloc(n, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return must_fail() ? NULL : __real_realloc(old, size);
}

enum { ALL_POINTS = 2000, SAMPLED_POINTS = 500 };

static bool fails_at(size_t point, bool (*body)(void *), void *context, bool tolerates)
{
    failing_alloc_after(point);
    bool succeeded = body(context);
    bool was_struck = failing_alloc_struck();
    failing_alloc_after(0);
    if (was_struck && succeeded && !tolerates)
        fail_msg("success although allocation %zu failed", point);
    if (!was_struck && !succeeded) fail_msg("failure although no allocation failed");
    return was_struck;
}

size_t failing_alloc_sweep(bool (*body)(void *context), void *context, bool tolerates)
{
    failing_alloc_after(0);
    if (!body(context)) fail_msg("failure although no allocation failed");
    size_t total = failing_alloc_count(), tried = 0;
    for (size_t point = 1; point <= ALL_POINTS; point++, tried++)
        if (!fails_at(point, body, context, tolerates)) return tried;
    uint64_t state = 20260101;
    for (size_t i = 0; i < SAMPLED_POINTS && total > ALL_POINTS; i++, tried++) {
        state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        size_t point = ALL_POINTS + 1 + (size_t)((state >> 33) % (total - ALL_POINTS));
        (void)fails_at(point, body, context, tolerates);
    }
    printf("[  SWEEP   ] %zu of %zu allocations made to fail\n", tried, total);
    return tried;
}
