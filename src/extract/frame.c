/* Agents and patients of a cue by its voice: active, passive, nominal. Direction is that of the
 * deed, whatever the voice (Sneddon et al., chapter 3.30). Looks at no types. */
#include "extract/frame.h"

#include "extract/brought.h"
#include "extract/commas.h"
#include "extract/embedded.h"
#include "extract/examined.h"
#include "extract/find.h"
#include "extract/named.h"
#include "extract/phrase.h"
#include "extract/told_deed.h"

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
    if (SMP_STR_IS_ANY(found->cue->relation, names)) return SMP_OBJECT_STRICT;
    return SMP_OBJECT_ANY;
}

/* "Minta X patuh, Kemendag: …": a root that is never a noun, before a main clause. */
static bool opens_for_main(const smp_reading *reading, const smp_cue_at *found)
{
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    return found->voice == SMP_VOICE_ROOT && found->first == floor &&
           smp_comma_main(reading, found->end) != SMP_NO_MENTION;
}

/* Does what stands before a root make it a verb: a pronoun ("kami blokir"), an auxiliary, and for a
 * root that is never a noun any subject? */
static bool is_verbal(const smp_reading *reading, const smp_cue_at *found)
{
    const uint64_t helpers = SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_ONGOING) |
                             SMP_MARK(SMP_M_ADVERB) | SMP_MARK(SMP_M_COMPLETED) |
                             SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_POSSIBLE);
    if (opens_for_main(reading, found)) return true;
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

static void parse_active(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (smp_str_is(found->cue->root, "libat") && smp_examined_is_of_case(reading, found->first))
        return;
    out->agents = out->clause.subject;
    smp_sought_we(reading, found, out);
    smp_clause_objects(reading, found->end, found->cue->object, kind_of(found), &out->patients,
                       &out->reach);
    if (out->patients.n) smp_told_measure(reading, found, out);
    if (out->patients.n == 0) smp_sought_object(reading, found, out);
    if (out->patients.n == 0) smp_told_done(reading, found, out);
    if (out->patients.n == 0) smp_examined_object(reading, found, out);
    if (out->patients.n == 0) smp_sought_before(reading, found, out);
    if (out->agents.n == 0 && out->patients.n) smp_told_harm(reading, found, out);
    if (out->patients.n == 0 && smp_str_is(found->cue->relation, "suspends") &&
        out->agents.n == 1) {
        out->patients = out->agents; /* "TikTok Shop menghentikan layanannya": its operator does */
        out->agents.n = 0;
        out->unstated = true;
    }
}

/* A word stands before the token in its sentence. */
static bool has_before(const smp_reading *reading, uint32_t token)
{
    return token > 0 &&
           smp_reading_sentence(reading, token - 1) == smp_reading_sentence(reading, token);
}

/* Does a word of the same clause that the mention belongs to stand before it: "lulusan IPDN",
 * "membawa anak"? "X mengatakan Y diajak" tells of Y. */
static bool has_thing_before(const smp_reading *reading, uint32_t first)
{
    return has_before(reading, first) && reading->mention_at[first - 1] == SMP_NO_MENTION &&
           smp_clause_is_thing(reading, first - 1) &&
           !smp_phrase_has(reading, first - 1, SMP_MARK(SMP_M_SPEECH));
}

/* "lulusan IPDN banyak diminta": not whom the thing before it belongs to. */
static void drop_owners(const smp_reading *reading, smp_ends *ends)
{
    size_t n = 0;
    for (size_t i = 0; i < ends->n; i++) {
        uint32_t first = reading->mentions.items[ends->mentions[i]].first;
        if (has_thing_before(reading, first)) continue;
        ends->mentions[n++] = ends->mentions[i];
    }
    ends->n = n;
}

/* "langkah X memblokir Y dikritik": who did it is judged, not whom it was done to. */
static void lift_deed(const smp_reading *reading, smp_ends *ends)
{
    bool is_object = false;
    if (ends->n == 0) return;
    uint32_t doer = smp_embedded_doer(reading, ends->mentions[0], &is_object);
    if (!is_object) return;
    ends->n = doer != SMP_NO_MENTION;
    ends->mentions[0] = doer;
}

