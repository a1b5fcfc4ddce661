/* Tokens, quotations and sentences in one pass over a clean text. Knows no meanings. */
#include "text/token.h"

#include "base/error.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "text/abbreviation.h"

#include <string.h>

typedef struct splitter {
    simpul_str text;
    smp_vec(smp_token) tokens;
    smp_vec(smp_sentence) sentences;
    uint32_t quote, n_quotes; /* the open quotation, 0: none; how many so far */
    uint32_t close_code;      /* the mark that closes it */
} splitter;

typedef struct glyph {
    uint32_t code;
    size_t end; /* byte behind it */
} glyph;

static glyph glyph_at(simpul_str text, size_t at)
{
    glyph found = {0, at};
    bool bad;
    if (at < text.len) found.end = at + smp_utf8_decode(text, at, &found.code, &bad);
    return found;
}

static bool is_word_code(uint32_t code)
{
    return smp_utf8_is_letter(code) || smp_utf8_is_digit(code);
}

static bool is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x02BC;
}

/* Does a mark between two characters keep them in one token? */
static bool joins(uint32_t before, uint32_t mark, uint32_t after)
{
    bool digits = smp_utf8_is_digit(before) && smp_utf8_is_digit(after);
    if (mark == '.' || mark == ',') return digits;
    bool word = is_word_code(before) && is_word_code(after);
    if (mark == '-' || mark == 0x2010 || mark == 0x2011)
        return word && !(smp_utf8_is_digit(before) && smp_utf8_is_digit(after));
    if (is_apostrophe(mark)) return smp_utf8_is_letter(before) && smp_utf8_is_letter(after);
    return (mark == '_' || mark == '@') && word;
}

/* "KOMPAS.com", "Hody.id": a point between letters belongs to a name when a known ending follows.
 */
static size_t domain_end(simpul_str text, size_t point)
{
    static const char *const endings[] = {"com",   "id",    "co.id", "go.id", "net", "org",
                                          "or.id", "ac.id", "tv",    "io",    "ai",  "news"};
    size_t best = 0;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t length = strlen(endings[i]), end = point + 1 + length;
        if (end > text.len || length <= best) continue;
        size_t same = 0;
        while (same < length && (text.ptr[point + 1 + same] | 32) == (endings[i][same] | 32))
            same++;
        if (same < length) continue;
        glyph next = glyph_at(text, end);
        if (end == text.len || !is_word_code(next.code)) best = length;
    }
    return best ? point + 1 + best : 0;
}

/* "S.H.", "M.Si", "B.J.", "Ph.D.": short parts with points, the last point inside it too. */
static size_t dotted_end(simpul_str text, size_t start, size_t point)
{
    size_t at = point, last_length = point - start, parts = 1;
    bool initials = last_length <= 3 && smp_utf8_is_upper(glyph_at(text, start).code);
    if (!initials) return 0;
    while (at < text.len && text.ptr[at] == '.') {
        size_t part = at + 1, length = 0;
        while (part + length < text.len && length < 5 &&
               smp_utf8_is_letter((unsigned char)text.ptr[part + length]))
            length++;
        bool fits = length >= 1 && length <= 4 && smp_utf8_is_upper((unsigned char)text.ptr[part]);
        if (!fits) break;
        at = part + length;
        last_length = length;
        parts++;
    }
    if (parts < 2) return 0;
    return at < text.len && text.ptr[at] == '.' && last_length <= 3 ? at + 1 : at;
}

static size_t word_end(simpul_str text, size_t start)
{
    glyph here = glyph_at(text, start);
    bool number = smp_utf8_is_digit(here.code);
    uint32_t before = here.code;
    size_t at = here.end;
    while (at < text.len) {
        here = glyph_at(text, at);
        if (here.code == '.' && smp_utf8_is_letter(before)) {
            size_t end = dotted_end(text, start, at);
            if (!end) end = domain_end(text, at);
            return end ? end : at;
        }
        bool inside = is_word_code(here.code) || here.code == 0x0300;
        if (!inside) {
            glyph next = glyph_at(text, here.end);
            if (next.end == here.end || !joins(before, here.code, next.code)) break;
        } else if (smp_utf8_is_digit(here.code) && !number && at - start <= 2 &&
                   text.ptr[start] == 'R') {
            break; /* "Rp1,6" */
        }
        before = here.code;
        at = here.end;
    }
    return at;
}

static uint8_t look_of(simpul_str text, size_t start, size_t end)
{
    uint8_t flags = 0;
    size_t letters = 0, upper = 0;
    bool digit = false, first = true;
    for (size_t at = start; at < end;) {
        glyph here = glyph_at(text, at);
        if (smp_utf8_is_letter(here.code)) {
            letters++;
            upper += smp_utf8_is_upper(here.code);
            if (first && smp_utf8_is_upper(here.code)) flags |= SMP_CAPITAL;
            first = false;
        }
        digit = digit || smp_utf8_is_digit(here.code);
        at = here.end;
    }
    if (letters >= 2 && upper == letters) flags |= SMP_ALL_CAPS;
    if (letters && digit) flags |= SMP_HAS_DIGIT;
    return flags;
}

