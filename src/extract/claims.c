/* Cues → claims: each cue in its clause, direction by voice, ends by type, with modality, polarity,
 * speaker, date and evidence. */
#include "base/error.h"
#include "extract/clause.h"
#include "extract/emit.h"
#include "extract/find.h"

#include <stdio.h>
#include <string.h>

typedef struct cue_at {
    uint32_t first, end;
    const smp_lex_cue *cue;
    smp_voice voice;
} cue_at;

/* The ends of a claim before types are looked at. */
typedef struct frame {
    smp_ends agents, patients;
    smp_clause clause;
    uint32_t reach; /* behind the last token that belongs to the evidence */
    bool unstated;  /* the agent is not in the text */
} frame;

/* The cue that begins at a token: the longest, and of one length the first in the lexicon. */
static bool cue_begins(const smp_reading *reading, uint32_t token, cue_at *out)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    *out = (cue_at){token, end, &reading->lexicon->cues.items[found->cue], found->voice};
    return true;
}

static bool is_headline(const smp_reading *reading, uint32_t token)
{
    return reading->tokens.sentences[smp_reading_sentence(reading, token)].is_headline;
}

/* A bare root is a verb in headlines and after a pronoun ("kami blokir"), else a noun. */
static smp_voice voice_of(const smp_reading *reading, const cue_at *found)
{
    if (found->voice != SMP_VOICE_BARE) return found->voice;
    if (is_headline(reading, found->first)) return SMP_VOICE_ACTIVE;
    uint32_t before = found->first > 0 ? reading->mention_at[found->first - 1] : SMP_NO_MENTION;
    bool pronoun = before != SMP_NO_MENTION &&
                   reading->mentions.items[before].kind == SMP_REFERRED &&
                   reading->mentions.items[before].end == reading->mentions.items[before].first + 1;
    bool helped = found->first > 0 && (reading->marks[found->first - 1] &
                                       (SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_ONGOING) |
                                        SMP_MARK(SMP_M_ADVERB) | SMP_MARK(SMP_M_COMPLETED))) != 0;
    return pronoun || helped ? SMP_VOICE_ACTIVE : SMP_VOICE_NOMINAL;
}

/* "mengusulkan agar pemerintah …": whom the complement is about is whom it is asked of. */
static void find_in_complement(const smp_reading *reading, const cue_at *found, frame *out)
{
    enum { REACH = 7 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool opened = false;
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++) {
        bool asks = smp_reading_is(reading, at, "agar") || smp_reading_is(reading, at, "supaya");
        opened = opened || asks;
        uint32_t mention = reading->mention_at[at];
        if (!opened || mention == SMP_NO_MENTION) {
            if (opened && smp_clause_is_verb(reading, at)) return;
            continue;
        }
        out->patients.mentions[0] = mention;
        out->patients.n = 1;
        out->reach = reading->mentions.items[mention].end;
        return;
    }
}

static void parse_active(const smp_reading *reading, const cue_at *found, frame *out)
{
    out->agents = out->clause.subject;
    smp_clause_objects(reading, found->end, found->cue->object, &out->patients, &out->reach);
    if (out->patients.n == 0 && found->cue->takes_clause) find_in_complement(reading, found, out);
}

static bool ends_in_nya(const smp_reading *reading, uint32_t token)
{
    return smp_str_ends(smp_token_text(&reading->tokens, token), SIMPUL_STR("nya"));
}

static void parse_passive(const smp_reading *reading, const cue_at *found, frame *out)
{
    bool initial = ends_in_nya(reading, found->end - 1) || out->clause.subject.n == 0;
    if (initial) { /* "disahkannya UU … oleh DPR": the patient follows */
        smp_clause_objects(reading, found->end, found->cue->object, &out->patients, &out->reach);
        smp_clause_agent(reading, found->end, false, &out->agents);
    } else {
        out->patients = out->clause.subject;
        smp_clause_agent(reading, found->end, true, &out->agents);
    }
    if (out->agents.n)
        out->reach = reading->mentions.items[out->agents.mentions[out->agents.n - 1]].end;
    out->unstated = out->agents.n == 0;
}

