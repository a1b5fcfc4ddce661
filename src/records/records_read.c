/* NDJSON lines → records. Jansson parses; every violation is told with file, line, column and
 * field. */
#include "base/error.h"
#include "base/number.h"
#include "base/utf8.h"
#include "records/attributes.h"
#include "records/json_line.h"
#include "records/model.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 64, MAX_KEYS = 20 };
static const size_t MAX_LINE = (size_t)64 << 20;

typedef struct reader {
    simpul_records *records;
    const char *source;
    size_t line_number;
    simpul_str line;
    json_t *object;
    simpul_error *err;
} reader;

static simpul_status refuse(const reader *in, const char *field, bool of_key, const char *found,
                            const char *wanted)
{
    size_t column = smp_json_column(in->line, smp_str(field), of_key);
    return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, in->source, in->line_number, column,
                        "field '%s': %s found, %s wanted", field, found, wanted);
}

static const char *type_name(const json_t *value)
{
    static const char *const names[] = {"an object", "an array", "a string", "an integer",
                                        "a number",  "true",     "false",    "null"};
    return value ? names[json_typeof(value)] : "nothing";
}

/* Appends a value in canonical form: keys sorted by bytes, shortest numbers. False: too deep or
 * memory. */
static bool write_value(smp_buf *out, const json_t *value, int depth);

static int by_key(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool write_object(smp_buf *out, const json_t *value, int depth)
{
    size_t n = json_object_size(value), at = 0;
    const char **keys = smp_alloc_array(n, sizeof *keys);
    const char *key;
    json_t *member;
    if (!keys) return false;
    json_object_foreach((json_t *)(uintptr_t)value, key, member) keys[at++] = key;
    qsort(keys, n, sizeof *keys, by_key);
    bool done = true;
    smp_buf_byte(out, '{');
    for (size_t i = 0; i < n && done; i++) {
        if (i) smp_buf_byte(out, ',');
        smp_json_string(out, smp_str(keys[i]));
        smp_buf_byte(out, ':');
        done = write_value(out, json_object_get(value, keys[i]), depth + 1);
    }
    smp_buf_byte(out, '}');
    smp_free(keys);
    return done;
}

static bool write_array(smp_buf *out, const json_t *value, int depth)
{
    bool done = true;
    smp_buf_byte(out, '[');
    for (size_t i = 0; i < json_array_size(value) && done; i++) {
        if (i) smp_buf_byte(out, ',');
        done = write_value(out, json_array_get(value, i), depth + 1);
    }
    smp_buf_byte(out, ']');
    return done;
}

static bool write_value(smp_buf *out, const json_t *value, int depth)
{
    char number[SMP_NUMBER_SIZE];
    if (depth > MAX_DEPTH) return false;
    switch (json_typeof(value)) {
    case JSON_OBJECT: return write_object(out, value, depth);
    case JSON_ARRAY: return write_array(out, value, depth);
    case JSON_STRING:
        smp_json_string(out, (simpul_str){json_string_value(value), json_string_length(value)});
        break;
    case JSON_INTEGER:
        smp_number_int(number, json_integer_value(value));
        smp_buf_text(out, number);
        break;
    case JSON_REAL:
        smp_number_double(number, json_real_value(value));
        smp_buf_text(out, number);
        break;
    case JSON_TRUE: smp_buf_text(out, "true"); break;
    case JSON_FALSE: smp_buf_text(out, "false"); break;
    case JSON_NULL: smp_buf_text(out, "null"); break;
    }
    return !out->failed;
}

/* Members that are null are the same as members that are absent, so they go. */
static simpul_status get_attributes(const reader *in, smp_buf *text, simpul_str *out)
{
    json_t *value = json_object_get(in->object, "attributes");
    *out = SIMPUL_STR_NONE;
    if (!value || json_is_null(value)) return SIMPUL_OK;
    if (!json_is_object(value))
        return refuse(in, "attributes", false, type_name(value), "an object");
    if (json_object_size(value) == 0) return SIMPUL_OK;
    if (!write_value(text, value, 1)) {
        if (text->failed) return smp_error_memory(in->err);
        return refuse(in, "attributes", false, "a value nested too deep", "at most 64 levels");
    }
    *out = smp_buf_view(text);
    return SIMPUL_OK;
}

static simpul_status get_string(const reader *in, const char *key, bool required, simpul_str *out)
{
    json_t *value = json_object_get(in->object, key);
    *out = SIMPUL_STR_NONE;
    if (!value || json_is_null(value))
        return required ? refuse(in, key, false, type_name(value), "a string") : SIMPUL_OK;
    if (!json_is_string(value)) return refuse(in, key, false, type_name(value), "a string");
    *out = (simpul_str){json_string_value(value), json_string_length(value)};
    return SIMPUL_OK;
}

static simpul_status get_count(const reader *in, const char *key, uint64_t *out)
{
    json_t *value = json_object_get(in->object, key);
    if (!json_is_integer(value) || json_integer_value(value) < 0)
        return refuse(in, key, false,
                      json_is_integer(value) ? "a negative number" : type_name(value),
                      "a number of bytes");
    *out = (uint64_t)json_integer_value(value);
    return SIMPUL_OK;
}

/* Unknown keys are an error: a typing mistake would otherwise lose a field unsaid. */
static simpul_status check_keys(const reader *in, const char *const *allowed)
{
    const char *key;
    json_t *value;
    json_object_foreach(in->object, key, value)
    {
        bool known = strcmp(key, "kind") == 0;
        for (size_t i = 0; allowed[i] && !known; i++) known = strcmp(key, allowed[i]) == 0;
        if (!known) {
            size_t column = smp_json_column(in->line, smp_str(key), true);
            return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, in->source, in->line_number, column,
                                "unknown key '%.60s'; others belong under 'attributes'", key);
        }
    }
    return SIMPUL_OK;
}

