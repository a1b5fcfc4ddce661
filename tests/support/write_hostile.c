/* write_hostile DIR: the hostile graph in every format, and expected.json, for the readers of other
 * projects. `write_hostile DIR GRAPHML` writes that graph instead, in every format. */
#include "support/hostile_graph.h"

#include <simpul/simpul.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail(const simpul_error *err)
{
    char text[1024];
    simpul_error_format(err, text, sizeof text);
    fprintf(stderr, "write_hostile: %s\n", text);
    return 1;
}

static simpul_status load(simpul_graph **out, const char *path, simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_status status = simpul_source_open(&source, path, err);
    if (!status) status = simpul_graph_load(out, source, NULL, err);
    simpul_source_close(source);
    return status;
}

static simpul_status save(const simpul_graph *graph, const char *folder, const char *name,
                          simpul_error *err)
{
    char path[4096];
    simpul_save_options options = {.overwrite = true};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return simpul_graph_save(graph, path, &options, err);
}

static int write_expected(const simpul_graph *graph, const char *folder)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/expected.json", folder);
    char *text = hostile_graph_expected(graph);
    FILE *file = text ? fopen(path, "w") : NULL;
    bool done = file && fputs(text, file) >= 0;
    if (file && fclose(file) != 0) done = false;
    free(text);
    if (!done) fprintf(stderr, "write_hostile: cannot write %s\n", path);
    return done ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc != 2 && argc != 3) {
        fprintf(stderr, "usage: write_hostile DIR [GRAPHML]\n");
        return 2;
    }
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_graph *graph = NULL;
    simpul_status status =
        argc == 3 ? load(&graph, argv[2], &err) : hostile_graph_make(&graph, &err);
    static const char *const names[] = {"graph.graphml", "graph.dot", "graph.csv"};
    for (size_t i = 0; i < sizeof names / sizeof names[0] && !status; i++)
        status = save(graph, argv[1], names[i], &err);
    int result = status ? fail(&err) : argc == 2 ? write_expected(graph, argv[1]) : 0;
    simpul_graph_free(graph);
    return result;
}
