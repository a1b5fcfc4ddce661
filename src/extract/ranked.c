/* Posts that no lexicon lists, told by rank and body, and who holds them: "Ketua Umum idEA …", "…,
 * Direktur Utama PT …", "pengamat dari … Forum, …". Where a rule of the lexicon ends the tagger
 * goes on: it tells where a name begins and ends, and bodies nobody listed. */
#include "extract/ranked.h"
#include "base/str.h"
#include "extract/find.h"
#include "extract/governments.h"
#include "extract/person_name.h"
#include "extract/phrase.h"
#include "extract/post.h"
#include "extract/rank_body.h"
#include "extract/unknown.h"

enum { MAX_TITLE = 20, MAX_REACH = 18, MAX_LOWER = 7, MAX_ALONE = 6 };

/* "Ketua Asosiasi Pengusaha …" is no office of all business people. */
static bool is_crowd(const smp_reading *reading, const smp_actor *actor)
{
    return actor->known != SMP_NOTHING && !(actor->type & SMP_T_BODY) &&
           reading->lexicon->entities.items[actor->known].is_class;
}

/* "Marsda TNI NAME": behind a rank of soldiers the forces are part of the rank. */
static bool is_in_honour(const smp_reading *reading, const smp_mention *body)
{
    return body->first > 0 && smp_find_is_acronym(reading, body->first) &&
           body->end == body->first + 1 &&
           smp_reading_marked(reading, body->first - 1, SMP_M_HONORIFIC);
}

/* "Departemen Komunikasi BI", "Dewan Komisioner OJK": a part that every body has, with the body
 * behind it. */
static bool is_part_before(const smp_reading *reading, const smp_mention *part, uint32_t end)
{
    static const char *const heads[] = {"departemen", "direktorat", "divisi", "biro",
                                        "bagian",     "dewan",      "unit",   "sekretariat"};
    bool is_part = SMP_IS_ANY(reading, part->first, heads);
    uint32_t next = part->end < end ? reading->mention_at[part->end] : SMP_NO_MENTION;
    return is_part && next != SMP_NO_MENTION &&
           reading->actors.items[reading->mentions.items[next].actor].known != SMP_NOTHING;
}

/* "Direktur Industri Minuman, Hasil Tembakau, dan Bahan Penyegar …": does the comma stand in a list
 * of capitals that "dan" closes, all of it more of the title? */
static bool is_in_list(const smp_reading *reading, uint32_t comma, uint32_t limit)
{
    enum { LONGEST = 10 };
    for (uint32_t at = comma + 1; at < limit && at < comma + LONGEST; at++) {
        if (smp_reading_marked(reading, at, SMP_M_RANK)) return false;
        if (smp_reading_is(reading, at, "dan"))
            return smp_find_is_capital(reading, at + 1) &&
                   !smp_reading_marked(reading, at + 1, SMP_M_RANK);
        if (!smp_find_is_capital(reading, at) && !smp_reading_is_punctuation(reading, at, ','))
            return false;
    }
    return false;
}

static bool has_list(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++)
        if (smp_reading_is_punctuation(reading, at, ',') && is_in_list(reading, at, end))
            return true;
    return false;
}

/* The body that a title without a lexicon post names: a ministry wins, else the first body. */
static uint32_t body_in(const smp_reading *reading, uint32_t first, uint32_t end, uint32_t *last)
{
    uint32_t found = SMP_NOTHING;
    for (uint32_t token = first; token < end; token++) {
        uint32_t index = reading->mention_at[token];
        if (index == SMP_NO_MENTION) continue;
        const smp_mention *mention = &reading->mentions.items[index];
        const smp_actor *actor = &reading->actors.items[mention->actor];
        if (actor->type & (SMP_T_OFFICIAL | SMP_T_REGULATION | SMP_T_FEATURE)) break;
        if (is_crowd(reading, actor) || is_part_before(reading, mention, end) ||
            is_in_honour(reading, mention))
            continue;
        *last = mention->end;
        /* "Kepala Eksekutif Pengawas A, B, dan C OJK": what is supervised is no body of the title
         */
        bool is_behind_list = found != SMP_NOTHING && actor->known != SMP_NOTHING &&
                              reading->actors.items[found].known == SMP_NOTHING &&
                              has_list(reading, first, token);
        if (found == SMP_NOTHING || actor->type == SMP_T_MINISTRY || is_behind_list)
            found = mention->actor;
        token = mention->end - 1;
    }
    return found;
}

