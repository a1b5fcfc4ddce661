/* Words for several who were named in one list, or alone in one sentence. Finds no single
 * referents. */
#include "extract/plurals.h"

#include "extract/find.h"
#include "extract/phrase.h"

enum { MOST = 6, SENTENCES = 2 };

typedef struct several {
    uint32_t actors[MOST];
    size_t n;
} several;

static bool fits(const smp_reading *reading, uint32_t mention, smp_type types)
{
    const smp_mention *who = &reading->mentions.items[mention];
    return who->kind != SMP_BODY_OF && (reading->actors.items[who->actor].type & types) != 0;
}

static bool add(several *out, uint32_t actor)
{
    for (size_t i = 0; i < out->n; i++)
        if (out->actors[i] == actor) return true;
    if (out->n == MOST) return false;
    out->actors[out->n++] = actor;
    return true;
}

/* Adds whom a mention means: one, or several where words for several stand. */
static bool add_all(const smp_reading *reading, several *out, uint32_t mention)
{
    const smp_mention *one = &reading->mentions.items[mention];
    if (one->kind != SMP_REFERRED) return add(out, one->actor);
    bool done = true;
    for (uint32_t k = reading->mention_from[one->first]; k != SMP_NO_MENTION && done;
         k = reading->links.items[k].next) {
        const smp_mention *other = &reading->mentions.items[k];
        if (other->kind == SMP_REFERRED && other->end == one->end) done = add(out, other->actor);
    }
    return done;
}

/* The mention that a list may join to the one at `first`: the next to the left; SMP_NO_MENTION. */
static uint32_t before(const smp_reading *reading, uint32_t first, uint32_t floor)
{
    enum { FAR = 10 };
    for (uint32_t at = first; at > floor && first - at <= FAR; at--)
        if (reading->mention_at[at - 1] != SMP_NO_MENTION) return reading->mention_at[at - 1];
    return SMP_NO_MENTION;
}

/* "Badan X (BX)": the name that the short form before a token stands for; the token itself. */
static uint32_t skip_short_form(const smp_reading *reading, uint32_t first, uint32_t floor)
{
    if (first <= floor + 1 || !smp_reading_is_punctuation(reading, first - 1, '(')) return first;
    uint32_t name = reading->mention_at[first - 2], own = reading->mention_at[first];
    bool is_same = name != SMP_NO_MENTION && own != SMP_NO_MENTION &&
                   reading->mentions.items[name].actor == reading->mentions.items[own].actor;
    return is_same ? reading->mentions.items[name].first : first;
}

static bool is_person(const smp_reading *reading, uint32_t mention)
{
    return reading->actors.items[reading->mentions.items[mention].actor].type == SMP_T_OFFICIAL;
}

/* The list that ends with a mention; `*first` is where it begins. */
static several list_of(const smp_reading *reading, uint32_t mention, smp_type types, uint32_t floor,
                       uint32_t *first)
{
    several out = {{0}, 0};
    if (!add_all(reading, &out, mention)) return out;
    *first = skip_short_form(reading, reading->mentions.items[mention].first, floor);
    for (;;) {
        uint32_t one = before(reading, *first, floor);
        if (one == SMP_NO_MENTION || !fits(reading, one, types) ||
            is_person(reading, one) != is_person(reading, mention))
            return out;
        uint32_t end = reading->mentions.items[one].end;
        end += smp_reading_is_punctuation(reading, end, ')');
        if (!smp_phrase_lists(reading, end, *first)) return out;
        if (!add_all(reading, &out, one)) return out;
        *first = skip_short_form(reading, reading->mentions.items[one].first, floor);
    }
}

/* The list of n before a token, of any number when n is 0: that in which the nearest one that fits
 * stands, and farther ones where a noun tells what they are. */
static several find_list(const smp_reading *reading, uint32_t token, smp_type types, size_t n,
                         bool is_told)
{
    several none = {{0}, 0};
    uint32_t sentence = smp_reading_sentence(reading, token);
    uint32_t from = sentence > SENTENCES ? sentence - SENTENCES : 0;
    uint32_t floor = reading->tokens.sentences[from].first;
    uint32_t own = reading->tokens.sentences[sentence].first; /* "OJK meminta keduanya" */
    for (uint32_t at = token; at > floor;) {
        uint32_t mention = reading->mention_at[--at];
        if (mention == SMP_NO_MENTION || !fits(reading, mention, types)) continue;
        uint32_t start = smp_find_sentence_first(reading, at);
        several found = list_of(reading, mention, types, start, &at);
        if (n ? found.n == n : found.n > 1) return found;
        if (!is_told && (n == 0 || at < own)) return none;
    }
    return none;
}

