/* Citations of regulations in every form, drafts, nicknames, and bare types that refer to a
 * citation. One id for all forms of one instrument: regulation:form-number-year. */
#include "base/error.h"
#include "base/number.h"
#include "base/utf8.h"
#include "extract/find.h"
#include "extract/names.h"

#include <stdio.h>
#include <string.h>

typedef struct citation {
    uint32_t instrument; /* of the lexicon */
    uint32_t first, end; /* tokens */
    char number[24];     /* "31", "27A", "22-pojk-07"; empty: none given */
    int year;            /* 0: none given */
} citation;

/* "RI", "Republik Indonesia" and a short form in brackets between the type and the number. */
static uint32_t skip_between(const smp_reading *reading, uint32_t at)
{
    if (smp_reading_is(reading, at, "republik") && smp_reading_is(reading, at + 1, "indonesia"))
        at += 2;
    if (smp_reading_is(reading, at, "ri")) at++;
    if (smp_reading_is_punctuation(reading, at, '(') && smp_find_is_word(reading, at + 1) &&
        smp_reading_is_punctuation(reading, at + 2, ')'))
        at += 3;
    if (smp_reading_is(reading, at, "ri")) at++;
    return at;
}

static bool year_at(const smp_reading *reading, uint32_t token, int *year)
{
    int64_t value;
    if (token >= reading->tokens.n_tokens) return false;
    if (!smp_number_parse_int(smp_token_text(&reading->tokens, token), &value)) return false;
    if (value < 1945 || value > 2045) return false;
    *year = (int)value;
    return true;
}

static bool number_text(const smp_reading *reading, uint32_t token, char *out, size_t size)
{
    if (token >= reading->tokens.n_tokens) return false;
    simpul_str text = smp_token_text(&reading->tokens, token);
    if (text.len == 0 || text.len >= size || text.ptr[0] < '0' || text.ptr[0] > '9') return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        if (c == '.' || c == ',') return false;
    }
    out[text.len] = '\0';
    return true;
}

/* "/POJK.07/2023": the parts between the number and the year are of the register, not of the id. */
static uint32_t skip_register(const smp_reading *reading, uint32_t at, int *year)
{
    for (uint32_t limit = at + 8; at < limit && smp_reading_is_punctuation(reading, at, '/');) {
        if (year_at(reading, at + 1, year)) return at + 2;
        at++;
        while (at < limit &&
               (smp_find_is_word(reading, at) || smp_reading_is_punctuation(reading, at, '.') ||
                (at < reading->tokens.n_tokens && reading->tokens.tokens[at].kind == SMP_NUMBER)))
            at++;
    }
    return at;
}

/* [Nomor|No.] N (Tahun YYYY | /YYYY | /…/YYYY); *end behind it. */
static void read_number(const smp_reading *reading, citation *found)
{
    uint32_t at = skip_between(reading, found->end);
    bool said = smp_reading_is(reading, at, "nomor") || smp_reading_is(reading, at, "no");
    if (said) at++;
    if (said && smp_reading_is_punctuation(reading, at, '.')) at++;
    char number[sizeof found->number];
    int year = 0;
    if (!number_text(reading, at, number, sizeof number)) return;
    uint32_t end = at + 1;
    if (smp_reading_is(reading, end, "tahun") && year_at(reading, end + 1, &year)) end += 2;
    else if (smp_reading_is_punctuation(reading, end, '/'))
        end = skip_register(reading, end, &year);
    int alone;
    if (!said && !year && year_at(reading, at, &alone)) return; /* "UU 2023" is no number */
    if (!said && !year && strlen(number) > 3) return;
    memcpy(found->number, number, sizeof number);
    found->year = year;
    found->end = end;
}

static simpul_str make_id(smp_reading *reading, const char *slug, const char *number, int year)
{
    char id[128];
    snprintf(id, sizeof id, "regulation:%s-%s-%d", slug, number, year);
    return smp_arena_str(reading->arena, smp_str(id));
}

static void slug_of(const smp_reading *reading, uint32_t instrument, char *out, size_t size)
{
    simpul_str slug = reading->lexicon->instruments.items[instrument].slug;
    snprintf(out, size, "%.*s", (int)slug.len, slug.ptr);
}

