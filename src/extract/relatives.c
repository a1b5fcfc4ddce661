/* Relative clauses with "yang" (Sneddon et al., on relative clauses): what stands in them is not
 * the subject of the verb behind them. */
#include "extract/relatives.h"

#include "extract/asked.h"
#include "extract/find.h"
#include "extract/phrase.h"

/* "kasus yang menyangkut X diperiksa": in a passive the object stands for what touches it. */
static bool is_touching(const smp_reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {"menyangkut", "melibatkan", "menimpa"};
    return SMP_IS_ANY(reading, verb, verbs);
}

bool smp_relative_has_complement(const smp_reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {"menemukan",   "melihat",     "membuat",  "membiarkan",
                                        "membantu",    "memaksa",     "menuding", "mendorong",
                                        "menyebabkan", "memungkinkan"};
    uint32_t surface, end;
    if (SMP_IS_ANY(reading, verb, verbs)) return true;
    if (smp_reading_marked(reading, verb, SMP_M_SPEECH) || smp_asked_lays_down(reading, verb, &end))
        return true;
    return smp_find_payload(reading, verb, SMP_P_SURFACE, &surface, &end) &&
           reading->lexicon->cues.items[reading->lexicon->surfaces.items[surface].cue].takes_clause;
}

/* The token of "yang" that opens the clause of a verb, over its auxiliaries; SMP_NOTHING without
 * one. */
static uint32_t opener_of(const smp_reading *reading, uint32_t verb, uint32_t floor)
{
    uint32_t at = verb;
    while (at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION &&
           (smp_phrase_has(reading, at - 1, SMP_AUXILIARIES | SMP_MARK(SMP_M_PURPOSE)) ||
            smp_clause_is_verb(reading, at - 1))) /* "yang bertugas untuk mengawasi" */
        at--;
    bool opens = at > floor + 1 && smp_reading_marked(reading, at - 1, SMP_M_RELATIVE);
    return opens ? at - 1 : SMP_NOTHING;
}

/* The "yang" whose clause has its verb, or "juga" and a noun, right before a phrase. */
static uint32_t opener_before(const smp_reading *reading, uint32_t start, uint32_t floor,
                              bool is_active, bool *is_member)
{
    enum { REACH = 4 };
    if (smp_reading_is(reading, start, "juga") && start > floor + 1 &&
        smp_reading_marked(reading, start - 1, SMP_M_RELATIVE))
        return start - 1;
    for (uint32_t at = start; at > floor && start - at < REACH;) {
        smp_voice voice;
        at--;
        if (reading->mention_at[at] != SMP_NO_MENTION || !smp_find_is_word(reading, at)) break;
        if (!smp_clause_verb_voice(reading, at, &voice)) continue;
        *is_member =
            smp_reading_is(reading, at, "tergabung") || smp_reading_is(reading, at, "bergabung");
        bool goes_on =
            smp_relative_has_complement(reading, at) || (!is_active && is_touching(reading, at));
        return goes_on ? SMP_NOTHING : opener_of(reading, at, floor);
    }
    return SMP_NOTHING;
}

bool smp_relative_antecedent(const smp_reading *reading, uint32_t start, uint32_t floor,
                             bool is_active, uint32_t *mention)
{
    bool is_member = false;
    uint32_t end = opener_before(reading, start, floor, is_active, &is_member);
    if (end == SMP_NOTHING) return true;
    if (smp_reading_is_punctuation(reading, end - 1, ')'))
        while (end > floor + 1 && !smp_reading_is_punctuation(reading, end, '(')) end--;
    uint32_t antecedent = reading->mention_at[end - 1];
    /* "pengusaha yang tergabung dalam X": X speaks for members without a name */
    if (antecedent == SMP_NO_MENTION) return is_member;
    *mention = antecedent;
    return true;
}

uint32_t smp_relative_head(const smp_reading *reading, uint32_t verb, uint32_t floor)
{
    uint32_t at = verb;
    while (at > floor && (reading->marks[at - 1] & SMP_AUXILIARIES) != 0) at--;
    if (at > floor && smp_reading_is(reading, at - 1, "ingin")) at--;
    bool opens = at > floor + 1 && smp_reading_marked(reading, at - 1, SMP_M_RELATIVE);
    return opens ? reading->mention_at[at - 2] : SMP_NO_MENTION;
}

