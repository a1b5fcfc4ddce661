/* Ends that the clause leaves out. Each way has a name, which the rule of the claim shows, so that
 * its confidence is measured by itself. */
#include "extract/omitted.h"

#include "extract/find.h"
#include "extract/index.h"
#include "extract/refused.h"
#include "extract/voice.h"

enum { RULE_REACH = 90 };

bool smp_acts_in_person(simpul_str relation)
{
    static const char *const names[] = {"coordinates_with", "requests",    "summons", "warns",
                                        "criticises",       "investigates"};
    return SMP_STR_IS_ANY(relation, names);
}

/* Who sits in a parliament speaks and acts for no one else there. */
static bool is_of_parliament(simpul_str id)
{
    static const char *const starts[] = {"agency:dpr", "agency:dpd", "agency:mpr", "agency:komisi-",
                                         "agency:fraksi"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (smp_str_starts(id, smp_str(starts[i]))) return true;
    return false;
}

uint32_t smp_acting(const smp_reading *reading, uint32_t actor, simpul_str relation)
{
    const smp_actor *who = &reading->actors.items[actor];
    bool for_body = who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING &&
                    !is_of_parliament(reading->actors.items[who->body].id);
    return for_body && !smp_acts_in_person(relation) ? who->body : actor;
}

/* The platform that a feature is part of, by the lexicon. */
static uint32_t operator_of(smp_reading *reading, uint32_t patient)
{
    const smp_actor *object = &reading->actors.items[reading->mentions.items[patient].actor];
    for (size_t i = 0; object->known != SMP_NOTHING && i < reading->lexicon->relations.n; i++) {
        const smp_lex_relation *known = &reading->lexicon->relations.items[i];
        if (known->subject == object->known && smp_str_is(known->relation, "part_of"))
            return smp_reading_known(reading, known->object);
    }
    return SMP_NOTHING;
}

/* "akses ke Steam dibuka kembali": by who had closed it, as far as the text has told that. */
static uint32_t who_closed(const smp_reading *reading, uint32_t patient)
{
    enum { REACH = 300 };
    static const char *const closings[] = {"blocks", "suspends"};
    uint32_t actor = reading->mentions.items[patient].actor;
    size_t floor = reading->claims.n > REACH ? reading->claims.n - REACH : 0;
    for (size_t i = reading->claims.n; i-- > floor;) {
        const smp_claim *claim = &reading->claims.items[i];
        if (claim->object == actor && !claim->is_negated &&
            SMP_STR_IS_ANY(smp_str(claim->relation->name), closings))
            return claim->subject;
    }
    return SMP_NOTHING;
}

/* Who issues instruments of that kind: "Permendag 31/2023 diterbitkan" is Kemendag's deed. */
static uint32_t issuer_of(smp_reading *reading, uint32_t patient)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    simpul_str id = reading->actors.items[reading->mentions.items[patient].actor].id;
    size_t colon = smp_str_find(id, SIMPUL_STR(":"), 0);
    simpul_str slug = smp_str_slice(id, colon == SIZE_MAX ? 0 : colon + 1, id.len);
    for (size_t i = 0; i < lexicon->instruments.n; i++) {
        const smp_lex_instrument *kind = &lexicon->instruments.items[i];
        bool is_of_kind = smp_str_starts(slug, kind->slug) && slug.len > kind->slug.len &&
                          slug.ptr[kind->slug.len] == '-';
        if (is_of_kind && kind->issuer != SMP_NOTHING && !kind->is_draft)
            return smp_reading_known(reading, kind->issuer);
    }
    return SMP_NOTHING;
}

static uint32_t regulation_before(const smp_reading *reading, uint32_t token, uint32_t *place)
{
    for (uint32_t at = token; at-- > 0 && token - at < RULE_REACH;) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        *place = at;
        if (reading->actors.items[actor].type == SMP_T_REGULATION) return actor;
    }
    return SMP_NOTHING;
}

