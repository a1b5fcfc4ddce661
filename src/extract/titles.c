/* Regulations told by their title: "RUU tentang Penyiaran", "UU Perdagangan". Numbers are
 * cited.c's, nicknames of the lexicon names.c's. */
#include "extract/titles.h"

#include "base/utf8.h"
#include "extract/find.h"
#include "extract/form.h"
#include "records/attributes.h"

#include <string.h>

static bool mention(smp_reading *reading, uint32_t first, uint32_t end, simpul_str id,
                    simpul_str name)
{
    uint32_t actor = smp_reading_actor(reading, id, SMP_T_REGULATION, name);
    return actor != SMP_NOTHING && smp_reading_mention(reading, first, end, actor, SMP_NAMED);
}

static bool joins_a_name(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "dan") || smp_reading_is(reading, token, "atas") ||
           smp_reading_is(reading, token, "tentang") || smp_reading_is(reading, token, "di") ||
           smp_reading_is(reading, token, "untuk");
}

/* A word that begins something else than more of the title: another instrument, a body, grammar. */
static bool stops_title(const smp_reading *reading, uint32_t token)
{
    uint32_t index, end;
    uint64_t joins = SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_PREPOSITION) |
                     SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX) |
                     SMP_MARK(SMP_M_LIGHT_VERB) | SMP_MARK(SMP_M_PLACE) |
                     SMP_MARK(SMP_M_FOREIGN_PLACE);
    if (reading->marks[token] & ~joins) return true;
    if (smp_reading_is(reading, token, "pasal") || smp_reading_is(reading, token, "prioritas") ||
        smp_reading_is(reading, token, "perubahan"))
        return true;
    if (smp_find_payload(reading, token, SMP_P_INSTRUMENT, &index, &end)) return true;
    return smp_form_at(reading, token, SMP_T_BODY, &index, &end);
}

/* A word that titles are made of: capitalised, or in a text without capitals no verb. */
static bool is_title_word(const smp_reading *reading, uint32_t token)
{
    static const uint64_t small = SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_PREPOSITION);
    uint32_t index, end;
    if (!reading->is_lower) return smp_find_is_capital(reading, token);
    return smp_find_is_word(reading, token) && reading->words[token] != SMP_NO_WORD &&
           !(reading->marks[token] & small) &&
           !smp_find_payload(reading, token, SMP_P_SURFACE, &index, &end);
}

/* The end of a run of capitalised words, small joining words inside it allowed. */
static uint32_t capital_run(const smp_reading *reading, uint32_t at, uint32_t limit)
{
    uint32_t end = at;
    while (at < limit) {
        bool in_run = is_title_word(reading, at) && !stops_title(reading, at);
        if (in_run) {
            end = ++at;
        } else if (end == at && at + 1 < limit && joins_a_name(reading, at) &&
                   is_title_word(reading, at + 1)) {
            at++;
        } else {
            break;
        }
    }
    return end;
}

/* The title of a regulation of the lexicon; absent when its line gives none. */
static simpul_str title_of(const smp_lex_entity *entity)
{
    simpul_str key, value;
    for (size_t at = 0; smp_attributes_next(entity->attributes, &at, &key, &value);)
        if (smp_str_is(key, "title") && value.len > 2)
            return smp_str_slice(value, 1, value.len - 1);
    return SIMPUL_STR_NONE;
}

/* Regulations of that type whose title has the words: the one that it equals, else a JSON list. */
typedef struct titled {
    uint32_t same;
    smp_buf list;
    size_t n;
} titled;

static bool is_of_type(simpul_str id, simpul_str slug)
{
    simpul_str rest = smp_str_slice(id, strlen("regulation:"), id.len);
    return smp_str_starts(id, SIMPUL_STR("regulation:")) && smp_str_starts(rest, slug) &&
           rest.len > slug.len && rest.ptr[slug.len] == '-';
}

static bool find_titled(const smp_reading *reading, simpul_str slug, simpul_str words, titled *out)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    smp_buf wanted, title;
    smp_buf_init(&wanted);
    smp_buf_init(&title);
    smp_buf_byte(&out->list, '[');
    bool done = smp_utf8_slug(&wanted, words);
    for (uint32_t i = 0; i < lexicon->entities.n && done; i++) {
        const smp_lex_entity *known = &lexicon->entities.items[i];
        if (!is_of_type(known->id, slug) || !title_of(known).ptr) continue;
        smp_buf_clear(&title);
        done = smp_utf8_slug(&title, title_of(known));
        if (smp_str_equal(smp_buf_view(&title), smp_buf_view(&wanted))) out->same = i;
        if (smp_str_find(smp_buf_view(&title), smp_buf_view(&wanted), 0) == SIZE_MAX) continue;
        if (out->n++) smp_buf_byte(&out->list, ',');
        smp_json_string(&out->list, known->id);
    }
    smp_buf_byte(&out->list, ']');
    smp_buf_dispose(&wanted);
    smp_buf_dispose(&title);
    return done && !out->list.failed;
}

