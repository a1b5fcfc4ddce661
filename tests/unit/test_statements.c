/* Statements read from tables and made from claims: what is taken, what is refused, and where. */
#include "support/coded.h"
#include "support/failing_alloc.h"
#include "support/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static simpul_status read_table(const char *table, simpul_statements_options *options,
                                simpul_statements **out, simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str bytes = {table, strlen(table)};
    *out = NULL;
    simpul_status status = simpul_source_open_memory(&source, bytes, "t.csv", err);
    if (!status) status = simpul_statements_read(out, source, options, err);
    simpul_source_close(source);
    return status;
}

static void assert_refused(const char *table, const char *wanted)
{
    simpul_statements_options options = SIMPUL_STATEMENTS_OPTIONS_INIT;
    simpul_statements *statements = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    char line[600];
    assert_true(read_table(table, &options, &statements, &err) != SIMPUL_OK);
    assert_null(statements);
    simpul_error_format(&err, line, sizeof line);
    assert_string_equal(line, wanted);
}

#define HEADER "id,date,organization,concept,agreement\n"

static void bad_rows_are_told_by_line_and_column(void **state)
{
    (void)state;
    assert_refused("", "t.csv:1: no header; wanted the names of the columns");
    assert_refused(HEADER "1,2024-01-01,A,x\n", "t.csv:2:16: 4 fields, wanted 5 as in the header");
    assert_refused(HEADER "1,2024-01-01,A,x,1,2\n",
                   "t.csv:2:20: 6 fields, wanted 5 as in the header");
    assert_refused(HEADER "1,2024-02-30,A,x,1\n",
                   "t.csv:2:3: '2024-02-30' is no time; wanted YYYY-MM-DD or YYYY-MM-DD hh:mm:ss");
    assert_refused(HEADER "1,2024-02,A,x,1\n",
                   "t.csv:2:3: '2024-02' is no time; wanted YYYY-MM-DD or YYYY-MM-DD hh:mm:ss");
    assert_refused(HEADER "1,2024-01-01 24:00:00,A,x,1\n",
                   "t.csv:2:3: '2024-01-01 24:00:00' is no time; wanted YYYY-MM-DD or YYYY-MM-DD "
                   "hh:mm:ss");
    assert_refused(HEADER "1,2024-01-01,A,x,yes\n",
                   "t.csv:2:18: 'yes' is no qualifier; wanted a whole number");
    assert_refused(HEADER "1,2024-01-01,A,x,\n",
                   "t.csv:2:18: '' is no qualifier; wanted a whole number");
    assert_refused(HEADER "1,2024-01-01,A,x,1234567890\n",
                   "t.csv:2:18: '1234567890' is out of range; wanted at most 9 digits");
    assert_refused(HEADER "1,2024-01-01,A,x,1\n1,2024-01-01,A,x,1\n",
                   "t.csv:3:1: '1' is there twice; wanted a unique id");
    assert_refused(HEADER "1,2024-01-01,\"A,x,1\n2,2024-01-01,A,x,1\n",
                   "t.csv:2:14: the quote that opens here is never closed");
}

static void missing_columns_are_told_with_the_nearest(void **state)
{
    (void)state;
    assert_refused("id,date,organisation,concept,agreement\n",
                   "t.csv:1: no column 'organization'; did you mean 'organisation'?");
    assert_refused("id,tiem,organization,concept,agreement\n",
                   "t.csv:1: no column 'time' or 'date', wanted one of them; did you mean 'tiem'?");
    assert_refused("id,date,organization,concept\n", "t.csv:1: no column 'agreement'");
    assert_refused("date,organization,concept,agreement,date\n",
                   "t.csv:1: column 'date' is there twice, wanted each name once");
}

