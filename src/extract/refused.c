/* What has a cue and both ends and yet tells of no deed between them. Finds no ends. */
#include "extract/refused.h"

#include "extract/find.h"

/* How the first patient stands behind the noun: behind "antara", another preposition, or right. */
static bool is_behind(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed,
                      bool (*leads)(const smp_reading *, uint32_t))
{
    uint32_t first = reading->mentions.items[parsed->patients.mentions[0]].first;
    for (uint32_t at = found->end; at < first; at++)
        if (reading->mention_at[at] == SMP_NO_MENTION && leads(reading, at)) return true;
    return false;
}

static bool is_between(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "antara");
}

static bool is_preposition(const smp_reading *reading, uint32_t token)
{
    return smp_reading_marked(reading, token, SMP_M_PREPOSITION) ||
           smp_reading_marked(reading, token, SMP_M_TOGETHER);
}

/* "kemitraan antara Uni Eropa dan Indonesia": the other partner is told, and is no entity. */
static bool has_unnamed_partner(const smp_reading *reading, const smp_cue_at *found,
                                const smp_frame *parsed)
{
    return parsed->patients.n == 1 && is_behind(reading, found, parsed, is_between);
}

/* "perantara pertemuan Kaliman dengan X": a name that nobody knows stands on the other side. */
static bool has_unlisted_partner(const smp_reading *reading, const smp_cue_at *found,
                                 const smp_frame *parsed)
{
    uint32_t first = reading->mentions.items[parsed->patients.mentions[0]].first, at = found->end;
    if (reading->is_upper || reading->is_lower || smp_find_is_headline(reading, found->first) ||
        smp_find_is_capital(reading, found->first))
        return false;
    at += smp_clause_is_thing(reading, at) && !reading->marks[at]; /* "pengacara NAME" */
    uint32_t name = at;
    while (at < first && smp_find_is_capital(reading, at) && !reading->marks[at] &&
           reading->mention_at[at] == SMP_NO_MENTION)
        at++;
    return at > name && at < first && smp_reading_is(reading, at, "dengan");
}

/* "mendukung pernyataan calon pimpinan X": who would like to be there, not the body. */
static bool is_of_candidates(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    enum { REACH = 3 };
    bool judges = smp_str_is(found->cue->relation, "supports") ||
                  smp_str_is(found->cue->relation, "criticises");
    const smp_mention *whom = &reading->mentions.items[patient];
    if (!judges || reading->actors.items[whom->actor].type == SMP_T_OFFICIAL) return false;
    for (uint32_t at = whom->first; at > found->end && whom->first - at < REACH; at--)
        if (smp_reading_is(reading, at - 1, "calon")) return true;
    return false;
}

/* "bahasa kerja sama X": whose it is, and with whom is not told. */
static bool has_owner_alone(const smp_reading *reading, const smp_cue_at *found,
                            const smp_frame *parsed)
{
    return parsed->patients.n == 1 && parsed->agents.n == 0 && found->first > 0 &&
           smp_clause_is_thing(reading, found->first - 1) &&
           !smp_clause_is_verb(reading, found->first - 1) &&
           !is_behind(reading, found, parsed, is_preposition) &&
           !is_behind(reading, found, parsed, is_between);
}

/* "memutus kerja sama dengan X": a contact that is ended. */
static bool is_ended(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 3 };
    static const char *const verbs[] = {"memutus",     "memutuskan", "mengakhiri", "menghentikan",
                                        "membatalkan", "menyudahi",  "diputus",    "diakhiri"};
    for (uint32_t at = found->first; at > 0 && found->first - at < REACH; at--) {
        if (SMP_IS_ANY(reading, at - 1, verbs)) return true;
        if (reading->mention_at[at - 1] != SMP_NO_MENTION) return false;
    }
    return false;
}

