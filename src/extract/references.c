/* Words that refer back: "aturan tersebut", "platform itu", "ia", "mereka". They serve claims and
 * are not written out as mentions. First persons wait until it is known who speaks (speakers.c). */
#include "extract/references.h"
#include "base/error.h"
#include "extract/cited.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/phrase.h"
#include "extract/plurals.h"
#include "extract/ranked.h"
#include "extract/sought.h"

enum { REACH = 400 }; /* tokens back in which a referent is looked for */

/* "dikutip dari akun Instagram …": where something was read is not what the text is about. */
static bool is_source(const smp_reading *reading, const smp_mention *known)
{
    enum { NEAR = 4 };
    static const char *const words[] = {"dikutip", "dilansir", "unggahan", "mengutip", "melansir"};
    for (uint32_t at = known->first; at-- > 0 && known->first - at <= NEAR;)
        if (SMP_IS_ANY(reading, at, words)) return true;
    return false;
}

/* "mencabut Permendag X": what is replaced is not the rule that the text goes on about. */
static bool is_replaced(const smp_reading *reading, const smp_mention *known)
{
    enum { NEAR = 2 };
    static const char *const words[] = {"menggantikan", "mengganti", "mencabut", "pengganti"};
    if (reading->actors.items[known->actor].type != SMP_T_REGULATION) return false;
    for (uint32_t at = known->first; at-- > 0 && known->first - at <= NEAR;)
        if (SMP_IS_ANY(reading, at, words)) return true;
    return false;
}

/* The latest actor of these types mentioned before a token; `one` leaves out groups such as
 * "warga". */
static uint32_t latest(const smp_reading *reading, smp_type types, uint32_t before, bool one)
{
    for (uint32_t first = before; first-- > 0 && before - first <= REACH;)
        for (uint32_t i = reading->mention_from[first]; i != SMP_NO_MENTION;
             i = reading->links.items[i].next) {
            const smp_mention *known = &reading->mentions.items[i];
            bool fits = known->kind != SMP_BODY_OF &&
                        (reading->actors.items[known->actor].type & types) != 0;
            if (fits && !(one && smp_find_is_class(reading, known->actor)) &&
                !is_source(reading, known) && !is_replaced(reading, known))
                return known->actor;
        }
    return SMP_NOTHING;
}

/* "layanan Grok … layanan tersebut": the latest that the same noun introduced; SMP_NOTHING if none.
 */
static uint32_t latest_called(const smp_reading *reading, smp_type types, uint32_t noun)
{
    char word[32];
    simpul_str text = smp_token_text(&reading->tokens, noun);
    if (text.len >= sizeof word) return SMP_NOTHING;
    for (size_t i = 0; i < text.len; i++)
        word[i] = (char)(text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? text.ptr[i] + 32 : text.ptr[i]);
    word[text.len] = '\0';
    uint32_t best = SMP_NO_MENTION, limit = smp_index_mentions_before(reading, noun);
    for (uint32_t first = noun; first-- > 0 && noun - first <= REACH;)
        for (uint32_t i = reading->mention_from[first]; i != SMP_NO_MENTION;
             i = reading->links.items[i].next) {
            const smp_mention *known = &reading->mentions.items[i];
            bool called = (first > 0 && smp_reading_is(reading, first - 1, word)) ||
                          (known->end > first + 1 && smp_reading_is(reading, first, word)) ||
                          (smp_reading_is_punctuation(reading, known->end, ',') &&
                           smp_reading_is(reading, known->end + 1, word)); /* "X, layanan …" */
            bool is_later = i < limit && (best == SMP_NO_MENTION || i > best);
            if (called && is_later && known->kind != SMP_BODY_OF &&
                (reading->actors.items[known->actor].type & types))
                best = i;
        }
    return best == SMP_NO_MENTION ? SMP_NOTHING : reading->mentions.items[best].actor;
}

