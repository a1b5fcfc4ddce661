/* Who says what: quotations and reported clauses with their speakers, and then the first persons in
 * them. Speakers are persons or bodies that the article names. */
#include "base/error.h"
#include "extract/find.h"
#include "extract/index.h"

#include <string.h>

enum { NEAR = 9 }; /* tokens between a verb of saying and its speaker */

static bool can_speak(const smp_reading *reading, uint32_t mention)
{
    if (mention == SMP_NO_MENTION) return false;
    smp_type type = reading->actors.items[reading->mentions.items[mention].actor].type;
    return (type & (SMP_T_OFFICIAL | SMP_T_BODY | SMP_T_COMPANY | SMP_T_PLATFORM |
                    SMP_T_STAKEHOLDER)) != 0;
}

static bool is_person(const smp_reading *reading, uint32_t mention)
{
    return mention != SMP_NO_MENTION &&
           reading->actors.items[reading->mentions.items[mention].actor].type == SMP_T_OFFICIAL;
}

static uint32_t latest_person(const smp_reading *reading, uint32_t before)
{
    uint32_t person = smp_index_person_before(reading, before);
    return person == SMP_NO_MENTION ? SMP_NOTHING : reading->mentions.items[person].actor;
}

/* The speaker behind a verb ("kata Menteri X", "ujar dia"): the first person, else the first body.
 */
static uint32_t speaker_behind(const smp_reading *reading, uint32_t verb, uint32_t limit)
{
    uint32_t body = SMP_NOTHING;
    for (uint32_t at = verb + 1; at < limit && at <= verb + NEAR; at++) {
        if (smp_reading_is_punctuation(reading, at, '"')) break;
        uint32_t mention = reading->mention_at[at];
        if (is_person(reading, mention)) return reading->mentions.items[mention].actor;
        if (body == SMP_NOTHING && can_speak(reading, mention))
            body = reading->mentions.items[mention].actor;
        if (smp_reading_is_punctuation(reading, at, ',') && body != SMP_NOTHING && at > verb + 4)
            break;
    }
    return body;
}

/* The subject before a verb of saying: the nearest person, else the nearest that can speak, in the
 * clause. */
static uint32_t speaker_before(const smp_reading *reading, uint32_t verb, uint32_t first)
{
    uint32_t other = SMP_NOTHING;
    for (uint32_t at = verb; at-- > first && verb - at < 40;) {
        if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) break;
        uint32_t mention = reading->mention_at[at];
        if (is_person(reading, mention)) return reading->mentions.items[mention].actor;
        if (other == SMP_NOTHING && can_speak(reading, mention) && verb - at < 8)
            other = reading->mentions.items[mention].actor;
    }
    return other;
}

static bool is_nya_form(const smp_reading *reading, uint32_t token)
{
    simpul_str text = smp_token_text(&reading->tokens, token);
    return text.len > 5 && smp_str_ends(text, SIMPUL_STR("nya"));
}

static bool is_me_form(const smp_reading *reading, uint32_t token)
{
    simpul_str text = smp_token_text(&reading->tokens, token);
    smp_voice voice;
    char folded[40];
    if (text.len >= sizeof folded) return false;
    for (size_t i = 0; i < text.len; i++)
        folded[i] =
            (char)(text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? text.ptr[i] + 32 : text.ptr[i]);
    return smp_looks_like_verb((simpul_str){folded, text.len}, &voice);
}

/* The date of the saying: a date behind the verb, outside the quotation. */
static simpul_str said_on(const smp_reading *reading, uint32_t first, uint32_t verb, uint32_t end)
{
    /* what is said follows: dates before are the saying's */
    bool reported = is_me_form(reading, verb);
    for (size_t i = smp_index_dates_from(reading, first); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first >= end) break;
        bool behind = reported ? seen->first >= first && seen->end <= verb
                               : seen->first > verb && seen->end <= end;
        if (behind && !(reading->tokens.tokens[seen->first].flags & SMP_IN_QUOTES)) {
            smp_span span;
            if (smp_date_parse(seen->edtf, &span) && span.first == span.last) return seen->edtf;
        }
    }
    return SIMPUL_STR_NONE;
}

static bool add_voice(smp_reading *reading, uint32_t first, uint32_t end, uint32_t speaker,
                      bool direct, simpul_str on, uint32_t verb)
{
    if (speaker == SMP_NOTHING || first >= end) return true;
    smp_voice_of voice = {first, end, speaker, direct, on, verb};
    return smp_index_add_voice(reading, &voice);
}

