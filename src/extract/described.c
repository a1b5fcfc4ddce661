/* Titles with a demonstrative and no name: "politikus Partai X itu", "mantan Ketua Y ini". They
 * mean whom the text speaks of, and tell the office. Words of grammar that refer are
 * references.c's. */
#include "extract/described.h"
#include "extract/find.h"
#include "extract/governments.h"
#include "extract/person_name.h"
#include "extract/post.h"
#include "extract/ranked.h"
#include "extract/references.h"

enum { LONGEST = 11, SENTENCES = 3, REACH = 400 };

typedef struct title { /* the tokens of a title, its demonstrative behind `end` */
    uint32_t first, end;
    uint32_t body; /* actor, or SMP_NOTHING */
    simpul_str role;
} title;

static bool is_official(const smp_reading *reading, uint32_t token)
{
    uint32_t mention = reading->mention_at[token];
    return mention != SMP_NO_MENTION &&
           reading->actors.items[reading->mentions.items[mention].actor].type == SMP_T_OFFICIAL;
}

/* A rank or a post of the lexicon, with its body and a demonstrative behind. */
static bool is_title(const smp_reading *reading, uint32_t at, title *out)
{
    uint32_t limit = smp_find_sentence_end(reading, at), end = at + 1, post_end = at;
    bool is_rank = smp_reading_marked(reading, at, SMP_M_RANK);
    bool is_post = smp_post_at(reading, at, &post_end) != SMP_NOTHING && post_end > at + 1;
    if (smp_reading_marked(reading, post_end, SMP_M_FOREIGN_PLACE)) return false;
    if ((!is_rank && !is_post) || is_official(reading, at) ||
        smp_reading_is(reading, at, "perwakilan")) /* may be an office abroad as well */
        return false;
    while (end < limit && end < at + LONGEST && !is_official(reading, end) &&
           (smp_ranked_is_in_title(reading, end) || end < post_end))
        end++;
    *out = (title){at, end, SMP_NOTHING, SIMPUL_STR_NONE};
    /* "anggota DPR … pada tahun ini" is no title */
    bool is_named = reading->mention_at[end - 1] != SMP_NO_MENTION ||
                    smp_find_is_capital(reading, end - 1) || reading->is_lower;
    return is_named && end < limit && end > at + 1 &&
           smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE);
}

/* The office that a title tells. False when memory is out. */
static bool read_office(smp_reading *reading, title *out)
{
    uint32_t post_end = out->first, post = smp_post_at(reading, out->first, &post_end);
    if (post != SMP_NOTHING && post_end <= out->end) {
        const smp_lex_post *known = &reading->lexicon->posts.items[post];
        out->body = smp_reading_known(reading, known->body);
        out->role = known->role;
        return out->body != SMP_NOTHING;
    }
    out->body = smp_government_of(reading, out->first, out->end);
    if (out->body == SMP_NOTHING)
        out->body = smp_ranked_body(reading, out->first, out->first + 1, out->end);
    out->role = smp_post_role(reading, out->first, out->end);
    return out->role.ptr != NULL;
}

/* The latest person of the body; SMP_NOTHING when none was named. */
static uint32_t latest_of(const smp_reading *reading, uint32_t body, uint32_t before)
{
    for (uint32_t at = before; at-- > 0 && before - at <= REACH;) {
        if (!is_official(reading, at)) continue;
        uint32_t who = reading->mentions.items[reading->mention_at[at]].actor;
        if (reading->actors.items[who].body == body) return who;
    }
    return SMP_NOTHING;
}

/* A person whom no title told, as the tagger sees one. */
static bool is_untold(const smp_reading *reading, uint32_t at, smp_person_name *out)
{
    if (reading->tokens.tokens[at].flags & SMP_IN_QUOTES) return false;
    *out = (smp_person_name){at, smp_person_name_tagged_end(reading, at), SMP_NOTHING};
    bool is_piece = out->end == at + 1 && at > 0 && smp_find_is_capital(reading, at - 1);
    return out->end > at && !is_piece;
}

/* A name of one word in full, as the text before it says it. */
static smp_person_name in_full(const smp_reading *reading, const smp_person_name *name)
{
    enum { FAR = 1000 };
    simpul_str word = smp_token_text(&reading->tokens, name->first);
    if (name->end > name->first + 1) return *name;
    for (uint32_t at = name->first; at-- > 0 && name->first - at <= FAR;) {
        uint32_t end = smp_find_tagged_end(reading, at, SMP_TAG_PERSON);
        if (end < at + 2 || reading->mention_at[at] != SMP_NO_MENTION) continue;
        for (uint32_t part = at; part < end; part++)
            if (smp_str_equal(smp_token_text(&reading->tokens, part), word))
                return (smp_person_name){at, end, SMP_NOTHING};
    }
    return *name;
}

/* "NAME mengatakan", "NAME, …, mengaku", "kata NAME". */
static bool speaks(const smp_reading *reading, const smp_person_name *name)
{
    bool is_comma = smp_reading_is_punctuation(reading, name->end, ',');
    return (name->first > 0 && smp_reading_marked(reading, name->first - 1, SMP_M_SPEECH)) ||
           smp_reading_marked(reading, name->end + is_comma, SMP_M_SPEECH);
}

