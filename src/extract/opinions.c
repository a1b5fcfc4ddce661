/* What people command and judge without a verb that is a cue: "arahan Presiden", "menilai X tidak
 * adil". Cues with a clause of their own are claims.c's. */
#include "base/error.h"
#include "extract/clause.h"
#include "extract/find.h"
#include "extract/note.h"
#include "extract/patterns.h"
#include "extract/phrase.h"
#include "extract/told_deed.h"
#include "extract/voice.h"

static const smp_actor *actor_of(const smp_reading *reading, uint32_t mention)
{
    return &reading->actors.items[reading->mentions.items[mention].actor];
}

/* --- directives --- */

/* Who gave it: a person or the president's office behind "arahan", "dari Bapak" between them. */
static uint32_t giver_behind(const smp_reading *reading, uint32_t noun)
{
    enum { REACH = 4 };
    uint32_t limit = smp_find_sentence_end(reading, noun);
    for (uint32_t at = noun + 1; at < limit && at <= noun + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION) {
            const smp_actor *who = actor_of(reading, mention);
            bool is_giver = who->type == SMP_T_OFFICIAL || smp_str_is(who->id, "agency:presiden");
            return is_giver ? mention : SMP_NO_MENTION;
        }
        if (!smp_reading_is(reading, at, "dari") && !smp_reading_is(reading, at, "langsung") &&
            !smp_reading_marked(reading, at, SMP_M_HONORIFIC))
            break;
    }
    return SMP_NO_MENTION;
}

static uint32_t body_for(const smp_reading *reading, uint32_t actor)
{
    if (actor == SMP_NOTHING) return SMP_NOTHING;
    const smp_actor *who = &reading->actors.items[actor];
    return who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING ? who->body : actor;
}

/* Parliament, courts and the president take no orders from the government. */
static bool takes_orders(simpul_str id)
{
    static const char *const free_ones[] = {
        "agency:presiden", "agency:wapres",  "agency:pemerintah", "agency:dpr",   "agency:dpd",
        "agency:mpr",      "agency:komisi-", "agency:fraksi",     "agency:baleg", "agency:mk",
        "agency:ma",       "agency:bpk",     "agency:pansus",     "agency:panja"};
    for (size_t i = 0; i < sizeof free_ones / sizeof *free_ones; i++)
        if (smp_str_starts(id, smp_str(free_ones[i]))) return false;
    return true;
}

/* "Atas perintah Presiden, Kemendag mengawasi …": who stands behind the comma and does something.
 */
static uint32_t main_actor(const smp_reading *reading, uint32_t end)
{
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0);
    bool opens = end + 1 < limit && smp_reading_is_punctuation(reading, end, ',');
    uint32_t mention = opens ? reading->mention_at[end + 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION) return SMP_NOTHING;
    uint32_t at = reading->mentions.items[mention].end;
    while (at < limit && (reading->marks[at] & SMP_AUXILIARIES) != 0) at++;
    return at < limit && smp_clause_is_verb(reading, at) ? reading->mentions.items[mention].actor
                                                         : SMP_NOTHING;
}

/* "sesuai arahan X" may bind anyone; an order, or "arahan X, kami …", binds who speaks of it. */
static bool binds_speaker(const smp_reading *reading, uint32_t noun)
{
    const uint64_t us = SMP_MARK(SMP_M_FIRST_PERSON) | SMP_MARK(SMP_M_FIRST_PLURAL);
    const smp_sentence *place = &reading->tokens.sentences[smp_reading_sentence(reading, noun)];
    if (!smp_reading_is(reading, noun, "arahan")) return true;
    for (uint32_t at = place->first; at < place->end; at++)
        if (reading->marks[at] & us) return true;
    return false;
}

