/* Questions about single bytes of ASCII, without the locale. Other bytes are no letters. */
#ifndef SMP_LETTERS_H
#define SMP_LETTERS_H

#include "base/str.h"

#include <string.h>

static inline bool smp_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool smp_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool smp_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline char smp_folded(char c)
{
    return (char)(smp_is_upper(c) ? c + 32 : c);
}

static inline bool smp_is_letter(char c)
{
    return smp_is_lower(smp_folded(c));
}

/* Does a text that is written small stand at a place, in whatever case? */
static inline bool smp_stands_at(simpul_str line, size_t at, const char *text)
{
    size_t length = strlen(text);
    if (at > line.len || line.len - at < length) return false;
    for (size_t i = 0; i < length; i++)
        if (smp_folded(line.ptr[at + i]) != text[i]) return false;
    return true;
}

#endif
