/* Independent sources: copies of documents, copied passages, and how many are left. */
#include "base/minhash.h"
#include "base/random.h"
#include "graph/duplicates.h"
#include "graph/sources.h"
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ENTITIES                                                                                   \
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"     \
    "{\"kind\":\"entity\",\"id\":\"feature:siar\",\"type\":\"feature\",\"name\":\"Siar\"}\n"
#define DOCUMENT(id, attributes)                                                                   \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000" id "\",\"path\":\"" id                    \
    ".txt\",\"bytes\":500,\"attributes\":{" attributes "}}\n"
#define CLAIM(document, start, confidence, attributes)                                             \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000" document                               \
    "\",\"subject\":\"platform:satu\",\"relation\":\"suspends\",\"object\":\"feature:siar\","      \
    "\"modality\":\"asserted\",\"polarity\":\"affirmed\",\"start\":" start                         \
    ",\"end\":400,\"rule\":\"uji\",\"confidence\":" confidence ",\"attributes\":{" attributes      \
    "}}\n"
#define PASSAGES(keys) "\"passages\":\"" keys "\""

static simpul_records *records_of(const char *lines)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (read_lines(&records, lines, "uji.ndjson", &err))
        fail_msg("%s:%zu: %s", err.source, err.line, err.message);
    return records;
}

/* Of all claims of the lines. */
static void count_sources(const char *lines, smp_sources *out, smp_arena *arena)
{
    simpul_records *records = records_of(lines);
    smp_dossier dossier;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_dossier_open(&dossier, records, &err), SIMPUL_OK);
    uint32_t claims[16];
    assert_true(dossier.n_claims <= 16);
    for (uint32_t i = 0; i < dossier.n_claims; i++)
        claims[i] = (uint32_t)dossier.n_claims - 1 - i; /* any order will do */
    assert_int_equal(smp_sources_count(out, &dossier, claims, dossier.n_claims, arena, &err),
                     SIMPUL_OK);
    smp_source *items = smp_arena_array(arena, smp_source, out->n);
    for (size_t i = 0; i < out->n; i++)
        items[i] = (smp_source){smp_arena_str(arena, out->items[i].name), out->items[i].confidence};
    out->items = items;
    smp_dossier_dispose(&dossier);
    simpul_records_free(records);
}

static void one_text_is_one_source_with_its_best_claim(void **state)
{
    (void)state;
    smp_arena arena;
    smp_sources found;
    smp_arena_init(&arena);
    count_sources(ENTITIES DOCUMENT("aa", "\"text_sha256\":\"x\"")
                      DOCUMENT("bb", "\"text_sha256\":\"y\"")
                          DOCUMENT("cc", "\"text_sha256\":\"x\"") CLAIM("bb", "1", "0.5", "")
                              CLAIM("cc", "1", "0.75", "") CLAIM("cc", "2", "0.25", ""),
                  &found, &arena);
    assert_int_equal(found.n, 2);
    assert_int_equal(found.n_documents, 2);
    /* named for the first document of that text, although no claim of it is counted */
    assert_string_equal(found.items[0].name.ptr, "doc:00000000000000aa");
    assert_true(found.items[0].confidence == 0.75);
    assert_string_equal(found.items[1].name.ptr, "doc:00000000000000bb");
    assert_true(found.confidence == 0.875);
    smp_arena_dispose(&arena);
}

static void shared_passages_join_in_chains_and_no_others(void **state)
{
    (void)state;
    smp_arena arena;
    smp_sources found;
    smp_arena_init(&arena);
    count_sources(ENTITIES DOCUMENT("aa", "") DOCUMENT("bb", "") DOCUMENT("cc", "")
                      DOCUMENT("dd", "") CLAIM("aa", "1", "0.5", PASSAGES("AAAAAAAABBBBBBBB"))
                          CLAIM("bb", "1", "0.5", PASSAGES("BBBBBBBBCCCCCCCC"))
                              CLAIM("cc", "1", "0.5", PASSAGES("DDDDDDDDCCCCCCCC")) CLAIM(
                                  "dd", "1", "0.5", PASSAGES("AAAABBBB")), /* no key of the first */
                  &found, &arena);
    assert_int_equal(found.n, 2);
    assert_int_equal(found.n_documents, 4);
    assert_string_equal(found.items[0].name.ptr, "doc:00000000000000aa");
    assert_string_equal(found.items[1].name.ptr, "doc:00000000000000dd");
    assert_true(found.confidence == 0.75);
    smp_arena_dispose(&arena);
}

