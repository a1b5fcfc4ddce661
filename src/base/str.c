/* Views and buffers. No encoding, no locale. */
#include "base/str.h"

#include "base/alloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

simpul_str smp_str(const char *text)
{
    return text ? (simpul_str){text, strlen(text)} : SIMPUL_STR_NONE;
}

bool smp_str_equal(simpul_str a, simpul_str b)
{
    if (a.len != b.len || !a.ptr != !b.ptr) return false;
    return a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0;
}

bool smp_str_is(simpul_str a, const char *literal)
{
    return smp_str_equal(a, smp_str(literal));
}

bool smp_str_is_one_of(simpul_str a, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (smp_str_is(a, words[i])) return true;
    return false;
}

int smp_str_compare(simpul_str a, simpul_str b)
{
    if (!a.ptr || !b.ptr) return (a.ptr != NULL) - (b.ptr != NULL);
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool smp_str_starts(simpul_str text, simpul_str prefix)
{
    return text.len >= prefix.len &&
           (prefix.len == 0 || memcmp(text.ptr, prefix.ptr, prefix.len) == 0);
}

bool smp_str_ends(simpul_str text, simpul_str suffix)
{
    return text.len >= suffix.len && (suffix.len == 0 || memcmp(text.ptr + text.len - suffix.len,
                                                                suffix.ptr, suffix.len) == 0);
}

simpul_str smp_str_slice(simpul_str text, size_t start, size_t end)
{
    if (end > text.len) end = text.len;
    if (start > end) start = end;
    return (simpul_str){text.ptr ? text.ptr + start : NULL, end - start};
}

static bool is_ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

simpul_str smp_str_trim(simpul_str text)
{
    while (text.len && is_ascii_space(text.ptr[0])) text.ptr++, text.len--;
    while (text.len && is_ascii_space(text.ptr[text.len - 1])) text.len--;
    return text;
}

size_t smp_str_find(simpul_str text, simpul_str needle, size_t from)
{
    if (needle.len == 0) return from <= text.len ? from : SIZE_MAX;
    while (from < text.len && text.len - from >= needle.len) {
        const char *hit = memchr(text.ptr + from, needle.ptr[0], text.len - from - needle.len + 1);
        if (!hit) return SIZE_MAX;
        if (memcmp(hit, needle.ptr, needle.len) == 0) return (size_t)(hit - text.ptr);
        from = (size_t)(hit - text.ptr) + 1;
    }
    return SIZE_MAX;
}

void smp_str_place(simpul_str text, size_t at, size_t *line, size_t *column)
{
    size_t start = 0;
    *line = 1;
    for (size_t i = 0; i < at && i < text.len; i++)
        if (text.ptr[i] == '\n') {
            ++*line;
            start = i + 1;
        }
    *column = at - start + 1;
}

void smp_buf_init(smp_buf *buf)
{
    *buf = (smp_buf){NULL, 0, 0, false};
}

void smp_buf_dispose(smp_buf *buf)
{
    smp_free(buf->ptr);
    smp_buf_init(buf);
}

void smp_buf_clear(smp_buf *buf)
{
    buf->len = 0;
    buf->failed = false;
    if (buf->ptr) buf->ptr[0] = '\0';
}

bool smp_buf_reserve(smp_buf *buf, size_t more)
{
    size_t wanted;
    if (buf->failed) return false;
    if (!smp_size_add(buf->len, more, &wanted) || !smp_size_add(wanted, 1, &wanted)) goto failed;
    if (wanted <= buf->cap) return true;
    size_t cap = buf->cap < SIZE_MAX / 2 ? buf->cap * 2 : SIZE_MAX;
    if (cap < wanted) cap = wanted;
    if (cap < 64) cap = 64;
    char *grown = smp_realloc_array(buf->ptr, cap, 1);
    if (!grown) goto failed;
    buf->ptr = grown;
    buf->cap = cap;
    return true;
failed:
    buf->failed = true;
    return false;
}

void smp_buf_bytes(smp_buf *buf, const void *bytes, size_t size)
{
    if (!smp_buf_reserve(buf, size)) return;
    if (size) memcpy(buf->ptr + buf->len, bytes, size);
    buf->len += size;
    buf->ptr[buf->len] = '\0';
}

void smp_buf_str(smp_buf *buf, simpul_str text)
{
    smp_buf_bytes(buf, text.ptr, text.len);
}

void smp_buf_text(smp_buf *buf, const char *text)
{
    smp_buf_bytes(buf, text, strlen(text));
}

void smp_buf_byte(smp_buf *buf, char byte)
{
    smp_buf_bytes(buf, &byte, 1);
}

void smp_buf_format(smp_buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0) {
        buf->failed = true;
        return;
    }
    if (!smp_buf_reserve(buf, (size_t)length)) return;
    va_start(arguments, format);
    vsnprintf(buf->ptr + buf->len, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buf->len += (size_t)length;
}

simpul_str smp_buf_view(const smp_buf *buf)
{
    return (simpul_str){buf->ptr ? buf->ptr : "", buf->len};
}