static bool has_quote(const smp_reading *reading, const smp_sentence *sentence)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++)
        if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) return true;
    return false;
}

typedef struct saying { /* the frame of one sentence */
    uint32_t verb, speaker;
    bool behind; /* the speaker stands behind the verb: the sentence before it is what is said */
    bool is_menurut;
} saying;

/* '…," ujar seorang peserta': who speaks has no name that the text holds on to. */
static bool is_said_by_some(const smp_reading *reading, const smp_sentence *sentence, uint32_t verb)
{
    if (verb == sentence->first || verb + 1 >= sentence->end) return false;
    bool closes = reading->tokens.tokens[verb - 1].flags & SMP_IN_QUOTES ||
                  smp_reading_is_punctuation(reading, verb - 1, ',') ||
                  smp_reading_is_punctuation(reading, verb - 1, '"');
    bool is_noun = smp_find_is_word(reading, verb + 1) && !smp_find_is_capital(reading, verb + 1) &&
                   reading->marks[verb + 1] == 0;
    return closes && is_noun && has_quote(reading, sentence);
}

static bool find_saying(const smp_reading *reading, const smp_sentence *sentence, saying *out)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) continue;
        if (smp_reading_marked(reading, at, SMP_M_ATTRIBUTION)) {
            uint32_t speaker = is_nya_form(reading, at)
                                   ? latest_person(reading, at)
                                   : speaker_behind(reading, at, sentence->end);
            *out = (saying){at, speaker, false, true};
            if (speaker != SMP_NOTHING) return true;
        }
        if (!smp_reading_marked(reading, at, SMP_M_SPEECH)) continue;
        bool nya = is_nya_form(reading, at), me = !nya && is_me_form(reading, at);
        /* "Teten yakin …", "Nezar beberkan …": a root right behind its subject */
        if (!nya && !me && at > sentence->first &&
            is_person(reading, reading->mention_at[at - 1]) &&
            !is_person(reading,
                       at + 1 < sentence->end ? reading->mention_at[at + 1] : SMP_NO_MENTION))
            me = true;
        uint32_t speaker = me ? speaker_before(reading, at, sentence->first) : SMP_NOTHING;
        if (nya) speaker = latest_person(reading, at);
        if (!me && !nya) speaker = speaker_behind(reading, at, sentence->end);
        if (!me && !nya && speaker == SMP_NOTHING && at + 1 < sentence->end &&
            smp_reading_marked(reading, at + 1, SMP_M_THIRD_PERSON))
            speaker = latest_person(reading, at);
        if (!me && !nya && speaker == SMP_NOTHING && is_said_by_some(reading, sentence, at)) {
            *out = (saying){at, SMP_NOTHING, true, false};
            return true;
        }
        if (me && speaker == SMP_NOTHING) continue;
        if (speaker == SMP_NOTHING) continue;
        *out = (saying){at, speaker, !me, false};
        return true;
    }
    return false;
}

/* What of the sentence the saying covers: for "kata X" the words before it, else those behind. */
static bool keep_saying(smp_reading *reading, const smp_sentence *sentence, const saying *found,
                        bool quoted)
{
    simpul_str on = said_on(reading, sentence->first, found->verb, sentence->end);
    if (found->is_menurut)
        return add_voice(reading, sentence->first, sentence->end, found->speaker, false, on,
                         found->verb);
    if (found->behind) {
        uint32_t end = quoted ? sentence->end : found->verb;
        return add_voice(reading, sentence->first, end, found->speaker, quoted, on, found->verb);
    }
    return add_voice(reading, found->verb + 1, sentence->end, found->speaker, quoted, on,
                     found->verb);
}

/* "Hal itu disampaikan Meutya dalam …": the speaker of the sentence before; "disampaikan Alex bahwa
 * …": of what follows. */
static bool find_said_by(const smp_reading *reading, const smp_sentence *sentence, saying *out)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) return false;
        if (!smp_reading_marked(reading, at, SMP_M_SAID_BY)) continue;
        uint32_t speaker = speaker_behind(reading, at, sentence->end);
        if (speaker == SMP_NOTHING) continue;
        *out = (saying){at, speaker, at > sentence->first, false};
        return true;
    }
    return false;
}

