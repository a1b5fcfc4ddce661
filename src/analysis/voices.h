/* Who says an edge: reads the columns `sources` and `source_confidences` (names and numbers joined
 * by " | ", in one order). Joins no edges (simple_graph.h). */
#ifndef SMP_VOICES_H
#define SMP_VOICES_H

#include "analysis/simple_graph.h"
#include "base/strmap.h"
#include "base/vec.h"

typedef struct smp_voice_columns { /* SIMPUL_NO_COLUMN: not there, or no list */
    size_t sources, confidences;
} smp_voice_columns;

smp_voice_columns smp_voice_columns_find(const simpul_graph *graph);

/* Do they tell all that this way of joining needs? */
bool smp_voice_columns_suffice(const smp_voice_columns *columns, smp_join join);

typedef struct smp_voice_list {
    smp_voice *items;
    size_t n, cap;
    smp_strmap names; /* of the sources, in the order of first sight */
} smp_voice_list;

void smp_voices_init(smp_voice_list *list);
void smp_voices_dispose(smp_voice_list *list);

/* Appends the voices of one edge of that weight. Errors: SIMPUL_ERR_SCHEMA (lists of different
 * lengths, a confidence that is no number from 0 to 1), SIMPUL_ERR_MEMORY. */
simpul_status smp_voices_add(smp_voice_list *list, const simpul_graph *graph,
                             const smp_voice_columns *columns, smp_join join, uint32_t edge,
                             double weight, simpul_error *err);

/* Of the voices from `first` on: each named source once, with its greatest worth; greatest first.
 */
void smp_voices_unite(smp_voice_list *list, size_t first);

#endif
