/* Posts of the lexicon with their holders: "Menteri Perdagangan Budi Santoso", "Mendag", "ujar
 * Wulan Sekartaji, anggota Komisi I DPR". Posts that it does not list are ranked.c's. */
#include "base/error.h"
#include "extract/find.h"
#include "extract/form.h"
#include "extract/person_name.h"
#include "extract/post.h"

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

/* --all-names tells names alone too, without the title before them. */
static bool keep_name_alone(smp_reading *reading, uint32_t official, const smp_person_name *name)
{
    smp_mention alone = {name->first, name->end, official, SMP_NAMED};
    return !reading->options.all_names || smp_vec_push(&reading->alone, alone);
}

/* "Kantor Wakil Presiden", "Istana Presiden": a place of the body, where nobody acts. */
static bool is_place_of(const smp_reading *reading, uint32_t first)
{
    static const char *const places[] = {"kantor", "istana",   "rumah",
                                         "gedung", "kediaman", "dinas"};
    return first > 0 && SMP_IS_ANY(reading, first - 1, places);
}

/* "Piala Presiden", "Masjid Jenderal X": a thing that is called after the office. */
static bool is_called_after(const smp_reading *reading, uint32_t first)
{
    static const char *const things[] = {"piala",   "masjid",   "turnamen", "trofi",
                                         "stadion", "beasiswa", "hadiah"};
    return first > 0 && smp_find_is_capital(reading, first) &&
           SMP_IS_ANY(reading, first - 1, things);
}

/* "Peraturan Presiden", "Keputusan Menteri X": what the office lays down, not who holds it. */
static bool is_in_rule(const smp_reading *reading, uint32_t first)
{
    static const char *const rules[] = {"peraturan", "keputusan", "instruksi", "edaran"};
    if (first > 0 && SMP_IS_ANY(reading, first - 1, rules))
        return smp_find_is_capital(reading, first - 1);
    return false;
}

/* "lapor ke presiden", "pidato presiden": one word without a capital is the office's where somebody
 * turns to it. */
static bool is_addressed(const smp_reading *reading, uint32_t at)
{
    static const char *const words[] = {"ke",    "kepada", "oleh",     "pidato",
                                        "titah", "arahan", "perintah", "instruksi"};
    if (at > 0 && SMP_IS_ANY(reading, at - 1, words))
        return smp_reading_is(reading, at, "presiden") && !smp_find_is_capital(reading, at) &&
               !smp_find_is_capital(reading, at + 1);
    return false;
}

/* "Presiden ke-5", "Presiden kelima", "Presiden ke lima": one of another time. */
static bool is_counted(const smp_reading *reading, uint32_t at)
{
    enum { LAST = 8 };
    static const char *const ordinals[] = {"pertama", "kedua",  "ketiga",  "keempat",
                                           "kelima",  "keenam", "ketujuh", "kedelapan"};
    if (smp_str_starts(smp_token_text(&reading->tokens, at), SIMPUL_STR("ke-"))) return true;
    if (smp_reading_is(reading, at, "ke")) {
        int number = smp_find_cardinal(reading, at + 1);
        return number >= 1 && number <= LAST;
    }
    return SMP_IS_ANY(reading, at, ordinals) && !smp_reading_is(reading, at + 1, "kali");
}

/* A title without a name: its body, and its holder where the day tells one. */
static bool keep_bare_post(smp_reading *reading, uint32_t post, uint32_t first, uint32_t end)
{
    const smp_lex_post *known = &reading->lexicon->posts.items[post];
    uint32_t body = smp_reading_known(reading, known->body);
    if (body == SMP_NOTHING) return false;
    /* "mantan Kasal" acts for nobody; whom "mantan Kasal itu" means is found later */
    bool is_past = smp_post_was_former(reading, first) &&
                   !smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE);
    if (is_past || is_counted(reading, end))
        return smp_reading_mention(reading, first, end, body, SMP_BODY_OF); /* not of today */
    uint32_t holder = reading->has_day && !smp_post_was_former(reading, first) &&
                              !is_place_of(reading, first) && !is_addressed(reading, first)
                          ? smp_lexicon_holder(reading->lexicon, post, reading->published)
                          : SMP_NOTHING;
    if (holder == SMP_NOTHING) return smp_reading_mention(reading, first, end, body, SMP_TITLED);
    uint32_t official = smp_reading_known(reading, holder);
    return official != SMP_NOTHING &&
           smp_reading_mention(reading, first, end, official, SMP_TITLED) &&
           smp_reading_mention(reading, first, end, body, SMP_BODY_OF) &&
           (reading->actors.items[official].body = body, true);
}

