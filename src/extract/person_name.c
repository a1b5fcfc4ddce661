/* Names of persons: where one begins and ends, by capitals, by the lexicon and by the tagger. Keeps
 * no mention. */
#include "extract/person_name.h"
#include "base/str.h"
#include "extract/clause.h"
#include "extract/find.h"
#include "extract/form.h"
#include "extract/post.h"

enum { MAX_NAME = 5 };

/* "Sony Hartanto": a firm's name of one word, where the tagger sees a person that goes on. */
static bool is_first_name(const smp_reading *reading, uint32_t token, uint32_t entity, uint32_t end)
{
    smp_type type = reading->lexicon->entities.items[entity].type;
    return (type == SMP_T_COMPANY || type == SMP_T_PLATFORM) && end == token + 1 &&
           smp_find_tagged_end(reading, token, SMP_TAG_PERSON) > end;
}

/* "Airport Jeddah", "Bandara X": what opens the name of a place. */
static bool is_place_noun(const smp_reading *reading, uint32_t token)
{
    static const char *const nouns[] = {"airport",  "bandara",   "pelabuhan", "stasiun",
                                        "terminal", "embarkasi", "kawasan",   "rayon",
                                        "zona",     "regional",  "daop",      "divre"};
    static const char *const sides[] = {"raya",    "timur",  "barat",    "utara",
                                        "selatan", "tengah", "tenggara", "pusat"};
    if (SMP_IS_ANY(reading, token, nouns)) return true;
    /* "Jakarta Raya NAME": more of the place before */
    return token > 0 && SMP_IS_ANY(reading, token, sides) &&
           (smp_reading_is(reading, token - 1, "bagian") ||
            smp_reading_marked(reading, token - 1, SMP_M_PLACE));
}

/* A word that no name has: grammar, cues, months, or the start of another post. */
static bool breaks_name(const smp_reading *reading, uint32_t token)
{
    uint32_t index, end;
    if ((reading->marks[token] & ~SMP_MARK(SMP_M_DEGREE)) || smp_find_is_nominal(reading, token))
        return true;
    if (smp_reading_is(reading, token, "nomor") || smp_reading_is(reading, token, "no"))
        return true; /* "Surat Perintah Panglima TNI Nomor …" */
    if (is_place_noun(reading, token)) return true;
    if (smp_find_payload(reading, token, SMP_P_POST, &index, &end)) return true;
    if (smp_find_payload(reading, token, SMP_P_INSTRUMENT, &index, &end)) return true;
    if (smp_find_payload(reading, token, SMP_P_WEEKDAY, &index, &end)) return true;
    if (smp_find_payload(reading, token, SMP_P_HEAD, &index, &end)) return true;
    if (smp_form_at(reading, token, (smp_type)(SMP_T_ANY & ~SMP_T_OFFICIAL), &index, &end) &&
        !is_first_name(reading, token, index, end))
        return true;
    return reading->mention_at[token] != SMP_NO_MENTION || smp_find_is_of_title(reading, token) ||
           smp_reading_is(reading, token, "menko") || smp_find_is_region_word(reading, token);
}

/* Is something said shortly before? */
static bool is_said(const smp_reading *reading, uint32_t token)
{
    enum { REACH = 14 };
    for (uint32_t back = 1; back <= REACH && back <= token; back++)
        if (smp_reading_marked(reading, token - back, SMP_M_SPEECH)) return true;
    return false;
}

/* A name in a text without capitals: two words or more that nothing here knows, next to a verb of
 * saying. */
static bool lower_run(const smp_reading *reading, uint32_t at, uint32_t limit, smp_person_name *out)
{
    uint32_t end = at;
    while (end < limit && end < at + MAX_NAME && smp_find_is_word(reading, end) &&
           reading->words[end] == SMP_NO_WORD && reading->mention_at[end] == SMP_NO_MENTION)
        end++;
    out->end = end;
    return end > at + 1 && (smp_reading_marked(reading, end, SMP_M_SPEECH) || is_said(reading, at));
}

/* "PT X Mobilitas Tbk", "anggota DPRD Pesisir Selatan": words of firms and places. */
static bool is_of_place_or_firm(const smp_reading *reading, uint32_t end)
{
    static const char *const sides[] = {"selatan", "utara", "timur", "barat", "tengah", "tenggara"};
    if (SMP_IS_ANY(reading, end - 1, sides)) return true;
    return smp_reading_is(reading, end - 1, "tbk") || smp_reading_is(reading, end - 1, "persero");
}

