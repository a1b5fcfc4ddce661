/* Eigenvalues of a one-mode network's Laplacian, for the backbone. */
#ifndef SMP_SPECTRUM_H
#define SMP_SPECTRUM_H

#include "discourse/discourse.h"

/* Laplacian eigenvalues of the network, weights below 0 taken as 0: as many as it has rows, largest
 * first, scaled to sum 1 (all 0 when there is no weight). NULL: out of memory. O(n³), memory O(n²).
 */
double *smp_laplacian_spectrum(const simpul_network *network);

#endif
