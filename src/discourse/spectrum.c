/* Eigenvalues of a real symmetric matrix: Householder's reduction to three diagonals, then each by
 * bisection with Sturm's count (Golub and Van Loan, Matrix Computations, 8.3 and 8.4). */
#include "discourse/spectrum.h"

#include "base/alloc.h"

#include <math.h>

/* Of the largest: beyond it eigenvalues are not known. */
static const double exactness = 1e-17;

static double *laplacian_of(const simpul_network *network)
{
    size_t n = network->rows.n, size;
    if (!smp_size_mul(n, n, &size)) return NULL;
    double *matrix = smp_alloc_array(size, sizeof *matrix);
    for (size_t row = 0; matrix && row < n; row++)
        for (size_t i = network->row_start[row]; i < network->row_start[row + 1]; i++) {
            const smp_entry *entry = &network->entries.items[i];
            if (entry->weight < 0) continue;
            matrix[row * n + entry->column] = -entry->weight;
            matrix[row * n + row] += entry->weight;
        }
    return matrix;
}

/* Reflects what stands below the diagonal of column k onto its first place; returns that. `v` and
 * `w` have room for n numbers. */
static double reflect(double *matrix, size_t n, size_t k, double *v, double *w)
{
    double norm = 0, length = 0, along = 0;
    for (size_t i = k + 1; i < n; i++) {
        v[i] = matrix[i * n + k];
        norm += v[i] * v[i];
    }
    norm = sqrt(norm);
    if (norm == 0) return 0;
    double image = v[k + 1] > 0 ? -norm : norm;
    v[k + 1] -= image;
    for (size_t i = k + 1; i < n; i++) length += v[i] * v[i];
    for (size_t i = k + 1; i < n; i++) {
        w[i] = 0;
        for (size_t j = k + 1; j < n; j++) w[i] += matrix[i * n + j] * v[j];
        w[i] *= 2 / length;
        along += v[i] * w[i] / length;
    }
    for (size_t i = k + 1; i < n; i++) w[i] -= along * v[i];
    for (size_t i = k + 1; i < n; i++)
        for (size_t j = k + 1; j < n; j++) matrix[i * n + j] -= v[i] * w[j] + w[i] * v[j];
    return image;
}

/* How many eigenvalues lie below x. `squares` are those of the side diagonal. */
static size_t count_below(const double *diagonal, const double *squares, size_t n, double x)
{
    size_t n_below = 0;
    double pivot = 1;
    for (size_t i = 0; i < n; i++) {
        pivot = diagonal[i] - x - (i ? squares[i - 1] / pivot : 0);
        if (pivot == 0) pivot = -1e-300;
        n_below += pivot < 0;
    }
    return n_below;
}

static void find_values(const double *diagonal, const double *squares, size_t n, double *values)
{
    double most = 0, sum = 0;
    for (size_t i = 0; i < n; i++) {
        double sides = (i ? sqrt(squares[i - 1]) : 0) + (i + 1 < n ? sqrt(squares[i]) : 0);
        if (diagonal[i] + sides > most) most = diagonal[i] + sides; /* Gershgorin */
    }
    for (size_t i = 0; i < n; i++) { /* none is below 0 */
        double low = 0, high = most * (1 + 1e-12);
        while (high - low > most * exactness) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) break;
            if (count_below(diagonal, squares, n, middle) >= n - i) high = middle;
            else low = middle;
        }
        values[i] = low;
        sum += low;
    }
    for (size_t i = 0; i < n && sum > 0; i++) values[i] /= sum;
}

double *smp_laplacian_spectrum(const simpul_network *network)
{
    size_t n = network->rows.n;
    double *matrix = laplacian_of(network);
    double *v = smp_alloc_array(n, sizeof *v), *w = smp_alloc_array(n, sizeof *w);
    double *squares = smp_alloc_array(n, sizeof *squares);
    double *values = smp_alloc_array(n, sizeof *values);
    if (matrix && v && w && squares && values) {
        for (size_t k = 0; k + 1 < n; k++) {
            double side = reflect(matrix, n, k, v, w);
            squares[k] = side * side;
        }
        for (size_t i = 0; i < n; i++) v[i] = matrix[i * n + i];
        find_values(v, squares, n, values);
    } else {
        smp_free(values);
        values = NULL;
    }
    smp_free(matrix);
    smp_free(v);
    smp_free(w);
    smp_free(squares);
    return values;
}
