/* The noun phrase that is a subject: where it begins, and which of its mentions are its heads. */
#include "extract/subject.h"

#include "extract/asked.h"
#include "extract/find.h"

/* "diSinar Jaya", written in one: a preposition and the first word of a name. */
static bool is_glued(const smp_reading *reading, uint32_t token)
{
    simpul_str word = smp_token_text(&reading->tokens, token);
    return word.len > 2 &&
           (smp_str_starts(word, SIMPUL_STR("di")) || smp_str_starts(word, SIMPUL_STR("ke"))) &&
           word.ptr[2] >= 'A' && word.ptr[2] <= 'Z';
}

/* "di depan kantor X": does the word before a mention, with others of its kind, tell of a place
 * that a preposition leads to? */
static bool is_at_place(const smp_reading *reading, uint32_t token)
{
    enum { LONGEST = 4 };
    static const char *const places[] = {"depan",  "dekat",    "sekitar", "luar",   "halaman",
                                         "kantor", "gedung",   "markas",  "kampus", "lingkungan",
                                         "pabrik", "kompleks", "ruang",   "muka",   "pelataran"};
    uint32_t at = token;
    while (at > 0 && token - at < LONGEST && reading->mention_at[at] == SMP_NO_MENTION &&
           SMP_IS_ANY(reading, at, places))
        at--;
    return at < token && reading->mention_at[at] == SMP_NO_MENTION &&
           smp_reading_is(reading, at, "di");
}

/* A preposition right before a mention makes it a modifier, unless it only opens a list. */
static bool is_modifier(const smp_reading *reading, uint32_t first)
{
    if (first == 0) return false;
    uint32_t before = first - 1;
    if (reading->mention_at[before] != SMP_NO_MENTION) return false;
    if (is_glued(reading, before)) return true;
    if (smp_reading_marked(reading, before, SMP_M_COORDINATOR)) return false;
    if (smp_asked_is_judged(reading, before)) return false;
    /* "akses ke X dibuka": X is opened */
    if (before > 0 && smp_reading_is(reading, before - 1, "akses")) return false;
    /* "tim yang terdiri dari X dan Y", "yang tergabung dalam X" */
    static const char *const joined[] = {"terdiri", "tergabung", "bergabung"};
    if (before > 0 && SMP_IS_ANY(reading, before - 1, joined)) return false;
    if (smp_reading_marked(reading, before, SMP_M_TRANSPARENT) && before > 0 &&
        reading->mention_at[before - 1] == SMP_NO_MENTION)
        before--;
    return smp_reading_marked(reading, before, SMP_M_PREPOSITION) ||
           smp_reading_marked(reading, before, SMP_M_ATTRIBUTION) || is_at_place(reading, before);
}

/* "Kementerian A (KA), B, dan C": behind the bracket that closes at a token. */
static uint32_t behind_bracket(const smp_reading *reading, uint32_t token)
{
    return token + smp_reading_is_punctuation(reading, token, ')');
}

/* The mention that ends before a token, over a bracket; SMP_NO_MENTION when none does. */
static uint32_t mention_before(const smp_reading *reading, uint32_t token, uint32_t floor)
{
    if (token > floor && smp_reading_is_punctuation(reading, token - 1, ')')) token--;
    return token > floor ? reading->mention_at[token - 1] : SMP_NO_MENTION;
}

/* "A, B, dan C": a comma before "dan" goes on with a list where the one before it is listed too. */
static bool is_third(const smp_reading *reading, uint32_t mention, uint32_t floor)
{
    uint32_t first = reading->mentions.items[mention].first;
    bool is_short = first > floor + 1 && smp_reading_is_punctuation(reading, first - 1, '(') &&
                    reading->mention_at[first - 2] != SMP_NO_MENTION;
    if (is_short) first = reading->mentions.items[reading->mention_at[first - 2]].first;
    while (first > floor &&
           smp_phrase_has(reading, first - 1,
                          SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX)))
        first--;
    return first > floor + 1 && smp_reading_is_punctuation(reading, first - 1, ',') &&
           mention_before(reading, first - 1, floor) != SMP_NO_MENTION;
}

/* Does a comma stand between a name and one more of its list, begun at `name`: "A, B, dan C"? */
static bool joins_names(const smp_reading *reading, uint32_t comma, uint32_t name, uint32_t floor)
{
    uint32_t before = mention_before(reading, comma, floor);
    return before != SMP_NO_MENTION && smp_phrase_lists(reading, comma, name) &&
           (!smp_reading_marked(reading, comma + 1, SMP_M_COORDINATOR) ||
            is_third(reading, before, floor));
}

/* "A, B, dan lokapasar yang …": what is said of a class picks out the one of it. */
static bool is_class(const smp_reading *reading, uint32_t mention)
{
    return smp_find_is_class(reading, reading->mentions.items[mention].actor);
}

