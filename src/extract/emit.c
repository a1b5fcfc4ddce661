/* Writes records of one reading. Decides no meanings but which date and speaker belong to a claim.
 */
#include "extract/emit.h"

#include "base/error.h"
#include "base/sha256.h"
#include "extract/cited.h"
#include "extract/clause.h"
#include "extract/find.h"
#include "extract/index.h"
#include "extract/known.h"
#include "extract/topic.h"
#include "records/attributes.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { DATE_REACH = 30 };

/* What stands behind "kata X" outside of the quotation is the newsroom's: where and when it was
 * said. */
static bool is_tail(const smp_reading *reading, const smp_voice_of *voice, uint32_t token)
{
    return voice->is_direct && token > voice->verb && voice->verb > voice->first &&
           !(reading->tokens.tokens[token].flags & SMP_IN_QUOTES);
}

static const smp_voice_of *voice_at(const smp_reading *reading, uint32_t token)
{
    const smp_voice_of *voice = smp_index_voice(reading, token);
    return voice && !is_tail(reading, voice, token) ? voice : NULL;
}

uint32_t smp_emit_speaker(const smp_reading *reading, uint32_t token)
{
    const smp_voice_of *voice = voice_at(reading, token);
    return voice ? voice->speaker : SMP_NOTHING;
}

uint64_t smp_emit_saying(const smp_reading *reading, uint32_t token)
{
    const smp_voice_of *voice = voice_at(reading, token);
    return voice && !voice->is_direct ? reading->marks[voice->verb] : 0;
}

/* "…, sepanjang 2024, Kemendag …": a date behind a comma belongs to what follows it. A weekday
 * there is the day of what was told before. */
static bool opens_clause(const smp_reading *reading, const smp_date_seen *seen)
{
    enum { INTRODUCED = 3 };
    uint32_t index, end, date = seen->first;
    if (smp_find_payload(reading, date, SMP_P_WEEKDAY, &index, &end)) return false;
    if (!smp_reading_is_punctuation(reading, seen->end, ',')) return false;
    for (uint32_t at = date; at > 0 && date - at < INTRODUCED; at--)
        if (smp_reading_is_punctuation(reading, at - 1, ',')) return true;
    return false;
}

/* Tokens between a cue and a date; the end of a clause between them counts as many. DATE_REACH for
 * all that is farther. */
static uint32_t distance_of(const smp_reading *reading, uint32_t cue, const smp_date_seen *seen)
{
    enum { OF_CLAUSE = 7 };
    uint32_t first = seen->first > cue ? cue : seen->end,
             last = seen->first > cue ? seen->first : cue;
    uint32_t distance = last > first ? last - first : 0;
    if (distance >= DATE_REACH) return DATE_REACH;
    for (uint32_t at = first; at < last; at++)
        if (smp_clause_breaks(reading, at)) distance += OF_CLAUSE;
    if (seen->first > cue && opens_clause(reading, seen)) return DATE_REACH;
    return distance;
}

/* What one asks for, warns of or stands for holds for no day; a day beside it is that of the
 * saying. */
static bool is_stance(const char *relation)
{
    static const char *const names[] = {"requests", "warns", "criticises", "supports", "protects"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(relation, names[i]) == 0) return true;
    return false;
}

static bool is_lasting(const char *relation)
{
    return strcmp(relation, "supports") == 0 || strcmp(relation, "protects") == 0;
}

static bool is_one_day(simpul_str edtf)
{
    smp_span span;
    return smp_date_parse(edtf, &span) && span.first == span.last;
}

/* The date nearest to the cue in its sentence, unless it is the day of the saying. */
static simpul_str date_of(const smp_reading *reading, const smp_claim *claim)
{
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, claim->cue)];
    const smp_voice_of *voice = voice_at(reading, claim->cue);
    simpul_str best = SIMPUL_STR_NONE;
    uint32_t best_distance = DATE_REACH;
    for (size_t i = smp_index_dates_from(reading, sentence->first); i < reading->dates.n; i++) {
        const smp_date_seen *seen = &reading->dates.items[i];
        if (seen->first >= sentence->end) break;
        bool of_saying = voice && voice->said_on.ptr == seen->edtf.ptr;
        bool is_told = voice || is_lasting(claim->relation->name);
        if (of_saying || (is_told && is_stance(claim->relation->name) && is_one_day(seen->edtf)))
            continue;
        uint32_t distance = distance_of(reading, claim->cue, seen);
        if (distance >= best_distance) continue;
        best = seen->edtf;
        best_distance = distance;
    }
    return best;
}