/* "rapat kerja pembentukan Panja": what the meeting is about. */
static bool is_about_deed(const smp_reading *reading, const smp_cue_at *found)
{
    smp_cue_at deed;
    return smp_frame_cue(reading, found->end, &deed) && deed.voice == SMP_VOICE_NOMINAL &&
           !smp_sought_is_contact(&deed);
}

/* "meragukan adanya X": whether there is any, not what they do. */
static bool doubts_existence(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "criticises") &&
           (smp_reading_is(reading, found->end, "adanya") ||
            smp_reading_is(reading, found->end, "keberadaan"));
}

/* "usai menghadiri Rapat Paripurna DPR": whose meeting it is; who speaks there meets nobody. */
static bool is_sitting(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed)
{
    if (!smp_reading_is(reading, found->first, "rapat") || found->end > found->first + 1)
        return false;
    if (parsed->patients.n != 1 || is_behind(reading, found, parsed, is_preposition)) return false;
    uint32_t whose = reading->mentions.items[parsed->patients.mentions[0]].actor;
    return (reading->actors.items[whose].type & SMP_T_BODY) != 0;
}

/* "MK menetapkan Pasal X bertentangan dengan …", "menetapkan X sebagai tersangka": a finding about
 * what stands, nothing that is issued. */
static bool is_finding(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed)
{
    enum { REACH = 8 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool lays_down = smp_str_is(found->cue->relation, "issues");
    for (uint32_t at = parsed->reach; lays_down && at < limit && at < parsed->reach + REACH; at++)
        if (smp_reading_is(reading, at, "bertentangan")) return true;
    return false;
}

/* "memeriksa data BPS", "laporan X diperiksa": papers are examined, not whose they are. */
static bool is_of_papers(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const papers[] = {"data",       "dokumen", "laporan", "berkas",
                                         "keterangan", "rekaman", "bukti",   "informasi"};
    uint32_t noun = reading->mentions.items[patient].first;
    if (noun == 0 || !smp_str_is(found->cue->relation, "investigates")) return false;
    bool is_near = noun < found->first || noun - 1 == found->end;
    return is_near && SMP_IS_ANY(reading, noun - 1, papers);
}

/* "meminta data pengguna": what is asked for is theirs, and somebody else has it. */
static bool asks_for_papers(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const papers[] = {"data", "dokumen", "rekaman", "informasi"};
    return smp_str_is(found->cue->relation, "requests") &&
           reading->mentions.items[patient].first == found->end + 1 &&
           SMP_IS_ANY(reading, found->end, papers);
}

/* "harus dengan izin orang tua": they give it. */
static bool is_theirs_to_give(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    const smp_mention *whom = &reading->mentions.items[patient];
    return smp_str_is(found->cue->relation, "permits") && found->voice != SMP_VOICE_ACTIVE &&
           smp_frame_voice(reading, found) == SMP_VOICE_NOMINAL && whom->first == found->end &&
           reading->actors.items[whom->actor].type == SMP_T_STAKEHOLDER;
}

/* "memanggil direksi dan BSSN menelusuri data": behind "dan" another clause has begun. */
static bool begins_clause(const smp_reading *reading, const smp_cue_at *found,
                          const smp_frame *parsed)
{
    static const char *const asks[] = {"requests", "obliges",  "permits",  "prohibits",
                                       "warns",    "supports", "protects", "criticises"};
    const smp_mention *whom = &reading->mentions.items[parsed->patients.mentions[0]];
    smp_voice voice;
    if (SMP_STR_IS_ANY(found->cue->relation, asks)) return false;
    return found->voice == SMP_VOICE_ACTIVE && parsed->patients.n == 1 &&
           whom->first > found->end && smp_reading_is(reading, whom->first - 1, "dan") &&
           smp_clause_verb_voice(reading, whom->end, &voice) && voice == SMP_VOICE_ACTIVE;
}

/* "mendukung kepercayaan investor", "menjaga ketertiban masyarakat": how things stand with a group
 * is furthered, not the group. */
static bool is_of_condition(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const states[] = {"kepercayaan", "operasional", "transaksi",  "aktivitas",
                                         "mobilitas",   "minat",       "ketertiban", "kinerja",
                                         "antusiasme",  "konsumsi",    "hilirisasi", "ekspektasi"};
    uint32_t noun = reading->mentions.items[patient].first;
    bool furthers = smp_str_is(found->cue->relation, "supports") ||
                    smp_str_is(found->cue->relation, "protects");
    return furthers && noun > found->first + 1 && SMP_IS_ANY(reading, noun - 1, states);
}

/* "menjaga keandalan pasokan bagi masyarakat": a thing is kept, for the good of a group. */
static bool is_kept_for(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const words[] = {"bagi", "untuk", "buat"};
    uint32_t first = reading->mentions.items[patient].first;
    return smp_str_is(found->cue->relation, "protects") && found->voice == SMP_VOICE_ACTIVE &&
           first > found->end + 1 && SMP_IS_ANY(reading, first - 1, words);
}

/* "konsumen wajib dilindungi": what is to be done to somebody is no duty of theirs. */
static bool is_duty_of_others(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const deeds[] = {"protects", "supports", "supervises", "investigates",
                                        "sanctions"};
    smp_cue_at deed;
    bool is_laid = smp_str_is(found->cue->relation, "obliges") &&
                   smp_frame_cue(reading, found->end, &deed) && deed.voice == SMP_VOICE_PASSIVE;
    return is_laid && SMP_STR_IS_ANY(deed.cue->relation, deeds);
}

/* "memfasilitasi audiensi antara A dan B": that they meet is furthered, not they. */
static bool furthers_contact(const smp_reading *reading, const smp_cue_at *found,
                             const smp_frame *parsed)
{
    smp_cue_at deed;
    bool furthers = smp_str_is(found->cue->relation, "supports") && /* "terus mendorong sinergi" */
                    smp_frame_cue(reading, found->end, &deed) && smp_sought_is_contact(&deed) &&
                    deed.voice != SMP_VOICE_ACTIVE;
    return furthers && (parsed->patients.n > 1 || is_behind(reading, found, parsed, is_between));
}

/* "pengguna dapat memanfaatkan fitur X": who may use it need not live by it. */
static bool is_free_to_use(const smp_reading *reading, const smp_cue_at *found,
                           const smp_frame *parsed)
{
    return smp_str_is(found->cue->relation, "depends_on") &&
           ((parsed->clause.marks & SMP_MARK(SMP_M_POSSIBLE)) ||
            (found->first > 0 && smp_reading_is(reading, found->first - 1, "mencoba")));
}

/* "mengizinkan anggotanya ikut seleksi X", "mendukung ekonomi kita": somebody's own, or ours, is
 * what it is done to. */
static bool is_somebody_s_own(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const rules[] = {"permits", "prohibits", "obliges"};
    const smp_mention *whom = &reading->mentions.items[patient];
    bool binds = SMP_STR_IS_ANY(found->cue->relation, rules);
    bool is_other = found->voice == SMP_VOICE_PASSIVE || found->voice == SMP_VOICE_NOMINAL;
    if (is_other || whom->first <= found->end) return false;
    if (binds && reading->mention_at[found->end] == SMP_NO_MENTION &&
        smp_sought_ends_in_nya(reading, found->end))
        return true;
    return whom->kind == SMP_REFERRED &&
           smp_reading_marked(reading, whom->first, SMP_M_FIRST_PLURAL) &&
           smp_clause_is_thing(reading, whom->first - 1);
}

/* "memerintahkan pemblokiran X": a deed is ordered, and X is not who is to do it. */
static bool orders_deed(const smp_reading *reading, const smp_cue_at *found)
{
    smp_cue_at deed;
    return smp_str_is(found->cue->relation, "obliges") && found->voice == SMP_VOICE_ACTIVE &&
           smp_frame_cue(reading, found->end, &deed) && deed.voice == SMP_VOICE_NOMINAL;
}

/* "pelanggaran terhadap peraturan pelindungan UMKM": what a rule is about is not done here. */
static bool is_subject_matter(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const rules[] = {"peraturan",     "aturan", "regulasi", "hukum",
                                        "undang-undang", "uu",     "bidang",   "lembaga"};
    return smp_str_is(found->cue->relation, "protects") && found->first > 0 &&
           SMP_IS_ANY(reading, found->first - 1, rules);
}

/* "bergabung dengan personel X": people who work together make nobody a member. */
static bool is_joined(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const people[] = {"personel", "petugas", "anggota", "aparat", "warga"};
    uint32_t first = reading->mentions.items[patient].first;
    return smp_str_is(found->cue->relation, "member_of") && first > found->end &&
           SMP_IS_ANY(reading, first - 1, people);
}

/* "menghubungi Call Center Polri": a line is called, nobody is met. */
static bool is_line(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const lines[] = {"center", "centre", "hotline", "nomor", "layanan"};
    uint32_t first = reading->mentions.items[patient].first;
    return smp_sought_is_contact(found) && first > found->end &&
           SMP_IS_ANY(reading, first - 1, lines);
}

/* "menyerahkan pengawasan kripto kepada OJK": to whom a task goes, it is not done to. */
static bool is_handed(const smp_reading *reading, const smp_cue_at *found)
{
    enum { REACH = 3 };
    static const char *const verbs[] = {
        "menyerahkan", "mengalihkan",    "melimpahkan", "memindahkan",  "diserahkan", "dialihkan",
        "dilimpahkan", "mendelegasikan", "memasukkan",  "mencantumkan", "memuat"};
    for (uint32_t at = found->first; at > 0 && found->first - at < REACH; at--)
        if (SMP_IS_ANY(reading, at - 1, verbs)) return true;
    return false;
}

/* "menarik", "berjualan": shaped as an active verb, whatever else it may be. */
static bool is_shaped_active(const smp_reading *reading, uint32_t token)
{
    enum { SHORTEST = 5 };
    simpul_str word = smp_token_text(&reading->tokens, token);
    return word.len >= SHORTEST &&
           (smp_str_starts(word, SIMPUL_STR("me")) || smp_str_starts(word, SIMPUL_STR("ber")));
}

/* "foto itu boleh diambil siapa saja", "boleh jadi": leave is given only to do something. */
static bool is_no_leave(const smp_reading *reading, const smp_cue_at *found,
                        const smp_frame *parsed)
{
    if (!smp_is_bare_leave(reading, found)) return false;
    uint32_t verb = smp_find_skip(reading, found->end, SMP_M_ADVERB);
    return parsed->agents.n > 0 || verb >= reading->tokens.n_tokens ||
           reading->mention_at[verb] != SMP_NO_MENTION || !is_shaped_active(reading, verb);
}

/* "ditujukan untuk menarik X": for what it is, and not for whom. */
static bool is_for_deed(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_clause_is_verb(reading, found->end) ||
           (smp_reading_marked(reading, found->end - 1, SMP_M_PURPOSE) &&
            is_shaped_active(reading, found->end));
}

bool smp_is_bare_leave(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_reading_is(reading, found->first, "boleh") && found->end == found->first + 1;
}

/* "meminta maaf kepada warga": who says sorry asks nobody to do anything. */
static bool is_apology(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "requests") &&
           smp_reading_is(reading, found->end, "maaf");
}

