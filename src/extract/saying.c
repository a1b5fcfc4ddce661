/* Verbs of saying and their speakers in one sentence. Keeps no voices. */
#include "extract/saying.h"

#include "extract/clause.h"
#include "extract/find.h"
#include "extract/frame.h"
#include "extract/index.h"
#include "extract/phrase.h"

enum { NEAR = 9 }; /* tokens between a verb of saying and its speaker */

static const smp_actor *actor_of(const smp_reading *reading, uint32_t mention)
{
    return &reading->actors.items[reading->mentions.items[mention].actor];
}

static bool can_speak(const smp_reading *reading, uint32_t mention)
{
    return mention != SMP_NO_MENTION && !smp_phrase_is_former(reading, mention) &&
           (actor_of(reading, mention)->type & (SMP_T_OFFICIAL | SMP_T_BODY | SMP_T_COMPANY |
                                                SMP_T_PLATFORM | SMP_T_STAKEHOLDER)) != 0;
}

static bool is_person(const smp_reading *reading, uint32_t mention)
{
    return mention != SMP_NO_MENTION && actor_of(reading, mention)->type == SMP_T_OFFICIAL;
}

/* "konsumen", "lokapasar": whoever they are, one by one. */
static bool is_group(const smp_reading *reading, uint32_t mention)
{
    return smp_find_is_class(reading, reading->mentions.items[mention].actor);
}

static bool is_quoted(const smp_reading *reading, uint32_t token)
{
    return (reading->tokens.tokens[token].flags & SMP_IN_QUOTES) != 0;
}

uint32_t smp_saying_latest(const smp_reading *reading, uint32_t before)
{
    enum { HOPS = 16 };
    uint32_t person = smp_index_person_before(reading, before);
    for (int hop = 0; person != SMP_NO_MENTION && hop < HOPS; hop++) {
        const smp_mention *mention = &reading->mentions.items[person];
        const smp_voice_of *voice = smp_index_voice(reading, mention->first);
        bool is_of_other = voice && voice->speaker != mention->actor &&
                           reading->actors.items[voice->speaker].type == SMP_T_OFFICIAL;
        if (is_of_other && !is_quoted(reading, mention->first)) return voice->speaker;
        if (!is_quoted(reading, mention->first)) return mention->actor;
        person = smp_index_person_before(reading, mention->first);
    }
    return SMP_NOTHING;
}

/* "politisi PAN itu", "pria kelahiran Solo tersebut": a noun for one person. */
static bool is_person_noun(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"pria",      "wanita",   "perempuan",    "lelaki",
                                        "politikus", "politisi", "purnawirawan", "mantan"};
    if (SMP_IS_ANY(reading, token, nouns)) return true;
    return smp_reading_marked(reading, token, SMP_M_FREE_RANK) ||
           smp_reading_marked(reading, token, SMP_M_RANK);
}

/* Does a group stand right beside the verb: nothing but thin words between? */
static bool is_beside(const smp_reading *reading, uint32_t first, uint32_t end)
{
    const uint64_t thin = SMP_MARK(SMP_M_ADVERB) | SMP_MARK(SMP_M_TRANSPARENT) |
                          SMP_MARK(SMP_M_GROUP_PREFIX) | SMP_MARK(SMP_M_AGENT) |
                          SMP_MARK(SMP_M_DEMONSTRATIVE) | SMP_MARK(SMP_M_COMPLETED);
    for (uint32_t at = first; at < end; at++)
        if (!smp_phrase_has(reading, at, thin)) return false;
    return true;
}

/* May the mention be the speaker with these tokens between it and the verb? */
static bool may_answer(const smp_reading *reading, uint32_t mention, uint32_t first, uint32_t end)
{
    return can_speak(reading, mention) &&
           (!is_group(reading, mention) || is_beside(reading, first, end));
}

/* "ujar Alex," of Alexander Sabar: a name cut short, with nothing else before the comma or the end.
 */
static bool is_cut_name(const smp_reading *reading, uint32_t token, uint32_t limit, uint32_t actor)
{
    enum { SHORTEST = 3 };
    if (actor == SMP_NOTHING || !smp_find_is_capital(reading, token)) return false;
    if (token + 1 < limit && smp_find_is_capital(reading, token + 1)) return false;
    simpul_str cut = smp_token_text(&reading->tokens, token);
    simpul_str name = reading->actors.items[actor].name;
    bool is_first = cut.len >= 2 && cut.len < name.len && name.ptr[cut.len] == ' ' &&
                    smp_str_equal(smp_str_slice(name, 0, cut.len), cut);
    if (is_first) return true; /* "ujar Ai" of Ai Maryati */
    for (size_t at = 0; cut.len >= SHORTEST && at + cut.len < name.len; at++)
        if ((at == 0 || name.ptr[at - 1] == ' ') &&
            smp_str_equal(smp_str_slice(name, at, at + cut.len), cut))
            return true;
    return false;
}

