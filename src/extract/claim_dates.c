/* Dates of claims by what the same document tells of the same deed elsewhere. Reads no text. */
#include "extract/claim_dates.h"
#include "extract/find.h"

#include <stdlib.h>
#include <string.h>

/* A person in office and the body are one doer. */
static bool is_one_doer(const smp_reading *reading, uint32_t a, uint32_t b)
{
    return a == b || reading->actors.items[a].body == b || reading->actors.items[b].body == a;
}

static bool tells_of_one_deed(const smp_reading *reading, const smp_claim *a, const smp_claim *b)
{
    bool straight = is_one_doer(reading, a->subject, b->subject) && a->object == b->object;
    bool turned = a->relation->is_symmetric && a->object == b->subject &&
                  is_one_doer(reading, a->subject, b->object);
    return a->relation == b->relation && (straight || turned) && a->is_negated == b->is_negated &&
           a->is_former == b->is_former;
}

/* A headline sums up what the article tells: the same doer, the same other side. */
static bool sums_up(const smp_reading *reading, const smp_claim *a, const smp_claim *b)
{
    return a->object == b->object && is_one_doer(reading, a->subject, b->subject) &&
           !a->is_negated && !b->is_negated && smp_find_is_headline(reading, a->cue);
}

/* "Komdigi memanggil X pada Senin … Kami sudah bertemu dengan X": they met on the day of the
 * summons. */
static bool meets_summoned(const smp_reading *reading, const smp_claim *a, const smp_claim *b)
{
    bool straight = a->object == b->object && is_one_doer(reading, a->subject, b->subject);
    bool turned = a->subject == b->object && is_one_doer(reading, a->object, b->subject);
    return smp_str_is(smp_str(a->relation->name), "coordinates_with") &&
           smp_str_is(smp_str(b->relation->name), "summons") && (straight || turned) &&
           a->modality == b->modality && !a->is_negated && !b->is_negated;
}

static int by_ends(uint32_t object, uint32_t doer, const smp_dated_claim *other)
{
    if (object != other->object) return object < other->object ? -1 : 1;
    return (doer > other->doer) - (doer < other->doer);
}

/* What take_date looks at in the claim that has the date. */
static int by_telling(const smp_claim *a, const smp_claim *b)
{
    const uint32_t left[] = {a->subject, a->object, (uint32_t)a->modality, a->is_negated,
                             a->is_former};
    const uint32_t right[] = {b->subject, b->object, (uint32_t)b->modality, b->is_negated,
                              b->is_former};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
    int relation = strcmp(a->relation->name, b->relation->name);
    return relation ? relation : smp_str_compare(a->date, b->date);
}

static int by_ends_and_telling(const void *a, const void *b)
{
    const smp_dated_claim *left = a, *right = b;
    int ends = by_ends(left->object, left->doer, right);
    return ends ? ends : by_telling(left->claim, right->claim);
}

static void add_dated(const smp_reading *reading, smp_claim_dates *out, uint32_t object,
                      uint32_t doer, const smp_claim *claim)
{
    uint32_t body = reading->actors.items[doer].body;
    out->items[out->n++] = (smp_dated_claim){object, doer, claim};
    if (body != SMP_NOTHING) out->items[out->n++] = (smp_dated_claim){object, body, claim};
}

bool smp_claim_dates_index(const smp_reading *reading, smp_claim_dates *out)
{
    enum { MOST = 4 }; /* entries of one claim */
    *out = (smp_claim_dates){NULL, 0};
    out->items = smp_arena_array(reading->arena, smp_dated_claim, MOST * reading->claims.n + 1);
    if (!out->items) return false;
    for (uint32_t i = 0; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        if (!claim->date.ptr) continue;
        add_dated(reading, out, claim->object, claim->subject, claim);
        if (claim->relation->is_symmetric)
            add_dated(reading, out, claim->subject, claim->object, claim);
    }
    qsort(out->items, out->n, sizeof *out->items, by_ends_and_telling);
    size_t n = 0; /* what is told a thousand times is looked at once */
    for (size_t i = 0; i < out->n; i++)
        if (n == 0 || by_ends_and_telling(&out->items[n - 1], &out->items[i]) != 0)
            out->items[n++] = out->items[i];
    out->n = n;
    return true;
}

/* The first entry of an object and a doer or one behind them. */
static size_t dated_from(const smp_claim_dates *dated, uint32_t object, uint32_t doer)
{
    size_t low = 0, high = dated->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_ends(object, doer, &dated->items[middle]) > 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Does a date lie within a wider one: a day in its month? */
static bool is_narrower(simpul_str date, simpul_str wide)
{
    smp_span a, b;
    return smp_date_parse(date, &a) && smp_date_parse(wide, &b) && a.has_year && b.has_year &&
           b.first != SMP_DAY_OPEN_START && b.last != SMP_DAY_OPEN_END && a.first >= b.first &&
           a.last <= b.last && (a.first > b.first || a.last < b.last);
}

/* Takes the date of another claim that tells of the same, a narrower one where there is a date;
 * false when it contradicts what was taken.
 */
static bool take_date(const smp_reading *reading, const smp_claim *claim, const smp_claim *other,
                      simpul_str *date)
{
    bool is_effect = claim->effect == other->relation && claim->object == other->object;
    bool is_told = tells_of_one_deed(reading, claim, other) || sums_up(reading, claim, other) ||
                   (!claim->date.ptr && meets_summoned(reading, claim, other));
    if (!is_effect && !is_told) return true;
    if (claim->date.ptr && !is_narrower(other->date, claim->date)) return true;
    if (date->ptr && !smp_str_equal(*date, other->date)) return false;
    *date = other->date;
    return true;
}

/* The same of all claims between two entries. */
static bool take_dates(const smp_reading *reading, const smp_claim_dates *dated,
                       const smp_claim *claim, size_t from, size_t to, simpul_str *date)
{
    for (size_t i = from; i < to; i++)
        if (!take_date(reading, claim, dated->items[i].claim, date)) return false;
    return true;
}

simpul_str smp_claim_dates_only(const smp_reading *reading, const smp_claim_dates *dated,
                                const smp_claim *claim)
{
    simpul_str date = SIMPUL_STR_NONE;
    const uint32_t doers[] = {claim->subject, reading->actors.items[claim->subject].body};
    bool is_one = true;
    for (size_t i = 0; i < 2 && is_one && doers[i] != SMP_NOTHING; i++)
        is_one = take_dates(reading, dated, claim, dated_from(dated, claim->object, doers[i]),
                            dated_from(dated, claim->object, doers[i] + 1), &date);
    if (is_one && claim->effect) /* whoever did it */
        is_one = take_dates(reading, dated, claim, dated_from(dated, claim->object, 0),
                            dated_from(dated, claim->object + 1, 0), &date);
    return is_one && date.ptr ? date : claim->date;
}
