/* Claims as they are found: the date of each by its sentence, and what has not happened yet. Writes
 * no record. */
#include "extract/note.h"

#include "base/error.h"
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
    for (uint32_t at = date; at > 0 && date - at < INTRODUCED; at--)
        if (smp_reading_is_punctuation(reading, at - 1, ',')) return true;
    return false;
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
        if (smp_clause_breaks(reading, at)) distance += OF_CLAUSE;
    if (seen->first > cue && opens_clause(reading, seen)) return DATE_REACH;
    return distance;
}

/* What one asks for, warns of or stands for holds for no day; a day beside it is that of the
 * saying. */
static bool is_stance(const char *relation)
{
    static const char *const names[] = {"requests", "warns", "criticises", "supports", "protects"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(relation, names[i]) == 0) return true;
    return false;
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

/* The date nearest to the cue in its sentence, unless it is the day of the saying. */
static simpul_str date_of(const smp_reading *reading, const smp_claim *claim)
{
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, claim->cue)];
    const smp_voice_of *voice = smp_voice_at(reading, claim->cue);
    simpul_str best = SIMPUL_STR_NONE;
    uint32_t best_distance = DATE_REACH;
    for (size_t i = smp_index_dates_from(reading, sentence->first); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first >= sentence->end) break;
        bool of_saying = voice && voice->said_on.ptr == seen->edtf.ptr;
        bool is_told = voice || is_lasting(claim->relation->name);
        if (of_saying || (is_told && is_stance(claim->relation->name) && is_one_day(seen->edtf)))
            continue;
        uint32_t distance = distance_of(reading, claim->cue, seen);
        if (distance >= best_distance) continue;
        best = seen->edtf;
        best_distance = distance;
    }
    return best;
}

/* An instrument was issued in its year, whatever else the text says (its number has the year in
 * it). */
static simpul_str year_of_citation(smp_reading *reading, const smp_claim *claim)
{
    simpul_str id = reading->actors.items[claim->object].id;
    bool issued = strcmp(claim->relation->name, "issues") == 0 &&
                  claim->modality == SIMPUL_ASSERTED && !claim->is_negated;
    if (!issued || id.len < 6 || id.ptr[id.len - 5] != '-') return SIMPUL_STR_NONE;
    simpul_str year = smp_str_slice(id, id.len - 4, id.len);
    return smp_date_parse(year, NULL) ? year : SIMPUL_STR_NONE;
}

/* Nothing that lies behind the day of publication has happened yet. */
static bool lies_ahead(const smp_reading *reading, simpul_str date)
{
    smp_span span;
    return reading->has_day && date.ptr && smp_date_parse(date, &span) && span.has_year &&
           span.first > reading->published;
}

simpul_status smp_note_claim(smp_reading *reading, const smp_claim *claim, simpul_error *err)
{
    smp_claim noted = *claim;
    noted.date = claim->is_lasting ? SIMPUL_STR_NONE : date_of(reading, claim);
    if (!noted.date.ptr && !claim->is_lasting) noted.date = year_of_citation(reading, claim);
    if (noted.modality == SIMPUL_ASSERTED && !claim->is_ongoing && lies_ahead(reading, noted.date))
        noted.modality = SIMPUL_PLANNED;
    return smp_vec_push(&reading->claims, noted) ? SIMPUL_OK : smp_error_memory(err);
}
