/* Agents and patients of a cue by its voice: active, passive, nominal. Direction is that of the
 * deed, whatever the voice (Sneddon et al., chapter 3.30). Looks at no types. */
#include "extract/frame.h"

#include "extract/find.h"
#include "extract/phrase.h"

#include <string.h>

bool smp_frame_cue(const smp_reading *reading, uint32_t token, smp_cue_at *out)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    *out = (smp_cue_at){token, end, &reading->lexicon->cues.items[found->cue], found->voice};
    return true;
}

static bool is_headline(const smp_reading *reading, uint32_t token)
{
    return reading->tokens.sentences[smp_reading_sentence(reading, token)].is_headline;
}

/* Relations between actors are strict: what only belongs to an actor is not done to it. To support
 * or to protect what somebody has is to support or protect them. */
static smp_object_kind kind_of(const smp_cue_at *found)
{
    static const char *const names[] = {"requests",         "criticises",   "summons",
                                        "coordinates_with", "investigates", "warns",
                                        "establishes"};
    if (smp_str_is(found->cue->relation, "issues")) return SMP_OBJECT_INSTRUMENT;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (smp_str_is(found->cue->relation, names[i])) return SMP_OBJECT_STRICT;
    return SMP_OBJECT_ANY;
}

/* Does what stands before a root make it a verb: a pronoun ("kami blokir"), an auxiliary, and for a
 * root that is never a noun any subject? */
static bool is_verbal(const smp_reading *reading, const smp_cue_at *found)
{
    const uint64_t helpers = SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_ONGOING) |
                             SMP_MARK(SMP_M_ADVERB) | SMP_MARK(SMP_M_COMPLETED) |
                             SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_POSSIBLE);
    if (found->first == 0) return false;
    uint32_t before = reading->mention_at[found->first - 1];
    if (before == SMP_NO_MENTION) return (reading->marks[found->first - 1] & helpers) != 0;
    const smp_mention *subject = &reading->mentions.items[before];
    bool pronoun = subject->kind == SMP_REFERRED && subject->end == subject->first + 1;
    return pronoun || found->voice == SMP_VOICE_ROOT;
}

smp_voice smp_frame_voice(const smp_reading *reading, const smp_cue_at *found)
{
    if (found->voice != SMP_VOICE_BARE && found->voice != SMP_VOICE_ROOT) return found->voice;
    if (is_headline(reading, found->first) || is_verbal(reading, found)) return SMP_VOICE_ACTIVE;
    return found->voice == SMP_VOICE_BARE ? SMP_VOICE_NOMINAL : SMP_VOICE_ROOT;
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
            if (opened && smp_clause_is_verb(reading, at)) return;
            continue;
        }
        out->patients.mentions[0] = mention;
        out->patients.n = 1;
        out->reach = reading->mentions.items[mention].end;
        return;
    }
}

static void take_reach(const smp_reading *reading, const smp_ends *ends, smp_frame *out)
{
    uint32_t end = reading->mentions.items[ends->mentions[ends->n - 1]].end;
    if (end > out->reach) out->reach = end;
}

static void take_patient(const smp_reading *reading, uint32_t mention, smp_frame *out)
{
    out->patients.mentions[0] = mention;
    out->patients.n = 1;
    if (reading->mentions.items[mention].end > out->reach)
        out->reach = reading->mentions.items[mention].end;
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
            take_patient(reading, smp_phrase_holder(reading, mention), out);
        return;
    }
}

