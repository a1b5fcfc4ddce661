/* Names of bodies as far as the short form in brackets behind them tells: "Asosiasi Ilustrator dan
 * Komikus Nusantara (AIKN)", "Dinas Pendidikan, Kepemudaan, dan Olahraga (Disdikpora)". Keeps no
 * mention. */
#include "extract/spelled_name.h"

#include "base/str.h"
#include "extract/find.h"

enum { LONGEST = 14 };

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static bool joins(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "dan") || smp_reading_is(reading, token, "untuk") ||
           smp_reading_is(reading, token, "of") || smp_reading_is(reading, token, "and") ||
           smp_reading_is(reading, token, "for") || smp_reading_is_punctuation(reading, token, '&');
}

/* The bracket behind the capitals, commas and joining words that begin at a token; `first` when
 * something else comes before it. *n_commas: the commas between. */
static uint32_t bracket_behind(const smp_reading *reading, uint32_t first, size_t *n_commas)
{
    uint32_t limit = smp_find_sentence_end(reading, first), at = first;
    if (limit > first + LONGEST) limit = first + LONGEST;
    for (*n_commas = 0; at < limit; at++) {
        if (smp_reading_is_punctuation(reading, at, '(')) return at;
        bool is_comma = smp_reading_is_punctuation(reading, at, ',');
        if (!is_comma && !smp_find_is_capital(reading, at) && !joins(reading, at)) return first;
        *n_commas += is_comma;
    }
    return first;
}

/* Do the words begin with the letters in the brackets? */
static bool spells(const smp_reading *reading, uint32_t first, uint32_t open)
{
    simpul_str letters = smp_token_text(&reading->tokens, open + 1);
    size_t n = 0;
    for (uint32_t at = first; at < open; at++) {
        if (!smp_find_is_capital(reading, at)) continue;
        if (n == letters.len ||
            lower(smp_token_text(&reading->tokens, at).ptr[0]) != lower(letters.ptr[n]))
            return false;
        n++;
    }
    return n == letters.len && n > 2;
}

/* "Dis…": the first word's beginning opens the short form. */
static bool is_shortened(const smp_reading *reading, uint32_t first, uint32_t open)
{
    enum { SAME = 2 };
    simpul_str word = smp_token_text(&reading->tokens, first),
               given = smp_token_text(&reading->tokens, open + 1);
    for (size_t i = 0; i < SAME; i++)
        if (i >= word.len || i >= given.len || lower(word.ptr[i]) != lower(given.ptr[i]))
            return false;
    return smp_find_is_capital(reading, open + 1) && smp_reading_is(reading, first, "dinas");
}

uint32_t smp_spelled_name_end(const smp_reading *reading, uint32_t first)
{
    size_t n_commas;
    uint32_t open = bracket_behind(reading, first, &n_commas);
    if (open < first + 3 || reading->is_upper) return first;
    bool is_closed = smp_reading_is_punctuation(reading, open + 2, ')');
    if (n_commas == 0 && is_closed && spells(reading, first, open)) return open;
    return n_commas > 0 && is_shortened(reading, first, open) ? open : first;
}
