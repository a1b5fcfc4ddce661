/* Drawing a DOT file with Graphviz, when it is there and fast enough. */
#ifndef CLI_GRAPHVIZ_H
#define CLI_GRAPHVIZ_H

typedef enum graphviz_result {
    GRAPHVIZ_DRAWN,
    GRAPHVIZ_ABSENT, /* no program `dot` in PATH */
    GRAPHVIZ_SLOW,   /* stopped after GRAPHVIZ_SECONDS */
    GRAPHVIZ_FAILED
} graphviz_result;

enum { GRAPHVIZ_SECONDS = 20 };

/* Runs `dot -Tsvg -o svg_path dot_path`. What it leaves behind on failure is the caller's to
 * remove. */
graphviz_result graphviz_draw(const char *dot_path, const char *svg_path);

#endif
