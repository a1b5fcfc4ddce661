/* The day of a deed that is told first and named again behind: by the noun of its verb, by what it
 * made, by the rule it laid down. Looks at the next sentences only. */
#include "extract/retold.h"

#include "extract/clause.h"
#include "extract/find.h"
#include "extract/frame.h"
#include "extract/index.h"
#include "extract/phrase.h"

#include <string.h>

typedef struct word_list {
    const char *const *words;
    size_t n;
} word_list;

#define LIST(array)                                                                                \
    (word_list)                                                                                    \
    {                                                                                              \
        array, sizeof array / sizeof *array                                                        \
    }

static bool is_in(const smp_reading *reading, uint32_t token, word_list list)
{
    return smp_reading_is_one_of(reading, token, list.words, list.n);
}

typedef struct telling { /* how a relation is told again */
    word_list nouns, verbs;
    bool by_cue, by_object; /* by a noun of the relation's cues; by the object itself */
    bool by_subject;        /* by the rule itself that lays down */
    uint32_t reach;         /* sentences behind */
    bool is_long;           /* the noun may go on with others: "akses ke gim X" */
} telling;

enum { BODY = 2, HEADLINE = 3, RULES = 8 }; /* sentences behind */

static telling telling_of_rule(void)
{
    static const char *const holds[] = {"berlaku", "diterapkan", "diberlakukan", "dibacakan"};
    static const char *const rules[] = {"kebijakan", "aturan",    "ketentuan",
                                        "kewajiban", "larangan",  "edaran",
                                        "regulasi",  "peraturan", "beleid"};
    return (telling){LIST(rules), LIST(holds), false, false, true, RULES, false};
}

static telling telling_of_issue(void)
{
    static const char *const papers[] = {"edaran", "beleid", "keputusan"};
    static const char *const issued[] = {"ditandatangani", "diteken",    "diundangkan",
                                         "ditetapkan",     "disahkan",   "diterbitkan",
                                         "dikeluarkan",    "bertanggal", "tertanggal"};
    return (telling){LIST(papers), LIST(issued), false, true, false, BODY, false};
}

static telling telling_of_contact(void)
{
    static const char *const signing[] = {"penandatanganan", "nota", "perjanjian", "kesepakatan"};
    static const char *const happens[] = {
        "dijadwalkan", "berlangsung", "digelar",        "dilakukan", "dilaksanakan",
        "diadakan",    "terjadi",     "ditandatangani", "diteken",   "dimulai"};
    return (telling){LIST(signing), LIST(happens), true, false, false, BODY, false};
}

static telling telling_of_penalty(void)
{
    static const char *const verdicts[] = {"putusan", "vonis", "keputusan"};
    static const char *const happens[] = {"dibacakan",  "dijatuhkan", "diputuskan",
                                          "diumumkan",  "dikenakan",  "dijalankan",
                                          "ditetapkan", "berlaku",    "diterbitkan"};
    return (telling){LIST(verdicts), LIST(happens), true, false, false, BODY, false};
}

static telling telling_of_closing(void)
{
    static const char *const access[] = {"akses", "aksesnya", "pemutusan", "situsnya"};
    static const char *const happens[] = {"diputus",   "ditutup",     "dibatasi", "diblokir",
                                          "dilakukan", "berlangsung", "dimulai",  "diakses"};
    return (telling){LIST(access), LIST(happens), true, true, false, BODY, true};
}

static telling telling_of(const smp_claim *claim)
{
    static const char *const happens[] = {
        "dijadwalkan", "berlangsung", "digelar",     "dilakukan",  "dilaksanakan",
        "dikirim",     "dikirimkan",  "dilayangkan", "diadakan",   "mengemuka",
        "terjadi",     "dimulai",     "dibuka",      "tertanggal", "bertanggal"};
    static const char *const papers[] = {"surat", "somasi"};
    static const char *const by_letter[] = {"warns", "requests", "criticises"};
    static const char *const put[] = {"disampaikan", "diutarakan", "dilontarkan", "dikemukakan",
                                      "dikirim",     "dikirimkan", "dilayangkan", "mengemuka",
                                      "tertanggal",  "bertanggal"};
    static const char *const laying_down[] = {"obliges", "prohibits", "permits"};
    const char *name = claim->relation->name;
    telling out = {{NULL, 0}, LIST(happens), true, false, false, BODY, false};
    if (strcmp(name, "issues") == 0) return telling_of_issue();
    if (strcmp(name, "coordinates_with") == 0) return telling_of_contact();
    if (strcmp(name, "blocks") == 0) return telling_of_closing();
    if (strcmp(name, "sanctions") == 0) return telling_of_penalty();
    if (SMP_STR_IS_ANY(smp_str(name), laying_down)) return telling_of_rule();
    if (SMP_STR_IS_ANY(smp_str(name), by_letter)) {
        out.nouns = LIST(papers);
        out.verbs = LIST(put);
    }
    return out;
}

/* The token behind what at `at` names the deed of a claim; `at` when nothing does. */
static uint32_t named_end(const smp_reading *reading, const smp_claim *claim, const telling *how,
                          uint32_t at)
{
    smp_cue_at found;
    uint32_t mention = reading->mention_at[at];
    if (mention != SMP_NO_MENTION) {
        const smp_mention *who = &reading->mentions.items[mention];
        bool is_object = (how->by_object && who->actor == claim->object) ||
                         (how->by_subject && who->actor == claim->subject);
        bool refers = who->kind == SMP_REFERRED && is_in(reading, at, how->nouns);
        return is_object || refers ? who->end : at;
    }
    if (is_in(reading, at, how->nouns)) return at + 1;
    if (!how->by_cue || !smp_frame_cue(reading, at, &found)) return at;
    bool is_noun = found.voice == SMP_VOICE_NOMINAL || found.voice == SMP_VOICE_BARE;
    return is_noun && smp_str_is(found.cue->relation, claim->relation->name) ? found.end : at;
}

