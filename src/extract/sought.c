/* Ends of a deed that stand neither before its verb nor behind it as its object: each way grammar
 * has of naming them elsewhere is one function. Looks at no types but where the way asks for one.
 */
#include "extract/sought.h"

#include "extract/find.h"
#include "extract/phrase.h"

bool smp_sought_is_contact(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "coordinates_with");
}

bool smp_sought_is_judgement(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "criticises") ||
           smp_str_is(found->cue->relation, "supports");
}

static bool is_request(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "requests");
}

bool smp_sought_is_bar(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "prohibits") ||
           smp_str_is(found->cue->relation, "permits");
}

bool smp_sought_ends_in_nya(const smp_reading *reading, uint32_t token)
{
    return smp_str_ends(smp_token_text(&reading->tokens, token), SIMPUL_STR("nya"));
}

void smp_sought_reach(const smp_reading *reading, const smp_ends *ends, smp_frame *out)
{
    uint32_t end = reading->mentions.items[ends->mentions[ends->n - 1]].end;
    if (end > out->reach) out->reach = end;
}

void smp_sought_take_patient(const smp_reading *reading, uint32_t mention, smp_frame *out)
{
    out->patients.mentions[0] = mention;
    out->patients.n = 1;
    if (reading->mentions.items[mention].end > out->reach)
        out->reach = reading->mentions.items[mention].end;
}

uint32_t smp_sought_behind_duty(const smp_reading *reading, const smp_cue_at *found)
{
    bool is_duty = smp_str_is(found->cue->relation, "obliges") || smp_sought_is_bar(found);
    return found->end + (is_duty && smp_clause_is_verb(reading, found->end));
}

/* "mengusulkan agar pemerintah …": whom the complement is about is whom it is asked of. */
static void find_in_complement(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 7 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool opened = false;
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++) {
        bool asks = smp_reading_is(reading, at, "agar") || smp_reading_is(reading, at, "supaya");
        opened = opened || asks;
        if (!opened && smp_clause_is_thing(reading, at)) return; /* it is the thing that is asked */
        uint32_t mention = reading->mention_at[at];
        if (!opened || mention == SMP_NO_MENTION) {
            bool is_other = opened && !asks && /* "agar tidak ada kekerasan anak" */
                            (smp_clause_is_verb(reading, at) || smp_reading_is(reading, at, "ada"));
            if (is_other) return;
            continue;
        }
        out->patients.mentions[0] = mention;
        out->patients.n = 1;
        out->reach = reading->mentions.items[mention].end;
        return;
    }
}

/* "memblokir X dan membukanya kembali": the platform or rule named last in the sentence. */
static void find_thing_before(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    const int types = SMP_T_PLATFORM | SMP_T_FEATURE | SMP_T_COMPANY | SMP_T_REGULATION;
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    for (uint32_t at = found->first; at-- > reading->tokens.sentences[sentence].first;) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        bool acts = false;
        for (size_t i = 0; i < out->agents.n; i++) acts |= out->agents.mentions[i] == mention;
        const smp_actor *what = &reading->actors.items[reading->mentions.items[mention].actor];
        if (acts || !(what->type & (smp_type)types)) continue;
        smp_sought_take_patient(reading, mention, out);
        out->reach = found->end;
        return;
    }
}

/* "mengancam akan menindak tegas X": whom the threatened deed would befall. */
static void find_threatened(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    smp_voice voice;
    if (!smp_clause_verb_voice(reading, found->end, &voice) || voice != SMP_VOICE_ACTIVE) return;
    uint32_t behind = found->end + 1;
    if (smp_reading_is(reading, behind, "tegas")) behind++;
    smp_clause_objects(reading, behind, SIMPUL_STR("direct|kepada|terhadap|bagi"), SMP_OBJECT_ANY,
                       &out->patients, &out->reach);
}

void smp_sought_rule_before(const smp_reading *reading, uint32_t token, uint32_t floor,
                            smp_frame *out)
{
    for (uint32_t at = token; at-- > floor;) {
        uint32_t mention = reading->mention_at[at], reach = out->reach;
        if (mention == SMP_NO_MENTION) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        if (reading->actors.items[actor].type != SMP_T_REGULATION) continue;
        smp_sought_take_patient(reading, mention, out);
        out->reach = reach;
        return;
    }
}