/* "Mendag Budi": a short name behind a title is its holder's, when all its words are. */
static uint32_t holder_by_name(const smp_reading *reading, uint32_t post,
                               const smp_person_name *name)
{
    uint32_t holder = reading->has_day
                          ? smp_lexicon_holder(reading->lexicon, post, reading->published)
                          : SMP_NOTHING;
    if (name->entity != SMP_NOTHING || holder == SMP_NOTHING) return name->entity;
    simpul_str full = reading->lexicon->entities.items[holder].name;
    for (uint32_t token = name->first; token < name->end; token++)
        if (!smp_person_name_has_word(full, smp_token_text(&reading->tokens, token)))
            return SMP_NOTHING;
    return holder;
}

/* "Wakil Ketua Komisi VI DPR dari Fraksi …, NAME": the bodies on the way are named too. */
static bool keep_bodies_between(smp_reading *reading, uint32_t from, uint32_t end)
{
    for (uint32_t at = from, entity, stop; at < end; at++) {
        if (!smp_form_at(reading, at, SMP_T_BODY, &entity, &stop) || stop > end) continue;
        if (!smp_reading_mention(reading, at, stop, smp_reading_known(reading, entity),
                                 SMP_BODY_OF))
            return false;
        at = stop - 1;
    }
    return true;
}

/* "Menteri Dalam Negeri NAME" with none of the words of our minister's name is of another state. */
static bool is_abroad(const smp_reading *reading, uint32_t post, uint32_t first,
                      const smp_person_name *name)
{
    uint32_t holder = reading->has_day
                          ? smp_lexicon_holder(reading->lexicon, post, reading->published)
                          : SMP_NOTHING;
    if (holder == SMP_NOTHING || name->entity != SMP_NOTHING ||
        !smp_reading_is(reading, first, "menteri")) /* our short forms are nobody else's */
        return false;
    simpul_str full = reading->lexicon->entities.items[holder].name;
    for (uint32_t token = name->first; token < name->end; token++)
        if (smp_person_name_has_word(full, smp_token_text(&reading->tokens, token))) return false;
    return true;
}

static bool keep_named_post(smp_reading *reading, uint32_t post, uint32_t first, uint32_t title_end,
                            const smp_person_name *given)
{
    const smp_lex_post *known = &reading->lexicon->posts.items[post];
    uint32_t body = smp_reading_known(reading, known->body);
    smp_person_name run = {given->first, given->end, holder_by_name(reading, post, given)};
    const smp_person_name *name = &run;
    uint32_t official = smp_person_name_actor(reading, name);
    if (body == SMP_NOTHING || official == SMP_NOTHING) return false;
    /* "(Menaker) NAME": no mention begins inside of brackets that end in it */
    uint32_t start = smp_reading_is_punctuation(reading, title_end, ')') ? name->first : first;
    return smp_reading_mention(reading, start, name->end, official, SMP_TITLED) &&
           keep_name_alone(reading, official, name) &&
           smp_reading_mention(reading, first, title_end, body, SMP_BODY_OF) &&
           keep_bodies_between(reading, title_end, name->first) &&
           smp_post_keep(reading, official, body, first, name->end, known->role,
                         smp_post_was_former(reading, first));
}

/* The post behind a name: the person holds it. */
static bool keep_post_of(smp_reading *reading, uint32_t post, uint32_t at, uint32_t end,
                         const smp_person_name *name)
{
    const smp_lex_post *known = &reading->lexicon->posts.items[post];
    uint32_t body = smp_reading_known(reading, known->body);
    uint32_t official = smp_person_name_actor(reading, name);
    if (body == SMP_NOTHING || official == SMP_NOTHING) return false;
    return smp_reading_mention(reading, name->first, name->end, official, SMP_TITLED) &&
           smp_reading_mention(reading, at, end, body, SMP_BODY_OF) &&
           smp_post_keep(reading, official, body, name->first, end, known->role,
                         smp_post_was_former(reading, at));
}

/* The end of a longer name of the lexicon that begins here ("Kantor Staf Presiden"): posts inside
 * of it are none. `token` when there is none, or a post as long. */
