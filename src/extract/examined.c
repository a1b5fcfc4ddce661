/* Whom an examination is about, where it is of a case, a suspicion or some premises. */
#include "extract/examined.h"

#include "extract/find.h"
#include "extract/phrase.h"

static bool is_examination(const smp_cue_at *found)
{
    return smp_str_is(found->cue->relation, "investigates");
}

static bool names_case(const smp_reading *reading, uint32_t token)
{
    static const char *const cases[] = {"dugaan",    "kasus",       "perkara", "praktik",
                                        "indikasi",  "kebocoran",   "insiden", "serangan",
                                        "peretasan", "pelanggaran", "keluhan"};
    return SMP_IS_ANY(reading, token, cases);
}

bool smp_examined_is_case(const smp_reading *reading, const smp_cue_at *found, const smp_ends *ends)
{
    enum { REACH = 4 };
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY;
    if (!is_examination(found) || ends->n != 1) return false;
    const smp_mention *who = &reading->mentions.items[ends->mentions[0]];
    uint32_t floor = smp_find_sentence_first(reading, who->first);
    if (!(reading->actors.items[who->actor].type & (smp_type)types)) return false;
    for (uint32_t at = who->first; at > floor && who->first - at < REACH; at--) {
        if (names_case(reading, at - 1)) return true;
        if (smp_reading_marked(reading, at - 1, SMP_M_PREPOSITION)) break;
    }
    return false;
}

/* "mendalami dugaan monopoli Google", "kasus kebocoran data Tokopedia", "dugaan kartel yang
 * dilakukan X": whose case it is. */
static void find_suspect(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 9 };
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool is_case = false, is_done = false;
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        is_case = is_case || names_case(reading, at);
        if (is_case && smp_reading_is(reading, at, "yang")) {
            at += smp_reading_is(reading, at + 1, "diduga");
            is_done = smp_reading_is(reading, at + 1, "dilakukan") ||
                      smp_reading_is(reading, at + 1, "dijalankan");
            if (!is_done) return;
            at++;
            continue;
        }
        if (mention == SMP_NO_MENTION) {
            bool goes_on = !is_case || smp_reading_marked(reading, at, SMP_M_AGENT) ||
                           smp_reading_is(reading, at, "terhadap") ||
                           !smp_reading_marked(reading, at, SMP_M_PREPOSITION);
            if (!goes_on || smp_clause_breaks(reading, at)) return; /* "penipuan lewat Telegram" */
            continue;
        }
        const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
        if (!is_case || !(who->type & (smp_type)(types | SMP_T_STAKEHOLDER))) return;
        if (who->type & (smp_type)types) {
            smp_sought_take_patient(reading, mention, out);
            return;
        }
    }
}

/* "menggeledah gudang Shopee", "sidak ke pabrik X", "memeriksa izin Y": whose premises or papers
 * are looked into. */
static void find_premises(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 7 };
    static const char *const things[] = {
        "gudang",    "pabrik",    "gerai",    "toko",      "kebun",     "tambang", "fasilitas",
        "dokumen",   "laporan",   "rekening", "transaksi", "izin",      "markas",  "gedung",
        "algoritma", "kepatuhan", "operasi",  "produk",    "perizinan", "kapal",   "outlet"};
    const int types = SMP_T_PLATFORM | SMP_T_COMPANY | SMP_T_BODY;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    bool is_thing = smp_reading_is(reading, found->end - 1, "izin"); /* "mengevaluasi izin" */
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION) {
            const smp_actor *who = &reading->actors.items[reading->mentions.items[mention].actor];
            if (is_thing && (who->type & (smp_type)types))
                smp_sought_take_patient(reading, mention, out);
            return;
        }
        is_thing = is_thing || SMP_IS_ANY(reading, at, things);
        bool is_place = smp_reading_marked(reading, at, SMP_M_PREPOSITION) &&
                        (is_thing || !smp_str_is(found->cue->root, "sidak"));
        if (is_place || smp_clause_breaks(reading, at) || smp_clause_is_verb(reading, at) ||
            !smp_find_is_word(reading, at) || smp_find_is_capital(reading, at))
            return; /* "memeriksa Budi di gedung X" */
    }
}

/* "kasus yang melibatkan X": a case involves whom it is about, and nobody meets them. */
bool smp_examined_is_of_case(const smp_reading *reading, uint32_t verb)
{
    enum { REACH = 12 };
    static const char *const cases[] = {"kasus",   "perkara",  "dugaan",     "skandal",
                                        "korupsi", "sengketa", "penyidikan", "penyelidikan"};
    uint32_t sentence = smp_reading_sentence(reading, verb);
    uint32_t floor = reading->tokens.sentences[sentence].first;
    bool is_relative = false;
    for (uint32_t at = verb; at > floor && verb - at < REACH;) {
        at--;
        is_relative = is_relative || smp_reading_marked(reading, at, SMP_M_RELATIVE);
        if (is_relative && SMP_IS_ANY(reading, at, cases)) return true;
    }
    return false;
}

/* "melanjutkan penyidikan kasus X yang melibatkan Y": Y is investigated. */
static void find_involved(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 14 };
    static const char *const verbs[] = {"melibatkan", "menyeret", "menjerat"};
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at < limit && at < found->end + REACH; at++)
        if (SMP_IS_ANY(reading, at, verbs) && smp_examined_is_of_case(reading, at)) {
            smp_clause_objects(reading, at + 1, SIMPUL_STR("direct"), SMP_OBJECT_STRICT,
                               &out->patients, &out->reach);
            return;
        }
}

void smp_examined_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (!is_examination(found)) return;
    find_suspect(reading, found, out);
    if (out->patients.n == 0) find_premises(reading, found, out);
}

void smp_examined_noun_object(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    if (!is_examination(found)) return;
    find_involved(reading, found, out);
    if (out->patients.n == 0) find_premises(reading, found, out);
    if (out->patients.n == 0) find_suspect(reading, found, out);
}
