/* Subjects to the left, objects to the right, with the boundaries that Indonesian clauses have. */
#include "extract/clause.h"

#include "extract/find.h"

#include <string.h>

enum { MAX_LEFT = 45, MAX_GAP = 9, MAX_RIGHT = 14, MAX_INHERIT = 3 };

static bool is_quote_mark(const smp_reading *reading, uint32_t token)
{
    simpul_str text = smp_token_text(&reading->tokens, token);
    return smp_str_is(text, "\"") || smp_str_is(text, "\xe2\x80\x9c") ||
           smp_str_is(text, "\xe2\x80\x9d") || smp_str_is(text, ";") || smp_str_is(text, ":");
}

static bool has_any(const smp_reading *reading, uint32_t token, uint64_t classes)
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
           has_any(reading, token, SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_VERB)) &&
           !smp_reading_marked(reading, token, SMP_M_NOT_A_VERB);
}

#define OPENERS                                                                                    \
    (SMP_MARK(SMP_M_COMPLEMENT) | SMP_MARK(SMP_M_CONDITION) | SMP_MARK(SMP_M_CAUSE) |              \
     SMP_MARK(SMP_M_CONTRAST) | SMP_MARK(SMP_M_TIME_CLAUSE) | SMP_MARK(SMP_M_RELATIVE))
#define AUXILIARIES                                                                                \
    (SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_POSSIBLE) |                \
     SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_COMPLETED) |                  \
     SMP_MARK(SMP_M_ONGOING) | SMP_MARK(SMP_M_OBLIGATION) | SMP_MARK(SMP_M_ADVERB) |               \
     SMP_MARK(SMP_M_LIGHT_VERB))

/* What is said of one verb holds for those coordinated with it. */
#define INHERITED                                                                                  \
    (SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_HOPE) |                     \
     SMP_MARK(SMP_M_POSSIBLE))

bool smp_clause_breaks(const smp_reading *reading, uint32_t token)
{
    if (is_quote_mark(reading, token)) return true;
    if (reading->mention_at[token] != SMP_NO_MENTION) return false;
    return has_any(reading, token, OPENERS);
}

static const smp_date_seen *date_over(const smp_reading *reading, uint32_t token)
{
    for (size_t i = 0; i < reading->dates.n; i++)
        if (reading->dates.items[i].first <= token && token < reading->dates.items[i].end)
            return &reading->dates.items[i];
    return NULL;
}

static void add_end(smp_ends *ends, uint32_t mention)
{
    if (ends->n == SMP_MAX_ENDS) return;
    for (size_t i = 0; i < ends->n; i++)
        if (ends->mentions[i] == mention) return;
    ends->mentions[ends->n++] = mention;
}

/* A preposition right before a mention makes it a modifier, unless it only opens a list. */
static bool is_modifier(const smp_reading *reading, uint32_t first)
{
    if (first == 0) return false;
    uint32_t before = first - 1;
    if (reading->mention_at[before] != SMP_NO_MENTION) return false;
    if (smp_reading_marked(reading, before, SMP_M_COORDINATOR)) return false;
    if (smp_reading_marked(reading, before, SMP_M_TRANSPARENT) && before > 0 &&
        reading->mention_at[before - 1] == SMP_NO_MENTION)
        before--;
    return smp_reading_marked(reading, before, SMP_M_PREPOSITION) ||
           smp_reading_marked(reading, before, SMP_M_ATTRIBUTION);
}

/* A word that may stand between the members of a list without ending it: "serta juga para". */
static bool is_thin(const smp_reading *reading, uint32_t token)
{
    return has_any(reading, token,
                   SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX) |
                       SMP_MARK(SMP_M_ADVERB)) &&
           !smp_clause_is_verb(reading, token);
}

/* Are two neighbouring mentions of one list ("A dan B", "A, B, serta C", "A juga B")? Members that
 * are no mentions may lie between them, where commas set them off. */
