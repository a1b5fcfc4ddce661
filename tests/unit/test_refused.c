/* What reads like a deed between two and is none, or is somebody else's. */
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

static void who_speaks_at_a_sitting_meets_nobody(void **state)
{
    (void)state;
    check("Dalam Rapat Paripurna DPR, Menteri Perdagangan Budi Santoso memaparkan neraca dagang.",
          "agency:dpr coordinates_with official:budi-santoso asserted affirmed", false);
    check("Dalam rapat dengan DPR, Menteri Perdagangan Budi Santoso memaparkan neraca dagang.",
          "agency:dpr coordinates_with official:budi-santoso asserted affirmed", true);
}

static void partners_without_a_name_are_not_made_up(void **state)
{
    (void)state;
    check("\"Kemitraan antara Uni Eropa dan Indonesia menguntungkan petani,\" kata Menteri "
          "Perdagangan "
          "Budi Santoso.",
          "agency:uni-eropa coordinates_with ministry:kemendag asserted affirmed", false);
}

static void who_is_asked_did_not_ask(void **state)
{
    (void)state;
    check("\"Saya diminta berpidato di forum itu,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag requests official:budi-santoso asserted affirmed", false);
}

static void we_are_not_asked_by_ourselves(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso membuka pameran. \"Ayo, saya meminta kita berhemat,\" "
          "kata Budi.",
          "official:budi-santoso requests ministry:kemendag asserted affirmed", false);
}

static void heads_of_other_states_speak_for_none_of_ours(void **state)
{
    (void)state;
    check("Presiden Emmanuel Macron memuji Komdigi. Macron kemudian membantu Kemendag.",
          "agency:presiden supports ministry:kemendag asserted affirmed", false);
}

static void who_stands_behind_help_gives_it(void **state)
{
    (void)state;
    check("\"Kami berterima kasih atas dukungan Komdigi,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag supports ministry:komdigi asserted affirmed", false);
    check("Kementerian Perdagangan mencairkan bantuan sosial dari pemerintah.",
          "ministry:kemendag supports agency:pemerintah asserted affirmed", false);
    check("Kementerian Perdagangan memberikan dukungan kepada Komdigi.",
          "ministry:kemendag supports ministry:komdigi asserted affirmed", true);
}

static void what_ought_to_be_done_to_somebody_is_not_asked_of_them(void **state)
{
    (void)state;
    check("\"KPPU harus dibubarkan,\" kata Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso requests agency:kppu asserted affirmed", false);
    check("\"KPPU harus bertindak,\" kata Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso requests agency:kppu asserted affirmed", true);
}

static void a_supervision_is_theirs_who_carry_it_out(void **state)
{
    (void)state;
    check("Pemerintah memperbaiki pola pengawasan yang dilakukan KPPU.",
          "agency:pemerintah supervises agency:kppu asserted affirmed", false);
}

static void what_a_demonstrative_points_to_does_it(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso mengatakan langkah itu membantu UMKM.",
          "ministry:kemendag supports stakeholder:umkm asserted affirmed", false);
    check("Menteri Perdagangan Budi Santoso pada kesempatan itu membantu UMKM.",
          "ministry:kemendag supports stakeholder:umkm asserted affirmed", true);
}

static void what_is_told_of_is_its_own_subject(void **state)
{
    (void)state;
    check("Menteri Perdagangan Budi Santoso menjelaskan pemilihan kota kecil juga membantu UMKM.",
          "ministry:kemendag supports stakeholder:umkm asserted affirmed", false);
    check("Menteri Perdagangan Budi Santoso ingin KPPU dapat membantu dan bekerja sama dengan "
          "Polri.",
          "agency:kppu coordinates_with agency:polri possible affirmed", true);
}

static void what_is_said_today_may_be_about_another_year(void **state)
{
    (void)state;
    check("Kementerian Perdagangan mengapresiasi keputusan Komdigi tentang tarif tahun 2027.",
          "ministry:kemendag supports ministry:komdigi asserted affirmed", true);
}

static void a_meeting_about_what_matters_took_place(void **state)
{
    (void)state;
    check("Pertemuan Budi Santoso dengan Komdigi membahas isu penting.",
          "official:budi-santoso coordinates_with ministry:komdigi possible affirmed", false);
}

static void papers_are_examined_and_not_their_owners(void **state)
{
    (void)state;
    check("KPPU memeriksa data Komdigi di Jakarta.",
          "agency:kppu investigates ministry:komdigi asserted affirmed", false);
    check("KPPU memeriksa Shopee di Jakarta.",
          "agency:kppu investigates platform:shopee asserted affirmed", true);
}