/* Who is to follow it: the body of the clause's subject, else of the speaker. */
static uint32_t receiver_of(const smp_reading *reading, uint32_t noun, uint32_t giver, uint32_t end)
{
    smp_clause clause;
    smp_clause_before(reading, noun, true, &clause);
    uint32_t receiver = SMP_NOTHING, own = body_for(reading, giver);
    bool is_near = clause.subject.n > 0;
    for (uint32_t at = clause.subject.n ? reading->mentions.items[clause.subject.mentions[0]].end
                                        : noun;
         at < noun; at++)
        is_near = is_near && !smp_reading_is_punctuation(reading, at, ',');
    if (is_near)
        receiver = body_for(reading, reading->mentions.items[clause.subject.mentions[0]].actor);
    if (receiver == SMP_NOTHING || receiver == giver || receiver == own)
        receiver = body_for(reading, main_actor(reading, end));
    if (receiver == SMP_NOTHING || receiver == giver || receiver == own)
        receiver = binds_speaker(reading, noun)
                       ? body_for(reading, smp_voice_speaker(reading, noun))
                       : SMP_NOTHING;
    if (receiver == SMP_NOTHING || receiver == giver || receiver == own) return SMP_NOTHING;
    const smp_actor *who = &reading->actors.items[receiver];
    return (who->type & SMP_T_BODY) && takes_orders(who->id) ? receiver : SMP_NOTHING;
}

simpul_status smp_find_directives(smp_reading *reading, simpul_error *err)
{
    static const char *const nouns[] = {"arahan", "instruksi", "perintah"};
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !status; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || !SMP_IS_ANY(reading, at, nouns) ||
            (at > 0 && smp_reading_is(reading, at - 1, "surat"))) /* a paper's name */
            continue;
        uint32_t mention = giver_behind(reading, at);
        if (mention == SMP_NO_MENTION) continue;
        const smp_mention giver = reading->mentions.items[mention];
        uint32_t receiver = receiver_of(reading, at, giver.actor, giver.end);
        if (receiver == SMP_NOTHING) continue;
        smp_claim claim = {.subject = giver.actor,
                           .object = receiver,
                           .relation = simpul_relation_find(SIMPUL_STR("obliges")),
                           .first = at,
                           .end = giver.end,
                           .cue = at,
                           .modality = SIMPUL_ASSERTED,
                           .rule = SIMPUL_STR("obliges.directive")};
        status = smp_note_claim(reading, &claim, err);
    }
    return status;
}

/* --- judgements --- */

/* "pemerintah tak perlu melibatkan X": advice on what to do, no judgement. */
static bool is_advice(const smp_reading *reading, uint32_t token)
{
    smp_voice voice;
    return smp_reading_is(reading, token, "perlu") &&
           smp_clause_verb_voice(reading, token + 1, &voice) && voice == SMP_VOICE_ACTIVE;
}

/* Is the predicate first…limit unfavourable: "memberatkan", "tidak adil"? */
static bool is_unfavourable(const smp_reading *reading, uint32_t first, uint32_t limit)
{
    static const char *const bad[] = {
        "gagal",         "lamban",      "lambat",        "buruk",        "merugikan",
        "memberatkan",   "keliru",      "salah",         "berlebihan",   "eksesif",
        "diskriminatif", "lalai",       "lemah",         "mengancam",    "mengada-ada",
        "membebani",     "menyulitkan", "blunder",       "prematur",     "ambigu",
        "multitafsir",   "janggal",     "melanggar",     "membahayakan", "menghambat",
        "inkonsisten",   "gegabah",     "ceroboh",       "represif",     "arogan",
        "abai",          "kebablasan",  "tergesa-gesa",  "terburu-buru", "sewenang-wenang",
        "rancu",         "timpang",     "terlambat",     "terlalu",      "mubazir",
        "otoriter",      "merepotkan",  "membingungkan", "menyusahkan",  "meresahkan",
        "mengabaikan",   "mencederai",  "aneh",          "mempersulit",  "dini"};
    static const char *const good[] = {
        "adil",       "tepat",     "efektif",       "jelas",     "transparan", "serius",
        "cukup",      "perlu",     "sesuai",        "berpihak",  "konsisten",  "optimal",
        "maksimal",   "mampu",     "layak",         "pantas",    "realistis",  "relevan",
        "siap",       "tegas",     "etis",          "memberi",   "memberikan", "memperhatikan",
        "melibatkan", "menyentuh", "mengakomodasi", "konsekuen", "masuk",      "terbuka",
        "memadai",    "matang"};
    bool is_negated = false;
    for (uint32_t at = first; at < limit; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (smp_phrase_is_quote(reading, at) || smp_reading_is_punctuation(reading, at, ','))
            return false;
        if (is_advice(reading, at)) return false;
        if (smp_reading_marked(reading, at, SMP_M_NEGATION) ||
            smp_reading_is(reading, at, "kurang"))
            is_negated = true;
        else if (SMP_IS_ANY(reading, at, bad)) return !is_negated;
        else if (SMP_IS_ANY(reading, at, good)) return is_negated;
    }
    return false;
}

