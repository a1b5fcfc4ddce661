/* Words → sketch and passage keys. Compares nothing. The hashes are part of the file format. */
#include "extract/fingerprint.h"

#include "base/error.h"
#include "base/sha256.h"
#include "base/strmap.h"
#include "base/utf8.h"

/* Appends the letters and digits of a token, folded, and a blank; false when there are none. */
static bool put_word(smp_buf *out, simpul_str token)
{
    size_t before = out->len;
    for (size_t at = 0; at < token.len;) {
        uint32_t code;
        bool is_bad;
        char bytes[4];
        at += smp_utf8_decode(token, at, &code, &is_bad);
        if (!smp_utf8_is_letter(code) && !smp_utf8_is_digit(code)) continue;
        smp_buf_bytes(out, bytes, smp_utf8_encode(bytes, smp_utf8_fold(code)));
    }
    if (out->len == before) return false;
    smp_buf_byte(out, ' ');
    return true;
}

simpul_status smp_plain_words_make(smp_plain_words *out, const smp_tokens *tokens, smp_arena *arena,
                                   simpul_error *err)
{
    smp_buf text;
    uint32_t *starts = smp_arena_array(arena, uint32_t, tokens->n_tokens + 1);
    uint32_t *at = smp_arena_array(arena, uint32_t, tokens->n_tokens + 1);
    *out = (smp_plain_words){SIMPUL_STR_NONE, starts, at, 0};
    if (!starts || !at) return smp_error_memory(err);
    smp_buf_init(&text);
    for (size_t i = 0; i < tokens->n_tokens; i++) {
        at[i] = (uint32_t)out->n;
        if (tokens->tokens[i].kind != SMP_PUNCTUATION && put_word(&text, smp_token_text(tokens, i)))
            starts[++out->n] = (uint32_t)text.len;
    }
    at[tokens->n_tokens] = (uint32_t)out->n;
    if (!text.failed)
        out->text = smp_arena_str(arena, text.len ? smp_buf_view(&text) : SIMPUL_STR(""));
    smp_buf_dispose(&text);
    return out->text.ptr ? SIMPUL_OK : smp_error_memory(err);
}

/* Words without the blank behind the last of them. */
static simpul_str run_of(const smp_plain_words *words, size_t first, size_t n)
{
    return smp_str_slice(words->text, words->starts[first], words->starts[first + n] - 1);
}

bool smp_plain_words_sketch(const smp_plain_words *words, smp_minhash *out)
{
    smp_minhash_init(out);
    for (size_t i = 0; i + SMP_SHINGLE_WORDS <= words->n; i++) {
        simpul_str run = run_of(words, i, SMP_SHINGLE_WORDS);
        smp_minhash_add(out, smp_hash_bytes(run.ptr, run.len));
    }
    return words->n >= SMP_SHINGLE_WORDS;
}

void smp_plain_words_passages(const smp_plain_words *words, uint32_t first, uint32_t end,
                              smp_buf *out)
{
    size_t from = words->at[first], to = words->at[end];
    if (words->n < SMP_PASSAGE_WORDS || from == to) return;
    size_t least = from, most = words->n - SMP_PASSAGE_WORDS;
    if (to - from <= SMP_PASSAGE_WORDS) {
        least = to > SMP_PASSAGE_WORDS ? to - SMP_PASSAGE_WORDS : 0;
        if (from < most) most = from;
    } else if (to - SMP_PASSAGE_WORDS < most) {
        most = to - SMP_PASSAGE_WORDS;
    }
    for (size_t i = least; i <= most && i < least + SMP_PASSAGES_MAX; i++) {
        char key[SMP_SHA256_KEY + 1];
        smp_sha256_key(key, run_of(words, i, SMP_PASSAGE_WORDS));
        smp_buf_bytes(out, key, SMP_SHA256_KEY);
    }
}