/* "Dalam rekomendasinya kepada BGN, IDAI meminta …", "menulis kepada X untuk meminta …": the
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
        if (!is_press && !is_told) take_patient(reading, mention, out);
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
        if (out->patients.n) take_reach(reading, &out->patients, out);
        return;
    }
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
            take_patient(reading, mention, out);
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
            if (!smp_clause_is_thing(reading, at) || smp_clause_is_verb(reading, at)) return;
            continue;
        }
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        if (who->type & (smp_type)types) take_patient(reading, mention, out);
        return;
    }
}

static bool is_judgement(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "criticises") ||
           smp_str_is(found->cue->relation, "supports");
}

static bool ends_in_nya(const smp_reading *reading, uint32_t token)
{
    return smp_str_ends(smp_token_text(&reading->tokens, token), SIMPUL_STR("nya"));
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
        take_patient(reading, mention, out);
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

static bool is_contact(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "coordinates_with");
}

static bool is_request(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "requests");
}

static bool is_examination(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "investigates");
}

/* "mendalami dugaan monopoli Google", "kasus kebocoran data Tokopedia": whose case it is. */
static void find_suspect(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 9 };
    static const char *const cases[] = {"dugaan",    "kasus",       "perkara", "praktik",
                                        "indikasi",  "kebocoran",   "insiden", "serangan",
                                        "peretasan", "pelanggaran", "keluhan"};
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool is_case = false;
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
            is_case = is_case || smp_reading_is(reading, at, cases[i]);
        if (mention == SMP_NO_MENTION) {
            bool goes_on = !is_case || smp_reading_marked(reading, at, SMP_M_AGENT) ||
                           smp_reading_is(reading, at, "terhadap") ||
                           !smp_reading_marked(reading, at, SMP_M_PREPOSITION);
            if (!goes_on || smp_clause_breaks(reading, at)) return; /* "penipuan lewat Telegram" */
            continue;
        }
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        if (!is_case || !(who->type & (smp_type)(types | SMP_T_STAKEHOLDER))) return;
        if (who->type & (smp_type)types) {
            take_patient(reading, mention, out);
            return;
        }
    }
}

/* "kasus yang melibatkan X": a case involves whom it is about, and nobody meets them. */
static bool is_of_case(const smp_reading *reading, uint32_t verb)
{
    enum { REACH = 12 };
    static const char *const cases[] = {"kasus",   "perkara",  "dugaan",     "skandal",
                                        "korupsi", "sengketa", "penyidikan", "penyelidikan"};
    uint32_t sentence = smp_reading_sentence(reading, verb);
    uint32_t floor = reading->tokens.sentences[sentence].first;
    bool is_relative = false;
    for (uint32_t at = verb; at > floor && verb - at < REACH;) {
        at--;
        is_relative = is_relative || smp_reading_marked(reading, at, SMP_M_RELATIVE);
        for (size_t i = 0; i < sizeof cases / sizeof *cases && is_relative; i++)
            if (smp_reading_is(reading, at, cases[i])) return true;
    }
    return false;
}

static void parse_active(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (smp_str_is(found->cue->root, "libat") && is_of_case(reading, found->first)) return;
    out->agents = out->clause.subject;
    smp_clause_objects(reading, found->end, found->cue->object, kind_of(found), &out->patients,
                       &out->reach);
    if (out->patients.n == 0 && found->cue->takes_clause) find_in_complement(reading, found, out);
    if (out->patients.n == 0 && ends_in_nya(reading, found->first))
        find_thing_before(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(found->cue->relation, "warns"))
        find_threatened(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(found->cue->relation, "issues"))
        find_paper(reading, found, out);
    if (out->patients.n == 0 && is_judgement(found)) find_author(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(found->cue->relation, "criticises"))
        find_owner(reading, found, out);
    if (out->patients.n == 0 && is_examination(found)) find_suspect(reading, found, out);
    if (out->patients.n == 0 && is_request(found)) find_doer_asked(reading, found, out);
    if (out->patients.n == 0 && is_request(found)) find_addressee_before(reading, found, out);
}

/* "lulusan IPDN banyak diminta": not whom the thing before it belongs to. */
static void drop_owners(const smp_reading *reading, smp_ends *ends)
{
    size_t n = 0;
    for (size_t i = 0; i < ends->n; i++) {
        uint32_t first = reading->mentions.items[ends->mentions[i]].first;
        if (first > 0 && reading->mention_at[first - 1] == SMP_NO_MENTION &&
            smp_clause_is_thing(reading, first - 1))
            continue;
        ends->mentions[n++] = ends->mentions[i];
    }
    ends->n = n;
}

/* "diubah dengan UU 19/2000": the newer instrument does it. */
static void find_instrument(const smp_reading *reading, const smp_cue_at *found, smp_ends *out)
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

