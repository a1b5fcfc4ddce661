/* Names that the text tells once and uses again: the short form in brackets behind a name, services
 * and firms that only one sentence describes. Finds nothing new. */
#include "extract/named_again.h"

#include "base/str.h"
#include "extract/find.h"
#include "extract/other_letters.h"

/* The tokens of each word as it is written, from the first on. */
typedef struct word_places {
    smp_strmap words;
    smp_vec(uint32_t) first; /* word → token */
    uint32_t *next;          /* token → the next of the same word, SMP_NOTHING */
} word_places;

static bool find_places(const smp_reading *reading, word_places *out)
{
    size_t n = reading->tokens.n_tokens;
    out->next = smp_arena_array(reading->arena, uint32_t, n + 1);
    if (!out->next) return false;
    for (size_t token = n; token-- > 0;) {
        uint32_t word = smp_strmap_put(&out->words, smp_token_text(&reading->tokens, token));
        if (word == SMP_STRMAP_NONE) return false;
        bool is_new = word == out->first.n;
        out->next[token] = is_new ? SMP_NOTHING : out->first.items[word];
        if (is_new && !smp_vec_push(&out->first, 0)) return false;
        out->first.items[word] = (uint32_t)token;
    }
    return true;
}

/* "PP … Sumber Daya Alam (SDA)", "Peraturan KPU (PKPU)": letters for what a rule is about, or for
 * the rule and not for who lays it down. */
static bool is_of_rule(const smp_reading *reading, const smp_mention *known, uint32_t letters)
{
    simpul_str word = smp_token_text(&reading->tokens, letters);
    if (reading->actors.items[known->actor].type != SMP_T_REGULATION) {
        bool is_laid =
            known->first > 0 && (smp_reading_is(reading, known->first - 1, "peraturan") ||
                                 smp_reading_is(reading, known->first - 1, "keputusan"));
        return is_laid && word.ptr[0] != smp_token_text(&reading->tokens, known->first).ptr[0];
    }
    uint32_t n = known->end - known->first;
    if (!(smp_find_flags(reading, letters) & SMP_ALL_CAPS) || word.len < 2 || word.len >= n)
        return false;
    for (size_t i = 0; i < word.len; i++) {
        char c = smp_token_text(&reading->tokens, known->end - (uint32_t)(word.len - i)).ptr[0];
        if ((c | 32) != (word.ptr[i] | 32)) return false;
    }
    return true;
}

/* "Asosiasi E-Commerce Indonesia (idEA)": from here on the word in brackets is a name too. */
static bool keep_short_form(smp_reading *reading, const smp_mention *known, word_places *places)
{
    uint32_t open = known->end, letters = smp_other_letters_board(reading, open + 1);
    if (!smp_reading_is_punctuation(reading, open, '(') ||
        !smp_reading_is_punctuation(reading, letters + 1, ')') ||
        !smp_find_is_free(reading, letters) || !smp_find_is_word(reading, letters))
        return true;
    simpul_str word = smp_token_text(&reading->tokens, letters);
    const smp_actor *actor = &reading->actors.items[known->actor];
    bool shaped = (word.len >= 2 && word.len <= 14 && smp_find_is_capital(reading, letters)) ||
                  smp_find_is_acronym(reading, letters);
    bool is_group = actor->known != SMP_NOTHING && actor->type == SMP_T_AGENCY &&
                    reading->lexicon->entities.items[actor->known].is_class; /* "Pemerintah (PP)" */
    if (!shaped || is_of_rule(reading, known, letters) || is_group ||
        actor->type == SMP_T_OFFICIAL || reading->marks[letters])
        return true;
    if (smp_reading_is(reading, letters, "persero")) /* a form of company, no name elsewhere */
        return smp_reading_mention(reading, letters, letters + 1, known->actor, SMP_NAMED);
    uint32_t index = known->actor;
    if (!places->next && !find_places(reading, places)) return false;
    uint32_t token = places->first.items[smp_strmap_find(&places->words, word)];
    for (; token != SMP_NOTHING; token = places->next[token])
        if (smp_find_is_free(reading, token) &&
            !smp_reading_mention(reading, token, token + 1, index, SMP_NAMED))
            return false;
    return true;
}

/* Do the words of a name stand at a token, each with nothing else found on it? */
static uint32_t name_at(const smp_reading *reading, uint32_t at, simpul_str name)
{
    uint32_t end = at;
    for (size_t from = 0; from < name.len; end++) {
        size_t blank = smp_str_find(name, SIMPUL_STR(" "), from);
        size_t stop = blank == SIZE_MAX ? name.len : blank;
        if (!smp_find_is_free(reading, end) ||
            !smp_str_equal(smp_token_text(&reading->tokens, end), smp_str_slice(name, from, stop)))
            return at;
        from = stop + 1;
    }
    bool is_titled = at > 0 && smp_reading_marked(reading, at - 1, SMP_M_RANK);
    bool goes_on =
        smp_find_is_capital(reading, end) && smp_find_is_free(reading, end) && !is_titled;
    bool is_inside = at > 0 && smp_find_is_capital(reading, at - 1) &&
                     smp_find_is_free(reading, at - 1) && !reading->marks[at - 1];
    return goes_on || is_inside ? at : end;
}

/* "bursa kripto KoinMega" once, "KoinMega" from then on and before. */
static bool keep_again(smp_reading *reading, uint32_t actor, word_places *places)
{
    enum { MOST = 200 }; /* of one first word, so that time grows with the text alone */
    simpul_str name = reading->actors.items[actor].name;
    size_t blank = smp_str_find(name, SIMPUL_STR(" "), 0);
    if (!places->next && !find_places(reading, places)) return false;
    uint32_t word = smp_strmap_find(&places->words,
                                    smp_str_slice(name, 0, blank == SIZE_MAX ? name.len : blank));
    uint32_t at = word == SMP_STRMAP_NONE ? SMP_NOTHING : places->first.items[word];
    for (size_t n = 0; at != SMP_NOTHING && n < MOST; at = places->next[at], n++) {
        uint32_t end = name_at(reading, at, name);
        if (end > at && !smp_reading_mention(reading, at, end, actor, SMP_NAMED)) return false;
    }
    return true;
}

/* Services and firms that the text told once, wherever else it names them. */
static bool keep_told(smp_reading *reading, word_places *places)
{
    enum { SHORTEST = 4 };
    for (uint32_t i = 0, n = (uint32_t)reading->actors.n; i < n; i++) {
        const smp_actor *actor = &reading->actors.items[i];
        bool is_told = actor->known == SMP_NOTHING && actor->is_mentioned &&
                       (actor->type & (SMP_T_COMPANY | SMP_T_PLATFORM)) != 0;
        if (is_told && actor->name.len >= SHORTEST && !keep_again(reading, i, places)) return false;
    }
    return true;
}

bool smp_named_again_keep(smp_reading *reading)
{
    size_t n = reading->mentions.n;
    bool done = true;
    word_places places = {0};
    smp_strmap_init(&places.words);
    for (size_t i = 0; i < n && done; i++) {
        smp_mention known = reading->mentions.items[i];
        done = keep_short_form(reading, &known, &places);
    }
    done = done && keep_told(reading, &places);
    smp_strmap_dispose(&places.words);
    smp_vec_dispose(&places.first);
    return done;
}
