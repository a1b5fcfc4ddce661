/* How good are records? Precision, recall and F1 against annotated articles, with intervals.
 * Says nothing about how records were made.
 *
 * A gold file is one JSON object about one article:
 *
 *     {"document": "a.txt",              name of the article's file, without folders
 *      "published": "2025-09-04",        optional, not used here
 *      "entities": [
 *        {"id": "platform:tiktok",
 *         "required": true,              false: accepted where found, not charged where missed
 *         "surfaces": ["TikTok"],        optional: how the article names it
 *         "also": ["platform:toktok"]}], optional: further ids that are as right
 *      "claims": [
 *        {"subject": "platform:tiktok", "relation": "suspends", "object": "feature:tiktok-live",
 *         "polarity": "affirmed", "modality": "asserted",
 *         "date": null, "speaker": null, optional: EDTF date, entity id
 *         "required": true,
 *         "cue": "menonaktifkan",        words of the article that say it
 *         "attributes": {},              optional, not used here
 *         "also": [{"object": "platform:tiktok"}]}], other readings: any of subject, relation,
 *                                        object, polarity in place of the claim's own
 *      "not_entities": ["Baca juga: …"]} optional: stretches of the page that hold no mention
 */
#ifndef SIMPUL_SCORE_H
#define SIMPUL_SCORE_H

#include <simpul/records.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simpul_gold simpul_gold;   /* annotated articles */
typedef struct simpul_score simpul_score; /* what comparing records with them gave */

/* Reads every .json file of `gold_folder`, and from `text_folder` the article that each is about.
 * Ownership: simpul_gold_free. Errors: SIMPUL_ERR_IO (no such folder or article, no .json file),
 * SIMPUL_ERR_SYNTAX and SIMPUL_ERR_SCHEMA with file, line and column, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_gold_open(simpul_gold **out,
                                                          const char *gold_folder,
                                                          const char *text_folder,
                                                          simpul_error *err);
SIMPUL_API void simpul_gold_free(simpul_gold *gold); /* NULL is allowed */
/* Number of annotated articles, at least 1. */
SIMPUL_API size_t simpul_gold_count(const simpul_gold *gold);

typedef struct simpul_score_options {
    uint64_t seed;      /* of the resampling */
    size_t n_resamples; /* of the documents, for the intervals; 0: no intervals */
    simpul_warnings warnings;
} simpul_score_options;

#define SIMPUL_SCORE_OPTIONS_INIT                                                                  \
    {                                                                                              \
        1, 1000,                                                                                   \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }

/* Compares finished records with the gold; a document of theirs belongs to the gold file that names
 * the last part of its path. `options` may be NULL. Warned of: gold without records, records of
 * other bytes than the article in the text folder (their spans then point anywhere).
 * Time: linear in the records (in a document, its claims × those of its gold), and resamples ×
 * documents. Ownership: simpul_score_free.
 * Errors: SIMPUL_ERR_MEMORY.
 *
 * What is counted, over all documents together:
 *   entity         an id that the gold has, or a mention with the type and the words of a gold
 *                  entity; recall over the required ones, precision over required and optional
 *   entity_id      the same by id alone
 *   claim          subject, relation, object and polarity agree with the gold or a reading in
 * `also` claim_core     the same without holds_office_in and part_of, which are easy and many
 *   claim_lenient  the two ends in any order, and a relation of the same family
 *   grounded       of the claims found: the share whose span touches the words of `cue`
 *   date, speaker  of the required claims found, those in which gold or records have a value
 *   modality       of the required claims found: mean of the F1 of each modality in the gold
 * Then the claims by relation. A ratio without a denominator is 0.
 *
 * Intervals: the documents are drawn with replacement as often as there are documents, the figure
 * is computed, and so on; the interval is from the 2.5th to the 97.5th percentile, interpolated
 * (Efron & Tibshirani, An Introduction to the Bootstrap, chapter 13). Draws in which a ratio has no
 * denominator are left out. The same seed gives the same intervals everywhere. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_score_new(simpul_score **out,
                                                          const simpul_gold *gold,
                                                          const simpul_records *records,
                                                          const simpul_score_options *options,
                                                          simpul_error *err);
SIMPUL_API void simpul_score_free(simpul_score *score); /* NULL is allowed */

typedef struct simpul_interval {
    bool is_defined;
    double low, high;
} simpul_interval;

typedef struct simpul_figure {
    const char *name;               /* "claim", "blocks"; of static storage */
    bool is_relation;               /* claims of one relation, of which there are some */
    bool has_parts;                 /* false (grounded, modality): `value` is all there is */
    double precision, recall;       /* 0…1 */
    double value;                   /* F1; of grounded the share */
    size_t n_predicted, n_required; /* in the records; in the gold and required. grounded and
                                     * modality: the claims they are taken over */
    simpul_interval precision_interval, recall_interval, value_interval; /* of 95 % */
} simpul_figure;

/* The names of the figures that every score has, in the order of the list above; NULL past the end.
 */
SIMPUL_API const char *simpul_figure_name(size_t index);

/* Those figures, then the relations that occur in gold or records, by name. */
SIMPUL_API size_t simpul_score_count(const simpul_score *score);
SIMPUL_API void simpul_score_figure(const simpul_score *score, size_t index, simpul_figure *out);
/* False when there is no figure of that name. */
SIMPUL_API bool simpul_score_find(const simpul_score *score, simpul_str name, simpul_figure *out);

typedef struct simpul_score_totals {
    size_t n_documents; /* annotated */
    size_t n_missing;   /* of them without records */
    size_t n_noise;     /* mentions in `not_entities` */
    size_t n_fields;    /* required claims found: what date, speaker and modality look at */
    size_t n_resamples;
    uint64_t seed;
} simpul_score_totals;

SIMPUL_API simpul_score_totals simpul_score_total(const simpul_score *score);

/* Everything that is missed, too much or different, one line each ("a.txt: entity missed:
 * agency:dpr"), by document; borrowed. */
SIMPUL_API size_t simpul_score_error_count(const simpul_score *score);
SIMPUL_API simpul_str simpul_score_error(const simpul_score *score, size_t index);

#ifdef __cplusplus
}
#endif
#endif