/* Does the slug begin with one of the starts joined by '|'? */
static bool starts_with_one(simpul_str slug, simpul_str starts)
{
    for (size_t at = 0; at <= starts.len;) {
        size_t bar = smp_str_find(starts, SIMPUL_STR("|"), at);
        if (bar == SIZE_MAX) bar = starts.len;
        if (smp_str_starts(slug, smp_str_slice(starts, at, bar))) return true;
        at = bar + 1;
    }
    return false;
}

/* "membentuk satuan tugas": the one task force that the article names, before or behind;
 * SMP_NOTHING when there is none or more than one. */
static uint32_t only_one(const smp_reading *reading, const smp_lex_noun *noun)
{
    uint32_t found = SMP_NOTHING;
    for (uint32_t i = 0; i < reading->actors.n && noun->only.ptr; i++) {
        const smp_actor *actor = &reading->actors.items[i];
        size_t colon = smp_str_find(actor->id, SIMPUL_STR(":"), 0);
        if (!(actor->type & noun->types) || colon == SIZE_MAX) continue;
        if (!starts_with_one(smp_str_slice(actor->id, colon + 1, actor->id.len), noun->only))
            continue;
        if (found != SMP_NOTHING) return SMP_NOTHING;
        found = i;
    }
    return found;
}

/* What would be looked for again and again, in all actors or all mentions. */
typedef struct referents {
    uint32_t *only;            /* noun of the lexicon → only_one of it */
    smp_index_search *of_body; /* actor → its officials */
} referents;

static bool open_referents(const smp_reading *reading, referents *out)
{
    const simpul_lexicon *lexicon = reading->lexicon;
    out->only = smp_arena_array(reading->arena, uint32_t, lexicon->nouns.n + 1);
    out->of_body = smp_arena_array(reading->arena, smp_index_search, reading->actors.n + 1);
    for (size_t i = 0; out->only && i < lexicon->nouns.n; i++)
        out->only[i] = only_one(reading, &lexicon->nouns.items[i]);
    return out->only && out->of_body;
}

/* A policy without a paper is that of the body the text names most, so far; of two the later. */
static uint32_t most_named(const smp_reading *reading, smp_type types, uint32_t before)
{
    uint32_t best = SMP_NOTHING, n_best = 0;
    for (uint32_t first = before; first-- > 0 && before - first <= REACH;)
        for (uint32_t i = reading->mention_from[first]; i != SMP_NO_MENTION;
             i = reading->links.items[i].next) {
            uint32_t actor = reading->mentions.items[i].actor, n = 0;
            if (!(reading->actors.items[actor].type & types) || smp_find_is_class(reading, actor))
                continue;
            for (uint32_t at = first + 1; at-- > 0 && before - at <= REACH;)
                for (uint32_t k = reading->mention_from[at]; k != SMP_NO_MENTION;
                     k = reading->links.items[k].next)
                    n += reading->mentions.items[k].actor == actor;
            if (n > n_best) {
                best = actor;
                n_best = n;
            }
        }
    return best;
}

/* Is the noun that ends before `end` the whole phrase, so that no word behind it tells which? */
static bool is_whole(const smp_reading *reading, uint32_t at, uint32_t end, bool before_verb)
{
    static const char *const predicative[] = {"sebagai", "merupakan", "adalah", "menjadi", "antar"};
    const uint64_t auxiliaries = SMP_AUXILIARIES | SMP_MARK(SMP_M_COMPLETED);
    if (at > 0 && SMP_IS_ANY(reading, at - 1, predicative)) return false;
    uint32_t limit = smp_find_sentence_end(reading, at);
    uint32_t said = before_verb ? smp_phrase_saying_end(reading, end, limit) : end;
    if (said > end) end = said; /* "Perusahaan, kata X, sedang …" */
    if (end >= reading->tokens.n_tokens || !smp_find_is_free(reading, end)) return false;
    bool acts = smp_clause_is_verb(reading, end) || smp_phrase_has(reading, end, auxiliaries);
    bool is_met =
        at > 0 && !smp_find_is_word(reading, end) && /* "berkomunikasi dengan kementerian." */
        (smp_reading_is(reading, at - 1, "dengan") || smp_reading_is(reading, at - 1, "kepada"));
    if (before_verb || acts) return acts || is_met;
    if (!smp_find_is_word(reading, end)) /* "kepada platform.", "perwakilan pengemudi," */
        return at > 0 && reading->marks[at - 1] & SMP_MARK(SMP_M_TRANSPARENT)
                   ? true
                   : at > 0 && (smp_reading_is(reading, at - 1, "kepada") ||
                                smp_reading_is(reading, at - 1, "bagi") ||
                                smp_reading_is(reading, at - 1, "terhadap"));
    return smp_reading_marked(reading, end, SMP_M_RELATIVE) ||
           smp_reading_marked(reading, end, SMP_M_COORDINATOR) ||
           smp_reading_marked(reading, end, SMP_M_PREPOSITION) ||
           smp_reading_marked(reading, end, SMP_M_PURPOSE);
}