static void keep_going_skips_and_counts_bad_rows(void **state)
{
    (void)state;
    simpul_statements_options options = SIMPUL_STATEMENTS_OPTIONS_INIT;
    options.keep_going = true;
    simpul_statements *statements = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(read_table(HEADER "1,2024-01-01,A,x,1\n2,bad,A,x,1\n3,2024-01-01,A,x\n"
                                       "4,2024-01-01,\"A\"b,x,1\n1,2024-01-01,A,x,1\n"
                                       "5,2024-01-01,B,x,\"1\n6,2024-01-01,C,x,0\n",
                                &options, &statements, &err),
                     SIMPUL_OK);
    assert_int_equal(options.n_skipped, 5);
    assert_int_equal(simpul_statements_count(statements), 2);
    simpul_statements_free(statements);
}

/* DNA's event list: semicolons, quotes, line breaks in the text, a comma where the text had a
 * semicolon; ids out of order. */
static void the_event_list_of_dna_is_read_as_it_is(void **state)
{
    (void)state;
    static const char list[] =
        "\"statement_id\";\"time\";\"start_position\";\"stop_position\";\"text\";\"coder\";"
        "\"document_id\";\"document_title\";\"document_author\";\"document_source\";"
        "\"document_section\";\"document_type\";\"person\";\"organization\";\"concept\";"
        "\"agreement\"\n"
        "10;\"2024-03-05 08:30:00\";12;40;\"Kami setuju,\nsungguh\";\"A\";2;\"Judul\";\"\";"
        "\"Kabar\";\"\";\"\";\"Ani\";\"Komdigi\";\"blokir\";1\n"
        "9;\"2024-03-05 08:30:00\";12;40;\"Tidak \"\"akan\"\"\";\"A\";2;\"Judul\";\"\";\"Warta\";"
        "\"\";\"\";\"Budi\";\"TikTok\";\"blokir\";0\n";
    simpul_statements *statements = coded(list, "organization", "concept", "agreement");
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.aggregation = SIMPUL_SUBTRACT;
    char *text = csv_of(statements, &options);
    assert_string_equal(text,
                        "\"organization\",\"blokir\"\r\n\"Komdigi\",1.0\r\n\"TikTok\",-1.0\r\n");
    free(text);
    simpul_exclusion warta = {SIMPUL_STR("source"), SIMPUL_STR("Warta")};
    options.exclude_documents = &warta;
    options.n_exclude_documents = 1;
    options.start = "2024-03-05 08:30:00";
    options.stop = "2024-03-05 08:30";
    text = csv_of(statements, &options);
    assert_string_equal(text, "\"organization\",\"blokir\"\r\n\"Komdigi\",1.0\r\n");
    free(text);
    simpul_statements_free(statements);
}

/* Ids 9 and 10 are of one time and place: as numbers 9 is first, so its 0 stays under ignore, and
 * jaccard sees other cells than the other way round. */
static void ids_and_documents_compare_as_numbers(void **state)
{
    (void)state;
    static const char table[] = "id,date,doc,organization,concept,agreement\n"
                                "10,2024-01-01,9,A,x,1\n9,2024-01-01,9,A,x,0\n"
                                "1,2024-01-01,10,A,y,1\n2,2024-01-01,10,B,x,0\n";
    simpul_statements *statements = coded(table, "organization", "concept", "agreement");
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.network = SIMPUL_ONEMODE;
    options.duplicates = SIMPUL_DUPLICATES_DOCUMENT;
    options.normalization = SIMPUL_NORM_JACCARD;
    char *text = csv_of(statements, &options);
    assert_string_equal(text, "\"organization\",\"A\",\"B\"\r\n\"A\",0.0,0.5\r\n"
                              "\"B\",0.5,0.0\r\n");
    free(text);
    simpul_statements_free(statements);
}