/* Do only words that no mention covers stand between: a name that the text does not hold on to? */
static bool is_unknown_name(const smp_reading *reading, uint32_t first, uint32_t end)
{
    enum { LONGEST = 3 };
    if (end == first || end - first > LONGEST) return false;
    for (uint32_t at = first; at < end; at++)
        if (reading->mention_at[at] != SMP_NO_MENTION || reading->marks[at] != 0 ||
            !smp_find_is_capital(reading, at))
            return false;
    return true;
}

/* The speaker behind a verb ("kata Menteri X", "ujar dia"): the first person, else the first body.
 * "kata politikus PKS itu" is the person spoken of last. */
static uint32_t speaker_behind(const smp_reading *reading, uint32_t verb, uint32_t limit,
                               uint32_t *who)
{
    uint32_t body = SMP_NOTHING;
    bool is_described = verb + 1 < limit && is_person_noun(reading, verb + 1);
    uint32_t latest = smp_saying_latest(reading, verb);
    *who = verb;
    if (verb + 1 < limit && reading->mention_at[verb + 1] == SMP_NO_MENTION &&
        is_cut_name(reading, verb + 1, limit, latest))
        return latest;
    for (uint32_t at = verb + 1; at < limit && at <= verb + NEAR; at++) {
        bool closes = smp_reading_is_punctuation(reading, at, ',') ||
                      smp_reading_marked(reading, at, SMP_M_PREPOSITION);
        if (smp_reading_is_punctuation(reading, at, '"')) break;
        if (closes && is_unknown_name(reading, verb + 1, at)) break; /* "tulis IRIB di Telegram" */
        uint32_t mention = reading->mention_at[at];
        if (is_person(reading, mention)) {
            *who = at;
            return reading->mentions.items[mention].actor;
        }
        bool points = is_described && smp_reading_marked(reading, at, SMP_M_DEMONSTRATIVE);
        if (points && latest != SMP_NOTHING) return latest;
        if (smp_reading_is_punctuation(reading, at, ',')) is_described = false;
        if (body == SMP_NOTHING && may_answer(reading, mention, verb + 1, at)) {
            body = reading->mentions.items[mention].actor;
            *who = at;
        }
        if (smp_reading_is_punctuation(reading, at, ',') && body != SMP_NOTHING && at > verb + 4)
            break;
    }
    return body;
}

/* "Politisi PAN itu mengatakan": the demonstrative right before the verb, its noun where the
 * sentence begins. */
static bool is_described_before(const smp_reading *reading, uint32_t verb, uint32_t first)
{
    uint32_t at = verb;
    while (at > first && smp_phrase_has(reading, at - 1, SMP_MARK(SMP_M_ADVERB))) at--;
    return at > first + 1 && smp_reading_marked(reading, at - 1, SMP_M_DEMONSTRATIVE) &&
           is_person_noun(reading, first);
}

/* "GoTo Hans Patuwo, yang menggantikan X, mengatakan": where a relative clause between commas that
 * ends before a token begins; the token itself without one. */
static uint32_t skip_relative(const smp_reading *reading, uint32_t token, uint32_t first)
{
    enum { LONGEST = 30 };
    if (token == first || !smp_reading_is_punctuation(reading, token - 1, ',')) return token;
    for (uint32_t at = token - 1; at > first && token - at < LONGEST; at--) {
        if (smp_phrase_is_quote(reading, at - 1)) break;
        if (smp_reading_is_punctuation(reading, at - 1, ',') &&
            smp_reading_marked(reading, at, SMP_M_RELATIVE))
            return at - 1;
    }
    return token;
}

/* The subject before a verb of saying: the nearest person, else the nearest that can speak, in the
 * clause. */
