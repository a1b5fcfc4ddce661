/* Persons that no post of the lexicon tells: in posts told by rank and body ("Ketua Umum idEA …"),
 * named before their post, and by their short names afterwards. */
#include "base/error.h"
#include "base/str.h"
#include "extract/described.h"
#include "extract/find.h"
#include "extract/governments.h"
#include "extract/offices.h"
#include "extract/person_name.h"
#include "extract/post.h"
#include "extract/ranked.h"
#include "extract/same_body.h"
#include "extract/short_names.h"

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
        uint32_t end = title.first, post = smp_post_at(reading, title.first, &end);
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
        uint32_t own = reading->actors.items[official].body; /* "Menkeu A, Menteri Y/Kepala Z B" */
        if (own != SMP_NOTHING && own != body && title.actor != official &&
            reading->actors.items[title.actor].type == SMP_T_OFFICIAL)
            continue;
        if (body == SMP_NOTHING ||
            !smp_post_keep(reading, official, body, reading->mentions.items[before].first,
                           title.end, known->role, false))
            return false;
    }
    return true;
}

/* The comma that closes what is said of a person between commas: ", pengacara Musk,"; `at` when no
 * verb of saying follows one. */
static uint32_t behind_aside(const smp_reading *reading, uint32_t at)
{
    enum { LONGEST = 12 };
    uint32_t limit = smp_find_sentence_end(reading, at);
    if (!smp_reading_is_punctuation(reading, at, ',')) return at;
    for (uint32_t end = at + 1; end < limit && end < at + LONGEST; end++) {
        if (smp_reading_is_punctuation(reading, end, ',')) return end + 1;
        if (smp_reading_marked(reading, end, SMP_M_SPEECH)) return at;
    }
    return at;
}

/* Whole names only: no capital may stand next to it, and before it neither a preposition nor what
 * introduces the name of a body. */
static bool stands_alone(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t head, behind;
    if (smp_find_is_capital(reading, end)) return false;
    if (first == 0 ||
        smp_reading_sentence(reading, first - 1) != smp_reading_sentence(reading, first))
        return true;
    return !smp_find_is_capital(reading, first - 1) &&
           !smp_reading_marked(reading, first - 1, SMP_M_PREPOSITION) &&
           !smp_reading_marked(reading, first - 1, SMP_M_COORDINATOR) &&
           !smp_find_payload(reading, first - 1, SMP_P_HEAD, &head, &behind);
}

/* "akan diketuai NAME", "didirikan oleh NAME" */
static bool is_agent(const smp_reading *reading, uint32_t first)
{
    static const char *const verbs[] = {"diketuai", "dipimpin", "didirikan", "diwakili", "besutan"};
    uint32_t at = first > 1 && smp_reading_is(reading, first - 1, "oleh") ? first - 1 : first;
    return at > 0 && SMP_IS_ANY(reading, at - 1, verbs);
}

/* "kata NAME", "menurut NAME", "NAME, pengacara X, mengatakan": two words at least that the tagger
 * takes for a person who speaks. */
static bool is_speaker(const smp_reading *reading, uint32_t first, uint32_t end)
{
    if (end < first + 2 || smp_find_is_capital(reading, end)) return false;
    for (uint32_t at = first; at < end; at++) /* "Albert N.V. Marteen" */
        if (smp_str_find(smp_token_text(&reading->tokens, at), SIMPUL_STR("."), 0) != SIZE_MAX)
            return false;
    if (first > 0 && (smp_reading_marked(reading, first - 1, SMP_M_SPEECH) ||
                      smp_reading_is(reading, first - 1, "menurut")))
        return true;
    if (is_agent(reading, first)) return true;
    bool is_apart = first > 0 && smp_reading_is_punctuation(reading, first - 1, ',') &&
                    smp_reading_is_punctuation(reading, end, ',');
    if (is_apart && smp_reading_marked(reading, end + 1, SMP_M_SPEECH)) return true;
    if (!stands_alone(reading, first, end)) return false;
    if (smp_reading_marked(reading, end, SMP_M_SPEECH)) return true;
    return (first == 0 || !smp_find_is_word(reading, first - 1)) &&
           smp_reading_marked(reading, behind_aside(reading, end), SMP_M_SPEECH);
}

static bool keep_speakers(smp_reading *reading)
{
    for (uint32_t at = 0; at < reading->tokens.n_tokens; at++) {
        uint32_t end = smp_person_name_tagged_end(reading, at);
        if (end == at || smp_find_is_headline(reading, at) || !is_speaker(reading, at, end))
            continue;
        smp_person_name name = {at, end, SMP_NOTHING};
        uint32_t person = smp_person_name_actor(reading, &name);
        if (person == SMP_NOTHING || !smp_reading_mention(reading, at, end, person, SMP_NAMED))
            return false;
        at = end - 1;
    }
    return true;
}

/* The person whose name ends right before "alias": one named before, or two words at least that the
 * tagger takes for one. SMP_NOTHING when there is none; false when memory is out. */
static bool person_before(smp_reading *reading, uint32_t alias, uint32_t *person)
{
    enum { LONGEST = 5 };
    uint32_t known = reading->mention_at[alias - 1], first = alias;
    *person = SMP_NOTHING;
    if (known != SMP_NO_MENTION) {
        uint32_t actor = reading->mentions.items[known].actor;
        if (reading->actors.items[actor].type == SMP_T_OFFICIAL) *person = actor;
        return true;
    }
    while (first > 0 && alias - first < LONGEST && reading->tags[first] != SMP_TAG_PERSON) first--;
    if (first + 1 >= alias || smp_person_name_tagged_end(reading, first) != alias) return true;
    smp_person_name name = {first, alias, SMP_NOTHING};
    *person = smp_person_name_actor(reading, &name);
    return *person != SMP_NOTHING && smp_reading_mention(reading, first, alias, *person, SMP_NAMED);
}

/* "Tan Wei Liang alias Hendra Tanoto": one person by two names. */
static bool keep_aliases(smp_reading *reading)
{
    for (uint32_t at = 1; at + 1 < reading->tokens.n_tokens; at++) {
        smp_person_name name;
        uint32_t person;
        if (!smp_reading_is(reading, at, "alias") || smp_find_is_headline(reading, at) ||
            reading->mention_at[at + 1] != SMP_NO_MENTION ||
            !smp_person_name_run_at(reading, at + 1, &name))
            continue;
        if (!person_before(reading, at, &person)) return false;
        if (person != SMP_NOTHING &&
            !smp_reading_mention(reading, name.first, name.end, person, SMP_NAMED))
            return false;
    }
    return true;
}

simpul_status smp_find_persons(smp_reading *reading, simpul_error *err)
{
    size_t n_new = 0;
    bool done = smp_ranked_keep(reading, err) && smp_governments_keep(reading) &&
                keep_apposed(reading) && keep_speakers(reading) && keep_aliases(reading) &&
                smp_short_names_keep(reading) && smp_described_keep(reading, &n_new);
    if (done && n_new) done = smp_short_names_keep(reading);
    done = done && smp_offices_keep_second(reading);
    if (done) smp_same_bodies_unite(reading);
    return done ? SIMPUL_OK : smp_error_memory(err);
}
