/* Indices over the dates, voices, posts and mentions of a reading. Finds nothing in a text. */
#include "extract/index.h"

size_t smp_index_dates_from(const smp_reading *reading, uint32_t token)
{
    size_t low = 0, high = reading->dates.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (reading->dates.items[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

const smp_date_seen *smp_index_date(const smp_reading *reading, uint32_t token)
{
    size_t behind = smp_index_dates_from(reading, token + 1);
    const smp_date_seen *seen = behind ? &reading->dates.items[behind - 1] : NULL;
    return seen && token < seen->end ? seen : NULL;
}

const smp_voice_of *smp_index_voice(const smp_reading *reading, uint32_t token)
{
    uint32_t voice = reading->voice_at[token];
    return voice == SMP_NOTHING ? NULL : &reading->voices.items[voice];
}

const smp_voice_of *smp_index_voice_from(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++) {
        const smp_voice_of *voice = smp_index_voice(reading, token);
        if (voice && voice->first == token) return voice;
    }
    return NULL;
}

bool smp_index_add_voice(smp_reading *reading, const smp_voice_of *voice)
{
    if (!smp_vec_push(&reading->voices, *voice)) return false;
    for (uint32_t token = voice->first; token < voice->end; token++)
        if (reading->voice_at[token] == SMP_NOTHING)
            reading->voice_at[token] = (uint32_t)reading->voices.n - 1;
    return true;
}

uint32_t smp_index_mentions_before(const smp_reading *reading, uint32_t token)
{
    size_t low = 0, high = reading->mentions.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (reading->links.items[middle].farthest < token) low = middle + 1;
        else high = middle;
    }
    return (uint32_t)low;
}

uint32_t smp_index_person_before(const smp_reading *reading, uint32_t token)
{
    uint32_t n = smp_index_mentions_before(reading, token);
    return n ? reading->links.items[n - 1].person : SMP_NO_MENTION;
}

bool smp_index_posts(smp_reading *reading)
{
    smp_post_index *index = &reading->post_index;
    size_t n = reading->tokens.n_tokens;
    index->from = smp_arena_array(reading->arena, uint32_t, n + 1);
    index->reach = smp_arena_array(reading->arena, uint32_t, n + 1);
    index->next = smp_arena_array(reading->arena, uint32_t, reading->posts.n + 1);
    if (!index->from || !index->reach || !index->next) return false;
    for (size_t token = 0; token <= n; token++) index->from[token] = SMP_NOTHING;
    for (size_t i = 0; i < reading->posts.n; i++) {
        const smp_post_seen *post = &reading->posts.items[i];
        index->next[i] = index->from[post->first];
        index->from[post->first] = (uint32_t)i;
        if (index->reach[post->first] < post->end) index->reach[post->first] = post->end;
    }
    for (size_t token = 1; token <= n; token++)
        if (index->reach[token] < index->reach[token - 1])
            index->reach[token] = index->reach[token - 1];
    return true;
}

/* The mention of a post's official behind the body that it names. */
static uint32_t official_in(const smp_reading *reading, const smp_post_seen *post,
                            const smp_mention *body)
{
    if (body->end > post->end || body->actor == post->official) return SMP_NO_MENTION;
    for (uint32_t at = body->end; at < post->end; at++) {
        uint32_t found = reading->mention_at[at];
        if (found != SMP_NO_MENTION && reading->mentions.items[found].actor == post->official)
            return found;
    }
    return SMP_NO_MENTION;
}

uint32_t smp_index_holder(const smp_reading *reading, const smp_mention *body)
{
    const smp_post_index *index = &reading->post_index;
    uint32_t best = SMP_NOTHING, holder = SMP_NO_MENTION;
    for (uint32_t token = body->first + 1; token-- > 0 && index->reach[token] >= body->end;)
        for (uint32_t i = index->from[token]; i != SMP_NOTHING; i = index->next[i]) {
            if (i > best) continue;
            uint32_t found = official_in(reading, &reading->posts.items[i], body);
            if (found == SMP_NO_MENTION) continue;
            best = i;
            holder = found;
        }
    return holder;
}

/* The last mention that fits and begins before the token, all of them looked at. */
static uint32_t last_of_all(const smp_reading *reading, uint32_t last, uint32_t token,
                            smp_index_fits *fits, const void *wanted)
{
    for (uint32_t i = last + 1; i-- > 0;) {
        const smp_mention *mention = &reading->mentions.items[i];
        if (mention->first < token && fits(reading, mention, wanted)) return i;
    }
    return SMP_NO_MENTION;
}

uint32_t smp_index_last_before(const smp_reading *reading, smp_index_search *search, uint32_t token,
                               smp_index_fits *fits, const void *wanted)
{
    for (; search->n_seen < reading->mentions.n; search->n_seen++) {
        const smp_mention *mention = &reading->mentions.items[search->n_seen];
        if (!fits(reading, mention, wanted)) continue;
        bool is_first = search->n_fit++ == 0;
        if (is_first) search->first = search->n_seen;
        if (is_first || mention->first < search->nearest) search->nearest = mention->first;
        search->last = search->n_seen;
    }
    if (search->n_fit == 0 || search->nearest >= token) return SMP_NO_MENTION;
    if (reading->mentions.items[search->last].first < token) return search->last;
    return last_of_all(reading, search->last, token, fits, wanted);
}