/* "aturan itu wajib dipatuhi seluruh platform": what is to be followed binds those who are to. */
static bool bind_followers(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    static const char *const verbs[] = {"dipatuhi", "dijalankan",   "dipenuhi",  "ditaati",
                                        "diikuti",  "dilaksanakan", "diterapkan"};
    smp_ends followers;
    bool is_followed = false;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        is_followed = is_followed || smp_reading_is(reading, found->end, verbs[i]);
    if (!is_followed || out->clause.subject.n == 0) return false;
    uint32_t behind = found->end + 1 + smp_reading_marked(reading, found->end + 1, SMP_M_AGENT);
    while (smp_reading_marked(reading, behind, SMP_M_TRANSPARENT)) behind++;
    smp_clause_agent(reading, behind, true, &followers);
    if (followers.n == 0) return false;
    out->agents = out->clause.subject;
    out->patients = followers;
    out->unstated = false;
    take_reach(reading, &followers, out);
    return true;
}

static bool is_bar(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "prohibits") ||
           smp_str_is(found->cue->relation, "permits");
}

/* "obat keras dilarang dijual di lokapasar": the place of what is barred is bound. */
static void find_venue(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 5 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_clause_breaks(reading, at)) return;
        uint32_t mention = reading->mention_at[at + 1];
        if (mention == SMP_NO_MENTION || !smp_reading_is(reading, at, "di")) continue;
        uint32_t actor = reading->mentions.items[mention].actor;
        if (reading->actors.items[actor].type == SMP_T_PLATFORM)
            take_patient(reading, mention, out);
        return;
    }
}

static bool is_by_official(const smp_reading *reading, const smp_frame *parsed)
{
    if (parsed->agents.n == 0) return false;
    uint32_t actor = reading->mentions.items[parsed->agents.mentions[0]].actor;
    return reading->actors.items[actor].type == SMP_T_OFFICIAL;
}

static void parse_passive(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    bool is_headless = out->clause.subject.n == 0;
    bool is_unknown = is_headless && (out->clause.has_unknown || out->clause.is_relative);
    if (is_unknown && is_bar(found)) find_venue(reading, found, out);
    if (is_unknown && is_contact(found) && !out->clause.is_relative)
        smp_clause_objects(reading, found->end, found->cue->object, SMP_OBJECT_STRICT,
                           &out->patients, &out->reach); /* "aturan itu dikonsultasikan dengan X" */
    if (is_unknown && out->patients.n) out->unstated = true;
    if (is_unknown && !ends_in_nya(reading, found->first))
        return; /* "mantan pejabat itu diperiksa KPK": to whom it is done has no name here */
    bool initial = ends_in_nya(reading, found->first) || is_headless;
    if (initial) { /* "disahkannya UU … oleh DPR": the patient follows */
        smp_clause_objects(reading, found->end, found->cue->object, kind_of(found), &out->patients,
                           &out->reach);
        smp_clause_agent(reading, found->end, false, &out->agents);
    } else {
        out->patients = out->clause.subject;
        if (kind_of(found) == SMP_OBJECT_STRICT) drop_owners(reading, &out->patients);
        smp_clause_agent(reading, found->end, true, &out->agents);
    }
    if (smp_str_is(found->cue->relation, "obliges") && bind_followers(reading, found, out)) return;
    if (out->patients.n == 0 && is_bar(found)) find_venue(reading, found, out);
    bool is_of_instruments =
        smp_str_is(found->cue->relation, "revises") || smp_str_is(found->cue->relation, "revokes");
    if (out->agents.n == 0 && is_of_instruments) find_instrument(reading, found, &out->agents);
    if (out->agents.n)
        out->reach = reading->mentions.items[out->agents.mentions[out->agents.n - 1]].end;
    out->unstated = out->agents.n == 0;
    if (smp_str_is(found->cue->root, "terima") && !is_by_official(reading, out))
        out->agents.n = out->patients.n = 0; /* "produk diterima konsumen" meets nobody */
}

/* "gugatan hukum yang diajukan oleh X": the token behind the verb; 0 without such a clause. */
static uint32_t behind_brought(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 6 };
    static const char *const verbs[] = {"diajukan",    "disampaikan", "dilayangkan",
                                        "dilontarkan", "digulirkan",  "disuarakan",
                                        "dijatuhkan",  "dikenakan",   "diberikan"};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) return 0;
        if (!smp_reading_is(reading, at, "yang")) continue;
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            if (smp_reading_is(reading, at + 1, verbs[i])) return at + 2;
        return 0;
    }
    return 0;
}

