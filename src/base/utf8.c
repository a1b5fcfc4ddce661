/* UTF-8 by hand where offsets matter, by utf8proc where the Unicode tables matter. */
#include "base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

/* Second-byte ranges after each lead byte: Unicode 15, table 3-7. */
static bool second_byte_fits(unsigned char lead, unsigned char second)
{
    if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
    if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
    if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

static size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

size_t smp_utf8_decode(simpul_str text, size_t at, uint32_t *code, bool *bad)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at, length = sequence_length(bytes[0]);
    *bad = false;
    if (length == 1) {
        *code = bytes[0];
        return 1;
    }
    *bad = true;
    *code = SMP_REPLACEMENT;
    if (length == 0) return 1;
    uint32_t value = bytes[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if (i == left) return i;
        bool fits = i == 1 ? second_byte_fits(bytes[0], bytes[1]) : (bytes[i] & 0xC0) == 0x80;
        if (!fits) return i;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    *bad = false;
    *code = value;
    return length;
}

size_t smp_utf8_encode(char out[4], uint32_t code)
{
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = SMP_REPLACEMENT;
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)out);
}

size_t smp_utf8_invalid(simpul_str text)
{
    uint32_t code;
    bool bad;
    for (size_t at = 0; at < text.len;) {
        size_t length = smp_utf8_decode(text, at, &code, &bad);
        if (bad) return at;
        at += length;
    }
    return SIZE_MAX;
}

size_t smp_utf8_repair(smp_buf *out, simpul_str text)
{
    size_t n_bad = 0, good_from = 0;
    uint32_t code;
    bool bad;
    for (size_t at = 0; at < text.len;) {
        size_t length = smp_utf8_decode(text, at, &code, &bad);
        if (bad) {
            smp_buf_str(out, smp_str_slice(text, good_from, at));
            smp_buf_text(out, "\xEF\xBF\xBD");
            good_from = at + length;
            n_bad++;
        }
        at += length;
    }
    smp_buf_str(out, smp_str_slice(text, good_from, text.len));
    return n_bad;
}

uint32_t smp_utf8_fold(uint32_t code)
{
    if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

bool smp_utf8_is_upper(uint32_t code)
{
    if (code < 0x80) return code >= 'A' && code <= 'Z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool smp_utf8_is_letter(uint32_t code)
{
    if (code < 0x80) return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool smp_utf8_is_digit(uint32_t code)
{
    if (code < 0x80) return code >= '0' && code <= '9';
    return utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_ND;
}

bool smp_utf8_is_space(uint32_t code)
{
    if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
    if (code == 0x85 || code == 0x200B || code == 0xFEFF) return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

bool smp_utf8_is_printable(uint32_t code)
{
    if (code < 0x80) return code >= 0x20 && code < 0x7F;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category != UTF8PROC_CATEGORY_CN && category < UTF8PROC_CATEGORY_ZS;
}

bool smp_utf8_casefold(smp_buf *out, simpul_str text)
{
    enum { MOST = 8 }; /* no code point folds to more than 3 */
    uint32_t code;
    bool bad;
    for (size_t at = 0; at < text.len;) {
        utf8proc_int32_t folded[MOST];
        char bytes[4];
        at += smp_utf8_decode(text, at, &code, &bad);
        utf8proc_ssize_t n =
            utf8proc_decompose_char((utf8proc_int32_t)code, folded, MOST, UTF8PROC_CASEFOLD, NULL);
        for (utf8proc_ssize_t i = 0; i < n && i < MOST; i++)
            smp_buf_bytes(out, bytes, smp_utf8_encode(bytes, (uint32_t)folded[i]));
    }
    return !out->failed;
}

static bool is_apostrophe(utf8proc_int32_t code)
{
    return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0x02BC || code == '`';
}

bool smp_utf8_slug(smp_buf *out, simpul_str name)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_option_t options =
        UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)name.ptr,
                                           (utf8proc_ssize_t)name.len, &folded, options);
    if (length == UTF8PROC_ERROR_NOMEM) return false;
    size_t start = out->len;
    bool gap = false;
    for (utf8proc_ssize_t at = 0; at < length;) {
        utf8proc_int32_t code;
        utf8proc_ssize_t step = utf8proc_iterate(folded + at, length - at, &code);
        if (step < 1) break;
        at += step;
        if (is_apostrophe(code)) continue;
        bool keeps = (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
        if (keeps && gap && out->len > start) smp_buf_byte(out, '-');
        if (keeps) smp_buf_byte(out, (char)code);
        gap = !keeps;
    }
    free(folded); /* utf8proc allocates with malloc itself */
    return !out->failed;
}
