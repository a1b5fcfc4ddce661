/* Citations of regulations in every form, drafts, nicknames, and bare types that refer to a
 * citation. One id for all forms of one instrument: regulation:form-number-year. */
#include "base/error.h"
#include "extract/cited.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/titles.h"
#include "records/attributes.h"

#include <stdio.h>
#include <string.h>

typedef smp_vec(smp_cited) smp_cited_list;

/* regulation:slug-number-year; zeros before a number are left out unless the lexicon has them. */
static simpul_str make_id(smp_reading *reading, const smp_cited *found)
{
    const char *number = found->number;
    char id[256];
    for (;; number++) {
        int length = snprintf(id, sizeof id, "regulation:%.*s-%s-%d", (int)found->slug.len,
                              found->slug.ptr, number, found->year);
        if (length < 0 || (size_t)length >= sizeof id) return SIMPUL_STR_NONE;
        bool is_padded = number[0] == '0' && number[1] >= '0' && number[1] <= '9';
        if (!is_padded || smp_lexicon_entity(reading->lexicon, smp_str(id)) != SMP_NOTHING) break;
    }
    return smp_arena_str(reading->arena, smp_str(id));
}

static bool mention(smp_reading *reading, uint32_t first, uint32_t end, simpul_str id,
                    simpul_str name)
{
    uint32_t actor = smp_reading_actor(reading, id, SMP_T_REGULATION, name);
    return actor != SMP_NOTHING && smp_reading_mention(reading, first, end, actor, SMP_NAMED);
}

/* "Peraturan Daerah DKI Jakarta Nomor 2 Tahun 2016", however the text writes it. */
static simpul_str citation_name(smp_reading *reading, const smp_cited *found)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    simpul_str slug = lexicon->instruments.items[found->instrument].slug;
    size_t kind = 0; /* the first line of that slug has the full name */
    while (!smp_str_equal(lexicon->instruments.items[kind].slug, slug)) kind++;
    simpul_str text = lexicon->instruments.items[kind].text;
    char name[320];
    snprintf(name, sizeof name, "%.*s%s%.*s Nomor %s Tahun %d", (int)text.len, text.ptr,
             found->place.ptr ? " " : "", (int)found->place.len,
             found->place.len ? found->place.ptr : "", found->number, found->year);
    return smp_arena_str(reading->arena, smp_str(name));
}

static bool keep_citation(smp_reading *reading, const smp_cited *found)
{
    simpul_str id = make_id(reading, found);
    if (!id.ptr) return false;
    uint32_t known = smp_lexicon_entity(reading->lexicon, id);
    simpul_str name = known == SMP_NOTHING ? citation_name(reading, found)
                                           : reading->lexicon->entities.items[known].name;
    return name.ptr && mention(reading, found->first, found->end, id, name);
}

/* What a shorter citation may stand for: ids that begin and end so and hold the number. */
typedef struct pattern {
    char start[128], number[80], end[8];
} pattern;

static bool fits(simpul_str id, const pattern *wanted)
{
    return smp_str_starts(id, smp_str(wanted->start)) && smp_str_ends(id, smp_str(wanted->end)) &&
           smp_str_find(id, smp_str(wanted->number), 0) != SIZE_MAX;
}

/* "Perda Nomor 2 Tahun 2016" fits any place, "Permendag 8" any year, "Permendag" any number. */
static pattern pattern_of(const smp_reading *reading, const smp_cited *found)
{
    pattern wanted = {"", "", ""};
    smp_takes takes = reading->lexicon->instruments.items[found->instrument].takes;
    bool is_open = found->number[0] ? found->year && takes != SMP_TAKES_NOTHING
                                    : takes == SMP_TAKES_ISSUER; /* "Permen ini": a Permendag */
    ;
    snprintf(wanted.start, sizeof wanted.start, "regulation:%.*s%s", (int)found->slug.len,
             found->slug.ptr, is_open ? "" : "-");
    if (found->number[0]) snprintf(wanted.number, sizeof wanted.number, "-%s-", found->number);
    if (found->year) snprintf(wanted.end, sizeof wanted.end, "-%d", found->year);
    return wanted;
}

/* Searches for citations that fit, one for each pattern asked for. */
typedef struct cited_before {
    smp_strmap patterns;
    smp_vec(smp_index_search) searches;
} cited_before;

static bool is_cited(const smp_reading *reading, const smp_mention *mention, const void *wanted)
{
    return fits(reading->actors.items[mention->actor].id, wanted);
}

/* The search of a pattern, made when new; NULL when memory is out. */
static smp_index_search *search_of(cited_before *known, const pattern *wanted)
{
    char key[sizeof *wanted + 2];
    snprintf(key, sizeof key, "%s %s %s", wanted->start, wanted->number, wanted->end);
    uint32_t index = smp_strmap_put(&known->patterns, smp_str(key));
    smp_index_search new_one = {0};
    if (index == SMP_STRMAP_NONE) return NULL;
    if (index == known->searches.n && !smp_vec_push(&known->searches, new_one)) return NULL;
    return &known->searches.items[index];
}

/* The citation that fits nearest before the token, else the first one after it. */
static uint32_t cited(const smp_reading *reading, smp_index_search *search, const pattern *wanted,
                      uint32_t token)
{
    uint32_t before = smp_index_last_before(reading, search, token, is_cited, wanted);
    if (search->n_fit == 0) return SMP_NOTHING;
    uint32_t found = before != SMP_NO_MENTION ? before : search->first;
    return reading->mentions.items[found].actor;
}