uint32_t smp_subject_start(const smp_reading *reading, uint32_t last, uint32_t floor,
                           bool is_antecedent)
{
    uint32_t at = reading->mentions.items[last].first, name = at;
    bool is_list = false;
    /* "sebagai asuransi swasta pihaknya mendukung": a pronoun is no part of the noun before it */
    if (smp_reading_marked(reading, at, SMP_M_OWN_SIDE) && at > floor &&
        smp_find_is_word(reading, at - 1) &&
        !smp_reading_marked(reading, at - 1, SMP_M_COORDINATOR) &&
        !smp_reading_marked(reading, at - 1, SMP_M_TOGETHER))
        return at;
    while (at > floor) {
        uint32_t before = at - 1;
        uint32_t mention = reading->mention_at[before];
        if (mention != SMP_NO_MENTION) {
            at = name = reading->mentions.items[mention].first;
            continue;
        }
        if (smp_clause_breaks(reading, before) || smp_clause_is_verb(reading, before)) break;
        if (smp_phrase_is_headline_verb(reading, before)) break;
        if (smp_reading_is(reading, before, "waktu") && at == name)
            break; /* "waktu kami panggil" */
        /* "Pemerintah Klaim Pengusaha Dukung X" */
        if (smp_find_is_headline(reading, before) &&
            smp_phrase_has(reading, before, SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_ALLEGED)))
            break;
        if (smp_phrase_has(reading, before, SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_FUTURE)))
            break; /* "X ingin Y berkomunikasi dengan Z" */
        if (is_antecedent && smp_reading_marked(reading, before, SMP_M_PREPOSITION) &&
            !smp_reading_marked(reading, before, SMP_M_COORDINATOR))
            break; /* "fitur X untuk UMKM yang …": the nearest noun is meant */
        if (smp_phrase_has(reading, before, SMP_MARK(SMP_M_PURPOSE)) &&
            !smp_reading_is(reading, before, "untuk"))
            break;
        /* "A, B, dan C": commas go on with a list only where a word ends it; "Selain A, B …" */
        is_list = is_list || smp_reading_marked(reading, before, SMP_M_COORDINATOR);
        bool is_comma = smp_reading_is_punctuation(reading, before, ',');
        bool goes_on = is_list && joins_names(reading, before, name, floor);
        if (is_comma && (!goes_on || (is_antecedent && is_class(reading, last)))) break;
        at = before;
    }
    return at;
}

/* Does the lexicon know one as a part of the other: a commission of parliament? */
static bool is_known_part(const smp_reading *reading, uint32_t part, uint32_t whole)
{
    uint32_t a = reading->actors.items[part].known, b = reading->actors.items[whole].known;
    return a != SMP_NOTHING && b != SMP_NOTHING &&
           smp_lexicon_relates(reading->lexicon, a, "part_of", b);
}

/* "pemerintah baik A, B, maupun C", "regulator, yakni A dan B": the members stand for the whole. */
static bool names_members(const smp_reading *reading, uint32_t end, uint32_t first)
{
    static const char *const words[] = {"baik", "yakni", "yaitu"};
    uint32_t at = end + smp_reading_is_punctuation(reading, end, ',');
    return at + 1 == first && SMP_IS_ANY(reading, at, words);
}

/* "melalui X", "melalui Kantor X", "dalam hal ini X": by whom the one before it acts. */
static bool is_through(const smp_reading *reading, uint32_t first)
{
    if (first > 1 && smp_reading_is(reading, first - 1, "kantor")) first--;
    return smp_reading_marked(reading, first - 1, SMP_M_THROUGH) ||
           (first > 2 && smp_reading_is(reading, first - 1, "ini") &&
            smp_reading_is(reading, first - 2, "hal") &&
            smp_reading_is(reading, first - 3, "dalam"));
}