static void how_things_stand_with_a_group_is_not_the_group(void **state)
{
    (void)state;
    check("Komdigi mendukung kepercayaan investor.",
          "ministry:komdigi supports stakeholder:investor asserted affirmed", false);
}

static void rules_are_not_watched(void **state)
{
    (void)state;
    check("Komdigi mengawasi Permendag 31 Tahun 2023.",
          "ministry:komdigi supervises regulation:permendag-31-2023 asserted affirmed", false);
}

static void the_sentence_before_lends_no_subject(void **state)
{
    (void)state;
    check("Budi Santoso menyampaikan pesan untuk bertemu. Setelah Kaliman bertemu dengan Komdigi, "
          "rombongan pergi.",
          "official:budi-santoso coordinates_with ministry:komdigi planned affirmed", false);
}

static void an_office_that_may_come_is_not_held(void **state)
{
    (void)state;
    check("Jika terpilih menjadi pimpinan KPPU, Hendra Wijaya akan memeriksa Shopee.",
          "official:hendra-wijaya holds_office_in agency:kppu asserted affirmed", false);
}

static void a_deed_is_ordered_and_not_its_object(void **state)
{
    (void)state;
    check("Komdigi memerintahkan pemblokiran Shopee.",
          "ministry:komdigi obliges platform:shopee asserted affirmed", false);
}

static void what_a_rule_is_about_is_not_done(void **state)
{
    (void)state;
    check("\"Pelanggar peraturan pelindungan UMKM akan kami tegur,\" kata Menteri Perdagangan Budi "
          "Santoso.",
          "ministry:kemendag protects stakeholder:umkm asserted affirmed", false);
}

static void who_is_said_to_work_with_somebody_does(void **state)
{
    (void)state;
    check("Budi Santoso mengatakan KPPU bersama Komdigi membahas hal itu.",
          "official:budi-santoso coordinates_with ministry:komdigi asserted affirmed", false);
    check("Budi Santoso mengatakan KPPU bersama Komdigi membahas hal itu.",
          "agency:kppu coordinates_with ministry:komdigi asserted affirmed", true);
}

static void the_object_of_a_relative_clause_does_nothing(void **state)
{
    (void)state;
    check("Lembaga yang mengawasi Komdigi akan menegur Shopee.",
          "ministry:komdigi warns platform:shopee planned affirmed", false);
    check("Orang tua dan para guru memantau siswa. Komdigi berharap orang tua dan pihak asrama "
          "memantau siswa.",
          "ministry:komdigi supervises stakeholder:pelajar possible affirmed", false);
}

static void nobody_does_what_there_is_no_way_to_do(void **state)
{
    (void)state;
    check("\"Tidak ada cara untuk membantu UMKM,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag supports stakeholder:umkm planned affirmed", false);
    check("Menurut Budi Santoso, penting bagi pemerintah untuk membantu UMKM.",
          "agency:pemerintah supports stakeholder:umkm possible affirmed", true);
}

static void a_day_in_the_quotation_is_not_the_frame_s(void **state)
{
    (void)state;
    check("\"Akhir 2027 kita selesaikan gedungnya,\" ujar Budi Santoso dalam penandatanganan nota "
          "kesepahaman Komdigi dengan Shopee.",
          "ministry:komdigi coordinates_with platform:shopee planned affirmed", false);
}

static void a_clause_has_its_own_subject(void **state)
{
    (void)state;
    check("\"Kami mencatat masa ketika teknologi sungguh membantu UMKM,\" kata Menteri Perdagangan "
          "Budi Santoso.",
          "ministry:kemendag supports stakeholder:umkm asserted affirmed", false);
    check("\"Negara memiliki fungsi untuk membantu UMKM,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag supports stakeholder:umkm planned affirmed", false);
}

static void a_meeting_about_a_deed_is_not_with_whom_it_concerns(void **state)
{
    (void)state;
    check("Rapat kerja pembentukan Komdigi dihadiri Menteri Perdagangan Budi Santoso.",
          "official:budi-santoso coordinates_with ministry:komdigi asserted affirmed", false);
}

static void to_doubt_that_there_is_one_blames_nobody(void **state)
{
    (void)state;
    check("KPPU meragukan adanya pedagang yang menimbun.",
          "agency:kppu criticises stakeholder:pedagang asserted affirmed", false);
}

static void what_makes_somebody_do_it_asks_nothing(void **state)
{
    (void)state;
    check("\"Kami bertanya apa yang membuat anggota KPK harus mundur,\" kata Menteri "
          "Perdagangan Budi Santoso.",
          "official:budi-santoso requests agency:kpk asserted affirmed", false);
}

