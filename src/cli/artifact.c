/* Names of artifacts and of their files. */
#include "artifact.h"

const char *artifact_name(size_t index)
{
    static const char *const names[N_ARTIFACTS] = {
        [ARTIFACT_RECORDS] = "records", [ARTIFACT_GRAPHML] = "graphml",
        [ARTIFACT_DOT] = "dot",         [ARTIFACT_SVG] = "svg",
        [ARTIFACT_CSV] = "csv",         [ARTIFACT_REPORT] = "report"};
    return index < N_ARTIFACTS ? names[index] : NULL;
}

const char *artifact_file_name(size_t index)
{
    static const char *const names[] = {"records.ndjson", "graph.graphml", "graph.dot",
                                        "graph.svg",      "nodes.csv",     "edges.csv",
                                        "report.md",      "manifest.json"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}
