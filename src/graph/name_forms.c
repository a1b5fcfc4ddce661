/* One pass over the slug of a name. */
#include "graph/name_forms.h"

#include "base/str.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { DISTANCE_MAX = 64 };

/* What stands around a name and is no part of it. */
static bool is_addition(simpul_str word)
{
    static const char *const additions[] = {
        "pt",   "tbk",  "cv",   "persero", "perseroan", "ltd", "inc", "pte", "corp", "bapak",
        "ibu",  "pak",  "bu",   "tuan",    "nyonya",    "dr",  "drs", "dra", "ir",   "prof",
        "haji", "hj",   "kh",   "phd",     "se",        "sh",  "mh",  "mm",  "mba",  "msi",
        "msc",  "ssos", "skom", "mkom",    "mp",        "map", "st",  "mt",  "spd",  "mpd"};
    bool is_initial = word.len == 1 && word.ptr[0] >= 'a';
    return is_initial || SMP_STR_IS_ANY(word, additions);
}

static bool is_small_word(simpul_str word)
{
    static const char *const small[] = {"dan",  "dari", "di",  "ke",  "untuk", "yang",
                                        "atas", "of",   "and", "the", "for"};
    return SMP_STR_IS_ANY(word, small);
}

static void split(smp_name_form *out, simpul_str slug, bool all)
{
    out->n_words = 0;
    for (size_t start = 0; start < slug.len && out->n_words < SMP_NAME_WORDS_MAX;) {
        size_t end = smp_str_find(slug, SIMPUL_STR("-"), start);
        if (end == SIZE_MAX) end = slug.len;
        simpul_str word = smp_str_slice(slug, start, end);
        if (all || !is_addition(word)) out->words[out->n_words++] = word;
        start = end + 1;
    }
}

static int by_text(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

static simpul_str join(const simpul_str *words, size_t n, const char *between, smp_arena *arena)
{
    smp_buf text;
    smp_buf_init(&text);
    smp_buf_text(&text, "");
    for (size_t i = 0; i < n; i++) {
        if (i) smp_buf_text(&text, between);
        smp_buf_str(&text, words[i]);
    }
    simpul_str copy = SIMPUL_STR_NONE;
    if (!text.failed) copy = smp_arena_str(arena, text.ptr ? smp_buf_view(&text) : SIMPUL_STR(""));
    smp_buf_dispose(&text);
    return copy;
}

static bool is_acronym(simpul_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < 'A' || text.ptr[i] > 'Z') return false;
    return text.len >= 3;
}

bool smp_name_form_make(smp_name_form *out, uint32_t entity, simpul_str text, smp_arena *arena)
{
    smp_buf slug;
    simpul_str sorted[SMP_NAME_WORDS_MAX], initials[SMP_NAME_WORDS_MAX];
    size_t n_initials = 0;
    memset(out, 0, sizeof *out);
    out->entity = entity;
    out->text = text;
    out->is_acronym = is_acronym(text);
    smp_buf_init(&slug);
    bool done = smp_utf8_slug(&slug, text);
    if (done) out->slug = smp_arena_str(arena, slug.len ? smp_buf_view(&slug) : SIMPUL_STR(""));
    smp_buf_dispose(&slug);
    if (!out->slug.ptr) return false;
    split(out, out->slug, false);
    if (!out->n_words) split(out, out->slug, true);
    for (size_t i = 0; i < out->n_words; i++) {
        sorted[i] = out->words[i];
        if (!is_small_word(out->words[i]))
            initials[n_initials++] = smp_str_slice(out->words[i], 0, 1);
    }
    if (out->n_words) qsort(sorted, out->n_words, sizeof *sorted, by_text);
    out->core = join(out->words, out->n_words, "-", arena);
    out->joined = join(out->words, out->n_words, "", arena);
    out->sorted = join(sorted, out->n_words, "-", arena);
    out->initials = join(initials, n_initials, "", arena);
    return out->core.ptr && out->joined.ptr && out->sorted.ptr && out->initials.ptr;
}

static const char *terminated(char out[DISTANCE_MAX + 1], simpul_str text)
{
    memcpy(out, text.ptr, text.len);
    out[text.len] = '\0';
    return out;
}

size_t smp_name_distance(simpul_str a, simpul_str b, size_t limit)
{
    char left[DISTANCE_MAX + 1], right[DISTANCE_MAX + 1];
    size_t longer = a.len > b.len ? a.len : b.len, shorter = a.len + b.len - longer;
    if (longer > DISTANCE_MAX || longer - shorter > limit) return limit + 1;
    return simpul_edit_distance(terminated(left, a), terminated(right, b), limit);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool smp_name_has_same_digits(simpul_str a, simpul_str b)
{
    size_t i = 0, k = 0;
    for (;;) {
        while (i < a.len && !is_digit(a.ptr[i])) i++;
        while (k < b.len && !is_digit(b.ptr[k])) k++;
        if (i == a.len || k == b.len) return i == a.len && k == b.len;
        if (a.ptr[i++] != b.ptr[k++]) return false;
    }
}