/* The regulations of the lexicon that fit, as a JSON list; *n their number, *last the last. */
static bool candidates(const smp_reading *reading, const pattern *wanted, smp_buf *out, size_t *n,
                       uint32_t *last)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    *n = 0;
    smp_buf_byte(out, '[');
    for (uint32_t i = 0; i < lexicon->entities.n; i++) {
        if (!fits(lexicon->entities.items[i].id, wanted)) continue;
        if ((*n)++) smp_buf_byte(out, ',');
        smp_json_string(out, lexicon->entities.items[i].id);
        *last = i;
    }
    smp_buf_byte(out, ']');
    return !out->failed;
}

/* "Permendag ini": one instrument is meant. A verdict or a draft without a name is none of ours. */
static bool is_pointed_at(const smp_reading *reading, const smp_cited *found)
{
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    return kind->rank > 0 && !kind->is_draft && smp_find_is_capital(reading, found->first) &&
           smp_reading_marked(reading, found->end, SMP_M_DEMONSTRATIVE);
}

/* A citation that fits several regulations of the lexicon, or none, is told with what it may be. */
static bool keep_open(smp_reading *reading, const smp_cited *found, const pattern *wanted)
{
    size_t n;
    uint32_t last = SMP_NOTHING;
    smp_buf list;
    if (!found->number[0] && !is_pointed_at(reading, found)) return true;
    smp_buf_init(&list);
    bool done = candidates(reading, wanted, &list, &n, &last);
    if (done && n == 1 && found->number[0]) {
        const smp_lex_entity *known = &reading->lexicon->entities.items[last];
        done = mention(reading, found->first, found->end, known->id, known->name);
    } else if (done && (n > 0 || found->is_said)) {
        smp_unresolved open = {found->first, found->end, found->slug,
                               smp_arena_str(reading->arena, smp_str(found->number)),
                               smp_arena_str(reading->arena, smp_buf_view(&list))};
        done = open.number.ptr && open.candidates.ptr && smp_vec_push(&reading->unresolved, open);
    }
    smp_buf_dispose(&list);
    return done;
}

/* "sejumlah UU", "diatur undang-undang", "putusan hakim": no one instrument is meant. */
static bool is_generic(const smp_reading *reading, const smp_cited *found)
{
    static const char *const many[] = {"sejumlah", "beberapa", "berbagai", "semua", "seluruh",
                                       "setiap",   "banyak",   "dua",      "tiga"};
    uint32_t before = found->first ? found->first - 1 : 0;
    if (found->first && SMP_IS_ANY(reading, before, many)) return true;
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    bool is_common = smp_str_is(kind->slug, "uu") || kind->rank == 0;
    return is_common && !found->number[0] && !reading->is_lower &&
           !smp_find_is_capital(reading, found->first) &&
           !smp_reading_marked(reading, found->end, SMP_M_DEMONSTRATIVE);
}

/* "Permendag ini", "Permendag 8", "Perda Nomor 2 Tahun 2016": what the article cites in full, else
 * the one the lexicon knows. */
static bool keep_short(smp_reading *reading, cited_before *known, const smp_cited *found)
{
    if (is_generic(reading, found) ||
        (!found->number[0] && smp_cited_is_to_come(reading, found->first, found->end)))
        return true;
    pattern wanted = pattern_of(reading, found);
    smp_index_search *search = search_of(known, &wanted);
    if (!search) return false;
    uint32_t actor = cited(reading, search, &wanted, found->first);
    if (actor != SMP_NOTHING)
        return smp_reading_mention(reading, found->first, found->end, actor, SMP_NAMED);
    if (found->number[0] && found->year) return keep_citation(reading, found);
    return keep_open(reading, found, &wanted);
}

static bool is_covered(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++)
        if (reading->mention_at[token] != SMP_NO_MENTION) return true;
    return false;
}

/* A number and a year are enough for an id, unless a place, an issuer or a register is left out. */
static bool is_whole(const smp_reading *reading, const smp_cited *found)
{
    const smp_lex_instrument *kind = &reading->lexicon->instruments.items[found->instrument];
    if (!found->number[0] || !found->year) return false;
    if (kind->keeps_register) return strchr(found->number, '-') != NULL;
    return found->place.ptr || kind->takes == SMP_TAKES_NOTHING || kind->takes == SMP_TAKES_ISSUERS;
}

/* One type of regulation in the text; what cites no more than a part waits in `open`. */
static bool read_at(smp_reading *reading, smp_cited *found, smp_cited_list *open, uint32_t *next)
{
    if (!smp_cited_read(reading, found)) return false;
    *next = found->end;
    if (is_whole(reading, found)) return keep_citation(reading, found);
    if (!found->number[0]) {
        if (!smp_titles_keep(reading, found, next)) return false;
        if (*next > found->end) return true;
    }
    return smp_vec_push(open, *found);
}

simpul_status smp_find_regulations(smp_reading *reading, simpul_error *err)
{
    smp_cited_list open = {0};
    cited_before known = {0};
    smp_strmap_init(&known.patterns);
    bool done = true;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        smp_cited found = {.first = at, .end = at};
        if (reading->mention_at[at] == SMP_NO_MENTION &&
            smp_find_payload(reading, at, SMP_P_INSTRUMENT, &found.instrument, &found.end))
            done = read_at(reading, &found, &open, &at);
        else at++;
    }
    for (size_t i = 0; i < open.n && done; i++)
        if (!is_covered(reading, open.items[i].first, open.items[i].end))
            done = keep_short(reading, &known, &open.items[i]);
    smp_strmap_dispose(&known.patterns);
    smp_vec_dispose(&known.searches);
    smp_vec_dispose(&open);
    return done ? SIMPUL_OK : smp_error_memory(err);
}
