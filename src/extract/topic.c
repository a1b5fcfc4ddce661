/* The one question whether an article is about policy, by what it names and claims. Judges no
 * single claim. */
#include "extract/topic.h"

#include "extract/find.h"

#include <string.h>

enum { EXCERPT = 5 }; /* so few sentences do not tell what the whole is about */

/* Relations that any pair may have, in any kind of news: shops coordinate, analysts advise, chiefs
 * of companies accuse one another. What people ask of a platform or firm is policy. */
static bool is_common(const smp_reading *reading, const smp_claim *claim)
{
    static const char *const always[] = {"holds_office_in",  "part_of",  "owned_by",
                                         "coordinates_with", "supports", "protects"};
    static const char *const voices[] = {"requests", "criticises"};
    const char *relation = claim->relation->name;
    if (SMP_STR_IS_ANY(smp_str(relation), always)) return true;
    if (!SMP_STR_IS_ANY(smp_str(relation), voices)) return false;
    smp_type of = reading->actors.items[claim->object].type;
    return reading->actors.items[claim->subject].type != SMP_T_STAKEHOLDER ||
           (of != SMP_T_PLATFORM && of != SMP_T_COMPANY);
}

/* Universities are bodies of the state, and what they teach is no policy. */
static bool is_of_learning(simpul_str name)
{
    return smp_str_starts(name, SIMPUL_STR("Universitas")) ||
           smp_str_starts(name, SIMPUL_STR("Institut ")) ||
           smp_str_starts(name, SIMPUL_STR("Sekolah"));
}

/* Bodies that do nothing but regulate a trade: what is told of them is policy. */
static bool is_regulator(simpul_str id)
{
    static const char *const ids[] = {"agency:ojk",       "agency:bpom",     "agency:kppu",
                                      "agency:lps",       "agency:bappebti", "agency:bssn",
                                      "agency:ppatk",     "agency:bgn",      "agency:bapanas",
                                      "agency:danantara", "agency:bp-bumn",  "agency:bph-migas",
                                      "agency:skk-migas", "agency:kpi",      "agency:satgas-pkh",
                                      "agency:djp",       "agency:djbc",     "agency:bpjph"};
    return SMP_STR_IS_ANY(id, ids);
}

/* Names of these make an article one about policy by themselves. */
static bool is_of_state(const smp_actor *who)
{
    return who->type == SMP_T_MINISTRY || who->type == SMP_T_REGULATION || is_regulator(who->id);
}

/* The government or parliament of a region, whom no lexicon lists. */
static bool is_regional(simpul_str id)
{
    static const char *const starts[] = {"agency:pemprov-", "agency:pemkot-", "agency:pemkab-",
                                         "agency:dprd-"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (smp_str_starts(id, smp_str(starts[i]))) return true;
    return false;
}

/* Other bodies of the state are in all kinds of news, with their chiefs: there only what they do
 * counts. */
static bool is_public(const smp_reading *reading, uint32_t actor)
{
    const smp_actor *who = &reading->actors.items[actor];
    if (is_of_state(who)) return true;
    /* what the chief of one asks for is asked by it */
    if (who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING)
        return is_public(reading, who->body);
    if (is_regional(who->id)) return true;
    return who->type == SMP_T_AGENCY && who->known != SMP_NOTHING &&
           !is_of_learning(reading->lexicon->entities.items[who->known].name);
}

/* "Polda X mengimbau warga": the police tell the public to take care in all kinds of news. */
static bool is_appeal(const smp_reading *reading, const smp_claim *claim)
{
    static const char *const starts[] = {"agency:polri", "agency:polda-", "agency:polres",
                                         "agency:polsek", "agency:brimob"};
    const smp_actor *who = &reading->actors.items[claim->subject];
    if (who->type == SMP_T_OFFICIAL && who->body != SMP_NOTHING)
        who = &reading->actors.items[who->body];
    if (strcmp(claim->relation->name, "requests") != 0 ||
        !smp_str_is(reading->actors.items[claim->object].id, "stakeholder:masyarakat"))
        return false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (smp_str_starts(who->id, smp_str(starts[i]))) return true;
    return false;
}

static bool is_deed(const smp_reading *reading, const smp_claim *claim)
{
    static const char *const states[] = {"holds_office_in", "part_of", "owned_by"};
    if (!is_common(reading, claim)) return true;
    if (SMP_STR_IS_ANY(smp_str(claim->relation->name), states)) return false;
    if (is_appeal(reading, claim)) return false;
    return is_public(reading, claim->subject) || is_public(reading, claim->object);
}

/* "aturan", "kebijakan": an article that speaks of rules again and again is about them, when it
 * names a body of the state. */
static bool speaks_of_rules(const smp_reading *reading)
{
    enum { OFTEN = 3 };
    size_t n = 0;
    uint32_t noun, end;
    for (uint32_t at = 0; at < reading->tokens.n_tokens && n < OFTEN; at++)
        n += smp_find_payload(reading, at, SMP_P_NOUN, &noun, &end) &&
             reading->lexicon->nouns.items[noun].types == SMP_T_REGULATION;
    for (size_t i = 0; i < reading->mentions.n && n == OFTEN; i++)
        if (is_public(reading, reading->mentions.items[i].actor)) return true;
    return false;
}

static bool is_of_policy(const smp_reading *reading)
{
    enum { AGAIN = 2, MANY = 4 }; /* one minister may be anywhere */
    bool is_excerpt = reading->tokens.n_sentences <= EXCERPT;
    bool has_platform = false; /* a service and the state in one article are about policy */
    size_t n_of_state = 0, n_public = 0;
    for (size_t i = 0; i < reading->mentions.n; i++) {
        uint32_t actor = reading->mentions.items[i].actor;
        const smp_actor *who = &reading->actors.items[actor];
        n_of_state += is_of_state(who);
        has_platform = has_platform || (who->type & (SMP_T_PLATFORM | SMP_T_FEATURE)) != 0;
        n_public += who->type == SMP_T_AGENCY && is_public(reading, actor);
        if (n_of_state >= AGAIN || (n_of_state && n_public >= MANY) ||
            (n_of_state && (is_excerpt || has_platform)))
            return true;
        if (is_excerpt && is_public(reading, actor)) return true;
    }
    for (size_t i = 0; i < reading->claims.n; i++)
        if (is_deed(reading, &reading->claims.items[i])) return true;
    return speaks_of_rules(reading);
}

bool smp_topic_is_policy(const smp_reading *reading)
{
    return is_of_policy(reading);
}

bool smp_topic_admits(const smp_reading *reading, const smp_claim *claim, bool is_policy)
{
    return is_policy || !is_common(reading, claim);
}
