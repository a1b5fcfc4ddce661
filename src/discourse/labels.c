/* Labels of networks: which there are, and their texts. */
#include "discourse/discourse.h"

#include "base/alloc.h"
#include "base/error.h"

simpul_str smp_discourse_label(const simpul_discourse *discourse, const smp_labels *labels,
                               size_t index)
{
    return smp_strmap_string(&discourse->statements->values, labels->values[index]);
}

/* Statements of each label; a statement in several windows counts once, one in none does not. */
static void count_in_windows(const simpul_discourse *discourse, bool of_rows, size_t *counts)
{
    size_t done = 0;
    for (size_t i = 0; i < discourse->windows.n; i++) { /* both their ends only move forward */
        const smp_range *range = &discourse->windows.items[i];
        if (done < range->begin) done = range->begin;
        for (; done < range->end; done++) {
            const smp_kept *kept = &discourse->kept.items[done];
            counts[of_rows ? kept->row : kept->column]++;
        }
    }
}

simpul_status smp_discourse_used(const simpul_discourse *discourse, bool of_rows, smp_labels *out,
                                 size_t **statements, simpul_error *err)
{
    const smp_labels *all = of_rows ? &discourse->rows : &discourse->columns;
    *out = (smp_labels){0};
    if (statements) *statements = NULL;
    size_t *counts = smp_alloc_array(all->n, sizeof *counts);
    out->values = smp_alloc_array(all->n, sizeof *out->values);
    if (!counts || !out->values) {
        smp_free(counts);
        smp_labels_dispose(out);
        return smp_error_memory(err);
    }
    count_in_windows(discourse, of_rows, counts);
    for (size_t i = 0; i < all->n; i++) {
        if (!counts[i] && !discourse->options.isolates) continue;
        counts[out->n] = counts[i];
        out->values[out->n++] = (uint32_t)i;
    }
    if (statements) *statements = counts;
    else smp_free(counts);
    return SIMPUL_OK;
}

void smp_labels_dispose(smp_labels *labels)
{
    smp_free(labels->values);
    *labels = (smp_labels){0};
}
