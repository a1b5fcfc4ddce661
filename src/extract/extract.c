/* The stage's entry: one article through all passes, and a corpus through threads. */
#include "base/alloc.h"
#include "base/error.h"
#include "extract/emit.h"
#include "extract/structure.h"

#include <string.h>

struct simpul_extractor {
    const simpul_lexicon *lexicon;
    simpul_extract_options options;
};

simpul_status simpul_extractor_new(simpul_extractor **out, const simpul_lexicon *lexicon,
                                   const simpul_extract_options *options, simpul_error *err)
{
    static const simpul_extract_options defaults = SIMPUL_EXTRACT_OPTIONS_INIT;
    *out = smp_alloc_array(1, sizeof **out);
    if (!*out) return smp_error_memory(err);
    (*out)->lexicon = lexicon;
    (*out)->options = options ? *options : defaults;
    return SIMPUL_OK;
}

void simpul_extractor_free(simpul_extractor *extractor)
{
    smp_free(extractor);
}

static simpul_status run_passes(smp_reading *reading, simpul_error *err)
{
    static simpul_status (*const passes[])(smp_reading *, simpul_error *) = {
        smp_find_dates,   smp_find_regulations, smp_find_posts,      smp_find_names,
        smp_find_unknown, smp_find_persons,     smp_find_references, smp_find_speakers,
        smp_find_claims,  smp_find_structure,   smp_emit_document,   smp_emit_mentions};
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < sizeof passes / sizeof passes[0] && !status; i++)
        status = passes[i](reading, err);
    return status;
}

simpul_status simpul_extract_article(const simpul_extractor *extractor,
                                     const simpul_article *article, simpul_records *records,
                                     simpul_error *err)
{
    smp_arena arena;
    smp_reading reading;
    smp_arena_init(&arena);
    simpul_status status =
        smp_reading_open(&reading, extractor->lexicon, article, &extractor->options, &arena, err);
    reading.out = records;
    if (!status) status = run_passes(&reading, err);
    smp_reading_close(&reading);
    smp_arena_dispose(&arena);
    return status;
}
