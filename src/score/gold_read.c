/* Gold files (JSON) into memory. Every violation is told with file, line, column and field. */
#include "base/error.h"
#include "records/entity_id.h"
#include "records/json_line.h"
#include "score/gold.h"

#include <jansson.h>
#include <string.h>

/* The file, and the object in it that is being read, with where that begins. */
typedef struct place {
    smp_arena *arena;
    const char *source;
    simpul_str bytes;
    size_t at;
    json_t *object;
    simpul_error *err;
} place;

/* Line and column of an offset, both from 1; 0 when it is unknown. */
static void locate(const place *in, size_t at, size_t *line, size_t *column)
{
    size_t start = 0;
    *line = *column = 0;
    if (at == SIZE_MAX) return;
    *line = 1;
    for (size_t i = 0; i < at && i < in->bytes.len; i++)
        if (in->bytes.ptr[i] == '\n') ++*line, start = i + 1;
    *column = at - start + 1;
}

/* `field` NULL: the value at in->at itself. A field that is missing is told at its object. */
static simpul_status refuse(const place *in, const char *field, const char *found,
                            const char *wanted)
{
    size_t line, column, at = SIZE_MAX;
    if (field) at = smp_json_member(in->bytes, in->at, smp_str(field), false);
    locate(in, at == SIZE_MAX ? in->at : at, &line, &column);
    return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, in->source, line, column,
                        "%s%s%s%.80s found, %s wanted", field ? "field '" : "", field ? field : "",
                        field ? "': " : "", found, wanted);
}

static const char *type_name(const json_t *value)
{
    static const char *const names[] = {"an object", "an array", "a string", "an integer",
                                        "a number",  "true",     "false",    "null"};
    return value ? names[json_typeof(value)] : "nothing";
}

static simpul_status check_keys(const place *in, const char *const *allowed)
{
    const char *key;
    json_t *value;
    json_object_foreach(in->object, key, value)
    {
        bool known = false;
        for (size_t i = 0; allowed[i] && !known; i++) known = strcmp(key, allowed[i]) == 0;
        if (known) continue;
        size_t line, column;
        locate(in, smp_json_member(in->bytes, in->at, smp_str(key), true), &line, &column);
        return smp_error_at(in->err, SIMPUL_ERR_SCHEMA, in->source, line, column,
                            "unknown key '%.60s'", key);
    }
    return SIMPUL_OK;
}

static simpul_status keep(const place *in, const json_t *value, simpul_str *out)
{
    simpul_str text = {json_string_value(value), json_string_length(value)};
    *out = smp_arena_str(in->arena, text);
    return out->ptr ? SIMPUL_OK : smp_error_memory(in->err);
}

/* A string with something in it; where it is not required, null and "" are the same as nothing. */
static simpul_status get_text(const place *in, const char *key, bool required, simpul_str *out)
{
    json_t *value = json_object_get(in->object, key);
    *out = SIMPUL_STR_NONE;
    if (!required && (!value || json_is_null(value))) return SIMPUL_OK;
    if (!json_is_string(value)) return refuse(in, key, type_name(value), "a string");
    bool is_blank = strspn(json_string_value(value), " \t\r\n") == json_string_length(value);
    if (is_blank && required) return refuse(in, key, "an empty string", "some text");
    return is_blank ? SIMPUL_OK : keep(in, value, out);
}

static simpul_status get_id(const place *in, const char *key, bool required, simpul_str *out)
{
    simpul_status status = get_text(in, key, required, out);
    if (status || !out->ptr || smp_is_entity_id(*out)) return status;
    return refuse(in, key, out->ptr, "an entity id (type:slug)");
}

static simpul_status get_flag(const place *in, const char *key, bool *out)
{
    json_t *value = json_object_get(in->object, key);
    *out = json_is_true(value);
    return json_is_boolean(value) ? SIMPUL_OK : refuse(in, key, type_name(value), "true or false");
}

/* The array of a key, absent where it is null or missing; *at is where it begins. */
static simpul_status get_array(const place *in, const char *key, bool required, json_t **out,
                               size_t *at)
{
    json_t *value = json_object_get(in->object, key);
    *out = NULL;
    *at = smp_json_member(in->bytes, in->at, smp_str(key), false);
    if (!required && (!value || json_is_null(value))) return SIMPUL_OK;
    if (!json_is_array(value)) return refuse(in, key, type_name(value), "an array");
    *out = value;
    return SIMPUL_OK;
}