/* "Ketua A NAME dan Direktur B NAME": behind a name "dan" joins another holder. */
static bool begins_other(const smp_reading *reading, uint32_t at)
{
    return smp_reading_is(reading, at, "dan") && smp_reading_marked(reading, at + 1, SMP_M_RANK) &&
           !smp_reading_marked(reading, at - 1, SMP_M_RANK) &&
           reading->mention_at[at - 1] == SMP_NO_MENTION;
}

/* How far a title reaches: capitalised words and mentions, "of", "dan", "bidang" between them. */
static uint32_t title_end(const smp_reading *reading, uint32_t at)
{
    uint32_t limit = smp_find_sentence_end(reading, at), end = at;
    while (end < limit && end < at + MAX_TITLE) {
        bool inside =
            reading->mention_at[end] != SMP_NO_MENTION || smp_find_is_capital(reading, end) ||
            smp_reading_is(reading, end, "of") || smp_reading_is(reading, end, "dan") ||
            smp_reading_is(reading, end, "for") || smp_reading_is(reading, end, "bidang") ||
            smp_reading_is(reading, end, "umum") || smp_reading_is(reading, end, "&") ||
            smp_reading_marked(reading, end, SMP_M_RANK) ||
            (smp_reading_is_punctuation(reading, end, ',') && is_in_list(reading, end, limit));
        if (smp_reading_is_punctuation(reading, end, '(')) {
            while (end < limit && !smp_reading_is_punctuation(reading, end, ')')) end++;
            inside = true;
        }
        if (!inside || begins_other(reading, end)) break;
        end++;
    }
    return end;
}

/* One word right behind a body is more of its name ("Lippo Village"), unless the tagger sees a
 * person. */
static bool is_whole(const smp_reading *reading, uint32_t rank, uint32_t behind,
                     const smp_person_name *name)
{
    uint32_t day, end; /* "ujar Kepala BMKG Pekanbaru NAME, Selasa" */
    bool is_closed = smp_reading_is_punctuation(reading, name->end, ',') &&
                     (!smp_find_is_capital(reading, name->end + 1) ||
                      smp_find_payload(reading, name->end + 1, SMP_P_WEEKDAY, &day, &end));
    bool is_said = is_closed && rank > 0 && smp_reading_marked(reading, rank - 1, SMP_M_SPEECH);
    return is_said || name->entity != SMP_NOTHING || name->end > name->first + 1 ||
           reading->tags[name->first] == SMP_TAG_PERSON || smp_person_name_speaks(reading, name) ||
           smp_person_name_acts(reading, name) ||
           smp_reading_is_punctuation(reading, behind - 1, ',') ||
           smp_reading_is(reading, behind - 1, "tbk") ||
           smp_reading_is(reading, behind - 1, "persero");
}

/* Does a bracket open between a rank and its body? Else the title stands in brackets as a whole,
 * and who follows holds another: "A (Ketua X), B (Anggota X)". */
static bool opens_bracket(const smp_reading *reading, uint32_t rank, uint32_t end)
{
    for (uint32_t at = rank; at < end; at++)
        if (smp_reading_is_punctuation(reading, at, '(')) return true;
    return false;
}

/* A rank that many have in one body. */
static bool is_one_of_many(const smp_reading *reading, uint32_t rank)
{
    static const char *const ranks[] = {"anggota", "komisioner", "hakim", "pengurus", "perwakilan"};
    return SMP_IS_ANY(reading, rank, ranks);
}

/* "Anggota Majelis Komisi A dan B": the second holder of the post. */
static bool keep_next(smp_reading *reading, uint32_t body, uint32_t rank, simpul_str role,
                      uint32_t *at)
{
    uint32_t first = *at + 1, end = smp_person_name_tagged_end(reading, first);
    if (!smp_reading_is(reading, *at, "dan") || end < first + 2) return true;
    if (smp_reading_is_punctuation(reading, end, ',') &&
        smp_reading_marked(reading, end + 1, SMP_M_RANK))
        return true; /* "… dan NAME, Ketua Y" */
    smp_person_name name = {first, end, SMP_NOTHING};
    uint32_t official = smp_person_name_actor(reading, &name);
    *at = end;
    return official != SMP_NOTHING &&
           smp_reading_mention(reading, first, end, official, SMP_TITLED) &&
           smp_post_keep(reading, official, body, rank, end, role, false);
}

