/* Modality of a claim by the words of its clause, the verb that reports it and its relation. Looks
 * at no dates. */
#include "extract/modality.h"

#include "extract/find.h"
#include "extract/voice.h"

/* "kolaborasi antara X dan Y menjadi kunci", "dibutuhkan koordinasi …": what is called for is not
 * there yet. */
static bool is_called_for(const smp_reading *reading, uint32_t first, uint32_t reach)
{
    enum { NEAR = 7, BEFORE = 3 };
    static const char *const behind[] = {"kunci",      "penting",     "diperlukan", "dibutuhkan",
                                         "diharapkan", "krusial",     "perlu",      "harus",
                                         "diperkuat",  "ditingkatkan"};
    static const char *const before[] = {"dibutuhkan",    "diperlukan",  "perlu",
                                         "butuh",         "membutuhkan", "memerlukan",
                                         "dibutuhkannya", "perlunya",    "pentingnya"};
    uint32_t limit = smp_find_sentence_end(reading, reach ? reach - 1 : 0);
    for (uint32_t at = reach; at < limit && at < reach + NEAR; at++) {
        smp_voice voice;
        if (SMP_IS_ANY(reading, at, behind)) return true;
        /* "pertemuan X dengan Y membahas isu penting" */
        if (smp_clause_verb_voice(reading, at, &voice) && voice == SMP_VOICE_ACTIVE) break;
    }
    for (uint32_t at = first; at > 0 && first - at < BEFORE; at--) {
        if (!smp_find_is_word(reading, at - 1)) return false;
        if (SMP_IS_ANY(reading, at - 1, before)) return true;
    }
    return false;
}

/* "penting bagi X untuk melindungi Y": the purpose is what ought to be. */
static bool is_urged(const smp_reading *reading, uint32_t verb)
{
    enum { REACH = 8 };
    static const char *const words[] = {"penting", "perlu", "saatnya", "waktunya", "sepatutnya"};
    static const char *const thin[] = {"untuk", "bagi", "buat", "para", "seluruh", "semua"};
    for (uint32_t at = verb; at > 0 && verb - at < REACH; at--) {
        if (SMP_IS_ANY(reading, at - 1, words)) return true;
        if (reading->mention_at[at - 1] == SMP_NO_MENTION && !SMP_IS_ANY(reading, at - 1, thin))
            return false;
    }
    return false;
}

/* "menyusun sanksi", "menyusun aturan perlindungan", "menunggu penerbitan PP": a deed that somebody
 * awaits, prepares, applies for or puts off is still to come. To ask and to blame are done by
 * applying, and who drafts an agreement with others talks to them. */
static bool is_still_to_come(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const verbs[] = {"menyusun", "menunda", "mematangkan", "merumuskan"};
    static const char *const papers[] = {"aturan",    "regulasi", "rancangan", "draf",
                                         "kebijakan", "skema",    "mekanisme", "peraturan",
                                         "ketentuan", "langkah",  "peta",      "jalan"};
    static const char *const others[] = {"requests", "criticises", "warns",
                                         "revises",  "issues",     "coordinates_with"};
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    bool is_awaited = found->first > 0 && (smp_reading_is(reading, found->first - 1, "menunggu") ||
                                           smp_reading_is(reading, found->first - 1, "menanti"));
    if (is_noun && is_awaited) return true;
    uint32_t at = found->first;
    while (at > 0 && SMP_IS_ANY(reading, at - 1, papers)) at--;
    return is_noun && at > 0 && SMP_IS_ANY(reading, at - 1, verbs) &&
           !SMP_STR_IS_ANY(found->cue->relation, others);
}

/* Does the subject speak of itself: "kami harus …"? */
static bool is_own_duty(const smp_reading *reading, const smp_frame *parsed)
{
    if (parsed->clause.subject.n == 0) return false;
    const smp_mention *subject = &reading->mentions.items[parsed->clause.subject.mentions[0]];
    return smp_reading_marked(reading, subject->first, SMP_M_FIRST_PLURAL) ||
           smp_reading_marked(reading, subject->first, SMP_M_FIRST_PERSON);
}