/* "pemerintah perlu …", "Komdigi harus …": what they have not done is asked of them. */
static bool is_owed(const smp_reading *reading, uint32_t behind)
{
    static const char *const duties[] = {"perlu",     "harus",      "mesti",
                                         "sebaiknya", "seharusnya", "hendaknya"};
    /* "KPK harus masuk ke dalam UUD": what becomes of it is not for it to do */
    static const char *const states[] = {"masuk", "menjadi", "ada", "tetap"};
    uint32_t at = behind + smp_reading_is(reading, behind, "juga");
    smp_voice voice;
    return SMP_IS_ANY(reading, at, duties) && !SMP_IS_ANY(reading, at + 1, states) &&
           smp_clause_is_verb(reading, at + 1) &&
           !(smp_clause_verb_voice(reading, at + 1, &voice) && voice == SMP_VOICE_PASSIVE);
}

/* "berharap DPR terus mendukung": a verb with its auxiliaries. */
static bool acts_behind(const smp_reading *reading, uint32_t behind)
{
    enum { REACH = 3 };
    for (uint32_t at = behind; at < behind + REACH; at++) {
        if (at >= reading->tokens.n_tokens || reading->mention_at[at] != SMP_NO_MENTION)
            return false;
        if (smp_clause_is_verb(reading, at) || smp_reading_is(reading, at, "lebih")) return true;
        if (!smp_find_is_word(reading, at)) return false;
    }
    return false;
}

/* The one judged: the first name behind the verb, nothing but words that lead to it between. */
static uint32_t judged_behind(const smp_reading *reading, uint32_t verb)
{
    enum { REACH = 6 };
    const int types = SMP_T_BODY | SMP_T_PLATFORM | SMP_T_FEATURE | SMP_T_COMPANY |
                      SMP_T_REGULATION | SMP_T_OFFICIAL;
    uint32_t limit = smp_find_sentence_end(reading, verb);
    for (uint32_t at = verb + 1; at < limit && at <= verb + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION)
            return actor_of(reading, mention)->type & types ? mention : SMP_NO_MENTION;
        smp_voice voice;
        bool is_made = smp_reading_is(reading, at, "yang") && at + 2 < limit &&
                       smp_clause_verb_voice(reading, at + 1, &voice) &&
                       voice == SMP_VOICE_PASSIVE; /* "menilai tarif yang ditetapkan X …" */
        if (is_made) {
            uint32_t maker = at + 2 + smp_reading_marked(reading, at + 2, SMP_M_AGENT);
            mention = maker < limit ? reading->mention_at[maker] : SMP_NO_MENTION;
            bool may = mention != SMP_NO_MENTION && (actor_of(reading, mention)->type & types);
            return may ? mention : SMP_NO_MENTION;
        }
        if (at == verb + 1 && smp_reading_is(reading, at + 1, "yang")) continue;
        bool leads = smp_reading_is(reading, at, "bahwa") || smp_reading_is(reading, at, "agar") ||
                     smp_reading_marked(reading, at, SMP_M_TRANSPARENT);
        if (!leads) break;
    }
    return SMP_NO_MENTION;
}