/* "Kewajiban itu tertuang dalam Permendag X": the rule that the same sentence names behind. */
static uint32_t regulation_named(const smp_reading *reading, uint32_t token)
{
    uint32_t limit = smp_find_sentence_end(reading, token ? token - 1 : 0);
    for (uint32_t at = token; at < limit; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION || at == 0) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        bool inside =
            smp_reading_is(reading, at - 1, "dalam") || smp_reading_is(reading, at - 1, "pada") ||
            smp_reading_is(reading, at - 1, "lewat") ||
            smp_reading_is(reading, at - 1, "melalui") ||
            smp_reading_is(reading, at - 1, "berdasarkan") ||
            smp_reading_is(reading, at - 1, "menurut") || smp_reading_is(reading, at - 1, "sesuai");
        if (inside && reading->actors.items[actor].type == SMP_T_REGULATION) return actor;
    }
    return SMP_NOTHING;
}

/* "dibentuk oleh teknologi": who does it is said, and is no actor. */
static bool has_agent_word(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 6 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++)
        if (smp_reading_marked(reading, at, SMP_M_AGENT)) return true;
    return false;
}

/* "tugas ini diberikan ke X, berkoordinasi dengan Y": to whom it goes does it, not who speaks. */
static bool was_handed_on(const smp_reading *reading, uint32_t verb)
{
    uint32_t floor = smp_find_sentence_first(reading, verb);
    if (verb == floor || !smp_reading_is_punctuation(reading, verb - 1, ',')) return false;
    for (uint32_t at = verb - 1; at > floor; at--) {
        uint32_t mention = reading->mention_at[at - 1];
        if (mention == SMP_NO_MENTION) {
            if (smp_reading_is_punctuation(reading, at - 1, ',')) return false;
            continue;
        }
        uint32_t first = reading->mentions.items[mention].first;
        return first > floor && (smp_reading_is(reading, first - 1, "ke") ||
                                 smp_reading_is(reading, first - 1, "kepada"));
    }
    return false;
}

/* In the speaker's own words a deed without a doer is the speaker's side's, if a verb names it; of
 * nouns only those that name what a body stands for ("perlindungan konsumen"). What "must be done"
 * in the passive is asked of others. */
static uint32_t speakers_side(const smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                              const smp_clause *clause)
{
    const uint64_t demand = SMP_MARK(SMP_M_POSSIBLE) | SMP_MARK(SMP_M_OBLIGATION);
    if (voice == SMP_VOICE_PASSIVE && has_agent_word(reading, found)) return SMP_NOTHING;
    if (voice == SMP_VOICE_PASSIVE && smp_sought_ends_in_nya(reading, found->first))
        return SMP_NOTHING; /* "usai dibentuknya X": told of, not done */
    static const char *const of_others[] = {"criticises", "investigates", "sanctions"};
    if (voice == SMP_VOICE_PASSIVE && SMP_STR_IS_ANY(found->cue->relation, of_others))
        return SMP_NOTHING;
    bool stands_for = smp_str_is(found->cue->relation, "protects");
    if (voice == SMP_VOICE_PASSIVE && !stands_for && (clause->marks & demand)) return SMP_NOTHING;
    /* "harus menggandeng BPK": advice to whom it is about */
    if (voice == SMP_VOICE_ACTIVE && (clause->marks & SMP_MARK(SMP_M_OBLIGATION)))
        return SMP_NOTHING;
    static const char *const not_ours[] = {"threatens", "depends_on", "owned_by", "acquires"};
    static const char *const of_nouns[] = {"protects", "coordinates_with"};
    /* "solusinya adalah berkomunikasi dengan X" */
    if (found->first > 0 && (smp_reading_is(reading, found->first - 1, "adalah") ||
                             smp_reading_is(reading, found->first - 1, "ialah")))
        return SMP_NOTHING;
    if (voice == SMP_VOICE_ACTIVE && was_handed_on(reading, found->first)) return SMP_NOTHING;
    uint32_t speaker = smp_voice_speaker(reading, found->first);
    bool is_told = voice == SMP_VOICE_ACTIVE || clause->has_light_verb;
    bool is_other = clause->is_relative || (is_told && clause->has_unknown);
    if (speaker == SMP_NOTHING || is_other || SMP_STR_IS_ANY(found->cue->relation, not_ours) ||
        found->cue->is_negative || smp_str_is(found->cue->root, "libat"))
        return SMP_NOTHING; /* "pemilik toko menghubungi X": somebody else does it */
    if (voice == SMP_VOICE_NOMINAL && !SMP_STR_IS_ANY(found->cue->relation, of_nouns))
        return SMP_NOTHING;
    /* "sulit bagi X menjalankan supervisi dan koordinasi": told of X */
    if (voice == SMP_VOICE_NOMINAL && clause->is_inherited && clause->subject.n &&
        reading->mentions.items[clause->subject.mentions[0]].kind == SMP_NAMED)
        return SMP_NOTHING;
    const smp_actor *who = &reading->actors.items[speaker];
    if (who->type != SMP_T_OFFICIAL || who->body != SMP_NOTHING)
        return who->type == SMP_T_OFFICIAL ? who->body : speaker;
    return smp_acts_in_person(found->cue->relation) ? speaker : SMP_NOTHING;
}