static bool is_listed(const smp_reading *reading, uint32_t end, uint32_t next)
{
    enum { FAR = 10 };
    bool joined = false;
    uint32_t n_unknown = 0;
    if (next - end > FAR) return false;
    for (uint32_t token = end; token < next; token++) {
        bool join = smp_reading_is_punctuation(reading, token, ',') ||
                    smp_reading_marked(reading, token, SMP_M_COORDINATOR) ||
                    smp_reading_is(reading, token, "juga");
        joined = joined || join;
        if (join) n_unknown = 0;
        else if (is_thin(reading, token)) continue;
        else if (joined && smp_find_is_capital(reading, token)) n_unknown++;
        else return false;
    }
    return joined && n_unknown == 0;
}

/* The start of the noun phrase that ends in the mention at `last`: back to the nearest boundary. */
static uint32_t phrase_start(const smp_reading *reading, uint32_t last, uint32_t floor)
{
    uint32_t at = reading->mentions.items[last].first;
    bool is_list = false;
    while (at > floor) {
        uint32_t before = at - 1;
        uint32_t mention = reading->mention_at[before];
        if (mention != SMP_NO_MENTION) {
            at = reading->mentions.items[mention].first;
            continue;
        }
        if (smp_clause_breaks(reading, before) || smp_clause_is_verb(reading, before)) break;
        if (has_any(reading, before, SMP_MARK(SMP_M_PURPOSE)) &&
            !smp_reading_is(reading, before, "untuk"))
            break;
        /* "A, B, dan C": commas go on with a list only where a word ends it; "Selain A, B …" */
        is_list = is_list || smp_reading_marked(reading, before, SMP_M_COORDINATOR);
        if (smp_reading_is_punctuation(reading, before, ',')) {
            bool listed = before > floor && reading->mention_at[before - 1] != SMP_NO_MENTION &&
                          is_list && reading->mention_at[at] != SMP_NO_MENTION;
            if (!listed) break;
        }
        at = before;
    }
    return at;
}

/* The heads of the phrase: its first mention that is no modifier, and what is coordinated with it.
 */
static void phrase_heads(const smp_reading *reading, uint32_t start, uint32_t last, smp_ends *out)
{
    uint32_t end = reading->mentions.items[last].end, previous_end = 0;
    for (uint32_t at = start; at < end;) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) {
            at++;
            continue;
        }
        const smp_mention *found = &reading->mentions.items[mention];
        if (out->n == 0 && !is_modifier(reading, found->first)) {
            add_end(out, mention);
        } else if (out->n && is_listed(reading, previous_end, found->first)) {
            add_end(out, mention);
        } else if (out->n && smp_reading_marked(reading, found->first - 1, SMP_M_THROUGH)) {
            /* "Pemerintah melalui Kementerian …": the ministry acts */
            smp_type type = reading->actors.items[found->actor].type;
            smp_type head =
                reading->actors.items[reading->mentions.items[out->mentions[0]].actor].type;
            if (type == SMP_T_MINISTRY && head == SMP_T_AGENCY) out->mentions[0] = mention;
        }
        previous_end = found->end;
        at = found->end;
    }
    uint32_t first = reading->mentions.items[last].first;
    bool attributed = first > 0 && smp_reading_marked(reading, first - 1, SMP_M_ATTRIBUTION);
    if (out->n == 0 && !attributed) add_end(out, last); /* "menurut X" is no subject */
}

static uint32_t sentence_first(const smp_reading *reading, uint32_t token)
{
    return reading->tokens.sentences[smp_reading_sentence(reading, token)].first;
}

/* Is the word before the phrase a verb of asking, so that the phrase is its addressee? */
static bool is_request(const smp_reading *reading, uint32_t floor, uint32_t start, uint32_t reach,
                       bool noun)
{
    for (uint32_t at = start; at > floor && start - at < reach; at--) {
        uint32_t surface, end;
        if (!smp_find_payload(reading, at - 1, SMP_P_SURFACE, &surface, &end)) continue;
        const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
        const smp_lex_cue *cue = &reading->lexicon->cues.items[found->cue];
        bool as_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
        if (cue->takes_clause && as_noun == noun) return true;
    }
    return false;
}

