/* Persons: in posts of the lexicon ("Menteri Perdagangan Budi Santoso", "Mendag"), in posts told by
 * rank and body ("Ketua Umum idEA …"), and by their short names afterwards. */
#include "extract/persons.h"
#include "base/error.h"
#include "base/utf8.h"
#include "extract/find.h"
#include "extract/names.h"

#include <string.h>

enum { MAX_NAME = 5 };

/* What stands before the name of a place: "DPRD Provinsi Jawa Barat". */
static bool is_region_word(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "provinsi") || smp_reading_is(reading, token, "kota") ||
           smp_reading_is(reading, token, "kabupaten");
}

/* Words of titles that are not grammar: "Staf Ahli Menteri … Bidang Hukum". */
bool smp_persons_is_of_title(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"ri",     "bidang", "urusan", "divisi",  "wilayah",
                                        "cabang", "daerah", "pusat",  "nasional"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (smp_reading_is(reading, token, words[i])) return true;
    return false;
}

/* A nominalised verb or adjective ("Penjaminan", "Kehutanan") is of a title. */
bool smp_persons_is_nominal(const smp_reading *reading, uint32_t token)
{
    enum { SHORTEST = 8 };
    simpul_str word = smp_token_text(&reading->tokens, token);
    return word.len >= SHORTEST && (word.ptr[0] == 'P' || word.ptr[0] == 'K') &&
           word.ptr[1] == 'e' && smp_str_ends(word, SIMPUL_STR("an"));
}

/* "Sony Hartanto": a firm's name of one word, where the tagger sees a person that goes on. */
static bool is_first_name(const smp_reading *reading, uint32_t token, uint32_t entity, uint32_t end)
{
    smp_type type = reading->lexicon->entities.items[entity].type;
    return (type == SMP_T_COMPANY || type == SMP_T_PLATFORM) && end == token + 1 &&
           smp_find_tagged_end(reading, token, SMP_TAG_PERSON) > end;
}

/* A word that no name has: grammar, cues, months, or the start of another post. */
static bool breaks_name(const smp_reading *reading, uint32_t token)
{
    uint32_t index, end;
    if ((reading->marks[token] & ~SMP_MARK(SMP_M_DEGREE)) || smp_persons_is_nominal(reading, token))
        return true;
    if (smp_find_payload(reading, token, SMP_P_POST, &index, &end)) return true;
    if (smp_find_payload(reading, token, SMP_P_INSTRUMENT, &index, &end)) return true;
    if (smp_find_payload(reading, token, SMP_P_WEEKDAY, &index, &end)) return true;
    if (smp_find_payload(reading, token, SMP_P_HEAD, &index, &end)) return true;
    if (smp_names_form_at(reading, token, (smp_type)(SMP_T_ANY & ~SMP_T_OFFICIAL), &index, &end) &&
        !is_first_name(reading, token, index, end))
        return true;
    return reading->mention_at[token] != SMP_NO_MENTION ||
           smp_persons_is_of_title(reading, token) || is_region_word(reading, token);
}

