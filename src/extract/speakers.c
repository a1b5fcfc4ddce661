/* Who says what: quotations and reported clauses with their speakers, and then the first persons in
 * them. Speakers are persons or bodies that the article names. */
#include "base/error.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/phrase.h"
#include "extract/saying.h"

/* The day of a saying: outside of the quotation, behind "kata X" and "disampaikan X", before "X
 * mengatakan", since what is said follows. */
static simpul_str said_on(const smp_reading *reading, uint32_t first, uint32_t end,
                          const smp_saying *found)
{
    for (size_t i = smp_index_dates_from(reading, first); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first >= end) break;
        smp_span span;
        bool beside = found->behind ? seen->first > found->verb : seen->end <= found->verb;
        if (beside && !(reading->tokens.tokens[seen->first].flags & SMP_IN_QUOTES) &&
            smp_date_parse(seen->edtf, &span) && span.first == span.last)
            return seen->edtf;
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

/* "OJK, kata Hasan, telah …", "Katanya, …": the words of saying stand in what is said. The comma
 * that closes them; `verb` when they are no parenthesis. */
static uint32_t closing_comma(const smp_reading *reading, const smp_sentence *sentence,
                              uint32_t verb)
{
    enum { LONGEST = 10 };
    if (verb > sentence->first) {
        if (!smp_reading_is_punctuation(reading, verb - 1, ',')) return verb;
        uint32_t end = smp_phrase_saying_end(reading, verb - 1, sentence->end);
        return end > verb ? end - 1 : verb;
    }
    for (uint32_t at = verb + 1; at < sentence->end && at < verb + LONGEST; at++)
        if (smp_reading_is_punctuation(reading, at, ',')) return at;
    return verb;
}

/* Where what X says ends: ", seraya meminta …" is a deed of X beside the saying. */
static uint32_t end_of_words(const smp_reading *reading, const smp_sentence *sentence,
                             uint32_t first)
{
    static const char *const words[] = {"seraya", "sambil", "sembari"};
    for (uint32_t at = first; at < sentence->end; at++)
        if (SMP_IS_ANY(reading, at, words) && !(reading->tokens.tokens[at].flags & SMP_IN_QUOTES))
            return at;
    return sentence->end;
}

/* "X membenarkan laporan itu dan akan memanggil Y": what is said is a thing, and the deed behind it
 * is X's own. The token that joins them; `end` without one. */
static uint32_t end_of_thing(const smp_reading *reading, uint32_t verb, uint32_t end)
{
    enum { LONGEST = 8 };
    const uint64_t opens = SMP_OPENERS | SMP_MARK(SMP_M_PURPOSE);
    uint32_t thing = verb + 1;
    if (thing >= end || !smp_find_is_word(reading, thing) || reading->marks[thing] != 0 ||
        reading->mention_at[thing] != SMP_NO_MENTION)
        return end;
    for (uint32_t at = thing; at < end && at < thing + LONGEST; at++) {
        if (!smp_find_is_word(reading, at) || smp_phrase_has(reading, at, opens) ||
            smp_clause_is_verb(reading, at))
            return end;
        if (at == thing || !smp_reading_marked(reading, at, SMP_M_COORDINATOR)) continue;
        uint32_t next = at + 1;
        while (next < end && smp_phrase_has(reading, next, SMP_AUXILIARIES)) next++;
        bool acts = next < end && reading->mention_at[next] == SMP_NO_MENTION &&
                    smp_clause_is_verb(reading, next);
        return acts ? at : end;
    }
    return end;
}

/* "X merespons kabar …", "X menanggapi permintaan Y": about what others said; X's own words are not
 * in the sentence. */
static bool is_response(const smp_reading *reading, const smp_saying *found)
{
    static const char *const verbs[] = {"merespons", "merespon", "menanggapi", "mengomentari"};
    uint32_t thing = found->verb + 1;
    bool is_verb = SMP_IS_ANY(reading, found->verb, verbs);
    return is_verb && !found->behind && smp_find_is_word(reading, thing) &&
           !smp_reading_marked(reading, thing, SMP_M_COMPLEMENT);
}

/* What of first…end the saying covers: for "kata X" the words before it, else those behind. */
static bool keep_saying(smp_reading *reading, const smp_sentence *sentence, uint32_t first,
                        uint32_t end, const smp_saying *found, bool quoted)
{
    uint32_t comma =
        found->behind && !quoted ? closing_comma(reading, sentence, found->verb) : found->verb;
    bool is_parenthesis = comma > found->verb;
    simpul_str on = said_on(reading, first, is_parenthesis ? comma : end, found);
    if (is_response(reading, found) && !quoted) return true;
    if (!found->behind && !found->is_menurut) {
        first = found->verb + 1;
        if (!quoted && end == sentence->end) end = end_of_words(reading, sentence, first);
        if (!quoted) end = end_of_thing(reading, found->verb, end);
    } else if (!found->is_menurut && !quoted && !is_parenthesis) {
        end = found->verb;
    }
    bool direct = quoted && !found->is_menurut;
    return add_voice(reading, first, end, found->speaker, direct, on, found->verb);
}

/* '"…," ujar Bobby usai rapat. Ia menambahkan …' in one sentence: another saying behind the first,
 * by somebody who stands behind the first speaker. */
static bool find_second(const smp_reading *reading, const smp_sentence *sentence,
                        const smp_saying *first, smp_saying *out)
{
    return first->behind && !first->is_menurut && first->who > first->verb &&
           smp_saying_find(reading, sentence, first->verb + 1, SMP_NOTHING, out) && !out->behind &&
           !out->is_menurut && out->who > first->who && out->who < out->verb;
}

/* "Pihaknya telah …" goes on with what the last speaker says, where nobody else is named before. */
static bool speaks_of_own_side(const smp_reading *reading, const smp_sentence *sentence,
                               uint32_t carried)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        uint32_t mention = reading->mention_at[at];
        if (smp_reading_marked(reading, at, SMP_M_OWN_SIDE)) return true;
        if (mention == SMP_NO_MENTION) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        if (actor != carried && reading->actors.items[actor].type == SMP_T_OFFICIAL) return false;
    }
    return false;
}

