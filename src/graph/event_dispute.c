/* Do the claims of one event contradict one another? Looks at actor, nature and polarity; groups
 * nothing. */
#include "graph/event.h"

#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum side { SIDE_STATE, SIDE_BUSINESS, SIDE_OTHER } side;

/* Who is meant by an actor when sources disagree: the state, or a business. Two public bodies that
 * one or the other source names are no contradiction. */
static side side_of(simpul_str id)
{
    static const struct {
        const char *start;
        side which;
    } sides[] = {{"ministry:", SIDE_STATE},    {"agency:", SIDE_STATE},
                 {"official:", SIDE_STATE},    {"regulation:", SIDE_STATE},
                 {"platform:", SIDE_BUSINESS}, {"company:", SIDE_BUSINESS}};
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        if (smp_str_starts(id, smp_str(sides[i].start))) return sides[i].which;
    return SIDE_OTHER;
}

/* Claims stand in camps and come from sources. Two that differ in both exist exactly when there are
 * several camps and several sources: two claims of one camp and different sources leave a third, if
 * it is to agree with each of them in one, no camp but theirs; and the other way round. */
typedef struct camps {
    bool any, several_camps, several_sources;
    uintptr_t camp;
    uint32_t source;
} camps;

static void join_camp(camps *all, uintptr_t camp, uint32_t source)
{
    if (all->any) {
        all->several_camps = all->several_camps || camp != all->camp;
        all->several_sources = all->several_sources || source != all->source;
        return;
    }
    *all = (camps){.any = true, .camp = camp, .source = source};
}

static bool disagree(const camps *all)
{
    return all->several_camps && all->several_sources;
}

static int by_saying(const void *a, const void *b)
{
    const smp_dossier_claim *left = *(const smp_dossier_claim *const *)a;
    const smp_dossier_claim *right = *(const smp_dossier_claim *const *)b;
    int order = smp_str_compare(left->record.subject, right->record.subject);
    if (!order) order = smp_str_compare(left->record.relation, right->record.relation);
    return order ? order : (left > right) - (left < right);
}

/* Does one source affirm what another denies: the same act of the same actor? */
static bool disagree_on_polarity(const smp_dossier_claim **claims, size_t n)
{
    camps sayings = {.any = false};
    if (n) qsort(claims, n, sizeof *claims, by_saying);
    for (size_t i = 0; i < n; i++) {
        bool same = i && smp_str_equal(claims[i]->record.subject, claims[i - 1]->record.subject) &&
                    claims[i]->relation == claims[i - 1]->relation;
        if (!same) sayings.any = false;
        join_camp(&sayings, claims[i]->record.polarity, claims[i]->source);
        if (disagree(&sayings)) return true;
    }
    return false;
}

static simpul_str name_dispute(smp_arena *arena, bool actor, bool nature, bool polarity)
{
    char text[40];
    snprintf(text, sizeof text, "%s%s%s%s%s", actor ? "actor" : "", actor && nature ? " | " : "",
             nature ? "nature" : "", (actor || nature) && polarity ? " | " : "",
             polarity ? "polarity" : "");
    return smp_arena_str(arena, smp_str(text));
}

bool smp_event_contested(simpul_str *out, smp_arena *arena, const smp_dossier *dossier,
                         const uint32_t *claims, size_t n)
{
    const smp_dossier_claim **stated = smp_alloc_array(n, sizeof *stated);
    camps actors = {.any = false}, natures = {.any = false};
    size_t n_stated = 0;
    *out = SIMPUL_STR_NONE;
    if (!stated) return false;
    for (size_t i = 0; i < n; i++) {
        const smp_dossier_claim *claim = &dossier->claims[claims[i]];
        if (claim->is_unstated) continue; /* who did it is our guess: it contradicts nobody */
        stated[n_stated++] = claim;
        bool reported = claim->record.modality <= SIMPUL_ALLEGED &&
                        claim->record.polarity == SIMPUL_AFFIRMED &&
                        smp_is_single_act(claim->relation->family);
        if (!reported) continue;
        join_camp(&actors, side_of(claim->record.subject), claim->source);
        join_camp(&natures, (uintptr_t)claim->relation, claim->source);
    }
    bool actor = disagree(&actors), nature = disagree(&natures);
    bool polarity = disagree_on_polarity(stated, n_stated);
    smp_free(stated);
    if (!actor && !nature && !polarity) return true;
    *out = name_dispute(arena, actor, nature, polarity);
    return out->ptr != NULL;
}
