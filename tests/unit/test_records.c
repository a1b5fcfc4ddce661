/* Records: reading with every violation named by its place, the canonical form, the union. */
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define CLAIM                                                                                      \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000aa\",\"subject\":\"platform:satu\","     \
    "\"relation\":\"suspends\",\"object\":\"feature:satu-live\",\"date\":\"2025-08-30\","          \
    "\"modality\":\"asserted\",\"polarity\":\"affirmed\",\"start\":10,\"end\":40,"                 \
    "\"rule\":\"uji\",\"confidence\":0.9}"

static void line_is_refused(const char *line, const char *wanted)
{
    char text[4096], told[600];
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    snprintf(text, sizeof text, "%s%s\n", DECLARED, line);
    assert_int_not_equal(read_lines(&records, text, "uji.ndjson", &err), SIMPUL_OK);
    simpul_error_format(&err, told, sizeof told);
    assert_string_equal(told, wanted);
}

static void violations_name_file_line_column_and_field(void **state)
{
    (void)state;
    static const struct {
        const char *line, *told;
    } cases[] = {
        {"{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"platform:dua\","
         "\"start\":1,\"end\":2}",
         "uji.ndjson:7: field 'entity': 'platform:dua' found, an entity that some line declares "
         "wanted"},
        {"{\"kind\":\"decision\",\"verdict\":\"same\",\"a\":\"platform:satu\",\"b\":"
         "\"platform:dua\"}",
         "uji.ndjson:7: field 'b': 'platform:dua' found, an entity that some line declares wanted"},
        {"{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"platform:satu\","
         "\"start\":1,\"end\":501}",
         "uji.ndjson:7: field 'end': '501' found, an offset within the document's bytes wanted"},
        {"{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"platform:satu\","
         "\"start\":9,\"end\":9}",
         "uji.ndjson:7:94: field 'end': 9 found, a number greater than start (9) wanted"},
        {"{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"Platform:satu\","
         "\"start\":1,\"end\":2}",
         "uji.ndjson:7:62: field 'entity': 'Platform:satu' found, an entity id (type:slug, a-z 0-9 "
         "-) wanted"},
        {"{\"kind\":\"mention\",\"dokumen\":\"x\"}",
         "uji.ndjson:7:19: unknown key 'dokumen'; others belong under 'attributes'"},
        {"{\"kind\":\"catatan\"}",
         "uji.ndjson:7:9: field 'kind': 'catatan' found, a kind of record wanted"},
        {"{\"kind\":\"entity\",\"kind\":\"entity\"}", "uji.ndjson:7:23: duplicate object key near "
                                                      "'\"kind\"'"},
        {"<graphml>",
         "uji.ndjson:7:1: '<' found, as in GraphML or HTML; a record (an object of JSON) wanted"},
        {"{\"kind\":\"entity\"", "uji.ndjson:7:16: '}' expected near end of file"},
        {"[1]", "uji.ndjson:7:1: an array found, an object wanted"},
        {"{\"kind\":\"entity\",\"id\":\"platform:x\",\"type\":\"platform\",\"name\":7}",
         "uji.ndjson:7:61: field 'name': an integer found, a string wanted"},
        {"{\"kind\":\"document\",\"id\":\"doc:00000000000000cc\",\"path\":\"c.txt\",\"bytes\":1,"
         "\"published\":\"2025-13-01\"}",
         "uji.ndjson:7:85: field 'published': '2025-13-01' found, a date such as 2025-08-30, "
         "2025-08 or 2025 (EDTF) wanted"},
        {"{\"kind\":\"document\",\"id\":\"doc:00000000000000cc\",\"path\":\"c.txt\",\"bytes\":"
         "99999999999999999999}",
         "uji.ndjson:7:90: too big integer near '99999999999999999999'"},
        {"{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":2}",
         "uji.ndjson:7:54: field 'version': another version found, 1 wanted"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        line_is_refused(cases[i].line, cases[i].told);
}

static void a_field_of_a_claim_out_of_range_is_refused(void **state)
{
    (void)state;
    static const char *const changes[][3] = {
        {"\"confidence\":0.9", "\"confidence\":1.5", "confidence"},
        {"\"modality\":\"asserted\"", "\"modality\":\"certain\"", "modality"},
        {"\"polarity\":\"affirmed\"", "\"polarity\":\"yes\"", "polarity"},
        {"\"suspends\"", "\"halts\"", "relation"},
        {"2025-08-30", "30-08-2025", "date"},
        {"feature:satu-live", "platform:satu", "object"},
        {"\"start\":10", "\"start\":-1", "start"},
    };
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        const char *at = strstr(CLAIM, changes[i][0]);
        char line[1024], text[4096], field[64];
        assert_non_null(at);
        snprintf(line, sizeof line, "%.*s%s%s", (int)(at - CLAIM), CLAIM, changes[i][1],
                 at + strlen(changes[i][0]));
        snprintf(text, sizeof text, "%s%s\n", DECLARED, line);
        snprintf(field, sizeof field, "field '%s'", changes[i][2]);
        simpul_records *records = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        assert_int_equal(read_lines(&records, text, "uji.ndjson", &err), SIMPUL_ERR_SCHEMA);
        assert_int_equal(err.line, 7);
        assert_true(err.column > 0);
        assert_non_null(strstr(err.message, field));
    }
}

