/* Cues → claims: each cue in its clause, ends by type, with modality, polarity and evidence. */
#include "base/error.h"
#include "extract/amendments.h"
#include "extract/brought.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/modality.h"
#include "extract/note.h"
#include "extract/omitted.h"
#include "extract/patterns.h"
#include "extract/plurals.h"
#include "extract/refused.h"

#include <stdio.h>

static uint32_t actor_at(const smp_reading *reading, uint32_t mention)
{
    return reading->mentions.items[mention].actor;
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

static const char *voice_name(smp_voice voice)
{
    static const char *const names[] = {"active", "passive", "nominal", "bare", "root"};
    return names[voice];
}

/* The evidence begins with the subject where that stands in the cue's own sentence. */
static uint32_t evidence_start(const smp_reading *reading, const smp_cue_at *found,
                               const smp_frame *parsed)
{
    uint32_t first = found->first, sentence = smp_reading_sentence(reading, found->first);
    for (size_t i = 0; i < parsed->clause.subject.n; i++) {
        uint32_t start = reading->mentions.items[parsed->clause.subject.mentions[i]].first;
        if (start < first && smp_reading_sentence(reading, start) == sentence) first = start;
    }
    return first;
}

/* What a service is opened again by the state is unblocking, by anybody else restoring. A committee
 * "di bawah Kementerian X" is not owned but a part. */
static const simpul_relation *relation_of(const smp_lex_cue *cue, smp_type subject, smp_type object)
{
    bool is_unit = (subject & SMP_T_BODY) && (object & SMP_T_BODY);
    if (is_unit && smp_str_is(cue->relation, "owned_by"))
        return simpul_relation_find(SIMPUL_STR("part_of"));
    bool by_state = (subject & SMP_T_BODY) && smp_str_is(cue->relation, "restores");
    return simpul_relation_find(by_state ? SIMPUL_STR("unblocks") : cue->relation);
}

/* "merchant yang mendukung QRIS": that one product works with another is no support. */
static bool is_technical(const simpul_relation *relation, smp_type subject, smp_type object)
{
    bool of_products = (object & (SMP_T_PLATFORM | SMP_T_FEATURE)) &&
                       (subject & (SMP_T_PLATFORM | SMP_T_COMPANY | SMP_T_STAKEHOLDER));
    bool of_firms = (object & SMP_T_COMPANY) && (subject & (SMP_T_PLATFORM | SMP_T_COMPANY));
    return smp_str_is(smp_str(relation->name), "supports") && (of_products || of_firms);
}

/* "membentuk BUMN ekspor": one is founded, not the group. */
static bool founds_group(const smp_reading *reading, const smp_lex_cue *cue,
                         const simpul_relation *relation, uint32_t object)
{
    bool wants_one = smp_str_is(smp_str(relation->name), "establishes") ||
                     smp_str_is(cue->root, "undang"); /* "mengundang investor" */
    return wants_one && smp_find_is_class(reading, object);
}

/* "tidak mematuhi" and "melanggar" are negated, "tidak melanggar" is not. */
static bool is_negated(const smp_lex_cue *cue, const smp_clause *clause)
{
    return ((clause->marks & SMP_MARK(SMP_M_NEGATION)) != 0) != cue->is_negative;
}

/* "satgas yang melibatkan X": X is a member, which members.c tells. */
static bool involves_member(const smp_reading *reading, const smp_cue_at *found, uint32_t subject)
{
    return smp_str_is(found->cue->root, "libat") && smp_is_team(reading->actors.items[subject].id);
}

static simpul_status keep_pair(smp_reading *reading, const smp_cue_at *found,
                               const smp_frame *parsed, uint32_t subject, uint32_t object,
                               bool unstated, simpul_error *err)
{
    smp_type subject_type = reading->actors.items[subject].type;
    smp_type object_type = reading->actors.items[object].type;
    const simpul_relation *relation = relation_of(found->cue, subject_type, object_type);
    if (subject == object || smp_is_one_side(reading, found, subject, object) ||
        involves_member(reading, found, subject))
        return SIMPUL_OK;
    if (is_technical(relation, subject_type, object_type))
        return smp_reading_trace(reading, found->first, found->end, relation->name, "technical",
                                 err);
    if (founds_group(reading, found->cue, relation, object))
        return smp_reading_trace(reading, found->first, found->end, relation->name, "group", err);
    if (!(types_of(relation->subject) & subject_type) ||
        !(types_of(relation->object) & object_type))
        return smp_reading_trace(reading, found->first, found->end, relation->name, "type-clash",
                                 err);
    char rule[64];
    snprintf(rule, sizeof rule, "%s.%s%s", relation->name,
             voice_name(smp_frame_voice(reading, found)), parsed->how ? parsed->how : "");
    smp_claim claim = {.subject = subject,
                       .object = object,
                       .relation = relation,
                       .first = evidence_start(reading, found, parsed),
                       .end = parsed->reach > found->end ? parsed->reach : found->end,
                       .cue = found->first,
                       .modality = smp_modality_of(reading, found, parsed),
                       .is_inherited = parsed->clause.is_inherited,
                       .is_ongoing = (parsed->clause.marks & SMP_MARK(SMP_M_ONGOING)) != 0,
                       .is_negated = is_negated(found->cue, &parsed->clause) !=
                                     smp_modality_denies(reading, found, parsed),
                       .unstated_actor = unstated,
                       .rule = smp_arena_str(reading->arena, smp_str(rule))};
    if (!claim.rule.ptr) return smp_error_memory(err);
    return smp_note_claim(reading, &claim, err);
}

/* "A dan B bertemu", "pertemuan antara A, B, dan C": the partners stand on one side, and each meets
 * each. */
static simpul_status keep_partners(smp_reading *reading, const smp_cue_at *found,
                                   const smp_frame *parsed, const smp_ends *side, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < side->n && !status; i++)
        for (size_t k = i + 1; k < side->n && !status; k++)
            status = keep_pair(reading, found, parsed, actor_at(reading, side->mentions[i]),
                               actor_at(reading, side->mentions[k]), false, err);
    return status;
}