/* "permintaan UMKM terkait …", "protes dari penjual soal …": who asks or objects follows the noun.
 */
static bool parse_experiencer(const smp_reading *reading, const cue_at *found, frame *out)
{
    smp_clause_objects(reading, found->end, SIMPUL_STR("direct|dari|oleh"), &out->agents,
                       &out->reach);
    if (out->agents.n == 0) return false;
    uint32_t behind = out->reach;
    smp_clause_objects(
        reading, behind,
        SIMPUL_STR("kepada|terhadap|terkait|soal|atas|agar|untuk|ke|mengenai|supaya"),
        &out->patients, &out->reach);
    return out->patients.n > 0;
}

/* "kata Meutya dalam rapat kerja dengan Komisi I DPR": who is named before it in the sentence,
 * outside of the quotation, was at the meeting. */
static void find_attendant(const smp_reading *reading, const cue_at *found, frame *out)
{
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    uint32_t floor = reading->tokens.sentences[sentence].first;
    for (uint32_t at = found->first; at-- > floor;) {
        if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) return;
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        const smp_mention *who = &reading->mentions.items[mention];
        if (reading->actors.items[who->actor].type != SMP_T_OFFICIAL) continue;
        out->agents.mentions[0] = mention;
        out->agents.n = 1;
        return;
    }
}

/* "Kemendag menerima permohonan dari TikTok": the deed is done to the subject. */
static void parse_received(const smp_reading *reading, const cue_at *found, frame *out)
{
    smp_clause_objects(reading, found->end, SIMPUL_STR("direct|dari|oleh"), &out->agents,
                       &out->reach);
    out->patients = out->clause.subject;
    out->unstated = out->agents.n == 0;
}

static void parse_nominal(const smp_reading *reading, const cue_at *found, frame *out)
{
    if (out->clause.marks & SMP_MARK(SMP_M_RECEIVE_VERB)) {
        parse_received(reading, found, out);
        return;
    }
    bool light = out->clause.has_light_verb && !is_headline(reading, found->first);
    if (found->cue->noun_has_agent && !light && parse_experiencer(reading, found, out)) return;
    out->agents.n = 0;
    smp_clause_objects(reading, found->end, found->cue->object, &out->patients, &out->reach);
    smp_clause_agent(reading, found->end, false, &out->agents);
    if (out->agents.n) {
        uint32_t last = out->agents.mentions[out->agents.n - 1];
        if (reading->mentions.items[last].end > out->reach)
            out->reach = reading->mentions.items[last].end;
    } else if (out->clause.has_light_verb || found->voice == SMP_VOICE_BARE) {
        out->agents = out->clause.subject;
    }
    if (out->agents.n == 0 && smp_str_is(found->cue->relation, "coordinates_with"))
        find_attendant(reading, found, out);
    out->unstated = out->agents.n == 0;
}

static const smp_actor *actor_of(const smp_reading *reading, uint32_t mention)
{
    return &reading->actors.items[reading->mentions.items[mention].actor];
}

/* The types a comma-separated list of the relation table names; any when it is empty. */
static smp_type types_of(const char *list)
{
    int types = 0;
    simpul_str text = smp_str(list);
    for (size_t start = 0; start < text.len;) {
        size_t comma = smp_str_find(text, SIMPUL_STR(","), start);
        if (comma == SIZE_MAX) comma = text.len;
        types |= (int)smp_type_of_name(smp_str_slice(text, start, comma));
        start = comma + 1;
    }
    return types ? (smp_type)types : SMP_T_ANY;
}

/* Relations in which the person acts, not the body of office (who meets, asks or warns
 * is the one who speaks). */
