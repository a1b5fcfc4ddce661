/* Claims by words that join, cause or demand. Cues with a clause of their own are claims.c's. */
#include "extract/patterns.h"
#include "extract/phrase.h"

#include "base/error.h"
#include "extract/clause.h"
#include "extract/find.h"
#include "extract/note.h"
#include "extract/voice.h"

#include <string.h>

/* The mention that ends right before a token, over a closing bracket ("Kementerian X (KX)"). */
static uint32_t mention_before(const smp_reading *reading, uint32_t token)
{
    if (token == 0) return SMP_NO_MENTION;
    uint32_t at = token - 1;
    if (smp_reading_is_punctuation(reading, at, ')') && at > 0) at--;
    return reading->mention_at[at];
}

/* The first mention behind a token over words that only introduce it; none across a verb, a
 * preposition or the clause's end. */
static uint32_t mention_behind(const smp_reading *reading, uint32_t token, uint32_t reach)
{
    uint32_t limit = smp_find_sentence_end(reading, token);
    for (uint32_t at = token; at < limit && at < token + reach; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) return reading->mention_at[at];
        if (smp_clause_is_verb(reading, at) || smp_clause_breaks(reading, at)) break;
        if (!smp_find_is_word(reading, at)) break;
    }
    return SMP_NO_MENTION;
}

/* --- company --- */

enum { COMPANY = SMP_T_BODY | SMP_T_OFFICIAL | SMP_T_PLATFORM | SMP_T_COMPANY | SMP_T_STAKEHOLDER };

static bool asks(const smp_reading *reading, uint32_t verb)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, verb, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    return smp_str_is(reading->lexicon->cues.items[found->cue].relation, "requests");
}

/* "mengawasi X bersama B": behind the object of a verb it is the verb's subject that B joins. */
static uint32_t joined_by(const smp_reading *reading, uint32_t before)
{
    const smp_mention *stands = &reading->mentions.items[before];
    uint32_t sentence = smp_reading_sentence(reading, stands->first);
    uint32_t floor = reading->tokens.sentences[sentence].first;
    for (uint32_t at = stands->first; at-- > floor;) {
        if (smp_clause_breaks(reading, at) || smp_reading_is_punctuation(reading, at, ',') ||
            smp_reading_is(reading, at, "antara"))
            break;
        /* "X mengatakan pemerintah bersama B …": the government does */
        if (smp_reading_marked(reading, at, SMP_M_SPEECH) && at + 1 == stands->first) return before;
        if (asks(reading, at)) return SMP_NO_MENTION; /* "mengajak X bersama Y": both are asked */
        if (!smp_clause_is_verb(reading, at)) continue;
        /* "yang dilakukan Kementerian X bersama Y": the doer stands behind the passive */
        smp_voice voice;
        bool is_doer =
            smp_clause_verb_voice(reading, at, &voice) && voice == SMP_VOICE_PASSIVE &&
            (at + 1 == stands->first || smp_reading_marked(reading, at + 1, SMP_M_AGENT));
        if (is_doer) return before;
        smp_clause clause;
        smp_clause_before(reading, at, false, &clause);
        return clause.subject.n ? clause.subject.mentions[0] : SMP_NO_MENTION;
    }
    return before;
}

/* "kementeriannya mengkaji hal itu bersama X": who does what is done together, planned behind
 * "akan". */
static uint32_t working_with(const smp_reading *reading, uint32_t together, bool *is_planned)
{
    enum { REACH = 7 };
    static const char *const verbs[] = {"mengkaji",  "menyusun",      "membahas",  "merumuskan",
                                        "menggodok", "menyiapkan",    "merancang", "mengevaluasi",
                                        "memetakan", "memverifikasi", "mengawal"};
    uint32_t floor = smp_find_sentence_first(reading, together);
    for (uint32_t at = together; at-- > floor && together - at < REACH;) {
        if (smp_phrase_is_quote(reading, at) || smp_reading_is_punctuation(reading, at, ',')) break;
        if (!SMP_IS_ANY(reading, at, verbs)) continue;
        smp_clause clause;
        smp_clause_before(reading, at, false, &clause);
        *is_planned = (clause.marks & SMP_MARK(SMP_M_FUTURE)) != 0;
        return clause.subject.n ? clause.subject.mentions[0] : SMP_NO_MENTION;
    }
    return SMP_NO_MENTION;
}

