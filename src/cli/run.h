/* What a run of `simpul run` has made, for its report, its manifest and its summary. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "articles.h"
#include "folder.h"
#include "graphviz.h"

struct run_options {
    struct common_options common;
    struct article_options articles;
    struct name_list formats;
};

struct run {
    struct cli *cli;
    const struct run_options *options;
    struct articles articles;
    simpul_graph *graph;
    simpul_events *events;
    struct folder *folder;
    const char *written[16]; /* names in the folder */
    size_t n_written;
    bool wants_svg;
    graphviz_result svg;
};

/* What the report ranks actors by; the graph needs its ranks, which no other artifact has. */
extern const char report_measure[];
simpul_status report_write(const struct run *run, simpul_sink *out, simpul_error *err);
simpul_status manifest_write(const struct run *run, simpul_sink *out, simpul_error *err);

#endif
