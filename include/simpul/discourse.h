/* Discourse networks: who takes which stand on what, and so who agrees with whom (Leifeld 2013,
 * doi:10.1111/psj.12007; Leifeld 2017, doi:10.1093/oxfordhb/9780190228217.013.25). Statements are
 * read from a coded table or made from claims, selected, cut into time windows and counted into
 * networks. The numbers are those of Leifeld's program DNA 3.1 wherever that keeps to its
 * definitions.
 *
 *     simpul_statements_read / simpul_statements_from_records   → statements
 *     simpul_discourse_new                                      → selected, sorted, cut
 *     simpul_discourse_network, _write_csv, _graph, _backbone   → numbers
 */
#ifndef SIMPUL_DISCOURSE_H
#define SIMPUL_DISCOURSE_H

#include <simpul/graph.h>
#include <simpul/records.h>
#include <simpul/stream.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Statements: one actor takes a stand on one concept at one time in one document. */
typedef struct simpul_statements simpul_statements;

/* What the numbers of the qualifier mean. A boolean has the levels 0 (against) and 1 (for) even
 * when one never occurs; an integer scale has the levels that occur within start and stop. */
typedef enum simpul_scale {
    SIMPUL_SCALE_AUTO, /* boolean when the whole table holds nothing but 0 and 1 */
    SIMPUL_SCALE_BOOLEAN,
    SIMPUL_SCALE_INTEGER
} simpul_scale;

/* Which columns play which part. `variable1` gives the rows (actors), `variable2` the columns of a
 * two-mode network (concepts), `qualifier` the stand; NULL: none, every statement is alike. */
typedef struct simpul_statements_options {
    const char *variable1, *variable2, *qualifier;
    simpul_scale scale;
    bool keep_going; /* bad rows are told to `warnings` and skipped; n_skipped counts them */
    simpul_warnings warnings;
    size_t n_skipped; /* out */
    /* out, of simpul_statements_from_records: claims that the mapping does not name, without any
     * date, and without the end or speaker that would be the actor */
    size_t n_unmapped, n_undated, n_without_actor;
} simpul_statements_options;

#define SIMPUL_STATEMENTS_OPTIONS_INIT                                                             \
    {                                                                                              \
        "organization", "concept", "agreement", SIMPUL_SCALE_AUTO, false, {NULL, NULL}, 0, 0, 0, 0 \
    }

/* Reads a table: RFC 4180 in UTF-8, its fields apart by comma, semicolon or tab (whichever the
 * header has most of), a header in front. DNA's event list is read as it is. Columns, by name:
 *   statement_id, id         unique; without it, the row's number
 *   time, date               needed: YYYY-MM-DD, YYYY-MM-DD hh:mm[:ss], T for the blank, or any
 *                            other EDTF date of one day
 *   document_id, document, doc   needed for duplicates by document
 *   start_position, position     whole number; without it, 0
 *   document_author, _source, _section, _type   for filters; also without "document_"
 * and those that `options` names; every other column can be filtered by. The qualifier must be a
 * whole number of at most 9 digits. Ids and documents compare as numbers where they are whole
 * numbers, else by bytes. Ownership: simpul_statements_free.
 * Errors: SIMPUL_ERR_SYNTAX, SIMPUL_ERR_SCHEMA, SIMPUL_ERR_ENCODING with file, line and column;
 * SIMPUL_ERR_ARGUMENT (no such column; the nearest is named); SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY.
 * O(n log n) in the rows. `options` may be NULL. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_statements_read(simpul_statements **out,
                                                                simpul_source *source,
                                                                simpul_statements_options *options,
                                                                simpul_error *err);

/* How claims become statements: rows of relation, polarity, who is the actor, the concept and the
 * agreement. */
typedef struct simpul_mapping simpul_mapping;

/* Reads a mapping: a table as above with the columns
 *   relation    a name of the relation table
 *   polarity    affirmed or negated
 *   actor       subject, object or speaker: who takes the stand
 *   concept     text in which {subject}, {relation} and {object} stand for the claim's own
 *   agreement   a whole number: 1 for, 0 against, or a scale
 * A claim makes one statement for each row of its relation and polarity. Ownership:
 * simpul_mapping_free. Errors: SIMPUL_ERR_SYNTAX, SIMPUL_ERR_SCHEMA with file, line and column;
 * SIMPUL_ERR_IO, SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_mapping_read(simpul_mapping **out,
                                                             simpul_source *source,
                                                             simpul_error *err);
SIMPUL_API void simpul_mapping_free(simpul_mapping *mapping); /* NULL is allowed */

/* Writes a mapping in the form that simpul_mapping_read takes; NULL: the built-in one. */
SIMPUL_API void simpul_mapping_write(const simpul_mapping *mapping, simpul_sink *sink);