/* A duty that is told is not done: one's own, and to keep a rule, is to come; what is to be done to
 * somebody is too; what others ought to do is open. */
static simpul_modality modality_of_duty(const smp_reading *reading, const smp_cue_at *found,
                                        const smp_frame *parsed)
{
    bool complies = smp_str_is(found->cue->relation, "complies_with");
    if (found->voice == SMP_VOICE_PASSIVE || complies || is_own_duty(reading, parsed))
        return SIMPUL_PLANNED;
    return found->voice == SMP_VOICE_ACTIVE ? SIMPUL_POSSIBLE : SIMPUL_ASSERTED;
}

/* "seharusnya X …", "konon, X …", "rencana X …": what colours the clause from before its subject.
 */
static uint64_t marks_of_sentence(const smp_reading *reading, const smp_frame *parsed)
{
    enum { OPENING = 3 };
    const uint64_t modal = SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_POSSIBLE) |
                           SMP_MARK(SMP_M_OBLIGATION) | SMP_MARK(SMP_M_FUTURE);
    uint32_t first = parsed->clause.first;
    uint32_t floor = smp_find_sentence_first(reading, first);
    uint32_t subject = reading->mentions.items[parsed->clause.subject.mentions[0]].first;
    uint64_t marks = 0;
    for (uint32_t at = first; at < subject; at++) marks |= reading->marks[at] & modal;
    bool is_set_off = first > floor + 1 && first - floor <= OPENING &&
                      smp_reading_is_punctuation(reading, first - 1, ',') &&
                      !smp_reading_is(reading, first - 2, "tetapi"); /* "akan tetapi" */
    for (uint32_t at = floor; is_set_off && at + 1 < first; at++)
        marks |= reading->marks[at] & modal;
    return marks;
}

/* "membeberkan rencana kementeriannya meminta Y": what the subject plans. */
static bool is_plan_of(const smp_reading *reading, const smp_frame *parsed)
{
    static const char *const nouns[] = {"rencana",  "niat",     "wacana", "keinginan",
                                        "kesiapan", "komitmen", "tekad",  "janji"};
    uint32_t subject = reading->mentions.items[parsed->clause.subject.mentions[0]].first;
    return subject > 0 && SMP_IS_ANY(reading, subject - 1, nouns);
}

/* The marks of the words between subject and predicate and those of the cue that colour it: "bisa
 * kembali digunakan". What a rule lets one do or not is the deed itself. */
static uint64_t marks_of(const smp_reading *reading, const smp_cue_at *found,
                         const smp_frame *parsed)
{
    static const char *const rules[] = {"prohibits", "permits"};
    uint64_t marks = parsed->clause.marks;
    if (SMP_STR_IS_ANY(found->cue->relation, rules)) return marks;
    bool is_kept = smp_str_is(found->cue->relation, "complies_with"); /* "siap menjalankan X" */
    for (uint32_t at = found->first; at < found->end; at++)
        marks |= reading->marks[at] &
                 (SMP_MARK(SMP_M_POSSIBLE) | (is_kept ? SMP_MARK(SMP_M_FUTURE) : 0));
    if (parsed->clause.subject.n == 0 || parsed->clause.is_inherited) return marks;
    if (is_plan_of(reading, parsed)) marks |= SMP_MARK(SMP_M_FUTURE);
    return marks | marks_of_sentence(reading, parsed);
}

/* "memblokir X jika …", "melanggar Y apabila terbukti …": a deed under a condition right behind it
 * is not done. What a rule says, and what one asks or warns of, holds under conditions. */
