/* A scanner over valid JSON: members of an object, items of an array. Parses no values. */
#include "records/json_line.h"

#include <string.h>

static size_t skip_space(simpul_str line, size_t at)
{
    while (at < line.len && line.ptr[at] && strchr(" \t\r\n", line.ptr[at])) at++;
    return at;
}

static size_t skip_string(simpul_str line, size_t at)
{
    for (at++; at < line.len && line.ptr[at] != '"'; at++)
        if (line.ptr[at] == '\\') at++;
    return at < line.len ? at + 1 : line.len;
}

static size_t skip_value(simpul_str line, size_t at)
{
    size_t depth = 0;
    while (at < line.len) {
        char c = line.ptr[at];
        if (c == '"') {
            at = skip_string(line, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
        if (c == '{' || c == '[') depth++;
        if (c == '}' || c == ']') depth--;
        at++;
    }
    return at;
}

size_t smp_json_member(simpul_str text, size_t at, simpul_str key, bool of_key)
{
    at = skip_space(text, at);
    if (at >= text.len || text.ptr[at] != '{') return SIZE_MAX;
    at = skip_space(text, at + 1);
    while (at < text.len && text.ptr[at] == '"') {
        size_t key_start = at, key_end = skip_string(text, at);
        simpul_str found = smp_str_slice(text, key_start + 1, key_end - 1);
        at = skip_space(text, key_end);
        if (at >= text.len || text.ptr[at] != ':') return SIZE_MAX;
        at = skip_space(text, at + 1);
        if (smp_str_equal(found, key)) return of_key ? key_start : at;
        at = skip_value(text, at);
        if (at >= text.len || text.ptr[at] != ',') return SIZE_MAX;
        at = skip_space(text, at + 1);
    }
    return SIZE_MAX;
}

size_t smp_json_item(simpul_str text, size_t at, size_t index)
{
    at = skip_space(text, at);
    if (at >= text.len || text.ptr[at] != '[') return SIZE_MAX;
    at = skip_space(text, at + 1);
    for (size_t i = 0; at < text.len && text.ptr[at] != ']'; i++) {
        if (i == index) return at;
        at = skip_value(text, at);
        if (at >= text.len || text.ptr[at] != ',') return SIZE_MAX;
        at = skip_space(text, at + 1);
    }
    return SIZE_MAX;
}

size_t smp_json_column(simpul_str line, simpul_str key, bool of_key)
{
    size_t at = smp_json_member(line, 0, key, of_key);
    return at == SIZE_MAX ? 0 : at + 1;
}
