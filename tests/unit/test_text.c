/* Articles: cleaning with its map, tokens, sentences, quotations, HTML, corpora. */
#include "support/failing_alloc.h"
#include "text/article.h"
#include "text/token.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static simpul_article *article_of(const char *text, simpul_article_format format)
{
    simpul_article *article = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    simpul_str bytes = {text, strlen(text)};
    if (simpul_article_new(&article, bytes, format, "uji", SIMPUL_STR_NONE, &err))
        fail_msg("%s", err.message);
    return article;
}

static void text_becomes(const char *given, const char *wanted)
{
    simpul_article *article = article_of(given, SIMPUL_ARTICLE_TEXT);
    simpul_str text = simpul_article_text(article);
    char *copy = calloc(1, text.len + 1);
    memcpy(copy, text.ptr, text.len);
    assert_string_equal(copy, wanted);
    free(copy);
    simpul_article_free(article);
}

static void furniture_of_the_page_is_left_out(void **state)
{
    (void)state;
    text_becomes("Judul\n\nIsi pertama.\nBACA JUGA: Hal lain\nIsi kedua.\n",
                 "Judul\nIsi pertama.\nIsi kedua.");
    text_becomes("Isi. Baca juga: Hal lain yang panjang", "Isi.");
    text_becomes("Isi.\nTag\nShare\nBerita Terkini\nSisa halaman", "Isi.");
    text_becomes("Ilustrasi pasar pagi\nIsi.", "Isi.");
    text_becomes("Isi berita. (abc/def)", "Isi berita.");
    text_becomes("Isi. ADVERTISEMENT Isi lagi.", "Isi. Isi lagi.");
    text_becomes("Isi.\n7 hari yang lalu\n", "Isi.");
    text_becomes("JAKARTA, Kabarcontoh.com - Isi berita.", "Isi berita.");
    text_becomes("Penulis: Seseorang\nIsi.", "Isi.");
    text_becomes("Isi. Tulisan ini telah tayang di contoh.id oleh Redaksi", "Isi.");
}

static void words_that_look_like_furniture_stay(void **state)
{
    (void)state;
    text_becomes("Aturan terkait pajak ditunda.", "Aturan terkait pajak ditunda.");
    text_becomes("Pasar (31/12) ramai.", "Pasar (31/12) ramai.");
    text_becomes("Ia menandai tagihan itu.", "Ia menandai tagihan itu.");
    text_becomes("Foto itu dihapus oleh pemiliknya.", "Foto itu dihapus oleh pemiliknya.");
}

static void white_space_marks_and_mojibake_are_mended(void **state)
{
    (void)state;
    text_becomes("\xEF\xBB\xBF"
                 "Satu\xc2\xa0 dua\t\ttiga",
                 "Satu dua tiga");
    text_becomes("Kata\xc3\x82 kata", "Kata kata");
    text_becomes("\xc3\xa2\xe2\x82\xac\xc5\x93ya\xe2\x80\x9d", "\xe2\x80\x9cya\xe2\x80\x9d");
    text_becomes("a\r\nb\rc", "a\nb\nc");
}

static void bad_bytes_are_replaced_counted_and_offsets_stay_right(void **state)
{
    (void)state;
    simpul_article *article = article_of("ab\xff\xfe"
                                         "cd\xe2\x82"
                                         "ef",
                                         SIMPUL_ARTICLE_TEXT);
    uint64_t start, end;
    assert_int_equal(article->clean.n_bad_bytes, 3);
    simpul_str text = simpul_article_text(article);
    const char *at = memchr(text.ptr, 'e', text.len);
    assert_non_null(at);
    simpul_article_given_span(article, (size_t)(at - text.ptr), (size_t)(at - text.ptr) + 2, &start,
                              &end);
    assert_int_equal(start, 8);
    assert_int_equal(end, 10);
    simpul_article_free(article);
}

