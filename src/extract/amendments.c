/* Titles that name another regulation: "tentang Perubahan Kedua atas UU …", "tentang Pencabutan …".
 * Finds no citations; verbs of changing are cues. */
#include "extract/amendments.h"

#include "extract/find.h"
#include "extract/note.h"

enum { REACH = 4 }; /* words of the title between its noun and the older instrument */

static uint32_t regulation_at(const smp_reading *reading, uint32_t token)
{
    if (token >= reading->tokens.n_tokens) return SMP_NOTHING;
    uint32_t mention = reading->mention_at[token];
    if (mention == SMP_NO_MENTION) return SMP_NOTHING;
    uint32_t actor = reading->mentions.items[mention].actor;
    return reading->actors.items[actor].type == SMP_T_REGULATION ? mention : SMP_NOTHING;
}

/* The mention of the older instrument behind the noun of the title. */
static uint32_t older_behind(const smp_reading *reading, uint32_t noun)
{
    uint32_t limit = smp_find_sentence_end(reading, noun);
    for (uint32_t at = noun + 1; at < limit && at <= noun + REACH; at++) {
        uint32_t mention = regulation_at(reading, at);
        if (mention != SMP_NOTHING) return mention;
    }
    return SMP_NOTHING;
}

/* What a draft is to change is planned. */
static bool is_draft(const smp_reading *reading, simpul_str id)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    simpul_str slug = smp_str_slice(id, sizeof "regulation:" - 1, id.len);
    for (size_t i = 0; i < lexicon->instruments.n; i++) {
        const smp_lex_instrument *kind = &lexicon->instruments.items[i];
        if (kind->is_draft && smp_str_starts(slug, kind->slug) && slug.len > kind->slug.len &&
            slug.ptr[kind->slug.len] == '-')
            return true;
    }
    return false;
}

static simpul_status keep(smp_reading *reading, uint32_t about, const char *relation,
                          const char *rule, simpul_error *err)
{
    uint32_t newer = regulation_at(reading, about - 1), older = older_behind(reading, about + 1);
    if (newer == SMP_NOTHING || older == SMP_NOTHING) return SIMPUL_OK;
    const smp_mention *from = &reading->mentions.items[newer],
                      *to = &reading->mentions.items[older];
    if (from->actor == to->actor) return SIMPUL_OK;
    smp_claim claim = {.subject = from->actor,
                       .object = to->actor,
                       .relation = simpul_relation_find(smp_str(relation)),
                       .first = from->first,
                       .end = to->end,
                       .cue = about + 1,
                       .modality = is_draft(reading, reading->actors.items[from->actor].id)
                                       ? SIMPUL_PLANNED
                                       : SIMPUL_ASSERTED,
                       .rule = smp_str(rule)};
    return smp_note_claim(reading, &claim, err);
}

simpul_status smp_find_amendments(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 1; at < reading->tokens.n_tokens && !status; at++) {
        if (!smp_reading_is(reading, at, "tentang")) continue;
        if (smp_reading_is(reading, at + 1, "perubahan"))
            status = keep(reading, at, "revises", "revises.title", err);
        else if (smp_reading_is(reading, at + 1, "pencabutan"))
            status = keep(reading, at, "revokes", "revokes.title", err);
    }
    return status;
}
