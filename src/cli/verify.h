/* Quotations of records or of a graph, by document, and what became of them in a corpus. Prints
 * nothing. */
#ifndef CLI_VERIFY_H
#define CLI_VERIFY_H

#include "side.h"

struct held { /* one claim or edge */
    simpul_str id, document;
    simpul_quotation quotation;
    bool has_span;
    uint32_t element;       /* claim or edge */
    simpul_holding holding; /* once its document is found */
    simpul_quotation now;
    simpul_str found; /* the given bytes that stand there now; in its document's article */
};

typedef enum found_how {
    FOUND_NOT,
    FOUND_SAME,    /* the same bytes */
    FOUND_CHANGED, /* other bytes under the path */
    FOUND_LIKELY   /* a graph knows no paths: the article that is most like it */
} found_how;

struct held_document {
    simpul_str id, path; /* path absent in a graph */
    size_t first, n;     /* its quotations */
    found_how how;
    simpul_article *article; /* kept where it is not the same any more */
};

struct verification {
    struct held *held; /* by document, place, id */
    size_t n_held;
    struct held_document *documents; /* by id */
    size_t n_documents;
    size_t n_elsewhere; /* edges that no article stands behind: the lexicon's */
    bool not_searched;  /* too many documents are missing to look for likely ones */
};

simpul_status verification_open(struct verification *verification, const struct side *side,
                                simpul_error *err);
/* Reads the articles and holds everything. */
simpul_status verification_run(struct verification *verification, const char *const *articles,
                               size_t n_articles, const simpul_corpus_options *options,
                               bool knows_paths, simpul_error *err);
void verification_dispose(struct verification *verification);

#endif
