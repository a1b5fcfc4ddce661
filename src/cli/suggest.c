/* Nearest names by the library's edit distance. Never guesses when nothing is near. */
#include "suggest.h"

#include <simpul/error.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static char lower(char c)
{
    if (c == '_') return '-'; /* people mix the two up */
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

struct suggestion suggestion_for(const char *typed)
{
    return (struct suggestion){typed, NULL, 1 + strlen(typed) / 3};
}

static bool is_start_of(const char *start, const char *name)
{
    size_t n = strlen(start);
    if (n < 2 || strlen(name) < n) return false;
    for (size_t i = 0; i < n; i++)
        if (lower(start[i]) != lower(name[i])) return false;
    return true;
}

void suggestion_offer(struct suggestion *suggestion, const char *name)
{
    const char *typed = suggestion->typed, *best = suggestion->best;
    size_t distance = simpul_edit_distance(typed, name, suggestion->distance);
    if (is_start_of(typed, name)) distance = 1;
    if (distance > suggestion->distance) return;
    bool same_start = lower(*name) == lower(*typed);
    if (best && distance == suggestion->distance && (!same_start || lower(*best) == lower(*typed)))
        return;
    suggestion->best = name;
    suggestion->distance = distance;
}

const char *suggestion_text(const struct suggestion *suggestion, const char *prefix, char *text,
                            size_t size)
{
    if (suggestion->best) snprintf(text, size, "; did you mean '%s%s'?", prefix, suggestion->best);
    else text[0] = '\0';
    return text;
}