static uint32_t closing_of(uint32_t code)
{
    if (code == 0x201C || code == 0x201E) return 0x201D;
    if (code == 0x00AB) return 0x00BB;
    return '"';
}

/* Opens or closes a quotation; real text opens with a closing mark and closes with a straight one.
 */
static void see_quote(splitter *split, uint32_t code)
{
    bool is_mark =
        code == '"' || (code >= 0x201C && code <= 0x201F) || code == 0x00AB || code == 0x00BB;
    if (!is_mark) return;
    if (split->quote) {
        bool reopens = code == 0x201C && split->close_code == 0x201D;
        if (!reopens) {
            split->quote = 0;
            return;
        }
    }
    split->quote = ++split->n_quotes;
    split->close_code = closing_of(code);
}

static bool push_token(splitter *split, size_t start, size_t end, smp_token_kind kind,
                       uint8_t space)
{
    uint8_t flags = kind == SMP_PUNCTUATION ? 0 : look_of(split->text, start, end);
    smp_token token = {(uint32_t)start, (uint32_t)end, (uint8_t)kind,
                       (uint8_t)(flags | space | (split->quote ? SMP_IN_QUOTES : 0)), split->quote};
    return smp_vec_push(&split->tokens, token);
}

static bool split_tokens(splitter *split)
{
    simpul_str text = split->text;
    uint8_t space = SMP_SPACE_BEFORE | SMP_LINE_BEFORE;
    for (size_t at = 0; at < text.len;) {
        glyph here = glyph_at(text, at);
        if (smp_utf8_is_space(here.code)) {
            space |= SMP_SPACE_BEFORE;
            if (here.code == '\n') {
                space |= SMP_LINE_BEFORE;
                split->quote = 0;
            }
            at = here.end;
            continue;
        }
        bool word = is_word_code(here.code);
        size_t end = word ? word_end(text, at) : here.end;
        smp_token_kind kind = !word                          ? SMP_PUNCTUATION
                              : smp_utf8_is_digit(here.code) ? SMP_NUMBER
                                                             : SMP_WORD;
        if (kind == SMP_NUMBER && (look_of(text, at, end) & SMP_HAS_DIGIT)) kind = SMP_WORD;
        uint32_t before = split->quote;
        if (!word) see_quote(split, here.code);
        uint32_t after = split->quote;
        if (before != after) split->quote = 0; /* the marks themselves stand outside */
        if (!push_token(split, at, end, kind, space)) return false;
        split->quote = after;
        space = 0;
        at = end;
    }
    return true;
}

static simpul_str token_text(const splitter *split, size_t index)
{
    const smp_token *token = &split->tokens.items[index];
    return smp_str_slice(split->text, token->start, token->end);
}

static bool is_text(const splitter *split, size_t index, const char *text)
{
    return index < split->tokens.n && smp_str_is(token_text(split, index), text);
}

static bool is_closer(const splitter *split, size_t index)
{
    if (index >= split->tokens.n) return false;
    simpul_str text = token_text(split, index);
    return smp_str_is(text, "\"") || smp_str_is(text, ")") || smp_str_is(text, "]") ||
           smp_str_is(text, "\xe2\x80\x9d") || smp_str_is(text, "\xc2\xbb") ||
           smp_str_is(text, "'") || smp_str_is(text, "\xe2\x80\x99");
}

/* "Komisi V.", "Bab X.": a numeral of one letter, and no initial. */
static bool is_numeral(const splitter *split, size_t index)
{
    static const char *const counted[] = {"Komisi",  "Bab",      "Deputi",   "Tahap",
                                          "Kuartal", "Semester", "Golongan", "Kelas"};
    simpul_str text = token_text(split, index);
    if (index == 0 || !(smp_str_is(text, "I") || smp_str_is(text, "V") || smp_str_is(text, "X")))
        return false;
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
        if (is_text(split, index - 1, counted[i])) return true;
    return false;
}

/* Is the full stop at `index` part of an abbreviation, an initial or an enumeration? */
static bool is_abbreviating(const splitter *split, size_t index)
{
    if (index == 0) return true;
    const smp_token *before = &split->tokens.items[index - 1];
    const smp_token *next = index + 1 < split->tokens.n ? &split->tokens.items[index + 1] : NULL;
    if (before->end != split->tokens.items[index].start || !next) return false;
    simpul_str text = token_text(split, index - 1);
    bool single = text.len == 1 && (before->flags & SMP_CAPITAL) && before->kind == SMP_WORD;
    if (single && is_numeral(split, index - 1)) return false;
    if (single) return next->kind == SMP_WORD && (next->flags & SMP_CAPITAL);
    if (smp_is_abbreviation(text)) return true;
    /* "1. RUU …": a number that opens a line or follows a full stop is a list's */
    bool list = before->kind == SMP_NUMBER && text.len <= 2 &&
                (index == 1 || (before->flags & SMP_LINE_BEFORE) ||
                 is_text(split, index - 2, ".") || is_text(split, index - 2, ":"));
    return list;
}