/* RANK … BODY[,] NAME: "Deputy Director of Government Relations Shopee, Balques Manisang". */
static bool keep_ranked(smp_reading *reading, uint32_t at, uint32_t *next)
{
    uint32_t body_end = at, stop = title_end(reading, at);
    uint32_t body = body_in(reading, at, stop, &body_end);
    *next = at + 1;
    if (body == SMP_NOTHING) return true;
    uint32_t behind = body_end;
    if (smp_reading_is_punctuation(reading, behind, ')')) { /* the body's short form */
        if (!opens_bracket(reading, at, behind)) return true;
        behind++;
    }
    behind = smp_post_skip_tail(reading, behind);
    if (smp_reading_is_punctuation(reading, behind, ',')) behind++;
    if (smp_find_is_apart(reading, at, behind)) return true;
    smp_person_name name = {behind, behind, SMP_NOTHING};
    uint32_t index =
        behind < reading->tokens.n_tokens ? reading->mention_at[behind] : SMP_NO_MENTION;
    uint32_t official = SMP_NOTHING;
    if (index != SMP_NO_MENTION &&
        reading->actors.items[reading->mentions.items[index].actor].type == SMP_T_OFFICIAL) {
        official = reading->mentions.items[index].actor;
        name.end = reading->mentions.items[index].end;
    } else if (smp_person_name_at(reading, behind, &name) && is_whole(reading, at, behind, &name)) {
        official = smp_person_name_actor(reading, &name);
        if (official == SMP_NOTHING ||
            !smp_reading_mention(reading, name.first, name.end, official, SMP_TITLED))
            return false;
    }
    if (official == SMP_NOTHING) return true;
    simpul_str role = smp_post_role(reading, at, name.first);
    *next = name.end;
    return role.ptr &&
           smp_post_keep(reading, official, body, at, name.end, role,
                         smp_post_was_former(reading, at)) &&
           (!is_one_of_many(reading, at) || keep_next(reading, body, at, role, next));
}

bool smp_ranked_is_in_title(const smp_reading *reading, uint32_t token)
{
    static const uint64_t allowed =
        SMP_MARK(SMP_M_PREPOSITION) | SMP_MARK(SMP_M_COORDINATOR) | SMP_MARK(SMP_M_RANK) |
        SMP_MARK(SMP_M_PLACE) | SMP_MARK(SMP_M_FOREIGN_PLACE) | SMP_MARK(SMP_M_TRANSPARENT) |
        SMP_MARK(SMP_M_HONORIFIC) | SMP_MARK(SMP_M_ACTING) | SMP_MARK(SMP_M_NOT_A_VERB) |
        SMP_MARK(SMP_M_NOT_A_NAME) | SMP_MARK(SMP_M_COMPANY_RANK) | SMP_MARK(SMP_M_PUBLIC_RANK) |
        SMP_MARK(SMP_M_FREE_RANK) | SMP_MARK(SMP_M_GROUP_PREFIX);
    uint32_t index, end;
    if (reading->mention_at[token] != SMP_NO_MENTION) return true;
    if (smp_reading_is_punctuation(reading, token, '&')) return true;
    if (!smp_find_is_word(reading, token) || (reading->marks[token] & ~allowed)) return false;
    return smp_find_is_capital(reading, token) ||
           !smp_find_payload(reading, token, SMP_P_SURFACE, &index, &end);
}

static bool is_official(const smp_reading *reading, uint32_t token)
{
    uint32_t index = reading->mention_at[token];
    return index != SMP_NO_MENTION &&
           reading->actors.items[reading->mentions.items[index].actor].type == SMP_T_OFFICIAL;
}

/* "Direktur Industri Minuman, Hasil Tembakau, dan Bahan Penyegar …": between the commas of a list
 * stands more of the title. */
static bool is_listed(const smp_reading *reading, uint32_t first, uint32_t end)
{
    return first > 0 && smp_reading_is_punctuation(reading, first - 1, ',') &&
           smp_reading_is_punctuation(reading, end, ',') &&
           smp_reading_is(reading, end + 1, "dan") && smp_find_is_capital(reading, end + 2) &&
           !smp_reading_marked(reading, end + 2, SMP_M_RANK) &&
           reading->tags[end + 2] != SMP_TAG_PERSON;
}