static void put_text(smp_buf *attributes, const char *key, simpul_str value)
{
    smp_buf quoted, grown;
    smp_buf_init(&quoted);
    smp_buf_init(&grown);
    smp_json_string(&quoted, value);
    smp_attributes_put(&grown, smp_buf_view(attributes), smp_str(key), smp_buf_view(&quoted));
    attributes->failed = attributes->failed || quoted.failed || grown.failed;
    smp_buf_clear(attributes);
    smp_buf_str(attributes, smp_buf_view(&grown));
    smp_buf_dispose(&quoted);
    smp_buf_dispose(&grown);
}

/* The article of a regulation that the evidence names: of the object, else of the subject. */
static simpul_str article_of(const smp_reading *reading, const smp_claim *claim)
{
    const uint32_t ends[] = {claim->object, claim->subject};
    for (size_t i = 0; i < 2; i++) {
        if (reading->actors.items[ends[i]].type != SMP_T_REGULATION) continue;
        simpul_str article = smp_cited_article(reading, ends[i], claim->first, claim->end);
        if (article.ptr) return article;
    }
    return SIMPUL_STR_NONE;
}

static bool put_passages(const smp_reading *reading, const smp_claim *claim, smp_buf *attributes)
{
    smp_buf keys;
    smp_buf_init(&keys);
    smp_plain_words_passages(&reading->plain, claim->first, claim->end, &keys);
    attributes->failed = attributes->failed || keys.failed;
    bool any = keys.len > 0;
    if (any) put_text(attributes, "passages", smp_buf_view(&keys));
    smp_buf_dispose(&keys);
    return any;
}

static simpul_str claim_attributes(const smp_reading *reading, const smp_claim *claim,
                                   smp_buf *attributes)
{
    smp_buf_text(attributes, "{}");
    simpul_str article = article_of(reading, claim);
    bool any = put_passages(reading, claim, attributes);
    if (article.ptr) put_text(attributes, "article", article), any = true;
    if (claim->unstated_actor) put_text(attributes, "actor", SIMPUL_STR("unstated")), any = true;
    if (claim->role.ptr) put_text(attributes, "role", claim->role), any = true;
    if (claim->effect) put_text(attributes, "effect", smp_str(claim->effect->name)), any = true;
    if (claim->is_former) {
        smp_buf grown;
        smp_buf_init(&grown);
        smp_attributes_put(&grown, smp_buf_view(attributes), SIMPUL_STR("former"),
                           SIMPUL_STR("true"));
        smp_buf_clear(attributes);
        smp_buf_str(attributes, smp_buf_view(&grown));
        smp_buf_dispose(&grown);
        any = true;
    }
    return any ? smp_buf_view(attributes) : SIMPUL_STR_NONE;
}

static simpul_status add_claim(smp_reading *reading, const smp_claim *claim, simpul_str attributes,
                               simpul_error *err)
{
    const smp_token *tokens = reading->tokens.tokens;
    simpul_claim_record record = {.document = simpul_article_about(reading->article).id};
    size_t start = tokens[claim->first].start, end = tokens[claim->end - 1].end;
    simpul_article_given_span(reading->article, start, end, &record.start, &record.end);
    char digest[SMP_SHA256_HEX + 1];
    simpul_str given = simpul_article_given(reading->article);
    smp_sha256_hex(digest, smp_str_slice(given, (size_t)record.start, (size_t)record.end));
    const smp_voice_of *voice = voice_at(reading, claim->cue);
    record.subject = reading->actors.items[claim->subject].id;
    record.object = reading->actors.items[claim->object].id;
    record.relation = smp_str(claim->relation->name);
    record.date = claim->date;
    record.modality = claim->modality;
    record.polarity = claim->is_negated ? SIMPUL_NEGATED : SIMPUL_AFFIRMED;
    if (voice && !claim->is_lasting) {
        record.speaker = reading->actors.items[voice->speaker].id;
        record.said_on = voice->said_on;
    }
    record.has_span = true;
    record.quote = smp_str_slice(reading->tokens.text, start, end);
    record.quote_sha256 = smp_str(digest);
    record.rule = claim->rule;
    record.confidence = smp_lexicon_confidence(reading->lexicon, claim->rule);
    record.attributes = attributes;
    return simpul_records_add_claim(reading->out, &record, err);
}