/* "revisi PP X digodok": not the instrument but its change. */
static void drop_changed(const smp_reading *reading, smp_ends *ends)
{
    size_t n = 0;
    for (size_t i = 0; i < ends->n; i++) {
        uint32_t first = reading->mentions.items[ends->mentions[i]].first;
        if (has_before(reading, first) && smp_phrase_is_change(reading, first - 1)) continue;
        ends->mentions[n++] = ends->mentions[i];
    }
    ends->n = n;
}

static bool is_by_official(const smp_reading *reading, const smp_frame *parsed)
{
    if (parsed->agents.n == 0) return false;
    uint32_t actor = reading->mentions.items[parsed->agents.mentions[0]].actor;
    return reading->actors.items[actor].type == SMP_T_OFFICIAL;
}

/* "diajukan ke Presiden untuk ditandatangani": to whom a paper goes does to it what it goes for. */
static void find_recipient(const smp_reading *reading, const smp_cue_at *found, smp_ends *out)
{
    uint32_t purpose = found->first ? found->first - 1 : 0, floor;
    if (purpose < 2 || !smp_reading_marked(reading, purpose, SMP_M_PURPOSE)) return;
    floor = smp_find_sentence_first(reading, found->first);
    uint32_t mention = purpose > floor ? reading->mention_at[purpose - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION) return;
    uint32_t first = reading->mentions.items[mention].first;
    bool is_sent = first > floor && (smp_reading_is(reading, first - 1, "ke") ||
                                     smp_reading_is(reading, first - 1, "kepada"));
    if (is_sent) smp_phrase_add(out, mention);
}

/* "mendapat izin usaha dari OJK", "kena denda dari KPPU": verbs of getting have who gives behind
 * "dari". */
static void find_giver(const smp_reading *reading, const smp_cue_at *found, smp_ends *out)
{
    enum { REACH = 4 };
    smp_voice voice;
    bool gets =
        found->end > found->first + 1 &&
        !(smp_clause_verb_voice(reading, found->first, &voice) && voice == SMP_VOICE_PASSIVE);
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; gets && at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_clause_breaks(reading, at) ||
            smp_clause_is_verb(reading, at))
            return;
        if (!smp_reading_is(reading, at, "dari")) continue;
        smp_clause_agent(reading, at + 1, true, out);
        return;
    }
}

/* "RPP itu dibahas bersama X": what is worked on is no partner. */
static bool is_joint(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_sought_is_contact(found) && found->end > found->first + 1 &&
           smp_reading_is(reading, found->end - 1, "bersama");
}

