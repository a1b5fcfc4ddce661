/* What a comma inside a sentence opens or closes. */
#include "extract/commas.h"

#include "extract/find.h"
#include "extract/phrase.h"

/* "Y" in "X, Y, dan Z": nothing but one mention between two commas. */
static bool is_item(const smp_reading *reading, uint32_t opening, uint32_t comma)
{
    uint32_t mention = reading->mention_at[opening + 1];
    return mention != SMP_NO_MENTION && reading->mentions.items[mention].end == comma;
}

uint32_t smp_comma_opening(const smp_reading *reading, uint32_t comma, uint32_t floor)
{
    enum { LONGEST = 16 };
    for (uint32_t at = comma; at > floor + 1 && comma - at < LONGEST;) {
        at--;
        if (smp_phrase_is_quote(reading, at)) break;
        if (smp_reading_is_punctuation(reading, at, ',') &&
            reading->mention_at[at - 1] != SMP_NO_MENTION)
            return is_item(reading, at, comma) ? comma : at;
    }
    return comma;
}

bool smp_comma_opens_predicate(const smp_reading *reading, uint32_t comma)
{
    uint32_t at = comma + 1;
    while (reading->mention_at[at] == SMP_NO_MENTION && (reading->marks[at] & SMP_AUXILIARIES) != 0)
        at++;
    return reading->mention_at[at] == SMP_NO_MENTION && smp_clause_is_verb(reading, at);
}

bool smp_comma_follows_object(const smp_reading *reading, uint32_t comma, uint32_t floor)
{
    enum { REACH = 8 };
    for (uint32_t at = comma; at > floor && comma - at < REACH;) {
        smp_voice voice;
        at--;
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (smp_clause_verb_voice(reading, at, &voice))
            return voice == SMP_VOICE_ACTIVE && !smp_reading_marked(reading, at, SMP_M_SPEECH);
        if (smp_clause_breaks(reading, at) || smp_phrase_is_quote(reading, at) ||
            smp_reading_is_punctuation(reading, at, ','))
            return false;
    }
    return false;
}