bool smp_clause_is_asked_for(const smp_reading *reading, uint32_t token)
{
    enum { NOUN_REACH = 16 };
    return is_request(reading, sentence_first(reading, token), token, NOUN_REACH, true);
}

/* The subject of an earlier predicate of the sentence, for coordinated and infinitive verbs. */
static void inherit(const smp_reading *reading, uint32_t before, smp_clause *out, int depth);

/* "memperketat pengawasan", "menyiapkan pencabutan": an active verb whose object is a deed makes
 * its subject the doer, unless it asks for the deed, ends it, or only speaks of it. */
static bool is_governor(const smp_reading *reading, uint32_t token)
{
    static const char *const others[] = {"criticises", "revokes", "suspends", "supports",
                                         "requests"};
    uint32_t surface, end;
    smp_voice voice;
    if (has_any(reading, token, SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_RECEIVE_VERB)))
        return false;
    if (!smp_clause_verb_voice(reading, token, &voice) || voice != SMP_VOICE_ACTIVE) return false;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end)) return true;
    const smp_lex_cue *cue =
        &reading->lexicon->cues.items[reading->lexicon->surfaces.items[surface].cue];
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (smp_str_is(cue->relation, others[i])) return false;
    return !cue->takes_clause;
}

/* "aktivitas warga, mulai dari belanja hingga hiburan, bergantung …": the comma that opens what the
 * one at `token` closes, where a mention stands before it; `token` when there is none. */
static uint32_t parenthesis_start(const smp_reading *reading, uint32_t token, uint32_t floor)
{
    enum { LONGEST = 16 };
    for (uint32_t at = token; at > floor + 1 && token - at < LONGEST;) {
        at--;
        if (is_quote_mark(reading, at)) break;
        if (smp_reading_is_punctuation(reading, at, ',') &&
            reading->mention_at[at - 1] != SMP_NO_MENTION)
            return at;
    }
    return token;
}

static void look_left(const smp_reading *reading, uint32_t first, bool is_noun, smp_clause *out,
                      int depth)
{
    enum { GOVERNED = 3, OF_ANTECEDENT = 5 };
    uint32_t floor = sentence_first(reading, first), gap = 0;
    out->first = first;
    for (uint32_t at = first; at > floor && first - at < MAX_LEFT;) {
        uint32_t token = at - 1;
        uint32_t mention = reading->mention_at[token];
        if (mention != SMP_NO_MENTION) {
            uint32_t start = phrase_start(reading, mention, floor);
            phrase_heads(reading, start, mention, &out->subject);
            out->first = start;
            if (start > floor) {
                /* "diharapkan pemerintah …", "diduga TikTok …" */
                out->marks |=
                    reading->marks[start - 1] & (SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_ALLEGED));
                out->is_requested = is_request(reading, floor, start, 3, false);
                out->is_purpose =
                    out->is_purpose || smp_reading_marked(reading, start - 1, SMP_M_PURPOSE);
                out->is_condition = smp_reading_marked(reading, start - 1, SMP_M_CONDITION);
            }
            return;
        }
        const smp_date_seen *date = date_over(reading, token);
        if (date && date->first > floor) {
            at = date->first;
            continue;
        }
        uint64_t marks = reading->marks[token];
        if (smp_reading_is_punctuation(reading, token, ',')) {
            uint32_t before = token > floor ? reading->mention_at[token - 1] : SMP_NO_MENTION;
            uint32_t opening = before == SMP_NO_MENTION && gap == 0
                                   ? parenthesis_start(reading, token, floor)
                                   : token;
            if (opening < token) {
                at = opening;
                continue;
            }
            if (before == SMP_NO_MENTION && gap + (first - at) > 0) {
                inherit(reading, token, out, depth);
                return;
            }
            at = token;
            continue;
        }
        if (is_quote_mark(reading, token)) return;
        if (marks & SMP_MARK(SMP_M_RELATIVE)) {
            out->is_relative = true;
            at = token;
            continue;
        }
        if (marks & SMP_MARK(SMP_M_PURPOSE)) {
            out->is_purpose = true;
            inherit(reading, token, out, depth);
            return;
        }
        if (marks & SMP_MARK(SMP_M_CONDITION)) out->is_condition = true;
        if (marks & (OPENERS & ~SMP_MARK(SMP_M_RELATIVE))) {
            inherit(reading, token, out, depth);
            return;
        }
        if (marks & AUXILIARIES) {
            out->marks |= marks;
            out->has_light_verb = out->has_light_verb || (marks & SMP_MARK(SMP_M_LIGHT_VERB));
            at = token;
            continue;
        }
        if (is_noun && !out->has_light_verb && gap <= GOVERNED && is_governor(reading, token)) {
            out->has_light_verb = out->is_governed = true;
            gap = 0;
            at = token;
            continue;
        }
        if (out->is_relative && (gap > OF_ANTECEDENT || smp_clause_is_verb(reading, token)))
            return; /* "para pengusaha yang …": who does it has no name here */
        if ((marks & SMP_MARK(SMP_M_COORDINATOR)) || smp_clause_is_verb(reading, token)) {
            inherit(reading, token + 1, out, depth);
            return;
        }
        out->has_unknown = out->has_unknown || smp_find_is_word(reading, token);
        if (++gap > MAX_GAP) return;
        at = token;
    }
}

