/* Gathers quotations, finds their documents by digest, by path, by likeness, and holds them.
 * Says nothing; cmd_verify.c does. */
#include "verify.h"

#include "output.h"
#include "tally.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_SEARCHES = 200000 };

static simpul_status no_room(simpul_error *err)
{
    return output_system_error(err, "verify", "no room", ENOMEM);
}

static int by_place(const void *a, const void *b)
{
    const struct held *left = a, *right = b;
    int order = compare_views(left->document, right->document);
    if (order) return order;
    if (left->quotation.start != right->quotation.start)
        return left->quotation.start < right->quotation.start ? -1 : 1;
    return compare_views(left->id, right->id);
}

/* --- gathering --- */

static void gather_claims(struct verification *out, const simpul_records *records)
{
    for (uint32_t i = 0; i < simpul_records_count(records, SIMPUL_CLAIM); i++) {
        simpul_claim_record claim;
        simpul_records_claim(records, i, &claim);
        out->held[out->n_held++] =
            (struct held){.id = claim.id,
                          .document = claim.document,
                          .quotation = {claim.start, claim.end, claim.quote, claim.quote_sha256},
                          .has_span = claim.has_span,
                          .element = i};
    }
}

static void gather_edges(struct verification *out, const simpul_graph *graph)
{
    for (uint32_t i = 0; i < simpul_graph_edge_count(graph); i++) {
        simpul_str document = side_text(graph, SIMPUL_EDGE, "evidence_document", i);
        int64_t start = side_integer(graph, SIMPUL_EDGE, "evidence_start", i, -1);
        int64_t end = side_integer(graph, SIMPUL_EDGE, "evidence_end", i, -1);
        if (!document.ptr) {
            out->n_elsewhere++;
            continue;
        }
        struct held *one = &out->held[out->n_held++];
        *one = (struct held){.id = simpul_graph_edge_id(graph, i),
                             .document = document,
                             .has_span = start >= 0 && end > start,
                             .element = i};
        one->quotation.quote = side_text(graph, SIMPUL_EDGE, "evidence", i);
        one->quotation.sha256 = side_text(graph, SIMPUL_EDGE, "evidence_sha256", i);
        if (one->has_span) one->quotation.start = (uint64_t)start;
        if (one->has_span) one->quotation.end = (uint64_t)end;
    }
}

static struct held_document *find_document(const struct verification *in, simpul_str id)
{
    size_t low = 0, high = in->n_documents;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_views(in->documents[middle].id, id);
        if (order == 0) return &in->documents[middle];
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return NULL;
}

/* Records name their documents; of a graph they are those that edges name. */
static void gather_documents(struct verification *out, const simpul_records *records)
{
    size_t n = records ? simpul_records_count(records, SIMPUL_DOCUMENT) : 0;
    for (size_t i = 0; i < n; i++) {
        simpul_document_record document;
        simpul_records_document(records, i, &document);
        out->documents[out->n_documents++] =
            (struct held_document){.id = document.id, .path = document.path};
    }
    for (size_t i = 0; i < out->n_held; i++) {
        const struct held *one = &out->held[i];
        bool first = !i || compare_views(one->document, out->held[i - 1].document) != 0;
        struct held_document *document = NULL;
        if (records) document = find_document(out, one->document);
        else if (!first) document = &out->documents[out->n_documents - 1];
        else {
            document = &out->documents[out->n_documents++];
            *document = (struct held_document){.id = one->document};
        }
        if (!document) continue;
        if (!document->n++) document->first = i;
    }
}

simpul_status verification_open(struct verification *out, const struct side *side,
                                simpul_error *err)
{
    *out = (struct verification){0};
    size_t n = side->records ? simpul_records_count(side->records, SIMPUL_CLAIM)
                             : simpul_graph_edge_count(side->graph);
    size_t n_documents = side->records ? simpul_records_count(side->records, SIMPUL_DOCUMENT) : n;
    out->held = calloc(n ? n : 1, sizeof *out->held);
    out->documents = calloc(n_documents ? n_documents : 1, sizeof *out->documents);
    if (!out->held || !out->documents) {
        verification_dispose(out);
        return no_room(err);
    }
    if (side->records) gather_claims(out, side->records);
    else gather_edges(out, side->graph);
    qsort(out->held, out->n_held, sizeof *out->held, by_place);
    gather_documents(out, side->records);
    return SIMPUL_OK;
}

void verification_dispose(struct verification *verification)
{
    for (size_t i = 0; i < verification->n_documents; i++)
        simpul_article_free(verification->documents[i].article);
    free(verification->held);
    free(verification->documents);
    *verification = (struct verification){0};
}

/* --- holding --- */

static void hold(const struct verification *in, const struct held_document *document,
                 const simpul_article *article)
{
    simpul_str given = simpul_article_given(article);
    for (size_t i = document->first; i < document->first + document->n; i++) {
        struct held *one = &in->held[i];
        one->holding = one->has_span ? simpul_article_hold(article, &one->quotation, &one->now)
                                     : SIMPUL_HOLDS_UNSAID;
        bool inside = one->has_span && one->quotation.end <= given.len;
        if (inside)
            one->found = (simpul_str){given.ptr + one->quotation.start,
                                      (size_t)(one->quotation.end - one->quotation.start)};
    }
}

