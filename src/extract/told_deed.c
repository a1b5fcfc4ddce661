/* Whose deeds a text goes on about, by the claims of the sentences before. Looks at no clauses. */
#include "extract/told_deed.h"

#include "base/arena.h"
#include "extract/find.h"
#include "extract/phrase.h"
#include "extract/voice.h"

/* "langkah itu", "rencana kenaikan tersebut", "pemblokiran sementara itu": a deed told before,
 * begun at a token. The token behind it; the token itself where none is. */
uint32_t smp_told_deed_end(const smp_reading *reading, uint32_t token)
{
    enum { LONGEST = 4 };
    static const char *const nouns[] = {
        "langkah",     "rencana",    "sikap",       "keputusan",    "kebijakan",   "wacana",
        "kenaikan",    "usulan",     "pemblokiran", "pembatasan",   "pelarangan",  "larangan",
        "putusan",     "imbauan",    "desakan",     "permintaan",   "penundaan",   "pencabutan",
        "normalisasi", "pemutusan",  "pembekuan",   "penonaktifan", "tindakan",    "upaya",
        "penghentian", "penutupan",  "kewajiban",   "denda",        "sanksi",      "kelonggaran",
        "pelonggaran", "pengetatan", "relaksasi",   "penghapusan",  "pemangkasan", "pengenaan",
        "penerapan",   "pengalihan", "penetapan"};
    bool is_deed = SMP_IS_ANY(reading, token, nouns);
    uint32_t limit = smp_find_sentence_end(reading, token);
    for (uint32_t at = token + 1; is_deed && at < limit && at <= token + LONGEST; at++) {
        if (smp_reading_marked(reading, at, SMP_M_DEMONSTRATIVE)) return at + 1;
        if (reading->mention_at[at] != SMP_NO_MENTION || !smp_find_is_word(reading, at)) break;
    }
    return token;
}

static bool names_deed(const smp_reading *reading, uint32_t token)
{
    return smp_told_deed_end(reading, token) > token;
}

/* "kebijakan itu": a policy is made by bodies, not by who speaks for a firm or an association. */
static bool may_do(const smp_reading *reading, uint32_t noun, uint32_t actor)
{
    static const char *const policies[] = {"kebijakan", "larangan",    "kewajiban",
                                           "aturan",    "kelonggaran", "pelonggaran"};
    const smp_actor *who = &reading->actors.items[actor];
    bool is_state = who->type != SMP_T_OFFICIAL || who->body == SMP_NOTHING ||
                    (reading->actors.items[who->body].type & SMP_T_BODY) != 0;
    return is_state || !SMP_IS_ANY(reading, noun, policies);
}

/* The last mention of an actor before a token, near enough to be gone on about. */
static uint32_t mention_of(const smp_reading *reading, uint32_t actor, uint32_t token)
{
    enum { FAR = 300 };
    for (uint32_t at = token; at-- > 0 && token - at < FAR;) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION && reading->mentions.items[mention].actor == actor)
            return mention;
    }
    return SMP_NO_MENTION;
}

static bool is_deed(const smp_claim *claim)
{
    static const char *const states[] = {"holds_office_in", "part_of",  "owned_by",
                                         "member_of",       "supports", "criticises",
                                         "depends_on",      "threatens"};
    return !SMP_STR_IS_ANY(smp_str(claim->relation->name), states);
}

static bool is_agent(const smp_reading *reading, const smp_frame *parsed, uint32_t actor)
{
    for (size_t i = 0; i < parsed->agents.n; i++)
        if (reading->mentions.items[parsed->agents.mentions[i]].actor == actor) return true;
    return false;
}