/* Is the speaker of the government, or of a part of the body spoken of? */
static bool is_of_own(const smp_reading *reading, uint32_t speaker, uint32_t whom)
{
    uint32_t body = reading->actors.items[speaker].body;
    if (body == SMP_NOTHING) return false;
    const smp_actor *own = &reading->actors.items[body], *other = &reading->actors.items[whom];
    bool governs = own->type == SMP_T_MINISTRY || smp_str_is(own->id, "agency:presiden") ||
                   smp_str_is(own->id, "agency:wapres");
    bool is_part = own->known != SMP_NOTHING && other->known != SMP_NOTHING &&
                   smp_lexicon_relates(reading->lexicon, own->known, "part_of", other->known);
    return is_part || (governs && smp_str_is(other->id, "agency:pemerintah"));
}

/* "Apindo meminta Kemendag perlu berbenah": it is Apindo that asks. */
static bool is_asked_before(const smp_reading *reading, uint32_t token)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end) || end != token + 1)
        return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    return smp_str_is(reading->lexicon->cues.items[found->cue].relation, "requests");
}

/* "Pemerintah mesti bergerak cepat," kata A: said of a body that is not the speaker's own. */
static simpul_status keep_owed(smp_reading *reading, const smp_mention *whom, simpul_error *err)
{
    uint32_t speaker = smp_voice_speaker(reading, whom->first);
    if (speaker == SMP_NOTHING || speaker == whom->actor || whom->kind != SMP_NAMED ||
        reading->actors.items[speaker].body == whom->actor || !is_owed(reading, whom->end) ||
        !(reading->actors.items[whom->actor].type & SMP_T_BODY) ||
        (reading->actors.items[speaker].type & SMP_T_BODY) ||
        is_of_own(reading, speaker, whom->actor))
        return SIMPUL_OK;
    /* "apa yang membuat anggota KPK harus mundur" */
    for (uint32_t at = whom->first; at > 0 && whom->first - at < 3; at--)
        if (smp_reading_is(reading, at - 1, "membuat") ||
            smp_reading_is(reading, at - 1, "menyebabkan"))
            return SIMPUL_OK;
    /* "kepada pemerintah harus", "yang diakui pemerintah harus": no subject */
    smp_voice voice;
    uint32_t before = whom->first ? whom->first - 1 : 0;
    if (whom->first > 0 &&
        (smp_reading_marked(reading, before, SMP_M_PREPOSITION) ||
         smp_reading_marked(reading, before, SMP_M_TOGETHER) || /* "BI bersama X mesti" */
         is_asked_before(reading, before) ||
         (smp_clause_verb_voice(reading, before, &voice) && voice == SMP_VOICE_PASSIVE)))
        return SIMPUL_OK;
    smp_claim claim = {.subject = speaker,
                       .object = whom->actor,
                       .relation = simpul_relation_find(SIMPUL_STR("requests")),
                       .first = whom->first,
                       .end = whom->end + 2,
                       .cue = whom->first,
                       .modality = SIMPUL_ASSERTED,
                       .rule = SIMPUL_STR("requests.ought.spoken")};
    return smp_note_claim(reading, &claim, err);
}

static simpul_status find_owed(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0, n = reading->mentions.n; i < n && !status; i++) {
        const smp_mention whom = reading->mentions.items[i];
        status = keep_owed(reading, &whom, err);
    }
    return status;
}

/* "menilai kebijakan itu terlalu dini": of whose deed it is said; the token behind it at `end`. */
static uint32_t doer_judged(const smp_reading *reading, const smp_told *told, uint32_t verb,
                            uint32_t *end)
{
    const int types =
        SMP_T_BODY | SMP_T_PLATFORM | SMP_T_COMPANY | SMP_T_REGULATION | SMP_T_OFFICIAL;
    uint32_t noun = verb + 1 + smp_reading_is(reading, verb + 1, "bahwa");
    if (noun >= reading->tokens.n_tokens || reading->mention_at[noun] != SMP_NO_MENTION)
        return SMP_NOTHING;
    *end = smp_told_deed_end(reading, noun);
    uint32_t doer = *end > noun ? smp_told_doer(reading, told, noun) : SMP_NOTHING;
    bool may = doer != SMP_NOTHING && (reading->actors.items[doer].type & (smp_type)types);
    return may ? doer : SMP_NOTHING;
}

