/* UTF-16 → UTF-8 by iconv(3), and what is no text refused. Mends nothing. */
#include "text/encoding.h"

#include "base/error.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

bool smp_encoding_is_utf16(simpul_str bytes)
{
    if (bytes.len < 2) return false;
    bool little = memcmp(bytes.ptr, "\xFF\xFE", 2) == 0;
    /* FF FE 00 00 is UTF-32: no text begins with U+0000 */
    if (little && bytes.len >= 4 && memcmp(bytes.ptr + 2, "\0\0", 2) == 0) return false;
    return little || memcmp(bytes.ptr, "\xFE\xFF", 2) == 0;
}

static simpul_status decode(smp_buf *out, simpul_str bytes, const char *source, simpul_error *err)
{
    /* 2 bytes of UTF-16 are at most 3 of UTF-8 */
    if (bytes.len / 2 > SIZE_MAX / 4 || !smp_buf_reserve(out, bytes.len / 2 * 3 + 1))
        return smp_error_memory(err);
    iconv_t how = iconv_open("UTF-8", "UTF-16");
    if (how == (iconv_t)-1)
        return smp_error_errno(err, source, "UTF-16 found, which cannot be decoded here", errno);
    char *from = (char *)(uintptr_t)bytes.ptr, *to = out->ptr;
    size_t n_from = bytes.len, n_to = bytes.len / 2 * 3;
    bool done = iconv(how, &from, &n_from, &to, &n_to) != (size_t)-1;
    iconv_close(how);
    if (!done)
        return smp_error_at(err, SIMPUL_ERR_ENCODING, source, 0, 0, "byte %zu: broken UTF-16 found",
                            (size_t)(from - bytes.ptr) + 1);
    out->len = (size_t)(to - out->ptr);
    *to = '\0';
    return SIMPUL_OK;
}

simpul_status smp_encoding_read(simpul_str *text, smp_buf *decoded, simpul_str bytes,
                                const char *source, simpul_error *err)
{
    *text = bytes;
    if (smp_encoding_is_utf16(bytes)) {
        simpul_status status = decode(decoded, bytes, source, err);
        if (status) return status;
        *text = smp_buf_view(decoded);
    }
    const char *nul = text->len ? memchr(text->ptr, '\0', text->len) : NULL;
    if (!nul) return SIMPUL_OK;
    size_t line, column;
    smp_str_place(*text, (size_t)(nul - text->ptr), &line, &column);
    return smp_error_at(err, SIMPUL_ERR_ENCODING, source, line, column,
                        "not text: byte 0x00 found, UTF-8 wanted");
}