/* Makes statements of the claims of finished records; `mapping` NULL: the built-in one. Variables:
 * organization (the actor of the mapping: an entity id), concept, agreement, speaker (an entity id
 * or empty), relation, polarity, modality. The statement's time is the first day of said_on, else
 * of the document's date; its position the claim's start; its id the claim's (with "#2" and so on
 * for further rows); the document's publisher is its source. Names of entities become labels of a
 * graph's nodes. Errors: SIMPUL_ERR_ARGUMENT (no such variable), SIMPUL_ERR_SCHEMA,
 * SIMPUL_ERR_MEMORY. `options` may be NULL. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_statements_from_records(
    simpul_statements **out, const simpul_records *records, const simpul_mapping *mapping,
    simpul_statements_options *options, simpul_error *err);

SIMPUL_API size_t simpul_statements_count(const simpul_statements *statements);
SIMPUL_API void simpul_statements_free(simpul_statements *statements); /* NULL is allowed */

typedef enum simpul_network_kind {
    SIMPUL_TWOMODE, /* variable 1 × variable 2 */
    SIMPUL_ONEMODE  /* variable 1 × variable 1 through variable 2; symmetric, diagonal 0 */
} simpul_network_kind;

/* x_ijk is the number of statements with variable 1 = i, variable 2 = j and the level k; σ(k, l) =
 * 1 − |k − l| / (largest level − smallest), 1 when there is one level. */
typedef enum simpul_aggregation {
    SIMPUL_IGNORE,   /* two-mode Σ_k x_ijk; one-mode Σ_j (Σ_k x_ijk)(Σ_k x_gjk) */
    SIMPUL_SUBTRACT, /* two-mode x_ij1 − x_ij0, or Σ_k k x_ijk of a scale; one-mode congruence −
                        conflict */
    SIMPUL_COMBINE,  /* two-mode: Σ of 2^(n − 1 − r) over the levels used, r their rank of n */
    SIMPUL_CONGRUENCE, /* one-mode: Σ_j Σ_k Σ_l x_ijk x_gjl σ(k, l) */
    SIMPUL_CONFLICT    /* one-mode: Σ_j Σ_k Σ_l x_ijk x_gjl (1 − σ(k, l)) */
} simpul_aggregation;

/* What a weight is divided by; a divisor of 0 gives 0. a_i = Σ_jk x_ijk, p_j = Σ_ik x_ijk. */
typedef enum simpul_normalization {
    SIMPUL_NORM_NO,
    SIMPUL_NORM_ACTIVITY,   /* two-mode: a_i */
    SIMPUL_NORM_PROMINENCE, /* two-mode: p_j */
    SIMPUL_NORM_AVERAGE,    /* one-mode: (a_i + a_g) / 2 */
    SIMPUL_NORM_JACCARD, /* one-mode, over cells (j, k): Σ x_ijk where x_gjk = 0, + Σ x_gjk where
                            x_ijk = 0, + Σ x_ijk x_gjk */
    SIMPUL_NORM_COSINE   /* one-mode: a_i a_g, as DNA has it; the true cosine is another */
} simpul_normalization;

/* Which statements count once: those of one variable 1, variable 2 and, unless the aggregation is
 * ignore, level, that also share this. The first in the order of time, document, position and id
 * stays. */
typedef enum simpul_duplicates {
    SIMPUL_DUPLICATES_INCLUDE, /* all count */
    SIMPUL_DUPLICATES_DOCUMENT,
    SIMPUL_DUPLICATES_WEEK, /* of ISO 8601, with its year */
    SIMPUL_DUPLICATES_MONTH,
    SIMPUL_DUPLICATES_YEAR,
    SIMPUL_DUPLICATES_ACROSSRANGE /* nothing more */
} simpul_duplicates;

typedef enum simpul_window_unit {
    SIMPUL_WINDOW_NONE, /* one network of all */
    SIMPUL_WINDOW_SECONDS,
    SIMPUL_WINDOW_MINUTES,
    SIMPUL_WINDOW_HOURS,
    SIMPUL_WINDOW_DAYS,
    SIMPUL_WINDOW_WEEKS,
    SIMPUL_WINDOW_MONTHS,
    SIMPUL_WINDOW_YEARS,
    SIMPUL_WINDOW_EVENTS
} simpul_window_unit;

/* How a statement weighs by its distance from a window's middle: ζ(u), u = 2d / size, d in whole
 * units, size rounded up to an even number. Then x_ijk is Σ ζ, a product of two of them adds
 * √(ζ₁ ζ₂) for each pair of statements, and windows are not cut: there is one for each middle from
 * start to stop. */
