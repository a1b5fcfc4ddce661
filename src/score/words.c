/* White space is what Unicode calls so and the ASCII separators 1C to 1F, as in Python's str.split,
 * which gold surfaces and cues are normalised by. Quotes follow Python's repr, so that lists of
 * errors from there and from here can be compared. */
#include "score/words.h"

#include "base/utf8.h"

#include <string.h>

static bool is_white(uint32_t code)
{
    if (code == 0x200B || code == 0xFEFF) return false;
    return (code >= 0x1C && code <= 0x1F) || smp_utf8_is_space(code);
}

/* The next word at or after *at; absent at the end. */
static simpul_str next_word(simpul_str text, size_t *at)
{
    uint32_t code;
    bool bad;
    size_t start = *at, length = 0;
    for (; start < text.len; start += length) {
        length = smp_utf8_decode(text, start, &code, &bad);
        if (bad || !is_white(code)) break;
    }
    for (*at = start; *at < text.len; *at += length) {
        length = smp_utf8_decode(text, *at, &code, &bad);
        if (!bad && is_white(code)) break;
    }
    return *at > start ? smp_str_slice(text, start, *at) : SIMPUL_STR_NONE;
}

void smp_words_join(smp_buf *out, simpul_str bytes)
{
    size_t at = 0, before = out->len;
    for (simpul_str word; (word = next_word(bytes, &at)).ptr;) {
        if (out->len > before) smp_buf_byte(out, ' ');
        smp_utf8_repair(out, word);
    }
}

/* Behind the white space at `at` (what ASCII calls so). */
static size_t skip_white(simpul_str text, size_t at)
{
    while (at < text.len && text.ptr[at] && strchr(" \t\n\r\f\v", text.ptr[at])) at++;
    return at;
}

/* Where the words end when they stand at `at`, else SIZE_MAX. */
static size_t end_of_words(simpul_str text, simpul_str words, size_t at)
{
    size_t of_words = 0, n = 0;
    for (simpul_str word; (word = next_word(words, &of_words)).ptr; n++) {
        size_t begin = n ? skip_white(text, at) : at;
        if (n && begin == at) return SIZE_MAX;
        if (!smp_str_starts(smp_str_slice(text, begin, text.len), word)) return SIZE_MAX;
        at = begin + word.len;
    }
    return n ? at : SIZE_MAX;
}

bool smp_words_touch(simpul_str text, simpul_str words, uint64_t start, uint64_t end)
{
    size_t of_words = 0;
    simpul_str first = next_word(words, &of_words);
    if (!first.ptr || end <= start) return false;
    for (size_t at = 0; (at = smp_str_find(text, first, at)) < end && at != SIZE_MAX;) {
        size_t behind = end_of_words(text, words, at);
        if (behind != SIZE_MAX && behind > start) return true;
        at = behind == SIZE_MAX ? at + 1 : behind;
    }
    return false;
}

static void quote_code(smp_buf *out, uint32_t code, char mark)
{
    char bytes[4];
    if (code == '\\' || code == (unsigned char)mark) smp_buf_format(out, "\\%c", (int)code);
    else if (code == '\n') smp_buf_text(out, "\\n");
    else if (code == '\r') smp_buf_text(out, "\\r");
    else if (code == '\t') smp_buf_text(out, "\\t");
    else if (code == ' ' || smp_utf8_is_printable(code))
        smp_buf_bytes(out, bytes, smp_utf8_encode(bytes, code));
    else if (code < 0x100) smp_buf_format(out, "\\x%02x", (unsigned)code);
    else if (code < 0x10000) smp_buf_format(out, "\\u%04x", (unsigned)code);
    else smp_buf_format(out, "\\U%08x", (unsigned)code);
}

void smp_words_quote(smp_buf *out, simpul_str text)
{
    bool has_single = memchr(text.ptr, '\'', text.len),
         has_double = memchr(text.ptr, '"', text.len);
    char mark = has_single && !has_double ? '"' : '\'';
    uint32_t code;
    bool bad;
    smp_buf_byte(out, mark);
    for (size_t at = 0; at < text.len;) {
        at += smp_utf8_decode(text, at, &code, &bad);
        quote_code(out, code, mark);
    }
    smp_buf_byte(out, mark);
}

simpul_str smp_words_first(simpul_str text, size_t n)
{
    uint32_t code;
    bool bad;
    size_t at = 0;
    for (; n > 0 && at < text.len; n--) at += smp_utf8_decode(text, at, &code, &bad);
    return smp_str_slice(text, 0, at);
}
