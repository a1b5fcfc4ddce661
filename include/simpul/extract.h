/* Articles → records: the lexicon and the extractor. */
#ifndef SIMPUL_EXTRACT_H
#define SIMPUL_EXTRACT_H

#include <simpul/document.h>
#include <simpul/records.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simpul_lexicon simpul_lexicon;
typedef struct simpul_extractor simpul_extractor;

/* The built-in lexicon, with the NDJSON files of `folder` (NULL: none) on top of it: facts of the
 * same key replace, others add. Immutable afterwards, so it may be shared by threads. Errors:
 * SIMPUL_ERR_IO; SIMPUL_ERR_SYNTAX and SIMPUL_ERR_SCHEMA with file, line and column;
 * SIMPUL_ERR_MEMORY. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_lexicon_open(simpul_lexicon **out,
                                                             const char *folder, simpul_error *err);
SIMPUL_API void simpul_lexicon_free(simpul_lexicon *lexicon); /* NULL is allowed */
/* "id-policy 2026.11". Borrowed. */
SIMPUL_API simpul_str simpul_lexicon_version(const simpul_lexicon *lexicon);
/* Number of lines of a kind ("entity", "form", "cue" …), 0 for an unknown one. */
SIMPUL_API size_t simpul_lexicon_count(const simpul_lexicon *lexicon, const char *kind);
/* What there is to tell a relation by: its cues, the facts known of it, and for holds_office_in the
 * posts. 0 means that nothing in text will make it. */
SIMPUL_API size_t simpul_lexicon_cue_count(const simpul_lexicon *lexicon, simpul_str relation);
/* The built-in files, in order: their names and contents, for `lexicon export`. Returns false past
 * the end. */
SIMPUL_API bool simpul_lexicon_file(size_t index, const char **name, simpul_str *contents);

typedef struct simpul_extract_options {
    bool trace;     /* also write what was refused and why */
    bool all_names; /* also every person and body in running text that no rule kept */
} simpul_extract_options;

#define SIMPUL_EXTRACT_OPTIONS_INIT                                                                \
    {                                                                                              \
        false, false                                                                               \
    }

/* The lexicon must outlive the extractor. The extractor is immutable: threads may share it. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_extractor_new(simpul_extractor **out,
                                                              const simpul_lexicon *lexicon,
                                                              const simpul_extract_options *options,
                                                              simpul_error *err);
SIMPUL_API void simpul_extractor_free(simpul_extractor *extractor); /* NULL is allowed */

/* Adds the records of one article to `records`. Time linear in the article. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_extract_article(const simpul_extractor *extractor,
                                                                const simpul_article *article,
                                                                simpul_records *records,
                                                                simpul_error *err);

/* Told after each article; returning false stops the work with SIMPUL_OK and what there is. */
typedef bool simpul_progress_fn(void *context, size_t n_done, size_t n_total);

/* Every article of a corpus, on `n_threads` threads (0: one); `records` is finished afterwards. The
 * result does not depend on the number of threads. `progress` may be NULL; it is called from the
 * caller's thread alone. */
SIMPUL_API SIMPUL_MUST_USE simpul_status simpul_extract_corpus(
    const simpul_extractor *extractor, simpul_corpus *corpus, size_t n_threads,
    simpul_progress_fn *progress, void *context, simpul_records *records, simpul_error *err);

#ifdef __cplusplus
}
#endif
#endif
