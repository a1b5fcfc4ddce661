/* The lexicon's measured confidences: read, replaced, looked up, put on claims. */
#include "extract/lexicon.h"
#include "support/temp_folder.h"

#include <setjmp.h>
#include <simpul/extract.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static simpul_lexicon *open_with(const char *lines)
{
    simpul_lexicon *lexicon = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    write_file("own.ndjson", (simpul_str){lines, strlen(lines)});
    if (simpul_lexicon_open(&lexicon, ".", &err)) fail_msg("%s", err.message);
    return lexicon;
}

static void a_rule_has_its_own_confidence_and_the_others_that_of_all(void **state)
{
    (void)state;
    simpul_lexicon *lexicon = open_with(
        "{\"kind\":\"confidence\",\"rule\":\"*\",\"right\":1,\"made\":2,\"confidence\":0.5}\n"
        "{\"kind\":\"confidence\",\"rule\":\"uji.satu\",\"right\":3,\"made\":4,\"confidence\":0.75}"
        "\n"
        "{\"kind\":\"confidence\",\"rule\":\"uji.satu\",\"confidence\":0.25}\n");
    assert_float_equal(smp_lexicon_confidence(lexicon, SIMPUL_STR("uji.satu")), 0.25, 0);
    assert_float_equal(smp_lexicon_confidence(lexicon, SIMPUL_STR("uji.dua")), 0.5, 0);
    simpul_lexicon_free(lexicon);
}

static void a_confidence_that_is_no_share_is_refused(void **state)
{
    (void)state;
    static const char *const values[] = {"1.5", "-0.1", "\"0.5\"", "null"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        char line[128], told[300];
        simpul_lexicon *lexicon = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        int length =
            snprintf(line, sizeof line,
                     "{\"kind\":\"confidence\",\"rule\":\"uji\",\"confidence\":%s}\n", values[i]);
        write_file("own.ndjson", (simpul_str){line, (size_t)length});
        assert_int_equal(simpul_lexicon_open(&lexicon, ".", &err), SIMPUL_ERR_SCHEMA);
        simpul_error_format(&err, told, sizeof told);
        assert_string_equal(told,
                            "./own.ndjson:1: field 'confidence': a number from 0 to 1 wanted");
    }
}

static void claims_carry_the_confidence_of_their_rule(void **state)
{
    (void)state;
    simpul_lexicon *lexicon =
        open_with("{\"kind\":\"confidence\",\"rule\":\"blocks.active\",\"confidence\":0.125}\n");
    simpul_extractor *extractor = NULL;
    simpul_article *article = NULL;
    simpul_records *records = NULL;
    simpul_claim_record claim;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_extractor_new(&extractor, lexicon, NULL, &err), SIMPUL_OK);
    assert_int_equal(simpul_article_new(&article, SIMPUL_STR("Komdigi memblokir TikTok."),
                                        SIMPUL_ARTICLE_TEXT, "uji.txt", SIMPUL_STR_NONE, &err),
                     SIMPUL_OK);
    assert_int_equal(simpul_records_new(&records, &err), SIMPUL_OK);
    assert_int_equal(simpul_extract_article(extractor, article, records, &err), SIMPUL_OK);
    assert_int_equal(simpul_records_finish(records, NULL, &err), SIMPUL_OK);
    assert_int_equal(simpul_records_count(records, SIMPUL_CLAIM), 1);
    simpul_records_claim(records, 0, &claim);
    assert_float_equal(claim.confidence, 0.125, 0);
    simpul_records_free(records);
    simpul_article_free(article);
    simpul_extractor_free(extractor);
    simpul_lexicon_free(lexicon);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_folder_enter, temp_folder_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_rule_has_its_own_confidence_and_the_others_that_of_all),
        IN_FOLDER(a_confidence_that_is_no_share_is_refused),
        IN_FOLDER(claims_carry_the_confidence_of_their_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
