/* Verbs by shape, boundaries of clauses, lists of mentions. Finds no subjects and no objects. */
#include "extract/phrase.h"

#include "extract/find.h"
#include "extract/index.h"

#include <string.h>

bool smp_phrase_is_quote(const smp_reading *reading, uint32_t token)
{
    simpul_str text = smp_token_text(&reading->tokens, token);
    return smp_str_is(text, "\"") || smp_str_is(text, "\xe2\x80\x9c") ||
           smp_str_is(text, "\xe2\x80\x9d") || smp_str_is(text, ";") || smp_str_is(text, ":");
}

enum { LONGEST_SAYING = 10 };

static bool opens_saying(const smp_reading *reading, uint32_t comma)
{
    return smp_reading_is_punctuation(reading, comma, ',') &&
           comma + 1 < reading->tokens.n_tokens &&
           (smp_reading_marked(reading, comma + 1, SMP_M_SPEECH) ||
            smp_reading_marked(reading, comma + 1, SMP_M_ATTRIBUTION));
}

uint32_t smp_phrase_saying_start(const smp_reading *reading, uint32_t comma, uint32_t floor)
{
    for (uint32_t at = comma; at > floor && comma - at < LONGEST_SAYING;) {
        at--;
        if (smp_phrase_is_quote(reading, at)) break;
        if (opens_saying(reading, at)) return at;
    }
    return comma;
}

uint32_t smp_phrase_saying_end(const smp_reading *reading, uint32_t comma, uint32_t limit)
{
    if (!opens_saying(reading, comma)) return comma;
    for (uint32_t at = comma + 1; at < limit && at < comma + LONGEST_SAYING; at++) {
        if (smp_phrase_is_quote(reading, at)) break;
        if (smp_reading_is_punctuation(reading, at, ',')) return at + 1;
    }
    return comma;
}

bool smp_phrase_has(const smp_reading *reading, uint32_t token, uint64_t classes)
{
    return (reading->marks[token] & classes) != 0;
}

bool smp_clause_verb_voice(const smp_reading *reading, uint32_t token, smp_voice *voice)
{
    char folded[40];
    if (!smp_find_is_word(reading, token) || reading->mention_at[token] != SMP_NO_MENTION)
        return false;
    if (smp_reading_marked(reading, token, SMP_M_NOT_A_VERB)) return false;
    simpul_str text = smp_token_text(&reading->tokens, token);
    if (text.len >= sizeof folded) return false;
    for (size_t i = 0; i < text.len; i++)
        folded[i] =
            (char)(text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? text.ptr[i] + 32 : text.ptr[i]);
    return smp_looks_like_verb((simpul_str){folded, text.len}, voice);
}

bool smp_clause_is_verb(const smp_reading *reading, uint32_t token)
{
    smp_voice voice;
    if (smp_clause_verb_voice(reading, token, &voice)) return true;
    return reading->mention_at[token] == SMP_NO_MENTION &&
           smp_phrase_has(reading, token, SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_VERB)) &&
           !smp_reading_marked(reading, token, SMP_M_NOT_A_VERB);
}

bool smp_clause_breaks(const smp_reading *reading, uint32_t token)
{
    if (smp_phrase_is_quote(reading, token)) return true;
    if (reading->mention_at[token] != SMP_NO_MENTION) return false;
    /* "sanksi hingga penghentian layanan" is a list, "hingga melaporkan" another clause */
    smp_voice voice;
    bool lists = smp_reading_marked(reading, token, SMP_M_COORDINATOR) &&
                 token + 1 < reading->tokens.n_tokens &&
                 !smp_clause_verb_voice(reading, token + 1, &voice) &&
                 smp_find_is_word(reading, token + 1);
    /* "penghentian sementara", "diblokir sementara" open nothing; ", sementara …" does */
    bool is_adverb = smp_reading_is(reading, token, "sementara") && token > 0 &&
                     smp_find_is_word(reading, token - 1);
    return !lists && !is_adverb && smp_phrase_has(reading, token, SMP_OPENERS);
}