/* "mengapresiasi dukungan X": X is who supports. */
static bool is_thanked_for_help(const smp_reading *reading, const smp_cue_at *found)
{
    return smp_str_is(found->cue->root, "puji") &&
           (smp_reading_is(reading, found->end, "dukungan") ||
            smp_reading_is(reading, found->end, "bantuan"));
}

/* "telah menghubungi OJK, belum ada tanggapan": the newsroom calls, whoever stands before. */
static bool is_newsroom_s_call(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const answers[] = {"tanggapan", "konfirmasi", "jawaban", "respons"};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    if (!smp_reading_is(reading, found->first, "menghubungi")) return false;
    for (uint32_t at = found->end; at < limit; at++)
        if (SMP_IS_ANY(reading, at, answers)) return true;
    return false;
}

/* "dituntut membayar uang pengganti": a sentence is asked for, of the court. */
static bool is_sentence(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const words[] = {"membayar", "hukuman", "pidana", "penjara", "bersalah"};
    return smp_reading_is(reading, found->first, "dituntut") &&
           (SMP_IS_ANY(reading, found->end, words) ||
            reading->tokens.tokens[found->end].kind == SMP_NUMBER);
}

/* "sempat diusulkan untuk diatur": what was proposed is not so. */
static bool is_proposed(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const verbs[] = {"diusulkan", "diminta", "disarankan", "direncanakan"};
    return found->voice == SMP_VOICE_PASSIVE && found->first > 1 &&
           smp_str_is(found->cue->relation, "regulates") &&
           smp_reading_is(reading, found->first - 1, "untuk") &&
           SMP_IS_ANY(reading, found->first - 2, verbs);
}

