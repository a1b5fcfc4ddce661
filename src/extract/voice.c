/* Whose words stand at a token, by the voices that speakers.c noted. */
#include "extract/voice.h"
#include "extract/index.h"

/* What stands behind "kata X" outside of the quotation is the newsroom's: where and when it was
 * said. */
static bool is_tail(const smp_reading *reading, const smp_voice_of *voice, uint32_t token)
{
    return voice->is_direct && token > voice->verb && voice->verb > voice->first &&
           !(reading->tokens.tokens[token].flags & SMP_IN_QUOTES);
}

const smp_voice_of *smp_voice_at(const smp_reading *reading, uint32_t token)
{
    const smp_voice_of *voice = smp_index_voice(reading, token);
    return voice && !is_tail(reading, voice, token) ? voice : NULL;
}

uint32_t smp_voice_speaker(const smp_reading *reading, uint32_t token)
{
    const smp_voice_of *voice = smp_voice_at(reading, token);
    return voice ? voice->speaker : SMP_NOTHING;
}

/* ", katanya," and '…," katanya' name a speaker; "katanya X akan …" passes a rumour on. */
static bool is_attribution(const smp_reading *reading, uint32_t verb)
{
    return verb > 0 && smp_reading_is(reading, verb, "katanya") &&
           smp_reading_is_punctuation(reading, verb - 1, ',');
}

uint64_t smp_voice_saying(const smp_reading *reading, uint32_t token)
{
    const smp_voice_of *voice = smp_voice_at(reading, token);
    if (!voice || voice->is_direct) return 0;
    uint64_t marks = reading->marks[voice->verb];
    return is_attribution(reading, voice->verb) ? marks & ~SMP_MARK(SMP_M_ALLEGED) : marks;
}
