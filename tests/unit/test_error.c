/* The error object: the first one wins, its line, what happens to texts too long for it. */
#include "base/error.h"

#include "base/str.h"
#include "base/utf8.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_line(const simpul_error *err, const char *wanted)
{
    char line[600];
    assert_int_equal(simpul_error_format(err, line, sizeof line), strlen(wanted));
    assert_string_equal(line, wanted);
}

static void the_first_error_wins(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_error_at(&err, SIMPUL_ERR_SCHEMA, "a.ndjson", 3, 12, "key '%s'", "x"),
                     SIMPUL_ERR_SCHEMA);
    assert_int_equal(smp_error_set(&err, SIMPUL_ERR_IO, "later"), SIMPUL_ERR_IO);
    assert_int_equal(smp_error_memory(&err), SIMPUL_ERR_MEMORY);
    assert_int_equal(err.status, SIMPUL_ERR_SCHEMA);
    assert_line(&err, "a.ndjson:3:12: key 'x'");
}

static void an_absent_error_object_is_no_matter(void **state)
{
    (void)state;
    assert_int_equal(smp_error_set(NULL, SIMPUL_ERR_LIMIT, "x"), SIMPUL_ERR_LIMIT);
    assert_int_equal(smp_error_at(NULL, SIMPUL_ERR_LIMIT, "a", 1, 1, "x"), SIMPUL_ERR_LIMIT);
    assert_int_equal(smp_error_errno(NULL, "a", "x", ENOENT), SIMPUL_ERR_IO);
    assert_int_equal(smp_error_memory(NULL), SIMPUL_ERR_MEMORY);
}

static void parts_of_the_place_that_are_unknown_are_left_out(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    (void)smp_error_at(&err, SIMPUL_ERR_IO, "a", 0, 9, "m");
    assert_line(&err, "a: m");
    err = (simpul_error)SIMPUL_ERROR_INIT;
    (void)smp_error_at(&err, SIMPUL_ERR_IO, "a", 4, 0, "m");
    assert_line(&err, "a:4: m");
    err = (simpul_error)SIMPUL_ERROR_INIT;
    (void)smp_error_at(&err, SIMPUL_ERR_IO, NULL, 4, 2, "m");
    assert_line(&err, "4:2: m");
    err = (simpul_error)SIMPUL_ERROR_INIT;
    (void)smp_error_set(&err, SIMPUL_ERR_IO, "m");
    assert_line(&err, "m");
}

static void a_short_buffer_gets_what_fits_and_the_whole_length(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    (void)smp_error_at(&err, SIMPUL_ERR_IO, "file", 1, 2, "message");
    char line[6];
    assert_int_equal(simpul_error_format(&err, line, sizeof line), strlen("file:1:2: message"));
    assert_string_equal(line, "file:");
}

static void system_errors_say_path_what_and_why(void **state)
{
    (void)state;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(smp_error_errno(&err, "a.txt", "cannot open", ENOENT), SIMPUL_ERR_IO);
    assert_line(&err, "a.txt: cannot open: No such file or directory");
    assert_int_equal(smp_error_errno(NULL, "a.txt", "cannot open", ENOMEM), SIMPUL_ERR_MEMORY);
}

/* Lengths around the room there is, in a two-byte character, so that every cut is tried. */
static void a_long_message_loses_its_end_but_no_half_character(void **state)
{
    (void)state;
    char text[400];
    for (size_t shift = 0; shift < 2; shift++)
        for (size_t n = 120; n < 140; n++) {
            memset(text, 'x', sizeof text);
            for (size_t i = 0; i < n; i++) memcpy(text + shift + 2 * i, "\xC3\xA9", 2);
            text[shift + 2 * n] = '\0';
            simpul_error err = SIMPUL_ERROR_INIT;
            (void)smp_error_set(&err, SIMPUL_ERR_SCHEMA, "%s", text);
            simpul_str message = smp_str(err.message);
            bool fits = strlen(text) < sizeof err.message;
            assert_true(smp_utf8_invalid(message) == SIZE_MAX);
            assert_true(fits == (strcmp(err.message, text) == 0));
            assert_true(fits != smp_str_ends(message, SIMPUL_STR("\xE2\x80\xA6")));
            assert_true(fits || message.len >= sizeof err.message - 3);
        }
}

static void a_long_path_loses_its_beginning(void **state)
{
    (void)state;
    char path[600];
    for (size_t length = 250; length < 262; length++) {
        memset(path, 'p', length);
        strcpy(path + length, "/\xC3\xA9/end.ndjson");
        simpul_error err = SIMPUL_ERROR_INIT;
        (void)smp_error_at(&err, SIMPUL_ERR_SYNTAX, path, 7, 1, "m");
        simpul_str source = smp_str(err.source);
        assert_true(smp_utf8_invalid(source) == SIZE_MAX);
        assert_true(smp_str_starts(source, SIMPUL_STR("\xE2\x80\xA6p")));
        assert_true(smp_str_ends(source, SIMPUL_STR("pp/\xC3\xA9/end.ndjson")));
        assert_int_equal(source.len, sizeof err.source - 1);
    }
    path[255] = '\0';
    simpul_error err = SIMPUL_ERROR_INIT;
    (void)smp_error_at(&err, SIMPUL_ERR_SYNTAX, path, 7, 1, "m");
    assert_string_equal(err.source, path);
}

static void remember(void *context, const simpul_error *what)
{
    *(simpul_error *)context = *what;
}

static void a_warning_carries_its_place_and_needs_no_listener(void **state)
{
    (void)state;
    simpul_error heard = SIMPUL_ERROR_INIT;
    simpul_warnings warnings = {remember, &heard}, deaf = {NULL, NULL};
    smp_warn_at(&warnings, SIMPUL_ERR_ENCODING, "a.txt", 1, 3, "byte %02X", 0xFFu);
    assert_line(&heard, "a.txt:1:3: byte FF");
    assert_int_equal(heard.status, SIMPUL_ERR_ENCODING);
    smp_warn_at(&deaf, SIMPUL_ERR_ENCODING, "a.txt", 1, 3, "x");
    smp_warn_at(NULL, SIMPUL_ERR_ENCODING, "a.txt", 1, 3, "x");
}

static void every_status_has_a_name_of_its_own(void **state)
{
    (void)state;
    assert_string_equal(simpul_status_name(SIMPUL_OK), "ok");
    for (int a = SIMPUL_OK; a <= SIMPUL_ERR_BACKEND; a++)
        for (int b = SIMPUL_OK; b < a; b++)
            assert_string_not_equal(simpul_status_name((simpul_status)a),
                                    simpul_status_name((simpul_status)b));
    assert_string_equal(simpul_status_name((simpul_status)(SIMPUL_ERR_BACKEND + 1)), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_error_wins),
        cmocka_unit_test(an_absent_error_object_is_no_matter),
        cmocka_unit_test(parts_of_the_place_that_are_unknown_are_left_out),
        cmocka_unit_test(a_short_buffer_gets_what_fits_and_the_whole_length),
        cmocka_unit_test(system_errors_say_path_what_and_why),
        cmocka_unit_test(a_long_message_loses_its_end_but_no_half_character),
        cmocka_unit_test(a_long_path_loses_its_beginning),
        cmocka_unit_test(a_warning_carries_its_place_and_needs_no_listener),
        cmocka_unit_test(every_status_has_a_name_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