/* Does the id begin with "regulation:<slug>-<number>-"? */
static bool is_of_number(simpul_str id, const char *slug, const char *number)
{
    char start[160];
    snprintf(start, sizeof start, "regulation:%s-%s-", slug, number);
    return smp_str_starts(id, smp_str(start));
}

/* "Permendag 8" without a year: the latest of that number known to the lexicon at the day of
 * publication. */
static simpul_str known_by_number(const smp_reading *reading, const char *slug, const char *number)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    simpul_str best = SIMPUL_STR_NONE;
    for (size_t i = 0; i < lexicon->entities.n; i++) {
        simpul_str id = lexicon->entities.items[i].id;
        if (!is_of_number(id, slug, number)) continue;
        if (!best.ptr || smp_str_compare(id, best) > 0) best = id;
    }
    return best;
}

static bool mention(smp_reading *reading, uint32_t first, uint32_t end, simpul_str id,
                    simpul_str name)
{
    uint32_t actor = smp_reading_actor(reading, id, SMP_T_REGULATION, name);
    return actor != SMP_NOTHING && smp_reading_mention(reading, first, end, actor, SMP_NAMED);
}

static simpul_str citation_name(smp_reading *reading, const citation *found)
{
    const smp_lex_instrument *instrument = &reading->lexicon->instruments.items[found->instrument];
    char name[256];
    snprintf(name, sizeof name, "%.*s Nomor %s Tahun %d", (int)instrument->text.len,
             instrument->text.ptr, found->number, found->year);
    return smp_arena_str(reading->arena, smp_str(name));
}

static bool keep_citation(smp_reading *reading, const citation *found)
{
    char slug[64];
    slug_of(reading, found->instrument, slug, sizeof slug);
    simpul_str id = found->year ? make_id(reading, slug, found->number, found->year)
                                : known_by_number(reading, slug, found->number);
    if (!id.ptr) return true;
    uint32_t known = smp_lexicon_entity(reading->lexicon, id);
    simpul_str name = known == SMP_NOTHING ? citation_name(reading, found)
                                           : reading->lexicon->entities.items[known].name;
    return mention(reading, found->first, found->end, id, name);
}

static bool joins_a_name(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "dan") || smp_reading_is(reading, token, "atas") ||
           smp_reading_is(reading, token, "tentang") || smp_reading_is(reading, token, "di") ||
           smp_reading_is(reading, token, "untuk");
}

/* A word that begins something else than more of the title: another instrument, a body, grammar. */
static bool stops_title(const smp_reading *reading, uint32_t token)
{
    uint32_t index, end;
    uint64_t joins = SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_PREPOSITION) |
                     SMP_MARK(SMP_M_TRANSPARENT) | SMP_MARK(SMP_M_GROUP_PREFIX) |
                     SMP_MARK(SMP_M_LIGHT_VERB) | SMP_MARK(SMP_M_PLACE) |
                     SMP_MARK(SMP_M_FOREIGN_PLACE);
    if (reading->marks[token] & ~joins) return true;
    if (smp_reading_is(reading, token, "pasal") || smp_reading_is(reading, token, "prioritas") ||
        smp_reading_is(reading, token, "perubahan"))
        return true;
    if (smp_find_payload(reading, token, SMP_P_INSTRUMENT, &index, &end)) return true;
    return smp_names_form_at(reading, token, SMP_T_BODY, &index, &end);
}

/* A word that titles are made of: capitalised, or in a text without capitals no verb. */
static bool is_title_word(const smp_reading *reading, uint32_t token)
{
    static const uint64_t small = SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_PREPOSITION);
    uint32_t index, end;
    if (!reading->is_lower) return smp_find_is_capital(reading, token);
    return smp_find_is_word(reading, token) && reading->words[token] != SMP_NO_WORD &&
           !(reading->marks[token] & small) &&
           !smp_find_payload(reading, token, SMP_P_SURFACE, &index, &end);
}

/* The end of a run of capitalised words, small joining words inside it allowed. */
static uint32_t capital_run(const smp_reading *reading, uint32_t at, uint32_t limit)
{
    uint32_t end = at;
    while (at < limit) {
        bool in_run = is_title_word(reading, at) && !stops_title(reading, at);
        if (in_run) {
            end = ++at;
        } else if (end == at && at + 1 < limit && joins_a_name(reading, at) &&
                   is_title_word(reading, at + 1)) {
            at++;
        } else {
            break;
        }
    }
    return end;
}