static void parse_passive(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    /* "karena mereka mampu, uang itu tidak boleh …": the words between are the subject */
    if (out->clause.is_inherited && out->clause.has_unknown && !out->clause.is_relative)
        out->clause.subject.n = 0;
    bool is_of_instruments =
        smp_str_is(found->cue->relation, "revises") || smp_str_is(found->cue->relation, "revokes");
    if (is_of_instruments) smp_named_amended(reading, found, out);
    if (out->patients.n) {
        smp_sought_instrument(reading, found, &out->agents);
        if (out->agents.n == 0) smp_clause_agent(reading, found->end, true, &out->agents);
        if (out->agents.n) smp_sought_reach(reading, &out->agents, out);
        out->unstated = out->agents.n == 0;
        return;
    }
    if (is_joint(reading, found)) out->clause.subject.n = 0;
    bool is_headless = out->clause.subject.n == 0;
    bool is_unknown = is_headless && (out->clause.has_unknown || out->clause.is_relative ||
                                      is_joint(reading, found));
    if (is_unknown && smp_sought_is_bar(found)) smp_sought_venue(reading, found, out);
    if (is_unknown && !out->clause.is_relative) {
        smp_clause_agent(reading, found->end, true, &out->agents);
        if (out->agents.n) smp_told_judged_before(reading, found, out);
        if (out->agents.n && out->patients.n) {
            smp_sought_reach(reading, &out->agents, out);
            return; /* "rencana itu langsung ditolak X" */
        }
        out->agents.n = 0;
    }
    if (is_unknown && smp_sought_is_contact(found) && !out->clause.is_relative)
        smp_clause_objects(reading, found->end, found->cue->object, SMP_OBJECT_STRICT,
                           &out->patients, &out->reach); /* "aturan itu dikonsultasikan dengan X" */
    if (is_unknown && out->patients.n == 0) smp_named_behind(reading, found, out);
    if (is_unknown && out->patients.n) out->unstated = out->agents.n == 0;
    if (is_unknown && !smp_sought_ends_in_nya(reading, found->first))
        return; /* "mantan pejabat itu diperiksa KPK": to whom it is done has no name here */
    bool initial = smp_sought_ends_in_nya(reading, found->first) || is_headless;
    if (initial) { /* "disahkannya UU … oleh DPR": the patient follows */
        smp_clause_objects(reading, found->end, found->cue->object, kind_of(found), &out->patients,
                           &out->reach);
        smp_clause_agent(reading, found->end, false, &out->agents);
    } else {
        out->patients = out->clause.subject;
        if (smp_sought_is_judgement(found)) lift_deed(reading, &out->patients);
        smp_told_measure_judged(reading, found, out);
        bool is_case = smp_examined_is_case(reading, found, &out->patients);
        bool owns = is_case || smp_sought_is_owner_judged(reading, found, &out->patients);
        if (kind_of(found) == SMP_OBJECT_STRICT && !owns) drop_owners(reading, &out->patients);
        if (kind_of(found) == SMP_OBJECT_INSTRUMENT) drop_changed(reading, &out->patients);
        smp_clause_agent(reading, found->end, true, &out->agents);
        if (out->agents.n == 0) find_giver(reading, found, &out->agents);
        if (out->agents.n == 0) find_recipient(reading, found, &out->agents);
    }
    if (smp_str_is(found->cue->relation, "obliges") && smp_sought_followers(reading, found, out))
        return;
    if (out->patients.n == 0 && smp_sought_is_bar(found)) smp_sought_venue(reading, found, out);
    if (out->agents.n == 0 && is_of_instruments)
        smp_sought_instrument(reading, found, &out->agents);
    if (out->agents.n)
        out->reach = reading->mentions.items[out->agents.mentions[out->agents.n - 1]].end;
    out->unstated = out->agents.n == 0;
    if (smp_str_is(found->cue->root, "terima") && !is_by_official(reading, out))
        out->agents.n = out->patients.n = 0; /* "produk diterima konsumen" meets nobody */
}

/* "permintaan UMKM terkait …", "protes dari penjual soal …": who asks or objects follows the noun.
 */
static bool parse_experiencer(const smp_reading *reading, const smp_cue_at *found,
                              const smp_brought *brought, smp_frame *out)
{
    if (!brought->behind && smp_brought_source(reading, found, &out->agents)) {
        smp_clause_objects(reading, found->end,
                           SIMPUL_STR("kepada|terhadap|terkait|soal|atas|agar|untuk|ke|supaya"),
                           SMP_OBJECT_ANY, &out->patients, &out->reach);
        if (out->patients.n) smp_sought_reach(reading, &out->agents, out);
        return out->patients.n > 0;
    }
    if (brought->behind) smp_clause_agent(reading, brought->behind, true, &out->agents);
    else
        smp_clause_objects(reading, found->end, SIMPUL_STR("direct|dari|oleh"), SMP_OBJECT_STRICT,
                           &out->agents, &out->reach);
    if (brought->behind && out->agents.n) smp_sought_reach(reading, &out->agents, out);
    if (out->agents.n == 0) return false;
    smp_clause_objects(
        reading, out->reach,
        SIMPUL_STR("kepada|terhadap|terkait|soal|atas|agar|untuk|ke|mengenai|supaya"),
        SMP_OBJECT_ANY, &out->patients, &out->reach);
    if (brought->behind) out->clause.marks |= brought->marks;
    if (brought->behind && out->patients.n == 0) smp_told_joined(reading, found, out);
    return out->patients.n > 0;
}