static uint32_t speaker_before(const smp_reading *reading, uint32_t verb, uint32_t first,
                               uint32_t *who)
{
    uint32_t other = SMP_NOTHING;
    *who = verb;
    for (uint32_t at = skip_relative(reading, verb, first); at-- > first && verb - at < 40;) {
        if (is_quoted(reading, at)) break;
        uint32_t mention = reading->mention_at[at];
        if (is_person(reading, mention)) {
            *who = at;
            return reading->mentions.items[mention].actor;
        }
        if (other == SMP_NOTHING && mention != SMP_NO_MENTION && verb - at < 8 &&
            may_answer(reading, mention, reading->mentions.items[mention].end, verb)) {
            other = reading->mentions.items[mention].actor;
            *who = at;
        }
    }
    if (is_described_before(reading, verb, first)) {
        uint32_t person = smp_saying_latest(reading, first);
        if (person != SMP_NOTHING) return person;
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

/* '…," ujar seorang peserta', '…," kata Sartono': who speaks has no name that the text holds on
 * to. */
static bool is_said_by_some(const smp_reading *reading, const smp_sentence *sentence, uint32_t verb)
{
    if (verb == sentence->first || verb + 1 >= sentence->end) return false;
    bool closes = is_quoted(reading, verb - 1) ||
                  smp_reading_is_punctuation(reading, verb - 1, ',') ||
                  smp_reading_is_punctuation(reading, verb - 1, '"');
    bool quotes = false;
    for (uint32_t at = sentence->first; at < sentence->end; at++)
        quotes = quotes || is_quoted(reading, at);
    return closes && quotes && smp_find_is_word(reading, verb + 1) && reading->marks[verb + 1] == 0;
}

/* "sanksi tegas", "lebih lanjut", "belum jelas": a root tells of a saying only behind what was said
 * or before who said it. */
static bool is_root_of_saying(const smp_reading *reading, const smp_sentence *sentence, uint32_t at)
{
    if (at == sentence->first || !smp_find_is_word(reading, at - 1)) return true;
    if (at + 1 >= sentence->end) return false;
    return is_person(reading, reading->mention_at[at + 1]) ||
           smp_reading_marked(reading, at + 1, SMP_M_THIRD_PERSON);
}

/* "Tokopedia mengumumkan kebijakan baru", "Komdigi memastikan pengawasan terus dilakukan": a body
 * that makes a thing known; what there is to tell of the thing the newsroom tells. */
static bool is_announcement(const smp_reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {"mengumumkan",   "memastikan",   "mengungkap",
                                        "mengungkapkan", "menyampaikan", "membeberkan"};
    bool is_verb = SMP_IS_ANY(reading, verb, verbs);
    uint32_t thing = verb + 1;
    return is_verb && smp_find_is_word(reading, thing) &&
           reading->mention_at[thing] == SMP_NO_MENTION &&
           (reading->marks[thing] & ~SMP_MARK(SMP_M_TRANSPARENT)) == 0 &&
           !smp_clause_is_verb(reading, thing);
}

/* "X berjanji menemui Y": a promise of one's own deed is told as a deed, that of others' as words.
 */
static bool is_own_promise(const smp_reading *reading, uint32_t verb)
{
    uint32_t next = verb + 1, limit = smp_find_sentence_end(reading, verb);
    if (!smp_reading_is(reading, verb, "berjanji")) return false;
    while (next < limit && smp_phrase_has(reading, next, SMP_AUXILIARIES)) next++;
    return next < limit && smp_clause_is_verb(reading, next);
}

/* Who says by the verb of saying at a token; false when it is none here. */
static bool read_verb(const smp_reading *reading, const smp_sentence *sentence, uint32_t first,
                      uint32_t at, uint32_t carried, smp_saying *out)
{
    bool nya = is_nya_form(reading, at), me = !nya && is_me_form(reading, at);
    *out = (smp_saying){at, SMP_NOTHING, at, true, false};
    if (is_own_promise(reading, at)) return false;
    /* "Teten yakin …", "Nezar beberkan …": a root right behind its subject */
    if (!nya && !me && at > sentence->first && is_person(reading, reading->mention_at[at - 1]) &&
        !is_person(reading, at + 1 < sentence->end ? reading->mention_at[at + 1] : SMP_NO_MENTION))
        me = true;
    out->behind = !me;
    if (me) out->speaker = speaker_before(reading, at, first, &out->who);
    if (nya) out->speaker = smp_saying_latest(reading, at);
    if (nya && out->speaker == SMP_NOTHING) out->speaker = carried;
    if (me && out->speaker != SMP_NOTHING && is_announcement(reading, at) &&
        reading->actors.items[out->speaker].type != SMP_T_OFFICIAL)
        return false;
    if (me || nya) return out->speaker != SMP_NOTHING;
    if (!is_root_of_saying(reading, sentence, at)) return false;
    out->speaker = speaker_behind(reading, at, sentence->end, &out->who);
    if (out->speaker == SMP_NOTHING && at + 1 < sentence->end &&
        smp_reading_marked(reading, at + 1, SMP_M_THIRD_PERSON))
        out->speaker = smp_saying_latest(reading, at);
    return out->speaker != SMP_NOTHING || is_said_by_some(reading, sentence, at);
}

bool smp_saying_find(const smp_reading *reading, const smp_sentence *sentence, uint32_t first,
                     uint32_t carried, smp_saying *out)
{
    for (uint32_t at = first; at < sentence->end; at++) {
        if (is_quoted(reading, at)) continue;
        if (smp_reading_marked(reading, at, SMP_M_ATTRIBUTION)) {
            uint32_t who = at, speaker = is_nya_form(reading, at)
                                             ? smp_saying_latest(reading, at)
                                             : speaker_behind(reading, at, sentence->end, &who);
            *out = (smp_saying){at, speaker, who, false, true};
            if (speaker != SMP_NOTHING) return true;
        }
        /* "bertemu X guna menanggapi …": a purpose, and nobody says anything */
        bool is_aim = at > first && smp_reading_marked(reading, at - 1, SMP_M_PURPOSE);
        if (!is_aim && smp_reading_marked(reading, at, SMP_M_SPEECH) &&
            read_verb(reading, sentence, first, at, carried, out))
            return true;
    }
    return false;
}

/* "Hal itu", "Demikian", "Pernyataan tersebut" and nothing at all stand for what was said. */
static bool is_of_speech(const smp_reading *reading, uint32_t first, uint32_t verb)
{
    static const char *const words[] = {"hal",       "demikian",   "itu",        "ini",
                                        "penegasan", "pernyataan", "penjelasan", "keterangan",
                                        "informasi", "ungkapan",   "komentar",   "kabar"};
    static const char *const alike[] = {"senada", "serupa", "sama", "berbeda", "lain"};
    if (first == verb) return true;
    for (uint32_t at = first; at < verb; at++) /* "hal senada": what somebody else said before */
        if (SMP_IS_ANY(reading, at, alike)) return false;
    return SMP_IS_ANY(reading, first, words);
}

/* By whom a passive of saying is: behind it, over no verb, no "bahwa" and no preposition. "Pasal 2
 * disebutkan pemerintah memberikan …" tells of somebody, and nobody says it. */
static uint32_t sayer_of(const smp_reading *reading, uint32_t verb, uint32_t limit)
{
    uint32_t body = SMP_NOTHING, body_end = 0, latest = smp_saying_latest(reading, verb);
    bool is_open = true;
    /* "Disampaikan Alex bahwa …" of Alexander Sabar */
    if (verb + 1 < limit && reading->mention_at[verb + 1] == SMP_NO_MENTION &&
        is_cut_name(reading, verb + 1, limit, latest))
        return latest;
    for (uint32_t at = verb + 1; at < limit && at <= verb + NEAR; at++) {
        if (smp_phrase_is_quote(reading, at) || smp_reading_marked(reading, at, SMP_M_COMPLEMENT))
            break;
        uint32_t mention = reading->mention_at[at];
        if (is_open && is_person(reading, mention)) return reading->mentions.items[mention].actor;
        if (is_open && body == SMP_NOTHING && may_answer(reading, mention, verb + 1, at)) {
            body = reading->mentions.items[mention].actor;
            body_end = reading->mentions.items[mention].end;
        }
        if (mention != SMP_NO_MENTION) continue;
        if (smp_clause_is_verb(reading, at)) return at == body_end ? SMP_NOTHING : body;
        if (smp_reading_marked(reading, at, SMP_M_AGENT)) is_open = true;
        else if (smp_reading_marked(reading, at, SMP_M_PREPOSITION)) is_open = false;
    }
    return body;
}

bool smp_saying_find_passive(const smp_reading *reading, const smp_sentence *sentence,
                             smp_saying *out)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        if (is_quoted(reading, at)) return false;
        if (!smp_reading_marked(reading, at, SMP_M_SAID_BY)) continue;
        if (!is_of_speech(reading, sentence->first, at)) continue;
        uint32_t speaker = sayer_of(reading, at, sentence->end);
        if (speaker == SMP_NOTHING) continue;
        *out = (smp_saying){at, speaker, at, at > sentence->first, false};
        return true;
    }
    return false;
}

