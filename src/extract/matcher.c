/* A hash-edged trie. Time for a text: its tokens times the length of the longest form begun at
 * each. */
#include "extract/matcher.h"

#include "base/error.h"
#include "base/utf8.h"

#include <string.h>

void smp_matcher_init(smp_matcher *matcher)
{
    memset(matcher, 0, sizeof *matcher);
    smp_strmap_init(&matcher->words);
}

void smp_matcher_dispose(smp_matcher *matcher)
{
    smp_strmap_dispose(&matcher->words);
    smp_vec_dispose(&matcher->heads);
    smp_vec_dispose(&matcher->payloads);
    smp_free(matcher->edge_keys);
    smp_free(matcher->edge_targets);
    smp_matcher_init(matcher);
}

bool smp_fold(smp_buf *out, simpul_str text)
{
    smp_buf_clear(out);
    for (size_t at = 0; at < text.len;) {
        uint32_t code;
        bool bad;
        char bytes[4];
        at += smp_utf8_decode(text, at, &code, &bad);
        if (code == 0x2019 || code == 0x2018) code = '\''; /* Jum'at, however it is typed */
        if (code == 0x2010 || code == 0x2011) code = '-';
        smp_buf_bytes(out, bytes, smp_utf8_encode(bytes, smp_utf8_fold(code)));
    }
    return !out->failed;
}

static size_t edge_slot(const smp_matcher *matcher, uint64_t key)
{
    size_t mask = matcher->n_slots - 1;
    size_t slot = (size_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & mask;
    while (matcher->edge_keys[slot] && matcher->edge_keys[slot] != key) slot = (slot + 1) & mask;
    return slot;
}

static bool grow_edges(smp_matcher *matcher)
{
    size_t old_slots = matcher->n_slots;
    size_t n_slots = old_slots ? old_slots * 2 : 1024;
    uint64_t *old_keys = matcher->edge_keys;
    uint32_t *old_targets = matcher->edge_targets;
    uint64_t *keys = smp_alloc_array(n_slots, sizeof *keys);
    uint32_t *targets = smp_alloc_array(n_slots, sizeof *targets);
    if (!keys || !targets) {
        smp_free(keys);
        smp_free(targets);
        return false;
    }
    matcher->edge_keys = keys;
    matcher->edge_targets = targets;
    matcher->n_slots = n_slots;
    for (size_t i = 0; i < old_slots; i++) {
        if (!old_keys[i]) continue;
        size_t slot = edge_slot(matcher, old_keys[i]);
        keys[slot] = old_keys[i];
        targets[slot] = old_targets[i];
    }
    smp_free(old_keys);
    smp_free(old_targets);
    return true;
}

static uint64_t edge_key(uint32_t state, uint32_t word)
{
    return ((uint64_t)state << 32 | word) + 1;
}

/* The state after `word`, made when it is not there; SMP_NO_WORD when memory is out. */
static uint32_t put_edge(smp_matcher *matcher, uint32_t state, uint32_t word)
{
    if (2 * (matcher->n_edges + 1) > matcher->n_slots && !grow_edges(matcher)) return SMP_NO_WORD;
    uint64_t key = edge_key(state, word);
    size_t slot = edge_slot(matcher, key);
    if (!matcher->edge_keys[slot]) {
        if (!smp_vec_push(&matcher->heads, 0)) return SMP_NO_WORD;
        matcher->edge_keys[slot] = key;
        matcher->edge_targets[slot] = (uint32_t)(matcher->heads.n - 1);
        matcher->n_edges++;
    }
    return matcher->edge_targets[slot];
}

static bool add_payload(smp_matcher *matcher, uint32_t state, uint32_t kind, uint32_t index)
{
    uint32_t head = matcher->heads.items[state];
    for (uint32_t at = head; at; at = matcher->payloads.items[at - 1].next) {
        const smp_payload *known = &matcher->payloads.items[at - 1];
        if (known->kind == kind && known->index == index) return true;
    }
    smp_payload payload = {kind, index, head};
    if (!smp_vec_push(&matcher->payloads, payload)) return false;
    matcher->heads.items[state] = (uint32_t)matcher->payloads.n;
    return true;
}

simpul_status smp_matcher_add(smp_matcher *matcher, simpul_str form, uint32_t kind, uint32_t index,
                              smp_arena *scratch, simpul_error *err)
{
    smp_mark mark = smp_arena_mark(scratch);
    smp_tokens tokens;
    smp_buf folded;
    smp_buf_init(&folded);
    uint32_t state = 0;
    simpul_status status = smp_tokens_make(&tokens, form, scratch, err);
    if (status) goto done;
    if (matcher->heads.n == 0 && !smp_vec_push(&matcher->heads, 0)) state = SMP_NO_WORD;
    for (size_t i = 0; i < tokens.n_tokens && state != SMP_NO_WORD; i++) {
        uint32_t word = SMP_NO_WORD;
        if (smp_fold(&folded, smp_token_text(&tokens, i)))
            word = smp_strmap_put(&matcher->words, smp_buf_view(&folded));
        state = word == SMP_NO_WORD ? SMP_NO_WORD : put_edge(matcher, state, word);
    }
    if (state == SMP_NO_WORD || (state && !add_payload(matcher, state, kind, index)))
        status = smp_error_memory(err);
done:
    smp_buf_dispose(&folded);
    smp_arena_rewind(scratch, mark);
    return status;
}

static simpul_str cut_clitic(simpul_str word)
{
    static const char *const clitics[] = {"nya", "lah", "kah", "pun"};
    for (size_t i = 0; i < sizeof clitics / sizeof clitics[0]; i++)
        if (word.len > 5 && smp_str_ends(word, smp_str(clitics[i]))) {
            word.len -= 3;
            if (word.ptr[word.len - 1] == '-') word.len--;
            return word;
        }
    return word;
}

bool smp_matcher_words(const smp_matcher *matcher, const smp_tokens *tokens, uint32_t *words)
{
    smp_buf folded;
    smp_buf_init(&folded);
    bool done = true;
    for (size_t i = 0; i < tokens->n_tokens && done; i++) {
        done = smp_fold(&folded, smp_token_text(tokens, i));
        simpul_str word = smp_buf_view(&folded);
        words[i] = smp_strmap_find(&matcher->words, word);
        if (words[i] == SMP_NO_WORD) words[i] = smp_strmap_find(&matcher->words, cut_clitic(word));
    }
    smp_buf_dispose(&folded);
    return done;
}

size_t smp_matcher_at(const smp_matcher *matcher, const uint32_t *words, size_t first, size_t limit,
                      smp_hits *hits)
{
    uint32_t state = 0;
    size_t n_found = 0;
    if (!matcher->n_slots) return 0;
    for (size_t at = first; at < limit && words[at] != SMP_NO_WORD; at++) {
        uint64_t key = edge_key(state, words[at]);
        size_t slot = edge_slot(matcher, key);
        if (!matcher->edge_keys[slot]) break;
        state = matcher->edge_targets[slot];
        if (!matcher->heads.items[state]) continue;
        smp_hit hit = {(uint32_t)first, (uint32_t)at + 1, matcher->heads.items[state] - 1};
        if (!smp_vec_push(hits, hit)) return SIZE_MAX;
        n_found++;
    }
    return n_found;
}

uint32_t smp_matcher_word(const smp_matcher *matcher, const char *folded)
{
    return smp_strmap_find(&matcher->words, smp_str(folded));
}