static void who_chooses_for_a_body_holds_no_office_in_it(void **state)
{
    (void)state;
    check("Anggota tim pansel KPPU, Hendra Wijaya, memeriksa Shopee.",
          "official:hendra-wijaya holds_office_in agency:kppu asserted affirmed", false);
    check("Perwakilan buruh Shopee, Hendra Wijaya, mengkritik Komdigi.",
          "official:hendra-wijaya holds_office_in platform:shopee asserted affirmed", false);
}

static void one_s_own_people_are_nobody_else(void **state)
{
    (void)state;
    check("KPPU tidak mengizinkan anggotanya ikut seleksi pimpinan Komdigi.",
          "agency:kppu permits ministry:komdigi asserted negated", false);
    check("Budi Santoso mengajak anaknya ke pasar.",
          "official:budi-santoso requests stakeholder:anak asserted affirmed", false);
}

static void nobody_meets_their_own_office(void **state)
{
    (void)state;
    check("\"Harga baru lahir dari rapat yang dipimpin Presiden Prabowo Subianto,\" kata Prabowo.",
          "agency:presiden coordinates_with official:prabowo-subianto asserted affirmed", false);
}

static void former_holders_without_a_name_are_not_the_body(void **state)
{
    (void)state;
    check("Eks Kepala KPPU meminta Shopee menurunkan tarif.",
          "agency:kppu requests platform:shopee asserted affirmed", false);
    check("Budi Santoso menyoroti Presiden ke-7 RI.",
          "official:budi-santoso criticises official:prabowo-subianto asserted affirmed", false);
}

static void to_call_a_line_is_to_meet_nobody(void **state)
{
    (void)state;
    check("Budi Santoso menghubungi Call Center Komdigi.",
          "official:budi-santoso coordinates_with ministry:komdigi asserted affirmed", false);
}

static void titles_behind_a_stroke_are_of_the_next_name(void **state)
{
    (void)state;
    check("Rapat dihadiri Sinta Maharani, Menteri Ekonomi Kreatif/Kepala Badan Ekonomi Kreatif "
          "(Ekraf) Rudi Hartanto. Komdigi membantu UMKM.",
          "official:sinta-maharani holds_office_in ministry:kemenekraf asserted affirmed", false);
}

static void the_body_right_before_sits_at_the_hearing(void **state)
{
    (void)state;
    check("Hendra Wijaya menjelaskan Komisi VI DPR saat RDP dengan KPPU akan bertanya.",
          "agency:komisi-vi-dpr coordinates_with agency:kppu asserted affirmed", true);
}

static void what_is_awaited_is_not_issued(void **state)
{
    (void)state;
    check("Pedagang masih menunggu penerbitan Permendag 8 Tahun 2025.",
          "ministry:kemendag issues regulation:permendag-8-2025 asserted affirmed", false);
}

static void the_short_form_closes_an_apposition(void **state)
{
    (void)state;
    check("Hasil telaah KPPU menunjukkan mitra usaha lainnya, PT Bukalapak (BUKA), tidak akan "
          "merugikan pedagang.",
          "agency:kppu threatens stakeholder:pedagang planned negated", false);
}

static void to_whom_a_task_goes_it_is_not_done_to(void **state)
{
    (void)state;
    check("Bappebti menyerahkan pengawasan aset kripto kepada OJK.",
          "agency:bappebti supervises agency:ojk asserted affirmed", false);
}

static void who_asks_does_not_do_what_others_are_asked(void **state)
{
    (void)state;
    check("Komdigi meminta para raksasa dunia itu mematuhi Permendag 31 Tahun 2023.",
          "ministry:komdigi complies_with regulation:permendag-31-2023 asserted affirmed", false);
}

static void who_wants_an_office_is_not_the_body(void **state)
{
    (void)state;
    check("Calon pimpinan KPPU Hendra Wijaya diminta Komdigi menjelaskan hartanya.",
          "ministry:komdigi requests agency:kppu asserted affirmed", false);
}

static void who_works_along_is_no_member(void **state)
{
    (void)state;
    check("Polresta Bogor Kota bergabung dengan personel Polsek Cilandak.",
          "agency:polresta-bogor-kota member_of agency:polsek-cilandak asserted "
          "affirmed",
          false);
}

static void an_appeal_of_the_police_is_no_policy(void **state)
{
    (void)state;
    simpul_records *records = extract_text(
        "Malam Takbir Aman\n\nRatusan petugas berjaga di jalan. Jalan ditutup sejak sore. Hujan "
        "turun. Pedagang pulang. Lampu menyala. Anak-anak bermain petasan. Polda Metro Jaya "
        "mengimbau masyarakat berhati-hati.",
        "2025-05-14");
    const char *claim = "agency:polda-metro-jaya requests stakeholder:masyarakat asserted affirmed";
    assert_string_equal(claim_field(records, claim, "rule"), "?");
    simpul_records_free(records);
}