/* Does something bind the noun: a duty behind it ("platform wajib …"), a verb before and one behind
 * it ("mewajibkan platform mendaftar")? */
static bool is_bound(const smp_reading *reading, uint32_t at, uint32_t end)
{
    static const char *const duties[] = {"wajib", "diwajibkan", "dilarang", "harus", "diharuskan"};
    static const char *const verbs[] = {"mewajibkan",     "melarang",    "meminta",
                                        "mendesak",       "mengizinkan", "mengharuskan",
                                        "memperingatkan", "mengingatkan"};
    if (SMP_IS_ANY(reading, end, duties)) return true;
    return at > 0 && SMP_IS_ANY(reading, at - 1, verbs);
}

/* "Perusahaan juga menegaskan …": at the head of a sentence, the one that the text goes on about.
 */
static bool opens_as_company(const smp_reading *reading, uint32_t at)
{
    return smp_reading_is(reading, at, "perusahaan") && smp_find_sentence_first(reading, at) == at;
}

/* "platform" for the digital platforms the article speaks of, "kementerian akan …" for the one it
 * named last. */
static uint32_t alone(smp_reading *reading, const smp_lex_noun *noun, uint32_t at, uint32_t end)
{
    bool is_company = opens_as_company(reading, at);
    bool may = noun->group != SMP_NOTHING || noun->acts_alone || is_company;
    bool acts = noun->acts_alone || is_company;
    if (!may || smp_find_is_headline(reading, at) || !is_whole(reading, at, end, acts))
        return SMP_NOTHING;
    if (acts) return latest(reading, noun->types, at, true);
    simpul_str id = reading->lexicon->entities.items[noun->group].id;
    uint32_t actor = smp_strmap_find(&reading->actor_ids, id);
    bool is_known = actor != SMP_STRMAP_NONE && reading->actors.items[actor].is_mentioned;
    bool is_class = reading->lexicon->entities.items[noun->group].is_class;
    bool is_clear = (is_class && smp_reading_marked(reading, end, SMP_M_RELATIVE)) ||
                    is_bound(reading, at, end); /* "platform yang …", "melarang platform memuat" */
    if (!is_class && !is_clear) return SMP_NOTHING; /* "polisi" may be any officer */
    if (!is_known && is_clear) return smp_reading_known(reading, noun->group);
    return is_known ? actor : SMP_NOTHING;
}

/* The demonstrative that closes a description of the noun before `end`: "itu" at once, behind an
 * adjective ("lembaga pengawas itu"), an origin or owner ("asal China", "milik X"), or a clause of
 * seat or head ("yang bermarkas di Y", "yang dipimpin Z"). SMP_NOTHING where none does. */