/* "Ketua Umum X Adil Hakim mengatakan": a rank of one word that ends a name rules nothing. */
static bool is_surname(const smp_reading *reading, uint32_t token)
{
    static const char *const ranks[] = {"hakim", "jaksa", "panglima"};
    return smp_find_is_capital(reading, token) && SMP_IS_ANY(reading, token, ranks) &&
           smp_find_is_capital(reading, token - 1) && !reading->marks[token - 1] &&
           !smp_find_is_capital(reading, token + 1) &&
           reading->mention_at[token + 1] == SMP_NO_MENTION &&
           reading->tokens.tokens[token + 1].kind != SMP_NUMBER &&
           !smp_reading_is_punctuation(reading, token + 1, '(');
}

/* "Pelindo II …", "Presiden FIFA": a numeral or letters alone are of a body. */
static bool begins_with_letters(const smp_reading *reading, uint32_t at, uint32_t end)
{
    simpul_str word = smp_token_text(&reading->tokens, at);
    bool is_numeral = word.len > 1;
    for (size_t i = 0; i < word.len; i++)
        is_numeral = is_numeral && (word.ptr[i] == 'I' || word.ptr[i] == 'V' || word.ptr[i] == 'X');
    bool is_alone = end == at + 1 && word.len > 2 && reading->tags[at] != SMP_TAG_PERSON &&
                    (smp_find_flags(reading, at) & SMP_ALL_CAPS) != 0;
    bool is_listed = word.len == 2 && smp_reading_is_punctuation(reading, end, ',') && at > 0 &&
                     smp_reading_is_punctuation(reading, at - 1, ','); /* "Menkeu, BI, OJK" */
    /* "Ketum PB FAJI Oni …": letters before a name are of the body */
    bool is_before = end > at + 1 && word.len > 3 && reading->tags[at] != SMP_TAG_PERSON &&
                     (smp_find_flags(reading, at) & SMP_ALL_CAPS) &&
                     !(smp_find_flags(reading, at + 1) & SMP_ALL_CAPS);
    return is_numeral || is_alone || is_before ||
           (is_listed && end == at + 1 && (smp_find_flags(reading, at) & SMP_ALL_CAPS));
}

/* "Dr. Phil.": a faculty between titles. */
static bool is_faculty(const smp_reading *reading, uint32_t at)
{
    return smp_reading_is(reading, at, "phil") && smp_reading_is_punctuation(reading, at + 1, '.');
}

uint32_t smp_person_name_skip_honours(const smp_reading *reading, uint32_t at)
{
    for (;;) {
        bool opens = smp_reading_is_punctuation(reading, at, '(');
        uint32_t first = at + opens, behind = smp_find_skip(reading, first, SMP_M_HONORIFIC);
        if (behind == first && is_faculty(reading, first)) behind++;
        if (behind == first) return at;
        if (smp_reading_is_punctuation(reading, behind, '.')) behind++;
        if (opens && !smp_reading_is_punctuation(reading, behind, ')')) return at;
        at = behind + opens;
    }
}

/* "Prabowo Subianto-Gibran": does the word begin with one of the name? */
static bool begins_with_word_of(simpul_str word, simpul_str name)
{
    for (size_t at = 0; at < name.len;) {
        size_t blank = smp_str_find(name, SIMPUL_STR(" "), at);
        size_t end = blank == SIZE_MAX ? name.len : blank;
        if (smp_str_starts(word, smp_str_slice(name, at, end))) return true;
        at = end + 1;
    }
    return false;
}

bool smp_person_name_is_of_other(const smp_reading *reading, uint32_t entity, uint32_t first,
                                 uint32_t end)
{
    return end == first + 1 && smp_find_is_capital(reading, end) && !reading->marks[end] &&
           reading->tags[first] == SMP_TAG_PERSON && reading->tags[end] == SMP_TAG_PERSON_INSIDE &&
           !begins_with_word_of(smp_token_text(&reading->tokens, end),
                                reading->lexicon->entities.items[entity].name);
}

bool smp_person_name_run_at(const smp_reading *reading, uint32_t at, smp_person_name *out)
{
    uint32_t limit = smp_find_sentence_end(reading, at), end;
    at = smp_person_name_skip_honours(reading, at);
    if (smp_form_at(reading, at, SMP_T_OFFICIAL, &out->entity, &out->end) &&
        !smp_person_name_is_of_other(reading, out->entity, at, out->end)) {
        out->first = at;
        return true;
    }
    out->entity = SMP_NOTHING;
    out->first = at;
    if (reading->is_lower) return lower_run(reading, at, limit, out);
    for (end = at; end < limit && end < at + MAX_NAME; end++) {
        if (!smp_find_is_capital(reading, end)) break;
        if (breaks_name(reading, end) && !(end > at && is_surname(reading, end))) break;
        if (end > at && !(smp_find_flags(reading, end) & SMP_SPACE_BEFORE)) break;
        simpul_str text = smp_token_text(&reading->tokens, end);
        bool initial = text.len == 1 || (text.len == 2 && text.ptr[1] == '.');
        if (initial && text.len == 1 && smp_reading_is_punctuation(reading, end + 1, '.')) end++;
    }
    out->end = end;
    if (end == at || (smp_find_flags(reading, at) & SMP_HAS_DIGIT)) return false;
    if (is_of_place_or_firm(reading, end)) return false;
    if (!reading->is_upper && begins_with_letters(reading, at, end)) return false;
    return !smp_find_is_headline(reading, at);
}

