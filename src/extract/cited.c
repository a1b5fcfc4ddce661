/* The inside of a citation: "[issuer or place] Nomor 48/PMK.03/2020", "Tahun 2003 Nomor 13",
 * "Nomor 1497 Tahun 2025 dan Nomor 2 Tahun 2025". Makes no ids and no mentions. */
#include "extract/cited.h"

#include "base/number.h"
#include "base/utf8.h"
#include "extract/find.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1945, LAST_YEAR = 2045 };

uint32_t smp_cited_skip(const smp_reading *reading, uint32_t at)
{
    if (smp_reading_is(reading, at, "republik") && smp_reading_is(reading, at + 1, "indonesia"))
        at += 2;
    if (smp_reading_is(reading, at, "ri")) at++;
    if (smp_reading_is_punctuation(reading, at, '(') && smp_find_is_word(reading, at + 1) &&
        smp_reading_is_punctuation(reading, at + 2, ')'))
        at += 3;
    if (smp_reading_is(reading, at, "ri")) at++;
    return at;
}

static bool is_year(simpul_str text, int *year)
{
    int64_t value;
    if (text.len != 4 || !smp_number_parse_int(text, &value)) return false;
    if (value < FIRST_YEAR || value > LAST_YEAR) return false;
    *year = (int)value;
    return true;
}

/* "Tahun 2023", "Th. 2023"; the token behind it, `at` without one. */
static uint32_t skip_year(const smp_reading *reading, uint32_t at, int *year)
{
    uint32_t next = at + 1;
    if (!smp_reading_is(reading, at, "tahun") && !smp_reading_is(reading, at, "th") &&
        !smp_reading_is(reading, at, "thn"))
        return at;
    if (smp_reading_is_punctuation(reading, next, '.')) next++;
    if (next >= reading->tokens.n_tokens) return at;
    return is_year(smp_token_text(&reading->tokens, next), year) ? next + 1 : at;
}

/* "Nomor", "No.", "Nomor:"; the token behind it. */
static uint32_t skip_said(const smp_reading *reading, uint32_t at)
{
    if (!smp_reading_is(reading, at, "nomor") && !smp_reading_is(reading, at, "no")) return at;
    at++;
    if (smp_reading_is_punctuation(reading, at, '.')) at++;
    return smp_reading_is_punctuation(reading, at, ':') ? at + 1 : at;
}

static bool is_glued(const smp_reading *reading, uint32_t token)
{
    return token < reading->tokens.n_tokens &&
           !(smp_find_flags(reading, token) & (SMP_SPACE_BEFORE | SMP_LINE_BEFORE));
}

static bool is_digit_first(const smp_reading *reading, uint32_t token)
{
    if (token >= reading->tokens.n_tokens) return false;
    simpul_str text = smp_token_text(&reading->tokens, token);
    return text.len && text.ptr[0] >= '0' && text.ptr[0] <= '9';
}

/* The end of "48/PMK.03/2020": what is written without a blank, up to a year behind a stroke. */
static uint32_t written_end(const smp_reading *reading, uint32_t at)
{
    int year;
    uint32_t end = at + 1;
    while (is_glued(reading, end) && is_glued(reading, end + 1)) {
        bool strokes = smp_reading_is_punctuation(reading, end, '/');
        bool joins = smp_reading_is_punctuation(reading, end, '-') ||
                     (smp_reading_is_punctuation(reading, end, '.') &&
                      (is_digit_first(reading, end + 1) ||
                       smp_token_text(&reading->tokens, end + 1).len == 1));
        if (!strokes && !joins) break;
        end += 2;
        if (strokes && is_year(smp_token_text(&reading->tokens, end - 1), &year)) break;
    }
    return end;
}

static bool is_roman(simpul_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!memchr("IVXLC", text.ptr[i], 5)) return false;
    return text.len > 0;
}

/* "91/PUU-XVIII" of a written number: all of it where its register tells or where it begins with
 * letters ("HK.01.07/MENKES/972"), else what stands before the first stroke. */