typedef enum simpul_kernel {
    SIMPUL_KERNEL_NO,           /* cut: 1 within, 0 outside */
    SIMPUL_KERNEL_UNIFORM,      /* ½ for |u| ≤ 1, else 0 */
    SIMPUL_KERNEL_TRIANGULAR,   /* 1 − |u| for |u| ≤ 1, else 0 */
    SIMPUL_KERNEL_EPANECHNIKOV, /* ¾ (1 − u²) for |u| ≤ 1, else 0 */
    SIMPUL_KERNEL_GAUSSIAN      /* the density of the standard normal distribution */
} simpul_kernel;

/* The words for these, as options and files have them; NULL past the end, so that they can be
 * listed. Units begin with "seconds", at index 0. */
SIMPUL_API const char *simpul_network_kind_name(size_t kind);
SIMPUL_API const char *simpul_aggregation_name(size_t aggregation);
SIMPUL_API const char *simpul_normalization_name(size_t normalization);
SIMPUL_API const char *simpul_duplicates_name(size_t duplicates);
SIMPUL_API const char *simpul_window_unit_name(size_t unit_less_one);
SIMPUL_API const char *simpul_kernel_name(size_t kernel);

/* A value to leave out: of any column ("organization", "agreement"), or of a document's field
 * ("author", "source", "section", "type"). */
typedef struct simpul_exclusion {
    simpul_str field, value;
} simpul_exclusion;

enum { SIMPUL_WINDOW_SIZE_MAX = 1000000 };

typedef struct simpul_discourse_options {
    simpul_network_kind network;
    simpul_aggregation aggregation;
    simpul_normalization normalization;
    simpul_duplicates duplicates;
    bool isolates; /* also labels that occur within start and stop alone, with weights of 0 */
    /* First and last time, both included, written as in a table; a day without a time of day
     * begins at 00:00:00 and ends at 23:59:59. NULL: no limit. */
    const char *start, *stop;
    const simpul_exclusion *exclude; /* statements with one of these values */
    size_t n_exclude;
    const simpul_exclusion *exclude_documents; /* statements of such documents */
    size_t n_exclude_documents;
    bool invert; /* of each field that is listed, only the listed values are kept */
    simpul_window_unit window_unit;
    size_t window_size;       /* 1 to SIMPUL_WINDOW_SIZE_MAX */
    simpul_kernel kernel;     /* for windows of time */
    simpul_warnings warnings; /* hears of values to leave out that occur nowhere */
} simpul_discourse_options;

#define SIMPUL_DISCOURSE_OPTIONS_INIT                                                              \
    {                                                                                              \
        SIMPUL_TWOMODE, SIMPUL_IGNORE, SIMPUL_NORM_NO, SIMPUL_DUPLICATES_INCLUDE, false, NULL,     \
            NULL, NULL, 0, NULL, 0, false, SIMPUL_WINDOW_NONE, 1, SIMPUL_KERNEL_NO,                \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }

/* Do the options fit one another? Looks at no statement. Without a qualifier there is nothing to
 * subtract or combine in a two-mode network. Errors: SIMPUL_ERR_ARGUMENT. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_discourse_check_options(
    const simpul_discourse_options *options, bool has_qualifier, simpul_error *err);

/* Statements selected, sorted and cut into windows. */
typedef struct simpul_discourse simpul_discourse;

/* What became of the statements; the parts add up to n_statements. */
typedef struct simpul_discourse_counts {
    size_t n_statements, n_outside /* of start and stop, or in a document that is left out */,
        n_excluded, n_empty /* in variable 1 or 2 */, n_duplicates, n_kept;
} simpul_discourse_counts;

/* In this order: start, stop and documents; values excluded and empty ones; duplicates; windows.
 * `statements` must outlive the result; `options` may be NULL. Ownership: simpul_discourse_free.
 * Errors: SIMPUL_ERR_ARGUMENT (as above; a column that is not there), SIMPUL_ERR_LIMIT (more than
 * a million windows; more than 53 levels to combine), SIMPUL_ERR_MEMORY. O(n log n). */
SIMPUL_API SIMPUL_MUST_USE simpul_status
simpul_discourse_new(simpul_discourse **out, const simpul_statements *statements,
                     const simpul_discourse_options *options, simpul_error *err);
SIMPUL_API void simpul_discourse_free(simpul_discourse *discourse); /* NULL is allowed */
SIMPUL_API simpul_discourse_counts simpul_discourse_count(const simpul_discourse *discourse);

enum { SIMPUL_TIME_SIZE = 32 };

/* Times are "YYYY-MM-DD hh:mm:ss". A window of time reaches from middle − h to middle + h, both
 * included, h = ⌊size / 2⌋ units, and lies within start and stop, which default to the first and
 * last statement; middles are one unit apart. A window of events holds 2h + 1 statements in their
 * order; its times are those of its first, middle and last one. With a kernel the statements are
 * those that weigh more than 0. */