/* Every character of the clean text comes from the given bytes that its span names. */
static void map_is_exact(simpul_article *article)
{
    simpul_str text = simpul_article_text(article), given = simpul_article_given(article);
    for (size_t i = 0; i < text.len; i++) {
        uint64_t start, end;
        unsigned char c = (unsigned char)text.ptr[i];
        if (c <= ' ' || c >= 0x80) continue;
        simpul_article_given_span(article, i, i + 1, &start, &end);
        assert_true(end <= given.len && start < end);
        bool verbatim = end - start == 1 && given.ptr[start] == text.ptr[i];
        bool entity = given.ptr[start] == '&' && given.ptr[end - 1] == ';';
        if (!verbatim && !entity) fail_msg("byte %zu ('%c') is not from %zu", i, c, (size_t)start);
    }
}

static void the_map_of_any_page_is_exact(void **state)
{
    (void)state;
    static const char *const parts[] = {"<p>",
                                        "</p>",
                                        "kata ",
                                        "&amp; ",
                                        "&ldquo;kutip&rdquo; ",
                                        "&#65; ",
                                        "<b>tebal</b> ",
                                        "<div>",
                                        "</div>",
                                        "&copy=1 ",
                                        "a &lt; b ",
                                        "<table><tr><td>sel</td></tr></table>",
                                        "<br>",
                                        "\n\n  ",
                                        "\xc2\xa0",
                                        "5 < 6 ",
                                        "<li>butir",
                                        "<!-- catatan -->",
                                        "Baca juga: Pasar Ramai.",
                                        "<b>(Baca:</b> Pasar Lama Ramai)",
                                        "Lihat Video 'Pasar &amp; Toko': ",
                                        "[Gambas:Video]",
                                        "SELESAI.Lagi ",
                                        "&nbsp;"};
    for (uint64_t seed = 1; seed < 200; seed++) {
        char page[8192] = "<html><body><article>";
        uint64_t random = seed;
        for (int i = 0; i < 120; i++) {
            random = random * UINT64_C(6364136223846793005) + 1;
            strcat(page, parts[(random >> 33) % (sizeof parts / sizeof parts[0])]);
        }
        strcat(page, "</article></body></html>");
        simpul_article *article = article_of(page, SIMPUL_ARTICLE_HTML);
        map_is_exact(article);
        simpul_article_free(article);
    }
}

static void pages_lose_their_furniture_and_keep_what_they_say_of_themselves(void **state)
{
    (void)state;
    simpul_article *article = article_of(
        "<!DOCTYPE html><html><head><title>x</title>"
        "<meta property=\"og:site_name\" content=\"Kabar Contoh\">"
        "<meta property=\"article:published_time\" content=\"2025-02-03T10:00:00+07:00\">"
        "<link rel=\"canonical\" href=\"https://contoh.example.org/a\"></head><body>"
        "<nav>Beranda Politik</nav><h1>Judul Besar</h1><article><div "
        "class=\"share-bar\">Bagikan</div>"
        "<p>Kalimat satu &amp; dua.</p><figure><figcaption>Foto pasar</figcaption></figure>"
        "<aside>Iklan</aside><p>Kalimat <i>tiga</i>.</p><p>Paragraf ini cukup panjang supaya isi "
        "artikel dikenali sebagai bagian utama halaman, bukan sekadar potongan menu atau daftar "
        "tautan yang biasanya berada di sisi kanan halaman berita mana pun.</p></article>"
        "<footer>Hak cipta</footer></body></html>",
        SIMPUL_ARTICLE_HTML);
    simpul_article_info info = simpul_article_about(article);
    simpul_str text = simpul_article_text(article);
    const char *wanted = "Judul Besar\nKalimat satu & dua.\nKalimat tiga.\nParagraf ini";
    assert_true(text.len > strlen(wanted));
    assert_memory_equal(text.ptr, wanted, strlen(wanted));
    assert_string_equal(info.publisher.ptr, "Kabar Contoh");
    assert_string_equal(info.published.ptr, "2025-02-03");
    assert_string_equal(info.url.ptr, "https://contoh.example.org/a");
    map_is_exact(article);
    simpul_article_free(article);
}