static simpul_str of_id(simpul_str written, bool keeps_register)
{
    size_t stroke = smp_str_find(written, SIMPUL_STR("/"), 0);
    simpul_str head = smp_str_slice(written, 0, stroke == SIZE_MAX ? written.len : stroke);
    bool is_plain = head.len && ((head.ptr[0] >= '0' && head.ptr[0] <= '9') || is_roman(head));
    return is_plain && !keeps_register ? head : written;
}

static bool has_digit(simpul_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9') return true;
    return false;
}

/* "SE-05" of a "se", "PM 12" of a "permenhub": letters that only say the type again. */
static bool says_type(simpul_str slug, simpul_str letters)
{
    return smp_str_starts(slug, letters) ||
           (smp_str_is(letters, "pm") && smp_str_starts(slug, SIMPUL_STR("permen"))) ||
           (smp_str_is(letters, "km") && smp_str_starts(slug, SIMPUL_STR("kepmen")));
}

/* Appends the slug of a number to found->number; false when it is none. "SE-05" of a "se" is 05. */
static bool put_number(const smp_reading *reading, smp_cited *found, simpul_str text)
{
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    size_t before = strlen(found->number);
    bool is_letters = text.len && (text.ptr[0] < '0' || text.ptr[0] > '9');
    if (!has_digit(text) && !is_roman(text)) return false;
    if (is_letters && !found->is_said) return false;
    if (!is_letters && memchr(text.ptr, ',', text.len)) return false;
    if (!is_letters && !kind->keeps_register && memchr(text.ptr, '.', text.len)) return false;
    smp_buf slug;
    smp_buf_init(&slug);
    bool done = smp_utf8_slug(&slug, text) && slug.len > 0;
    simpul_str view = smp_buf_view(&slug);
    for (size_t i = 1; done && i < view.len && is_letters; i++) {
        if (view.ptr[i] != '-') continue;
        if (says_type(kind->slug, smp_str_slice(view, 0, i)))
            view = smp_str_slice(view, i + 1, view.len);
        break;
    }
    done = done && before + view.len + 2 < sizeof found->number;
    if (done)
        snprintf(found->number + before, sizeof found->number - before, "%s%.*s", before ? "-" : "",
                 (int)view.len, view.ptr);
    smp_buf_dispose(&slug);
    return done;
}

/* Has a written number one of the registers? "91/PUU-XVIII" has PUU. */
static bool is_in_register(simpul_str written, simpul_str registers)
{
    for (size_t start = 0; start < registers.len;) {
        size_t bar = smp_str_find(registers, SIMPUL_STR("|"), start);
        if (bar == SIZE_MAX) bar = registers.len;
        simpul_str word = smp_str_slice(registers, start, bar);
        size_t at = smp_str_find(written, word, 0);
        if (at != SIZE_MAX && at > 0 && written.ptr[at - 1] == '/') return true;
        start = bar + 1;
    }
    return false;
}

/* "Putusan Nomor 91/PUU-XVIII/2020" is the constitutional court's, "KMK Nomor HK.01.07/MENKES/…"
 * the minister of health's: of types of one rank the register tells which. */
static void take_register(const smp_reading *reading, smp_cited *found, simpul_str written)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    int rank = lexicon->instruments.items[found->instrument].rank;
    for (uint32_t i = 0; i < lexicon->instruments.n; i++) {
        const smp_lex_instrument *kind = &lexicon->instruments.items[i];
        if (!kind->registers.ptr || kind->rank != rank) continue;
        if (!is_in_register(written, kind->registers)) continue;
        found->instrument = i;
        found->slug = kind->slug;
        return;
    }
}