/* "pengamat politik NAME": the person whom a rank that is a group's noun too describes. */
static uint32_t described(const smp_reading *reading, uint32_t mention)
{
    enum { REACH = 4 };
    const smp_mention *group = &reading->mentions.items[mention];
    if (!smp_reading_marked(reading, group->first, SMP_M_FREE_RANK)) return mention;
    for (uint32_t at = group->end; at < group->end + REACH && smp_find_is_word(reading, at); at++) {
        uint32_t found = reading->mention_at[at];
        if (found == SMP_NO_MENTION && smp_clause_is_verb(reading, at)) break;
        if (found == SMP_NO_MENTION) continue;
        uint32_t actor = reading->mentions.items[found].actor;
        return reading->actors.items[actor].type == SMP_T_OFFICIAL ? found : mention;
    }
    return mention;
}

/* "calon pimpinan KPK NAME": who wants an office is meant, not the body. */
static uint32_t candidate_behind(const smp_reading *reading, uint32_t mention)
{
    enum { REACH = 3 };
    const smp_mention *body = &reading->mentions.items[mention];
    uint32_t at = body->end + smp_reading_is_punctuation(reading, body->end, ',');
    uint32_t found = at < reading->tokens.n_tokens ? reading->mention_at[at] : SMP_NO_MENTION;
    if (found == SMP_NO_MENTION ||
        reading->actors.items[reading->mentions.items[found].actor].type != SMP_T_OFFICIAL)
        return mention;
    for (uint32_t before = body->first; before > 0 && body->first - before < REACH; before--)
        if (smp_reading_is(reading, before - 1, "calon") ||
            smp_reading_is(reading, before - 1, "capim"))
            return found;
    return mention;
}

/* "anak usaha Telkom, Telkomsigma": the daughter that stands behind its mother. */
static uint32_t daughter_behind(const smp_reading *reading, uint32_t mention)
{
    const smp_mention *mother = &reading->mentions.items[mention];
    uint32_t comma = mother->end, first = mother->first;
    bool is_mother = first > 1 && smp_reading_is(reading, first - 2, "anak") &&
                     (smp_reading_is(reading, first - 1, "usaha") ||
                      smp_reading_is(reading, first - 1, "perusahaan"));
    if (!is_mother || !smp_reading_is_punctuation(reading, comma, ',')) return mention;
    uint32_t found = reading->mention_at[comma + 1];
    if (found == SMP_NO_MENTION) return mention;
    smp_type type = reading->actors.items[reading->mentions.items[found].actor].type;
    return type & (SMP_T_COMPANY | SMP_T_PLATFORM) ? found : mention;
}

static bool is_platform(const smp_reading *reading, uint32_t mention)
{
    return reading->actors.items[reading->mentions.items[mention].actor].type == SMP_T_PLATFORM;
}

/* "BUMN baru khusus ekspor, PT X (X), mendapat …": the firm that stands behind the comma is the one
 * of the group; in "BUMN, PT X dan koperasi" it is one more. */
static bool is_apposed_firm(const smp_reading *reading, uint32_t comma)
{
    uint32_t found = reading->mention_at[comma + 1];
    if (!smp_reading_is_punctuation(reading, comma, ',') || found == SMP_NO_MENTION) return false;
    const smp_mention *firm = &reading->mentions.items[found];
    if (reading->actors.items[firm->actor].type != SMP_T_COMPANY || firm->kind != SMP_NAMED)
        return false;
    uint32_t end = firm->end;
    if (smp_reading_is_punctuation(reading, end, '('))
        while (end < reading->tokens.n_tokens && !smp_reading_is_punctuation(reading, end - 1, ')'))
            end++;
    bool goes_on = smp_reading_is_punctuation(reading, end, ',')
                       ? reading->mention_at[end + 1] != SMP_NO_MENTION ||
                             smp_reading_marked(reading, end + 1, SMP_M_COORDINATOR)
                       : smp_reading_marked(reading, end, SMP_M_COORDINATOR);
    return !goes_on;
}

/* "Badan Usaha Milik Negara (BUMN)": behind the group's own short form. */
static uint32_t behind_short_form(const smp_reading *reading, const smp_mention *group)
{
    uint32_t at = group->end;
    if (!smp_reading_is_punctuation(reading, at, '(')) return at;
    uint32_t inner = reading->mention_at[at + 1];
    if (inner == SMP_NO_MENTION || reading->mentions.items[inner].actor != group->actor) return at;
    at = reading->mentions.items[inner].end;
    return smp_reading_is_punctuation(reading, at, ')') ? at + 1 : group->end;
}