/* "Komdigi memanggil X dan Y. Keduanya diminta …": by who did something to them right before. */
static uint32_t who_acted(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    enum { REACH = 30 };
    static const char *const deeds[] = {"requests", "summons", "warns",   "sanctions",
                                        "obliges",  "blocks",  "suspends"};
    const smp_mention *bound = &reading->mentions.items[patient];
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    size_t floor = reading->claims.n > REACH ? reading->claims.n - REACH : 0;
    bool is_more = found->first > 0 && smp_reading_is(reading, found->first - 1, "juga");
    if (bound->kind != SMP_REFERRED && !is_more) return SMP_NOTHING; /* "X juga diminta" */
    for (size_t i = reading->claims.n; i-- > floor;) {
        const smp_claim *claim = &reading->claims.items[i];
        if (smp_reading_sentence(reading, claim->cue) + 1 != sentence) continue;
        if (claim->object == bound->actor && SMP_STR_IS_ANY(smp_str(claim->relation->name), deeds))
            return claim->subject;
    }
    return SMP_NOTHING;
}

/* "X diminta …" and then "…, kata Y": who speaks next asks it, where the sentence itself is told.
 * A lead may wait longer for its speaker than what stands behind the words of others. */
static uint32_t next_speaker(const smp_reading *reading, const smp_cue_at *found)
{
    enum { SENTENCES = 2, BEHIND_LEAD = 5 };
    bool is_lead = smp_index_voice_from(reading, 0, found->first) == NULL;
    uint32_t last =
        smp_reading_sentence(reading, found->first) + (uint32_t)(is_lead ? BEHIND_LEAD : SENTENCES);
    uint32_t end = smp_find_sentence_end(reading, found->first);
    if (smp_voice_speaker(reading, found->first) != SMP_NOTHING) return SMP_NOTHING;
    if (smp_find_is_headline(reading, found->first)) return SMP_NOTHING; /* the lead tells it */
    if (last >= reading->tokens.n_sentences) last = (uint32_t)reading->tokens.n_sentences - 1;
    const smp_voice_of *voice =
        smp_index_voice_from(reading, end, reading->tokens.sentences[last].end);
    uint32_t best = voice ? voice->speaker : SMP_NOTHING;
    return best != SMP_NOTHING && smp_find_is_class(reading, best) ? SMP_NOTHING : best;
}

/* "Tokopedia mewajibkan penjual … Kreator dilarang …": a duty nobody is said to lay down is that of
 * who laid down the last one, not far before. */
static uint32_t policy_maker(const smp_reading *reading, const smp_cue_at *found, uint32_t *place)
{
    enum { REACH = 3 };
    static const char *const duties[] = {"obliges", "prohibits", "permits"};
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    for (size_t i = reading->claims.n; i-- > 0;) {
        const smp_claim *claim = &reading->claims.items[i];
        if (smp_reading_sentence(reading, claim->cue) + REACH < sentence) break;
        *place = claim->cue;
        if (SMP_STR_IS_ANY(smp_str(claim->relation->name), duties)) return claim->subject;
    }
    return SMP_NOTHING;
}

/* Whose rule a duty without an agent is: that of the paper the sentence names behind it, else of
 * the paper or the maker of policy that was named last before. */
static uint32_t ruler_of(const smp_reading *reading, const smp_cue_at *found, const char **how)
{
    static const char *const ruled[] = {"obliges", "prohibits", "regulates"};
    static const char *const policies[] = {"obliges", "prohibits", "permits"};
    simpul_str relation = found->cue->relation;
    uint32_t paper = SMP_NOTHING, maker = SMP_NOTHING, paper_at = 0, made_at = 0;
    *how = ".rule";
    if (SMP_STR_IS_ANY(relation, ruled)) {
        paper = regulation_named(reading, found->end);
        if (paper != SMP_NOTHING) return paper;
        paper = regulation_before(reading, found->first, &paper_at);
    }
    if (SMP_STR_IS_ANY(relation, policies)) maker = policy_maker(reading, found, &made_at);
    if (maker == SMP_NOTHING || (paper != SMP_NOTHING && paper_at > made_at)) return paper;
    *how = ".policy";
    return maker;
}

