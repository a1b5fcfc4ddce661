/* One pass over the set: no sorting, no memory. */
#include "base/minhash.h"

#include "base/base64.h"
#include "base/random.h"

#include <string.h>

void smp_minhash_init(smp_minhash *sketch)
{
    memset(sketch->values, 0xff, sizeof sketch->values);
}

void smp_minhash_add(smp_minhash *sketch, uint64_t member)
{
    smp_random numbers = {member};
    for (size_t i = 0; i < SMP_MINHASH_VALUES; i++) {
        uint32_t value = (uint32_t)(smp_random_next(&numbers) >> 32);
        if (value < sketch->values[i]) sketch->values[i] = value;
    }
}

unsigned smp_minhash_matches(const smp_minhash *a, const smp_minhash *b)
{
    unsigned n = 0;
    for (size_t i = 0; i < SMP_MINHASH_VALUES; i++) n += a->values[i] == b->values[i];
    return n;
}

void smp_minhash_write(char out[SMP_MINHASH_TEXT + 1], const smp_minhash *sketch)
{
    uint8_t bytes[4 * SMP_MINHASH_VALUES];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(sketch->values[i / 4] >> (24 - 8 * (i % 4)));
    smp_base64_encode(out, bytes, sizeof bytes);
}

bool smp_minhash_read(smp_minhash *out, simpul_str text)
{
    uint8_t bytes[4 * SMP_MINHASH_VALUES];
    if (!smp_base64_decode(bytes, sizeof bytes, text)) return false;
    memset(out->values, 0, sizeof out->values);
    for (size_t i = 0; i < sizeof bytes; i++)
        out->values[i / 4] = out->values[i / 4] << 8 | bytes[i];
    return true;
}
