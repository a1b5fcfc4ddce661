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

bool smp_firm_name_is_word(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {
        "properti",      "manajemen",      "management",   "logistik",     "logistics",
        "energi",        "energy",         "industri",     "insurance",    "asuransi",
        "finance",       "sekuritas",      "securities",   "investama",    "investindo",
        "investment",    "investasi",      "teknologi",    "technology",   "enterprise",
        "capital",       "research",       "consulting",   "karya",        "konstruksi",
        "realty",        "property",       "resources",    "asset",        "assets",
        "otomotif",      "telekomunikasi", "multifinance", "perkasa",      "internasional",
        "international", "services",       "pariwisata",   "transportasi", "tambang",
        "mining"};
    return smp_find_is_capital(reading, token) && SMP_IS_ANY(reading, token, words);
}

uint32_t smp_firm_name_closed(const smp_reading *reading, uint32_t first)
{
    uint32_t end = capitals(reading, first);
    for (uint32_t at = first + 1; at < end; at++)
        if (smp_reading_is(reading, at, "tbk")) return at + 1;
    bool is_bracket = smp_reading_is_punctuation(reading, end, '(') &&
                      smp_reading_is(reading, end + 1, "persero") &&
                      smp_reading_is_punctuation(reading, end + 2, ')');
    return is_bracket && end > first ? end + 3 : first;
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

/* "Direktur PT X Properti Manajemen NAME dalam acara …": behind the last word of firms the rest is
 * the person. The end of the firm; `first` where nothing tells it. */
static uint32_t end_of_words(const smp_reading *reading, uint32_t first, uint32_t run)
{
    enum { MOST_NAMES = 4 };
    uint32_t end = first;
    for (uint32_t at = first + 1; at < run; at++)
        if (smp_firm_name_is_word(reading, at)) end = at + 1;
    if (end == first || run == end || run > end + MOST_NAMES || !smp_find_is_word(reading, run))
        return first;
    for (uint32_t at = end; at < run; at++)
        if (reading->marks[at] || smp_find_place_end(reading, at) > at ||
            reading->words[at] != SMP_NO_WORD)
            return first;
    return end;
}

uint32_t smp_firm_name_end(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t run = capitals(reading, first), told = end_elsewhere(reading, first, run);
    if (told > first) return told;
    for (uint32_t at = first + 1; at < run; at++) {
        bool is_whole = at + 1 == run; /* "PT X Manajemen NAME": one word behind a firm's */
        if (is_whole && !smp_firm_name_is_word(reading, at - 1)) break;
        if (!reading->marks[at] && is_called_later(reading, at, run)) return at;
    }
    uint32_t told_end = end_of_words(reading, first, run);
    return told_end > first ? told_end : end;
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
