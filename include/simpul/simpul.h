/* simpul: Indonesian policy news in, graphs out. This header brings all the others.
 *
 *     simpul_lexicon *lexicon = NULL;      simpul_extractor *extractor = NULL;
 *     simpul_corpus *corpus = NULL;        simpul_records *records = NULL;
 *     simpul_graph *graph = NULL;          simpul_error err = SIMPUL_ERROR_INIT;
 *     const char *folder = "articles";
 *     simpul_status status = simpul_lexicon_open(&lexicon, NULL, &err);
 *     if (!status) status = simpul_extractor_new(&extractor, lexicon, NULL, &err);
 *     if (!status) status = simpul_corpus_open(&corpus, &folder, 1, NULL, &err);
 *     if (!status) status = simpul_records_new(&records, &err);
 *     if (!status) status = simpul_extract_corpus(extractor, corpus, 2, NULL, NULL, records, &err);
 *     if (!status) status = simpul_graph_build(&graph, records, NULL, &err);
 *     if (!status) status = simpul_graph_save(graph, "policy.graphml", NULL, &err);
 *
 * and each object is freed with its own _free or _close, which take NULL. */
#ifndef SIMPUL_H
#define SIMPUL_H

#include <simpul/analysis.h>
#include <simpul/compare.h>
#include <simpul/decisions.h>
#include <simpul/discourse.h>
#include <simpul/document.h>
#include <simpul/error.h>
#include <simpul/extract.h>
#include <simpul/filter.h>
#include <simpul/format.h>
#include <simpul/graph.h>
#include <simpul/records.h>
#include <simpul/score.h>
#include <simpul/stream.h>

#ifdef __cplusplus
extern "C" {
#endif

/* "0.1.0": of the library in use, not of the headers. */
SIMPUL_API const char *simpul_version(void);

#ifdef __cplusplus
}
#endif
#endif
