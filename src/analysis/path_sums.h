/* What searches of shortest paths add up to, node by node, and roots that one search serves.
 * Searches nothing. */
#ifndef SMP_PATH_SUMS_H
#define SMP_PATH_SUMS_H

#include "analysis/exact_sum.h"
#include "analysis/search.h"

typedef enum smp_path_measure {
    SMP_BETWEENNESS = 1, /* Freeman 1977, not normalised; undirected: each pair once */
    SMP_CLOSENESS = 2,   /* 1 / mean length to the nodes reached; NaN when none is (Freeman 1978) */
    SMP_HARMONIC = 4     /* mean of 1 / length to all others (Boldi and Vigna 2014) */
} smp_path_measure;

#define SMP_NEAR_SCALE 0x1p32 /* keeps digits of sums of small numbers */

typedef struct smp_path_sums { /* arrays of nodes; only those of the measures asked for */
    smp_sum *through;          /* Σ dependencies */
    smp_sum *far;              /* Σ distances, scaled */
    smp_sum *near;             /* Σ SMP_NEAR_SCALE / distance, scaled */
    uint32_t *reached;         /* roots with a distance */
} smp_path_sums;

simpul_status smp_path_sums_take(smp_path_sums *sums, unsigned measures, size_t n, smp_arena *arena,
                                 simpul_error *err);
void smp_path_sums_clear(smp_path_sums *sums, unsigned measures, size_t n);
void smp_path_sums_add(smp_path_sums *to, const smp_path_sums *from, unsigned measures, size_t n);
smp_path_sums smp_path_sums_at(const smp_path_sums *sums, unsigned measures, size_t at);
size_t smp_path_sums_bytes(unsigned measures); /* a node */

/* A node that only one edge leads to is reached over the other end of it, its neighbour. So the
 * search from the neighbour serves it too: every start counts once for each root it is served for
 * (after the folding of Sariyüce et al. 2013, "Shattering and compressing networks for betweenness
 * centrality"). */
typedef struct smp_crowd {
    uint32_t leader; /* whose search it is */
    bool leads;      /* it is a root itself */
    size_t n;        /* further roots, leaves at the leader */
    uint32_t *leaves;
    uint8_t *is_leaf;  /* of nodes */
    double *length_of; /* of leaves: from the leader */
    smp_sum length;    /* Σ lengths */
} smp_crowd;

simpul_status smp_crowd_init(smp_crowd *crowd, size_t n_nodes, smp_arena *arena, simpul_error *err);

/* Makes it the crowd of these roots, leaving out leaves whose arc has gone, and tells the search
 * from where to count. */
void smp_crowd_gather(smp_crowd *crowd, smp_search *search, uint32_t leader, bool leads,
                      const uint32_t *leaves, size_t n);

/* Adds what the search of the leader says for the crowd, or takes it away. */
void smp_crowd_add(smp_path_sums *sums, const smp_crowd *crowd, const smp_search *search,
                   unsigned measures, bool take);

/* Adds what the mended search says beyond what it said before. */
void smp_crowd_add_mended(smp_path_sums *sums, const smp_crowd *crowd, const smp_mender *mender,
                          unsigned measures);

#endif