static void deep_nests_are_refused_at_once(void **state)
{
    (void)state;
    char *page = malloc(200 * 1024 * 5 + 1);
    page[0] = '\0';
    for (size_t i = 0; i < 40000; i++) memcpy(page + 5 * i, "<div>", 6);
    simpul_article *article = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_article_new(&article, (simpul_str){page, 200000}, SIMPUL_ARTICLE_HTML,
                                        "sarang.html", SIMPUL_STR_NONE, &err),
                     SIMPUL_ERR_LIMIT);
    assert_null(article);
    assert_string_equal(err.message, "elements nested more than 512 deep");
    free(page);
}

/* --- tokens and sentences --- */

static void split_is(const char *text, const char *wanted)
{
    smp_arena arena;
    smp_tokens tokens;
    simpul_error err = SIMPUL_ERROR_INIT;
    char found[2048] = "";
    smp_arena_init(&arena);
    simpul_str bytes = {text, strlen(text)};
    assert_int_equal(smp_tokens_make(&tokens, bytes, &arena, &err), SIMPUL_OK);
    for (size_t s = 0; s < tokens.n_sentences; s++) {
        if (s) strcat(found, " || ");
        for (uint32_t t = tokens.sentences[s].first; t < tokens.sentences[s].end; t++) {
            simpul_str token = smp_token_text(&tokens, t);
            if (t > tokens.sentences[s].first) strcat(found, "|");
            strncat(found, token.ptr, token.len);
        }
    }
    assert_string_equal(found, wanted);
    smp_arena_dispose(&arena);
}

static void tokens_keep_together_what_is_one_word(void **state)
{
    (void)state;
    split_is("e-commerce fitur-fitur 1.000,5 31/2023 Rp1,6",
             "e-commerce|fitur-fitur|1.000,5|31|/|2023|Rp|1,6");
    split_is("Toko.com dan S.H. serta M.Si hadir", "Toko.com|dan|S.H.|serta|M.Si|hadir");
    split_is("(Kemendag), Jum'at 27A", "(|Kemendag|)|,|Jum'at|27A");
}

static void sentences_end_at_full_stops_and_nowhere_else(void **state)
{
    (void)state;
    split_is("PT Satu Tbk. naik. Harga No. 5 turun.",
             "PT|Satu|Tbk|.|naik|. || Harga|No|.|5|turun|.");
    split_is("Kata B.J. Contoh hari ini. Selesai.", "Kata|B.J.|Contoh|hari|ini|. || Selesai|.");
    split_is("Habis.Menteri datang.", "Habis|. || Menteri|datang|.");
    split_is("\"Ya.\" Lalu pergi.", "\"|Ya|.|\" || Lalu|pergi|.");
    split_is("Ia (lahir 1. Mei. Kota) pergi.", "Ia|(|lahir|1|.|Mei|.|Kota|)|pergi|.");
    split_is("baris satu\nbaris dua", "baris|satu || baris|dua");
}

/* Words with a comma behind the one at `comma` (0: none): how many tokens has the first sentence?
 */
static uint32_t length_of_first(size_t n_words, size_t comma)
{
    char text[2 * 2 * SMP_SENTENCE_MAX + 2] = "(";
    smp_arena arena;
    smp_tokens tokens;
    simpul_error err = SIMPUL_ERROR_INIT;
    for (size_t i = 2; i <= n_words; i++) strcat(text, i == comma ? ",a" : " a");
    smp_arena_init(&arena);
    simpul_str bytes = {text, strlen(text)};
    assert_int_equal(smp_tokens_make(&tokens, bytes, &arena, &err), SIMPUL_OK);
    uint32_t first_end = tokens.sentences[0].end, end = 0;
    for (size_t i = 0; i < tokens.n_sentences; i++) {
        assert_int_equal(tokens.sentences[i].first, end);
        end = tokens.sentences[i].end;
    }
    assert_int_equal(end, tokens.n_tokens);
    smp_arena_dispose(&arena);
    return first_end;
}

