/* Whom a title names: heads of governments, names of one word, titles that refer back, on sentences
 * made for it. */
#include "support/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#define HEAD "Judul Contoh\n\n"
/* a ministry and what it does make every text one about policy */
#define TAIL " Komdigi memblokir Polymarket."

static simpul_records *read_body(const char *body)
{
    char text[1024];
    snprintf(text, sizeof text, HEAD "%s" TAIL, body);
    return extract_text(text, "2025-05-14");
}

static void check_claim(const char *body, const char *wanted, bool made)
{
    check_made(HEAD, body, TAIL, wanted, made);
}

static void check_office(const char *body, const char *official, const char *of)
{
    char wanted[256];
    snprintf(wanted, sizeof wanted, "%s holds_office_in %s asserted affirmed", official, of);
    check_claim(body, wanted, true);
}

static void heads_of_regions_may_be_known_persons(void **state)
{
    (void)state;
    check_office("Rapat dipimpin Wali Kota Bandung Ridwan Kamil.", "official:ridwan-kamil",
                 "agency:pemkot-bandung");
    check_office("Rapat dipimpin Gubernur DKI Jakarta Basuki Tjahaja Purnama.",
                 "official:basuki-tjahaja-purnama", "agency:pemprov-dki-jakarta");
    check_office("Rapat dipimpin Gubernur Riau Wirasasmita, yang hadir.", "official:wirasasmita",
                 "agency:pemprov-riau");
    check_claim("Surat Wali Kota Surabaya Nomor itu berlaku.",
                "official:nomor holds_office_in agency:pemkot-surabaya asserted affirmed", false);
}

static void a_head_without_a_place_is_of_the_one_government_named(void **state)
{
    (void)state;
    check_office("Pemprov Sumsel dan Pemerintah Provinsi Sumatera Selatan sama. Terima kasih "
                 "kepada Gubernur Rudi Hartanto yang hadir.",
                 "official:rudi-hartanto", "agency:pemprov-sumatera-selatan");
    check_claim("Pemprov Bali dan Pemprov Riau hadir. Terima kasih kepada Gubernur Rudi Hartanto.",
                "official:rudi-hartanto holds_office_in agency:pemprov-riau asserted affirmed",
                false);
}

static void one_word_is_a_name_before_a_verb_of_saying(void **state)
{
    (void)state;
    check_office("Komisioner Komisi Perlindungan Anak Indonesia (KPAI) Wirasasmita menilai itu.",
                 "official:wirasasmita", "agency:kpai");
    check_office("Kepala BPS Wirasasmita menuturkan hal itu.", "official:wirasasmita",
                 "agency:bps");
    check_office("Direktur Utama PT Semen Indonesia (Persero) Tbk Wirasasmita hadir.",
                 "official:wirasasmita", "company:semen-indonesia");
}

static void a_name_begins_where_place_or_body_ends(void **state)
{
    (void)state;
    check_office("Ketua PHRI Bali Tjokorda Oka Putra Wirasasmita mengatakan hal itu.",
                 "official:tjokorda-oka-putra-wirasasmita", "stakeholder:phri");
    check_office("Hal itu dikatakan Kepala Bappebti Karawang Rudi Hartanto.",
                 "official:rudi-hartanto", "agency:bappebti");
    check_office("Direktur Eksekutif Indonesia Fintech Watch Rudi Hartanto hadir.",
                 "official:rudi-hartanto", "stakeholder:indonesia-fintech-watch");
    check_office("Dirut PT ANTX Rudi Hartanto mengatakan hal itu.", "official:rudi-hartanto",
                 "company:antx");
}

static void a_title_in_brackets_is_of_the_name_before(void **state)
{
    (void)state;
    check_claim("Hadir Rudi Hartanto (Direktur Riset APJII), Wulan Sekartaji (Anggota APJII).",
                "official:wulan-sekartaji holds_office_in stakeholder:apjii asserted affirmed",
                false);
    check_office("Menteri Perdagangan (Mendag), Budi Santoso, hadir.", "official:budi-santoso",
                 "ministry:kemendag");
}