/* What is said of the pair: planned where "akan" stands before the verb that follows. */
static simpul_modality modality_behind(const smp_reading *reading, uint32_t token)
{
    uint32_t limit = smp_find_sentence_end(reading, token);
    for (uint32_t at = token; at < limit && at < token + 8; at++) {
        if (smp_reading_marked(reading, at, SMP_M_FUTURE)) return SIMPUL_PLANNED;
        if (smp_clause_is_verb(reading, at) || smp_clause_breaks(reading, at)) break;
    }
    return SIMPUL_ASSERTED;
}

/* A group is no partner of a group: "anak bersama orang tua" is a list of people. */
static bool are_partners(const smp_reading *reading, uint32_t a, uint32_t b)
{
    uint32_t one = reading->mentions.items[a].actor, other = reading->mentions.items[b].actor;
    bool both_groups = smp_find_has_type(reading, a, SMP_T_STAKEHOLDER) &&
                       smp_find_has_type(reading, b, SMP_T_STAKEHOLDER);
    return one != other && !both_groups && reading->actors.items[one].body != other &&
           reading->actors.items[other].body != one;
}

simpul_status smp_find_company(smp_reading *reading, simpul_error *err)
{
    enum { REACH = 5 };
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 1; at < reading->tokens.n_tokens && !status; at++) {
        if (!smp_reading_marked(reading, at, SMP_M_TOGETHER)) continue;
        uint32_t behind = smp_find_skip(reading, at, SMP_M_TOGETHER);
        uint32_t first = mention_before(reading, at),
                 second = mention_behind(reading, behind, REACH);
        bool is_planned = false;
        if (first != SMP_NO_MENTION) first = joined_by(reading, first);
        else if (second != SMP_NO_MENTION) first = working_with(reading, at, &is_planned);
        if (!smp_find_has_type(reading, first, COMPANY) ||
            !smp_find_has_type(reading, second, COMPANY) || !are_partners(reading, first, second))
            continue;
        smp_ends others; /* "bersama X, Y, dan Z" */
        smp_clause_agent(reading, reading->mentions.items[second].first, true, &others);
        for (size_t i = 0; i < others.n && !status; i++) {
            const smp_mention *one = &reading->mentions.items[first];
            const smp_mention *other = &reading->mentions.items[others.mentions[i]];
            if (!smp_find_has_type(reading, others.mentions[i], COMPANY) ||
                !are_partners(reading, first, others.mentions[i]))
                break;
            smp_claim claim = {.subject = one->actor,
                               .object = other->actor,
                               .relation = simpul_relation_find(SIMPUL_STR("coordinates_with")),
                               .first = one->first,
                               .end = other->end,
                               .cue = at,
                               .modality = is_planned ? SIMPUL_PLANNED
                                                      : modality_behind(reading, other->end),
                               .rule = SIMPUL_STR("coordinates_with.together")};
            status = smp_note_claim(reading, &claim, err);
        }
        at = behind - 1;
    }
    return status;
}

/* --- causes --- */

static bool is_effect(const char *relation)
{
    static const char *const names[] = {"suspends",  "restores",  "blocks",   "unblocks",
                                        "sanctions", "threatens", "prohibits"};
    return SMP_STR_IS_ANY(smp_str(relation), names);
}

/* sentence → the first claim of a deed in it that a cause may explain, SMP_NOTHING; NULL when
 * memory is out. */
static uint32_t *find_effects(const smp_reading *reading)
{
    uint32_t *effects = smp_arena_array(reading->arena, uint32_t, reading->tokens.n_sentences + 1);
    for (size_t i = 0; effects && i < reading->tokens.n_sentences; i++) effects[i] = SMP_NOTHING;
    for (size_t i = reading->claims.n; effects && i-- > 0;) {
        const smp_claim *claim = &reading->claims.items[i];
        if (is_effect(claim->relation->name))
            effects[smp_reading_sentence(reading, claim->cue)] = (uint32_t)i;
    }
    return effects;
}

simpul_status smp_find_causes(smp_reading *reading, simpul_error *err)
{
    enum { REACH = 6 };
    simpul_status status = SIMPUL_OK;
    const uint32_t *effects = find_effects(reading);
    if (!effects) return smp_error_memory(err);
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status; at++) {
        if (!smp_reading_marked(reading, at, SMP_M_CAUSE)) continue;
        uint32_t cause = SMP_NO_MENTION, limit = smp_find_sentence_end(reading, at);
        for (uint32_t next = at + 1; next < limit && next <= at + REACH; next++)
            if (smp_find_has_type(reading, reading->mention_at[next], SMP_T_REGULATION)) {
                cause = reading->mention_at[next];
                break;
            }
        uint32_t known = effects[smp_reading_sentence(reading, at)];
        if (cause == SMP_NO_MENTION || known == SMP_NOTHING) continue;
        const smp_claim *effect = &reading->claims.items[known];
        if (effect->subject == reading->mentions.items[cause].actor) continue;
        const smp_mention *rule = &reading->mentions.items[cause];
        smp_claim claim = {.subject = rule->actor,
                           .object = effect->object,
                           .relation = simpul_relation_find(SIMPUL_STR("leads_to")),
                           .first = effect->first < at ? effect->first : at,
                           .end = rule->end > effect->end ? rule->end : effect->end,
                           .cue = at,
                           .modality = effect->modality,
                           .effect = effect->relation,
                           .rule = SIMPUL_STR("leads_to.cause")};
        if (claim.subject != claim.object) status = smp_note_claim(reading, &claim, err);
        at = rule->end - 1;
    }
    return status;
}

