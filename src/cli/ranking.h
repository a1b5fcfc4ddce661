/* The rows of `analyze --table`: nodes sorted by their first measure, and measures of the whole
 * graph. Computes no node measure: it reads columns. */
#ifndef CLI_RANKING_H
#define CLI_RANKING_H

#include "table.h"

enum { RANGE_SIZE = 64, RANKING_COLUMNS = 2 + 5 * NAME_LIST_MAX };

struct ranking {
    const simpul_graph *graph;
    bool in_words; /* ranks as one text, "2nd, range 1–5", in place of three numbers */
    const char *columns[RANKING_COLUMNS];  /* id, label, then what there is of each measure */
    size_t graph_columns[RANKING_COLUMNS]; /* of the same place */
    bool is_range[RANKING_COLUMNS];        /* the column of a rank, with its range behind it */
    size_t n_columns;
    uint32_t *order; /* row → node */
    size_t n_nodes;
    char (*words)[RANGE_SIZE]; /* of a row and a column */
};

void ranking_begin(struct ranking *ranking, const simpul_graph *graph, bool in_words);
/* Its values, with their standard errors and ranks where the graph has been given them. */
void ranking_add(struct ranking *ranking, const char *measure, bool has_errors, bool has_ranks);
/* From the greatest value of the first measure, missing ones last, then by id. */
simpul_status ranking_sort(struct ranking *ranking, simpul_error *err);
struct table ranking_table(const struct ranking *ranking);
void ranking_dispose(struct ranking *ranking);

struct whole {
    const char *names[NAME_LIST_MAX];
    double values[NAME_LIST_MAX];
    bool defined[NAME_LIST_MAX];
    size_t n;
};

simpul_status whole_add(struct whole *whole, const simpul_graph *graph, const char *measure,
                        const simpul_analysis_options *options, simpul_error *err);
struct table whole_table(const struct whole *whole);

#endif