static void sentences_without_end_are_cut(void **state)
{
    (void)state;
    assert_int_equal(length_of_first(SMP_SENTENCE_LONG - 1, 0), SMP_SENTENCE_LONG - 1);
    assert_int_equal(length_of_first(SMP_SENTENCE_MAX - 1, 0), SMP_SENTENCE_MAX - 1);
    assert_int_equal(length_of_first(2 * SMP_SENTENCE_MAX, 0), SMP_SENTENCE_MAX);
    assert_int_equal(length_of_first(2 * SMP_SENTENCE_MAX, 10), SMP_SENTENCE_MAX);
    assert_int_equal(length_of_first(2 * SMP_SENTENCE_MAX, SMP_SENTENCE_LONG + 7),
                     SMP_SENTENCE_LONG + 7);
}

static void quotations_close_at_the_end_of_a_paragraph(void **state)
{
    (void)state;
    smp_arena arena;
    smp_tokens tokens;
    simpul_error err = SIMPUL_ERROR_INIT;
    smp_arena_init(&arena);
    simpul_str text = SIMPUL_STR("\"satu dua\nluar \xe2\x80\x9c"
                                 "dalam\xe2\x80\x9d luar");
    assert_int_equal(smp_tokens_make(&tokens, text, &arena, &err), SIMPUL_OK);
    bool inside[16];
    for (size_t i = 0; i < tokens.n_tokens; i++)
        inside[i] = (tokens.tokens[i].flags & SMP_IN_QUOTES) != 0;
    const bool wanted[] = {false, true, true, false, false, true, false, false};
    assert_int_equal(tokens.n_tokens, 8);
    assert_memory_equal(inside, wanted, sizeof wanted);
    smp_arena_dispose(&arena);
}

/* --- corpora --- */

static void write_file(const char *folder, const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void a_folder_gives_its_articles_in_order_and_counts_the_rest(void **state)
{
    (void)state;
    char folder[] = "/tmp/simpul-uji-XXXXXX", metadata[128], below[128];
    assert_non_null(mkdtemp(folder));
    snprintf(metadata, sizeof metadata, "%s/metadata.ndjson", folder);
    snprintf(below, sizeof below, "%s/z", folder);
    mkdir(below, 0700);
    write_file(folder, "b.txt", "Isi b.");
    write_file(folder, "a.txt", "Isi a.");
    write_file(folder, "kosong.txt", "");
    write_file(folder, "catatan.pdf", "bukan artikel");
    write_file(folder, "lain.ndjson", "{\"x\":1}\n");
    write_file(below, "c.jsonl", "{\"text\":\"Isi c.\",\"published\":\"2025-01-02T01:02:03Z\"}\n");
    write_file(folder, "metadata.ndjson", "{\"path\":\"a.txt\",\"published\":\"2025-03-04\"}\n");
    const char *arguments[] = {folder};
    simpul_corpus_options options = SIMPUL_CORPUS_OPTIONS_INIT;
    options.metadata = metadata;
    simpul_corpus *corpus = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    assert_int_equal(simpul_corpus_open(&corpus, arguments, 1, &options, &err), SIMPUL_OK);
    static const char *const paths[] = {"a.txt", "b.txt", "z/c.jsonl!1"};
    static const char *const days[] = {"2025-03-04", NULL, "2025-01-02"};
    for (size_t i = 0; i < 3; i++) {
        simpul_article *article = NULL;
        assert_int_equal(simpul_corpus_next(corpus, &article, &err), SIMPUL_OK);
        assert_non_null(article);
        simpul_article_info info = simpul_article_about(article);
        assert_string_equal(info.path.ptr, paths[i]);
        if (days[i]) assert_string_equal(info.published.ptr, days[i]);
        else assert_null(info.published.ptr);
        simpul_article_free(article);
    }
    simpul_article *none = NULL;
    assert_int_equal(simpul_corpus_next(corpus, &none, &err), SIMPUL_OK);
    assert_null(none);
    simpul_corpus_counts counts = simpul_corpus_count(corpus);
    assert_int_equal(counts.n_articles, 3);
    assert_int_equal(counts.n_other_files, 2);
    assert_int_equal(counts.n_empty, 1);
    assert_int_equal(counts.n_undated, 1);
    simpul_corpus_close(corpus);
}

static void what_cannot_be_read_is_told_in_one_line(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *told;
    } cases[] = {
        {"kosong.txt", "", "no text in it"},
        {"salah.ndjson", "{\"text\":1}\n", "field 'text': a string wanted"},
        {"tanpa.ndjson", "{\"title\":\"x\"}\n", "neither 'text' nor 'html' in it"},
        {"tanggal.ndjson", "{\"text\":\"Isi.\",\"published\":\"kemarin\"}\n",
         "field 'published': 'kemarin' found, a date such as 2025-08-30, 2025-08 or 2025 (EDTF) "
         "wanted"},
    };
    char folder[] = "/tmp/simpul-uji-XXXXXX";
    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char path[256];
        write_file(folder, cases[i].name, cases[i].text);
        snprintf(path, sizeof path, "%s/%s", folder, cases[i].name);
        const char *arguments[] = {path};
        simpul_corpus *corpus = NULL;
        simpul_article *article = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_status status = simpul_corpus_open(&corpus, arguments, 1, NULL, &err);
        if (!status) status = simpul_corpus_next(corpus, &article, &err);
        assert_int_not_equal(status, SIMPUL_OK);
        assert_string_equal(err.message, cases[i].told);
        simpul_corpus_close(corpus);
    }
}

