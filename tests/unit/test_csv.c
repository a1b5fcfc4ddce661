/* CSV records: separators, quotes, places of errors, going on behind them. */
#include "base/csv.h"

#include "support/failing_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* All records, fields apart by |, records by newline; a bad one as "!line:column". */
static char *told(const char *table)
{
    static char out[1000];
    smp_csv csv;
    size_t used = 0;
    out[0] = '\0';
    smp_csv_open(&csv, (simpul_str){table, strlen(table)}, "uji.csv");
    for (bool more = true; more;) {
        simpul_error err = SIMPUL_ERROR_INIT;
        if (smp_csv_next(&csv, &more, &err)) {
            used +=
                (size_t)snprintf(out + used, sizeof out - used, "!%zu:%zu\n", err.line, err.column);
            continue;
        }
        for (size_t i = 0; more && i < csv.fields.n; i++) {
            simpul_str text = csv.fields.items[i].text;
            used += (size_t)snprintf(out + used, sizeof out - used, "%.*s%c", (int)text.len,
                                     text.ptr, i + 1 < csv.fields.n ? '|' : '\n');
        }
    }
    smp_csv_dispose(&csv);
    return out;
}

static void the_header_tells_the_separator(void **state)
{
    (void)state;
    assert_string_equal(told("a,b\n1,2;3\n"), "a|b\n1|2;3\n");
    assert_string_equal(told("a;b\n1;2,3\n"), "a|b\n1|2,3\n");
    assert_string_equal(told("a\tb\r\n1\t2,3\r\n"), "a|b\n1|2,3\n");
    assert_string_equal(told("\"a,b,c\";d\n1;2\n"), "a,b,c|d\n1|2\n");
    assert_string_equal(told("\xEF\xBB\xBF"
                             "a,b\n1,2"),
                        "a|b\n1|2\n");
    assert_string_equal(told("one\nx\n"), "one\nx\n");
}

static void quotes_hold_separators_lines_and_quotes(void **state)
{
    (void)state;
    assert_string_equal(told("a,b\n\"1,\"\"2\"\"\r\n3\",4\n"), "a|b\n1,\"2\"\r\n3|4\n");
    assert_string_equal(told("a,b\n\"\",\n,\"\"\n"), "a|b\n|\n|\n");
}

static void empty_lines_are_no_records(void **state)
{
    (void)state;
    assert_string_equal(told("\n\na,b\n\r\n1,2\n\n"), "a|b\n1|2\n");
    assert_string_equal(told(""), "");
}

static void bad_quotes_are_told_and_reading_goes_on(void **state)
{
    (void)state;
    assert_string_equal(told("a,b\n1,x\"y\n3,4\n"), "a|b\n!2:4\n3|4\n");
    assert_string_equal(told("a,b\n\"1\"x,2\n3,4\n"), "a|b\n!2:4\n3|4\n");
    assert_string_equal(told("a,b\n1,\"2\n3,4\n5,6"), "a|b\n!2:3\n3|4\n5|6\n");
    assert_string_equal(told("a,b\n\"l\nm\",\"2\n3,4\n"), "a|b\n!3:4\n3|4\n");
    assert_string_equal(told("a,b\n1,\xFF\n\"x\n\xFE\",2\n3,4\n"), "a|b\n!2:3\n!4:1\n3|4\n");
}

static void fields_know_their_place(void **state)
{
    (void)state;
    smp_csv csv;
    bool more;
    smp_csv_open(&csv, SIMPUL_STR("a,b\n\"x\ny\",z\n"), "uji.csv");
    assert_int_equal(smp_csv_next(&csv, &more, NULL), SIMPUL_OK);
    assert_int_equal(smp_csv_next(&csv, &more, NULL), SIMPUL_OK);
    assert_int_equal(csv.fields.items[0].line, 2);
    assert_int_equal(csv.fields.items[0].column, 1);
    assert_int_equal(csv.fields.items[1].line, 3);
    assert_int_equal(csv.fields.items[1].column, 4);
    smp_csv_dispose(&csv);
}

static bool read_all(void *context)
{
    (void)context;
    smp_csv csv;
    bool more = true;
    simpul_status status = SIMPUL_OK;
    smp_csv_open(&csv, SIMPUL_STR("a,b,c,d,e,f,g,h,i,j\n1,2,3,4,5,6,7,8,9,\"0\"\n"), "uji.csv");
    while (more && !status) status = smp_csv_next(&csv, &more, NULL);
    smp_csv_dispose(&csv);
    return !status;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(read_all, NULL, false) > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_header_tells_the_separator),
        cmocka_unit_test(quotes_hold_separators_lines_and_quotes),
        cmocka_unit_test(empty_lines_are_no_records),
        cmocka_unit_test(bad_quotes_are_told_and_reading_goes_on),
        cmocka_unit_test(fields_know_their_place),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
