/* The list of formats, and finding one by name, suffix or content. Opens no file. */
#include "format/format_entry.h"

#include <stdio.h>
#include <string.h>

static const smp_format *const formats[] = {
    &smp_format_graphml,
    &smp_format_dot,
    &smp_format_csv,
};

size_t smp_format_count(void)
{
    return sizeof formats / sizeof formats[0];
}

const smp_format *smp_format_at(size_t index)
{
    return index < smp_format_count() ? formats[index] : NULL;
}

const smp_format *smp_format_by_name(const char *name)
{
    for (size_t i = 0; name && i < smp_format_count(); i++)
        if (strcmp(formats[i]->shown.name, name) == 0) return formats[i];
    return NULL;
}

static bool has_suffix(simpul_str path, const char *suffix)
{
    size_t length = strlen(suffix);
    if (path.len <= length) return false;
    const char *end = path.ptr + path.len - length;
    for (size_t i = 0; i < length; i++) {
        char c = end[i] >= 'A' && end[i] <= 'Z' ? (char)(end[i] + 32) : end[i];
        if (c != suffix[i]) return false;
    }
    return true;
}

const smp_format *smp_format_by_suffix(const char *path)
{
    for (size_t i = 0; path && i < smp_format_count(); i++)
        for (const char *const *suffix = formats[i]->shown.suffixes; *suffix; suffix++)
            if (has_suffix(smp_str(path), *suffix)) return formats[i];
    return NULL;
}

const smp_format *smp_format_by_content(simpul_str head)
{
    const smp_format *best = NULL;
    int best_score = 0;
    for (size_t i = 0; i < smp_format_count(); i++) {
        int score = formats[i]->sniff ? formats[i]->sniff(head) : 0;
        if (score <= best_score) continue;
        best = formats[i];
        best_score = score;
    }
    return best;
}

const smp_format_part *smp_format_part_by_name(const char *name)
{
    for (size_t i = 0; name && i < smp_format_count(); i++)
        for (size_t part = 0; part < formats[i]->n_parts; part++)
            if (strcmp(formats[i]->parts[part].name, name) == 0) return &formats[i]->parts[part];
    return NULL;
}

void smp_format_list(char *out, size_t size, bool readable_only)
{
    size_t used = 0;
    if (size) out[0] = '\0';
    for (size_t i = 0; i < smp_format_count(); i++) {
        if (readable_only && !formats[i]->read) continue;
        int length =
            snprintf(out + used, size - used, "%s%s", used ? ", " : "", formats[i]->shown.name);
        if (length < 0 || (size_t)length >= size - used) return;
        used += (size_t)length;
    }
}

size_t simpul_format_count(void)
{
    return smp_format_count();
}

const simpul_format *simpul_format_at(size_t index)
{
    const smp_format *format = smp_format_at(index);
    return format ? &format->shown : NULL;
}

const simpul_format *simpul_format_by_name(const char *name)
{
    const smp_format *format = smp_format_by_name(name);
    return format ? &format->shown : NULL;
}

const simpul_format *simpul_format_by_suffix(const char *path)
{
    const smp_format *format = smp_format_by_suffix(path);
    return format ? &format->shown : NULL;
}

const simpul_format *simpul_format_by_content(simpul_str head)
{
    const smp_format *format = smp_format_by_content(head);
    return format ? &format->shown : NULL;
}
