/* What the parts of a comparison share, and what its readers ask. Compares nothing. */
#include "graph/comparison.h"

#include "base/error.h"
#include "base/str.h"

#include <string.h>

smp_change smp_change_new(simpul_change_kind kind, simpul_str id)
{
    smp_change change;
    memset(&change, 0, sizeof change);
    change.shown.kind = kind;
    change.shown.id = id;
    for (int side = 0; side < 2; side++)
        change.shown.node[side] = change.shown.edge[side] = change.shown.event[side] =
            SIMPUL_NO_ELEMENT;
    return change;
}

simpul_status smp_change_add(simpul_comparison *comparison, const smp_change *change,
                             simpul_error *err)
{
    if (comparison->options->ignored[change->shown.kind]) return SIMPUL_OK;
    return smp_vec_push(&comparison->changes, *change) ? SIMPUL_OK : smp_error_memory(err);
}

simpul_status smp_comparison_copy(simpul_comparison *comparison, simpul_str *text,
                                  simpul_error *err)
{
    if (!text->ptr) return SIMPUL_OK;
    *text = smp_arena_str(&comparison->arena, *text);
    return text->ptr ? SIMPUL_OK : smp_error_memory(err);
}

simpul_change_kind smp_change_of_status(simpul_str before, simpul_str after)
{
    static const simpul_event_status undone[] = {SIMPUL_EVENT_PLANNED, SIMPUL_EVENT_POSSIBLE,
                                                 SIMPUL_EVENT_ALLEGED};

    if (smp_str_is(after, simpul_event_status_name(SIMPUL_EVENT_REVERSED)))
        return SIMPUL_CHANGE_REVERSED;
    bool is_done = smp_str_is(after, simpul_event_status_name(SIMPUL_EVENT_DONE));
    for (size_t i = 0; is_done && i < sizeof undone / sizeof *undone; i++)
        if (smp_str_is(before, simpul_event_status_name(undone[i]))) return SIMPUL_CHANGE_DONE;
    return SIMPUL_CHANGE_STATUS;
}

static simpul_str next_item(simpul_str *list)
{
    static const simpul_str separator = {" | ", 3};
    size_t end = smp_str_find(*list, separator, 0);
    simpul_str item = smp_str_slice(*list, 0, end == SIZE_MAX ? list->len : end);
    *list = end == SIZE_MAX ? SIMPUL_STR_NONE : smp_str_slice(*list, end + 3, list->len);
    return item;
}

bool smp_change_has_more(simpul_str a, simpul_str b)
{
    while (a.ptr) {
        simpul_str item = next_item(&a), rest = b;
        bool found = false;
        while (rest.ptr && !found) found = smp_str_equal(next_item(&rest), item);
        if (!found) return true;
    }
    return false;
}

simpul_status smp_comparison_own_claims(simpul_comparison *comparison, int side,
                                        const uint32_t *claims, size_t n_claims, smp_change *change,
                                        simpul_error *err)
{
    const smp_comparison_side *mine = &comparison->sides[side];
    uint32_t *own = smp_arena_array(&comparison->arena, uint32_t, n_claims);
    size_t n = 0;
    if (!own) return smp_error_memory(err);
    for (size_t i = 0; i < n_claims; i++)
        if (mine->twin[claims[i]] == SIMPUL_NO_ELEMENT) own[n++] = claims[i];
    change->shown.claims = n ? own : NULL;
    change->shown.n_claims = n;
    change->shown.claims_side = side;
    return SIMPUL_OK;
}

void simpul_comparison_free(simpul_comparison *comparison)
{
    if (!comparison) return;
    for (int side = 0; side < 2; side++) {
        simpul_events_free(comparison->sides[side].events);
        smp_strmap_dispose(&comparison->sides[side].claims);
        smp_strmap_dispose(&comparison->sides[side].edges);
    }
    smp_vec_dispose(&comparison->changes);
    smp_arena_dispose(&comparison->arena);
    smp_free(comparison);
}

size_t simpul_comparison_count(const simpul_comparison *comparison)
{
    return comparison->changes.n;
}

const simpul_change *simpul_comparison_at(const simpul_comparison *comparison, size_t index)
{
    return &comparison->changes.items[index].shown;
}

const simpul_events *simpul_comparison_events(const simpul_comparison *comparison, int side)
{
    return comparison->sides[side].events;
}
