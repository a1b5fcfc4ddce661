/* What stands before a word of purpose, and verbs that pass the deed on: who is asked, whose intent
 * it is, what was only done. Looks at no subjects. */
#include "extract/asked.h"

#include "extract/find.h"
#include "extract/phrase.h"

/* Does the verb lay something on somebody by words: ask, warn, oblige, forbid? */
bool smp_asked_lays_down(const smp_reading *reading, uint32_t token, uint32_t *end)
{
    static const char *const names[] = {"requests",  "warns",   "criticises", "obliges",
                                        "prohibits", "permits", "summons"};
    uint32_t surface;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    return found->voice == SMP_VOICE_ACTIVE &&
           SMP_STR_IS_ANY(reading->lexicon->cues.items[found->cue].relation, names);
}

/* "memberi waktu kepada X untuk mematuhi": who is given it is to do it. */
static bool is_given_to(const smp_reading *reading, uint32_t preposition, uint32_t floor)
{
    enum { LONGEST = 6 };
    static const char *const verbs[] = {"memberi", "memberikan", "diberi", "diberikan"};
    if (!smp_reading_is(reading, preposition, "kepada") &&
        !smp_reading_is(reading, preposition, "bagi"))
        return false;
    for (uint32_t at = preposition; at > floor && preposition - at < LONGEST; at--) {
        if (SMP_IS_ANY(reading, at - 1, verbs)) return true;
        if (reading->mention_at[at - 1] != SMP_NO_MENTION || !smp_find_is_word(reading, at - 1))
            break;
    }
    return false;
}

/* "meminta OJK untuk memblokir": whom something is laid on is to do it. The mention before a word
 * of purpose, which the verb before it asks; SMP_NO_MENTION for others. */
uint32_t smp_asked_of(const smp_reading *reading, uint32_t purpose, uint32_t floor)
{
    enum { LONGEST = 2, BRACKET = 8 };
    uint32_t at = purpose, end;
    if (at > floor && smp_reading_is_punctuation(reading, at - 1, ')')) {
        uint32_t open = at - 1;
        while (open > floor && at - open < BRACKET &&
               !smp_reading_is_punctuation(reading, open, '('))
            open--;
        if (smp_reading_is_punctuation(reading, open, '(')) at = open;
    }
    uint32_t mention = at > floor ? reading->mention_at[at - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION) return SMP_NO_MENTION;
    at = reading->mentions.items[mention].first;
    while (at > floor &&
           (smp_phrase_has(reading, at - 1,
                           SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX)) ||
            smp_reading_is(reading, at - 1, "kepada")))
        at--;
    uint32_t preposition = smp_reading_is(reading, at, "kepada") || at == floor ? at : at - 1;
    if (is_given_to(reading, preposition, floor)) return mention;
    for (uint32_t back = 1; back <= LONGEST && at >= floor + back; back++) {
        uint32_t verb = at - back;
        bool calls = smp_reading_is(reading, verb, "memanggil") ||
                     smp_reading_is(reading, verb, "mengundang");
        if (smp_asked_lays_down(reading, verb, &end) && end >= at - 1 && !calls) return mention;
    }
    return SMP_NO_MENTION;
}

/* "sulit bagi X menjalankan", "penting bagi X untuk": whose deed is called hard or needed. */
bool smp_asked_is_judged(const smp_reading *reading, uint32_t preposition)
{
    static const char *const words[] = {"sulit", "mudah", "berat", "penting", "wajar", "mustahil"};
    if (preposition == 0 || !smp_reading_is(reading, preposition, "bagi")) return false;
    return SMP_IS_ANY(reading, preposition - 1, words);
}

/* "komitmen Gojek untuk mendukung", "upaya pemerintah untuk …": whose intent it is does it. */
static bool is_intent(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {
        "komitmen",  "upaya",  "kesiapan",  "janji",   "tekad",      "rencana",   "niat",
        "kesediaan", "tugas",  "wewenang",  "langkah", "kewenangan", "inisiatif", "kewajiban",
        "keinginan", "wacana", "keputusan", "program", "strategi"};
    return SMP_IS_ANY(reading, token, nouns);
}