static simpul_status write_claim(smp_reading *reading, const smp_claim *claim, simpul_error *err)
{
    smp_buf attributes;
    smp_buf_init(&attributes);
    simpul_str text = claim_attributes(reading, claim, &attributes);
    simpul_status status =
        attributes.failed ? smp_error_memory(err) : add_claim(reading, claim, text, err);
    smp_buf_dispose(&attributes);
    return status;
}

/* An instrument was issued in its year, whatever else the text says (its number has the year in
 * it). */
static simpul_str year_of_citation(smp_reading *reading, const smp_claim *claim)
{
    simpul_str id = reading->actors.items[claim->object].id;
    bool issued = strcmp(claim->relation->name, "issues") == 0 &&
                  claim->modality == SIMPUL_ASSERTED && !claim->is_negated;
    if (!issued || id.len < 6 || id.ptr[id.len - 5] != '-') return SIMPUL_STR_NONE;
    simpul_str year = smp_str_slice(id, id.len - 4, id.len);
    return smp_date_parse(year, NULL) ? year : SIMPUL_STR_NONE;
}

/* Nothing that lies behind the day of publication has happened yet. */
static bool lies_ahead(const smp_reading *reading, simpul_str date)
{
    smp_span span;
    return reading->has_day && date.ptr && smp_date_parse(date, &span) && span.has_year &&
           span.first > reading->published;
}

simpul_status smp_emit_note(smp_reading *reading, const smp_claim *claim, simpul_error *err)
{
    smp_claim noted = *claim;
    noted.date = claim->is_lasting ? SIMPUL_STR_NONE : date_of(reading, claim);
    if (!noted.date.ptr && !claim->is_lasting) noted.date = year_of_citation(reading, claim);
    if (noted.modality == SIMPUL_ASSERTED && !claim->is_ongoing && lies_ahead(reading, noted.date))
        noted.modality = SIMPUL_PLANNED;
    return smp_vec_push(&reading->claims, noted) ? SIMPUL_OK : smp_error_memory(err);
}

/* How plainly the evidence says it: in the body rather than the headline, by a stated actor, with a
 * subject of its own, with a date. */
static int plainness(const smp_reading *reading, const smp_claim *claim)
{
    uint32_t sentence = smp_reading_sentence(reading, claim->cue);
    int score = reading->tokens.sentences[sentence].is_headline ? 0 : 8;
    score += claim->unstated_actor ? 0 : 4;
    score += claim->is_inherited ? 0 : 2;
    return score + (claim->date.ptr != NULL);
}

/* A person in office and the body are one doer. */
static bool is_one_doer(const smp_reading *reading, uint32_t a, uint32_t b)
{
    return a == b || reading->actors.items[a].body == b || reading->actors.items[b].body == a;
}

static bool tells_of_one_deed(const smp_reading *reading, const smp_claim *a, const smp_claim *b)
{
    bool straight = is_one_doer(reading, a->subject, b->subject) && a->object == b->object;
    bool turned = a->relation->is_symmetric && a->object == b->subject &&
                  is_one_doer(reading, a->subject, b->object);
    return a->relation == b->relation && (straight || turned) && a->is_negated == b->is_negated &&
           a->is_former == b->is_former;
}

/* A headline sums up what the article tells: the same doer, the same other side. */
static bool sums_up(const smp_reading *reading, const smp_claim *a, const smp_claim *b)
{
    return a->object == b->object && is_one_doer(reading, a->subject, b->subject) &&
           !a->is_negated && !b->is_negated && smp_find_is_headline(reading, a->cue);
}