/* Two capitals at least right before a verb of saying, which the tagger takes for nothing else. */
static bool is_name_of_speaker(const smp_reading *reading, uint32_t token)
{
    smp_person_name name;
    uint32_t head, behind; /* "Ketua Panja NAME": the tagger takes the noun into the name */
    bool is_behind_head = token > 0 && reading->tags[token] == SMP_TAG_PERSON_INSIDE &&
                          smp_find_payload(reading, token - 1, SMP_P_HEAD, &head, &behind) &&
                          reading->lexicon->heads.items[head].is_apart;
    return (reading->tags[token] == SMP_TAG_NONE || is_behind_head) &&
           !smp_find_is_acronym(reading, token) && smp_person_name_run_at(reading, token, &name) &&
           name.first == token && name.end > token + 1 &&
           smp_reading_marked(reading, name.end, SMP_M_SPEECH) &&
           !smp_find_is_nominal(reading, token);
}

/* "Ketua lembaga riset siber CISSReC Pramana Persada menilai": two capitals at least between a body
 * and a verb. */
static bool is_name_behind_body(const smp_reading *reading, uint32_t token)
{
    uint32_t index = reading->mention_at[token - 1];
    if (index == SMP_NO_MENTION) return false;
    const smp_actor *body = &reading->actors.items[reading->mentions.items[index].actor];
    smp_person_name name;
    return (body->type & (SMP_T_BODY | SMP_T_COMPANY | SMP_T_PLATFORM | SMP_T_STAKEHOLDER)) &&
           !is_crowd(reading, body) && smp_person_name_run_at(reading, token, &name) &&
           name.first == token && name.end > token + 1 && smp_person_name_acts(reading, &name) &&
           !smp_find_is_nominal(reading, token);
}

static bool is_name_begin(const smp_reading *reading, uint32_t token)
{
    bool follows_title = token > 0 && smp_find_is_of_title(reading, token - 1);
    if (follows_title || !smp_find_is_capital(reading, token)) return false;
    uint32_t end = smp_person_name_tagged_end(reading, token);
    return end > token && !smp_find_is_nominal(reading, end) && !is_listed(reading, token, end) &&
           !smp_person_name_is_of_dash(reading, end);
}

static uint32_t skip_brackets(const smp_reading *reading, uint32_t at)
{
    for (uint32_t close = at + 1; close < at + 8; close++)
        if (smp_reading_is_punctuation(reading, close, ')')) return close + 1;
    return at;
}

/* Behind a comma comes the holder, or more of a long title: "Pengawas Perasuransian, Penjaminan,
 * dan Dana Pensiun OJK". */
static bool goes_on_behind_comma(const smp_reading *reading, uint32_t comma)
{
    uint32_t next = comma + 1;
    if (smp_reading_is(reading, next, "dan")) next++;
    return smp_find_is_capital(reading, next) && !smp_reading_marked(reading, next, SMP_M_RANK);
}

/* The point of "Prof." and "H." */
static bool is_point_of_honour(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is_punctuation(reading, token, '.') &&
           (smp_reading_marked(reading, token - 1, SMP_M_HONORIFIC) ||
            smp_reading_marked(reading, token - 1, SMP_M_DEGREE));
}

/* Where the holder's name begins behind a rank, by the tags; SMP_NOTHING when none comes. */
static uint32_t holder_behind(const smp_reading *reading, uint32_t at)
{
    uint32_t limit = smp_find_sentence_end(reading, at), n_lower = 0;
    if (limit > at + MAX_REACH) limit = at + MAX_REACH;
    for (uint32_t token = at + 1; token < limit; token++) {
        if (is_name_begin(reading, token) || is_name_behind_body(reading, token)) return token;
        bool is_behind_lower = !smp_find_is_capital(reading, token - 1);
        if (is_behind_lower && is_name_of_speaker(reading, token)) return token;
        if (is_official(reading, token)) return SMP_NOTHING;
        if (smp_reading_is_punctuation(reading, token, '(')) {
            uint32_t behind = skip_brackets(reading, token);
            if (behind == token) return SMP_NOTHING;
            token = behind - 1;
            continue;
        }
        if (smp_reading_is_punctuation(reading, token, ',')) {
            if (!goes_on_behind_comma(reading, token)) return SMP_NOTHING;
            continue;
        }
        if (is_point_of_honour(reading, token)) continue;
        n_lower += !smp_find_is_capital(reading, token);
        if (n_lower > MAX_LOWER || !smp_ranked_is_in_title(reading, token)) return SMP_NOTHING;
    }
    return SMP_NOTHING;
}

