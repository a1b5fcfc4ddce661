/* Nearest names by restricted edit distance. Never guesses when nothing is near. */
#include "suggest.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST = 64 };

static char lower(char c)
{
    if (c == '_') return '-'; /* people mix the two up */
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t d = a < b ? a : b;
    return d < c ? d : c;
}

size_t edit_distance(const char *a, const char *b, size_t limit)
{
    size_t rows[3][LONGEST + 1];
    size_t n_a = strlen(a), n_b = strlen(b);
    if (n_a > LONGEST || n_b > LONGEST) return limit + 1;
    for (size_t j = 0; j <= n_b; j++) rows[0][j] = j;
    for (size_t i = 1; i <= n_a; i++) {
        size_t *now = rows[i % 3], *before = rows[(i - 1) % 3], *earlier = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= n_b; j++) {
            size_t differs = lower(a[i - 1]) != lower(b[j - 1]);
            now[j] = least(before[j] + 1, now[j - 1] + 1, before[j - 1] + differs);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]) && earlier[j - 2] + 1 < now[j])
                now[j] = earlier[j - 2] + 1;
        }
    }
    size_t distance = rows[n_a % 3][n_b];
    return distance > limit ? limit + 1 : distance;
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
    size_t distance = edit_distance(typed, name, suggestion->distance);
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