/* "mematuhi ketentuan baru": the rule named last before. */
static void find_rule(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 200, NEAR = 3 };
    static const char *const nouns[] = {"ketentuan", "aturan", "regulasi", "peraturan",
                                        "kewajiban"};
    bool is_rule = false;
    for (uint32_t at = found->end; at < found->end + NEAR && at < reading->tokens.n_tokens; at++) {
        is_rule = is_rule || SMP_IS_ANY(reading, at, nouns);
        if (smp_reading_is(reading, at, "berlaku")) return; /* whichever holds */
    }
    uint32_t floor = found->first > REACH ? found->first - REACH : 0;
    if (is_rule) smp_sought_rule_before(reading, found->first, floor, out);
}

/* "menetapkan tarif … melalui Keputusan Gubernur X": what is laid down is laid down by the paper.
 */
static void find_paper(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 28 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool is_laid_down = smp_reading_is(reading, found->first, "menetapkan") ||
                        smp_reading_is(reading, found->first, "memberlakukan");
    for (uint32_t at = found->end; is_laid_down && at + 1 < limit && at < found->end + REACH;
         at++) {
        uint32_t mention = reading->mention_at[at + 1];
        if (smp_phrase_is_quote(reading, at)) return;
        if (!smp_reading_marked(reading, at, SMP_M_THROUGH) || mention == SMP_NO_MENTION) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        if (reading->actors.items[actor].type == SMP_T_REGULATION)
            smp_sought_take_patient(reading, mention, out);
        return;
    }
}

/* "mengecam pemblokiran yang dilakukan X", "mengapresiasi kebijakan yang diambil X": what is judged
 * is somebody's deed, and they are judged by it. */
static void find_author(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 7 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 2 < limit && at < found->end + REACH; at++) {
        smp_voice voice;
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_phrase_is_quote(reading, at)) return;
        bool is_passive = smp_reading_is(reading, at, "yang") &&
                          smp_clause_verb_voice(reading, at + 1, &voice) &&
                          voice == SMP_VOICE_PASSIVE;
        if (!is_passive && smp_clause_breaks(reading, at)) return;
        if (!is_passive) continue;
        uint32_t doer = at + 2 + smp_reading_marked(reading, at + 2, SMP_M_AGENT);
        smp_clause_agent(reading, doer, true, &out->patients);
        if (out->patients.n) smp_sought_reach(reading, &out->patients, out);
        return;
    }
}

/* "menolak tarif Grab", "mengkritik tata kelola X": whose thing it is. */
static void find_owner(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 3 };
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY | SMP_T_BODY | SMP_T_REGULATION;
    for (uint32_t at = found->end; at < found->end + REACH && at < reading->tokens.n_tokens; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) {
            bool leads = smp_clause_is_thing(reading, at) ||
                         smp_reading_marked(reading, at, SMP_M_TRANSPARENT);
            if (!leads || smp_clause_is_verb(reading, at)) return;
            continue;
        }
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        if (who->type & (smp_type)types) smp_sought_take_patient(reading, mention, out);
        return;
    }
}

/* "Kepada X, Kemendag melayangkan teguran", "Bagi X, aturan itu mewajibkan …": whom the sentence
 * opens with. */
static void find_fronted(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { NEAR = 4 };
    static const char *const names[] = {"warns",   "sanctions", "obliges",
                                        "permits", "prohibits", "requests"};
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, found->first)];
    uint32_t at = sentence->first;
    bool takes = SMP_STR_IS_ANY(found->cue->relation, names);
    if (smp_reading_is(reading, at, "sementara") || smp_reading_is(reading, at, "sedangkan") ||
        smp_reading_is(reading, at, "adapun"))
        at++;
    if (!takes ||
        !(smp_reading_is(reading, at, "kepada") || smp_reading_is(reading, at, "bagi") ||
          smp_reading_is(reading, at, "terhadap") || smp_reading_is(reading, at, "untuk")))
        return;
    for (uint32_t end = at + NEAR; at < end && at < found->first; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        if (!smp_reading_is_punctuation(reading, reading->mentions.items[mention].end, ',')) return;
        uint32_t reach = out->reach, actor = reading->mentions.items[mention].actor;
        if (smp_str_is(reading->actors.items[actor].id, "stakeholder:pers")) return; /* only told */
        for (size_t i = 0; i < out->agents.n; i++)
            if (out->agents.mentions[i] == mention) return;
        smp_sought_take_patient(reading, mention, out);
        out->reach = reach;
        return;
    }
}

