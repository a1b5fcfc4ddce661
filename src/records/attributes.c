/* Members of canonical JSON objects. Trusts its input to be canonical. */
#include "records/attributes.h"

#include "base/number.h"

#include <simpul/records.h>
#include <string.h>

void smp_json_string(smp_buf *out, simpul_str text)
{
    size_t plain_from = 0;
    smp_buf_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        smp_buf_str(out, smp_str_slice(text, plain_from, i));
        plain_from = i + 1;
        switch (c) {
        case '"': smp_buf_text(out, "\\\""); break;
        case '\\': smp_buf_text(out, "\\\\"); break;
        case '\n': smp_buf_text(out, "\\n"); break;
        case '\r': smp_buf_text(out, "\\r"); break;
        case '\t': smp_buf_text(out, "\\t"); break;
        case '\b': smp_buf_text(out, "\\b"); break;
        case '\f': smp_buf_text(out, "\\f"); break;
        default: smp_buf_format(out, "\\u%04x", (unsigned)c);
        }
    }
    smp_buf_str(out, smp_str_slice(text, plain_from, text.len));
    smp_buf_byte(out, '"');
}

void smp_json_string_or_null(smp_buf *out, simpul_str text)
{
    if (text.ptr) smp_json_string(out, text);
    else smp_buf_text(out, "null");
}

/* The byte behind the string whose opening quote stands at `at`. */
static size_t string_end(simpul_str text, size_t at)
{
    for (at++; at < text.len && text.ptr[at] != '"'; at++)
        if (text.ptr[at] == '\\') at++;
    return at + 1;
}

static size_t value_end(simpul_str text, size_t at)
{
    size_t depth = 0;
    for (; at < text.len; at++) {
        char c = text.ptr[at];
        if (c == '"') {
            at = string_end(text, at) - 1;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            if (depth == 0) return at;
            depth--;
        } else if (c == ',' && depth == 0) {
            return at;
        }
    }
    return at;
}

bool smp_attributes_next(simpul_str object, size_t *at, simpul_str *key, simpul_str *value)
{
    size_t start = *at + 1; /* behind '{' or ',' */
    if (!object.ptr || start >= object.len || object.ptr[start] != '"') return false;
    size_t key_end = string_end(object, start);
    size_t end = value_end(object, key_end + 1);
    *key = smp_str_slice(object, start + 1, key_end - 1);
    *value = smp_str_slice(object, key_end + 1, end);
    *at = end;
    return true;
}

bool smp_list_next(simpul_str list, size_t *at, simpul_str *item)
{
    size_t start = *at + 1; /* behind '[' or ',' */
    if (!list.ptr || start >= list.len || list.ptr[start] == ']') return false;
    size_t end = value_end(list, start);
    *item = smp_str_slice(list, start, end);
    *at = end;
    return true;
}

simpul_str smp_attributes_value(simpul_str object, const char *key)
{
    size_t at = 0;
    simpul_str known, value;
    while (smp_attributes_next(object, &at, &known, &value))
        if (smp_str_is(known, key)) return value;
    return SIMPUL_STR_NONE;
}

bool smp_attributes_has(simpul_str object, simpul_str key)
{
    size_t at = 0;
    simpul_str known, value;
    while (smp_attributes_next(object, &at, &known, &value))
        if (smp_str_equal(known, key)) return true;
    return false;
}

simpul_str smp_attributes_quoted(simpul_str value)
{
    bool is_string = value.len >= 2 && value.ptr[0] == '"';
    return is_string ? smp_str_slice(value, 1, value.len - 1) : SIMPUL_STR_NONE;
}

static void put_member(smp_buf *out, bool *first, simpul_str key, simpul_str value)
{
    smp_buf_byte(out, *first ? '{' : ',');
    *first = false;
    smp_buf_byte(out, '"');
    smp_buf_str(out, key);
    smp_buf_text(out, "\":");
    smp_buf_str(out, value);
}