/* The add functions name the field at the start of their message ("date: …"): its column is put in.
 */
static simpul_status place(const reader *in, simpul_status status)
{
    simpul_error *err = in->err;
    if (!status || !err || err->line || err->status == SIMPUL_ERR_MEMORY) return status;
    char field[32] = "";
    const char *colon = strchr(err->message, ':');
    if (colon && (size_t)(colon - err->message) < sizeof field) {
        memcpy(field, err->message, (size_t)(colon - err->message));
        memmove(err->message, colon + 2, strlen(colon + 2) + 1);
    }
    char message[sizeof err->message];
    memcpy(message, err->message, sizeof message);
    simpul_error told = SIMPUL_ERROR_INIT;
    size_t column = field[0] ? smp_json_column(in->line, smp_str(field), false) : 0;
    smp_error_at(&told, status, in->source, in->line_number, column, "field '%s': %.200s", field,
                 message);
    *err = told;
    return status;
}

static simpul_status read_header(const reader *in)
{
    static const char *const keys[] = {"format", "version", "lexicon", "generator", NULL};
    simpul_str format, lexicon, generator;
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "format", true, &format);
    if (!status) status = get_string(in, "lexicon", false, &lexicon);
    if (!status) status = get_string(in, "generator", false, &generator);
    if (status) return status;
    if (!smp_str_is(format, "simpul-records"))
        return refuse(in, "format", false, "another format", "\"simpul-records\"");
    json_t *version = json_object_get(in->object, "version");
    if (!json_is_integer(version) || json_integer_value(version) != 1)
        return refuse(in, "version", false,
                      json_is_integer(version) ? "another version" : type_name(version), "1");
    return simpul_records_add_header(in->records, lexicon, generator, in->err);
}

static simpul_status read_document(const reader *in)
{
    static const char *const keys[] = {"id",   "path",  "title",  "publisher",  "url", "published",
                                       "lang", "bytes", "sha256", "attributes", NULL};
    simpul_document_record r;
    memset(&r, 0, sizeof r);
    smp_buf text;
    smp_buf_init(&text);
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "id", true, &r.id);
    if (!status) status = get_string(in, "path", true, &r.path);
    if (!status) status = get_string(in, "title", false, &r.title);
    if (!status) status = get_string(in, "publisher", false, &r.publisher);
    if (!status) status = get_string(in, "url", false, &r.url);
    if (!status) status = get_string(in, "published", false, &r.published);
    if (!status) status = get_string(in, "lang", false, &r.lang);
    if (!status) status = get_count(in, "bytes", &r.bytes);
    if (!status) status = get_string(in, "sha256", false, &r.sha256);
    if (!status) status = get_attributes(in, &text, &r.attributes);
    /* a time of day is cut: the day of publication is what dates are resolved by */
    if (!status && r.published.len > 11 && r.published.ptr[10] == 'T') r.published.len = 10;
    if (!status) status = place(in, simpul_records_add_document(in->records, &r, in->err));
    smp_buf_dispose(&text);
    return status;
}

