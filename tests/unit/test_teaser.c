/* Teasers within a paragraph go, what stands around them stays. */
#include "text/article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct pair {
    const char *given, *wanted;
} pair;

static void become(const pair *pairs, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        simpul_article *article = NULL;
        simpul_error err = SIMPUL_ERROR_INIT;
        simpul_str bytes = {pairs[i].given, strlen(pairs[i].given)};
        assert_int_equal(
            simpul_article_new(&article, bytes, SIMPUL_ARTICLE_TEXT, "uji", SIMPUL_STR_NONE, &err),
            SIMPUL_OK);
        simpul_str text = simpul_article_text(article);
        char *copy = calloc(1, text.len + 1);
        if (text.len) memcpy(copy, text.ptr, text.len);
        assert_string_equal(copy, pairs[i].wanted);
        free(copy);
        simpul_article_free(article);
    }
}

#define BECOME(...)                                                                                \
    do {                                                                                           \
        static const pair pairs[] = {__VA_ARGS__};                                                 \
        become(pairs, sizeof pairs / sizeof *pairs);                                               \
    } while (0)

static void teasers_in_brackets_end_at_their_bracket(void **state)
{
    (void)state;
    BECOME(
        {"Isi. (Baca juga: Pasar Lama Kembali Ramai) Sisanya tetap.", "Isi. Sisanya tetap."},
        {"Isi.(Baca: Pasar Lama (Pasar Pagi) Kembali Ramai)Sisanya tetap.", "Isi. Sisanya tetap."},
        {"Isi. (baca: Wali Kota Tutup 7 Toko). Sisanya tetap.", "Isi. Sisanya tetap."},
        {"Isi. (BacaPasar Lama Kembali Ramai) Sisanya.", "Isi. Sisanya."});
}

static void a_word_explained_in_brackets_stays(void **state)
{
    (void)state;
    BECOME({"Ia minta uang (baca: suap) lagi.", "Ia minta uang (baca: suap) lagi."},
           {"Ia (baca: Wali Kota) diam.", "Ia (baca: Wali Kota) diam."},
           {"Ia (lihat Tabel 3 Lampiran Dua) diam.", "Ia (lihat Tabel 3 Lampiran Dua) diam."});
}

static void a_byline_ends_at_its_dateline(void **state)
{
    (void)state;
    BECOME({"Laporan Wartawan Kabarku.com, Rudi KABARKU.COM, JAKARTA --- Harga beras naik.",
            "Harga beras naik."},
           {"Laporan Wartawan Kabarku.com, Rudi KABARKU.COM, JAKARTA - Harga beras naik. Isi.",
            "Harga beras naik. Isi."},
           {"Isi. Laporan wartawan Kabarku, Rudi Hartanto. Sisanya.", "Isi. Sisanya."});
}

static void quoted_teasers_end_with_the_quotation(void **state)
{
    (void)state;
    BECOME({"Isi. Lihat Video 'Pasar Lama Ramai! Toko Baru Dibuka': Sisanya tetap.",
            "Isi. Sisanya tetap."},
           {"Isi. Simak Video ' Pasar Jum'at Ditutup. Pedagang Pindah': Sisanya tetap.",
            "Isi. Sisanya tetap."},
           {"Isi. Lihat juga Video \xE2\x80\x98Pasar Lama\xE2\x80\x99: Sisanya tetap.",
            "Isi. Sisanya tetap."},
           {"Isi.\nLihat juga Video: Pasar Lama Ramai! Toko Baru Dibuka Besok\nSisanya.",
            "Isi.\nSisanya."},
           {"Isi.\nSimak juga Video: Pasar Lama Ramai\n\n[Gambas:Video 20detik]\n\nSisanya.",
            "Isi.\nSisanya."});
}

static void titles_end_where_text_begins_though_the_blank_is_lost(void **state)
{
    (void)state;
    BECOME({"Isi. Baca juga: Wali Kota Cari Uang.Warga berikutnya ikut. Lalu pulang.",
            "Isi. Warga berikutnya ikut. Lalu pulang."},
           {"Baca juga: Wali Kota Sebut \"Pasar Mati\".Warga lain ikut.", "Warga lain ikut."},
           {"Isi. Baca juga: Pasar Lama Ramai di Akhir PekanSelain itu, katanya, toko tutup.",
            "Isi. Selain itu, katanya, toko tutup."},
           {"Isi. Baca juga: Pasar Lama Kembali RamaiAcara Wali Kota, kata dia, lanjut terus.",
            "Isi. Acara Wali Kota, kata dia, lanjut terus."},
           {"Isi. Baca juga: Harga Masih Tinggi di Pasar ASMenurut warga, toko tutup.",
            "Isi. Menurut warga, toko tutup."},
           {"Isi. Baca juga: Pasar Lama Kembali Ramai  Wali Kota Anu mengatakan toko tutup.",
            "Isi. Wali Kota Anu mengatakan toko tutup."},
           {"Isi. Baca juga: Pasar Lama Kembali Ramai \"Kami tutup dulu sampai besok, lalu "
            "buka lagi,\" katanya.",
            "Isi. \"Kami tutup dulu sampai besok, lalu buka lagi,\" katanya."});
}

