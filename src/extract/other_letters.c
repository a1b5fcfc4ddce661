/* Letters that a text gives to something else than the lexicon knows by them: "izin bongkar muat
 * (IBM)", "Perjanjian Kerja Bersama (PKB)". Keeps no mention. */
#include "extract/other_letters.h"

#include "base/str.h"
#include "extract/find.h"
#include "extract/form.h"

enum { SHORTEST = 3, LONGEST = 6, LONG_WORD = 4 };

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/* The first of the words before a bracket that begin with the letters at a token in it; SMP_NOTHING
 * for others. */
static uint32_t spelled_from(const smp_reading *reading, uint32_t open, uint32_t token)
{
    simpul_str letters = smp_token_text(&reading->tokens, token);
    uint32_t at = open;
    for (size_t i = letters.len; i-- > 0;) {
        while (at > 0 &&
               (smp_reading_is(reading, at - 1, "dan") || smp_reading_is(reading, at - 1, "untuk")))
            at--;
        if (at == 0 || !smp_find_is_word(reading, at - 1)) return SMP_NOTHING;
        at--;
        if (lower(smp_token_text(&reading->tokens, at).ptr[0]) != lower(letters.ptr[i]))
            return SMP_NOTHING;
    }
    return at;
}

/* Has the name one of these words? */
static bool shares_word(const smp_reading *reading, simpul_str name, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        simpul_str word = smp_token_text(&reading->tokens, at);
        if (word.len < LONG_WORD) continue;
        for (size_t from = 0; from + word.len <= name.len; from++) {
            size_t same = 0;
            while (same < word.len && lower(name.ptr[from + same]) == lower(word.ptr[same])) same++;
            if (same == word.len) return true;
        }
    }
    return false;
}

static bool is_other(const smp_reading *reading, uint32_t open, uint32_t token)
{
    uint32_t entity, end, head, behind, first = spelled_from(reading, open, token);
    if (first == SMP_NOTHING ||
        !smp_form_at(reading, token, SMP_T_COMPANY | SMP_T_PLATFORM | SMP_T_STAKEHOLDER, &entity,
                     &end) ||
        end != token + 1)
        return false;
    /* a body of one name may have a group's letters: "Ikatan Keluarga Minang (IKM)" */
    bool is_body = smp_find_payload(reading, first, SMP_P_HEAD, &head, &behind);
    if (is_body && !reading->lexicon->entities.items[entity].is_class) return false;
    if (smp_form_at(reading, first, SMP_T_ANY, &head, &behind) &&
        (behind == open || head == entity))
        return false; /* "industri kecil dan menengah (IKM)" is the group itself */
    return !shares_word(reading, reading->lexicon->entities.items[entity].name, first, open);
}

uint32_t smp_other_letters_board(const smp_reading *reading, uint32_t token)
{
    static const char *const boards[] = {"dpp", "dpd", "dpw", "dpc", "pb", "pp", "pw"};
    return SMP_IS_ANY(reading, token, boards) ? token + 1 : token;
}

bool smp_other_letters_open(smp_reading *reading)
{
    for (uint32_t at = 1; at + 2 < reading->tokens.n_tokens && !reading->is_upper; at++) {
        if (!smp_reading_is_punctuation(reading, at, '(')) continue;
        uint32_t token = smp_other_letters_board(reading, at + 1);
        if (!smp_reading_is_punctuation(reading, token + 1, ')') ||
            !(smp_find_flags(reading, token) & SMP_ALL_CAPS))
            continue;
        simpul_str letters = smp_token_text(&reading->tokens, token);
        if (letters.len < SHORTEST || letters.len > LONGEST || !is_other(reading, at, token))
            continue;
        if (smp_strmap_put(&reading->other_letters, letters) == SMP_STRMAP_NONE) return false;
    }
    return true;
}

bool smp_other_letters_has(const smp_reading *reading, uint32_t token)
{
    return reading->other_letters.n &&
           smp_strmap_find(&reading->other_letters, smp_token_text(&reading->tokens, token)) !=
               SMP_STRMAP_NONE;
}