/* "investor akan disambut baik di sini": guests are welcome, and nobody has backed them. */
static bool is_welcome(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed)
{
    return parsed->agents.n == 0 && smp_reading_is(reading, found->first, "disambut");
}

/* "membantu Presiden dalam menyelenggarakan pemerintahan": what an office is there for. */
static bool is_task_of_office(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    static const char *const tasks[] = {"menyelenggarakan", "penyelenggaraan", "menjalankan",
                                        "melaksanakan",     "pelaksanaan",     "memimpin"};
    uint32_t end = reading->mentions.items[patient].end;
    return smp_reading_is(reading, found->first, "membantu") &&
           smp_reading_is(reading, end, "dalam") && SMP_IS_ANY(reading, end + 1, tasks);
}

/* "meminta NAME mengatur agar X …": somebody whom the text does not hold on to is asked. */
static bool is_asked_of_other(const smp_reading *reading, const smp_cue_at *found, uint32_t patient)
{
    uint32_t first = reading->mentions.items[patient].first, at = found->end;
    if (!smp_str_is(found->cue->relation, "requests") || found->voice != SMP_VOICE_ACTIVE ||
        reading->is_upper || smp_find_is_headline(reading, at) ||
        !smp_find_is_capital(reading, at) || !smp_find_is_word(reading, at) ||
        reading->mention_at[at] != SMP_NO_MENTION || first <= at)
        return false;
    for (; at < first; at++)
        if (smp_reading_is(reading, at, "agar") || smp_reading_is(reading, at, "supaya"))
            return true;
    return false;
}

