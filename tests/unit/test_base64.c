/* Base64url: the examples of RFC 4648, section 10, without their padding; and what is refused. */
#include "base/base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *bytes, *text;
} examples[] = {{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
                {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};

static void the_examples_of_the_standard(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        char text[16];
        uint8_t bytes[8];
        size_t n = strlen(examples[i].bytes);
        smp_base64_encode(text, (const uint8_t *)examples[i].bytes, n);
        assert_string_equal(text, examples[i].text);
        assert_int_equal(strlen(text), SMP_BASE64_SIZE(n));
        assert_true(smp_base64_decode(bytes, n, (simpul_str){text, strlen(text)}));
        assert_memory_equal(bytes, examples[i].bytes, n);
    }
}

static void the_two_digits_of_urls(void **state)
{
    (void)state;
    char text[8];
    smp_base64_encode(text, (const uint8_t *)"\xfb\xff\xbf", 3);
    assert_string_equal(text, "-_-_");
}

static void what_no_encoder_writes_is_refused(void **state)
{
    (void)state;
    uint8_t bytes[8];
    assert_false(smp_base64_decode(bytes, 2, SIMPUL_STR("Zm8=")));
    assert_false(smp_base64_decode(bytes, 2, SIMPUL_STR("Zm9")));  /* bits behind the end */
    assert_false(smp_base64_decode(bytes, 3, SIMPUL_STR("Zm+v"))); /* the other alphabet */
    assert_false(smp_base64_decode(bytes, 3, SIMPUL_STR("Zm\0v")));
    assert_false(smp_base64_decode(bytes, 3, SIMPUL_STR("Zm9vYg")));
    assert_false(smp_base64_decode(bytes, 3, SIMPUL_STR_NONE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_examples_of_the_standard),
        cmocka_unit_test(the_two_digits_of_urls),
        cmocka_unit_test(what_no_encoder_writes_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
