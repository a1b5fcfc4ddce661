/* Questions about tokens. Changes nothing. */
#include "extract/find.h"

bool smp_find_payload(const smp_reading *reading, uint32_t token, smp_payload_kind kind,
                      uint32_t *index, uint32_t *end)
{
    const smp_matcher *matcher = &reading->lexicon->matcher;
    if (token >= reading->tokens.n_tokens) return false;
    for (uint32_t i = reading->hits_at[token]; i < reading->hits_at[token + 1]; i++) {
        const smp_hit *hit = &reading->hits.items[i];
        for (uint32_t at = hit->payload + 1; at; at = matcher->payloads.items[at - 1].next) {
            const smp_payload *payload = &matcher->payloads.items[at - 1];
            if (payload->kind != (uint32_t)kind) continue;
            *index = payload->index;
            *end = hit->end;
            return true;
        }
    }
    return false;
}

uint8_t smp_find_flags(const smp_reading *reading, uint32_t token)
{
    return token < reading->tokens.n_tokens ? reading->tokens.tokens[token].flags : 0;
}

bool smp_find_is_word(const smp_reading *reading, uint32_t token)
{
    return token < reading->tokens.n_tokens && reading->tokens.tokens[token].kind == SMP_WORD;
}

bool smp_find_is_capital(const smp_reading *reading, uint32_t token)
{
    return smp_find_is_word(reading, token) && (smp_find_flags(reading, token) & SMP_CAPITAL);
}

uint32_t smp_find_skip(const smp_reading *reading, uint32_t token, smp_marker marker)
{
    if (!smp_reading_marked(reading, token, marker)) return token;
    return token + (reading->mark_end[token] ? reading->mark_end[token] : 1);
}

uint32_t smp_find_place_end(const smp_reading *reading, uint32_t token)
{
    uint32_t end = smp_find_skip(reading, token, SMP_M_PLACE), index;
    if (end > token || !smp_find_is_capital(reading, token)) return end;
    return smp_find_payload(reading, token, SMP_P_REGION, &index, &end) ? end : token;
}

uint32_t smp_find_sentence_end(const smp_reading *reading, uint32_t token)
{
    if (!reading->tokens.n_sentences) return 0;
    return reading->tokens.sentences[smp_reading_sentence(reading, token)].end;
}

/* The first line where it is one sentence that does not end in a point: "Apa Itu X?" */
static bool is_first_line(const smp_reading *reading, uint32_t sentence)
{
    enum { LONGEST = 30 };
    const smp_sentence *line = &reading->tokens.sentences[0];
    bool is_alone =
        reading->tokens.n_sentences > 1 && reading->tokens.sentences[1].paragraph > line->paragraph;
    return sentence == 0 && is_alone && line->end - line->first <= LONGEST &&
           !smp_reading_is_punctuation(reading, line->end - 1, '.');
}

bool smp_find_is_headline(const smp_reading *reading, uint32_t token)
{
    if (!reading->tokens.n_sentences) return false;
    uint32_t sentence = smp_reading_sentence(reading, token);
    return reading->tokens.sentences[sentence].is_headline || is_first_line(reading, sentence);
}

uint32_t smp_find_tagged_end(const smp_reading *reading, uint32_t token, uint8_t tag)
{
    if (token >= reading->tokens.n_tokens || reading->tags[token] != tag) return token;
    while (++token < reading->tokens.n_tokens && reading->tags[token] == tag + 1) {
    }
    return token;
}

bool smp_find_is_acronym(const smp_reading *reading, uint32_t token)
{
    if (!smp_find_is_word(reading, token)) return false;
    simpul_str word = smp_token_text(&reading->tokens, token);
    size_t n_upper = 0;
    for (size_t i = 0; i < word.len; i++) n_upper += word.ptr[i] >= 'A' && word.ptr[i] <= 'Z';
    return word.len <= 14 && n_upper >= 2;
}

bool smp_find_is_region_word(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "provinsi") || smp_reading_is(reading, token, "kota") ||
           smp_reading_is(reading, token, "kabupaten");
}

bool smp_find_is_of_title(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"ri",     "bidang", "urusan", "divisi",  "wilayah",
                                        "cabang", "daerah", "pusat",  "nasional"};
    return SMP_IS_ANY(reading, token, words);
}

bool smp_find_is_nominal(const smp_reading *reading, uint32_t token)
{
    enum { SHORTEST = 8 };
    simpul_str word = smp_token_text(&reading->tokens, token);
    return word.len >= SHORTEST && (word.ptr[0] == 'P' || word.ptr[0] == 'K') &&
           word.ptr[1] == 'e' && smp_str_ends(word, SIMPUL_STR("an"));
}

bool smp_find_is_free(const smp_reading *reading, uint32_t token)
{
    return token < reading->tokens.n_tokens && reading->mention_at[token] == SMP_NO_MENTION;
}

bool smp_find_has_type(const smp_reading *reading, uint32_t mention, int types)
{
    return mention != SMP_NO_MENTION &&
           (reading->actors.items[reading->mentions.items[mention].actor].type & types) != 0;
}

bool smp_find_is_class(const smp_reading *reading, uint32_t actor)
{
    uint32_t known = reading->actors.items[actor].known;
    return known != SMP_NOTHING && reading->lexicon->entities.items[known].is_class;
}

uint32_t smp_find_sentence_first(const smp_reading *reading, uint32_t token)
{
    return reading->tokens.sentences[smp_reading_sentence(reading, token)].first;
}

int smp_find_cardinal(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"satu", "dua",   "tiga",    "empat",    "lima",
                                        "enam", "tujuh", "delapan", "sembilan", "sepuluh"};
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        if (smp_reading_is(reading, token, words[i])) return i + 1;
    return 0;
}

bool smp_find_is_apart(const smp_reading *reading, uint32_t a, uint32_t b)
{
    enum { WRAPPED = 60 }; /* bytes of a line that goes on in the next */
    uint32_t first = a, line = b;
    while (line > a && !(smp_find_flags(reading, line) & SMP_LINE_BEFORE)) line--;
    if (line == a || line >= reading->tokens.n_tokens) return false;
    while (first > 0 && !(smp_find_flags(reading, first) & SMP_LINE_BEFORE)) first--;
    return smp_reading_text(reading, first, line).len < WRAPPED;
}