static void a_title_with_a_demonstrative_means_who_spoke(void **state)
{
    (void)state;
    check_office("\"Itu baik,\" ujar Bambang Susanto. Ketua Apindo itu pulang.",
                 "official:bambang-susanto", "stakeholder:apindo");
    check_claim("\"Itu baik,\" ujar Bambang Susanto. Politikus PAN itu mendesak Komdigi bertindak.",
                "official:bambang-susanto requests ministry:komdigi asserted affirmed", true);
    check_office("Anggota Fraksi PAN DPR Rudi Hartanto hadir. \"Itu baik,\" kata anggota Komisi II "
                 "DPR ini.",
                 "official:rudi-hartanto", "agency:komisi-ii-dpr");
    check_office("\"Itu baik,\" ujar Bambang Susanto. Mantan Kapolda Bali itu pulang.",
                 "official:bambang-susanto", "agency:polda-bali");
}

static void behind_the_aside_of_who_says_it_the_title_is_the_subject(void **state)
{
    (void)state;
    check_claim(
        "Menurut Irjen Pol Bambang Susanto, penyidik Divisi Propam Polri menyelidiki Polymarket.",
        "official:bambang-susanto holds_office_in agency:divpropam-polri asserted affirmed", false);
    check_office("Menurut Bambang Susanto, Ketua KPU, harga naik.", "official:bambang-susanto",
                 "agency:kpu");
}

static void a_title_does_not_mean_the_subject_of_its_sentence(void **state)
{
    (void)state;
    check_claim("Anggota Fraksi PAN DPR Rudi Hartanto menemui politikus Golkar itu.",
                "official:rudi-hartanto holds_office_in stakeholder:golkar asserted affirmed",
                false);
    check_claim("Anggota Fraksi PAN DPR Rudi Hartanto hadir. Gedung anggota DPR dicat "
                "hijau.",
                "official:rudi-hartanto holds_office_in agency:dpr asserted affirmed", false);
}

static void a_central_board_is_the_group_itself(void **state)
{
    (void)state;
    check_office("Hadir Ketua Dewan Pimpinan Pusat Partai Demokrat, Rudi Hartanto.",
                 "official:rudi-hartanto", "stakeholder:demokrat");
}

static void counsel_and_representatives_speak_for_whom_they_stand(void **state)
{
    (void)state;
    check_office("Menurut perwakilan Google Indonesia, Rudi Hartanto, itu benar.",
                 "official:rudi-hartanto", "company:google");
    check_office("Presidium Mafindo Rudi Hartanto mengingatkan hal itu.", "official:rudi-hartanto",
                 "stakeholder:mafindo");
    check_office("Sosiolog Universitas Indonesia Rudi Hartanto menilai itu.",
                 "official:rudi-hartanto", "agency:ui");
    check_claim("Perwakilan pemerintah desa Karangjati, Rudi Hartanto, hadir.",
                "official:rudi-hartanto holds_office_in agency:pemerintah asserted affirmed",
                false);
}

static void judges_are_of_the_court_named_last(void **state)
{
    (void)state;
    check_office(
        "Sidang di Pengadilan Negeri Bantul ditunda. \"Ditolak,\" kata ketua majelis hakim "
        "Dewa Rudi Hartanto.",
        "official:dewa-rudi-hartanto", "agency:pn-bantul");
    check_office("KPPU memeriksa Shopee. Ketua Majelis Komisi Rudi Hartanto hadir.",
                 "official:rudi-hartanto", "agency:kppu");
}

static void more_stands_between_title_and_name(void **state)
{
    (void)state;
    check_office("Kepala Bappebti saat itu, Wirasasmita, menyebut hal itu.", "official:wirasasmita",
                 "agency:bappebti");
    check_office("Dirjen Perlindungan Konsumen dan Tertib Niaga (PKTN) Kemendag Rudi Hartanto "
                 "hadir.",
                 "official:rudi-hartanto", "ministry:kemendag");
    check_office("Head of Public Policy TikTok untuk Indonesia Rudi Hartanto hadir.",
                 "official:rudi-hartanto", "platform:tiktok");
    check_office("Kepala Dinas Perhubungan Sumsel Rudi Hartanto hadir.", "official:rudi-hartanto",
                 "agency:dinas-perhubungan-sumsel");
}

