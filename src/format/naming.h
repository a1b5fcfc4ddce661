/* What ids and columns are called in a file: as in the graph wherever every reader takes it, else
 * rewritten, with the old id kept in a column. Does not write. */
#ifndef SMP_NAMING_H
#define SMP_NAMING_H

#include "base/arena.h"

#include <simpul/graph.h>

/* Column of smp_naming for the ids that were rewritten. */
#define SMP_ORIGINAL_ID "original_id"

typedef struct smp_named_column {
    const char *name;  /* as written: no & < > " ' nor controls, unique whatever the case */
    const char *given; /* as in the graph */
    size_t column;     /* of the graph; SIMPUL_NO_COLUMN: the ids as they were */
    simpul_value_type type;
} smp_named_column;

typedef struct smp_naming {
    const simpul_graph *graph;
    smp_arena arena;
    smp_named_column *columns[2]; /* by simpul_element, in the order of the graph */
    size_t n_columns[2];
    simpul_str *ids[2]; /* NULL: all as in the graph */
    size_t n_changed_ids;
} smp_naming;

/* Ids are kept when they are ASCII NMTOKENs, no keyword of DOT, and unique over nodes and edges;
 * edge ids also must not be plain digits (NetworkX takes 1 and 01 for one key). `reserved` lists
 * for nodes and for edges, each ended by NULL, the column names that some reader of the format
 * gives a meaning of its own; they get an underscore. Dispose of it also after a failure. */
simpul_status smp_naming_make(smp_naming *naming, const simpul_graph *graph,
                              const char *const *const reserved[2], simpul_error *err);
void smp_naming_dispose(smp_naming *naming);

simpul_str smp_naming_id(const smp_naming *naming, simpul_element element, uint32_t index);
/* False when the cell is missing; for the column of original ids, when the id was kept. */
bool smp_naming_value(const smp_naming *naming, simpul_element element, const smp_named_column *column,
                      uint32_t index, simpul_value *out);
size_t smp_naming_count(const smp_naming *naming, simpul_element element);

/* A warning for rewritten ids, and one for each column of another name. */
void smp_naming_tell_ids(const smp_naming *naming, const simpul_warnings *warnings,
                         const char *source);
void smp_naming_tell_columns(const smp_naming *naming, const simpul_warnings *warnings,
                             const char *source);

#endif