/* The relation that a deed's noun names ("pemblokiran": blocks); empty for other words. */
static simpul_str relation_named(const smp_reading *reading, uint32_t token)
{
    static const char *const names[] = {
        "blocks",  "unblocks",     "suspends", "restores", "sanctions", "prohibits", "permits",
        "revises", "investigates", "revokes",  "obliges",  "issues",    "requests"};
    uint32_t surface, end;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end)) return SIMPUL_STR("");
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    simpul_str relation = reading->lexicon->cues.items[found->cue].relation;
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    return is_noun && SMP_STR_IS_ANY(relation, names) ? relation : SIMPUL_STR("");
}

/* Is it what the noun names? A sanction is a ban or a withdrawal too. */
static bool is_named_so(const smp_claim *claim, simpul_str relation)
{
    static const char *const sanctions[] = {"suspends", "revokes", "blocks"};
    simpul_str name = smp_str(claim->relation->name);
    if (smp_str_is(relation, "sanctions") && SMP_STR_IS_ANY(name, sanctions)) return true;
    return smp_str_is(relation, claim->relation->name);
}

enum { OF_DEED = 5, OF_RELATION = 12 }; /* sentences behind that a deed is gone on about in */

static uint32_t reach_of(simpul_str relation)
{
    return relation.len ? OF_RELATION : OF_DEED;
}

/* Is it a deed done, of the relation that is named if one is, by who may do what the noun names? */
static bool is_meant(const smp_reading *reading, const smp_claim *claim, simpul_str relation,
                     uint32_t noun)
{
    bool is_such = relation.len ? is_named_so(claim, relation) : is_deed(claim);
    return is_such && !claim->is_negated && may_do(reading, noun, claim->subject);
}

/* Makes the one who did a deed the patient; false where nobody can be. */
static bool take_doer(const smp_reading *reading, const smp_cue_at *found, uint32_t actor,
                      smp_frame *out)
{
    uint32_t doer = mention_of(reading, actor, found->first), reach = out->reach;
    if (doer == SMP_NO_MENTION) return false;
    smp_sought_take_patient(reading, doer, out);
    out->reach = reach;
    out->how = ".deed";
    return true;
}

/* Whose deed it was: the subject of the last deed told in an earlier sentence, of the relation that
 * is named if one is. */
static void find_doer(const smp_reading *reading, const smp_cue_at *found, uint32_t noun,
                      simpul_str relation, smp_frame *out)
{
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    for (size_t i = reading->claims.n; i-- > 0;) {
        const smp_claim *claim = &reading->claims.items[i];
        uint32_t told = smp_reading_sentence(reading, claim->cue);
        if (told + reach_of(relation) < sentence) return;
        if (told >= sentence || !is_meant(reading, claim, relation, noun)) continue;
        if (is_agent(reading, out, claim->subject)) return;
        if (take_doer(reading, found, claim->subject, out)) return;
    }
}

bool smp_told_open(const smp_reading *reading, smp_told *out)
{
    out->last = smp_arena_array(reading->arena, uint32_t, reading->tokens.n_sentences + 1);
    out->before = smp_arena_array(reading->arena, uint32_t, reading->claims.n + 1);
    if (!out->last || !out->before) return false;
    for (size_t i = 0; i <= reading->tokens.n_sentences; i++) out->last[i] = SMP_NOTHING;
    for (uint32_t i = 0; i < reading->claims.n; i++) {
        uint32_t sentence = smp_reading_sentence(reading, reading->claims.items[i].cue);
        out->before[i] = out->last[sentence];
        out->last[sentence] = i;
    }
    return true;
}

uint32_t smp_told_doer(const smp_reading *reading, const smp_told *told, uint32_t noun)
{
    enum { LOOKED_AT = 32 };
    simpul_str relation = relation_named(reading, noun);
    uint32_t sentence = smp_reading_sentence(reading, noun), reach = reach_of(relation);
    for (uint32_t at = sentence; at-- > 0 && sentence - at <= reach;) {
        size_t looked = 0;
        for (uint32_t i = told->last[at]; i != SMP_NOTHING && looked < LOOKED_AT; looked++) {
            const smp_claim *claim = &reading->claims.items[i];
            if (is_meant(reading, claim, relation, noun)) return claim->subject;
            i = told->before[i];
        }
    }
    return SMP_NOTHING;
}

