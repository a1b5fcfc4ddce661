/* Statements of a window counted into cells, cells into weights, weights divided. Without a kernel
 * all sums are of whole numbers, so that their order does not show. */
#include "discourse/discourse.h"

#include "base/alloc.h"
#include "base/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* x_ijk of a row i, column j and level k where it is not 0: Σ ζ, Σ √ζ, and how many statements.
 * Without a kernel all three are one. */
typedef struct cell_count {
    uint32_t row, column, level;
    double n, root;
    size_t n_statements;
} cell_count;

/* Of one pair of rows: Σ x x (range − |k − l|), Σ x x |k − l|, and over cells that both have Σ x x
 * − x − x, which makes jaccard's divisor of the two activities. */
typedef struct pair_tie {
    double agreement, distance, overlap;
    bool is_met;
} pair_tie;

typedef struct counter {
    const simpul_discourse *discourse;
    simpul_network *network;
    cell_count *by_row, *by_column;
    size_t n_counts;
    size_t *column_start; /* places in by_column */
    double range;         /* of the levels, 1 where there is one */
} counter;

static int compare_counts(const cell_count *a, const cell_count *b)
{
    if (a->row != b->row) return a->row < b->row ? -1 : 1;
    if (a->column != b->column) return a->column < b->column ? -1 : 1;
    return a->level < b->level ? -1 : a->level > b->level;
}

static int by_column(const void *left, const void *right)
{
    const cell_count *a = left, *b = right;
    if (a->column != b->column) return a->column < b->column ? -1 : 1;
    return compare_counts(a, b);
}

/* Sums of weights, too, must not depend on how qsort leaves what is equal. */
static int by_row_and_weight(const void *left, const void *right)
{
    const cell_count *a = left, *b = right;
    int order = compare_counts(a, b);
    return order ? order : a->n < b->n ? -1 : a->n > b->n;
}

/* x_ijk, with the labels of the whole range. */
static bool count_statements(counter *counting, const smp_range *range, const bool *leaves_out)
{
    size_t n = 0;
    cell_count *counts = counting->by_row =
        smp_alloc_array(range->end - range->begin, sizeof *counts);
    if (!counts) return false;
    for (size_t i = range->begin; i < range->end; i++) {
        const smp_kept *kept = &counting->discourse->kept.items[i];
        if (leaves_out && leaves_out[kept->column]) continue;
        double weight = smp_window_weight(counting->discourse, range->middle, kept->time);
        counts[n++] = (cell_count){kept->row, kept->column, kept->level, weight, sqrt(weight), 1};
    }
    if (n) qsort(counts, n, sizeof *counts, by_row_and_weight);
    size_t n_counts = 0;
    for (size_t i = 0; i < n; i++) {
        if (n_counts && compare_counts(&counts[n_counts - 1], &counts[i]) == 0) {
            counts[n_counts - 1].n += counts[i].n;
            counts[n_counts - 1].root += counts[i].root;
            counts[n_counts - 1].n_statements++;
        } else counts[n_counts++] = counts[i];
    }
    counting->n_counts = n_counts;
    counting->by_column = smp_alloc_array(n_counts, sizeof *counts);
    if (!counting->by_column) return false;
    if (n_counts) {
        memcpy(counting->by_column, counts, n_counts * sizeof *counts);
        qsort(counting->by_column, n_counts, sizeof *counts, by_column);
    }
    return true;
}

/* The labels that the network has: those counted, or with isolates all. `sorted` has its counts in
 * the order of the labels; `place` reads the label of one. */
static bool take_labels(const counter *counting, const smp_labels *all, const cell_count *sorted,
                        uint32_t (*place)(const cell_count *), smp_labels *out, size_t **statements,
                        double **sums)
{
    bool keeps_all = counting->discourse->options.isolates;
    size_t most = keeps_all ? all->n : counting->n_counts;
    out->values = smp_alloc_array(most, sizeof *out->values);
    *statements = smp_alloc_array(most, sizeof **statements);
    *sums = smp_alloc_array(most, sizeof **sums);
    if (!out->values || !*statements || !*sums) return false;
    for (size_t i = 0; keeps_all && i < all->n; i++) out->values[out->n++] = (uint32_t)i;
    for (size_t i = 0; i < counting->n_counts; i++) {
        uint32_t label = place(&sorted[i]);
        if (!keeps_all && (out->n == 0 || out->values[out->n - 1] != label))
            out->values[out->n++] = label;
        size_t index = keeps_all ? label : out->n - 1;
        (*statements)[index] += sorted[i].n_statements;
        (*sums)[index] += sorted[i].n;
    }
    return true;
}

static uint32_t row_of(const cell_count *count)
{
    return count->row;
}

static uint32_t column_of(const cell_count *count)
{
    return count->column;
}

static uint32_t index_of(const smp_labels *labels, uint32_t label)
{
    size_t low = 0, high = labels->n;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (labels->values[middle] <= label) low = middle;
        else high = middle;
    }
    return (uint32_t)low;
}

