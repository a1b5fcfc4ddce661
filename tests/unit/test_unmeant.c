/* What words say and do not mean: sorry and thanks, leave and use, and speakers who did not do it.
 */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\nKementerian Perdagangan menerbitkan Permendag 31 Tahun 2023.\n\n"

static void check(const char *body, const char *wanted, bool made)
{
    check_made(HEAD, body, "", wanted, made);
}

static void to_say_sorry_asks_nothing_and_leave_is_asked_of_who_gives_it(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso meminta maaf kepada para pedagang.",
          "official:budi-santoso requests stakeholder:pedagang asserted affirmed", false);
    check("Menteri Perdagangan Budi Santoso meminta bantuan kepada para pedagang.",
          "official:budi-santoso requests stakeholder:pedagang asserted affirmed", true);
    check("Kemendag meminta izin kepada DPR untuk menaikkan kuota.",
          "ministry:kemendag requests agency:dpr asserted affirmed", true);
    check("Kemendag meminta izin kepada DPR untuk menaikkan kuota.",
          "ministry:kemendag permits agency:dpr asserted affirmed", false);
}

static void who_praises_does_so_personally(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso mengapresiasi Google.",
          "official:budi-santoso supports company:google asserted affirmed", true);
    check("Menteri Perdagangan Budi Santoso membantu Google.",
          "ministry:kemendag supports company:google asserted affirmed", true);
    check("Menteri Perdagangan Budi Santoso mengapresiasi dukungan Google.",
          "official:budi-santoso supports company:google asserted affirmed", false);
    check("Anggota DPR Rahmat Santika mendukung langkah DPR.",
          "official:rahmat-santika supports agency:dpr asserted affirmed", false);
    check("Menteri Perdagangan Budi Santoso memuji langkah Kemendag.",
          "official:budi-santoso supports ministry:kemendag asserted affirmed", false);
}

static void a_written_reprimand_is_a_sanction(void **state)
{
    (void)state;
    check("Komdigi melayangkan surat teguran kepada Discord.",
          "ministry:komdigi sanctions platform:discord asserted affirmed", true);
    check("Komdigi melayangkan surat peringatan kepada Discord.",
          "ministry:komdigi warns platform:discord asserted affirmed", true);
}

static void the_newsroom_s_call_is_nobody_s_meeting(void **state)
{
    (void)state;
    check("Soal masukan Apindo, redaksi berusaha menghubungi OJK namun belum ada tanggapan.",
          "agency:ojk coordinates_with stakeholder:apindo asserted affirmed", false);
    check("Apindo menghubungi OJK soal izin itu.",
          "agency:ojk coordinates_with stakeholder:apindo asserted affirmed", true);
}

static void what_is_not_meant_to_be_asked_nobody_asks(void **state)
{
    (void)state;
    check(
        "\"Tujuannya bukan Shopee diminta mencari untung,\" kata Menteri Perdagangan Budi Santoso.",
        "ministry:kemendag requests platform:shopee planned negated", false);
}

static void to_be_welcome_or_of_use_is_no_support(void **state)
{
    (void)state;
    check("\"Investor akan disambut baik di sini,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag supports stakeholder:investor planned affirmed", false);
    check(
        "Kemendag bertugas menyelenggarakan urusan dagang untuk membantu Presiden Prabowo Subianto "
        "dalam menyelenggarakan pemerintahan.",
        "ministry:kemendag supports official:prabowo-subianto planned affirmed", false);
    check("Google memamerkan buatan anak muda, mulai dari aplikasi untuk membantu pedagang.",
          "company:google supports stakeholder:pedagang planned affirmed", false);
    check(
        "\"Pabrik kecil itu wajib kita dukung untuk kemajuan industri,\" kata Menteri Perdagangan "
        "Budi Santoso.",
        "ministry:kemendag supports stakeholder:industri planned affirmed", false);
}

static void whom_else_is_asked_or_tried_is_not_asked(void **state)
{
    (void)state;
    check("Shopee meminta Wiranta mengatur agar OJK menerbitkan izin.",
          "platform:shopee requests agency:ojk asserted affirmed", false);
    check("Shopee meminta agar OJK menerbitkan izin.",
          "platform:shopee requests agency:ojk asserted affirmed", true);
    check("\"Apindo meminta Kemendag perlu berbenah,\" kata Rudi Hartanto, Ketua Apindo.",
          "official:rudi-hartanto requests ministry:kemendag asserted affirmed", false);
    check("\"KPPU harus masuk dalam daftar lembaga,\" kata Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso requests agency:kppu asserted affirmed", false);
}

static void a_member_holds_no_post(void **state)
{
    (void)state;
    check("Anggota DPR Rahmat Santika hadir. Politikus Partai Golkar itu mengkritik Shopee.",
          "official:rahmat-santika holds_office_in stakeholder:golkar asserted affirmed", false);
    check("Anggota DPR Rahmat Santika hadir. Ketua Partai Golkar itu mengkritik Shopee.",
          "official:rahmat-santika holds_office_in stakeholder:golkar asserted affirmed", true);
}

