/* Writes records of one reading. Decides no meanings. */
#include "extract/emit.h"

#include "base/error.h"
#include "base/sha256.h"
#include "extract/cited.h"
#include "extract/claim_dates.h"
#include "extract/drafts.h"
#include "extract/known.h"
#include "extract/note.h"
#include "extract/retold.h"
#include "extract/topic.h"
#include "extract/voice.h"
#include "records/attributes.h"

#include <inttypes.h>
#include <stdlib.h>

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
    const smp_voice_of *voice = smp_voice_at(reading, claim->cue);
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

/* How plainly the evidence says it: in the body rather than the headline, by a stated actor, with a
 * subject of its own, who is not taken from another sentence. A date may come from another claim
 * that says the same. */
static int plainness(const smp_reading *reading, const smp_claim *claim)
{
    uint32_t sentence = smp_reading_sentence(reading, claim->cue);
    int score = reading->tokens.sentences[sentence].is_headline ? 0 : 8;
    score += claim->unstated_actor ? 0 : 4;
    score += claim->is_inherited ? 0 : 2;
    bool is_told = smp_str_ends(claim->rule, SIMPUL_STR(".told"));
    return score + !is_told;
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

/* Gives claims the date that the document tells elsewhere; what lies ahead then is to come. False
 * when memory is out. */
static bool complete_dates(smp_reading *reading)
{
    smp_claim_dates dated;
    for (size_t i = 0; i < reading->claims.n; i++) {
        smp_claim *claim = &reading->claims.items[i];
        if (!claim->date.ptr) claim->date = smp_retold_day(reading, claim);
    }
    simpul_str *dates = smp_arena_array(reading->arena, simpul_str, reading->claims.n + 1);
    if (!dates || !smp_claim_dates_index(reading, &dated)) return false;
    for (size_t i = 0; i < reading->claims.n; i++)
        dates[i] = smp_claim_dates_only(reading, &dated, &reading->claims.items[i]);
    for (size_t i = 0; i < reading->claims.n; i++) {
        smp_claim *claim = &reading->claims.items[i];
        claim->date = dates[i];
        bool is_done = claim->modality == SIMPUL_ASSERTED && !claim->is_ongoing;
        if (is_done && smp_note_is_ahead(reading, claim->date)) claim->modality = SIMPUL_PLANNED;
    }
    return true;
}

simpul_status smp_emit_claims(smp_reading *reading, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    if (!smp_drafts_plan(reading) || !complete_dates(reading)) return smp_error_memory(err);
    const bool *is_best = choose_best(reading);
    if (!is_best) return smp_error_memory(err);
    bool is_policy = smp_topic_is_policy(reading);
    for (size_t i = 0; i < reading->claims.n && !status; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        if (!is_best[i]) continue;
        if (!smp_topic_admits(reading, claim, is_policy)) {
            status = smp_reading_trace(reading, claim->first, claim->end, claim->relation->name,
                                       "off-topic", err);
            continue;
        }
        status = write_claim(reading, claim, err);
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