static uint32_t demonstrative_behind(const smp_reading *reading, const smp_lex_noun *noun,
                                     uint32_t end)
{
    enum { ADJECTIVES = 2, OF_ORIGIN = 6, OF_CLAUSE = 18 };
    static const char *const origins[] = {"asal", "milik", "besutan", "garapan", "buatan"};
    static const char *const seats[] = {"bermarkas",  "berbasis",  "berpusat",  "berkantor",
                                        "dipimpin",   "menaungi",  "mewadahi",  "membawahi",
                                        "dinakhodai", "digawangi", "menghimpun"};
    const int bodies = SMP_T_BODY | SMP_T_COMPANY | SMP_T_STAKEHOLDER;
    uint32_t limit = smp_find_sentence_end(reading, end ? end - 1 : 0);
    if (end < limit && smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE)) return end;
    uint32_t far = noun->types == SMP_T_REGULATION ? end : end + ADJECTIVES;
    bool is_clause = smp_reading_is(reading, end, "yang");
    bool is_origin = SMP_IS_ANY(reading, end, origins);
    if (is_origin) far = end + OF_ORIGIN;
    if (is_clause) { /* "satgas yang akan dipimpin …" */
        uint32_t verb = end + 1 + smp_reading_marked(reading, end + 1, SMP_M_FUTURE);
        bool is_seat = (noun->types & (smp_type)bodies) && SMP_IS_ANY(reading, verb, seats);
        if (!is_seat) return SMP_NOTHING;
        far = end + OF_CLAUSE;
    }
    for (uint32_t at = end; at < limit && at <= far; at++) {
        if (smp_reading_marked(reading, at, SMP_M_DEMONSTRATIVE)) return at;
        if (smp_phrase_is_quote(reading, at)) break;
        if (is_clause || is_origin) continue;
        bool is_adjective = smp_find_is_free(reading, at) && smp_find_is_word(reading, at) &&
                            !smp_find_is_capital(reading, at) && reading->marks[at] == 0 &&
                            !smp_clause_is_verb(reading, at);
        if (!is_adjective) break;
    }
    return SMP_NOTHING;
}

/* "kementerian yang dipimpin Meutya itu": the body of the head that a description names. */
static uint32_t led_by(const smp_reading *reading, smp_type types, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        if (smp_find_is_free(reading, at)) continue;
        const smp_actor *who =
            &reading->actors.items[reading->mentions.items[reading->mention_at[at]].actor];
        if (who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING &&
            (reading->actors.items[who->body].type & types))
            return who->body;
    }
    return SMP_NOTHING;
}

/* "pasal itu", "revisi itu": stand for the rule where they do something, and not where something is
 * done to them. */
static bool is_part_of_rule(const smp_reading *reading, uint32_t noun)
{
    return smp_reading_is(reading, noun, "pasal") || smp_reading_is(reading, noun, "revisi");
}

static bool acts_behind(const smp_reading *reading, uint32_t token)
{
    smp_voice voice;
    uint32_t limit = smp_find_sentence_end(reading, token ? token - 1 : 0);
    for (; token < limit; token++) {
        if (smp_clause_verb_voice(reading, token, &voice)) return voice == SMP_VOICE_ACTIVE;
        if (!smp_phrase_has(reading, token, SMP_AUXILIARIES)) break;
    }
    return false;
}

/* "meminta perusahaan memberi ganti rugi", "mendesak manajemen tidak …": whom something is asked of
 * without a name is the company that the text goes on about. */
static uint32_t company_asked(const smp_reading *reading, uint32_t at, uint32_t end)
{
    static const char *const verbs[] = {"meminta", "minta", "mendesak", "menuntut"};
    const uint64_t behind = SMP_AUXILIARIES | SMP_MARK(SMP_M_NEGATION) | SMP_MARK(SMP_M_PURPOSE);
    bool is_noun =
        smp_reading_is(reading, at, "perusahaan") || smp_reading_is(reading, at, "manajemen");
    bool is_whole = is_noun && smp_find_is_free(reading, end) &&
                    (smp_clause_is_verb(reading, end) || smp_phrase_has(reading, end, behind));
    if (!is_whole || at == 0 || smp_find_is_headline(reading, at) ||
        !SMP_IS_ANY(reading, at - 1, verbs))
        return SMP_NOTHING;
    return latest(reading, SMP_T_COMPANY, at, true);
}