static void inherit(const smp_reading *reading, uint32_t before, smp_clause *out, int depth)
{
    uint32_t floor = before > 0 ? sentence_first(reading, before - 1) : 0;
    if (depth >= MAX_INHERIT) return;
    for (uint32_t at = before; at-- > floor;) {
        if (is_quote_mark(reading, at)) return;
        if (!smp_clause_is_verb(reading, at) && !smp_reading_marked(reading, at, SMP_M_LIGHT_VERB))
            continue;
        smp_clause earlier = {0};
        look_left(reading, at, false, &earlier, depth + 1);
        if (!earlier.subject.n) continue;
        out->subject = earlier.subject;
        out->is_inherited = true;
        out->marks |= earlier.marks & INHERITED;
        out->is_purpose = out->is_purpose || earlier.is_purpose;
        out->is_requested = out->is_requested || earlier.is_requested;
        out->is_condition = out->is_condition || earlier.is_condition;
        return;
    }
}

void smp_clause_before(const smp_reading *reading, uint32_t first, bool is_noun, smp_clause *out)
{
    memset(out, 0, sizeof *out);
    look_left(reading, first, is_noun, out, 0);
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

/* "mengajak pelaku usaha bersama Kemendag": who comes behind "bersama" acts with the subject. */
static bool has_company(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++)
        if (smp_reading_marked(reading, token, SMP_M_TOGETHER)) return true;
    return false;
}

/* "pelaku usaha platform e-commerce": what the traders are of is meant as well. */
static void add_specific(const smp_reading *reading, uint32_t limit, smp_ends *out, uint32_t *end)
{
    uint32_t at = *end;
    while (at < limit && at < *end + 2 && smp_reading_marked(reading, at, SMP_M_TRANSPARENT)) at++;
    uint32_t next = at < limit ? reading->mention_at[at] : SMP_NO_MENTION;
    if (next == SMP_NO_MENTION || out->n == 0) return;
    const smp_mention *group = &reading->mentions.items[out->mentions[out->n - 1]];
    smp_type type = reading->actors.items[reading->mentions.items[next].actor].type;
    if (reading->actors.items[group->actor].type != SMP_T_STAKEHOLDER || type != SMP_T_PLATFORM)
        return;
    add_end(out, next);
    *end = reading->mentions.items[next].end;
}

static void add_list(const smp_reading *reading, uint32_t mention, uint32_t limit, smp_ends *out,
                     uint32_t *reach)
{
    add_end(out, mention);
    uint32_t end = reading->mentions.items[mention].end;
    add_specific(reading, limit, out, &end);
    *reach = end;
    for (uint32_t at = end; at < limit && at < end + 5;) {
        uint32_t next = reading->mention_at[at];
        if (smp_reading_is_punctuation(reading, at, '(')) {
            while (at < limit && !smp_reading_is_punctuation(reading, at, ')')) at++;
            end = ++at;
            continue;
        }
        if (next == SMP_NO_MENTION) {
            at++;
            continue;
        }
        if (!is_listed(reading, end, reading->mentions.items[next].first) ||
            has_company(reading, end, reading->mentions.items[next].first))
            return;
        add_end(out, next);
        end = reading->mentions.items[next].end;
        *reach = end;
        at = end;
    }
}

