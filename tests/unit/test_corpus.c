/* Files before they are articles: encodings, broken lines, metadata that fits nothing. */
#include "support/failing_alloc.h"
#include "support/temp_folder.h"
#include "text/encoding.h"

#include <setjmp.h>
#include <simpul/document.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

typedef struct heard { /* what was warned of, a line each */
    char lines[1024];
} heard;

static void hear(void *context, const simpul_error *what)
{
    heard *all = context;
    size_t used = strlen(all->lines);
    simpul_error_format(what, all->lines + used, sizeof all->lines - used);
    used = strlen(all->lines);
    snprintf(all->lines + used, sizeof all->lines - used, "\n");
}

/* Reads all articles of `path`, their texts joined by '|'. */
static simpul_status read_all(const char *path, simpul_corpus_options options, char text[256],
                              simpul_error *err)
{
    simpul_corpus *corpus = NULL;
    simpul_article *article = NULL;
    text[0] = '\0';
    simpul_status status = simpul_corpus_open(&corpus, &path, 1, &options, err);
    while (!status && !(status = simpul_corpus_next(corpus, &article, err)) && article) {
        simpul_str one = simpul_article_text(article);
        size_t used = strlen(text);
        snprintf(text + used, 256 - used, "%s%.*s", used ? "|" : "", (int)one.len, one.ptr);
        simpul_article_free(article);
    }
    simpul_corpus_close(corpus);
    return status;
}

#define IN_TABLE(literal)                                                                          \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    } /* a constant initializer */
#define BYTES(literal) ((simpul_str)IN_TABLE(literal))

static void utf16_is_read_whichever_end_comes_first_and_said(void **state)
{
    (void)state;
    static const simpul_str files[] = {
        {"\xFF\xFEK\0a\0t\0a\0 \0\xAC\x20\x3D\xD8\x00\xDE", 18},
        {"\xFE\xFF\0K\0a\0t\0a\0 \x20\xAC\xD8\x3D\xDE\x00", 18},
    };
    for (size_t i = 0; i < 2; i++) {
        char text[256];
        heard told = {""};
        simpul_corpus_options options = SIMPUL_CORPUS_OPTIONS_INIT;
        simpul_error err = SIMPUL_ERROR_INIT;
        options.warnings = (simpul_warnings){hear, &told};
        write_file("a.txt", files[i]);
        assert_int_equal(read_all("a.txt", options, text, &err), SIMPUL_OK);
        assert_string_equal(text, "Kata \xE2\x82\xAC\xF0\x9F\x98\x80");
        assert_string_equal(told.lines,
                            "a.txt: UTF-16, read as UTF-8; places in it are those of the UTF-8\n");
    }
    remove("a.txt");
}

static void lines_in_utf16_are_read_too(void **state)
{
    (void)state;
    char ascii[] = "{\"text\":\"Satu\"}\n{\"text\":\"Dua\"}\n", wide[2 * sizeof ascii], text[256];
    simpul_error err = SIMPUL_ERROR_INIT;
    wide[0] = '\xFF';
    wide[1] = '\xFE';
    for (size_t i = 0; i + 1 < sizeof ascii; i++) {
        wide[2 + 2 * i] = ascii[i];
        wide[3 + 2 * i] = '\0';
    }
    write_file("a.ndjson", (simpul_str){wide, 2 * sizeof ascii});
    assert_int_equal(
        read_all("a.ndjson", (simpul_corpus_options)SIMPUL_CORPUS_OPTIONS_INIT, text, &err),
        SIMPUL_OK);
    assert_string_equal(text, "Satu|Dua");
    remove("a.ndjson");
}

static void what_is_no_text_is_an_error_with_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        simpul_str bytes;
        const char *told;
    } cases[] = {
        {"a.html", IN_TABLE("GIF\n89\0a"), "a.html:2:3: not text: byte 0x00 found, UTF-8 wanted"},
        {"b.txt", IN_TABLE("\xFF\xFE\0\0K\0\0\0"),
         "b.txt:1:3: not text: byte 0x00 found, UTF-8 wanted"},
        {"c.txt", IN_TABLE("\xFF\xFEK\0a"), "c.txt: byte 5: broken UTF-16 found"},
        {"d.txt", IN_TABLE("\xFE\xFF\0K\xD8\x3D\0K"), "d.txt: byte 5: broken UTF-16 found"},
        {"e.ndjson", IN_TABLE("{\"text\": salah}\n{\"text\":\"Isi.\"}\n"),
         "e.ndjson:1:14: invalid token near 'salah'"},
        {"f.ndjson", IN_TABLE("bukan json\n"), "f.ndjson:1:5: '[' or '{' expected near 'bukan'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[256], line[600];
        for (size_t in_folder = 0; in_folder < 2; in_folder++) {
            simpul_error err = SIMPUL_ERROR_INIT;
            write_file(cases[i].name, cases[i].bytes);
            assert_int_not_equal(read_all(in_folder ? "." : cases[i].name,
                                          (simpul_corpus_options)SIMPUL_CORPUS_OPTIONS_INIT, text,
                                          &err),
                                 SIMPUL_OK);
            simpul_error_format(&err, line, sizeof line);
            assert_string_equal(line + (strncmp(line, "./", 2) == 0 ? 2 : 0), cases[i].told);
            remove(cases[i].name);
        }
    }
}