static bool is_conditioned(const smp_reading *reading, const smp_cue_at *found,
                           const smp_frame *parsed)
{
    static const char *const others[] = {"obliges",   "prohibits",  "permits", "regulates",
                                         "requests",  "criticises", "warns",   "supports",
                                         "threatens", "depends_on"};
    if (SMP_STR_IS_ANY(found->cue->relation, others)) return false;
    uint32_t reach = parsed->reach > found->end ? parsed->reach : found->end;
    return reach < smp_find_sentence_end(reading, found->first) &&
           smp_reading_marked(reading, reach, SMP_M_CONDITION);
}

/* "mewajibkan X melindungi Y": what somebody is obliged to or allowed is not done. */
static bool is_imposed(const smp_reading *reading, const smp_frame *parsed)
{
    enum { REACH = 3 };
    for (uint32_t at = parsed->clause.first; at > 0 && parsed->clause.first - at < REACH; at--) {
        smp_cue_at found;
        if (smp_frame_cue(reading, at - 1, &found) && found.voice == SMP_VOICE_ACTIVE)
            return smp_str_is(found.cue->relation, "obliges") ||
                   smp_str_is(found.cue->relation, "permits");
        if (reading->mention_at[at - 1] != SMP_NO_MENTION ||
            smp_reading_is_punctuation(reading, at - 1, ','))
            return false;
    }
    return false;
}

/* Does a word end what a denial before it covers? */
static bool ends_denial(const smp_reading *reading, uint32_t token)
{
    const uint64_t others = SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_CONTRAST) |
                            SMP_MARK(SMP_M_CAUSE) | SMP_MARK(SMP_M_RELATIVE);
    return (reading->marks[token] & others) != 0;
}

/* "membantah (kabar) bahwa X memblokir Y": the verb that reports the clause denies it. */
static bool is_reported_denied(const smp_reading *reading, uint32_t cue)
{
    const smp_voice_of *voice = smp_voice_at(reading, cue);
    if (!voice || !(smp_voice_saying(reading, cue) & SMP_MARK(SMP_M_DENIAL))) return false;
    for (uint32_t at = voice->verb + 1; at < cue; at++)
        if (ends_denial(reading, at)) return false;
    return cue > voice->verb;
}

/* "tidak benar (bahwa) X memblokir Y": before the clause or its verb. */
static bool is_called_untrue(const smp_reading *reading, uint32_t first)
{
    enum { REACH = 3 };
    uint32_t floor = smp_find_sentence_first(reading, first);
    for (uint32_t at = first; at > floor && first - at < REACH; at--)
        if (smp_reading_marked(reading, at - 1, SMP_M_DENIAL) &&
            !smp_reading_marked(reading, at - 1, SMP_M_SPEECH))
            return true;
    return false;
}

/* "kabar pemblokiran X dibantah Y": the verb of the sentence whose subject the deed is. */
static bool is_denied_behind(const smp_reading *reading, const smp_cue_at *found,
                             const smp_frame *parsed)
{
    enum { REACH = 6 };
    uint32_t reach = parsed->reach > found->end ? parsed->reach : found->end;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = reach; at < limit && at < reach + REACH; at++) {
        smp_voice voice;
        if (smp_reading_marked(reading, at, SMP_M_DENIAL)) /* "X memblokir Y tidak benar" */
            return !smp_clause_is_verb(reading, at) ||
                   (smp_clause_verb_voice(reading, at, &voice) && voice == SMP_VOICE_PASSIVE);
        if (smp_clause_breaks(reading, at) || smp_clause_is_verb(reading, at)) return false;
    }
    return false;
}

/* "tidak ada rencana X memblokir Y", "belum ada niat …" around the token where a clause begins. */
static bool is_unplanned(const smp_reading *reading, uint32_t first)
{
    enum { BEFORE = 3, BEHIND = 4 };
    static const char *const nouns[] = {"rencana", "niat",      "wacana",   "keinginan",
                                        "niatan",  "keputusan", "perintah", "instruksi"};
    uint32_t from = first > BEFORE ? first - BEFORE : 0;
    for (uint32_t at = from + 2; at < first + BEHIND && at < reading->tokens.n_tokens; at++)
        if (SMP_IS_ANY(reading, at, nouns) && smp_reading_is(reading, at - 1, "ada") &&
            smp_reading_marked(reading, at - 2, SMP_M_NEGATION))
            return true;
    return false;
}

