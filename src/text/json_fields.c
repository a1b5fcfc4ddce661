/* JSON lines of articles and metadata. Knows no other keys. */
#include "text/json_fields.h"

#include "base/date.h"
#include "base/error.h"
#include "base/str.h"

#include <jansson.h>
#include <string.h>

typedef struct field {
    const char *name;
    size_t offset;
} field;

static const field fields[] = {
    {"path", offsetof(smp_json_fields, path)},
    {"title", offsetof(smp_json_fields, title)},
    {"url", offsetof(smp_json_fields, url)},
    {"publisher", offsetof(smp_json_fields, publisher)},
    {"published", offsetof(smp_json_fields, published)},
    {"text", offsetof(smp_json_fields, text)},
    {"html", offsetof(smp_json_fields, html)},
};

static const field *find_field(const char *key)
{
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (strcmp(fields[i].name, key) == 0) return &fields[i];
    return NULL;
}

static simpul_status check_date(smp_json_fields *out, const char *source, size_t line_number,
                                simpul_error *err)
{
    simpul_str *date = &out->published;
    if (!date->ptr) return SIMPUL_OK;
    if (date->len > 10 && (date->ptr[10] == 'T' || date->ptr[10] == ' ')) date->len = 10;
    if (smp_date_parse(*date, NULL)) return SIMPUL_OK;
    return smp_error_at(err, SIMPUL_ERR_SCHEMA, source, line_number, 0,
                        "field 'published': '%.*s' found, a date such as 2025-08-30, 2025-08 "
                        "or 2025 (EDTF) wanted",
                        (int)(date->len < 60 ? date->len : 60), date->ptr);
}

static simpul_status read_members(smp_json_fields *out, json_t *object, const char *source,
                                  size_t line_number, bool only_known, smp_arena *arena,
                                  simpul_error *err)
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        const field *known = find_field(key);
        if (!known && only_known)
            return smp_error_at(err, SIMPUL_ERR_SCHEMA, source, line_number, 0,
                                "unknown key '%.60s'", key);
        if (!known || json_is_null(value)) continue;
        if (!json_is_string(value))
            return smp_error_at(err, SIMPUL_ERR_SCHEMA, source, line_number, 0,
                                "field '%s': a string wanted", key);
        simpul_str text = {json_string_value(value), json_string_length(value)};
        simpul_str *into = (simpul_str *)(void *)((char *)out + known->offset);
        *into = smp_arena_str(arena, text);
        if (!into->ptr) return smp_error_memory(err);
    }
    return check_date(out, source, line_number, err);
}

simpul_status smp_json_fields_read(smp_json_fields *out, simpul_str line, const char *source,
                                   size_t line_number, bool only_known, smp_arena *arena,
                                   simpul_error *err)
{
    json_error_t problem;
    memset(out, 0, sizeof *out);
    json_t *object = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES, &problem);
    if (!object)
        return smp_error_at(err, SIMPUL_ERR_SYNTAX, source, line_number,
                            problem.position > 0 ? (size_t)problem.position : 1, "%s",
                            problem.text);
    simpul_status status =
        json_is_object(object)
            ? read_members(out, object, source, line_number, only_known, arena, err)
            : smp_error_at(err, SIMPUL_ERR_SYNTAX, source, line_number, 1, "a JSON object wanted");
    json_decref(object);
    return status;
}

bool smp_json_may_be_article(simpul_str line)
{
    json_error_t problem;
    if (smp_str_starts(line, SIMPUL_STR("\xEF\xBB\xBF"))) line = smp_str_slice(line, 3, line.len);
    json_t *value = json_loadb(line.ptr, line.len, JSON_DECODE_ANY, &problem);
    bool may = json_is_string(json_object_get(value, "text")) ||
               json_is_string(json_object_get(value, "html"));
    if (!value)
        may = smp_str_trim(line).len && json_error_code(&problem) != json_error_out_of_memory;
    json_decref(value);
    return may;
}
