/* What the words around a deed make of it: open, planned, told of, not done. Our own sentences. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* A sentence about KPPU and Shopee, and how its claim is held. */
typedef struct how {
    const char *body, *held;
} how;

static void check_how(const char *relation, const how *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char wanted[128];
        snprintf(wanted, sizeof wanted, "agency:kppu %s platform:shopee %s", relation,
                 cases[i].held);
        check_made("Judul Contoh\n\n", cases[i].body, "", wanted, true);
    }
}

#define CHECK(relation, ...)                                                                       \
    do {                                                                                           \
        static const how cases_[] = {__VA_ARGS__};                                                 \
        check_how(relation, cases_, sizeof cases_ / sizeof cases_[0]);                             \
    } while (0)

static void what_colours_a_sentence_may_stand_before_its_subject(void **state)
{
    (void)state;
    CHECK("investigates", {"Seharusnya KPPU menyelidiki Shopee.", "possible affirmed"},
          {"Sebaiknya KPPU menyelidiki Shopee.", "possible affirmed"},
          {"Mungkin KPPU menyelidiki Shopee.", "possible affirmed"},
          {"Konon, KPPU menyelidiki Shopee.", "alleged affirmed"},
          {"Rencananya, KPPU menyelidiki Shopee.", "planned affirmed"},
          {"Akan tetapi, KPPU menyelidiki Shopee.", "asserted affirmed"});
}

static void powers_and_counsel_are_no_deeds(void **state)
{
    (void)state;
    CHECK("investigates", {"KPPU semestinya menyelidiki Shopee.", "possible affirmed"},
          {"KPPU berwenang menyelidiki Shopee.", "possible affirmed"},
          {"KPPU berhak menyelidiki Shopee.", "possible affirmed"},
          {"Sekiranya KPPU menyelidiki Shopee, harga turun.", "possible affirmed"});
}

static void what_one_shrinks_from_is_not_done(void **state)
{
    (void)state;
    CHECK("investigates", {"KPPU menolak menyelidiki Shopee.", "asserted negated"},
          {"KPPU enggan menyelidiki Shopee.", "asserted negated"},
          {"KPPU nyaris menyelidiki Shopee.", "asserted negated"});
}

static void where_there_is_none_it_is_not_done(void **state)
{
    (void)state;
    check_made("Judul Contoh\n\n", "Tidak ada platform yang diblokir Komdigi.", "",
               "ministry:komdigi blocks platform:platform-digital asserted negated", true);
}

static void what_ought_to_be_is_open_and_what_is_not_told_is_denied(void **state)
{
    (void)state;
    CHECK("investigates", {"Harusnya KPPU menyelidiki Shopee.", "possible affirmed"},
          {"Perlu KPPU melakukan kajian dan menyelidiki Shopee.", "possible affirmed"},
          {"Maksudnya bukan KPPU menyelidiki Shopee.", "asserted negated"});
}

static void a_denied_verb_leaves_what_stands_behind_a_preposition(void **state)
{
    (void)state;
    check_made("Judul Contoh\n\n",
               "Pengamat Bima Laga menilai KPPU tak perlu menggandeng pihak lain dalam pengawasan "
               "Shopee.",
               " KPPU memanggil Lazada.", "agency:kppu supervises platform:shopee possible negated",
               false);
    check_made("Judul Contoh\n\n", "Pengamat Bima Laga menilai KPPU tak perlu memanggil Shopee.",
               "", "official:bima-laga criticises agency:kppu asserted affirmed", false);
}

static void what_somebody_is_told_to_do_is_open(void **state)
{
    (void)state;
    CHECK("supervises", {"KPPU diwajibkan mengawasi Shopee.", "possible affirmed"},
          {"Kesiapan KPPU mengawasi Shopee dipuji.", "planned affirmed"});
    check_made("Judul Contoh\n\n", "KPPU dilarang memanggil Shopee.", " KPPU memanggil Lazada.",
               "agency:kppu summons platform:shopee asserted affirmed", false);
    check_made("Judul Contoh\n\n",
               "\"Promosi perlu disertai dengan pelindungan konsumen,\" kata Ketua KPPU "
               "Bima Laga.",
               "", "agency:kppu protects stakeholder:konsumen possible affirmed", true);
}

static void what_is_called_untrue_behind_it_is_denied(void **state)
{
    (void)state;
    CHECK("investigates", {"Isu bahwa KPPU menyelidiki Shopee tidak benar.", "asserted negated"});
    check_made("Judul Contoh\n\n", "Kabar itu tidak benar.", " KPPU menyelidiki Shopee.",
               "agency:kppu investigates platform:shopee asserted affirmed", true);
}

static void what_is_doubted_or_hard_is_open(void **state)
{
    (void)state;
    CHECK("investigates", {"Komdigi tidak yakin KPPU menyelidiki Shopee.", "possible affirmed"},
          {"Komdigi takut KPPU menyelidiki Shopee.", "possible affirmed"},
          {"KPPU kesulitan menyelidiki Shopee.", "possible affirmed"},
          {"Belum ada keputusan KPPU menyelidiki Shopee.", "planned negated"});
}

static void what_is_told_of_a_deed_behind_it_counts(void **state)
{
    (void)state;
    CHECK("investigates", {"Pemeriksaan Shopee oleh KPPU batal.", "asserted negated"},
          {"Komdigi menunggu hasil pemeriksaan KPPU terhadap Shopee.", "asserted affirmed"});
    CHECK("protects", {"Shopee minta dilindungi KPPU.", "possible affirmed"});
    CHECK("coordinates_with",
          {"Kerja sama antara KPPU dan Shopee belum terjalin.", "asserted negated"},
          {"KPPU memanggil TikTok tanpa melibatkan Shopee.", "asserted negated"},
          {"Komdigi menyoroti kurangnya koordinasi antara KPPU dan Shopee.", "asserted negated"});
    check_made("Judul Contoh\n\n",
               "Komdigi tengah memeriksa kepatuhan Shopee terhadap Permendag 31 Tahun 2023.", "",
               "platform:shopee complies_with regulation:permendag-31-2023 possible affirmed",
               true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_colours_a_sentence_may_stand_before_its_subject),
        cmocka_unit_test(powers_and_counsel_are_no_deeds),
        cmocka_unit_test(what_one_shrinks_from_is_not_done),
        cmocka_unit_test(where_there_is_none_it_is_not_done),
        cmocka_unit_test(what_ought_to_be_is_open_and_what_is_not_told_is_denied),
        cmocka_unit_test(a_denied_verb_leaves_what_stands_behind_a_preposition),
        cmocka_unit_test(what_somebody_is_told_to_do_is_open),
        cmocka_unit_test(what_is_called_untrue_behind_it_is_denied),
        cmocka_unit_test(what_is_doubted_or_hard_is_open),
        cmocka_unit_test(what_is_told_of_a_deed_behind_it_counts),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