/* What a body is that only a rank tells of: "Direktur Utama X" is of a company, "Kepala X" of the
 * state, a chairman of an association. */
static smp_type type_by_rank(const smp_reading *reading, uint32_t rank)
{
    if (smp_reading_marked(reading, rank, SMP_M_COMPANY_RANK) ||
        smp_reading_is(reading, rank, "kuasa") || smp_reading_is(reading, rank, "perwakilan"))
        return SMP_T_COMPANY;
    if (smp_reading_marked(reading, rank, SMP_M_PUBLIC_RANK)) return SMP_T_AGENCY;
    return SMP_T_STAKEHOLDER;
}

static bool is_numeral(const smp_reading *reading, uint32_t token)
{
    simpul_str word = smp_token_text(&reading->tokens, token);
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] != 'I' && word.ptr[i] != 'V' && word.ptr[i] != 'X') return false;
    return true;
}

/* May these words be the name of a body by themselves: no "RI", "II" or "PT"? */
static bool names_body(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t index, behind;
    if (reading->mention_at[first] != SMP_NO_MENTION || reading->marks[first]) return false;
    if (end > first + 1) return true;
    return !is_numeral(reading, first) && !smp_reading_is(reading, first, "ri") &&
           !smp_find_payload(reading, first, SMP_P_HEAD, &index, &behind);
}

/* The body in the words of a title: one that a rule found, else one that the tagger sees, else the
 * short form right before the holder. */
uint32_t smp_ranked_body(smp_reading *reading, uint32_t rank, uint32_t first, uint32_t end)
{
    uint32_t last = first, body = body_in(reading, first, end, &last);
    if (body != SMP_NOTHING) return body;
    smp_type type = type_by_rank(reading, rank);
    for (uint32_t token = first; token < end; token++) {
        uint32_t stop = smp_find_tagged_end(reading, token, SMP_TAG_BODY);
        if (stop > token && stop <= end && names_body(reading, token, stop))
            return smp_unknown_body(reading, token, stop, type);
    }
    uint32_t before = end - 1;
    if (before > first && smp_reading_is_punctuation(reading, before, ',')) before--;
    bool acronym = before >= first && smp_find_is_acronym(reading, before) &&
                   names_body(reading, before, before + 1);
    return acronym ? smp_unknown_body(reading, before, before + 1, type) : SMP_NOTHING;
}

static bool keep_holder(smp_reading *reading, uint32_t rank, uint32_t body, uint32_t first,
                        uint32_t end, const smp_person_name *name)
{
    uint32_t official = smp_person_name_actor(reading, name);
    if (official == SMP_NOTHING ||
        !smp_reading_mention(reading, name->first, name->end, official, SMP_TITLED))
        return false;
    if (body == SMP_NOTHING) return true;
    simpul_str role = smp_post_role(reading, rank, name->first > rank ? name->first : end);
    return role.ptr && smp_post_keep(reading, official, body, first, end, role,
                                     smp_post_was_former(reading, rank));
}

/* "… diwakili Government Relations A dan B": the names that follow speak for the same body. */
static bool keep_followers(smp_reading *reading, uint32_t body, uint32_t *at)
{
    for (;;) {
        bool joined = smp_reading_is_punctuation(reading, *at, ',') ||
                      smp_reading_is(reading, *at, "dan") || smp_reading_is(reading, *at, "serta");
        smp_person_name name;
        if (!joined || !smp_person_name_run_at(reading, *at + 1, &name)) return true;
        bool whole = name.entity != SMP_NOTHING || name.end > name.first + 1;
        if (!whole || reading->tags[name.first] == SMP_TAG_BODY) return true;
        uint32_t official = smp_person_name_actor(reading, &name);
        if (official == SMP_NOTHING ||
            !smp_reading_mention(reading, name.first, name.end, official, SMP_TITLED))
            return false;
        reading->actors.items[official].body = body;
        *at = name.end;
    }
}

/* Who speaks is an official even where the text leaves the body out: "tegas Direktur …, NAME". */
static bool speaks(const smp_reading *reading, uint32_t rank, uint32_t name, uint32_t name_end)
{
    bool is_aside = smp_reading_is_punctuation(reading, name_end, ',') &&
                    smp_reading_is_punctuation(reading, name - 1, ','); /* "…, NAME, menilai" */
    return (rank > 0 && smp_reading_marked(reading, rank - 1, SMP_M_SPEECH)) ||
           smp_reading_marked(reading, name_end + is_aside, SMP_M_SPEECH);
}

