/* From a predicate to the right: its objects, the agent of a passive. */
#include "extract/phrase.h"

#include "extract/find.h"

enum { MAX_RIGHT = 14 };

/* "mengajak pelaku usaha bersama Kemendag": who comes behind "bersama" acts with the subject. */
static bool has_company(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t token = first; token < end; token++)
        if (smp_reading_marked(reading, token, SMP_M_TOGETHER)) return true;
    return false;
}

/* "pelaku usaha platform e-commerce": what the traders are of is meant as well. */
static void add_specific(const smp_reading *reading, uint32_t limit, smp_ends *out, uint32_t *end)
{
    uint32_t at = *end;
    while (at < limit && at < *end + 2 && smp_reading_marked(reading, at, SMP_M_TRANSPARENT)) at++;
    uint32_t next = at < limit ? reading->mention_at[at] : SMP_NO_MENTION;
    if (next == SMP_NO_MENTION || out->n == 0) return;
    const smp_mention *group = &reading->mentions.items[out->mentions[out->n - 1]];
    smp_type type = reading->actors.items[reading->mentions.items[next].actor].type;
    if (reading->actors.items[group->actor].type != SMP_T_STAKEHOLDER || type != SMP_T_PLATFORM)
        return;
    smp_phrase_add(out, next);
    *end = reading->mentions.items[next].end;
}

/* Does a word, not only a comma, join two neighbours? */
static bool is_closed(const smp_reading *reading, uint32_t end, uint32_t next)
{
    for (uint32_t at = end; at < next; at++)
        if (smp_reading_marked(reading, at, SMP_M_COORDINATOR) ||
            smp_reading_is(reading, at, "juga"))
            return true;
    return false;
}

/* "memanggil X, dan Y mengkritik": a comma before the one word that joins two, and a verb behind
 * the second, open a clause. */
static bool is_clause(const smp_reading *reading, uint32_t end, uint32_t first, uint32_t behind,
                      uint32_t limit)
{
    smp_voice voice;
    if (!smp_reading_is_punctuation(reading, end, ',') || first != end + 2) return false;
    while (behind < limit && (reading->marks[behind] & SMP_AUXILIARIES) != 0) behind++;
    return behind < limit && reading->mention_at[behind] == SMP_NO_MENTION &&
           smp_clause_verb_voice(reading, behind, &voice);
}

/* The mention and those listed with it. "dengan X, Menteri Y berkata": what only a comma adds is of
 * the list when a conjunction closes it. */
static void add_list(const smp_reading *reading, uint32_t mention, uint32_t limit, smp_ends *out,
                     uint32_t *reach)
{
    smp_phrase_add(out, mention);
    uint32_t end = reading->mentions.items[mention].end;
    add_specific(reading, limit, out, &end);
    *reach = end;
    size_t n_sure = out->n;
    for (uint32_t at = end; at < limit && at < end + 5;) {
        uint32_t next = reading->mention_at[at];
        if (smp_reading_is_punctuation(reading, at, '(')) {
            while (at < limit && !smp_reading_is_punctuation(reading, at, ')')) at++;
            end = ++at;
            continue;
        }
        if (next == SMP_NO_MENTION) {
            at++;
            continue;
        }
        uint32_t first = reading->mentions.items[next].first;
        next = smp_phrase_holder(reading, next);
        if (!smp_phrase_lists(reading, end, first) || has_company(reading, end, first)) break;
        if (out->n == 1 && is_clause(reading, end, first, reading->mentions.items[next].end, limit))
            break;
        smp_phrase_add(out, next);
        bool closed = is_closed(reading, end, first);
        at = end = reading->mentions.items[next].end;
        if (!closed) continue;
        n_sure = out->n;
        *reach = end;
    }
    uint32_t behind = end + (end < limit && smp_reading_is_punctuation(reading, end, ','));
    bool goes_on = behind < limit && smp_reading_marked(reading, behind, SMP_M_COORDINATOR);
    if (goes_on) *reach = end; /* "X, Y, dan asosiasi": the last of the list has no name */
    else out->n = n_sure;
}

/* Behind the bracket that closes the one at a token; the token itself when none closes soon. */
static uint32_t skip_brackets(const smp_reading *reading, uint32_t token, uint32_t limit)
{
    enum { FAR = 14 };
    for (uint32_t at = token + 1; at < limit && at < token + FAR; at++)
        if (smp_reading_is_punctuation(reading, at, ')')) return at + 1;
    return token;
}

/* "perusahaan telekomunikasi asing, Singtel": the name behind the comma is what the words before it
 * describe. */