bool smp_relative_object(const smp_reading *reading, uint32_t floor, uint32_t *mention)
{
    enum { LONGEST = 2 };
    const smp_mention *pronoun = &reading->mentions.items[*mention];
    uint32_t at = pronoun->first;
    bool is_pronoun = pronoun->kind == SMP_REFERRED && pronoun->end == at + 1;
    if (!is_pronoun || at < floor + 2 || !smp_reading_marked(reading, at - 1, SMP_M_RELATIVE))
        return false;
    at--;
    for (uint32_t end = at; at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION; at--)
        if (end - at >= LONGEST || !smp_find_is_capital(reading, at - 1)) break;
    *mention = at > floor ? reading->mention_at[at - 1] : SMP_NO_MENTION;
    return true;
}

/* Nouns of people behind which a preposition tells where they work or come from. */
static bool is_person_noun(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {
        "pegawai", "anggota",  "warga",     "staf",       "karyawan",  "pejabat",  "petugas",
        "dosen",   "guru",     "mahasiswa", "peneliti",   "penyidik",  "jaksa",    "hakim",
        "kader",   "politisi", "politikus", "pengurus",   "pengacara", "prajurit", "perwira",
        "orang",   "oknum",    "wakil",     "perwakilan", "aktivis",   "pelajar",  "siswa"};
    return SMP_IS_ANY(reading, token, nouns);
}

bool smp_relative_person(const smp_reading *reading, uint32_t floor, uint32_t *mention)
{
    enum { LONGEST = 3 };
    static const char *const places[] = {"pada", "di", "dari"};
    uint32_t at = reading->mentions.items[*mention].first;
    if (at > floor + 1 && smp_reading_is_punctuation(reading, at - 1, '(') &&
        reading->mention_at[at - 2] != SMP_NO_MENTION)
        at = reading->mentions.items[reading->mention_at[at - 2]].first;
    if (at < floor + 2 || !SMP_IS_ANY(reading, at - 1, places)) return false;
    at--;
    for (uint32_t end = at; at > floor && end - at < LONGEST; at--) {
        uint32_t before = reading->mention_at[at - 1];
        bool is_person = before != SMP_NO_MENTION
                             ? is_person_noun(reading, reading->mentions.items[before].first) ||
                                   smp_find_has_type(reading, before, SMP_T_OFFICIAL)
                             : is_person_noun(reading, at - 1);
        if (is_person) *mention = before;
        if (is_person || before != SMP_NO_MENTION) return is_person;
        if (!smp_find_is_word(reading, at - 1) || smp_clause_is_verb(reading, at - 1)) break;
    }
    return false;
}

bool smp_relative_is_thing(const smp_reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {
        "kebijakan",  "aturan", "peraturan", "keputusan", "kasus",   "langkah", "regulasi",
        "ketentuan",  "sistem", "program",   "tindakan",  "perkara", "kabar",   "rencana",
        "pernyataan", "surat",  "praktik",   "mekanisme", "skema",   "proyek"};
    static const char *const copulas[] = {"adalah", "merupakan", "ialah", "menjadi", "sebagai"};
    if (!SMP_IS_ANY(reading, noun, nouns) || noun == 0) return false;
    /* "Permendag X, aturan yang melarang Y": the rule named right before */
    uint32_t named = noun > 1 && smp_reading_is_punctuation(reading, noun - 1, ',')
                         ? reading->mention_at[noun - 2]
                         : SMP_NO_MENTION;
    if (named != SMP_NO_MENTION &&
        reading->actors.items[reading->mentions.items[named].actor].type == SMP_T_REGULATION)
        return false;
    return !SMP_IS_ANY(reading, noun - 1, copulas);
}

bool smp_relative_is_set_off(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"bagi",     "kepada", "terhadap", "oleh",   "dengan",
                                        "mengenai", "soal",   "atas",     "terkait"};
    return SMP_IS_ANY(reading, token, words);
}

bool smp_relative_is_brought_out(const smp_reading *reading, uint32_t verb)
{
    static const char *const verbs[] = {
        "mengumumkan", "menerbitkan", "mengeluarkan", "memberlakukan", "membuat",
        "menetapkan",  "meluncurkan", "menyiapkan",   "menyusun",      "merilis",
        "mengirim",    "mengirimkan", "melayangkan",  "menggalang",    "menerapkan"};
    return SMP_IS_ANY(reading, verb, verbs);
}

bool smp_relative_is_none(const smp_reading *reading, uint32_t head, uint32_t floor)
{
    enum { REACH = 4 };
    for (uint32_t at = head; at > floor + 1 && head - at < REACH; at--)
        if (smp_reading_is(reading, at - 1, "ada"))
            return smp_reading_marked(reading, at - 2, SMP_M_NEGATION);
    return false;
}