/* Behind the bracket that closes the one at a token; the token itself when none closes soon. */
static uint32_t skip_brackets(const smp_reading *reading, uint32_t token, uint32_t limit)
{
    enum { FAR = 14 };
    for (uint32_t at = token + 1; at < limit && at < token + FAR; at++)
        if (smp_reading_is_punctuation(reading, at, ')')) return at + 1;
    return token;
}

/* "perusahaan telekomunikasi asing, Singtel": the name behind the comma is what the words before it
 * describe. */
static bool is_apposed(const smp_reading *reading, uint32_t comma, uint32_t start)
{
    uint32_t mention =
        comma + 1 < reading->tokens.n_tokens ? reading->mention_at[comma + 1] : SMP_NO_MENTION;
    if (comma == start || mention == SMP_NO_MENTION) return false;
    if (reading->mentions.items[mention].kind != SMP_NAMED) return false;
    uint32_t index, end;
    for (uint32_t at = start; at < comma; at++)
        if (smp_find_payload(reading, at, SMP_P_NOUN, &index, &end) ||
            smp_find_payload(reading, at, SMP_P_HEAD, &index, &end))
            return true;
    return false;
}

/* How a mention stands to the verb before it: as its object, behind a preposition of its frame, or
 * behind another one ("permohonan … terkait X"), which serves only where nothing better follows. */
typedef enum object_rank { RANK_OBJECT, RANK_OTHER, RANK_NONE } object_rank;

typedef struct object_search {
    bool is_direct;        /* the frame allows an object without preposition */
    bool is_framed;        /* a preposition of the frame has been passed */
    bool is_prepositional; /* another preposition stands before what comes next */
    bool is_strict;        /* a thing before the mention is the object, not the mention */
    bool has_thing;        /* such a thing has been passed: "kredit UMKM" */
    bool is_of_instruments;
    object_rank best;
} object_search;

static object_rank rank_of(const object_search *search)
{
    if (search->is_strict && search->has_thing) return RANK_NONE;
    if (search->is_framed) return RANK_OBJECT;
    if (!search->is_direct) return RANK_NONE;
    return search->is_prepositional ? RANK_OTHER : RANK_OBJECT;
}

/* A noun that is no name for who is meant: neither "pihak", "para" nor "langkah", which pass the
 * deed on to whom they belong. */
bool smp_clause_is_thing(const smp_reading *reading, uint32_t at)
{
    const uint64_t grammar = AUXILIARIES | SMP_MARK(SMP_M_TRANSPARENT) |
                             SMP_MARK(SMP_M_GROUP_PREFIX) | SMP_MARK(SMP_M_PREPOSITION) |
                             SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_PURPOSE) |
                             SMP_MARK(SMP_M_DEMONSTRATIVE) | SMP_MARK(SMP_M_HONORIFIC);
    uint32_t index, end;
    if (!smp_find_is_word(reading, at) || has_any(reading, at, grammar)) return false;
    if (smp_find_is_capital(reading, at)) return false;
    return !smp_find_payload(reading, at, SMP_P_NOUN, &index, &end) &&
           !smp_find_payload(reading, at, SMP_P_HEAD, &index, &end) &&
           !smp_find_payload(reading, at, SMP_P_SURFACE, &index, &end);
}

/* "menyusun revisi Permendag": the instrument is the object of the nearer deed. */
static bool is_other_deed(const smp_reading *reading, uint32_t at)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, at, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    simpul_str relation = reading->lexicon->cues.items[found->cue].relation;
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    return is_noun && (smp_str_is(relation, "revises") || smp_str_is(relation, "revokes"));
}