static void the_id_of_a_claim_is_the_digest_of_its_ten_values(void **state)
{
    (void)state;
    char text[4096];
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_claim_record claim;
    snprintf(text, sizeof text, "%s%s\n", DECLARED, CLAIM);
    assert_int_equal(read_lines(&records, text, "uji.ndjson", &err), SIMPUL_OK);
    simpul_records_claim(records, 0, &claim);
    /* sha256 of the ten values joined by U+001F, computed with coreutils */
    assert_string_equal(claim.id.ptr, "claim:21db4e52eb7a1b9c");
    simpul_records_free(records);
}

static void a_wrong_id_is_told_with_the_right_one(void **state)
{
    (void)state;
    line_is_refused("{\"id\":\"claim:0000000000000000\"," /* the rest as in CLAIM */
                    "\"kind\":\"claim\",\"document\":\"doc:00000000000000aa\",\"subject\":"
                    "\"platform:satu\",\"relation\":\"suspends\",\"object\":\"feature:satu-live\","
                    "\"date\":\"2025-08-30\",\"modality\":\"asserted\",\"polarity\":\"affirmed\","
                    "\"start\":10,\"end\":40,\"rule\":\"uji\",\"confidence\":0.9}",
                    "uji.ndjson:7:7: field 'id': 'claim:0000000000000000' found, "
                    "'claim:21db4e52eb7a1b9c' wanted (its fields)");
}

static void the_canonical_form_has_every_key_and_shortest_numbers(void **state)
{
    (void)state;
    char text[4096];
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    snprintf(text, sizeof text, "%s%s\n", DECLARED, CLAIM);
    assert_int_equal(read_lines(&records, text, "uji.ndjson", &err), SIMPUL_OK);
    char *found = canonical_text(records);
    assert_non_null(strstr(
        found,
        "{\"kind\":\"claim\",\"id\":\"claim:21db4e52eb7a1b9c\",\"document\":"
        "\"doc:00000000000000aa\",\"subject\":\"platform:satu\",\"relation\":\"suspends\","
        "\"object\":\"feature:satu-live\",\"date\":\"2025-08-30\",\"said_on\":null,"
        "\"modality\":\"asserted\",\"polarity\":\"affirmed\",\"speaker\":null,\"start\":10,"
        "\"end\":40,\"quote\":null,\"quote_sha256\":null,\"rule\":\"uji\",\"confidence\":0.9,"
        "\"attributes\":{}}\n"));
    free(found);
    simpul_records_free(records);
}

/* --- the union --- */

static char *text_of(const char *lines)
{
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = read_lines(&records, lines, "uji.ndjson", &err);
    if (status) fail_msg("%s:%zu: %s", err.source, err.line, err.message);
    char *text = canonical_text(records);
    simpul_records_free(records);
    return text;
}