static bool is_apposed(const smp_reading *reading, uint32_t comma, uint32_t start)
{
    uint32_t mention =
        comma + 1 < reading->tokens.n_tokens ? reading->mention_at[comma + 1] : SMP_NO_MENTION;
    if (comma == start || mention == SMP_NO_MENTION) return false;
    const smp_mention *named = &reading->mentions.items[mention];
    bool is_titled =
        named->kind == SMP_TITLED && reading->actors.items[named->actor].type == SMP_T_OFFICIAL;
    for (uint32_t at = start; is_titled && at < comma; at++) /* "Gubernur Bali, NAME" */
        if (smp_reading_marked(reading, at, SMP_M_RANK)) return true;
    if (reading->mentions.items[mention].kind != SMP_NAMED) return false;
    uint32_t index, end;
    for (uint32_t at = start; at < comma; at++)
        if (smp_find_payload(reading, at, SMP_P_NOUN, &index, &end) ||
            smp_find_payload(reading, at, SMP_P_HEAD, &index, &end))
            return true;
    return false;
}

/* How a mention stands to the verb before it: as its object, behind a preposition of its frame, or
 * behind another one ("permohonan … terkait X"), which serves only where nothing better follows. */
typedef enum object_rank { RANK_OBJECT, RANK_OTHER, RANK_NONE } object_rank;

typedef struct object_search {
    bool is_direct;        /* the frame allows an object without preposition */
    bool is_framed;        /* a preposition of the frame has been passed */
    bool is_prepositional; /* another preposition stands before what comes next */
    bool is_strict;        /* a thing before the mention is the object, not the mention */
    bool has_thing;        /* such a thing has been passed: "kredit UMKM" */
    bool is_of_instruments;
    object_rank best;
} object_search;

static object_rank rank_of(const object_search *search)
{
    if (search->is_strict && search->has_thing) return RANK_NONE;
    if (search->is_framed) return RANK_OBJECT;
    if (!search->is_direct) return RANK_NONE;
    if (!search->is_prepositional) return RANK_OBJECT;
    return search->is_strict ? RANK_NONE : RANK_OTHER;
}

/* "menjaga keamanan tetap terjaga", "memastikan warga tidak dirugikan": what is said of the object.
 */
static bool begins_predicate(const smp_reading *reading, uint32_t at)
{
    const uint64_t auxiliaries = SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_COMPLETED) |
                                 SMP_MARK(SMP_M_OBLIGATION) | SMP_MARK(SMP_M_FUTURE);
    if (smp_reading_is(reading, at, "sebelumnya")) return false; /* "beleid sebelumnya" */
    return smp_phrase_has(reading, at, auxiliaries) || smp_reading_is(reading, at, "tetap") ||
           smp_reading_is(reading, at, "bisa") || smp_reading_is(reading, at, "dapat");
}

/* "sejumlah mitra seperti X", "beleid sebelumnya, yakni Y": the names behind it are meant by the
 * words before it. */
static bool opens_names(const smp_reading *reading, uint32_t at)
{
    static const char *const words[] = {"seperti", "yakni",    "yaitu",    "termasuk",
                                        "antara",  "meliputi", "misalnya", "di"};
    if (!smp_reading_marked(reading, at, SMP_M_COORDINATOR)) return false;
    return SMP_IS_ANY(reading, at, words);
}

/* Does the phrase that objects stand in end before this word? */
static bool ends_objects(const smp_reading *reading, uint32_t at, const object_search *search)
{
    if (search->is_of_instruments && /* "menyiapkan PP sebagai turunan UU X" */
        (smp_phrase_is_change(reading, at) || smp_reading_is(reading, at, "sebagai")))
        return true;
    if (smp_clause_breaks(reading, at) || smp_reading_marked(reading, at, SMP_M_AGENT)) return true;
    if (begins_predicate(reading, at)) return true;
    if (smp_clause_is_verb(reading, at)) return true;
    return smp_phrase_has(reading, at, SMP_MARK(SMP_M_PURPOSE)) &&
           (search->is_direct || search->is_framed);
}

/* "mengawasi dan mencegah penyalahgunaan X" shares its object, "pertemuan yang terjadi antara" its
 * partners: the token where they begin. */
static uint32_t skip_shared(const smp_reading *reading, uint32_t at)
{
    static const char *const happens[] = {"terjadi",  "dilakukan", "digelar",  "berlangsung",
                                          "diadakan", "terjalin",  "dijalin",  "dipimpin",
                                          "dihadiri", "diatur",    "tertuang", "tercantum"};
    smp_voice voice;
    if (smp_reading_marked(reading, at, SMP_M_COORDINATOR) &&
        smp_clause_verb_voice(reading, at + 1, &voice) && voice == SMP_VOICE_ACTIVE)
        return at + 2;
    if (!smp_reading_is(reading, at, "yang")) return at;
    /* "koordinasi yang baik antara X dan Y" */
    if (smp_find_is_word(reading, at + 1) &&
        (smp_reading_is(reading, at + 2, "antara") || smp_reading_is(reading, at + 2, "dengan")))
        return at + 2;
    if (SMP_IS_ANY(reading, at + 1, happens)) return at + 2;
    return at;
}