static uint32_t skip_degrees(const smp_reading *reading, uint32_t at)
{
    for (;;) {
        uint32_t next = smp_reading_is_punctuation(reading, at, ',') ? at + 1 : at;
        uint32_t behind = smp_find_skip(reading, next, SMP_M_DEGREE);
        if (behind == next) return at;
        at = behind;
        if (smp_reading_is_punctuation(reading, at, '.')) at++;
    }
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
static bool lower_run(const smp_reading *reading, uint32_t at, uint32_t limit, smp_name_run *out)
{
    uint32_t end = at;
    while (end < limit && end < at + MAX_NAME && smp_find_is_word(reading, end) &&
           reading->words[end] == SMP_NO_WORD && reading->mention_at[end] == SMP_NO_MENTION)
        end++;
    out->end = end;
    return end > at + 1 && (smp_reading_marked(reading, end, SMP_M_SPEECH) || is_said(reading, at));
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
    return is_numeral || is_alone;
}

bool smp_persons_run_at(const smp_reading *reading, uint32_t at, smp_name_run *out)
{
    uint32_t limit = smp_find_sentence_end(reading, at), end;
    while (at < limit && smp_reading_marked(reading, at, SMP_M_HONORIFIC)) {
        at = smp_find_skip(reading, at, SMP_M_HONORIFIC);
        if (smp_reading_is_punctuation(reading, at, '.')) at++;
    }
    if (smp_names_form_at(reading, at, SMP_T_OFFICIAL, &out->entity, &out->end)) {
        out->first = at;
        return true;
    }
    out->entity = SMP_NOTHING;
    out->first = at;
    if (reading->is_lower) return lower_run(reading, at, limit, out);
    for (end = at; end < limit && end < at + MAX_NAME; end++) {
        if (!smp_find_is_capital(reading, end) || breaks_name(reading, end)) break;
        if (end > at && !(smp_find_flags(reading, end) & SMP_SPACE_BEFORE)) break;
        simpul_str text = smp_token_text(&reading->tokens, end);
        bool initial = text.len == 1 || (text.len == 2 && text.ptr[1] == '.');
        if (initial && text.len == 1 && smp_reading_is_punctuation(reading, end + 1, '.')) end++;
    }
    out->end = end;
    if (end == at || (smp_find_flags(reading, at) & SMP_HAS_DIGIT)) return false;
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

bool smp_persons_name_at(const smp_reading *reading, uint32_t at, smp_name_run *out)
{
    if (!smp_persons_run_at(reading, at, out)) return false;
    if (out->entity != SMP_NOTHING || at == 0 || smp_reading_is_punctuation(reading, at - 1, ','))
        return true;
    /* "Ketua KONI Kota Magelang": right behind a title the tagger knows places and bodies, but for
     * a name of two words that it takes for more of "BPOM" */
    uint8_t tag = reading->tags[out->first];
    bool behind_acronym = tag == SMP_TAG_BODY_INSIDE && out->end > out->first + 1 &&
                          (smp_find_flags(reading, at - 1) & SMP_ALL_CAPS);
    return tag < SMP_TAG_BODY || behind_acronym ||
           (tag == SMP_TAG_BODY_INSIDE && ends_body(reading, at) && out->end > out->first + 1);
}

/* The actor of a name; an official that the lexicon does not know gets its id by its name. */
uint32_t smp_persons_of(smp_reading *reading, const smp_name_run *name)
{
    if (name->entity != SMP_NOTHING) return smp_reading_known(reading, name->entity);
    simpul_str text =
        smp_arena_str(reading->arena, smp_reading_text(reading, name->first, name->end));
    simpul_str id = text.ptr ? smp_reading_id(reading, SMP_T_OFFICIAL, text) : SIMPUL_STR_NONE;
    return smp_reading_actor(reading, id, SMP_T_OFFICIAL, text);
}

/* --all-names tells names alone too, without the title before them. */
static bool keep_name_alone(smp_reading *reading, uint32_t official, const smp_name_run *name)
{
    smp_mention alone = {name->first, name->end, official, SMP_NAMED};
    return !reading->options.all_names || smp_vec_push(&reading->alone, alone);
}

bool smp_persons_keep_post(smp_reading *reading, uint32_t official, uint32_t body, uint32_t first,
                           uint32_t end, simpul_str role, bool is_former)
{
    smp_post_seen seen = {official, body, first, end, role, is_former};
    bool is_candidate = first > 0 && (smp_reading_is(reading, first - 1, "calon") ||
                                      smp_reading_is(reading, first - 1, "kandidat") ||
                                      smp_reading_is(reading, first - 1, "bakal"));
    if (is_candidate) return true; /* "calon Ketua KPK" holds no office yet */
    if (!is_former || reading->actors.items[official].body == SMP_NOTHING)
        reading->actors.items[official].body = is_former ? SMP_NOTHING : body;
    return smp_vec_push(&reading->posts, seen);
}

/* Was this a former post: "mantan Mendag", "eks Menkominfo"? */
bool smp_persons_was_former(const smp_reading *reading, uint32_t token)
{
    return token > 0 && smp_reading_marked(reading, token - 1, SMP_M_FORMER);
}

/* "(Mendag)", "RI", "Republik Indonesia" behind a post; returns the token behind them. */
uint32_t smp_persons_skip_tail(const smp_reading *reading, uint32_t at)
{
    uint32_t body, end;
    if (smp_reading_is(reading, at, "dari") &&
        smp_names_form_at(reading, at + 1, SMP_T_AGENCY, &body, &end))
        at = end;                                                          /* "dari Fraksi PKS" */
    if (smp_names_form_at(reading, at, SMP_T_BODY, &body, &end)) at = end; /* "Dirjen … Komdigi" */
    if (smp_reading_is(reading, at, "ri")) at++;
    if (smp_reading_is(reading, at, "republik") && smp_reading_is(reading, at + 1, "indonesia"))
        at += 2;
    if (smp_reading_is_punctuation(reading, at, '(')) {
        for (uint32_t close = at + 1; close < at + 6; close++)
            if (smp_reading_is_punctuation(reading, close, ')')) {
                at = close + 1;
                break;
            }
    }
    if (smp_reading_is(reading, at, "ri") || smp_reading_is(reading, at, "tbk")) at++;
    uint32_t place = is_region_word(reading, at) ? at + 1 : at;
    uint32_t behind = smp_find_skip(reading, place, SMP_M_PLACE); /* "Anggota DPRD Jawa Barat" */
    return behind > place ? behind : at;
}

/* The post valid at the day of publication among those that share a title. */
uint32_t smp_persons_post_at(const smp_reading *reading, uint32_t token, uint32_t *end)
{
    const smp_matcher *matcher = &reading->lexicon->matcher;
    uint32_t best = SMP_NOTHING;
    for (uint32_t i = reading->hits_at[token]; i < reading->hits_at[token + 1]; i++) {
        const smp_hit *hit = &reading->hits.items[i];
        for (uint32_t at = hit->payload + 1; at; at = matcher->payloads.items[at - 1].next) {
            const smp_payload *payload = &matcher->payloads.items[at - 1];
            if (payload->kind != SMP_P_POST) continue;
            const smp_lex_post *post = &reading->lexicon->posts.items[payload->index];
            bool now = !reading->has_day ||
                       (post->from <= reading->published && reading->published <= post->to);
            if (best == SMP_NOTHING || now) {
                best = payload->index;
                *end = hit->end;
            }
            if (now) return best;
        }
        if (best != SMP_NOTHING) return best;
    }
    return best;
}

/* "Kantor Wakil Presiden", "Istana Presiden": a place of the body, where nobody acts. */
static bool is_place_of(const smp_reading *reading, uint32_t first)
{
    static const char *const places[] = {"kantor", "istana",   "rumah",
                                         "gedung", "kediaman", "dinas"};
    for (size_t i = 0; i < sizeof places / sizeof *places && first > 0; i++)
        if (smp_reading_is(reading, first - 1, places[i])) return true;
    return false;
}

/* A title without a name: its body, and its holder where the day tells one. */
static bool keep_bare_post(smp_reading *reading, uint32_t post, uint32_t first, uint32_t end)
{
    const smp_lex_post *known = &reading->lexicon->posts.items[post];
    uint32_t body = smp_reading_known(reading, known->body);
    if (body == SMP_NOTHING) return false;
    uint32_t holder =
        reading->has_day && !smp_persons_was_former(reading, first) && !is_place_of(reading, first)
            ? smp_lexicon_holder(reading->lexicon, post, reading->published)
            : SMP_NOTHING;
    if (holder == SMP_NOTHING) return smp_reading_mention(reading, first, end, body, SMP_TITLED);
    uint32_t official = smp_reading_known(reading, holder);
    return official != SMP_NOTHING &&
           smp_reading_mention(reading, first, end, official, SMP_TITLED) &&
           smp_reading_mention(reading, first, end, body, SMP_BODY_OF) &&
           (reading->actors.items[official].body = body, true);
}

bool smp_persons_has_word(simpul_str name, simpul_str word)
{
    size_t at = smp_str_find(name, word, 0);
    return at != SIZE_MAX && (at == 0 || name.ptr[at - 1] == ' ') &&
           (at + word.len == name.len || name.ptr[at + word.len] == ' ');
}

/* "Mendag Budi": a short name behind a title is its holder's, when all its words are. */
static uint32_t holder_by_name(const smp_reading *reading, uint32_t post, const smp_name_run *name)
{
    uint32_t holder = reading->has_day
                          ? smp_lexicon_holder(reading->lexicon, post, reading->published)
                          : SMP_NOTHING;
    if (name->entity != SMP_NOTHING || holder == SMP_NOTHING) return name->entity;
    simpul_str full = reading->lexicon->entities.items[holder].name;
    for (uint32_t token = name->first; token < name->end; token++)
        if (!smp_persons_has_word(full, smp_token_text(&reading->tokens, token)))
            return SMP_NOTHING;
    return holder;
}

/* "Wakil Ketua Komisi VI DPR dari Fraksi …, NAME": the bodies on the way are named too. */
static bool keep_bodies_between(smp_reading *reading, uint32_t from, uint32_t end)
{
    for (uint32_t at = from, entity, stop; at < end; at++) {
        if (!smp_names_form_at(reading, at, SMP_T_BODY, &entity, &stop) || stop > end) continue;
        if (!smp_reading_mention(reading, at, stop, smp_reading_known(reading, entity),
                                 SMP_BODY_OF))
            return false;
        at = stop - 1;
    }
    return true;
}

/* "Menteri Dalam Negeri NAME" with none of the words of our minister's name is of another state. */
static bool is_abroad(const smp_reading *reading, uint32_t post, uint32_t first,
                      const smp_name_run *name)
{
    uint32_t holder = reading->has_day
                          ? smp_lexicon_holder(reading->lexicon, post, reading->published)
                          : SMP_NOTHING;
    if (holder == SMP_NOTHING || name->entity != SMP_NOTHING ||
        !smp_reading_is(reading, first, "menteri")) /* our short forms are nobody else's */
        return false;
    simpul_str full = reading->lexicon->entities.items[holder].name;
    for (uint32_t token = name->first; token < name->end; token++)
        if (smp_persons_has_word(full, smp_token_text(&reading->tokens, token))) return false;
    return true;
}

static bool keep_named_post(smp_reading *reading, uint32_t post, uint32_t first, uint32_t title_end,
                            const smp_name_run *given)
{
    const smp_lex_post *known = &reading->lexicon->posts.items[post];
    uint32_t body = smp_reading_known(reading, known->body);
    smp_name_run run = {given->first, given->end, holder_by_name(reading, post, given)};
    const smp_name_run *name = &run;
    uint32_t official = smp_persons_of(reading, name);
    if (body == SMP_NOTHING || official == SMP_NOTHING) return false;
    /* "(Menaker) NAME": no mention begins inside of brackets that end in it */
    uint32_t start = smp_reading_is_punctuation(reading, title_end, ')') ? name->first : first;
    return smp_reading_mention(reading, start, name->end, official, SMP_TITLED) &&
           keep_name_alone(reading, official, name) &&
           smp_reading_mention(reading, first, title_end, body, SMP_BODY_OF) &&
           keep_bodies_between(reading, title_end, name->first) &&
           smp_persons_keep_post(reading, official, body, first, name->end, known->role,
                                 smp_persons_was_former(reading, first));
}

/* NAME, POST with a name nobody knows yet: "ujar Wulan Sekartaji, anggota Komisi I DPR". */
static bool name_before(const smp_reading *reading, uint32_t post, smp_name_run *out)
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
    *out = (smp_name_run){first, end, SMP_NOTHING};
    return true;
}

/* The post behind a name: the person holds it. */
static bool keep_post_of(smp_reading *reading, uint32_t post, uint32_t at, uint32_t end,
                         const smp_name_run *name)
{
    const smp_lex_post *known = &reading->lexicon->posts.items[post];
    uint32_t body = smp_reading_known(reading, known->body);
    uint32_t official = smp_persons_of(reading, name);
    if (body == SMP_NOTHING || official == SMP_NOTHING) return false;
    return smp_reading_mention(reading, name->first, name->end, official, SMP_TITLED) &&
           smp_reading_mention(reading, at, end, body, SMP_BODY_OF) &&
           smp_persons_keep_post(reading, official, body, name->first, end, known->role,
                                 smp_persons_was_former(reading, at));
}

/* The end of a longer name of the lexicon that begins here ("Kantor Staf Presiden"): posts inside
 * of it are none. `token` when there is none, or a post as long. */
static uint32_t in_form(const smp_reading *reading, uint32_t token)
{
    uint32_t entity, index, end, post_end;
    if (!smp_names_form_at(reading, token, (smp_type)(SMP_T_ANY & ~SMP_T_OFFICIAL), &entity,
                           &end) ||
        end < token + 2)
        return token;
    bool is_post = smp_find_payload(reading, token, SMP_P_POST, &index, &post_end);
    return is_post && post_end >= end ? token : end;
}

/* Does the lexicon list holders of this post at any time? */
static bool has_holders(const simpul_lexicon *lexicon, uint32_t post)
{
    for (size_t i = 0; i < lexicon->terms.n; i++)
        if (lexicon->terms.items[i].post == post) return true;
    return false;
}

/* One unknown word right behind a title ("Kepala BGN Nomor …") is a person's where the tagger sees
 * one, but behind a title whose holders are listed: "Presiden Barcelona" is of a club. */
static bool is_person_word(const smp_reading *reading, uint32_t post, const smp_name_run *name)
{
    if (name->end > name->first + 1 || holder_by_name(reading, post, name) != SMP_NOTHING)
        return true;
    if (smp_reading_marked(reading, name->end, SMP_M_SPEECH) &&
        reading->tags[name->first] < SMP_TAG_BODY)
        return true; /* "Anggota Komisi VII DPR Kurtubi menilai" */
    return reading->tags[name->first] == SMP_TAG_PERSON && !has_holders(reading->lexicon, post);
}

/* "Presiden KSPI": a title right before a group or a company is an office in that. */
static bool is_of_group(const smp_reading *reading, uint32_t title_end)
{
    uint32_t entity, end;
    bool is_person = smp_names_form_at(reading, title_end, SMP_T_OFFICIAL, &entity, &end);
    if (!is_person && !reading->is_upper && smp_find_is_acronym(reading, title_end) &&
        reading->tags[title_end] == SMP_TAG_BODY)
        return true;
    return smp_names_form_at(reading, title_end, SMP_T_STAKEHOLDER | SMP_T_COMPANY, &entity,
                             &end) &&
           smp_find_is_capital(reading, title_end) &&
           !reading->lexicon->entities.items[entity].is_class;
}

/* "Presiden Direktur PT …": a longer rank than the post, of another body. */
static bool is_in_rank(const smp_reading *reading, uint32_t at, uint32_t title_end)
{
    return smp_reading_marked(reading, at, SMP_M_RANK) && at + reading->mark_end[at] > title_end;
}

/* "Wakil Kepala BGN Bidang Komunikasi Publik dan Investigasi, NAME": the comma behind the field of
 * the post; `at` when no field is told. */
static uint32_t skip_field(const smp_reading *reading, uint32_t at)
{
    enum { LONGEST = 10 };
    uint32_t limit = smp_find_sentence_end(reading, at);
    if (!smp_reading_is(reading, at, "bidang") && !smp_reading_is(reading, at, "urusan")) return at;
    for (uint32_t end = at + 1; end < limit && end < at + LONGEST; end++) {
        if (smp_reading_is_punctuation(reading, end, ',')) return end;
        if (!smp_find_is_capital(reading, end) && !smp_reading_is(reading, end, "dan")) break;
    }
    return at;
}

/* "Direktur Jenderal Ekosistem Digital, Kementerian Komdigi, NAME": the body of the post told again
 * between commas. The comma that closes it; `at` when there is none. */
static uint32_t skip_body(const smp_reading *reading, uint32_t post, uint32_t at)
{
    uint32_t entity, end;
    bool told = smp_reading_is_punctuation(reading, at, ',') &&
                smp_names_form_at(reading, at + 1, SMP_T_BODY, &entity, &end) &&
                entity == reading->lexicon->posts.items[post].body &&
                smp_reading_is_punctuation(reading, end, ',');
    return told ? end : at;
}

simpul_status smp_find_posts(smp_reading *reading, simpul_error *err)
{
    bool done = true;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        uint32_t title_end = at, post = SMP_NOTHING, form_end = in_form(reading, at);
        if (form_end > at) {
            at = form_end;
            continue;
        }
        if (reading->mention_at[at] == SMP_NO_MENTION)
            post = smp_persons_post_at(reading, at, &title_end);
        /* "Menlu Jepang" holds no office of ours, "Ketua KPU Kota …" none of the whole country */
        if (post == SMP_NOTHING || smp_reading_marked(reading, title_end, SMP_M_FOREIGN_PLACE) ||
            is_of_group(reading, title_end) || is_in_rank(reading, at, title_end) ||
            (is_region_word(reading, title_end) && smp_find_is_capital(reading, title_end))) {
            at = post == SMP_NOTHING ? at + 1 : title_end;
            continue;
        }
        if (at > 0 && smp_reading_marked(reading, at - 1, SMP_M_RANK)) {
            /* "Staf Khusus Menteri …": who is named behind it is not the minister */
            uint32_t body = smp_reading_known(reading, reading->lexicon->posts.items[post].body);
            done = smp_reading_mention(reading, at, title_end, body, SMP_TITLED);
            at = title_end;
            continue;
        }
        bool in_brackets = at > 0 && smp_reading_is_punctuation(reading, at - 1, '(') &&
                           smp_reading_is_punctuation(reading, title_end, ')');
        uint32_t behind =
            skip_body(reading, post, smp_persons_skip_tail(reading, title_end + in_brackets));
        behind = skip_field(reading, behind);
        uint32_t start = smp_reading_is_punctuation(reading, behind, ',') ? behind + 1 : behind;
        smp_name_run name, before;
        /* a name behind a comma is one of the lexicon's, or closed by a comma itself */
        bool named =
            smp_persons_name_at(reading, start, &name) &&
            ((start == behind && is_person_word(reading, post, &name)) ||
             name.entity != SMP_NOTHING || smp_reading_is_punctuation(reading, name.end, ',') ||
             (name.end > name.first + 1 && name.end <= name.first + 4));
        if (named && is_abroad(reading, post, at, &name) && !smp_persons_was_former(reading, at)) {
            uint32_t stranger = smp_persons_of(reading, &name);
            done = stranger != SMP_NOTHING &&
                   smp_reading_mention(reading, name.first, name.end, stranger, SMP_TITLED);
            at = name.end;
            continue;
        }
        if (named) done = keep_named_post(reading, post, at, title_end, &name);
        else if (name_before(reading, at, &before))
            done = keep_post_of(reading, post, at, title_end, &before);
        else if (smp_find_is_capital(reading, at) || reading->is_lower || title_end > at + 1)
            done = keep_bare_post(reading, post, at, behind > title_end ? behind : title_end);
        at = named ? skip_degrees(reading, name.end) : behind;
    }
    return done ? SIMPUL_OK : smp_error_memory(err);
}