static void what_is_kept_for_a_group_is_not_the_group(void **state)
{
    (void)state;
    check("Komdigi menjaga keamanan jaringan bagi masyarakat.",
          "ministry:komdigi protects stakeholder:masyarakat asserted affirmed", false);
    check("Komdigi menjaga keamanan masyarakat.",
          "ministry:komdigi protects stakeholder:masyarakat asserted affirmed", true);
}

static void who_is_to_be_protected_owes_nothing(void **state)
{
    (void)state;
    check("\"Pembeli wajib dilindungi,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag obliges stakeholder:konsumen asserted affirmed", false);
    check("\"Pembeli wajib dilindungi,\" kata Menteri Perdagangan Budi Santoso.",
          "ministry:kemendag protects stakeholder:konsumen planned affirmed", true);
}

static void who_meet_are_not_supported(void **state)
{
    (void)state;
    check("Komdigi memfasilitasi pertemuan antara Gojek dan Shopee.",
          "ministry:komdigi supports platform:gojek asserted affirmed", false);
    check("Komdigi mengapresiasi sinergi antara pemerintah dan BUMN.",
          "ministry:komdigi supports stakeholder:bumn asserted affirmed", false);
    check("Komdigi mengapresiasi pemerintah dan BUMN.",
          "ministry:komdigi supports stakeholder:bumn asserted affirmed", true);
}

static void who_may_use_it_does_not_live_by_it(void **state)
{
    (void)state;
    check("Pembeli juga bisa menggunakan Shopee.",
          "stakeholder:konsumen depends_on platform:shopee possible affirmed", false);
    check("Pedagang mengandalkan Shopee.",
          "stakeholder:pedagang depends_on platform:shopee asserted affirmed", true);
}

static void whose_work_it_is_does_not_work_with_the_speaker(void **state)
{
    (void)state;
    check(
        "\"Bahasa Melayu bisa dipakai sebagai bahasa kerja sama para anggota ASEAN,\" kata Menteri "
        "Perdagangan Budi "
        "Santoso.",
        "agency:asean coordinates_with ministry:kemendag asserted affirmed", false);
}

static void what_is_meant_to_do_something_rules_nobody(void **state)
{
    (void)state;
    check("Komdigi akan menerapkan skema baru yang ditujukan untuk menarik investor.",
          "ministry:komdigi regulates stakeholder:investor planned affirmed", false);
}

static void kin_and_people_at_a_place_are_not_whom_they_stand_by(void **state)
{
    (void)state;
    check("Keluarga pengemudi Gojek mengkritik Komdigi.",
          "platform:gojek criticises ministry:komdigi asserted affirmed", false);
    check("Massa di depan kantor KPPU mengkritik Komdigi.",
          "agency:kppu criticises ministry:komdigi asserted affirmed", false);
    check("Di gedung DPR Komdigi memanggil Shopee.",
          "ministry:komdigi summons platform:shopee asserted affirmed", true);
}

static void one_noun_behind_a_comma_is_the_subject(void **state)
{
    (void)state;
    check("Terkait masukan KPPU, panitia telah menghubungi Komdigi.",
          "agency:kppu coordinates_with ministry:komdigi asserted affirmed", false);
    check("Terkait masukan itu, kemarin KPPU telah menghubungi Komdigi.",
          "agency:kppu coordinates_with ministry:komdigi asserted affirmed", true);
}

static void a_contact_that_is_ended_or_housed_is_none(void **state)
{
    (void)state;
    check("Komdigi meminta bank memutus kerja sama dengan Shopee.",
          "ministry:komdigi coordinates_with platform:shopee asserted affirmed", false);
    check("Shopee menyediakan tempat bertemunya penjual dan pembeli.",
          "platform:shopee coordinates_with stakeholder:pedagang asserted affirmed", false);
    check("Komdigi tidak bicara soal adanya koordinasi KPPU.",
          "agency:kppu coordinates_with ministry:komdigi asserted negated", false);
}

static void a_name_that_nobody_knows_has_its_own_clause(void **state)
{
    (void)state;
    check("Komdigi mencontohkan Norwegia, yang memblokir Shopee.",
          "ministry:komdigi blocks platform:shopee asserted affirmed", false);
    check("Komdigi menyebut para pengusaha baik di kota maupun di desa mengapresiasi pemerintah.",
          "ministry:komdigi supports agency:pemerintah asserted affirmed", false);
    check("Komdigi mengatakan panitia akan memanggil Shopee.",
          "ministry:komdigi summons platform:shopee planned affirmed", false);
    check("Komdigi mengatakan akan memanggil Shopee.",
          "ministry:komdigi summons platform:shopee planned affirmed", true);
}

