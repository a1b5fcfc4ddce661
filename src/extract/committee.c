/* Bodies with another body in their name: who selects for one, what a committee is about, offices
 * in a region. Finds none by itself. */
#include "extract/committee.h"

#include "base/str.h"
#include "extract/find.h"

bool smp_committee_is_branch(const smp_reading *reading, uint32_t head)
{
    return smp_reading_is(reading, head, "kanwil") ||
           (smp_reading_is(reading, head, "kantor") &&
            (smp_reading_is(reading, head + 1, "wilayah") ||
             smp_reading_is(reading, head + 1, "perwakilan")));
}

bool smp_committee_is_numeral(const smp_reading *reading, uint32_t token)
{
    if (!smp_find_is_word(reading, token)) return false;
    simpul_str word = smp_token_text(&reading->tokens, token);
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] != 'I' && word.ptr[i] != 'V' && word.ptr[i] != 'X') return false;
    return true;
}

/* The letters of the body at a token, or its words where it has none. Appends to `out`. */
static void put_letters(const smp_reading *reading, uint32_t token, uint32_t end, smp_buf *out)
{
    enum { LONGEST = 6 };
    simpul_str id =
        reading->actors.items[reading->mentions.items[reading->mention_at[token]].actor].id;
    simpul_str slug = smp_str_slice(id, smp_str_find(id, SIMPUL_STR(":"), 0) + 1, id.len);
    bool is_short = slug.len <= LONGEST && smp_str_find(slug, SIMPUL_STR("-"), 0) == SIZE_MAX;
    if (!is_short || smp_find_is_acronym(reading, token)) {
        smp_buf_str(out, smp_reading_text(reading, token, end));
        return;
    }
    for (size_t i = 0; i < slug.len; i++) {
        char c = slug.ptr[i];
        smp_buf_byte(out, (char)(c >= 'a' && c <= 'z' ? c - 32 : c));
    }
}

/* "Pansel KPK" for "Panitia Seleksi (Pansel) KPK", "Panitia Seleksi Calon Pimpinan Komisi …": those
 * who select for a body are one, however long their name is. Absent when memory is out. */
static simpul_str committee_name(smp_reading *reading, uint32_t first, uint32_t inner, uint32_t end)
{
    bool is_panel =
        smp_reading_is(reading, first, "pansel") || (smp_reading_is(reading, first, "panitia") &&
                                                     smp_reading_is(reading, first + 1, "seleksi"));
    bool is_closed = inner > first + 3 && smp_reading_is_punctuation(reading, inner - 1, ')');
    if (!is_closed && !is_panel)
        return smp_arena_str(reading->arena, smp_reading_text(reading, first, end));
    smp_buf name;
    smp_buf_init(&name);
    if (is_panel) smp_buf_text(&name, "Pansel");
    else smp_buf_str(&name, smp_token_text(&reading->tokens, inner - 2));
    smp_buf_byte(&name, ' ');
    if (is_panel) put_letters(reading, inner, end, &name);
    else smp_buf_str(&name, smp_reading_text(reading, inner, end));
    simpul_str text =
        name.failed ? SIMPUL_STR_NONE : smp_arena_str(reading->arena, smp_buf_view(&name));
    smp_buf_dispose(&name);
    return text;
}

/* "Kanwil DJP Jakarta Selatan I": behind the place of a branch and its number, not the "I Gede" of
 * a name. */
static uint32_t branch_place_end(const smp_reading *reading, uint32_t at)
{
    static const char *const born[] = {"gede", "made",  "wayan",  "nyoman", "ketut", "gusti",
                                       "putu", "kadek", "komang", "dewa",   "nengah"};
    uint32_t end = smp_find_place_end(reading, at);
    return end > at && smp_committee_is_numeral(reading, end) && !SMP_IS_ANY(reading, end + 1, born)
               ? end + 1
               : end;
}

bool smp_committee_keep(smp_reading *reading, uint32_t first, uint32_t inner, smp_type type,
                        uint32_t *next)
{
    uint32_t end = reading->mentions.items[reading->mention_at[inner]].end;
    if (smp_committee_is_branch(reading, first)) end = branch_place_end(reading, end);
    simpul_str name = committee_name(reading, first, inner, end);
    simpul_str id = name.ptr ? smp_reading_id(reading, type, name) : SIMPUL_STR_NONE;
    uint32_t actor = smp_reading_actor(reading, id, type, name);
    *next = end;
    return actor != SMP_NOTHING && smp_reading_mention(reading, first, end, actor, SMP_NAMED);
}