void smp_subject_heads(const smp_reading *reading, uint32_t start, uint32_t last,
                       bool is_antecedent, smp_ends *out)
{
    uint32_t end = reading->mentions.items[last].end, previous_end = 0;
    bool was_modifier = false; /* "di A dan B Kejaksaan …": B is no head either */
    for (uint32_t at = start; at < end;) {
        uint32_t mention = reading->mention_at[at];
        if (mention == SMP_NO_MENTION) {
            at++;
            continue;
        }
        mention = smp_phrase_holder(reading, mention);
        const smp_mention *found = &reading->mentions.items[mention];
        bool is_short = found->first == previous_end + 1 && /* "(KA)" right behind its name */
                        smp_reading_is_punctuation(reading, previous_end, '(');
        was_modifier =
            is_modifier(reading, found->first) ||
            (was_modifier && (is_short || smp_phrase_lists(reading, previous_end, found->first)));
        if (out->n == 0 && !was_modifier) {
            smp_phrase_add(out, mention);
        } else if (out->n == 1 && names_members(reading, previous_end, found->first)) {
            out->mentions[0] = mention;
        } else if (out->n && smp_phrase_lists(reading, previous_end, found->first)) {
            smp_phrase_add(out, mention);
        } else if (out->n && is_through(reading, found->first)) {
            /* "Pemerintah melalui Kementerian …": the ministry acts */
            smp_type type = reading->actors.items[found->actor].type;
            smp_type head =
                reading->actors.items[reading->mentions.items[out->mentions[0]].actor].type;
            bool is_unit = is_known_part(reading, found->actor,
                                         reading->mentions.items[out->mentions[0]].actor);
            bool is_minister =
                type == SMP_T_OFFICIAL &&
                smp_str_is(
                    reading->actors.items[reading->mentions.items[out->mentions[0]].actor].id,
                    "agency:pemerintah");
            if ((type == SMP_T_MINISTRY && head == SMP_T_AGENCY) || is_unit || is_minister)
                out->mentions[0] = mention;
        }
        previous_end = behind_bracket(reading, found->end);
        at = found->end;
    }
    if (out->n == 0 && (is_antecedent || !was_modifier)) smp_phrase_add(out, last);
}

bool smp_subject_is_rank(const smp_reading *reading, uint32_t last, uint32_t floor)
{
    enum { LONGEST = 24 };
    static const char *const verbs[] = {"berstatus", "menjabat", "bertugas",   "bekerja",
                                        "berperan",  "terpilih", "ditetapkan", "diangkat"};
    static const char *const thin[] = {"anggota", "pejabat", "pegawai"};
    uint32_t first = reading->mentions.items[last].first, at = first;
    while (at > floor && first - at < LONGEST) {
        uint32_t before = at - 1;
        bool is_of_list = reading->mention_at[before] != SMP_NO_MENTION ||
                          smp_reading_is_punctuation(reading, before, ',') ||
                          smp_reading_is_punctuation(reading, before, '/') ||
                          smp_reading_marked(reading, before, SMP_M_COORDINATOR) ||
                          SMP_IS_ANY(reading, before, thin);
        if (!is_of_list) break;
        at = before;
    }
    return at > floor + 1 && smp_reading_is(reading, at - 1, "sebagai") &&
           SMP_IS_ANY(reading, at - 2, verbs);
}

bool smp_subject_is_of_kin(const smp_reading *reading, uint32_t mention, uint32_t floor)
{
    enum { LONGEST = 3 };
    static const char *const kin[] = {"keluarga", "istri",  "suami",   "ibunda", "ayahanda",
                                      "putra",    "putri",  "adik",    "kakak",  "kerabat",
                                      "ayah",     "mertua", "menantu", "sepupu", "keponakan"};
    static const char *const people[] = {"pengemudi", "penumpang",  "korban",    "pelapor",
                                         "penggemar", "alumni",     "lulusan",   "peserta",
                                         "kreditur",  "simpatisan", "pendukung", "suporter",
                                         "pemohon",   "pelamar",    "tersangka", "terdakwa"};
    uint32_t first = reading->mentions.items[mention].first;
    if (first > floor && reading->mention_at[first - 1] == SMP_NO_MENTION &&
        SMP_IS_ANY(reading, first - 1, people))
        return true;
    for (uint32_t at = first; at > floor && first - at < LONGEST; at--) {
        if (SMP_IS_ANY(reading, at - 1, kin)) return true;
        if (reading->mention_at[at - 1] != SMP_NO_MENTION || !smp_find_is_word(reading, at - 1) ||
            smp_phrase_has(reading, at - 1, SMP_OPENERS | SMP_AUXILIARIES) ||
            smp_clause_is_verb(reading, at - 1))
            break;
    }
    return false;
}

bool smp_subject_is_pointed_at(const smp_reading *reading, uint32_t token, uint32_t floor)
{
    enum { LONGEST = 4 };
    static const char *const times[] = {"saat",   "hari",   "waktu",  "selama",     "tahun",
                                        "bulan",  "pekan",  "minggu", "sejauh",     "kali",
                                        "malam",  "pagi",   "siang",  "sore",       "tengah",
                                        "sampai", "selain", "masa",   "kesempatan", "momentum"};
    if (!smp_reading_marked(reading, token, SMP_M_DEMONSTRATIVE)) return false;
    for (uint32_t at = token; at > floor && token - at < LONGEST; at--) {
        uint32_t before = at - 1;
        if (smp_reading_marked(reading, before, SMP_M_PREPOSITION) ||
            SMP_IS_ANY(reading, before, times) || reading->mention_at[before] != SMP_NO_MENTION)
            return false;
        if (!smp_phrase_is_plain_noun(reading, before)) return true;
    }
    return true;
}