static void who_follows_a_call_was_asked(void **state)
{
    (void)state;
    check("Shopee akan mengikuti imbauan Komdigi.",
          "ministry:komdigi requests platform:shopee asserted affirmed", true);
    check("Komdigi tidak menunda pemblokiran Shopee.",
          "ministry:komdigi blocks platform:shopee planned negated", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_speaks_at_a_sitting_meets_nobody),
        cmocka_unit_test(partners_without_a_name_are_not_made_up),
        cmocka_unit_test(who_is_asked_did_not_ask),
        cmocka_unit_test(we_are_not_asked_by_ourselves),
        cmocka_unit_test(heads_of_other_states_speak_for_none_of_ours),
        cmocka_unit_test(who_stands_behind_help_gives_it),
        cmocka_unit_test(what_ought_to_be_done_to_somebody_is_not_asked_of_them),
        cmocka_unit_test(a_supervision_is_theirs_who_carry_it_out),
        cmocka_unit_test(what_a_demonstrative_points_to_does_it),
        cmocka_unit_test(what_is_told_of_is_its_own_subject),
        cmocka_unit_test(what_is_said_today_may_be_about_another_year),
        cmocka_unit_test(a_meeting_about_what_matters_took_place),
        cmocka_unit_test(papers_are_examined_and_not_their_owners),
        cmocka_unit_test(how_things_stand_with_a_group_is_not_the_group),
        cmocka_unit_test(rules_are_not_watched),
        cmocka_unit_test(the_sentence_before_lends_no_subject),
        cmocka_unit_test(an_office_that_may_come_is_not_held),
        cmocka_unit_test(a_deed_is_ordered_and_not_its_object),
        cmocka_unit_test(what_a_rule_is_about_is_not_done),
        cmocka_unit_test(who_is_said_to_work_with_somebody_does),
        cmocka_unit_test(the_object_of_a_relative_clause_does_nothing),
        cmocka_unit_test(nobody_does_what_there_is_no_way_to_do),
        cmocka_unit_test(to_whom_a_task_goes_it_is_not_done_to),
        cmocka_unit_test(who_asks_does_not_do_what_others_are_asked),
        cmocka_unit_test(a_day_in_the_quotation_is_not_the_frame_s),
        cmocka_unit_test(a_clause_has_its_own_subject),
        cmocka_unit_test(a_meeting_about_a_deed_is_not_with_whom_it_concerns),
        cmocka_unit_test(to_doubt_that_there_is_one_blames_nobody),
        cmocka_unit_test(what_makes_somebody_do_it_asks_nothing),
        cmocka_unit_test(who_chooses_for_a_body_holds_no_office_in_it),
        cmocka_unit_test(one_s_own_people_are_nobody_else),
        cmocka_unit_test(nobody_meets_their_own_office),
        cmocka_unit_test(former_holders_without_a_name_are_not_the_body),
        cmocka_unit_test(to_call_a_line_is_to_meet_nobody),
        cmocka_unit_test(titles_behind_a_stroke_are_of_the_next_name),
        cmocka_unit_test(the_body_right_before_sits_at_the_hearing),
        cmocka_unit_test(what_is_awaited_is_not_issued),
        cmocka_unit_test(the_short_form_closes_an_apposition),
        cmocka_unit_test(who_wants_an_office_is_not_the_body),
        cmocka_unit_test(who_works_along_is_no_member),
        cmocka_unit_test(an_appeal_of_the_police_is_no_policy),
        cmocka_unit_test(what_is_kept_for_a_group_is_not_the_group),
        cmocka_unit_test(who_is_to_be_protected_owes_nothing),
        cmocka_unit_test(who_meet_are_not_supported),
        cmocka_unit_test(who_may_use_it_does_not_live_by_it),
        cmocka_unit_test(whose_work_it_is_does_not_work_with_the_speaker),
        cmocka_unit_test(what_is_meant_to_do_something_rules_nobody),
        cmocka_unit_test(kin_and_people_at_a_place_are_not_whom_they_stand_by),
        cmocka_unit_test(one_noun_behind_a_comma_is_the_subject),
        cmocka_unit_test(a_contact_that_is_ended_or_housed_is_none),
        cmocka_unit_test(a_name_that_nobody_knows_has_its_own_clause),
        cmocka_unit_test(who_follows_a_call_was_asked),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
