/* Selected statements, their levels, labels and windows, for the files of this folder. */
#ifndef SMP_DISCOURSE_H
#define SMP_DISCOURSE_H

#include "discourse/statements.h"

/* A statement of S1, made dense: its labels among those of the whole range, its level's rank. */
typedef struct smp_kept {
    int64_t time;
    uint32_t row, column, level;
} smp_kept;

/* Labels within start and stop, sorted by bytes: values of the statements. */
typedef struct smp_labels {
    uint32_t *values;
    size_t n;
} smp_labels;

typedef struct smp_range {
    int64_t first, middle, last;
    size_t begin, end; /* of the kept statements; with a kernel, of those that weigh */
} smp_range;

struct simpul_discourse {
    const simpul_statements *statements;
    simpul_discourse_options options;
    int64_t start, stop; /* INT64_MIN and INT64_MAX: open */
    smp_labels rows, columns;
    int64_t *levels; /* ascending */
    size_t n_levels;
    smp_vec(smp_kept) kept; /* in order */
    smp_vec(smp_range) windows;
    simpul_discourse_counts counts;
};

/* The options' start and stop in seconds. Errors: SIMPUL_ERR_ARGUMENT. */
simpul_status smp_discourse_limits(const simpul_discourse_options *options, int64_t *start,
                                   int64_t *stop, simpul_error *err);

/* Fills discourse->windows from what is kept. Errors: SIMPUL_ERR_LIMIT, SIMPUL_ERR_MEMORY. */
simpul_status smp_windows_cut(simpul_discourse *discourse, simpul_error *err);

/* ζ of a statement at that time in a window with that middle; 1 without a kernel. */
double smp_window_weight(const simpul_discourse *discourse, int64_t middle, int64_t time);

simpul_str smp_discourse_label(const simpul_discourse *discourse, const smp_labels *labels,
                               size_t index);

/* One weight that is not 0, or one count. */
typedef struct smp_entry {
    uint32_t column;
    double weight;
} smp_entry;

struct simpul_network {
    const simpul_discourse *discourse;
    smp_labels rows,
        columns; /* indices into the labels of the whole range; one-mode: columns = rows */
    size_t *row_statements, *column_statements;
    double *row_sums, *column_sums; /* a_i and p_j */
    size_t *row_start;              /* n + 1 places in entries */
    smp_vec(smp_entry) entries;     /* by row, then column */
};

/* As simpul_discourse_network, without the statements on concepts that `leaves_out` (by label of
 * the whole range; NULL: none) marks. */
simpul_status smp_discourse_network_make(simpul_network **out, const simpul_discourse *discourse,
                                         size_t window, const bool *leaves_out, simpul_error *err);

/* The labels of the whole range that a network has somewhere: in a window, or with isolates all.
 * `out` holds their indices in order; `statements` (may be NULL) how many statements of the windows
 * have each, in the same order. */
simpul_status smp_discourse_used(const simpul_discourse *discourse, bool of_rows, smp_labels *out,
                                 size_t **statements, simpul_error *err);
void smp_labels_dispose(smp_labels *labels);

#endif