/* "rancangan PP ini masih dibahas. Regulasi ini …": a draft without a name was spoken of last. */
static bool is_of_draft(const smp_reading *reading, uint32_t noun)
{
    enum { FAR = 40 };
    for (uint32_t at = noun; at > 0 && noun - at < FAR; at--) {
        uint32_t mention = reading->mention_at[at - 1];
        if (mention != SMP_NO_MENTION) {
            uint32_t actor = reading->mentions.items[mention].actor;
            if (reading->actors.items[actor].type == SMP_T_REGULATION) return false;
            continue;
        }
        if (smp_reading_is(reading, at - 1, "rancangan") || smp_reading_is(reading, at - 1, "draf"))
            return true;
    }
    return false;
}

/* NOUN + tersebut/ini/itu */
static bool keep_noun(smp_reading *reading, const referents *known, uint32_t at, uint32_t *next)
{
    uint32_t index, end;
    *next = at + 1;
    if (!smp_find_is_free(reading, at) || !smp_find_payload(reading, at, SMP_P_NOUN, &index, &end))
        return true;
    const smp_lex_noun *noun = &reading->lexicon->nouns.items[index];
    uint32_t close = demonstrative_behind(reading, noun, end);
    if (close == SMP_NOTHING) {
        bool is_new = noun->types == SMP_T_REGULATION && smp_cited_is_to_come(reading, at, end);
        uint32_t only = is_new ? SMP_NOTHING : known->only[index];
        if (only == SMP_NOTHING) only = alone(reading, noun, at, end);
        if (only == SMP_NOTHING) only = company_asked(reading, at, end);
        if (only == SMP_NOTHING) return true;
        *next = end;
        return smp_reading_mention(reading, at, end, only, SMP_REFERRED);
    }
    if (is_part_of_rule(reading, at) && !acts_behind(reading, close + 1)) return true;
    smp_type types = noun->types;
    bool is_one = !(types & (SMP_T_PLATFORM | SMP_T_FEATURE)); /* "asosiasi itu" is no crowd */
    if (types == SMP_T_REGULATION && is_of_draft(reading, at)) return true;
    uint32_t actor = led_by(reading, types, end, close);
    if (actor == SMP_NOTHING) actor = latest_called(reading, types, at);
    if (actor == SMP_NOTHING) actor = latest(reading, types, at, is_one);
    bool is_policy = types == SMP_T_REGULATION && smp_reading_is(reading, at, "kebijakan");
    if (actor == SMP_NOTHING && is_policy) actor = most_named(reading, SMP_T_BODY, at);
    *next = close + 1;
    return actor == SMP_NOTHING || smp_reading_mention(reading, at, close + 1, actor, SMP_REFERRED);
}

static bool is_official(const smp_reading *reading, uint32_t mention)
{
    return mention != SMP_NO_MENTION &&
           reading->actors.items[reading->mentions.items[mention].actor].type == SMP_T_OFFICIAL;
}

/* "pemerintahan SBY", "era Jokowi": a time, and nobody who is spoken of. */
static bool is_era(const smp_reading *reading, const smp_mention *who)
{
    static const char *const words[] = {"pemerintahan", "pemerintah", "era",
                                        "rezim",        "zaman",      "kabinet"};
    return who->first > 0 && SMP_IS_ANY(reading, who->first - 1, words);
}

/* "menurutnya", "ujarnya": who spoke before speaks on, whomever else the sentence names. */
static bool is_said_on(const smp_reading *reading, uint32_t at)
{
    return smp_sought_ends_in_nya(reading, at) &&
           (smp_reading_marked(reading, at, SMP_M_SPEECH) ||
            smp_reading_marked(reading, at, SMP_M_ATTRIBUTION));
}

/* "pada pernyataan X", "kepada X": whom a preposition leads, at once or behind one noun, the
 * sentence is not about. */
