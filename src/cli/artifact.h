/* The files of an output folder of `run`: one table for --formats, for writing and for knowing
 * them again. */
#ifndef CLI_ARTIFACT_H
#define CLI_ARTIFACT_H

#include <stdbool.h>
#include <stddef.h>

enum artifact {
    ARTIFACT_RECORDS,
    ARTIFACT_GRAPHML,
    ARTIFACT_DOT,
    ARTIFACT_SVG,
    ARTIFACT_CSV,
    ARTIFACT_REPORT,
    N_ARTIFACTS
};

const char *artifact_name(size_t index); /* "records", "graphml" …; NULL past the end */

/* Every file that `run` could write; NULL past the end. */
const char *artifact_file_name(size_t index);

#endif