/* "Dukungan terhadap X datang dari Y": who backs is told behind the whole phrase. */
static bool is_backing(const smp_reading *reading, const smp_cue_at *found)
{
    smp_ends source;
    return smp_reading_is(reading, found->first, "dukungan") &&
           smp_brought_source(reading, found, &source);
}

/* "denda yang dijatuhkan KPPU kepada X", "denda dijatuhkan kepada X oleh KPPU". */
static void parse_brought(const smp_reading *reading, const smp_cue_at *found,
                          const smp_brought *brought, smp_frame *out)
{
    smp_clause_agent(reading, brought->behind, true, &out->agents);
    bool is_adjacent = out->agents.n && reading->mention_at[brought->behind] != SMP_NO_MENTION;
    if (is_adjacent) smp_sought_reach(reading, &out->agents, out);
    smp_clause_objects(reading, is_adjacent ? out->reach : brought->behind, found->cue->object,
                       kind_of(found), &out->patients, &out->reach);
    if (out->agents.n) smp_sought_reach(reading, &out->agents, out);
    if (out->agents.n && out->patients.n == 0) /* "dijatuhkan oleh KPPU kepada X" */
        smp_clause_objects(reading, out->reach, found->cue->object, kind_of(found), &out->patients,
                           &out->reach);
    out->unstated = out->agents.n == 0;
    out->clause.marks |= brought->marks;
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
    smp_told_measure_judged(reading, found, out);
    out->unstated = out->agents.n == 0;
}

/* "TikTok berada di bawah pengawasan X", "masih dalam pemeriksaan X": it is done to the subject. */
static bool is_undergone(const smp_reading *reading, uint32_t noun)
{
    static const char *const still[] = {"sedang", "masih", "tengah", "berada", "tetap"};
    if (noun < 2 || reading->mention_at[noun - 1] != SMP_NO_MENTION) return false;
    if (smp_reading_is(reading, noun - 1, "bawah")) return smp_reading_is(reading, noun - 2, "di");
    for (size_t i = 0; i < sizeof still / sizeof *still; i++)
        if (smp_reading_is(reading, noun - 1, "dalam") &&
            smp_reading_is(reading, noun - 2, still[i]))
            return true;
    return false;
}

/* "dalam revisi UU X": a deed that is only a circumstance has no subject before it. */
static bool is_behind_preposition(const smp_reading *reading, uint32_t token)
{
    static const char *const ways[] = {"skema", "bentuk", "pola", "mekanisme", "proses"};
    for (size_t i = 0; token > 1 && i < sizeof ways / sizeof *ways; i++)
        if (smp_reading_is(reading, token - 1, ways[i])) token--;
    return token > 0 && (smp_reading_is(reading, token - 1, "adanya") ||
                         smp_reading_marked(reading, token - 1, SMP_M_PREPOSITION) ||
                         smp_reading_marked(reading, token - 1, SMP_M_THROUGH));
}

/* "atas dukungan Presiden X", "dengan bantuan pemerintah": who stands right behind it gives it. */
static bool is_gift(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 6 }; /* "bantuan sosial (bansos) pemerintah" */
    bool is_noun = smp_reading_is(reading, found->first, "dukungan") ||
                   smp_reading_is(reading, found->first, "bantuan");
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; is_noun && at < limit && at < found->end + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION) {
            smp_type type = reading->actors.items[reading->mentions.items[mention].actor].type;
            return (type & (SMP_T_OFFICIAL | SMP_T_BODY)) != 0;
        }
        bool is_letters = smp_reading_is_punctuation(reading, at, '(') && /* "(bansos)" */
                          smp_reading_is_punctuation(reading, at + 2, ')');
        if (is_letters) {
            at += 2;
            limit = limit > at ? limit : at;
            continue;
        }
        bool is_from = smp_reading_is(reading, at, "dari"); /* "bantuan sosial dari pemerintah" */
        if ((smp_reading_marked(reading, at, SMP_M_PREPOSITION) && !is_from) ||
            smp_clause_breaks(reading, at) || smp_clause_is_verb(reading, at))
            break;
    }
    return false;
}

