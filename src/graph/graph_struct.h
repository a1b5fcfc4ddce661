/* The inside of a graph, for graph.c and graph_check.c alone.
 * Everybody else goes through simpul/graph.h. */
#ifndef SMP_GRAPH_STRUCT_H
#define SMP_GRAPH_STRUCT_H

#include <simpul/graph.h>

#include "base/arena.h"
#include "base/strmap.h"
#include "base/vec.h"

/* Cells beyond n_cells are missing, so a column costs nothing before its first value. */
typedef struct smp_column {
    const char *name; /* in the graph's arena */
    simpul_value_type type;
    void *cells;      /* simpul_str, int64_t, double or bool, by type */
    uint8_t *present; /* 0: missing */
    size_t n_cells, cells_cap, present_cap;
} smp_column;

typedef struct smp_ends {
    uint32_t source, target;
} smp_ends;

struct simpul_graph {
    smp_arena arena;  /* column names and text of cells */
    smp_strmap nodes; /* id → dense number */
    smp_strmap edges;
    smp_vec(smp_ends) ends;
    smp_vec(smp_column) columns[2]; /* by simpul_element */
};

#endif
