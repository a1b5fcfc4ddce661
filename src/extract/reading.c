/* The state of one article being read: opening, actors, mentions, marks. Decides nothing itself. */
#include "extract/reading.h"

#include "base/error.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static int by_place_longest_first(const void *a, const void *b)
{
    const smp_hit *left = a, *right = b;
    if (left->first != right->first) return left->first < right->first ? -1 : 1;
    if (left->end != right->end) return left->end > right->end ? -1 : 1;
    return (left->payload > right->payload) - (left->payload < right->payload);
}

/* Forms of the sentence that begin at `first` and go on behind the bracket at `open`. */
static bool find_hits_around(smp_reading *reading, size_t first, size_t open, size_t limit)
{
    enum { LONGEST = 16 };
    uint32_t words[LONGEST];
    size_t n = 0, n_before = open - first, known = reading->hits.n;
    for (size_t at = first; at < limit && n < LONGEST; at++) {
        if (at == open) at += 3;
        if (at < limit) words[n++] = reading->words[at];
    }
    if (smp_matcher_at(&reading->lexicon->matcher, words, 0, n, &reading->hits) == SIZE_MAX)
        return false;
    size_t kept = known;
    for (size_t i = known; i < reading->hits.n; i++) {
        smp_hit hit = reading->hits.items[i];
        if (hit.end <= n_before) continue; /* found already, it ends before the bracket */
        reading->hits.items[kept++] =
            (smp_hit){(uint32_t)first, (uint32_t)(first + hit.end + 3), hit.payload};
    }
    reading->hits.n = kept;
    return true;
}

/* "Direktur Jenderal (Dirjen) Pajak", "Badan Legislasi (Baleg) DPR": the short form in brackets
 * belongs to no form. */
static bool find_bracketed_hits(smp_reading *reading, const smp_sentence *sentence)
{
    enum { REACH = 6 };
    const smp_tokens *tokens = &reading->tokens;
    for (uint32_t open = sentence->first + 1; open + 3 < sentence->end; open++) {
        bool is_short = smp_reading_is_punctuation(reading, open, '(') &&
                        smp_reading_is_punctuation(reading, open + 2, ')') &&
                        tokens->tokens[open + 1].kind == SMP_WORD &&
                        (tokens->tokens[open + 1].flags & SMP_CAPITAL) != 0;
        if (!is_short) continue;
        uint32_t first = open > sentence->first + REACH ? open - REACH : sentence->first;
        for (; first < open; first++)
            if (tokens->tokens[first].kind == SMP_WORD &&
                !find_hits_around(reading, first, open, sentence->end))
                return false;
    }
    return true;
}

static bool find_hits(smp_reading *reading)
{
    const smp_tokens *tokens = &reading->tokens;
    size_t sentence_end = 0, sentence = 0;
    for (size_t at = 0; at < tokens->n_tokens; at++) {
        while (sentence < tokens->n_sentences && at >= tokens->sentences[sentence].end) sentence++;
        sentence_end =
            sentence < tokens->n_sentences ? tokens->sentences[sentence].end : tokens->n_tokens;
        if (smp_matcher_at(&reading->lexicon->matcher, reading->words, at, sentence_end,
                           &reading->hits) == SIZE_MAX)
            return false;
    }
    for (size_t i = 0; i < tokens->n_sentences; i++)
        if (!find_bracketed_hits(reading, &tokens->sentences[i])) return false;
    if (reading->hits.n)
        qsort(reading->hits.items, reading->hits.n, sizeof *reading->hits.items,
              by_place_longest_first);
    size_t next = 0;
    for (size_t at = 0; at <= tokens->n_tokens + SMP_TOKENS_BEYOND; at++) {
        while (next < reading->hits.n && reading->hits.items[next].first < at) next++;
        reading->hits_at[at] = (uint32_t)next;
    }
    return true;
}

/* With a capital inside a sentence the word is a name: "Ketua Komisi X DPR Lalu Hadrian". */
static bool stands_as_name(const smp_reading *reading, uint32_t token)
{
    const smp_tokens *tokens = &reading->tokens;
    const smp_sentence *sentence = &tokens->sentences[smp_reading_sentence(reading, token)];
    bool opens = sentence->is_headline || sentence->first == token ||
                 tokens->tokens[token - 1].kind != SMP_WORD;
    return !opens && (tokens->tokens[token].flags & SMP_CAPITAL) != 0;
}