static bool ends_sentence(const splitter *split, size_t index, int depth)
{
    simpul_str text = token_text(split, index);
    bool stop = smp_str_is(text, "."), other = smp_str_is(text, "!") || smp_str_is(text, "?");
    if (depth > 0 || (!stop && !other)) return false;
    if (index + 1 < split->tokens.n) {
        const smp_token *next = &split->tokens.items[index + 1];
        if (smp_str_is(token_text(split, index + 1), ".")) return false; /* an ellipsis goes on */
        bool lower = next->kind == SMP_WORD && !(next->flags & SMP_CAPITAL);
        if (stop && lower && next->kind == SMP_WORD) return false;
    }
    return other || !is_abbreviating(split, index);
}

static int depth_change(simpul_str text)
{
    if (smp_str_is(text, "(") || smp_str_is(text, "[")) return 1;
    return smp_str_is(text, ")") || smp_str_is(text, "]") ? -1 : 0;
}

static bool push_sentence(splitter *split, size_t first, size_t end, uint32_t paragraph)
{
    if (first >= end) return true;
    simpul_str last = token_text(split, end - 1);
    bool stopped = smp_str_is(last, ".") || smp_str_is(last, "!") || smp_str_is(last, "?") ||
                   is_closer(split, end - 1);
    bool headline = paragraph < 3 && !stopped && end - first <= 30;
    smp_sentence sentence = {(uint32_t)first, (uint32_t)end, paragraph, headline};
    return smp_vec_push(&split->sentences, sentence);
}

/* Is a sentence of so many tokens cut behind the token at `index`? */
static bool is_too_long(const splitter *split, size_t first, size_t index)
{
    size_t n = index + 1 - first;
    if (n < SMP_SENTENCE_LONG) return false;
    return n >= SMP_SENTENCE_MAX || is_text(split, index, ",") || is_text(split, index, ";");
}

static bool split_sentences(splitter *split)
{
    size_t first = 0;
    uint32_t paragraph = 0;
    int depth = 0;
    for (size_t i = 0; i < split->tokens.n; i++) {
        if (i > 0 && (split->tokens.items[i].flags & SMP_LINE_BEFORE)) {
            if (!push_sentence(split, first, i, paragraph)) return false;
            first = i;
            paragraph++;
            depth = 0;
        }
        depth += depth_change(token_text(split, i));
        if (depth < 0) depth = 0;
        if (is_too_long(split, first, i)) {
            if (!push_sentence(split, first, i + 1, paragraph)) return false;
            first = i + 1;
            depth = 0;
            continue;
        }
        if (!ends_sentence(split, i, depth)) continue;
        size_t end = i + 1;
        while (is_closer(split, end) && !(split->tokens.items[end].flags & SMP_SPACE_BEFORE)) end++;
        /* ." kata X: the sentence goes on behind the quotation */
        bool goes_on = end > i + 1 && end < split->tokens.n &&
                       split->tokens.items[end].kind == SMP_WORD &&
                       !(split->tokens.items[end].flags & (SMP_CAPITAL | SMP_LINE_BEFORE));
        i = end - 1;
        if (goes_on) continue;
        if (!push_sentence(split, first, end, paragraph)) return false;
        first = end;
    }
    return push_sentence(split, first, split->tokens.n, paragraph);
}

/* Moves the growing arrays into the arena, so that the caller has nothing to free. */
static simpul_status hand_over(splitter *split, smp_tokens *out, smp_arena *arena,
                               simpul_error *err)
{
    smp_token *tokens = smp_arena_array(arena, smp_token, split->tokens.n + SMP_TOKENS_BEYOND);
    smp_sentence *sentences = smp_arena_array(arena, smp_sentence, split->sentences.n);
    if (!tokens || !sentences) return smp_error_memory(err);
    if (split->tokens.n) memcpy(tokens, split->tokens.items, split->tokens.n * sizeof *tokens);
    for (size_t i = 0; i < SMP_TOKENS_BEYOND; i++)
        tokens[split->tokens.n + i].kind = SMP_PUNCTUATION;
    if (split->sentences.n)
        memcpy(sentences, split->sentences.items, split->sentences.n * sizeof *sentences);
    *out = (smp_tokens){split->text, tokens, split->tokens.n, sentences, split->sentences.n};
    return SIMPUL_OK;
}

simpul_status smp_tokens_make(smp_tokens *out, simpul_str text, smp_arena *arena, simpul_error *err)
{
    memset(out, 0, sizeof *out);
    if (text.len >= UINT32_MAX)
        return smp_error_set(err, SIMPUL_ERR_LIMIT, "article of %zu bytes, less than 4 GiB wanted",
                             text.len);
    splitter split = {.text = text};
    simpul_status status = split_tokens(&split) && split_sentences(&split)
                               ? hand_over(&split, out, arena, err)
                               : smp_error_memory(err);
    smp_vec_dispose(&split.tokens);
    smp_vec_dispose(&split.sentences);
    return status;
}

simpul_str smp_token_text(const smp_tokens *tokens, size_t index)
{
    if (index >= tokens->n_tokens) return SIMPUL_STR("");
    const smp_token *token = &tokens->tokens[index];
    return smp_str_slice(tokens->text, token->start, token->end);
}
