/* What is left of an article to tell copies by: words, sketch, and keys of passages. */
#include "base/random.h"
#include "base/sha256.h"
#include "extract/fingerprint.h"
#include "support/failing_alloc.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

typedef struct article {
    smp_arena arena;
    smp_buf text;
    smp_tokens tokens;
    smp_plain_words words;
} article;

static void begin(article *out)
{
    memset(out, 0, sizeof *out);
    smp_arena_init(&out->arena);
    smp_buf_init(&out->text);
}

static void put_words(article *out, const char *stem, size_t n)
{
    for (size_t i = 0; i < n; i++)
        smp_buf_format(&out->text, "%s%s%zu", out->text.len ? " " : "", stem, i);
}

static void finish(article *out)
{
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_tokens_make(&out->tokens, smp_buf_view(&out->text), &out->arena, &err),
                     SIMPUL_OK);
    assert_int_equal(smp_plain_words_make(&out->words, &out->tokens, &out->arena, &err), SIMPUL_OK);
}

static void end(article *out)
{
    smp_buf_dispose(&out->text);
    smp_arena_dispose(&out->arena);
}

/* Keys of the words [first, first + n): in these articles each word is a token. */
static size_t keys_of(const article *in, size_t first, size_t n, smp_buf *out)
{
    smp_buf_init(out);
    smp_plain_words_passages(&in->words, (uint32_t)first, (uint32_t)(first + n), out);
    return out->len / SMP_SHA256_KEY;
}

static bool have_key_in_common(const smp_buf *a, const smp_buf *b)
{
    for (size_t i = 0; i < a->len; i += SMP_SHA256_KEY)
        for (size_t k = 0; k < b->len; k += SMP_SHA256_KEY)
            if (memcmp(a->ptr + i, b->ptr + k, SMP_SHA256_KEY) == 0) return true;
    return false;
}

static void words_are_letters_and_digits_in_lower_case(void **state)
{
    (void)state;
    article one;
    begin(&one);
    smp_buf_text(&one.text, "MENTERI Hukum, S.H. (Jum\xE2\x80\x99"
                            "at) -- \"e-commerce\" 31/2023!");
    finish(&one);
    assert_string_equal(one.words.text.ptr, "menteri hukum sh jumat ecommerce 31 2023 ");
    assert_int_equal(one.words.n, 7);
    assert_int_equal(one.words.at[one.tokens.n_tokens], 7);
    end(&one);
}

/* Computed apart from this program, from src/README.md. */
static void hashes_are_those_of_the_format(void **state)
{
    (void)state;
    article five, thirty;
    smp_minhash sketch;
    smp_buf keys;
    begin(&five);
    smp_buf_text(&five.text, "Kementerian menutup layanan itu kemarin.");
    finish(&five);
    assert_true(smp_plain_words_sketch(&five.words, &sketch));
    assert_int_equal(sketch.values[0], 0xe0cd6764);
    assert_int_equal(sketch.values[1], 0x15c481e9);
    assert_int_equal(sketch.values[63], 0x74305e2e);
    begin(&thirty);
    put_words(&thirty, "Kata", 30);
    finish(&thirty);
    assert_int_equal(keys_of(&thirty, 3, 4, &keys), 1);
    assert_string_equal(keys.ptr, "3HsYgHP1");
    smp_buf_dispose(&keys);
    end(&five);
    end(&thirty);
}

static void fewer_words_than_a_shingle_make_no_sketch(void **state)
{
    (void)state;
    for (size_t n = 0; n <= 5; n++) {
        article one;
        smp_minhash sketch;
        begin(&one);
        put_words(&one, "kata", n);
        smp_buf_text(&one.text, " .");
        finish(&one);
        assert_int_equal(smp_plain_words_sketch(&one.words, &sketch), n == 5);
        end(&one);
    }
}

/* Two articles of `before` and `after` words of their own around a run of `shared` words, the
 * evidence being `n` words of the run from `place` on. */
static bool is_found(size_t before, size_t shared, size_t after, size_t place, size_t n)
{
    article both[2];
    smp_buf keys[2];
    for (size_t i = 0; i < 2; i++) {
        begin(&both[i]);
        put_words(&both[i], i ? "kiri" : "barat", before + i);
        put_words(&both[i], "sama", shared);
        put_words(&both[i], i ? "kanan" : "timur", after);
        finish(&both[i]);
        keys_of(&both[i], before + i + place, n, &keys[i]);
    }
    bool found = have_key_in_common(&keys[0], &keys[1]);
    for (size_t i = 0; i < 2; i++) {
        smp_buf_dispose(&keys[i]);
        end(&both[i]);
    }
    return found;
}

static void a_run_of_30_shared_words_around_the_evidence_is_found_and_29_are_not(void **state)
{
    (void)state;
    for (size_t shared = 29; shared <= 31; shared++)
        for (size_t n = 1; n <= shared; n++)
            for (size_t place = 0; place + n <= shared; place += place + n + 3 < shared ? 3 : 1) {
                assert_int_equal(is_found(12, shared, 9, place, n), shared >= 30);
                assert_int_equal(is_found(50, shared, 0, place, n), shared >= 30); /* at the end */
            }
    assert_true(is_found(12, 200, 9, 100, 6));
}