static void set_marks(smp_reading *reading)
{
    const smp_matcher *matcher = &reading->lexicon->matcher;
    uint32_t covered = 0; /* "selama ini" is an adverb: the "selama" in it opens no clause */
    for (size_t i = 0; i < reading->hits.n; i++) {
        const smp_hit *hit = &reading->hits.items[i];
        uint64_t found = 0;
        if (hit->end <= covered && hit->end - hit->first == 1) continue;
        for (uint32_t at = hit->payload + 1; at; at = matcher->payloads.items[at - 1].next) {
            const smp_payload *payload = &matcher->payloads.items[at - 1];
            if (payload->kind == SMP_P_MARKER) found |= SMP_MARK(payload->index);
        }
        if ((found & SMP_MARK(SMP_M_ALSO_A_NAME)) && stands_as_name(reading, hit->first)) continue;
        found &= ~SMP_MARK(SMP_M_ALSO_A_NAME);
        if (!found) continue;
        uint32_t length = hit->end - hit->first;
        if (length > 1 && hit->end > covered) covered = hit->end;
        if (length > reading->mark_end[hit->first] && length < 256)
            reading->mark_end[hit->first] = (uint8_t)length;
        for (uint32_t token = hit->first; token < hit->end; token++) reading->marks[token] |= found;
    }
}

/* Titles write every word with a capital and lines of capitals have no other: neither tells names
 * apart. */
static bool tells_names(const smp_tokens *tokens, const smp_sentence *sentence)
{
    size_t n_words = 0, n_capital = 0;
    if (sentence->is_headline) return false;
    for (uint32_t token = sentence->first; token < sentence->end; token++) {
        if (tokens->tokens[token].kind != SMP_WORD) continue;
        n_words++;
        n_capital += (tokens->tokens[token].flags & SMP_CAPITAL) != 0;
    }
    return n_capital && n_capital < n_words;
}

/* A text that writes everything in one case tells no names by it. */
static void set_case(smp_reading *reading)
{
    enum { ENOUGH = 10, CAPITAL_IN = 50 }; /* words in all; one capital in so many */
    size_t n_words = 0, n_capital = 0, n_upper = 0;
    for (size_t i = 0; i < reading->tokens.n_tokens; i++) {
        const smp_token *token = &reading->tokens.tokens[i];
        if (token->kind != SMP_WORD) continue;
        n_words++;
        n_capital += (token->flags & SMP_CAPITAL) != 0;
        n_upper += (token->flags & SMP_ALL_CAPS) != 0;
    }
    reading->is_lower = n_words >= ENOUGH && n_capital * CAPITAL_IN < n_words;
    reading->is_upper = n_words >= ENOUGH && n_upper * 4 > n_words * 3;
}

static void set_tags(smp_reading *reading)
{
    for (size_t i = 0; i < reading->tokens.n_sentences; i++) {
        const smp_sentence *sentence = &reading->tokens.sentences[i];
        if (tells_names(&reading->tokens, sentence))
            smp_tagger_tag(&reading->lexicon->tagger, &reading->tokens, sentence->first,
                           sentence->end, reading->tags);
    }
}