static void what_is_theirs_is_not_asked_of_them(void **state)
{
    (void)state;
    check("Apindo menolak kewenangan Komdigi meminta data pengguna.",
          "ministry:komdigi requests stakeholder:pengguna asserted affirmed", false);
    check("Komdigi meminta data akun kepada Shopee.",
          "ministry:komdigi requests platform:shopee asserted affirmed", true);
    check("Menurut Permendag 31 Tahun 2023, toko itu wajib mendapat izin orang tua.",
          "regulation:permendag-31-2023 permits stakeholder:orang-tua asserted affirmed", false);
}

static void behind_and_another_clause_may_begin(void **state)
{
    (void)state;
    check("Komdigi memanggil direksi perusahaan dan OJK melakukan pemeriksaan.",
          "ministry:komdigi summons agency:ojk asserted affirmed", false);
    check("Komdigi memanggil direksi perusahaan dan Shopee.",
          "ministry:komdigi summons platform:shopee asserted affirmed", true);
}

static void a_deed_put_into_a_bill_is_not_done(void **state)
{
    (void)state;
    check("DPR memasukkan pengawasan Shopee ke dalam rancangan itu.",
          "agency:dpr supervises platform:shopee asserted affirmed", false);
}

static void what_is_being_drawn_up_is_none_of_the_old_rules(void **state)
{
    (void)state;
    check("Kemendag sedang menyiapkan Permendag baru soal impor gula.",
          "ministry:kemendag issues regulation:permendag-31-2023 planned affirmed", false);
    check("Kemendag menyiapkan peraturan menteri sebagai turunan UU Perdagangan.",
          "ministry:kemendag issues regulation:uu-7-2014 planned affirmed", false);
    check("Kemendag merevisi Permendag itu.",
          "ministry:kemendag revises regulation:permendag-31-2023 asserted affirmed", true);
}

static void a_time_that_is_pointed_to_describes_nobody(void **state)
{
    (void)state;
    check("Hadir Ketua DPRD Bali Gede Sutawan. OJK memanggil perwakilan toko daring bulan ini.",
          "agency:ojk summons official:gede-sutawan asserted affirmed", false);
}

static void a_numeral_may_end_the_sentence(void **state)
{
    (void)state;
    check("Apindo menyambut baik sikap Komisi V. Garda mendesak Shopee berbenah.",
          "agency:komisi-v-dpr requests platform:shopee asserted affirmed", false);
}

static void words_without_a_doer_are_not_always_the_speaker_s_deed(void **state)
{
    (void)state;
    check("\"Bahasa Melayu menjadi bahasa kerja sama ASEAN,\" kata Menteri Perdagangan Budi "
          "Santoso.",
          "agency:asean coordinates_with ministry:kemendag asserted affirmed", false);
    check("\"Kerja sama dengan ASEAN sudah berjalan,\" kata Menteri Perdagangan Budi Santoso.",
          "agency:asean coordinates_with ministry:kemendag asserted affirmed", true);
    check("\"Tugas itu kami berikan ke OJK, berkoordinasi dengan BI,\" kata Menteri Perdagangan "
          "Budi Santoso.",
          "agency:bi coordinates_with ministry:kemendag asserted affirmed", false);
    check("\"Mereka sudah diperingatkan,\" tulis Wiranta dalam unggahan di Telegram.",
          "platform:telegram warns platform:shopee asserted affirmed", false);
}

static void a_directive_binds_who_says_we_or_an_order_does(void **state)
{
    (void)state;
    check("\"Kami bekerja sesuai arahan Presiden Prabowo Subianto,\" kata Menteri Perdagangan "
          "Budi "
          "Santoso.",
          "official:prabowo-subianto obliges ministry:kemendag asserted affirmed", true);
    check("Budi Santoso menegaskan harga beras diatur sesuai arahan Presiden Prabowo Subianto.",
          "official:prabowo-subianto obliges ministry:kemendag asserted affirmed", false);
    check("\"Ini berdasarkan Surat Perintah Presiden Prabowo Subianto,\" kata Menteri "
          "Perdagangan "
          "Budi Santoso.",
          "official:prabowo-subianto obliges ministry:kemendag asserted affirmed", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(to_say_sorry_asks_nothing_and_leave_is_asked_of_who_gives_it),
        cmocka_unit_test(who_praises_does_so_personally),
        cmocka_unit_test(a_written_reprimand_is_a_sanction),
        cmocka_unit_test(the_newsroom_s_call_is_nobody_s_meeting),
        cmocka_unit_test(what_is_not_meant_to_be_asked_nobody_asks),
        cmocka_unit_test(to_be_welcome_or_of_use_is_no_support),
        cmocka_unit_test(whom_else_is_asked_or_tried_is_not_asked),
        cmocka_unit_test(a_member_holds_no_post),
        cmocka_unit_test(what_is_theirs_is_not_asked_of_them),
        cmocka_unit_test(behind_and_another_clause_may_begin),
        cmocka_unit_test(a_deed_put_into_a_bill_is_not_done),
        cmocka_unit_test(what_is_being_drawn_up_is_none_of_the_old_rules),
        cmocka_unit_test(a_time_that_is_pointed_to_describes_nobody),
        cmocka_unit_test(a_numeral_may_end_the_sentence),
        cmocka_unit_test(words_without_a_doer_are_not_always_the_speaker_s_deed),
        cmocka_unit_test(a_directive_binds_who_says_we_or_an_order_does),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