static uint32_t in_form(const smp_reading *reading, uint32_t token)
{
    uint32_t entity, index, end, post_end;
    if (!smp_form_at(reading, token, (smp_type)(SMP_T_ANY & ~SMP_T_OFFICIAL), &entity, &end) ||
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
static bool is_person_word(const smp_reading *reading, uint32_t post, const smp_person_name *name)
{
    if (name->end > name->first + 1 || holder_by_name(reading, post, name) != SMP_NOTHING)
        return true;
    if (smp_person_name_speaks(reading, name) || smp_person_name_acts(reading, name)) return true;
    return reading->tags[name->first] == SMP_TAG_PERSON && !has_holders(reading->lexicon, post);
}

/* "Presiden Konfederasi X", "Presiden Asia Football Federation": does a head of groups or firms
 * open or end the capitals at a token? */
static bool is_headed(const smp_reading *reading, uint32_t first)
{
    enum { LONGEST = 8 };
    uint32_t index, end;
    for (uint32_t at = first; at < first + LONGEST; at++) {
        if (!smp_find_is_capital(reading, at)) return false;
        if (!smp_find_payload(reading, at, SMP_P_HEAD, &index, &end)) continue;
        const smp_lex_head *head = &reading->lexicon->heads.items[index];
        return (head->type & (SMP_T_STAKEHOLDER | SMP_T_COMPANY)) != 0 &&
               (at == first ? head->keeps_head : head->is_last);
    }
    return false;
}

/* "Presiden KSPI": a title right before a group or a company is an office in that. */
static bool is_of_group(const smp_reading *reading, uint32_t title_end)
{
    uint32_t entity, end;
    bool is_person = smp_form_at(reading, title_end, SMP_T_OFFICIAL, &entity, &end);
    if (smp_reading_is(reading, title_end - 1, "presiden") && is_headed(reading, title_end))
        return true;
    if (!is_person && !reading->is_upper && smp_find_is_acronym(reading, title_end) &&
        reading->tags[title_end] == SMP_TAG_BODY)
        return true;
    return smp_form_at(reading, title_end, SMP_T_STAKEHOLDER | SMP_T_COMPANY, &entity, &end) &&
           smp_find_is_capital(reading, title_end) &&
           !reading->lexicon->entities.items[entity].is_class;
}

/* "Ketua DPRD Bali", "Ketua Komisi II DPRD Bali": an office in the council of a region. */
static bool is_of_council(const smp_reading *reading, uint32_t post, uint32_t title_end)
{
    simpul_str body = reading->lexicon->entities.items[reading->lexicon->posts.items[post].body].id;
    return smp_reading_is(reading, title_end, "dprd") ||
           (smp_str_is(body, "agency:dprd") && smp_find_place_end(reading, title_end) > title_end);
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
                smp_form_at(reading, at + 1, SMP_T_BODY, &entity, &end) &&
                entity == reading->lexicon->posts.items[post].body &&
                smp_reading_is_punctuation(reading, end, ',');
    return told ? end : at;
}

/* "anggota Komisi XI NAME": behind a numeral stands nothing but a name, whatever the tagger sees.
 */
static bool is_behind_numeral(const smp_reading *reading, uint32_t at, smp_person_name *out)
{
    simpul_str word = smp_token_text(&reading->tokens, at - 1);
    bool is_numeral = word.len > 0;
    for (size_t i = 0; i < word.len; i++)
        is_numeral = is_numeral && (word.ptr[i] == 'I' || word.ptr[i] == 'V' || word.ptr[i] == 'X');
    return is_numeral && smp_person_name_run_at(reading, at, out) && out->first == at &&
           out->end > at + 1 && smp_find_tagged_end(reading, at, SMP_TAG_BODY) == out->end;
}

/* "A (Ketua KPK), B (…)" is a list of names. */
static bool is_person_before(const smp_reading *reading, uint32_t open)
{
    return open > 0 && (reading->tags[open - 1] == SMP_TAG_PERSON ||
                        reading->tags[open - 1] == SMP_TAG_PERSON_INSIDE);
}

/* "A, Menteri X/Kepala Badan Y B": behind a stroke the titles go on to a name of their own. */
static bool is_of_next(const smp_reading *reading, uint32_t title_end)
{
    enum { LONGEST = 10 };
    uint32_t limit = smp_find_sentence_end(reading, title_end);
    if (!smp_reading_is_punctuation(reading, title_end, '/')) return false;
    for (uint32_t at = title_end + 1; at < limit && at < title_end + LONGEST; at++) {
        if (smp_reading_is_punctuation(reading, at, ',')) break;
        bool is_behind_letters =
            smp_reading_is_punctuation(reading, at, ')') && smp_find_is_capital(reading, at + 1);
        if (reading->tags[at] == SMP_TAG_PERSON || is_behind_letters) return true;
    }
    return false;
}

/* Words that hold no office of ours before the name of a state: "Menteri Perang Amerika Serikat".
 */
static bool is_minister(const smp_reading *reading, uint32_t at)
{
    return smp_find_is_capital(reading, at) &&
           (smp_reading_is(reading, at, "menteri") || smp_reading_is(reading, at, "dubes") ||
            (smp_reading_is(reading, at, "besar") && at > 0 &&
             smp_reading_is(reading, at - 1, "duta")));
}

/* "Menteri Pertanian, Kehutanan, dan Perikanan Timor Leste": where the name of the state ends;
 * `at` when none comes. */
static uint32_t state_end(const smp_reading *reading, uint32_t at)
{
    enum { LONGEST = 12 };
    uint32_t limit = smp_find_sentence_end(reading, at);
    for (uint32_t end = at + 1; end < limit && end < at + LONGEST; end++) {
        uint32_t person, behind, state = smp_find_skip(reading, end, SMP_M_FOREIGN_PLACE);
        if (reading->tags[end] == SMP_TAG_PERSON || is_minister(reading, end) ||
            smp_form_at(reading, end, SMP_T_OFFICIAL, &person, &behind))
            break;
        if (state > end && smp_find_is_capital(reading, end)) return state;
        if (!smp_find_is_capital(reading, end) && !smp_reading_is(reading, end, "dan") &&
            !smp_reading_is_punctuation(reading, end, ','))
            break;
    }
    return at;
}

/* Who holds an office of another state is a person of no body of ours. The token behind the name;
 * `at` when there is none. False when memory is out. */
static bool keep_foreign(smp_reading *reading, uint32_t at, uint32_t *next)
{
    *next = at;
    uint32_t state = is_minister(reading, at) ? state_end(reading, at) : at;
    if (state == at) return true;
    *next = state;
    if (smp_reading_is(reading, state, "untuk")) {
        uint32_t place = smp_find_place_end(reading, state + 1);
        state = place > state + 1 ? place : state + 2;
    }
    smp_person_name name;
    uint32_t start = state + smp_reading_is_punctuation(reading, state, ',');
    if (!smp_person_name_run_at(reading, start, &name) || name.end < name.first + 2) return true;
    uint32_t person = smp_person_name_actor(reading, &name);
    *next = name.end;
    return person != SMP_NOTHING &&
           smp_reading_mention(reading, name.first, name.end, person, SMP_TITLED);
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
        uint32_t behind_foreign = at;
        if (reading->mention_at[at] == SMP_NO_MENTION)
            done = keep_foreign(reading, at, &behind_foreign);
        if (behind_foreign > at) {
            at = behind_foreign;
            continue;
        }
        if (reading->mention_at[at] == SMP_NO_MENTION) post = smp_post_at(reading, at, &title_end);
        /* "Menlu Jepang" holds no office of ours, "Ketua KPU Kota …" none of the whole country */
        if (post == SMP_NOTHING || smp_reading_marked(reading, title_end, SMP_M_FOREIGN_PLACE) ||
            is_of_group(reading, title_end) || is_of_council(reading, post, title_end) ||
            is_in_rank(reading, at, title_end) || is_called_after(reading, at) ||
            (smp_find_is_region_word(reading, title_end) &&
             smp_find_is_capital(reading, title_end))) {
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
            skip_body(reading, post, smp_post_skip_tail(reading, title_end + in_brackets));
        behind = skip_field(reading, behind);
        uint32_t start = smp_reading_is_punctuation(reading, behind, ',') ? behind + 1 : behind;
        smp_person_name name, before;
        /* a name behind a comma is one of the lexicon's, or closed by a comma itself */
        bool is_closed = in_brackets && start > behind && is_person_before(reading, at - 1);
        bool named =
            !is_closed && !smp_find_is_apart(reading, at, start) &&
            smp_person_name_at(reading, start, &name) &&
            ((start == behind && is_person_word(reading, post, &name)) ||
             name.entity != SMP_NOTHING || smp_reading_is_punctuation(reading, name.end, ',') ||
             (name.end > name.first + 1 && name.end <= name.first + 4));
        if (!named && start == title_end) named = is_behind_numeral(reading, start, &name);
        if (named && is_abroad(reading, post, at, &name) && !smp_post_was_former(reading, at)) {
            uint32_t stranger = smp_person_name_actor(reading, &name);
            done = stranger != SMP_NOTHING &&
                   smp_reading_mention(reading, name.first, name.end, stranger, SMP_TITLED);
            at = name.end;
            continue;
        }
        if (named) done = keep_named_post(reading, post, at, title_end, &name);
        else if (!is_of_next(reading, title_end) && smp_person_name_before(reading, at, &before))
            done = keep_post_of(reading, post, at, title_end, &before);
        else if (!is_in_rule(reading, at) &&
                 (smp_find_is_capital(reading, at) || reading->is_lower || title_end > at + 1 ||
                  is_addressed(reading, at)))
            done = keep_bare_post(reading, post, at, behind > title_end ? behind : title_end);
        at = named ? skip_degrees(reading, name.end) : behind;
    }
    return done ? SIMPUL_OK : smp_error_memory(err);
}