/* A claim with a date, by what it is done to and by whom it may have been done: its doer, and the
 * body of that. Where the relation has no direction, turned as well. */
typedef struct dated_claim {
    uint32_t object, doer, claim;
} dated_claim;

typedef struct dated_claims {
    dated_claim *items;
    size_t n;
} dated_claims;

static int by_object_and_doer(const void *a, const void *b)
{
    const dated_claim *left = a, *right = b;
    if (left->object != right->object) return left->object < right->object ? -1 : 1;
    if (left->doer != right->doer) return left->doer < right->doer ? -1 : 1;
    return (left->claim > right->claim) - (left->claim < right->claim);
}

static void add_dated(const smp_reading *reading, dated_claims *out, uint32_t object, uint32_t doer,
                      uint32_t claim)
{
    uint32_t body = reading->actors.items[doer].body;
    out->items[out->n++] = (dated_claim){object, doer, claim};
    if (body != SMP_NOTHING) out->items[out->n++] = (dated_claim){object, body, claim};
}

static bool index_dated(const smp_reading *reading, dated_claims *out)
{
    enum { MOST = 4 }; /* entries of one claim */
    *out = (dated_claims){NULL, 0};
    out->items = smp_arena_array(reading->arena, dated_claim, MOST * reading->claims.n + 1);
    if (!out->items) return false;
    for (uint32_t i = 0; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        if (!claim->date.ptr) continue;
        add_dated(reading, out, claim->object, claim->subject, i);
        if (claim->relation->is_symmetric)
            add_dated(reading, out, claim->subject, claim->object, i);
    }
    qsort(out->items, out->n, sizeof *out->items, by_object_and_doer);
    return true;
}