/* NAME, POST: "Budi Santoso, Menteri Perdagangan" and "Nezar Patria selaku Wamenkomdigi". */
static bool keep_apposed(smp_reading *reading)
{
    for (size_t i = 0; i < reading->mentions.n; i++) {
        smp_mention title = reading->mentions.items[i];
        if (title.kind != SMP_TITLED || title.first < 2) continue;
        bool joined = smp_reading_is_punctuation(reading, title.first - 1, ',') ||
                      smp_reading_is(reading, title.first - 1, "selaku") ||
                      smp_reading_is(reading, title.first - 1, "sebagai");
        uint32_t before = reading->mention_at[title.first - 2];
        if (!joined || before == SMP_NO_MENTION) continue;
        uint32_t end = title.first, post = smp_persons_post_at(reading, title.first, &end);
        if (post == SMP_NOTHING || end != title.end) continue;
        uint32_t official = reading->mentions.items[before].actor;
        if (reading->actors.items[official].type != SMP_T_OFFICIAL) continue;
        uint32_t other, other_end; /* "Menko Perekonomian, Gubernur BI": a list of titles */
        if (smp_find_payload(reading, reading->mentions.items[before].first, SMP_P_POST, &other,
                             &other_end) &&
            other_end == reading->mentions.items[before].end)
            continue;
        const smp_lex_post *known = &reading->lexicon->posts.items[post];
        uint32_t body = smp_reading_known(reading, known->body);
        if (body == SMP_NOTHING ||
            !smp_persons_keep_post(reading, official, body, reading->mentions.items[before].first,
                                   title.end, known->role, false))
            return false;
    }
    return true;
}

simpul_status smp_find_persons(smp_reading *reading, simpul_error *err)
{
    bool done = smp_persons_keep_ranked(reading, err) && keep_apposed(reading) &&
                smp_persons_keep_short_names(reading) && smp_persons_keep_second_offices(reading);
    return done ? SIMPUL_OK : smp_error_memory(err);
}