/* "memutuskan X bersalah dan menjatuhkan denda": on whom the sentence is about. */
static void find_sanctioned(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY;
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    if (found->first == floor || !smp_reading_marked(reading, found->first - 1, SMP_M_COORDINATOR))
        return;
    for (uint32_t at = found->first; at-- > floor;) {
        uint32_t mention = reading->mention_at[at];
        if (smp_phrase_is_quote(reading, at)) return;
        if (mention == SMP_NO_MENTION) continue;
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        if (!(who->type & (smp_type)types)) continue;
        uint32_t reach = out->reach;
        smp_sought_take_patient(reading, mention, out);
        out->reach = reach;
        return;
    }
}

bool smp_sought_is_owner_judged(const smp_reading *reading, const smp_cue_at *found,
                                const smp_ends *ends)
{
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY | SMP_T_BODY | SMP_T_REGULATION;
    if (!smp_sought_is_judgement(found) || ends->n != 1) return false;
    uint32_t actor = reading->mentions.items[ends->mentions[0]].actor;
    return reading->mentions.items[ends->mentions[0]].kind == SMP_NAMED &&
           (reading->actors.items[actor].type & (smp_type)types) != 0;
}

/* "meminta premi ditanggung pemerintah": who is to do what is asked stands behind its passive. */
static void find_doer_asked(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 12 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        smp_voice voice;
        if (smp_clause_breaks(reading, at)) return;
        if (!smp_clause_verb_voice(reading, at, &voice)) continue;
        if (voice != SMP_VOICE_PASSIVE) return;
        uint32_t doer = at + 1 + smp_reading_marked(reading, at + 1, SMP_M_AGENT);
        uint32_t mention = doer < limit ? reading->mention_at[doer] : SMP_NO_MENTION;
        if (mention != SMP_NO_MENTION)
            smp_sought_take_patient(reading, smp_phrase_holder(reading, mention), out);
        return;
    }
}

/* "Dalam usulnya kepada OJK, Apindo meminta …", "menulis kepada X untuk meminta …": the
 * addressee told before the verb; the press only hears of it. */
static void find_addressee_before(const smp_reading *reading, const smp_cue_at *found,
                                  smp_frame *out)
{
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    for (uint32_t at = found->first; at-- > reading->tokens.sentences[sentence].first;) {
        if (smp_phrase_is_quote(reading, at)) return;
        if (!smp_reading_is(reading, at, "kepada") || reading->mention_at[at] != SMP_NO_MENTION)
            continue;
        uint32_t next = at + 1;
        while (next < found->first && smp_reading_marked(reading, next, SMP_M_TRANSPARENT)) next++;
        uint32_t mention = reading->mention_at[next];
        if (mention == SMP_NO_MENTION) return;
        mention = smp_phrase_holder(reading, mention);
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        bool is_press = smp_str_is(who->id, "stakeholder:pers");
        bool is_told = at > 0 && smp_phrase_has(reading, at - 1, SMP_MARK(SMP_M_SPEECH));
        for (size_t i = 0; i < out->agents.n; i++) is_told |= out->agents.mentions[i] == mention;
        if (!is_press && !is_told) smp_sought_take_patient(reading, mention, out);
        return;
    }
}

void smp_sought_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    simpul_str relation = found->cue->relation;
    if (found->cue->takes_clause) find_in_complement(reading, found, out);
    if (out->patients.n == 0 && smp_sought_ends_in_nya(reading, found->first))
        find_thing_before(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(relation, "warns")) find_threatened(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(relation, "issues")) find_paper(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(relation, "complies_with"))
        find_rule(reading, found, out);
    if (out->patients.n == 0 && smp_sought_is_judgement(found)) find_author(reading, found, out);
    if (out->patients.n == 0 && smp_sought_is_judgement(found)) find_owner(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(relation, "sanctions"))
        find_sanctioned(reading, found, out);
}