/* "pertemuan antara A dan B", "pertemuan A dan B"; behind "dengan" a list is one side alone. */
static bool are_partners(const smp_reading *reading, const smp_cue_at *found,
                         const smp_frame *parsed)
{
    uint32_t first = reading->mentions.items[parsed->patients.mentions[0]].first;
    for (uint32_t at = found->end; at < first; at++) {
        if (smp_reading_is(reading, at, "antara")) return true;
        if (smp_reading_marked(reading, at, SMP_M_PREPOSITION)) return false;
    }
    return parsed->agents.n == 0 && smp_frame_voice(reading, found) == SMP_VOICE_NOMINAL;
}

static simpul_status keep_unstated(smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                                   smp_frame *parsed, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < parsed->patients.n && !status; i++) {
        uint32_t mention = parsed->patients.mentions[i];
        uint32_t agent = smp_omitted_agent(reading, found, voice, parsed, mention, &parsed->how);
        if (agent == SMP_NOTHING)
            status = smp_reading_trace(reading, found->first, found->end,
                                       simpul_relation_find(found->cue->relation)->name, "no-agent",
                                       err);
        else
            status =
                keep_pair(reading, found, parsed, agent, actor_at(reading, mention), true, err);
    }
    return status;
}

/* For whom the one at an end acts: "saya" is no one but the speaker, and who praises does so
 * personally. */
static uint32_t acting_at(const smp_reading *reading, uint32_t mention, const smp_lex_cue *cue)
{
    const smp_mention *who = &reading->mentions.items[mention];
    bool in_person =
        smp_str_is(cue->root, "puji") ||
        (who->kind == SMP_REFERRED && smp_reading_marked(reading, who->first, SMP_M_FIRST_PERSON));
    return in_person ? who->actor : smp_acting(reading, who->actor, cue->relation);
}