/* "setelah kritik DPR, Kemendag …": what DPR said, and not the subject behind the comma. */
static bool is_of_main(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed)
{
    return found->cue->noun_has_agent && parsed->clause.subject.n &&
           reading->mentions.items[parsed->clause.subject.mentions[0]].first > found->first;
}

/* "pengawasan X terhadap Y": X does it, to Y. */
static bool find_aimed_at(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    smp_ends behind;
    uint32_t reach;
    if (out->patients.n == 0 || !smp_reading_is(reading, out->reach, "terhadap")) return false;
    for (uint32_t at = found->end; at < reading->mentions.items[out->patients.mentions[0]].first;
         at++)
        if (smp_reading_marked(reading, at, SMP_M_PREPOSITION)) return false;
    smp_clause_objects(reading, out->reach, SIMPUL_STR("terhadap"), kind_of(found), &behind,
                       &reach);
    if (behind.n == 0) return false;
    out->agents = out->patients;
    out->patients = behind;
    out->reach = reach;
    return true;
}

static void parse_nominal(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if ((out->clause.marks & SMP_MARK(SMP_M_RECEIVE_VERB)) || is_undergone(reading, found->first)) {
        parse_received(reading, found, out);
        return;
    }
    bool obeys = found->cue->noun_has_agent && found->first > 0 &&
                 smp_reading_is(reading, found->first - 1, "mengikuti");
    bool light = out->clause.has_light_verb && !out->clause.is_governed && !obeys &&
                 !is_headline(reading, found->first);
    smp_brought brought;
    smp_brought_find(reading, found, out, &brought);
    if (is_gift(reading, found) || is_backing(reading, found)) {
        parse_experiencer(reading, found, &brought, out);
        return;
    }
    if (found->cue->noun_has_agent && !light && parse_experiencer(reading, found, &brought, out))
        return;
    if (found->cue->noun_has_agent && (obeys || out->clause.is_governed) && out->agents.n) {
        /* "X membahas tuntutan buruh", "X mengikuti imbauan Y": what they ask is asked of X */
        if (smp_str_is(found->cue->relation, "requests")) out->patients = out->clause.subject;
        return;
    }
    out->agents.n = 0;
    if (brought.behind && !found->cue->noun_has_agent) {
        parse_brought(reading, found, &brought, out);
        return;
    }
    smp_clause_objects(reading, smp_sought_behind_duty(reading, found), found->cue->object,
                       kind_of(found), &out->patients, &out->reach);
    if (!smp_sought_is_contact(found) && find_aimed_at(reading, found, out)) return;
    smp_clause_agent(reading, found->end, false, &out->agents);
    if (out->agents.n == 0 && out->patients.n && !smp_sought_is_contact(found))
        smp_brought_performer(reading, out);
    if (out->agents.n == 0 && smp_sought_is_contact(found)) smp_sought_partner(reading, found, out);
    if (out->agents.n) {
        smp_sought_reach(reading, &out->agents, out);
    } else if (out->clause.has_light_verb ||
               (found->voice == SMP_VOICE_BARE && !out->clause.is_inherited &&
                !is_behind_preposition(reading, found->first) &&
                !is_of_main(reading, found, out))) {
        out->agents = out->clause.subject;
    }
    if (out->patients.n == 0) smp_sought_noun_object(reading, found, out);
    if (out->patients.n == 0) smp_examined_noun_object(reading, found, out);
    if (out->agents.n == 0) smp_sought_noun_doer(reading, found, out);
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
        smp_sought_attendant(reading, found, out);
    if (voice == SMP_VOICE_PASSIVE) parse_passive(reading, found, out);
    if (voice == SMP_VOICE_NOMINAL) parse_nominal(reading, found, out);
    if (found->cue->is_turned) {
        smp_ends agents = out->agents;
        out->agents = out->patients;
        out->patients = agents;
    }
}