/* What the sentences before a title tell of persons whom no title told. */
typedef enum untold {
    UNTOLD_NONE,   /* the nearest person is one that a title told, or there is none */
    UNTOLD_SPEAKS, /* one of them speaks */
    UNTOLD_OTHER   /* one of them is nearest, and does not */
} untold;

/* The sentence of the title itself has its subject, whom the title does not mean. */
static untold untold_before(const smp_reading *reading, uint32_t before, smp_person_name *out)
{
    uint32_t sentence = smp_reading_sentence(reading, before);
    for (uint32_t back = 1; back <= SENTENCES && back <= sentence; back++) {
        const smp_sentence *place = &reading->tokens.sentences[sentence - back];
        bool is_seen = false;
        for (uint32_t at = place->first; at < place->end && !place->is_headline; at++) {
            if (is_official(reading, at)) return UNTOLD_NONE;
            if (!is_untold(reading, at, out)) continue;
            if (speaks(reading, out)) return UNTOLD_SPEAKS;
            is_seen = true;
        }
        if (is_seen) return UNTOLD_OTHER;
    }
    return UNTOLD_NONE;
}

/* Party, faction, parliament: offices that one person holds at once. */
static bool is_of_politics(const smp_actor *body)
{
    static const char *const begins[] = {"stakeholder:", "agency:komisi-", "agency:dpr",
                                         "agency:fraksi-", "agency:badan-"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (smp_str_starts(body->id, smp_str(begins[i]))) return true;
    return false;
}

/* Does the sentence before name anybody whom no title told? */
static bool has_untold_before(const smp_reading *reading, uint32_t before)
{
    uint32_t sentence = smp_reading_sentence(reading, before);
    smp_person_name name;
    if (sentence == 0) return false;
    const smp_sentence *place = &reading->tokens.sentences[sentence - 1];
    for (uint32_t at = place->first; at < place->end; at++)
        if (reading->mention_at[at] == SMP_NO_MENTION && is_untold(reading, at, &name)) return true;
    return false;
}

/* A minister is often of a party, and leads it: meant where the text tells of nobody else. */
static bool is_minister_s_party(const smp_reading *reading, const title *found,
                                const smp_actor *own, const smp_actor *body)
{
    return own->type == SMP_T_MINISTRY && smp_str_starts(body->name, SIMPUL_STR("Partai ")) &&
           !has_untold_before(reading, found->first);
}

/* May who holds an office hold that of the title too? */
static bool may_be(const smp_reading *reading, const title *found, uint32_t own, bool is_former)
{
    if (is_former || smp_reading_marked(reading, found->first, SMP_M_FREE_RANK)) return true;
    const smp_actor *mine = &reading->actors.items[own];
    const smp_actor *other = &reading->actors.items[found->body];
    return is_minister_s_party(reading, found, mine, other) ||
           (is_of_politics(mine) && is_of_politics(other));
}

/* Whom the title means: the latest person of its body, else who speaks. Who holds another office is
 * meant where the title is a former one or a party's. */
static uint32_t described(smp_reading *reading, const title *found, bool is_former, size_t *n_new)
{
    smp_person_name name;
    bool is_of_now = found->body != SMP_NOTHING && !is_former; /* who is in it now left nothing */
    uint32_t who = is_of_now ? latest_of(reading, found->body, found->first) : SMP_NOTHING;
    if (who != SMP_NOTHING) return who;
    untold nearest = untold_before(reading, found->first, &name);
    if (nearest == UNTOLD_OTHER) return SMP_NOTHING;
    if (nearest == UNTOLD_SPEAKS) {
        name = in_full(reading, &name);
        who = smp_person_name_actor(reading, &name);
        ++*n_new;
        bool done = who != SMP_NOTHING &&
                    smp_reading_mention(reading, name.first, name.end, who, SMP_TITLED);
        return done ? who : SMP_NOTHING;
    }
    uint32_t sentence = smp_reading_sentence(reading, found->first);
    who = smp_references_topic(reading, reading->tokens.sentences[sentence].first);
    if (who == SMP_NOTHING || found->body == SMP_NOTHING) return who;
    uint32_t own = reading->actors.items[who].body;
    return own == SMP_NOTHING || may_be(reading, found, own, is_former) ? who : SMP_NOTHING;
}

static bool keep(smp_reading *reading, title *found, size_t *n_new)
{
    bool is_former = smp_post_was_former(reading, found->first);
    if (!read_office(reading, found)) return false;
    uint32_t who = described(reading, found, is_former, n_new);
    if (who == SMP_NOTHING) return true;
    uint32_t own = reading->actors.items[who].body;
    uint32_t first = is_former ? found->first - 1 : found->first;
    bool done =
        smp_reading_mention(reading, first, found->end + 1, who, SMP_REFERRED) &&
        (found->body == SMP_NOTHING || smp_post_keep(reading, who, found->body, found->first,
                                                     found->end + 1, found->role, is_former));
    if (own != SMP_NOTHING) reading->actors.items[who].body = own; /* whom they speak for */
    return done;
}

bool smp_described_keep(smp_reading *reading, size_t *n_new)
{
    bool done = true;
    *n_new = 0;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        title found;
        bool is_one = is_title(reading, at, &found) && !smp_find_is_headline(reading, at);
        if (is_one) done = keep(reading, &found, n_new);
        at = is_one ? found.end + 1 : at + 1;
    }
    return done;
}