/* type:slug of the type and the title, with what the lexicon may call otherwise. */
static bool keep_new(smp_reading *reading, uint32_t first, uint32_t end, simpul_str slug,
                     simpul_str words, const titled *known)
{
    smp_buf name, attributes;
    smp_buf_init(&name);
    smp_buf_init(&attributes);
    smp_buf_str(&name, slug);
    smp_buf_byte(&name, ' ');
    smp_buf_str(&name, words);
    simpul_str id = smp_reading_id(reading, SMP_T_REGULATION, smp_buf_view(&name));
    simpul_str text = smp_arena_str(reading->arena, smp_reading_text(reading, first, end));
    bool done = !name.failed && id.ptr && text.ptr && mention(reading, first, end, id, text);
    smp_actor *actor =
        done ? &reading->actors.items[smp_strmap_find(&reading->actor_ids, id)] : NULL;
    if (done && known->n && actor->known == SMP_NOTHING) {
        smp_attributes_put(&attributes, SIMPUL_STR("{}"), SIMPUL_STR("candidates"),
                           smp_buf_view(&known->list));
        actor->attributes = smp_arena_str(reading->arena, smp_buf_view(&attributes));
        done = actor->attributes.ptr != NULL;
    }
    smp_buf_dispose(&attributes);
    smp_buf_dispose(&name);
    return done;
}

/* Laws and drafts go by their titles; so do the president's instruments when "tentang" says that it
 * is one. Of other types only a title that the lexicon knows counts. */
static bool goes_by_title(const smp_reading *reading, const smp_cited *found, uint32_t title)
{
    static const char *const slugs[] = {"pp", "perpres", "perppu", "keppres", "inpres", "skb"};
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    bool is_told = title > 0 && smp_reading_is(reading, title - 1, "tentang");
    if (is_told && SMP_STR_IS_ANY(kind->slug, slugs)) return true;
    return kind->is_draft || smp_str_is(kind->slug, "uu");
}

/* "PP tentang Perdagangan Melalui Sistem Elektronik": a title of the lexicon with words in it that
 * would end a run of names. The end of the longest; `at` when there is none. */
static uint32_t whole_title(const smp_reading *reading, uint32_t at, uint32_t limit)
{
    uint32_t end = at;
    while (at < limit && (smp_find_is_capital(reading, at) || joins_a_name(reading, at))) {
        if (smp_find_is_capital(reading, at)) end = at + 1;
        at++;
    }
    return end;
}

static bool keep_title(smp_reading *reading, const smp_cited *found, uint32_t at, uint32_t last,
                       uint32_t *end)
{
    enum { LONGEST = 14 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    uint32_t whole = whole_title(reading, at, limit < at + LONGEST ? limit : at + LONGEST);
    titled known = {.same = SMP_NOTHING};
    smp_buf_init(&known.list);
    bool done = true;
    if (whole > last)
        done = find_titled(reading, found->slug, smp_reading_text(reading, at, whole), &known);
    if (known.same != SMP_NOTHING) last = whole;
    simpul_str words = smp_reading_text(reading, at, last);
    smp_buf_clear(&known.list);
    known.n = 0;
    done = done && (known.same != SMP_NOTHING || find_titled(reading, found->slug, words, &known));
    if (done && known.same != SMP_NOTHING) {
        const smp_lex_entity *same = &reading->lexicon->entities.items[known.same];
        done = mention(reading, found->first, last, same->id, same->name);
        *end = last;
    } else if (done && goes_by_title(reading, found, at)) {
        done = keep_new(reading, found->first, last, found->slug, words, &known);
        *end = last;
    }
    smp_buf_dispose(&known.list);
    return done;
}

/* "Ketua Panja RUU Hak Cipta NAME": who leads a committee on a draft is named behind its title.
 * Where the tagger begins the person, `last` when it sees none. */
static uint32_t person_in(const smp_reading *reading, uint32_t citation, uint32_t at, uint32_t last)
{
    bool is_committee = citation > 0 && (smp_reading_is(reading, citation - 1, "panja") ||
                                         smp_reading_is(reading, citation - 1, "pansus"));
    for (uint32_t token = at + 1; is_committee && token < last; token++)
        if (smp_find_tagged_end(reading, token, SMP_TAG_PERSON) > token + 1) return token;
    return last;
}

/* RUU or UU with a name instead of a number: "RUU tentang Penyiaran", "UU Kesehatan". */
bool smp_titles_keep(smp_reading *reading, const smp_cited *found, uint32_t *end)
{
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    uint32_t at = smp_cited_skip(reading, found->end);
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    bool is_joint = kind->takes == SMP_TAKES_ISSUERS;
    if (is_joint && smp_reading_is(reading, at + 1, "menteri") &&
        smp_reading_is(reading, at + 2, "tentang"))
        at += 2; /* "SKB Tiga Menteri tentang" */
    if (smp_reading_is(reading, at, "tentang") || smp_reading_is(reading, at, "mengenai")) at++;
    uint32_t last = capital_run(reading, at, limit < at + 9 ? limit : at + 9);
    if (is_joint && last > at) last = whole_title(reading, at, limit < at + 14 ? limit : at + 14);
    last = person_in(reading, found->first, at, last);
    *end = found->end;
    if (last == at) return true;
    uint32_t entity, known_end; /* a nickname of the lexicon is names.c's to find */
    if (smp_form_at(reading, found->first, SMP_T_REGULATION, &entity, &known_end)) {
        *end = known_end > last ? known_end : last;
        return mention(reading, found->first, *end, reading->lexicon->entities.items[entity].id,
                       reading->lexicon->entities.items[entity].name);
    }
    bool headline =
        reading->tokens.sentences[smp_reading_sentence(reading, found->first)].is_headline;
    if (headline)
        return true; /* every word is capitalised there: nothing tells where the title ends */
    return keep_title(reading, found, at, last, end);
}