/* "pedagang siap untuk mendukung", "X sepakat untuk …": who is ready to does it. */
static uint32_t who_is_ready(const smp_reading *reading, uint32_t purpose, uint32_t floor)
{
    static const char *const ready[] = {"siap",     "sanggup", "mampu", "berhak",
                                        "tertarik", "sepakat", "setuju"};
    uint32_t at = purpose - 1;
    if (purpose <= floor + 1 || reading->mention_at[at] != SMP_NO_MENTION ||
        !SMP_IS_ANY(reading, at, ready))
        return SMP_NO_MENTION;
    while (at > floor && reading->mention_at[at - 1] == SMP_NO_MENTION &&
           smp_phrase_has(reading, at - 1, SMP_AUXILIARIES))
        at--;
    return at > floor ? reading->mention_at[at - 1] : SMP_NO_MENTION;
}

/* "menegaskan kepada kami agar melindungi X": who is told so is to do it. */
static uint32_t who_is_told(const smp_reading *reading, uint32_t purpose, uint32_t floor)
{
    static const char *const verbs[] = {"menegaskan", "menyampaikan", "menekankan", "berpesan",
                                        "berkata"};
    uint32_t mention = purpose > floor ? reading->mention_at[purpose - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION ||
        (!smp_reading_is(reading, purpose, "agar") && !smp_reading_is(reading, purpose, "supaya")))
        return SMP_NO_MENTION;
    uint32_t first = reading->mentions.items[mention].first;
    bool is_told = first > floor + 1 && smp_reading_is(reading, first - 1, "kepada") &&
                   SMP_IS_ANY(reading, first - 2, verbs);
    return is_told ? mention : SMP_NO_MENTION;
}

uint32_t smp_asked_intent(const smp_reading *reading, uint32_t purpose, uint32_t floor)
{
    uint32_t told = who_is_told(reading, purpose, floor);
    if (told != SMP_NO_MENTION) return told;
    uint32_t ready = who_is_ready(reading, purpose, floor);
    if (ready != SMP_NO_MENTION) return ready;
    uint32_t mention = purpose > floor ? reading->mention_at[purpose - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION) return SMP_NO_MENTION;
    uint32_t first = reading->mentions.items[mention].first;
    if (first > floor && smp_asked_is_judged(reading, first - 1)) return mention;
    if (first > floor && smp_reading_is(reading, first - 1, "dari")) first--;
    return first > floor && is_intent(reading, first - 1) ? mention : SMP_NO_MENTION;
}

/* "pertemuan itu menjadi kesempatan untuk": the occasion of a deed does not do it, and who told of
 * it need not. */
static bool is_occasion(const smp_reading *reading, uint32_t noun, uint32_t floor)
{
    enum { LONGEST = 3 };
    static const char *const nouns[] = {"kesempatan", "ajang",   "wadah", "sarana", "momentum",
                                        "momen",      "peluang", "forum", "tempat", "ruang"};
    static const char *const copulas[] = {"menjadi", "merupakan", "adalah", "jadi", "sebagai"};
    bool is_noun = SMP_IS_ANY(reading, noun, nouns);
    for (uint32_t at = noun; is_noun && at > floor && noun - at < LONGEST; at--)
        if (SMP_IS_ANY(reading, at - 1, copulas)) return true;
    return false;
}

/* "kewajiban negara untuk", "tidak ada cara untuk": somebody without a name is to do it, or nobody.
 */
bool smp_asked_is_nobody_s(const smp_reading *reading, uint32_t purpose, uint32_t floor)
{
    enum { LONGEST = 3 };
    if (purpose < floor + 2 || reading->mention_at[purpose - 1] != SMP_NO_MENTION) return false;
    bool has_bearer = smp_reading_is(reading, purpose - 1, "negara") ||
                      smp_reading_is(reading, purpose - 1, "perusahaan");
    if (has_bearer && is_intent(reading, purpose - 2)) return true;
    if (is_occasion(reading, purpose - 1, floor)) return true;
    if (is_intent(reading, purpose - 1) || smp_clause_is_verb(reading, purpose - 1)) return false;
    for (uint32_t at = purpose - 1; at > floor && purpose - at <= LONGEST; at--)
        if (smp_reading_is(reading, at, "ada"))
            return smp_reading_marked(reading, at - 1, SMP_M_NEGATION);
    return false;
}