static bool is_personal(simpul_str relation)
{
    static const char *const names[] = {"coordinates_with", "requests",    "summons", "warns",
                                        "criticises",       "investigates"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (smp_str_is(relation, names[i])) return true;
    return false;
}

static uint32_t acting(const smp_reading *reading, uint32_t mention, simpul_str relation)
{
    uint32_t actor = reading->mentions.items[mention].actor;
    const smp_actor *who = &reading->actors.items[actor];
    if (who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING && !is_personal(relation))
        return who->body;
    return actor;
}

/* Who stands for an agent that the text leaves out: the operator of the object, or the regulation
 * at hand. */
static uint32_t unstated_agent(smp_reading *reading, const cue_at *found, uint32_t patient,
                               uint32_t speaker)
{
    simpul_str relation = found->cue->relation;
    const smp_actor *object = actor_of(reading, patient);
    if (smp_str_is(relation, "suspends") || smp_str_is(relation, "restores")) {
        for (size_t i = 0; object->known != SMP_NOTHING && i < reading->lexicon->relations.n; i++) {
            const smp_lex_relation *known = &reading->lexicon->relations.items[i];
            if (known->subject == object->known && smp_str_is(known->relation, "part_of"))
                return smp_reading_known(reading, known->object);
        }
        return SMP_NOTHING;
    }
    bool is_rule = smp_str_is(relation, "obliges") || smp_str_is(relation, "prohibits") ||
                   smp_str_is(relation, "regulates");
    if (is_rule) {
        for (uint32_t at = found->first; at-- > 0 && found->first - at < 90;) {
            uint32_t mention = reading->mention_at[at];
            if (mention != SMP_NO_MENTION && actor_of(reading, mention)->type == SMP_T_REGULATION)
                return reading->mentions.items[mention].actor;
        }
    }
    bool by_speaker = is_rule || smp_str_is(relation, "protects");
    if (by_speaker && speaker != SMP_NOTHING) return reading->actors.items[speaker].body;
    return SMP_NOTHING;
}

static simpul_modality modality_of(const smp_reading *reading, const cue_at *found,
                                   const frame *parsed)
{
    uint64_t marks = parsed->clause.marks;
    if (found->cue->modality.ptr && smp_str_is(found->cue->modality, "possible"))
        return SIMPUL_POSSIBLE;
    uint64_t saying = smp_emit_saying(reading, found->first);
    if ((marks | saying) & SMP_MARK(SMP_M_ALLEGED)) return SIMPUL_ALLEGED;
    if (saying & (SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_POSSIBLE))) return SIMPUL_POSSIBLE;
    if (marks & SMP_MARK(SMP_M_FUTURE)) return SIMPUL_PLANNED;
    if (marks & (SMP_MARK(SMP_M_POSSIBLE) | SMP_MARK(SMP_M_HOPE))) return SIMPUL_POSSIBLE;
    if (parsed->clause.is_condition || parsed->clause.is_requested) return SIMPUL_POSSIBLE;
    if (parsed->unstated && found->voice == SMP_VOICE_NOMINAL &&
        smp_clause_is_asked_for(reading, found->first))
        return SIMPUL_POSSIBLE;
    if (parsed->clause.is_purpose) return SIMPUL_PLANNED;
    if ((marks & SMP_MARK(SMP_M_OBLIGATION)) && found->voice == SMP_VOICE_PASSIVE)
        return SIMPUL_PLANNED;
    return SIMPUL_ASSERTED;
}

static const char *voice_name(smp_voice voice)
{
    static const char *const names[] = {"active", "passive", "nominal", "bare"};
    return names[voice];
}

/* The evidence begins with the subject where that stands in the cue's own sentence. */
static uint32_t evidence_start(const smp_reading *reading, const cue_at *found, const frame *parsed)
{
    uint32_t first = found->first, sentence = smp_reading_sentence(reading, found->first);
    for (size_t i = 0; i < parsed->clause.subject.n; i++) {
        uint32_t start = reading->mentions.items[parsed->clause.subject.mentions[i]].first;
        if (start < first && smp_reading_sentence(reading, start) == sentence) first = start;
    }
    return first;
}

