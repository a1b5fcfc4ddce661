/* Days that a text counts from the one it told before. Finds no dates of its own. */
#include "extract/day_steps.h"

#include "base/number.h"
#include "extract/find.h"

bool smp_day_step_anchor(const smp_reading *reading, uint32_t token, smp_day *day)
{
    enum { WHOLE = 10 }; /* bytes of YYYY-MM-DD */
    if (reading->dates.n == 0) return false;
    const smp_date_seen *last = &reading->dates.items[reading->dates.n - 1];
    smp_span span;
    if (last->edtf.len != WHOLE || last->end > token ||
        smp_reading_sentence(reading, last->first) + 1 < smp_reading_sentence(reading, token) ||
        !smp_date_parse(last->edtf, &span) || span.first != span.last)
        return false;
    *day = span.first;
    return true;
}

/* "sehari", "dua hari", "10 hari": how many days; the token behind, 0 for none. */
static uint32_t read_days(const smp_reading *reading, uint32_t at, int64_t *n)
{
    enum { MOST = 60 };
    *n = 1;
    if (smp_reading_is(reading, at, "sehari")) return at + 1;
    if (!smp_reading_is(reading, at + 1, "hari")) return 0;
    *n = smp_find_cardinal(reading, at);
    if (*n) return at + 2;
    bool is_number = reading->tokens.tokens[at].kind == SMP_NUMBER &&
                     smp_number_parse_int(smp_token_text(&reading->tokens, at), n);
    return is_number && *n >= 1 && *n <= MOST ? at + 2 : 0;
}

/* 1 "kemudian", -1 "sebelumnya"; 0: neither. */
static int way_of(const smp_reading *reading, uint32_t at, uint32_t *end)
{
    static const char *const later[] = {"kemudian", "berselang", "setelahnya", "berikutnya",
                                        "sesudahnya"};
    *end = at + 1;
    if (SMP_IS_ANY(reading, at, later)) return 1;
    if (smp_reading_is(reading, at, "sebelumnya")) return -1;
    if (!smp_reading_is(reading, at + 1, "itu")) return 0;
    *end = at + 2;
    if (smp_reading_is(reading, at, "setelah") || smp_reading_is(reading, at, "sesudah")) return 1;
    return smp_reading_is(reading, at, "sebelum") ? -1 : 0;
}

uint32_t smp_day_step_at(const smp_reading *reading, uint32_t at, smp_day *day)
{
    int64_t n;
    uint32_t end = at + 2, count = read_days(reading, at, &n);
    int way = 1;
    if (count) {
        way = way_of(reading, count, &end);
    } else {
        bool is_next =
            (smp_reading_is(reading, at, "keesokan") || smp_reading_is(reading, at, "esok")) &&
            smp_reading_is(reading, at + 1, "harinya");
        n = is_next;
    }
    if (n == 0 || way == 0 || !smp_day_step_anchor(reading, at, day)) return 0;
    *day += way * n;
    return end;
}