/* What a passive of saying tells of: the sentence before it, or what follows in its own. */
static bool keep_said_by(smp_reading *reading, size_t index, const smp_saying *found)
{
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    simpul_str on = said_on(reading, sentence->first, sentence->end, found);
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

/* "X meminta Y menutup Z": what is asked is X's word, where nobody else says the sentence. */
static bool keep_asked(smp_reading *reading, const smp_sentence *sentence)
{
    smp_saying found;
    for (uint32_t first = sentence->first; smp_saying_find_asking(reading, sentence, first, &found);
         first = found.verb + 1) {
        uint32_t words = found.verb + 1;
        if (words >= sentence->end || smp_index_voice(reading, words)) continue;
        uint32_t end = smp_saying_asked_end(reading, words, end_of_words(reading, sentence, words));
        if (!add_voice(reading, words, end, found.speaker, false, SIMPUL_STR_NONE, found.verb))
            return false;
    }
    return true;
}

/* The speaker of a quotation without a verb of its own, who stands behind its end; `carried` when
 * the text does not say. */
static uint32_t speaker_of_quote(const smp_reading *reading, size_t index, uint32_t carried)
{
    enum { LONGEST = 4 }; /* sentences of a quotation behind this one */
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    smp_saying found;
    for (size_t next = index + 1; next < reading->tokens.n_sentences && next <= index + LONGEST;
         next++) {
        const smp_sentence *later = &reading->tokens.sentences[next];
        if (reading->tokens.tokens[later->first].quote !=
            reading->tokens.tokens[sentence->end - 1].quote)
            break;
        if (smp_saying_find(reading, later, later->first, carried, &found) && found.behind)
            return found.speaker;
    }
    return carried;
}

/* "Kami meminta X. Kami juga menunggu Y, kata dia.": words in the first person without quotation
 * marks, whose speaker stands behind the end of the last of them in the paragraph. */
static uint32_t speaker_in_person(const smp_reading *reading, size_t index, uint32_t carried)
{
    enum { LONGEST = 3 };
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    const uint64_t persons = SMP_MARK(SMP_M_FIRST_PLURAL) | SMP_MARK(SMP_M_FIRST_PERSON);
    bool in_person = false;
    smp_saying found;
    for (uint32_t at = sentence->first; at < sentence->end && !in_person; at++)
        in_person = smp_phrase_has(reading, at, persons);
    for (size_t next = index + 1;
         in_person && next < reading->tokens.n_sentences && next <= index + LONGEST; next++) {
        const smp_sentence *later = &reading->tokens.sentences[next];
        if (later->paragraph != sentence->paragraph || has_quote(reading, later)) break;
        if (smp_saying_find(reading, later, later->first, carried, &found))
            return found.behind && !found.is_menurut ? found.speaker : SMP_NOTHING;
    }
    return SMP_NOTHING;
}

typedef struct going_on { /* who spoke last, on what day, and up to which sentence */
    uint32_t speaker;
    simpul_str on;
    size_t until;     /* the sentence that their reported words end */
    bool is_reported; /* in a clause, not in quotation marks */
} going_on;

/* "Komdigi juga telah …", "Pemkot sendiri …": adds something about the speaker's own body. */
static bool adds_of_body(const smp_reading *reading, const smp_sentence *sentence, uint32_t speaker)
{
    uint32_t body = reading->actors.items[speaker].body;
    uint32_t subject = reading->mention_at[sentence->first];
    if (body == SMP_NOTHING || subject == SMP_NO_MENTION ||
        reading->mentions.items[subject].actor != body)
        return false;
    uint32_t end = reading->mentions.items[subject].end;
    return end < sentence->end &&
           (smp_reading_is(reading, end, "juga") || smp_reading_is(reading, end, "sendiri") ||
            smp_reading_is(reading, end, "pun"));
}

/* "Hal ini dibuktikan dengan …" before words of the same person in quotation marks. */
static bool stands_between(const smp_reading *reading, size_t index, uint32_t speaker)
{
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    smp_saying next;
    return smp_reading_is(reading, sentence->first, "hal") &&
           smp_reading_marked(reading, sentence->first + 1, SMP_M_DEMONSTRATIVE) &&
           index + 1 < reading->tokens.n_sentences && has_quote(reading, sentence + 1) &&
           smp_saying_find(reading, sentence + 1, sentence[1].first, SMP_NOTHING, &next) &&
           next.speaker == speaker;
}

/* "Sebab …", "Terlebih …": the reason for what a person reports is part of it. */
static bool gives_reason(const smp_reading *reading, const smp_sentence *sentence)
{
    static const char *const words[] = {"sebab",    "pasalnya",  "apalagi",
                                        "terlebih", "alasannya", "soalnya"};
    return SMP_IS_ANY(reading, sentence->first, words);
}

/* "X mengatakan lembaganya mengkaji usulan. Komdigi juga telah …": does a sentence go on with what
 * a person reports before it in its paragraph? Not where a body asks for something. */
static bool goes_on(const smp_reading *reading, size_t index, const going_on *last)
{
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    smp_saying asks;
    if (index == 0 || !last->is_reported || last->until + 1 != index ||
        last->speaker == SMP_NOTHING || (sentence - 1)->paragraph != sentence->paragraph)
        return false;
    if (smp_saying_find_asking(reading, sentence, sentence->first, &asks)) return false;
    return adds_of_body(reading, sentence, last->speaker) || gives_reason(reading, sentence) ||
           stands_between(reading, index, last->speaker);
}

/* The voices of one sentence that has a verb of saying; false when it has none. */
static bool follow_saying(smp_reading *reading, size_t index, bool quoted, going_on *last,
                          bool *done)
{
    const smp_sentence *sentence = &reading->tokens.sentences[index];
    smp_saying found, second;
    if (smp_saying_find(reading, sentence, sentence->first, last->speaker, &found)) {
        bool again = find_second(reading, sentence, &found, &second);
        uint32_t end = again ? second.who : sentence->end;
        *done = keep_saying(reading, sentence, sentence->first, end, &found, quoted);
        if (again && *done)
            *done = keep_saying(reading, sentence, end, sentence->end, &second, false);
        if (again) found = second;
    } else if (smp_saying_find_passive(reading, sentence, &found)) {
        *done = keep_said_by(reading, index, &found);
    } else {
        return false;
    }
    *last = (going_on){found.speaker, said_on(reading, sentence->first, sentence->end, &found),
                       index, !quoted};
    return true;
}

static bool follow_quotes(smp_reading *reading)
{
    going_on last = {SMP_NOTHING, SIMPUL_STR_NONE, 0, false};
    bool done = true;
    for (size_t i = 0; i < reading->tokens.n_sentences && done; i++) {
        const smp_sentence *sentence = &reading->tokens.sentences[i];
        if (sentence->is_headline) continue;
        bool quoted = has_quote(reading, sentence);
        if (!follow_saying(reading, i, quoted, &last, &done)) {
            uint32_t speaker = SMP_NOTHING;
            if (quoted) speaker = speaker_of_quote(reading, i, last.speaker);
            else if (last.speaker != SMP_NOTHING &&
                     (speaks_of_own_side(reading, sentence, last.speaker) ||
                      goes_on(reading, i, &last)))
                speaker = last.speaker;
            if (!quoted && speaker == SMP_NOTHING)
                speaker = speaker_in_person(reading, i, last.speaker);
            if (!quoted && speaker != SMP_NOTHING) last.until = i;
            done = add_voice(reading, sentence->first, sentence->end, speaker, quoted, last.on,
                             sentence->first);
        }
        if (done) done = keep_asked(reading, sentence);
    }
    return done;
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
            speaker = smp_saying_latest(reading, at);
        if (speaker == SMP_NOTHING) continue;
        uint32_t body = reading->actors.items[speaker].body;
        uint32_t actor = plural && body != SMP_NOTHING ? body : speaker;
        if (!smp_reading_mention(reading, at, at + 1, actor, SMP_REFERRED)) return false;
    }
    return true;
}

simpul_status smp_find_speakers(smp_reading *reading, simpul_error *err)
{
    if (!follow_quotes(reading) || !keep_first_persons(reading)) return smp_error_memory(err);
    smp_reading_sort(reading);
    return SIMPUL_OK;
}
