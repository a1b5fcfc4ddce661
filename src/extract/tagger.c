/* Features, weights and the best sequence of tags. Every step is the one of scripts/train-tagger;
 * knows nothing of entities. */
#include "extract/tagger.h"

#include "base/error.h"
#include "base/str.h"

#include <string.h>

enum {
    PART = 256, /* tokens tagged at once */
    N_BUCKETS = 1 << 15,
    ROWS_A_LINE = 16,
    ZERO = 80, /* the character of weight 0 */
    MAX_FEATURES = 36,
    MAX_AFFIX = 4
};

typedef struct looks { /* of a token, each as a number that features are mixed from */
    uint32_t word, shape, bits;
} looks;

static const looks before_first = {1, 0, 0}, behind_last = {2, 0, 0};

typedef struct passage {
    const smp_tagger *tagger;
    const smp_tokens *tokens;
    size_t first, n;
    looks seen[PART]; /* of tokens that may be in a name, and two on each side of those */
    bool is_capital[PART];
    uint8_t came[PART][SMP_N_TAGS]; /* tag before the best way to this one */
} passage;

typedef struct features {
    uint32_t buckets[MAX_FEATURES];
    size_t n;
} features;

static const uint32_t fnv_start = 2166136261U;

static uint32_t fnv(uint32_t hash, uint8_t byte)
{
    return (hash ^ byte) * 16777619U;
}

static uint32_t mix(uint32_t template, uint32_t a, uint32_t b)
{
    uint32_t hash = (a ^ template * 0x9E3779B1U) * 0x85EBCA6BU;
    hash ^= hash >> 15;
    hash = (hash ^ b) * 0xC2B2AE35U;
    return hash ^ hash >> 13;
}

static uint8_t low(char byte)
{
    return (uint8_t)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
}

/* The part of the model between two marker lines; absent when one is missing. */
static simpul_str section(simpul_str model, const char *from, const char *to)
{
    size_t start = smp_str_find(model, smp_str(from), 0);
    if (start == SIZE_MAX) return SIMPUL_STR_NONE;
    start += strlen(from);
    size_t end = smp_str_find(model, smp_str(to), start);
    return end == SIZE_MAX ? SIMPUL_STR_NONE : smp_str_slice(model, start, end + 1);
}