/* "sikap itu", "pernyataan tersebut": what somebody said before. */
static bool names_stance(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"sikap",    "pernyataan", "penjelasan", "alasan",
                                        "tudingan", "pendapat",   "pandangan",  "komentar"};
    return SMP_IS_ANY(reading, token, nouns) &&
           smp_reading_marked(reading, token + 1, SMP_M_DEMONSTRATIVE);
}

/* Whose stance it was: of who spoke in the sentence before; false where the newsroom did. */
static bool find_speaker(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    if (sentence == 0) return false;
    uint32_t end = reading->tokens.sentences[sentence].first;
    for (uint32_t at = end; at-- > reading->tokens.sentences[sentence - 1].first;) {
        uint32_t speaker = smp_voice_speaker(reading, at);
        if (speaker == SMP_NOTHING || is_agent(reading, out, speaker)) continue;
        uint32_t body = reading->actors.items[speaker].body; /* of a firm its people speak for it */
        if (body != SMP_NOTHING && (reading->actors.items[body].type & SMP_T_COMPANY))
            speaker = body;
        return take_doer(reading, found, speaker, out);
    }
    return false;
}

/* "mempertanyakan dasar penghitungan kenaikan itu": what of a deed is looked at. */
static uint32_t behind_aspects(const smp_reading *reading, uint32_t token)
{
    enum { MOST = 2 };
    static const char *const nouns[] = {"dasar",       "alasan",  "penghitungan",
                                        "perhitungan", "besaran", "urgensi",
                                        "efektivitas", "dampak",  "pelaksanaan"};
    for (int n = 0; n < MOST && SMP_IS_ANY(reading, token, nouns); n++) token++;
    return token;
}

/* "mengeluhkan lambatnya penerbitan izin oleh X": who does it badly. */
static void find_bungler(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 8 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    if (found->end >= limit || !smp_sought_ends_in_nya(reading, found->end)) return;
    for (uint32_t at = found->end + 1; at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || !smp_find_is_word(reading, at) ||
            smp_clause_is_verb(reading, at) || smp_clause_breaks(reading, at))
            return;
        if (!smp_reading_is(reading, at, "oleh")) continue;
        uint32_t doer = reading->mention_at[at + 1];
        if (doer != SMP_NO_MENTION) smp_sought_take_patient(reading, doer, out);
        return;
    }
}

static void find_judged(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    static const char *const leads[] = {"rencana", "ancaman", "langkah", "kebijakan",
                                        "wacana",  "upaya",   "proses",  "keputusan"};
    uint32_t at = found->end + SMP_IS_ANY(reading, found->end, leads);
    simpul_str relation = relation_named(reading, at);
    if (names_stance(reading, found->end) && find_speaker(reading, found, out)) return;
    uint32_t noun = behind_aspects(reading, found->end);
    bool is_named = relation.len && !smp_str_is(relation, "requests"); /* of requests: "… itu" */
    if (is_named || names_deed(reading, noun)) find_doer(reading, found, noun, relation, out);
    if (out->patients.n == 0) find_bungler(reading, found, out);
}

/* Deeds that one suffers: who is hit by them is not who is judged. */
static bool is_measure(const smp_lex_cue *cue)
{
    static const char *const names[] = {"blocks",    "suspends", "sanctions", "investigates",
                                        "prohibits", "unblocks", "restores",  "summons"};
    return SMP_STR_IS_ANY(cue->relation, names);
}