/* --- needs --- */

/* "pengesahan", "pembentukan", "revisi", or "disahkan": what is done to an instrument. */
static bool is_making(const smp_reading *reading, uint32_t token, uint32_t *end)
{
    static const char *const names[] = {"issues", "establishes", "revises"};
    uint32_t surface;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, end)) return false;
    const smp_lex_cue *cue =
        &reading->lexicon->cues.items[reading->lexicon->surfaces.items[surface].cue];
    return SMP_STR_IS_ANY(cue->relation, names);
}

static bool is_need(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"diperlukan", "dibutuhkan", "perlu",   "butuh",
                                        "perlunya",   "pentingnya", "penting", "mendesak"};
    return SMP_IS_ANY(reading, token, words);
}

/* The instrument that is needed: made by a word behind the need, named behind that. */
static uint32_t needed(const smp_reading *reading, uint32_t token)
{
    enum { REACH = 7 };
    uint32_t limit = smp_find_sentence_end(reading, token), end = 0;
    bool is_made = false;
    for (uint32_t at = token + 1; at < limit && at <= token + 2 * REACH; at++) {
        if (smp_find_has_type(reading, reading->mention_at[at], SMP_T_REGULATION))
            return is_made ? reading->mention_at[at] : SMP_NO_MENTION;
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_clause_breaks(reading, at)) break;
        if (is_making(reading, at, &end)) is_made = true;
        else if (smp_clause_is_verb(reading, at) || (!is_made && at > token + REACH)) break;
    }
    return SMP_NO_MENTION;
}

simpul_status smp_find_needs(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || !is_need(reading, at)) continue;
        uint32_t wanted = needed(reading, at), speaker = smp_voice_speaker(reading, at);
        if (wanted == SMP_NO_MENTION || speaker == SMP_NOTHING) continue;
        const smp_mention *rule = &reading->mentions.items[wanted];
        smp_claim claim = {.subject = speaker,
                           .object = rule->actor,
                           .relation = simpul_relation_find(SIMPUL_STR("requests")),
                           .first = at,
                           .end = rule->end,
                           .cue = at,
                           .modality = SIMPUL_ASSERTED,
                           .rule = SIMPUL_STR("requests.need")};
        if (claim.subject != claim.object) status = smp_note_claim(reading, &claim, err);
        at = rule->end - 1;
    }
    return status;
}

/* --- places of trade --- */

static bool is_trading(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"berjualan", "berdagang",  "jualan", "berusaha",
                                        "berbisnis", "memasarkan", "menjual"};
    return SMP_IS_ANY(reading, token, words);
}

/* The latest platform or feature of the sentence before a token. */
static uint32_t venue_before(const smp_reading *reading, uint32_t token)
{
    uint32_t floor = smp_find_sentence_first(reading, token);
    for (uint32_t at = token; at-- > floor;)
        if (smp_find_has_type(reading, reading->mention_at[at], SMP_T_PLATFORM | SMP_T_FEATURE))
            return reading->mention_at[at];
    return SMP_NO_MENTION;
}

simpul_status smp_find_places_of_trade(smp_reading *reading, simpul_error *err)
{
    enum { REACH = 3 };
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 1; at < reading->tokens.n_tokens && !status; at++) {
        if (!smp_reading_is(reading, at, "tempat") && !smp_reading_is(reading, at, "wadah"))
            continue;
        uint32_t who = mention_behind(reading, at + 1, REACH), venue = venue_before(reading, at);
        if (!smp_find_has_type(reading, who, SMP_T_STAKEHOLDER) || venue == SMP_NO_MENTION ||
            !is_trading(reading, reading->mentions.items[who].end))
            continue;
        smp_claim claim = {.subject = reading->mentions.items[who].actor,
                           .object = reading->mentions.items[venue].actor,
                           .relation = simpul_relation_find(SIMPUL_STR("depends_on")),
                           .first = reading->mentions.items[venue].first,
                           .end = reading->mentions.items[who].end + 1,
                           .cue = at,
                           .modality = SIMPUL_ASSERTED,
                           .rule = SIMPUL_STR("depends_on.place")};
        status = smp_note_claim(reading, &claim, err);
    }
    return status;
}