static bool is_led(const smp_reading *reading, const smp_mention *who, uint32_t floor)
{
    /* "rapat yang digelar X": whom a relative clause names */
    if (who->first > floor + 1 && smp_clause_is_verb(reading, who->first - 1) &&
        smp_reading_is(reading, who->first - 2, "yang"))
        return true;
    for (uint32_t at = who->first; at > floor && who->first - at < 2; at--)
        if (smp_reading_marked(reading, at - 1, SMP_M_PREPOSITION))
            return !smp_reading_marked(reading, at - 1, SMP_M_AGENT);
    return false;
}

/* Whom a sentence is about, as far as it reaches before `end`: who speaks in it, else the first
 * person it names outside of quotations. SMP_NOTHING when it names none, or when who spoke before
 * speaks on. */
static uint32_t topic_of(const smp_reading *reading, const smp_sentence *sentence, uint32_t end)
{
    uint32_t first = SMP_NOTHING;
    for (uint32_t at = sentence->first; at < sentence->end && at < end; at++) {
        uint32_t mention = reading->mention_at[at];
        if (is_said_on(reading, at)) return SMP_NOTHING;
        if (!is_official(reading, mention) || (reading->tokens.tokens[at].flags & SMP_IN_QUOTES))
            continue;
        const smp_mention *who = &reading->mentions.items[mention];
        bool speaks = (who->first > 0 && who->first - 1 >= sentence->first &&
                       smp_reading_marked(reading, who->first - 1, SMP_M_SPEECH)) ||
                      (who->end < end && smp_reading_marked(reading, who->end, SMP_M_SPEECH));
        if (speaks) return who->actor;
        if (first == SMP_NOTHING && !is_era(reading, who) && !is_led(reading, who, sentence->first))
            first = who->actor;
        at = who->end - 1;
    }
    return first;
}

/* "Ia", "dia": whom the nearest sentence with a person is about. However long a quotation between
 * them is, it does not count. */
static uint32_t topic_before(const smp_reading *reading, uint32_t at)
{
    enum { SENTENCES = 4, QUOTED = 12 };
    uint32_t sentence = smp_reading_sentence(reading, at), n_told = 0;
    for (uint32_t back = 0; back <= QUOTED && n_told <= SENTENCES && back <= sentence; back++) {
        const smp_sentence *place = &reading->tokens.sentences[sentence - back];
        n_told += !(reading->tokens.tokens[place->first].flags & SMP_IN_QUOTES) &&
                  !smp_phrase_is_quote(reading, place->first);
        uint32_t found = place->is_headline ? SMP_NOTHING : topic_of(reading, place, at);
        if (found != SMP_NOTHING) return found;
    }
    return latest(reading, SMP_T_OFFICIAL, at, false);
}

uint32_t smp_references_topic(const smp_reading *reading, uint32_t token)
{
    return topic_before(reading, token);
}

/* The body that a description names. */
static uint32_t body_named(const smp_reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++)
        if (!smp_find_is_free(reading, at))
            return reading->mentions.items[reading->mention_at[at]].actor;
    return SMP_NOTHING;
}

static bool is_of_body(const smp_reading *reading, const smp_mention *mention, const void *body)
{
    const smp_actor *who = &reading->actors.items[mention->actor];
    return who->type == SMP_T_OFFICIAL && who->body == *(const uint32_t *)body;
}

/* Whom "Ketua Umum Partai X itu" means: the latest person of that body, else whom the text is about
 * where it tells no other body of theirs. */
static uint32_t described(const smp_reading *reading, const referents *known, uint32_t first,
                          uint32_t end)
{
    uint32_t body = body_named(reading, first, end), best = SMP_NO_MENTION;
    if (body != SMP_NOTHING)
        best = smp_index_last_before(reading, &known->of_body[body], first, is_of_body, &body);
    if (best != SMP_NO_MENTION) return reading->mentions.items[best].actor;
    uint32_t topic = topic_before(reading, first);
    bool is_other = topic != SMP_NOTHING && body != SMP_NOTHING &&
                    reading->actors.items[topic].body != SMP_NOTHING;
    return is_other ? SMP_NOTHING : topic;
}

/* "politikus Partai X itu", "Ketua Asosiasi Y ini": a rank with its body and a demonstrative means
 * the person that the text speaks of. */