static void a_teaser_whose_end_is_not_found_stays(void **state)
{
    (void)state;
    static const char glued[] =
        "Isi. Baca juga: Pasar Lama Kembali Ramai Wali Kota Anu mengatakan toko tutup.";
    static const char endless[] =
        "Isi. Baca juga: pasar lama kembali ramai di akhir pekan dan warga dari seluruh kota "
        "datang "
        "untuk belanja sejak pagi hari sampai malam sambil menunggu wali kota yang kemudian datang "
        "membuka toko.";
    BECOME({glued, glued}, {endless, endless});
}

static void names_and_words_that_look_like_a_teaser_stay(void **state)
{
    (void)state;
    BECOME({"Isi.\nBaca juga: TikTok Shop Tutup Layanan GoPay di Toko\nSisanya.", "Isi.\nSisanya."},
           {"Saya lihat juga Anda datang.", "Saya lihat juga Anda datang."},
           {"Acara itu kami saksikan juga Minggu.", "Acara itu kami saksikan juga Minggu."},
           {"Dengan melihat video itu ia tahu.", "Dengan melihat video itu ia tahu."},
           {"Ia gemar baca: buku, koran.", "Ia gemar baca: buku, koran."});
}

static void marks_of_the_page_go_though_they_are_glued(void **state)
{
    (void)state;
    BECOME({"Isi satu.ADVERTISEMENTSCROLL TO CONTINUE WITH CONTENTIsi dua.", "Isi satu. Isi dua."},
           {"Isi satuADVERTISEMENT lagi.", "Isi satu lagi."},
           {"Isi satu.[Gambas:Video 20detik]Isi dua.", "Isi satu. Isi dua."},
           {"Isi. Simak selengkapnya di sini .", "Isi."},
           {"Isi. Baca berita selengkapnya di sini.Sisanya tetap.", "Isi. Sisanya tetap."},
           {"Isi. Yuk, simak selengkapnya di sini: Caranya mudah.", "Isi. Yuk, Caranya mudah."});
}

static void the_line_behind_a_bare_teaser_goes_if_it_is_a_title(void **state)
{
    (void)state;
    BECOME({"Isi.\nBaca juga:\nPasar Lama Kembali Ramai\nSisanya.", "Isi.\nSisanya."},
           {"Isi.\nBaca juga\nWarga datang sejak pagi.\nSisanya.",
            "Isi.\nWarga datang sejak pagi.\nSisanya."});
}

static void a_title_behind_a_lone_colon_ends_the_line(void **state)
{
    (void)state;
    BECOME({"Isi. : Wali Kota Tutup Pasar Lama Besok", "Isi."},
           {"\"Isi,\" katanya. : Wali Kota Tutup Pasar Lama Besok", "\"Isi,\" katanya."},
           {"Isi.  Kompas TV Wali Kota Tutup Pasar Lama", "Isi."},
           {"Isi. Kompas TV Wali Kota Tutup Pasar Lama.",
            "Isi. Kompas TV Wali Kota Tutup Pasar Lama."},
           {"Harga : Naik Lagi Hari Ini", "Harga : Naik Lagi Hari Ini"},
           {"Isi. : sisanya tetap di sini", "Isi. : sisanya tetap di sini"});
}

static void whom_to_ask_ends_a_press_release(void **state)
{
    (void)state;
    BECOME({"Isi.\n\n--selesai--\nBiro Humas Pasar Lama\nTelepon 123", "Isi."},
           {"Isi.\n\nInformasi lebih lanjut:\nSekretariat Pasar Lama", "Isi."},
           {"Isi.\n\nNarahubung: Wali Kota Anu, 123", "Isi."},
           {"Isi.\nInformasi lebih lanjut dapat diperoleh di pasar.\nSisanya.",
            "Isi.\nInformasi lebih lanjut dapat diperoleh di pasar.\nSisanya."},
           {"Isi.\nSimak berita lainnya seputar topik artikel ini, di sini: Pasar Lama", "Isi."},
           {"Isi.\n* Fakta atau Hoaks? Untuk mengetahui kebenaran, hubungi Pasar Lama", "Isi."});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(teasers_in_brackets_end_at_their_bracket),
        cmocka_unit_test(a_word_explained_in_brackets_stays),
        cmocka_unit_test(a_byline_ends_at_its_dateline),
        cmocka_unit_test(quoted_teasers_end_with_the_quotation),
        cmocka_unit_test(titles_end_where_text_begins_though_the_blank_is_lost),
        cmocka_unit_test(a_teaser_whose_end_is_not_found_stays),
        cmocka_unit_test(names_and_words_that_look_like_a_teaser_stay),
        cmocka_unit_test(marks_of_the_page_go_though_they_are_glued),
        cmocka_unit_test(the_line_behind_a_bare_teaser_goes_if_it_is_a_title),
        cmocka_unit_test(a_title_behind_a_lone_colon_ends_the_line),
        cmocka_unit_test(whom_to_ask_ends_a_press_release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