/* Does the phrase that objects stand in end before this word? */
static bool ends_objects(const smp_reading *reading, uint32_t at, const object_search *search)
{
    if (search->is_of_instruments && is_other_deed(reading, at)) return true;
    if (smp_clause_breaks(reading, at) || smp_reading_marked(reading, at, SMP_M_AGENT)) return true;
    if (smp_clause_is_verb(reading, at)) return true;
    return has_any(reading, at, SMP_MARK(SMP_M_PURPOSE)) &&
           (search->is_direct || search->is_framed);
}

/* "mengawasi dan mencegah penyalahgunaan X" shares its object, "pertemuan yang terjadi antara" its
 * partners: the token where they begin. */
static uint32_t skip_shared(const smp_reading *reading, uint32_t at)
{
    static const char *const happens[] = {"terjadi",  "dilakukan", "digelar", "berlangsung",
                                          "diadakan", "terjalin",  "dijalin"};
    smp_voice voice;
    if (smp_reading_marked(reading, at, SMP_M_COORDINATOR) &&
        smp_clause_verb_voice(reading, at + 1, &voice) && voice == SMP_VOICE_ACTIVE)
        return at + 2;
    if (!smp_reading_is(reading, at, "yang")) return at;
    for (size_t i = 0; i < sizeof happens / sizeof *happens; i++)
        if (smp_reading_is(reading, at + 1, happens[i])) return at + 2;
    return at;
}

void smp_clause_objects(const smp_reading *reading, uint32_t end, simpul_str frame,
                        smp_object_kind kind, smp_ends *out, uint32_t *reach)
{
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0), gap = 0;
    object_search search = {.is_direct = smp_str_find(frame, SIMPUL_STR("direct"), 0) != SIZE_MAX,
                            .is_strict = kind == SMP_OBJECT_STRICT,
                            .is_of_instruments = kind == SMP_OBJECT_INSTRUMENT,
                            .best = RANK_NONE};
    out->n = 0;
    *reach = end;
    for (uint32_t at = skip_shared(reading, end); at < limit && gap < MAX_RIGHT; gap++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION) {
            object_rank rank = rank_of(&search);
            if (rank < search.best) {
                search.best = rank;
                out->n = 0;
                add_list(reading, mention, limit, out, reach);
            }
            if (rank == RANK_OBJECT) return;
            at = reading->mentions.items[mention].end;
            search.is_prepositional =
                true; /* what follows a noun without preposition modifies it */
            continue;
        }
        if (smp_reading_is_punctuation(reading, at, '(')) {
            uint32_t behind = skip_brackets(reading, at, limit);
            if (behind == at) return;
            at = behind;
            continue;
        }
        if (smp_reading_is_punctuation(reading, at, ',')) {
            if (search.best == RANK_OBJECT || !is_apposed(reading, at, end)) return;
            search.is_prepositional = search.has_thing = false;
        } else if (smp_clause_in_list(reading, at, frame)) {
            search.is_framed = true;
            search.has_thing = false;
        } else if (smp_reading_marked(reading, at, SMP_M_DEMONSTRATIVE)) {
            search.is_direct = false; /* "rapat ini X": the phrase of the deed is over */
        } else if (ends_objects(reading, at, &search)) {
            return;
        } else if (smp_reading_marked(reading, at, SMP_M_PREPOSITION)) {
            search.is_prepositional = true;
        } else if (smp_clause_is_thing(reading, at)) {
            search.has_thing = true;
        }
        at++;
    }
}

void smp_clause_agent(const smp_reading *reading, uint32_t end, bool adjacent, smp_ends *out)
{
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0), reach;
    out->n = 0;
    if (adjacent && end < limit && reading->mention_at[end] != SMP_NO_MENTION) {
        add_list(reading, reading->mention_at[end], limit, out, &reach);
        return;
    }
    for (uint32_t at = end; at < limit && at < end + 2 * MAX_RIGHT; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (smp_clause_breaks(reading, at)) return;
        if (!smp_reading_marked(reading, at, SMP_M_AGENT)) continue;
        for (uint32_t next = at + 1; next < limit && next < at + 6; next++)
            if (reading->mention_at[next] != SMP_NO_MENTION) {
                add_list(reading, reading->mention_at[next], limit, out, &reach);
                return;
            }
        return;
    }
}
