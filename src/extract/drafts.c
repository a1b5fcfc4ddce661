/* What a document tells elsewhere to be planned: what a rule in revision is to lay down, and what a
 * headline tells in its present. Finds no claims itself. */
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

/* Does the body tell of the headline's deed, by its doer or on its object? */
static bool is_of_deed(const smp_reading *reading, const smp_claim *headline,
                       const smp_claim *claim)
{
    return claim->relation == headline->relation && claim->is_negated == headline->is_negated &&
           (claim->subject == headline->subject || claim->object == headline->object) &&
           !smp_find_is_headline(reading, claim->cue);
}

/* "X Panggil Y", and in the body "X berencana memanggil Y": the body wins. */
static void follow_body(const smp_reading *reading, smp_claim *headline)
{
    bool is_planned = false;
    for (size_t i = 0; i < reading->claims.n; i++) {
        const smp_claim *claim = &reading->claims.items[i];
        if (!is_of_deed(reading, headline, claim)) continue;
        if (claim->modality != SIMPUL_PLANNED) return;
        is_planned = true;
    }
    if (is_planned) headline->modality = SIMPUL_PLANNED;
}

/* To ask and to blame are done by saying so. */
static bool is_deed(const smp_claim *claim)
{
    static const char *const names[] = {"summons",     "blocks",           "unblocks",  "suspends",
                                        "restores",    "sanctions",        "prohibits", "permits",
                                        "establishes", "coordinates_with", "revokes"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (smp_str_is(smp_str(claim->relation->name), names[i])) return true;
    return false;
}

/* "X menyiapkan aturan yang mewajibkan Y. Regulasi ini juga …": as planned as the duty of the same
 * maker before it. */
static bool goes_on_planned(const smp_reading *reading, size_t index)
{
    enum { REACH = 3 };
    const smp_claim *claim = &reading->claims.items[index];
    if (!smp_str_ends(claim->rule, SIMPUL_STR(".policy"))) return false;
    uint32_t sentence = smp_reading_sentence(reading, claim->cue);
    for (size_t i = index; i-- > 0;) {
        const smp_claim *before = &reading->claims.items[i];
        if (smp_reading_sentence(reading, before->cue) + REACH < sentence) break;
        if (is_duty(before) && before->subject == claim->subject)
            return before->modality == SIMPUL_PLANNED;
    }
    return false;
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
        if (claim->modality == SIMPUL_ASSERTED && is_deed(claim) &&
            smp_find_is_headline(reading, claim->cue))
            follow_body(reading, claim);
        bool is_open = is_revised[claim->subject] && is_told_on(reading, claim);
        if (is_duty(claim) && claim->modality == SIMPUL_ASSERTED &&
            (is_open || goes_on_planned(reading, i)))
            claim->modality = SIMPUL_PLANNED;
    }
    return true;
}
