/* Persons by one word of their names, once the text has named them in full: "Budi". Finds nobody
 * new. */
#include "extract/short_names.h"
#include "extract/find.h"
#include "extract/person_name.h"

#include <stdlib.h>

/* A mention of an official who has a word in the name. */
typedef struct bearer {
    uint32_t word, first, mention;
} bearer;

/* Officials by the words of their names. */
typedef struct name_words {
    smp_strmap words;
    smp_vec(bearer) bearers;  /* by word, by place */
    smp_vec(uint32_t) from;   /* word → its first bearer; one more behind the last */
    smp_vec(uint32_t) noted;  /* word → the first bearer in the list of mentions */
    smp_vec(uint32_t) latest; /* word → the last mention that was made of a short name */
} name_words;

static int by_word_and_place(const void *a, const void *b)
{
    const bearer *left = a, *right = b;
    if (left->word != right->word) return left->word < right->word ? -1 : 1;
    if (left->first != right->first) return left->first < right->first ? -1 : 1;
    return (left->mention > right->mention) - (left->mention < right->mention);
}

/* The next word of a name that smp_person_name_has_word finds in it; false at the end. */
static bool next_word(simpul_str name, size_t *at, simpul_str *word)
{
    while (*at < name.len) {
        size_t blank = smp_str_find(name, SIMPUL_STR(" "), *at);
        *word = smp_str_slice(name, *at, blank == SIZE_MAX ? name.len : blank);
        *at = blank == SIZE_MAX ? name.len : blank + 1;
        if (word->len && smp_person_name_has_word(name, *word)) return true;
    }
    return false;
}

static bool add_bearer(const smp_reading *reading, uint32_t mention, name_words *out)
{
    const smp_mention *known = &reading->mentions.items[mention];
    const smp_actor *actor = &reading->actors.items[known->actor];
    simpul_str word;
    if (actor->type != SMP_T_OFFICIAL) return true;
    for (size_t at = 0; next_word(actor->name, &at, &word);) {
        uint32_t index = smp_strmap_put(&out->words, word);
        bearer found = {index, known->first, mention};
        if (index == SMP_STRMAP_NONE || !smp_vec_push(&out->bearers, found)) return false;
        if (index < out->noted.n) continue;
        if (!smp_vec_push(&out->noted, mention) || !smp_vec_push(&out->latest, SMP_NO_MENTION))
            return false;
    }
    return true;
}

static bool find_bearers(const smp_reading *reading, name_words *out)
{
    for (uint32_t i = 0; i < reading->mentions.n; i++)
        if (!add_bearer(reading, i, out)) return false;
    if (out->bearers.n)
        qsort(out->bearers.items, out->bearers.n, sizeof *out->bearers.items, by_word_and_place);
    for (uint32_t i = 0; i <= out->bearers.n; i++)
        while (out->from.n <= (i < out->bearers.n ? out->bearers.items[i].word : out->words.n))
            if (!smp_vec_push(&out->from, i)) return false;
    return true;
}

static void close_bearers(name_words *words)
{
    smp_strmap_dispose(&words->words);
    smp_vec_dispose(&words->bearers);
    smp_vec_dispose(&words->from);
    smp_vec_dispose(&words->noted);
    smp_vec_dispose(&words->latest);
}