/* The strings of a key, behind `n_before` free places in the list. */
static simpul_status get_texts(const place *in, const char *key, size_t n_before, bool are_ids,
                               simpul_str **out, size_t *n_out)
{
    json_t *array;
    size_t at;
    *out = NULL;
    *n_out = 0;
    simpul_status status = get_array(in, key, false, &array, &at);
    if (status) return status;
    size_t n = json_array_size(array);
    simpul_str *texts = smp_arena_array(in->arena, simpul_str, n_before + n);
    if (!texts) return smp_error_memory(in->err);
    for (size_t i = 0; i < n && !status; i++) {
        json_t *value = json_array_get(array, i);
        place item = *in;
        item.at = smp_json_item(in->bytes, at, i);
        bool has_text = json_is_string(value) &&
                        strspn(json_string_value(value), " \t\r\n") < json_string_length(value);
        if (!has_text)
            return refuse(&item, NULL, json_is_string(value) ? "an empty string" : type_name(value),
                          "some text");
        status = keep(in, value, &texts[n_before + i]);
        if (!status && are_ids && !smp_is_entity_id(texts[n_before + i]))
            return refuse(&item, NULL, json_string_value(value), "an entity id (type:slug)");
    }
    *out = texts;
    *n_out = n_before + n;
    return status;
}

static simpul_status read_entity(const place *in, smp_gold_entity *entity)
{
    static const char *const keys[] = {"id", "required", "surfaces", "also", NULL};
    simpul_str id, *ids = NULL, *surfaces = NULL;
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_id(in, "id", true, &id);
    if (!status) status = get_flag(in, "required", &entity->is_required);
    if (!status) status = get_texts(in, "also", 1, true, &ids, &entity->n_ids);
    if (!status) status = get_texts(in, "surfaces", 0, false, &surfaces, &entity->n_surfaces);
    if (status) return status;
    ids[0] = id;
    entity->ids = ids;
    entity->surfaces = surfaces;
    return SIMPUL_OK;
}

static simpul_status get_relation(const place *in, const simpul_relation **out)
{
    simpul_str name;
    simpul_status status = get_text(in, "relation", true, &name);
    if (status) return status;
    *out = simpul_relation_find(name);
    return *out ? SIMPUL_OK : refuse(in, "relation", name.ptr, "a relation");
}

static simpul_status get_polarity(const place *in, simpul_polarity *out)
{
    simpul_str name;
    simpul_status status = get_text(in, "polarity", true, &name);
    if (status) return status;
    for (*out = SIMPUL_AFFIRMED; *out <= SIMPUL_NEGATED; (*out)++)
        if (smp_str_is(name, simpul_polarity_name(*out))) return SIMPUL_OK;
    return refuse(in, "polarity", name.ptr, "affirmed or negated");
}

static simpul_status get_modality(const place *in, simpul_modality *out)
{
    simpul_str name;
    simpul_status status = get_text(in, "modality", true, &name);
    if (status) return status;
    for (*out = SIMPUL_ASSERTED; *out <= SIMPUL_POSSIBLE; (*out)++)
        if (smp_str_is(name, simpul_modality_name(*out))) return SIMPUL_OK;
    return refuse(in, "modality", name.ptr, "asserted, planned, possible or alleged");
}

/* What of a reading the object says; the rest stays as it is. */
static simpul_status read_reading(const place *in, bool whole, smp_gold_reading *reading)
{
    simpul_status status = SIMPUL_OK;
    if (whole || json_object_get(in->object, "subject"))
        status = get_id(in, "subject", true, &reading->subject);
    if (!status && (whole || json_object_get(in->object, "relation")))
        status = get_relation(in, &reading->relation);
    if (!status && (whole || json_object_get(in->object, "object")))
        status = get_id(in, "object", true, &reading->object);
    if (!status && (whole || json_object_get(in->object, "polarity")))
        status = get_polarity(in, &reading->polarity);
    return status;
}

static simpul_status read_readings(const place *in, smp_gold_claim *claim)
{
    static const char *const keys[] = {"subject", "relation", "object", "polarity", NULL};
    json_t *array;
    size_t at;
    simpul_status status = get_array(in, "also", false, &array, &at);
    if (status) return status;
    size_t n = json_array_size(array) + 1;
    smp_gold_reading *readings = smp_arena_array(in->arena, smp_gold_reading, n);
    if (!readings) return smp_error_memory(in->err);
    status = read_reading(in, true, &readings[0]);
    for (size_t i = 1; i < n && !status; i++) {
        place other = *in;
        other.object = json_array_get(array, i - 1);
        other.at = smp_json_item(in->bytes, at, i - 1);
        readings[i] = readings[0];
        if (!json_is_object(other.object))
            return refuse(&other, NULL, type_name(other.object), "an object");
        status = check_keys(&other, keys);
        if (!status) status = read_reading(&other, false, &readings[i]);
    }
    claim->readings = readings;
    claim->n_readings = n;
    return status;
}