/* "mulai dari aplikasi untuk membantu pedagang": what a thing in a list is for. */
static bool is_use_of_thing(const smp_reading *reading, const smp_cue_at *found)
{
    static const char *const things[] = {"aplikasi",  "alat",   "fitur",   "sistem",
                                         "teknologi", "produk", "layanan", "program"};
    static const char *const lists[] = {"dari", "seperti", "hingga", "berupa", "sampai"};
    uint32_t verb = found->first;
    return verb > 2 && smp_reading_is(reading, verb - 1, "untuk") &&
           SMP_IS_ANY(reading, verb - 2, things) && SMP_IS_ANY(reading, verb - 3, lists);
}

/* "pabrik itu wajib kita dukung untuk kemajuan industri": what is meant stands before "kita". */
static bool is_purpose_of_ours(const smp_reading *reading, const smp_cue_at *found)
{
    const uint64_t us = SMP_MARK(SMP_M_FIRST_PLURAL) | SMP_MARK(SMP_M_FIRST_PERSON);
    bool is_bare = found->voice == SMP_VOICE_ROOT || found->voice == SMP_VOICE_BARE;
    return is_bare && found->first > 0 && (reading->marks[found->first - 1] & us) &&
           smp_reading_is(reading, found->end, "untuk");
}

/* What an active verb of backing or asking has for an object, and does not mean. */
static bool is_meant_otherwise(const smp_reading *reading, const smp_cue_at *found,
                               const smp_frame *parsed)
{
    uint32_t patient = parsed->patients.mentions[0];
    return is_welcome(reading, found, parsed) || is_task_of_office(reading, found, patient) ||
           is_asked_of_other(reading, found, patient) || is_use_of_thing(reading, found) ||
           is_sentence(reading, found) || is_proposed(reading, found) ||
           is_purpose_of_ours(reading, found);
}

