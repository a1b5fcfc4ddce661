/* Bytes ⇄ digits of six bits, the first bits first. */
#include "base/base64.h"

#include <string.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

void smp_base64_encode(char *out, const uint8_t *bytes, size_t n)
{
    uint32_t bits = 0, n_bits = 0;
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        bits = bits << 8 | bytes[i];
        for (n_bits += 8; n_bits >= 6; n_bits -= 6) out[at++] = digits[bits >> (n_bits - 6) & 63];
    }
    if (n_bits) out[at++] = digits[bits << (6 - n_bits) & 63];
    out[at] = '\0';
}

bool smp_base64_decode(uint8_t *out, size_t n, simpul_str text)
{
    uint32_t bits = 0, n_bits = 0;
    size_t at = 0;
    if (text.len != SMP_BASE64_SIZE(n)) return false;
    for (size_t i = 0; i < text.len; i++) {
        const char *digit = text.ptr[i] ? strchr(digits, text.ptr[i]) : NULL;
        if (!digit) return false;
        bits = bits << 6 | (uint32_t)(digit - digits);
        n_bits += 6;
        if (n_bits < 8) continue;
        n_bits -= 8;
        out[at++] = (uint8_t)(bits >> n_bits);
    }
    return (bits & ((1U << n_bits) - 1)) == 0;
}