static bool clean_a_page(void *context)
{
    simpul_article *article = NULL;
    simpul_error err = SIMPUL_ERROR_INIT;
    const char *text = context;
    simpul_status status =
        simpul_article_new(&article, (simpul_str){text, strlen(text)}, SIMPUL_ARTICLE_ANY, "uji",
                           SIMPUL_STR("2025-01-01"), &err);
    simpul_article_free(article);
    if (status && status != SIMPUL_ERR_MEMORY) fail_msg("not for memory: %s", err.message);
    return status == SIMPUL_OK;
}

static void failing_allocation_is_told_and_leaks_nothing(void **state)
{
    (void)state;
    static char plain[] = "Judul\n\nIsi satu.\nBaca juga: lain\nIsi dua.";
    static char page[] =
        "<html><head><meta name=\"publishdate\" content=\"2025-01-01\"></head><body>"
        "<article><h1>Judul</h1><p>Isi &amp; isi.</p></article></body></html>";
    assert_true(failing_alloc_sweep(clean_a_page, plain, false) > 3);
    assert_true(failing_alloc_sweep(clean_a_page, page, false) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(furniture_of_the_page_is_left_out),
        cmocka_unit_test(words_that_look_like_furniture_stay),
        cmocka_unit_test(white_space_marks_and_mojibake_are_mended),
        cmocka_unit_test(bad_bytes_are_replaced_counted_and_offsets_stay_right),
        cmocka_unit_test(the_map_of_any_page_is_exact),
        cmocka_unit_test(pages_lose_their_furniture_and_keep_what_they_say_of_themselves),
        cmocka_unit_test(deep_nests_are_refused_at_once),
        cmocka_unit_test(tokens_keep_together_what_is_one_word),
        cmocka_unit_test(sentences_end_at_full_stops_and_nowhere_else),
        cmocka_unit_test(sentences_without_end_are_cut),
        cmocka_unit_test(quotations_close_at_the_end_of_a_paragraph),
        cmocka_unit_test(a_folder_gives_its_articles_in_order_and_counts_the_rest),
        cmocka_unit_test(what_cannot_be_read_is_told_in_one_line),
        cmocka_unit_test(failing_allocation_is_told_and_leaks_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