bool smp_is_refused(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed)
{
    if (parsed->patients.n == 0) return false;
    if (is_apology(reading, found) || is_newsroom_s_call(reading, found) ||
        is_thanked_for_help(reading, found) || begins_clause(reading, found, parsed) ||
        is_meant_otherwise(reading, found, parsed) ||
        asks_for_papers(reading, found, parsed->patients.mentions[0]) ||
        is_theirs_to_give(reading, found, parsed->patients.mentions[0]))
        return true;
    if (is_line(reading, found, parsed->patients.mentions[0]) ||
        is_joined(reading, found, parsed->patients.mentions[0]))
        return true;
    bool is_noun = smp_frame_voice(reading, found) == SMP_VOICE_NOMINAL;
    bool is_untold = is_noun && parsed->agents.n == 0;
    if (is_noun && is_handed(reading, found)) return true;
    if (orders_deed(reading, found) || (is_untold && is_subject_matter(reading, found)))
        return true;
    if (smp_sought_is_contact(found) && is_noun)
        return has_unnamed_partner(reading, found, parsed) ||
               has_unlisted_partner(reading, found, parsed) || is_sitting(reading, found, parsed) ||
               is_about_deed(reading, found) || has_owner_alone(reading, found, parsed) ||
               is_ended(reading, found);
    if (smp_sought_is_contact(found) && /* "tempat bertemunya penjual dan pembeli" */
        found->voice == SMP_VOICE_ACTIVE && smp_sought_ends_in_nya(reading, found->first))
        return true;
    if (furthers_contact(reading, found, parsed) || is_free_to_use(reading, found, parsed) ||
        is_duty_of_others(reading, found))
        return true;
    if (doubts_existence(reading, found) || is_no_leave(reading, found, parsed)) return true;
    uint32_t patient = parsed->patients.mentions[0];
    uint32_t whom = reading->mentions.items[patient].actor;
    /* "pengawasan ekspor X": a rule is kept, not watched */
    bool is_of_rule = smp_str_is(found->cue->relation, "supervises") &&
                      reading->actors.items[whom].type == SMP_T_REGULATION;
    return is_of_rule || is_of_candidates(reading, found, patient) ||
           is_finding(reading, found, parsed) || is_of_papers(reading, found, patient) ||
           is_of_condition(reading, found, patient) || is_kept_for(reading, found, patient) ||
           is_somebody_s_own(reading, found, patient) ||
           (smp_str_is(found->cue->relation, "regulates") && is_for_deed(reading, found));
}

/* "rapat yang dipimpin Presiden X": nobody meets, or backs, the office they hold. */
bool smp_is_one_side(const smp_reading *reading, const smp_cue_at *found, uint32_t subject,
                     uint32_t object)
{
    bool is_between = smp_sought_is_contact(found) || smp_str_is(found->cue->relation, "supports");
    return is_between && (reading->actors.items[subject].body == object ||
                          reading->actors.items[object].body == subject);
}

bool smp_is_own_circle(const smp_reading *reading, const smp_cue_at *found, uint32_t subject,
                       uint32_t patient)
{
    const smp_mention *whom = &reading->mentions.items[patient];
    bool is_said =
        smp_str_is(found->cue->relation, "requests") || smp_str_is(found->cue->relation, "warns");
    return is_said && whom->kind == SMP_REFERRED &&
           smp_reading_marked(reading, whom->first, SMP_M_FIRST_PLURAL) &&
           reading->actors.items[subject].body == whom->actor;
}