/* Rows in any order give the same bytes. */
static void the_order_of_rows_does_not_show(void **state)
{
    (void)state;
    static const char *const rows[] = {"7,2024-01-02,d,A,x,1\n", "3,2024-01-01,e,B,x,0\n",
                                       "5,2024-01-02,d,A,x,0\n", "4,2024-01-03,c,C,y,1\n"};
    char *first = NULL;
    for (int turn = 0; turn < 4; turn++) {
        char table[400] = "id,date,doc,organization,concept,agreement\n";
        for (int i = 0; i < 4; i++) strcat(table, rows[(i + turn) % 4]);
        simpul_statements *statements = coded(table, "organization", "concept", "agreement");
        simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
        options.window_unit = SIMPUL_WINDOW_EVENTS;
        options.window_size = 3;
        options.duplicates = SIMPUL_DUPLICATES_YEAR;
        char *text = csv_of(statements, &options);
        if (first) assert_string_equal(text, first);
        if (first) free(text);
        else first = text;
        simpul_statements_free(statements);
    }
    free(first);
}

/* Only 0 and 1: boolean, unless it is said to be a scale. */
static void the_scale_is_told_by_the_table_or_the_options(void **state)
{
    (void)state;
    static const char table[] = HEADER "1,2024-01-01,A,x,0\n2,2024-01-01,A,x,1\n";
    static const struct {
        simpul_scale scale;
        const char *wanted;
    } cases[] = {{SIMPUL_SCALE_AUTO, "\"organization\",\"x\"\r\n\"A\",0.0\r\n"},
                 {SIMPUL_SCALE_BOOLEAN, "\"organization\",\"x\"\r\n\"A\",0.0\r\n"},
                 {SIMPUL_SCALE_INTEGER, "\"organization\",\"x\"\r\n\"A\",1.0\r\n"}};
    for (int i = 0; i < 3; i++) {
        simpul_statements_options how = SIMPUL_STATEMENTS_OPTIONS_INIT;
        simpul_statements *statements = NULL;
        how.scale = cases[i].scale;
        assert_int_equal(read_table(table, &how, &statements, NULL), SIMPUL_OK);
        simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
        options.aggregation = SIMPUL_SUBTRACT;
        char *text = csv_of(statements, &options);
        assert_string_equal(text, cases[i].wanted);
        free(text);
        simpul_statements_free(statements);
    }
}

static const char records_text[] =
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000aa\",\"path\":\"a.txt\",\"bytes\":900,"
    "\"published\":\"2025-09-01\",\"publisher\":\"Kabar\"}\n"
    "{\"kind\":\"document\",\"id\":\"doc:00000000000000bb\",\"path\":\"b.txt\",\"bytes\":900}\n"
    "{\"kind\":\"entity\",\"id\":\"platform:satu\",\"type\":\"platform\",\"name\":\"Satu\"}\n"
    "{\"kind\":\"entity\",\"id\":\"feature:siar\",\"type\":\"feature\",\"name\":\"Siar\"}\n"
    "{\"kind\":\"entity\",\"id\":\"agency:pemerintah\",\"type\":\"agency\",\"name\":"
    "\"pemerintah\"}\n"
    "{\"kind\":\"entity\",\"id\":\"stakeholder:umkm\",\"type\":\"stakeholder\",\"name\":\"UMKM\"}\n"
#define CLAIM(document, subject, relation, object, polarity, start, more)                          \
    "{\"kind\":\"claim\",\"document\":\"doc:00000000000000" document "\",\"subject\":\"" subject   \
    "\",\"relation\":\"" relation "\",\"object\":\"" object                                        \
    "\",\"date\":null,\"modality\":\"asserted\",\"polarity\":\"" polarity "\",\"start\":" start    \
    ",\"end\":400,\"rule\":\"uji\",\"confidence\":0.5" more "}\n"
    CLAIM("aa", "agency:pemerintah", "blocks", "feature:siar", "affirmed", "1", "")
        CLAIM("aa", "platform:satu", "restores", "feature:siar", "affirmed", "2", "")
            CLAIM("aa", "feature:siar", "threatens", "stakeholder:umkm", "negated", "3",
                  ",\"speaker\":\"platform:satu\",\"said_on\":\"2025-08\"")
                CLAIM("aa", "feature:siar", "threatens", "stakeholder:umkm", "affirmed", "4", "")
                    CLAIM("aa", "feature:siar", "part_of", "platform:satu", "affirmed", "5", "")
                        CLAIM("bb", "platform:satu", "supports", "stakeholder:umkm", "affirmed",
                              "6", "");

