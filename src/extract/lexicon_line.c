/* Fields of a lexicon line, through jansson. Knows no kind of line. */
#include "extract/lexicon_line.h"
#include "base/error.h"
#include "base/str.h"

#include <jansson.h>
#include <stdlib.h>

simpul_status smp_lexicon_line_open(smp_lexicon_line *line, simpul_str text)
{
    json_error_t problem;
    line->object = json_loadb(text.ptr, text.len, JSON_REJECT_DUPLICATES, &problem);
    if (json_is_object(line->object)) return SIMPUL_OK;
    return smp_error_at(line->err, SIMPUL_ERR_SYNTAX, line->source, line->number, 0,
                        "not a JSON object: %s", line->object ? "" : problem.text);
}

void smp_lexicon_line_close(smp_lexicon_line *line)
{
    json_decref(line->object);
    line->object = NULL;
}

simpul_status smp_lexicon_line_bad(const smp_lexicon_line *line, const char *field,
                                   const char *wanted)
{
    return smp_error_at(line->err, SIMPUL_ERR_SCHEMA, line->source, line->number, 0,
                        "field '%s': %s wanted", field, wanted);
}

simpul_status smp_lexicon_line_text(const smp_lexicon_line *line, const char *key, bool required,
                                    simpul_str *out)
{
    *out = SIMPUL_STR_NONE;
    json_t *value = json_object_get(line->object, key);
    if (!value || json_is_null(value))
        return required ? smp_lexicon_line_bad(line, key, "a string") : SIMPUL_OK;
    if (!json_is_string(value)) return smp_lexicon_line_bad(line, key, "a string");
    simpul_str text = {json_string_value(value), json_string_length(value)};
    *out = smp_arena_str(&line->lexicon->arena, text);
    return out->ptr ? SIMPUL_OK : smp_error_memory(line->err);
}

bool smp_lexicon_line_flag(const smp_lexicon_line *line, const char *key)
{
    return json_is_true(json_object_get(line->object, key));
}

simpul_status smp_lexicon_line_term(const smp_lexicon_line *line, smp_day *from, smp_day *to)
{
    simpul_str first, last;
    smp_span span;
    *from = SMP_DAY_OPEN_START;
    *to = SMP_DAY_OPEN_END;
    simpul_status status = smp_lexicon_line_text(line, "from", false, &first);
    if (!status) status = smp_lexicon_line_text(line, "to", false, &last);
    if (status) return status;
    if (first.ptr) {
        if (!smp_date_parse(first, &span))
            return smp_lexicon_line_bad(line, "from", "an EDTF date");
        *from = span.first;
    }
    if (last.ptr) {
        if (!smp_date_parse(last, &span)) return smp_lexicon_line_bad(line, "to", "an EDTF date");
        *to = span.last;
    }
    return SIMPUL_OK;
}

simpul_status smp_lexicon_line_entity(const smp_lexicon_line *line, const char *key, bool required,
                                      uint32_t *out)
{
    simpul_lexicon *lexicon = line->lexicon;
    simpul_str id;
    *out = SMP_NOTHING;
    simpul_status status = smp_lexicon_line_text(line, key, required, &id);
    if (status || !id.ptr) return status;
    smp_type type = smp_type_of_id(id);
    if (!type) return smp_lexicon_line_bad(line, key, "an entity id (type:slug)");
    size_t before = lexicon->entity_ids.n;
    *out = smp_strmap_put(&lexicon->entity_ids, id);
    if (*out == SMP_STRMAP_NONE) return smp_error_memory(line->err);
    if (*out < before) return SIMPUL_OK;
    smp_lex_entity entity = {smp_strmap_string(&lexicon->entity_ids, *out), SIMPUL_STR_NONE,
                             SIMPUL_STR_NONE, type, false};
    return smp_vec_push(&lexicon->entities, entity) ? SIMPUL_OK : smp_error_memory(line->err);
}

simpul_status smp_lexicon_line_strings(const smp_lexicon_line *line, const char *key,
                                       const simpul_str **out, size_t *n)
{
    json_t *list = json_object_get(line->object, key);
    *out = NULL;
    *n = 0;
    if (!list || json_is_null(list)) return SIMPUL_OK;
    if (!json_is_array(list)) return smp_lexicon_line_bad(line, key, "a list of strings");
    size_t size = json_array_size(list);
    simpul_str *items = smp_arena_array(&line->lexicon->arena, simpul_str, size);
    if (!items) return smp_error_memory(line->err);
    for (size_t i = 0; i < size; i++) {
        json_t *item = json_array_get(list, i);
        if (!json_is_string(item)) return smp_lexicon_line_bad(line, key, "a list of strings");
        items[i] = smp_arena_str(&line->lexicon->arena, smp_str(json_string_value(item)));
        if (!items[i].ptr) return smp_error_memory(line->err);
    }
    *out = items;
    *n = size;
    return SIMPUL_OK;
}

const char *smp_lexicon_line_word(const smp_lexicon_line *line, const char *key)
{
    return json_string_value(json_object_get(line->object, key));
}

int64_t smp_lexicon_line_integer(const smp_lexicon_line *line, const char *key)
{
    return json_integer_value(json_object_get(line->object, key));
}

bool smp_lexicon_line_number(const smp_lexicon_line *line, const char *key, double *out)
{
    json_t *value = json_object_get(line->object, key);
    *out = json_number_value(value);
    return json_is_number(value);
}

bool smp_lexicon_line_flag_in(const smp_lexicon_line *line, const char *key, const char *member)
{
    return json_is_true(json_object_get(json_object_get(line->object, key), member));
}

simpul_status smp_lexicon_line_json(const smp_lexicon_line *line, const char *key, simpul_str *out)
{
    json_t *value = json_object_get(line->object, key);
    *out = SIMPUL_STR_NONE;
    if (!value || json_object_size(value) == 0) return SIMPUL_OK;
    char *text = json_dumps(value, JSON_COMPACT | JSON_SORT_KEYS);
    if (!text) return smp_error_memory(line->err);
    *out = smp_arena_str(&line->lexicon->arena, smp_str(text));
    free(text);
    return out->ptr ? SIMPUL_OK : smp_error_memory(line->err);
}

simpul_status smp_lexicon_line_members(const smp_lexicon_line *line, const char *key,
                                       const char *wanted, smp_lexicon_line_member *take,
                                       uint32_t context)
{
    json_t *list = json_object_get(line->object, key), *value;
    const char *name;
    simpul_status status = SIMPUL_OK;
    if (!list || json_is_null(list)) return status;
    if (!json_is_object(list)) return smp_lexicon_line_bad(line, key, wanted);
    json_object_foreach(list, name, value)
    {
        status = take(line, context, name, json_string_value(value));
        if (status) return status;
    }
    return status;
}
