/* What a body that no lexicon lists is called: by its words, or by the letters that the text gives
 * in brackets behind them. */
#include "extract/body_name.h"

#include "base/str.h"
#include "extract/find.h"
#include "extract/form.h"
#include "extract/other_letters.h"

enum { MAX_MORE = 4 };

/* The bracket before letters, "(APJII)", "(DPP IKM)"; `at` when none opens there. */
static uint32_t open_before(const smp_reading *reading, uint32_t at)
{
    uint32_t open = at;
    if (open > 0) open--;
    if (open > 0 && smp_other_letters_board(reading, open) > open) open--;
    return smp_reading_is_punctuation(reading, open, '(') ? open : at;
}

/* Letters in brackets, by which other texts name a body. */
static bool is_letters(const smp_reading *reading, uint32_t at)
{
    enum { LONGEST = 10 };
    uint32_t open = open_before(reading, at);
    return open > 0 && open < at && smp_reading_is_punctuation(reading, at + 1, ')') &&
           smp_find_is_acronym(reading, at) && (smp_find_flags(reading, at) & SMP_HAS_DIGIT) == 0 &&
           !reading->marks[at] && smp_token_text(&reading->tokens, at).len <= LONGEST;
}

static bool index_letters(smp_reading *reading)
{
    size_t n = reading->letters.n;
    reading->letters_next = smp_arena_array(reading->arena, uint32_t, n + 1);
    if (!reading->letters_next) return false;
    for (size_t i = n; i-- > 0;) {
        uint32_t before = open_before(reading, reading->letters.items[i]) - 1;
        uint32_t word =
            smp_strmap_put(&reading->letter_words, smp_token_text(&reading->tokens, before));
        if (word == SMP_STRMAP_NONE) return false;
        bool is_new = word == reading->letters_behind.n;
        if (is_new && !smp_vec_push(&reading->letters_behind, SMP_NOTHING)) return false;
        reading->letters_next[i] = reading->letters_behind.items[word];
        reading->letters_behind.items[word] = (uint32_t)i;
    }
    return true;
}

bool smp_body_names_open(smp_reading *reading)
{
    for (uint32_t at = 0; at < reading->tokens.n_tokens && !reading->is_upper; at++)
        if (is_letters(reading, at) && !smp_vec_push(&reading->letters, at)) return false;
    return index_letters(reading);
}

/* Courts, schools, boards and offices of one kind share their letters: "PTUN", "DPP", "UIN". */
static bool is_one_of_many(const smp_reading *reading, uint32_t first)
{
    static const char *const kinds[] = {"universitas", "institut",   "politeknik", "sekolah",
                                        "pengadilan",  "dewan",      "kantor",     "dinas",
                                        "balai",       "sekretariat"};
    return SMP_IS_ANY(reading, first, kinds);
}

/* The token of the letters that the text gives the name first…end somewhere; 0 when it gives none.
 */
static uint32_t letters_of(const smp_reading *reading, uint32_t first, uint32_t end)
{
    if (end == first || is_one_of_many(reading, first)) return 0;
    uint32_t word =
        smp_strmap_find(&reading->letter_words, smp_token_text(&reading->tokens, end - 1));
    uint32_t i = word == SMP_STRMAP_NONE ? SMP_NOTHING : reading->letters_behind.items[word];
    for (; i != SMP_NOTHING; i = reading->letters_next[i]) {
        uint32_t at = reading->letters.items[i], open = open_before(reading, at), n = 0;
        while (n < end - first && n < open &&
               smp_str_equal(smp_token_text(&reading->tokens, end - 1 - n),
                             smp_token_text(&reading->tokens, open - 1 - n)))
            n++;
        if (n == end - first) return at;
    }
    return 0;
}

/* "Kementerian X (Y) Republik Korea": the state that a ministry is of. */
static bool is_of_state(const smp_reading *reading, uint32_t token)
{
    return smp_reading_marked(reading, token, SMP_M_FOREIGN_PLACE) ||
           (smp_reading_is(reading, token, "republik") &&
            smp_reading_marked(reading, token + 1, SMP_M_FOREIGN_PLACE));
}

/* "Universitas Islam Negeri (UIN) Alauddin": behind the letters the name goes on, as the tagger
 * sees it. The end of the whole; `letters` when nothing follows. */
static uint32_t end_behind_letters(const smp_reading *reading, uint32_t letters)
{
    uint32_t at = letters + 2;
    while (at < reading->tokens.n_tokens && at < letters + 2 + MAX_MORE &&
           reading->mention_at[at] == SMP_NO_MENTION && smp_find_is_capital(reading, at) &&
           (is_of_state(reading, at) ||
            (!reading->marks[at] &&
             (reading->tags[at] == SMP_TAG_BODY_INSIDE || reading->tags[at] >= SMP_TAG_PLACE))))
        at++;
    bool is_person = at < reading->tokens.n_tokens && reading->tags[at] == SMP_TAG_PERSON;
    return at > letters + 2 && !is_person ? at : letters;
}