static void claims_take_a_stand_by_the_mapping(void **state)
{
    (void)state;
    simpul_records *records = NULL;
    simpul_statements *statements = NULL;
    simpul_statements_options how = SIMPUL_STATEMENTS_OPTIONS_INIT;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(read_lines(&records, records_text, "uji.ndjson", &err), SIMPUL_OK);
    assert_int_equal(simpul_statements_from_records(&statements, records, NULL, &how, &err),
                     SIMPUL_OK);
    assert_int_equal(simpul_statements_count(statements), 3);
    assert_int_equal(how.n_unmapped, 1);
    assert_int_equal(how.n_undated, 1);
    assert_int_equal(how.n_without_actor, 1);
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.aggregation = SIMPUL_SUBTRACT;
    char *text = csv_of(statements, &options);
    assert_string_equal(text, "\"organization\",\"feature:siar threatens stakeholder:umkm\","
                              "\"restriction of feature:siar\"\r\n"
                              "\"agency:pemerintah\",0.0,1.0\r\n\"platform:satu\",-1.0,-1.0\r\n");
    free(text);
    options.stop = "2025-08-01"; /* what was said in August counts on its first day */
    text = csv_of(statements, &options);
    assert_string_equal(text, "\"organization\",\"feature:siar threatens stakeholder:umkm\"\r\n"
                              "\"platform:satu\",-1.0\r\n");
    free(text);
    simpul_statements_free(statements);
    simpul_records_free(records);
}

static simpul_status mapping_of(const char *table, simpul_mapping **out, simpul_error *err)
{
    simpul_source *source = NULL;
    simpul_str bytes = {table, strlen(table)};
    *out = NULL;
    simpul_status status = simpul_source_open_memory(&source, bytes, "m.csv", err);
    if (!status) status = simpul_mapping_read(out, source, err);
    simpul_source_close(source);
    return status;
}

static void another_mapping_makes_other_statements(void **state)
{
    (void)state;
    simpul_records *records = NULL;
    simpul_mapping *mapping = NULL;
    simpul_statements *statements = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(read_lines(&records, records_text, "uji.ndjson", &err), SIMPUL_OK);
    assert_int_equal(mapping_of("relation;polarity;actor;concept;agreement\n"
                                "blocks;affirmed;subject;{relation} {object};5\n"
                                "blocks;affirmed;subject;stern state;-2\n",
                                &mapping, &err),
                     SIMPUL_OK);
    assert_int_equal(simpul_statements_from_records(&statements, records, mapping, NULL, &err),
                     SIMPUL_OK);
    simpul_discourse_options options = SIMPUL_DISCOURSE_OPTIONS_INIT;
    options.aggregation = SIMPUL_SUBTRACT;
    char *text = csv_of(statements, &options);
    assert_string_equal(text, "\"organization\",\"blocks feature:siar\",\"stern state\"\r\n"
                              "\"agency:pemerintah\",5.0,-2.0\r\n");
    free(text);
    simpul_statements_free(statements);
    simpul_mapping_free(mapping);
    simpul_records_free(records);
}

static void assert_mapping_refused(const char *table, const char *wanted)
{
    simpul_mapping *mapping = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    char line[600];
    assert_true(mapping_of(table, &mapping, &err) != SIMPUL_OK);
    assert_null(mapping);
    simpul_error_format(&err, line, sizeof line);
    assert_string_equal(line, wanted);
}