static void check_mention(const char *body, const char *entity, bool made)
{
    simpul_records *records = read_body(body);
    if (mentions(records, entity) != made)
        fail_msg("%s %s: %s", made ? "not found" : "found", entity, body);
    simpul_records_free(records);
}

static void a_branch_keeps_its_place(void **state)
{
    (void)state;
    check_office("Anggota DPRD Riau Rudi Hartanto hadir.", "official:rudi-hartanto",
                 "agency:dprd-riau");
    check_mention("Kanwil DJP Banten memanggil Shopee.", "agency:kanwil-djp-banten", true);
    check_mention("BPKP Perwakilan Provinsi Riau hadir di sana.",
                  "agency:bpkp-perwakilan-provinsi-riau", true);
    check_mention("Komisi C DPRD Bali hadir di sana.", "agency:komisi-c-dprd-bali", true);
    check_mention("Panitia Seleksi (Pansel) KPK hadir di sana.", "agency:pansel-kpk", true);
}

static void what_a_title_lists_is_not_its_body(void **state)
{
    (void)state;
    check_office("Kepala Eksekutif Pengawas Lembaga Pembiayaan, Perusahaan Modal Ventura, dan "
                 "Lembaga Keuangan Mikro OJK Rudi Hartanto mengatakan itu.",
                 "official:rudi-hartanto", "agency:ojk");
    check_office("Ini saran anggota Komisi XI Rudi Imam Hartanto, di Jakarta.",
                 "official:rudi-imam-hartanto", "agency:komisi-xi-dpr");
}

static void short_contexts_are_whole_words(void **state)
{
    (void)state;
    check_mention("Perusahaan air itu memakai Copilot di kantornya.", "platform:copilot", false);
    check_mention("Sekolah itu memakai Copilot berbasis AI di kelas.", "platform:copilot", true);
}

static void ambassadors_are_of_their_embassy(void **state)
{
    (void)state;
    check_office("Hadir Duta Besar RI untuk Kanada, Rudi Hartanto.", "official:rudi-hartanto",
                 "agency:kbri-ottawa");
}

static void a_holder_may_stand_apart_from_the_title(void **state)
{
    (void)state;
    check_office("Harga tetap, kata Rudi Hartanto Direktur Keuangan BRI kepada pers.",
                 "official:rudi-hartanto", "company:bri");
    check_office("Ketua Umum APJII periode 2024-2027, Rudi Hartanto, hadir.",
                 "official:rudi-hartanto", "stakeholder:apjii");
    check_office("Kabareskrim Polri, Komisaris Jenderal Polisi Rudi Hartanto, hadir.",
                 "official:rudi-hartanto", "agency:bareskrim-polri");
    check_office("Kepala Dinas Perhubungan Riau Wirasasmita di Dumai, Jumat, mengatakan itu.",
                 "official:wirasasmita", "agency:dinas-perhubungan-riau");
    check_office("Kepala Satuan Polisi Pamong Praja (Satpol PP) Provinsi Bali Rudi Hartanto hadir.",
                 "official:rudi-hartanto", "agency:satpol-pp-bali");
    check_mention("Menko, Menkeu, BI, OJK hadir.", "official:bi", false);
}

static void a_rule_of_an_office_names_no_holder(void **state)
{
    (void)state;
    check_mention("Rancangan Peraturan Menteri Perdagangan (RPM) itu berlaku.",
                  "official:budi-santoso", false);
    check_mention("Surat itu sampai kepada Menteri Perdagangan.", "official:budi-santoso", true);
}

static void a_question_above_a_text_is_a_headline(void **state)
{
    (void)state;
    simpul_records *records =
        extract_text("Apa Itu Lembaga Sensor Komentar dan Kenapa Belum Terbentuk?\n\nKomdigi "
                     "memblokir Polymarket.",
                     "2025-05-14");
    assert_false(mentions(records, "agency:lembaga-sensor-komentar-dan-kenapa-belum-terbentuk"));
    simpul_records_free(records);
}