/* "Universitas Islam Negeri (UIN) Alauddin Makassar": of a kind there are many, so that its letters
 * stand before the name of one, which its place ends. The letters behind the name that ends at a
 * token, *whole behind the place; 0 for others. */
static uint32_t letters_of_kind(const smp_reading *reading, uint32_t end, uint32_t *whole)
{
    static const char *const tails[] = {"negeri", "muhammadiyah", "katolik", "kristen"};
    uint32_t letters = end + 1, at = end + 3;
    if (end == 0 || !SMP_IS_ANY(reading, end - 1, tails) || !is_letters(reading, letters)) return 0;
    for (; at < end + 3 + MAX_MORE && smp_find_is_capital(reading, at); at++) {
        uint32_t place = smp_find_place_end(reading, at);
        if (reading->mention_at[at] != SMP_NO_MENTION) return 0;
        if (place > at) {
            *whole = place;
            return letters;
        }
        if (reading->marks[at]) return 0;
    }
    return 0;
}

/* Letters and what follows them, as a name: "UIN Alauddin". Absent when memory is out. */
static simpul_str lettered_name(smp_reading *reading, uint32_t letters, uint32_t end)
{
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_str(&name, smp_token_text(&reading->tokens, letters));
    if (end > letters) {
        smp_buf_byte(&name, ' ');
        smp_buf_str(&name, smp_reading_text(reading, letters + 2, end));
    }
    simpul_str text =
        name.failed ? SIMPUL_STR_NONE : smp_arena_str(reading->arena, smp_buf_view(&name));
    smp_buf_dispose(&name);
    return text;
}

/* The lexicon's body that stands in brackets behind a name: "(Danantara)"; SMP_NOTHING if none. */
static uint32_t known_in_brackets(smp_reading *reading, uint32_t open, smp_type type)
{
    uint32_t entity, end;
    smp_type wanted = (type & SMP_T_BODY) ? SMP_T_BODY : type;
    bool known = smp_reading_is_punctuation(reading, open, '(') &&
                 !smp_other_letters_has(reading, open + 1) &&
                 smp_form_at(reading, open + 1, wanted, &entity, &end) &&
                 smp_reading_is_punctuation(reading, end, ')');
    return known ? smp_reading_known(reading, entity) : SMP_NOTHING;
}

/* "Pemerintah Kabupaten", "Pengadilan Negeri", "Satuan Polisi Pamong Praja": the words and the
 * short form that goes with the place; `words` is 0 for others. */
typedef struct local_name {
    const char *short_form;
    uint32_t words;
} local_name;

static local_name local_at(const smp_reading *reading, uint32_t token)
{
    if (smp_reading_is(reading, token, "satuan") && smp_reading_is(reading, token + 1, "polisi") &&
        smp_reading_is(reading, token + 2, "pamong"))
        return (local_name){"Satpol PP", 4};
    if (smp_reading_is(reading, token, "pn")) return (local_name){"PN", 1};
    if (smp_reading_is(reading, token, "pengadilan")) {
        bool is_state = smp_reading_is(reading, token + 1, "tata") &&
                        smp_reading_is(reading, token + 2, "usaha");
        if (is_state) return (local_name){"PTUN", 4};
        if (smp_reading_is(reading, token + 1, "negeri")) return (local_name){"PN", 2};
    }
    if (smp_reading_is(reading, token, "kejaksaan")) {
        if (smp_reading_is(reading, token + 1, "tinggi")) return (local_name){"Kejati", 2};
        if (smp_reading_is(reading, token + 1, "negeri")) return (local_name){"Kejari", 2};
    }
    if (!smp_reading_is(reading, token, "pemerintah")) return (local_name){NULL, 0};
    if (smp_reading_is(reading, token + 1, "kabupaten")) return (local_name){"Pemkab", 2};
    if (smp_reading_is(reading, token + 1, "kota")) return (local_name){"Pemkot", 2};
    bool is_province = smp_reading_is(reading, token + 1, "provinsi");
    return is_province ? (local_name){"Pemprov", 2} : (local_name){NULL, 0};
}

bool smp_body_name_is_region(const smp_reading *reading, uint32_t token)
{
    local_name local = local_at(reading, token);
    uint32_t place = token + local.words;
    return local.words == 2 && smp_reading_is(reading, token, "pemerintah") &&
           !smp_find_is_capital(reading, token) && smp_find_is_capital(reading, place) &&
           smp_find_place_end(reading, place) > place;
}

uint32_t smp_body_name_skip_short(const smp_reading *reading, uint32_t head, uint32_t behind)
{
    enum { MOST = 2 }; /* words in the brackets */
    if (!local_at(reading, head).words || !smp_reading_is_punctuation(reading, behind, '('))
        return behind;
    for (uint32_t close = behind + 2; close <= behind + 1 + MOST; close++)
        if (smp_reading_is_punctuation(reading, close, ')')) return close + 1;
    return behind;
}