static bool is_not_planned(const smp_reading *reading, const smp_cue_at *found,
                           const smp_frame *parsed)
{
    uint32_t first = parsed->clause.first;
    return (first < found->first && is_unplanned(reading, first)) ||
           (found->first > 0 && is_unplanned(reading, found->first - 1));
}

/* "kerja sama antara X dan Y belum terjalin", "pemeriksaan X batal": what is said of a deed. */
static bool is_undone_behind(const smp_reading *reading, const smp_cue_at *found,
                             const smp_frame *parsed)
{
    static const char *const happens[] = {"terjalin",  "terlaksana", "terjadi",      "terwujud",
                                          "dilakukan", "ada",        "dilaksanakan", "digelar"};
    static const char *const ends[] = {"batal", "dibatalkan", "gagal", "urung"};
    uint32_t at = parsed->reach;
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    if (!is_noun || at + 1 >= smp_find_sentence_end(reading, found->first) ||
        reading->mention_at[at] != SMP_NO_MENTION || parsed->clause.subject.n)
        return false;
    return SMP_IS_ANY(reading, at, ends) || (smp_reading_marked(reading, at, SMP_M_NEGATION) &&
                                             SMP_IS_ANY(reading, at + 1, happens));
}

static bool is_denied(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed)
{
    return is_reported_denied(reading, found->first) ||
           is_called_untrue(reading, parsed->clause.first) ||
           is_called_untrue(reading, found->first) || is_denied_behind(reading, found, parsed) ||
           is_undone_behind(reading, found, parsed);
}

bool smp_modality_denies(const smp_reading *reading, const smp_cue_at *found,
                         const smp_frame *parsed)
{
    if (is_denied(reading, found, parsed)) return true;
    bool is_said = parsed->clause.marks & SMP_MARK(SMP_M_NEGATION); /* by the same "tidak" */
    return !is_said && is_not_planned(reading, found, parsed);
}

/* "perlu diiringi dengan penguatan perlindungan X": what something else is to come with. */
static bool is_to_go_with(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 5 };
    for (uint32_t at = found->first; at > 1 && found->first - at < REACH; at--) {
        smp_voice voice;
        if (reading->mention_at[at - 1] != SMP_NO_MENTION || !smp_find_is_word(reading, at - 1))
            return false;
        if (smp_clause_verb_voice(reading, at - 1, &voice))
            return voice == SMP_VOICE_PASSIVE &&
                   smp_reading_marked(reading, at - 2, SMP_M_OBLIGATION);
    }
    return false;
}

/* "memeriksa kepatuhan X": whether they keep a rule is what is asked. */
static bool is_under_test(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 3 };
    static const char *const verbs[] = {"memeriksa",   "mengevaluasi", "menilai", "memantau",
                                        "mengawasi",   "mengkaji",     "menguji", "meninjau",
                                        "pemeriksaan", "evaluasi",     "audit",   "mengaudit"};
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    if (!is_noun || !smp_str_is(found->cue->relation, "complies_with")) return false;
    for (uint32_t at = found->first; at > 0 && found->first - at < REACH; at--)
        if (SMP_IS_ANY(reading, at - 1, verbs)) return true;
    return false;
}

/* "untuk menanggapi permintaan X": what one answers has been said, whatever becomes of the answer.
 */
