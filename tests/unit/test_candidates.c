/* Candidates for a decision: each reason, what is left out, and that blocks lose no pair. */
#include "base/random.h"
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <simpul/decisions.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ENTITY(id, type, name, more)                                                               \
    "{\"kind\":\"entity\",\"id\":\"" type ":" id "\",\"type\":\"" type "\",\"name\":\"" name       \
    "\"" more "}\n"
#define ALIAS(name) ",\"aliases\":[\"" name "\"]"
#define ISSUER(id)  ",\"attributes\":{\"issuer\":\"" id "\"}"
#define LEXICON     ",\"attributes\":{\"source\":\"lexicon\"}"
#define DOCUMENT(digits)                                                                           \
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000" digits "\",\"path\":\"" digits            \
    "\",\"bytes\":500}\n"
#define MENTION(digits, entity, start)                                                             \
    "{\"kind\":\"mention\",\"document\":\"doc:00000000000000" digits "\",\"entity\":\"" entity     \
    "\",\"start\":" start ",\"end\":400}\n"
#define DECISION(verdict, a, b)                                                                    \
    "{\"kind\":\"decision\",\"verdict\":\"" verdict "\",\"a\":\"" a "\",\"b\":\"" b "\"}\n"

static simpul_records *records_of(const char *lines)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (read_lines(&records, lines, "uji.ndjson", &err))
        fail_msg("%s:%zu: %s", err.source, err.line, err.message);
    return records;
}

static simpul_candidates *candidates_of(const char *lines)
{
    simpul_records *records = records_of(lines);
    simpul_candidates *found = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    if (simpul_candidates_find(&found, records, &err)) fail_msg("%s", err.message);
    simpul_records_free(records);
    return found;
}

/* "reason: a = b" of all, one a line. */
static void assert_candidates(const char *lines, const char *wanted)
{
    simpul_candidates *found = candidates_of(lines);
    char text[2048] = "";
    size_t n = 0;
    for (size_t i = 0; i < simpul_candidates_count(found); i++) {
        const simpul_candidate *one = simpul_candidates_at(found, i);
        n += (size_t)snprintf(text + n, sizeof text - n, "%s: %s = %s\n",
                              simpul_candidate_reason_name(one->reason), one->a.ptr, one->b.ptr);
        assert_true(n < sizeof text);
    }
    assert_string_equal(text, wanted);
    simpul_candidates_free(found);
}

static void a_name_in_common_whatever_its_case_and_marks(void **state)
{
    (void)state;
    assert_candidates(ENTITY("satu", "platform", "Toko Satu", "")
                          ENTITY("satu", "company", "PT Satu", ALIAS("TOKO-S\xC3\x80TU")),
                      "shared name: company:satu = platform:satu\n");
}

static void one_regulation_by_two_forms_of_one_issuer(void **state)
{
    (void)state;
    assert_candidates(
        ENTITY("permendag-31-2023", "regulation", "Permendag 31/2023", ISSUER("ministry:kemendag"))
            ENTITY("permen-31-2023", "regulation", "Peraturan Menteri Nomor 31 Tahun 2023", "")
                ENTITY("permendag-031-2023", "regulation", "Permendag Nomor 031 Tahun 2023", "")
                    ENTITY("permenhub-31-2023", "regulation", "Permenhub 31/2023",
                           ISSUER("ministry:kemenhub"))
                        ENTITY("pp-31-2023", "regulation", "PP 31/2023", "")
                            ENTITY("permendag-31-2022", "regulation", "Permendag 31/2022", ""),
        "same citation: regulation:permen-31-2023 = regulation:permendag-031-2023\n"
        "same citation: regulation:permen-31-2023 = regulation:permendag-31-2023\n"
        "same citation: regulation:permen-31-2023 = regulation:permenhub-31-2023\n"
        "same citation: regulation:permendag-031-2023 = regulation:permendag-31-2023\n");
}

static void the_same_words_without_titles_and_forms_of_companies(void **state)
{
    (void)state;
    assert_candidates(ENTITY("maju-jaya", "company", "PT Maju Jaya Tbk.", "")
                          ENTITY("jaya-maju", "company", "Jaya Maju", "")
                              ENTITY("andi-saputra", "official", "Prof. Dr. Andi M. Saputra", "")
                                  ENTITY("andi", "official", "Ibu Andi Saputra", "")
                                      ENTITY("maju-2", "company", "Maju 2", "")
                                          ENTITY("maju-3", "company", "Maju 3", ""),
                      "same words: company:jaya-maju = company:maju-jaya\n"
                      "same words: official:andi = official:andi-saputra\n");
}

static void names_that_are_a_letter_apart(void **state)
{
    (void)state;
    assert_candidates(
        ENTITY("a", "official", "Joko Widodo", "") ENTITY("b", "official", "Joko Widdodo", "")
            ENTITY("c", "platform", "Tokopedia", "") ENTITY("d", "platform", "Toko Pedia", "")
                ENTITY("e", "official", "Meutya Hafid", "")
                    ENTITY("f", "official", "Mutia Hafid", "") ENTITY("g", "platform", "Tiga", "")
                        ENTITY("h", "platform", "Tega", "") ENTITY("i", "platform", "Siaran 21", "")
                            ENTITY("j", "platform", "Siaran 22", ""),
        "near name: official:a = official:b\n"
        "near name: official:e = official:f\n"
        "near name: platform:c = platform:d\n");
}

