/* How the DOT writer draws: shapes and fills of kinds, lines of edges. Reads the graph's columns,
 * writes nothing. */
#ifndef SMP_DOT_LOOK_H
#define SMP_DOT_LOOK_H

#include <simpul/graph.h>

/* The columns that looks depend on; SIMPUL_NO_COLUMN where there is none of the name and type. */
typedef struct smp_dot_columns {
    size_t node_label, kind, node_color, wikidata, size;
    size_t edge_label, polarity, modality, contested, confidence, evidence;
    double smallest, largest; /* of the sizes; equal when there are none */
} smp_dot_columns;

smp_dot_columns smp_dot_find_columns(const simpul_graph *graph);

typedef struct smp_dot_node_look {
    const char *shape, *style, *fill; /* of the kind; NULL: the defaults of the file */
    simpul_str color;                 /* "#RRGGBB" of the graph; absent: use `fill` */
    const char *font_color;           /* NULL: the default, black */
    int font_size;                    /* points; 0: the default */
} smp_dot_node_look;

typedef struct smp_dot_edge_look {
    const char *style, *color; /* NULL: the defaults of the file */
    int width_percent;         /* of a point; 0: the default */
} smp_dot_edge_look;

smp_dot_node_look smp_dot_node(const simpul_graph *graph, const smp_dot_columns *columns,
                               uint32_t node);
smp_dot_edge_look smp_dot_edge(const simpul_graph *graph, const smp_dot_columns *columns,
                               uint32_t edge);

/* The string of a cell; absent when it is missing. */
simpul_str smp_dot_string(const simpul_graph *graph, simpul_element element, size_t column,
                          uint32_t index);

#endif