static void merge_keeps_both_names_and_the_one_of_the_lexicon_stands(void **state)
{
    (void)state;
    char *text = text_of(
        "{\"kind\":\"entity\",\"id\":\"platform:dua\",\"type\":\"platform\",\"name\":\"Aplikasi "
        "Dua\",\"aliases\":[\"Dua App\"],\"attributes\":{\"source\":\"text\"}}\n"
        "{\"kind\":\"entity\",\"id\":\"platform:dua\",\"type\":\"platform\",\"name\":\"Dua\","
        "\"aliases\":[\"DUA\"],\"attributes\":{\"source\":\"lexicon\",\"wikidata\":\"Q1\"}}\n");
    assert_non_null(strstr(text, "\"name\":\"Dua\",\"aliases\":[\"Aplikasi Dua\",\"DUA\",\"Dua "
                                 "App\"],\"attributes\":{\"source\":\"lexicon\",\"wikidata\":"
                                 "\"Q1\"}}"));
    free(text);
}

/* In two steps: the annotator's line with the lexicon's, then a third with what came out. */
static void what_the_lexicon_names_keeps_its_name_in_any_grouping(void **state)
{
    (void)state;
    char both[2048];
    char *step = text_of(
        "{\"kind\":\"entity\",\"id\":\"official:ada\",\"type\":\"official\",\"name\":\"Ada\","
        "\"attributes\":{\"source\":\"anotasi\"}}\n"
        "{\"kind\":\"entity\",\"id\":\"official:ada\",\"type\":\"official\",\"name\":\"Siti "
        "Ada\",\"attributes\":{\"source\":\"lexicon\"}}\n");
    snprintf(both, sizeof both,
             "%s{\"kind\":\"entity\",\"id\":\"official:ada\",\"type\":\"official\",\"name\":"
             "\"Bu Ada\",\"attributes\":{\"source\":\"anotasi\"}}\n",
             step);
    char *text = text_of(both);
    assert_non_null(strstr(text, "\"name\":\"Siti Ada\",\"aliases\":[\"Ada\",\"Bu Ada\"],"
                                 "\"attributes\":{\"source\":\"lexicon\"}}"));
    free(step);
    free(text);
}

static void two_types_of_one_entity_are_an_error_that_names_both_lines(void **state)
{
    (void)state;
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    const char *lines =
        "{\"kind\":\"entity\",\"id\":\"platform:dua\",\"type\":\"platform\",\"name\":\"Dua\"}\n"
        "{\"kind\":\"entity\",\"id\":\"platform:dua\",\"type\":\"company\",\"name\":\"Dua\"}\n";
    assert_int_equal(read_lines(&records, lines, "uji.ndjson", &err), SIMPUL_ERR_SCHEMA);
    assert_string_equal(err.message,
                        "type: 'platform:dua' is platform here, but company at uji.ndjson:2");
    assert_int_equal(err.line, 1);
}

static void of_two_lines_of_one_claim_the_more_confident_stands(void **state)
{
    (void)state;
    char text[4096], surer[1024];
    const char *at = strstr(CLAIM, "0.9");
    snprintf(surer, sizeof surer, "%.*s0.95}", (int)(at - CLAIM), CLAIM);
    snprintf(text, sizeof text, "%s%s\n%s\n%s\n", DECLARED, CLAIM, surer, CLAIM);
    char *found = text_of(text);
    assert_non_null(strstr(found, "\"confidence\":0.95"));
    assert_null(strstr(found, "\"confidence\":0.9,"));
    free(found);
}

static void documents_of_one_id_gather_their_paths(void **state)
{
    (void)state;
    char *text = text_of(
        "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"b.txt\",\"bytes\":5}\n"
        "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"a.txt\",\"bytes\":5,"
        "\"title\":\"Judul\"}\n");
    assert_non_null(strstr(text, "\"path\":\"a.txt\",\"title\":\"Judul\""));
    assert_non_null(strstr(text, "\"attributes\":{\"paths\":[\"b.txt\"]}"));
    free(text);
}