/* Whole numbers between blanks and line breaks; how many there were. */
static size_t read_steps(simpul_str text, int32_t *steps)
{
    size_t n = 0;
    for (size_t at = 0; at < text.len;) {
        bool negative = text.ptr[at] == '-';
        int32_t value = 0;
        size_t start = at += negative;
        while (at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9' && at - start < 6)
            value = value * 10 + (text.ptr[at++] - '0');
        if (at == start) {
            at++;
            continue;
        }
        if (n < SMP_N_TAGS * SMP_N_TAGS) steps[n] = negative ? -value : value;
        n++;
    }
    return n;
}

static uint32_t read_digest(simpul_str hex)
{
    uint32_t value = 0;
    for (size_t i = 0; i < hex.len && hex.ptr[i] != '\n'; i++)
        value =
            value << 4 | (uint32_t)(hex.ptr[i] <= '9' ? hex.ptr[i] - '0' : hex.ptr[i] - 'a' + 10);
    return value;
}

simpul_status smp_tagger_open(smp_tagger *tagger, simpul_str model, simpul_error *err)
{
    memset(tagger, 0, sizeof *tagger);
    size_t rows = (size_t)N_BUCKETS * SMP_N_TAGS + N_BUCKETS / ROWS_A_LINE;
    simpul_str weights = section(model, "\nweights\n", "\ndigest\n");
    simpul_str steps = section(model, "\nsteps\n", "\nweights\n");
    tagger->words = section(model, "\nwords\n", "\nsteps\n");
    tagger->weights = weights.ptr;
    if (!tagger->words.ptr || weights.len != rows ||
        read_steps(steps, tagger->steps) != SMP_N_TAGS * SMP_N_TAGS)
        return smp_error_set(err, SIMPUL_ERR_SYNTAX, "the name tagger's model is not whole");
    size_t behind = smp_str_find(model, SIMPUL_STR("\ndigest\n"), 0) + strlen("\ndigest\n");
    tagger->digest = read_digest(smp_str_slice(model, behind, model.len));
    return SIMPUL_OK;
}

/* A token in lower case against the word that begins a line. */
static int compare(simpul_str word, const char *line, size_t length)
{
    for (size_t i = 0; i < word.len && i < length; i++)
        if (low(word.ptr[i]) != (uint8_t)line[i])
            return low(word.ptr[i]) < (uint8_t)line[i] ? -1 : 1;
    return word.len < length ? -1 : word.len > length;
}

/* What the lexicon said of a word when the model was made; 0 for an unknown one. */
static uint32_t bits_of(simpul_str lines, simpul_str word)
{
    size_t from = 0, to = lines.len;
    while (from < to) {
        size_t start = from + (to - from) / 2, length = 0, next;
        while (start > from && lines.ptr[start - 1] != '\n') start--;
        while (lines.ptr[start + length] != ' ') length++;
        int order = compare(word, lines.ptr + start, length);
        uint32_t bits = 0;
        for (next = start + length + 1; lines.ptr[next] != '\n'; next++)
            bits = bits * 10 + (uint32_t)(lines.ptr[next] - '0');
        if (!order) return bits;
        if (order < 0) to = start;
        else from = next + 1;
    }
    return 0;
}

/* Kinds of bytes, no more than two alike in a row, eight at most. */
static uint32_t shape_of(simpul_str word)
{
    uint32_t hash = fnv_start, last = 0, before = 0;
    size_t n = 0;
    for (size_t i = 0; i < word.len && n < 8; i++) {
        uint8_t byte = (uint8_t)word.ptr[i], kind = byte;
        if (byte >= 'A' && byte <= 'Z') kind = 'X';
        else if ((byte >= 'a' && byte <= 'z') || byte > 127) kind = 'x';
        else if (byte >= '0' && byte <= '9') kind = 'd';
        if (kind == last && kind == before) continue;
        before = last;
        last = kind;
        hash = fnv(hash, kind);
        n++;
    }
    return hash;
}

static bool begins_with_capital(simpul_str word)
{
    return word.len && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
}

static looks look_at(const passage *here, size_t index)
{
    simpul_str word = smp_token_text(here->tokens, here->first + index);
    uint32_t hash = fnv_start;
    for (size_t i = 0; i < word.len; i++) hash = fnv(hash, low(word.ptr[i]));
    return (looks){hash, shape_of(word), bits_of(here->tagger->words, word)};
}

/* The looks of a token some places away. */
static const looks *at(const passage *here, size_t index, int distance)
{
    if (distance < 0 && index < (size_t)-distance) return &before_first;
    size_t place = distance < 0 ? index - (size_t)-distance : index + (size_t)distance;
    return place < here->n ? &here->seen[place] : &behind_last;
}

static void add(features *found, uint32_t hash)
{
    found->buckets[found->n++] = hash % N_BUCKETS;
}

static void add_affixes(features *found, simpul_str word)
{
    uint32_t prefix = fnv_start, suffix = fnv_start;
    for (size_t length = 1; length <= MAX_AFFIX && length < word.len; length++) {
        prefix = fnv(prefix, low(word.ptr[length - 1]));
        suffix = fnv(suffix, low(word.ptr[word.len - length]));
        add(found, mix(16 + (uint32_t)length, prefix, 0));
        add(found, mix(24 + (uint32_t)length, suffix, 0));
    }
}

/* Where in a run of capitalised words the token stands, and what stands around that run. */
static void add_run(features *found, const passage *here, size_t index, size_t start, size_t end)
{
    uint32_t place = (uint32_t)(index - start > 4 ? 4 : index - start);
    uint32_t width = (uint32_t)(end - start > 5 ? 5 : end - start);
    const looks *head = &here->seen[start], *ahead = at(here, start, -1),
                *behind = at(here, end, 0);
    add(found, mix(32, ahead->word, 0));
    add(found, mix(33, behind->word, 0));
    add(found, mix(34, head->word, 0));
    add(found, mix(35, here->seen[end - 1].word, 0));
    add(found, mix(36, place, 0));
    add(found, mix(37, width, 0));
    add(found, mix(38, place, width));
    add(found, mix(39, head->bits, 0));
    add(found, mix(40, ahead->bits, 0));
    add(found, mix(41, behind->bits, 0));
    add(found, mix(42, at(here, start, -2)->word, ahead->word));
    add(found, mix(43, start == 0, here->seen[index].shape));
}

static void add_window(features *found, const passage *here, size_t index)
{
    const looks *self = &here->seen[index], *left = at(here, index, -1),
                *right = at(here, index, 1);
    add(found, mix(0, 0, 0));
    add(found, mix(1, self->word, 0));
    add(found, mix(2, left->word, 0));
    add(found, mix(3, right->word, 0));
    add(found, mix(4, at(here, index, -2)->word, 0));
    add(found, mix(5, at(here, index, 2)->word, 0));
    add(found, mix(6, left->word, self->word));
    add(found, mix(7, self->word, right->word));
    add(found, mix(8, self->shape, 0));
    add(found, mix(9, left->shape, 0));
    add(found, mix(10, right->shape, 0));
    add(found, mix(11, mix(0, left->shape, self->shape), right->shape));
    add(found, mix(12, self->bits, 0));
    add(found, mix(13, left->bits, 0));
    add(found, mix(14, right->bits, 0));
    add(found, mix(15, mix(0, left->bits, self->bits), self->shape));
}

static void score(const smp_tagger *tagger, const features *found, int32_t *scores)
{
    for (int tag = 0; tag < SMP_N_TAGS; tag++) scores[tag] = 0;
    for (size_t i = 0; i < found->n; i++) {
        size_t bucket = found->buckets[i];
        const char *row = tagger->weights + bucket * SMP_N_TAGS + bucket / ROWS_A_LINE;
        for (int tag = 0; tag < SMP_N_TAGS; tag++) scores[tag] += row[tag] - ZERO;
    }
}

static bool is_inside(int tag)
{
    return tag > 0 && tag % 2 == 0;
}

/* The best way to each tag of a token from the tags of the one before. A name goes on only where it
 * has begun. */
static void step(passage *here, size_t index, const int32_t *scores, int32_t *best)
{
    int32_t now[SMP_N_TAGS];
    for (int tag = 0; tag < SMP_N_TAGS; tag++) {
        int from = is_inside(tag) ? tag - 1 : 0, to = is_inside(tag) ? tag + 1 : SMP_N_TAGS;
        int source = from;
        for (int other = from + 1; other < to; other++)
            if (best[other] + here->tagger->steps[other * SMP_N_TAGS + tag] >
                best[source] + here->tagger->steps[source * SMP_N_TAGS + tag])
                source = other;
        here->came[index][tag] = (uint8_t)source;
        now[tag] = best[source] + here->tagger->steps[source * SMP_N_TAGS + tag] + scores[tag];
    }
    memcpy(best, now, sizeof now);
}

/* May the token be in a name? A capital, or what joins and closes names. The others, most of a
 * text, are not looked at. */
static bool is_open(const passage *here, size_t index)
{
    if (here->is_capital[index]) return true;
    if (!index || !here->is_capital[index - 1]) return false;
    uint8_t first = (uint8_t)smp_token_text(here->tokens, here->first + index).ptr[0];
    bool is_letter = (first >= 'a' && first <= 'z') || first > 127;
    return !is_letter || (index + 1 < here->n && here->is_capital[index + 1]);
}

static void look(passage *here)
{
    size_t looked = 0; /* tokens before this are looked at, or need not be */
    for (size_t i = 0; i < here->n; i++)
        here->is_capital[i] = begins_with_capital(smp_token_text(here->tokens, here->first + i));
    for (size_t i = 0; i < here->n; i++) {
        if (!is_open(here, i)) continue;
        if (i > looked + 2) looked = i - 2;
        for (; looked < here->n && looked <= i + 2; looked++)
            here->seen[looked] = look_at(here, looked);
    }
}

/* The scores of a token's tags; false when it is in no name. */
static bool score_at(const passage *here, size_t index, size_t start, size_t end, int32_t *scores)
{
    features found = {.n = 0};
    if (is_open(here, index)) {
        add_window(&found, here, index);
        add_affixes(&found, smp_token_text(here->tokens, here->first + index));
        if (here->is_capital[index]) add_run(&found, here, index, start, end);
    }
    score(here->tagger, &found, scores);
    return found.n > 0;
}

static void tag_passage(passage *here, uint8_t *tags)
{
    static const int32_t never = 1 << 28;
    int32_t best[SMP_N_TAGS], scores[SMP_N_TAGS];
    look(here);
    for (size_t i = 0, start = 0, end = 0; i < here->n; i++) {
        if (i >= end) {
            start = i;
            end = i + 1;
            while (here->is_capital[i] && end < here->n && here->is_capital[end]) end++;
        }
        bool may_be_named = score_at(here, i, start, end, scores);
        if (i) step(here, i, scores, best);
        else
            for (int tag = 0; tag < SMP_N_TAGS; tag++)
                best[tag] = scores[tag] - (is_inside(tag) ? never : 0);
        for (int tag = 1; tag < SMP_N_TAGS && !may_be_named; tag++) best[tag] = best[0] - never;
    }
    int tag = 0;
    for (int other = 1; other < SMP_N_TAGS; other++)
        if (best[other] > best[tag]) tag = other;
    for (size_t i = here->n; i-- > 0; tag = here->came[i][tag])
        tags[here->first + i] = (uint8_t)tag;
}

void smp_tagger_tag(const smp_tagger *tagger, const smp_tokens *tokens, size_t first, size_t end,
                    uint8_t *tags)
{
    passage here = {.tagger = tagger, .tokens = tokens};
    for (size_t from = first; from < end; from += PART) {
        here.first = from;
        here.n = end - from < PART ? end - from : PART;
        tag_passage(&here, tags);
    }
}