static void an_acronym_and_a_part_of_a_name(void **state)
{
    (void)state;
    assert_candidates(ENTITY("kppu", "agency", "KPPU", "")
                          ENTITY("komisi", "agency", "Komisi Pengawas dan Persaingan Usaha", "")
                              ENTITY("luhut", "official", "Luhut", "")
                                  ENTITY("pandjaitan", "official", "Luhut Binsar Pandjaitan", "")
                                      ENTITY("luhut", "company", "Luhut Jaya Abadi", ""),
                      "acronym: agency:komisi = agency:kppu\n"
                      "part of name: official:luhut = official:pandjaitan\n");
}

static void what_is_decided_or_cannot_be_is_left_out(void **state)
{
    (void)state;
#define THREE                                                                                      \
    ENTITY("a", "company", "Kabar Baru", "")                                                       \
    ENTITY("b", "platform", "Kabar Baru", "")                                                      \
    ENTITY("c", "feature", "Kabar Baru", "") ENTITY("d", "official", "Kabar Baru", "")
    assert_candidates(THREE, "shared name: company:a = feature:c\n"
                             "shared name: company:a = platform:b\n"
                             "shared name: feature:c = platform:b\n");
    assert_candidates(THREE DECISION("same", "company:a", "platform:b"),
                      "shared name: company:a = feature:c\n");
    assert_candidates(THREE DECISION("same", "company:a", "platform:b")
                          DECISION("different", "feature:c", "platform:b"),
                      "");
    assert_candidates(ENTITY("a", "company", "Kabar Baru", LEXICON)
                          ENTITY("b", "company", "Kabar Bari", LEXICON),
                      "");
}

static void documents_of_both_are_counted(void **state)
{
    (void)state;
    simpul_candidates *found = candidates_of(
        DOCUMENT("aa") DOCUMENT("bb") DOCUMENT("cc") ENTITY("a", "company", "Kabar Baru", "")
            ENTITY("b", "platform", "Kabar baru", "") MENTION("aa", "company:a", "1")
                MENTION("aa", "company:a", "9") MENTION("bb", "company:a", "1")
                    MENTION("bb", "platform:b", "9") MENTION("cc", "platform:b", "9"));
    assert_int_equal(simpul_candidates_count(found), 1);
    const simpul_candidate *one = simpul_candidates_at(found, 0);
    assert_string_equal(one->name_a.ptr, "Kabar Baru");
    assert_string_equal(one->name_b.ptr, "Kabar baru");
    assert_int_equal(one->n_documents_a, 2);
    assert_int_equal(one->n_documents_b, 2);
    assert_int_equal(one->n_documents_both, 1);
    simpul_candidates_free(found);
}

enum { N_NAMES = 90 };

/* Every third name is new, the others have one or two letters of the one before changed. */
static void make_names(char names[N_NAMES][16])
{
    smp_random seed = {2023};
    for (size_t i = 0; i < N_NAMES; i++) {
        bool is_new = i % 3 == 0;
        size_t n = is_new ? 5 + smp_random_below(&seed, 6) : strlen(names[i - 1]);
        if (!is_new) memcpy(names[i], names[i - 1], 16);
        for (size_t k = 0; k < (is_new ? n : 1 + smp_random_below(&seed, 2)); k++)
            names[i][is_new ? k : smp_random_below(&seed, n)] =
                (char)('a' + smp_random_below(&seed, 5));
        names[i][n] = '\0';
    }
}

static void blocks_lose_no_pair_that_is_a_letter_apart(void **state)
{
    (void)state;
    static char names[N_NAMES][16], lines[N_NAMES * 128];
    size_t n = 0, n_near = 0;
    make_names(names);
    for (size_t i = 0; i < N_NAMES; i++)
        n += (size_t)snprintf(lines + n, sizeof lines - n,
                              "{\"kind\":\"entity\",\"id\":\"company:n%02zu\",\"type\":\"company\","
                              "\"name\":\"%s\"}\n",
                              i, names[i]);
    simpul_candidates *found = candidates_of(lines);
    for (size_t i = 0; i < N_NAMES; i++)
        for (size_t k = 0; k < i; k++) n_near += simpul_edit_distance(names[i], names[k], 1) <= 1;
    assert_true(n_near > 20);
    assert_int_equal(simpul_candidates_count(found), n_near);
    simpul_candidates_free(found);
}

static bool find_all(void *context)
{
    simpul_candidates *found = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = simpul_candidates_find(&found, context, &err);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    simpul_candidates_free(found);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *records =
        records_of(DOCUMENT("aa") ENTITY("a", "company", "Kabar Baru", "")
                       ENTITY("b", "platform", "Kabar baru", "") MENTION("aa", "company:a", "1")
                           DECISION("different", "company:a", "platform:b"));
    simpul_records *plain = records_of(THREE);
    assert_true(failing_alloc_sweep(find_all, records, false) > 10);
    assert_true(failing_alloc_sweep(find_all, plain, false) > 10);
    simpul_records_free(records);
    simpul_records_free(plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_in_common_whatever_its_case_and_marks),
        cmocka_unit_test(one_regulation_by_two_forms_of_one_issuer),
        cmocka_unit_test(the_same_words_without_titles_and_forms_of_companies),
        cmocka_unit_test(names_that_are_a_letter_apart),
        cmocka_unit_test(an_acronym_and_a_part_of_a_name),
        cmocka_unit_test(what_is_decided_or_cannot_be_is_left_out),
        cmocka_unit_test(documents_of_both_are_counted),
        cmocka_unit_test(blocks_lose_no_pair_that_is_a_letter_apart),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