/* Where the words of a title end for sure: behind a place or behind the mention of a body. */
typedef struct title_edge {
    uint32_t end;
    bool is_body;
} title_edge;

/* The end of a rank of judges, "ketua majelis hakim", "hakim ketua"; `rank` for others. */
static uint32_t bench_end(const smp_reading *reading, uint32_t rank)
{
    uint32_t behind = smp_find_skip(reading, rank, SMP_M_RANK);
    bool is_bench =
        smp_reading_is(reading, rank, "hakim") || smp_reading_is(reading, behind - 1, "hakim");
    return is_bench && behind > rank + 1 ? behind : rank;
}

/* The last such edge before a name, with only capitals of no meaning between the two. */
static title_edge edge_before(const smp_reading *reading, uint32_t rank, uint32_t name)
{
    uint32_t bench = bench_end(reading, rank);
    title_edge edge = {bench > rank ? bench : name, true};
    for (uint32_t at = bench > rank ? bench : rank + 1; at < name; at++) {
        uint32_t place = smp_find_place_end(reading, at);
        bool is_body = reading->mention_at[at] != SMP_NO_MENTION;
        bool is_plain = smp_find_is_capital(reading, at) && !reading->marks[at] &&
                        !smp_find_is_region_word(reading, at);
        if (is_body || (place > at && place <= name)) {
            edge = (title_edge){is_body ? at + 1 : place, is_body};
            at = edge.end - 1;
        } else if (!is_plain) {
            edge.end = name;
        }
    }
    return edge;
}

/* "Pertamina Foundation", "Toyota-Astra Motor": more of the name of a body. */
static bool is_of_body(const smp_reading *reading, uint32_t token)
{
    static const char *const words[] = {"motor", "group",  "holding", "energy", "digital",
                                        "bank",  "global", "tbk",     "raya",   "persero"};
    uint32_t head, end;
    if (SMP_IS_ANY(reading, token, words)) return true;
    return smp_find_payload(reading, token, SMP_P_HEAD, &head, &end);
}

/* "Gubernur Sumatera Utara Gatot Pujo", "Ketua PHRI Bali Tjokorda Oka …": the tagger takes the
 * first words of a name for more of the place, or for nothing where a body ends before. */
static uint32_t whole_name(const smp_reading *reading, uint32_t rank, uint32_t name)
{
    enum { MOST = 3 };
    title_edge edge = edge_before(reading, rank, name);
    if (edge.end >= name || edge.end + MOST < name || !smp_find_is_word(reading, edge.end))
        return name;
    for (uint32_t at = edge.end; at < name; at++) {
        uint8_t tag = reading->tags[at];
        bool is_other = tag >= SMP_TAG_PLACE || (edge.is_body && tag >= SMP_TAG_BODY);
        if (is_other || smp_find_is_nominal(reading, at) || is_of_body(reading, at) ||
            smp_find_is_of_title(reading, at))
            return name;
    }
    return edge.end;
}

/* "Sekda Buleleng Gede Suyasa": the tagger takes the place for the first word of the name. */
static uint32_t behind_region(const smp_reading *reading, uint32_t first, uint32_t end)
{
    uint32_t place = smp_find_place_end(reading, first);
    return place > first && place < end ? place : first;
}

/* "Ketua Majelis Hakim NAME": of the court that the text named last; SMP_NOTHING for other ranks.
 */
static uint32_t court_of(const smp_reading *reading, uint32_t rank)
{
    enum { REACH = 600 };
    bool is_bench = bench_end(reading, rank) > rank;
    for (uint32_t at = rank; is_bench && at-- > 0 && rank - at <= REACH;) {
        uint32_t index = reading->mention_at[at];
        if (index == SMP_NO_MENTION) continue;
        uint32_t actor = reading->mentions.items[index].actor;
        simpul_str id = reading->actors.items[actor].id;
        if (smp_str_starts(id, SIMPUL_STR("agency:pengadilan-")) ||
            smp_str_starts(id, SIMPUL_STR("agency:pn-")) ||
            smp_str_starts(id, SIMPUL_STR("agency:ptun")))
            return actor;
    }
    return SMP_NOTHING;
}

/* "Humas Dobrak Jatim, NAME, menyebut": two capitals at least between the rank of a group and the
 * comma before a name; SMP_NOTHING for other titles. */
