/* Records in memory: adding with checks, counting, looking. Reads and writes no files. */
#include "base/date.h"
#include "base/error.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "records/model.h"

#include <stdlib.h>
#include <string.h>

simpul_status simpul_records_new(simpul_records **out, simpul_error *err)
{
    simpul_records *records = smp_alloc_array(1, sizeof *records);
    *out = records;
    if (!records) return smp_error_memory(err);
    smp_strmap_init(&records->strings);
    smp_strmap_init(&records->sources);
    smp_arena_init(&records->arena);
    records->reading.source = SMP_STRMAP_NONE;
    return SIMPUL_OK;
}

void simpul_records_free(simpul_records *records)
{
    if (!records) return;
    smp_strmap_dispose(&records->strings);
    smp_strmap_dispose(&records->sources);
    smp_arena_dispose(&records->arena);
    smp_vec_dispose(&records->headers);
    smp_vec_dispose(&records->documents);
    smp_vec_dispose(&records->entities);
    smp_vec_dispose(&records->mentions);
    smp_vec_dispose(&records->claims);
    smp_vec_dispose(&records->events);
    smp_vec_dispose(&records->decisions);
    smp_vec_dispose(&records->traces);
    smp_free(records);
}

bool smp_records_intern(simpul_records *records, simpul_str *text)
{
    if (!text->ptr) return true;
    uint32_t id = smp_strmap_put(&records->strings, *text);
    if (id == SMP_STRMAP_NONE) return false;
    *text = smp_strmap_string(&records->strings, id);
    return true;
}

static bool intern_all(simpul_records *records, simpul_str *const *texts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!smp_records_intern(records, texts[i])) return false;
    return true;
}

#define INTERN(records, ...)                                                                       \
    intern_all((records), (simpul_str *const[]){__VA_ARGS__},                                      \
               sizeof((simpul_str *[]){__VA_ARGS__}) / sizeof(simpul_str *))

bool smp_is_entity_id(simpul_str id)
{
    size_t colon = smp_str_find(id, SIMPUL_STR(":"), 0);
    if (colon == SIZE_MAX || colon + 1 == id.len) return false;
    bool known = false;
    for (size_t i = 0; simpul_entity_type_at(i); i++)
        known = known || smp_str_is(smp_str_slice(id, 0, colon), simpul_entity_type_at(i));
    char before = '-';
    for (size_t i = colon + 1; i < id.len; i++) {
        char c = id.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (c != '-' || before == '-')) return false;
        before = c;
    }
    return known && before != '-';
}

static simpul_status bad(simpul_error *err, const char *field, simpul_str found, const char *wanted)
{
    return smp_error_set(err, SIMPUL_ERR_SCHEMA, "%s: '%.*s' found, %s wanted", field,
                         (int)(found.len < 80 ? found.len : 80), found.ptr ? found.ptr : "",
                         wanted);
}

static simpul_status want_entity(simpul_error *err, const char *field, simpul_str id)
{
    return smp_is_entity_id(id) ? SIMPUL_OK
                                : bad(err, field, id, "an entity id (type:slug, a-z 0-9 -)");
}

static simpul_status want_date(simpul_error *err, const char *field, simpul_str date)
{
    bool good = !date.ptr || smp_date_parse(date, NULL);
    return good ? SIMPUL_OK
                : bad(err, field, date, "a date such as 2025-08-30, 2025-08 or 2025 (EDTF)");
}

