/* The second office of one person: "Kepala X sekaligus Menteri Y NAME", "NAME yang juga Ketua Z",
 * "Tim Z dipimpin NAME". The first is found by posts.c, persons.c and ranked.c. */
#include "extract/offices.h"
#include "extract/find.h"
#include "extract/post.h"
#include "extract/ranked.h"

enum { MAX_TITLE = 12 };

typedef struct office { /* a title in the text, with its body */
    uint32_t body;
    simpul_str role;
} office;

/* A word that says of a person that another office is held too. */
static bool joins_offices(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "sekaligus") ||
           smp_reading_is(reading, token, "merangkap");
}

/* The title of the tokens first…end: a post of the lexicon that begins there, or a rank with a
 * body. False when no body is named. */
static bool read_office(smp_reading *reading, uint32_t first, uint32_t end, office *out)
{
    uint32_t post_end = first, post = smp_post_at(reading, first, &post_end);
    if (post != SMP_NOTHING && post_end <= end) {
        const smp_lex_post *known = &reading->lexicon->posts.items[post];
        *out = (office){smp_reading_known(reading, known->body), known->role};
        return out->body != SMP_NOTHING;
    }
    if (!smp_reading_marked(reading, first, SMP_M_RANK)) return false;
    out->body = smp_ranked_body(reading, first, first + 1, end);
    out->role = smp_post_role(reading, first, UINT32_MAX);
    return out->body != SMP_NOTHING && out->role.ptr;
}

/* The first token of the title that ends right before `join`: the farthest rank or post that only
 * words of titles part from it; `join` when there is none. */
static uint32_t title_before(const smp_reading *reading, uint32_t join)
{
    uint32_t found = join, post, end;
    uint32_t floor = smp_find_sentence_first(reading, join);
    for (uint32_t at = join; at > floor && join - at < MAX_TITLE;) {
        at--;
        bool is_number = reading->tokens.tokens[at].kind == SMP_NUMBER; /* "Wakil Ketua 1 X" */
        if (!is_number && !smp_ranked_is_in_title(reading, at)) break;
        if (smp_reading_marked(reading, at, SMP_M_RANK) ||
            smp_find_payload(reading, at, SMP_P_POST, &post, &end))
            found = at;
    }
    return found;
}

static bool keep_before(smp_reading *reading, const smp_post_seen *seen)
{
    office other;
    if (seen->first < 2) return true;
    bool is_also = smp_reading_is(reading, seen->first - 1, "juga") && /* "Ketua X yang juga …" */
                   smp_reading_is(reading, seen->first - 2, "yang");
    if (!is_also && !joins_offices(reading, seen->first - 1)) return true;
    uint32_t join = seen->first - 1 - is_also, first = title_before(reading, join);
    if (first == join || !read_office(reading, first, join, &other) || other.body == seen->body)
        return true;
    uint32_t body = reading->actors.items[seen->official].body;
    bool done = smp_post_keep(reading, seen->official, other.body, first, seen->end, other.role,
                              smp_post_was_former(reading, first));
    reading->actors.items[seen->official].body = body; /* the first office is who speaks */
    return done;
}

/* The first token of a title said of the name that ends at `end`; `end` when none is. */
static uint32_t title_behind(const smp_reading *reading, uint32_t end)
{
    uint32_t at = end + smp_reading_is_punctuation(reading, end, ',');
    bool is_said = joins_offices(reading, at);
    if (smp_reading_is(reading, at, "yang"))
        is_said = smp_reading_is(reading, at + 1, "juga") ||
                  smp_reading_is(reading, at + 1, "menjabat") ||
                  smp_reading_is(reading, at + 1, "merupakan") ||
                  smp_reading_is(reading, at + 1, "merangkap");
    if (!is_said) return end;
    for (at++; smp_reading_is(reading, at, "juga") || smp_reading_is(reading, at, "menjabat") ||
               smp_reading_is(reading, at, "merupakan") || smp_reading_is(reading, at, "adalah") ||
               smp_reading_is(reading, at, "merangkap") || smp_reading_is(reading, at, "sebagai") ||
               smp_reading_marked(reading, at, SMP_M_FORMER);
         at++) {
    }
    return at;
}