/* "Jakarta Selatan" for "Jaksel"; NULL for others. */
static const char *whole_place(const smp_reading *reading, uint32_t token)
{
    static const struct {
        const char *letters, *place;
    } places[] = {{"jaksel", "Jakarta Selatan"},
                  {"jakpus", "Jakarta Pusat"},
                  {"jaktim", "Jakarta Timur"},
                  {"jakbar", "Jakarta Barat"},
                  {"jakut", "Jakarta Utara"}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (smp_reading_is(reading, token, places[i].letters)) return places[i].place;
    return NULL;
}

/* "Pemkab Bogor" for "Pemerintah Kabupaten (Pemkab) Bogor": one government, one name. */
static simpul_str government_name(smp_reading *reading, uint32_t first, uint32_t end)
{
    local_name local = local_at(reading, first);
    uint32_t place = smp_body_name_skip_short(reading, first, first + local.words);
    if (!local.words || place >= end)
        return smp_arena_str(reading->arena, smp_reading_text(reading, first, end));
    bool is_satpol = local.words > 2; /* "Satpol PP Provinsi Bali" is that of Bali */
    if (is_satpol && smp_find_is_region_word(reading, place) && place + 1 < end) place++;
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_text(&name, local.short_form);
    smp_buf_byte(&name, ' ');
    if (end == place + 1 && whole_place(reading, place)) /* "PN Jaksel" */
        smp_buf_text(&name, whole_place(reading, place));
    else smp_buf_str(&name, smp_reading_text(reading, place, end));
    simpul_str text =
        name.failed ? SIMPUL_STR_NONE : smp_arena_str(reading->arena, smp_buf_view(&name));
    smp_buf_dispose(&name);
    return text;
}

/* "Dinas Perhubungan (Dishub) Kota Bandung": where the place behind the short form of an office of
 * a region ends; `end` when that is none. */
static uint32_t office_end(const smp_reading *reading, uint32_t first, uint32_t end,
                           uint32_t *close)
{
    bool is_office =
        smp_reading_is(reading, first, "dinas") ||
        (smp_reading_is(reading, first, "badan") && smp_reading_is(reading, end - 1, "daerah"));
    *close = end + 2;
    if (!is_office || !smp_reading_is_punctuation(reading, end, '(')) return end;
    if (!smp_reading_is_punctuation(reading, *close, ')')) ++*close; /* "(Diskominfo SP)" */
    if (!smp_reading_is_punctuation(reading, *close, ')')) return end;
    uint32_t place = *close + 1 + smp_find_is_region_word(reading, *close + 1);
    uint32_t behind = smp_find_place_end(reading, place);
    return behind > place ? behind : end;
}

/* "Dishub Bandung", or the letters alone for a name that is a list. Absent when memory is out. */
static simpul_str office_name(smp_reading *reading, uint32_t end, uint32_t close, uint32_t behind)
{
    uint32_t place = close + 1 + smp_find_is_region_word(reading, close + 1);
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_str(&name, smp_reading_text(reading, end + 1, close));
    if (behind > end) {
        smp_buf_byte(&name, ' ');
        smp_buf_str(&name, smp_reading_text(reading, place, behind));
    }
    simpul_str text =
        name.failed ? SIMPUL_STR_NONE : smp_arena_str(reading->arena, smp_buf_view(&name));
    smp_buf_dispose(&name);
    return text;
}

static bool is_list(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++)
        if (smp_reading_is_punctuation(reading, at, ',')) return true;
    return false;
}

void smp_body_name_read(smp_reading *reading, uint32_t first, uint32_t end, smp_type type,
                        smp_body_name *out)
{
    uint32_t last = end > first + 1 && smp_reading_is(reading, end - 1, "tbk") ? end - 1 : end;
    uint32_t letters = letters_of(reading, first, last), open = end;
    out->name = government_name(reading, first, last);
    out->id = out->name.ptr ? smp_reading_id(reading, type, out->name) : SIMPUL_STR_NONE;
    out->end = end;
    uint32_t close, behind = office_end(reading, first, end, &close);
    bool is_office = behind > end || (is_list(reading, first, end) &&
                                      smp_reading_is_punctuation(reading, close, ')'));
    if (is_office) {
        out->name = office_name(reading, end, close, behind);
        out->id = out->name.ptr ? smp_reading_id(reading, type, out->name) : SIMPUL_STR_NONE;
        out->end = behind > end ? behind : end;
        out->known = SMP_NOTHING;
        return;
    }
    uint32_t whole = 0;
    if (!letters) letters = letters_of_kind(reading, end, &whole);
    if (letters && smp_lexicon_entity(reading->lexicon, out->id) == SMP_NOTHING) {
        if (!whole) whole = end_behind_letters(reading, letters);
        simpul_str short_name = lettered_name(reading, letters, whole);
        out->id = short_name.ptr ? smp_reading_id(reading, type, short_name) : SIMPUL_STR_NONE;
        open = open_before(reading, letters);
        if (whole > letters) {
            out->name = short_name;
            open = whole;
            if (open_before(reading, letters) == end) out->end = whole;
        }
    }
    out->known = known_in_brackets(reading, open, type);
}