/* "KP 1001": the ministry's letters and then its number. */
static bool is_code_at(const smp_reading *reading, uint32_t at)
{
    enum { LONGEST = 3 };
    return at + 1 < reading->tokens.n_tokens && written_end(reading, at) == at + 1 &&
           !is_digit_first(reading, at) && (smp_find_flags(reading, at) & SMP_ALL_CAPS) &&
           smp_token_text(&reading->tokens, at).len <= LONGEST && is_digit_first(reading, at + 1);
}

/* [Tahun Y] [Nomor] N [/…/Y | Tahun Y]; the token behind it, `at` when no number is there. */
static uint32_t read_one(const smp_reading *reading, smp_cited *found, uint32_t at)
{
    int year = 0, alone;
    uint32_t start = skip_year(reading, at, &year), number = skip_said(reading, start);
    bool said = number > start;
    if (!said) number = start = at, year = 0;
    bool is_code = is_code_at(reading, number);
    said = said || (is_code && !found->number[0]);
    if (number >= reading->tokens.n_tokens || (!said && !is_digit_first(reading, number)))
        return at;
    uint32_t end = written_end(reading, number);
    if (said && is_code) end = written_end(reading, end);
    simpul_str written = smp_reading_text(reading, number, end);
    size_t cut = written.len > 5 ? written.len - 5 : 0;
    if (cut && written.ptr[cut] == '/' &&
        is_year(smp_str_slice(written, cut + 1, written.len), &year))
        written = smp_str_slice(written, 0, cut);
    else if (!year) end = skip_year(reading, end, &year);
    if (said && !year && end < reading->tokens.n_tokens &&
        is_year(smp_token_text(&reading->tokens, end), &year))
        end++; /* "Nomor 1 1946" */
    bool is_first = !found->number[0];
    if (is_first && !said && !year && (written.len > 3 || is_year(written, &alone))) return at;
    found->is_said = found->is_said || said;
    take_register(reading, found, written);
    bool keeps = reading->lexicon->instruments.items[found->instrument].keeps_register;
    if (!put_number(reading, found, of_id(written, keeps))) return at;
    if (year) found->year = year;
    return end;
}

/* "…, Nomor 6 Tahun 2024, dan Nomor 3 Tahun 2024" behind the first of several numbers. */
static uint32_t read_others(const smp_reading *reading, smp_cited *found, uint32_t end)
{
    for (;;) {
        uint32_t at = end;
        if (smp_reading_is_punctuation(reading, at, ',')) at++;
        if (smp_reading_is(reading, at, "dan") || smp_reading_is(reading, at, "serta")) at++;
        uint32_t next = at > end ? read_one(reading, found, at) : at;
        if (next == at) return end;
        end = next;
    }
}

static bool is_number_word(const smp_reading *reading, uint32_t at)
{
    return smp_reading_is(reading, at, "nomor") || smp_reading_is(reading, at, "no");
}

/* The end of a run of names between a type and its number: "DKI Jakarta", "Menteri Agama, Menteri
 * Ketenagakerjaan, dan Menteri PANRB". */
static uint32_t names_end(const smp_reading *reading, uint32_t at, uint32_t limit, bool is_list)
{
    uint32_t end = at;
    while (end < limit && !is_number_word(reading, end) && !smp_reading_is(reading, end, "tahun") &&
           !smp_reading_is(reading, end, "tentang")) {
        bool is_name = smp_find_is_word(reading, end) &&
                       (smp_find_is_capital(reading, end) || reading->is_lower);
        bool joins = smp_reading_is(reading, end, "dan") || smp_reading_is(reading, end, "serta") ||
                     smp_reading_is_punctuation(reading, end, '/') ||
                     (is_list && (smp_reading_is_punctuation(reading, end, ',') ||
                                  smp_reading_is_punctuation(reading, end, '(') ||
                                  smp_reading_is_punctuation(reading, end, ')') ||
                                  is_digit_first(reading, end)));
        if (!is_name && !joins) break;
        end++;
    }
    return end;
}

/* Words that say of which kind a place is and that the type, or the name, says already. */
static bool is_left_out(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"provinsi", "propinsi", "prov", "kota", "pemprov"};
    return SMP_IS_ANY(reading, token, words);
}

