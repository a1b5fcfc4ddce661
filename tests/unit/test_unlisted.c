/* Holders, bodies and services that nobody listed, told by what stands around them, on sentences
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

static void check_office(const char *body, const char *official, const char *of)
{
    char wanted[256];
    snprintf(wanted, sizeof wanted, "%s holds_office_in %s asserted affirmed", official, of);
    check_made(HEAD, body, TAIL, wanted, true);
}

static void check_mention(const char *body, const char *entity, const char *words)
{
    char text[1024];
    snprintf(text, sizeof text, HEAD "%s" TAIL, body);
    simpul_records *records = extract_text(text, "2025-05-14");
    if (!has_mention(records, text, entity, words)) fail_msg("%s not in: %s", entity, body);
    simpul_records_free(records);
}

static void check_none(const char *body, const char *entity)
{
    char text[1024];
    snprintf(text, sizeof text, HEAD "%s" TAIL, body);
    simpul_records *records = extract_text(text, "2025-05-14");
    if (mentions(records, entity)) fail_msg("%s in: %s", entity, body);
    simpul_records_free(records);
}

static void titles_of_honour_stand_before_a_name(void **state)
{
    (void)state;
    check_office("Kepala BNPT Komjen Pol. (Purn.) Teguh Wirahadi mengimbau warga melapor.",
                 "official:teguh-wirahadi", "agency:bnpt");
    check_office("Kepala BSSN Letnan Jenderal TNI (Purn.) Rahmat Gunadi bicara.",
                 "official:rahmat-gunadi", "agency:bssn");
    check_office("Direktur Jenderal Bimbingan Masyarakat Islam Kementerian Agama Prof. Dr. Phil. "
                 "H. Zainal Mukti, M.Ag. mengatakan itu.",
                 "official:zainal-mukti", "ministry:kemenag");
    check_office("Deputi Bidang Pengawasan Obat BPOM apt. Sinta Melani, M.Kes. bicara.",
                 "official:sinta-melani", "agency:bpom");
}

static void a_predicate_tells_a_name_of_one_word(void **state)
{
    (void)state;
    check_office("Kepala BPS Winny meminta kementerian memperbarui data.", "official:winny",
                 "agency:bps");
    check_office("Komisioner Komisi Perlindungan Anak Indonesia (KPAI) Wartono mendukung hal itu.",
                 "official:wartono", "agency:kpai");
    check_office("Kepala Bappebti Gunarso sebelumnya menyatakan siap.", "official:gunarso",
                 "agency:bappebti");
}

static void words_of_reach_stand_between_body_and_name(void **state)
{
    (void)state;
    check_office("Ketua Komisi Penyiaran Indonesia (KPI) Pusat Ubaidah mendukung hal itu.",
                 "official:ubaidah", "agency:kpi");
    check_office("Head of Policy OpenAI Asia Pasifik Marco Rossi menolak tudingan.",
                 "official:marco-rossi", "company:openai");
    check_office("Country Head Airbnb untuk Indonesia Rajesh Kumar bicara.",
                 "official:rajesh-kumar", "platform:airbnb");
}

static void form_tells_bodies_between_rank_and_name(void **state)
{
    (void)state;
    check_office("Country Manager Beam Mobility Indonesia Togar Simbolon mengatakan itu.",
                 "official:togar-simbolon", "company:beam-mobility-indonesia");
    check_office("Co-founder OjekKita Dina Larasati mengkritik kebijakan.",
                 "official:dina-larasati", "company:ojekkita");
}

static void a_firms_name_ends_as_the_text_has_it_elsewhere(void **state)
{
    (void)state;
    check_office("OJK mencabut izin PT Telaga Dana Makmur, penyelenggara pinjaman. Direktur Utama "
                 "PT Telaga Dana Makmur Lim Swie King alias Hendra Salim diam.",
                 "official:lim-swie-king", "company:telaga-dana-makmur");
    check_mention("OJK mencabut izin PT Telaga Dana Makmur, penyelenggara pinjaman. Direktur Utama "
                  "PT Telaga Dana Makmur Lim Swie King alias Hendra Salim diam.",
                  "official:lim-swie-king", "Hendra Salim");
    check_office("Pendiri PT Naga Bersinar Interaktif, Liem Sioe Bie, membantah tuduhan itu.",
                 "official:liem-sioe-bie", "company:naga-bersinar-interaktif");
    check_office("Direktur PT Nusa Karya Bintang Rukmana bicara. Kata Bintang, itu sulit.",
                 "official:bintang-rukmana", "company:nusa-karya");
    check_mention("PT PLN Batam memasok listrik. Menurut PLN Batam, itu cukup.",
                  "company:pln-batam", "PLN Batam");
}

static void committees_and_councils_are_named_in_full(void **state)
{
    (void)state;
    check_office("Ketua Panja RUU Hak Cipta Wira Adiguna dari Fraksi Partai NasDem bicara.",
                 "official:wira-adiguna", "agency:panja-ruu-hak-cipta");
    check_none("Ketua Panja Imam Saputra mengatakan itu.", "agency:panja-imam-saputra");
    check_office("Wakil Ketua DPRD Bali I Wayan Suweca mendukung penertiban itu.",
                 "official:i-wayan-suweca", "agency:dprd-bali");
    check_office("Ketua Komisi II DPRD Bali Agung Bagus Sudewa bicara.",
                 "official:agung-bagus-sudewa", "agency:komisi-ii-dprd-bali");
    check_office("Kepala Kantor Wilayah I KPPU Rido Perdana menambahkan hal itu.",
                 "official:rido-perdana", "agency:kantor-wilayah-i-kppu");
}

static void one_title_ends_where_another_begins(void **state)
{
    (void)state;
    static const char text[] = "Hadir Ketua Umum Aprindo Hendra Wijaya dan Direktur Eksekutif "
                               "Celios Bima Yudha.";
    check_office(text, "official:hendra-wijaya", "stakeholder:aprindo");
    check_office(text, "official:bima-yudha", "stakeholder:celios");
    check_office("Anggota Satgas PKH Mohammad Rezki dan Eugenia Marganda hadir.",
                 "official:eugenia-marganda", "agency:satgas-pkh");
    check_office(
        "Ketua Harian 2 Satgas PKH yang juga Pangdam TNI, Mayjen TNI Richard Samosir hadir.",
        "official:richard-samosir", "agency:satgas-pkh");
    check_office("Humas Dobrak Jatim, Hendra Wijaya, menyebut hal itu.", "official:hendra-wijaya",
                 "stakeholder:dobrak-jatim");
    check_office("Anggota DEN Septian Hario Seto menjelaskan rencana itu.",
                 "official:septian-hario-seto", "agency:den");
    check_office("Kepala Dinas Kominfo Kota Bandung Yayan Brilyana bicara.",
                 "official:yayan-brilyana", "agency:dinas-kominfo-kota-bandung");
}

static void secretaries_of_regions_speak_for_their_government(void **state)
{
    (void)state;
    check_office("Sekretaris Daerah Kota Surakarta Ahyudi menyampaikan permintaan itu.",
                 "official:ahyudi", "agency:pemkot-surakarta");
    check_office("Sekretaris Daerah (Sekda) Provinsi Jawa Tengah Sumarno Hadi bicara.",
                 "official:sumarno-hadi", "agency:pemprov-jawa-tengah");
}

static void a_head_without_a_name_is_the_government(void **state)
{
    (void)state;
    check_mention("Gubernur Bali menerbitkan edaran.", "agency:pemprov-bali", "Gubernur Bali");
    check_none("Mantan Gubernur Bali diam.", "agency:pemprov-bali");
    check_none("Ia terpilih menjadi Gubernur Bali.", "agency:pemprov-bali");
    check_office("Gubernur Sumatera Utara (Sumut), Muhammad Bobby Afif, meminta hal itu.",
                 "official:muhammad-bobby-afif", "agency:pemprov-sumatera-utara");
    check_office("Kapolrestabes Palembang Kombes Sonny Mahardika bicara.",
                 "official:sonny-mahardika", "agency:polrestabes-palembang");
}

static void one_region_has_one_government(void **state)
{
    (void)state;
    static const char text[] =
        "Pemerintah Provinsi Sumatera Selatan hadir. Pemprov Sumsel dan Pemprov Bali diam.";
    check_mention(text, "agency:pemprov-sumatera-selatan", "Pemprov Sumsel");
    check_mention(text, "agency:pemprov-bali", "Pemprov Bali");
    check_none(text, "agency:pemprov-sumsel");
}

static void courts_have_one_name(void **state)
{
    (void)state;
    static const char text[] = "Pengadilan Negeri (PN) Jakarta Selatan menolak gugatan. PN Jaksel "
                               "lega. Pengadilan Tata Usaha Negara (PTUN) Jakarta belum.";
    check_mention(text, "agency:pn-jakarta-selatan", "Pengadilan Negeri (PN) Jakarta Selatan");
    check_mention(text, "agency:pn-jakarta-selatan", "PN Jaksel");
    check_mention(text, "agency:ptun-jakarta", "Pengadilan Tata Usaha Negara (PTUN) Jakarta");
}

static void short_forms_tell_how_far_a_name_reaches(void **state)
{
    (void)state;
    check_mention("Permohonan diajukan Asosiasi Ilustrator dan Komikus Nusantara (AIKN).",
                  "stakeholder:aikn", "Asosiasi Ilustrator dan Komikus Nusantara");
    check_office("Kepala Dinas Pendidikan, Kepemudaan, dan Olahraga (Disdikpora) Kabupaten "
                 "Buleleng, Surya Pratama, menuturkan aturan itu.",
                 "official:surya-pratama", "agency:disdikpora-buleleng");
    check_none("Aturan izin bongkar muat (IBM) diubah. Kata Budi, IBM sulit.", "company:ibm");
}

static void holders_abroad_hold_no_office_of_ours(void **state)
{
    (void)state;
    check_mention("Rapat dihadiri Menteri Perang Amerika Serikat Peter Hogan.",
                  "official:peter-hogan", "Peter Hogan");
    check_none("Ia menerima Menteri Pertanian, Kehutanan, dan Perikanan Timor Leste Estanis Rosa.",
               "ministry:kementan");
}

static void who_speaks_or_leads_is_a_person(void **state)
{
    (void)state;
    check_mention("Menurut Hendra Wijaya, tarif itu berat.", "official:hendra-wijaya",
                  "Hendra Wijaya");
    check_mention("Perusahaan itu didirikan Hendra Wijaya di kota kecil.", "official:hendra-wijaya",
                  "Hendra Wijaya");
    check_none("Rapat itu dihadiri Hendra Wijaya kemarin.", "official:hendra-wijaya");
}

static void titles_of_one_person_are_no_group(void **state)
{
    (void)state;
    check_none("Guru besar hukum Universitas Sumatera Utara Prof. Dr. Nirina Sirait bicara.",
               "stakeholder:akademisi");
    check_none("Hendra Wijaya, dosen Psikologi Universitas Cendana, menilai itu kurang.",
               "stakeholder:akademisi");
    check_none("Asosiasi Pedagang Pasar Nusantara hadir.", "stakeholder:pedagang");
    check_none("Deputi Bidang Industri dan Investasi Kemenpar Riska Handoko bicara.",
               "stakeholder:industri");
}

static void services_are_told_by_nouns_before_them(void **state)
{
    (void)state;
    check_mention("Mereka memblokir situs judi daring RajaCuan88 kemarin.", "platform:rajacuan88",
                  "RajaCuan88");
    check_mention("KotaKita Plus sepi. Aplikasi layanan publik KotaKita Plus dihentikan.",
                  "platform:kotakita-plus", "KotaKita Plus");
    check_mention("OJK menegur pengelola bursa kripto KoinMega.", "platform:koinmega",
                  "bursa kripto KoinMega");
    check_none("Direktur Tata Kelola Aplikasi Informatika Kominfo Teguh Arifianto bicara.",
               "platform:informatika");
    check_mention("Perusahaan jasa angkutan udara PT Nusa Terbang Raya menang.",
                  "company:nusa-terbang-raya", "PT Nusa Terbang Raya");
    check_none("Akses ke gim besutan PT Naga Kembar diputus.", "platform:pt-naga-kembar");
}

static void governments_are_told_apart(void **state)
{
    (void)state;
    check_mention("Aturan pemerintah kota Denpasar berlaku.", "agency:pemkot-denpasar",
                  "pemerintah kota Denpasar");
    check_none("Peraturan pemerintah itu berlaku.", "agency:pemerintah");
    check_mention("Saya akan lapor ke presiden soal itu.", "agency:presiden", "presiden");
}

static void other_ones_have_no_name(void **state)
{
    (void)state;
    simpul_records *records =
        extract_text("Ajak UMKM Pakai Fitur Lain Sementara Waktu\n\nKomdigi memblokir Polymarket.",
                     "2025-05-14");
    assert_false(mentions(records, "feature:lain-sementara-waktu"));
    simpul_records_free(records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_of_honour_stand_before_a_name),
        cmocka_unit_test(a_predicate_tells_a_name_of_one_word),
        cmocka_unit_test(words_of_reach_stand_between_body_and_name),
        cmocka_unit_test(form_tells_bodies_between_rank_and_name),
        cmocka_unit_test(a_firms_name_ends_as_the_text_has_it_elsewhere),
        cmocka_unit_test(committees_and_councils_are_named_in_full),
        cmocka_unit_test(one_title_ends_where_another_begins),
        cmocka_unit_test(secretaries_of_regions_speak_for_their_government),
        cmocka_unit_test(a_head_without_a_name_is_the_government),
        cmocka_unit_test(one_region_has_one_government),
        cmocka_unit_test(courts_have_one_name),
        cmocka_unit_test(short_forms_tell_how_far_a_name_reaches),
        cmocka_unit_test(holders_abroad_hold_no_office_of_ours),
        cmocka_unit_test(who_speaks_or_leads_is_a_person),
        cmocka_unit_test(titles_of_one_person_are_no_group),
        cmocka_unit_test(services_are_told_by_nouns_before_them),
        cmocka_unit_test(governments_are_told_apart),
        cmocka_unit_test(other_ones_have_no_name),
    };
    return cmocka_run_group_tests(tests, open_extractor, close_extractor);
}