static void who_leads_a_team_holds_office_in_it(void **state)
{
    (void)state;
    check_office("Satgas Judi Daring diketuai Menko Polkam Budi Gunawan.", "official:budi-gunawan",
                 "agency:satgas-judi-daring");
    check_office("Hadir Tim Koordinasi Padi, yang dibentuk kemarin. Tim Koordinasi Padi dipimpin "
                 "langsung oleh Mendag Budi Santoso.",
                 "official:budi-santoso", "agency:tim-koordinasi-padi");
    check_claim("Komdigi mengundang Tim Koordinasi Padi. Rapat dipimpin Mendag Budi Santoso.",
                "official:budi-santoso holds_office_in agency:tim-koordinasi-padi asserted "
                "affirmed",
                false);
}

static void titles_and_names_hold_no_groups(void **state)
{
    (void)state;
    check_mention("Menurut pengamat politik Bambang Susanto, itu benar.", "stakeholder:akademisi",
                  false);
    check_mention("Menurut para pengamat, itu benar.", "stakeholder:akademisi", true);
    check_mention("Rapat dihadiri Direktorat lain dan Bagian Hubungan Masyarakat itu.",
                  "stakeholder:masyarakat", false);
    check_mention("Tarif PPN PMSE naik tahun depan.", "platform:e-commerce", false);
    check_mention("Acara di Balai Kota Surabaya itu ramai.", "agency:balai-kota-surabaya", false);
    check_mention("Rapat di Kompleks Parlemen itu ramai.", "agency:dpr", false);
    check_mention("Rapat dihadiri Parlemen itu.", "agency:dpr", true);
    check_mention("Rapat Dewan Gubernur Bank Indonesia digelar.", "agency:dewan-gubernur", false);
}

static void a_firms_name_is_a_persons_once_the_text_named_the_person(void **state)
{
    (void)state;
    check_mention("Kepala Badan Gizi Nasional Sony Hartanto hadir. Rapat itu dibuka Sony.",
                  "company:sony", false);
    check_mention("Rapat itu dibuka Sony. Kepala Badan Gizi Nasional Sony Hartanto hadir.",
                  "company:sony", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heads_of_regions_may_be_known_persons),
        cmocka_unit_test(a_head_without_a_place_is_of_the_one_government_named),
        cmocka_unit_test(one_word_is_a_name_before_a_verb_of_saying),
        cmocka_unit_test(a_name_begins_where_place_or_body_ends),
        cmocka_unit_test(a_title_in_brackets_is_of_the_name_before),
        cmocka_unit_test(a_title_with_a_demonstrative_means_who_spoke),
        cmocka_unit_test(behind_the_aside_of_who_says_it_the_title_is_the_subject),
        cmocka_unit_test(a_title_does_not_mean_the_subject_of_its_sentence),
        cmocka_unit_test(a_central_board_is_the_group_itself),
        cmocka_unit_test(counsel_and_representatives_speak_for_whom_they_stand),
        cmocka_unit_test(judges_are_of_the_court_named_last),
        cmocka_unit_test(more_stands_between_title_and_name),
        cmocka_unit_test(titles_and_names_hold_no_groups),
        cmocka_unit_test(a_firms_name_is_a_persons_once_the_text_named_the_person),
        cmocka_unit_test(who_leads_a_team_holds_office_in_it),
        cmocka_unit_test(a_rule_of_an_office_names_no_holder),
        cmocka_unit_test(a_question_above_a_text_is_a_headline),
        cmocka_unit_test(ambassadors_are_of_their_embassy),
        cmocka_unit_test(a_holder_may_stand_apart_from_the_title),
        cmocka_unit_test(a_branch_keeps_its_place),
        cmocka_unit_test(what_a_title_lists_is_not_its_body),
        cmocka_unit_test(short_contexts_are_whole_words),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