static const char *const POOL[] = {
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"b.txt\",\"bytes\":500}",
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"a.txt\",\"bytes\":500,"
    "\"attributes\":{\"k\":2}}",
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"c.txt\",\"bytes\":500,"
    "\"attributes\":{\"k\":1,\"j\":null}}",
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}",
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"SATU\","
    "\"aliases\":[\"Satu App\"]}",
    "{\"kind\":\"entity\",\"id\":\"feature:satu-live\",\"type\":\"feature\",\"name\":\"LIVE\"}",
    "{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"platform:satu\","
    "\"start\":1,\"end\":5}",
    "{\"kind\":\"mention\",\"document\":\"doc:00000000000000aa\",\"entity\":\"platform:satu\","
    "\"start\":7,\"end\":9}",
    CLAIM,
    "{\"kind\":\"decision\",\"verdict\":\"same\",\"a\":\"platform:satu\",\"b\":\"feature:satu-"
    "live\","
    "\"by\":\"uji\",\"why\":\"nama\"}",
    "{\"kind\":\"entity\",\"id\":\"official:ada\",\"type\":\"official\",\"name\":\"Ada\","
    "\"attributes\":{\"source\":\"anotasi\"}}",
    "{\"kind\":\"entity\",\"id\":\"official:ada\",\"type\":\"official\",\"name\":\"Siti Ada\","
    "\"attributes\":{\"source\":\"lexicon\"}}",
    "{\"kind\":\"entity\",\"id\":\"official:ada\",\"type\":\"official\",\"name\":\"Bu Ada\","
    "\"attributes\":{\"source\":\"text\"}}",
    "{\"kind\":\"trace\",\"document\":\"doc:00000000000000aa\",\"start\":1,\"end\":2,\"rule\":"
    "\"uji\",\"reason\":\"no-object\"}",
    "{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":1,\"lexicon\":\"b\","
    "\"generator\":\"x\"}",
    "{\"kind\":\"header\",\"format\":\"simpul-records\",\"version\":1,\"lexicon\":\"a; b\","
    "\"generator\":\"y\"}",
};

enum { POOL_SIZE = sizeof POOL / sizeof POOL[0] };

static uint32_t next_random(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33);
}