/* "BUMN ekspor bernama PT X", "perusahaan teknologi pendidikan X": the one that the group's noun
 * introduces. */
static uint32_t named_behind(const smp_reading *reading, uint32_t mention)
{
    enum { REACH = 6 };
    const smp_mention *group = &reading->mentions.items[mention];
    uint32_t known = reading->actors.items[group->actor].known;
    bool is_called = false, is_noun = true;
    if (known == SMP_NOTHING || !reading->lexicon->entities.items[known].is_class) return mention;
    uint32_t first = behind_short_form(reading, group), end = first + REACH;
    for (uint32_t at = first; at < end && at + 1 < reading->tokens.n_tokens; at++) {
        uint32_t found = reading->mention_at[at];
        bool is_next = found != SMP_NO_MENTION && is_noun && at > first &&
                       is_platform(reading, found) && is_platform(reading, mention);
        if (found != SMP_NO_MENTION) return is_called || is_next ? found : mention;
        if (is_noun && smp_str_is(reading->actors.items[group->actor].id, "stakeholder:bumn") &&
            is_apposed_firm(reading, at))
            return reading->mention_at[at + 1];
        bool is_of_noun = smp_find_is_word(reading, at) && !smp_find_is_capital(reading, at) &&
                          !smp_clause_is_verb(reading, at) && reading->marks[at] == 0;
        is_noun = is_noun && (is_of_noun || smp_reading_is(reading, at, "baru") ||
                              smp_reading_is(reading, at, "khusus"));
        is_called = is_called || smp_reading_is(reading, at, "bernama");
        if (smp_clause_breaks(reading, at)) break;
    }
    return mention;
}

uint32_t smp_phrase_holder(const smp_reading *reading, uint32_t mention)
{
    uint32_t holder = smp_index_holder(reading, &reading->mentions.items[mention]);
    if (holder != SMP_NO_MENTION) return holder;
    uint32_t person = described(reading, mention);
    if (person == mention) person = candidate_behind(reading, mention);
    if (person != mention) return person;
    uint32_t daughter = daughter_behind(reading, mention);
    return daughter != mention ? daughter : named_behind(reading, mention);
}

/* "menyusun revisi Permendag": the instrument is the object of the nearer deed. */
bool smp_phrase_is_change(const smp_reading *reading, uint32_t at)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, at, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    simpul_str relation = reading->lexicon->cues.items[found->cue].relation;
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    return is_noun && (smp_str_is(relation, "revises") || smp_str_is(relation, "revokes"));
}

bool smp_phrase_is_former(const smp_reading *reading, uint32_t mention)
{
    enum { LONGEST = 4 };
    const smp_mention *found = &reading->mentions.items[mention];
    if (!(reading->actors.items[found->actor].type & SMP_T_BODY)) return false;
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    uint32_t first = found->first;
    bool is_short = first > floor + 1 && smp_reading_is_punctuation(reading, first - 1, '(') &&
                    reading->mention_at[first - 2] != SMP_NO_MENTION;
    if (is_short) first = reading->mentions.items[reading->mention_at[first - 2]].first;
    for (uint32_t at = first; at > floor && first - at < LONGEST; at--) {
        if (smp_reading_marked(reading, at - 1, SMP_M_FORMER)) return true;
        if (reading->mention_at[at - 1] != SMP_NO_MENTION || !smp_find_is_word(reading, at - 1) ||
            smp_phrase_has(reading, at - 1, SMP_MARK(SMP_M_PREPOSITION) | SMP_AUXILIARIES) ||
            smp_clause_breaks(reading, at - 1) || smp_clause_is_verb(reading, at - 1))
            break;
    }
    return false;
}

void smp_phrase_add(smp_ends *ends, uint32_t mention)
{
    if (ends->n == SMP_MAX_ENDS) return;
    for (size_t i = 0; i < ends->n; i++)
        if (ends->mentions[i] == mention) return;
    ends->mentions[ends->n++] = mention;
}

