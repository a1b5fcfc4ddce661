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

bool smp_clause_is_verb(const smp_reading *reading, uint32_t token)
{
    char folded[40];
    smp_voice voice;
    if (!smp_find_is_word(reading, token) || reading->mention_at[token] != SMP_NO_MENTION)
        return false;
    if (smp_reading_marked(reading, token, SMP_M_NOT_A_VERB)) return false;
    if (smp_reading_marked(reading, token, SMP_M_SPEECH)) return true;
    simpul_str text = smp_token_text(&reading->tokens, token);
    if (text.len >= sizeof folded) return false;
    for (size_t i = 0; i < text.len; i++)
        folded[i] =
            (char)(text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? text.ptr[i] + 32 : text.ptr[i]);
    return smp_looks_like_verb((simpul_str){folded, text.len}, &voice);
}

static bool has_any(const smp_reading *reading, uint32_t token, uint64_t classes)
{
    return (reading->marks[token] & classes) != 0;
}

#define OPENERS                                                                                    \
    (SMP_MARK(SMP_M_COMPLEMENT) | SMP_MARK(SMP_M_CONDITION) | SMP_MARK(SMP_M_CAUSE) |              \
     SMP_MARK(SMP_M_CONTRAST) | SMP_MARK(SMP_M_TIME_CLAUSE) | SMP_MARK(SMP_M_RELATIVE))
#define AUXILIARIES                                                                                \
    (SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_POSSIBLE) |                \
     SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_COMPLETED) |                  \
     SMP_MARK(SMP_M_ONGOING) | SMP_MARK(SMP_M_OBLIGATION) | SMP_MARK(SMP_M_ADVERB) |               \
     SMP_MARK(SMP_M_LIGHT_VERB))

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

/* Are two neighbouring mentions of one list ("A dan B", "A, B, serta C")? */
static bool is_listed(const smp_reading *reading, uint32_t end, uint32_t next)
{
    bool joined = false;
    if (next - end > 4) return false;
    for (uint32_t token = end; token < next; token++) {
        bool comma = smp_reading_is_punctuation(reading, token, ',');
        bool join = smp_reading_marked(reading, token, SMP_M_COORDINATOR);
        bool thin = smp_reading_marked(reading, token, SMP_M_TRANSPARENT) ||
                    smp_reading_marked(reading, token, SMP_M_GROUP_PREFIX);
        if (!comma && !join && !thin) return false;
        joined = joined || comma || join;
    }
    return joined;
}

/* The start of the noun phrase that ends in the mention at `last`: back to the nearest boundary. */
static uint32_t phrase_start(const smp_reading *reading, uint32_t last, uint32_t floor)
{
    uint32_t at = reading->mentions.items[last].first;
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
        if (smp_reading_is_punctuation(reading, before, ',')) {
            bool apposed = before > floor && reading->mention_at[before - 1] != SMP_NO_MENTION &&
                           reading->mention_at[at] != SMP_NO_MENTION;
            if (!apposed) break;
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
    if (out->n == 0) add_end(out, last);
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

static void look_left(const smp_reading *reading, uint32_t first, smp_clause *out, int depth)
{
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
        if ((marks & SMP_MARK(SMP_M_COORDINATOR)) || smp_clause_is_verb(reading, token)) {
            inherit(reading, token + 1, out, depth);
            return;
        }
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
        look_left(reading, at, &earlier, depth + 1);
        if (!earlier.subject.n) continue;
        out->subject = earlier.subject;
        out->is_inherited = true;
        out->marks |= earlier.marks & (SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_ALLEGED));
        return;
    }
}

void smp_clause_before(const smp_reading *reading, uint32_t first, smp_clause *out)
{
    memset(out, 0, sizeof *out);
    look_left(reading, first, out, 0);
}

/* Is the word at `token` one of the frame ("dengan|bersama")? */
static bool in_frame(const smp_reading *reading, uint32_t token, simpul_str frame)
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

static void add_list(const smp_reading *reading, uint32_t mention, uint32_t limit, smp_ends *out,
                     uint32_t *reach)
{
    add_end(out, mention);
    uint32_t end = reading->mentions.items[mention].end;
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
        if (!is_listed(reading, end, reading->mentions.items[next].first)) return;
        add_end(out, next);
        end = reading->mentions.items[next].end;
        *reach = end;
        at = end;
    }
}

void smp_clause_objects(const smp_reading *reading, uint32_t end, simpul_str frame, smp_ends *out,
                        uint32_t *reach)
{
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0), gap = 0;
    bool direct = smp_str_find(frame, SIMPUL_STR("direct"), 0) != SIZE_MAX, framed = direct;
    out->n = 0;
    *reach = end;
    for (uint32_t at = end; at < limit && gap < MAX_RIGHT; at++, gap++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION) {
            if (framed) {
                add_list(reading, mention, limit, out, reach);
                return;
            }
            at = reading->mentions.items[mention].end - 1;
            continue;
        }
        if (smp_clause_breaks(reading, at) || smp_reading_is_punctuation(reading, at, ',') ||
            smp_reading_is_punctuation(reading, at, '('))
            return;
        if (in_frame(reading, at, frame)) {
            framed = true;
            continue;
        }
        if (smp_reading_marked(reading, at, SMP_M_AGENT)) return;
        if (smp_clause_is_verb(reading, at)) return;
        if (has_any(reading, at, SMP_MARK(SMP_M_PURPOSE)) && framed) return;
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