static simpul_status get_aliases(const reader *in, simpul_str **out, size_t *n)
{
    json_t *list = json_object_get(in->object, "aliases");
    *out = NULL;
    *n = 0;
    if (!list || json_is_null(list)) return SIMPUL_OK;
    if (!json_is_array(list))
        return refuse(in, "aliases", false, type_name(list), "an array of strings");
    size_t size = json_array_size(list);
    simpul_str *items = smp_alloc_array(size, sizeof *items);
    if (!items) return smp_error_memory(in->err);
    *out = items;
    for (size_t i = 0; i < size; i++) {
        json_t *item = json_array_get(list, i);
        if (!json_is_string(item))
            return refuse(in, "aliases", false, type_name(item), "only strings in the array");
        items[i] = (simpul_str){json_string_value(item), json_string_length(item)};
    }
    *n = size;
    return SIMPUL_OK;
}

static simpul_status read_entity(const reader *in)
{
    static const char *const keys[] = {"id", "type", "name", "aliases", "attributes", NULL};
    simpul_entity_record r;
    memset(&r, 0, sizeof r);
    simpul_str *aliases = NULL;
    smp_buf text;
    smp_buf_init(&text);
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "id", true, &r.id);
    if (!status) status = get_string(in, "type", true, &r.type);
    if (!status) status = get_string(in, "name", true, &r.name);
    if (!status) status = get_aliases(in, &aliases, &r.n_aliases);
    r.aliases = aliases;
    if (!status) status = get_attributes(in, &text, &r.attributes);
    if (!status) status = place(in, simpul_records_add_entity(in->records, &r, in->err));
    smp_free(aliases);
    smp_buf_dispose(&text);
    return status;
}

static simpul_status read_mention(const reader *in)
{
    static const char *const keys[] = {"document", "entity", "start", "end", NULL};
    simpul_mention_record r;
    memset(&r, 0, sizeof r);
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "document", true, &r.document);
    if (!status) status = get_string(in, "entity", true, &r.entity);
    if (!status) status = get_count(in, "start", &r.start);
    if (!status) status = get_count(in, "end", &r.end);
    return status ? status : place(in, simpul_records_add_mention(in->records, &r, in->err));
}

static simpul_status get_modality(const reader *in, simpul_modality *out)
{
    simpul_str name;
    simpul_status status = get_string(in, "modality", true, &name);
    if (status) return status;
    for (int m = SIMPUL_ASSERTED; m <= SIMPUL_POSSIBLE; m++)
        if (smp_str_is(name, simpul_modality_name((simpul_modality)m))) {
            *out = (simpul_modality)m;
            return SIMPUL_OK;
        }
    return refuse(in, "modality", false, "another word", "asserted, alleged, planned or possible");
}

static simpul_status get_polarity(const reader *in, simpul_polarity *out)
{
    simpul_str name;
    simpul_status status = get_string(in, "polarity", true, &name);
    if (status) return status;
    *out = smp_str_is(name, "negated") ? SIMPUL_NEGATED : SIMPUL_AFFIRMED;
    if (*out == SIMPUL_NEGATED || smp_str_is(name, "affirmed")) return SIMPUL_OK;
    return refuse(in, "polarity", false, "another word", "affirmed or negated");
}

static simpul_status get_span(const reader *in, simpul_claim_record *r)
{
    json_t *start = json_object_get(in->object, "start"), *end = json_object_get(in->object, "end");
    bool none = (!start || json_is_null(start)) && (!end || json_is_null(end));
    r->has_span = !none;
    if (none) return SIMPUL_OK;
    simpul_status status = get_count(in, "start", &r->start);
    return status ? status : get_count(in, "end", &r->end);
}

static simpul_status get_confidence(const reader *in, double *out)
{
    json_t *value = json_object_get(in->object, "confidence");
    if (!json_is_number(value))
        return refuse(in, "confidence", false, type_name(value), "a number from 0 to 1");
    *out = json_number_value(value);
    if (!(*out >= 0 && *out <= 1))
        return refuse(in, "confidence", false, "a number outside", "a number from 0 to 1");
    return SIMPUL_OK;
}

