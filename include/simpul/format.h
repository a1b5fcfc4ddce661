/* Graph files: the table of formats, loading and saving. */
#ifndef SIMPUL_FORMAT_H
#define SIMPUL_FORMAT_H

#include <simpul/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One row of the format table. */
typedef struct simpul_format {
    const char *name;            /* "graphml" */
    const char *summary;         /* "GraphML 1.0, read by Gephi, NetworkX, igraph, yEd" */
    const char *const *suffixes; /* ".graphml", NULL at the end */
    bool can_read, can_write;
} simpul_format;

SIMPUL_API size_t simpul_format_count(void);
SIMPUL_API const simpul_format *simpul_format_at(size_t index);
SIMPUL_API const simpul_format *simpul_format_by_name(const char *name);   /* NULL: none */
SIMPUL_API const simpul_format *simpul_format_by_suffix(const char *path); /* NULL: none */
/* By the first bytes of a file, as simpul_graph_load does. NULL: none. */
SIMPUL_API const simpul_format *simpul_format_by_content(simpul_str head);

typedef struct simpul_load_options {
    const char *format; /* NULL: by content */
    size_t max_depth;   /* of nested elements; 0: 64 */
    simpul_warnings warnings;
} simpul_load_options;

typedef struct simpul_save_options {
    const char *format; /* NULL: by the suffix of the path */
    const char *title;  /* of the drawing, in DOT; NULL: "simpul" */
    bool overwrite;
    simpul_warnings warnings; /* hears of replaced characters and the like, with their number */
} simpul_save_options;

/* Reads a graph. Errors: SIMPUL_ERR_SYNTAX, SIMPUL_ERR_SCHEMA, SIMPUL_ERR_ENCODING with line and
 * column, SIMPUL_ERR_LIMIT, SIMPUL_ERR_UNSUPPORTED, SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_load(simpul_graph **out,
                                                           simpul_source *source,
                                                           const simpul_load_options *options,
                                                           simpul_error *err);

/* Writes to `path`, whole or not at all ("-": standard output). CSV makes NAME-nodes.csv and
 * NAME-edges.csv of NAME.csv, and nodes.csv and edges.csv in a folder. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_save(const simpul_graph *graph,
                                                           const char *path,
                                                           const simpul_save_options *options,
                                                           simpul_error *err);

/* Writes one part of a format to a sink: "graphml", "dot", "csv-nodes", "csv-edges". */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_graph_write(const simpul_graph *graph,
                                                            const char *part, simpul_sink *sink,
                                                            const simpul_save_options *options,
                                                            simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
