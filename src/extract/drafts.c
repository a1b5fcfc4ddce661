/* What a rule in revision is to lay down is planned. Finds no revisions itself. */
#include "extract/drafts.h"

#include "extract/find.h"

static bool is_duty(const smp_claim *claim)
{
    static const char *const names[] = {"obliges", "prohibits", "permits", "regulates"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (smp_str_is(smp_str(claim->relation->name), names[i])) return true;
    return false;
}

/* Is the rule the one of another sentence, which this one goes on with? "Pasal 5 Permendag X
 * melarang" tells of the rule in force, and so does what "kini" or "sudah" holds. */
static bool is_told_on(const smp_reading *reading, const smp_claim *claim)
{
    static const char *const in_force[] = {"kini", "selama", "sebelumnya"};
    const smp_sentence *sentence =
        &reading->tokens.sentences[smp_reading_sentence(reading, claim->cue)];
    if (!smp_str_ends(claim->rule, SIMPUL_STR(".rule"))) return false;
    for (uint32_t at = sentence->first; at < sentence->end; at++) {
        uint32_t mention = reading->mention_at[at];
        if (mention != SMP_NO_MENTION && reading->mentions.items[mention].actor == claim->subject)
            return false;
        if (at < claim->cue && smp_reading_marked(reading, at, SMP_M_COMPLETED)) return false;
        for (size_t i = 0; i < sizeof in_force / sizeof *in_force; i++)
            if (smp_reading_is(reading, at, in_force[i])) return false;
    }
    return true;
}

bool smp_drafts_plan(smp_reading *reading)
{
    bool *is_revised = smp_arena_array(reading->arena, bool, reading->actors.n + 1);
    if (!is_revised) return false;
    for (size_t i = 0; i < reading->actors.n; i++) is_revised[i] = false;
    for (size_t i = 0; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        bool revises = smp_str_is(smp_str(claim->relation->name), "revises");
        if (revises && claim->modality == SIMPUL_ASSERTED && !claim->is_negated)
            is_revised[claim->object] = true;
    }
    for (size_t i = 0; i < reading->claims.n; i++) {
        smp_claim *claim = &reading->claims.items[i];
        if (is_duty(claim) && is_revised[claim->subject] && claim->modality == SIMPUL_ASSERTED &&
            is_told_on(reading, claim))
            claim->modality = SIMPUL_PLANNED;
    }
    return true;
}
