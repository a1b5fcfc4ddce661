/* Counting names by sorting them. Order never depends on addresses or hashes. */
#include "tally.h"

#include <stdlib.h>
#include <string.h>

int compare_views(simpul_str a, simpul_str b)
{
    size_t least = a.len < b.len ? a.len : b.len;
    int order = least ? memcmp(a.ptr, b.ptr, least) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_name(const void *left, const void *right)
{
    return compare_views(((const struct tally_item *)left)->name,
                         ((const struct tally_item *)right)->name);
}

static int by_count_then_name(const void *left, const void *right)
{
    const struct tally_item *a = left, *b = right;
    if (a->n != b->n) return a->n < b->n ? 1 : -1;
    return compare_views(a->name, b->name);
}

void tally_add(struct tally *tally, simpul_str name)
{
    if (!name.ptr) return;
    if (tally->n == tally->cap) {
        size_t cap = tally->cap ? tally->cap * 2 : 64;
        struct tally_item *items = realloc(tally->items, cap * sizeof *items);
        if (!items) {
            tally->failed = true;
            return;
        }
        tally->items = items;
        tally->cap = cap;
    }
    tally->items[tally->n++] = (struct tally_item){name, 1};
}

void tally_finish(struct tally *tally, bool by_count)
{
    if (!tally->n) return;
    qsort(tally->items, tally->n, sizeof *tally->items, by_name);
    size_t last = 0;
    for (size_t i = 1; i < tally->n; i++) {
        if (compare_views(tally->items[i].name, tally->items[last].name) == 0)
            tally->items[last].n += tally->items[i].n;
        else tally->items[++last] = tally->items[i];
    }
    tally->n = last + 1;
    if (by_count) qsort(tally->items, tally->n, sizeof *tally->items, by_count_then_name);
}

void tally_dispose(struct tally *tally)
{
    free(tally->items);
    *tally = (struct tally){0};
}