simpul_status smp_reading_open(smp_reading *reading, const simpul_lexicon *lexicon,
                               const simpul_article *article, const simpul_extract_options *options,
                               smp_arena *arena, simpul_error *err)
{
    memset(reading, 0, sizeof *reading);
    reading->lexicon = lexicon;
    reading->article = article;
    reading->options = *options;
    reading->arena = arena;
    smp_strmap_init(&reading->actor_ids);
    smp_strmap_init(&reading->letter_words);
    smp_strmap_init(&reading->other_letters);
    simpul_status status =
        smp_tokens_make(&reading->tokens, simpul_article_text(article), arena, err);
    if (!status) status = smp_plain_words_make(&reading->plain, &reading->tokens, arena, err);
    if (status) return status;
    size_t n = reading->tokens.n_tokens + SMP_TOKENS_BEYOND;
    reading->words = smp_arena_array(arena, uint32_t, n + 1);
    reading->marks = smp_arena_array(arena, uint64_t, n + 1);
    reading->mark_end = smp_arena_array(arena, uint8_t, n + 1);
    reading->tags = smp_arena_array(arena, uint8_t, n + 1);
    reading->hits_at = smp_arena_array(arena, uint32_t, n + 2);
    reading->mention_at = smp_arena_array(arena, uint32_t, n + 1);
    reading->mention_from = smp_arena_array(arena, uint32_t, n + 1);
    reading->contexts = smp_arena_array(arena, smp_context_known, lexicon->forms.n + 1);
    reading->voice_at = smp_arena_array(arena, uint32_t, n + 1);
    if (!reading->words || !reading->marks || !reading->mark_end || !reading->tags ||
        !reading->hits_at || !reading->mention_at || !reading->mention_from || !reading->voice_at ||
        !reading->contexts ||
        !smp_matcher_words(&lexicon->matcher, &reading->tokens, reading->words) ||
        !find_hits(reading))
        return smp_error_memory(err);
    for (size_t i = reading->tokens.n_tokens; i <= n; i++) reading->words[i] = SMP_NO_WORD;
    for (size_t i = 0; i <= n; i++)
        reading->mention_at[i] = reading->mention_from[i] = reading->voice_at[i] = SMP_NO_MENTION;
    set_marks(reading);
    set_tags(reading);
    set_case(reading);
    smp_span published;
    simpul_str date = simpul_article_about(article).published;
    if (date.ptr && smp_date_parse(date, &published) && published.has_year &&
        published.first == published.last) {
        reading->has_day = true;
        reading->published = published.first;
    }
    return SIMPUL_OK;
}

void smp_reading_close(smp_reading *reading)
{
    smp_vec_dispose(&reading->hits);
    smp_vec_dispose(&reading->actors);
    smp_vec_dispose(&reading->mentions);
    smp_vec_dispose(&reading->links);
    smp_vec_dispose(&reading->alone);
    smp_vec_dispose(&reading->letters);
    smp_vec_dispose(&reading->firms);
    smp_strmap_dispose(&reading->letter_words);
    smp_strmap_dispose(&reading->other_letters);
    smp_vec_dispose(&reading->letters_behind);
    smp_vec_dispose(&reading->posts);
    smp_vec_dispose(&reading->dates);
    smp_vec_dispose(&reading->voices);
    smp_vec_dispose(&reading->claims);
    smp_vec_dispose(&reading->unresolved);
    smp_strmap_dispose(&reading->actor_ids);
}

uint32_t smp_reading_actor(smp_reading *reading, simpul_str id, smp_type type, simpul_str name)
{
    if (!id.ptr) return SMP_NOTHING;
    size_t n_before = reading->actor_ids.n;
    uint32_t index = smp_strmap_put(&reading->actor_ids, id);
    if (index == SMP_STRMAP_NONE) return SMP_NOTHING;
    if (index < n_before) return index;
    smp_actor actor = {.id = smp_strmap_string(&reading->actor_ids, index),
                       .name = name,
                       .type = type,
                       .known = smp_lexicon_entity(reading->lexicon, id),
                       .body = SMP_NOTHING,
                       .last_seen = 0,
                       .attributes = SIMPUL_STR_NONE};
    if (!smp_vec_push(&reading->actors, actor)) return SMP_NOTHING;
    return index;
}

uint32_t smp_reading_known(smp_reading *reading, uint32_t entity)
{
    const smp_lex_entity *known = &reading->lexicon->entities.items[entity];
    simpul_str name =
        smp_lexicon_name(reading->lexicon, entity, reading->has_day, reading->published);
    return smp_reading_actor(reading, known->id, known->type, name);
}

simpul_str smp_reading_id(smp_reading *reading, smp_type type, simpul_str name)
{
    smp_buf buf;
    smp_buf_init(&buf);
    smp_buf_text(&buf, smp_type_name(type));
    smp_buf_byte(&buf, ':');
    size_t before = buf.len;
    simpul_str id = SIMPUL_STR_NONE;
    if (smp_utf8_slug(&buf, name) && buf.len > before)
        id = smp_arena_str(reading->arena, smp_buf_view(&buf));
    smp_buf_dispose(&buf);
    return id;
}

/* Links the mention at an index with those before it. */
static void link_mention(smp_reading *reading, uint32_t index)
{
    const smp_mention *mention = &reading->mentions.items[index];
    const smp_mention_link *before = index ? &reading->links.items[index - 1] : NULL;
    bool is_person = reading->actors.items[mention->actor].type == SMP_T_OFFICIAL &&
                     mention->kind != SMP_BODY_OF;
    smp_mention_link link = {reading->mention_from[mention->first], mention->first,
                             is_person ? index
                             : before  ? before->person
                                       : SMP_NO_MENTION};
    if (before && before->farthest > link.farthest) link.farthest = before->farthest;
    reading->links.items[index] = link;
    reading->mention_from[mention->first] = index;
}

