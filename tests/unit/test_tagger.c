/* The name tagger: that C tags as the script that made the model did, and what it makes of broken
 * models and of sentences without end. */
#include "extract/lexicon_files.h"
#include "extract/tagger.h"
#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static simpul_str model(void)
{
    return (simpul_str){(const char *)smp_tagger_files[0].bytes, smp_tagger_files[0].size};
}

/* The tags of a text, one letter a token: P p B b L l and . for none. */
static void tags_are(const char *text, const char *wanted)
{
    smp_tagger tagger;
    smp_arena arena;
    smp_tokens tokens;
    uint8_t tags[64];
    char got[65] = "";
    smp_arena_init(&arena);
    assert_int_equal(smp_tagger_open(&tagger, model(), NULL), SIMPUL_OK);
    simpul_str view = {text, strlen(text)};
    assert_int_equal(smp_tokens_make(&tokens, view, &arena, NULL), SIMPUL_OK);
    assert_true(tokens.n_tokens <= 64);
    smp_tagger_tag(&tagger, &tokens, 0, tokens.n_tokens, tags);
    for (size_t i = 0; i < tokens.n_tokens; i++) got[i] = ".PpBbLl"[tags[i]];
    assert_string_equal(got, wanted);
    smp_arena_dispose(&arena);
}

static void persons_bodies_and_places_are_told_apart(void **state)
{
    (void)state;
    tags_are("Rapat itu dihadiri Ketua Umum Partai Hanura Wiranto di Surabaya.", ".....BbP.L.");
}

/* The digest of the tags of a file of idner-news-2k, each sentence on its own. */
static uint32_t digest_of(const smp_tagger *tagger, FILE *file)
{
    static char line[256], sentence[1 << 16];
    static uint8_t tags[1 << 15];
    uint32_t digest = 2166136261U;
    size_t length = 0;
    smp_arena arena;
    smp_arena_init(&arena);
    for (bool more = true; more;) {
        more = fgets(line, sizeof line, file) != NULL;
        size_t word = more ? strcspn(line, " \t\r\n") : 0;
        if (word) {
            assert_true(length + word + 1 < sizeof sentence);
            memcpy(sentence + length, line, word);
            length += word;
            sentence[length++] = ' ';
            continue;
        }
        smp_tokens tokens;
        simpul_str view = {sentence, length};
        assert_int_equal(smp_tokens_make(&tokens, view, &arena, NULL), SIMPUL_OK);
        smp_tagger_tag(tagger, &tokens, 0, tokens.n_tokens, tags);
        for (size_t i = 0; i < tokens.n_tokens; i++) digest = (digest ^ tags[i]) * 16777619U;
        length = 0;
    }
    smp_arena_dispose(&arena);
    return digest;
}

static void the_dev_set_is_tagged_as_by_the_script(void **state)
{
    (void)state;
    char path[1024];
    smp_tagger tagger;
    const char *shared = getenv("SIMPUL_SHARED");
    snprintf(path, sizeof path, "%s/corpora/ner/idner-news-2k.dev.txt", shared ? shared : ".");
    FILE *file = fopen(path, "rb");
    if (!file) skip();
    assert_int_equal(smp_tagger_open(&tagger, model(), NULL), SIMPUL_OK);
    assert_int_equal(digest_of(&tagger, file), tagger.digest);
    fclose(file);
}

static void a_model_that_is_not_whole_is_refused(void **state)
{
    (void)state;
    smp_tagger tagger;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_str whole = model(), half = {whole.ptr, whole.len / 2};
    assert_int_equal(smp_tagger_open(&tagger, half, &err), SIMPUL_ERR_SYNTAX);
    assert_string_equal(err.message, "the name tagger's model is not whole");
    assert_int_equal(smp_tagger_open(&tagger, SIMPUL_STR(""), NULL), SIMPUL_ERR_SYNTAX);
}

static void a_sentence_without_end_is_tagged_in_parts(void **state)
{
    (void)state;
    static char text[8000];
    static uint8_t tags[2000];
    smp_tagger tagger;
    smp_arena arena;
    smp_tokens tokens;
    for (size_t i = 0; i + 4 < sizeof text; i += 8) memcpy(text + i, "Budi di ", 8);
    smp_arena_init(&arena);
    assert_int_equal(smp_tagger_open(&tagger, model(), NULL), SIMPUL_OK);
    simpul_str view = {text, sizeof text};
    assert_int_equal(smp_tokens_make(&tokens, view, &arena, NULL), SIMPUL_OK);
    assert_int_equal(tokens.n_tokens, 2000);
    memset(tags, 255, sizeof tags);
    smp_tagger_tag(&tagger, &tokens, 0, tokens.n_tokens, tags);
    for (size_t i = 0; i < tokens.n_tokens; i++) assert_true(tags[i] < SMP_N_TAGS);
    smp_tagger_tag(&tagger, &tokens, 0, 0, tags);
    smp_arena_dispose(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(persons_bodies_and_places_are_told_apart),
        cmocka_unit_test(the_dev_set_is_tagged_as_by_the_script),
        cmocka_unit_test(a_model_that_is_not_whole_is_refused),
        cmocka_unit_test(a_sentence_without_end_is_tagged_in_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