/* From labels of the whole range to those of the network. */
static void renumber(const counter *counting, cell_count *counts)
{
    const simpul_network *network = counting->network;
    for (size_t i = 0; i < counting->n_counts; i++) {
        counts[i].row = index_of(&network->rows, counts[i].row);
        counts[i].column = index_of(&network->columns, counts[i].column);
    }
}

static bool label_counts(counter *counting)
{
    const simpul_discourse *discourse = counting->discourse;
    simpul_network *network = counting->network;
    if (!take_labels(counting, &discourse->rows, counting->by_row, row_of, &network->rows,
                     &network->row_statements, &network->row_sums) ||
        !take_labels(counting, &discourse->columns, counting->by_column, column_of,
                     &network->columns, &network->column_statements, &network->column_sums))
        return false;
    renumber(counting, counting->by_row);
    renumber(counting, counting->by_column);
    counting->column_start = smp_alloc_array(network->columns.n + 1, sizeof(size_t));
    network->row_start = smp_alloc_array(network->rows.n + 1, sizeof(size_t));
    if (!counting->column_start || !network->row_start) return false;
    for (size_t i = 0; i < counting->n_counts; i++)
        counting->column_start[counting->by_column[i].column + 1] = i + 1;
    for (size_t i = 1; i <= network->columns.n; i++)
        if (counting->column_start[i] < counting->column_start[i - 1])
            counting->column_start[i] = counting->column_start[i - 1];
    return true;
}

static bool push(simpul_network *network, uint32_t column, double weight)
{
    return weight == 0 || smp_vec_push(&network->entries, (smp_entry){column, weight});
}

/* What one cell adds to the weight of its row and column. */
static double twomode_part(const counter *counting, const cell_count *cell)
{
    const simpul_discourse *discourse = counting->discourse;
    switch (discourse->options.aggregation) {
    case SIMPUL_SUBTRACT:
        if (discourse->statements->is_boolean) return cell->level ? cell->n : -cell->n;
        return cell->n * (double)discourse->levels[cell->level];
    case SIMPUL_COMBINE: return (double)(UINT64_C(1) << (discourse->n_levels - 1 - cell->level));
    default: return cell->n;
    }
}

static double twomode_divisor(const counter *counting, const cell_count *cell)
{
    switch (counting->discourse->options.normalization) {
    case SIMPUL_NORM_ACTIVITY: return counting->network->row_sums[cell->row];
    case SIMPUL_NORM_PROMINENCE: return counting->network->column_sums[cell->column];
    default: return 1;
    }
}

static bool weigh_twomode(counter *counting)
{
    simpul_network *network = counting->network;
    const cell_count *counts = counting->by_row;
    for (size_t i = 0, row = 0; row < network->rows.n; row++) {
        while (i < counting->n_counts && counts[i].row == row) {
            const cell_count *cell = &counts[i];
            double sum = 0;
            for (;
                 i < counting->n_counts && counts[i].row == row && counts[i].column == cell->column;
                 i++)
                sum += twomode_part(counting, &counts[i]);
            if (!push(network, cell->column, sum / twomode_divisor(counting, cell))) return false;
        }
        network->row_start[row + 1] = network->entries.n;
    }
    return true;
}

static void tie_cells(const counter *counting, const cell_count *one, const cell_count *other,
                      pair_tie *tie)
{
    const int64_t *levels = counting->discourse->levels;
    double apart = 0, product = one->root * other->root;
    if (one->level != other->level)
        apart = (double)llabs((long long)(levels[one->level] - levels[other->level]));
    tie->agreement += product * (counting->range - apart);
    tie->distance += product * apart;
    if (one->level == other->level) tie->overlap += product - one->n - other->n;
}

/* Every row that shares a column with this one, into `ties`; their indices into `met`. */
static size_t tie_row(const counter *counting, const cell_count *cells, size_t n, pair_tie *ties,
                      uint32_t *met)
{
    size_t n_met = 0;
    for (size_t i = 0; i < n; i++) {
        size_t end = counting->column_start[cells[i].column + 1];
        for (size_t k = counting->column_start[cells[i].column]; k < end; k++) {
            const cell_count *other = &counting->by_column[k];
            if (other->row == cells[i].row) continue;
            if (!ties[other->row].is_met) met[n_met++] = other->row;
            ties[other->row].is_met = true;
            tie_cells(counting, &cells[i], other, &ties[other->row]);
        }
    }
    return n_met;
}

