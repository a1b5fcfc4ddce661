/* Relative clauses with "yang" (Sneddon et al., on relative clauses): what stands in them is not
 * the subject of the verb behind them. */
#include "extract/relatives.h"

#include "extract/asked.h"
#include "extract/find.h"
#include "extract/phrase.h"

/* Verbs whose object does what follows ("membuat X menurunkan harga"), or stands for what it
 * touches ("kasus yang menyangkut X"). */
static bool has_complement(const smp_reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {"menyangkut",  "melibatkan", "menimpa",     "menemukan",
                                        "melihat",     "membuat",    "membiarkan",  "membantu",
                                        "memaksa",     "mendorong",  "menyebabkan", "menuding",
                                        "memungkinkan"};
    uint32_t surface, end;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (smp_reading_is(reading, verb, verbs[i])) return true;
    if (smp_reading_marked(reading, verb, SMP_M_SPEECH) || smp_asked_lays_down(reading, verb, &end))
        return true;
    return smp_find_payload(reading, verb, SMP_P_SURFACE, &surface, &end) &&
           reading->lexicon->cues.items[reading->lexicon->surfaces.items[surface].cue].takes_clause;
}

/* The token of "yang" that opens the clause of a verb, over its auxiliaries; SMP_NOTHING without
 * one. */
static uint32_t opener_of(const smp_reading *reading, uint32_t verb, uint32_t floor)
{
    uint32_t at = verb;
    while (at > floor && (reading->marks[at - 1] & SMP_AUXILIARIES) != 0) at--;
    bool opens = at > floor + 1 && smp_reading_marked(reading, at - 1, SMP_M_RELATIVE);
    return opens ? at - 1 : SMP_NOTHING;
}

/* The "yang" whose clause has its verb, or "juga" and a noun, right before a phrase. */
static uint32_t opener_before(const smp_reading *reading, uint32_t start, uint32_t floor,
                              bool *is_member)
{
    enum { REACH = 4 };
    if (smp_reading_is(reading, start, "juga") && start > floor + 1 &&
        smp_reading_marked(reading, start - 1, SMP_M_RELATIVE))
        return start - 1;
    for (uint32_t at = start; at > floor && start - at < REACH;) {
        smp_voice voice;
        at--;
        if (reading->mention_at[at] != SMP_NO_MENTION || !smp_find_is_word(reading, at)) break;
        if (!smp_clause_verb_voice(reading, at, &voice)) continue;
        *is_member =
            smp_reading_is(reading, at, "tergabung") || smp_reading_is(reading, at, "bergabung");
        return has_complement(reading, at) ? SMP_NOTHING : opener_of(reading, at, floor);
    }
    return SMP_NOTHING;
}

bool smp_relative_antecedent(const smp_reading *reading, uint32_t start, uint32_t floor,
                             uint32_t *mention)
{
    bool is_member = false;
    uint32_t end = opener_before(reading, start, floor, &is_member);
    if (end == SMP_NOTHING) return true;
    if (smp_reading_is_punctuation(reading, end - 1, ')'))
        while (end > floor + 1 && !smp_reading_is_punctuation(reading, end, '(')) end--;
    uint32_t antecedent = reading->mention_at[end - 1];
    /* "pengusaha yang tergabung dalam X": X speaks for members without a name */
    if (antecedent == SMP_NO_MENTION) return is_member;
    *mention = antecedent;
    return true;
}

uint32_t smp_relative_head(const smp_reading *reading, uint32_t verb, uint32_t floor)
{
    uint32_t at = verb;
    while (at > floor && (reading->marks[at - 1] & SMP_AUXILIARIES) != 0) at--;
    if (at > floor && smp_reading_is(reading, at - 1, "ingin")) at--;
    bool opens = at > floor + 1 && smp_reading_marked(reading, at - 1, SMP_M_RELATIVE);
    return opens ? reading->mention_at[at - 2] : SMP_NO_MENTION;
}