static simpul_status keep_pair(smp_reading *reading, const cue_at *found, const frame *parsed,
                               uint32_t subject, uint32_t object, bool unstated, simpul_error *err)
{
    const simpul_relation *relation = simpul_relation_find(found->cue->relation);
    smp_type subject_type = reading->actors.items[subject].type;
    smp_type object_type = reading->actors.items[object].type;
    if (subject == object) return SIMPUL_OK;
    if (!(types_of(relation->subject) & subject_type) ||
        !(types_of(relation->object) & object_type))
        return smp_reading_trace(reading, found->first, found->end, relation->name, "type-clash",
                                 err);
    char rule[64];
    snprintf(rule, sizeof rule, "%s.%s", relation->name, voice_name(voice_of(reading, found)));
    smp_claim claim = {.subject = subject,
                       .object = object,
                       .relation = relation,
                       .first = evidence_start(reading, found, parsed),
                       .end = parsed->reach > found->end ? parsed->reach : found->end,
                       .cue = found->first,
                       .modality = modality_of(reading, found, parsed),
                       .is_inherited = parsed->clause.is_inherited,
                       .is_negated = (parsed->clause.marks & SMP_MARK(SMP_M_NEGATION)) != 0,
                       .unstated_actor = unstated,
                       .rule = smp_arena_str(reading->arena, smp_str(rule))};
    if (!claim.rule.ptr) return smp_error_memory(err);
    return smp_emit_note(reading, &claim, err);
}

/* "A dan B bertemu", "pertemuan antara A dan B": the partners stand on one side. */
static simpul_status keep_partners(smp_reading *reading, const cue_at *found, const frame *parsed,
                                   const smp_ends *side, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 1; i < side->n && !status; i++)
        status = keep_pair(reading, found, parsed, reading->mentions.items[side->mentions[0]].actor,
                           reading->mentions.items[side->mentions[i]].actor, false, err);
    return status;
}

static simpul_status keep_unstated(smp_reading *reading, const cue_at *found, const frame *parsed,
                                   simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    uint32_t speaker = smp_emit_speaker(reading, found->first);
    for (size_t i = 0; i < parsed->patients.n && !status; i++) {
        uint32_t mention = parsed->patients.mentions[i];
        uint32_t agent = unstated_agent(reading, found, mention, speaker);
        if (agent == SMP_NOTHING)
            status = smp_reading_trace(reading, found->first, found->end,
                                       simpul_relation_find(found->cue->relation)->name, "no-agent",
                                       err);
        else
            status = keep_pair(reading, found, parsed, agent,
                               reading->mentions.items[mention].actor, true, err);
    }
    return status;
}

static simpul_status read_cue(smp_reading *reading, const cue_at *found, simpul_error *err)
{
    frame parsed;
    memset(&parsed, 0, sizeof parsed);
    parsed.reach = found->end;
    smp_clause_before(reading, found->first, &parsed.clause);
    smp_voice voice = voice_of(reading, found);
    if (voice == SMP_VOICE_ACTIVE) parse_active(reading, found, &parsed);
    if (voice == SMP_VOICE_PASSIVE) parse_passive(reading, found, &parsed);
    if (voice == SMP_VOICE_NOMINAL) parse_nominal(reading, found, &parsed);
    const simpul_relation *relation = simpul_relation_find(found->cue->relation);
    if (relation->is_symmetric && parsed.agents.n > 1 && parsed.patients.n == 0)
        return keep_partners(reading, found, &parsed, &parsed.agents, err);
    if (relation->is_symmetric && parsed.patients.n > 1 && parsed.agents.n == 0)
        return keep_partners(reading, found, &parsed, &parsed.patients, err);
    if (parsed.patients.n == 0)
        return smp_reading_trace(reading, found->first, found->end, relation->name, "no-object",
                                 err);
    if (parsed.agents.n == 0) return keep_unstated(reading, found, &parsed, err);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < parsed.agents.n && !status; i++)
        for (size_t k = 0; k < parsed.patients.n && !status; k++)
            status =
                keep_pair(reading, found, &parsed,
                          acting(reading, parsed.agents.mentions[i], found->cue->relation),
                          reading->mentions.items[parsed.patients.mentions[k]].actor, false, err);
    return status;
}

simpul_status smp_find_claims(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status;) {
        cue_at found;
        if (reading->mention_at[at] != SMP_NO_MENTION || !cue_begins(reading, at, &found)) {
            at++;
            continue;
        }
        status = read_cue(reading, &found, err);
        at = found.end;
    }
    return status;
}