static simpul_status read_claim(const reader *in)
{
    static const char *const keys[] = {
        "id",      "document",     "subject",  "relation",   "object",     "date",
        "said_on", "modality",     "polarity", "speaker",    "start",      "end",
        "quote",   "quote_sha256", "rule",     "confidence", "attributes", NULL};
    simpul_claim_record r;
    memset(&r, 0, sizeof r);
    smp_buf text;
    smp_buf_init(&text);
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "id", false, &r.id);
    if (!status) status = get_string(in, "document", true, &r.document);
    if (!status) status = get_string(in, "subject", true, &r.subject);
    if (!status) status = get_string(in, "relation", true, &r.relation);
    if (!status) status = get_string(in, "object", true, &r.object);
    if (!status) status = get_string(in, "date", false, &r.date);
    if (!status) status = get_string(in, "said_on", false, &r.said_on);
    if (!status) status = get_modality(in, &r.modality);
    if (!status) status = get_polarity(in, &r.polarity);
    if (!status) status = get_string(in, "speaker", false, &r.speaker);
    if (!status) status = get_span(in, &r);
    if (!status) status = get_string(in, "quote", false, &r.quote);
    if (!status) status = get_string(in, "quote_sha256", false, &r.quote_sha256);
    if (!status) status = get_string(in, "rule", true, &r.rule);
    if (!status) status = get_confidence(in, &r.confidence);
    if (!status) status = get_attributes(in, &text, &r.attributes);
    if (!status) status = place(in, simpul_records_add_claim(in->records, &r, in->err));
    smp_buf_dispose(&text);
    return status;
}

/* An event is kept as its canonical line; the graph stage makes its own from the claims. */
static simpul_status read_event(const reader *in)
{
    static const char *const keys[] = {"id",     "family",       "object",    "date",
                                       "status", "is_contested", "contested", "reversed_by",
                                       "claims", "attributes",   NULL};
    simpul_str id;
    smp_buf members, line;
    smp_buf_init(&members);
    smp_buf_init(&line);
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "id", true, &id);
    if (!status && (id.len != 22 || !smp_str_starts(id, SIMPUL_STR("event:"))))
        status = refuse(in, "id", false, "another string", "event: and 16 hex digits");
    for (size_t i = 0; keys[i] && !status; i++) {
        json_t *value = json_object_get(in->object, keys[i]);
        bool attributes = strcmp(keys[i], "attributes") == 0;
        smp_buf_format(&members, ",\"%s\":", keys[i]);
        if (attributes && (!value || json_is_null(value))) smp_buf_text(&members, "{}");
        else if (!value) smp_buf_text(&members, "null");
        else if (!write_value(&members, value, 1))
            status = members.failed ? smp_error_memory(in->err)
                                    : refuse(in, keys[i], false, "a value nested too deep",
                                             "at most 64 levels");
    }
    smp_buf_text(&line, "{\"kind\":\"event\"");
    smp_buf_str(&line, smp_buf_view(&members));
    smp_buf_byte(&line, '}');
    if (!status && (line.failed || members.failed)) status = smp_error_memory(in->err);
    if (!status) status = smp_records_add_event(in->records, id, smp_buf_view(&line), in->err);
    smp_buf_dispose(&members);
    smp_buf_dispose(&line);
    return status;
}

static simpul_status read_decision(const reader *in)
{
    static const char *const keys[] = {"verdict", "a", "b", "by", "why", NULL};
    simpul_decision_record r;
    memset(&r, 0, sizeof r);
    simpul_str verdict;
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "verdict", true, &verdict);
    if (!status) status = get_string(in, "a", true, &r.a);
    if (!status) status = get_string(in, "b", true, &r.b);
    if (!status) status = get_string(in, "by", false, &r.by);
    if (!status) status = get_string(in, "why", false, &r.why);
    if (status) return status;
    r.is_same = smp_str_is(verdict, "same");
    if (!r.is_same && !smp_str_is(verdict, "different")) {
        char found[64];
        snprintf(found, sizeof found, "'%.40s'", verdict.ptr);
        return refuse(in, "verdict", false, found, "\"same\" or \"different\"");
    }
    return place(in, simpul_records_add_decision(in->records, &r, in->err));
}