/* --- liftings --- */

static bool is_lifted(const smp_reading *reading, uint32_t token)
{
    static const char *const verbs[] = {"dibuka",     "dicabut",       "diakhiri",
                                        "dipulihkan", "dinormalisasi", "dinormalkan"};
    return SMP_IS_ANY(reading, token, verbs);
}

/* "blokir", "pemblokiran", "akses": the word before a token, in its sentence, that tells what was
 * closed; SMP_NOTHING when there is none near. */
static uint32_t closing_before(const smp_reading *reading, uint32_t token)
{
    enum { REACH = 9 };
    static const char *const nouns[] = {"blokir", "pemblokiran", "akses", "pemutusan", "blokirnya"};
    uint32_t floor = smp_find_sentence_first(reading, token);
    for (uint32_t at = token; at-- > floor && token - at <= REACH;) {
        if (smp_phrase_is_quote(reading, at)) break;
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (SMP_IS_ANY(reading, at, nouns)) return at;
        if (smp_clause_is_verb(reading, at) && !smp_reading_marked(reading, at, SMP_M_SPEECH))
            break;
    }
    return SMP_NOTHING;
}

/* The closing last told before a token, of this actor if one is given; SMP_NOTHING if none. */
static uint32_t closing_told(const smp_reading *reading, uint32_t token, uint32_t of)
{
    enum { REACH = 300 };
    size_t floor = reading->claims.n > REACH ? reading->claims.n - REACH : 0;
    uint32_t best = SMP_NOTHING;
    for (size_t i = floor; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        bool closes = strcmp(claim->relation->name, "blocks") == 0 ||
                      strcmp(claim->relation->name, "suspends") == 0;
        if (!closes || claim->is_negated || claim->cue >= token) continue;
        if (of != SMP_NOTHING && claim->object != of) continue;
        if (best == SMP_NOTHING || claim->cue > reading->claims.items[best].cue) best = (uint32_t)i;
    }
    return best;
}

/* "Pemblokiran X dicabut Komdigi", "blokir dibuka": who closed it opens it again, where nobody else
 * is said to. */
simpul_status smp_find_liftings(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 1; at + 1 < reading->tokens.n_tokens && !status; at++) {
        uint32_t noun = is_lifted(reading, at) ? closing_before(reading, at) : SMP_NOTHING;
        if (noun == SMP_NOTHING) continue;
        uint32_t object = SMP_NOTHING, end = at + 1;
        for (uint32_t token = noun; token < at && object == SMP_NOTHING; token++)
            if (smp_find_has_type(reading, reading->mention_at[token],
                                  SMP_T_PLATFORM | SMP_T_COMPANY))
                object = reading->mentions.items[reading->mention_at[token]].actor;
        uint32_t told = closing_told(reading, at, object);
        uint32_t behind = at + 1 + smp_reading_marked(reading, at + 1, SMP_M_AGENT);
        uint32_t doer = reading->mention_at[behind], subject = SMP_NOTHING;
        if (smp_find_has_type(reading, doer, SMP_T_BODY)) {
            subject = reading->mentions.items[doer].actor;
            end = reading->mentions.items[doer].end;
        } else if (told != SMP_NOTHING) {
            subject = reading->claims.items[told].subject;
        }
        if (object == SMP_NOTHING && told != SMP_NOTHING)
            object = reading->claims.items[told].object;
        if (subject == SMP_NOTHING || object == SMP_NOTHING) continue;
        bool is_planned = smp_reading_marked(reading, at - 1, SMP_M_FUTURE);
        smp_claim claim = {.subject = subject,
                           .object = object,
                           .relation = simpul_relation_find(SIMPUL_STR("unblocks")),
                           .first = noun,
                           .end = end,
                           .cue = at,
                           .modality = is_planned ? SIMPUL_PLANNED : SIMPUL_ASSERTED,
                           .is_negated = smp_reading_marked(reading, at - 1, SMP_M_NEGATION),
                           .rule = SIMPUL_STR("unblocks.lifted")};
        bool may = (reading->actors.items[subject].type & SMP_T_BODY) != 0 ||
                   reading->actors.items[subject].type == SMP_T_OFFICIAL;
        if (may) status = smp_note_claim(reading, &claim, err);
    }
    return status;
}