static uint32_t group_of(smp_reading *reading, uint32_t rank, uint32_t name)
{
    uint32_t first = smp_find_skip(reading, rank, SMP_M_RANK), end = name - 1;
    if (!smp_reading_is_punctuation(reading, end, ',') || end < first + 2 ||
        type_by_rank(reading, rank) != SMP_T_STAKEHOLDER ||
        smp_reading_marked(reading, rank, SMP_M_FREE_RANK))
        return SMP_NOTHING;
    for (uint32_t at = first; at < end; at++)
        if (!smp_find_is_capital(reading, at) || (reading->marks[at] & ~SMP_MARK(SMP_M_PLACE)) ||
            smp_find_is_nominal(reading, at) || smp_find_is_of_title(reading, at) ||
            reading->mention_at[at] != SMP_NO_MENTION)
            return SMP_NOTHING;
    return smp_unknown_body(reading, first, end, SMP_T_STAKEHOLDER);
}

/* RANK … NAME by the tags. A rank that says nothing without its body needs one, or a voice. */
static bool keep_by_tags(smp_reading *reading, uint32_t rank, uint32_t *next, simpul_error *err)
{
    uint32_t body_first, body_end;
    smp_person_name told;
    if (smp_rank_body_at(reading, rank, &body_first, &body_end, &told)) {
        uint32_t unlisted =
            smp_unknown_body(reading, body_first, body_end, type_by_rank(reading, rank));
        *next = told.end;
        return unlisted != SMP_NOTHING &&
               keep_holder(reading, rank, unlisted, rank, told.end, &told);
    }
    uint32_t first = holder_behind(reading, rank), bench = bench_end(reading, rank);
    if (first == SMP_NOTHING && bench > rank && smp_find_is_capital(reading, bench) &&
        speaks(reading, rank, bench, bench + 1))
        first = bench; /* "kata Ketua Majelis Hakim NAME" */
    if (first == SMP_NOTHING) return true;
    smp_person_name name = {whole_name(reading, rank, first),
                            smp_person_name_tagged_end(reading, first), SMP_NOTHING};
    if (name.end == first) (void)smp_person_name_run_at(reading, first, &name);
    if (name.first == first) name.first = behind_region(reading, first, name.end);
    first = name.first;
    uint32_t body = smp_government_of(reading, rank, first);
    if (body == SMP_NOTHING) body = smp_ranked_body(reading, rank, rank + 1, first);
    if (body == SMP_NOTHING) body = court_of(reading, rank);
    if (body == SMP_NOTHING) body = group_of(reading, rank, first);
    bool says_enough = smp_reading_marked(reading, rank, SMP_M_FREE_RANK) ||
                       speaks(reading, rank, first, name.end);
    if (body == SMP_NOTHING && (!says_enough || first - rank > MAX_ALONE))
        return !smp_reading_trace(reading, rank, first, "person.rank", "no-body", err);
    *next = name.end;
    return keep_holder(reading, rank, body, rank, name.end, &name) &&
           keep_followers(reading, body, next);
}

/* "Ni Luh Putu Ayu Wedanti, dosen": the tagger begins the name behind its first words. */
static uint32_t whole_before(const smp_reading *reading, uint32_t first)
{
    enum { MOST = 3 };
    uint32_t at = first, start = smp_find_sentence_first(reading, first);
    while (at > start && first - at < MOST && smp_find_is_capital(reading, at - 1) &&
           reading->mention_at[at - 1] == SMP_NO_MENTION && !reading->marks[at - 1] &&
           reading->tags[at - 1] < SMP_TAG_BODY && !smp_find_is_nominal(reading, at - 1) &&
           !smp_find_is_region_word(reading, at - 1) && !smp_find_is_acronym(reading, at - 1))
        at--;
    return at;
}

/* "Menurut NAME, penyidik BODY menyelidiki": the comma ends the aside; the title is a subject. */
static bool is_aside(const smp_reading *reading, uint32_t name, uint32_t end)
{
    enum { HONOURS = 4 };
    for (uint32_t at = name; at > 0 && name - at < HONOURS; at--)
        if (smp_reading_is(reading, at - 1, "menurut"))
            return end < reading->tokens.n_tokens && smp_clause_is_verb(reading, end);
    return false;
}