/* The last bearer of a word that begins before a token; SMP_NO_MENTION for none. */
static uint32_t bearer_before(const name_words *known, uint32_t word, uint32_t token)
{
    uint32_t low = known->from.items[word], high = known->from.items[word + 1];
    const uint32_t first = low;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (known->bearers.items[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low > first ? known->bearers.items[low - 1].mention : SMP_NO_MENTION;
}

/* The official who has this word in the name and was named in full, latest before the token first.
 */
static uint32_t official_by_word(const smp_reading *reading, const name_words *known,
                                 simpul_str word, uint32_t token)
{
    const smp_mention *mentions = reading->mentions.items;
    uint32_t index = smp_strmap_find(&known->words, word);
    if (index == SMP_STRMAP_NONE) return SMP_NOTHING;
    uint32_t best = known->noted.items[index], latest = known->latest.items[index];
    if (mentions[best].first >= token) return mentions[best].actor;
    best = bearer_before(known, index, token);
    if (latest != SMP_NO_MENTION && mentions[latest].first >= mentions[best].first) best = latest;
    return mentions[best].actor;
}

/* A short name is the latest mention of all who have one of the words of its official's name. */
static void note_short_name(const smp_reading *reading, name_words *known)
{
    uint32_t mention = (uint32_t)reading->mentions.n - 1;
    simpul_str name = reading->actors.items[reading->mentions.items[mention].actor].name, word;
    for (size_t at = 0; next_word(name, &at, &word);)
        known->latest.items[smp_strmap_find(&known->words, word)] = mention;
}

/* "Gubernur X Budi Susilo Y", "Aula Gatot Subroto": another name that begins like one of the text.
 */
static bool goes_on(const smp_reading *reading, uint32_t end)
{
    uint32_t index, behind;
    return smp_find_is_capital(reading, end) && smp_find_is_free(reading, end) &&
           !reading->marks[end] && !smp_find_is_headline(reading, end) && !reading->is_upper &&
           !(smp_find_flags(reading, end) & SMP_LINE_BEFORE) &&
           !smp_find_payload(reading, end, SMP_P_WEEKDAY, &index, &behind);
}

static bool keep_short_names_of(smp_reading *reading, name_words *known)
{
    uint32_t index, end;
    for (uint32_t at = 0; at < reading->tokens.n_tokens; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || !smp_find_is_capital(reading, at))
            continue;
        simpul_str word = smp_token_text(&reading->tokens, at);
        if (word.len < 3 || reading->marks[at] ||
            smp_find_payload(reading, at, SMP_P_MONTH, &index, &end))
            continue;
        uint32_t official = official_by_word(reading, known, word, at);
        if (official == SMP_NOTHING) continue;
        /* "Yenny Wahid" is not the Abdurrahman Wahid named before */
        bool is_inside = reading->tags[at] == SMP_TAG_PERSON_INSIDE && at > 0 &&
                         reading->mention_at[at - 1] == SMP_NO_MENTION;
        if (is_inside && reading->actors.items[official].name.len > word.len) continue;
        uint32_t last = at + 1;
        while (last < reading->tokens.n_tokens && smp_find_is_capital(reading, last) &&
               reading->mention_at[last] == SMP_NO_MENTION &&
               official_by_word(reading, known, smp_token_text(&reading->tokens, last), at) ==
                   official)
            last++;
        if (goes_on(reading, last)) continue;
        if (!smp_reading_mention(reading, at, last, official, SMP_NAMED)) return false;
        note_short_name(reading, known);
        at = last - 1;
    }
    return true;
}

/* "Sony", a firm's name of one word, is a person's first name once the text named the person. */
static void take_firms_names(smp_reading *reading, const name_words *known)
{
    for (size_t i = 0; i < reading->mentions.n; i++) {
        smp_mention *mention = &reading->mentions.items[i];
        smp_type type = reading->actors.items[mention->actor].type;
        if (mention->kind != SMP_NAMED || mention->end != mention->first + 1 ||
            (type != SMP_T_COMPANY && type != SMP_T_PLATFORM))
            continue;
        simpul_str word = smp_token_text(&reading->tokens, mention->first);
        uint32_t index = smp_strmap_find(&known->words, word);
        uint32_t full =
            index == SMP_STRMAP_NONE ? SMP_NO_MENTION : bearer_before(known, index, mention->first);
        if (full == SMP_NO_MENTION) continue;
        uint32_t official = reading->mentions.items[full].actor;
        simpul_str name = reading->actors.items[official].name;
        if (name.len > word.len && smp_str_starts(name, word) && name.ptr[word.len] == ' ')
            mention->actor = official;
    }
}

bool smp_short_names_keep(smp_reading *reading)
{
    name_words known = {0};
    smp_strmap_init(&known.words);
    bool done = find_bearers(reading, &known) && keep_short_names_of(reading, &known);
    if (done) take_firms_names(reading, &known);
    close_bearers(&known);
    return done;
}
