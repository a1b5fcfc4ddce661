/* The rows of `analyze --table`: nodes sorted by their first measure, and measures of the whole
 * graph. Computes no node measure: it reads columns. */
#ifndef CLI_RANKING_H
#define CLI_RANKING_H

#include "table.h"

struct ranking {
    const simpul_graph *graph;
    const char *columns[NAME_LIST_MAX + 2]; /* id, label, then the measures */
    size_t graph_columns[NAME_LIST_MAX], n_measures, label;
    uint32_t *order; /* row → node */
    size_t n_nodes;
};

void ranking_add(struct ranking *ranking, const simpul_graph *graph, const char *measure);
/* From the greatest value of the first measure, missing ones last, then by id. */
simpul_status ranking_sort(struct ranking *ranking, const simpul_graph *graph, simpul_error *err);
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