/* "mematuhi instruksi Presiden NAME": in a person who gives orders the body is obeyed. */
static uint32_t done_to(const smp_reading *reading, const smp_cue_at *found, uint32_t mention)
{
    static const char *const orders[] = {"instruksi", "perintah", "arahan",     "imbauan",
                                         "seruan",    "larangan", "permintaan", "keputusan"};
    uint32_t actor = actor_at(reading, mention), first = reading->mentions.items[mention].first;
    const smp_actor *who = &reading->actors.items[actor];
    bool is_obeyed = smp_str_is(found->cue->relation, "complies_with") &&
                     who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING;
    if (is_obeyed && first > found->end && SMP_IS_ANY(reading, first - 1, orders)) return who->body;
    return actor;
}

/* "mendorong industri" furthers it; "mendorong industri berinovasi" asks for something. */
static bool wants_complement(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "requests") &&
           (smp_reading_is(reading, found->first, "mendorong") ||
            smp_reading_is(reading, found->first, "dorong"));
}

static bool has_complement(const smp_reading *reading, const smp_frame *parsed)
{
    enum { REACH = 12 };
    uint32_t limit = smp_find_sentence_end(reading, parsed->reach - 1);
    for (uint32_t at = parsed->reach; at < limit && at < parsed->reach + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (smp_clause_is_verb(reading, at) || smp_reading_marked(reading, at, SMP_M_PURPOSE) ||
            smp_reading_is(reading, at, "lebih") || smp_reading_is(reading, at, "segera"))
            return true;
        if (smp_reading_is_punctuation(reading, at, ',') || smp_clause_breaks(reading, at)) break;
    }
    return false;
}

/* "izin X dicabut": a permission that is taken away is a sanction. */
static void turn_taken(const smp_reading *reading, smp_cue_at *found, smp_frame *parsed)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    if (!smp_str_is(found->cue->root, "izin") || parsed->patients.n == 0 ||
        !smp_brought_taken(reading, parsed))
        return;
    for (size_t i = 0; i < lexicon->cues.n; i++)
        if (smp_str_is(lexicon->cues.items[i].root, "sanksi")) {
            found->cue = &lexicon->cues.items[i];
            return;
        }
}

static simpul_status read_cue(smp_reading *reading, const smp_cue_at *seen, simpul_error *err)
{
    smp_frame parsed;
    smp_cue_at cue = *seen, *found = &cue;
    smp_voice voice = smp_frame_voice(reading, found);
    if (voice == SMP_VOICE_ROOT)
        return smp_reading_trace(reading, found->first, found->end,
                                 simpul_relation_find(found->cue->relation)->name, "no-verb", err);
    smp_frame_parse(reading, found, voice, &parsed);
    if (voice == SMP_VOICE_NOMINAL) turn_taken(reading, found, &parsed);
    const simpul_relation *relation = simpul_relation_find(found->cue->relation);
    smp_plurals_expand(reading, parsed.agents.mentions, &parsed.agents.n, SMP_MAX_ENDS);
    smp_plurals_expand(reading, parsed.patients.mentions, &parsed.patients.n, SMP_MAX_ENDS);
    bool meets = !smp_str_is(found->cue->root, "libat"); /* "melibatkan" wants an object */
    if (smp_is_refused(reading, found, &parsed))
        return smp_reading_trace(reading, found->first, found->end, relation->name, "no-deed", err);
    if (relation->is_symmetric && meets && parsed.agents.n > 1 && parsed.patients.n == 0)
        return keep_partners(reading, found, &parsed, &parsed.agents, err);
    if (relation->is_symmetric && parsed.patients.n > 1 && are_partners(reading, found, &parsed))
        return keep_partners(reading, found, &parsed, &parsed.patients, err);
    if (parsed.patients.n == 0)
        return smp_reading_trace(reading, found->first, found->end, relation->name, "no-object",
                                 err);
    if (wants_complement(reading, found) && !has_complement(reading, &parsed))
        return smp_reading_trace(reading, found->first, found->end, relation->name, "no-verb", err);
    if (parsed.agents.n == 0) return keep_unstated(reading, found, voice, &parsed, err);
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < parsed.agents.n && !status; i++) {
        uint32_t agent = acting_at(reading, parsed.agents.mentions[i], found->cue);
        for (size_t k = 0; k < parsed.patients.n && !status; k++) {
            uint32_t patient = parsed.patients.mentions[k];
            if (smp_is_own_circle(reading, found, agent, patient)) continue;
            status = keep_pair(reading, found, &parsed, agent, done_to(reading, found, patient),
                               false, err);
        }
    }
    return status;
}