static simpul_str better_value(simpul_str a, simpul_str b)
{
    if (smp_str_is(a, "null")) return b;
    if (smp_str_is(b, "null")) return a;
    return smp_str_compare(a, b) <= 0 ? a : b;
}

void smp_attributes_unite(smp_buf *out, simpul_str a, simpul_str b)
{
    size_t at_a = 0, at_b = 0;
    simpul_str key_a, key_b, value_a, value_b;
    bool has_a = smp_attributes_next(a, &at_a, &key_a, &value_a);
    bool has_b = smp_attributes_next(b, &at_b, &key_b, &value_b);
    bool first = true;
    while (has_a || has_b) {
        int order = !has_a ? 1 : !has_b ? -1 : smp_str_compare(key_a, key_b);
        simpul_str value = order < 0   ? value_a
                           : order > 0 ? value_b
                                       : better_value(value_a, value_b);
        put_member(out, &first, order <= 0 ? key_a : key_b, value);
        if (order <= 0) has_a = smp_attributes_next(a, &at_a, &key_a, &value_a);
        if (order >= 0) has_b = smp_attributes_next(b, &at_b, &key_b, &value_b);
    }
    if (!first) smp_buf_byte(out, '}');
}

void smp_attributes_put(smp_buf *out, simpul_str object, simpul_str key, simpul_str value)
{
    size_t at = 0;
    simpul_str known, old;
    bool first = true, placed = false;
    while (smp_attributes_next(object, &at, &known, &old)) {
        int order = smp_str_compare(key, known);
        if (!placed && order <= 0) {
            put_member(out, &first, key, value);
            placed = true;
        }
        if (order != 0) put_member(out, &first, known, old);
    }
    if (!placed) put_member(out, &first, key, value);
    smp_buf_byte(out, '}');
}

static char simple_escape(char c)
{
    switch (c) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'b': return '\b';
    case 'f': return '\f';
    default: return c;
    }
}

/* Undoes smp_json_string: the only \u escapes it writes are control characters. */
static simpul_str unescape(simpul_str text, char *buffer, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\\' && i + 1 < text.len) {
            c = text.ptr[++i];
            if (c == 'u' && i + 4 < text.len) {
                unsigned value = 0;
                for (int digit = 0; digit < 4; digit++) {
                    char hex = text.ptr[++i];
                    value = value * 16 + (unsigned)(hex <= '9' ? hex - '0' : (hex | 32) - 'a' + 10);
                }
                c = (char)value;
            } else {
                c = simple_escape(c);
            }
        }
        if (n >= size) return SIMPUL_STR_NONE;
        buffer[n++] = c;
    }
    return (simpul_str){buffer, n};
}

simpul_str simpul_attribute_string(simpul_str attributes, const char *key, char *buffer,
                                   size_t size)
{
    size_t at = 0;
    simpul_str known, value;
    while (smp_attributes_next(attributes, &at, &known, &value)) {
        if (!smp_str_is(known, key)) continue;
        if (value.len < 2 || value.ptr[0] != '"') return SIMPUL_STR_NONE;
        return unescape(smp_str_slice(value, 1, value.len - 1), buffer, size);
    }
    return SIMPUL_STR_NONE;
}

static uint64_t number_of(simpul_str object, const char *key)
{
    int64_t value = 0;
    bool is_number = smp_number_parse_int(smp_attributes_value(object, key), &value);
    return is_number && value > 0 ? (uint64_t)value : 0;
}

bool simpul_attribute_unresolved(simpul_str attributes, size_t *at, simpul_unresolved *out)
{
    simpul_str list = smp_attributes_value(attributes, "unresolved"), item;
    if (!list.ptr || list.ptr[0] != '[' || !smp_list_next(list, at, &item)) return false;
    out->form = smp_attributes_quoted(smp_attributes_value(item, "form"));
    out->number = smp_attributes_quoted(smp_attributes_value(item, "number"));
    out->candidates = smp_attributes_value(item, "candidates");
    out->start = number_of(item, "start");
    out->end = number_of(item, "end");
    return true;
}