static bool is_pronoun(const smp_reading *reading, uint32_t token)
{
    const uint64_t persons = SMP_MARK(SMP_M_FIRST_PLURAL) | SMP_MARK(SMP_M_FIRST_PERSON) |
                             SMP_MARK(SMP_M_OWN_SIDE) | SMP_MARK(SMP_M_THIRD_PERSON) |
                             SMP_MARK(SMP_M_THIRD_PLURAL);
    return (reading->marks[token] & persons) != 0;
}

void smp_sought_we(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    bool is_bare = found->voice == SMP_VOICE_ROOT || found->voice == SMP_VOICE_BARE;
    if (!is_bare || found->first == 0 || !is_pronoun(reading, found->first - 1) ||
        reading->mention_at[found->first - 1] == SMP_NO_MENTION)
        return;
    out->agents.mentions[0] = reading->mention_at[found->first - 1];
    out->agents.n = 1;
}

/* "TikTok sudah kami blokir", "X akan saya panggil": before a pronoun and a bare verb stands whom
 * it is done to (Sneddon 3.30, passive type two). */
static void find_before_pronoun(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (found->voice != SMP_VOICE_ROOT && found->voice != SMP_VOICE_BARE) return;
    uint32_t at = found->first;
    uint32_t floor = smp_find_sentence_first(reading, at);
    if (at <= floor + 1 || !is_pronoun(reading, at - 1)) return;
    uint64_t marks = 0;
    for (at--; at > floor && smp_phrase_has(reading, at - 1, SMP_AUXILIARIES); at--)
        marks |= reading->marks[at - 1];
    uint32_t mention = at > floor ? reading->mention_at[at - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION || is_pronoun(reading, at - 1)) return;
    uint32_t first = reading->mentions.items[mention].first;
    if (first > floor && (smp_reading_marked(reading, first - 1, SMP_M_PREPOSITION) ||
                          smp_clause_is_thing(reading, first - 1)))
        return;
    uint32_t reach = out->reach;
    smp_sought_take_patient(reading, mention, out);
    out->reach = reach;
    out->clause.marks |= marks;
}

void smp_sought_before(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (out->patients.n == 0) find_before_pronoun(reading, found, out);
    if (out->patients.n == 0) find_fronted(reading, found, out);
    if (out->patients.n == 0 && is_request(found)) find_doer_asked(reading, found, out);
    if (out->patients.n == 0 && is_request(found)) find_addressee_before(reading, found, out);
}

/* "aturan itu wajib dipatuhi seluruh platform": what is to be followed binds those who are to. */
bool smp_sought_followers(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    static const char *const verbs[] = {"dipatuhi", "dijalankan",   "dipenuhi",  "ditaati",
                                        "diikuti",  "dilaksanakan", "diterapkan"};
    smp_ends followers;
    bool is_followed = SMP_IS_ANY(reading, found->end, verbs);
    if (!is_followed || out->clause.subject.n == 0) return false;
    uint32_t behind = found->end + 1 + smp_reading_marked(reading, found->end + 1, SMP_M_AGENT);
    while (smp_reading_marked(reading, behind, SMP_M_TRANSPARENT)) behind++;
    smp_clause_agent(reading, behind, true, &followers);
    if (followers.n == 0) return false;
    out->agents = out->clause.subject;
    out->patients = followers;
    out->unstated = false;
    smp_sought_reach(reading, &followers, out);
    return true;
}

/* "obat keras dilarang dijual di lokapasar": the place of what is barred is bound. */
void smp_sought_venue(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 5 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_clause_breaks(reading, at)) return;
        uint32_t mention = reading->mention_at[at + 1];
        bool is_place =
            smp_reading_is(reading, at, "di") || smp_reading_marked(reading, at, SMP_M_THROUGH);
        if (mention == SMP_NO_MENTION || !is_place) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        if (reading->actors.items[actor].type == SMP_T_PLATFORM)
            smp_sought_take_patient(reading, mention, out);
        return;
    }
}

