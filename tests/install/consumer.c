/* A program of somebody else: makes a graph of one node, saves it. No part of the project. */
#include <simpul/simpul.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    simpul_graph *graph = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_graph_new(&graph, &err);
    if (!status) status = simpul_graph_add_node(graph, SIMPUL_STR("platform:tiktok"), NULL, &err);
    if (!status && argc > 1) status = simpul_graph_save(graph, argv[1], NULL, &err);
    if (status) fprintf(stderr, "%s: %s\n", simpul_status_name(status), err.message);
    else
        printf("simpul %s: %u node, %u edges\n", simpul_version(),
               (unsigned)simpul_graph_node_count(graph), (unsigned)simpul_graph_edge_count(graph));
    simpul_graph_free(graph);
    return status != SIMPUL_OK;
}
