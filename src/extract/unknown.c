/* Names that no lexicon lists, told by what stands around them: "PT … Tbk", "aplikasi X", "Asosiasi
 * …", and the short forms that an article gives in brackets. */
#include "base/error.h"
#include "extract/find.h"

#include <string.h>

enum { MAX_RUN = 8 };

static bool is_free(const smp_reading *reading, uint32_t token)
{
    return token < reading->tokens.n_tokens && reading->mention_at[token] == SMP_NO_MENTION;
}

static bool joins_names(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "dan") || smp_reading_is(reading, token, "untuk") ||
           smp_reading_is(reading, token, "&") || smp_reading_is(reading, token, "of");
}

/* A group's noun may be part of a name ("Direktorat Pemberdayaan Konsumen"); another name may not.
 */
static bool is_group(const smp_reading *reading, uint32_t token)
{
    uint32_t mention = reading->mention_at[token];
    if (mention == SMP_NO_MENTION) return false;
    smp_type type = reading->actors.items[reading->mentions.items[mention].actor].type;
    return (type & (SMP_T_STAKEHOLDER | SMP_T_PLATFORM)) != 0;
}

/* A run of capitalised free words, joining words allowed between two of them. */
static uint32_t name_end(const smp_reading *reading, uint32_t at, bool may_cover)
{
    uint32_t limit = smp_find_sentence_end(reading, at), end = at;
    while (at < limit && at < end + 2 && end - at < MAX_RUN) {
        bool capital = smp_find_is_capital(reading, at) &&
                       (is_free(reading, at) || (may_cover && is_group(reading, at))) &&
                       !smp_reading_marked(reading, at, SMP_M_SPEECH);
        if (capital) {
            end = ++at;
            continue;
        }
        if (end == at && joins_names(reading, at) && smp_find_is_capital(reading, at + 1) &&
            (is_free(reading, at + 1) || (may_cover && is_group(reading, at + 1)))) {
            at++;
            continue;
        }
        break;
    }
    return end;
}

static bool is_headline(const smp_reading *reading, uint32_t token)
{
    return reading->tokens.n_sentences &&
           reading->tokens.sentences[smp_reading_sentence(reading, token)].is_headline;
}

static bool keep(smp_reading *reading, uint32_t first, uint32_t end, uint32_t name_first,
                 smp_type type)
{
    simpul_str name = smp_arena_str(reading->arena, smp_reading_text(reading, name_first, end));
    simpul_str id = name.ptr ? smp_reading_id(reading, type, name) : SIMPUL_STR_NONE;
    if (!id.ptr) return name.ptr != NULL; /* nothing of the name is left: no entity */
    uint32_t actor = smp_reading_actor(reading, id, type, name);
    return smp_reading_mention(reading, first, end, actor, SMP_NAMED);
}

/* HEAD Name: the head stays in the name of bodies and groups ("Asosiasi …"), not of platforms. */
static bool keep_headed(smp_reading *reading, uint32_t at, uint32_t *next)
{
    uint32_t index, head_end;
    *next = at + 1;
    if (!is_free(reading, at) || is_headline(reading, at) ||
        !smp_find_payload(reading, at, SMP_P_HEAD, &index, &head_end))
        return true;
    const smp_lex_head *head = &reading->lexicon->heads.items[index];
    if (head->keeps_head && !smp_find_is_capital(reading, at)) return true;
    if (!is_free(reading, head_end)) return true;
    uint32_t end = name_end(reading, head_end, head->keeps_head);
    if (end == head_end || (!head->keeps_head && end > head_end + 4)) return true;
    bool is_grammar = !head->keeps_head && reading->marks[head_end] != 0;
    if (is_grammar) return true;
    *next = end;
    return keep(reading, at, end, head->keeps_head ? at : head_end, head->type);
}

static bool same_word(const smp_reading *reading, uint32_t token, simpul_str word)
{
    return smp_str_equal(smp_token_text(&reading->tokens, token), word);
}

/* "Asosiasi E-Commerce Indonesia (idEA)": from here on the word in brackets is a name too. */
static bool keep_short_form(smp_reading *reading, const smp_mention *known)
{
    uint32_t open = known->end;
    if (!smp_reading_is_punctuation(reading, open, '(') ||
        !smp_reading_is_punctuation(reading, open + 2, ')') || !is_free(reading, open + 1) ||
        !smp_find_is_word(reading, open + 1))
        return true;
    simpul_str word = smp_token_text(&reading->tokens, open + 1);
    const smp_actor *actor = &reading->actors.items[known->actor];
    bool shaped =
        word.len >= 2 && word.len <= 14 && (smp_find_flags(reading, open + 1) & SMP_CAPITAL);
    if (!shaped || actor->type == SMP_T_OFFICIAL || reading->marks[open + 1]) return true;
    uint32_t index = known->actor;
    for (uint32_t token = 0; token < reading->tokens.n_tokens; token++)
        if (is_free(reading, token) && same_word(reading, token, word) &&
            !smp_reading_mention(reading, token, token + 1, index, SMP_NAMED))
            return false;
    return true;
}

simpul_status smp_find_unknown(smp_reading *reading, simpul_error *err)
{
    bool done = true;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        uint32_t next;
        done = keep_headed(reading, at, &next);
        at = next;
    }
    size_t n = reading->mentions.n;
    for (size_t i = 0; i < n && done; i++) {
        smp_mention known = reading->mentions.items[i];
        done = keep_short_form(reading, &known);
    }
    return done ? SIMPUL_OK : smp_error_memory(err);
}
