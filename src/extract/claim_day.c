/* The date of a claim by its own sentence and by what points back from it. Finds no dates in a
 * text.
 */
#include "extract/claim_day.h"

#include "extract/clause.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/voice.h"

#include <string.h>

enum { DATE_REACH = 30 };

/* "…, sepanjang 2024, Kemendag …": a date behind a comma belongs to what follows it. A weekday
 * there is the day of what was told before. */
static bool opens_clause(const smp_reading *reading, const smp_date_seen *seen)
{
    enum { INTRODUCED = 3 };
    uint32_t index, end, date = seen->first;
    if (smp_find_payload(reading, date, SMP_P_WEEKDAY, &index, &end)) return false;
    if (!smp_reading_is_punctuation(reading, seen->end, ',')) return false;
    if (smp_reading_marked(reading, seen->end + 1, SMP_M_COORDINATOR)) return false;
    for (uint32_t at = date; at > 0 && date - at < INTRODUCED; at--)
        if (smp_reading_is_punctuation(reading, at - 1, ',')) return true;
    return false;
}

/* "memblokir X pada 10 Januari dan membukanya pada 1 Februari": a coordinator before another verb,
 * which may be the one at `verb`. */
static bool joins_clauses(const smp_reading *reading, uint32_t token, uint32_t verb)
{
    smp_voice voice;
    return smp_reading_marked(reading, token, SMP_M_COORDINATOR) &&
           (token + 1 == verb || smp_clause_verb_voice(reading, token + 1, &voice));
}

/* "DPR bisa memanggil X apabila hingga Desember …": the day of a condition behind the cue. */
static bool is_of_other_clause(const smp_reading *reading, uint32_t cue, const smp_date_seen *seen)
{
    for (uint32_t at = cue; at < seen->first; at++)
        if (smp_reading_marked(reading, at, SMP_M_CONDITION)) return true;
    return false;
}

/* What holds for a time, and not on the day that it is told. */
static bool is_rule(const char *relation)
{
    static const char *const names[] = {"obliges", "prohibits", "permits", "regulates"};
    return SMP_STR_IS_ANY(smp_str(relation), names);
}

/* "JAKARTA, 22 April 2026 – …": where and when it was written. */
static bool is_dateline(const smp_reading *reading, const smp_sentence *sentence,
                        const smp_date_seen *seen)
{
    enum { LONGEST = 6 }; /* tokens of the place */
    simpul_str text = smp_token_text(&reading->tokens, seen->end);
    bool is_dash = smp_str_is(text, "-") || smp_str_is(text, "--") ||
                   smp_str_is(text, "\xe2\x80\x93") || smp_str_is(text, "\xe2\x80\x94");
    return seen->end < sentence->end && is_dash && seen->first < sentence->first + LONGEST;
}

/* Tokens between a cue and a date; the end of a clause between them counts as many. DATE_REACH for
 * all that is farther. */
static uint32_t distance_of(const smp_reading *reading, uint32_t cue, const smp_date_seen *seen)
{
    enum { OF_CLAUSE = 7 };
    uint32_t first = seen->first > cue ? cue : seen->end,
             last = seen->first > cue ? seen->first : cue;
    uint32_t distance = last > first ? last - first : 0;
    if (distance >= DATE_REACH) return DATE_REACH;
    for (uint32_t at = first; at < last; at++)
        if (smp_clause_breaks(reading, at) || joins_clauses(reading, at, last)) {
            distance += OF_CLAUSE;
        }
    if (seen->first > cue && is_of_other_clause(reading, cue, seen)) return DATE_REACH;
    if (seen->first > cue && opens_clause(reading, seen)) return DATE_REACH;
    return distance;
}

/* What one asks for, warns of or stands for holds for no day; a day beside it is that of the
 * saying. */
static bool is_stance(const char *relation)
{
    static const char *const names[] = {"requests", "warns", "criticises", "supports", "protects"};
    return SMP_STR_IS_ANY(smp_str(relation), names);
}

static bool is_lasting(const char *relation)
{
    return strcmp(relation, "supports") == 0 || strcmp(relation, "protects") == 0;
}