static void what_is_no_text_is_skipped_and_counted_when_going_on(void **state)
{
    (void)state;
    simpul_corpus *corpus = NULL;
    simpul_article *article = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_corpus_options options = SIMPUL_CORPUS_OPTIONS_INIT;
    const char *path = ".";
    heard told = {""};
    options.keep_going = true;
    options.warnings = (simpul_warnings){hear, &told};
    write_file("a.html", BYTES("\x7F"
                               "ELF\0\0"));
    write_file("b.txt", BYTES("Isi."));
    assert_int_equal(simpul_corpus_open(&corpus, &path, 1, &options, &err), SIMPUL_OK);
    assert_int_equal(simpul_corpus_next(corpus, &article, &err), SIMPUL_OK);
    assert_string_equal(simpul_article_about(article).path.ptr, "b.txt");
    simpul_article_free(article);
    assert_int_equal(simpul_corpus_count(corpus).n_failed, 1);
    assert_int_equal(simpul_corpus_count(corpus).n_empty, 0);
    assert_string_equal(told.lines, "./a.html:1:5: not text: byte 0x00 found, UTF-8 wanted\n");
    simpul_corpus_close(corpus);
    remove("a.html");
    remove("b.txt");
}

static void blanks_and_marks_before_a_line_are_no_matter(void **state)
{
    (void)state;
    char text[256];
    simpul_error err = SIMPUL_ERROR_INIT;
    write_file("a.txt", BYTES("\xEF\xBB\xBF{ \"text\" : \"Isi.\" }\n"));
    assert_int_equal(
        read_all("a.txt", (simpul_corpus_options)SIMPUL_CORPUS_OPTIONS_INIT, text, &err),
        SIMPUL_OK);
    assert_string_equal(text, "Isi.");
    remove("a.txt");
}

static void metadata_that_serves_nothing_or_twice_is_told_once_each(void **state)
{
    (void)state;
    static const char lines[] = "{\"path\":\"a.txt\",\"published\":\"2025-01-02\"}\n"
                                "{\"path\":\"hilang.txt\"}\n"
                                "{\"path\":\"a.txt\",\"published\":\"2025-01-03\"}\n"
                                "{\"path\":\"a.txt\"}\n"
                                "{\"path\":\"juga-hilang.txt\"}\n";
    char text[256];
    heard told = {""};
    simpul_corpus_options options = SIMPUL_CORPUS_OPTIONS_INIT;
    simpul_error err = SIMPUL_ERROR_INIT;
    options.metadata = "m.ndjson";
    options.warnings = (simpul_warnings){hear, &told};
    write_file("m.ndjson", BYTES(lines));
    write_file("a.txt", BYTES("Isi."));
    assert_int_equal(read_all("a.txt", options, text, &err), SIMPUL_OK);
    assert_string_equal(told.lines,
                        "m.ndjson:3: path 'a.txt' has line 1 already, which counts (2 such lines)\n"
                        "m.ndjson:2: no article here has the path 'hilang.txt' (2 such lines)\n");
    remove("m.ndjson");
    remove("a.txt");
}

static bool decode(void *context)
{
    (void)context;
    smp_buf decoded;
    simpul_str text;
    simpul_error err = SIMPUL_ERROR_INIT;
    smp_buf_init(&decoded);
    simpul_status status = smp_encoding_read(&text, &decoded, BYTES("\xFF\xFEK\0"), "a.txt", &err);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    if (!status) assert_memory_equal(text.ptr, "K", 2);
    smp_buf_dispose(&decoded);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told(void **state)
{
    (void)state;
    assert_true(failing_alloc_sweep(decode, NULL, false) >= 1);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_folder_enter, temp_folder_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(utf16_is_read_whichever_end_comes_first_and_said),
        IN_FOLDER(lines_in_utf16_are_read_too),
        IN_FOLDER(what_is_no_text_is_an_error_with_its_place),
        IN_FOLDER(what_is_no_text_is_skipped_and_counted_when_going_on),
        IN_FOLDER(blanks_and_marks_before_a_line_are_no_matter),
        IN_FOLDER(metadata_that_serves_nothing_or_twice_is_told_once_each),
        cmocka_unit_test(failing_allocation_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
