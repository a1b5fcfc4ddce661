/* Digests for documents, evidence and ids. Not for secrets. */
#include "base/sha256.h"

#include "base/base64.h"

#include <nettle/sha2.h>
#include <simpul/stream.h>
#include <string.h>

static void digest_of(uint8_t digest[SHA256_DIGEST_SIZE], simpul_str bytes)
{
    struct sha256_ctx context;
    sha256_init(&context);
    if (bytes.len) sha256_update(&context, bytes.len, (const uint8_t *)bytes.ptr);
    sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

static void write_hex(char *out, size_t n_hex, const uint8_t *digest)
{
    static const char hex[] = "0123456789abcdef";
    for (size_t i = 0; i < n_hex; i++)
        out[i] = hex[i % 2 ? digest[i / 2] & 15 : digest[i / 2] >> 4];
    out[n_hex] = '\0';
}

void smp_sha256_hex(char out[SMP_SHA256_HEX + 1], simpul_str bytes)
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    digest_of(digest, bytes);
    write_hex(out, SMP_SHA256_HEX, digest);
}

void simpul_sha256_hex(char out[65], simpul_str bytes)
{
    smp_sha256_hex(out, bytes);
}

void smp_sha256_id(char out[SMP_ID_HEX + 1], const simpul_str *parts, size_t n_parts)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    for (size_t i = 0; i < n_parts; i++) {
        if (i) sha256_update(&context, 1, (const uint8_t *)"\x1F");
        if (parts[i].len) sha256_update(&context, parts[i].len, (const uint8_t *)parts[i].ptr);
    }
    sha256_digest(&context, sizeof digest, digest);
    write_hex(out, SMP_ID_HEX, digest);
}

void smp_sha256_key(char out[SMP_SHA256_KEY + 1], simpul_str bytes)
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    digest_of(digest, bytes);
    smp_base64_encode(out, digest, SMP_SHA256_KEY * 6 / 8);
}
