/* Quarters and halves of a year by their number. Writes no dates. */
#include "extract/periods.h"

#include "base/number.h"
#include "extract/find.h"

#include <string.h>

static int months_of(const smp_reading *reading, uint32_t at)
{
    if (smp_reading_is(reading, at, "kuartal") || smp_reading_is(reading, at, "triwulan")) return 3;
    return smp_reading_is(reading, at, "semester") ? 6 : 0;
}

static bool is_ordinal(simpul_str text, const char *word)
{
    if (text.len != strlen(word)) return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word[i]) return false;
    }
    return true;
}

/* 1 … 4; 0: no ordinal. */
static int ordinal_of(simpul_str text)
{
    static const char *const words[4][4] = {{"i", "pertama", "satu", "1"},
                                            {"ii", "kedua", "dua", "2"},
                                            {"iii", "ketiga", "tiga", "3"},
                                            {"iv", "keempat", "empat", "4"}};
    for (int i = 0; i < 4; i++)
        for (int k = 0; k < 4; k++)
            if (is_ordinal(text, words[i][k])) return i + 1;
    return 0;
}

static bool year_of(simpul_str text, int64_t *year)
{
    return smp_number_parse_int(text, year) && *year >= 1945 && *year <= 2045;
}

/* "tahun ini", "tahun lalu" or a number, with or without "tahun"; the token behind it, 0 for none.
 */
static uint32_t read_year(const smp_reading *reading, uint32_t at, int64_t *year)
{
    bool has_word = smp_reading_is(reading, at, "tahun");
    at += has_word;
    if (at >= reading->tokens.n_tokens) return 0;
    if (year_of(smp_token_text(&reading->tokens, at), year)) return at + 1;
    int month, day;
    bool is_last = smp_reading_is(reading, at, "lalu"),
         is_this = smp_reading_is(reading, at, "ini");
    if (!has_word || !reading->has_day || (!is_last && !is_this)) return 0;
    smp_day_split(reading->published, year, &month, &day);
    *year -= is_last;
    return at + 1;
}

uint32_t smp_period_at(const smp_reading *reading, uint32_t at, smp_period *out)
{
    int months = months_of(reading, at);
    if (!months || at + 1 >= reading->tokens.n_tokens) return 0;
    simpul_str text = smp_token_text(&reading->tokens, at + 1);
    size_t dash = smp_str_find(text, SIMPUL_STR("-"), 0); /* "I-2025" */
    int ordinal = ordinal_of(dash == SIZE_MAX ? text : smp_str_slice(text, 0, dash));
    if (!ordinal || ordinal * months > 12) return 0;
    uint32_t end = at + 2;
    if (dash != SIZE_MAX) {
        if (!year_of(smp_str_slice(text, dash + 1, text.len), &out->year)) return 0;
    } else {
        if (smp_reading_is_punctuation(reading, end, '-') ||
            smp_reading_is_punctuation(reading, end, '/'))
            end++;
        end = read_year(reading, end, &out->year);
    }
    out->first = (ordinal - 1) * months + 1;
    out->last = ordinal * months;
    return end;
}
