/* Digests against published vectors, and the ids made from joined parts. */
#include "base/sha256.h"

#include "base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <simpul/stream.h>

static void assert_digest(simpul_str bytes, const char *wanted)
{
    char found[SMP_SHA256_HEX + 1], by_public_name[65];
    smp_sha256_hex(found, bytes);
    simpul_sha256_hex(by_public_name, bytes);
    assert_string_equal(found, wanted);
    assert_string_equal(by_public_name, wanted);
}

/* FIPS 180-2, appendix B, and the digest of nothing. */
static void digests_are_those_of_the_standard(void **state)
{
    (void)state;
    const char *empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_digest(SIMPUL_STR(""), empty);
    assert_digest(SIMPUL_STR_NONE, empty);
    assert_digest(SIMPUL_STR("abc"),
                  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_digest(SIMPUL_STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    char *million = smp_alloc(1000000);
    assert_non_null(million);
    memset(million, 'a', 1000000);
    assert_digest((simpul_str){million, 1000000},
                  "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    smp_free(million);
}

static void ids_join_their_parts_by_a_separator(void **state)
{
    (void)state;
    const simpul_str parts[] = {SIMPUL_STR("doc:1"), SIMPUL_STR_NONE, SIMPUL_STR("regulates")};
    const simpul_str empty_between[] = {SIMPUL_STR("doc:1"), SIMPUL_STR(""),
                                        SIMPUL_STR("regulates")};
    const simpul_str shifted[] = {SIMPUL_STR("doc:1"), SIMPUL_STR("regulates"), SIMPUL_STR("")};
    char id[SMP_ID_HEX + 1], other[SMP_ID_HEX + 1];
    smp_sha256_id(id, parts, 3);
    assert_string_equal(id, "65ea42a095168df7");
    smp_sha256_id(other, empty_between, 3);
    assert_string_equal(other, id);
    smp_sha256_id(other, shifted, 3);
    assert_string_not_equal(other, id);
    smp_sha256_id(id, parts, 1);
    char whole[SMP_SHA256_HEX + 1];
    smp_sha256_hex(whole, parts[0]);
    whole[SMP_ID_HEX] = '\0';
    assert_string_equal(id, whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digests_are_those_of_the_standard),
        cmocka_unit_test(ids_join_their_parts_by_a_separator),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
