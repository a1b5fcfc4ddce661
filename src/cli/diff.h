/* A comparison as people and programs read it: sentences, text, Markdown, JSON, SARIF. */
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

#include "side.h"

struct diff {
    const simpul_comparison *comparison;
    struct side sides[2];
    const char *base; /* folder that documents' paths are told below, in SARIF; NULL: none */
    size_t limit;     /* of changes of one kind, in text and Markdown; 0: none */
};

/* Where a statement comes from. */
struct source_place {
    simpul_str quote, document, path, publisher, published;
    bool has_span;
    uint64_t start, end;
};

/* The n-th place that speaks for a change, new ones first; false past the last. */
bool diff_place(const struct diff *diff, const simpul_change *change, size_t n,
                struct source_place *out);
/* What changed, in one sentence without a full stop. */
void diff_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out);

const char *diff_format_name(size_t index); /* text, markdown, json, sarif */
simpul_status diff_write(const struct diff *diff, const char *format, simpul_sink *out,
                         simpul_error *err);

void diff_write_sarif(const struct diff *diff, simpul_sink *out);
/* The sentence as a JSON string with its quotes. */
void diff_json_sentence(const struct diff *diff, const simpul_change *change, simpul_sink *out);

#endif