/* "permintaan UMKM terkait …", "protes dari penjual soal …": who asks or objects follows the noun.
 */
static bool parse_experiencer(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    uint32_t brought = behind_brought(reading, found);
    if (brought) smp_clause_agent(reading, brought, true, &out->agents);
    else
        smp_clause_objects(reading, found->end, SIMPUL_STR("direct|dari|oleh"), SMP_OBJECT_STRICT,
                           &out->agents, &out->reach);
    if (brought && out->agents.n)
        out->reach = reading->mentions.items[out->agents.mentions[out->agents.n - 1]].end;
    if (out->agents.n == 0) return false;
    uint32_t behind = out->reach;
    smp_clause_objects(
        reading, behind,
        SIMPUL_STR("kepada|terhadap|terkait|soal|atas|agar|untuk|ke|mengenai|supaya"), false,
        &out->patients, &out->reach);
    return out->patients.n > 0;
}

/* "kata Meutya dalam rapat kerja dengan Komisi I DPR": who is named before it in the sentence,
 * outside of the quotation, was at the meeting. */
static void find_attendant(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
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

/* "kata A saat berdiskusi dengan B", "A meminta … saat bertemu B" */
static bool is_meanwhile(const smp_reading *reading, const smp_cue_at *found)
{
    return found->first > 0 && smp_str_is(found->cue->relation, "coordinates_with") &&
           smp_reading_marked(reading, found->first - 1, SMP_M_TIME_CLAUSE);
}

/* "Kemendag menerima permohonan dari TikTok": the deed is done to the subject. */
static void parse_received(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    smp_clause_objects(reading, found->end, SIMPUL_STR("direct|dari|oleh"), SMP_OBJECT_STRICT,
                       &out->agents, &out->reach);
    out->patients = out->clause.subject;
    out->unstated = out->agents.n == 0;
}

/* "dalam revisi UU X": a deed that is only a circumstance has no subject before it. */
static bool is_behind_preposition(const smp_reading *reading, uint32_t token)
{
    return token > 0 && smp_reading_marked(reading, token - 1, SMP_M_PREPOSITION);
}

/* "pembekuan izin X dilakukan OJK": the doer stands behind the verb that only says it was done. */
static void find_performer(const smp_reading *reading, smp_frame *out)
{
    enum { REACH = 4 };
    static const char *const verbs[] = {"dilakukan", "dilaksanakan", "dijatuhkan", "diberikan",
                                        "ditempuh"};
    uint32_t limit = smp_find_sentence_end(reading, out->reach - 1);
    for (uint32_t at = out->reach; at + 1 < limit && at < out->reach + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_clause_breaks(reading, at)) return;
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            if (smp_reading_is(reading, at, verbs[i])) {
                smp_clause_agent(reading, at + 1, true, &out->agents);
                return;
            }
    }
}

/* "rapat kerja Kemendag dengan Komisi VI": who stands right behind the noun meets who stands behind
 * "dengan". */
static void find_partner(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
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

/* "melanjutkan penyidikan kasus X yang melibatkan Y": Y is investigated. */
static void find_involved(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 14 };
    static const char *const verbs[] = {"melibatkan", "menyeret", "menjerat"};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++)
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            if (smp_reading_is(reading, at, verbs[i]) && is_of_case(reading, at)) {
                smp_clause_objects(reading, at + 1, SIMPUL_STR("direct"), SMP_OBJECT_STRICT,
                                   &out->patients, &out->reach);
                return;
            }
}

/* A meeting of a commission of parliament with those it hears. */
static bool is_hearing(const smp_reading *reading, const smp_cue_at *found)
{
    return is_contact(found) && (smp_reading_is(reading, found->first, "rdp") ||
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
        out->agents.mentions[0] = mention;
        out->agents.n = 1;
        return;
    }
}