/* "diubah dengan UU 19/2000": the newer instrument does it. */
void smp_sought_instrument(const smp_reading *reading, const smp_cue_at *found, smp_ends *out)
{
    enum { REACH = 6 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool is_by = false;
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) {
            is_by = is_by || smp_reading_is(reading, at, "dengan") ||
                    smp_reading_is(reading, at, "melalui") || smp_reading_is(reading, at, "lewat");
            continue;
        }
        uint32_t actor = reading->mentions.items[mention].actor;
        if (!is_by || reading->actors.items[actor].type != SMP_T_REGULATION) return;
        out->mentions[0] = mention;
        out->n = 1;
        return;
    }
}

/* "Nota kesepahaman ditandatangani A dan B", "… akan diteken dengan B": who signs is a partner. */
static void find_signatories(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 12 };
    static const char *const verbs[] = {"ditandatangani", "diteken", "disepakati", "dijalin"};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        if (!SMP_IS_ANY(reading, at, verbs)) continue;
        out->clause.marks |= reading->marks[at - 1] & SMP_MARK(SMP_M_FUTURE);
        uint32_t behind = at + 1 + smp_reading_marked(reading, at + 1, SMP_M_AGENT);
        smp_clause_agent(reading, behind, true, &out->patients);
        if (out->patients.n) smp_sought_reach(reading, &out->patients, out);
        else
            smp_clause_objects(reading, at + 1, SIMPUL_STR("dengan|bersama"), SMP_OBJECT_STRICT,
                               &out->patients, &out->reach);
        return;
    }
}

/* "Kewajiban itu tercantum dalam Permen X tentang PSE …": whom the rule is about is bound. */
static void find_subject_matter(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    static const char *const verbs[] = {"tercantum", "tertuang", "diatur", "termuat"};
    const int bound = SMP_T_STAKEHOLDER | SMP_T_PLATFORM;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool is_told = false, is_about = false;
    for (uint32_t at = found->end; at < limit; at++) {
        uint32_t mention = reading->mention_at[at];
        is_told = is_told || SMP_IS_ANY(reading, at, verbs);
        if (smp_phrase_is_quote(reading, at)) return;
        if (mention == SMP_NO_MENTION) {
            is_about = is_about || (is_told && smp_reading_is(reading, at, "tentang"));
            continue;
        }
        smp_type type = reading->actors.items[reading->mentions.items[mention].actor].type;
        if (!is_about || !(type & (smp_type)bound)) continue;
        smp_sought_take_patient(reading, mention, out);
        return;
    }
}

/* "rapat itu dipimpin (oleh) A dan dihadiri (oleh) B": who leads a meeting meets who attends it. */
static void find_attendees(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 36 };
    smp_ends chair = {.n = 0};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        bool leads = smp_reading_is(reading, at, "dipimpin");
        if (smp_phrase_is_quote(reading, at)) return;
        if (!leads && !smp_reading_is(reading, at, "dihadiri")) continue;
        uint32_t behind = at + 1 + smp_reading_is(reading, at + 1, "langsung");
        behind += smp_reading_marked(reading, behind, SMP_M_AGENT);
        smp_ends *who = leads ? &chair : &out->patients;
        smp_clause_agent(reading, behind, true, who);
        if (leads) continue;
        if (chair.n == 0) out->patients.n = 0; /* nobody there to be met */
        out->agents = chair;
        if (out->patients.n) smp_sought_reach(reading, &out->patients, out);
        return;
    }
}

void smp_sought_noun_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (smp_str_is(found->cue->relation, "obliges")) find_subject_matter(reading, found, out);
    if (smp_sought_is_contact(found)) find_signatories(reading, found, out);
    if (out->patients.n == 0 && smp_sought_is_contact(found)) find_attendees(reading, found, out);
}

/* "rapat kerja Kemendag dengan Komisi VI": who stands right behind the noun meets who stands behind
 * "dengan". */
void smp_sought_partner(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    smp_ends others;
    uint32_t reach;
    bool is_direct = out->patients.n > 0;
    for (uint32_t at = found->end; is_direct && at < out->reach; at++)
        if (reading->mention_at[at] == SMP_NO_MENTION &&
            smp_reading_marked(reading, at, SMP_M_PREPOSITION))
            is_direct = false;
    if (!is_direct) return;
    smp_clause_objects(reading, out->reach, SIMPUL_STR("dengan|bersama"), SMP_OBJECT_STRICT,
                       &others, &reach);
    if (others.n == 0) return;
    out->agents = out->patients;
    out->patients = others;
    out->reach = reach;
}

