/* Clauses inside a subject, by the verb before the name that ends them. Looks at no relations but
 * those of asking. */
#include "extract/embedded.h"

#include "extract/find.h"
#include "extract/phrase.h"
#include "extract/relatives.h"

/* Does a passive cue of asking, obliging, forbidding or allowing stand at a token? */
static bool is_laid(const smp_reading *reading, uint32_t token)
{
    static const char *const names[] = {"requests", "obliges", "prohibits", "permits", "warns"};
    uint32_t surface, end;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    if (found->voice == SMP_VOICE_PASSIVE &&
        SMP_STR_IS_ANY(reading->lexicon->cues.items[found->cue].relation, names))
        return end == token + 1;
    return false;
}

uint32_t smp_embedded_asking(const smp_reading *reading, uint32_t agent, uint32_t floor)
{
    uint32_t at = reading->mentions.items[agent].first;
    while (at > floor && smp_phrase_has(reading, at - 1,
                                        SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX)))
        at--;
    if (at > floor && smp_reading_marked(reading, at - 1, SMP_M_AGENT)) at--;
    bool is_asked =
        at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION && is_laid(reading, at - 1);
    return is_asked ? at - 1 : SMP_NOTHING;
}

/* Nouns of what somebody does, of which the verb behind the name tells. */
static bool is_deed_noun(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"langkah", "keputusan", "kebijakan", "rencana",
                                        "upaya",   "sikap",     "tindakan",  "cara",
                                        "niat",    "inisiatif"};
    return SMP_IS_ANY(reading, token, nouns);
}

uint32_t smp_embedded_doer(const smp_reading *reading, uint32_t object, bool *is_object)
{
    uint32_t first = reading->mentions.items[object].first, at = first;
    uint32_t floor = smp_find_sentence_first(reading, first);
    smp_voice voice;
    while (
        at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION &&
        smp_phrase_has(reading, at - 1, SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX)))
        at--;
    *is_object = at > floor && smp_clause_verb_voice(reading, at - 1, &voice) &&
                 voice == SMP_VOICE_ACTIVE && !smp_reading_marked(reading, at - 1, SMP_M_SPEECH);
    if (!*is_object) return SMP_NO_MENTION;
    for (at--; at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION; at--)
        if (!smp_phrase_has(reading, at - 1, SMP_AUXILIARIES | SMP_MARK(SMP_M_PURPOSE))) break;
    uint32_t doer = at > floor ? reading->mention_at[at - 1] : SMP_NO_MENTION;
    if (doer == SMP_NO_MENTION) return SMP_NO_MENTION;
    first = reading->mentions.items[doer].first;
    return first > floor && is_deed_noun(reading, first - 1) ? doer : SMP_NO_MENTION;
}

bool smp_embedded_is_laid(const smp_reading *reading, uint32_t token, bool *is_forbidden)
{
    uint32_t surface, end;
    if (!is_laid(reading, token)) return false;
    (void)smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end);
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    *is_forbidden = smp_str_is(reading->lexicon->cues.items[found->cue].relation, "prohibits");
    return true;
}

bool smp_embedded_deed(const smp_reading *reading, uint32_t floor, uint32_t *object)
{
    bool is_object = false;
    uint32_t doer = smp_embedded_doer(reading, *object, &is_object);
    if (!is_object) return false;
    uint32_t at = reading->mentions.items[*object].first;
    while (!smp_clause_is_verb(reading, at - 1)) at--; /* over "para", "pihak" */
    at--;
    if (smp_relative_has_complement(reading, at)) return false;
    while (at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION &&
           smp_phrase_has(reading, at - 1, SMP_AUXILIARIES | SMP_MARK(SMP_M_PURPOSE)))
        at--;
    if (doer == SMP_NO_MENTION && at > floor && !is_deed_noun(reading, at - 1)) return false;
    *object = doer;
    return true;
}