/* The n that one sentence names before a token, if it names no more. */
static several find_named(const smp_reading *reading, uint32_t token, smp_type types, size_t n)
{
    uint32_t sentence = smp_reading_sentence(reading, token);
    for (uint32_t back = 0; back <= SENTENCES && back <= sentence; back++) {
        const smp_sentence *place = &reading->tokens.sentences[sentence - back];
        several found = {{0}, 0};
        bool fit = true;
        for (uint32_t at = place->first; at < place->end && at < token && fit; at++) {
            uint32_t mention = reading->mention_at[at];
            if (mention == SMP_NO_MENTION || !fits(reading, mention, types)) continue;
            uint32_t actor = reading->mentions.items[mention].actor;
            if (!smp_find_is_class(reading, actor)) fit = add(&found, actor);
        }
        if (fit && found.n == n) return found;
        if (found.n > 0 && back > 0) break;
    }
    return (several){{0}, 0};
}

/* The number that a word tells: "kedua platform", "tiga perusahaan itu", "keduanya"; 0: none. */
static size_t number_of(const smp_reading *reading, uint32_t token, const char *const words[4])
{
    for (size_t i = 0; i < 4; i++)
        if (smp_reading_is(reading, token, words[i])) return i + 2;
    return 0;
}

typedef struct phrase { /* what the words at a token say about those they mean */
    smp_type types;
    size_t n;     /* 0: not said */
    bool is_told; /* a noun says what they are */
    uint32_t end;
} phrase;

/* "kedua platform (itu)", "dua perusahaan tersebut" */
static bool read_counted(const smp_reading *reading, uint32_t at, phrase *out)
{
    static const char *const ordinals[] = {"kedua", "ketiga", "keempat", "kelima"};
    uint32_t index, end;
    size_t n = number_of(reading, at, ordinals);
    bool is_number = !n;
    if (!n) n = (size_t)smp_find_cardinal(reading, at);
    if (n < 2 || n > 5 || at + 1 >= reading->tokens.n_tokens ||
        reading->mention_at[at + 1] != SMP_NO_MENTION ||
        !smp_find_payload(reading, at + 1, SMP_P_NOUN, &index, &end))
        return false;
    bool points = smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE);
    if (is_number && !points) return false;
    *out = (phrase){reading->lexicon->nouns.items[index].types, n, true, end + points};
    return true;
}

static bool read_phrase(const smp_reading *reading, uint32_t at, phrase *out)
{
    static const char *const all[] = {"keduanya", "ketiganya", "keempatnya", "kelimanya"};
    const smp_type partners = (smp_type)(SMP_T_STAKEHOLDER | SMP_T_PLATFORM | SMP_T_COMPANY);
    if (smp_reading_marked(reading, at, SMP_M_THIRD_PLURAL)) {
        *out = (phrase){partners, 0, false, at + 1};
        return true;
    }
    size_t n = number_of(reading, at, all);
    if (!n) return read_counted(reading, at, out);
    /* "… hanya dua orang. Keduanya …": whom one's own words name, perhaps not by name */
    if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) return false;
    *out = (phrase){(smp_type)(partners | SMP_T_BODY | SMP_T_OFFICIAL), n, false, at + 1};
    return true;
}

bool smp_plurals_keep(smp_reading *reading, uint32_t at, uint32_t *next)
{
    phrase said;
    *next = at;
    if (reading->mention_at[at] != SMP_NO_MENTION || !read_phrase(reading, at, &said)) return true;
    several meant = find_list(reading, at, said.types, said.n, said.is_told);
    if (meant.n == 0 && said.is_told) meant = find_named(reading, at, said.types, said.n);
    for (size_t i = 0; i < meant.n; i++)
        if (!smp_reading_mention(reading, at, said.end, meant.actors[i], SMP_REFERRED))
            return false;
    if (meant.n) *next = said.end;
    return true;
}

void smp_plurals_expand(const smp_reading *reading, uint32_t *mentions, size_t *n, size_t most)
{
    size_t given = *n;
    for (size_t i = 0; i < given; i++) {
        const smp_mention *one = &reading->mentions.items[mentions[i]];
        if (one->kind != SMP_REFERRED) continue;
        for (uint32_t k = reading->mention_from[one->first]; k != SMP_NO_MENTION && *n < most;
             k = reading->links.items[k].next) {
            const smp_mention *other = &reading->mentions.items[k];
            if (k != mentions[i] && other->kind == SMP_REFERRED && other->end == one->end)
                mentions[(*n)++] = k;
        }
    }
}