static bool is_one_day(simpul_str edtf)
{
    smp_span span;
    return smp_date_parse(edtf, &span) && span.first == span.last;
}

/* "…, Selasa (25/8/2015), mengimbau …": a day that nothing ties to the deed. */
static bool is_loose(const smp_reading *reading, const smp_date_seen *seen)
{
    return seen->first > 0 && smp_reading_is_punctuation(reading, seen->first - 1, ',');
}

/* "mendesak DPR mengesahkan RUU tahun ini": a date behind another verb than the one of asking. */
static bool is_of_complement(const smp_reading *reading, uint32_t cue, const smp_date_seen *seen)
{
    smp_voice voice;
    for (uint32_t at = cue + 1; at < seen->first; at++)
        if (smp_clause_verb_voice(reading, at, &voice)) return true;
    return false;
}

/* "sejak 1 Desember X mendukung Y": not a day on which something is said. */
static bool is_start(const smp_reading *reading, const smp_date_seen *seen)
{
    return seen->first > 0 && smp_reading_is(reading, seen->first - 1, "sejak");
}

/* The verb right before a date, over "pada", "sejak" and who does it; SMP_NOTHING without one. */
static uint32_t verb_before(const smp_reading *reading, const smp_date_seen *seen, smp_voice *voice)
{
    uint32_t at = seen->first;
    if (at < 2) return SMP_NOTHING;
    if (smp_reading_marked(reading, at - 1, SMP_M_PREPOSITION) || is_start(reading, seen)) at--;
    uint32_t doer = reading->mention_at[at - 1];
    if (doer != SMP_NO_MENTION) at = reading->mentions.items[doer].first;
    if (at == 0) return SMP_NOTHING;
    bool is_verb = smp_clause_verb_voice(reading, at - 1, voice) &&
                   !smp_reading_marked(reading, at - 1, SMP_M_SPEECH);
    return is_verb ? at - 1 : SMP_NOTHING;
}

/* "membentuk X lewat Keppres 21/2024 yang …": the deed is the paper's, which `relative` tells on.
 */
static bool is_by_paper(const smp_reading *reading, uint32_t relative)
{
    uint32_t mention = relative > 0 ? reading->mention_at[relative - 1] : SMP_NO_MENTION;
    if (mention == SMP_NO_MENTION) return false;
    const smp_mention *paper = &reading->mentions.items[mention];
    return reading->actors.items[paper->actor].type == SMP_T_REGULATION && paper->first > 0 &&
           (smp_reading_is(reading, paper->first - 1, "lewat") ||
            smp_reading_is(reading, paper->first - 1, "melalui"));
}

/* "PP 9/2026 yang diteken pada Maret": a verb that a relative clause of its own begins with. */
static bool is_in_relative(const smp_reading *reading, uint32_t verb, uint32_t floor)
{
    const uint64_t thin = SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_COMPLETED) |
                          SMP_MARK(SMP_M_ADVERB) | SMP_MARK(SMP_M_ONGOING);
    while (verb > floor && (reading->marks[verb - 1] & thin)) verb--;
    return verb > floor && smp_reading_marked(reading, verb - 1, SMP_M_RELATIVE) &&
           !is_by_paper(reading, verb - 1);
}

/* "dari platform yang diputus sejak Mei, baru X yang …", "dibuka pada Mei setelah X …", "menurut
 * aturan yang diteken pada Mei": a day behind a verb of its own, whose clause the cue is not in. */
static bool is_of_verb_before(const smp_reading *reading, uint32_t cue, const smp_date_seen *seen)
{
    smp_voice voice;
    uint32_t verb = verb_before(reading, seen, &voice);
    if (verb == SMP_NOTHING) return false;
    if (seen->first > cue) return verb > cue && is_in_relative(reading, verb, cue);
    return voice == SMP_VOICE_PASSIVE &&
           (smp_reading_is_punctuation(reading, seen->end, ',') ||
            smp_reading_marked(reading, seen->end, SMP_M_TIME_CLAUSE));
}

