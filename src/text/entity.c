/* Numeric references, and the named ones that Indonesian news pages use. */
#include "text/entity.h"

#include "base/utf8.h"

#include <string.h>

static const struct {
    const char *name;
    uint32_t code;
} names[] = {{"amp;", '&'},      {"lt;", '<'},       {"gt;", '>'},        {"quot;", '"'},
             {"apos;", '\''},    {"nbsp;", 0xA0},    {"ldquo;", 0x201C},  {"rdquo;", 0x201D},
             {"lsquo;", 0x2018}, {"rsquo;", 0x2019}, {"sbquo;", 0x201A},  {"bdquo;", 0x201E},
             {"ndash;", 0x2013}, {"mdash;", 0x2014}, {"hellip;", 0x2026}, {"bull;", 0x2022},
             {"middot;", 0xB7},  {"laquo;", 0xAB},   {"raquo;", 0xBB},    {"copy;", 0xA9},
             {"reg;", 0xAE},     {"trade;", 0x2122}, {"deg;", 0xB0},      {"eacute;", 0xE9},
             {"egrave;", 0xE8},  {"agrave;", 0xE0},  {"aacute;", 0xE1},   {"oacute;", 0xF3},
             {"ouml;", 0xF6},    {"uuml;", 0xFC},    {"auml;", 0xE4},     {"ccedil;", 0xE7},
             {"ntilde;", 0xF1},  {"times;", 0xD7},   {"frac12;", 0xBD},   {"sup2;", 0xB2},
             {"euro;", 0x20AC},  {"pound;", 0xA3},   {"zwnj;", 0x200C},   {"zwj;", 0x200D},
             {"shy;", 0xAD},     {"ensp;", 0x2002},  {"emsp;", 0x2003},   {"thinsp;", 0x2009},
             {"minus;", 0x2212}, {"rarr;", 0x2192},  {"larr;", 0x2190},   {"sect;", 0xA7},
             {"para;", 0xB6},    {"iexcl;", 0xA1},   {"plusmn;", 0xB1},   {"prime;", 0x2032}};

static size_t decode_number(simpul_str text, size_t at, size_t end, uint32_t *code)
{
    size_t start = at;
    bool hex = at < end && (text.ptr[at] | 32) == 'x';
    uint32_t value = 0;
    at += hex;
    size_t digits = at;
    for (; at < end && value < 0x110000; at++) {
        char c = text.ptr[at];
        uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0')
                         : hex && (c | 32) >= 'a' && (c | 32) <= 'f'
                             ? (uint32_t)((c | 32) - 'a' + 10)
                             : 99;
        if (digit == 99) break;
        value = value * (hex ? 16 : 10) + digit;
    }
    if (at == digits) return 0;
    if (at < end && text.ptr[at] == ';') at++;
    *code = value;
    return at - start;
}

size_t smp_entity_decode(simpul_str text, size_t at, size_t end, char out[8], size_t *n)
{
    uint32_t code;
    size_t used = 0;
    if (at + 2 < end && text.ptr[at + 1] == '#') {
        used = decode_number(text, at + 2, end, &code);
        if (!used) return 0;
        used += 2;
    } else {
        for (size_t i = 0; i < sizeof names / sizeof names[0] && !used; i++) {
            size_t length = strlen(names[i].name);
            if (end - at - 1 < length || memcmp(text.ptr + at + 1, names[i].name, length) != 0)
                continue;
            code = names[i].code;
            used = length + 1;
        }
        if (!used) return 0;
    }
    *n = smp_utf8_encode(out, code == 0 ? SMP_REPLACEMENT : code);
    return used;
}