static simpul_status want_hex(simpul_error *err, const char *field, simpul_str text,
                              const char *prefix, size_t n_hex, const char *wanted)
{
    simpul_str start = smp_str(prefix);
    bool good = smp_str_starts(text, start) && text.len == start.len + n_hex;
    for (size_t i = start.len; good && i < text.len; i++)
        good = (text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
               (text.ptr[i] >= 'a' && text.ptr[i] <= 'f');
    return good ? SIMPUL_OK : bad(err, field, text, wanted);
}

static simpul_status want_document(simpul_error *err, const char *field, simpul_str id)
{
    return want_hex(err, field, id, "doc:", 16, "a document id (doc: and 16 hex digits)");
}

simpul_status simpul_records_add_header(simpul_records *records, simpul_str lexicon,
                                        simpul_str generator, simpul_error *err)
{
    smp_header_row row = {lexicon, generator};
    if (!INTERN(records, &row.lexicon, &row.generator) || !smp_vec_push(&records->headers, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

simpul_status simpul_records_add_document(simpul_records *records,
                                          const simpul_document_record *document, simpul_error *err)
{
    smp_document_row row = {*document, records->reading};
    simpul_document_record *r = &row.record;
    simpul_status status = want_document(err, "id", r->id);
    if (!status) status = want_date(err, "published", r->published);
    if (!status && r->sha256.ptr)
        status = want_hex(err, "sha256", r->sha256, "", 64, "64 hex digits");
    if (status) return status;
    if (!r->path.ptr || r->path.len == 0) return bad(err, "path", r->path, "a path");
    if (!INTERN(records, &r->id, &r->path, &r->title, &r->publisher, &r->url, &r->published,
                &r->lang, &r->sha256, &r->attributes) ||
        !smp_vec_push(&records->documents, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

static int by_bytes(const void *a, const void *b)
{
    return smp_str_compare(*(const simpul_str *)a, *(const simpul_str *)b);
}

/* Aliases sorted, each once, without the name itself; interned. */
static bool keep_aliases(simpul_records *records, simpul_entity_record *entity)
{
    if (entity->n_aliases == 0) {
        entity->aliases = NULL;
        return true;
    }
    simpul_str *aliases = smp_arena_array(&records->arena, simpul_str, entity->n_aliases);
    if (!aliases) return false;
    memcpy(aliases, entity->aliases, entity->n_aliases * sizeof *aliases);
    qsort(aliases, entity->n_aliases, sizeof *aliases, by_bytes);
    size_t n = 0;
    for (size_t i = 0; i < entity->n_aliases; i++) {
        if (smp_str_equal(aliases[i], entity->name)) continue;
        if (n && smp_str_equal(aliases[i], aliases[n - 1])) continue;
        aliases[n] = aliases[i];
        if (!smp_records_intern(records, &aliases[n++])) return false;
    }
    entity->aliases = n ? aliases : NULL;
    entity->n_aliases = n;
    return true;
}

simpul_status simpul_records_add_entity(simpul_records *records, const simpul_entity_record *entity,
                                        simpul_error *err)
{
    smp_entity_row row = {*entity, records->reading};
    simpul_entity_record *r = &row.record;
    simpul_status status = want_entity(err, "id", r->id);
    if (status) return status;
    bool known = false;
    for (size_t i = 0; simpul_entity_type_at(i); i++)
        known = known || smp_str_is(r->type, simpul_entity_type_at(i));
    if (!known) return bad(err, "type", r->type, "an entity type");
    if (!r->name.ptr) return bad(err, "name", r->name, "a name");
    if (!INTERN(records, &r->id, &r->type, &r->name, &r->attributes) || !keep_aliases(records, r) ||
        !smp_vec_push(&records->entities, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

static simpul_status want_span(simpul_error *err, uint64_t start, uint64_t end)
{
    if (start > INT64_MAX || end > INT64_MAX)
        return smp_error_set(err, SIMPUL_ERR_SCHEMA, "end: beyond 2^63 - 1");
    if (end <= start)
        return smp_error_set(err, SIMPUL_ERR_SCHEMA,
                             "end: %llu found, a number greater than start (%llu) wanted",
                             (unsigned long long)end, (unsigned long long)start);
    return SIMPUL_OK;
}

simpul_status simpul_records_add_mention(simpul_records *records,
                                         const simpul_mention_record *mention, simpul_error *err)
{
    smp_mention_row row = {*mention, records->reading};
    simpul_status status = want_document(err, "document", mention->document);
    if (!status) status = want_entity(err, "entity", mention->entity);
    if (!status) status = want_span(err, mention->start, mention->end);
    if (status) return status;
    if (!INTERN(records, &row.record.document, &row.record.entity) ||
        !smp_vec_push(&records->mentions, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

void smp_claim_id(char out[SMP_CLAIM_ID], const simpul_claim_record *claim)
{
    char start[SMP_NUMBER_SIZE], end[SMP_NUMBER_SIZE];
    simpul_str start_text = {start, smp_number_int(start, (int64_t)claim->start)};
    simpul_str end_text = {end, smp_number_int(end, (int64_t)claim->end)};
    if (!claim->has_span) start_text = end_text = SIMPUL_STR_NONE;
    const simpul_str parts[] = {claim->document,
                                claim->subject,
                                claim->relation,
                                claim->object,
                                claim->date,
                                smp_str(simpul_modality_name(claim->modality)),
                                smp_str(simpul_polarity_name(claim->polarity)),
                                claim->speaker,
                                start_text,
                                end_text};
    memcpy(out, "claim:", 6);
    smp_sha256_id(out + 6, parts, sizeof parts / sizeof parts[0]);
}

static simpul_status check_claim(const simpul_claim_record *claim, simpul_error *err)
{
    simpul_status status = want_document(err, "document", claim->document);
    if (!status) status = want_entity(err, "subject", claim->subject);
    if (!status && !simpul_relation_find(claim->relation))
        status = bad(err, "relation", claim->relation, "a relation of the table");
    if (!status) status = want_entity(err, "object", claim->object);
    if (!status && smp_str_equal(claim->subject, claim->object))
        status = bad(err, "object", claim->object, "another entity than the subject");
    if (!status) status = want_date(err, "date", claim->date);
    if (!status) status = want_date(err, "said_on", claim->said_on);
    if (!status && claim->speaker.ptr) status = want_entity(err, "speaker", claim->speaker);
    if (!status && claim->has_span) status = want_span(err, claim->start, claim->end);
    if (!status && claim->quote_sha256.ptr)
        status = want_hex(err, "quote_sha256", claim->quote_sha256, "", 64, "64 hex digits");
    if (!status && !(claim->confidence >= 0 && claim->confidence <= 1))
        status = smp_error_set(err, SIMPUL_ERR_SCHEMA, "confidence: a number from 0 to 1 wanted");
    return status;
}

simpul_status simpul_records_add_claim(simpul_records *records, const simpul_claim_record *claim,
                                       simpul_error *err)
{
    smp_claim_row row = {*claim, records->reading};
    simpul_claim_record *r = &row.record;
    simpul_status status = check_claim(r, err);
    if (status) return status;
    const simpul_relation *relation = simpul_relation_find(r->relation);
    if (relation->is_symmetric && smp_str_compare(r->object, r->subject) < 0) {
        simpul_str swap = r->subject;
        r->subject = r->object;
        r->object = swap;
    }
    char id[SMP_CLAIM_ID];
    smp_claim_id(id, r);
    if (r->id.ptr && !smp_str_is(r->id, id))
        return smp_error_set(err, SIMPUL_ERR_SCHEMA, "id: '%.*s' found, '%s' wanted (its fields)",
                             (int)(r->id.len < 60 ? r->id.len : 60), r->id.ptr, id);
    r->id = smp_str(id);
    if (!INTERN(records, &r->id, &r->document, &r->subject, &r->relation, &r->object, &r->date,
                &r->said_on, &r->speaker, &r->quote, &r->quote_sha256, &r->rule, &r->attributes) ||
        !smp_vec_push(&records->claims, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

simpul_status smp_records_add_event(simpul_records *records, simpul_str id, simpul_str line,
                                    simpul_error *err)
{
    smp_event_row row = {id, line, records->reading};
    if (!INTERN(records, &row.id, &row.line) || !smp_vec_push(&records->events, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

simpul_status simpul_records_add_decision(simpul_records *records,
                                          const simpul_decision_record *decision, simpul_error *err)
{
    smp_decision_row row = {*decision, records->reading};
    simpul_decision_record *r = &row.record;
    simpul_status status = want_entity(err, "a", r->a);
    if (!status) status = want_entity(err, "b", r->b);
    if (!status && smp_str_equal(r->a, r->b))
        status = bad(err, "b", r->b, "another entity than that of 'a'");
    if (status) return status;
    if (!INTERN(records, &r->a, &r->b, &r->by, &r->why) || !smp_vec_push(&records->decisions, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

simpul_status simpul_records_add_trace(simpul_records *records, const simpul_trace_record *trace,
                                       simpul_error *err)
{
    smp_trace_row row = {*trace, records->reading};
    simpul_trace_record *r = &row.record;
    simpul_status status = want_document(err, "document", r->document);
    if (!status) status = want_span(err, r->start, r->end);
    if (status) return status;
    if (!INTERN(records, &r->document, &r->rule, &r->reason) ||
        !smp_vec_push(&records->traces, row))
        return smp_error_memory(err);
    return SIMPUL_OK;
}

static bool copy_origin(simpul_records *into, const simpul_records *from, smp_row_origin origin)
{
    into->reading = origin;
    if (origin.source == SMP_STRMAP_NONE) return true;
    into->reading.source =
        smp_strmap_put(&into->sources, smp_strmap_string(&from->sources, origin.source));
    return into->reading.source != SMP_STRMAP_NONE;
}

#define TAKE(kind, add)                                                                            \
    for (size_t i = 0; i < from->kind.n && !status; i++)                                           \
    status = copy_origin(into, from, from->kind.items[i].origin)                                   \
                 ? add(into, &from->kind.items[i].record, err)                                     \
                 : smp_error_memory(err)

simpul_status simpul_records_take(simpul_records *into, simpul_records *from, simpul_error *err)
{
    simpul_status status = SIMPUL_OK;
    for (size_t i = 0; i < from->headers.n && !status; i++)
        status = simpul_records_add_header(into, from->headers.items[i].lexicon,
                                           from->headers.items[i].generator, err);
    TAKE(documents, simpul_records_add_document);
    TAKE(entities, simpul_records_add_entity);
    TAKE(mentions, simpul_records_add_mention);
    TAKE(claims, simpul_records_add_claim);
    TAKE(decisions, simpul_records_add_decision);
    TAKE(traces, simpul_records_add_trace);
    for (size_t i = 0; i < from->events.n && !status; i++)
        status = copy_origin(into, from, from->events.items[i].origin)
                     ? smp_records_add_event(into, from->events.items[i].id,
                                             from->events.items[i].line, err)
                     : smp_error_memory(err);
    into->reading = (smp_row_origin){SMP_STRMAP_NONE, 0};
    from->headers.n = from->documents.n = from->entities.n = from->mentions.n = 0;
    from->claims.n = from->events.n = from->decisions.n = from->traces.n = 0;
    return status;
}

size_t simpul_records_count(const simpul_records *records, simpul_record_kind kind)
{
    const size_t counts[SIMPUL_N_RECORD_KINDS] = {
        records->headers.n, records->documents.n, records->entities.n,  records->mentions.n,
        records->claims.n,  records->events.n,    records->decisions.n, records->traces.n};
    return (unsigned)kind < SIMPUL_N_RECORD_KINDS ? counts[kind] : 0;
}

void simpul_records_document(const simpul_records *records, size_t index,
                             simpul_document_record *out)
{
    *out = records->documents.items[index].record;
}

void simpul_records_entity(const simpul_records *records, size_t index, simpul_entity_record *out)
{
    *out = records->entities.items[index].record;
}

void simpul_records_mention(const simpul_records *records, size_t index, simpul_mention_record *out)
{
    *out = records->mentions.items[index].record;
}

void simpul_records_claim(const simpul_records *records, size_t index, simpul_claim_record *out)
{
    *out = records->claims.items[index].record;
}

void simpul_records_decision(const simpul_records *records, size_t index,
                             simpul_decision_record *out)
{
    *out = records->decisions.items[index].record;
}

void simpul_records_trace(const simpul_records *records, size_t index, simpul_trace_record *out)
{
    *out = records->traces.items[index].record;
}

simpul_origin simpul_records_origin(const simpul_records *records, simpul_record_kind kind,
                                    size_t index)
{
    smp_row_origin origin = {SMP_STRMAP_NONE, 0};
    switch (kind) {
    case SIMPUL_DOCUMENT: origin = records->documents.items[index].origin; break;
    case SIMPUL_ENTITY: origin = records->entities.items[index].origin; break;
    case SIMPUL_MENTION: origin = records->mentions.items[index].origin; break;
    case SIMPUL_CLAIM: origin = records->claims.items[index].origin; break;
    case SIMPUL_EVENT: origin = records->events.items[index].origin; break;
    case SIMPUL_DECISION: origin = records->decisions.items[index].origin; break;
    case SIMPUL_TRACE: origin = records->traces.items[index].origin; break;
    case SIMPUL_HEADER:
    case SIMPUL_N_RECORD_KINDS: break;
    }
    if (origin.source == SMP_STRMAP_NONE) return (simpul_origin){NULL, 0};
    return (simpul_origin){smp_strmap_string(&records->sources, origin.source).ptr, origin.line};
}

simpul_str simpul_records_lexicon(const simpul_records *records)
{
    return records->headers.n ? records->headers.items[0].lexicon : SIMPUL_STR_NONE;
}

simpul_str simpul_records_generator(const simpul_records *records)
{
    return records->headers.n ? records->headers.items[0].generator : SIMPUL_STR_NONE;
}
