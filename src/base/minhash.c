/* One pass over the set: no sorting, no memory. */
#include "base/minhash.h"

#include <string.h>

void smp_minhash_init(smp_minhash *sketch)
{
    memset(sketch->values, 0xff, sizeof sketch->values);
}

static uint64_t mix(uint64_t z)
{
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

void smp_minhash_add(smp_minhash *sketch, uint64_t member)
{
    for (size_t i = 0; i < SMP_MINHASH_VALUES; i++) {
        member += UINT64_C(0x9e3779b97f4a7c15);
        uint32_t value = (uint32_t)(mix(member) >> 32);
        if (value < sketch->values[i]) sketch->values[i] = value;
    }
}

unsigned smp_minhash_matches(const smp_minhash *a, const smp_minhash *b)
{
    unsigned n = 0;
    for (size_t i = 0; i < SMP_MINHASH_VALUES; i++) n += a->values[i] == b->values[i];
    return n;
}

void smp_minhash_hex(char out[SMP_MINHASH_HEX + 1], const smp_minhash *sketch)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < SMP_MINHASH_HEX; i++)
        out[i] = digits[sketch->values[i / 8] >> (28 - 4 * (i % 8)) & 15];
    out[SMP_MINHASH_HEX] = '\0';
}

bool smp_minhash_parse(smp_minhash *out, simpul_str hex)
{
    memset(out->values, 0, sizeof out->values);
    if (hex.len != SMP_MINHASH_HEX) return false;
    for (size_t i = 0; i < hex.len; i++) {
        char c = hex.ptr[i];
        bool is_letter = c >= 'a' && c <= 'f';
        if (!is_letter && !(c >= '0' && c <= '9')) return false;
        uint32_t digit = (uint32_t)(is_letter ? c - 'a' + 10 : c - '0');
        out->values[i / 8] = out->values[i / 8] << 4 | digit;
    }
    return true;
}
