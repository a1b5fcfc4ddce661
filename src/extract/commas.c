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
        if (smp_phrase_is_headline_verb(reading, at)) return true;
        if (smp_clause_verb_voice(reading, at, &voice))
            return voice == SMP_VOICE_ACTIVE && !smp_reading_marked(reading, at, SMP_M_SPEECH);
        if (smp_clause_breaks(reading, at) || smp_phrase_is_quote(reading, at) ||
            smp_reading_is_punctuation(reading, at, ','))
            return false;
    }
    return false;
}

/* Who stands right behind the comma, where that opens the main clause: not one more of a list, nor
 * who says something. */
static uint32_t main_behind(const smp_reading *reading, uint32_t comma, uint32_t limit)
{
    enum { NEAR = 3 };
    const uint64_t saying = SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_ATTRIBUTION);
    for (uint32_t at = comma + 1; at < limit && at <= comma + NEAR; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION && smp_phrase_has(reading, at, saying)) break;
        if (mention == SMP_NO_MENTION) continue;
        uint32_t end = reading->mentions.items[mention].end;
        bool may_list = reading->mention_at[comma - 1] != SMP_NO_MENTION;
        bool goes_on = smp_reading_is_punctuation(reading, end, ',') ||
                       smp_reading_marked(reading, end, SMP_M_COORDINATOR);
        return may_list && goes_on ? SMP_NO_MENTION : smp_phrase_holder(reading, mention);
    }
    return SMP_NO_MENTION;
}

uint32_t smp_comma_main(const smp_reading *reading, uint32_t token)
{
    enum { FAR = 20 };
    uint32_t limit = smp_find_sentence_end(reading, token);
    for (uint32_t at = token; at < limit && at < token + FAR; at++) {
        if (!smp_reading_is_punctuation(reading, at, ',')) continue;
        uint32_t main = main_behind(reading, at, limit);
        /* only items of a list may stand before the comma that ends the clause */
        if (main != SMP_NO_MENTION || reading->mention_at[at - 1] == SMP_NO_MENTION) return main;
    }
    return SMP_NO_MENTION;
}

bool smp_comma_has_subject(const smp_reading *reading, uint32_t comma, uint32_t verb)
{
    static const char *const others[] = {
        "hari",       "kemarin",   "kini",        "besok",     "malam",      "pagi",
        "siang",      "sore",      "selanjutnya", "lalu",      "kemudian",   "namun",
        "sebelumnya", "akhirnya",  "rencananya",  "artinya",   "tentu",      "pasti",
        "nanti",      "selama",    "setidaknya",  "memang",    "malah",      "bahkan",
        "otoritas",   "regulator", "kementerian", "perseroan", "perusahaan", "lembaga",
        "institusi",  "manajemen", "badan"};
    uint32_t noun = comma + 1;
    if (verb < noun + 2 || reading->mention_at[noun] != SMP_NO_MENTION ||
        !smp_find_is_word(reading, noun) || reading->marks[noun] ||
        smp_clause_is_verb(reading, noun) || SMP_IS_ANY(reading, noun, others))
        return false;
    for (uint32_t at = noun + 1; at < verb; at++)
        if (reading->mention_at[at] != SMP_NO_MENTION ||
            !smp_phrase_has(reading, at, SMP_AUXILIARIES))
            return false;
    return true;
}