static bool is_asking(const smp_reading *reading, uint32_t token, smp_cue_at *found)
{
    return !is_quoted(reading, token) && reading->mention_at[token] == SMP_NO_MENTION &&
           smp_frame_cue(reading, token, found) && found->voice == SMP_VOICE_ACTIVE &&
           (smp_str_is(found->cue->relation, "requests") ||
            smp_str_is(found->cue->relation, "warns"));
}

uint32_t smp_saying_asked_end(const smp_reading *reading, uint32_t first, uint32_t end)
{
    smp_cue_at found;
    for (uint32_t at = first + 1; at < end; at++)
        if (smp_reading_marked(reading, at - 1, SMP_M_COORDINATOR) &&
            is_asking(reading, at, &found))
            return at - 1;
    return end;
}

bool smp_saying_find_asking(const smp_reading *reading, const smp_sentence *sentence,
                            uint32_t first, smp_saying *out)
{
    for (uint32_t at = first; at < sentence->end; at++) {
        smp_cue_at found;
        if (!is_asking(reading, at, &found)) continue;
        uint32_t who, speaker = speaker_before(reading, at, first, &who);
        if (speaker == SMP_NOTHING) continue;
        *out = (smp_saying){found.end - 1, speaker, who, false, false};
        return true;
    }
    return false;
}
