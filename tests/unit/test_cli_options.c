/* Parsing of command lines by an option table. */
#include "cli/options.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct test_options {
    struct common_options common;
    struct name_list colors;
    struct text_list words;
    const char *size;
    uint64_t count;
    bool wild;
};

static const char *color_name(size_t index)
{
    static const char *const names[] = {"red", "green", "blue"};
    return index < 3 ? names[index] : NULL;
}

static const char *size_name(size_t index)
{
    static const char *const names[] = {"small", "large"};
    return index < 2 ? names[index] : NULL;
}

static const struct option_spec specs[] = {
    OUTPUT_ROW,
    OVERWRITE_ROW,
    NAMES_ROW(0, "colors", test_options, colors, "A,B", color_name, "colours"),
    TEXTS_ROW(0, "word", test_options, words, "WORD", "any text, as often as wanted"),
    CHOICE_ROW('s', "size", test_options, size, "SIZE", size_name, "a size"),
    NUMBER_ROW('n', "count", test_options, count, "N", 1, 100, "a number"),
    FLAG_ROW('w', "wild", test_options, wild, "a flag"),
    FLAG_ROW(0, "wild-card", test_options, wild, "a longer flag"),
    COMMON_ROWS,
    OPTIONS_END,
};

enum { MOST = 16 };

struct parsed {
    struct test_options options;
    struct option_parse parse;
    const char *operands[MOST];
    bool ok;
};

/* The arguments end with NULL. */
static struct parsed parse(const char *first, ...)
{
    static struct parsed parsed; /* operands point into it */
    const char *argv[MOST];
    int argc = 0;
    va_list arguments;
    va_start(arguments, first);
    for (const char *argument = first; argument; argument = va_arg(arguments, const char *))
        argv[argc++] = argument;
    va_end(arguments);
    memset(&parsed, 0, sizeof parsed);
    parsed.parse.operands = parsed.operands;
    parsed.ok = options_parse(specs, argc, argv, &parsed.options, &parsed.parse);
    return parsed;
}

static void values_come_after_equals_a_blank_or_the_letter(void **state)
{
    (void)state;
    assert_string_equal(parse("-ofile", NULL).options.common.output, "file");
    assert_string_equal(parse("-o", "file", NULL).options.common.output, "file");
    assert_string_equal(parse("--output=file", NULL).options.common.output, "file");
    assert_string_equal(parse("--output", "file", NULL).options.common.output, "file");
    assert_string_equal(parse("--output=a=b", NULL).options.common.output, "a=b");
    assert_string_equal(parse("-o", "-", NULL).options.common.output, "-");
}

static void letters_of_flags_may_be_joined(void **state)
{
    (void)state;
    struct parsed parsed = parse("-wOn5", NULL);
    assert_true(parsed.ok && parsed.options.wild && parsed.options.common.overwrite);
    assert_int_equal(parsed.options.count, 5);
}

static void operands_and_options_may_be_mixed(void **state)
{
    (void)state;
    struct parsed parsed = parse("a", "-w", "-", "--size", "small", "b", "--", "-w", "--", NULL);
    assert_true(parsed.ok);
    assert_int_equal(parsed.parse.n_operands, 5);
    assert_string_equal(parsed.operands[1], "-");
    assert_string_equal(parsed.operands[3], "-w");
    assert_string_equal(parsed.operands[4], "--");
}

static void long_names_may_be_cut_while_they_are_unique(void **state)
{
    (void)state;
    assert_string_equal(parse("--si=large", NULL).options.size, "large");
    assert_true(parse("--wild", NULL).ok); /* whole names come before beginnings */
    assert_true(parse("--wild-", NULL).ok);
    struct parsed parsed = parse("--wil", NULL);
    assert_false(parsed.ok);
    assert_string_equal(parsed.parse.message, "option '--wil' is ambiguous: --wild or --wild-card");
}

static void a_near_miss_is_suggested(void **state)
{
    (void)state;
    assert_string_equal(parse("--ouptut=x", NULL).parse.message,
                        "unknown option '--ouptut'; did you mean '--output'?");
    assert_string_equal(parse("--zzzzzz", NULL).parse.message, "unknown option '--zzzzzz'");
    assert_string_equal(parse("-Z", NULL).parse.message, "unknown option '-Z'");
    assert_string_equal(parse("--size=smal", NULL).parse.message,
                        "--size: 'smal' is not known; did you mean 'small'? (one of small, large)");
}

static void values_out_of_range_are_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"0",
                                      "101",
                                      "-1",
                                      "+1",
                                      "1x",
                                      "x",
                                      " 1",
                                      "1.5",
                                      "18446744073709551616",
                                      "99999999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct parsed parsed = parse("--count", bad[i], NULL);
        assert_false(parsed.ok);
        assert_non_null(strstr(parsed.parse.message, "is no whole number from 1 to 100"));
    }
    assert_int_equal(parse("--count=100", NULL).options.count, 100);
}

static void missing_empty_and_unwanted_values_are_refused(void **state)
{
    (void)state;
    assert_string_equal(parse("--output", NULL).parse.message, "--output needs a value: FILE");
    assert_string_equal(parse("-o", NULL).parse.message, "-o needs a value: FILE");
    assert_string_equal(parse("--output=", NULL).parse.message,
                        "--output: empty value, wanted FILE");
    assert_string_equal(parse("--wild=yes", NULL).parse.message, "--wild takes no value");
}

static void lists_add_up_and_hold_each_name_once(void **state)
{
    (void)state;
    struct parsed parsed = parse("--colors", "blue,red", "--colors=red,green", NULL);
    assert_true(parsed.ok);
    assert_int_equal(parsed.options.colors.n, 3);
    assert_string_equal(parsed.options.colors.names[0], "blue");
    assert_string_equal(parsed.options.colors.names[2], "green");
    assert_false(parse("--colors=red,", NULL).ok);
    assert_false(parse("--colors=red,,blue", NULL).ok);
    assert_string_equal(parse("--colors=red,gren", NULL).parse.message,
                        "--colors: 'gren' is not known; did you mean 'green'? "
                        "(one of red, green, blue)");
}

static void repeated_texts_are_kept_in_order(void **state)
{
    (void)state;
    struct parsed parsed = parse("--word", "b,c", "--word=a", "--word=b,c", NULL);
    assert_true(parsed.ok);
    assert_int_equal(parsed.options.words.n, 3);
    assert_string_equal(parsed.options.words.texts[0], "b,c");
    assert_string_equal(parsed.options.words.texts[1], "a");
    assert_false(parse("--word=", NULL).ok);
}

static void help_ends_the_parsing(void **state)
{
    (void)state;
    struct parsed parsed = parse("-h", "--nonsense", NULL);
    assert_true(parsed.ok && parsed.parse.help);
    assert_true(parse("-wh", NULL).parse.help);
    assert_false(parse("--nonsense", "-h", NULL).ok);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_come_after_equals_a_blank_or_the_letter),
        cmocka_unit_test(letters_of_flags_may_be_joined),
        cmocka_unit_test(operands_and_options_may_be_mixed),
        cmocka_unit_test(long_names_may_be_cut_while_they_are_unique),
        cmocka_unit_test(a_near_miss_is_suggested),
        cmocka_unit_test(values_out_of_range_are_refused),
        cmocka_unit_test(missing_empty_and_unwanted_values_are_refused),
        cmocka_unit_test(lists_add_up_and_hold_each_name_once),
        cmocka_unit_test(repeated_texts_are_kept_in_order),
        cmocka_unit_test(help_ends_the_parsing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