/* "Duta Besar X untuk Indonesia NAME": where the envoy is sent is part of the title. */
static bool is_accredited(const smp_reading *reading, uint32_t at)
{
    static const char *const states[] = {"indonesia", "ri", "republik"};
    return smp_reading_is(reading, at, "untuk") && SMP_IS_ANY(reading, at + 1, states) &&
           smp_find_is_capital(reading, at + 1);
}

void smp_clause_objects(const smp_reading *reading, uint32_t end, simpul_str frame,
                        smp_object_kind kind, smp_ends *out, uint32_t *reach)
{
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0), gap = 0;
    object_search search = {.is_direct = smp_str_find(frame, SIMPUL_STR("direct"), 0) != SIZE_MAX,
                            .is_strict = kind == SMP_OBJECT_STRICT,
                            .is_of_instruments = kind == SMP_OBJECT_INSTRUMENT,
                            .best = RANK_NONE};
    out->n = 0;
    *reach = end;
    for (uint32_t at = skip_shared(reading, end); at < limit && gap < MAX_RIGHT; gap++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION) {
            mention = smp_phrase_holder(reading, mention);
            object_rank rank = rank_of(&search);
            if (rank < search.best) {
                search.best = rank;
                out->n = 0;
                add_list(reading, mention, limit, out, reach);
            }
            if (rank == RANK_OBJECT) return;
            at = reading->mentions.items[mention].end;
            search.is_prepositional =
                true; /* what follows a noun without preposition modifies it */
            continue;
        }
        if (smp_reading_is_punctuation(reading, at, '(')) {
            uint32_t behind = skip_brackets(reading, at, limit);
            if (behind == at) return;
            at = behind;
            continue;
        }
        uint32_t said = smp_phrase_saying_end(reading, at, limit);
        if (said > at) {
            at = said;
            continue;
        }
        if (smp_reading_is_punctuation(reading, at, ',')) {
            if (search.best == RANK_OBJECT) return;
            if (!is_apposed(reading, at, end) && !opens_names(reading, at + 1)) return;
            search.is_prepositional = search.has_thing = false;
        } else if (opens_names(reading, at)) {
            search.has_thing = false;
            at = smp_find_skip(reading, at, SMP_M_COORDINATOR) - 1;
        } else if (smp_reading_is(reading, at, "yang") &&
                   smp_reading_is(reading, at + 1, "berlaku")) {
            at++; /* "seluruh peraturan yang berlaku, termasuk X" */
        } else if (smp_clause_in_list(reading, at, frame)) {
            search.is_framed = true;
            search.has_thing = false;
        } else if (smp_reading_marked(reading, at, SMP_M_THROUGH) && !search.is_of_instruments) {
            return; /* "memperketat pengawasan melalui PMK X": the means */
        } else if (smp_reading_marked(reading, at, SMP_M_TOGETHER)) {
            return; /* "memantau situasi bersama X": who comes with the subject */
        } else if (smp_reading_marked(reading, at, SMP_M_DEMONSTRATIVE)) {
            search.is_direct = false; /* "rapat ini X": the phrase of the deed is over */
        } else if (is_accredited(reading, at)) {
            at += 1 + smp_reading_is(reading, at + 1, "republik");
        } else if (ends_objects(reading, at, &search)) {
            return;
        } else if (smp_reading_marked(reading, at, SMP_M_PREPOSITION)) {
            search.is_prepositional = true;
        } else if (smp_clause_is_thing(reading, at)) {
            search.has_thing = true;
        }
        at++;
    }
}

/* "diterima Direktur Pos dan Penyiaran Komdigi …": the first mention of the title that begins here;
 * the token itself where none begins. */
static uint32_t name_behind_title(const smp_reading *reading, uint32_t token, uint32_t limit)
{
    enum { LONGEST = 10 };
    if (token >= limit || reading->mention_at[token] != SMP_NO_MENTION ||
        !smp_reading_marked(reading, token, SMP_M_RANK))
        return token;
    for (uint32_t at = token + 1; at < limit && at < token + LONGEST; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) return at;
        if (smp_clause_is_verb(reading, at) || smp_clause_breaks(reading, at)) break;
    }
    return token;
}

void smp_clause_agent(const smp_reading *reading, uint32_t end, bool adjacent, smp_ends *out)
{
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0), reach;
    out->n = 0;
    uint32_t name = adjacent ? name_behind_title(reading, end, limit) : limit;
    if (name < limit && reading->mention_at[name] != SMP_NO_MENTION) {
        add_list(reading, smp_phrase_holder(reading, reading->mention_at[name]), limit, out,
                 &reach);
        return;
    }
    for (uint32_t at = end; at < limit && at < end + 2 * MAX_RIGHT; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        if (smp_clause_breaks(reading, at)) return;
        if (!smp_reading_marked(reading, at, SMP_M_AGENT)) continue;
        for (uint32_t next = at + 1; next < limit && next < at + 6; next++)
            if (reading->mention_at[next] != SMP_NO_MENTION) {
                add_list(reading, smp_phrase_holder(reading, reading->mention_at[next]), limit, out,
                         &reach);
                return;
            }
        return;
    }
}