/* slug + "-" + the place or issuer. */
static bool put_place(smp_reading *reading, smp_cited *found, uint32_t first, uint32_t end)
{
    while (first + 1 < end && is_left_out(reading, first)) first++;
    smp_buf slug;
    smp_buf_init(&slug);
    smp_buf_str(&slug, found->slug);
    smp_buf_byte(&slug, '-');
    bool done = smp_utf8_slug(&slug, smp_reading_text(reading, first, end)) && !slug.failed;
    found->slug = done ? smp_arena_str(reading->arena, smp_buf_view(&slug)) : SIMPUL_STR_NONE;
    found->place = smp_reading_text(reading, first, end);
    smp_buf_dispose(&slug);
    return found->slug.ptr != NULL;
}

bool smp_cited_read(smp_reading *reading, smp_cited *found)
{
    enum { OF_NAME = 9, OF_LIST = 40 };
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    uint32_t at = smp_cited_skip(reading, found->end);
    bool is_list = kind->takes == SMP_TAKES_ISSUERS;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    uint32_t most = at + (is_list ? OF_LIST : OF_NAME);
    uint32_t behind = at;
    found->slug = kind->slug;
    found->place = SIMPUL_STR_NONE;
    found->number[0] = '\0';
    if (kind->takes != SMP_TAKES_NOTHING)
        behind = names_end(reading, at, most < limit ? most : limit, is_list);
    uint32_t end = read_one(reading, found, behind);
    bool is_of_place = behind > at && !is_list && end > behind;
    if (is_of_place && !found->is_said && !found->year) { /* "Perda Bekasi 3" */
        found->number[0] = '\0';
        return true;
    }
    if (end == behind) {
        found->number[0] = '\0';
        return true;
    }
    found->end = is_list ? read_others(reading, found, end) : end;
    bool is_told = kind != &reading->lexicon->instruments.items[found->instrument];
    return !is_of_place || is_told || put_place(reading, found, at, behind);
}

/* A token of "Pasal 27A ayat (3) huruf b dan c". */
static bool is_of_article(const smp_reading *reading, uint32_t at)
{
    static const char *const words[] = {"ayat", "huruf", "angka", "dan", "jo", "juncto", "pasal"};
    if (SMP_IS_ANY(reading, at, words)) return true;
    return is_digit_first(reading, at) || smp_token_text(&reading->tokens, at).len == 1;
}

static uint32_t mention_in(const smp_reading *reading, uint32_t actor, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION && reading->mentions.items[mention].actor == actor) return at;
    }
    return SMP_NOTHING;
}

simpul_str smp_cited_article(const smp_reading *reading, uint32_t actor, uint32_t first,
                             uint32_t end)
{
    enum { LONGEST = 24 };
    uint32_t at = mention_in(reading, actor, first, end), start = SMP_NOTHING;
    if (at == SMP_NOTHING) return SIMPUL_STR_NONE;
    if (at > 0 &&
        (smp_reading_is(reading, at - 1, "dalam") || smp_reading_is(reading, at - 1, "dari") ||
         smp_reading_is(reading, at - 1, "pada")))
        at--;
    for (uint32_t back = at; back > 0 && at - back < LONGEST && is_of_article(reading, back - 1);)
        if (smp_reading_is(reading, --back, "pasal")) start = back;
    return start == SMP_NOTHING ? SIMPUL_STR_NONE : smp_reading_text(reading, start, at);
}

bool smp_cited_is_to_come(const smp_reading *reading, uint32_t first, uint32_t end)
{
    static const char *const verbs[] = {"menyiapkan", "mempersiapkan", "menyusun", "merancang",
                                        "menggodok",  "merumuskan",    "disiapkan"};
    if (smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE)) return false;
    return smp_reading_is(reading, end, "baru") ||
           (first > 0 && SMP_IS_ANY(reading, first - 1, verbs));
}
