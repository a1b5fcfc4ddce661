/* Forms that are lists: the comma before "dan" may be missing, and so may all commas. Reads no
 * lines. */
#include "extract/lexicon_list.h"

#include "base/error.h"
#include "base/str.h"

/* The text without its commas, or without those before "dan" alone. False when memory is out. */
static bool put_fewer(smp_buf *out, simpul_str text, bool all)
{
    for (size_t at = 0; at < text.len; at++) {
        bool is_last = smp_str_starts(smp_str_slice(text, at, text.len), SIMPUL_STR(", dan "));
        if (text.ptr[at] != ',' || !(all || is_last)) smp_buf_byte(out, text.ptr[at]);
    }
    return !out->failed;
}

simpul_status smp_lexicon_add_list(simpul_lexicon *lexicon, simpul_str text, uint32_t kind,
                                   uint32_t index, simpul_error *err)
{
    simpul_status status =
        smp_matcher_add(&lexicon->matcher, text, kind, index, &lexicon->arena, err);
    if (smp_str_find(text, SIMPUL_STR(", "), 0) == SIZE_MAX) return status;
    for (int all = 0; all < 2 && !status; all++) {
        smp_buf fewer;
        smp_buf_init(&fewer);
        status = put_fewer(&fewer, text, all)
                     ? smp_matcher_add(&lexicon->matcher, smp_buf_view(&fewer), kind, index,
                                       &lexicon->arena, err)
                     : smp_error_memory(err);
        smp_buf_dispose(&fewer);
    }
    return status;
}
