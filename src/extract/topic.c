/* The one question whether an article is about policy, by what it names and claims. Judges no
 * single claim. */
#include "extract/topic.h"

#include <string.h>

/* Relations that any pair may have, in any kind of news. */
static bool is_common(const char *relation)
{
    static const char *const names[] = {"holds_office_in",  "part_of",  "owned_by",
                                        "coordinates_with", "supports", "protects"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(relation, names[i]) == 0) return true;
    return false;
}

/* Universities are bodies of the state, and what they teach is no policy. */
static bool is_of_learning(simpul_str name)
{
    return smp_str_starts(name, SIMPUL_STR("Universitas")) ||
           smp_str_starts(name, SIMPUL_STR("Institut ")) ||
           smp_str_starts(name, SIMPUL_STR("Sekolah"));
}

static bool is_public(const smp_reading *reading, uint32_t actor)
{
    const smp_actor *who = &reading->actors.items[actor];
    if (who->type == SMP_T_MINISTRY || who->type == SMP_T_REGULATION) return true;
    return who->type == SMP_T_AGENCY && who->known != SMP_NOTHING &&
           !is_of_learning(reading->lexicon->entities.items[who->known].name);
}

static bool is_of_policy(const smp_reading *reading)
{
    for (size_t i = 0; i < reading->mentions.n; i++)
        if (is_public(reading, reading->mentions.items[i].actor)) return true;
    for (size_t i = 0; i < reading->claims.n; i++)
        if (!is_common(reading->claims.items[i].relation->name)) return true;
    return false;
}

bool smp_topic_admits(const smp_reading *reading, const smp_claim *claim)
{
    return !is_common(claim->relation->name) || is_of_policy(reading);
}