/* Is the date beside a stance that of its saying? In the words that somebody reports it is the
 * deed's: "X mengatakan pihaknya sudah menegur Y pada Jumat". */
static bool is_day_of_stance(const smp_reading *reading, const smp_claim *claim,
                             const smp_date_seen *seen)
{
    if (!is_stance(claim->relation->name)) return false;
    if (is_start(reading, seen)) return false;
    if (is_lasting(claim->relation->name)) return is_one_day(seen->edtf);
    if (is_of_complement(reading, claim->cue, seen)) return true;
    if (!is_one_day(seen->edtf)) return false;
    if (smp_voice_at(reading, claim->cue)) return !smp_voice_at(reading, seen->first);
    bool in_person = reading->actors.items[claim->subject].type == SMP_T_OFFICIAL;
    return in_person && is_loose(reading, seen);
}

/* "Gubernur BI periode 2003-2008 X": years that a title holds. */
static bool is_term(const smp_reading *reading, const smp_date_seen *seen)
{
    enum { YEARS = 9 }; /* bytes of "2003/2008" */
    return seen->first > 0 && smp_reading_is(reading, seen->first - 1, "periode") &&
           seen->edtf.len == YEARS && seen->edtf.ptr[4] == '/';
}

/* "KP 1001 Tahun 2022": the year is part of what an instrument is called. */
static bool is_of_citation(const smp_reading *reading, const smp_date_seen *seen)
{
    uint32_t mention = reading->mention_at[seen->end - 1];
    if (mention == SMP_NO_MENTION) return false;
    return reading->actors.items[reading->mentions.items[mention].actor].type == SMP_T_REGULATION;
}

/* "ujar X, Kamis (21/5) Y menerangkan …": the day of another saying in the sentence. */
static bool is_of_other_saying(const smp_reading *reading, const smp_voice_of *voice,
                               const smp_date_seen *seen)
{
    const smp_voice_of *other = smp_index_voice(reading, seen->first);
    return voice && other && other != voice && other->said_on.ptr == seen->edtf.ptr;
}

/* The date nearest to the cue in its sentence, unless it is the day of the saying; NULL for none.
 */
static const smp_date_seen *nearest(const smp_reading *reading, const smp_claim *claim,
                                    const smp_sentence *sentence)
{
    const smp_voice_of *voice = smp_voice_at(reading, claim->cue);
    const smp_date_seen *best = NULL;
    uint32_t best_distance = DATE_REACH;
    bool rules = is_rule(claim->relation->name);
    for (size_t i = smp_index_dates_from(reading, sentence->first); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first >= sentence->end) break;
        bool of_saying = voice && voice->said_on.ptr == seen->edtf.ptr;
        bool is_quoted = (reading->tokens.tokens[seen->first].flags & SMP_IN_QUOTES) &&
                         !(reading->tokens.tokens[claim->cue].flags & SMP_IN_QUOTES);
        if (of_saying || is_quoted || is_of_citation(reading, seen) ||
            is_of_other_saying(reading, voice, seen) || is_term(reading, seen) ||
            (rules && is_dateline(reading, sentence, seen)) ||
            is_of_verb_before(reading, claim->cue, seen) || is_day_of_stance(reading, claim, seen))
            continue;
        uint32_t distance = distance_of(reading, claim->cue, seen);
        if (distance >= best_distance) continue;
        best = seen;
        best_distance = distance;
    }
    return best;
}

/* "Saat itu Kemenhub …", "dalam pertemuan itu X …", "Sejak saat itu …", "Di hadapan karyawan, X …":
 * on the day told before. Not "Menteri saat itu, X". */
static bool points_back(const smp_reading *reading, uint32_t noun, uint32_t first)
{
    static const char *const nouns[] = {"saat",  "ketika",     "waktu",     "kala",    "pertemuan",
                                        "rapat", "kesempatan", "kunjungan", "audiensi"};
    if (noun == first && smp_reading_is(reading, noun, "di") &&
        smp_reading_is(reading, noun + 1, "hadapan"))
        return true;
    bool is_noun = SMP_IS_ANY(reading, noun, nouns);
    bool that =
        smp_reading_is(reading, noun + 1, "itu") || smp_reading_is(reading, noun + 1, "tersebut");
    if (!is_noun || !that) return false;
    return noun == first || !smp_find_is_word(reading, noun - 1) ||
           smp_reading_is(reading, noun - 1, "sejak") ||
           smp_reading_marked(reading, noun - 1, SMP_M_PREPOSITION);
}

