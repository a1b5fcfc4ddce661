/* Claims as they are found: with the date that their sentence gives, and what has not happened yet.
 * Writes no record. */
#include "extract/note.h"

#include "base/error.h"
#include "extract/claim_day.h"

/* Nothing that lies behind the day of publication has happened yet. */
bool smp_note_is_ahead(const smp_reading *reading, simpul_str date)
{
    smp_span span;
    return reading->has_day && date.ptr && smp_date_parse(date, &span) && span.has_year &&
           span.first > reading->published;
}

/* A day that is over is none of a deed to come. */
static bool lies_behind(const smp_reading *reading, simpul_str date)
{
    smp_span span;
    return reading->has_day && date.ptr && smp_date_parse(date, &span) && span.has_year &&
           span.first != SMP_DAY_OPEN_START && span.last < reading->published;
}

/* "mengapresiasi keputusan … tarif 2027": what one says or feels today may be about another year.
 */
static bool is_said(const smp_claim *claim)
{
    static const char *const names[] = {"supports", "criticises", "requests", "warns"};
    return SMP_STR_IS_ANY(smp_str(claim->relation->name), names);
}

simpul_status smp_note_claim(smp_reading *reading, const smp_claim *claim, simpul_error *err)
{
    smp_claim noted = *claim;
    bool begins = false; /* "mulai 1 Juli": what goes on begins on a day */
    noted.date = smp_claim_day(reading, claim, &begins);
    if (noted.modality == SIMPUL_PLANNED && lies_behind(reading, noted.date))
        noted.date = SIMPUL_STR_NONE;
    if (noted.modality == SIMPUL_ASSERTED && (begins || !claim->is_ongoing) &&
        smp_note_is_ahead(reading, noted.date)) {
        if (is_said(claim)) noted.date = SIMPUL_STR_NONE;
        else noted.modality = SIMPUL_PLANNED;
    }
    return smp_vec_push(&reading->claims, noted) ? SIMPUL_OK : smp_error_memory(err);
}