/* NAME, RANK … BODY: the holder before the post, told by the tags. */
static bool keep_before(smp_reading *reading, uint32_t rank, uint32_t *next)
{
    bool joined = rank > 1 && (smp_reading_is_punctuation(reading, rank - 1, ',') ||
                               smp_reading_is(reading, rank - 1, "sebagai") ||
                               smp_reading_is(reading, rank - 1, "selaku"));
    if (rank < 2) return true;
    uint32_t name_end = joined ? rank - 1 : rank, first = name_end - 1;
    while (first > 0 && reading->tags[first] == SMP_TAG_PERSON_INSIDE) first--;
    if (smp_person_name_tagged_end(reading, first) != name_end) return true;
    if (joined) first = whole_before(reading, first);
    /* "kata NAME Direktur X": without a comma, two words behind a verb of saying */
    bool is_said =
        first > 0 && name_end > first + 1 && smp_reading_marked(reading, first - 1, SMP_M_SPEECH);
    if (!joined && !is_said) return true;
    uint32_t end = rank, limit = smp_find_sentence_end(reading, rank), rank_end = rank;
    while (end < limit && end < rank + MAX_TITLE && smp_ranked_is_in_title(reading, end) &&
           !is_official(reading, end) && !is_name_begin(reading, end))
        end++;
    if (is_aside(reading, first, end)) return true;
    uint32_t body = smp_ranked_body(reading, rank, rank + 1, end);
    if (body == SMP_NOTHING) {
        uint32_t body_end = smp_rank_body_end(reading, rank, &rank_end);
        if (body_end > rank_end)
            body = smp_unknown_body(reading, rank_end, body_end, type_by_rank(reading, rank));
    }
    if (body == SMP_NOTHING && !smp_reading_marked(reading, rank, SMP_M_FREE_RANK)) return true;
    smp_person_name name = {first, name_end, SMP_NOTHING};
    *next = rank + 1;
    return keep_holder(reading, rank, body, first, end, &name);
}

/* "NAME, Direktur PT Makmur Sentosa": the words behind "PT" are no second name. */
static bool is_before_company(const smp_reading *reading, uint32_t rank)
{
    uint32_t limit = smp_find_sentence_end(reading, rank);
    if (rank < 2 || !smp_reading_is_punctuation(reading, rank - 1, ',')) return false;
    for (uint32_t at = rank + 1; at < limit && at < rank + 4; at++)
        if (smp_reading_is(reading, at, "pt")) return true;
    return false;
}

/* NAME dari BODY, where something is said: "Menurut NAME dari Universitas …". */
static bool keep_sender(smp_reading *reading, uint32_t first)
{
    uint32_t end = smp_person_name_tagged_end(reading, first);
    if (end == first || !smp_reading_is(reading, end, "dari")) return true;
    uint32_t index = reading->mention_at[end + 1];
    bool said = first > 0 && (smp_reading_marked(reading, first - 1, SMP_M_SPEECH) ||
                              smp_reading_marked(reading, first - 1, SMP_M_ATTRIBUTION) ||
                              smp_reading_marked(reading, first - 1, SMP_M_HONORIFIC) ||
                              is_point_of_honour(reading, first - 1));
    if (index == SMP_NO_MENTION || !said) return true;
    uint32_t body = reading->mentions.items[index].actor;
    const smp_actor *actor = &reading->actors.items[body];
    if (is_crowd(reading, actor) || (actor->type & (SMP_T_OFFICIAL | SMP_T_REGULATION)))
        return true;
    smp_person_name name = {first, end, SMP_NOTHING};
    uint32_t official = smp_person_name_actor(reading, &name);
    if (official == SMP_NOTHING) return false;
    reading->actors.items[official].body = body;
    return smp_reading_mention(reading, first, end, official, SMP_TITLED);
}

bool smp_ranked_keep(smp_reading *reading, simpul_error *err)
{
    bool done = true;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        uint32_t next = at + 1;
        size_t n_before = reading->mentions.n;
        bool is_rank =
            smp_reading_marked(reading, at, SMP_M_RANK) && !smp_find_is_headline(reading, at);
        if (is_rank && is_before_company(reading, at)) done = keep_before(reading, at, &next);
        bool is_told = next > at + 1;
        if (is_rank && !is_told && done && reading->mention_at[at] == SMP_NO_MENTION)
            done = keep_ranked(reading, at, &next);
        bool found = reading->mentions.n > n_before || next > at + 1;
        if (!is_rank && done && is_name_begin(reading, at)) done = keep_sender(reading, at);
        if (is_rank && !found && done) {
            done = keep_by_tags(reading, at, &next, err);
            if (done && next == at + 1) done = keep_before(reading, at, &next);
        }
        at = next;
    }
    return done;
}