/* The first entry of an object and a doer or one behind them. */
static size_t dated_from(const dated_claims *dated, uint32_t object, uint32_t doer)
{
    dated_claim wanted = {object, doer, 0};
    size_t low = 0, high = dated->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_object_and_doer(&dated->items[middle], &wanted) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Takes the date of another claim that tells of the same; false when it contradicts what was taken.
 */
static bool take_date(const smp_reading *reading, const smp_claim *claim, const smp_claim *other,
                      simpul_str *date)
{
    bool is_effect = claim->effect == other->relation && claim->object == other->object;
    bool is_told = tells_of_one_deed(reading, claim, other) || sums_up(reading, claim, other);
    if (!is_effect && !is_told) return true;
    if (date->ptr && !smp_str_equal(*date, other->date)) return false;
    *date = other->date;
    return true;
}

/* The same of all claims between two entries. */
static bool take_dates(const smp_reading *reading, const dated_claims *dated,
                       const smp_claim *claim, size_t from, size_t to, simpul_str *date)
{
    for (size_t i = from; i < to; i++)
        if (!take_date(reading, claim, &reading->claims.items[dated->items[i].claim], date))
            return false;
    return true;
}

/* The one date that the document gives for what the claim says, where its own sentence gives none.
 */
static simpul_str only_date(const smp_reading *reading, const dated_claims *dated,
                            const smp_claim *claim)
{
    simpul_str date = claim->date;
    const uint32_t doers[] = {claim->subject, reading->actors.items[claim->subject].body};
    if (date.ptr) return date;
    bool is_one = true;
    for (size_t i = 0; i < 2 && is_one && doers[i] != SMP_NOTHING; i++)
        is_one = take_dates(reading, dated, claim, dated_from(dated, claim->object, doers[i]),
                            dated_from(dated, claim->object, doers[i] + 1), &date);
    if (is_one && claim->effect) /* whoever did it */
        is_one = take_dates(reading, dated, claim, dated_from(dated, claim->object, 0),
                            dated_from(dated, claim->object + 1, 0), &date);
    return is_one ? date : SIMPUL_STR_NONE;
}

typedef struct saying_key { /* equal for claims that say the same; then the best comes first */
    const simpul_relation *relation;
    uint32_t one, other; /* actors, in their order where the relation has no direction */
    int modality, plainness;
    bool is_negated, is_former;
    uint32_t claim;
} saying_key;

static int by_saying(const void *a, const void *b)
{
    const saying_key *left = a, *right = b;
    if (left->relation != right->relation) return left->relation < right->relation ? -1 : 1;
    if (left->one != right->one) return left->one < right->one ? -1 : 1;
    if (left->other != right->other) return left->other < right->other ? -1 : 1;
    if (left->modality != right->modality) return left->modality < right->modality ? -1 : 1;
    if (left->is_negated != right->is_negated) return left->is_negated ? 1 : -1;
    return left->is_former - right->is_former;
}

static int by_saying_best_first(const void *a, const void *b)
{
    const saying_key *left = a, *right = b;
    int order = by_saying(a, b);
    if (order) return order;
    if (left->plainness != right->plainness) return left->plainness > right->plainness ? -1 : 1;
    return left->claim < right->claim ? -1 : 1;
}

/* claim → is it the plainest, and of equals the first, of those that say the same? NULL when memory
 * is out. */
static bool *choose_best(const smp_reading *reading)
{
    size_t n = reading->claims.n;
    saying_key *keys = smp_arena_array(reading->arena, saying_key, n + 1);
    bool *is_best = smp_arena_array(reading->arena, bool, n + 1);
    if (!keys || !is_best) return NULL;
    for (uint32_t i = 0; i < n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        bool turns = claim->relation->is_symmetric && claim->object < claim->subject;
        keys[i] = (saying_key){claim->relation,
                               turns ? claim->object : claim->subject,
                               turns ? claim->subject : claim->object,
                               (int)claim->modality,
                               plainness(reading, claim),
                               claim->is_negated,
                               claim->is_former,
                               i};
    }
    qsort(keys, n, sizeof *keys, by_saying_best_first);
    for (size_t i = 0; i < n; i++)
        is_best[keys[i].claim] = i == 0 || by_saying(&keys[i - 1], &keys[i]) != 0;
    return is_best;
}

simpul_status smp_emit_claims(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    dated_claims dated;
    const bool *is_best = choose_best(reading);
    if (!is_best || !index_dated(reading, &dated)) return smp_error_memory(err);
    bool is_policy = smp_topic_is_policy(reading);
    for (size_t i = 0; i < reading->claims.n && !status; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        if (!is_best[i]) continue;
        if (!smp_topic_admits(reading, claim, is_policy)) {
            status = smp_reading_trace(reading, claim->first, claim->end, claim->relation->name,
                                       "off-topic", err);
            continue;
        }
        smp_claim whole = *claim;
        whole.date = only_date(reading, &dated, claim);
        status = write_claim(reading, &whole, err);
    }
    return status;
}

static simpul_str or_none(simpul_str text)
{
    return text.len ? text : SIMPUL_STR_NONE;
}

/* The digest of the clean text, white space as one blank and case folded: what "identical text"
 * means. */
static bool text_digest(const smp_reading *reading, char out[SMP_SHA256_HEX + 1])
{
    smp_buf folded;
    smp_buf_init(&folded);
    bool done = smp_fold(&folded, reading->tokens.text);
    for (size_t i = 0; i < folded.len; i++)
        if (folded.ptr[i] == '\n') folded.ptr[i] = ' ';
    smp_sha256_hex(out, smp_buf_view(&folded));
    smp_buf_dispose(&folded);
    return done;
}

/* "unresolved": what the text cites and neither it nor the lexicon completes, with what it may be.
 */
static void put_unresolved(const smp_reading *reading, smp_buf *attributes)
{
    const smp_token *tokens = reading->tokens.tokens;
    for (size_t i = 0; i < reading->unresolved.n; i++) {
        const smp_unresolved *open = &reading->unresolved.items[i];
        uint64_t start, end;
        simpul_article_given_span(reading->article, tokens[open->first].start,
                                  tokens[open->end - 1].end, &start, &end);
        smp_buf_text(attributes, i ? ",{\"candidates\":" : ",\"unresolved\":[{\"candidates\":");
        smp_buf_str(attributes, open->candidates);
        smp_buf_format(attributes, ",\"end\":%" PRIu64 ",\"form\":", end);
        smp_json_string(attributes, open->form);
        smp_buf_text(attributes, ",\"number\":");
        smp_json_string(attributes, open->number);
        smp_buf_format(attributes, ",\"start\":%" PRIu64 "}", start);
    }
    if (reading->unresolved.n) smp_buf_byte(attributes, ']');
}

/* What copies are told by: the digest, and the sketch where there are words enough. */
static bool document_attributes(const smp_reading *reading, smp_buf *out)
{
    char digest[SMP_SHA256_HEX + 1], values[SMP_MINHASH_TEXT + 1];
    smp_minhash sketch;
    if (!text_digest(reading, digest)) return false;
    smp_buf_text(out, "{");
    if (smp_plain_words_sketch(&reading->plain, &sketch)) {
        smp_minhash_write(values, &sketch);
        smp_buf_format(out, "\"minhash\":\"%s\",", values);
    }
    smp_buf_format(out, "\"text_sha256\":\"%s\"", digest);
    put_unresolved(reading, out);
    smp_buf_byte(out, '}');
    return !out->failed;
}

simpul_status smp_emit_document(smp_reading *reading, simpul_error *err)
{
    simpul_article_info info = simpul_article_about(reading->article);
    smp_buf attributes;
    smp_buf_init(&attributes);
    if (!document_attributes(reading, &attributes)) {
        smp_buf_dispose(&attributes);
        return smp_error_memory(err);
    }
    simpul_document_record record = {.id = info.id,
                                     .path = info.path,
                                     .title = or_none(info.title),
                                     .publisher = or_none(info.publisher),
                                     .url = or_none(info.url),
                                     .published = or_none(info.published),
                                     .lang = SIMPUL_STR("id"),
                                     .sha256 = info.sha256,
                                     .attributes = smp_buf_view(&attributes),
                                     .bytes = info.bytes};
    simpul_status status = simpul_records_add_document(reading->out, &record, err);
    smp_buf_dispose(&attributes);
    return status;
}

/* The lexicon's facts about an entity, with where it comes from. */
static simpul_status add_entity(smp_reading *reading, const smp_actor *actor, simpul_error *err)
{
    simpul_str facts = actor->attributes;
    if (actor->known != SMP_NOTHING)
        facts = reading->lexicon->entities.items[actor->known].attributes;
    smp_buf attributes;
    smp_buf_init(&attributes);
    smp_attributes_put(&attributes, facts.ptr ? facts : SIMPUL_STR("{}"), SIMPUL_STR("source"),
                       actor->known != SMP_NOTHING ? SIMPUL_STR("\"lexicon\"")
                                                   : SIMPUL_STR("\"text\""));
    if (actor->known != SMP_NOTHING) smp_known_facts(&attributes, reading->lexicon, actor->known);
    simpul_str name = actor->name;
    if (actor->known != SMP_NOTHING) name = reading->lexicon->entities.items[actor->known].name;
    simpul_entity_record record = {.id = actor->id,
                                   .type = smp_str(smp_type_name(actor->type)),
                                   .name = name,
                                   .attributes = smp_buf_view(&attributes)};
    simpul_status status = attributes.failed
                               ? smp_error_memory(err)
                               : simpul_records_add_entity(reading->out, &record, err);
    smp_buf_dispose(&attributes);
    return status;
}

simpul_status smp_emit_mentions(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    const smp_token *tokens = reading->tokens.tokens;
    for (size_t i = 0; i < reading->actors.n && !status; i++)
        status = add_entity(reading, &reading->actors.items[i], err);
    for (size_t i = 0; i < reading->mentions.n && !status; i++) {
        const smp_mention *mention = &reading->mentions.items[i];
        if (mention->kind == SMP_REFERRED) continue;
        simpul_mention_record record = {.document = simpul_article_about(reading->article).id,
                                        .entity = reading->actors.items[mention->actor].id};
        simpul_article_given_span(reading->article, tokens[mention->first].start,
                                  tokens[mention->end - 1].end, &record.start, &record.end);
        status = simpul_records_add_mention(reading->out, &record, err);
    }
    return status;
}