typedef struct simpul_window {
    size_t n_statements;
    char middle[SIMPUL_TIME_SIZE], first[SIMPUL_TIME_SIZE], last[SIMPUL_TIME_SIZE];
} simpul_window;

/* 1 without windows. Empty windows count too. */
SIMPUL_API size_t simpul_discourse_window_count(const simpul_discourse *discourse);
SIMPUL_API void simpul_discourse_window(const simpul_discourse *discourse, size_t index,
                                        simpul_window *out); /* texts are empty without windows */

/* A matrix with labels, of which only what is not 0 is kept. */
typedef struct simpul_network simpul_network;

/* The network of one window (index below the count; 0 without windows). Labels are sorted by bytes;
 * those of a window alone unless isolates are kept. O(number of pairs of statements on one
 * concept), memory O(statements + weights that are not 0). Errors: SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_discourse_network(simpul_network **out,
                                                                  const simpul_discourse *discourse,
                                                                  size_t window, simpul_error *err);
SIMPUL_API void simpul_network_free(simpul_network *network); /* NULL is allowed */

/* In a one-mode network the columns are the rows. Labels live as long as the statements. */
SIMPUL_API size_t simpul_network_row_count(const simpul_network *network);
SIMPUL_API size_t simpul_network_column_count(const simpul_network *network);
SIMPUL_API simpul_str simpul_network_row_label(const simpul_network *network, size_t row);
SIMPUL_API simpul_str simpul_network_column_label(const simpul_network *network, size_t column);
/* O(log n). */
SIMPUL_API double simpul_network_weight(const simpul_network *network, size_t row, size_t column);
/* Statements in which the row's or the column's label occurs (without a kernel a_i and p_j). */
SIMPUL_API size_t simpul_network_row_statements(const simpul_network *network, size_t row);
SIMPUL_API size_t simpul_network_column_statements(const simpul_network *network, size_t column);

/* Which concepts carry the structure of a one-mode network. From all concepts the one whose loss is
 * smallest is taken away, again and again (the first by label of those with the same loss); so what
 * is taken last is the backbone. The loss is Σ_r |λ_r(all) − λ_r(left)|, 0 to 2: λ are the
 * eigenvalues of the Laplacian of the network (weights below 0 taken as 0) of the statements on the
 * concepts that are left, largest first, scaled to sum 1. */
typedef struct simpul_backbone simpul_backbone;

typedef struct simpul_backbone_step {
    simpul_str concept; /* that is taken away; lives as long as the statements */
    double loss;        /* without it and those before it; 9 significant digits */
} simpul_backbone_step;

/* A step for each concept. O(c² n³) for c concepts and n actors. Errors: SIMPUL_ERR_ARGUMENT (a
 * two-mode network, windows), SIMPUL_ERR_LIMIT (more than 1000 actors), SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_discourse_backbone(
    simpul_backbone **out, const simpul_discourse *discourse, simpul_error *err);
SIMPUL_API size_t simpul_backbone_count(const simpul_backbone *backbone);
SIMPUL_API simpul_backbone_step simpul_backbone_at(const simpul_backbone *backbone, size_t index);
SIMPUL_API void simpul_backbone_free(simpul_backbone *backbone); /* NULL is allowed */

/* Writes the matrix as RFC 4180 text with CRLF, weights in the shortest digits that read back the
 * same. The header has the name of variable 1 and the labels of the columns. With windows the
 * matrices stand below one another, each row behind its window's number (from 1), middle, first and
 * last time and number of statements; the columns are those of all windows, a cell is empty where
 * its window has no such column, and a window without rows has one line without a label.
 * Errors: SIMPUL_ERR_MEMORY; those of the sink show when it is closed. */
SIMPUL_API SIMPUL_MUST_USE simpul_status
simpul_discourse_write_csv(const simpul_discourse *discourse, simpul_sink *sink, simpul_error *err);

/* The networks as one graph. Nodes: `label`, `kind` (actor or concept), `n_statements`; an actor's
 * id is its value, a concept's is "concept:" and its value. Edges, where the weight is not 0, from
 * actor to concept, or once for each pair of actors (from the byte-smaller to the other; the weight
 * holds both ways): `weight`; for subtract also `polarity` (negated below 0); with windows one for
 * each of them with `window`, `date_start` and `date_end`, so that a timeline can play them.
 * Errors: SIMPUL_ERR_MEMORY, SIMPUL_ERR_LIMIT. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_discourse_graph(simpul_graph **out,
                                                                const simpul_discourse *discourse,
                                                                simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