static simpul_status keep_deed_judged(smp_reading *reading, const smp_told *told, uint32_t verb,
                                      simpul_error *err)
{
    enum { REACH = 9 };
    uint32_t behind, limit = smp_find_sentence_end(reading, verb);
    uint32_t doer = doer_judged(reading, told, verb, &behind);
    if (doer == SMP_NOTHING) return SIMPUL_OK;
    uint32_t end = behind + REACH < limit ? behind + REACH : limit;
    if (!is_unfavourable(reading, behind, end)) return SIMPUL_OK;
    smp_clause clause;
    smp_clause_before(reading, verb, false, &clause);
    if (!clause.subject.n) return SIMPUL_OK;
    const smp_mention who = reading->mentions.items[clause.subject.mentions[0]];
    if (who.actor == doer || body_for(reading, who.actor) == body_for(reading, doer) ||
        is_of_own(reading, who.actor, doer))
        return SIMPUL_OK;
    smp_claim claim = {.subject = who.actor,
                       .object = doer,
                       .relation = simpul_relation_find(SIMPUL_STR("criticises")),
                       .first = who.first,
                       .end = end,
                       .cue = verb,
                       .modality = SIMPUL_ASSERTED,
                       .rule = SIMPUL_STR("criticises.judgement.deed")};
    return smp_note_claim(reading, &claim, err);
}

static simpul_status find_deeds_judged(smp_reading *reading, simpul_error *err)
{
    static const char *const verbs[] = {"menilai", "menyebut", "menganggap", "memandang"};
    simpul_status status = SIMPUL_OK;
    smp_told told;
    if (!smp_told_open(reading, &told)) return smp_error_memory(err);
    for (uint32_t at = 1; at < reading->tokens.n_tokens && !status; at++)
        if (SMP_IS_ANY(reading, at, verbs)) status = keep_deed_judged(reading, &told, at, err);
    return status;
}

simpul_status smp_find_judgements(smp_reading *reading, simpul_error *err)
{
    enum { REACH = 9 };
    static const char *const verbs[] = {"menilai",   "menyebut", "menganggap",
                                        "memandang", "berharap", "mengharapkan"};
    simpul_status status = SIMPUL_OK;
    for (uint32_t at = 1; at < reading->tokens.n_tokens && !status; at++) {
        if (!SMP_IS_ANY(reading, at, verbs)) continue;
        uint32_t judged = judged_behind(reading, at), limit = smp_find_sentence_end(reading, at);
        if (judged == SMP_NO_MENTION) continue;
        const smp_mention whom = reading->mentions.items[judged];
        uint32_t end = whom.end + REACH < limit ? whom.end + REACH : limit;
        bool is_bad = is_unfavourable(reading, whom.end, end);
        bool is_hope =
            smp_reading_is(reading, at, "berharap") || smp_reading_is(reading, at, "mengharapkan");
        if (is_hope) is_bad = false;
        bool is_due = is_hope ? acts_behind(reading, whom.end) : is_owed(reading, whom.end);
        const int asked = SMP_T_BODY | (is_hope ? SMP_T_PLATFORM | SMP_T_COMPANY : 0);
        bool is_asked =
            !is_bad && is_due && (reading->actors.items[whom.actor].type & (smp_type)asked);
        if (!is_bad && !is_asked) continue;
        smp_clause clause;
        smp_clause_before(reading, at, false, &clause);
        if (!clause.subject.n) continue;
        const smp_mention who = reading->mentions.items[clause.subject.mentions[0]];
        if (who.actor == whom.actor || (is_asked && is_of_own(reading, who.actor, whom.actor)))
            continue;
        smp_claim claim = {
            .subject = who.actor,
            .object = whom.actor,
            .relation =
                simpul_relation_find(is_bad ? SIMPUL_STR("criticises") : SIMPUL_STR("requests")),
            .first = who.first,
            .end = is_bad ? end : whom.end + 1,
            .cue = at,
            .modality = SIMPUL_ASSERTED,
            .rule = is_bad ? SIMPUL_STR("criticises.judgement") : SIMPUL_STR("requests.ought")};
        status = smp_note_claim(reading, &claim, err);
    }
    if (!status) status = find_deeds_judged(reading, err);
    return status ? status : find_owed(reading, err);
}