/* "Peraturan … tentang Perizinan, Pembinaan, dan Pengawasan Pelaku Usaha": the words of a title say
 * what the instrument is about, nothing that happened. The token behind the title; `at` without
 * one. */
static uint32_t skip_title(const smp_reading *reading, uint32_t at)
{
    uint32_t limit = smp_find_sentence_end(reading, at), end = at;
    if (at == 0 || !(smp_reading_is(reading, at, "tentang"))) return at;
    uint32_t before = reading->mention_at[at - 1];
    bool cited = before != SMP_NO_MENTION &&
                 reading->actors.items[actor_at(reading, before)].type == SMP_T_REGULATION;
    bool numbered = smp_reading_is_punctuation(reading, at - 1, ')') ||
                    reading->tokens.tokens[at - 1].kind == SMP_NUMBER;
    if (!cited && !numbered) return at;
    for (uint32_t next = at + 1; next < limit; next++) {
        bool joins = smp_reading_is_punctuation(reading, next, ',') ||
                     smp_reading_marked(reading, next, SMP_M_COORDINATOR) ||
                     smp_reading_marked(reading, next, SMP_M_PREPOSITION);
        if (smp_find_is_capital(reading, next)) end = next + 1;
        else if (!joins) break;
    }
    return end;
}

/* "akses X diputus", "iklan X dihapus": the word that is the head of a passive's subject. */
static bool has_word_before(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 7 };
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    for (uint32_t at = found->first; at-- > floor && found->first - at <= REACH;) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (smp_clause_breaks(reading, at) || smp_clause_is_verb(reading, at)) return false;
        if (smp_clause_in_list(reading, at, found->cue->near)) return true;
    }
    return false;
}

/* Verbs of many meanings are cues only where one of their words follows: "menurunkan 40 situs"; a
 * noun that is no deed of its own ("sanksi") only where a light verb makes it one. */
static bool has_its_word(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 7 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    smp_frame alone = {.reach = found->end};
    smp_brought brought;
    if (found->cue->needs_verb && !smp_brought_find(reading, found, &alone, &brought)) return false;
    if (!found->cue->near.ptr) return true;
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++)
        if (smp_clause_in_list(reading, at, found->cue->near)) return true;
    return found->voice == SMP_VOICE_PASSIVE && has_word_before(reading, found);
}

/* "skema Bantuan Pemerintah", "Diskusi Panel": the noun is a word of what something is called. */
static bool is_in_name(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const called[] = {"skema", "program", "dana",      "paket",    "resmi",
                                         "akun",  "acara",   "instagram", "bertajuk", "gerakan"};
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    if (!is_noun || found->first == 0 || !smp_find_is_capital(reading, found->first)) return false;
    if (SMP_IS_ANY(reading, found->first - 1, called)) return true;
    bool is_within = !smp_sought_is_contact(found) && /* "Satuan Pembinaan Warga" */
                     !smp_find_is_headline(reading, found->first) &&
                     smp_find_is_capital(reading, found->first - 1) &&
                     reading->mention_at[found->first - 1] == SMP_NO_MENTION &&
                     smp_find_sentence_first(reading, found->first) < found->first - 1 &&
                     smp_find_is_capital(reading, found->end);
    return is_within || smp_reading_is(reading, found->end, "panel");
}

/* "Rapat Dewan Gubernur": in a longer fixed phrase the word is no deed. */
static bool is_in_phrase(const smp_reading *reading, const smp_cue_at *found)
{
    if (is_in_name(reading, found)) return true;
    return smp_reading_marked(reading, found->first, SMP_M_NOT_A_VERB) &&
           found->first + reading->mark_end[found->first] > found->end;
}

