/* What the GraphML writer and reader must agree on. */
#ifndef SMP_GRAPHML_H
#define SMP_GRAPHML_H

#include "base/str.h"
#include "format/format_entry.h"

/* Ids of the two keys that Neo4j's importer looks for: labels of nodes, ":Ministry" from the kind
 * "ministry", and the label of an edge, which must be its first data. */
#define SMP_GRAPHML_LABELS "labels"
#define SMP_GRAPHML_LABEL  "label"

/* Appends the labels that follow from a node's kind; false when none do (the kind is no word). */
bool smp_graphml_labels(smp_buf *out, simpul_str kind);

simpul_status smp_graphml_write(const simpul_graph *graph, const smp_writing *writing,
                                simpul_error *err);
simpul_status smp_graphml_read(simpul_graph **out, simpul_source *source,
                               const simpul_load_options *options, simpul_error *err);

#endif
