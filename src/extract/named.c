/* Names of what a passive verb is done to, behind a copula or before "sebagaimana". */
#include "extract/named.h"

#include "extract/find.h"
#include "extract/phrase.h"

/* The token behind the words that open the names; 0 where none do. */
static uint32_t behind_copula(const smp_reading *reading, uint32_t token, bool is_relative)
{
    static const char *const copulas[] = {"adalah", "ialah", "terdapat"};
    static const char *const words[] = {"yakni", "yaitu", "termasuk", "meliputi", "mencakup"};
    static const char *const leads[] = {"pihak", "perusahaan", "platform", "aplikasi", "situs"};
    uint32_t at = token;
    if (smp_reading_is(reading, at, "antara") && smp_reading_is(reading, at + 1, "lain")) at += 2;
    else if (SMP_IS_ANY(reading, at, words) || (is_relative && SMP_IS_ANY(reading, at, copulas)))
        at++;
    else return 0;
    for (uint32_t end = at + 3; at < end && reading->mention_at[at] == SMP_NO_MENTION; at++)
        if (!SMP_IS_ANY(reading, at, leads) && !smp_reading_marked(reading, at, SMP_M_TRANSPARENT))
            break;
    return at;
}

void smp_named_behind(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 14 };
    uint32_t limit = smp_find_sentence_end(reading, found->first);
    for (uint32_t at = found->end; at + 1 < limit && at < found->end + REACH; at++) {
        if (reading->mention_at[at] != SMP_NO_MENTION) continue;
        uint32_t names = behind_copula(reading, at, out->clause.is_relative);
        if (names && names < limit) {
            smp_clause_agent(reading, names, true, &out->patients);
            if (out->patients.n == 0) return;
            smp_clause_agent(reading, found->end, true, &out->agents);
            smp_sought_reach(reading, &out->patients, out);
            return;
        }
        bool passes = smp_reading_is_punctuation(reading, at, ',') ||
                      smp_reading_marked(reading, at, SMP_M_AGENT);
        if (!passes && (smp_clause_breaks(reading, at) || smp_clause_is_verb(reading, at))) return;
    }
}

void smp_named_amended(const smp_reading *reading, const smp_cue_at *found, smp_frame *out)
{
    enum { REACH = 40 };
    uint32_t floor = smp_find_sentence_first(reading, found->first);
    uint32_t at = found->first;
    while (at > floor && (reading->marks[at - 1] & SMP_AUXILIARIES) != 0) at--;
    while (at > floor &&
           (smp_reading_is(reading, at - 1, "kali") || smp_reading_is(reading, at - 1, "beberapa")))
        at--;
    while (at > floor && (reading->marks[at - 1] & SMP_AUXILIARIES) != 0) at--;
    if (at == floor || !smp_reading_is(reading, at - 1, "sebagaimana")) return;
    uint32_t end = at - 1;
    smp_sought_rule_before(reading, end, end > floor + REACH ? end - REACH : floor, out);
}