/* Does a body of the lexicon end right before? */
static bool ends_body(const smp_reading *reading, uint32_t at)
{
    uint32_t index = reading->mention_at[at - 1];
    if (index == SMP_NO_MENTION || reading->mentions.items[index].end != at) return false;
    const smp_actor *actor = &reading->actors.items[reading->mentions.items[index].actor];
    return actor->known != SMP_NOTHING && actor->type != SMP_T_OFFICIAL;
}

bool smp_person_name_speaks(const smp_reading *reading, const smp_person_name *name)
{
    enum { FAR = 10 }; /* "NAME di Palembang, Jumat, mengatakan" */
    uint8_t tag = reading->tags[name->first];
    if (tag == SMP_TAG_BODY || tag >= SMP_TAG_PLACE) return false;
    if (smp_reading_marked(reading, name->end, SMP_M_SPEECH)) return true;
    uint32_t limit = smp_find_sentence_end(reading, name->first);
    bool is_there =
        smp_reading_is(reading, name->end, "di") && smp_find_is_capital(reading, name->end + 1);
    for (uint32_t at = name->end; is_there && at < limit && at < name->end + FAR; at++) {
        bool is_aside =
            smp_find_is_capital(reading, at) || !smp_find_is_word(reading, at) || at == name->end;
        if (smp_reading_marked(reading, at, SMP_M_SPEECH)) return true;
        if (!is_aside) return false;
    }
    return false;
}

bool smp_person_name_is_predicate(const smp_reading *reading, uint32_t at)
{
    static const uint64_t before_verbs =
        SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_FUTURE) | SMP_MARK(SMP_M_POSSIBLE) |
        SMP_MARK(SMP_M_COMPLETED) | SMP_MARK(SMP_M_ONGOING) | SMP_MARK(SMP_M_OBLIGATION) |
        SMP_MARK(SMP_M_HOPE) | SMP_MARK(SMP_M_ADVERB) | SMP_MARK(SMP_M_VERB) |
        SMP_MARK(SMP_M_SPEECH) | SMP_MARK(SMP_M_LIGHT_VERB);
    smp_voice voice;
    return at < reading->tokens.n_tokens && !smp_find_is_capital(reading, at) &&
           ((reading->marks[at] & before_verbs) || smp_clause_verb_voice(reading, at, &voice));
}

/* Right behind letters, brackets, a body of the lexicon or a word for how far that reaches. */
static bool is_behind_body(const smp_reading *reading, uint32_t at)
{
    uint32_t entity, end;
    if (at == 0) return false;
    return smp_reading_is_punctuation(reading, at - 1, ')') ||
           smp_find_is_acronym(reading, at - 1) || smp_post_is_reach(reading, at - 1) ||
           (smp_form_at(reading, at - 1, SMP_T_BODY | SMP_T_STAKEHOLDER, &entity, &end) &&
            end == at);
}

bool smp_person_name_acts(const smp_reading *reading, const smp_person_name *name)
{
    enum { SHORTEST = 4 };
    uint32_t index, end;
    bool is_word = smp_token_text(&reading->tokens, name->first).len >= SHORTEST &&
                   !smp_find_is_acronym(reading, name->first) &&
                   smp_find_place_end(reading, name->first) == name->first &&
                   !smp_find_payload(reading, name->first, SMP_P_HEAD, &index, &end) &&
                   is_behind_body(reading, name->first);
    return (name->end > name->first + 1 || is_word) && reading->tags[name->first] < SMP_TAG_PLACE &&
           (smp_person_name_is_predicate(reading, name->end) ||
            (smp_reading_is_punctuation(reading, name->end, ',') &&
             smp_reading_is(reading, name->end + 1, "yang")));
}

bool smp_person_name_is_of_dash(const smp_reading *reading, uint32_t end)
{
    uint32_t post, behind;
    return smp_reading_is_punctuation(reading, end, '-') &&
           (smp_find_flags(reading, end) & SMP_SPACE_BEFORE) &&
           (smp_find_flags(reading, end + 1) & SMP_SPACE_BEFORE) &&
           (smp_reading_marked(reading, end + 1, SMP_M_RANK) ||
            smp_find_payload(reading, end + 1, SMP_P_POST, &post, &behind));
}

