/* Bodies of one region by two names in one text: "Pemprov Sumsel" and "Pemerintah Provinsi Sumatera
 * Selatan" are one, by the longer name. Finds nothing new. */
#include "extract/same_body.h"

#include "base/str.h"

enum { MOST = 32 }; /* bodies of a kind that are compared */

/* "sumsel" for "sumatera-selatan": made of how its two words begin. */
static bool is_short_for(simpul_str shorter, simpul_str longer)
{
    size_t hyphen = smp_str_find(longer, SIMPUL_STR("-"), 0), n = 0;
    if (hyphen == SIZE_MAX) return false;
    while (n < shorter.len && n < hyphen && shorter.ptr[n] == longer.ptr[n]) n++;
    simpul_str rest = smp_str_slice(longer, hyphen + 1, longer.len);
    for (; n > 0; n--) {
        simpul_str tail = smp_str_slice(shorter, n, shorter.len);
        if (tail.len && smp_str_starts(rest, tail)) return true;
    }
    return false;
}

bool smp_same_place(simpul_str a, simpul_str b)
{
    if ((smp_str_is(a, "dki") && smp_str_is(b, "dki-jakarta")) ||
        (smp_str_is(b, "dki") && smp_str_is(a, "dki-jakarta")))
        return true;
    return is_short_for(a, b) || is_short_for(b, a);
}

/* All that was said of one actor is said of another. */
static void take(smp_reading *reading, uint32_t from, uint32_t to)
{
    for (size_t i = 0; i < reading->mentions.n; i++)
        if (reading->mentions.items[i].actor == from) reading->mentions.items[i].actor = to;
    for (size_t i = 0; i < reading->posts.n; i++)
        if (reading->posts.items[i].body == from) reading->posts.items[i].body = to;
    for (size_t i = 0; i < reading->actors.n; i++)
        if (reading->actors.items[i].body == from) reading->actors.items[i].body = to;
    reading->actors.items[from].is_mentioned = false;
}

static void unite(smp_reading *reading, simpul_str kind)
{
    uint32_t seen[MOST];
    size_t n = 0;
    for (uint32_t i = 0; i < reading->actors.n && n < MOST; i++) {
        const smp_actor *actor = &reading->actors.items[i];
        if (!actor->is_mentioned || !smp_str_starts(actor->id, kind)) continue;
        simpul_str place = smp_str_slice(actor->id, kind.len, actor->id.len);
        size_t same = 0;
        while (same < n) {
            simpul_str id = reading->actors.items[seen[same]].id;
            if (smp_same_place(smp_str_slice(id, kind.len, id.len), place)) break;
            same++;
        }
        bool is_longer = same < n && actor->id.len > reading->actors.items[seen[same]].id.len;
        if (is_longer) {
            take(reading, seen[same], i);
            seen[same] = i;
        } else if (same < n) {
            take(reading, i, seen[same]);
        } else {
            seen[n++] = i;
        }
    }
}

void smp_same_bodies_unite(smp_reading *reading)
{
    static const char *const kinds[] = {"agency:pemprov-", "agency:polda-", "agency:dprd-",
                                        "agency:kejati-"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) unite(reading, smp_str(kinds[i]));
}
