/* A scanner over one object of valid JSON, top-level keys only. Parses no values. */
#include "records/json_line.h"

static size_t skip_space(simpul_str line, size_t at)
{
    while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '\t' || line.ptr[at] == '\r'))
        at++;
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
        if (depth == 0 && (c == ',' || c == '}')) return at;
        if (c == '{' || c == '[') depth++;
        if (c == '}' || c == ']') depth--;
        at++;
    }
    return at;
}

size_t smp_json_column(simpul_str line, simpul_str key, bool of_key)
{
    size_t at = skip_space(line, 0);
    if (at >= line.len || line.ptr[at] != '{') return 0;
    at = skip_space(line, at + 1);
    while (at < line.len && line.ptr[at] == '"') {
        size_t key_start = at, key_end = skip_string(line, at);
        simpul_str found = smp_str_slice(line, key_start + 1, key_end - 1);
        at = skip_space(line, key_end);
        if (at >= line.len || line.ptr[at] != ':') return 0;
        at = skip_space(line, at + 1);
        if (smp_str_equal(found, key)) return (of_key ? key_start : at) + 1;
        at = skip_space(line, skip_value(line, at));
        if (at >= line.len || line.ptr[at] != ',') return 0;
        at = skip_space(line, at + 1);
    }
    return 0;
}
