/* Light verbs in the passive: they say of a deed that a noun names only that somebody did it. */
#include "extract/brought.h"

#include "extract/find.h"

static bool is_light_passive(const smp_reading *reading, uint32_t token)
{
    static const char *const verbs[] = {
        "diadakan",     "diajukan",      "diberikan",   "diberlakukan", "digarap",
        "digelar",      "digodok",       "digulirkan",  "dijalin",      "dijatuhkan",
        "dikeluarkan",  "dikenakan",     "dikirim",     "dikirimkan",   "dilakukan",
        "dilaksanakan", "dilangsungkan", "dilayangkan", "dilontarkan",  "dirampungkan",
        "dirancang",    "disampaikan",   "disiapkan",   "disuarakan",   "dialamatkan",
        "disusun",      "diterapkan",    "ditempuh",    "diutarakan",   "diselenggarakan"};
    return SMP_IS_ANY(reading, token, verbs);
}

/* "datang dari X": the token behind the preposition; 0 without one. */
static uint32_t behind_source(const smp_reading *reading, uint32_t token)
{
    static const char *const verbs[] = {"datang", "muncul", "mengalir", "berdatangan",
                                        "bermunculan"};
    bool comes = SMP_IS_ANY(reading, token, verbs);
    uint32_t from = token + 1;
    while (comes && (smp_reading_marked(reading, from, SMP_M_ADVERB) ||
                     smp_reading_is(reading, from, "juga")))
        from++;
    return comes && smp_reading_is(reading, from, "dari") ? from + 1 : 0;
}

bool smp_brought_find(const smp_reading *reading, const smp_cue_at *found, const smp_frame *parsed,
                      smp_brought *out)
{
    enum { REACH = 9 };
    bool is_object = parsed->clause.is_governed || parsed->clause.has_light_verb;
    bool is_relative = false;
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    *out = (smp_brought){0, 0};
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) return false;
        uint32_t source = behind_source(reading, at);
        bool is_verb = source || is_light_passive(reading, at);
        if (is_verb && is_object && !is_relative) return false;
        if (is_verb) out->behind = source ? source : at + 1;
        if (is_verb) return true;
        out->marks |= reading->marks[at];
        is_relative = is_relative || smp_reading_is(reading, at, "yang");
        bool goes_on = is_relative && smp_reading_is(reading, at, "yang");
        if (!goes_on && (smp_clause_breaks(reading, at) || smp_clause_is_verb(reading, at)))
            return false;
    }
    return false;
}

bool smp_brought_source(const smp_reading *reading, const smp_cue_at *found, smp_ends *out)
{
    enum { REACH = 24, OPENING = 2 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    out->n = 0;
    if (found->first - floor > OPENING) return false;
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        uint32_t source =
            reading->mention_at[at] == SMP_NO_MENTION ? behind_source(reading, at) : 0;
        if (!source || source >= limit) continue;
        smp_clause_agent(reading, source, true, out);
        return out->n > 0;
    }
    return false;
}

/* "Grok, aplikasi besutan xAI, dilakukan …": behind what stands between two commas. */
static uint32_t behind_apposition(const smp_reading *reading, uint32_t comma, uint32_t limit)
{
    enum { FAR = 10 };
    if (!smp_reading_is_punctuation(reading, comma, ',')) return comma;
    for (uint32_t at = comma + 1; at < limit && at < comma + FAR; at++)
        if (smp_reading_is_punctuation(reading, at, ',')) return at + 1;
    return comma;
}

/* The token of such a verb soon behind the frame, with nothing but helpers between; else
 * SMP_NOTHING. */
static uint32_t verb_behind(const smp_reading *reading, const smp_frame *parsed,
                            bool (*is_verb)(const smp_reading *, uint32_t))
{
    enum { REACH = 4 };
    uint32_t limit = smp_find_sentence_end(reading, parsed->reach - 1);
    uint32_t first = behind_apposition(reading, parsed->reach, limit);
    for (uint32_t at = first; at + 1 < limit && at < first + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION || smp_clause_breaks(reading, at)) break;
        if (is_verb(reading, at)) return at;
    }
    return SMP_NOTHING;
}

void smp_brought_performer(const smp_reading *reading, smp_frame *out)
{
    uint32_t verb = verb_behind(reading, out, is_light_passive);
    if (verb != SMP_NOTHING) smp_clause_agent(reading, verb + 1, true, &out->agents);
}

static bool is_taking(const smp_reading *reading, uint32_t token)
{
    return smp_reading_is(reading, token, "dicabut") ||
           smp_reading_is(reading, token, "dibekukan") ||
           smp_reading_is(reading, token, "dibatalkan");
}

bool smp_brought_taken(const smp_reading *reading, smp_frame *out)
{
    uint32_t verb = verb_behind(reading, out, is_taking);
    if (verb == SMP_NOTHING) return false;
    for (uint32_t at = out->reach; at < verb; at++) out->clause.marks |= reading->marks[at];
    smp_clause_agent(reading, verb + 1, true, &out->agents);
    out->reach = verb + 1;
    out->unstated = out->agents.n == 0;
    if (out->agents.n) smp_sought_reach(reading, &out->agents, out);
    return true;
}
