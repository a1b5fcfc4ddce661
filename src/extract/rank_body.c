/* Bodies that nobody listed and the tagger does not see, between a rank and its holder: told by a
 * capital inside of a word ("Co-founder OjekKita NAME") or by "Indonesia" at their end. Keeps no
 * mention. */
#include "extract/rank_body.h"

#include "base/str.h"
#include "extract/find.h"

enum { MAX_BODY = 5 };

static bool is_lower_case(char c)
{
    return c >= 'a' && c <= 'z';
}

bool smp_rank_body_is_brand(const smp_reading *reading, uint32_t token)
{
    enum { SHORTEST = 6 };
    if (!smp_find_is_capital(reading, token) || reading->is_upper) return false;
    simpul_str word = smp_token_text(&reading->tokens, token);
    size_t n_inner = 0;
    for (size_t i = 2; i + 1 < word.len; i++)
        if (is_lower_case(word.ptr[i - 1]) && word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' &&
            is_lower_case(word.ptr[i + 1]))
            n_inner++;
    return word.len >= SHORTEST && n_inner == 1 && is_lower_case(word.ptr[1]);
}

static bool is_free(const smp_reading *reading, uint32_t token)
{
    return smp_find_is_capital(reading, token) && reading->mention_at[token] == SMP_NO_MENTION;
}

uint32_t smp_rank_body_end(const smp_reading *reading, uint32_t rank, uint32_t *first)
{
    uint32_t at = smp_find_skip(reading, rank, SMP_M_RANK), end = at;
    *first = at;
    if (!is_free(reading, at) || reading->marks[at]) return at;
    if (smp_rank_body_is_brand(reading, at)) end = at + 1;
    if (end > at && smp_reading_is(reading, end, "indonesia")) end++;
    for (uint32_t token = at + 1; end == at && token < at + MAX_BODY; token++) {
        if (!is_free(reading, token)) return at;
        if (smp_reading_is(reading, token, "indonesia")) end = token + 1;
        else if (reading->marks[token]) return at;
    }
    return end;
}

bool smp_rank_body_at(const smp_reading *reading, uint32_t rank, uint32_t *first, uint32_t *end,
                      smp_person_name *name)
{
    *end = smp_rank_body_end(reading, rank, first);
    uint32_t behind = *end + smp_reading_is_punctuation(reading, *end, ',');
    return *end > *first && smp_person_name_run_at(reading, behind, name) &&
           name->end > name->first + 1 &&
           (smp_person_name_acts(reading, name) || smp_person_name_speaks(reading, name) ||
            reading->tags[name->first] == SMP_TAG_PERSON);
}