static bool keep_behind(smp_reading *reading, const smp_mention *name)
{
    office other;
    uint32_t first = title_behind(reading, name->end), end = first + 1;
    if (first == name->end) return true;
    uint32_t limit = smp_find_sentence_end(reading, first);
    while (end < limit && end < first + MAX_TITLE && smp_ranked_is_in_title(reading, end)) end++;
    if (first >= limit || !read_office(reading, first, end, &other)) return true;
    uint32_t body = reading->actors.items[name->actor].body;
    bool done = smp_post_keep(reading, name->actor, other.body, name->first, end, other.role,
                              smp_post_was_former(reading, first));
    if (body != SMP_NOTHING) reading->actors.items[name->actor].body = body;
    return done;
}

bool smp_offices_keep_second(smp_reading *reading)
{
    bool done = true;
    for (size_t i = 0, n = reading->posts.n; i < n && done; i++) {
        smp_post_seen seen = reading->posts.items[i];
        done = keep_before(reading, &seen);
    }
    for (size_t i = 0, n = reading->mentions.n; i < n && done; i++) {
        smp_mention name = reading->mentions.items[i];
        bool is_person = reading->actors.items[name.actor].type == SMP_T_OFFICIAL;
        if (is_person && name.kind != SMP_BODY_OF) done = keep_behind(reading, &name);
    }
    return done;
}

/* "Panja tersebut" is no body but one whose id begins with the word. */
static bool is_called_so(const smp_reading *reading, const smp_mention *mention)
{
    static const char *const words[] = {"panja", "pansus", "satgas", "tim", "komite", "pansel"};
    if (mention->kind != SMP_REFERRED) return true;
    simpul_str id = reading->actors.items[mention->actor].id;
    simpul_str slug = smp_str_slice(id, sizeof "agency:" - 1, id.len);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (smp_reading_is(reading, mention->first, words[i]))
            return smp_str_starts(slug, smp_str(words[i]));
    return true;
}

/* The body whose mention ends right before a verb, "yang" or a bracket between them; SMP_NO_MENTION
 * for none. */
static uint32_t body_before(const smp_reading *reading, uint32_t verb)
{
    uint32_t at = verb;
    if (at > 0 && smp_reading_is(reading, at - 1, "yang")) at--;
    uint32_t index = at > 0 ? reading->mention_at[at - 1] : SMP_NO_MENTION;
    if (index == SMP_NO_MENTION) return SMP_NO_MENTION;
    const smp_actor *body = &reading->actors.items[reading->mentions.items[index].actor];
    bool is_class =
        body->known != SMP_NOTHING && reading->lexicon->entities.items[body->known].is_class;
    if (body->type != SMP_T_AGENCY || is_class) return SMP_NO_MENTION;
    return is_called_so(reading, &reading->mentions.items[index]) ? index : SMP_NO_MENTION;
}

bool smp_offices_keep_led(smp_reading *reading)
{
    bool done = true;
    for (uint32_t at = 1; at < reading->tokens.n_tokens && done; at++) {
        if (!smp_reading_is(reading, at, "diketuai") && !smp_reading_is(reading, at, "dipimpin"))
            continue;
        uint32_t next = at + 1, index = body_before(reading, at);
        while (smp_reading_is(reading, next, "langsung") || smp_reading_is(reading, next, "oleh"))
            next++;
        if (index == SMP_NO_MENTION || next >= reading->tokens.n_tokens ||
            reading->mention_at[next] == SMP_NO_MENTION)
            continue;
        smp_mention body = reading->mentions.items[index];
        smp_mention head = reading->mentions.items[reading->mention_at[next]];
        smp_actor *person = &reading->actors.items[head.actor];
        uint32_t own = person->body;
        if (person->type != SMP_T_OFFICIAL || own == body.actor) continue;
        done = smp_post_keep(reading, head.actor, body.actor, body.first, head.end,
                             SIMPUL_STR("Ketua"), false);
        reading->actors.items[head.actor].body = own;
    }
    return done;
}