/* The run ends in the middle of the evidence, or before it: what is said was not copied. */
static void evidence_that_is_not_all_in_the_run_is_not_found(void **state)
{
    (void)state;
    assert_false(is_found(12, 40, 20, 36, 8));
    assert_false(is_found(12, 40, 20, 40, 5));
    assert_true(is_found(12, 40, 20, 32, 8));
}

static void evidence_longer_than_a_run_is_found_by_30_words_of_it(void **state)
{
    (void)state;
    smp_buf keys;
    article one;
    assert_true(is_found(10, 30, 20, 0, 45));
    assert_false(is_found(10, 29, 20, 0, 45));
    begin(&one);
    put_words(&one, "kata", 120);
    finish(&one);
    static const struct {
        size_t first, n, n_keys;
    } wanted[] = {{40, 1, 30},  {40, 6, 25}, {40, 30, 1}, {40, 31, 2}, {40, 45, 16},
                  {40, 80, 30}, {0, 1, 1},   {119, 1, 1}, {118, 1, 2}, {5, 0, 0}};
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        assert_int_equal(keys_of(&one, wanted[i].first, wanted[i].n, &keys), wanted[i].n_keys);
        smp_buf_dispose(&keys);
    }
    end(&one);
}

static void an_article_shorter_than_a_run_has_no_passages(void **state)
{
    (void)state;
    article one;
    smp_buf keys;
    begin(&one);
    put_words(&one, "kata", 29);
    finish(&one);
    assert_int_equal(keys_of(&one, 0, 29, &keys), 0);
    smp_buf_dispose(&keys);
    end(&one);
}

static void hash_shingles(const article *in, uint64_t *out, size_t *n)
{
    *n = 0;
    for (size_t i = 0; i + SMP_SHINGLE_WORDS <= in->words.n; i++) {
        size_t start = in->words.starts[i], stop = in->words.starts[i + SMP_SHINGLE_WORDS];
        char key[SMP_SHA256_KEY + 1];
        uint64_t hash;
        smp_sha256_key(key, smp_str_slice(in->words.text, start, stop));
        memcpy(&hash, key, sizeof hash);
        bool is_new = true;
        for (size_t k = 0; k < *n && is_new; k++) is_new = out[k] != hash;
        if (is_new) out[(*n)++] = hash;
    }
}

static double exact_similarity(const article *a, const article *b)
{
    uint64_t left[512], right[512];
    size_t n_left, n_right, n_both = 0;
    hash_shingles(a, left, &n_left);
    hash_shingles(b, right, &n_right);
    for (size_t i = 0; i < n_left; i++)
        for (size_t k = 0; k < n_right; k++) n_both += left[i] == right[k];
    return (double)n_both / (double)(n_left + n_right - n_both);
}

/* Random texts of 300 words out of 400, one in `step` words of the second another one. */
static void the_sketch_estimates_the_similarity_of_texts(void **state)
{
    (void)state;
    smp_random seed = {17};
    static const size_t steps[] = {1, 5, 10, 20, 40, 80, 1000};
    for (size_t s = 0; s < sizeof steps / sizeof steps[0]; s++) {
        double error = 0;
        for (size_t pair = 0; pair < 40; pair++) {
            article a, b;
            smp_minhash left, right;
            begin(&a);
            begin(&b);
            for (size_t i = 0; i < 300; i++) {
                unsigned word = (unsigned)(smp_random_below(&seed, 400)), other = word;
                if (smp_random_below(&seed, steps[s]) == 0)
                    other = (unsigned)(smp_random_below(&seed, 400));
                smp_buf_format(&a.text, "kata%u ", word);
                smp_buf_format(&b.text, "kata%u ", other);
            }
            finish(&a);
            finish(&b);
            smp_plain_words_sketch(&a.words, &left);
            smp_plain_words_sketch(&b.words, &right);
            double estimate = smp_minhash_matches(&left, &right) / 64.0;
            error += estimate - exact_similarity(&a, &b);
            assert_true(fabs(estimate - exact_similarity(&a, &b)) < 4.0 / 16);
            end(&a);
            end(&b);
        }
        assert_true(fabs(error / 40) < 0.03); /* three standard errors of the mean */
    }
}

static bool make_all(void *context)
{
    smp_plain_words words;
    smp_arena arena;
    simpul_error err = SIMPUL_ERROR_INIT;
    smp_arena_init(&arena);
    bool done = smp_plain_words_make(&words, context, &arena, &err) == SIMPUL_OK;
    if (done) {
        smp_buf keys;
        smp_buf_init(&keys);
        smp_plain_words_passages(&words, 3, 8, &keys);
        done = !keys.failed;
        smp_buf_dispose(&keys);
    }
    smp_arena_dispose(&arena);
    return done;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    article one;
    begin(&one);
    put_words(&one, "kata", 60);
    finish(&one);
    assert_true(failing_alloc_sweep(make_all, &one.tokens, false) > 3);
    end(&one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_letters_and_digits_in_lower_case),
        cmocka_unit_test(hashes_are_those_of_the_format),
        cmocka_unit_test(fewer_words_than_a_shingle_make_no_sketch),
        cmocka_unit_test(a_run_of_30_shared_words_around_the_evidence_is_found_and_29_are_not),
        cmocka_unit_test(evidence_that_is_not_all_in_the_run_is_not_found),
        cmocka_unit_test(evidence_longer_than_a_run_is_found_by_30_words_of_it),
        cmocka_unit_test(an_article_shorter_than_a_run_has_no_passages),
        cmocka_unit_test(the_sketch_estimates_the_similarity_of_texts),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