static bool is_answered(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const verbs[] = {"menanggapi",      "merespons", "merespon",  "menjawab",
                                        "menindaklanjuti", "memenuhi",  "mendengar", "mendengarkan",
                                        "mengabulkan",     "menampung", "mengikuti"};
    static const char *const thin[] = {"langsung", "sebagian", "seluruh", "semua", "berbagai"};
    static const char *const names[] = {"requests", "criticises", "warns"};
    bool is_noun = found->voice == SMP_VOICE_NOMINAL || found->voice == SMP_VOICE_BARE;
    uint32_t at = found->first;
    if (!is_noun || !SMP_STR_IS_ANY(found->cue->relation, names)) return false;
    while (at > 0 && SMP_IS_ANY(reading, at - 1, thin)) at--;
    return at > 0 && SMP_IS_ANY(reading, at - 1, verbs);
}

/* "untuk penjual yang telah memakai X": what the relative clause tells is done, whatever is planned
 * for them. */
static bool is_done_before(const smp_frame *parsed, uint64_t marks)
{
    const uint64_t open = SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_POSSIBLE) |
                          SMP_MARK(SMP_M_ALLEGED) | SMP_MARK(SMP_M_OBLIGATION);
    return parsed->clause.is_relative && (marks & SMP_MARK(SMP_M_COMPLETED)) && !(marks & open);
}

simpul_modality smp_modality_of(const smp_reading *reading, const smp_cue_at *found,
                                const smp_frame *parsed)
{
    uint64_t marks = marks_of(reading, found, parsed);
    if (found->cue->modality.ptr && smp_str_is(found->cue->modality, "possible"))
        return SIMPUL_POSSIBLE;
    if (found->cue->modality.ptr && smp_str_is(found->cue->modality, "planned"))
        return SIMPUL_PLANNED;
    if (is_not_planned(reading, found, parsed)) return SIMPUL_PLANNED;
    if (is_denied(reading, found, parsed))
        return marks & SMP_MARK(SMP_M_FUTURE) ? SIMPUL_PLANNED : SIMPUL_ASSERTED;
    if (is_under_test(reading, found)) return SIMPUL_POSSIBLE;
    if (is_answered(reading, found) || is_done_before(parsed, marks)) return SIMPUL_ASSERTED;
    uint64_t saying = smp_voice_saying(reading, found->first);
    if ((marks | saying) & SMP_MARK(SMP_M_ALLEGED)) return SIMPUL_ALLEGED;
    if (saying & (SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_POSSIBLE))) return SIMPUL_POSSIBLE;
    if (parsed->clause.is_condition) return SIMPUL_POSSIBLE;
    if ((marks & SMP_MARK(SMP_M_OBLIGATION)) && found->voice == SMP_VOICE_ACTIVE)
        return modality_of_duty(reading, found, parsed);
    if (marks & (SMP_MARK(SMP_M_POSSIBLE) | SMP_MARK(SMP_M_HOPE))) return SIMPUL_POSSIBLE;
    if (parsed->clause.is_requested || is_imposed(reading, parsed)) return SIMPUL_POSSIBLE;
    if (marks & SMP_MARK(SMP_M_FUTURE)) return SIMPUL_PLANNED;
    if (parsed->unstated && found->voice == SMP_VOICE_NOMINAL &&
        (smp_clause_is_asked_for(reading, found->first) || is_to_go_with(reading, found)))
        return SIMPUL_POSSIBLE;
    if (found->voice != SMP_VOICE_ACTIVE && smp_str_is(found->cue->relation, "coordinates_with") &&
        is_called_for(reading, found->first, parsed->reach))
        return SIMPUL_POSSIBLE;
    if (parsed->clause.is_purpose)
        return is_urged(reading, found->first) ? SIMPUL_POSSIBLE : SIMPUL_PLANNED;
    if (is_still_to_come(reading, found)) return SIMPUL_PLANNED;
    if (marks & SMP_MARK(SMP_M_OBLIGATION)) return modality_of_duty(reading, found, parsed);
    return is_conditioned(reading, found, parsed) ? SIMPUL_POSSIBLE : SIMPUL_ASSERTED;
}