static void one_document_is_one_source_however_many_its_claims(void **state)
{
    (void)state;
    smp_arena arena;
    smp_sources found;
    smp_arena_init(&arena);
    count_sources(ENTITIES DOCUMENT("aa", "") CLAIM("aa", "1", "0.5", PASSAGES("AAAAAAAA"))
                      CLAIM("aa", "2", "0.5", PASSAGES("BBBBBBBB")) CLAIM("aa", "3", "0.5", ""),
                  &found, &arena);
    assert_int_equal(found.n, 1);
    assert_int_equal(found.n_documents, 1);
    assert_true(found.confidence == 0.5);
    smp_arena_dispose(&arena);
}

static void no_claims_have_no_source(void **state)
{
    (void)state;
    smp_arena arena;
    smp_sources found;
    smp_arena_init(&arena);
    count_sources(ENTITIES DOCUMENT("aa", ""), &found, &arena);
    assert_int_equal(found.n, 0);
    assert_int_equal(found.n_documents, 0);
    assert_true(found.confidence == 0);
    smp_arena_dispose(&arena);
}

static void two_claims_by_themselves(void **state)
{
    (void)state;
    simpul_records *records = records_of(
        ENTITIES DOCUMENT("aa", "") DOCUMENT("bb", "") DOCUMENT("cc", "")
            CLAIM("aa", "1", "0.5", PASSAGES("AAAAAAAA"))
                CLAIM("bb", "1", "0.5", PASSAGES("CCCCCCCCAAAAAAAA")) CLAIM("cc", "1", "0.5", ""));
    smp_dossier dossier;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_dossier_open(&dossier, records, &err), SIMPUL_OK);
    for (uint32_t a = 0; a < 3; a++)
        for (uint32_t b = 0; b < 3; b++) {
            bool is_copied = dossier.claims[a].passages.ptr && dossier.claims[b].passages.ptr;
            assert_int_equal(smp_sources_are_one(&dossier, a, b), a == b || is_copied);
        }
    smp_dossier_dispose(&dossier);
    simpul_records_free(records);
}

static void assert_refused(const char *lines, size_t line, const char *message)
{
    simpul_records *records = records_of(lines);
    smp_dossier dossier;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_dossier_open(&dossier, records, &err), SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message, message);
    assert_string_equal(err.source, "uji.ndjson");
    assert_int_equal(err.line, line);
    smp_dossier_dispose(&dossier);
    simpul_records_free(records);
}

static void what_is_no_fingerprint_is_refused(void **state)
{
    (void)state;
    assert_refused(DOCUMENT("aa", "\"minhash\":\"abc\""), 1,
                   "field 'attributes': no minhash of 342 digits, which is wanted");
    assert_refused(DOCUMENT("aa", "\"minhash\":7"), 1,
                   "field 'attributes': no minhash of 342 digits, which is wanted");
    assert_refused(ENTITIES DOCUMENT("aa", "") CLAIM("aa", "1", "0.5", PASSAGES("AAAAAAA")), 4,
                   "field 'attributes': no passages of 8 digits each, which are wanted");
    assert_refused(ENTITIES DOCUMENT("aa", "") CLAIM("aa", "1", "0.5", PASSAGES("AAAA\\\\AAA")), 4,
                   "field 'attributes': no passages of 8 digits each, which are wanted");
}

/* --- near-duplicates --- */

enum { N_SKETCHES = 240 };