/* "Nota kesepahaman ditandatangani A dan B", "… akan diteken dengan B": who signs is a partner. */
static void find_signatories(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 12 };
    static const char *const verbs[] = {"ditandatangani", "diteken", "disepakati", "dijalin"};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++)
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
            if (!smp_reading_is(reading, at, verbs[i])) continue;
            out->clause.marks |= reading->marks[at - 1] & SMP_MARK(SMP_M_FUTURE);
            uint32_t behind = at + 1 + smp_reading_marked(reading, at + 1, SMP_M_AGENT);
            smp_clause_agent(reading, behind, true, &out->patients);
            if (out->patients.n) take_reach(reading, &out->patients, out);
            else
                smp_clause_objects(reading, at + 1, SIMPUL_STR("dengan|bersama"), SMP_OBJECT_STRICT,
                                   &out->patients, &out->reach);
            return;
        }
}

static void parse_nominal(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (out->clause.marks & SMP_MARK(SMP_M_RECEIVE_VERB)) {
        parse_received(reading, found, out);
        return;
    }
    bool light = out->clause.has_light_verb && !out->clause.is_governed &&
                 !is_headline(reading, found->first);
    if (found->cue->noun_has_agent && !light && parse_experiencer(reading, found, out)) return;
    if (found->cue->noun_has_agent && out->clause.is_governed && out->agents.n) {
        /* "X membahas tuntutan buruh": what they ask is asked of X */
        if (smp_str_is(found->cue->relation, "requests")) out->patients = out->clause.subject;
        return;
    }
    out->agents.n = 0;
    uint32_t laid = behind_brought(reading, found);
    if (laid && !found->cue->noun_has_agent) { /* "denda yang dijatuhkan KPPU kepada X" */
        smp_clause_agent(reading, laid, true, &out->agents);
        if (out->agents.n) take_reach(reading, &out->agents, out);
        smp_clause_objects(reading, out->reach > laid ? out->reach : laid, found->cue->object,
                           kind_of(found), &out->patients, &out->reach);
        out->unstated = out->agents.n == 0;
        return;
    }
    smp_clause_objects(reading, found->end, found->cue->object, kind_of(found), &out->patients,
                       &out->reach);
    smp_clause_agent(reading, found->end, false, &out->agents);
    if (out->agents.n == 0 && out->patients.n && !is_contact(found)) find_performer(reading, out);
    if (out->agents.n) {
        uint32_t last = out->agents.mentions[out->agents.n - 1];
        if (reading->mentions.items[last].end > out->reach)
            out->reach = reading->mentions.items[last].end;
    } else if (out->clause.has_light_verb ||
               (found->voice == SMP_VOICE_BARE && !out->clause.is_inherited &&
                !is_behind_preposition(reading, found->first))) {
        out->agents = out->clause.subject;
    }
    if (out->patients.n == 0 && is_contact(found)) find_signatories(reading, found, out);
    if (out->patients.n == 0 && is_examination(found)) find_involved(reading, found, out);
    if (out->patients.n == 0 && is_examination(found)) find_suspect(reading, found, out);
    if (out->agents.n == 0 && is_contact(found)) find_partner(reading, found, out);
    if (out->agents.n == 0 && smp_str_is(found->cue->root, "temu"))
        find_attendant(reading, found, out);
    if (out->agents.n == 0 && is_contact(found)) find_main_subject(reading, found, out);
    if (out->agents.n == 0 && is_hearing(reading, found)) find_commission(reading, found, out);
    out->unstated = out->agents.n == 0;
}

void smp_frame_parse(const smp_reading *reading, const smp_cue_at *found, smp_voice voice,
                     smp_frame *out)
{
    memset(out, 0, sizeof *out);
    out->reach = found->end;
    smp_clause_before(reading, found->first, voice == SMP_VOICE_NOMINAL, &out->clause);
    if (voice == SMP_VOICE_ACTIVE) parse_active(reading, found, out);
    if (voice == SMP_VOICE_ACTIVE && out->agents.n == 0 && is_meanwhile(reading, found))
        find_attendant(reading, found, out);
    if (voice == SMP_VOICE_PASSIVE) parse_passive(reading, found, out);
    if (voice == SMP_VOICE_NOMINAL) parse_nominal(reading, found, out);
}