void smp_told_measure(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    uint32_t at = found->end, surface, end;
    if (!smp_sought_is_judgement(found) || out->patients.n == 0) return;
    while (smp_reading_marked(reading, at, SMP_M_TRANSPARENT)) at++;
    if (!smp_find_payload(reading, at, SMP_P_SURFACE, &surface, &end)) return;
    const smp_lex_surface *deed = &reading->lexicon->surfaces.items[surface];
    const smp_lex_cue *cue = &reading->lexicon->cues.items[deed->cue];
    if (deed->voice != SMP_VOICE_NOMINAL || !is_measure(cue)) return;
    smp_clause_agent(reading, end, false, &out->patients);
    if (out->patients.n) smp_sought_reach(reading, &out->patients, out);
    else find_doer(reading, found, at, cue->relation, out);
}

/* The nominal cue of such a deed right before a mention, over "terhadap"; NULL when none is. */
static const smp_lex_cue *measure_before(const smp_reading *reading, uint32_t first)
{
    uint32_t floor = smp_find_sentence_first(reading, first);
    uint32_t at = first, surface, end;
    while (at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION &&
           (smp_reading_marked(reading, at - 1, SMP_M_TRANSPARENT) ||
            smp_reading_is(reading, at - 1, "terhadap") || smp_reading_is(reading, at - 1, "atas")))
        at--;
    if (at == floor || reading->mention_at[at - 1] != SMP_NO_MENTION ||
        !smp_find_payload(reading, at - 1, SMP_P_SURFACE, &surface, &end))
        return NULL;
    const smp_lex_surface *deed = &reading->lexicon->surfaces.items[surface];
    const smp_lex_cue *cue = &reading->lexicon->cues.items[deed->cue];
    bool is_deed = is_measure(cue) || smp_str_is(cue->relation, "protects") ||
                   smp_str_is(cue->relation, "supervises");
    return deed->voice == SMP_VOICE_NOMINAL && is_deed ? cue : NULL;
}

void smp_told_measure_judged(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (!smp_sought_is_judgement(found) || out->patients.n == 0) return;
    const smp_mention *hit = &reading->mentions.items[out->patients.mentions[0]];
    const smp_lex_cue *deed = measure_before(reading, hit->first);
    if (!deed) return;
    out->patients.n = 0;
    for (uint32_t at = hit->end; at + 1 < found->first; at++) {
        if (!smp_reading_marked(reading, at, SMP_M_AGENT)) continue;
        uint32_t doer = reading->mention_at[at + 1];
        if (doer != SMP_NO_MENTION) smp_sought_take_patient(reading, doer, out);
        return;
    }
    find_doer(reading, found, hit->first, deed->relation, out);
}

void smp_told_judged_before(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { LONGEST = 6 };
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, found->first)];
    if (!smp_sought_is_judgement(found)) return;
    for (uint32_t at = sentence->first; at < found->first && at < sentence->first + LONGEST; at++) {
        if (names_stance(reading, at) && find_speaker(reading, found, out)) return;
        if (names_deed(reading, at)) {
            find_doer(reading, found, at, relation_named(reading, at), out);
            out->clause.marks &=
                ~SMP_MARK(SMP_M_FUTURE); /* "rencana itu" was made, and is judged */
            return;
        }
    }
}

void smp_told_joined(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { SENTENCES = 2 };
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    if (!smp_sought_is_judgement(found)) return;
    for (size_t i = reading->claims.n; i-- > 0;) {
        const smp_claim *claim = &reading->claims.items[i];
        uint32_t told = smp_reading_sentence(reading, claim->cue);
        if (told + SENTENCES < sentence) break;
        bool is_same = smp_str_is(found->cue->relation, claim->relation->name);
        if (told >= sentence || !is_same || is_agent(reading, out, claim->object)) continue;
        if (take_doer(reading, found, claim->object, out)) return;
    }
}

/* Is it laid on somebody by words or force, so that it can be obeyed? */
static bool is_laid_on(const smp_claim *claim)
{
    static const char *const names[] = {"requests",  "obliges",  "prohibits", "warns",   "summons",
                                        "sanctions", "suspends", "regulates", "revokes", "blocks"};
    return !claim->is_negated && SMP_STR_IS_ANY(smp_str(claim->relation->name), names);
}