/* Every line at least once, some twice, in a random order. */
static char *shuffled(uint64_t seed)
{
    char *text = calloc(1, 16384);
    size_t order[2 * POOL_SIZE], n = POOL_SIZE + next_random(&seed) % POOL_SIZE;
    for (size_t i = 0; i < n; i++) order[i] = i < POOL_SIZE ? i : next_random(&seed) % POOL_SIZE;
    for (size_t i = n; i > 1; i--) {
        size_t k = next_random(&seed) % i, swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
    for (size_t i = 0; i < n; i++) {
        strcat(text, POOL[order[i]]);
        strcat(text, "\n");
    }
    return text;
}

static void any_order_and_repetition_give_the_same_bytes(void **state)
{
    (void)state;
    char *first = shuffled(1), *expected = text_of(first);
    for (uint64_t seed = 2; seed < 300; seed++) {
        char *lines = shuffled(seed), *found = text_of(lines);
        assert_string_equal(found, expected);
        free(lines);
        free(found);
    }
    free(first);
    free(expected);
}

static void what_is_written_reads_back_to_the_same_bytes(void **state)
{
    (void)state;
    char *lines = shuffled(7), *once = text_of(lines), *twice = text_of(once);
    assert_string_equal(once, twice);
    free(lines);
    free(once);
    free(twice);
}

static void parts_united_in_any_grouping_give_the_same_bytes(void **state)
{
    (void)state;
    char *whole = shuffled(3), *expected = text_of(whole);
    for (size_t cut = 1; cut < POOL_SIZE; cut++) {
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_records *parts[2] = {NULL, NULL}, *both = NULL;
        char text[2][16384] = {"", ""};
        for (size_t i = 0; i < POOL_SIZE; i++) {
            strcat(text[i >= cut], POOL[i]);
            strcat(text[i >= cut], "\n");
        }
        assert_int_equal(simpul_records_new(&both, &err), SIMPUL_OK);
        for (size_t i = 0; i < 2; i++) {
            simpul_source *source = NULL;
            simpul_str bytes = {text[i], strlen(text[i])};
            assert_int_equal(simpul_records_new(&parts[i], &err), SIMPUL_OK);
            assert_int_equal(simpul_source_open_memory(&source, bytes, "uji", &err), SIMPUL_OK);
            assert_int_equal(simpul_records_read(parts[i], source, NULL, &err), SIMPUL_OK);
            assert_int_equal(simpul_records_finish(parts[i], NULL, &err), SIMPUL_OK);
            simpul_source_close(source);
        }
        for (size_t i = 2; i-- > 0;)
            assert_int_equal(simpul_records_take(both, parts[i], &err), SIMPUL_OK);
        assert_int_equal(simpul_records_finish(both, NULL, &err), SIMPUL_OK);
        char *found = canonical_text(both);
        assert_string_equal(found, expected);
        free(found);
        simpul_records_free(parts[0]);
        simpul_records_free(parts[1]);
        simpul_records_free(both);
    }
    free(whole);
    free(expected);
}

static void count_warning(void *context, const simpul_error *what)
{
    (void)what;
    ++*(int *)context;
}

static void keep_going_skips_bad_lines_and_counts_them(void **state)
{
    (void)state;
    simpul_records *records = NULL;
    simpul_source *source = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    int n_told = 0;
    simpul_read_options how = {true, {count_warning, &n_told}, 0};
    const char *lines = "{\"kind\":\"nothing\"}\n{\n\n"
                        "{\"kind\":\"entity\",\"id\":\"platform:x\",\"type\":\"platform\","
                        "\"name\":\"X\"}\n";
    assert_int_equal(simpul_records_new(&records, &err), SIMPUL_OK);
    assert_int_equal(
        simpul_source_open_memory(&source, (simpul_str){lines, strlen(lines)}, "uji", &err),
        SIMPUL_OK);
    assert_int_equal(simpul_records_read(records, source, &how, &err), SIMPUL_OK);
    simpul_source_close(source);
    assert_int_equal(how.n_skipped, 2);
    assert_int_equal(n_told, 2);
    assert_int_equal(simpul_records_count(records, SIMPUL_ENTITY), 1);
    simpul_records_free(records);
}

static bool read_all(void *context)
{
    (void)context;
    simpul_records *records = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    char text[4096];
    snprintf(text, sizeof text, "%s%s\n", DECLARED, CLAIM);
    simpul_status status = read_lines(&records, text, "uji.ndjson", &err);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    simpul_records_free(records);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(read_all, NULL, false) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(violations_name_file_line_column_and_field),
        cmocka_unit_test(a_field_of_a_claim_out_of_range_is_refused),
        cmocka_unit_test(the_id_of_a_claim_is_the_digest_of_its_ten_values),
        cmocka_unit_test(a_wrong_id_is_told_with_the_right_one),
        cmocka_unit_test(the_canonical_form_has_every_key_and_shortest_numbers),
        cmocka_unit_test(merge_keeps_both_names_and_the_one_of_the_lexicon_stands),
        cmocka_unit_test(what_the_lexicon_names_keeps_its_name_in_any_grouping),
        cmocka_unit_test(two_types_of_one_entity_are_an_error_that_names_both_lines),
        cmocka_unit_test(of_two_lines_of_one_claim_the_more_confident_stands),
        cmocka_unit_test(documents_of_one_id_gather_their_paths),
        cmocka_unit_test(any_order_and_repetition_give_the_same_bytes),
        cmocka_unit_test(what_is_written_reads_back_to_the_same_bytes),
        cmocka_unit_test(parts_united_in_any_grouping_give_the_same_bytes),
        cmocka_unit_test(keep_going_skips_bad_lines_and_counts_them),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