/* "koordinasi dilakukan untuk mendukung": what was done for a purpose does not do it. */
bool smp_asked_is_performed(const smp_reading *reading, uint32_t purpose)
{
    static const char *const verbs[] = {"dilakukan", "dilaksanakan", "digelar",
                                        "diadakan",  "diambil",      "ditempuh"};
    return purpose > 0 && SMP_IS_ANY(reading, purpose - 1, verbs);
}

/* "tidak segan", "tidak ragu": who does not shrink from it may do it. */
bool smp_asked_is_resolve(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"segan", "ragu", "ragu-ragu", "segan-segan", "sungkan"};
    return token < reading->tokens.n_tokens && SMP_IS_ANY(reading, token, words);
}

/* Verbs of what is laid on somebody or done to them, whose purpose is not the agent's alone. */
static bool is_laid_on(const smp_reading *reading, uint32_t verb)
{
    uint32_t surface, end;
    if (!smp_find_payload(reading, verb, SMP_P_SURFACE, &surface, &end)) return false;
    const smp_lex_surface *found = &reading->lexicon->surfaces.items[surface];
    const smp_lex_cue *cue = &reading->lexicon->cues.items[found->cue];
    static const char *const names[] = {"obliges", "prohibits",        "permits", "summons",
                                        "warns",   "coordinates_with", "requests"};
    if (SMP_STR_IS_ANY(cue->relation, names)) return true;
    return cue->takes_clause;
}

uint32_t smp_asked_agent(const smp_reading *reading, uint32_t purpose, uint32_t floor)
{
    uint32_t mention = purpose > floor ? reading->mention_at[purpose - 1] : SMP_NO_MENTION;
    smp_voice voice;
    if (mention == SMP_NO_MENTION) return SMP_NO_MENTION;
    uint32_t at = reading->mentions.items[mention].first;
    if (at > floor && smp_reading_marked(reading, at - 1, SMP_M_AGENT)) at--;
    bool is_agent = at > floor && smp_clause_verb_voice(reading, at - 1, &voice) &&
                    voice == SMP_VOICE_PASSIVE && !is_laid_on(reading, at - 1);
    return is_agent ? mention : SMP_NO_MENTION;
}

bool smp_asked_is_talk(const smp_reading *reading, uint32_t noun)
{
    static const char *const nouns[] = {"rencana", "wacana", "usulan", "usul",     "gagasan", "ide",
                                        "opsi",    "isu",    "kabar",  "tuntutan", "desakan"};
    static const char *const before[] = {"dengan",   "soal", "terkait", "tentang",
                                         "mengenai", "atas", "pada",    "terhadap"};
    return noun > 0 && reading->mention_at[noun] == SMP_NO_MENTION &&
           SMP_IS_ANY(reading, noun, nouns) && SMP_IS_ANY(reading, noun - 1, before);
}

bool smp_asked_opens_manner(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"dengan", "sambil", "seraya", "sembari", "tanpa"};
    bool opens = SMP_IS_ANY(reading, token, words);
    uint32_t mention = opens && token > 0 ? reading->mention_at[token - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION) return false;
    uint32_t first = reading->mentions.items[mention].first;
    return first > 0 && smp_clause_is_verb(reading, first - 1);
}

bool smp_asked_governs(const smp_reading *reading, uint32_t token)
{
    static const char *const others[] = {"criticises", "revokes", "suspends", "supports",
                                         "requests"};
    uint32_t surface, end;
    smp_voice voice;
    static const char *const waits[] = {"menunggu", "menanti", "menghadiri", "menyaksikan"};
    if (smp_phrase_has(reading, token, SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_RECEIVE_VERB)) ||
        SMP_IS_ANY(reading, token, waits))
        return false;
    if (!smp_clause_verb_voice(reading, token, &voice) || voice != SMP_VOICE_ACTIVE) return false;
    if (!smp_find_payload(reading, token, SMP_P_SURFACE, &surface, &end)) return true;
    const smp_lex_cue *cue =
        &reading->lexicon->cues.items[reading->lexicon->surfaces.items[surface].cue];
    if (SMP_STR_IS_ANY(cue->relation, others)) return false;
    return !cue->takes_clause;
}