bool smp_person_name_at(const smp_reading *reading, uint32_t at, smp_person_name *out)
{
    if (!smp_person_name_run_at(reading, at, out)) return false;
    if (smp_person_name_is_of_dash(reading, out->end)) return false;
    if (out->entity != SMP_NOTHING || at == 0 || smp_reading_is_punctuation(reading, at - 1, ',') ||
        smp_reading_is(reading, at - 1, "tbk"))
        return true;
    /* "Ketua KONI Kota Magelang": right behind a title the tagger knows places and bodies, but for
     * a name of two words that it takes for more of "BPOM" */
    uint8_t tag = reading->tags[out->first];
    bool behind_acronym = tag == SMP_TAG_BODY_INSIDE && out->end > out->first + 1 &&
                          (smp_find_flags(reading, at - 1) & SMP_ALL_CAPS);
    return tag < SMP_TAG_BODY || behind_acronym || smp_person_name_speaks(reading, out) ||
           smp_person_name_acts(reading, out) ||
           (tag == SMP_TAG_BODY_INSIDE && ends_body(reading, at) && out->end > out->first + 1);
}

uint32_t smp_person_name_actor(smp_reading *reading, const smp_person_name *name)
{
    if (name->entity != SMP_NOTHING) return smp_reading_known(reading, name->entity);
    simpul_str text =
        smp_arena_str(reading->arena, smp_reading_text(reading, name->first, name->end));
    simpul_str id = text.ptr ? smp_reading_id(reading, SMP_T_OFFICIAL, text) : SIMPUL_STR_NONE;
    return smp_reading_actor(reading, id, SMP_T_OFFICIAL, text);
}

bool smp_person_name_has_word(simpul_str name, simpul_str word)
{
    size_t at = smp_str_find(name, word, 0);
    return at != SIZE_MAX && (at == 0 || name.ptr[at - 1] == ' ') &&
           (at + word.len == name.len || name.ptr[at + word.len] == ' ');
}

bool smp_person_name_before(const smp_reading *reading, uint32_t post, smp_person_name *out)
{
    if (post < 2) return false;
    bool is_called =
        smp_reading_is(reading, post - 1, "sebagai") || smp_reading_is(reading, post - 1, "selaku");
    if (!is_called && !smp_reading_is_punctuation(reading, post - 1, ',')) return false;
    uint32_t end = post - 1, first = end;
    while (first > 0 && reading->mention_at[first - 1] == SMP_NO_MENTION &&
           end - first < MAX_NAME && smp_find_is_capital(reading, first - 1) &&
           !breaks_name(reading, first - 1) &&
           !(smp_find_flags(reading, first - 1) & SMP_ALL_CAPS)) {
        first--;
        if (smp_find_flags(reading, first) & SMP_LINE_BEFORE) break;
    }
    /* behind a verb of saying, or with two words at least, it is a person's */
    bool said = first > 0 && smp_reading_marked(reading, first - 1, SMP_M_SPEECH);
    if (first == end || (end - first < 2 && !said) || smp_find_is_headline(reading, first))
        return false;
    if (is_called && reading->tags[first] != SMP_TAG_PERSON) return false;
    *out = (smp_person_name){first, end, SMP_NOTHING};
    return true;
}

/* "Hera F. Haryn": behind the point of an initial the name goes on. */
static uint32_t behind_initial(const smp_reading *reading, uint32_t first, uint32_t end)
{
    bool is_initial = end > first + 1 && smp_token_text(&reading->tokens, end - 1).len == 1 &&
                      smp_reading_is_punctuation(reading, end, '.');
    uint32_t last = end + 1;
    if (!is_initial || !smp_find_is_capital(reading, last) || reading->marks[last] ||
        reading->mention_at[last] != SMP_NO_MENTION)
        return end;
    return last + 1;
}

/* No person bears a name with a word of grammar, a place or a head ("… Forum") in it, nor an
 * address of the web. */
uint32_t smp_person_name_tagged_end(const smp_reading *reading, uint32_t token)
{
    uint32_t end = smp_find_tagged_end(reading, token, SMP_TAG_PERSON), index, behind;
    for (uint32_t at = token; at < end; at++) {
        simpul_str word = smp_token_text(&reading->tokens, at);
        size_t point = smp_str_find(word, SIMPUL_STR("."), 0);
        bool is_address = point != SIZE_MAX && point > 2;
        bool is_grammar = reading->marks[at] && !(at > token && is_surname(reading, at));
        if (reading->mention_at[at] != SMP_NO_MENTION || is_grammar || is_address ||
            is_place_noun(reading, at) || smp_find_is_nominal(reading, at) ||
            (smp_find_flags(reading, at) & SMP_HAS_DIGIT) ||
            smp_find_payload(reading, at, SMP_P_HEAD, &index, &behind))
            return token;
    }
    if (end > token && is_surname(reading, end)) end++;
    return behind_initial(reading, token, end);
}
