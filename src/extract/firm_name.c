/* Where the name of a firm ends that a person's follows: "Direktur PT Lentera Dana NAME". Told by
 * what else the text says; keeps no mention. */
#include "extract/firm_name.h"

#include "base/str.h"
#include "extract/find.h"
#include "extract/person_name.h"
#include "extract/post.h"

enum { LONGEST = 8, MOST = 64, FAR = 600 };

static bool same_word(const smp_reading *reading, uint32_t a, uint32_t b)
{
    return smp_str_equal(smp_token_text(&reading->tokens, a), smp_token_text(&reading->tokens, b));
}

/* The end of the capitals that begin at a token. */
static uint32_t capitals(const smp_reading *reading, uint32_t first)
{
    uint32_t end = first;
    while (end < first + LONGEST && smp_find_is_capital(reading, end) &&
           (end == first || !(smp_find_flags(reading, end) & SMP_LINE_BEFORE)))
        end++;
    return end;
}

/* The name as the text has it elsewhere with no capital behind: its end here; `first` for none. */
static uint32_t end_elsewhere(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t best = first;
    for (size_t i = 0; i < reading->firms.n && i < MOST; i++) {
        uint32_t other = reading->firms.items[i] + 1, other_end = capitals(reading, other), n = 0;
        if (other == first) continue;
        while (other + n < other_end && first + n < end && same_word(reading, first + n, other + n))
            n++;
        bool is_whole = other + n == other_end && n > 1;
        if (is_whole && first + n > best) best = first + n;
    }
    return best;
}

/* "ujar Batara", "Batara mengkritik": is a person called by the word at `word` alone later on? */
static bool is_called_later(const smp_reading *reading, uint32_t word, uint32_t from)
{
    size_t limit = reading->tokens.n_tokens;
    if (limit > from + FAR) limit = from + FAR;
    for (uint32_t at = from; at < limit; at++) {
        if (!smp_find_is_capital(reading, at) || !same_word(reading, at, word)) continue;
        if (smp_find_is_capital(reading, at - 1) || smp_find_is_capital(reading, at + 1)) continue;
        if (smp_reading_marked(reading, at - 1, SMP_M_SPEECH) ||
            smp_reading_marked(reading, at - 1, SMP_M_ATTRIBUTION) ||
            smp_person_name_is_predicate(reading, at + 1))
            return true;
    }
    return false;
}

uint32_t smp_firm_name_end(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t run = capitals(reading, first), told = end_elsewhere(reading, first, run);
    if (told > first) return told;
    for (uint32_t at = first + 1; at + 1 < run; at++)
        if (!reading->marks[at] && is_called_later(reading, at, run)) return at;
    return end;
}

bool smp_firm_name_is_begun(const smp_reading *reading, uint32_t first, uint32_t end)
{
    if (!smp_find_is_capital(reading, end) || smp_reading_is(reading, first, "pt")) return false;
    for (size_t i = 0; i < reading->firms.n && i < MOST; i++) {
        uint32_t firm = reading->firms.items[i] + 1, n = 0;
        while (first + n <= end && same_word(reading, firm + n, first + n)) n++;
        uint8_t tag = reading->tags[firm + n - 1];
        if (first + n > end && (tag == SMP_TAG_BODY_INSIDE || tag >= SMP_TAG_PLACE) &&
            !smp_post_is_reach(reading, end))
            return true;
    }
    return false;
}

bool smp_firm_names_open(smp_reading *reading)
{
    for (uint32_t at = 0; at < reading->tokens.n_tokens; at++)
        if (smp_reading_is(reading, at, "pt") && smp_find_is_capital(reading, at + 1) &&
            !smp_vec_push(&reading->firms, at))
            return false;
    return true;
}