/* Families of sketches in which each member has some values of the one before changed. */
static void make_sketches(smp_minhash *sketches)
{
    smp_random seed = {20230927};
    for (size_t i = 0; i < N_SKETCHES; i++) {
        bool is_new = i % 8 == 0;
        if (!is_new) sketches[i] = sketches[i - 1];
        size_t changes = is_new ? SMP_MINHASH_VALUES : 8 + smp_random_below(&seed, 9);
        for (size_t k = 0; k < changes; k++) {
            size_t at = is_new ? k : smp_random_below(&seed, SMP_MINHASH_VALUES);
            sketches[i].values[at] = (uint32_t)smp_random_next(&seed);
        }
    }
}

static simpul_records *records_of_sketches(const smp_minhash *sketches)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_records_new(&records, &err), SIMPUL_OK);
    for (size_t i = 0; i < N_SKETCHES; i++) {
        char id[32], text[SMP_MINHASH_TEXT + 1], attributes[SMP_MINHASH_TEXT + 32];
        snprintf(id, sizeof id, "doc:%016zx", i);
        smp_minhash_write(text, &sketches[i]);
        snprintf(attributes, sizeof attributes, "{\"minhash\":\"%s\"}", text);
        simpul_document_record document = {.id = {id, strlen(id)},
                                           .path = {id, strlen(id)},
                                           .attributes = {attributes, strlen(attributes)},
                                           .bytes = 10};
        assert_int_equal(simpul_records_add_document(records, &document, &err), SIMPUL_OK);
    }
    assert_int_equal(simpul_records_finish(records, NULL, &err), SIMPUL_OK);
    return records;
}

/* Against comparing every pair, to the end. */
static void every_pair_at_the_threshold_is_found_and_no_other(void **state)
{
    (void)state;
    static smp_minhash sketches[N_SKETCHES];
    make_sketches(sketches);
    simpul_records *records = records_of_sketches(sketches);
    uint32_t found[N_SKETCHES], naive[N_SKETCHES];
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_duplicates_find(found, records, &err), SIMPUL_OK);
    for (uint32_t i = 0; i < N_SKETCHES; i++) naive[i] = i;
    size_t n_pairs = 0, n_near_misses = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < N_SKETCHES; i++)
            for (size_t k = 0; k < i; k++) {
                unsigned n = smp_minhash_matches(&sketches[i], &sketches[k]);
                n_near_misses += n == SMP_DUPLICATE_VALUES - 1;
                if (n < SMP_DUPLICATE_VALUES || naive[i] == naive[k]) continue;
                uint32_t least = naive[i] < naive[k] ? naive[i] : naive[k];
                naive[i] = naive[k] = least;
                changed = true;
                n_pairs++;
            }
    }
    assert_true(n_pairs > 30);
    assert_true(n_near_misses > 3);
    assert_memory_equal(found, naive, sizeof found);
    simpul_records_free(records);
}

static bool count_all(void *context)
{
    smp_dossier dossier;
    smp_sources found;
    smp_arena arena;
    simpul_error err = SIMPUL_ERROR_INIT;
    static const uint32_t claims[] = {0, 1};
    smp_arena_init(&arena);
    simpul_status status = smp_dossier_open(&dossier, context, &err);
    if (!status) status = smp_sources_count(&found, &dossier, claims, 2, &arena, &err);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    smp_dossier_dispose(&dossier);
    smp_arena_dispose(&arena);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *records =
        records_of(ENTITIES DOCUMENT("aa", "\"text_sha256\":\"x\"") DOCUMENT("bb", "") CLAIM(
            "aa", "1", "0.5", PASSAGES("AAAAAAAA")) CLAIM("bb", "1", "0.5", PASSAGES("AAAAAAAA")));
    assert_true(failing_alloc_sweep(count_all, records, false) > 10);
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_text_is_one_source_with_its_best_claim),
        cmocka_unit_test(shared_passages_join_in_chains_and_no_others),
        cmocka_unit_test(one_document_is_one_source_however_many_its_claims),
        cmocka_unit_test(no_claims_have_no_source),
        cmocka_unit_test(two_claims_by_themselves),
        cmocka_unit_test(what_is_no_fingerprint_is_refused),
        cmocka_unit_test(every_pair_at_the_threshold_is_found_and_no_other),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