/* "permintaan tersebut", "perintah itu", "arahan kementerian": what can be obeyed. */
static bool names_order(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"permintaan", "keputusan", "perintah", "arahan",
                                        "instruksi",  "imbauan",   "teguran",  "larangan",
                                        "putusan",    "seruan",    "sanksi",   "kebijakan"};
    return SMP_IS_ANY(reading, token, nouns) &&
           smp_reading_marked(reading, token + 1, SMP_M_DEMONSTRATIVE);
}

static void find_obeyed(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { SENTENCES = 8 };
    const int givers = SMP_T_BODY | SMP_T_REGULATION;
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    if (!names_order(reading, found->end)) return;
    for (size_t i = reading->claims.n; i-- > 0;) {
        const smp_claim *claim = &reading->claims.items[i];
        uint32_t told = smp_reading_sentence(reading, claim->cue), giver = claim->subject;
        if (told + SENTENCES < sentence) return;
        if (told >= sentence || !is_laid_on(claim) || !is_agent(reading, out, claim->object))
            continue;
        const smp_actor *who = &reading->actors.items[giver];
        if (who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING) giver = who->body;
        if (!(reading->actors.items[giver].type & (smp_type)givers)) continue;
        if (take_doer(reading, found, giver, out)) return;
    }
}

/* "praktik itu", "perilaku tersebut": a wrong, of whom it is held against. */
static bool names_wrong(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"praktik", "perilaku", "pelanggaran", "monopoli", "kartel"};
    return SMP_IS_ANY(reading, token, nouns) &&
           smp_reading_marked(reading, token + 1, SMP_M_DEMONSTRATIVE);
}

/* Whom the last claim held a wrong against, or who did the last deed told. */
static uint32_t harmful(const smp_reading *reading, uint32_t sentence, bool is_wrong)
{
    enum { SENTENCES = 3 };
    const int harmful_types = SMP_T_PLATFORM | SMP_T_FEATURE | SMP_T_COMPANY | SMP_T_REGULATION;
    for (size_t i = reading->claims.n; i-- > 0;) {
        const smp_claim *claim = &reading->claims.items[i];
        uint32_t told = smp_reading_sentence(reading, claim->cue);
        if (told + SENTENCES < sentence) break;
        if (told >= sentence || !is_deed(claim) || claim->is_negated) continue;
        bool is_held = smp_str_is(smp_str(claim->relation->name), "investigates") ||
                       smp_str_is(smp_str(claim->relation->name), "sanctions") ||
                       smp_str_is(smp_str(claim->relation->name), "warns");
        if (is_wrong != is_held) continue;
        uint32_t actor = is_wrong ? claim->object : claim->subject;
        if (reading->actors.items[actor].type & (smp_type)harmful_types) return actor;
    }
    return SMP_NOTHING;
}

void smp_told_harm(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { LONGEST = 4 };
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    uint32_t first = reading->tokens.sentences[sentence].first;
    if (!smp_str_is(found->cue->relation, "threatens")) return;
    for (uint32_t at = first; at < found->first && at < first + LONGEST; at++) {
        bool is_wrong = names_wrong(reading, at);
        if (!is_wrong && !names_deed(reading, at)) continue;
        uint32_t actor = harmful(reading, sentence, is_wrong);
        uint32_t doer =
            actor == SMP_NOTHING ? SMP_NO_MENTION : mention_of(reading, actor, found->first);
        if (doer == SMP_NO_MENTION) return;
        out->agents.mentions[0] = doer;
        out->agents.n = 1;
        out->how = ".deed";
        return;
    }
}

void smp_told_done(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (smp_sought_is_judgement(found)) find_judged(reading, found, out);
    if (smp_str_is(found->cue->relation, "complies_with")) find_obeyed(reading, found, out);
}