bool smp_reading_mention(smp_reading *reading, uint32_t first, uint32_t end, uint32_t actor,
                         smp_mention_kind kind)
{
    smp_mention mention = {first, end, actor, kind};
    smp_mention_link link = {SMP_NO_MENTION, 0, SMP_NO_MENTION};
    if (actor == SMP_NOTHING || !smp_vec_push(&reading->mentions, mention) ||
        !smp_vec_push(&reading->links, link))
        return false;
    uint32_t index = (uint32_t)reading->mentions.n - 1;
    link_mention(reading, index);
    reading->actors.items[actor].is_mentioned = true;
    for (uint32_t token = first; token < end; token++)
        if (reading->mention_at[token] == SMP_NO_MENTION) reading->mention_at[token] = index;
    return true;
}

static int by_token(const void *a, const void *b)
{
    const smp_mention *left = a, *right = b;
    if (left->first != right->first) return left->first < right->first ? -1 : 1;
    if (left->end != right->end) return left->end > right->end ? -1 : 1;
    if (left->kind != right->kind) return left->kind < right->kind ? -1 : 1;
    return (left->actor > right->actor) - (left->actor < right->actor);
}

void smp_reading_sort(smp_reading *reading)
{
    for (size_t i = 0; i < reading->tokens.n_tokens; i++)
        reading->mention_at[i] = reading->mention_from[i] = SMP_NO_MENTION;
    if (!reading->mentions.n) return;
    qsort(reading->mentions.items, reading->mentions.n, sizeof *reading->mentions.items, by_token);
    for (uint32_t i = 0; i < reading->mentions.n; i++) {
        const smp_mention *mention = &reading->mentions.items[i];
        link_mention(reading, i);
        if (mention->kind == SMP_BODY_OF) continue;
        for (uint32_t token = mention->first; token < mention->end; token++)
            if (reading->mention_at[token] == SMP_NO_MENTION) reading->mention_at[token] = i;
    }
}

simpul_str smp_reading_text(const smp_reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end) return SIMPUL_STR("");
    const smp_token *tokens = reading->tokens.tokens;
    return smp_str_slice(reading->tokens.text, tokens[first].start, tokens[end - 1].end);
}

bool smp_reading_is(const smp_reading *reading, uint32_t token, const char *folded)
{
    if (token >= reading->tokens.n_tokens) return false;
    simpul_str text = smp_token_text(&reading->tokens, token);
    size_t length = strlen(folded);
    if (text.len != length) return false;
    for (size_t i = 0; i < length; i++) {
        char c = text.ptr[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
        if (c != folded[i]) return false;
    }
    return true;
}

bool smp_reading_is_one_of(const smp_reading *reading, uint32_t token, const char *const *words,
                           size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (smp_reading_is(reading, token, words[i])) return true;
    return false;
}

bool smp_reading_marked(const smp_reading *reading, uint32_t token, smp_marker marker)
{
    return token < reading->tokens.n_tokens && (reading->marks[token] & SMP_MARK(marker)) != 0;
}

uint32_t smp_reading_sentence(const smp_reading *reading, uint32_t token)
{
    size_t low = 0, high = reading->tokens.n_sentences;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (reading->tokens.sentences[middle].first <= token) low = middle;
        else high = middle;
    }
    return (uint32_t)low;
}

bool smp_reading_is_punctuation(const smp_reading *reading, uint32_t token, char what)
{
    if (token >= reading->tokens.n_tokens) return false;
    simpul_str text = smp_token_text(&reading->tokens, token);
    return text.len == 1 && text.ptr[0] == what;
}

simpul_status smp_reading_trace(smp_reading *reading, uint32_t first, uint32_t end,
                                const char *rule, const char *reason, simpul_error *err)
{
    if (!reading->options.trace || first >= end) return SIMPUL_OK;
    const smp_token *tokens = reading->tokens.tokens;
    simpul_trace_record trace = {simpul_article_about(reading->article).id, smp_str(rule),
                                 smp_str(reason), 0, 0};
    simpul_article_given_span(reading->article, tokens[first].start, tokens[end - 1].end,
                              &trace.start, &trace.end);
    return simpul_records_add_trace(reading->out, &trace, err);
}