/* "Pihaknya telah …" goes on with what the last speaker says. */
static bool speaks_of_own_side(const smp_reading *reading, const smp_sentence *sentence)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++)
        if (smp_reading_marked(reading, at, SMP_M_OWN_SIDE)) return true;
    return false;
}

/* What a passive of saying tells of: the sentence before it, or what follows in its own. */
static bool keep_said_by(smp_reading *reading, size_t index, const saying *found)
{
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    simpul_str on = said_on(reading, sentence->first, found->verb, sentence->end);
    if (!found->behind)
        return add_voice(reading, found->verb + 1, sentence->end, found->speaker, false, on,
                         found->verb);
    if (index == 0) return true;
    const smp_sentence *before = sentence - 1;
    if (before->is_headline || before->paragraph + 1 < sentence->paragraph ||
        smp_index_voice(reading, before->first))
        return true;
    return add_voice(reading, before->first, before->end, found->speaker, false, on, before->first);
}

static bool follow_quotes(smp_reading *reading, bool *done)
{
    uint32_t carried = SMP_NOTHING;
    simpul_str carried_on = SIMPUL_STR_NONE;
    for (size_t i = 0; i < reading->tokens.n_sentences && *done; i++) {
        const smp_sentence *sentence = &reading->tokens.sentences[i];
        if (sentence->is_headline) continue;
        bool quoted = has_quote(reading, sentence);
        saying found;
        if (find_saying(reading, sentence, &found)) {
            *done = keep_saying(reading, sentence, &found, quoted);
            carried = found.speaker;
            carried_on = said_on(reading, sentence->first, found.verb, sentence->end);
            continue;
        }
        if (find_said_by(reading, sentence, &found)) {
            *done = keep_said_by(reading, i, &found);
            carried = found.speaker;
            carried_on = said_on(reading, sentence->first, found.verb, sentence->end);
            continue;
        }
        if (!quoted && carried != SMP_NOTHING && speaks_of_own_side(reading, sentence)) {
            *done = add_voice(reading, sentence->first, sentence->end, carried, false, carried_on,
                              sentence->first);
            continue;
        }
        if (!quoted) continue;
        /* a quotation without a verb of its own: its speaker stands behind it, or goes on from
         * before */
        uint32_t speaker = SMP_NOTHING;
        for (size_t next = i + 1; next < reading->tokens.n_sentences && next <= i + 4; next++) {
            const smp_sentence *later = &reading->tokens.sentences[next];
            if (reading->tokens.tokens[later->first].quote !=
                reading->tokens.tokens[sentence->end - 1].quote)
                break;
            if (find_saying(reading, later, &found) && found.behind) {
                speaker = found.speaker;
                break;
            }
        }
        if (speaker == SMP_NOTHING && carried != SMP_NOTHING) speaker = carried;
        *done = add_voice(reading, sentence->first, sentence->end, speaker, true, carried_on,
                          sentence->first);
    }
    return *done;
}

/* "kami", "kita", "pihaknya" act for the speaker's body; "saya" is the speaker. */
static bool keep_first_persons(smp_reading *reading)
{
    for (uint32_t at = 0; at < reading->tokens.n_tokens; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        bool plural = smp_reading_marked(reading, at, SMP_M_FIRST_PLURAL) ||
                      smp_reading_marked(reading, at, SMP_M_OWN_SIDE);
        bool singular = smp_reading_marked(reading, at, SMP_M_FIRST_PERSON);
        if (!plural && !singular) continue;
        const smp_voice_of *voice = smp_index_voice(reading, at);
        uint32_t speaker = voice ? voice->speaker : SMP_NOTHING;
        if (speaker == SMP_NOTHING && smp_reading_marked(reading, at, SMP_M_OWN_SIDE))
            speaker = latest_person(reading, at);
        if (speaker == SMP_NOTHING) continue;
        uint32_t body = reading->actors.items[speaker].body;
        uint32_t actor = plural && body != SMP_NOTHING ? body : speaker;
        if (!smp_reading_mention(reading, at, at + 1, actor, SMP_REFERRED)) return false;
    }
    return true;
}

simpul_status smp_find_speakers(smp_reading *reading, simpul_error *err)
{
    bool done = true;
    if (!follow_quotes(reading, &done) || !keep_first_persons(reading))
        return smp_error_memory(err);
    smp_reading_sort(reading);
    return SIMPUL_OK;
}