/* Does a word go on with the noun phrase that names the deed: "nota kesepahaman", "aturan
 * registrasi kartu ini"? */
static bool is_in_phrase(const smp_reading *reading, uint32_t token)
{
    return smp_find_is_word(reading, token) && reading->mention_at[token] == SMP_NO_MENTION &&
           reading->marks[token] == 0 && !smp_clause_is_verb(reading, token);
}

/* "itu akan dijadwalkan": the verb that says when, behind words that only point, colour or tell
 * which. */
static uint32_t verb_behind(const smp_reading *reading, const telling *how, uint32_t at,
                            uint32_t limit)
{
    enum { REACH = 7, LONG = 14 };
    uint32_t far = at + (uint32_t)(how->is_long ? LONG : REACH);
    const uint64_t thin = SMP_MARK(SMP_M_DEMONSTRATIVE) | SMP_MARK(SMP_M_ADVERB) |
                          SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_COMPLETED) |
                          SMP_MARK(SMP_M_ONGOING) | SMP_MARK(SMP_M_NEGATION) |
                          SMP_MARK(SMP_M_POSSIBLE);
    bool is_negated = false; /* "tidak lagi dapat diakses" */
    for (uint32_t next = at; next < limit && next < far; next++) {
        is_negated = is_negated || smp_reading_marked(reading, next, SMP_M_NEGATION);
        if (is_in(reading, next, how->verbs))
            return is_negated == smp_reading_is(reading, next, "diakses") ? next : SMP_NOTHING;
        bool goes_on = how->is_long && (reading->mention_at[next] != SMP_NO_MENTION ||
                                        smp_reading_marked(reading, next, SMP_M_PREPOSITION));
        if (goes_on) continue;
        if (!smp_phrase_has(reading, next, thin) && !is_in_phrase(reading, next)) break;
    }
    return SMP_NOTHING;
}

/* "dijatuhkan setelah teguran pada 4 Februari": the day of what was before or behind. */
static bool is_other_time(const smp_reading *reading, uint32_t verb, uint32_t date)
{
    static const char *const words[] = {"setelah", "sebelum",  "usai",
                                        "seusai",  "menyusul", "menjelang"};
    for (uint32_t at = verb; at < date; at++)
        if (SMP_IS_ANY(reading, at, words)) return true;
    return false;
}

/* The first date behind the verb, unless it is the day of saying so. */
static simpul_str date_behind(const smp_reading *reading, uint32_t verb, uint32_t limit)
{
    enum { REACH = 30 };
    const smp_voice_of *voice = smp_index_voice(reading, verb);
    for (size_t i = smp_index_dates_from(reading, verb); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first >= limit || seen->first > verb + REACH) break;
        if (is_other_time(reading, verb, seen->first)) break;
        if (!voice || voice->said_on.ptr != seen->edtf.ptr) return seen->edtf;
    }
    return SIMPUL_STR_NONE;
}

/* "kata X usai rapat, Jakarta, Rabu (7/5)": they met on the day of the saying. */
static simpul_str day_of_meeting(const smp_reading *reading, const smp_claim *claim, uint32_t noun,
                                 uint32_t limit)
{
    enum { REACH = 12 };
    static const char *const after[] = {"usai", "seusai", "selepas"};
    bool meets = strcmp(claim->relation->name, "coordinates_with") == 0;
    if (!meets || noun == 0 || !SMP_IS_ANY(reading, noun - 1, after)) return SIMPUL_STR_NONE;
    size_t i = smp_index_dates_from(reading, noun);
    if (i >= reading->dates.n) return SIMPUL_STR_NONE;
    const smp_date_seen *seen = &reading->dates.items[i];
    return seen->first < limit && seen->first < noun + REACH ? seen->edtf : SIMPUL_STR_NONE;
}

static simpul_str day_in(const smp_reading *reading, const smp_claim *claim, const telling *how,
                         const smp_sentence *sentence)
{
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        uint32_t end = named_end(reading, claim, how, at);
        if (end == at) continue;
        simpul_str met = day_of_meeting(reading, claim, at, sentence->end);
        if (met.ptr) return met;
        uint32_t verb = verb_behind(reading, how, end, sentence->end);
        if (verb == SMP_NOTHING) continue;
        simpul_str day = date_behind(reading, verb, sentence->end);
        if (day.ptr) return day;
    }
    return SIMPUL_STR_NONE;
}

simpul_str smp_retold_day(const smp_reading *reading, const smp_claim *claim)
{
    if (claim->is_negated || claim->is_lasting) return SIMPUL_STR_NONE;
    size_t index = smp_reading_sentence(reading, claim->cue);
    telling how = telling_of(claim);
    size_t reach = how.reach;
    if (smp_find_is_headline(reading, claim->cue) && reach < HEADLINE) reach = HEADLINE;
    for (size_t i = index + 1; i <= index + reach && i < reading->tokens.n_sentences; i++) {
        simpul_str day = day_in(reading, claim, &how, &reading->tokens.sentences[i]);
        if (day.ptr) return day;
    }
    return SIMPUL_STR_NONE;
}