static bool keep_described(smp_reading *reading, const referents *known, uint32_t at,
                           uint32_t *next)
{
    enum { LONGEST = 9 };
    uint32_t limit = smp_find_sentence_end(reading, at), end = at + 1;
    if (!smp_reading_marked(reading, at, SMP_M_RANK) || !smp_find_is_free(reading, at)) return true;
    while (end < limit && end < at + LONGEST && !is_official(reading, reading->mention_at[end]) &&
           smp_ranked_is_in_title(reading, end))
        end++;
    if (end >= limit || end == at + 1 || !smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE))
        return true;
    /* "perwakilan agen … pada akhir bulan ini" describes nobody */
    if (reading->mention_at[end - 1] == SMP_NO_MENTION && !reading->is_lower &&
        !smp_find_is_capital(reading, end - 1))
        return true;
    uint32_t actor = described(reading, known, at, end);
    *next = end + 1;
    return actor == SMP_NOTHING || smp_reading_mention(reading, at, end + 1, actor, SMP_REFERRED);
}

/* "Kepala Negara", "Bendahara Negara": by the body that the epithet means, the one in office there
 * whom the text has named. */
static bool keep_epithet(smp_reading *reading, const referents *known, uint32_t at, uint32_t *next)
{
    static const char *const epithets[][2] = {{"kepala", "agency:presiden"},
                                              {"bendahara", "ministry:kemenkeu"}};
    if (!smp_find_is_free(reading, at) || !smp_find_is_free(reading, at + 1) ||
        !smp_reading_is(reading, at + 1, "negara") || !smp_find_is_capital(reading, at))
        return true;
    for (size_t i = 0; i < sizeof epithets / sizeof *epithets; i++) {
        if (!smp_reading_is(reading, at, epithets[i][0])) continue;
        uint32_t body = smp_strmap_find(&reading->actor_ids, smp_str(epithets[i][1]));
        if (body == SMP_STRMAP_NONE) return true;
        uint32_t who = smp_index_last_before(reading, &known->of_body[body], at, is_of_body, &body);
        if (who == SMP_NO_MENTION) return true;
        uint32_t end = at + 2;
        end +=
            end < reading->tokens.n_tokens && smp_reading_marked(reading, end, SMP_M_DEMONSTRATIVE);
        *next = end;
        return smp_reading_mention(reading, at, end, reading->mentions.items[who].actor,
                                   SMP_REFERRED);
    }
    return true;
}

static bool keep_pronoun(smp_reading *reading, uint32_t at)
{
    smp_type types = (smp_type)0;
    if (smp_reading_marked(reading, at, SMP_M_THIRD_PERSON)) types = SMP_T_OFFICIAL;
    if (smp_reading_marked(reading, at, SMP_M_THIRD_PLURAL))
        types = (smp_type)(SMP_T_STAKEHOLDER | SMP_T_PLATFORM | SMP_T_COMPANY);
    if (!types || !smp_find_is_free(reading, at)) return true;
    uint32_t actor =
        types == SMP_T_OFFICIAL ? topic_before(reading, at) : latest(reading, types, at, false);
    return actor == SMP_NOTHING || smp_reading_mention(reading, at, at + 1, actor, SMP_REFERRED);
}

simpul_status smp_find_references(smp_reading *reading, simpul_error *err)
{
    referents known;
    bool done = open_referents(reading, &known);
    for (uint32_t at = 0; at < reading->tokens.n_tokens && done;) {
        uint32_t next;
        done = smp_plurals_keep(reading, at, &next);
        if (done && next == at) done = keep_noun(reading, &known, at, &next);
        if (done && next == at + 1) done = keep_described(reading, &known, at, &next);
        if (done && next == at + 1) done = keep_epithet(reading, &known, at, &next);
        if (done && next == at + 1) done = keep_pronoun(reading, at);
        at = next;
    }
    smp_reading_sort(reading);
    return done ? SIMPUL_OK : smp_error_memory(err);
}