/* A word that may stand between the members of a list without ending it: "serta juga para". */
static bool is_thin(const smp_reading *reading, uint32_t token)
{
    return smp_phrase_has(reading, token,
                          SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX) |
                              SMP_MARK(SMP_M_ADVERB)) &&
           !smp_clause_is_verb(reading, token);
}

bool smp_phrase_lists(const smp_reading *reading, uint32_t end, uint32_t next)
{
    enum { FAR = 10 };
    bool joined = false;
    uint32_t n_unknown = 0;
    if (next - end > FAR) return false;
    for (uint32_t token = end; token < next; token++) {
        /* "rapat dengan X, dengan Y" */
        bool again = joined && smp_reading_is(reading, token, "dengan");
        bool join = smp_reading_is_punctuation(reading, token, ',') || again ||
                    smp_reading_marked(reading, token, SMP_M_COORDINATOR) ||
                    smp_reading_is(reading, token, "juga");
        joined = joined || join;
        if (join) n_unknown = 0;
        else if (is_thin(reading, token) || smp_reading_is(reading, token, "sekali")) continue;
        else if (joined && smp_reading_marked(reading, token, SMP_M_RANK)) continue;
        else if (joined && smp_find_is_capital(reading, token)) n_unknown++;
        else return false;
    }
    return joined && n_unknown == 0;
}

bool smp_clause_in_list(const smp_reading *reading, uint32_t token, simpul_str frame)
{
    for (size_t start = 0; start <= frame.len;) {
        size_t bar = smp_str_find(frame, SIMPUL_STR("|"), start);
        if (bar == SIZE_MAX) bar = frame.len;
        char word[24];
        simpul_str part = smp_str_slice(frame, start, bar);
        if (part.len < sizeof word) {
            memcpy(word, part.ptr, part.len);
            word[part.len] = '\0';
            if (smp_reading_is(reading, token, word)) return true;
        }
        start = bar + 1;
    }
    return false;
}

/* A noun that is no name for who is meant: neither "pihak", "para" nor "langkah", which pass the
 * deed on to whom they belong. */
bool smp_clause_is_thing(const smp_reading *reading, uint32_t at)
{
    const uint64_t grammar = SMP_AUXILIARIES | SMP_MARK(SMP_M_TRANSPARENT) |
                             SMP_MARK(SMP_M_GROUP_PREFIX) | SMP_MARK(SMP_M_PREPOSITION) |
                             SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_PURPOSE) |
                             SMP_MARK(SMP_M_DEMONSTRATIVE) | SMP_MARK(SMP_M_HONORIFIC);
    uint32_t index, end;
    if (!smp_find_is_word(reading, at) || smp_phrase_has(reading, at, grammar)) return false;
    bool opens = smp_find_sentence_first(reading, at) == at;
    if (smp_find_is_capital(reading, at) && !opens) return false;
    return !smp_find_payload(reading, at, SMP_P_NOUN, &index, &end) &&
           !smp_find_payload(reading, at, SMP_P_HEAD, &index, &end) &&
           !smp_find_payload(reading, at, SMP_P_SURFACE, &index, &end);
}

bool smp_phrase_is_headline_verb(const smp_reading *reading, uint32_t token)
{
    uint32_t surface, end;
    return reading->tokens.sentences[smp_reading_sentence(reading, token)].is_headline &&
           smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end) &&
           reading->lexicon->surfaces.items[surface].voice == SMP_VOICE_ROOT;
}

bool smp_phrase_is_plain_noun(const smp_reading *reading, uint32_t token)
{
    return reading->mention_at[token] == SMP_NO_MENTION && smp_find_is_word(reading, token) &&
           !smp_clause_is_verb(reading, token) && reading->marks[token] == 0;
}

uint32_t smp_phrase_both(const smp_reading *reading, uint32_t token, uint32_t floor)
{
    enum { FAR = 6 };
    if (!smp_reading_is(reading, token, "maupun")) return token;
    for (uint32_t at = token; at > floor && token - at < FAR; at--) {
        if (reading->mention_at[at - 1] != SMP_NO_MENTION) break;
        if (smp_reading_is(reading, at - 1, "baik")) return at - 1;
    }
    return token;
}