/* Keeps the article, whose bytes the findings point into. */
static void take_article(const struct verification *in, struct held_document *document,
                         found_how how, simpul_article *article)
{
    simpul_article_free(document->article);
    document->article = article;
    document->how = how;
    hold(in, document, article);
}

static struct held_document *find_path(struct verification *in, simpul_str path)
{
    for (size_t i = 0; i < in->n_documents; i++)
        if (in->documents[i].how == FOUND_NOT && in->documents[i].path.ptr &&
            compare_views(in->documents[i].path, path) == 0)
            return &in->documents[i];
    return NULL;
}

static bool all_hold(const struct verification *in, const struct held_document *document)
{
    for (size_t i = document->first; i < document->first + document->n; i++)
        if (in->held[i].holding != SIMPUL_HOLDS && in->held[i].holding != SIMPUL_HOLDS_UNSAID)
            return false;
    return true;
}

/* The same bytes: all there is to find is what the file says wrongly of them. Where it says all
 * rightly, the article need not be kept. */
static bool take_same(struct verification *in, simpul_article *article)
{
    struct held_document *document = find_document(in, simpul_article_about(article).id);
    if (!document) return false;
    bool first = document->how != FOUND_SAME;
    if (first) take_article(in, document, FOUND_SAME, article);
    else simpul_article_free(article);
    if (first && all_hold(in, document)) {
        simpul_article_free(document->article);
        document->article = NULL;
    }
    return true;
}

typedef void visit_fn(struct verification *in, simpul_article *article); /* takes the article */

static simpul_status for_each_article(struct verification *in, const char *const *articles,
                                      size_t n_articles, const simpul_corpus_options *options,
                                      visit_fn *visit, simpul_error *err)
{
    simpul_corpus *corpus = NULL;
    simpul_article *article = NULL;
    simpul_status status = simpul_corpus_open(&corpus, articles, n_articles, options, err);
    while (!status) {
        status = simpul_corpus_next(corpus, &article, err);
        if (status || !article) break;
        visit(in, article);
    }
    simpul_corpus_close(corpus);
    return status;
}

static void visit_same(struct verification *in, simpul_article *article)
{
    if (!take_same(in, article)) simpul_article_free(article);
}

/* Behind the first round, so that a file that was only renamed is found by its bytes. */
static void visit_path(struct verification *in, simpul_article *article)
{
    simpul_article_info info = simpul_article_about(article);
    struct held_document *same = find_document(in, info.id);
    struct held_document *document = same ? NULL : find_path(in, info.path);
    if (document) take_article(in, document, FOUND_CHANGED, article);
    else simpul_article_free(article);
}

/* Do three quarters of the bytes agree, place by place? */
static bool is_alike(simpul_str given, const simpul_quotation *quotation)
{
    simpul_str quote = quotation->quote;
    size_t n = 0, length = (size_t)(quotation->end - quotation->start);
    if (quotation->end > given.len || length != quote.len) return false;
    for (size_t i = 0; i < quote.len; i++) n += given.ptr[quotation->start + i] == quote.ptr[i];
    return n * 4 >= quote.len * 3;
}

/* How much speaks for the article being what became of the document: 2 for each quotation that
 * stands somewhere in it, 1 for each that stands there but for a few letters. */
static size_t likeness(const struct verification *in, const struct held_document *document,
                       const simpul_article *article)
{
    size_t points = 0;
    for (size_t i = document->first; i < document->first + document->n; i++) {
        const simpul_quotation *one = &in->held[i].quotation;
        if (!in->held[i].has_span) continue;
        simpul_holding holding = simpul_article_hold(article, one, NULL);
        bool stands =
            holding == SIMPUL_HOLDS || holding == SIMPUL_MOVED || holding == SIMPUL_REMARKED;
        points += stands ? 2 : is_alike(simpul_article_given(article), one);
    }
    return points;
}

/* An article that no document is, and the missing document that it is most like. */
static void visit_likely(struct verification *in, simpul_article *article)
{
    struct held_document *best = NULL;
    size_t most = 0;
    if (find_document(in, simpul_article_about(article).id)) {
        simpul_article_free(article);
        return;
    }
    for (size_t i = 0; i < in->n_documents; i++) {
        struct held_document *document = &in->documents[i];
        if (document->how == FOUND_SAME) continue;
        size_t n = likeness(in, document, article);
        if (n > most && (!document->article || n > likeness(in, document, document->article))) {
            most = n;
            best = document;
        }
    }
    if (best) take_article(in, best, FOUND_LIKELY, article);
    else simpul_article_free(article);
}

static size_t count_missing(const struct verification *in)
{
    size_t n = 0;
    for (size_t i = 0; i < in->n_documents; i++) n += in->documents[i].how == FOUND_NOT;
    return n;
}

simpul_status verification_run(struct verification *in, const char *const *articles,
                               size_t n_articles, const simpul_corpus_options *options,
                               bool knows_paths, simpul_error *err)
{
    simpul_status status = for_each_article(in, articles, n_articles, options, visit_same, err);
    size_t n_missing = count_missing(in);
    if (status || !n_missing) return status;
    if (knows_paths) return for_each_article(in, articles, n_articles, options, visit_path, err);
    in->not_searched = n_missing > MAX_SEARCHES / (in->n_documents ? in->n_documents : 1);
    if (in->not_searched) return SIMPUL_OK;
    return for_each_article(in, articles, n_articles, options, visit_likely, err);
}