/* RUU or UU with a name instead of a number: "RUU tentang Penyiaran", "UU Kesehatan". */
static bool keep_titled(smp_reading *reading, const citation *found, uint32_t *end)
{
    const smp_lex_instrument *instrument = &reading->lexicon->instruments.items[found->instrument];
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    uint32_t at = skip_between(reading, found->end);
    if (smp_reading_is(reading, at, "tentang") || smp_reading_is(reading, at, "mengenai")) at++;
    uint32_t last = capital_run(reading, at, limit < at + 9 ? limit : at + 9);
    *end = found->end;
    if (last == at) return true;
    uint32_t entity, known_end; /* a nickname of the lexicon is names.c's to find */
    if (smp_names_form_at(reading, found->first, SMP_T_REGULATION, &entity, &known_end)) {
        *end = known_end > last ? known_end : last;
        return mention(reading, found->first, *end, reading->lexicon->entities.items[entity].id,
                       reading->lexicon->entities.items[entity].name);
    }
    bool headline =
        reading->tokens.sentences[smp_reading_sentence(reading, found->first)].is_headline;
    if (headline)
        return true; /* every word is capitalised there: nothing tells where the title ends */
    if (!instrument->is_draft && !smp_str_is(instrument->slug, "uu")) return true;
    smp_buf name;
    smp_buf_init(&name);
    smp_buf_str(&name, instrument->slug);
    smp_buf_byte(&name, ' ');
    smp_buf_str(&name, smp_reading_text(reading, at, last));
    simpul_str id = smp_reading_id(reading, SMP_T_REGULATION, smp_buf_view(&name));
    simpul_str text = smp_arena_str(reading->arena, smp_reading_text(reading, found->first, last));
    bool done =
        !name.failed && id.ptr && text.ptr && mention(reading, found->first, last, id, text);
    smp_buf_dispose(&name);
    *end = last;
    return done;
}

/* The citation of that type nearest before the token, else the only one after it. */
static uint32_t cited_of_type(const smp_reading *reading, const char *slug, uint32_t token)
{
    char start[128];
    snprintf(start, sizeof start, "regulation:%s-", slug);
    uint32_t before = SMP_NOTHING, after = SMP_NOTHING;
    for (size_t i = 0; i < reading->mentions.n; i++) {
        const smp_mention *known = &reading->mentions.items[i];
        simpul_str id = reading->actors.items[known->actor].id;
        if (!smp_str_starts(id, smp_str(start))) continue;
        if (known->first < token) before = known->actor;
        else if (after == SMP_NOTHING) after = known->actor;
    }
    return before != SMP_NOTHING ? before : after;
}

/* "Permendag ini", "revisi Permendag": the type alone stands for the instrument cited elsewhere. */
static bool keep_bare(smp_reading *reading, const citation *found)
{
    char slug[64];
    slug_of(reading, found->instrument, slug, sizeof slug);
    uint32_t actor = cited_of_type(reading, slug, found->first);
    if (actor == SMP_NOTHING) return true;
    return smp_reading_mention(reading, found->first, found->end, actor, SMP_NAMED);
}

static bool is_covered(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++)
        if (reading->mention_at[token] != SMP_NO_MENTION) return true;
    return false;
}

simpul_status smp_find_regulations(smp_reading *reading, simpul_error *err)
{
    smp_vec(citation) bare = {0};
    bool done = true;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        citation found = {.first = at, .end = at};
        if (reading->mention_at[at] != SMP_NO_MENTION ||
            !smp_find_payload(reading, at, SMP_P_INSTRUMENT, &found.instrument, &found.end)) {
            at++;
            continue;
        }
        uint32_t end = found.end;
        read_number(reading, &found);
        if (found.number[0]) {
            done = keep_citation(reading, &found);
            end = found.end;
        } else {
            done = keep_titled(reading, &found, &end) &&
                   (end > found.end || smp_vec_push(&bare, found));
        }
        at = end;
    }
    for (size_t i = 0; i < bare.n && done; i++)
        if (!is_covered(reading, bare.items[i].first, bare.items[i].end))
            done = keep_bare(reading, &bare.items[i]);
    smp_vec_dispose(&bare);
    return done ? SIMPUL_OK : smp_error_memory(err);
}