/* The last date of a sentence that is not the day of a saying; NULL for none. */
static const smp_date_seen *last_of(const smp_reading *reading, const smp_sentence *sentence)
{
    const smp_voice_of *voice = smp_index_voice(reading, sentence->first);
    for (size_t i = smp_index_dates_from(reading, sentence->end); i-- > 0;) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first < sentence->first) break;
        if (!voice || voice->said_on.ptr != seen->edtf.ptr) return seen;
    }
    return NULL;
}

/* The date of the sentence before, where the claim's points back to it or tells on of the same
 * people: "Kurir mendatangi kantor pada Rabu. Mereka memprotes …". */
static const smp_date_seen *told_before(const smp_reading *reading, const smp_claim *claim,
                                        const smp_sentence *sentence)
{
    bool lasts =
        is_lasting(claim->relation->name) || strcmp(claim->relation->name, "depends_on") == 0;
    if (lasts || sentence == reading->tokens.sentences) return NULL;
    for (uint32_t at = sentence->first; at + 1 < claim->cue; at++)
        if (points_back(reading, at, sentence->first)) return last_of(reading, sentence - 1);
    bool goes_on = smp_reading_marked(reading, sentence->first, SMP_M_THIRD_PLURAL) &&
                   (sentence - 1)->paragraph == sentence->paragraph &&
                   !smp_voice_at(reading, claim->cue);
    return goes_on ? last_of(reading, sentence - 1) : NULL;
}

/* An instrument that the evidence cites with its year in words ("Nomor 31 Tahun 2023") was issued
 * in that year; a year that is only part of a number ("20/PMK.04/2015") dates nothing. */
static simpul_str year_of_citation(const smp_reading *reading, const smp_claim *claim)
{
    simpul_str id = reading->actors.items[claim->object].id;
    bool issued = strcmp(claim->relation->name, "issues") == 0 &&
                  claim->modality == SIMPUL_ASSERTED && !claim->is_negated;
    if (!issued || id.len < 6 || id.ptr[id.len - 5] != '-') return SIMPUL_STR_NONE;
    simpul_str year = smp_str_slice(id, id.len - 4, id.len);
    if (!smp_date_parse(year, NULL)) return SIMPUL_STR_NONE;
    for (uint32_t at = claim->first; at + 1 < claim->end; at++)
        if (smp_reading_is(reading, at, "tahun") &&
            smp_str_equal(smp_token_text(&reading->tokens, at + 1), year))
            return year;
    return SIMPUL_STR_NONE;
}

/* "Menteri X periode 2014-2019 Y": the term that stands in a title; absent without one. */
static simpul_str term_in(const smp_reading *reading, const smp_claim *claim)
{
    for (size_t i = smp_index_dates_from(reading, claim->first); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        smp_span span;
        if (seen->end > claim->end) break;
        if (smp_reading_is(reading, seen->first - 1, "periode") &&
            smp_date_parse(seen->edtf, &span) && span.first != span.last)
            return seen->edtf;
    }
    return SIMPUL_STR_NONE;
}

simpul_str smp_claim_day(const smp_reading *reading, const smp_claim *claim, bool *begins)
{
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, claim->cue)];
    *begins = false;
    if (claim->is_lasting) return term_in(reading, claim);
    if (strcmp(claim->relation->name, "member_of") == 0) return SIMPUL_STR_NONE;
    const smp_date_seen *seen = nearest(reading, claim, sentence);
    if (!seen) seen = told_before(reading, claim, sentence);
    if (!seen) return year_of_citation(reading, claim);
    *begins = seen->first > 0 && smp_reading_is(reading, seen->first - 1, "mulai");
    return seen->edtf;
}