#define MAPPING "relation,polarity,actor,concept,agreement\n"

static void bad_mappings_are_told(void **state)
{
    (void)state;
    assert_mapping_refused("relation,polarity,actor,concept\n",
                           "m.csv:1: no column 'agreement'; wanted relation, polarity, actor, "
                           "concept, agreement");
    assert_mapping_refused(MAPPING "blockz,affirmed,subject,x,1\n",
                           "m.csv:2:1: 'blockz' is no relation (see 'simpul relations')");
    assert_mapping_refused(MAPPING "blocks,yes,subject,x,1\n",
                           "m.csv:2:8: 'yes' is no polarity; wanted affirmed or negated");
    assert_mapping_refused(MAPPING "blocks,affirmed,me,x,1\n",
                           "m.csv:2:17: 'me' is no actor; wanted subject, object or speaker");
    assert_mapping_refused(MAPPING "blocks,affirmed,subject,,1\n",
                           "m.csv:2:25: '' is no concept; wanted text");
    assert_mapping_refused(MAPPING "blocks,affirmed,subject,x,for\n",
                           "m.csv:2:27: 'for' is no agreement; wanted a whole number");
    assert_mapping_refused(MAPPING "blocks,affirmed,subject,x\n",
                           "m.csv:2: no agreement; wanted as many fields as the header has");
}

static void the_built_in_mapping_reads_back_as_it_is(void **state)
{
    (void)state;
    simpul_sink *sink = NULL, *again = NULL;
    simpul_mapping *mapping = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_sink_open_memory(&sink, &err), SIMPUL_OK);
    assert_int_equal(simpul_sink_open_memory(&again, &err), SIMPUL_OK);
    simpul_mapping_write(NULL, sink);
    simpul_str built_in = simpul_sink_bytes(sink);
    char *text = calloc(built_in.len + 1, 1);
    memcpy(text, built_in.ptr, built_in.len);
    assert_int_equal(mapping_of(text, &mapping, &err), SIMPUL_OK);
    simpul_mapping_write(mapping, again);
    assert_int_equal(simpul_sink_bytes(again).len, built_in.len);
    assert_memory_equal(simpul_sink_bytes(again).ptr, built_in.ptr, built_in.len);
    free(text);
    simpul_mapping_free(mapping);
    simpul_sink_abandon(sink);
    simpul_sink_abandon(again);
}

static bool make_all(void *context)
{
    simpul_mapping *mapping = NULL;
    simpul_statements *statements = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_status status = mapping_of(MAPPING "blocks,affirmed,subject,{object},1\n"
                                              "restores,affirmed,subject,{object},0\n",
                                      &mapping, &err);
    if (!status) status = simpul_statements_from_records(&statements, context, mapping, NULL, &err);
    simpul_statements_free(statements);
    simpul_mapping_free(mapping);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return !status;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    simpul_records *records = NULL;
    assert_int_equal(read_lines(&records, records_text, "uji.ndjson", NULL), SIMPUL_OK);
    assert_true(failing_alloc_sweep(make_all, records, false) > 20);
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_rows_are_told_by_line_and_column),
        cmocka_unit_test(missing_columns_are_told_with_the_nearest),
        cmocka_unit_test(keep_going_skips_and_counts_bad_rows),
        cmocka_unit_test(the_event_list_of_dna_is_read_as_it_is),
        cmocka_unit_test(ids_and_documents_compare_as_numbers),
        cmocka_unit_test(the_order_of_rows_does_not_show),
        cmocka_unit_test(the_scale_is_told_by_the_table_or_the_options),
        cmocka_unit_test(claims_take_a_stand_by_the_mapping),
        cmocka_unit_test(another_mapping_makes_other_statements),
        cmocka_unit_test(bad_mappings_are_told),
        cmocka_unit_test(the_built_in_mapping_reads_back_as_it_is),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