static bool is_body_alone(const smp_reading *reading, uint32_t mention)
{
    const smp_mention *body = &reading->mentions.items[mention];
    return (reading->actors.items[body->actor].type & SMP_T_BODY) && body->first > 0 &&
           !smp_reading_marked(reading, body->first - 1, SMP_M_PREPOSITION);
}

/* "kata Meutya dalam rapat kerja dengan Komisi I DPR": who is named before it in the sentence,
 * outside of the quotation, was at the meeting. */
void smp_sought_attendant(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    uint32_t floor = reading->tokens.sentences[sentence].first, time = found->first;
    uint32_t near = time > floor + 1 && smp_reading_marked(reading, time - 1, SMP_M_TIME_CLAUSE)
                        ? reading->mention_at[time - 2]
                        : SMP_NO_MENTION;
    if (near != SMP_NO_MENTION && is_body_alone(reading, near)) {
        smp_phrase_add(&out->agents, near); /* "Komisi X saat RDP dengan Y" */
        return;
    }
    for (uint32_t at = found->first; at-- > floor;) {
        if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) return;
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        const smp_mention *who = &reading->mentions.items[mention];
        if (reading->actors.items[who->actor].type != SMP_T_OFFICIAL) continue;
        smp_phrase_add(&out->agents, mention);
        return;
    }
}

/* "Dalam rapat dengan Komisi V, Dudy mengatakan", "setelah komunikasi dengan X, pemerintah …": a
 * deed told of before the comma is that of the subject behind it. */
static void find_main_subject(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { FAR = 12, REACH = 4 };
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, found->first)];
    const uint64_t openers = SMP_MARK(SMP_M_TIME_CLAUSE) | SMP_MARK(SMP_M_PREPOSITION);
    if (!(reading->marks[sentence->first] & openers)) return;
    for (uint32_t at = found->end; at < out->reach; at++)
        if (smp_reading_is(reading, at, "antara")) return; /* the partners are named already */
    uint32_t comma = out->reach;
    while (comma < sentence->end && comma < out->reach + FAR &&
           !smp_reading_is_punctuation(reading, comma, ','))
        comma++;
    for (uint32_t at = comma + 1; at < sentence->end && at < comma + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        out->agents.mentions[0] = mention;
        out->agents.n = 1;
        return;
    }
}

/* A meeting of a commission of parliament with those it hears. */
static bool is_hearing(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_sought_is_contact(found) && (smp_reading_is(reading, found->first, "rdp") ||
                                            smp_reading_is(reading, found->first, "rdpu") ||
                                            smp_reading_is(reading, found->first, "raker") ||
                                            (smp_reading_is(reading, found->first, "rapat") &&
                                             (smp_reading_is(reading, found->first + 1, "dengar") ||
                                              smp_reading_is(reading, found->first + 1, "kerja"))));
}

/* "mengemuka dalam rapat dengar pendapat dengan X": of the commission named last before. */
static void find_commission(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 200 };
    for (uint32_t at = found->first; at-- > 0 && found->first - at < REACH;) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) continue;
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        if (!smp_str_starts(who->id, SIMPUL_STR("agency:komisi-")) ||
            smp_str_find(who->id, SIMPUL_STR("-dpr"), 0) == SIZE_MAX)
            continue;
        smp_phrase_add(&out->agents, mention);
        return;
    }
}

void smp_sought_noun_doer(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (smp_str_is(found->cue->root, "sidak") && out->patients.n)
        find_main_subject(reading, found, out); /* "saat sidak ke X, Nanik mengatakan" */
    if (!smp_sought_is_contact(found)) return;
    smp_sought_partner(reading, found, out);
    if (out->agents.n == 0 && smp_str_is(found->cue->root, "temu"))
        smp_sought_attendant(reading, found, out);
    if (out->agents.n == 0) find_main_subject(reading, found, out);
    if (out->agents.n == 0 && is_hearing(reading, found)) find_commission(reading, found, out);
}
