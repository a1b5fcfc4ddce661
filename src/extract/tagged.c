/* Every person and body that the tagger sees, for --all-names: what no rule kept is kept here, and
 * names inside of titles get a mention of their own. Claims nothing. */
#include "base/error.h"
#include "extract/find.h"
#include "extract/unknown.h"

/* The mention of a rule on these tokens, of a person or of a body; NULL for none. */
static const smp_mention *mention_there(const smp_reading *reading, uint32_t first, uint32_t end,
                                        bool person)
{
    for (uint32_t token = first; token < end; token++) {
        uint32_t index = reading->mention_at[token];
        if (index == SMP_NO_MENTION) continue;
        const smp_mention *mention = &reading->mentions.items[index];
        if ((reading->actors.items[mention->actor].type == SMP_T_OFFICIAL) == person)
            return mention;
    }
    return NULL;
}

static uint32_t new_actor(smp_reading *reading, uint32_t first, uint32_t end, bool person)
{
    smp_type type = person ? SMP_T_OFFICIAL : smp_unknown_type(reading, first, end, SMP_T_AGENCY);
    simpul_str name = smp_arena_str(reading->arena, smp_reading_text(reading, first, end));
    simpul_str id = name.ptr ? smp_reading_id(reading, type, name) : SIMPUL_STR_NONE;
    return smp_reading_actor(reading, id, type, name);
}

/* Titles, degrees and ranks are no names: "AKBP", "M.Si". */
static bool is_address(const smp_reading *reading, uint32_t first, uint32_t end)
{
    static const uint64_t titles =
        SMP_MARK(SMP_M_HONORIFIC) | SMP_MARK(SMP_M_DEGREE) | SMP_MARK(SMP_M_RANK);
    for (uint32_t token = first; token < end; token++)
        if (!(reading->marks[token] & titles)) return false;
    return true;
}

/* A name that the tagger sees. Rules go first: what they found on the same tokens stays, except
 * that a body inside of a title ("Ketua Umum Partai …") gets a mention of its own. */
static bool keep(smp_reading *reading, uint32_t first, uint32_t end, bool person)
{
    const smp_mention *same = mention_there(reading, first, end, person);
    const smp_mention *other = mention_there(reading, first, end, !person);
    if (is_address(reading, first, end)) return true;
    if (same && same->first == first && same->end == end) return true;
    if (same && same->kind == SMP_NAMED) return true;
    if (other && (person || other->kind == SMP_NAMED)) return true;
    uint32_t actor = same ? same->actor : new_actor(reading, first, end, person);
    if (actor == SMP_NOTHING) return false;
    return smp_reading_mention(reading, first, end, actor, SMP_NAMED);
}

static bool is_bracket(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is_punctuation(reading, token, '(') ||
           smp_reading_is_punctuation(reading, token, ')');
}

/* A name with its short form in brackets is two. */
static bool keep_parts(smp_reading *reading, uint32_t first, uint32_t end, bool person)
{
    for (uint32_t from = first, at = first; at <= end; at++) {
        if (at < end && !is_bracket(reading, at)) continue;
        uint32_t last = at;
        while (last > from && !smp_find_is_word(reading, last - 1)) last--;
        if (last > from && smp_find_is_word(reading, from) && !keep(reading, from, last, person))
            return false;
        from = at + 1;
    }
    return true;
}

/* Behind a form of company ("PT", "CV") a second name only seems to begin. */
static bool goes_on(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t index, behind;
    return end == first + 1 && reading->tags[end] == SMP_TAG_BODY &&
           smp_find_payload(reading, first, SMP_P_HEAD, &index, &behind) && behind == end;
}

simpul_status smp_find_tagged(smp_reading *reading, simpul_error *err)
{
    bool done = true;
    if (!reading->options.all_names) return SIMPUL_OK;
    for (size_t i = 0; i < reading->alone.n && done; i++) {
        const smp_mention *name = &reading->alone.items[i];
        done = smp_reading_mention(reading, name->first, name->end, name->actor, SMP_NAMED);
    }
    for (uint32_t first = 0, end; first < reading->tokens.n_tokens && done; first = end) {
        uint8_t tag = reading->tags[first];
        end = first + 1;
        if (tag != SMP_TAG_PERSON && tag != SMP_TAG_BODY) continue;
        if (goes_on(reading, first, end)) end++;
        while (end < reading->tokens.n_tokens && reading->tags[end] == tag + 1) end++;
        done = keep_parts(reading, first, end, tag == SMP_TAG_PERSON);
    }
    return done ? SIMPUL_OK : smp_error_memory(err);
}
