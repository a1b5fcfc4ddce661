/* What an entity's record keeps of the lexicon: names, posts and facts with their days; and lists
 * in attributes, item by item. */
#include "support/reading.h"

#include "extract/lexicon.h"
#include "records/attributes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool has(const simpul_records *records, const char *id, const char *wanted)
{
    for (size_t i = 0; i < simpul_records_count(records, SIMPUL_ENTITY); i++) {
        simpul_entity_record entity;
        simpul_records_entity(records, i, &entity);
        if (strcmp(entity.id.ptr, id) == 0) return strstr(entity.attributes.ptr, wanted) != NULL;
    }
    return false;
}

static void entities_keep_their_dated_names_posts_and_facts(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        "Judul Contoh\n\nKomdigi menutup LIVE TikTok, kata Nezar Patria. Permendag 50/2020 lama.",
        "2025-05-14");
    assert_true(has(records, "ministry:komdigi",
                    "{\"from\":\"2009-01-01\",\"name\":\"Kementerian Komunikasi dan Informatika\","
                    "\"to\":\"2024-10-20\"}"));
    assert_true(has(records, "official:nezar-patria",
                    "{\"body\":\"ministry:komdigi\",\"from\":\"2024-10-21\",\"role\":"
                    "\"Wakil Menteri Komunikasi dan Digital\"}"));
    assert_true(has(records, "feature:tiktok-live",
                    "{\"object\":\"platform:tiktok\",\"relation\":\"part_of\"}"));
    assert_true(has(records, "regulation:permendag-50-2020",
                    "{\"from\":\"2023-09-26\",\"relation\":\"revokes\",\"subject\":"
                    "\"regulation:permendag-31-2023\"}"));
    simpul_records_free(records);
}

static void another_document_says_the_same_of_an_entity(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_records *a = extract_text("Judul\n\nKomdigi memblokir Steam.", "2025-05-14");
    simpul_records *b = extract_text("Lain\n\nNezar Patria di Komdigi.", "2021-01-01");
    simpul_entity_record first, second;
    simpul_records_entity(a, 0, &first);
    simpul_records_entity(b, 0, &second);
    assert_string_equal(first.id.ptr, "ministry:komdigi");
    assert_string_equal(first.attributes.ptr, second.attributes.ptr);
    assert_int_equal(simpul_records_take(a, b, &err), SIMPUL_OK);
    assert_int_equal(simpul_records_finish(a, NULL, &err), SIMPUL_OK);
    simpul_records_free(a);
    simpul_records_free(b);
}

static void lists_are_walked_item_by_item(void **state)
{
    (void)state;
    static const char *const wanted[] = {"{\"a\":[1,2]}", "\"x,]\"", "3"};
    simpul_str list = SIMPUL_STR("[{\"a\":[1,2]},\"x,]\",3]"), item;
    size_t at = 0, n = 0;
    while (smp_list_next(list, &at, &item)) {
        assert_true(n < 3 && smp_str_is(item, wanted[n]));
        n++;
    }
    assert_int_equal(n, 3);
    at = 0;
    assert_false(smp_list_next(SIMPUL_STR("[]"), &at, &item));
    at = 0;
    assert_false(smp_list_next(SIMPUL_STR_NONE, &at, &item));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entities_keep_their_dated_names_posts_and_facts),
        cmocka_unit_test(another_document_says_the_same_of_an_entity),
        cmocka_unit_test(lists_are_walked_item_by_item),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
