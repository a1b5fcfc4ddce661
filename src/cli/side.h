/* One input that a question is about: records with the graph they make, or a graph alone. */
#ifndef CLI_SIDE_H
#define CLI_SIDE_H

#include "cli.h"

struct side {
    const char *name;        /* as it was named */
    simpul_records *records; /* NULL: a graph */
    simpul_graph *graph;     /* NULL: records of which no graph was asked for */
};

/* Opens the file, records or graph by content or `format` (NULL). `with_graph`: builds the view
 * `relations` of records. Errors: those of reading, checking and building. */
simpul_status side_open(struct cli *cli, struct side *side, const char *path, const char *format,
                        bool with_graph, simpul_error *err);
void side_close(struct side *side); /* also one that is all zero */

/* A cell of a string column; absent where it is missing. */
simpul_str side_text(const simpul_graph *graph, simpul_element element, const char *column,
                     uint32_t index);
/* A cell of an integer column; `otherwise` where it is missing. */
int64_t side_integer(const simpul_graph *graph, simpul_element element, const char *column,
                     uint32_t index, int64_t otherwise);
/* The label of a node, or its id. */
simpul_str side_label(const simpul_graph *graph, uint32_t node);

/* The text on one line of at most `limit` bytes, an ellipsis behind where that was not all: control
 * characters as blanks, what is no UTF-8 as U+FFFD, nothing of a character cut at either end. */
void write_line(simpul_sink *out, simpul_str text, size_t limit);
/* "1 source", "2 sources" */
void write_count(simpul_sink *out, size_t n, const char *one);
/* "coordinates with" */
void write_words(simpul_sink *out, simpul_str relation);
/* "pemerintah – blocks – TikTok LIVE" as a sentence: "denied: pemerintah blocks TikTok LIVE". */
void write_statement(simpul_sink *out, simpul_str subject, simpul_str relation, simpul_str object,
                     bool denied);
/* The same of an edge. */
void write_edge(simpul_sink *out, const simpul_graph *graph, uint32_t edge);

#endif