static double onemode_weight(const counter *counting, const pair_tie *tie, double a_row,
                             double a_other)
{
    double sum = 0, divisor = 1;
    switch (counting->discourse->options.aggregation) {
    case SIMPUL_CONGRUENCE: sum = tie->agreement; break;
    case SIMPUL_CONFLICT: sum = tie->distance; break;
    case SIMPUL_SUBTRACT: sum = tie->agreement - tie->distance; break;
    default: sum = tie->agreement + tie->distance; break;
    }
    switch (counting->discourse->options.normalization) {
    case SIMPUL_NORM_AVERAGE: divisor = (a_row + a_other) / 2; break;
    case SIMPUL_NORM_JACCARD: divisor = a_row + a_other + tie->overlap; break;
    case SIMPUL_NORM_COSINE: divisor = a_row * a_other; break;
    default: break;
    }
    /* a pair that meets has statements: no divisor is 0 */
    return sum / (counting->range * divisor);
}

static int by_index(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

static bool weigh_onemode(counter *counting, pair_tie *ties, uint32_t *met)
{
    simpul_network *network = counting->network;
    const cell_count *counts = counting->by_row;
    for (size_t i = 0, row = 0; row < network->rows.n; row++) {
        size_t begin = i;
        while (i < counting->n_counts && counts[i].row == row) i++;
        size_t n_met = tie_row(counting, counts + begin, i - begin, ties, met);
        if (n_met) qsort(met, n_met, sizeof *met, by_index);
        for (size_t k = 0; k < n_met; k++) {
            double weight = onemode_weight(counting, &ties[met[k]], network->row_sums[row],
                                           network->row_sums[met[k]]);
            if (!push(network, met[k], weight)) return false;
            ties[met[k]] = (pair_tie){0};
        }
        network->row_start[row + 1] = network->entries.n;
    }
    return true;
}

static bool weigh(counter *counting)
{
    const simpul_discourse *discourse = counting->discourse;
    if (discourse->options.network == SIMPUL_TWOMODE) return weigh_twomode(counting);
    size_t n = counting->network->rows.n;
    pair_tie *ties = smp_alloc_array(n, sizeof *ties);
    uint32_t *met = smp_alloc_array(n, sizeof *met);
    bool done = ties && met && weigh_onemode(counting, ties, met);
    smp_free(ties);
    smp_free(met);
    return done;
}

simpul_status smp_discourse_network_make(simpul_network **out, const simpul_discourse *discourse,
                                         size_t window, const bool *leaves_out, simpul_error *err)
{
    *out = NULL;
    counter counting = {.discourse = discourse, .range = 1};
    simpul_network *network = smp_alloc_array(1, sizeof *network);
    if (!network) return smp_error_memory(err);
    network->discourse = discourse;
    counting.network = network;
    if (discourse->n_levels > 1)
        counting.range =
            (double)(discourse->levels[discourse->n_levels - 1] - discourse->levels[0]);
    bool done = count_statements(&counting, &discourse->windows.items[window], leaves_out) &&
                label_counts(&counting) && weigh(&counting);
    smp_free(counting.by_row);
    smp_free(counting.by_column);
    smp_free(counting.column_start);
    if (!done) simpul_network_free(network);
    else *out = network;
    return done ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status simpul_discourse_network(simpul_network **out, const simpul_discourse *discourse,
                                       size_t window, simpul_error *err)
{
    return smp_discourse_network_make(out, discourse, window, NULL, err);
}

void simpul_network_free(simpul_network *network)
{
    if (!network) return;
    smp_labels_dispose(&network->rows);
    smp_labels_dispose(&network->columns);
    smp_free(network->row_statements);
    smp_free(network->column_statements);
    smp_free(network->row_sums);
    smp_free(network->column_sums);
    smp_free(network->row_start);
    smp_vec_dispose(&network->entries);
    smp_free(network);
}

static bool is_onemode(const simpul_network *network)
{
    return network->discourse->options.network == SIMPUL_ONEMODE;
}

size_t simpul_network_row_count(const simpul_network *network)
{
    return network->rows.n;
}

size_t simpul_network_column_count(const simpul_network *network)
{
    return is_onemode(network) ? network->rows.n : network->columns.n;
}

simpul_str simpul_network_row_label(const simpul_network *network, size_t row)
{
    return smp_discourse_label(network->discourse, &network->discourse->rows,
                               network->rows.values[row]);
}

simpul_str simpul_network_column_label(const simpul_network *network, size_t column)
{
    if (is_onemode(network)) return simpul_network_row_label(network, column);
    return smp_discourse_label(network->discourse, &network->discourse->columns,
                               network->columns.values[column]);
}

double simpul_network_weight(const simpul_network *network, size_t row, size_t column)
{
    size_t low = network->row_start[row], high = network->row_start[row + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const smp_entry *entry = &network->entries.items[middle];
        if (entry->column == column) return entry->weight;
        if (entry->column < column) low = middle + 1;
        else high = middle;
    }
    return 0;
}

size_t simpul_network_row_statements(const simpul_network *network, size_t row)
{
    return network->row_statements[row];
}

size_t simpul_network_column_statements(const simpul_network *network, size_t column)
{
    return is_onemode(network) ? network->row_statements[column]
                               : network->column_statements[column];
}