uint32_t smp_omitted_agent(smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                           const smp_frame *parsed, uint32_t patient, const char **how)
{
    static const char *const operated[] = {"suspends", "restores"};
    static const char *const instruments[] = {"issues", "revises", "revokes"};
    simpul_str relation = found->cue->relation;
    uint32_t agent = SMP_NOTHING;
    *how = ".operator";
    if (smp_str_is(relation, "restores") || smp_str_is(relation, "unblocks")) {
        agent = who_closed(reading, patient);
        if (agent != SMP_NOTHING) return agent;
    }
    if (SMP_STR_IS_ANY(relation, operated)) return operator_of(reading, patient);
    *how = ".issuer";
    bool is_told = voice != SMP_VOICE_ACTIVE &&
                   (voice == SMP_VOICE_PASSIVE || !smp_str_is(relation, "revokes"));
    if (SMP_STR_IS_ANY(relation, instruments) && is_told && !found->cue->modality.ptr)
        agent = issuer_of(reading, patient);
    bool by_law = agent != SMP_NOTHING && !smp_str_is(relation, "issues") &&
                  smp_str_is(reading->actors.items[agent].id, "agency:dpr");
    if (agent != SMP_NOTHING && !by_law) return agent; /* a law may be revised by others */
    agent = SMP_NOTHING;
    uint32_t bound = reading->mentions.items[patient].actor;
    bool governs = smp_str_is(reading->actors.items[bound].id, "agency:pemerintah");
    static const char *const duties[] = {"obliges", "prohibits", "permits", "regulates"};
    if (governs && SMP_STR_IS_ANY(relation, duties)) return SMP_NOTHING;
    if (smp_str_is(found->cue->root, "tunjuk") && voice == SMP_VOICE_PASSIVE) {
        *how = ".spoken"; /* bodies appoint, no papers */
        agent = smp_voice_speaker(reading, found->first);
        uint32_t body = agent == SMP_NOTHING ? SMP_NOTHING : reading->actors.items[agent].body;
        if (body != SMP_NOTHING && body != bound) return body;
    }
    agent = ruler_of(reading, found, how);
    if (agent != SMP_NOTHING && agent != bound) return agent;
    if (smp_is_bare_leave(reading, found)) return SMP_NOTHING; /* who speaks may only tell of it */
    agent = SMP_NOTHING;
    *how = ".told";
    bool is_aside = found->first > 0 && /* "ketika diminta pindah, mereka menolak" */
                    smp_reading_marked(reading, found->first - 1, SMP_M_TIME_CLAUSE);
    if (smp_str_is(relation, "requests") && voice == SMP_VOICE_PASSIVE && !is_aside &&
        !parsed->clause.is_relative && !has_agent_word(reading, found)) {
        agent = who_acted(reading, found, patient);
        if (agent == SMP_NOTHING) agent = next_speaker(reading, found);
    }
    if (agent != SMP_NOTHING) return agent;
    *how = ".spoken";
    /* "bahasa kerja sama ASEAN": of whom it is, not with whom */
    if (voice == SMP_VOICE_NOMINAL && smp_str_is(relation, "coordinates_with") &&
        reading->mentions.items[patient].first == found->end)
        return SMP_NOTHING;
    /* "diminta atau tidak": nobody has asked yet */
    if (voice == SMP_VOICE_PASSIVE && smp_reading_is(reading, found->end, "atau"))
        return SMP_NOTHING;
    /* "tujuannya bukan X diminta untung": no side asks that */
    uint32_t whom = reading->mentions.items[patient].first;
    if (voice == SMP_VOICE_PASSIVE && whom > 0 && smp_reading_is(reading, whom - 1, "bukan"))
        return SMP_NOTHING;
    /* "saya diminta bicara": by whom is left open */
    if (voice == SMP_VOICE_PASSIVE && bound == smp_voice_speaker(reading, found->first))
        return SMP_NOTHING;
    return speakers_side(reading, found, voice, &parsed->clause);
}