static simpul_status read_trace(const reader *in)
{
    static const char *const keys[] = {"document", "start", "end", "rule", "reason", NULL};
    simpul_trace_record r;
    memset(&r, 0, sizeof r);
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_string(in, "document", true, &r.document);
    if (!status) status = get_count(in, "start", &r.start);
    if (!status) status = get_count(in, "end", &r.end);
    if (!status) status = get_string(in, "rule", true, &r.rule);
    if (!status) status = get_string(in, "reason", true, &r.reason);
    return status ? status : place(in, simpul_records_add_trace(in->records, &r, in->err));
}

static simpul_status read_object(const reader *in)
{
    static const struct {
        const char *kind;
        simpul_status (*read)(const reader *in);
    } readers[] = {{"header", read_header},     {"document", read_document},
                   {"entity", read_entity},     {"mention", read_mention},
                   {"claim", read_claim},       {"event", read_event},
                   {"decision", read_decision}, {"trace", read_trace}};
    simpul_str kind;
    simpul_status status = get_string(in, "kind", true, &kind);
    if (status) return status;
    for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++)
        if (smp_str_is(kind, readers[i].kind)) return readers[i].read(in);
    return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, in->source, in->line_number,
                        smp_json_column(in->line, SIMPUL_STR("kind"), false),
                        "field 'kind': '%.40s' found, a kind of record wanted", kind.ptr);
}

static simpul_status parse_line(reader *in)
{
    if (in->line.len > MAX_LINE)
        return smp_error_at(in->err, SIMPUL_ERR_LIMIT, in->source, in->line_number, 0,
                            "a line of %zu bytes found, at most 64 MiB wanted", in->line.len);
    size_t bad = smp_utf8_invalid(in->line);
    if (bad != SIZE_MAX)
        return smp_error_at(in->err, SIMPUL_ERR_ENCODING, in->source, in->line_number, bad + 1,
                            "byte 0x%02X found, UTF-8 wanted", (unsigned char)in->line.ptr[bad]);
    if (in->line.ptr[0] == '<')
        return smp_error_at(
            in->err, SIMPUL_ERR_SYNTAX, in->source, in->line_number, 1,
            "'<' found, as in GraphML or HTML; a record (an object of JSON) wanted");
    json_error_t problem;
    in->object = json_loadb(in->line.ptr, in->line.len, JSON_REJECT_DUPLICATES, &problem);
    if (!in->object && json_error_code(&problem) == json_error_out_of_memory)
        return smp_error_memory(in->err);
    if (!in->object)
        return smp_error_at(in->err, SIMPUL_ERR_SYNTAX, in->source, in->line_number,
                            problem.position > 0 ? (size_t)problem.position : 1, "%s",
                            problem.text);
    simpul_status status =
        json_is_object(in->object)
            ? read_object(in)
            : smp_error_at(in->err, SIMPUL_ERR_SYNTAX, in->source, in->line_number, 1,
                           "%s found, an object wanted", type_name(in->object));
    json_decref(in->object);
    return status;
}

static simpul_status skip_bad(reader *in, simpul_read_options *options, simpul_status status,
                              simpul_error *err)
{
    bool may_skip = options && options->keep_going && status != SIMPUL_ERR_MEMORY;
    if (!status) return SIMPUL_OK;
    if (!may_skip) {
        if (err && !err->status) *err = *in->err;
        return status;
    }
    options->n_skipped++;
    if (options->warnings.warn) options->warnings.warn(options->warnings.context, in->err);
    return SIMPUL_OK;
}

simpul_status simpul_records_read(simpul_records *records, simpul_source *source,
                                  simpul_read_options *options, simpul_error *err)
{
    simpul_str text;
    simpul_status status;
    reader in = {.records = records, .source = simpul_source_name(source)};
    uint32_t source_id = smp_strmap_put(&records->sources, smp_str(in.source));
    if (source_id == SMP_STRMAP_NONE) return smp_error_memory(err);
    while (!(status = simpul_source_line(source, &text, &in.line_number, NULL, err)) && text.ptr) {
        if (in.line_number == 1 && smp_str_starts(text, SIMPUL_STR("\xEF\xBB\xBF")))
            text = smp_str_slice(text, 3, text.len);
        if (smp_str_trim(text).len == 0) continue;
        simpul_error told = SIMPUL_ERROR_INIT;
        in.err = &told;
        in.line = text;
        records->reading = (smp_row_origin){source_id, (uint32_t)in.line_number};
        status = skip_bad(&in, options, parse_line(&in), err);
        if (status) break;
    }
    records->reading = (smp_row_origin){SMP_STRMAP_NONE, 0};
    return status;
}