/* "meminimalkan dampak", "mencegah kerugian": who makes a harm smaller does none. */
static bool is_lessened(const smp_reading *reading, uint32_t harm)
{
    static const char *const verbs[] = {
        "meminimalkan", "meminimalisir", "meminimalisasi", "mengurangi",     "menekan",
        "mencegah",     "menghindari",   "mengatasi",      "mengantisipasi", "meredam",
        "menangkal",    "memitigasi",    "menanggulangi"};
    return harm > 0 && SMP_IS_ANY(reading, harm - 1, verbs);
}

/* "menghentikan penyelidikan terhadap X", "menghentikan kerja sama dengan X": a deed is ended, not
 * the one it is done to. */
static bool ends_deed(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const deeds[] = {"investigates", "supervises", "coordinates_with",
                                        "supports",     "requests",   "criticises"};
    uint32_t surface, end;
    if (!smp_str_is(found->cue->relation, "suspends")) return false;
    uint32_t at = found->end + smp_reading_is(reading, found->end, "sementara");
    if (!smp_find_payload(reading, at, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *other = &reading->lexicon->surfaces.items[surface];
    bool is_noun = other->voice == SMP_VOICE_NOMINAL || other->voice == SMP_VOICE_BARE;
    return is_noun && SMP_STR_IS_ANY(reading->lexicon->cues.items[other->cue].relation, deeds);
}

/* "menolak gugatan": a court that turns a suit down blames nobody; "berdampak pada kesejahteraan":
 * no harm. */
static bool is_turned(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 3 };
    static const char *const suits[] = {"gugatan",      "permohonan", "banding", "kasasi",
                                        "praperadilan", "uji",        "eksepsi", "pleidoi"};
    static const char *const goods[] = {"kesejahteraan", "peningkatan", "kemajuan", "positif",
                                        "pertumbuhan",   "baik",        "manfaat"};
    bool rejects = smp_reading_is(reading, found->first, "menolak") ||
                   smp_reading_is(reading, found->first, "ditolak") ||
                   smp_reading_is(reading, found->first, "tolak");
    bool affects = smp_reading_is(reading, found->first, "berdampak") ||
                   smp_reading_is(reading, found->first, "dampak");
    if (smp_str_is(found->cue->relation, "threatens") && is_lessened(reading, found->first))
        return true;
    if (ends_deed(reading, found)) return true;
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    bool is_passive = rejects && found->voice == SMP_VOICE_PASSIVE; /* "permohonan X ditolak" */
    for (uint32_t at = floor; is_passive && at < found->first; at++)
        if (SMP_IS_ANY(reading, at, suits)) return true;
    for (uint32_t at = found->end; at < found->end + REACH; at++) {
        if (rejects && SMP_IS_ANY(reading, at, suits)) return true;
        if (affects && SMP_IS_ANY(reading, at, goods)) return true;
    }
    return false;
}

static simpul_status read_cues(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status;) {
        smp_cue_at found;
        uint32_t behind = skip_title(reading, at);
        if (behind > at) {
            at = behind;
            continue;
        }
        if (reading->mention_at[at] != SMP_NO_MENTION || !smp_frame_cue(reading, at, &found) ||
            !has_its_word(reading, &found) || is_in_phrase(reading, &found) ||
            is_turned(reading, &found)) {
            at++;
            continue;
        }
        status = read_cue(reading, &found, err);
        at = found.end;
    }
    return status;
}

simpul_status smp_find_claims(smp_reading *reading, simpul_error *err)
{
    if (!smp_index_posts(reading) || !smp_clause_open(reading)) return smp_error_memory(err);
    simpul_status status = read_cues(reading, err);
    if (!status) status = smp_find_company(reading, err);
    if (!status) status = smp_find_causes(reading, err);
    if (!status) status = smp_find_amendments(reading, err);
    if (!status) status = smp_find_involved(reading, err);
    if (!status) status = smp_find_members(reading, err);
    if (!status) status = smp_find_directives(reading, err);
    if (!status) status = smp_find_judgements(reading, err);
    if (!status) status = smp_find_places_of_trade(reading, err);
    if (!status) status = smp_find_needs(reading, err);
    if (!status) status = smp_find_liftings(reading, err);
    return !status && reading->clauses->failed ? smp_error_memory(err) : status;
}