static simpul_status read_claim(const place *in, smp_gold_claim *claim)
{
    static const char *const keys[] = {"subject",  "relation", "object",     "polarity",
                                       "modality", "date",     "speaker",    "required",
                                       "cue",      "also",     "attributes", NULL};
    simpul_status status = check_keys(in, keys);
    if (!status) status = read_readings(in, claim);
    if (!status) status = get_modality(in, &claim->modality);
    if (!status) status = get_text(in, "date", false, &claim->date);
    if (!status) status = get_id(in, "speaker", false, &claim->speaker);
    if (!status) status = get_flag(in, "required", &claim->is_required);
    if (!status) status = get_text(in, "cue", true, &claim->cue);
    return status;
}

/* The objects of a key, one by one: `take` fills the place that it is told by index. */
typedef simpul_status take_fn(const place *in, void *items, size_t index);

static simpul_status take_entity(const place *in, void *items, size_t index)
{
    return read_entity(in, (smp_gold_entity *)items + index);
}

static simpul_status take_claim(const place *in, void *items, size_t index)
{
    return read_claim(in, (smp_gold_claim *)items + index);
}

static simpul_status get_objects(const place *in, const char *key, take_fn *take, size_t size,
                                 void **items, size_t *n)
{
    json_t *array;
    size_t at;
    simpul_status status = get_array(in, key, true, &array, &at);
    if (status) return status;
    *n = json_array_size(array);
    *items = smp_arena_alloc(in->arena, *n, size, alignof(max_align_t));
    if (!*items) return smp_error_memory(in->err);
    for (size_t i = 0; i < *n && !status; i++) {
        place item = *in;
        item.object = json_array_get(array, i);
        item.at = smp_json_item(in->bytes, at, i);
        if (!json_is_object(item.object))
            return refuse(&item, NULL, type_name(item.object), "an object");
        status = take(&item, *items, i);
    }
    return status;
}

static simpul_status read_document(const place *in, smp_gold_document *document)
{
    static const char *const keys[] = {"document", "published",    "entities",
                                       "claims",   "not_entities", NULL};
    void *entities = NULL, *claims = NULL;
    simpul_str *not_entities = NULL;
    if (!json_is_object(in->object)) return refuse(in, NULL, type_name(in->object), "an object");
    simpul_status status = check_keys(in, keys);
    if (!status) status = get_text(in, "document", true, &document->name);
    if (!status && memchr(document->name.ptr, '/', document->name.len))
        return refuse(in, "document", document->name.ptr, "a file's name without folders");
    if (!status)
        status = get_objects(in, "entities", take_entity, sizeof(smp_gold_entity), &entities,
                             &document->n_entities);
    if (!status)
        status = get_objects(in, "claims", take_claim, sizeof(smp_gold_claim), &claims,
                             &document->n_claims);
    if (!status)
        status = get_texts(in, "not_entities", 0, false, &not_entities, &document->n_not_entities);
    document->entities = entities;
    document->claims = claims;
    document->not_entities = not_entities;
    return status;
}

static simpul_status refuse_syntax(const place *in, const json_error_t *problem)
{
    size_t line, column;
    locate(in, problem->position > 0 ? (size_t)problem->position - 1 : 0, &line, &column);
    return smp_error_at(in->err, SIMPUL_ERR_SYNTAX, in->source, line, column, "%s", problem->text);
}

simpul_status smp_gold_read(simpul_gold *gold, simpul_str bytes, const char *source,
                            simpul_error *err)
{
    json_error_t problem;
    place in = {&gold->arena, source, bytes, 0, NULL, err};
    smp_gold_document document;
    memset(&document, 0, sizeof document);
    in.object = json_loadb(bytes.ptr, bytes.len, JSON_REJECT_DUPLICATES, &problem);
    if (!in.object) return refuse_syntax(&in, &problem);
    simpul_status status = read_document(&in, &document);
    json_decref(in.object);
    if (status) return status;
    document.file = smp_arena_str(&gold->arena, smp_str(source));
    if (!document.file.ptr || !smp_vec_push(&gold->documents, document))
        return smp_error_memory(err);
    return SIMPUL_OK;
}
